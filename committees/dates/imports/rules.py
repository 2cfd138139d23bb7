"""What a calendar prescribes: rules by which its events repeat, and time zones of its own (RFC 5545)."""

import io
import re
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from django.utils.translation import gettext
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from committees.dates.imports.reading import EntryNotReadable

MAX_RULE_LENGTH = 500
#: Summer and winter, each as often as its rule was changed.
MOST_HALVES = 20
FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
#: A cycle of the Gregorian calendar, weekdays included, and the last one that Python knows.
CYCLE, LAST_CYCLE = 400, 9600
#: What describes the two halves of the year in a VTIMEZONE; the rest is decoration at which dateutil stops.
ZONE_LINE = re.compile(
    r"(?P<name>BEGIN|END(?!:VTIMEZONE)|DTSTART|RRULE|RDATE|TZOFFSETFROM|TZOFFSETTO)(?:;[^:]*)?:(?P<value>.*)",
    re.IGNORECASE,
)

zone_names = cache(available_timezones)


def check_rule(rule, start):
    """Refuse rules that give several dates a day or search for ever. Raises `EntryNotReadable`."""
    parts = dict(re.findall(r"([A-Z-]+)=([^;]*)", rule.upper()))
    several_times = any("," in parts.get(part, "") for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    if parts.get("FREQ") in {"SECONDLY", "MINUTELY", "HOURLY"} or several_times:
        raise EntryNotReadable(gettext("The entry repeats several times a day. Such entries cannot be imported."))
    readable = len(rule) <= MAX_RULE_LENGTH and parts.get("FREQ") in FREQUENCIES
    if not readable or parts.get("INTERVAL", "1").strip("0") == "" or not _happens(rule, start):
        raise EntryNotReadable(gettext("The rule by which the entry repeats cannot be read."))


def _happens(rule, start):
    """Whether the rule ever gives a day. In the last cycle the search for it ends soon, with the calendar itself."""
    endless = ";".join(part for part in rule.split(";") if not part.upper().startswith(("UNTIL=", "COUNT=")))
    late = datetime(LAST_CYCLE + start.year % CYCLE, start.month, start.day)
    return next(iter(rrulestr(endless, dtstart=late)), None) is not None


class Zones:
    """The time zones of one calendar: those the world knows by name, others as the calendar describes them.

    The zones that icalendar reads itself stay for the whole process: one calendar would set the clock of the next.
    """

    def __init__(self, descriptions):
        self._descriptions = {}
        self._found = {}
        for lines in descriptions:
            name = next((line.partition(":")[2] for line in lines if line.upper().startswith("TZID")), "")
            self._descriptions[name.strip()] = lines

    def find(self, name):
        """Raises `EntryNotReadable`."""
        if name not in self._found:
            self._found[name] = self._known(name) or self._described(name)
        if self._found[name] is None:
            raise EntryNotReadable(gettext("The time zone “%(zone)s” is not known.") % {"zone": name})
        return self._found[name]

    def _known(self, name):
        plain = name.strip("/ ")
        # Programs put their own name before that of the zone: /freeassociation.sourceforge.net/Europe/Berlin.
        for known in (plain, WINDOWS_TO_OLSON.get(plain), "/".join(plain.split("/")[-2:])):
            if known in zone_names():
                return ZoneInfo(known)
        return None

    def _described(self, name):
        lines = list(filter(None, map(ZONE_LINE.fullmatch, self._descriptions.get(name.strip(), []))))
        halves = "\n".join(f"{line['name']}:{_zone_value(line)}".upper() for line in lines)
        try:
            rules = [line["value"].upper().split(";") for line in lines if line["name"].upper() == "RRULE"]
            if len(rules) > MOST_HALVES or not all(map(_is_yearly, rules)):
                return None
            start = datetime(1970, 1, 1)
            for line in lines:
                if line["name"].upper() == "RRULE":
                    check_rule(line["value"], start)
            return tzical(io.StringIO(f"BEGIN:VTIMEZONE\nTZID:X\n{halves}\nEND:VTIMEZONE\n")).get()
        # dateutil has no exception of its own for descriptions that it cannot read.
        except Exception:
            return None


def _is_yearly(parts):
    """What real time zones say; anything else may keep a reader counting for minutes."""
    intervals = {part for part in parts if part.startswith("INTERVAL=")}
    return "FREQ=YEARLY" in parts and intervals <= {"INTERVAL=1"}


def _zone_value(line):
    value = line["value"].strip()
    return f"{value}T000000" if line["name"].upper() == "DTSTART" and len(value) == 8 else value
