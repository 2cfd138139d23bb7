"""Who is not named reads nothing, superusers included; who is named leaves a trace; and nobody is named in silence."""

import csv
import io

import pytest
import time_machine
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.urls import reverse

from contacts.models import ConfidentialReader, Deletion, DiscriminationReport, OutgoingMail, ReportReading
from municipalities.models import Municipality
from tests.contacts.reports import MAILBOX, open_form, reader_of, report_to
from tests.factories import NOW

SECRET = "Herr Beispiel hat mich beschimpft"


def of_reports(page, *args):
    return reverse(f"admin:contacts_discriminationreport_{page}", args=args)


def of_readers(page, *args):
    return reverse(f"admin:contacts_confidentialreader_{page}", args=args)


@pytest.fixture
def report(wedel):
    return report_to(open_form(wedel.town), happened=SECRET, reply_by="mail", reply_to="ich@example.org")


@pytest.fixture
def reader(client, wedel):
    user = reader_of(wedel.town, name="vertrauensstelle")
    client.force_login(user)
    return user


def apps_shown(client):
    groups = client.get(reverse("admin:index")).context["app_list"]
    return {model["object_name"] for group in groups for model in group["models"]}


def test_a_reader_opens_a_report_by_a_deed_that_is_noted(client, reader, report):
    shown = client.get(of_reports("change", report.pk))
    assert SECRET not in shown.content.decode()
    assert not ReportReading.objects.exists()

    opened = client.post(of_reports("read", report.pk))

    assert SECRET in opened.content.decode() and "ich@example.org" in opened.content.decode()
    assert list(ReportReading.objects.values_list("reference", "reader")) == [(report.reference, "vertrauensstelle")]
    assert "no-store" in opened["Cache-Control"]
    assert opened["Referrer-Policy"] == "same-origin"


def test_only_a_post_opens(client, reader, report):
    assert client.get(of_reports("read", report.pk)).status_code == 405
    assert client.get(of_reports("status", report.pk)).status_code == 405
    assert not ReportReading.objects.exists()


def test_the_list_tells_numbers_and_days_and_nothing_else(client, reader, report):
    response = client.get(of_reports("changelist"))

    assert [row.reference for row in response.context["cl"].queryset] == [report.reference]
    assert SECRET not in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_with_more_reports(client, reader, wedel, count, django_assert_num_queries):
    form = open_form(wedel.town)
    for _number in range(count):
        report_to(form)

    with django_assert_num_queries(10):
        client.get(of_reports("changelist"))


def test_a_report_that_no_key_opens_says_so(client, reader, report, settings):
    settings.CONFIDENTIAL_KEYS = ["bmljaHQtZGVyLXNjaGx1ZXNzZWwtbmljaHQtZGVyLXM="]

    response = client.post(of_reports("read", report.pk), follow=True)

    assert [message.level_tag for message in response.context["messages"]] == ["error"]


def test_the_status_is_changed_without_reading(client, reader, report):
    client.post(of_reports("status", report.pk), {"status": "closed"})

    report.refresh_from_db()
    assert report.status == "closed"
    assert not ReportReading.objects.exists()


def test_a_report_is_deleted_on_request_after_a_question(client, reader, report):
    assert client.get(of_reports("delete", report.pk)).status_code == 200
    assert DiscriminationReport.objects.exists()

    client.post(of_reports("delete", report.pk))

    assert not DiscriminationReport.objects.exists()
    assert [(row.kind, row.reason) for row in Deletion.objects.all()] == [("discrimination", "desk")]


def test_nothing_that_happens_to_a_report_reaches_the_log_of_the_desk(client, reader, report):
    client.post(of_reports("read", report.pk))
    client.post(of_reports("status", report.pk), {"status": "closed"})
    client.post(of_reports("delete", report.pk))

    assert not LogEntry.objects.exists()


def test_no_table_of_the_history_follows_reports():
    tracked = {model.pgh_tracked_model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}

    assert DiscriminationReport not in tracked
    assert ConfidentialReader in tracked


@pytest.fixture(params=["boss", "coordinator", "reader of another town", "reader who left"])
def somebody_else(request, client, wedel, krefeld):
    """Logged in, and not named for Wedel."""
    if request.param in ("boss", "coordinator"):
        return request.getfixturevalue(request.param)
    user = reader_of(krefeld.town if "another" in request.param else wedel.town, name="andere")
    if "left" in request.param:
        ConfidentialReader.objects.filter(user=user).delete()
    client.force_login(user)
    return user


def test_nobody_else_gets_at_a_report_by_any_address(client, somebody_else, report):
    named_elsewhere = somebody_else.confidential_towns.exists()
    ways = [of_reports(page, report.pk) for page in ("change", "history", "delete", "read", "status")]
    ways += [f"{of_reports('change', report.pk)}?_popup=1", f"{of_reports('change', report.pk)}?_to_field=reference"]
    content_type = ContentType.objects.get_for_model(DiscriminationReport)
    ways += [
        reverse("admin:view_on_site", args=[content_type.pk, report.pk]),
        f"/admin/contacts/discriminationreport/{report.pk}/",
        "/admin/contacts/discriminationreport/deleted/",
        of_reports("add"),
    ]

    for way in ways:
        for response in (
            client.get(way, follow=True),
            client.post(way, {"status": "closed", "post": "yes"}, follow=True),
        ):
            assert response.status_code in (403, 404, 405), way
            assert report.reference not in response.content.decode()
    response = client.get(of_reports("changelist"), {"q": report.reference})
    assert response.status_code == (200 if named_elsewhere else 403)
    assert report.pk not in [row.pk for row in response.context["cl"].queryset] if named_elsewhere else True
    assert ("DiscriminationReport" in apps_shown(client)) == named_elsewhere

    assert list(DiscriminationReport.objects.values_list("status", flat=True)) == ["new"]
    assert not ReportReading.objects.exists()
    assert not Deletion.objects.exists()


def test_a_bulk_deed_takes_no_report_away(client, boss, report):
    client.post(of_reports("changelist"), {"action": "delete_selected", "_selected_action": [report.pk], "post": "yes"})

    assert DiscriminationReport.objects.exists()


def test_no_field_of_the_desk_can_choose_reports_and_no_page_lists_them_below_a_town():
    assert DiscriminationReport._meta.related_objects == ()
    inlines = [inline.model for desk in admin.site._registry.values() for inline in desk.inlines]
    assert DiscriminationReport not in inlines


def test_a_reader_without_a_role_reads_reports_and_nothing_else(client, reader, report):
    assert apps_shown(client) == {
        "DiscriminationReport",
        "ReportReading",
        "ConfidentialReader",
        "ReportCount",
        "OutgoingMail",
    }


def test_who_read_is_known_to_readers_and_superusers(client, reader, report, krefeld, django_user_model):
    client.post(of_reports("read", report.pk))
    ReportReading.objects.create(municipality=krefeld.town, reference="ABCD-EFGH", reader="andere")
    page = reverse("admin:contacts_reportreading_changelist")

    assert [row.reader for row in client.get(page).context["cl"].queryset] == ["vertrauensstelle"]
    client.force_login(django_user_model.objects.create_superuser("boss"))
    assert len(client.get(page).context["cl"].queryset) == 2
    reading = ReportReading.objects.first()
    for deed in ("delete", "change"):
        address = reverse(f"admin:contacts_reportreading_{deed}", args=[reading.pk])
        assert client.post(address, {"post": "yes", "reader": "niemand"}).status_code == 403


def test_which_report_was_read_is_not_told_to_superusers(client, boss, report, krefeld):
    for town, name in ((report.municipality, "vertrauensstelle"), (krefeld.town, "andere")):
        ReportReading.objects.create(municipality=town, reference=f"{town.pk:04}-EFGH", reader=name)
    page = reverse("admin:contacts_reportreading_changelist")
    own, other = (reading.reference for reading in ReportReading.objects.order_by("pk"))

    shown = client.get(page).content.decode()
    assert "vertrauensstelle" in shown and "andere" in shown
    assert own not in shown and other not in shown
    assert client.get(page, {"reference__startswith": own[:2]}).status_code == 400
    for deed in ("change", "history"):
        for reading in ReportReading.objects.all():
            answer = client.get(reverse(f"admin:contacts_reportreading_{deed}", args=[reading.pk]))
            assert answer.status_code == 403

    report.municipality.confidential_readers.create(user=boss, function="Vertrauensstelle")
    shown = client.get(page).content.decode()
    assert own in shown and other not in shown


def recipients():
    return sorted(OutgoingMail.objects.filter(purpose="confidential").values_list("recipient", flat=True))


def test_a_superuser_who_names_herself_is_told_to_everybody_concerned(client, boss, wedel, reader):
    open_form(wedel.town)
    OutgoingMail.objects.all().delete()
    client.force_login(boss)

    client.post(
        of_readers("add"), {"municipality": wedel.town.pk, "user": boss.pk, "function": "Ich selbst"}, follow=True
    )

    entry = ConfidentialReader.objects.get(user=boss)
    assert entry.granted_by == boss
    assert recipients() == sorted([MAILBOX, "vertrauensstelle@example.org"])
    assert all("boss" in mail.body for mail in OutgoingMail.objects.all())
    client.force_login(reader)
    shown = client.get(of_readers("changelist"))
    assert {row.user for row in shown.context["cl"].queryset} == {boss, reader}
    assert shown.context["changes"][0].who == "boss"


def test_what_is_taken_back_stays_in_the_history(client, boss, wedel, reader):
    entry = ConfidentialReader.objects.create(municipality=wedel.town, user=boss, function="Kurz")
    OutgoingMail.objects.all().delete()
    client.force_login(boss)

    client.post(of_readers("delete", entry.pk), {"post": "yes"})

    assert recipients() == ["vertrauensstelle@example.org"]
    client.force_login(reader)
    changes = client.get(of_readers("changelist")).context["changes"]
    assert [revision.event.pgh_label for revision in changes] == ["delete", "insert", "insert"]


def rename(entry, boss, krefeld):
    ConfidentialReader.objects.get(pk=entry.pk).delete()
    ConfidentialReader(municipality=entry.municipality, user=boss, function="Anders").save()


def hand_over(entry, boss, krefeld):
    entry = ConfidentialReader.objects.get(pk=entry.pk)
    entry.user = boss
    entry.save()


def move(entry, boss, krefeld):
    elsewhere = ConfidentialReader.objects.create(municipality=krefeld.town, user=boss, function="Dort")
    OutgoingMail.objects.all().delete()
    elsewhere.municipality = entry.municipality
    elsewhere.save()


@pytest.mark.parametrize("way", [rename, hand_over, move])
def test_no_way_of_naming_is_silent(boss, wedel, krefeld, way):
    open_form(wedel.town)
    entry = wedel.town.confidential_readers.get()
    OutgoingMail.objects.all().delete()

    way(entry, boss, krefeld)

    assert MAILBOX in recipients()


def test_naming_in_a_town_that_is_called_a_demonstration_is_not_silent(boss, wedel):
    open_form(wedel.town)
    OutgoingMail.objects.all().delete()
    Municipality.objects.filter(pk=wedel.town.pk).update(is_demonstration=True)

    ConfidentialReader.objects.create(
        municipality=Municipality.objects.get(pk=wedel.town.pk), user=boss, function="Neu"
    )

    assert MAILBOX in recipients()


def test_who_is_named_cannot_be_exchanged_by_the_form(client, boss, wedel):
    entry = reader_of(wedel.town).confidential_towns.get()

    client.post(
        of_readers("change", entry.pk), {"municipality": wedel.town.pk, "user": boss.pk, "function": "Neue Funktion"}
    )

    entry.refresh_from_db()
    assert (entry.user.username, entry.function) == ("vertraute", "Neue Funktion")


@pytest.mark.parametrize("change", [{"password": "neu"}, {"email": "boss@example.org"}, {"is_active": False}])
def test_who_changes_the_login_of_a_reader_is_not_silent(wedel, reader, change):
    open_form(wedel.town)
    OutgoingMail.objects.all().delete()
    user = get_user_model().objects.get(pk=reader.pk)

    for name, value in change.items():
        user.set_password(value) if name == "password" else setattr(user, name, value)
    user.save()

    assert recipients() == sorted([MAILBOX, "vertrauensstelle@example.org"])


def test_who_takes_the_mailbox_away_tells_it(client, boss, wedel, reader):
    form = open_form(wedel.town)
    OutgoingMail.objects.all().delete()

    form.at_most_days = 20
    form.save()
    assert recipients() == []
    form.mailbox = "boss@example.org"
    form.save()

    assert recipients() == sorted([MAILBOX, "vertrauensstelle@example.org"])


def test_logging_in_and_saving_unchanged_tells_nobody(client, wedel, reader):
    client.logout()
    OutgoingMail.objects.all().delete()

    assert client.login(username="vertrauensstelle", password="x")
    get_user_model().objects.get(pk=reader.pk).save()

    assert recipients() == []


def test_only_superusers_name_readers(client, reader, wedel):
    entry = reader.confidential_towns.get()

    assert client.get(of_readers("add")).status_code == 403
    assert client.post(of_readers("delete", entry.pk), {"post": "yes"}).status_code == 403
    assert client.post(of_readers("change", entry.pk), {"function": "x"}).status_code == 403
    assert ConfidentialReader.objects.filter(pk=entry.pk, function=entry.function).exists()


def test_whoever_is_named_can_log_in_at_the_desk(client, boss, wedel):
    user = get_user_model().objects.create_user("neu")

    client.post(of_readers("add"), {"municipality": wedel.town.pk, "user": user.pk, "function": "Vertrauensstelle"})

    user.refresh_from_db()
    assert user.is_staff


def test_the_end_of_a_reader_is_told_also_when_the_account_goes(reader, wedel):
    open_form(wedel.town)
    OutgoingMail.objects.all().delete()

    reader.delete()

    assert recipients() == [MAILBOX]


@pytest.mark.parametrize("in_bulk", [False, True])
def test_a_town_is_deleted_with_its_readers(db, in_bulk):
    town = open_form().municipality

    (Municipality.objects.filter(pk=town.pk) if in_bulk else town).delete()

    assert not ConfidentialReader.objects.exists()
    connection.check_constraints()


@pytest.fixture
def counted(wedel, krefeld):
    for area, number in {"work": 5, "housing": 2}.items():
        wedel.town.report_counts.create(year=2019, area=area, number=number)
    wedel.town.report_counts.create(year=2020, area="work", number=7)
    krefeld.town.report_counts.create(year=2019, area="work", number=8)


@time_machine.travel(NOW)
def test_the_coordination_downloads_counts_that_name_nobody(client, coordinator, wedel, counted):
    page = client.get(reverse("admin:contacts_reportcount_changelist"))
    table = client.get(reverse("admin:contacts_reportcount_table"))

    [(town, year, rows)] = page.context["told"]
    assert (town, year) == (wedel.town, 2019)
    lines = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig")), delimiter=";"))
    assert [line[2:] for line in lines[1:]] == [[str(area), number] for area, number in rows]
    shown = [line[3] for line in lines[1:]]
    assert shown[0] == "5" and not {"2", "7", "8"} & set(shown)


@time_machine.travel(NOW)
def test_cells_of_the_table_are_no_formulas(client, coordinator, wedel, counted):
    wedel.town.name = '=HYPERLINK("x")'
    wedel.town.save()

    table = client.get(reverse("admin:contacts_reportcount_table")).content.decode("utf-8-sig")

    assert [line[0] for line in csv.reader(io.StringIO(table), delimiter=";")][1].startswith("'=")


@pytest.mark.parametrize("role", ["editorial", "translation", "enquiries"])
def test_counts_are_for_the_coordination_and_the_readers(client, log_in, wedel, counted, role):
    log_in(role)

    for page in ("changelist", "table"):
        assert client.get(reverse(f"admin:contacts_reportcount_{page}")).status_code == 403


def test_the_number_of_an_area_is_shown_by_no_other_page(client, boss, wedel, counted):
    row = wedel.town.report_counts.get(year=2019, area="housing")

    for page in ("change", "history", "delete"):
        response = client.get(reverse(f"admin:contacts_reportcount_{page}", args=[row.pk]), follow=True)
        assert response.status_code == 403 or response.redirect_chain[-1][0] == reverse("admin:index")
