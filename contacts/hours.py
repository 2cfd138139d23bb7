"""When somebody can be reached: slots of a week, grouped for reading, and what holds at this moment."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

import holidays
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format


@cache
def public_holidays(land, year):
    """Public holidays of a Land (ISO 3166-2:DE subdivision) in a year, by date."""
    return dict(holidays.country_holidays("DE", subdiv=land, years=year, language="de"))


def holiday_name(land, day):
    return public_holidays(land, day.year).get(day, "")


@dataclass(frozen=True)
class WeekDay:
    weekday: int
    slots: list
    is_today: bool

    @property
    def name(self):
        return WEEKDAYS[self.weekday]


@dataclass(frozen=True)
class Availability:
    """What holds at one moment. `kind` is open, later, closed, holiday or unknown; `at` is when it changes."""

    kind: str
    at: object = None
    day: object = None
    holiday: str = ""

    @property
    def time(self):
        return time_format(self.at, "H:i") if self.at else ""


def week(hours, today):
    """The seven days from Monday with the slots that hold today; weekend only where it has slots."""
    valid = [slot for slot in hours if slot.is_valid_on(today)]
    days = [
        WeekDay(number, [slot for slot in valid if slot.weekday == number], number == today.weekday())
        for number in range(7)
    ]
    return [day for day in days if day.weekday < 5 or day.slots] if valid else []


def availability(hours, land, now=None):
    """Whether somebody can be reached at `now` (aware; default: the present moment), in Europe/Berlin.

    Looks ahead two weeks for the next slot; public holidays of the Land are closed.
    """
    local = timezone.localtime(now)
    hours = list(hours)
    if not hours:
        return Availability("unknown")
    holiday = holiday_name(land, local.date())
    for offset in range(15):
        day = local.date() + timedelta(days=offset)
        if holiday_name(land, day):
            continue
        for slot in sorted((s for s in hours if s.weekday == day.weekday() and s.is_valid_on(day)), key=_opening):
            if offset == 0 and slot.closes_at <= local.time():
                continue
            if offset == 0 and slot.opens_at <= local.time():
                return Availability("open", at=slot.closes_at, day=day)
            kind = "holiday" if holiday else "later" if offset == 0 else "closed"
            return Availability(kind, at=slot.opens_at, day=day, holiday=holiday)
    return Availability("holiday" if holiday else "closed", holiday=holiday)


def _opening(slot):
    return slot.opens_at
