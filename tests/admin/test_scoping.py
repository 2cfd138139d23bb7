import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.urls import reverse

from committees.models import Committee, Meeting
from contacts.models import Place
from municipalities.scoping import TownAdmin
from tests.admin.desk_forms import address, form_data

SUPERUSERS_ONLY = {
    "auth.User",
    "auth.Group",
    "municipalities.Editor",
    "municipalities.SchoolHoliday",
    "content.FormerAddress",
    "search.Synonyms",
}
#: Open to the people named for a town alone; see `test_confidential`.
CONFIDENTIAL = {
    "contacts.ConfidentialReader",
    "contacts.DiscriminationReport",
    "contacts.ReportCount",
    "contacts.ReportReading",
}
#: What people wrote, and what follows from it; without history, except for the forms.
WRITTEN = ["comment", "deletion", "enquiry", "outgoingmail", "publicform"]
REGISTERED = {model._meta.label: desk for model, desk in admin.site._registry.items()}
OTHERS = SUPERUSERS_ONLY | CONFIDENTIAL
BOUND = sorted(desk.opts.model_name for label, desk in REGISTERED.items() if label not in OTHERS)
SCOPED = [name for name in BOUND if name not in WRITTEN]


def desk_of(row):
    return admin.site._registry[type(row)]


def assert_says_nothing_of(town, response):
    assert town.mark not in response.content.decode()


def test_every_admin_is_bound_to_towns_or_for_superusers_only():
    unbound = {label for label, desk in REGISTERED.items() if not (isinstance(desk, TownAdmin) and desk.town_path)}

    assert unbound == OTHERS


def test_the_fixtures_have_a_row_of_every_registered_model(wedel, written):
    assert (sorted(wedel.rows), sorted(written["wedel"])) == (SCOPED, WRITTEN)


@pytest.mark.parametrize("label", sorted(SUPERUSERS_ONLY))
def test_admins_without_a_town_are_closed_to_coordinators(client, coordinator, label):
    row = REGISTERED[label].model

    assert client.get(address(row, "changelist")).status_code == 403
    assert client.get(address(row, "add")).status_code == 403


def test_a_list_shows_the_rows_of_the_own_town(client, coordinator, wedel, krefeld, subtests):
    for name in SCOPED:
        with subtests.test(name):
            response = client.get(address(wedel.rows[name], "changelist"), {"q": ""})

            found = list(response.context["cl"].queryset)
            assert wedel.rows[name] in found
            assert {desk_of(row).town_of(row) for row in found} == {wedel.town.pk}
            assert_says_nothing_of(krefeld, response)


def test_search_finds_nothing_of_another_town(client, coordinator, wedel, krefeld, subtests):
    for name in SCOPED:
        with subtests.test(name):
            response = client.get(address(wedel.rows[name], "changelist"), {"q": krefeld.mark})

            assert list(response.context["cl"].queryset) == []


@pytest.mark.parametrize("page", ["change", "history", "delete"])
def test_a_typed_address_of_another_town_leads_away(client, coordinator, krefeld, subtests, page):
    for name in SCOPED:
        with subtests.test(name):
            row = krefeld.rows[name]

            response = client.get(address(row, page, row.pk), follow=True)

            assert response.status_code == 403 or response.redirect_chain[-1][0] == reverse("admin:index")
            assert_says_nothing_of(krefeld, response)


@pytest.mark.parametrize("query", ["_popup=1", "_to_field=id", "_popup=1&_to_field=id"])
def test_popups_are_no_way_in(client, coordinator, krefeld, subtests, query):
    for name in SCOPED:
        with subtests.test(name):
            row = krefeld.rows[name]

            response = client.get(f"{address(row, 'change', row.pk)}?{query}", follow=True)

            assert response.redirect_chain[-1][0] == reverse("admin:index")


def test_posting_to_a_row_of_another_town_changes_nothing(client, coordinator, krefeld, subtests):
    for name in SCOPED:
        with subtests.test(name):
            row = krefeld.rows[name]
            event = row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).first()
            targets = [
                address(row, "change", row.pk),
                address(row, "delete", row.pk),
                address(row, "restore", row.pk, row._meta.model_name, event.pgh_id),
            ]

            for target in targets:
                client.post(target, {"post": "yes", "name": "x", "title": "x", "state": "archived"})

            assert row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).count() == 1
            assert type(row)._base_manager.filter(pk=row.pk).exists()


def test_own_rows_open_and_name_nothing_of_another_town(client, coordinator, wedel, krefeld, subtests):
    for name in SCOPED:
        with subtests.test(name):
            row = wedel.rows[name]

            for page in ("change", "history"):
                response = client.get(address(row, page, row.pk))

                assert response.status_code == 200
                assert_says_nothing_of(krefeld, response)


@pytest.mark.parametrize("action", ["publish_selected", "archive_selected", "cancel_selected", "delete_selected"])
def test_bulk_actions_do_not_reach_another_town(client, coordinator, wedel, krefeld, subtests, action):
    for name in SCOPED:
        with subtests.test(name):
            row = krefeld.rows[name]
            data = {"action": action, "_selected_action": [row.pk], "select_across": "1", "post": "yes"}

            response = client.post(address(row, "changelist"), data, follow=True)

            assert_says_nothing_of(krefeld, response)
            assert row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).count() == 1
            assert type(row)._base_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("name", WRITTEN)
def test_what_was_written_to_another_town_is_out_of_reach(client, coordinator, krefeld, written, name):
    row, foreign = written["wedel"][name], written["krefeld"][name]
    before = type(foreign).objects.filter(pk=foreign.pk).values().get()
    actions = ["take_selected", "close_selected", "send_selected_again", "delete_selected"]

    listed = client.get(address(row, "changelist"))
    searched = client.get(address(row, "changelist"), {"q": krefeld.mark})
    found = [list(response.context["cl"].queryset) for response in (listed, searched)]
    opened = [client.get(address(foreign, page, foreign.pk), follow=True) for page in ("change", "history", "delete")]
    for page in ("change", "delete"):
        client.post(address(foreign, page, foreign.pk), {"post": "yes", "status": "closed", "is_open": "on"})
    for action in actions:
        data = {"action": action, "_selected_action": [foreign.pk], "select_across": "1", "post": "yes"}
        client.post(address(row, "changelist"), data)

    assert found == [[row], [] if desk_of(row).search_fields else [row]]
    for response in (listed, *opened):
        assert_says_nothing_of(krefeld, response)
    assert type(foreign).objects.filter(pk=foreign.pk).values().get() == before


#: Relations to versions, of which the town has two.
ROWS = dict.fromkeys(["version", "earlier", "old_version", "new_version", "changed_version", "predecessor"], range(2))


def autocompletes():
    for desk in REGISTERED.values():
        for owner in [desk, *desk.inlines]:
            for field in owner.autocomplete_fields:
                yield pytest.param(owner.model, field, id=f"{owner.model._meta.model_name}.{field}")


@pytest.mark.parametrize("model, field", [*autocompletes()])
def test_autocompletes_offer_the_own_town(client, coordinator, wedel, krefeld, model, field):
    query = {"app_label": model._meta.app_label, "model_name": model._meta.model_name, "field_name": field}

    response = client.get(reverse("admin:autocomplete"), query)
    searched = client.get(reverse("admin:autocomplete"), {**query, "term": krefeld.mark})

    if model._meta.label in ("municipalities.Editor", "contacts.ConfidentialReader"):
        assert response.status_code == 403 if field == "user" else len(response.json()["results"]) == 1
    else:
        assert krefeld.mark not in response.content.decode()
        assert len(response.json()["results"]) == len(ROWS.get(field, ["one"]))
        assert searched.json()["results"] == []


def foreign_keys():
    """Relations that an editor could point to another town; towns themselves are added by superusers only."""
    for desk in REGISTERED.values():
        if desk.opts.model_name in SCOPED and desk.opts.model_name not in ("nominator", "municipality"):
            for field in [*desk.model._meta.fields, *desk.model._meta.many_to_many]:
                if field.is_relation and field.name in desk.german_fields():
                    yield pytest.param(desk.model, field.name, id=f"{desk.opts.model_name}.{field.name}")


@pytest.mark.parametrize("model, field", [*foreign_keys()])
def test_adding_with_a_row_of_another_town_is_refused_at_the_field(client, coordinator, wedel, krefeld, model, field):
    target = model._meta.get_field(field).related_model._meta.model_name
    desk = admin.site._registry[model]
    data = form_data(client.get(address(model, "add")), **{field: krefeld.rows[target].pk})

    response = client.post(address(model, "add"), data)

    assert response.status_code == 200, desk
    assert response.context["adminform"].form.errors.as_data()[field][0].code in {"invalid_choice", "invalid_pk_value"}
    assert_says_nothing_of(krefeld, response)


def test_an_inline_row_cannot_point_to_another_town(client, coordinator, wedel, krefeld):
    committee = wedel.rows["committee"]
    page = address(committee, "change", committee.pk)
    data = form_data(client.get(page), **{"meetings-1-day": "01.03.2031", "meetings-1-place": krefeld.rows["place"].pk})

    response = client.post(page, data)

    assert "place" in response.context["inline_admin_formsets"][0].formset.forms[1].errors
    assert Meeting.objects.filter(committee=committee).count() == 1


def test_filters_name_only_own_things(client, log_in, wedel, krefeld):
    other = Committee.objects.create(municipality=wedel.town, name="Zweiter", slug="zweiter", kind="network")
    Meeting.objects.create(
        committee=other, starts_at=wedel.rows["meeting"].starts_at, ends_at=wedel.rows["meeting"].ends_at
    )
    log_in()

    response = client.get(address(Meeting, "changelist"))

    title = Meeting._meta.get_field("committee").verbose_name
    spec = next(one for one in response.context["cl"].filter_specs if one.title == title)
    assert [key for key, _name in spec.lookup_choices] == [wedel.rows["committee"].pk, other.pk]


def test_the_start_page_and_the_log_speak_of_own_towns_only(client, coordinator, wedel, krefeld):
    LogEntry.objects.create(
        user=coordinator,
        content_type=ContentType.objects.get_for_model(Place),
        object_id=krefeld.rows["place"].pk,
        object_repr=f"Haus {krefeld.mark}",
        action_flag=2,
    )

    response = client.get(reverse("admin:index"))

    assert [each["town"] for each in response.context["towns"]] == [wedel.town]
    assert_says_nothing_of(krefeld, response)


def test_view_on_site_does_not_tell_addresses_of_another_town(client, coordinator, krefeld, subtests):
    for name in SCOPED:
        with subtests.test(name):
            row = krefeld.rows[name]
            content_type = ContentType.objects.get_for_model(row)

            response = client.get(reverse("admin:view_on_site", args=[content_type.pk, row.pk]))

            assert response.status_code == 404


def test_files_of_another_town_stay_closed(client, coordinator, wedel, krefeld):
    own = client.get(reverse("admin:committees_document_file", args=[wedel.rows["document"].pk]))
    foreign = client.get(reverse("admin:committees_document_file", args=[krefeld.rows["document"].pk]))

    assert (own.status_code, foreign.status_code) == (200, 404)


def test_deleted_rows_of_another_town_stay_hidden(client, coordinator, wedel, krefeld, subtests):
    for name in SCOPED:
        if name in {"municipality", "nominator", "section"}:  # deleted by nobody, or with what they belong to
            continue
        with subtests.test(name), transaction.atomic():
            row, foreign = wedel.rows[name], krefeld.rows[name]
            for town in (wedel, krefeld):
                rows = type(row)._base_manager.filter(pk=town.rows[name].pk)
                rows._raw_delete(rows.db)

            response = client.get(address(row, "deleted"))

            event = row.pgh_event_model.objects.get(pgh_obj_id=foreign.pk, pgh_label="delete")
            assert [one.event.pgh_obj_id for one in response.context["revisions"]] == [row.pk]
            assert_says_nothing_of(krefeld, response)
            assert client.post(address(row, "undelete", event.pgh_id)).status_code == 404
            assert not type(row)._base_manager.filter(pk=foreign.pk).exists()
            transaction.set_rollback(True)


def test_history_hides_the_time_in_which_a_row_belonged_to_another_town(client, coordinator, wedel, krefeld):
    place = krefeld.rows["place"]
    Place.objects.filter(pk=place.pk).update(municipality=wedel.town, name="Neues Haus")

    response = client.get(address(place, "history", place.pk))

    assert len(response.context["page"].object_list) == 1
    assert_says_nothing_of(krefeld, response)


def test_somebody_without_a_town_sees_nothing(client, wedel, django_user_model):
    client.force_login(django_user_model.objects.create_user("new", is_staff=True))

    response = client.get(reverse("admin:index"))

    assert response.context["towns"] == []
    assert response.context["app_list"] == []
    assert client.get(address(Committee, "changelist")).status_code == 403


def test_two_towns_are_not_mixed_in_one_row(client, log_in, wedel, krefeld):
    log_in(towns=[wedel.town, krefeld.town])
    measure = wedel.rows["measure"]
    page = address(measure, "change", measure.pk)

    response = client.post(page, form_data(client.get(page), responsible=krefeld.rows["contactpoint"].pk))

    assert list(response.context["adminform"].form.errors) == ["responsible"]
