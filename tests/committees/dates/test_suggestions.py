from datetime import date, time

import pytest

from committees.dates.suggestions import around_holidays, rule_of, suggest, without_holidays
from committees.models import Committee
from contacts.hours import holiday_name

SECOND_MONDAY = Committee(recurrence="RRULE:FREQ=MONTHLY;BYDAY=2MO", usual_start=time(19), usual_end=time(21))


def year_of_second_mondays():
    return suggest(SECOND_MONDAY, date(2020, 1, 1), date(2020, 12, 31))


def days_of(planned):
    return [f"{each.day:%d.%m.}" for each in planned]


def test_a_year_of_second_mondays_at_the_usual_times():
    year = year_of_second_mondays()

    assert days_of(year) == [
        "13.01.", "10.02.", "09.03.", "13.04.", "11.05.", "08.06.",
        "13.07.", "10.08.", "14.09.", "12.10.", "09.11.", "14.12.",
    ]  # fmt: skip
    assert {(each.begins, each.ends) for each in year} == {(time(19), time(21))}


def test_holidays_are_left_out_on_request():
    assert "13.04." not in days_of(without_holidays(year_of_second_mondays(), "SH"))


def test_days_move_around_holidays_on_request():
    days = days_of(around_holidays(year_of_second_mondays(), "SH"))

    assert (days[3], len(days)) == ("20.04.", 12)


def test_a_day_moves_past_several_holidays():
    thursdays = Committee(recurrence="RRULE:FREQ=MONTHLY;BYDAY=-1TH")
    christmas = suggest(thursdays, date(2025, 12, 25), date(2025, 12, 31))

    assert days_of(around_holidays(christmas, "SH")) == ["08.01."]


def test_days_that_meet_after_moving_are_suggested_once():
    every_monday = Committee(recurrence="RRULE:FREQ=WEEKLY;BYDAY=MO")
    april = suggest(every_monday, date(2020, 4, 6), date(2020, 4, 30))

    assert days_of(around_holidays(april, "SH")) == ["06.04.", "20.04.", "27.04."]


def test_a_committee_without_a_rule_suggests_nothing():
    assert rule_of(Committee()) is None
    assert suggest(Committee(), date(2020, 1, 1), date(2020, 12, 31)) == []


@pytest.mark.parametrize(
    ("land", "day", "name"),
    [
        ("SH", date(2020, 10, 31), "Reformationstag"),
        ("NW", date(2020, 10, 31), ""),
        ("SL", date(2020, 8, 15), "Mariä Himmelfahrt"),
        ("SH", date(2020, 4, 13), "Ostermontag"),
    ],
)
def test_public_holidays_are_those_of_the_land(land, day, name):
    assert holiday_name(land, day) == name
