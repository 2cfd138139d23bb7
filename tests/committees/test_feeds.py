import random
import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
import vobject
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from icalendar import Calendar

from committees.models import Committee, Meeting
from contacts.models import Place
from content import richtext
from content.templatetags.dates import long_day
from municipalities.models import Municipality

BERLIN = ZoneInfo("Europe/Berlin")
FEEDS = ["portal", "town", "committee", "meeting"]
LISTS = ["portal", "town", "committee"]

pytestmark = pytest.mark.django_db


def a_town(**values):
    values = {"name": "Wedel", "official_name": "Stadt Wedel", "slug": "wedel", "land": "SH", **values}
    return Municipality.objects.create(**{"state": "published", **values})


def a_committee(**values):
    town = values.pop("municipality", None) or Municipality.objects.first() or a_town()
    values = {"kind": "working_group", "name": "Arbeitskreis Integration", "slug": "ak-integration", **values}
    return Committee.objects.create(municipality=town, **{"state": "published", **values})


def a_meeting(starts_at=datetime(2020, 1, 20, 19, tzinfo=BERLIN), **values):
    committee = values.pop("committee", None) or Committee.objects.first() or a_committee()
    values = {"ends_at": starts_at.astimezone(UTC) + timedelta(hours=2), "state": "published", **values}
    return Meeting.objects.create(committee=committee, starts_at=starts_at, **values)


def address_of(feed, meeting):
    committee = meeting.committee
    return {
        "portal": lambda: reverse("portal:feed"),
        "town": lambda: reverse("committees:town_feed", args=[committee.municipality.slug]),
        "committee": lambda: reverse("committees:feed", kwargs=committee.address),
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


# What the data say and what programs read


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
            status=chance.choice(Meeting.Status.values),
            change_note=chance.choice(["", *TROUBLE]),
            note="".join(f"<p>{text}</p>" for text in [*chance.sample(TROUBLE, 3), "lang " * chance.choice([1, 1000])]),
            is_public=chance.choice([None, True, False]),
            language=chance.choice(["", "de"]),
            slug=str(date(2000, 1, 1) + timedelta(days=index)),
        )


def title_in_calendars(meeting):
    prefix = gettext("CANCELLED: %(title)s") % {"title": ""} if meeting.is_cancelled else ""
    return prefix + lines_of(meeting.display_title)


def test_three_readers_find_in_the_feed_what_is_in_the_database(client):
    for values in random_meetings(200):
        a_meeting(**values)
    meetings = {meeting.uid: meeting for meeting in Meeting.objects.for_cards()}

    body = client.get(reverse("portal:feed")).content

    strict = Component.read(body).events
    icalendar = {str(event["uid"]): event for event in Calendar.from_ical(body).walk("VEVENT")}
    vobjects = {event.uid.value: event for event in vobject.readOne(body.decode()).vevent_list}
    assert set(strict) == set(icalendar) == set(vobjects) == set(meetings)
    for uid, meeting in meetings.items():
        times = [meeting.starts_at.astimezone(UTC), meeting.ends_at.astimezone(UTC)]
        status = "CANCELLED" if meeting.is_cancelled else "CONFIRMED"
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
        assert a.text("DESCRIPTION").endswith(f"\n{a['URL']}")


def test_backslashes_stay_what_they_are(client):
    meeting = a_meeting(title=r"C:\Neu, C:\neu\; \\")

    assert event_of(client, meeting).text("SUMMARY") == r"C:\Neu, C:\neu\; \\"


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

    assert events[first.uid].properties["DTSTART"] == (";TZID=Europe/Berlin", "20201025T021500")
    assert events[second.uid].properties["DTSTART"] == ("", "20201025T011500Z")


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
    calendar = read(client, address_of(feed, a_meeting()))

    assert calendar.text("NAME") == calendar.text("X-WR-CALNAME")
    assert calendar["URL"] == "http://testserver" + address_of(feed, Meeting.objects.get()).replace(".ics", "/")
    rest = set(calendar.properties) - {"NAME", "X-WR-CALNAME", "URL"}
    assert {name: calendar.properties[name] for name in rest} == {
        "PRODID": ("", "-//Integrationsportal//Meetings//DE"),
        "VERSION": ("", "2.0"),
        "CALSCALE": ("", "GREGORIAN"),
        "METHOD": ("", "PUBLISH"),
        "X-WR-TIMEZONE": ("", "Europe/Berlin"),
        "REFRESH-INTERVAL": (";VALUE=DURATION", "PT4H"),
        "X-PUBLISHED-TTL": ("", "PT4H"),
    }


def test_an_event_has_what_it_needs_and_nothing_that_asks_for_answers(client):
    meeting = a_meeting(place=Place.objects.create(municipality=a_committee().municipality, name="Rathaus"))

    body = client.get(address_of("portal", meeting)).content

    names = "DESCRIPTION DTEND DTSTAMP DTSTART LAST-MODIFIED LOCATION SEQUENCE STATUS SUMMARY UID URL"
    assert " ".join(sorted(Component.read(body).events[meeting.uid].properties)) == names
    for unwanted in (b"ORGANIZER", b"ATTENDEE", b"VALARM", b"RDATE"):
        assert unwanted not in body


def test_a_meeting_is_the_same_event_in_every_feed(client):
    meeting = a_meeting(title="Fachtag", note="<p>Viele kommen.</p>")

    events = [event_of(client, meeting, feed).properties for feed in FEEDS]

    assert events == [events[0]] * len(FEEDS)


@pytest.mark.parametrize("feed", LISTS)
def test_an_empty_feed_is_a_calendar_without_events(client, feed):
    meeting = a_meeting(state="draft")

    calendar = read(client, address_of(feed, meeting))

    assert [child.name for child in calendar.children] == ["VTIMEZONE"]


# What changes


def test_a_cancelled_meeting_stays_and_says_so(client):
    meeting = a_meeting(status="cancelled", change_note="Der Saal ist gesperrt.")

    event = event_of(client, meeting)

    assert event["STATUS"] == "CANCELLED"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event.text("SUMMARY") == title_in_calendars(meeting) != meeting.display_title
    assert "Der Saal ist gesperrt." in event.text("DESCRIPTION")


def test_a_moved_meeting_names_its_former_day(client):
    meeting = a_meeting(datetime(2020, 1, 13, 19, tzinfo=BERLIN))
    meeting.starts_at += timedelta(days=7)
    meeting.ends_at += timedelta(days=7)
    meeting.save()

    event = event_of(client, meeting)

    assert event["DTSTART"] == "20200120T190000"
    assert event["SEQUENCE"] == "1"
    assert long_day(datetime(2020, 1, 13, 18, tzinfo=UTC)) in event.text("DESCRIPTION")


def test_a_computed_meeting_says_so(client):
    computed, announced = a_meeting(is_computed=True), a_meeting()

    events = read(client, address_of("committee", computed)).events

    sentence = gettext("This date was computed for the demonstration.")
    assert sentence in events[computed.uid].text("DESCRIPTION")
    assert sentence not in events[announced.uid].text("DESCRIPTION")


def test_an_event_keeps_its_identity_whatever_happens(client):
    meeting = a_meeting()
    before = event_of(client, meeting)

    meeting.starts_at += timedelta(days=1)
    meeting.ends_at += timedelta(days=1)
    meeting.save()
    meeting.status = "cancelled"
    meeting.title = "Fachtag"
    meeting.save()
    meeting.committee.slug = "integration"
    meeting.committee.name = "Neuer Name"
    meeting.committee.save()

    (after,) = read(client, address_of("committee", meeting)).events.values()
    assert (before["UID"], before["SEQUENCE"]) == (meeting.uid, "0")
    assert (after["UID"], after["SEQUENCE"]) == (meeting.uid, "2")


@pytest.mark.parametrize("feed", ["committee", "meeting"])
def test_a_renamed_committee_and_a_moved_meeting_keep_their_subscribers(client, feed):
    meeting = a_meeting()
    old_address = address_of(feed, meeting)
    meeting.starts_at += timedelta(days=1)
    meeting.ends_at += timedelta(days=1)
    meeting.save()
    meeting.committee.slug = "integration"
    meeting.committee.save()

    response = client.get(old_address, follow=True)

    assert response.request["PATH_INFO"] == address_of(feed, meeting) != old_address
    assert list(Component.read(response.content).events) == [meeting.uid]


@pytest.mark.parametrize("changed", ["meeting", "committee", "town", "place"])
def test_an_event_is_newer_after_every_change_that_it_shows(client, changed):
    with time_machine.travel("2020-01-01 12:00Z", tick=False):
        place = Place.objects.create(municipality=a_committee().municipality, name="Rathaus")
        meeting = a_meeting(place=place)
        before = event_of(client, meeting)
    with time_machine.travel("2020-01-02 12:00Z", tick=False):
        committee = meeting.committee
        rows = {"meeting": meeting, "committee": committee, "town": committee.municipality, "place": place}
        rows[changed].save()

    after = event_of(client, meeting)

    assert before["DTSTAMP"] == before["LAST-MODIFIED"] == "20200101T120000Z"
    assert after["DTSTAMP"] == after["LAST-MODIFIED"] == "20200102T120000Z"


@pytest.mark.parametrize("feed", FEEDS)
def test_unchanged_data_are_the_same_bytes_and_need_not_be_sent(client, feed):
    a_meeting()
    address = address_of(feed, a_meeting())

    with time_machine.travel("2030-01-01 12:00Z"):
        first = client.get(address)
    second = client.get(address)
    by_etag = client.get(address, headers={"if-none-match": first["ETag"]})
    by_date = client.get(address, headers={"if-modified-since": first["Last-Modified"]})

    assert first.content == second.content
    assert [first[name] for name in ("ETag", "Last-Modified")] == [second[name] for name in ("ETag", "Last-Modified")]
    assert (by_etag.status_code, by_date.status_code) == (304, 304)


@pytest.mark.parametrize("feed", LISTS)
@pytest.mark.parametrize("withdrawn", ["meeting", "committee", "town"])
def test_a_withdrawal_is_sent_also_to_those_who_ask_by_date(client, feed, withdrawn):
    with time_machine.travel("2020-01-01 12:00Z", tick=False):
        meeting = a_meeting()
        a_meeting(committee=a_committee(municipality=a_town(name="Wesel", slug="wesel")))
        before = client.get(address_of(feed, meeting))
    with time_machine.travel("2020-01-02 12:00Z", tick=False):
        committee = meeting.committee
        gone = {"meeting": meeting, "committee": committee, "town": committee.municipality}[withdrawn]
        gone.state = "archived"
        gone.save()

    after = client.get(address_of(feed, meeting), headers={"if-modified-since": before["Last-Modified"]})

    depth = ["portal", "town", "committee", "meeting"]
    assert after.status_code == (410 if depth.index(withdrawn) <= depth.index(feed) else 200)
    assert meeting.uid.encode() not in after.content


# Who may see what


@pytest.mark.parametrize("state", ["draft", "archived"])
@pytest.mark.parametrize("hidden", ["meeting", "committee", "town"])
def test_what_is_not_published_leaks_nowhere(client, hidden, state):
    shown = a_meeting(title="Sichtbar")
    town = a_town(name="Geheimstadt", slug="geheim", state=state if hidden == "town" else "published")
    committee = a_committee(
        municipality=town, name="Geheimrat", slug="geheimrat", state=state if hidden == "committee" else "published"
    )
    secret = a_meeting(committee=committee, title="Geheim", state=state if hidden == "meeting" else "published")

    answers = {feed: client.get(address_of(feed, secret)) for feed in FEEDS}

    depth = {"portal": 0, "town": 1, "committee": 2, "meeting": 3}
    for feed, answer in answers.items():
        if depth[feed] < depth[hidden]:
            assert set(Component.read(answer.content).events) == ({shown.uid} if feed == "portal" else set())
        else:
            assert answer.status_code == {"draft": 404, "archived": 410}[state]
        assert secret.uid.encode() not in answer.content
        assert "Geheim" not in answer.content.decode() or feed != "portal"


def test_below_a_draft_town_nothing_admits_to_have_existed(client):
    committee = a_committee(municipality=a_town(state="draft"), state="archived")

    assert client.get(reverse("committees:feed", kwargs=committee.address)).status_code == 404


def test_a_draft_changes_nothing_of_the_answer(client):
    meeting = a_meeting()
    before = client.get(address_of("portal", meeting))

    a_meeting(state="draft")
    after = client.get(address_of("portal", meeting))

    assert (after.content, after.headers) == (before.content, before.headers)


# How it is served


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_is_a_file_that_everybody_may_keep(client, feed):
    meeting = a_meeting()

    response = client.get(address_of(feed, meeting))

    names = {
        "portal": "integrationsportal",
        "town": "wedel",
        "committee": "wedel-ak-integration",
        "meeting": "wedel-ak-integration-2020-01-20",
    }
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == f'inline; filename="{names[feed]}.ics"'
    assert "public" in response["Cache-Control"]
    assert "cookie" not in response.get("Vary", "").lower()
    assert not response.cookies


@pytest.mark.parametrize("feed", FEEDS)
def test_head_answers_as_get_does(client, feed):
    address = address_of(feed, a_meeting())

    head, get = client.head(address), client.get(address)

    assert head.headers == get.headers
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_can_only_be_read(client, feed, method):
    assert getattr(client, method)(address_of(feed, a_meeting())).status_code == 405


@pytest.mark.parametrize("count", [0, 1, 3, 300])
@pytest.mark.parametrize(("feed", "queries"), [("portal", 2), ("town", 3), ("committee", 3)])
def test_many_meetings_cost_no_more_queries_than_few(client, feed, queries, count, django_assert_num_queries):
    committee = a_committee()
    starts_at = datetime(2020, 1, 1, 18, tzinfo=UTC)
    values = {
        "committee": committee,
        "place": Place.objects.create(municipality=committee.municipality, name="Rathaus"),
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1),
        "previous_starts_at": starts_at - timedelta(days=7),
        "state": "published",
    }
    days = [str(date(2000, 1, 1) + timedelta(days=number)) for number in range(count)]
    Meeting.objects.bulk_create(Meeting(slug=day, **values) for day in days)
    address = address_of(feed, Meeting(**values))

    with django_assert_num_queries(queries):
        response = client.get(address)

    assert len(Component.read(response.content).events) == count


def test_one_meeting_costs_two_queries(client, django_assert_num_queries):
    address = address_of("meeting", a_meeting())

    with django_assert_num_queries(2):
        client.get(address)


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
