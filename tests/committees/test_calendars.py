from datetime import date

import pytest
import time_machine
from django.http import Http404

from committees.calendars import Month, chosen_year, month_grid, year_ribbon
from committees.models import Meeting
from tests.factories import berlin

TODAY = date(2020, 6, 15)


def meeting(*parts):
    moment = berlin(*parts)
    return Meeting(starts_at=moment, ends_at=moment)


@pytest.mark.parametrize(
    ("month", "weeks", "first", "last"),
    [
        (Month(2020, 1), 5, date(2019, 12, 30), date(2020, 2, 2)),
        (Month(2020, 2), 5, date(2020, 1, 27), date(2020, 3, 1)),
        (Month(2020, 12), 5, date(2020, 11, 30), date(2021, 1, 3)),
        (Month(2021, 2), 4, date(2021, 2, 1), date(2021, 2, 28)),
        (Month(2020, 8), 6, date(2020, 7, 27), date(2020, 9, 6)),
    ],
)
def test_a_month_is_whole_weeks_from_monday(month, weeks, first, last):
    grid = month_grid(month, [], TODAY)

    days = [day.date for week in grid for day in week]
    assert [len(week) for week in grid] == [7] * weeks
    assert (days[0], days[-1]) == (first, last)
    assert [day.date.month for week in grid for day in week if day.is_in_month] == [month.month] * month.last.day


def test_each_meeting_stands_on_its_day_in_berlin():
    """One a minute after and one a minute before midnight, and both around each change of the clocks."""
    meetings = [
        meeting(2020, 3, 1, 0, 1),
        meeting(2020, 3, 29, 1, 59),
        meeting(2020, 3, 29, 3, 0),
        meeting(2020, 3, 31, 23, 59),
    ]

    grid = month_grid(Month(2020, 3), meetings, TODAY)

    found = {day.date.day: day.meetings for week in grid for day in week if day.meetings}
    assert found == {1: meetings[:1], 29: meetings[1:3], 31: meetings[3:]}


def test_a_day_of_another_month_is_empty():
    grid = month_grid(Month(2020, 1), [meeting(2020, 2, 1, 19)], TODAY)

    assert not any(day.meetings for week in grid for day in week)


def test_only_today_is_today():
    grid = month_grid(Month(2020, 6), [], TODAY)

    assert [day.date for week in grid for day in week if day.is_today] == [TODAY]


@pytest.mark.parametrize(
    ("month", "previous", "following"),
    [
        (Month(2020, 1), Month(2019, 12), Month(2020, 2)),
        (Month(2020, 12), Month(2020, 11), Month(2021, 1)),
        (Month(2000, 1), None, Month(2000, 2)),
        (Month(2100, 12), Month(2100, 11), None),
    ],
)
def test_one_leafs_over_the_year_and_not_out_of_the_calendar(month, previous, following):
    assert (month.previous, month.next) == (previous, following)


@pytest.mark.parametrize(("text", "month"), [("2020-01", Month(2020, 1)), ("", Month(2020, 6)), (None, Month(2020, 6))])
def test_an_address_names_a_month(text, month):
    assert Month.from_address(text, TODAY) == month


@pytest.mark.parametrize(
    "text", ["2020-13", "2020-00", "0000-01", "1999-12", "2101-01", "2020", "2020-1", "20-2020", "٢٠٢٠-٠١", "²020-01"]
)
def test_other_addresses_name_none(text):
    with pytest.raises(Http404):
        Month.from_address(text, TODAY)


@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_finds_its_way_back_from_its_address(number):
    month = Month(2020, number)

    assert Month.from_address(str(month), TODAY) == month


@time_machine.travel(berlin(2020, 12, 31, 23, 59), tick=False)
def test_the_ribbon_ends_with_the_year_of_berlin():
    first, last = meeting(2020, 1, 1, 0, 0), meeting(2020, 12, 31, 23, 59)

    ribbon = year_ribbon(2020, [first, last])

    assert len(ribbon) == 12
    assert [(number, month["meetings"]) for number, month in enumerate(ribbon, start=1) if month["meetings"]] == [
        (1, [first]),
        (12, [last]),
    ]
    assert [number for number, month in enumerate(ribbon, start=1) if month["is_present"]] == [12]


@time_machine.travel(berlin(2021, 1, 1, 0, 0), tick=False)
def test_the_present_month_is_marked_in_its_own_year_only():
    assert not any(month["is_present"] for month in year_ribbon(2020, []))
    assert [month["is_present"] for month in year_ribbon(2021, [])] == [True, *[False] * 11]


@time_machine.travel(berlin(2020, 6, 15), tick=False)
@pytest.mark.parametrize(
    ("text", "years", "year"),
    [
        (None, [2021, 2020, 2019], 2020),
        ("", [2019, 2018], 2019),
        (None, [], None),
        ("2019", [2020, 2019], 2019),
    ],
)
def test_the_present_year_is_shown_first(text, years, year):
    assert chosen_year(text, years) == year


@pytest.mark.parametrize("text", ["2018", "x", "-2019", "2019.0", " 2019", "٢٠١٩", "0002019", "9" * 5000])
def test_a_year_without_meetings_has_no_page(text):
    with pytest.raises(Http404):
        chosen_year(text, [2020, 2019])
