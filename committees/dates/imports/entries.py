"""One entry of a foreign calendar (VEVENT, RFC 5545): from its lines to its meaning."""

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from django.utils.translation import gettext
from icalendar import Event
from icalendar.parser import Contentline
from icalendar.prop import vDDDLists, vDDDTypes, vDuration, vRecur, vText

from committees.dates.imports.reading import EntryNotReadable, one_line
from committees.dates.imports.rules import check_rule
from committees.dates.planned import PlannedDate

#: A rule is followed from its beginning on.
FIRST_YEAR_OF_RULES = 1900
#: How long a date of a series may last, and how far it may be moved with those that follow.
FARTHEST = timedelta(days=366)
MAX_UID_LENGTH = 200
#: Enough for two thousand days that are listed one by one.
MAX_LINE_LENGTH = 50_000

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)

SINGLE = {"DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SEQUENCE", "UID", "STATUS", "SUMMARY", "LOCATION"}
SINGLE |= {"DTSTAMP", "LAST-MODIFIED"}
MANY = {"RRULE", "EXRULE", "RDATE", "EXDATE"}


def is_timed(value):
    return isinstance(value, datetime)


def instant(value):
    """In UTC, of a day its first minute in Berlin: only so are times of any kind compared."""
    value = value if is_timed(value) else datetime.combine(value, time(), BERLIN)
    return value.astimezone(UTC)


@dataclass(frozen=True)
class ForeignEvent:
    """A VEVENT as far as it matters here: a date, a series of dates, or one date of a series that was changed."""

    uid: str
    start: date
    end: date
    title: str
    place: str
    is_cancelled: bool
    rule: str
    added: tuple
    left_out: tuple
    #: Which date of a series this is about, and whether all later ones move along.
    original: date | None
    moves_later_ones: bool
    #: The greatest of several versions is the one that holds.
    version: tuple

    @property
    def repeats(self):
        return bool(self.rule or self.added)

    def is_over(self, day):
        """Whether nothing can follow from `day` on."""
        until = re.search(r"UNTIL=(\d{8})(T?)", self.rule.upper())
        # An instant may lie on the following day in Berlin.
        return bool(until) and not self.added and until[1] < f"{day - DAY if until[2] else day:%Y%m%d}"

    @property
    def shift(self):
        return self.start - self.original

    def as_event(self):
        """What tells the days, and nothing else that could surprise whoever works them out."""
        event = Event()
        event["UID"] = self.uid
        event["DTSTART"], event["DTEND"] = vDDDTypes(self.start), vDDDTypes(self.end)
        if self.original is not None:
            event["RECURRENCE-ID"] = vDDDTypes(self.original)
            if self.moves_later_ones:
                event["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
            return event
        if self.rule:
            # A rule that names its last day means all of it, though the standard asks for an instant there.
            rule = re.sub(r"(UNTIL=\d{8})(?=;|$)", r"\1T235959Z", self.rule) if is_timed(self.start) else self.rule
            event["RRULE"] = vRecur.from_ical(rule)
        for name, days in (("RDATE", self.added), ("EXDATE", self.left_out)):
            if days:
                event[name] = vDDDLists(list(days))
        return event


class Block:
    """The properties of one VEVENT as they are written."""

    def __init__(self, lines, zones):
        self._lines, self._zones = lines, zones

    @cached_property
    def _properties(self):
        found = defaultdict(list)
        for line in self._lines:
            name = re.match(r"[\w-]*", line)[0].upper()
            if name in SINGLE | MANY:
                if len(line) > MAX_LINE_LENGTH:
                    raise EntryNotReadable(gettext("The entry cannot be read."))
                _name, params, value = Contentline(line).parts()
                found[name].append((params, value))
        return found

    def entry(self):
        """Raises `EntryNotReadable`, and whatever a library raises on lines that nobody foresaw."""
        start = self._time("DTSTART")
        if start is None:
            raise EntryNotReadable(gettext("The entry has no day."))
        end = self._end(start)
        if instant(end) < instant(start):
            raise EntryNotReadable(gettext("The end of the entry lies before its beginning."))
        title, place, uid = (one_line(self._text(name)) for name in ("SUMMARY", "LOCATION", "UID"))
        rules = self._properties["RRULE"]
        original = self._time("RECURRENCE-ID")
        entry = ForeignEvent(
            uid=uid or hashlib.sha256(f"{start}|{end}|{title}|{place}".encode()).hexdigest()[:40],
            start=start,
            end=end,
            title=title,
            place=place,
            is_cancelled=self._text("STATUS").strip().upper() == "CANCELLED",
            rule=rules[0][1] if rules else "",
            added=self._times("RDATE"),
            left_out=self._times("EXDATE"),
            original=original,
            moves_later_ones=original is not None and self._param("RECURRENCE-ID", "RANGE") == "THISANDFUTURE",
            version=(self._sequence(), self._text("LAST-MODIFIED") or self._text("DTSTAMP")),
        )
        is_far = entry.repeats and (start.year < FIRST_YEAR_OF_RULES or instant(end) - instant(start) > FARTHEST)
        is_far = is_far or (entry.moves_later_ones and abs(entry.shift) > FARTHEST)
        if len(rules) > 1 or self._properties["EXRULE"] or is_far:
            raise EntryNotReadable(gettext("The rule by which the entry repeats cannot be read."))
        if entry.rule:
            check_rule(entry.rule, start)
        if len(uid) > MAX_UID_LENGTH:
            return replace(entry, uid=hashlib.sha256(uid.encode()).hexdigest())
        return entry

    def problem(self, sentence):
        """The event as a planned date that says why it could not be read; never raises."""
        written = {}
        for line in self._lines:
            name, _colon, value = line.partition(":")
            written.setdefault(name.partition(";")[0].upper(), one_line(value[:MAX_UID_LENGTH]))
        words = filter(None, [written.get("DTSTART"), written.get("SUMMARY")])
        text = ", ".join(words) or written.get("UID") or "VEVENT"
        return PlannedDate(text, title=written.get("SUMMARY", ""), uid=written.get("UID", ""), problem=sentence)

    def _end(self, start):
        end = self._time("DTEND")
        if end is not None:
            return end
        if self._properties["DURATION"]:
            duration = vDuration.from_ical(self._text("DURATION"))
            if not is_timed(start):
                return start + max(DAY, duration)
            # Days are counted on the calendar, hours on the clock (RFC 5545, 3.3.6).
            exact = (instant(start) + duration).astimezone(start.tzinfo)
            return exact if duration % DAY else start + duration
        return start if is_timed(start) else start + DAY

    def _text(self, name):
        properties = self._properties[name]
        return str(vText.from_ical(properties[0][1])) if properties else ""

    def _param(self, name, param):
        return str(self._properties[name][0][0].get(param, "")).upper()

    def _sequence(self):
        sequence = self._text("SEQUENCE").strip()
        return int(sequence) if sequence.isdecimal() and len(sequence) < 10 else 0

    def _time(self, name):
        properties = self._properties[name]
        return self._in_zone(vDDDTypes.from_ical(properties[0][1].strip()), properties[0][0]) if properties else None

    def _times(self, name):
        return tuple(
            self._in_zone(each, params)
            for params, value in self._properties[name]
            for each in vDDDLists.from_ical(value.replace(" ", "").strip(","))
        )

    def _in_zone(self, value, params):
        """A day as it is, an instant with its time zone; without one it is meant in Berlin."""
        if isinstance(value, tuple):
            return tuple(each if isinstance(each, timedelta) else self._in_zone(each, params) for each in value)
        if not isinstance(value, date):
            raise EntryNotReadable(gettext("The entry has no day."))
        if not is_timed(value) or str(params.get("VALUE", "")).upper() == "DATE":
            return date(value.year, value.month, value.day)
        if value.tzinfo:
            return value
        return value.replace(tzinfo=self._zones.find(str(params["TZID"])) if params.get("TZID") else BERLIN)
