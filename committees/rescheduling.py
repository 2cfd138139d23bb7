"""Moving, cancelling, postponing and restoring meetings: address and calendar identity stay, the reason is public.

`Meeting.save()` keeps the former dates, the redirect from the former address and the revision in calendars.
"""

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from committees.models import Meeting


class Deed(models.TextChoices):
    MOVE = "move", pgettext_lazy("meeting", "Move")
    CANCEL = "cancel", pgettext_lazy("meeting", "Cancel")
    POSTPONE = "postpone", pgettext_lazy("meeting", "Postpone")
    RESTORE = "restore", pgettext_lazy("meeting", "Restore")


def possible_deeds(meeting):
    """What can be done with a meeting as it stands; what was held or archived stays as it is, and so do past days."""
    if meeting.status == Meeting.Status.HELD or meeting.state == Meeting.State.ARCHIVED:
        return ()
    if meeting.is_cancelled:
        return () if is_past(meeting) else (Deed.RESTORE,)
    if meeting.is_postponed:
        return (Deed.RESTORE, Deed.CANCEL)
    if meeting.is_over:
        return (Deed.CANCEL,)
    return (Deed.MOVE, Deed.CANCEL, Deed.POSTPONE)


def is_past(meeting):
    """Its last day is over; correcting history is no rescheduling."""
    return meeting.last_day < timezone.localdate()


def move(meeting, *, starts_at, ends_at, place, reason=""):
    meeting.starts_at, meeting.ends_at, meeting.place = starts_at, ends_at, place
    _save(meeting, reason)


def cancel(meeting, *, reason=""):
    meeting.status = Meeting.Status.CANCELLED
    _save(meeting, reason)


def postpone(meeting, *, reason="", expected=None):
    """Call it off until a new day is named; `expected` says roughly when that will be."""
    meeting.status = Meeting.Status.POSTPONED
    meeting.expected = expected
    _save(meeting, reason)


def restore(meeting, *, starts_at=None, ends_at=None, reason=""):
    """It takes place again: at the date that it has, or at a new one."""
    meeting.status = Meeting.Status.SCHEDULED
    if starts_at and ends_at:
        meeting.starts_at, meeting.ends_at = starts_at, ends_at
    _save(meeting, reason)


@transaction.atomic
def _save(meeting, reason):
    if meeting.change_note != reason:
        # Translations of another reason would go on being shown.
        meeting.i18n = {key: text for key, text in (meeting.i18n or {}).items() if not key.startswith("change_note_")}
    meeting.change_note = reason
    meeting.save()
