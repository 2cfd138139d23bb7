from datetime import UTC, date, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from committees.dates.suggestions import rule_of
from committees.models import Meeting
from concepts.models import Comment
from contacts.hours import holiday_name
from contacts.models import Person
from municipalities.models import Municipality
from portal.demo import loading, voelklingen, wedel
from tests.demo import stored

NAMES = ["Goldschmidtböing", "Lorig", "Gülsah", "Bora", "Erik", "Schäffer"]
pytestmark = pytest.mark.django_db


def load(*options):
    said = StringIO()
    call_command("load_demo", *options, stdout=said)
    return said.getvalue().splitlines()


def test_five_towns_are_entered_published_and_marked_as_demonstration():
    load()

    towns = Municipality.objects.public().filter(is_example=False).order_by("slug")
    assert [(town.slug, town.land, town.ags, town.is_demonstration) for town in towns] == [
        ("hildesheim", "NI", "", True),
        ("krefeld", "NW", "", True),
        ("voelklingen", "SL", "", True),
        ("wedel", "SH", "", True),
        ("wesel", "NW", "", True),
    ]
    assert len({town.palette for town in towns}) == 5


def test_the_teaching_example_is_marked_as_made_up_and_names_nobody():
    load()

    (town,) = Municipality.objects.filter(is_example=True)
    assert (town.name, town.is_demonstration) == ("Musterstadt", True)
    assert not Person.objects.filter(municipality=town).exists()
    assert not Comment.objects.exclude(name="", email="").exists()


def test_each_town_has_its_legal_pages_with_the_authority_and_nothing_invented():
    load()

    for town in Municipality.objects.all():
        assert town.imprint.authority == town.official_name
        assert len(town.imprint.missing()) == len(town.imprint.needed) - 1
        assert len(town.privacy.missing()) == len(town.privacy.needed)
        assert len(town.accessibility.missing()) == len(town.accessibility.needed)


def test_loading_twice_changes_nothing():
    first_words = load()
    before = stored.snapshot()

    second_words = load()

    assert stored.snapshot() == before
    assert [len(first_words), len(second_words)] == [6, 6]
    assert before["committees_meetingevent"] != []


def test_loading_again_much_later_changes_nothing():
    with time_machine.travel(datetime(2026, 2, 1, 12, tzinfo=UTC), tick=False):
        load()
    before = stored.snapshot()

    with time_machine.travel(datetime(2027, 9, 1, 12, tzinfo=UTC), tick=False):
        load()

    assert stored.snapshot() == before


def test_what_an_editor_changed_stays():
    load()
    Municipality.objects.filter(slug="wedel").update(lead="Neu geschrieben", slug="stadt-wedel")
    before = stored.snapshot()

    load()

    assert stored.snapshot() == before


def test_a_missing_town_is_entered_beside_the_others():
    load()
    Municipality.objects.get(slug="krefeld").delete()

    load()

    assert sorted(Municipality.objects.values_list("slug", flat=True)) == sorted(town.SLUG for town in loading.TOWNS)


def test_if_empty_does_nothing_where_a_town_exists():
    Municipality.objects.create(name="Musterstadt", official_name="Stadt Musterstadt", slug="musterstadt", land="HE")
    before = stored.snapshot()

    load("--if-empty")

    assert stored.snapshot() == before


def test_if_empty_loads_where_there_is_no_town():
    load("--if-empty")

    assert Municipality.objects.count() == 6


def test_a_failure_leaves_nothing_behind(monkeypatch):
    before = stored.snapshot()
    monkeypatch.setattr(voelklingen, "enter_people", lambda *arguments: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        load()

    assert stored.snapshot() == before


def test_without_persons_no_name_stands_anywhere():
    load("--without-persons")

    rows = [row for table in stored.snapshot().values() for row in table]
    assert [row for row in rows for name in NAMES if name in row] == []
    assert Person.objects.count() == 0


def test_with_persons_the_names_stand_where_they_belong():
    load()

    rows = [row for table in stored.snapshot().values() for row in table]
    assert [name for name in NAMES if not any(name in row for row in rows)] == []
    assert list(Person.objects.values_list("name", flat=True)) == ["Lotte Goldschmidtböing"]


def test_the_dates_of_wedel_deviate_from_the_rule_as_the_source_has_it():
    load()

    meetings = Meeting.objects.filter(is_computed=False).select_related("committee__municipality")
    rule = rule_of(meetings[0].committee)
    days = [timezone.localtime(meeting.starts_at).date() for meeting in meetings]
    assert [rule.deviation(day) for day in days] == [7, 0, 7, 7, 7, 0, 7, -7]
    assert {day.weekday() for day in days} == {0}
    assert [holiday_name("SH", day) for day in days] == [""] * 8


@pytest.mark.parametrize(
    ("today", "days"),
    [
        # The second Monday of April 2023 was Easter Monday.
        (
            datetime(2023, 3, 1, 12, tzinfo=UTC),
            [
                date(2023, 3, 13),
                date(2023, 5, 8),
                date(2023, 6, 12),
                date(2023, 7, 10),
                date(2023, 8, 14),
                date(2023, 9, 11),
            ],
        ),
        # The day of the meeting itself does not count, whatever the hour.
        (
            datetime(2026, 12, 14, 9, tzinfo=UTC),
            [
                date(2027, 1, 11),
                date(2027, 2, 8),
                date(2027, 3, 8),
                date(2027, 4, 12),
                date(2027, 5, 10),
                date(2027, 6, 14),
            ],
        ),
        # Nothing is computed among the dates that the town published.
        (
            datetime(2020, 2, 1, 12, tzinfo=UTC),
            [
                date(2020, 12, 14),
                date(2021, 1, 11),
                date(2021, 2, 8),
                date(2021, 3, 8),
                date(2021, 4, 12),
                date(2021, 5, 10),
            ],
        ),
    ],
)
def test_coming_meetings_are_computed_from_the_rule_without_holidays(today, days):
    with time_machine.travel(today, tick=False):
        load()

    computed = Meeting.objects.filter(is_computed=True)
    assert [timezone.localtime(meeting.starts_at).date() for meeting in computed] == days
    assert {f"{timezone.localtime(meeting.starts_at):%H:%M}" for meeting in computed} == {"19:00"}


def test_computed_meetings_say_so_in_both_languages():
    load()

    computed = Meeting.objects.filter(is_computed=True)
    assert len(computed) == wedel.COMPUTED_MEETINGS
    assert all("kein echtes Treffen" in meeting.note for meeting in computed)
    assert all("not a real meeting" in meeting.note_en for meeting in computed)
    assert not any("berechnet" in meeting.note for meeting in Meeting.objects.filter(is_computed=False))
