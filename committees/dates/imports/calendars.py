"""Calendars of other programs (.ics, RFC 5545) into planned dates. Times are those of Berlin."""

import re
from collections import defaultdict
from datetime import UTC, time
from time import monotonic

from django.utils.translation import gettext
from icalendar import Calendar

from committees.dates.imports.entries import BERLIN, DAY, Block, instant, is_timed
from committees.dates.imports.reading import (
    EntryNotReadable,
    NotReadable,
    check_number,
    check_size,
    text_of,
)
from committees.dates.imports.rules import Zones
from committees.dates.planned import PlannedDate

MAX_EVENTS = 1_000
#: Days that a calendar adds to its rules or takes out of them one by one (RDATE, EXDATE), all together.
MAX_LISTED_DAYS = 2_000
#: For following all rules of a calendar: enough for some hundred weekly series that began ten years ago.
MAX_SECONDS = 5
#: Further than any two time zones lie apart.
MARGIN = 2 * DAY

BEGINNING = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN:VCALENDAR", re.IGNORECASE)
END = re.compile(r"^END:VCALENDAR", re.IGNORECASE | re.MULTILINE)
LISTED = re.compile(r"(?:RDATE|EXDATE)[;:]", re.IGNORECASE)


def is_calendar(body):
    return bool(BEGINNING.match(body[:200].replace(b"\0", b"")))


def read_calendar(body, first, last):
    """The dates that begin between two days, in their order, and after them what could not be read.

    Raises `NotReadable`.
    """
    check_size(body)
    if not is_calendar(body):
        raise NotReadable(gettext("This is not a calendar."))
    text = text_of(body)
    if text.upper().count("BEGIN:VEVENT") > MAX_EVENTS:
        message = gettext("The calendar contains more than %(limit)s entries. Please export a shorter span of time.")
        raise NotReadable(message % {"limit": MAX_EVENTS})
    if not END.search(text):
        raise NotReadable(gettext("The calendar breaks off in the middle."))
    events, zones = _blocks(text)
    listed = sum(line.count(",") + 1 for lines in [*events, *zones] for line in lines if LISTED.match(line))
    if listed > MAX_LISTED_DAYS:
        raise NotReadable(gettext("The calendar lists too many single days. Please export a shorter span of time."))
    known = Zones(zones)
    return _planned([Block(lines, known) for lines in events], first, last)


def _blocks(text):
    """The lines of each VEVENT, without those of its alarms, and of each VTIMEZONE."""
    found = {"VEVENT": [], "VTIMEZONE": []}
    inside = []
    for line in re.sub("\n[ \t]", "", re.sub("\n+", "\n", text)).split("\n"):
        word, _colon, kind = (part.strip().upper() for part in line.partition(":"))
        if word == "BEGIN" and kind in found:
            found[kind].append([])
        elif "VTIMEZONE" in inside[-2:]:
            found["VTIMEZONE"][-1].append(line)
        elif inside[-1:] == ["VEVENT"]:
            found["VEVENT"][-1].append(line)
        if word == "BEGIN":
            inside.append(kind)
        elif word == "END" and inside:
            inside.pop()
    return found["VEVENT"], found["VTIMEZONE"]


def _planned(blocks, first, last):
    deadline = monotonic() + MAX_SECONDS
    newest, planned, problems = {}, [], []
    for block in blocks:
        try:
            entry = block.entry()
            key = (entry.uid, entry.original and instant(entry.original))
            if key not in newest or newest[key][0].version <= entry.version:
                newest[key] = entry, block
        # Foreign files break the libraries in ways that these have no name for.
        except Exception as error:
            problems.append(block.problem(_sentence(error)))
        _check_clock(deadline)
    series = defaultdict(list)
    for entry, block in newest.values():
        series[entry.uid].append((entry, block))
    for members in series.values():
        try:
            planned += _occurrences([entry for entry, _block in members], first, last)
        except Exception as error:
            problems.append(members[0][1].problem(_sentence(error)))
        check_number(planned)
        _check_clock(deadline)
    return check_number([*sorted(planned, key=lambda each: (each.day, each.begins or time.min)), *problems])


def _occurrences(entries, first, last):
    """The dates of one UID."""
    if len(entries) == 1 and entries[0].is_over(first):
        return []
    if len(entries) == 1 and not entries[0].repeats and entries[0].original is None:
        planned = [_planned_date(entries[0], entries[0].start, entries[0].end, entries[0].uid)]
    else:
        planned = _series(entries, first, last)
    return [each for each in planned if first <= each.day <= last]


def _series(entries, first, last):
    import recurring_ical_events  # 8 MB that no web worker needs to answer readers

    calendar = Calendar()
    for number, entry in enumerate(entries):
        event = entry.as_event()
        event["X-NUMBER"] = number
        calendar.add_component(event)
    shifts = {instant(entry.original): entry.shift for entry in entries if entry.moves_later_ones}
    planned = []
    for event in recurring_ical_events.of(calendar).between(first - MARGIN, last + MARGIN):
        start, original = event["DTSTART"].dt, event["RECURRENCE-ID"].dt
        if "RANGE" in event["RECURRENCE-ID"].params:
            original = start - shifts[instant(original)]
        entry = entries[event["X-NUMBER"]]
        planned.append(_planned_date(entry, start, event["DTEND"].dt, f"{entry.uid}/{_basic(original)}"))
    return planned


def _planned_date(entry, start, end, uid):
    what = {"title": entry.title, "place": entry.place, "is_cancelled": entry.is_cancelled, "uid": uid}
    if not is_timed(start):
        last_day = end - DAY if end - DAY > start else None
        written = f"{start:%d.%m.%Y} – {last_day:%d.%m.%Y}" if last_day else f"{start:%d.%m.%Y}"
        return PlannedDate(_line(written, entry), day=start, last_day=last_day, is_all_day=True, **what)
    length = instant(end) - instant(start)
    # By way of UTC, so that an hour that the clock leaves out in spring becomes the following one.
    start, end = (instant(each).astimezone(BERLIN).replace(second=0, microsecond=0) for each in (start, end))
    written = f"{start:%d.%m.%Y %H:%M}" + (f" – {end:%d.%m.%Y %H:%M}" if length >= DAY else "")
    # An end on a later day would read as one on the same day.
    ends = end.time() if length and length < DAY else None
    return PlannedDate(_line(written, entry), day=start.date(), begins=start.time(), ends=ends, **what)


def _line(written, entry):
    return ", ".join(filter(None, [written, entry.title]))


def _basic(value):
    return f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}" if is_timed(value) else f"{value:%Y%m%d}"


def _sentence(error):
    """Our own sentences are passed on; what libraries say is not for readers."""
    return str(error) if isinstance(error, EntryNotReadable) else gettext("The entry cannot be read.")


def _check_clock(deadline):
    if monotonic() > deadline:
        message = gettext("Following the rules of this calendar takes too long. Please export a shorter span of time.")
        raise NotReadable(message)
