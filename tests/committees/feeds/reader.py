"""A town with a committee and its meetings, and the strictest reader of their calendars."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone

from committees.feeds import selections
from committees.models import Committee, Meeting
from municipalities.models import Municipality

BERLIN = ZoneInfo("Europe/Berlin")
FEEDS = ["portal", "town", "committee", "selected", "meeting"]
LISTS = ["portal", "town", "committee", "selected"]


def a_town(**values):
    values = {"name": "Wedel", "official_name": "Stadt Wedel", "slug": "wedel", "land": "SH", **values}
    return Municipality.objects.create(**{"state": "published", **values})


def a_committee(**values):
    town = values.pop("municipality", None) or Municipality.objects.first() or a_town()
    values = {"kind": "working_group", "name": "Arbeitskreis Integration", "slug": "ak-integration", **values}
    return Committee.objects.create(municipality=town, **{"state": "published", **values})


def a_meeting(starts_at=None, **values):
    """In a fortnight, where no moment is given: every feed shows it."""
    starts_at = starts_at or in_days(14)
    committee = values.pop("committee", None) or Committee.objects.first() or a_committee()
    values = {"ends_at": starts_at.astimezone(UTC) + timedelta(hours=2), "state": "published", **values}
    return Meeting.objects.create(committee=committee, starts_at=starts_at, **values)


def in_days(number):
    """At 7 pm."""
    noon = timezone.localtime().replace(hour=19, minute=0, second=0, microsecond=0)
    return noon + timedelta(days=number)


def shift(meeting, **by):
    """Move it, as an editor does."""
    meeting.starts_at += timedelta(**by)
    meeting.ends_at += timedelta(**by)
    meeting.save()


def address_of(feed, meeting):
    committee = meeting.committee
    return {
        "portal": lambda: reverse("portal:feed"),
        "town": lambda: reverse("committees:town_feed", args=[committee.municipality.slug]),
        "committee": lambda: reverse("committees:feed", kwargs=committee.address),
        "selected": lambda: reverse("portal:selected_feed", args=[selections.encode([committee.pk])]),
        "meeting": lambda: reverse("committees:meeting_feed", kwargs={**committee.address, "meeting": meeting.slug}),
    }[feed]()


class Component:
    """A calendar read as strictly as RFC 5545 allows: whatever is unusual fails."""

    LINE = re.compile(r'([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:[^",;:]*|"[^"]*"))*):(.*)')

    def __init__(self, name):
        self.name, self.properties, self.children = name, {}, []

    @classmethod
    def read(cls, body):
        assert body.endswith(b"\r\n")
        assert not set(b"\r\n") & set(body.replace(b"\r\n", b"")), "a bare CR or LF"
        lines = body.split(b"\r\n")[:-1]
        assert all(0 < len(line) <= 75 for line in lines)
        texts = [line.decode() for line in lines]  # fails where a fold splits a character
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "".join(texts))
        unfolded = "\n".join(texts).replace("\n ", "").split("\n")
        root = cls("")
        open_components = [root]
        for line in unfolded:
            name, parameters, value = cls.LINE.fullmatch(line).groups()
            if name == "BEGIN":
                open_components.append(cls(value))
                open_components[-2].children.append(open_components[-1])
            elif name == "END":
                assert open_components.pop().name == value
            else:
                assert name not in open_components[-1].properties, f"{name} twice"
                open_components[-1].properties[name] = (parameters, value)
        assert open_components == [root]
        (calendar,) = root.children
        assert calendar.name == "VCALENDAR"
        return calendar

    def __getitem__(self, name):
        return self.properties[name][1]

    def text(self, name):
        """The text, or None where there is none."""
        if name not in self.properties:
            return None
        raw = self[name]
        assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", raw), "an unescaped separator"
        return re.sub(r"\\([\\;,nN])|\\", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), raw)

    def moment(self, name):
        parameters, value = self.properties[name]
        if value.endswith("Z"):
            assert not parameters
            return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        assert parameters == ";TZID=Europe/Berlin"
        return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=BERLIN).astimezone(UTC)

    @property
    def events(self):
        return {child["UID"]: child for child in self.children if child.name == "VEVENT"}


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return Component.read(response.content)


def event_of(client, meeting, feed="committee"):
    return read(client, address_of(feed, meeting)).events[meeting.uid]
