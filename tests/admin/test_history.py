from datetime import timedelta

import pytest
from django.contrib import admin
from django.db import transaction

from committees.models import Committee, Goal, Meeting, Nominator, Project, SeatBlock
from contacts.models import ContactPoint, OpeningHours
from content.fields import RichTextField
from municipalities.scoping import TownAdmin
from tests.admin.desk_forms import address, form_data


def newest(page):
    return page.context["page"].object_list[0]


def restore(client, row, event, **options):
    return client.post(
        address(row, "restore", row.pk, event.pgh_tracked_model._meta.model_name, event.pgh_id), **options
    )


def first_event(row):
    return row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id").first()


def test_every_editable_model_keeps_a_history(wedel):
    desks = [desk for desk in admin.site._registry.values() if isinstance(desk, TownAdmin)]
    models = {
        model for desk in desks for model in (desk.model, *(inline.model for inline in desk.inlines), *desk.also_kept)
    }

    without = {model._meta.label for model in models if not hasattr(model, "pgh_event_models")}
    # What is deleted there has to be gone.
    assert without == {"concepts.Comment", "contacts.Deletion", "contacts.Enquiry", "contacts.OutgoingMail"}


def test_the_history_tells_who_changed_what(client, coordinator, wedel):
    project = wedel.rows["project"]
    page = address(project, "change", project.pk)

    client.post(page, form_data(client.get(page), title="Neu", text="<p>Wort</p>", title_en="New"))

    told = newest(client.get(address(project, "history", project.pk)))
    assert told.who == coordinator.username
    assert {(before, after) for _label, before, after in told.changes} == {
        ("Projekt Elbe", "Neu"),
        (told.changes[1][1], "Wort"),
        (told.changes[1][1], "New"),
    }


def test_the_history_shows_changes_made_outside_the_desk(client, coordinator, wedel):
    project = wedel.rows["project"]
    Project.objects.filter(pk=project.pk).update(status="running")

    told = client.get(address(project, "history", project.pk)).context["page"].object_list

    assert [(one.event.pgh_label, len(one.changes)) for one in told] == [
        ("update", 1),
        ("insert", len(told[1].changes)),
    ]


def test_an_older_state_comes_back_and_the_newer_one_is_kept(client, coordinator, wedel):
    project = wedel.rows["project"]
    Project.objects.filter(pk=project.pk).update(title="Neu", text="<p>Neu</p>", state="published")

    restore(client, project, first_event(project))

    project.refresh_from_db()
    events = project.pgh_event_model.objects.filter(pgh_obj_id=project.pk).order_by("pgh_id")
    assert (project.title, project.text, project.state) == ("Projekt Elbe", "", "published")
    assert [event.title for event in events] == ["Projekt Elbe", "Neu", "Projekt Elbe"]


@pytest.mark.parametrize("count", [1, 30])
def test_the_history_asks_the_same_number_of_questions(
    client, coordinator, wedel, count, django_assert_max_num_queries
):
    project = wedel.rows["project"]
    for number in range(count):
        Project.objects.filter(pk=project.pk).update(title=f"Titel {number}")

    with django_assert_max_num_queries(12):
        response = client.get(address(project, "history", project.pk))

    assert len(response.context["page"].object_list) == count + 1


def test_every_registered_row_can_be_restored(client, coordinator, wedel, subtests):
    for name, row in wedel.rows.items():
        if name == "nominator":  # restored from the page of its block
            continue
        with subtests.test(name), transaction.atomic():
            text = next(
                field.name
                for field in row._meta.fields
                if field.name in {"name", "title", "label", "lead", "authority", "controller", "method", "ends_on"}
                or isinstance(field, RichTextField)
            )
            before = getattr(row, text)
            type(row)._base_manager.filter(pk=row.pk).update(**{text: "2031-01-01"})

            restore(client, row, first_event(row))

            assert getattr(type(row)._base_manager.get(pk=row.pk), text) == before
            transaction.set_rollback(True)


def test_the_calendar_identity_of_a_meeting_never_goes_back(client, coordinator, wedel):
    Meeting.objects.update(state="published")
    meeting = Meeting.objects.get(pk=wedel.rows["meeting"].pk)
    first = first_event(meeting)
    begin = meeting.starts_at
    meeting.starts_at += timedelta(days=7)
    meeting.ends_at += timedelta(days=7)
    meeting.save()
    moved = Meeting.objects.get(pk=meeting.pk)

    restore(client, meeting, first)

    after = Meeting.objects.get(pk=meeting.pk)
    assert after.starts_at == begin
    assert (after.uid, after.sequence) == (moved.uid, moved.sequence + 1)
    assert after.previous_starts_at == moved.starts_at


def test_a_state_that_breaks_a_rule_is_refused_with_a_sentence(client, coordinator, wedel):
    committee = wedel.rows["committee"]
    Committee.objects.filter(pk=committee.pk).update(slug="neu")
    Committee.objects.create(municipality=wedel.town, name="Zweiter", slug="kreis", kind="network")

    response = restore(client, committee, first_event(committee), follow=True)

    committee.refresh_from_db()
    assert committee.slug == "neu"
    assert {message.level_tag for message in response.context["messages"]} == {"error"}


def test_too_many_seats_are_refused_when_restoring(client, coordinator, wedel):
    block = wedel.rows["seatblock"]
    SeatBlock.objects.filter(pk=block.pk).update(seats=20)
    Nominator.objects.filter(block=block).update(seats=15)

    response = restore(client, block, first_event(block), follow=True)

    block.refresh_from_db()
    assert block.seats == 20
    assert {message.level_tag for message in response.context["messages"]} == {"error"}


def test_rows_inside_a_page_stand_in_its_history_and_come_back(client, coordinator, wedel):
    committee = wedel.rows["committee"]
    goal = Goal.objects.get(committee=committee)
    event = first_event(goal)
    key = goal.pk
    goal.delete()

    page = client.get(address(committee, "history", committee.pk))
    restore(client, committee, event)

    told = [one.event.pgh_label for one in page.context["page"] if one.event.pgh_tracked_model is Goal]
    assert sorted(told) == ["delete", "insert"]
    assert Goal.objects.get(committee=committee).pk == key


def test_overlapping_hours_do_not_come_back(client, coordinator, wedel):
    contact = wedel.rows["contactpoint"]
    hours = OpeningHours.objects.get(contact_point=contact)
    event = first_event(hours)
    hours.delete()
    OpeningHours.objects.create(contact_point=contact, weekday=0, opens_at="08:00", closes_at="10:00")

    response = restore(client, contact, event, follow=True)

    assert ContactPoint.objects.get(pk=contact.pk).opening_hours.count() == 1
    assert {message.level_tag for message in response.context["messages"]} == {"error"}


def test_a_deleted_meeting_comes_back_as_the_same_calendar_entry(client, coordinator, wedel):
    meeting = wedel.rows["meeting"]
    key, uid, sequence = meeting.pk, meeting.uid, meeting.sequence
    client.post(address(meeting, "delete", key), {"post": "yes"})
    listed = client.get(address(Meeting, "deleted")).context["revisions"]

    client.post(listed[0].restore_url)

    back = Meeting.objects.get(pk=key)
    assert (back.uid, back.sequence, back.state) == (uid, sequence + 1, "draft")
    assert back.agenda.count() == 1


def test_translators_restore_only_other_languages(client, log_in, wedel):
    project = wedel.rows["project"]
    Project.objects.filter(pk=project.pk).update(title="Neu", i18n={"title_en": "New"})
    log_in("translation")

    restore(client, project, first_event(project))

    project.refresh_from_db()
    assert (project.title, project.i18n) == ("Neu", {})


def test_editing_restores_nothing_published(client, log_in, wedel):
    project = wedel.rows["project"]
    Project.objects.filter(pk=project.pk).update(title="Neu", state="published")
    log_in("editorial")

    response = restore(client, project, first_event(project))

    assert response.status_code == 403
    assert Project.objects.get(pk=project.pk).title == "Neu"


def test_restoring_needs_a_post(client, coordinator, wedel):
    project = wedel.rows["project"]
    event = first_event(project)

    assert client.get(address(project, "restore", project.pk, "project", event.pgh_id)).status_code == 405


def test_an_event_of_another_row_is_not_restored(client, coordinator, wedel, krefeld):
    event = first_event(krefeld.rows["project"])

    assert restore(client, wedel.rows["project"], event).status_code == 404
