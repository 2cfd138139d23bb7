import pytest
from django.contrib import admin
from django.urls import reverse

from committees.models import Committee, Meeting, Membership, Project
from contacts.models import ContactPoint, Place
from municipalities.models import Notice
from tests.admin.desk_forms import address, form_data


def fields_of(response):
    return set(response.context["adminform"].form.fields)


def publish(*rows):
    for row in rows:
        type(row).objects.filter(pk=row.pk).update(state="published")


def test_coordination_publishes_and_archives_in_bulk(client, coordinator, wedel):
    project = wedel.rows["project"]

    for action, state in [("publish_selected", "published"), ("archive_selected", "archived")]:
        client.post(address(project, "changelist"), {"action": action, "_selected_action": [project.pk]})

        project.refresh_from_db()
        assert project.state == state


def test_publishing_in_bulk_names_the_row_that_cannot_be_published(client, coordinator, wedel):
    notice = wedel.rows["notice"]

    response = client.post(
        address(notice, "changelist"), {"action": "publish_selected", "_selected_action": [notice.pk]}, follow=True
    )

    notice.refresh_from_db()
    assert notice.state == "draft"
    assert [(str(notice) in str(message), message.level_tag) for message in response.context["messages"]] == [
        (True, "error")
    ]


def test_cancelling_in_bulk_raises_the_revision_in_calendars(client, coordinator, wedel):
    meeting = wedel.rows["meeting"]
    publish(meeting)

    confirmed = {"confirmed": "1", "reason": "Ferien"}
    client.post(
        address(meeting, "changelist"), {"action": "cancel_selected", "_selected_action": [meeting.pk], **confirmed}
    )

    cancelled = Meeting.objects.get(pk=meeting.pk)
    assert (cancelled.status, cancelled.sequence, cancelled.uid) == ("cancelled", meeting.sequence + 1, meeting.uid)


def test_drafts_are_deleted_and_published_things_are_not(client, coordinator, wedel):
    project, meeting = wedel.rows["project"], wedel.rows["meeting"]
    publish(meeting)

    client.post(address(project, "delete", project.pk), {"post": "yes"}, follow=True)
    one = client.post(address(meeting, "delete", meeting.pk), {"post": "yes"}, follow=True)
    many = client.post(
        address(meeting, "changelist"),
        {"action": "delete_selected", "_selected_action": [meeting.pk], "post": "yes"},
        follow=True,
    )

    assert not Project.objects.filter(pk=project.pk).exists()
    assert Meeting.objects.filter(pk=meeting.pk).exists()
    assert [[message.level_tag for message in each.context["messages"]] for each in (one, many)] == [["error"]] * 2


def test_a_published_meeting_is_not_deleted_from_the_list_of_its_committee(client, coordinator, wedel):
    committee, meeting = wedel.rows["committee"], wedel.rows["meeting"]
    publish(meeting)
    page = address(committee, "change", committee.pk)
    data = form_data(client.get(page), **{"meetings-0-DELETE": "on"})

    response = client.post(page, data)

    formset = response.context["inline_admin_formsets"][0].formset
    assert [error.code for error in formset.non_form_errors().as_data()] == ["published"]
    assert Meeting.objects.filter(pk=meeting.pk).exists()


def test_a_place_in_use_is_kept(client, coordinator, wedel):
    place = wedel.rows["place"]

    client.post(address(place, "delete", place.pk), {"post": "yes"})

    assert Place.objects.filter(pk=place.pk).exists()


def test_coordination_cannot_change_what_only_the_operator_sets(client, coordinator, wedel):
    page = address(wedel.town, "change", wedel.town.pk)
    data = form_data(client.get(page), slug="other", land="NW", ags="12345678", is_demonstration="on", lead="Neu")

    client.post(page, data)

    wedel.town.refresh_from_db()
    assert (wedel.town.slug, wedel.town.land, wedel.town.ags, wedel.town.is_demonstration) == ("wedel", "SH", "", False)
    assert wedel.town.lead == "Neu"


def test_editing_writes_drafts_and_leaves_the_state_alone(client, log_in, wedel):
    log_in("editorial")
    project = wedel.rows["project"]
    page = address(project, "change", project.pk)
    shown = client.get(page)

    client.post(page, form_data(shown, title="Neu", state="published"))

    project.refresh_from_db()
    assert "state" not in fields_of(shown)
    assert (project.title, project.state) == ("Neu", "draft")


def test_editing_adds_drafts_only(client, log_in, wedel):
    log_in("editorial")
    data = form_data(client.get(address(Notice, "add")), title="Neu", state="published", valid_until="01.01.2031")

    client.post(address(Notice, "add"), data)

    assert Notice.objects.get(title="Neu").state == "draft"


def test_editing_does_not_touch_what_is_published(client, log_in, wedel):
    log_in("editorial")
    project = wedel.rows["project"]
    publish(project)
    page = address(project, "change", project.pk)

    shown, posted = client.get(page), client.post(page, {"title": "Neu"})

    assert (shown.status_code, posted.status_code) == (200, 403)
    assert fields_of(shown) == set()


@pytest.mark.parametrize("role", ["editorial", "translation"])
@pytest.mark.parametrize("action", ["publish_selected", "archive_selected", "cancel_selected", "delete_selected"])
def test_bulk_actions_belong_to_the_coordination(client, log_in, wedel, role, action):
    log_in(role)
    meeting = wedel.rows["meeting"]

    client.post(
        address(meeting, "changelist"), {"action": action, "_selected_action": [meeting.pk], "post": "yes"}, follow=True
    )

    after = Meeting.objects.get(pk=meeting.pk)
    assert (after.state, after.status) == ("draft", "scheduled")


def test_translation_writes_other_languages_only(client, log_in, wedel):
    log_in("translation")
    committee = wedel.rows["committee"]
    publish(committee)
    page = address(committee, "change", committee.pk)
    shown = client.get(page)
    german = {"name": "Neu", "state": "draft", "goals-0-text": "Neu"}

    client.post(
        page, form_data(shown, **german, name_en="New", what_it_is_en="<p>Group</p>", **{"goals-0-text_en": "Aim"})
    )

    after = Committee.objects.get(pk=committee.pk)
    assert {name.rpartition("_")[2] for name in fields_of(shown)} == {"en"}
    assert (after.name, after.state, after.name_en, after.what_it_is_en) == (
        committee.name,
        "published",
        "New",
        "<p>Group</p>",
    )
    assert [(goal.text, goal.text_en) for goal in after.goals.all()] == [("Ziel Elbe", "Aim")]


def test_translation_adds_and_deletes_nothing(client, log_in, wedel):
    log_in("translation")

    for desk in admin.site._registry.values():
        if name := wedel.rows.get(desk.opts.model_name):
            assert client.get(address(name, "add")).status_code == 403
            assert client.post(address(name, "delete", name.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("role", ["editorial", "translation"])
def test_other_roles_open_every_page(client, log_in, wedel, role):
    log_in(role)

    for row in wedel.rows.values():
        for page in ("change", "history"):
            assert client.get(address(row, page, row.pk)).status_code == 200, row
    assert client.get(reverse("admin:index")).status_code == 200


def test_german_texts_are_readable_for_translators(client, log_in, wedel):
    log_in("translation")
    Committee.objects.filter(pk=wedel.rows["committee"].pk).update(what_it_is="<p>Ein <strong>Kreis</strong></p>")

    response = client.get(address(Committee, "change", wedel.rows["committee"].pk))

    assert '<div class="desk-prose"><p>Ein <strong>Kreis</strong></p></div>' in response.content.decode()


def test_roles_differ_by_town(client, log_in, wedel, krefeld):
    user = log_in("editorial")
    user.editorships.create(municipality=krefeld.town, role="coordination")
    data = form_data(client.get(address(Notice, "add")), title="Neu", state="published", valid_until="01.01.2031")

    refused = client.post(address(Notice, "add"), {**data, "municipality": wedel.town.pk})
    accepted = client.post(address(Notice, "add"), {**data, "municipality": krefeld.town.pk})

    assert list(refused.context["adminform"].form.errors) == ["state"]
    assert accepted.status_code == 302


def test_the_town_is_chosen_where_there_is_only_one(client, coordinator, wedel):
    field = client.get(address(ContactPoint, "add")).context["adminform"].form["municipality"]

    assert (field.field.widget.is_hidden, field.initial) == (True, wedel.town.pk)


def test_editing_adds_nothing_that_is_public_at_once(client, log_in, wedel):
    log_in("editorial")
    publish(wedel.rows["committee"])
    data = form_data(
        client.get(address(Membership, "add")), committee=wedel.rows["committee"].pk, person=wedel.rows["person"].pk
    )

    response = client.post(address(Membership, "add"), data)

    assert list(response.context["adminform"].form.errors) == ["__all__"]
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("name", ["committee", "seatblock", "concept", "revisionprocess", "contactpoint"])
def test_drafts_are_deleted_with_what_hangs_on_them(client, coordinator, wedel, name):
    row = wedel.rows[name]

    response = client.post(address(row, "delete", row.pk), {"post": "yes"})

    assert response.status_code == 302
    assert not type(row).objects.filter(pk=row.pk).exists()


def test_whoever_gets_a_role_may_log_in(admin_client, wedel, django_user_model):
    user = django_user_model.objects.create_user("neu", password="x")
    page = address(user, "change", user.pk)
    chosen = {"editorships-0-municipality": wedel.town.pk, "editorships-0-role": "coordination"}

    admin_client.post(page, form_data(admin_client.get(page), **chosen))

    user.refresh_from_db()
    assert (user.is_staff, user.is_superuser) == (True, False)
