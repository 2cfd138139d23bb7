"""Taking one of the free times: exactly one person gets it, however many ask for it at the same moment."""

from django.db import IntegrityError, transaction

from contacts.models import Appointment, ContactPoint
from contacts.receiving import receive

CONSTRAINT = "appointments_do_not_overlap"


class Taken(Exception):
    """Somebody else was quicker."""


def book(request, form, contact, slot, channel, **fields):
    """Store the request for an appointment through an open `PublicForm`; returns the enquiry. Raises `Taken`."""
    appointment = Appointment(contact_point=contact, starts_at=slot.starts_at, ends_at=slot.ends_at, channel=channel)
    try:
        with transaction.atomic():
            # One after the other: two rows that wait for each other at an exclusion constraint end in a deadlock.
            ContactPoint.objects.select_for_update(no_key=True).only("pk").get(pk=contact.pk)
            return receive(request, form, contact_point=contact, appointment=appointment, **fields)
    except IntegrityError as error:
        if getattr(getattr(error.__cause__, "diag", None), "constraint_name", "") != CONSTRAINT:
            raise
        raise Taken from error
