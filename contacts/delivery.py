"""Mail leaves through a queue in the same database: written with what it tells of, sent afterwards, retried.

A job holds the number of a letter and nothing else. A worker that is killed after the mail server took a letter, and
before the database knew, sends it once more, with the same Message-ID.
"""

from datetime import timedelta
from email.utils import formataddr, make_msgid, parseaddr
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app

from contacts.models import OutgoingMail

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
#: How long to wait after each attempt that failed; after the last one a letter counts as undeliverable.
DELAYS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR]
#: When something else than the mail server fails, such as the database.
AFTER_TROUBLE = 5 * MINUTE
LONGEST_ERROR = OutgoingMail._meta.get_field("last_error").max_length
Status = OutgoingMail.Status


class NotDelivered(Exception):
    """The mail server did not take the letter this time; `again_at` is the next attempt."""

    def __init__(self, again_at):
        super().__init__("not delivered yet")
        self.again_at = again_at


class GrowingDelays(BaseRetryStrategy):
    def get_retry_decision(self, *, exception, job):
        if isinstance(exception, NotDelivered):
            return RetryDecision(retry_at=exception.again_at)
        return RetryDecision(retry_at=timezone.now() + AFTER_TROUBLE) if job.attempts < len(DELAYS) else None


def send(letter):
    """Store an unsaved `OutgoingMail` and queue it, both in the transaction of the caller."""
    letter.message_id = make_msgid(uuid4().hex, sender_address().rpartition("@")[2])
    letter.save()
    deliver.defer(letter=letter.pk)


def send_again(letters):
    """Queue letters once more that were given up; returns how many."""
    with transaction.atomic():
        keys = list(letters.filter(status=Status.UNDELIVERABLE).select_for_update().values_list("pk", flat=True))
        OutgoingMail.objects.filter(pk__in=keys).update(status=Status.WAITING, attempts=0, next_attempt_at=None)
        for key in keys:
            deliver.defer(letter=key)
    return len(keys)


@app.task(name="contacts.deliver", queue="mail", retry=GrowingDelays())
def deliver(letter):
    """Hand one letter to the mail server. Raises `NotDelivered` where it should be tried again."""
    with transaction.atomic():
        waiting = OutgoingMail.objects.select_for_update(skip_locked=True, of=("self",)).select_related("municipality")
        mail = waiting.filter(pk=letter, status=Status.WAITING).first()
        if mail is None:  # sent already, or deleted with what it told of
            return
        try:
            as_message(mail).send()
        except (SMTPException, OSError, ValueError) as error:
            _note_failure(mail, error)
        else:
            _note_success(mail)
    if mail.status == Status.WAITING:
        raise NotDelivered(mail.next_attempt_at)


def sender_address():
    """The address of MAIL_FROM, which may stand there with a name."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def as_message(mail):
    """The letter as the mail server gets it: plain text only, so that nothing in it can be more than it seems."""
    sender = formataddr((mail.municipality.official_name, sender_address()))
    headers = {"Message-ID": mail.message_id}
    if mail.purpose != OutgoingMail.Purpose.REPLY:  # written by nobody: out-of-office notes stay away (RFC 3834)
        headers["Auto-Submitted"] = "auto-generated"
    reply_to = [mail.reply_to] if mail.reply_to else None
    message = EmailMessage(mail.subject, mail.body, sender, [mail.recipient], reply_to=reply_to, headers=headers)
    if mail.calendar:
        message.attach("termin.ics", mail.calendar, "text/calendar")
    return message


def _note_success(mail):
    mail.status, mail.sent_at = Status.SENT, timezone.now()
    mail.attempts += 1
    mail.body = mail.calendar = mail.last_error = ""
    mail.next_attempt_at = None
    mail.save()


def _note_failure(mail, error):
    mail.attempts += 1
    mail.last_error = explained(error)[:LONGEST_ERROR]
    if is_final(error) or mail.attempts > len(DELAYS):
        mail.status, mail.next_attempt_at = Status.UNDELIVERABLE, None
    else:
        mail.next_attempt_at = timezone.now() + DELAYS[mail.attempts - 1]
    mail.save()


def is_final(error):
    """The server will never take this letter (a reply of the 5xx kind, RFC 5321, 4.2.1), or it is no letter at all."""
    if isinstance(error, ValueError):  # a line break in a header, an address that cannot be encoded
        return True
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= 500 for code, _text in error.recipients.values())
    return isinstance(error, SMTPDataError) and error.smtp_code >= 500


def explained(error):
    """What the server said, in one line."""
    if isinstance(error, SMTPRecipientsRefused):
        replies = [f"{code} {_readable(text)}" for code, text in error.recipients.values()]
    elif getattr(error, "smtp_code", None):
        replies = [f"{error.smtp_code} {_readable(error.smtp_error)}"]
    else:
        replies = [f"{type(error).__name__}: {error}"]
    return " ".join(" ".join(replies).replace("\x00", "").split())


def _readable(text):
    return text.decode(errors="replace") if isinstance(text, bytes) else str(text)
