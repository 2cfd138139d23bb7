"""Times and texts as calendar programs understand them (RFC 5545)."""

import re
from datetime import UTC

from icalendar import Timezone, vText

#: Not allowed in text (RFC 5545, 3.3.11); tabs and line breaks are.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: The rules since 1996, as programs understand them. The library's own helper lists single changes instead, and
#: programs then show summer meetings an hour late.
BERLIN = Timezone.from_ical(
    """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
)


class Text(vText):
    """Without forbidden characters; the library would also write the two characters `\\N` as a line break."""

    def __new__(cls, value):
        return super().__new__(cls, CONTROL_CHARACTERS.sub("", "\n".join(value.splitlines())))

    def to_ical(self):
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def clock_times(moments):
    """Moments of one event as the clock in Berlin shows them.

    In October one hour comes twice. RFC 5545 (3.3.5) says that local time means the first one; Thunderbird, libical and
    khal read the second: then UTC says it.
    """
    return [moment.astimezone(UTC) for moment in moments] if any(map(is_twofold, moments)) else moments


def is_twofold(moment):
    """True in the hour that comes twice."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
