from datetime import date, time

import pytest

from committees.dates.planned import PlannedDate
from committees.dates.planning import Places
from committees.dates.surroundings import Surroundings
from committees.models import JointCommittee
from municipalities.models import SchoolHoliday
from tests import factories
from tests.factories import berlin

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return factories.place.make(name="Ratssaal")


@pytest.fixture
def committee(place):
    return factories.committee.make(municipality=place.municipality, usual_place=place)


def evening(day, **values):
    return PlannedDate(**{"text": "", "day": day, "begins": time(19), "ends": time(21), **values})


def flags(committee, *planned, place=None):
    places = Places([place] if place else [])
    around = Surroundings(committee, planned, places=places, usual_place=committee.usual_place)
    return [[flag.kind for flag in around.flags(each)] for each in planned]


def neighbour(committee, *begin, hours=2, **values):
    """A meeting of another committee of the town."""
    other = factories.committee.make(municipality=committee.municipality, short_name="Beirat")
    start = berlin(*begin)
    return factories.meeting.make(
        committee=other, starts_at=start, ends_at=start.replace(hour=start.hour + hours), **values
    )


def test_a_date_without_anything_around_it_has_no_flag(committee):
    assert flags(committee, evening(date(2031, 3, 3))) == [[]]


@pytest.mark.parametrize("weekday, expected", [(0, []), (1, ["weekday"]), (None, [])])
def test_a_written_weekday_is_compared_with_the_date(committee, weekday, expected):
    assert flags(committee, evening(date(2031, 3, 3), written_weekday=weekday)) == [expected]


def test_a_wrong_weekday_is_answered_with_the_right_one(committee):
    planned = evening(date(2031, 3, 3), written_weekday=1)

    (flag,) = Surroundings(committee, [planned], places=Places([])).flags(planned)

    assert "Dienstag" in flag.text.partition("3. März 2031")[0]
    assert "Montag" in flag.text.partition("3. März 2031")[2]


def test_a_day_that_stands_twice_in_the_list(committee):
    days = [date(2031, 3, 3), date(2031, 3, 10), date(2031, 3, 3)]

    assert flags(committee, *map(evening, days)) == [["duplicate"], [], ["duplicate"]]


def test_what_is_cancelled_stands_in_nobodys_way(committee):
    day = date(2031, 3, 3)

    assert flags(committee, evening(day), evening(day, is_cancelled=True)) == [[], []]


@pytest.mark.parametrize(
    "values, expected",
    [
        ({}, ["duplicate"]),
        ({"state": "draft"}, ["duplicate"]),
        ({"state": "archived"}, []),
        ({"status": "cancelled"}, []),
        ({"status": "postponed"}, []),
    ],
)
def test_a_meeting_of_the_committee_on_the_same_day(committee, values, expected):
    factories.meeting.make(
        committee=committee, starts_at=berlin(2031, 3, 3, 9), ends_at=berlin(2031, 3, 3, 10), **values
    )

    assert flags(committee, evening(date(2031, 3, 3)), evening(date(2031, 3, 4))) == [expected, []]


def test_a_joint_meeting_counts_as_one_of_the_committee(committee):
    JointCommittee.objects.create(meeting=neighbour(committee, 2031, 3, 3, 9), committee=committee)

    assert flags(committee, evening(date(2031, 3, 3))) == [["duplicate"]]


def test_a_meeting_over_several_days_meets_all_of_them(committee):
    factories.meeting.make(
        committee=committee, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 6), is_all_day=True
    )

    planned = [evening(date(2031, 3, day)) for day in (2, 3, 5, 6)]

    assert flags(committee, *planned) == [[], ["duplicate"], ["duplicate"], []]


@pytest.mark.parametrize(
    "hour, expected", [(16, []), (17, []), (18, ["clash"]), (19, ["clash"]), (20, ["clash"]), (21, [])]
)
def test_a_clash_needs_overlapping_times(committee, hour, expected):
    neighbour(committee, 2031, 3, 3, hour)

    assert flags(committee, evening(date(2031, 3, 3))) == [expected]


def test_a_clash_names_the_meeting_and_tells_the_same_room_from_the_same_town(committee, place):
    neighbour(committee, 2031, 3, 3, 19)
    elsewhere, here = (evening(date(2031, 3, day)) for day in (3, 10))
    neighbour(committee, 2031, 3, 10, 20, place=place)
    around = Surroundings(committee, [elsewhere, here], places=Places([place]), usual_place=place)

    texts = [flag.text for planned in (elsewhere, here) for flag in around.flags(planned)]

    assert ["Beirat, 19:00–21:00" in texts[0], "Beirat, 20:00–22:00" in texts[1]] == [True, True]
    assert texts[0].partition(":")[0] != texts[1].partition(":")[0]


def test_a_meeting_of_another_town_is_no_clash(committee):
    factories.meeting.make(starts_at=berlin(2031, 3, 3, 19), ends_at=berlin(2031, 3, 3, 21))

    assert flags(committee, evening(date(2031, 3, 3))) == [[]]


def test_the_meeting_that_is_imported_again_does_not_stand_in_its_own_way(committee):
    factories.meeting.make(
        committee=committee, starts_at=berlin(2031, 3, 3, 19), ends_at=berlin(2031, 3, 3, 21), imported_uid="a@b"
    )

    assert flags(committee, evening(date(2031, 3, 3), uid="a@b")) == [[]]
    assert flags(committee, evening(date(2031, 3, 3), uid="c@d")) == [["duplicate"]]


def test_the_rule_is_compared_by_days(committee):
    committee.recurrence = "RRULE:FREQ=MONTHLY;BYDAY=2MO"
    planned = [evening(date(2031, 3, day)) for day in (10, 17, 3)]
    around = Surroundings(committee, planned, places=Places([]))

    texts = [[flag.text for flag in around.flags(each)] for each in planned]

    assert [[text.split()[0] for text in each] for each in texts] == [[], ["7"], ["7"]]
    assert texts[1] != texts[2]
    assert all("Montag, 10. März 2031" in each[0] for each in texts[1:])


def test_public_and_school_holidays_of_the_land_are_named(committee):
    SchoolHoliday.objects.create(land="SH", name="Osterferien", first_on=date(2031, 4, 7), last_on=date(2031, 4, 19))
    SchoolHoliday.objects.create(land="NW", name="Sommerferien", first_on=date(2031, 4, 1), last_on=date(2031, 5, 1))
    planned = [evening(date(2031, 4, day)) for day in (6, 7, 19, 20, 14)]

    assert flags(committee, *planned) == [
        [],
        ["school_holidays"],
        ["school_holidays"],
        [],
        ["public_holiday", "school_holidays"],
    ]


def test_the_past_ends_yesterday(committee, time_machine):
    time_machine.move_to(berlin(2031, 3, 4, 0, 30), tick=False)

    assert flags(committee, evening(date(2031, 3, 3)), evening(date(2031, 3, 4))) == [["past"], []]


def test_a_date_that_was_not_read_has_no_flag(committee):
    assert flags(committee, PlannedDate("Freitag vor Ostern", problem="?")) == [[]]


def test_a_place_of_the_line_counts_more_than_the_usual_one(committee, place):
    library = factories.place.make(municipality=committee.municipality, name="Bücherei")
    neighbour(committee, 2031, 3, 3, 19, place=library)
    planned = evening(date(2031, 3, 3), place="BÜCHEREI, Am Markt 1")
    around = Surroundings(committee, [planned], places=Places([place, library]), usual_place=place)

    assert around.place_of(planned) == library
    assert around.place_of(evening(date(2031, 3, 3), place="Kirche")) == place


def test_months_without_a_meeting_are_named_by_year(committee):
    factories.meeting.make(committee=committee, starts_at=berlin(2031, 1, 31, 19), ends_at=berlin(2031, 1, 31, 21))
    neighbour(committee, 2031, 2, 3, 19)
    planned = [evening(date(2031, month, 3)) for month in range(3, 12)]
    cancelled = evening(date(2031, 12, 1), is_cancelled=True)

    sentence = Surroundings(committee, [*planned, cancelled], places=Places([])).empty_months()

    months = [name for name in ("Januar", "Februar", "März", "November", "Dezember") if name in sentence]
    assert months == ["Februar", "Dezember"]


def test_a_year_with_a_meeting_in_every_month_says_nothing(committee):
    planned = [evening(date(2031, month, 3)) for month in range(1, 13)]

    assert Surroundings(committee, planned, places=Places([])).empty_months() == ""


def test_only_months_to_come_of_the_year_that_most_rows_have_are_named(committee, time_machine):
    time_machine.move_to(berlin(2031, 10, 20), tick=False)
    planned = [evening(day) for day in (date(2030, 5, 1), date(2031, 3, 3), date(2031, 11, 3), date(2032, 1, 5))]

    sentence = Surroundings(committee, planned, places=Places([])).empty_months()

    assert [year for year in ("2030", "2031", "2032") if year in sentence] == ["2031"]
    assert [name for name in ("April", "September", "Oktober", "November", "Dezember") if name in sentence] == [
        "Oktober",
        "Dezember",
    ]


def test_without_a_date_no_month_is_empty(committee):
    assert Surroundings(committee, [PlannedDate("?", problem="?")], places=Places([])).empty_months() == ""


def test_as_many_queries_for_one_date_as_for_300(committee, django_assert_num_queries):
    for count in (1, 300):
        planned = [evening(date(2031, 1 + number % 12, 1 + number % 28)) for number in range(count)]

        with django_assert_num_queries(2):
            around = Surroundings(committee, planned, places=Places([]))
            assert len([around.flags(each) for each in planned]) == count
