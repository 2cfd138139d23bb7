"""Reports of discrimination: taken in encrypted, told of without content, read by named people only."""

import json

from django.db import connection, transaction
from django.db.models import DateTimeField, ExpressionWrapper, F, OuterRef
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contacts.delivery import send
from contacts.models import (
    ConfidentialReader,
    DiscriminationReport,
    OutgoingMail,
    PublicForm,
    ReportCount,
    ReportReading,
)
from contacts.querysets import promised_or_now
from contacts.sealing import has_keys, seal, unseal

KIND = PublicForm.Kind.DISCRIMINATION
COUNT_ONE_MORE = """
    INSERT INTO contacts_reportcount AS present (municipality_id, year, area, number) VALUES (%s, %s, %s, 1)
    ON CONFLICT (municipality_id, year, area) DO UPDATE SET number = present.number + 1
"""


def open_form(town):
    """The form of the town, or None: it needs a person who reads, and a key that seals."""
    return PublicForm.objects.open().filter(municipality=town, kind=KIND).first() if has_keys() else None


def readers_of(town):
    """Who may read the reports of a town."""
    return ConfidentialReader.objects.filter(municipality=town, user__is_active=True).select_related("user")


def functions_of(town):
    """Who reads, as it is told to everybody: the functions, each once."""
    return list(dict.fromkeys(readers_of(town).values_list("function", flat=True)))


def store(request, form, *, happened, area, reply_by, reply_to):
    """Seal a report that came through an open `PublicForm`, count it, and tell the mailbox that one is there.

    All or nothing. What was written exists in this call and as ciphertext, nowhere else.
    """
    area = area or ReportCount.Area.OTHER
    content = {"happened": happened, "area": area, "reply_by": reply_by, "reply_to": reply_to}
    with transaction.atomic():
        report = DiscriminationReport.objects.create(
            municipality=form.municipality,
            ciphertext=seal(json.dumps(content, ensure_ascii=False)),
            at_most_days=form.at_most_days,
        )
        with connection.cursor() as cursor:
            cursor.execute(COUNT_ONE_MORE, [form.municipality_id, timezone.localdate().year, area])
        if form.mailbox and not form.municipality.is_demonstration:
            send(_notice(request, form))
    return report


def _notice(request, form):
    """Says that there is something to read: no number, no area, not even in an address what it is about."""
    with translation.override("de"):
        address = request.build_absolute_uri(reverse("admin:index"))
        lines = [
            _("Something new is waiting for the confidential contact in the integration portal."),
            _("It can be read at the desk only: %(address)s") % {"address": address},
        ]
        return OutgoingMail(
            municipality=form.municipality,
            purpose=OutgoingMail.Purpose.CONFIDENTIAL,
            recipient=form.mailbox,
            subject=_("Something new for the confidential contact"),
            body="\n\n".join([*lines, ""]),
        )


def read(report, user):
    """The content of a report as a dictionary. That it was read is kept first, also where no key opens it."""
    ReportReading.objects.create(
        municipality_id=report.municipality_id,
        reference=report.reference,
        reader=(user.get_full_name() or user.get_username())[:150],
    )
    return json.loads(unseal(report.ciphertext))


def with_deletion(reports):
    """Adds `delete_at`: what was promised on the form, or what the town asks for now if that is sooner."""
    period = promised_or_now(
        "at_most_days", PublicForm.objects.filter(municipality=OuterRef("municipality"), kind=KIND)
    )
    return reports.annotate(delete_at=ExpressionWrapper(F("received_at") + period, output_field=DateTimeField()))
