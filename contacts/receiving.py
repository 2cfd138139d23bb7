"""Taking in what somebody wrote: stored first, so that nothing is lost when the mail is down."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from contacts import letters
from contacts.delivery import send
from contacts.models import Enquiry


def receive(request, form, appointment=None, **fields):
    """Store an enquiry that came through an open `PublicForm`, and write the letters that follow from it.

    `fields` are those of `Enquiry`. All or nothing; the unsaved `appointment` is stored before the letters tell of it.
    """
    today = timezone.localdate()
    with transaction.atomic():
        enquiry = Enquiry.objects.create(
            municipality=form.municipality,
            kind=form.kind,
            due_on=today + timedelta(days=form.answer_days) if form.answer_days else None,
            kept_days=form.kept_days,
            at_most_days=form.at_most_days,
            page_language=get_language(),
            **fields,
        )
        if appointment:
            appointment.enquiry = enquiry
            appointment.save()
        for letter in letters.on_receiving(request, form, enquiry):
            send(letter)
    return enquiry
