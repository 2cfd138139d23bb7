"""The rule of a committee („in der Regel am zweiten Montag“): plain words with iCalendar text behind them.

Of RFC 5545, section 3.3.10, only what committees agree on: weeks and months, weekdays and days of the month.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from django.utils import dates, formats
from django.utils.text import get_text_list
from django.utils.translation import gettext, pgettext

from committees.calendars import FIRST_YEAR, LAST_YEAR
from committees.dates.rulewords import StartWithoutYear, read_rule

CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ALL_MONTHS = frozenset(range(1, 13))
STORED = re.compile(r"(?:DTSTART(?:;VALUE=DATE)?:(?P<anchor>\d{8})\n)?RRULE:(?P<parts>\S+)", re.ASCII)
STORED_DAY = re.compile(rf"(?P<week>[+-]?[1-5])?(?P<code>{'|'.join(CODES)})")
#: How far around a day its nearest one is sought: a month, a year, to a 29 February, once through all calendars.
REACHES = [45, 400, 3000, 120_000]


@dataclass(frozen=True)
class Recurrence:
    """A rule by weeks or by months. It never ends; with an anchor it begins there.

    „Alle sechs Wochen“ without an anchor is counted from the first such weekday of the year that is looked at.
    """

    is_weekly: bool = False
    #: Every how many weeks or months. Months are only counted from an anchor; otherwise `months` names them.
    interval: int = 1
    #: (2, 0) is the second Monday of the month, (-1, 0) the last one and, by weeks, (0, 0) every Monday.
    weekdays: frozenset[tuple[int, int]] = frozenset()
    #: -1 is the last day of the month.
    month_days: frozenset[int] = frozenset()
    #: The months that count; empty where all do.
    months: frozenset[int] = frozenset()
    anchor: date | None = None

    def __post_init__(self):
        """A rule that no calendar can follow is not made."""
        weeks = {week for week, _day in self.weekdays}
        intervals = range(1, 53) if self.is_weekly else [1, 2, 3, 4, 6, 12] if self.anchor else [1]
        is_sound = (
            bool(self.weekdays) != bool(self.month_days)
            and (weeks == {0} if self.is_weekly else weeks <= {1, 2, 3, 4, 5, -1, -2})
            and self.month_days <= {-1, *range(1, 32)}
            and self.months < ALL_MONTHS
            and self.interval in intervals
            and (self.anchor is None or FIRST_YEAR <= self.anchor.year <= LAST_YEAR)
        )
        if not (is_sound and self._comes_true()):
            raise ValueError(gettext("No day follows this rule: %(rule)s") % {"rule": str(self)})

    @classmethod
    def from_words(cls, text: str) -> "Recurrence":
        """The rule that `text` describes. „Jeden 2. Montag“ is the second one of the month."""
        try:
            return cls._of(read_rule(text))
        except StartWithoutYear as error:
            raise ValueError(gettext("Please add the year to the beginning: “from 13 January 2026”.")) from error
        except ValueError as error:
            raise ValueError(
                gettext(
                    "This rule was not understood. These are: “second Monday of the month”, "
                    "“every six weeks on Tuesday from 13 January 2026”."
                )
            ) from error

    @classmethod
    def _of(cls, spoken):
        days = {"weekdays": spoken.weekdays, "month_days": spoken.month_days}
        anchor = None
        if spoken.start:
            every = _rule(is_weekly=spoken.is_weekly, interval=1, months=spoken.months, anchor=None, **days)
            anchor = every.first_from(spoken.start)
        return _rule(
            is_weekly=spoken.is_weekly,
            interval=spoken.interval,
            months=spoken.months,
            anchor=anchor,
            origin=spoken.origin,
            **days,
        )

    @classmethod
    def from_text(cls, stored: str) -> "Recurrence":
        """The rule of iCalendar text; ValueError where that says more, or other things, than we do."""
        try:
            return cls._from_text(stored)
        except ValueError as error:
            raise ValueError(gettext("This calendar rule is not supported: %(rule)s") % {"rule": stored}) from error

    @classmethod
    def _from_text(cls, stored):
        match = STORED.fullmatch(stored.strip().replace("\r\n", "\n"))
        if not match:
            raise ValueError(stored)
        pairs = [part.partition("=")[::2] for part in match["parts"].removesuffix(";").split(";")]
        parts = dict(pairs)
        if len(parts) < len(pairs) or parts.pop("FREQ", "") not in {"WEEKLY", "MONTHLY"}:
            raise ValueError(stored)
        weekdays = [STORED_DAY.fullmatch(day) for day in _listed(parts.pop("BYDAY", ""))]
        recurrence = _rule(
            is_weekly=("FREQ", "WEEKLY") in pairs,
            interval=int(parts.pop("INTERVAL", 1)),
            weekdays=frozenset((int(day["week"] or 0), CODES.index(day["code"])) for day in weekdays if day),
            month_days=frozenset(map(int, _listed(parts.pop("BYMONTHDAY", "")))),
            months=frozenset(map(int, _listed(parts.pop("BYMONTH", "")))),
            anchor=date.fromisoformat(match["anchor"]) if match["anchor"] else None,
        )
        if parts or None in weekdays:
            raise ValueError(stored)
        return recurrence

    def __str__(self):
        parts = ["FREQ=WEEKLY" if self.is_weekly else "FREQ=MONTHLY"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(f"{week or ''}{CODES[day]}" for day, week in self._ordered()))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, sorted(self.month_days, key=_from_the_front))))
        if self.months:
            parts.append("BYMONTH=" + ",".join(map(str, sorted(self.months))))
        return (f"DTSTART:{self.anchor:%Y%m%d}\n" if self.anchor else "") + "RRULE:" + ";".join(parts)

    def words(self) -> str:
        """The rule as a sentence in the active language; `from_words` understands the German and the English one."""
        is_named_by_month = not self.is_weekly and self.interval == 1 and 0 < len(self.months) <= 6
        names = {"days": get_text_list(self._day_names(), gettext("and")), "number": self.interval}
        if is_named_by_month:
            rule = gettext("on %(days)s in %(months)s") % (names | {"months": _month_names(self.months)})
        elif self.is_weekly and self.interval == 1:
            rule = gettext("every week on %(days)s") % names
        elif self.is_weekly:
            rule = gettext("every %(number)s weeks on %(days)s") % names
        elif self.interval == 1:
            rule = gettext("on %(days)s of the month") % names
        else:
            rule = gettext("every %(number)s months on %(days)s") % names
        if len(self.months) > 6:
            rule = gettext("%(rule)s, except in %(months)s") % {
                "rule": rule,
                "months": _month_names(ALL_MONTHS - self.months),
            }
        elif self.months and not is_named_by_month:
            rule = gettext("%(rule)s, only in %(months)s") % {"rule": rule, "months": _month_names(self.months)}
        if self.anchor:
            rule = gettext("%(rule)s, from %(day)s") % {
                "rule": rule,
                "day": formats.date_format(self.anchor, "DATE_FORMAT"),
            }
        return rule

    def days(self, first: date, last: date) -> list[date]:
        """The days of the rule from `first` to `last`, both included."""
        return list(self._days(first, last, first.year))

    def nearest(self, day: date) -> date:
        """The day of the rule that `day` was meant to be: by months the one in the same month, or else the next to it.

        Of two that are equally near, the earlier one.
        """
        middle = max(day, self.anchor) if self.anchor else day
        for reach in map(timedelta, REACHES):
            around = list(self._days(middle - reach, middle + reach, middle.year))
            if not self.is_weekly:
                month = [each for each in around if (each.year, each.month) == (middle.year, middle.month)]
                around = month or around
            if around:
                break
        return min(around, key=lambda each: abs(each - middle))

    def deviation(self, day: date) -> int:
        """By how many days `day` lies behind (or, negative, before) the day of the rule."""
        return (day - self.nearest(day)).days

    def first_from(self, day: date) -> date:
        return next(self._days(day, day + timedelta(REACHES[-1]), day.year))

    def _days(self, first, last, year) -> Iterator[date]:
        """The days from `first` to `last`; without an anchor, weeks are counted from the first one of `year`."""
        if self.is_weekly:
            origin = self.anchor or min(_first_of_year(day, year) for _week, day in self.weekdays)
            monday = origin - timedelta(origin.weekday())
            start = monday + timedelta((first - monday).days // (7 * self.interval) * 7 * self.interval)
        else:
            month = first.year * 12 + first.month - 1
            if self.anchor:
                month -= (month - self.anchor.year * 12 - self.anchor.month + 1) % self.interval
            start = date(month // 12, month % 12 + 1, 1)
        moments = rrule(
            WEEKLY if self.is_weekly else MONTHLY,
            dtstart=start,
            until=last,
            interval=self.interval,
            byweekday=[weekday(day, week or None) for week, day in self.weekdays] or None,
            bymonthday=list(self.month_days) or None,
            bymonth=list(self.months) or None,
        )
        first = max(first, self.anchor) if self.anchor else first
        return (moment.date() for moment in moments if moment.date() >= first)

    def _comes_true(self):
        first = self.anchor or date(FIRST_YEAR, 1, 1)
        found = next(self._days(first, first + timedelta(REACHES[-1]), first.year), None)
        return found == self.anchor if self.anchor else found is not None

    def _ordered(self):
        return sorted(
            ((day, week) for week, day in self.weekdays), key=lambda pair: (pair[0], _from_the_front(pair[1]))
        )

    def _day_names(self):
        weeks = {day: [] for day, _week in self._ordered()}
        for day, week in self._ordered():
            weeks[day].append(_ordinal(week) if week else "")
        return [
            gettext("the %(weeks)s %(weekday)s")
            % {"weeks": get_text_list(ordinals, gettext("and")), "weekday": dates.WEEKDAYS[day]}
            if any(ordinals)
            else str(dates.WEEKDAYS[day])
            for day, ordinals in weeks.items()
        ] or [
            gettext("the last day") if day == -1 else gettext("day %(number)s") % {"number": day}
            for day in sorted(self.month_days, key=_from_the_front)
        ]


def _listed(text):
    return text.split(",") if text else []


def _from_the_front(position):
    """A key to sort 1, 2 … -2, -1."""
    return position if position >= 0 else 100 + position


def _month_names(months):
    return get_text_list([str(dates.MONTHS[month]) for month in sorted(months)], gettext("and"))


def _ordinal(week):
    return {
        # Translators: In German inflected as in „am ersten Montag“.
        1: pgettext("on the … Monday", "first"),
        2: pgettext("on the … Monday", "second"),
        3: pgettext("on the … Monday", "third"),
        4: pgettext("on the … Monday", "fourth"),
        5: pgettext("on the … Monday", "fifth"),
        -1: pgettext("on the … Monday", "last"),
        -2: pgettext("on the … Monday", "penultimate"),
    }[week]


def _first_of_year(day, year):
    first = date(year, 1, 1)
    return first + timedelta((day - first.weekday()) % 7)


def _rule(*, is_weekly, interval, months, anchor, origin=1, **days):
    """A rule in its one form: months that no anchor counts are named, from the month `origin` on."""
    if not is_weekly and interval > 1 and not anchor:
        if 12 % interval:
            raise ValueError(interval)
        months = frozenset(month for month in months or ALL_MONTHS if (month - origin) % interval == 0)
        if not months:
            raise ValueError(interval)
        interval = 1
    months = frozenset() if months == ALL_MONTHS else months
    return Recurrence(is_weekly=is_weekly, interval=interval, months=months, anchor=anchor, **days)
