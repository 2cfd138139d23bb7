"""What coordinators mistype: a sentence at the field, and nothing lost of what was typed."""

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from committees.models import Committee, Document, Meeting, Nominator
from contacts.models import Absence, ContactPoint
from municipalities.models import Municipality, Notice
from tests.admin.conftest import PDF
from tests.admin.desk_forms import address, form_data


def refused(client, page, **typed):
    """Post the form of a page with `typed` in it; returns form, the inline formsets by prefix and the page's text."""
    data = form_data(client.get(page), **typed)
    response = client.post(page, data)
    assert response.status_code == 200
    formsets = {each.formset.prefix: each.formset for each in response.context["inline_admin_formsets"]}
    return response.context["adminform"].form, formsets, response.content.decode()


@pytest.fixture
def committee_page(coordinator, wedel):
    committee = wedel.rows["committee"]
    return address(committee, "change", committee.pk)


@pytest.fixture
def contact_page(coordinator, wedel):
    contact = wedel.rows["contactpoint"]
    return address(contact, "change", contact.pk)


def test_a_meeting_that_ends_before_it_begins(client, coordinator, wedel):
    meeting = wedel.rows["meeting"]

    form, _formsets, html = refused(
        client, address(meeting, "change", meeting.pk), day="01.03.2031", begins="19:30", ends="18:15", title="Getippt"
    )

    assert [(name, errors[0].code) for name, errors in form.errors.as_data().items()] == [("ends", "end_before_start")]
    assert all(f'value="{typed}"' in html for typed in ("01.03.2031", "19:30", "18:15", "Getippt"))


def test_a_meeting_in_the_list_of_its_committee_that_ends_before_it_begins(client, committee_page):
    typed = {"meetings-1-day": "01.03.2031", "meetings-1-begins": "19:30", "meetings-1-ends": "18:15"}

    _form, formsets, html = refused(client, committee_page, **typed, name="Getippt")

    assert formsets["meetings"].forms[1].errors.as_data()["ends"][0].code == "end_before_start"
    assert all(f'value="{value}"' in html for value in [*typed.values(), "Getippt"])


def test_meetings_typed_as_a_list_take_over_what_is_usual(client, committee_page, wedel):
    typed = {"meetings-1-day": "03.03.2031", "meetings-2-day": "07.07.2031", "meetings-2-begins": "17:00"}

    response = client.post(committee_page, form_data(client.get(committee_page), **typed))

    assert response.status_code == 302
    added = Meeting.objects.filter(committee=wedel.rows["committee"], starts_at__year=2031)
    assert [(each.starts_locally.time(), each.ends_locally.time(), each.place, each.state) for each in added] == [
        (time(19), time(21), wedel.rows["place"], "draft"),
        (time(17), time(21), wedel.rows["place"], "draft"),
    ]


def test_a_day_typed_twice_in_the_list_of_meetings(client, committee_page):
    typed = {"meetings-1-day": "03.03.2031", "meetings-2-day": "03.03.2031"}

    _form, formsets, html = refused(client, committee_page, **typed, name="Getippt")

    codes = [[error.code for error in form.errors.as_data().get("day", [])] for form in formsets["meetings"].forms[1:3]]
    assert codes == [[], ["overlap"]]
    assert 'value="Getippt"' in html


@pytest.mark.parametrize("begins", ["18.30", "18:30 Uhr", "18:30"])
def test_times_are_read_as_people_write_them(client, committee_page, begins):
    typed = {"meetings-1-day": "03.03.2031", "meetings-1-begins": begins}

    client.post(committee_page, form_data(client.get(committee_page), **typed))

    assert Meeting.objects.get(starts_at__year=2031).starts_locally.time() == time(18, 30)


def test_meetings_typed_together_with_a_new_committee(client, coordinator, wedel):
    data = form_data(
        client.get(address(Committee, "add")),
        name="Neu",
        slug="neu",
        kind="network",
        usual_start="18:00",
        usual_end="20:00",
        usual_place=wedel.rows["place"].pk,
        **{"meetings-0-day": "03.03.2031"},
    )

    response = client.post(address(Committee, "add"), data)

    assert response.status_code == 302
    meeting = Meeting.objects.get(committee__slug="neu")
    assert (meeting.starts_locally.time(), meeting.place) == (time(18), wedel.rows["place"])


def test_a_meeting_without_a_time_where_none_is_usual(client, committee_page, wedel):
    typed = {"meetings-1-day": "03.03.2031", "usual_start": "", "usual_end": ""}

    _form, formsets, html = refused(client, committee_page, **typed)

    assert set(formsets["meetings"].forms[1].errors) == {"begins", "ends"}
    assert 'value="03.03.2031"' in html


def test_saving_an_unchanged_meeting_tells_calendars_nothing(client, coordinator, wedel):
    meeting = Meeting.objects.get(pk=wedel.rows["meeting"].pk)
    page = address(meeting, "change", meeting.pk)

    client.post(page, form_data(client.get(page)))

    after = Meeting.objects.get(pk=meeting.pk)
    assert (after.starts_at, after.sequence) == (meeting.starts_at, meeting.sequence)


def test_past_meetings_do_not_fill_the_list(client, committee_page, wedel):
    past = timezone.make_aware(timezone.datetime(2019, 1, 1, 19))
    Meeting.objects.create(committee=wedel.rows["committee"], starts_at=past, ends_at=past.replace(hour=20))

    response = client.get(committee_page)

    formset = response.context["inline_admin_formsets"][0].formset
    assert [form.instance for form in formset.initial_forms] == [wedel.rows["meeting"]]


def test_a_meeting_with_a_place_but_without_a_committee(client, coordinator, wedel):
    typed = {"place": wedel.rows["place"].pk, "day": "01.03.2031", "begins": "19:00", "ends": "20:00"}

    form, _formsets, html = refused(client, address(Meeting, "add"), **typed)

    assert list(form.errors) == ["committee"]
    assert 'value="01.03.2031"' in html


def test_absences_that_end_before_they_begin(client, contact_page):
    typed = {
        "absences-0-first_on": "01.08.2031",
        "absences-0-last_on": "31.07.2031",
        "absences-0-text": "Getippt",
    }

    _form, formsets, html = refused(client, contact_page, **typed)

    assert list(formsets["absences"].forms[0].errors) == ["last_on"]
    assert all(f'value="{value}"' in html for value in typed.values())


def test_nobody_steps_in_for_themselves(client, contact_page, wedel):
    typed = {
        "absences-0-first_on": "01.08.2031",
        "absences-0-last_on": "02.08.2031",
        "absences-0-deputy": wedel.rows["contactpoint"].pk,
    }

    _form, formsets, _html = refused(client, contact_page, **typed)

    assert list(formsets["absences"].forms[0].errors) == ["deputy"]


def test_absences_that_overlap_in_what_was_typed(client, contact_page, wedel):
    Absence.objects.create(
        contact_point=wedel.rows["contactpoint"], first_on=date(2031, 8, 10), last_on=date(2031, 8, 20)
    )
    typed = {"absences-1-first_on": "01.08.2031", "absences-1-last_on": "10.08.2031"}

    _form, formsets, html = refused(client, contact_page, **typed)

    assert [list(form.errors) for form in formsets["absences"].forms[:2]] == [["first_on"], []]
    assert all(f'value="{value}"' in html for value in typed.values())


def test_an_absence_may_take_the_days_of_another_that_goes(client, contact_page, wedel):
    contact = wedel.rows["contactpoint"]
    Absence.objects.create(contact_point=contact, first_on=date(2031, 8, 10), last_on=date(2031, 8, 20))
    typed = {
        "absences-0-DELETE": "on",
        "absences-1-first_on": "10.08.2031",
        "absences-1-last_on": "12.08.2031",
    }

    response = client.post(contact_page, form_data(client.get(contact_page), **typed))

    assert response.status_code == 302
    assert Absence.objects.get(contact_point=contact).last_on == date(2031, 8, 12)


def test_an_absence_is_kept_with_who_steps_in(client, contact_page, wedel):
    deputy = ContactPoint.objects.create(municipality=wedel.town, name="Zweite", slug="zweite", phone="+4928112345")
    typed = {
        "absences-0-first_on": "01.08.2031",
        "absences-0-last_on": "14.08.2031",
        "absences-0-deputy": deputy.pk,
        "absences-0-text": "Urlaub",
    }

    response = client.post(contact_page, form_data(client.get(contact_page), **typed))

    assert response.status_code == 302
    absence = Absence.objects.get(contact_point=wedel.rows["contactpoint"])
    assert (absence.first_on, absence.last_on, absence.deputy, absence.text) == (
        date(2031, 8, 1), date(2031, 8, 14), deputy, "Urlaub",
    )  # fmt: skip


def test_who_steps_in_is_of_the_same_town(client, contact_page, krefeld):
    typed = {
        "absences-0-first_on": "01.08.2031",
        "absences-0-last_on": "02.08.2031",
        "absences-0-deputy": krefeld.rows["contactpoint"].pk,
    }

    _form, formsets, html = refused(client, contact_page, **typed)

    assert list(formsets["absences"].forms[0].errors) == ["deputy"]
    assert krefeld.mark not in html


def test_a_reserved_slug(client, boss, wedel):
    form, _formsets, html = refused(client, address(wedel.town, "change", wedel.town.pk), slug="admin", lead="Getippt")

    assert {name: [error.code for error in errors] for name, errors in form.errors.as_data().items()} == {
        "slug": ["reserved"]
    }
    assert 'value="admin"' in html and "Getippt" in html


def test_a_slug_that_another_committee_has(client, committee_page, wedel):
    Committee.objects.create(municipality=wedel.town, name="Zweiter", slug="zweiter", kind="network")

    form, _formsets, _html = refused(client, address(Committee, "add"), name="Dritter", slug="zweiter", kind="network")

    assert list(form.errors) == ["slug"]


def test_more_nominated_seats_than_the_block_has(client, coordinator, wedel):
    block = wedel.rows["seatblock"]
    typed = {"nominators-1-name": "Getippt", "nominators-1-seats": "5"}

    _form, formsets, html = refused(client, address(block, "change", block.pk), **typed)

    assert formsets["nominators"].forms[1].errors.as_data()["seats"][0].code == "too_many_seats"
    assert 'value="Getippt"' in html
    assert Nominator.objects.filter(block=block).count() == 1


def test_unknown_seats_of_nominators_are_fine(client, coordinator, wedel):
    block = wedel.rows["seatblock"]
    page = address(block, "change", block.pk)

    client.post(page, form_data(client.get(page), **{"nominators-1-name": "Unbekannt"}))

    assert block.nominators.count() == 2


def test_a_block_smaller_than_what_is_nominated(client, committee_page):
    _form, formsets, html = refused(client, committee_page, **{"seat_blocks-0-seats": "3"})

    assert formsets["seat_blocks"].forms[0].errors.as_data()["seats"][0].code == "too_many_seats"
    assert 'value="3"' in html


def test_more_seats_in_blocks_than_voting_seats(client, committee_page):
    typed = {"seat_blocks-1-label": "Zweiter", "seat_blocks-1-seats": "5"}

    _form, formsets, _html = refused(client, committee_page, **typed)

    assert formsets["seat_blocks"].forms[1].errors.as_data()["seats"][0].code == "too_many_seats"


def test_more_seats_than_the_committee_has_on_the_page_of_the_block(client, coordinator, wedel):
    block = wedel.rows["seatblock"]

    form, _formsets, _html = refused(client, address(block, "change", block.pk), seats="11")

    assert [error.code for error in form.errors.as_data()["seats"]] == ["too_many_seats"]


def test_seats_that_only_the_trigger_finds_wrong_keep_the_form(client, committee_page, monkeypatch):
    monkeypatch.setattr("committees.admin.bodies.nominated", lambda block: 0)

    form, _formsets, html = refused(client, committee_page, **{"seat_blocks-0-seats": "3", "name": "Getippt"})

    assert list(form.errors) == ["__all__"]
    assert 'value="Getippt"' in html


def test_an_imprecise_date_that_cannot_be_read(client, committee_page):
    typed = {"founded_on_0": "demnächst irgendwann", "founded_on_1": "targeted", "as_of_0": "32.13.2020"}

    form, _formsets, html = refused(client, committee_page, **typed)

    assert set(form.errors) == {"founded_on", "as_of"}
    assert 'value="demnächst irgendwann"' in html and 'value="32.13.2020"' in html
    assert form["founded_on"].value() == ["demnächst irgendwann", "targeted"]


def test_rich_text_survives_an_error_elsewhere(client, committee_page):
    _form, _formsets, html = refused(
        client, committee_page, name="", what_it_is="<p>Getippt</p>", what_it_is_en="<p>Typed</p>"
    )

    assert "&lt;p&gt;Getippt&lt;/p&gt;" in html and "&lt;p&gt;Typed&lt;/p&gt;" in html


def test_a_published_notice_without_a_last_day(client, coordinator, wedel):
    notice = wedel.rows["notice"]

    form, _formsets, _html = refused(client, address(notice, "change", notice.pk), state="published")

    assert list(form.errors) == ["valid_until"]


@pytest.mark.parametrize(
    "typed, field",
    [
        ({"valid_from": "02.01.2031", "valid_until": "01.01.2031"}, "valid_until"),
        ({"link_url": "https://www.example.org/"}, "link_title"),
    ],
)
def test_the_sentence_of_a_rule_stands_at_the_field_to_repair(client, coordinator, wedel, typed, field):
    notice = wedel.rows["notice"]

    form, _formsets, html = refused(client, address(notice, "change", notice.pk), **typed)

    assert list(form.errors) == [field]
    assert all(value in html for value in typed.values())


def test_two_versions_in_force(client, coordinator, wedel):
    version = wedel.rows["conceptversion"]
    type(version).objects.filter(pk=version.pk).update(state="published")
    typed = {
        "concept": version.concept_id,
        "label": "Zweite",
        "slug": "zweite",
        "status": "in_force",
        "state": "published",
    }

    form, _formsets, _html = refused(client, address(version, "add"), **typed)

    assert list(form.errors) == ["status"]


def test_a_quote_with_a_mark_but_no_footnote_is_saved_with_a_warning(client, contact_page):
    data = form_data(client.get(contact_page), **{"missions-0-text": "Ein Wort [1]"})

    response = client.post(contact_page, data, follow=True)

    assert "warning" in {message.level_tag for message in response.context["messages"]}


def test_a_file_that_is_not_what_its_name_says(client, coordinator, wedel):
    document = wedel.rows["document"]
    fake = SimpleUploadedFile("protokoll.pdf", b"MZ...")

    form, _formsets, html = refused(client, address(document, "change", document.pk), file=fake, title="Getippt")

    assert list(form.errors) == ["file"]
    assert 'value="Getippt"' in html


def test_a_document_added_to_a_meeting_belongs_to_its_committee(client, coordinator, wedel):
    meeting = wedel.rows["meeting"]
    page = address(meeting, "change", meeting.pk)
    data = form_data(client.get(page)) | {
        "documents-TOTAL_FORMS": "1",
        "documents-0-kind": "agenda",
        "documents-0-title": "Tagesordnung",
        "documents-0-language": "de",
        "documents-0-state": "draft",
        "documents-0-file": SimpleUploadedFile("tagesordnung.pdf", PDF),
    }

    response = client.post(page, data)

    assert response.status_code == 302
    assert Document.objects.get(title="Tagesordnung").committee == meeting.committee


def test_fields_of_other_languages_carry_language_and_direction(client, committee_page, settings):
    form = client.get(committee_page).context["adminform"].form

    assert (
        form.fields["what_it_is_en"].widget.attrs | {"lang": "en", "dir": "ltr"}
        == form.fields["what_it_is_en"].widget.attrs
    )
    assert type(form.fields["what_it_is_en"].widget) is type(form.fields["what_it_is"].widget)


def test_a_town_may_choose_its_languages(client, coordinator, wedel):
    page = address(wedel.town, "change", wedel.town.pk)

    client.post(page, form_data(client.get(page), languages=["en"]))

    assert Municipality.objects.get(pk=wedel.town.pk).languages == ["en"]


def test_an_address_does_not_follow_the_name_once_it_is_known(client, contact_page):
    assert client.get(contact_page).context["adminform"].prepopulated_fields == []
    assert len(client.get(address(ContactPoint, "add")).context["adminform"].prepopulated_fields) == 1


def test_notices_may_be_extended(client, coordinator, wedel):
    notice = wedel.rows["notice"]
    page = address(notice, "change", notice.pk)

    client.post(page, form_data(client.get(page), valid_until="31.12.2031", state="published"))

    assert Notice.objects.get(pk=notice.pk).valid_until == date(2031, 12, 31)
