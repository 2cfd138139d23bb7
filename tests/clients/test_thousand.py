"""A thousand random meetings, most of them awkward, read by every program as the database has them."""

import calendar
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html import escape
from itertools import product

import pytest
from django.utils import timezone

from committees.models import Committee, Meeting
from contacts.models import Place
from content import richtext
from tests import factories
from tests.clients import icaljs, libical
from tests.clients.entered import meetings_of, town_of_its_own
from tests.clients.reading import expected
from tests.clients.vdir import Vdir

COUNT = 1000
LONG = 5000
#: Whole years that lie within what feeds keep, three years back, and the coming ones.
YEARS = range(timezone.localdate().year - 2, timezone.localdate().year + 3)
STATUSES = ["scheduled", "invited", "held", "cancelled"]
WORDS = [
    "Ämter", "größer", "ÖPNV", "Łódź", "İstanbul", "a, b", "eins; zwei", "C:\\neu\\Nord", "\\", "\\n", "\\N", "\\,",
    "„wir“", '"Zitat"', "'s", "🎉", "👩‍👩‍👧", "🇩🇪", "اجتماع", "פגישה", "ٱلْعَرَبِيَّة", "100 %", "%(name)s", "{x}", "a\tb",
    "BEGIN:VEVENT", "END:VCALENDAR", "A:B=C", "=0D=0A", "&amp;", "<b>",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
]  # fmt: skip


def words(chance, most):
    """Some words as no office would write them, `most` characters at most."""
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 12)))[:most].strip()


def last_sunday(year, month):
    weeks = calendar.monthcalendar(year, month)
    return max(week[calendar.SUNDAY] for week in weeks)


def moment(chance):
    """Mostly where a clock or a calendar turns."""
    year = chance.choice(YEARS)
    day = date(year, 1, 1) + timedelta(days=chance.randrange(364))
    turn = chance.choice(
        [
            datetime(year, 3, last_sunday(year, 3), 1, tzinfo=UTC),
            datetime(year, 10, last_sunday(year, 10), 1, tzinfo=UTC),
            factories.berlin(year, 12, 31, 23, 59).astimezone(UTC),
            factories.berlin(day.year, day.month, day.day).astimezone(UTC),
            factories.berlin(day.year, day.month, day.day, 19).astimezone(UTC),
        ]
    )
    return turn + timedelta(minutes=chance.randint(-150, 150))


def note(chance):
    length = chance.choice([0, 0, 0, 80, 80, 80, 80, LONG])
    paragraphs, text = [], ""
    while len(text) < length:
        paragraphs.append(f"<p>{escape(words(chance, 200), quote=False)}</p>")
        text = "".join(paragraphs)
    return text


def enter(town, chance):
    committees = [
        Committee(
            municipality=town, kind="network", slug=f"gremium-{number}", name=words(chance, 150), state="published"
        )
        for number in range(6)
    ]
    for number, committee in enumerate(committees):
        committee.meeting_word = list(Committee.MeetingWord)[number % 2]
        committee.short_name = words(chance, 60) if number % 3 else ""
    Committee.objects.bulk_create(committees)
    places = [
        Place(municipality=town, name=words(chance, 150), street=street, postcode=postcode, city=city)
        for street, (postcode, city) in product(["", words(chance, 150)], [("", ""), ("22880", words(chance, 100))])
    ]
    Place.objects.bulk_create(places)
    Meeting.objects.bulk_create(meetings(committees, [None, *places], chance))


def meetings(committees, places, chance):
    days = Counter()
    for _number in range(COUNT):
        committee, starts_at = chance.choice(committees), moment(chance)
        day = timezone.localtime(starts_at).date()
        status = chance.choice(STATUSES)
        days[committee.slug, day] += 1
        earlier = days[committee.slug, day] - 1
        yield Meeting(
            committee=committee,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=chance.choice([1, 15, 60, 90, 120, 240, 1500])),
            slug=f"{day}-{earlier + 1}" if earlier else str(day),
            title=chance.choice(["", words(chance, 150)]),
            place=chance.choice(places),
            note=note(chance),
            # Feeds keep what was called off for a shorter time than what took place.
            status="held" if starts_at < timezone.now() else status,
            state="published",
        )


@pytest.fixture(scope="module")
def thousand(rows):
    with town_of_its_own() as town:
        enter(town, random.Random("a thousand meetings"))
        yield list(meetings_of(town))


@pytest.fixture(scope="module")
def feed(portal, thousand):
    return portal.ask("/kalendorf/termine.ics").text.encode()


def misread(thousand, found, written=str):
    """What a program shows other than the database has it, and what it should be; `written` alters every text."""
    shown = {reading.uid: reading for reading in found}
    assert len(found) == len(shown) == COUNT
    wrong = []
    for meeting in thousand:
        plain, note = expected(meeting), written(richtext.plain(meeting.note))
        right = replace(plain, summary=written(plain.summary), location=written(plain.location))
        seen = shown[meeting.uid]
        if seen != right or note not in seen.description:
            wrong.append((seen, right, note))
    return wrong


def test_there_are_meetings_of_every_awkward_kind(thousand):
    begins = [meeting.starts_locally for meeting in thousand]
    twice = [begin for begin in begins if begin.replace(fold=0).utcoffset() != begin.replace(fold=1).utcoffset()]

    assert len(thousand) == COUNT
    assert {begin.fold for begin in twice} == {0, 1}
    assert {meeting.status for meeting in thousand} == set(STATUSES)
    assert any(meeting.place is None for meeting in thousand)
    assert any(len(meeting.note) >= LONG for meeting in thousand)


def test_thunderbird_reads_them_all(feed, thousand):
    assert misread(thousand, icaljs.read(feed)) == []


def test_libical_reads_them_all(feed, thousand):
    with libical.Calendar(feed) as calendar:
        assert misread(thousand, list(calendar.events())) == []


def test_khal_reads_them_all(feed, thousand, tmp_path):
    vdir = Vdir(tmp_path / "vdir")

    vdir.take(feed)

    found = vdir.readings(date(YEARS[0] - 1, 12, 1), date(YEARS[-1] + 1, 2, 1))
    assert misread(thousand, found, written=as_icalendar_writes) == []


def as_icalendar_writes(text):
    """It reads the two characters `\\N` as they are, but khal also writes with it: a line break."""
    return text.replace("\\N", "\n")


def test_vdirsyncer_fetches_them_all_once(portal, thousand, tmp_path):
    vdir = Vdir(tmp_path / "vdir", f"{portal.url}/kalendorf/termine.ics")

    assert len(vdir.sync()) == len(vdir.state()) == COUNT
    assert vdir.sync() == []
