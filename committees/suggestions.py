"""Days that the rule of a committee suggests („in der Regel am zweiten Montag“).

Nothing here is published: an editor, or the demonstration, makes meetings of the days that fit.
"""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from itertools import count, islice

import holidays
from django.utils import timezone


@dataclass(frozen=True)
class Rule:
    """The nth (or last: -1) weekday of every month, at the usual times, in a Land with its holidays."""

    weekday: int
    week: int
    land: str
    start: time | None = None
    end: time | None = None

    @classmethod
    def of(cls, committee):
        """The rule of `committee`, or None where it has none."""
        if committee.rule_weekday is None:
            return None
        return cls(
            weekday=committee.rule_weekday,
            week=committee.rule_week,
            land=committee.municipality.land,
            start=committee.usual_start,
            end=committee.usual_end,
        )

    def day_in(self, year: int, month: int) -> date:
        weeks = calendar.monthcalendar(year, month)
        days = [week[self.weekday] for week in weeks if week[self.weekday]]
        return date(year, month, days[self.week - 1 if self.week > 0 else self.week])

    def deviation(self, day: date) -> int:
        """By how many days `day` lies behind (or, negative, before) the day of the rule in its month."""
        return (day - self.day_in(day.year, day.month)).days


@dataclass(frozen=True)
class Suggestion:
    """One day of the rule; `holiday` names the public holiday that it falls on."""

    day: date
    starts_at: datetime | None
    ends_at: datetime | None
    holiday: str = ""


def suggest(rule: Rule, first: date, number: int, *, skip_holidays: bool = False) -> list[Suggestion]:
    """The next `number` days of the rule from `first` on; holidays are flagged, or left out."""
    suggestions = (
        Suggestion(day, _moment(day, rule.start), _moment(day, rule.end), public_holiday(day, rule.land))
        for day in _days(rule, first)
    )
    if skip_holidays:
        suggestions = (suggestion for suggestion in suggestions if not suggestion.holiday)
    return list(islice(suggestions, number))


def public_holiday(day: date, land: str) -> str:
    """The German name of the public holiday in the Land on this day, or ""."""
    return _calendar_of(land).get(day, "")


@cache
def _calendar_of(land: str) -> holidays.HolidayBase:
    return holidays.country_holidays("DE", subdiv=land, language="de")


def _days(rule, first):
    for month in count(first.year * 12 + first.month - 1):
        day = rule.day_in(month // 12, month % 12 + 1)
        if day >= first:
            yield day


def _moment(day, clock):
    return timezone.make_aware(datetime.combine(day, clock)) if clock else None
