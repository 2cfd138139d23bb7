from datetime import date, time

import pytest

from contacts.hours import Availability, availability, holiday_name, week
from contacts.models import OpeningHours
from tests.factories import berlin

EIGHT, NOON, TWO, FOUR = time(8), time(12), time(14), time(16)


def slot(weekday, opens_at=EIGHT, closes_at=NOON, **values):
    return OpeningHours(weekday=weekday, opens_at=opens_at, closes_at=closes_at, **values)


#: Monday and Thursday, twice on Thursday.
HOURS = [slot(0), slot(3, TWO, FOUR), slot(3)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # Monday, 15 June 2020, and both edges of its slot.
        (berlin(2020, 6, 15, 0, 0), Availability("later", EIGHT, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 7, 59, 59), Availability("later", EIGHT, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 8, 0), Availability("open", NOON, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 11, 59, 59), Availability("open", NOON, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 12, 0), Availability("closed", EIGHT, date(2020, 6, 18))),
        (berlin(2020, 6, 15, 23, 59), Availability("closed", EIGHT, date(2020, 6, 18))),
        # A day without slots, the gap between two slots, and after the last one of the week.
        (berlin(2020, 6, 16, 10), Availability("closed", EIGHT, date(2020, 6, 18))),
        (berlin(2020, 6, 18, 13), Availability("later", TWO, date(2020, 6, 18))),
        (berlin(2020, 6, 18, 15), Availability("open", FOUR, date(2020, 6, 18))),
        (berlin(2020, 6, 18, 16), Availability("closed", EIGHT, date(2020, 6, 22))),
        # The weekend.
        (berlin(2020, 6, 20, 10), Availability("closed", EIGHT, date(2020, 6, 22))),
        (berlin(2020, 6, 21, 10), Availability("closed", EIGHT, date(2020, 6, 22))),
        # Easter Monday is closed; afterwards the next slot is on Thursday.
        (berlin(2020, 4, 13, 10), Availability("holiday", EIGHT, date(2020, 4, 16), "Ostermontag")),
        (berlin(2020, 4, 10, 10), Availability("holiday", EIGHT, date(2020, 4, 16), "Karfreitag")),
        # The day before looks past the holiday.
        (berlin(2020, 4, 12, 10), Availability("closed", EIGHT, date(2020, 4, 16))),
        # The clocks change on 29 March and 25 October 2020; both Mondays after them read the same.
        (berlin(2020, 3, 29, 3, 30), Availability("closed", EIGHT, date(2020, 3, 30))),
        (berlin(2020, 3, 30, 8, 0), Availability("open", NOON, date(2020, 3, 30))),
        (berlin(2020, 10, 25, 2, 30), Availability("closed", EIGHT, date(2020, 10, 26))),
        (berlin(2020, 10, 26, 7, 59), Availability("later", EIGHT, date(2020, 10, 26))),
        (berlin(2020, 10, 26, 8, 0), Availability("open", NOON, date(2020, 10, 26))),
        # Around new year.
        (berlin(2020, 12, 31, 16, 0), Availability("closed", EIGHT, date(2021, 1, 4))),
        (berlin(2021, 1, 1, 9, 0), Availability("holiday", EIGHT, date(2021, 1, 4), "Neujahr")),
    ],
)
def test_what_holds_at_a_moment(now, expected):
    assert availability(HOURS, "SH", now) == expected


def test_holidays_are_those_of_the_land():
    reformation, all_saints = berlin(2019, 10, 31, 9), berlin(2018, 11, 1, 9)
    thursday = [slot(3)]

    kinds = {
        (land, now.date()): availability(thursday, land, now).kind
        for land in ("SH", "NW")
        for now in (reformation, all_saints)
    }

    assert kinds == {
        ("SH", date(2019, 10, 31)): "holiday",
        ("NW", date(2019, 10, 31)): "open",
        ("SH", date(2018, 11, 1)): "open",
        ("NW", date(2018, 11, 1)): "holiday",
    }


def test_without_hours_nothing_is_said():
    assert availability([], "SH", berlin(2020, 6, 15, 9)) == Availability("unknown")


def test_hours_that_do_not_hold_yet_or_any_more_open_nothing():
    past = slot(0, valid_until=date(2020, 6, 14))
    future = slot(0, valid_from=date(2020, 12, 1))

    assert availability([past, future], "SH", berlin(2020, 6, 15, 9)) == Availability("closed")


@pytest.mark.parametrize(("day", "kind"), [(14, "closed"), (15, "open"), (22, "open"), (29, "closed")])
def test_the_first_and_the_last_day_count(day, kind):
    hours = [slot(0, valid_from=date(2020, 6, 15), valid_until=date(2020, 6, 22))]

    assert availability(hours, "SH", berlin(2020, 6, day, 9)).kind == kind


def test_a_slot_may_last_until_the_end_of_the_day():
    night = [slot(0, time(22), time(23, 59, 59))]

    assert availability(night, "SH", berlin(2020, 6, 15, 23, 30)).kind == "open"
    assert availability(night, "SH", berlin(2020, 6, 16, 0, 0)).kind == "closed"


def test_the_week_shows_working_days_and_the_weekend_only_with_slots():
    monday, saturday = slot(0), slot(5)

    assert [(day.weekday, day.slots, day.is_today) for day in week([monday], date(2020, 6, 16))] == [
        (0, [monday], False), (1, [], True), (2, [], False), (3, [], False), (4, [], False),
    ]  # fmt: skip
    assert [day.weekday for day in week([monday, saturday], date(2020, 6, 16))] == [0, 1, 2, 3, 4, 5]


def test_a_week_without_hours_is_no_table():
    assert week([], date(2020, 6, 16)) == []
    assert week([slot(0, valid_until=date(2020, 6, 1))], date(2020, 6, 16)) == []


def test_a_day_is_named_after_its_holiday():
    assert holiday_name("SH", date(2020, 10, 3)) == "Tag der Deutschen Einheit"
    assert holiday_name("SH", date(2020, 6, 15)) == ""
