"""Two people edit the same row: who saves second is told what changed, loses nothing, and then decides."""

import json
import re
from datetime import time
from html import unescape

import pytest

from committees.models import Committee, Document, Goal, Meeting, Project
from contacts.models import ContactPoint
from tests.admin.desk_forms import address, form_data
from tests.factories import berlin


def opened(client, row, page="change"):
    """What a browser would post from a page as it is now, with the hidden field that says what was seen."""
    response = client.get(address(row, page, row.pk))
    return {**form_data(response), "seen": response.context["seen"]}


def post(client, row, data, **typed):
    return client.post(address(row, "change", row.pk), {**data, **typed})


def again(response, data, **typed):
    """The same press of the button on the page that was shown instead."""
    shown = form_data(response)
    return {**data, **shown, "seen": response.context["seen"], **typed}


def saves(colleague, client, row, **typed):
    """A colleague opens the page and saves it."""
    client.force_login(colleague)
    response = post(client, row, opened(client, row), **typed)
    assert response.status_code == 302


@pytest.fixture
def colleagues(client, wedel, log_in):
    """A second coordinator saves, then the first one goes on."""
    first, second = log_in(), log_in()
    second.first_name, second.last_name = "Karin", "Muster"
    second.save()
    client.force_login(first)

    def save(row, **typed):
        saves(second, client, row, **typed)
        client.force_login(first)

    return save


def told(form):
    return [error.code for error in form.errors.as_data().get("__all__", [])]


def form_of(response):
    return response.context["adminform"].form


def test_the_page_says_what_was_seen(client, coordinator, wedel):
    committee, meeting = wedel.rows["committee"], wedel.rows["meeting"]

    html = client.get(address(committee, "change", committee.pk)).content.decode()

    hidden = json.loads(unescape(re.search(r'<input type="hidden" name="seen" value="([^"]*)">', html)[1]))
    assert hidden == {
        f"committees.{name}:{row.pk}": type(row).objects.get(pk=row.pk).modified_at.isoformat()
        for name, row in [("committee", committee), ("meeting", meeting)]
    }


def test_the_second_save_is_refused_once_and_then_overwrites(client, colleagues, wedel):
    project = wedel.rows["project"]
    data = opened(client, project)
    colleagues(project, title="Von Karin", status="running")

    refused = post(client, project, data, title="Von mir")
    kept = Project.objects.get(pk=project.pk)
    saved = client.post(address(project, "change", project.pk), again(refused, data))

    heading, *values = list(form_of(refused).errors["__all__"])
    assert set(told(form_of(refused))) == {"colleague"}
    assert "Karin Muster" in heading
    assert {value.partition(": ")[2] for value in values} == {kept.get_status_display(), "Von Karin"}
    assert form_of(refused)["title"].value() == "Von mir"
    assert (kept.title, saved.status_code) == ("Von Karin", 302)
    after = Project.objects.get(pk=project.pk)
    assert (after.title, after.status) == ("Von mir", "running")


def test_what_was_not_typed_shows_what_the_colleague_saved(client, colleagues, wedel):
    committee = wedel.rows["committee"]
    data = opened(client, committee)
    colleagues(committee, lead="Von Karin", founded_on_0="Mai 2018", what_it_is="<p>Neu</p>", usual_start="18:00")

    refused = post(client, committee, data, short_name="Kurz")
    saved = client.post(address(committee, "change", committee.pk), again(refused, data))

    form = form_of(refused)
    assert [form[name].value() for name in ("lead", "what_it_is", "short_name")] == ["Von Karin", "<p>Neu</p>", "Kurz"]
    after = Committee.objects.get(pk=committee.pk)
    assert saved.status_code == 302
    assert (after.lead, after.short_name, after.founded_on.wording) == ("Von Karin", "Kurz", "Mai 2018")
    assert after.usual_start == time(18)


def test_what_nobody_else_saved_is_not_asked_twice(client, colleagues, wedel):
    project = wedel.rows["project"]
    data = opened(client, project)
    colleagues(project)

    response = post(client, project, data, title="Von mir")

    assert response.status_code == 302
    assert Project.objects.get(pk=project.pk).title == "Von mir"


def test_both_typed_the_same(client, colleagues, wedel):
    project = wedel.rows["project"]
    data = opened(client, project)
    colleagues(project, title="Gemeinsam")

    assert post(client, project, data, title="Gemeinsam").status_code == 302


def test_a_third_change_is_told_too(client, colleagues, wedel):
    project = wedel.rows["project"]
    data = opened(client, project)
    colleagues(project, title="Zwei")
    first = post(client, project, data, title="Von mir")
    colleagues(project, title="Drei")

    second = client.post(address(project, "change", project.pk), again(first, data))

    assert form_of(second).errors["__all__"][1].endswith(": Drei")
    assert Project.objects.get(pk=project.pk).title == "Drei"


def test_an_untouched_row_of_a_list_takes_over_what_a_colleague_saved(client, colleagues, wedel):
    committee, meeting = wedel.rows["committee"], wedel.rows["meeting"]
    data = opened(client, committee)
    colleagues(meeting, day="03.03.2031", begins="18:00", ends="19:00")

    response = post(client, committee, data, lead="Von mir")

    assert response.status_code == 302
    assert Meeting.objects.get(pk=meeting.pk).starts_at == berlin(2031, 3, 3, 18)
    assert Committee.objects.get(pk=committee.pk).lead == "Von mir"


def test_a_row_of_a_list_that_both_changed(client, colleagues, wedel):
    committee, meeting = wedel.rows["committee"], wedel.rows["meeting"]
    data = opened(client, committee)
    colleagues(meeting, day="03.03.2031", begins="18:00", ends="19:00")

    refused = post(client, committee, data, **{"meetings-0-begins": "17:00", "lead": "Von mir"})
    untouched = Meeting.objects.get(pk=meeting.pk).starts_at
    saved = client.post(address(committee, "change", committee.pk), again(refused, data))

    formset = refused.context["inline_admin_formsets"][0].formset
    assert set(told(formset.forms[0])) == {"colleague"} and told(form_of(refused)) == []
    assert formset.forms[0]["begins"].value() == "17:00"
    assert form_of(refused)["lead"].value() == "Von mir"
    assert (untouched, saved.status_code) == (berlin(2031, 3, 3, 18), 302)
    assert Meeting.objects.get(pk=meeting.pk).starts_at == berlin(2031, 3, 3, 17)


def formset_of(response, prefix):
    return next(each.formset for each in response.context["inline_admin_formsets"] if each.formset.prefix == prefix)


def test_a_row_that_a_colleague_deleted_is_told_and_the_others_stay(client, colleagues, wedel):
    committee = wedel.rows["committee"]
    kept = Goal.objects.create(committee=committee, text="Bleibt", position=1)
    gone = committee.goals.exclude(pk=kept.pk).get()
    data = opened(client, committee)
    gone.delete()
    typed = {"goals-0-text": "Getippt", "goals-1-text": "Bleibt doch", "goals-2-text": "Neu", "lead": "Von mir"}

    refused = post(client, committee, data, **typed)
    saved = client.post(address(committee, "change", committee.pk), again(refused, data))

    goals = formset_of(refused, "goals")
    assert [error.code for error in goals.non_form_errors().as_data()] == ["colleague"]
    assert goals.non_form_errors()[0].endswith("Getippt")
    assert [form["text"].value() for form in goals.forms] == ["Bleibt doch", "Neu"]
    assert [goal.text for goal in committee.goals.order_by("pk")] == ["Bleibt doch", "Neu"]
    assert (saved.status_code, Committee.objects.get(pk=committee.pk).lead) == (302, "Von mir")


def test_a_row_that_both_deleted_is_not_told(client, colleagues, wedel):
    committee = wedel.rows["committee"]
    data = opened(client, committee)
    committee.goals.all().delete()

    response = post(client, committee, data, **{"goals-0-DELETE": "on"})

    assert response.status_code == 302


@pytest.mark.parametrize("key", ["x", "999999999999999999999", "-1", "1\x00"])
def test_a_row_that_never_was_is_told_once(client, coordinator, wedel, key):
    committee = wedel.rows["committee"]

    response = post(client, committee, opened(client, committee), **{"goals-0-id": key})

    assert [error.code for error in formset_of(response, "goals").non_form_errors().as_data()] == ["colleague"]
    assert committee.goals.count() == 1


def test_files_that_nobody_replaced_stay(client, colleagues, wedel):
    document = wedel.rows["document"]
    data = opened(client, document)
    colleagues(document, summary="Von Karin")

    refused = post(client, document, data, title="Von mir")
    client.post(address(document, "change", document.pk), again(refused, data))

    after = Document.objects.get(pk=document.pk)
    assert (after.title, after.summary, after.file.name) == ("Von mir", "Von Karin", document.file.name)


def test_translations_are_told_and_kept(client, colleagues, wedel):
    contact = wedel.rows["contactpoint"]
    data = opened(client, contact)
    colleagues(contact, name_en="Office")

    refused = post(client, contact, data, lead="Von mir")
    client.post(address(contact, "change", contact.pk), again(refused, data))

    after = ContactPoint.objects.get(pk=contact.pk)
    assert (after.lead, after.name_en) == ("Von mir", "Office")


def test_first_saves_and_rows_without_a_moment_are_not_bothered(client, coordinator, wedel):
    committee = wedel.rows["committee"]
    data = opened(client, committee)

    response = post(client, committee, data, **{"goals-0-text": "Neu", "goals-1-text": "Dazu"})

    assert response.status_code == 302
    assert [goal.text for goal in Goal.objects.filter(committee=committee)] == ["Neu", "Dazu"]


@pytest.mark.parametrize("rubbish", ["", "x", "[]", "{", "null", '{"a": 1}', "[" * 100_000, "1e999"])
def test_rubbish_in_the_hidden_field_is_as_good_as_none(client, coordinator, wedel, rubbish):
    project = wedel.rows["project"]

    response = post(client, project, opened(client, project), title="Von mir", seen=rubbish)

    assert response.status_code == 302


@pytest.mark.parametrize(
    "moment", ["x", "", 5, None, [], {}, "2020-01-01", "9999-12-31T23:59:59+00:00", "2020-01-01T00:00"]
)
def test_a_moment_that_never_was_is_refused_once(client, coordinator, wedel, moment):
    project = wedel.rows["project"]
    data = {**opened(client, project), "seen": json.dumps({f"committees.project:{project.pk}": moment})}

    refused = post(client, project, data, title="Von mir")

    if moment is None:
        assert refused.status_code == 302
        return
    assert told(form_of(refused)) == ["colleague"]
    assert client.post(address(project, "change", project.pk), again(refused, data)).status_code == 302


def test_names_of_another_town_are_not_told(client, colleagues, wedel, krefeld):
    contact = wedel.rows["contactpoint"]
    data = opened(client, contact)
    ContactPoint.objects.filter(pk=contact.pk).update(place=krefeld.rows["place"])

    refused = post(client, contact, data, lead="Von mir")

    assert told(form_of(refused)).count("colleague") == 2
    assert krefeld.mark not in refused.content.decode()


def test_deeds_mind_colleagues_too(client, colleagues, wedel):
    meeting = wedel.rows["meeting"]
    page = address(meeting, "cancel", meeting.pk)
    shown = client.get(page)
    colleagues(meeting, day="03.03.2031", begins="18:00", ends="19:00")
    data = {"reason": "Krank", "seen": shown.context["seen"]}

    refused = client.post(page, data)
    status = Meeting.objects.get(pk=meeting.pk).status
    saved = client.post(page, {**data, "seen": refused.context["seen"]})

    assert set(told(refused.context["form"])) == {"colleague"}
    assert refused.context["form"]["reason"].value() == "Krank"
    assert (status, saved.status_code) == ("scheduled", 302)
    after = Meeting.objects.get(pk=meeting.pk)
    assert (after.status, after.starts_at) == ("cancelled", berlin(2031, 3, 3, 18))


def test_a_move_keeps_the_place_that_a_colleague_chose(client, colleagues, wedel):
    meeting = wedel.rows["meeting"]
    page = address(meeting, "move", meeting.pk)
    seen = client.get(page).context["seen"]
    old_place = meeting.place_id
    colleagues(meeting, place="")
    data = {"day": "2031-03-10", "begins": "18:00", "ends": "20:00", "reason": "", "place": old_place, "seen": seen}

    refused = client.post(page, data)

    form = refused.context["form"]
    assert [form[name].value() for name in ("day", "place")] == ["2031-03-10", None]
    assert Meeting.objects.get(pk=meeting.pk).place is None


def test_actions_in_bulk_are_exempt(client, colleagues, wedel):
    project = wedel.rows["project"]
    colleagues(project, title="Von Karin")

    client.post(address(project, "changelist"), {"action": "publish_selected", "_selected_action": [project.pk]})

    assert Project.objects.get(pk=project.pk).state == "published"
