"""libical finds nothing wrong, except that nobody organises our meetings."""

import pytest

from tests.clients import libical
from tests.clients.entered import meetings_of, meetings_to_come
from tests.clients.reading import expected
from tests.factories import committee as committees

#: RFC 5546 asks for an organiser of whatever is published; programs would write to it, so there is none.
NO_ORGANIZER = "Failed iTIP restrictions for ORGANIZER property. Expected 1 instances of the property and got 0"
ORGANIZER = b"ORGANIZER:mailto:nobody@example.org\r\n"


@pytest.fixture
def meetings(town):
    committee = committees.make(municipality=town, slug="beirat", name="Beirat, Ämter; Vereine")
    meetings_to_come(committee, 3)
    meetings_to_come(committee, 2, status="cancelled", title="Tagung \\ „wir“ 🎉")
    return list(meetings_of(town))


@pytest.fixture(params=["/termine.ics", "/kalendorf/termine.ics", "/kalendorf/gremien/beirat/termine.ics"])
def feed(request, portal, meetings):
    return portal.ask(request.param).text.encode()


def complaints(calendar):
    with libical.Calendar(calendar) as read:
        return read.complaints()


def test_the_organizer_is_all_that_it_misses(feed):
    assert complaints(feed) == [NO_ORGANIZER]
    # It stops at the first event that lacks something: with an organizer it looks at all of them.
    assert complaints(feed.replace(b"END:VEVENT", ORGANIZER + b"END:VEVENT")) == []


def test_a_single_meeting_lacks_nothing_else(portal, meetings):
    for meeting in meetings:
        feed = portal.ask(meeting.get_absolute_url().removesuffix("/") + ".ics").text.encode()

        assert complaints(feed) == [NO_ORGANIZER]


def test_it_reads_what_the_database_says(feed, meetings):
    uids = {meeting.uid for meeting in meetings}

    with libical.Calendar(feed) as calendar:
        found = [reading for reading in calendar.events() if reading.uid in uids]

    assert sorted(found) == sorted(expected(meeting) for meeting in meetings)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (b"LOCATION:", "No value for LOCATION property. Removing entire property:"),
        (b"SUMMARY:again", "Failed iTIP restrictions for SUMMARY property."),
        (b"DTSTART:tomorrow", "Can't parse as DATE-TIME value in DTSTART property."),
        (b"a line without a colon", "Got a data line"),
    ],
)
def test_what_is_wrong_in_the_last_event_is_noticed(feed, wrong, complaint):
    events = feed.replace(b"END:VEVENT", ORGANIZER + b"END:VEVENT")
    before, end, after = events.rpartition(b"END:VEVENT")

    found = complaints(before + wrong + b"\r\n" + end + after)

    assert [text for text in found if text.startswith(complaint)]
