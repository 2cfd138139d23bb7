"""Months and years as pictures: the grid of a month, the ribbon of a year."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from django.http import Http404
from django.utils import timezone
from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS_ABBR

FIRST_YEAR, LAST_YEAR = 2000, 2100
#: A whole day when the clocks change in March.
A_DAY = timedelta(hours=23)


@dataclass(frozen=True)
class Month:
    """A month that readers leaf to; addressed as `?monat=2020-03`."""

    year: int
    month: int
    parameter: ClassVar[str] = "monat"

    @classmethod
    def from_address(cls, text, today):
        """The month that `?monat=` names, the present one without it. Raises `Http404`."""
        if not text:
            return cls(today.year, today.month)
        year, _dash, month = text.partition("-")
        if not (len(text) == 7 and year.isascii() and year.isdigit() and month.isascii() and month.isdigit()):
            raise Http404
        if not (FIRST_YEAR <= int(year) <= LAST_YEAR and 1 <= int(month) <= 12):
            raise Http404
        return cls(int(year), int(month))

    def __str__(self):
        return f"{self.year}-{self.month:02}"

    @property
    def title(self):
        return f"{MONTHS[self.month]} {self.year}"

    @property
    def first(self):
        return date(self.year, self.month, 1)

    @property
    def last(self):
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    @property
    def previous(self):
        return self._shifted(-1)

    @property
    def next(self):
        return self._shifted(1)

    def _shifted(self, by):
        index = self.year * 12 + self.month - 1 + by
        year, month = divmod(index, 12)
        return Month(year, month + 1) if FIRST_YEAR <= year <= LAST_YEAR else None


@dataclass(frozen=True)
class Year:
    """A year that readers leaf to; addressed as `?jahr=2026`."""

    year: int
    parameter: ClassVar[str] = "jahr"

    @classmethod
    def from_address(cls, text, today):
        """The year that `?jahr=` names, the present one without it. Raises `Http404`."""
        if not text:
            return cls(today.year)
        if not (len(text) == 4 and text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR):
            raise Http404
        return cls(int(text))

    def __str__(self):
        return str(self.year)

    @property
    def title(self):
        return str(self.year)

    @property
    def first(self):
        return date(self.year, 1, 1)

    @property
    def last(self):
        return date(self.year, 12, 31)

    @property
    def previous(self):
        return Year(self.year - 1) if self.year > FIRST_YEAR else None

    @property
    def next(self):
        return Year(self.year + 1) if self.year < LAST_YEAR else None


@dataclass(frozen=True)
class Day:
    date: date
    is_in_month: bool
    is_today: bool
    meetings: list

    @property
    def weekday(self):
        """„Mo“"""
        return WEEKDAYS_ABBR[self.date.weekday()]


def days_of(meeting):
    """Every day on which it takes place; an evening that ends after midnight belongs to its first day."""
    first = meeting.starts_locally.date()
    if meeting.ends_at - meeting.starts_at < A_DAY:
        return [first]
    return [first + timedelta(days=number) for number in range((meeting.last_day - first).days + 1)]


def month_grid(month, meetings, today):
    """Weeks of seven days from Monday; days of other months are empty."""
    by_day = {}
    for meeting in meetings:
        for day in days_of(meeting):
            by_day.setdefault(day, []).append(meeting)
    return [
        [
            Day(day, day.month == month.month, day == today, by_day.get(day, []) if day.month == month.month else [])
            for day in days
        ]
        for days in calendar.Calendar().monthdatescalendar(month.year, month.month)
    ]


def year_ribbon(year, meetings):
    """Twelve months of `year`, each with its meetings."""
    today = timezone.localdate()
    months = [
        {
            "short": str(MONTHS_3[number]).capitalize(),
            "name": MONTHS[number],
            "is_present": (year, number) == (today.year, today.month),
            "meetings": [],
        }
        for number in range(1, 13)
    ]
    for meeting in meetings:
        months[meeting.starts_locally.month - 1]["meetings"].append(meeting)
    return months


def chosen_year(text, years):
    """The year that `?jahr=` names, the latest one without it; None where there is none. Raises `Http404`."""
    if not text:
        return timezone.localdate().year if timezone.localdate().year in years else max(years, default=None)
    if text not in map(str, years):
        raise Http404
    return int(text)
