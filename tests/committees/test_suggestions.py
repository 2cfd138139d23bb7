from datetime import UTC, date, datetime, time

import pytest

from committees.models import Committee
from committees.suggestions import Rule, public_holiday, suggest
from municipalities.models import Municipality

SECOND_MONDAY = Rule(weekday=0, week=2, land="SH", start=time(19), end=time(21))


def test_a_year_of_second_mondays_flags_easter_monday():
    year = suggest(SECOND_MONDAY, date(2020, 1, 1), 12)

    assert [f"{suggestion.day:%d.%m.}" for suggestion in year] == [
        "13.01.", "10.02.", "09.03.", "13.04.", "11.05.", "08.06.",
        "13.07.", "10.08.", "14.09.", "12.10.", "09.11.", "14.12.",
    ]  # fmt: skip
    assert {suggestion.day: suggestion.holiday for suggestion in year if suggestion.holiday} == {
        date(2020, 4, 13): "Ostermontag"
    }


def test_skipped_holidays_do_not_shorten_the_list():
    days = [suggestion.day for suggestion in suggest(SECOND_MONDAY, date(2020, 3, 10), 2, skip_holidays=True)]

    assert days == [date(2020, 5, 11), date(2020, 6, 8)]


def test_the_first_day_counts_and_the_day_before_does_not():
    assert suggest(SECOND_MONDAY, date(2020, 1, 13), 1)[0].day == date(2020, 1, 13)
    assert suggest(SECOND_MONDAY, date(2020, 1, 14), 1)[0].day == date(2020, 2, 10)


def test_the_list_goes_on_after_december():
    days = [suggestion.day for suggestion in suggest(SECOND_MONDAY, date(2026, 12, 1), 2)]

    assert days == [date(2026, 12, 14), date(2027, 1, 11)]


def test_usual_times_are_local_times_in_winter_and_summer():
    winter, summer = (suggest(SECOND_MONDAY, date(2020, month, 1), 1)[0] for month in (1, 6))

    assert (winter.starts_at, winter.ends_at) == (
        datetime(2020, 1, 13, 18, tzinfo=UTC),
        datetime(2020, 1, 13, 20, tzinfo=UTC),
    )
    assert (summer.starts_at, summer.ends_at) == (
        datetime(2020, 6, 8, 17, tzinfo=UTC),
        datetime(2020, 6, 8, 19, tzinfo=UTC),
    )


def test_without_usual_times_only_the_day_is_suggested():
    suggestion = suggest(Rule(weekday=0, week=2, land="SH"), date(2020, 1, 1), 1)[0]

    assert (suggestion.day, suggestion.starts_at, suggestion.ends_at) == (date(2020, 1, 13), None, None)


@pytest.mark.parametrize(
    ("week", "weekday", "day"),
    [
        (1, 0, date(2027, 2, 1)),
        (4, 6, date(2027, 2, 28)),
        (-1, 6, date(2027, 2, 28)),
        (-1, 2, date(2027, 2, 24)),
        (2, 4, date(2027, 2, 12)),
    ],
)
def test_every_rule_has_one_day_in_a_month(week, weekday, day):
    assert Rule(weekday=weekday, week=week, land="SH").day_in(2027, 2) == day


def test_holidays_are_those_of_the_land():
    reformation_day = [public_holiday(date(2027, 10, 31), land) for land in ("SH", "NI", "NW", "SL")]
    assumption_day = [public_holiday(date(2027, 8, 15), land) for land in ("SH", "NI", "NW", "SL")]

    assert reformation_day == ["Reformationstag", "Reformationstag", "", ""]
    assert assumption_day == ["", "", "", "Mariä Himmelfahrt"]


def test_deviation_is_counted_from_the_day_of_the_rule():
    days = [date(2020, 1, 20), date(2020, 3, 9), date(2020, 12, 7)]

    assert [SECOND_MONDAY.deviation(day) for day in days] == [7, 0, -7]


def test_the_rule_of_a_committee_is_read_from_its_fields():
    town = Municipality(land="SH")
    with_rule = Committee(municipality=town, rule_weekday=0, rule_week=2, usual_start=time(19), usual_end=time(21))
    without_rule = Committee(municipality=town)

    assert Rule.of(with_rule) == SECOND_MONDAY
    assert Rule.of(without_rule) is None
