"""What Thunderbird shows is what the database says."""

import pytest

from contacts.models import Place
from tests.clients import icaljs
from tests.clients.entered import meetings_of, meetings_to_come
from tests.clients.reading import expected
from tests.factories import committee as committees


@pytest.fixture
def meetings(town):
    place = Place.objects.create(
        municipality=town, name="Haus; der Begegnung", street="Am Markt 1", postcode="22880", city="Kalendorf"
    )
    committee = committees.make(municipality=town, slug="beirat", name="Beirat", meeting_word="session")
    first, second, third = meetings_to_come(committee, 3, place=place)
    first.status = "cancelled"
    first.save()
    second.title, second.place = "Tagung: Ämter, Vereine \\ und „wir“ 🎉", None
    second.save()
    third.starts_at, third.ends_at = third.starts_at.replace(hour=9), third.ends_at.replace(hour=10)
    third.save()
    return list(meetings_of(town))


@pytest.mark.parametrize("address", ["/termine.ics", "/kalendorf/termine.ics", "/kalendorf/gremien/beirat/termine.ics"])
def test_every_feed_reads_as_the_database_has_it(portal, meetings, address):
    uids = {meeting.uid for meeting in meetings}

    found = [reading for reading in icaljs.read(portal.ask(address).text.encode()) if reading.uid in uids]

    assert sorted(found) == sorted(expected(meeting) for meeting in meetings)


def test_a_single_meeting_can_be_taken_over(portal, meetings):
    for meeting in meetings:
        answer = portal.ask(meeting.get_absolute_url().removesuffix("/") + ".ics")

        assert icaljs.read(answer.text.encode()) == [expected(meeting)]
