"""Mail goes to a real mail server; what it cannot take is tried again, later and later, and then shown."""

import socket
from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from contacts import delivery, tasks
from contacts.delivery import DELAYS, NotDelivered, deliver, send, send_again
from contacts.models import OutgoingMail
from tests.factories import NOW, enquiry, letter, town

WAITING, SENT, UNDELIVERABLE = OutgoingMail.Status.WAITING, OutgoingMail.Status.SENT, OutgoingMail.Status.UNDELIVERABLE
pytestmark = pytest.mark.django_db


def try_again_and_again(mail):
    """The waits in between, until it is sent or given up."""
    waits = []
    with time_machine.travel(NOW, tick=False) as clock:
        while True:
            try:
                deliver(letter=mail.pk)
                break
            except NotDelivered as later:
                waits.append(later.again_at - timezone.now())
                clock.move_to(later.again_at)
    mail.refresh_from_db()
    return waits


def test_a_letter_reaches_its_recipient_as_plain_text_and_is_emptied(mail_server):
    mail = letter.make(subject="Größe und Ümlaute", body="Zeile eins\nZeile zwei\n", reply_to="amt@stadt.example")

    deliver(letter=mail.pk)

    (received,) = mail_server.letters
    mail.refresh_from_db()
    assert (received["To"], received["Reply-To"]) == ("anna@example.org", "amt@stadt.example")
    assert received["Subject"] == "Größe und Ümlaute"
    assert received["Message-ID"] == mail.message_id
    assert received["Auto-Submitted"] == "auto-generated"
    assert mail.municipality.official_name in received["From"]
    assert received.get_content_type() == "text/plain"
    assert received.get_content() == "Zeile eins\r\nZeile zwei\r\n"
    assert (mail.status, mail.body, mail.attempts, mail.last_error) == (SENT, "", 1, "")
    assert mail.sent_at is not None


def test_a_calendar_comes_as_an_attachment(mail_server):
    mail = letter.make(calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", purpose="appointment")

    deliver(letter=mail.pk)

    (attachment,) = mail_server.letters[0].iter_attachments()
    assert (attachment.get_content_type(), attachment.get_filename()) == ("text/calendar", "termin.ics")
    assert attachment.get_content() == "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    mail.refresh_from_db()
    assert mail.calendar == ""


def test_the_sender_may_be_named_with_the_address(mail_server, settings):
    settings.DEFAULT_FROM_EMAIL = "Portal <portal@stadt.example>"
    mail = letter.make()

    deliver(letter=mail.pk)

    (received,) = mail_server.letters
    assert received["From"].addresses[0].addr_spec == "portal@stadt.example"


def test_a_letter_that_was_sent_is_not_sent_again(mail_server):
    mail = letter.make()

    deliver(letter=mail.pk)
    deliver(letter=mail.pk)

    assert len(mail_server.letters) == 1


def test_a_letter_whose_enquiry_was_deleted_is_not_sent(mail_server):
    asked = enquiry.make()
    mail = letter.make(enquiry=asked, municipality=asked.municipality)
    asked.delete()

    deliver(letter=mail.pk)

    assert mail_server.letters == []


def test_a_full_mailbox_is_tried_later_and_later_and_then_given_up(mail_server):
    mail = letter.make(recipient="voll@example.org")

    waits = try_again_and_again(mail)

    assert waits == DELAYS
    assert waits == sorted(waits)
    assert (mail.status, mail.attempts) == (UNDELIVERABLE, len(DELAYS) + 1)
    assert mail.last_error == "452 4.2.2 mailbox full"
    assert mail.body != ""


@pytest.mark.parametrize(
    ("recipient", "error"),
    [("fort@example.org", "550 5.1.1 no such user"), ("streng@example.org", "554 5.7.1 rejected as spam")],
)
def test_what_the_server_will_never_take_is_given_up_at_once(mail_server, recipient, error):
    mail = letter.make(recipient=recipient)

    deliver(letter=mail.pk)

    mail.refresh_from_db()
    assert (mail.status, mail.attempts, mail.last_error) == (UNDELIVERABLE, 1, error)


def test_while_no_mail_server_answers_the_letter_waits(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        settings.EMAIL_HOST, settings.EMAIL_PORT = listener.getsockname()
    mail = letter.make()

    with pytest.raises(NotDelivered):
        deliver(letter=mail.pk)

    mail.refresh_from_db()
    assert mail.status == WAITING
    assert "refused" in mail.last_error.lower()


def test_a_letter_is_queued_only_with_what_it_tells_of():
    place = town.make()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        send(letter.prepare(municipality=place))
        raise ZeroDivisionError

    send(letter.prepare(municipality=place))

    assert OutgoingMail.objects.count() == 1
    assert [job.args for job in ProcrastinateJob.objects.all()] == [{"letter": OutgoingMail.objects.get().pk}]


def test_two_letters_of_one_moment_are_two(monkeypatch):
    monkeypatch.setattr("random.getrandbits", lambda _bits: 7)
    place = town.make()

    with time_machine.travel(NOW, tick=False):
        for _number in range(2):
            send(letter.prepare(municipality=place))

    assert OutgoingMail.objects.values("message_id").distinct().count() == 2


def test_the_queue_knows_nothing_but_a_number():
    send(letter.prepare(municipality=town.make(), recipient="geheim@example.org", body="ganz geheim"))

    with connection.cursor() as cursor:
        cursor.execute("SELECT jobs::text FROM procrastinate_jobs AS jobs")
        (job,) = cursor.fetchone()
    assert "geheim" not in job


def test_given_up_letters_get_another_round(mail_server):
    mails = [letter.make(status=UNDELIVERABLE, attempts=9), letter.make(status=SENT)]

    assert send_again(OutgoingMail.objects.all()) == 1

    deliver(letter=mails[0].pk)
    assert len(mail_server.letters) == 1


@pytest.mark.parametrize("is_late", [True, False])
def test_a_letter_whose_job_was_lost_gets_another_one(is_late):
    mail = letter.make()
    age = timedelta(minutes=6 if is_late else 4)
    OutgoingMail.objects.filter(pk=mail.pk).update(created_at=timezone.now() - age)

    tasks.queue_forgotten(timestamp=0)

    assert [job.args for job in ProcrastinateJob.objects.all()] == ([{"letter": mail.pk}] if is_late else [])


def test_looking_for_lost_jobs_twice_queues_one():
    mail = letter.make()
    OutgoingMail.objects.filter(pk=mail.pk).update(next_attempt_at=timezone.now() - timedelta(hours=1))

    tasks.queue_forgotten(timestamp=0)
    tasks.queue_forgotten(timestamp=0)

    assert ProcrastinateJob.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_delivers_what_was_queued_and_keeps_no_job(mail_server):
    place = town.make()
    for number in range(3):
        send(letter.prepare(municipality=place, subject=f"Brief {number}"))

    with app.replace_connector(app.connector.get_worker_connector()):
        app.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)

    assert {received["Subject"] for received in mail_server.letters} == {"Brief 0", "Brief 1", "Brief 2"}
    assert set(OutgoingMail.objects.values_list("status", flat=True)) == {SENT}
    assert not ProcrastinateJob.objects.filter(task_name=deliver.name).exists()


@pytest.mark.django_db(transaction=True)
def test_the_worker_waits_as_long_as_the_letter_says(mail_server):
    send(letter.prepare(municipality=town.make(), recipient="voll@example.org"))

    with app.replace_connector(app.connector.get_worker_connector()):
        app.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)

    mail, job = OutgoingMail.objects.get(), ProcrastinateJob.objects.get(task_name=deliver.name)
    assert (mail.status, job.status) == (WAITING, "todo")
    assert abs(job.scheduled_at - mail.next_attempt_at) < timedelta(seconds=1)
    assert delivery.DELAYS[0] - timedelta(seconds=30) < mail.next_attempt_at - mail.created_at


@pytest.mark.parametrize("subject", ["Betreff\nBcc: fremd@example.org", "Betreff\r\nBcc: fremd@example.org"])
def test_a_line_break_in_a_subject_sends_nothing(mail_server, subject):
    mail = letter.make(subject=subject)

    deliver(letter=mail.pk)

    mail.refresh_from_db()
    assert (mail.status, mail_server.letters) == (UNDELIVERABLE, [])
