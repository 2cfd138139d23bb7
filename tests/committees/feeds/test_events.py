"""What an event of the feeds says, and what programs make of it."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
import vobject
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from icalendar import Calendar

from committees.feeds.rendering import render_due
from committees.models import Committee, JointCommittee, Meeting
from contacts.models import ContactPoint, Place
from content import richtext
from content.imprecise import parse
from content.templatetags.dates import long_day
from tests.committees.feeds.reader import (
    BERLIN,
    FEEDS,
    LISTS,
    Component,
    a_committee,
    a_meeting,
    a_town,
    address_of,
    event_of,
    read,
    shift,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def spring_of_2020():
    """Every date of 2020 lies in the feeds."""
    with time_machine.travel("2020-03-01 12:00Z", tick=False):
        yield


TROUBLE = [
    "Größe; Maß, Öl",
    "Zeile eins\nZeile zwei\r\nZeile drei",
    "👩‍👩‍👧‍👦 Familientreffen 🎉",
    "المجلس",
    'Semikolon; Komma, Doppelpunkt: „Anführung“ "gerade"',
    "x" * 74,
    "ä" * 80,
    "BEGIN:VEVENT",
    "END:VCALENDAR\nATTENDEE:mailto:a@example.org",
    "Tab\tund geschütztes\u00a0Leerzeichen",
    "Seite\x0b\x0c\u2028\u2029\x85um\x07bruch",
]
MOMENTS = [
    datetime(2020, 3, 29, 0, 59, tzinfo=UTC),  # the clock goes forward at 01:00 UTC
    datetime(2020, 3, 29, 1, 0, tzinfo=UTC),
    datetime(2020, 10, 24, 23, 30, tzinfo=UTC),
    datetime(2020, 10, 25, 0, 30, tzinfo=UTC),  # 02:30, the first time
    datetime(2020, 10, 25, 1, 30, tzinfo=UTC),  # 02:30, the second time
    datetime(2020, 10, 25, 2, 0, tzinfo=UTC),
    datetime(2019, 12, 31, 23, 0, tzinfo=UTC),  # midnight in Berlin
    datetime(2020, 6, 30, 22, 0, tzinfo=UTC),
    datetime(2020, 2, 29, 18, 0, tzinfo=UTC),
]


def lines_of(text):
    """Text as calendars can hold it: line breaks of one kind, no control characters."""
    return "\n".join(text.splitlines()).replace("\x07", "")


def random_meetings(number):
    chance = random.Random(2020)
    committees = [
        a_committee(municipality=a_town(), short_name="AK; Integration, Wedel"),
        a_committee(
            municipality=a_town(name="Völklingen", slug="voelklingen", land="SL"), name="Runder Tisch", slug="tisch"
        ),
    ]
    places = {
        committee: Place.objects.create(
            municipality=committee.municipality,
            name=f"Volkshochschule; {committee.name}, Saal „Süd“",
            street="ABC-Straße 3, Hof",
            postcode="22880",
            city=committee.municipality.name,
        )
        for committee in committees
    }
    for index in range(number):
        any_moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(10**6))
        starts_at = chance.choice([*MOMENTS, any_moment])
        committee = chance.choice(committees)
        yield dict(
            starts_at=starts_at,
            committee=committee,
            ends_at=starts_at + timedelta(minutes=chance.choice([1, 30, 90, 120, 300, 1800])),
            title=chance.choice(["", " ".join(chance.sample(TROUBLE, 2))[:150]]),
            place=chance.choice([None, places[committee]]),
            status=chance.choice([status for status in Meeting.Status.values if status != "postponed"]),
            change_note=chance.choice(["", *TROUBLE]),
            note="".join(f"<p>{text}</p>" for text in [*chance.sample(TROUBLE, 3), "lang " * chance.choice([1, 1000])]),
            is_public=chance.choice([None, True, False]),
            language=chance.choice(["", "de"]),
            interpreting=chance.choice(["", TROUBLE[0]]),
            online_url=chance.choice(["", "https://example.org/raum?a=1;b=2,3"]),
            slug=str(date(2000, 1, 1) + timedelta(days=index)),
        )


def title_in_calendars(meeting):
    prefixes = {"cancelled": "CANCELLED: %(title)s", "postponed": "POSTPONED: %(title)s"}
    prefix = gettext(prefixes[meeting.status]) % {"title": ""} if meeting.status in prefixes else ""
    return prefix + lines_of(meeting.display_title)


def test_three_readers_find_in_the_feeds_what_is_in_the_database(client):
    for values in random_meetings(200):
        a_meeting(**values)
    meetings = {meeting.uid: meeting for meeting in Meeting.objects.for_entries()}
    feeds = [client.get(reverse("committees:feed", kwargs=each.address)).content for each in Committee.objects.all()]

    strict = {uid: event for body in feeds for uid, event in Component.read(body).events.items()}
    icalendar = {str(event["uid"]): event for body in feeds for event in Calendar.from_ical(body).walk("VEVENT")}
    vobjects = {event.uid.value: event for body in feeds for event in vobject.readOne(body.decode()).vevent_list}
    assert set(strict) == set(icalendar) == set(vobjects) == set(meetings)
    for uid, meeting in meetings.items():
        times = [meeting.starts_at.astimezone(UTC), meeting.ends_at.astimezone(UTC)]
        status = "CONFIRMED" if meeting.takes_place else "CANCELLED"
        place = f"{meeting.place.name}, {meeting.place.address_line}" if meeting.place else None
        a, b, c = strict[uid], icalendar[uid], vobjects[uid]
        assert [a.moment("DTSTART"), a.moment("DTEND")] == times
        assert [b.start.astimezone(UTC), b.end.astimezone(UTC)] == times
        assert [c.dtstart.value.astimezone(UTC), c.dtend.value.astimezone(UTC)] == times
        assert a.text("SUMMARY") == b["summary"] == c.summary.value == title_in_calendars(meeting)
        assert a.text("STATUS") == b["status"] == c.status.value == status
        assert a.text("LOCATION") == b.get("location") == c.getChildValue("location") == place
        assert a.text("DESCRIPTION") == b["description"] == c.description.value
        assert lines_of(richtext.plain(meeting.note)) in a.text("DESCRIPTION")
        assert lines_of(meeting.change_note) in a.text("DESCRIPTION")
        assert a["URL"] == f"http://testserver{meeting.get_absolute_url()}"
        assert a.text("DESCRIPTION").endswith(f"\n\n{a['URL']}")


@pytest.mark.parametrize("host", ["a.example", "integration." + "sehr-langer-name." * 9 + "example"])
def test_the_address_of_the_portal_may_have_any_length(client, settings, host):
    settings.ALLOWED_HOSTS = [host]
    meeting = a_meeting(note="<p>Worum es geht</p>")

    event = Component.read(client.get(address_of("committee", meeting), headers={"host": host}).content).events

    assert event[meeting.uid]["URL"] == f"http://{host}{meeting.get_absolute_url()}"
    assert event[meeting.uid].text("DESCRIPTION").endswith(f"\n\nhttp://{host}{meeting.get_absolute_url()}")


def test_backslashes_stay_what_they_are(client):
    meeting = a_meeting(title=r"C:\Neu, C:\neu\; \\", committee=a_committee(short_name=r"AK\Neu"))

    assert event_of(client, meeting).text("SUMMARY") == r"C:\Neu, C:\neu\; \\"
    assert event_of(client, meeting)["CATEGORIES"] == r"AK\\Neu,Wedel"


def test_an_address_smuggles_nothing_into_an_event(client):
    meeting = a_meeting()
    Meeting.objects.update(online_url="https://example.org/\nATTENDEE:mailto:a@example.org\r\n\tX")

    assert event_of(client, meeting)["CONFERENCE"] == "https://example.org/ATTENDEE:mailto:a@example.orgX"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime(2020, 1, 20, 19, tzinfo=BERLIN), datetime(2020, 1, 20, 18, tzinfo=UTC)),
        (datetime(2020, 5, 18, 19, tzinfo=BERLIN), datetime(2020, 5, 18, 17, tzinfo=UTC)),
    ],
)
@pytest.mark.parametrize("feed", FEEDS)
def test_the_same_hour_is_another_one_in_summer(client, feed, day, expected):
    meeting = a_meeting(day)

    body = client.get(address_of(feed, meeting)).content

    assert b"DTSTART;TZID=Europe/Berlin:" + f"{day:%Y%m%dT190000}".encode() in body
    assert Component.read(body).events[meeting.uid].moment("DTSTART") == expected
    assert vobject.readOne(body.decode()).vevent.dtstart.value.astimezone(UTC) == expected


def test_the_hour_that_comes_twice_is_named_without_doubt(client):
    first = a_meeting(datetime(2020, 10, 25, 0, 15, tzinfo=UTC))
    second = a_meeting(datetime(2020, 10, 25, 1, 15, tzinfo=UTC))

    events = read(client, address_of("committee", first)).events

    assert events[first.uid].properties["DTSTART"] == ("", "20201025T001500Z")
    assert events[second.uid].properties["DTSTART"] == ("", "20201025T011500Z")


def test_whole_days_end_with_the_day_after_the_last_one(client):
    starts_at = datetime(2020, 3, 28, tzinfo=BERLIN)
    meeting = a_meeting(starts_at, ends_at=datetime(2020, 3, 30, tzinfo=BERLIN), is_all_day=True)

    event = event_of(client, meeting)

    assert event.properties["DTSTART"] == (";VALUE=DATE", "20200328")
    assert event.properties["DTEND"] == (";VALUE=DATE", "20200330")


# The form


def test_the_time_zone_has_both_halves_of_the_year_and_their_rules(client):
    calendar = read(client, address_of("committee", a_meeting()))

    (zone,) = [child for child in calendar.children if child.name == "VTIMEZONE"]
    summer, winter = sorted(zone.children, key=lambda half: half.name)
    assert zone["TZID"] == "Europe/Berlin"
    assert {name: value for name, (_, value) in summer.properties.items()} == {
        "DTSTART": "19700329T020000",
        "RRULE": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME": "CEST",
        "TZOFFSETFROM": "+0100",
        "TZOFFSETTO": "+0200",
    }
    assert {name: value for name, (_, value) in winter.properties.items()} == {
        "DTSTART": "19701025T030000",
        "RRULE": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME": "CET",
        "TZOFFSETFROM": "+0200",
        "TZOFFSETTO": "+0100",
    }


@pytest.mark.parametrize("feed", LISTS)
def test_a_feed_says_what_programs_ask_for(client, feed):
    meeting = a_meeting(committee=a_committee(municipality=a_town(palette="petrol")))

    calendar = read(client, address_of(feed, meeting))

    source = f"http://testserver{address_of(feed, meeting)}"
    assert calendar.text("NAME") == calendar.text("X-WR-CALNAME")
    assert calendar.text("DESCRIPTION") == calendar.text("X-WR-CALDESC")
    colour = {"COLOR": ("", "darkcyan")} if feed in ("town", "committee") else {}
    named = {"NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC"}
    assert {name: value for name, value in calendar.properties.items() if name not in named} == colour | {
        "PRODID": ("", "-//Integrationsportal//Meetings//DE"),
        "VERSION": ("", "2.0"),
        "CALSCALE": ("", "GREGORIAN"),
        "METHOD": ("", "PUBLISH"),
        "X-WR-TIMEZONE": ("", "Europe/Berlin"),
        "REFRESH-INTERVAL": (";VALUE=DURATION", "PT4H"),
        "X-PUBLISHED-TTL": ("", "PT4H"),
        "URL": ("", source.replace(".ics", "/")),
        "SOURCE": (";VALUE=URI", source),
    }


def test_an_event_has_what_it_needs_and_nothing_that_asks_for_answers(client):
    town = a_town()
    place = Place.objects.create(municipality=town, name="Rathaus", latitude="53.581234", longitude="9.70")
    office = ContactPoint.objects.create(
        municipality=town, name="Büro", slug="buero", email="buero@example.org", state="published"
    )
    committee = a_committee(municipality=town, convened_by=office)
    meeting = a_meeting(committee=committee, place=place, online_url="https://example.org/raum")

    body = client.get(address_of("portal", meeting)).content

    event = Component.read(body).events[meeting.uid]
    names = (
        "CATEGORIES CLASS CONFERENCE CONTACT DESCRIPTION DTEND DTSTAMP DTSTART GEO LAST-MODIFIED LOCATION SEQUENCE "
        "STATUS SUMMARY TRANSP UID URL"
    )
    assert " ".join(sorted(event.properties)) == names
    assert event["CATEGORIES"] == "Arbeitskreis Integration,Wedel"
    assert event["GEO"] == "53.581234;9.7"
    assert event.text("CONTACT") == "Büro, buero@example.org"
    assert event["CONFERENCE"] == "https://example.org/raum"
    assert (event["CLASS"], event["TRANSP"]) == ("PUBLIC", "OPAQUE")
    for unwanted in (b"ORGANIZER", b"ATTENDEE", b"VALARM", b"RDATE", b"LINK", b"LAST-REFRESHED"):
        assert unwanted not in body


def test_a_contact_that_is_not_published_is_not_named(client):
    town = a_town()
    draft = ContactPoint.objects.create(municipality=town, name="Entwurf", slug="entwurf")

    event = event_of(client, a_meeting(committee=a_committee(municipality=town, convened_by=draft)))

    assert "CONTACT" not in event.properties


def test_a_meeting_is_the_same_event_in_every_feed(client):
    meeting = a_meeting(title="Fachtag", note="<p>Viele kommen.</p>")

    events = [event_of(client, meeting, feed).properties for feed in FEEDS]

    assert events == [events[0]] * len(FEEDS)


def test_a_joint_meeting_is_the_same_event_for_each_committee_and_once_in_the_town(client):
    meeting = a_meeting()
    partner = a_committee(name="Beirat", slug="beirat")
    JointCommittee.objects.create(meeting=meeting, committee=partner)

    own, joint, town = (
        read(client, address)
        for address in (
            address_of("committee", meeting),
            reverse("committees:feed", kwargs=partner.address),
            address_of("town", meeting),
        )
    )

    assert own.events[meeting.uid].properties == joint.events[meeting.uid].properties
    assert [child.name for child in town.children] == ["VTIMEZONE", "VEVENT"]
    assert "Beirat" in own.events[meeting.uid].text("DESCRIPTION")


# What changed


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_meeting_that_does_not_take_place_stays_and_says_so(client, status):
    meeting = a_meeting(online_url="https://example.org/")
    render_due()
    meeting.status, meeting.change_note = status, "Der Saal ist gesperrt."
    meeting.save()

    event = event_of(client, meeting)

    assert (event["STATUS"], event["TRANSP"]) == ("CANCELLED", "TRANSPARENT")
    assert event.text("SUMMARY") == title_in_calendars(meeting) != meeting.display_title
    assert "Der Saal ist gesperrt." in event.text("DESCRIPTION")
    assert "CONFERENCE" not in event.properties


def test_a_postponed_meeting_says_roughly_when_it_will_be(client):
    meeting = a_meeting()
    render_due()
    meeting.status, meeting.expected = "postponed", parse("Herbst 2020")
    meeting.save()

    event = event_of(client, meeting)

    assert "Herbst 2020" in event.text("DESCRIPTION")
    assert event.moment("DTSTART").year == 2020


def test_a_meeting_that_never_had_a_public_date_gets_none_in_feeds(client):
    meeting = a_meeting(status="postponed", expected=parse("Herbst 2020"))

    assert read(client, address_of("committee", meeting)).events == {}


def test_a_moved_meeting_names_its_former_day_and_the_new_one(client):
    meeting = a_meeting(datetime(2020, 5, 11, 19, tzinfo=BERLIN))
    shift(meeting, days=7)

    event = event_of(client, meeting)

    first, *_rest = event.text("DESCRIPTION").split("\n")
    assert (event["DTSTART"], event["SEQUENCE"]) == ("20200518T190000", "1")
    assert long_day(date(2020, 5, 11)) in first
    assert long_day(date(2020, 5, 18)) in first


def test_a_computed_meeting_says_so(client):
    computed, announced = a_meeting(is_computed=True), a_meeting()

    events = read(client, address_of("committee", computed)).events

    sentence = gettext("This date was computed for the demonstration.")
    assert sentence in events[computed.uid].text("DESCRIPTION")
    assert sentence not in events[announced.uid].text("DESCRIPTION")


def test_an_event_keeps_its_identity_whatever_happens(client):
    meeting = a_meeting()
    before = event_of(client, meeting)

    shift(meeting, days=1)
    meeting.status = "cancelled"
    meeting.title = "Fachtag"
    meeting.save()
    meeting.committee.slug = "integration"
    meeting.committee.name = "Neuer Name"
    meeting.committee.save()

    (after,) = read(client, address_of("committee", meeting)).events.values()
    assert (before["UID"], before["SEQUENCE"]) == (meeting.uid, "0")
    assert (after["UID"], after["SEQUENCE"]) == (meeting.uid, "2")


def test_the_address_decides_on_the_language(client):
    translations = {"title_en": "Expert day", "note_en": "<p>English</p>"}
    meeting = a_meeting(title="Fachtag", note="<p>Deutsch</p>", status="cancelled", i18n=translations)

    with translation.override("en"):
        english = event_of(client, meeting)
    german = event_of(client, meeting)

    assert english.text("SUMMARY") == "CANCELLED: Expert day"
    assert "English" in english.text("DESCRIPTION")
    assert english["URL"].startswith("http://testserver/en/wedel/")
    assert "Fachtag" in german.text("SUMMARY")
    assert "Deutsch" in german.text("DESCRIPTION")
    assert german["UID"] == english["UID"]


def test_what_is_written_does_not_depend_on_who_asks_first(client):
    a_meeting(title="Fachtag", i18n={"title_en": "Expert day"})
    with translation.override("en"):
        render_due()

    assert Meeting.objects.get().entries.get(language="de").text.count("Fachtag") == 1
