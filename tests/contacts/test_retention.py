import json
from datetime import datetime, timedelta

import pytest
import time_machine
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contacts import delivery
from contacts.models import (
    Appointment,
    Deletion,
    DiscriminationReport,
    Enquiry,
    OutgoingMail,
    PublicForm,
    ReportCount,
    ReportReading,
)
from contacts.receiving import receive
from contacts.reporting import read
from contacts.retention import delete_enquiries, delete_reports, purge, would_go
from contacts.sealing import unseal
from content.limits import is_within
from content.models import Count
from tests import factories
from tests.contacts.reports import answers, open_form, reader_of, report_to
from tests.factories import NOW
from tests.pictures import jpeg

pytestmark = pytest.mark.django_db
MARK = "Quittenmarmelade"
COLUMNS = """
    SELECT c.table_name, c.column_name FROM information_schema.columns AS c
    JOIN information_schema.tables AS t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
"""


def places_of(mark):
    """Every column of every table in which the mark stands, also as bytes."""
    found = set()
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        for table, column in cursor.fetchall():
            name = f'"{column}"'
            cursor.execute(
                f'SELECT EXISTS (SELECT FROM "{table}" WHERE {name}::text ILIKE %s OR {name}::text ILIKE %s)',
                [f"%{mark}%", f"%{mark.encode().hex()}%"],
            )
            if cursor.fetchone()[0]:
                found.add(f"{table}.{column}")
    return found


def form_of(town, kind="message", **values):
    defaults = {"is_open": True, "mailbox": "buero@example.org", "kept_days": 90, "at_most_days": 365}
    return PublicForm.objects.create(municipality=town, kind=kind, **defaults | values)


def enquiry_to(form, **values):
    return receive(RequestFactory().get("/"), form, **values)


def at(text):
    return timezone.make_aware(datetime.fromisoformat(text))


def appointment_of(enquiry, status, ends_at):
    return Appointment.objects.create(
        enquiry=enquiry,
        contact_point=factories.contact.make(municipality=enquiry.municipality),
        starts_at=ends_at - timedelta(minutes=30),
        ends_at=ends_at,
        channel="phone",
        status=status,
    )


def run_jobs():
    """What the worker does: send each letter that waits."""
    for letter in OutgoingMail.objects.filter(status="waiting").values_list("pk", flat=True):
        delivery.deliver(letter=letter)


def test_everything_that_was_written_is_gone_from_every_table_when_its_time_is_over(client, django_user_model):
    town = factories.town.make()
    contact = factories.contact.make(municipality=town, email="stelle@example.org")
    person = {"text": MARK, "name": MARK, "organisation": MARK, "about": MARK, "about_path": f"/{MARK}/"}
    person |= {"email": f"{MARK}@example.org", "phone": "+4928112345", "reply_by": "mail", "wants_receipt": True}
    boss = django_user_model.objects.create_superuser("boss", password="x")
    with time_machine.travel(NOW, tick=False):
        for kind in PublicForm.Kind.values:
            if kind != "discrimination":
                enquiry = enquiry_to(form_of(town, kind), contact_point=contact, **person)
                enquiry.notes.create(kind="note", text=MARK, author=boss)
                LogEntry.objects.log_actions(
                    boss.pk, Enquiry.objects.filter(pk=enquiry.pk), CHANGE, [{"changed": {"fields": ["text"]}}]
                )
        Appointment.objects.create(
            enquiry=Enquiry.objects.get(kind="appointment"),
            contact_point=contact,
            starts_at=NOW,
            ends_at=NOW + timedelta(minutes=30),
            channel="phone",
        )
        run_jobs()
        waiting = enquiry_to(PublicForm.objects.get(kind="topic"), **person)
        form = open_form(town)
        client.post(
            f"{town.path}/diskriminierung/melden/", answers(happened=MARK, reply_by="mail", email=f"{MARK}@a.de")
        )
        assert read(DiscriminationReport.objects.get(), boss)["happened"] == MARK
        session = SessionStore()
        session["_messages"] = MARK
        session.create()
    before = places_of(MARK)
    assert {"contacts_enquiry.text", "contacts_enquirynote.text", "contacts_outgoingmail.recipient"} <= before
    assert "contacts_outgoingmail.body" in before and waiting.mails.filter(body__contains=MARK).exists()
    assert MARK in unseal(DiscriminationReport.objects.get().ciphertext)

    with time_machine.travel(NOW + timedelta(days=form.at_most_days - 1)):
        call_command("purge", stdout=None)
        assert DiscriminationReport.objects.exists()
    with time_machine.travel(NOW + timedelta(days=366)):
        call_command("purge")

    assert places_of(MARK) == set()
    assert not Enquiry.objects.exists()
    assert not DiscriminationReport.objects.exists()
    assert not Session.objects.exists()
    assert ReportCount.objects.get().number == 1
    assert Deletion.objects.count() == len(PublicForm.Kind) + 1
    assert not LogEntry.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status <> 'todo'")
        assert cursor.fetchone() == (0,)


def test_the_search_for_the_mark_finds_text_json_lists_and_bytes():
    town = factories.town.make(lead=MARK, languages=[MARK[:12]])
    factories.contact.make(municipality=town, i18n={"lead_en": MARK})
    report = report_to(open_form(town))
    DiscriminationReport.objects.filter(pk=report.pk).update(ciphertext=MARK.encode())

    found = places_of(MARK[:12])

    expected = {"municipalities_municipality.lead", "municipalities_municipality.languages"}
    assert expected | {"contacts_contactpoint.i18n", "contacts_discriminationreport.ciphertext"} <= found


@pytest.mark.parametrize(
    ("closed", "days", "is_kept"),
    [(False, 89, True), (False, 364, True), (False, 365, False), (True, 89, True), (True, 90, False)],
)
def test_a_message_goes_when_its_form_said_and_not_before(closed, days, is_kept):
    form = form_of(factories.town.make())
    with time_machine.travel(NOW, tick=False):
        enquiry = enquiry_to(form, text="Frage")
        enquiry.status = "closed" if closed else "answered"
        enquiry.save()

    purge(NOW + timedelta(days=days))

    assert Enquiry.objects.exists() == is_kept


@pytest.mark.parametrize(("night", "is_kept"), [("2020-06-24 23:59", True), ("2020-06-25 00:01", False)])
def test_what_is_promised_for_a_day_is_gone_on_that_day_whatever_the_hour(night, is_kept):
    """Received in the afternoon, told "at the latest on 25 June", and looked at once a night."""
    town = factories.town.make()
    afternoon = at("2020-06-15 17:00")
    with time_machine.travel(afternoon, tick=False):
        enquiry_to(form_of(town, at_most_days=10), text="Frage")
        report_to(open_form(town, at_most_days=10))

    gone = purge(at(night))

    assert (gone["enquiries"], gone["reports"]) == ((0, 0) if is_kept else (1, 1))


@pytest.mark.parametrize(
    ("status", "days", "is_kept"),
    [
        ("requested", 19, True),
        ("confirmed", 19, True),
        ("confirmed", 20, False),
        ("declined", 10, False),
        ("cancelled", 10, False),
    ],
)
@pytest.mark.parametrize("closed", [False, True])
def test_an_appointment_that_holds_is_kept_until_its_day(status, days, is_kept, closed, django_assert_num_queries):
    form = form_of(factories.town.make(), "appointment", kept_days=3, at_most_days=10)
    with time_machine.travel(NOW, tick=False):
        enquiry = enquiry_to(
            form, text="Frage", status="closed" if closed else "new", closed_at=NOW if closed else None
        )
        appointment_of(enquiry, status, NOW + timedelta(days=20))
    with django_assert_num_queries(1):
        told = Enquiry.objects.with_deletion().get().delete_at

    purge(NOW + timedelta(days=days))

    assert Enquiry.objects.exists() == is_kept
    assert (told == enquiry.appointment.ends_at) == (status in ("requested", "confirmed"))


def test_an_appointment_of_today_is_not_deleted_in_the_night_before():
    form = form_of(factories.town.make(), "appointment", at_most_days=10)
    with time_machine.travel(NOW, tick=False):
        appointment_of(enquiry_to(form, text="Frage"), "confirmed", at("2020-07-01 15:00"))

    assert purge(at("2020-07-01 03:17"))["enquiries"] == 0
    assert purge(at("2020-07-02 03:17"))["enquiries"] == 1


def test_an_appointment_that_is_over_keeps_nothing():
    form = form_of(factories.town.make(), "appointment", at_most_days=10)
    with time_machine.travel(NOW, tick=False):
        enquiry = enquiry_to(form, text="Frage")
        appointment_of(enquiry, "confirmed", NOW + timedelta(days=2))

    assert Enquiry.objects.with_deletion().get().delete_at == NOW + timedelta(days=10)


def test_the_look_at_tonight_says_what_the_purge_of_tonight_does():
    form = form_of(factories.town.make(), "appointment", at_most_days=100)
    for hour, days in [(1, 10), (23, 9), (1, 8), (23, 8)]:
        with time_machine.travel(NOW.replace(hour=hour) - timedelta(days=days), tick=False):
            enquiry_to(form, text="Frage")
    held = enquiry_to(form, text="Frage", received_at=NOW - timedelta(days=50))
    appointment_of(held, "confirmed", NOW + timedelta(days=5))

    form.at_most_days = 10
    told = would_go(form, NOW)
    form.save()

    assert told == purge(NOW + timedelta(hours=15))["enquiries"] == 2


@pytest.mark.parametrize(("reason", "waits"), [("retention", False), ("sender", True), ("desk", True)])
def test_only_what_goes_by_itself_is_left_to_the_next_night(reason, waits):
    town = factories.town.make()
    enquiry_to(form_of(town), text="Frage")
    report_to(open_form(town))

    with CaptureQueriesContext(connection) as queries:
        delete_enquiries(Enquiry.objects.all(), reason)
        delete_reports(DiscriminationReport.objects.all(), reason)

    locking = [query["sql"] for query in queries if "FOR UPDATE" in query["sql"]]
    assert ["SKIP LOCKED" in sql for sql in locking] == [not waits] * 2


def test_the_log_of_the_desk_goes_with_the_enquiry_and_only_with_it(django_user_model):
    form = form_of(factories.town.make())
    boss = django_user_model.objects.create_superuser("boss", password="x")
    enquiry, other = [enquiry_to(form, text="Frage") for _number in range(2)]
    LogEntry.objects.log_actions(boss.pk, Enquiry.objects.all(), CHANGE, "")
    contents = ContentType.objects.get_for_model(PublicForm)
    LogEntry.objects.create(user=boss, content_type=contents, object_id=enquiry.pk, action_flag=CHANGE)

    delete_enquiries(Enquiry.objects.filter(pk=enquiry.pk), Deletion.Reason.DESK)

    left = LogEntry.objects.values_list("content_type__model", "object_id")
    assert set(left) == {("enquiry", str(other.pk)), ("publicform", str(enquiry.pk))}


def test_a_town_may_shorten_a_period_and_never_lengthen_it():
    form = form_of(factories.town.make(), at_most_days=100)
    with time_machine.travel(NOW, tick=False):
        enquiry_to(form, text="Frage")

    form.at_most_days = 400
    form.save()
    assert purge(NOW + timedelta(days=99))["enquiries"] == 0
    form.at_most_days = 10
    form.save()
    assert purge(NOW + timedelta(days=11))["enquiries"] == 1


def test_the_log_says_that_something_went_and_nothing_of_it():
    town = factories.town.make()
    with time_machine.travel(NOW, tick=False):
        enquiry_to(form_of(town, "topic"), text=MARK, email=f"{MARK}@example.org")

        assert delete_enquiries(Enquiry.objects.all(), Deletion.Reason.SENDER) == 1

    (row,) = Deletion.objects.values()
    assert row.pop("id") and row.pop("deleted_at")
    assert row == {"municipality_id": town.pk, "kind": "topic", "reason": "sender", "received_on": NOW.date()}


def test_letters_that_belong_to_nothing_go_a_month_after_they_were_sent(django_user_model):
    town = factories.town.make()
    with time_machine.travel(NOW, tick=False):
        form = open_form(town)
        report_to(form)
        run_jobs()
    number = OutgoingMail.objects.count()

    assert number
    assert purge(NOW + timedelta(days=29))["letters"] == 0
    assert purge(NOW + timedelta(days=31))["letters"] == number


def test_readings_deletions_and_counts_have_their_end():
    town = factories.town.make()
    with time_machine.travel(NOW, tick=False):
        form = open_form(town)
        read(report_to(form), reader_of(town))
        is_within("form", "quelle", 5, timedelta(hours=1))
        purge(NOW + timedelta(days=31))
    assert (ReportReading.objects.count(), Deletion.objects.count(), Count.objects.count()) == (1, 1, 1)

    with time_machine.travel(NOW + timedelta(days=366), tick=False):
        assert purge(timezone.now())["readings"] == 1
    later = timezone.now() + timedelta(days=3 * 365 + 1)
    with time_machine.travel(later, tick=False):
        gone = purge(later)

    assert (gone["deletions"], gone["counts"]) == (1, 1)


def test_a_photo_that_was_replaced_is_deleted_after_a_while(django_capture_on_commit_callbacks):
    shown = {"photo_alt": "Ein Haus", "photo_author": "Ada", "photo_licence": "CC0"}
    office = factories.contact.make(photo=ContentFile(jpeg(), "alt.jpg"), **shown)
    former = office.photo.name
    office.photo = ContentFile(jpeg(), "neu.jpg")
    office.save()

    numbers = []
    for days in (1, 31, 31):
        with django_capture_on_commit_callbacks(execute=True):
            numbers.append(purge(timezone.now() + timedelta(days=days))["photos"])

    assert numbers == [0, 1, 0]
    assert not default_storage.exists(former)
    assert default_storage.exists(office.photo.name)


def test_doing_it_again_does_nothing(capsys):
    with time_machine.travel(NOW, tick=False):
        enquiry_to(form_of(factories.town.make()), text=MARK, email=f"{MARK}@example.org")
    with time_machine.travel(NOW + timedelta(days=366)):
        call_command("purge", dry_run=True)
        assert Enquiry.objects.exists()
        call_command("purge")
        call_command("purge")

    first, second, third = [
        dict(line.split(": ") for line in part.splitlines())
        for part in capsys.readouterr().out.replace("enquiries", "|enquiries").split("|")[1:]
    ]
    assert first == second
    assert first["enquiries"] == "1"
    assert set(third.values()) == {"0"}


@pytest.mark.parametrize("count", [1, 5])
def test_the_number_of_queries_does_not_depend_on_how_much_goes(count, django_assert_max_num_queries):
    form = form_of(factories.town.make(), mailbox="")
    with time_machine.travel(NOW, tick=False):
        for _number in range(count):
            enquiry_to(form, text="Frage").notes.create(text="Notiz")

    with django_assert_max_num_queries(52):
        assert purge(NOW + timedelta(days=366))["enquiries"] == count


@pytest.mark.parametrize("person", ["ICH@example.org", "0281 12345", "+49 281 12345"])
def test_everything_about_one_person_is_found_by_address_or_phone(capsys, person):
    form = form_of(factories.town.make())
    own = enquiry_to(form, text="Meine Frage", email="ich@example.org", phone="+4928112345", wants_receipt=True)
    own.notes.create(kind="reply", text="Unsere Antwort")
    enquiry_to(form, text="Fremde Frage", email="fremd@example.org", phone="+4928199999", wants_receipt=True)

    call_command("export_person", person)

    found = json.loads(capsys.readouterr().out)
    (enquiry,) = found["enquiries"]
    assert (enquiry["reference"], enquiry["text"], enquiry["phone"]) == (own.reference, "Meine Frage", "+4928112345")
    assert [note["text"] for note in enquiry["notes"]] == ["Unsere Antwort"]
    assert {letter["recipient"] for letter in found["letters"]} == {"ich@example.org", "buero@example.org"}
    assert "remd" not in json.dumps(found).replace("fremdes", "")
    assert found["not_searched"]


def test_the_log_of_the_desk_holds_numbers_only(django_user_model):
    enquiry = enquiry_to(form_of(factories.town.make()), text=MARK, name=MARK, email=f"{MARK}@example.org")
    boss = django_user_model.objects.create_superuser("boss", password="x")

    LogEntry.objects.log_actions(boss.pk, Enquiry.objects.all(), CHANGE, "")

    entry = LogEntry.objects.get(content_type=ContentType.objects.get_for_model(Enquiry))
    assert entry.object_repr == enquiry.reference
