"""What a meeting's page says to machines: an Event of schema.org, as microdata."""

import re
from datetime import date

import pytest

from tests import factories
from tests.factories import berlin, moved
from tests.microdata import Microdata

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]

BASE = "http://testserver"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\+0[12]:00")
#: Terms of schema.org that an event may use here, with the type of what they hold.
TERMS = {
    "Event": {
        "name": str, "description": str, "url": "link", "startDate": "time", "endDate": "time",
        "previousStartDate": "time",
        "eventStatus": "link", "eventAttendanceMode": "link", "inLanguage": str,
        "location": ("Place", "VirtualLocation"),
        "organizer": ("Organization",),
    },
    "Place": {"name": str, "address": ("PostalAddress",), "geo": ("GeoCoordinates",)},
    "PostalAddress": {"streetAddress": str, "postalCode": str, "addressLocality": str, "addressCountry": str},
    "GeoCoordinates": {"latitude": "number", "longitude": "number"},
    "VirtualLocation": {"url": "link"},
    "Organization": {"name": str, "url": "link"},
}  # fmt: skip
REQUIRED = {"name", "description", "url", "startDate", "endDate", "eventStatus", "organizer"}
STATUSES = {f"https://schema.org/Event{word}" for word in ("Scheduled", "Rescheduled", "Cancelled", "Postponed")}
MODES = {f"https://schema.org/{word}EventAttendanceMode" for word in ("Offline", "Online", "Mixed")}


def plain(value):
    return "".join(value).strip() if isinstance(value, list) else value


def event_of(client, meeting, address=None):
    response = client.get(address or meeting.get_absolute_url())
    (event,) = Microdata(response.content.decode()).items
    check(event)
    return event


def check(item):
    """Known terms of the right kind, and everything that an event needs."""
    known = TERMS[item["type"]]
    for name, values in item.items():
        if name == "type":
            continue
        kind = known[name]
        for value in values:
            if isinstance(kind, tuple):
                assert value["type"] in kind
                check(value)
            elif kind == "link":
                assert value.startswith(("http://", "https://"))
            elif kind == "number":
                float(value)
            elif kind == "time":
                assert MOMENT.fullmatch(value) or date.fromisoformat(value)
            else:
                assert plain(value)
    if item["type"] == "Event":
        assert item.keys() >= REQUIRED
        assert set(item["eventStatus"]) <= STATUSES
        assert set(item.get("eventAttendanceMode", [])) <= MODES


def test_machines_read_what_people_read(client):
    place = factories.place.make(
        name="Volkshochschule", street="ABC-Straße 3", postcode="22880", city="Wedel", latitude="53.58", longitude="9.7"
    )
    committee = factories.committee.make(name="Beirat für „Größe“ & Maß", municipality=place.municipality)
    partner = factories.committee.make()
    meeting = factories.meeting.make(
        committee=committee,
        place=place,
        language="de",
        note="<p>Wir <b>reden</b>.</p>",
        online_url="https://example.org/r",
    )
    meeting.partners.add(partner)

    event = event_of(client, meeting)

    assert plain(event["name"][0]) == meeting.display_title
    assert plain(event["description"][0]) == "Wir reden."
    assert event["url"] == [f"{BASE}{meeting.get_absolute_url()}"]
    assert event["startDate"] == ["2020-01-20T19:00+01:00"]
    assert event["endDate"] == ["2020-01-20T21:00+01:00"]
    assert event["eventStatus"] == ["https://schema.org/EventScheduled"]
    assert event["eventAttendanceMode"] == ["https://schema.org/MixedEventAttendanceMode"]
    assert event["inLanguage"] == ["de"]
    assert event["location"] == [
        {
            "type": "Place",
            "name": ["Volkshochschule"],
            "address": [
                {
                    "type": "PostalAddress",
                    "streetAddress": ["ABC-Straße 3"],
                    "postalCode": ["22880"],
                    "addressLocality": ["Wedel"],
                    "addressCountry": ["DE"],
                }
            ],
            "geo": [{"type": "GeoCoordinates", "latitude": ["53.580000"], "longitude": ["9.700000"]}],
        },
        {"type": "VirtualLocation", "url": ["https://example.org/r"]},
    ]
    assert event["organizer"] == [
        {"type": "Organization", "name": [each.name], "url": [f"{BASE}{each.get_absolute_url()}"]}
        for each in (committee, partner)
    ]
    assert "previousStartDate" not in event


@pytest.mark.parametrize(
    ("status", "word"), [("cancelled", "Cancelled"), ("postponed", "Postponed"), ("held", "Scheduled")]
)
def test_machines_learn_the_status(client, status, word):
    event = event_of(client, factories.meeting.make(status=status))

    assert event["eventStatus"] == [f"https://schema.org/Event{word}"]


def test_machines_learn_every_former_date(client):
    meeting = moved(factories.meeting.make(), berlin(2020, 7, 1, 18), berlin(2020, 8, 1, 17))

    event = event_of(client, meeting)

    assert event["eventStatus"] == ["https://schema.org/EventRescheduled"]
    assert event["previousStartDate"] == ["2020-01-20T19:00+01:00", "2020-07-01T18:00+02:00"]
    assert event["startDate"] == ["2020-08-01T17:00+02:00"]


def test_a_whole_day_is_a_date_and_ends_with_its_last_day(client):
    meeting = factories.meeting.make(starts_at=berlin(2020, 3, 28), ends_at=berlin(2020, 3, 30), is_all_day=True)

    event = event_of(client, meeting)

    assert (event["startDate"], event["endDate"]) == (["2020-03-28"], ["2020-03-29"])


def test_what_is_unknown_is_not_told_to_machines(client):
    event = event_of(client, factories.meeting.make())

    assert event.keys() & {"location", "eventAttendanceMode", "inLanguage", "isAccessibleForFree"} == set()


def test_online_only_says_so(client):
    event = event_of(client, factories.meeting.make(online_note="Wir schicken den Link."))

    assert event["eventAttendanceMode"] == ["https://schema.org/OnlineEventAttendanceMode"]
    assert [location["type"] for location in event["location"]] == ["VirtualLocation"]


def test_the_terms_are_checked():
    with pytest.raises(KeyError):
        check({"type": "Event", "isAccessibleForFree": ["true"]})
    with pytest.raises(ValueError):
        check({"type": "Event", "startDate": ["20.01.2020"]})
