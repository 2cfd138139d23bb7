"""Weeks of opening hours: which one counts on a day, and how it reads."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

from contacts.hours.public_days import public_holidays
from contacts.models.hours import MIDNIGHT, OpeningHours

#: As schema.org names them, from Monday.
MACHINE_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def holiday_name(land, day):
    """The German name of the public holiday in the Land on this day, or ""."""
    return public_holidays(land, day.year).get(day, "")


def clock_text(clock, is_end=False):
    """08:30; the end of a day is 24:00."""
    return "24:00" if is_end and clock == MIDNIGHT else f"{clock:%H:%M}"


def period_of(slot):
    return slot.valid_from, slot.valid_until


def _rank(period):
    """Of weeks that hold on the same day, the highest counts."""
    valid_from, valid_until = period
    return valid_from or date.min, -(valid_until or date.max).toordinal()


def counting(hours, day):
    """The slots of the week that counts on a day, in their order."""
    holding = [slot for slot in hours if slot.is_valid_on(day)]
    period = max(map(period_of, holding), key=_rank, default=None)
    return sorted((slot for slot in holding if period_of(slot) == period), key=_place)


def slots_on(hours, day):
    """What is open on a day, by the clock; holidays and absences are not looked at."""
    return [slot for slot in counting(hours, day) if slot.weekday == day.weekday()]


def _place(slot):
    return slot.weekday, slot.opens_at


@dataclass(frozen=True)
class WeekDay:
    weekday: int
    slots: list
    is_today: bool

    @property
    def name(self):
        return WEEKDAYS[self.weekday]

    @property
    def machine_name(self):
        return MACHINE_DAYS[self.weekday]


@dataclass(frozen=True)
class Span:
    """A slot as it is written."""

    opens: str
    closes: str
    #: For schema.org, whose days end at 23:59.
    machine_closes: str
    way: str
    valid_from: date | None
    valid_until: date | None

    @classmethod
    def of(cls, slot):
        closes = clock_text(slot.closes_at, is_end=True)
        way = "" if slot.kind == OpeningHours.Kind.UNKNOWN else slot.get_kind_display()
        machine_closes = "23:59" if closes == "24:00" else closes
        return cls(clock_text(slot.opens_at), closes, machine_closes, way, slot.valid_from, slot.valid_until)

    @property
    def text(self):
        return f"{self.opens}–{self.closes} {self.way}".strip()


@dataclass(frozen=True)
class Line:
    """Days in a row on which the same holds."""

    days: list
    spans: list

    @property
    def name(self):
        first, last = self.days[0].name, self.days[-1].name
        if len(self.days) == 1:
            return str(first)
        names = {"first": first, "last": last}
        if len(self.days) == 2:
            return pgettext("days", "%(first)s and %(last)s") % names
        return pgettext("days", "%(first)s to %(last)s") % names

    @property
    def is_today(self):
        return any(day.is_today for day in self.days)

    @property
    def text(self):
        return ", ".join(span.text for span in self.spans) or gettext("closed")


@dataclass(frozen=True)
class Week:
    """Slots that hold in the same time: the usual hours, summer hours."""

    valid_from: date | None
    valid_until: date | None
    slots: list
    #: It counts today.
    is_current: bool

    @property
    def days(self):
        return _days(self.slots)

    @property
    def name(self):
        first, last = (day and date_format(day, "DATE_FORMAT") for day in (self.valid_from, self.valid_until))
        if first and last:
            return pgettext("hours", "%(first)s to %(last)s") % {"first": first, "last": last}
        if first:
            return gettext("From %(day)s") % {"day": first}
        if last:
            return gettext("Until %(day)s") % {"day": last}
        return gettext("Usual hours")


def _days(slots, today=None):
    days = [
        WeekDay(number, [slot for slot in slots if slot.weekday == number], bool(today) and number == today.weekday())
        for number in range(7)
    ]
    return [day for day in days if day.weekday < 5 or day.slots] if slots else []


def week(hours, today):
    """The days from Monday with the slots of the week that counts today; weekend only where it has slots."""
    return _days(counting(hours, today), today)


def weeks(hours, today):
    """All weeks, those that began first at the beginning."""
    hours = sorted(hours, key=lambda slot: (*_rank(period_of(slot)), *_place(slot)))
    current = counting(hours, today)
    return [
        Week(*period, slots, slots == current)
        for period, slots in ((period, list(group)) for period, group in groupby(hours, key=period_of))
    ]


def grouped(week):
    """Days of a week as lines; neighbours on which the same holds share one."""
    lines = []
    for day in week:
        spans = [Span.of(slot) for slot in day.slots]
        last = lines[-1] if lines else None
        if last and last.spans == spans and last.days[-1].weekday == day.weekday - 1:
            last.days.append(day)
        else:
            lines.append(Line([day], spans))
    return lines
