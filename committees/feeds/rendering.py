"""Writes the calendar entries of meetings that changed, once, so that feeds only hand them out."""

import logging
import time
from collections import defaultdict
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db import InternalError, OperationalError, connection, transaction
from django.utils import timezone, translation
from psycopg.errors import LockNotAvailable, ReadOnlySqlTransaction

from committees.feeds.events import event_text, stamped
from committees.models import CalendarEntry, DueMeeting, FeedState, Meeting
from content.querysets import ARCHIVED, DRAFT

logger = logging.getLogger(__name__)

#: How long feeds go on telling that a meeting does not take place, counted from its end.
CALLED_OFF_FOR = timedelta(days=180)
#: How long past meetings stay.
KEPT_FOR = timedelta(days=3 * 365 + 1)
#: How long feeds show what was withdrawn as cancelled; a withdrawn feed answers 410 afterwards.
WITHDRAWN_FOR = timedelta(days=30)
BATCH = 100


def render_due(seconds=20):
    """Write what is due, for at most so many seconds; whoever comes next goes on.

    Editors go first: where they hold a row, the renderer lets go of everything long before the database would see a
    deadlock and end one of the two.
    """
    end = time.monotonic() + seconds
    try:
        while _render_batch() and time.monotonic() < end:
            pass
    except OperationalError as error:
        if not isinstance(error.__cause__, LockNotAvailable):
            raise
        logger.info("Some calendar entries are written later: an editor is just saving.")
    except InternalError as error:
        if not isinstance(error.__cause__, ReadOnlySqlTransaction):
            raise
        logger.info("Some calendar entries are written later: this database server takes no changes.")


def render_all():
    """Write all entries again, after a release that words them differently. Unchanged ones stay as they are."""
    now = timezone.now()
    keys = Meeting.objects.order_by("pk").values_list("pk", flat=True)
    due = (DueMeeting(meeting_id=key, marked_at=now) for key in keys)
    DueMeeting.objects.bulk_create(due, batch_size=1000, ignore_conflicts=True)
    while _render_batch():
        pass


@transaction.atomic
def _render_batch():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '300ms'")
    due = DueMeeting.objects.select_for_update(skip_locked=True).order_by("pk")[:BATCH]
    marked_at = dict(due.values_list("pk", "marked_at"))
    if marked_at:
        _render(Meeting.objects.filter(pk__in=marked_at), marked_at)
        DueMeeting.objects.filter(pk__in=marked_at).delete()
    return marked_at


def _render(meetings, marked_at):
    present = defaultdict(list)
    for entry in CalendarEntry.objects.filter(meeting__in=meetings).defer("text"):
        present[entry.meeting_id].append(entry)
    last_change = FeedState.objects.filter(key="all").values_list("changed_at", flat=True).first()
    surplus, changed = [], []
    for meeting in meetings.for_entries():
        known = {(entry.committee_id, entry.language): entry for entry in present[meeting.pk]}
        try:
            wanted = _entries(meeting, was_shown=bool(known))
        except Exception:  # one meeting that cannot be told must not silence all the others
            logger.exception("The calendar entries of meeting %s could not be written.", meeting.pk)
            continue
        changed_at = marked_at[meeting.pk]
        if meeting.sequence and not known and last_change:  # it may have stood in feeds before
            changed_at = max(changed_at, last_change + timedelta(seconds=1))
        if known:
            changed_at = max(changed_at, max(entry.changed_at for entry in known.values()) + timedelta(seconds=1))
        if wanted and {entry.digest for entry in known.values()} != {wanted[0].digest}:
            for entry in wanted:
                entry.changed_at, entry.text = changed_at, stamped(entry.text, changed_at)
            changed += wanted
        keys = {(entry.committee_id, entry.language) for entry in wanted}
        surplus += [entry.pk for key, entry in known.items() if key not in keys]
    if surplus:
        CalendarEntry.objects.filter(pk__in=surplus).delete()
    CalendarEntry.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["committee", "meeting", "language"],
        update_fields=["municipality", "is_lead", "starts_at", "leaves_at", "changed_at", "digest", "text"],
    )


def _entries(meeting, *, was_shown):
    """An entry for each feed and language, or none where the meeting has no place in feeds.

    A meeting that never had a date in feeds does not get one by being postponed or archived.
    """
    leaves_at, is_withdrawn = _stay(meeting)
    if leaves_at is None or ((meeting.is_postponed or is_withdrawn) and not was_shown):
        return []
    committees = {meeting.committee, *(partner for partner in meeting.partners.all() if _state(partner) != DRAFT)}
    entries = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            text = event_text(meeting, is_withdrawn=is_withdrawn)
        entries += [
            CalendarEntry(
                committee=committee,
                municipality_id=committee.municipality_id,
                meeting=meeting,
                language=language,
                is_lead=committee.pk == meeting.committee_id,
                starts_at=meeting.starts_at,
                leaves_at=leaves_at,
                text=text,
            )
            for committee in sorted(committees, key=lambda committee: committee.pk)
        ]
    said = [(e.committee_id, e.municipality_id, e.language, e.starts_at, e.leaves_at, e.text) for e in entries]
    digest = sha256(repr(said).encode()).hexdigest()
    for entry in entries:
        entry.digest = digest
    return entries


def _state(committee):
    """Draft, archived or published, together with the town."""
    states = {committee.state, committee.municipality.state}
    return next((state for state in (DRAFT, ARCHIVED) if state in states), committee.state)


def _stay(meeting):
    """Until when the meeting stays in feeds (None: it has no place there), and whether as a withdrawn one.

    What was withdrawn after it was over simply leaves: to call it cancelled would be wrong.
    """
    chain = [meeting, meeting.committee, meeting.committee.municipality]
    if any(link.state == DRAFT for link in chain):
        return None, False
    archived = [link.archived_at or link.modified_at for link in chain if link.state == ARCHIVED]
    if archived:
        withdrawn_at = min(archived)
        return (withdrawn_at + WITHDRAWN_FOR, True) if meeting.ends_at > withdrawn_at else (None, False)
    return meeting.ends_at + (KEPT_FOR if meeting.takes_place else CALLED_OFF_FOR), False
