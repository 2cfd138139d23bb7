"""Debian's libical, which Evolution and KOrganizer read with: what it complains of, and what it understood."""

import ctypes
import re
from datetime import UTC, datetime

import pytest

from tests.clients.reading import Reading

LIBRARY = "libical.so.3"
#: What libical writes into a calendar where it could not read on, or where RFC 5546 asks for more.
COMPLAINT = re.compile(r"^X-LIC-ERROR[^:]*:(.*)\r$", re.MULTILINE)


class Time(ctypes.Structure):
    """`struct icaltimetype`"""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        *((name, ctypes.c_int) for name in ("is_date", "is_daylight")),
        ("zone", ctypes.c_void_p),
    ]


def load():
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError:
        pytest.fail(f"There is no {LIBRARY} on this machine. Run script/test: it installs it.", pytrace=False)
    pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    for name, result, arguments in [
        ("icalparser_parse_string", pointer, [text]),
        ("icalcomponent_free", None, [pointer]),
        ("icalrestriction_check", number, [pointer]),
        ("icalcomponent_as_ical_string", text, [pointer]),
        ("icalcomponent_string_to_kind", number, [text]),
        ("icalcomponent_get_first_component", pointer, [pointer, number]),
        ("icalcomponent_get_next_component", pointer, [pointer, number]),
        ("icalcomponent_get_first_property", pointer, [pointer, number]),
        ("icalcomponent_get_uid", text, [pointer]),
        ("icalcomponent_get_summary", text, [pointer]),
        ("icalcomponent_get_location", text, [pointer]),
        ("icalcomponent_get_description", text, [pointer]),
        ("icalcomponent_get_dtstart", Time, [pointer]),
        ("icalcomponent_get_dtend", Time, [pointer]),
        ("icalproperty_string_to_kind", number, [text]),
        ("icalproperty_get_value_as_string", text, [pointer]),
        ("icaltimezone_get_utc_timezone", pointer, []),
        ("icaltime_convert_to_zone", Time, [Time, pointer]),
    ]:
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


class Calendar:
    def __init__(self, text):
        self.library = load()
        self.root = self.library.icalparser_parse_string(text)
        assert self.root, "libical reads no calendar at all"

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.library.icalcomponent_free(self.root)

    def complaints(self):
        """What libical could not read, and from the first event that may not be as it is, what RFC 5546 misses."""
        allowed = self.library.icalrestriction_check(self.root)
        text = self.library.icalcomponent_as_ical_string(self.root).decode().replace("\r\n ", "")
        found = COMPLAINT.findall(text)
        assert allowed or found, "libical objects without saying to what"
        return found

    def events(self):
        kind = self.library.icalcomponent_string_to_kind(b"VEVENT")
        event = self.library.icalcomponent_get_first_component(self.root, kind)
        while event:
            yield self.reading(event)
            event = self.library.icalcomponent_get_next_component(self.root, kind)

    def reading(self, event):
        library = self.library
        status = library.icalcomponent_get_first_property(event, library.icalproperty_string_to_kind(b"STATUS"))
        return Reading(
            uid=library.icalcomponent_get_uid(event).decode(),
            starts_at=self.moment(library.icalcomponent_get_dtstart(event)),
            ends_at=self.moment(library.icalcomponent_get_dtend(event)),
            summary=library.icalcomponent_get_summary(event).decode(),
            status=library.icalproperty_get_value_as_string(status).decode(),
            location=(library.icalcomponent_get_location(event) or b"").decode(),
            description=library.icalcomponent_get_description(event).decode(),
        )

    def moment(self, time):
        utc = self.library.icaltime_convert_to_zone(time, self.library.icaltimezone_get_utc_timezone())
        return datetime(utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, tzinfo=UTC)
