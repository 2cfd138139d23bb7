"""The form of the meeting, and what else stands around it at the desk."""

from datetime import date

import pytest
from django.urls import reverse

from committees.models import JointCommittee, Meeting
from contacts.models import Place
from tests.admin.desk_forms import address, form_data
from tests.admin.filled_forms import FilledForm
from tests.admin.posted_deeds import END, START, become, codes, do, stored
from tests.factories import berlin, committee


@pytest.fixture
def meeting(wedel):
    """A published meeting of Wedel on 3 March 2031 at seven."""
    row = wedel.rows["meeting"]
    become(row, starts_at=START, ends_at=END, slug="2031-03-03", state="published")
    return stored(row)


def save(client, row, **typed):
    page = address(row, "change", row.pk)
    return client.post(page, form_data(client.get(page), **typed))


def form_of(response):
    return response.context["adminform"].form


def test_all_day_is_stored_from_midnight_to_midnight(client, coordinator, meeting):
    save(client, meeting, is_all_day="on", day="29.03.2031", last_day="30.03.2031", begins="", ends="")

    after = stored(meeting)
    assert (after.starts_at, after.ends_at, after.is_all_day) == (berlin(2031, 3, 29), berlin(2031, 3, 31), True)


def test_all_day_opens_without_times_and_saves_unchanged(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 5))
    form = form_of(client.get(address(meeting, "change", meeting.pk)))

    save(client, meeting)

    assert [form[name].value() for name in ("day", "last_day", "begins", "ends")] == [
        date(2031, 3, 3), date(2031, 3, 4), None, None,
    ]  # fmt: skip
    assert (stored(meeting).sequence, stored(meeting).ends_at) == (meeting.sequence, berlin(2031, 3, 5))


def test_times_come_back_from_what_is_usual(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 4))

    save(client, meeting, is_all_day=None, last_day="")

    assert (stored(meeting).starts_at, stored(meeting).ends_at) == (START, END)


@pytest.mark.parametrize(
    "typed, fields",
    [
        ({"is_all_day": "on"}, ["begins", "ends"]),
        ({"is_all_day": "on", "begins": "", "ends": "", "last_day": "01.03.2031"}, ["last_day"]),
        ({"last_day": "05.03.2031"}, ["last_day"]),
        ({"is_all_day": "on", "begins": "", "ends": "", "last_day": "31.12.9999"}, ["last_day"]),
        ({"online_url": "kein Link"}, ["online_url"]),
    ],
)
def test_all_day_and_times_contradict_each_other_in_plain_words(client, coordinator, meeting, typed, fields):
    response = save(client, meeting, **typed)

    assert sorted(form_of(response).errors) == sorted(fields)


def test_a_meeting_of_several_days_keeps_its_length_in_the_list_of_its_committee(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 5))

    save(client, meeting.committee, **{"meetings-0-day": "29.03.2031"})

    assert (stored(meeting).starts_at, stored(meeting).ends_at) == (berlin(2031, 3, 29), berlin(2031, 3, 31))


def test_how_to_take_part_is_written_on_the_page_of_the_meeting(client, coordinator, meeting):
    typed = {
        "interpreting": "Arabisch auf Anfrage", "childcare": "Ja", "online_url": "https://example.org/",
        "online_note": "Link per Mail", "interpreting_en": "Arabic",
    }  # fmt: skip

    save(client, meeting, **typed)

    assert {name: getattr(stored(meeting), name) for name in typed} == typed


def test_the_expected_date_is_asked_only_of_postponed_meetings(client, coordinator, meeting):
    scheduled = form_of(client.get(address(meeting, "change", meeting.pk))).fields
    do(client, "postpone", meeting)
    postponed = form_of(client.get(address(meeting, "change", meeting.pk))).fields

    save(client, meeting, status="scheduled")

    assert ("expected" in scheduled, "expected" in postponed) == (False, True)
    assert (stored(meeting).status, stored(meeting).expected) == ("scheduled", None)


def test_a_new_day_is_expected_rather_than_certain(client, coordinator, meeting):
    small = client.get(address(meeting, "postpone", meeting.pk)).content.decode()
    do(client, "postpone", meeting, expected_0="")
    large = client.get(address(meeting, "change", meeting.pk)).content.decode()

    for page in (small, large):
        form = FilledForm(page)
        assert form.values["expected_1"] == "expected"
        assert "id_expected_1" in form.labelled


@pytest.mark.parametrize("name, usual", [("begins", None), ("begins", "19:00"), ("ends", None), ("ends", "21:00")])
def test_an_emptied_time_is_asked_for_whatever_is_usual(client, coordinator, meeting, name, usual):
    type(meeting.committee).objects.update(usual_start=usual, usual_end=usual and "23:00")

    response = do(client, "move", meeting, **{name: ""})

    assert codes(response.context["form"]) == {name: ["required"]}


@pytest.mark.parametrize("stored_code", ["", "de", "ar", "nds-x"])
def test_the_language_is_chosen_by_name_and_what_is_stored_stays(client, coordinator, meeting, stored_code):
    become(meeting, language=stored_code)
    type(meeting.committee).objects.update(meeting_language=stored_code)

    choices = dict(form_of(client.get(address(meeting, "change", meeting.pk))).fields["language"].choices)
    answers = [save(client, row).status_code for row in (meeting, meeting.committee)]
    refused = save(client, meeting, language="Deutsch")

    assert {"", "de", "en", "ar", "tr", stored_code} <= set(choices)
    assert answers == [302, 302]
    assert (stored(meeting).language, stored(meeting).committee.meeting_language) == (stored_code, stored_code)
    assert list(form_of(refused).errors) == ["language"]


@pytest.fixture
def second(wedel):
    return committee.make(municipality=wedel.town, name="Zweiter Kreis", slug="zweiter")


def test_a_joint_meeting_names_the_other_committees(client, coordinator, meeting, second):
    save(client, meeting, **{"joint_committees-0-committee": second.pk})

    assert list(stored(meeting).partners.all()) == [second]


def test_a_joint_meeting_does_not_name_its_own_committee(client, coordinator, meeting, second):
    data = {
        "committee": meeting.committee_id,
        "day": "03.03.2031",
        "joint_committees-0-committee": meeting.committee_id,
    }
    added = client.post(address(Meeting, "add"), form_data(client.get(address(Meeting, "add")), **data))
    changed = save(client, meeting, **{"joint_committees-0-committee": meeting.committee_id})

    for response in (added, changed):
        formset = next(
            each.formset for each in response.context["inline_admin_formsets"] if each.formset.model is JointCommittee
        )
        assert list(formset.forms[0].errors) == ["committee"]
    assert JointCommittee.objects.count() == 0


def test_a_joint_meeting_stays_within_the_town(client, coordinator, boss, meeting, krefeld):
    foreign = {"joint_committees-0-committee": krefeld.rows["committee"].pk}

    assert save(client, meeting, **foreign).status_code == 200
    assert JointCommittee.objects.count() == 0


# What the operator enters


def test_school_holidays_are_the_operators(client, boss):
    page = reverse("admin:municipalities_schoolholiday_add")
    typed = {"land": "SH", "name": "Sommerferien", "first_on": "05.07.2031", "last_on": "01.07.2031"}

    refused = client.post(page, form_data(client.get(page), **typed))
    saved = client.post(page, form_data(client.get(page), **{**typed, "last_on": "16.08.2031"}))

    assert list(form_of(refused).errors) == ["last_on"]
    assert saved.status_code == 302


@pytest.mark.parametrize("typed, is_saved", [
    ({"latitude": "53.581234", "longitude": "9.702345"}, True),
    ({"latitude": "153.5", "longitude": "9.7"}, False),
    ({"latitude": "53.5", "longitude": ""}, False),
    ({"latitude": "nördlich", "longitude": "9.7"}, False),
])  # fmt: skip
def test_places_lie_on_earth(client, coordinator, wedel, typed, is_saved):
    place = wedel.rows["place"]

    response = save(client, place, **typed)

    assert (response.status_code == 302) is is_saved
    assert (Place.objects.get(pk=place.pk).latitude is not None) is is_saved
