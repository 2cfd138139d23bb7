"""Weeks of opening hours: which one counts, and how people and machines read it."""

import re
from datetime import date, time

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from contacts.hours import grouped, holiday_name, slots_on, week, weeks
from contacts.models import MIDNIGHT
from tests.contacts.test_hours import FOUR, NOON, TWO, slot
from tests.microdata import Microdata

USUAL, SUMMER_HOURS, ONE_DAY = time(8), time(10), time(11)
WEEKS = [
    slot(0, USUAL),
    slot(1, USUAL),
    slot(0, SUMMER_HOURS, valid_from=date(2020, 6, 15), valid_until=date(2020, 8, 31)),
    slot(0, ONE_DAY, valid_from=date(2020, 6, 15), valid_until=date(2020, 6, 15)),
    slot(0, time(9), valid_from=date(2020, 1, 1)),
]


@pytest.mark.parametrize(
    ("day", "opens"),
    [
        (date(2019, 12, 30), [USUAL]),
        (date(2019, 12, 31), [USUAL]),  # a Tuesday
        (date(2020, 6, 8), [time(9)]),
        (date(2020, 6, 9), []),  # a Tuesday: the week that counts has none
        (date(2020, 6, 15), [ONE_DAY]),
        (date(2020, 6, 22), [SUMMER_HOURS]),
        (date(2020, 8, 31), [SUMMER_HOURS]),
        (date(2020, 9, 7), [time(9)]),
    ],
)
def test_of_all_weeks_the_one_that_began_last_counts_and_then_the_one_that_ends_first(day, opens):
    assert [each.opens_at for each in slots_on(WEEKS, day)] == opens


def test_weeks_are_listed_with_the_one_that_counts_today():
    listed = weeks(WEEKS, date(2020, 6, 22))

    assert [(each.valid_from, each.valid_until, each.is_current) for each in listed] == [
        (None, None, False),
        (date(2020, 1, 1), None, False),
        (date(2020, 6, 15), date(2020, 8, 31), True),
        (date(2020, 6, 15), date(2020, 6, 15), False),
    ]


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


@pytest.mark.parametrize(
    ("hours", "lines"),
    [
        (
            [slot(day, *times) for day in range(5) for times in ((time(8, 30), NOON), (TWO, FOUR))],
            [("Monday to Friday", "08:30–12:00, 14:00–16:00", True)],
        ),
        (
            [slot(0), slot(1), slot(3), slot(5), slot(6, time(20), MIDNIGHT)],
            [
                ("Monday and Tuesday", "08:00–12:00", True),
                ("Wednesday", "closed", False),
                ("Thursday", "08:00–12:00", False),
                ("Friday", "closed", False),
                ("Saturday", "08:00–12:00", False),
                ("Sunday", "20:00–24:00", False),
            ],
        ),
        (
            # Sunday is like Friday, but Saturday, which is not shown, lies between.
            [slot(4), slot(6)],
            [
                ("Monday to Thursday", "closed", True),
                ("Friday", "08:00–12:00", False),
                ("Sunday", "08:00–12:00", False),
            ],
        ),
        (
            # The same times in another way are not the same.
            [slot(day, kind="phone" if day < 3 else "personal") for day in range(5)],
            [
                ("Monday to Wednesday", "08:00–12:00 by phone", True),
                ("Thursday and Friday", "08:00–12:00 in person", False),
            ],
        ),
    ],
)
def test_days_on_which_the_same_holds_are_read_together(hours, lines):
    with translation.override("en"):
        found = grouped(week(hours, date(2020, 6, 16)))

        assert [(line.name, line.text, line.is_today) for line in found] == lines


def test_machines_read_each_slot_as_opening_hours_of_schema_org():
    first, last = date(2020, 6, 1), date(2020, 8, 31)
    hours = [slot(day, valid_from=first, valid_until=last) for day in range(5)]
    hours += [slot(5, time(20), MIDNIGHT, kind="phone", valid_from=first, valid_until=last)]

    table = render_to_string("contacts/_week.html", {"week": week(hours, date(2020, 6, 16))})

    (office,) = Microdata(f'<div itemscope itemtype="https://schema.org/GovernmentOffice">{table}</div>').items
    both = {"type": "OpeningHoursSpecification", "validFrom": ["2020-06-01"], "validThrough": ["2020-08-31"]}
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    assert office["openingHoursSpecification"] == [
        {
            **both,
            "dayOfWeek": [f"https://schema.org/{name}" for name in names],
            "opens": ["08:00"],
            "closes": ["12:00"],
        },
        {**both, "dayOfWeek": ["https://schema.org/Saturday"], "opens": ["20:00"], "closes": ["23:59"]},
    ]


def test_people_read_a_table_with_a_heading_for_each_row():
    with translation.override("en"):
        table = render_to_string("contacts/_week.html", {"week": week([slot(0), slot(1)], date(2020, 6, 16))})

    assert re.findall(r'<tr( aria-current="date")?><th scope="row">(.+?)</th>', table) == [
        (' aria-current="date"', "Monday and Tuesday"),
        ("", "Wednesday to Friday"),
    ]
