"""The words in which committees agree on their days: „letzter Donnerstag im Monat, außer Juli und August“."""

import re
from dataclasses import dataclass
from datetime import date

from committees.calendars import FIRST_YEAR, LAST_YEAR
from committees.dates.lines import read_lines
from committees.dates.words import DASH, MONTHS, WEEKDAYS, any_of, plain

NUMBERS = {
    name: number
    for number, names in enumerate(
        [
            "zwei two", "drei three", "vier four", "fünf five", "sechs six", "sieben seven", "acht eight",
            "neun nine", "zehn ten", "elf eleven", "zwölf twelve", "dreizehn thirteen", "vierzehn fourteen",
        ],
        start=2,
    )
    for name in names.split()
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "penultimate": -2,
    **{
        stem + ending: number
        for stem, number in [
            ("erst", 1), ("zweit", 2), ("dritt", 3), ("viert", 4), ("fünft", 5), ("letzt", -1), ("vorletzt", -2)
        ]
        for ending in ["e", "er", "en", "es", "em"]
    },
}  # fmt: skip
UNITS = {
    name: unit
    for unit, names in {
        "day": "tag tage tagen tags tägig täglich day days",
        "week": "woche wochen wöchig wöchentlich week weeks weekly",
        "month": "monat monate monats monaten monatlich month months monthly",
        "quarter": "quartal quartals vierteljahr vierteljahres vierteljährlich quarter quarterly",
        "half": "halbjahr halbjahres halbjährlich",
    }.items()
    for name in names.split()
}
EXCEPT = {"außer", "ausser", "ausgenommen", "ohne", "nicht", "except"}
ONLY = {"nur", "only"}
TO = {"bis", "to", "through"}
SMALL_WORDS = {
    word
    for words in [
        "in der regel am an im des den dem die das und sowie jeweils immer jede jeden jeder jedes jedem eines",
        "alle aller on the of and each every a as rule",
    ]
    for word in words.split()
}
COMPOUND = re.compile(rf"\b({any_of(NUMBERS)}|\d{{1,2}})-?(wöchentlich|wöchig|monatlich|tägig|täglich)")
MONTHS_TO = re.compile(rf"(?<=\w)\.? ?{DASH} ?(?=(?:{any_of(MONTHS)})\b)")
TOKEN = re.compile(r"\d+(?:\.|st\b|nd\b|rd\b|th\b)?|[^\W\d_]+")
START = re.compile(
    r"\b(?:ab|seit|beginnend|from|since|starting)\b(?: (?:dem|the|am|on))?(?P<start>.*?)"
    rf"(?=[ ,(]*\b(?:{any_of(EXCEPT | ONLY)})\b|$)"
)
START_OF_MONTH = re.compile(rf"[ (]*(?P<month>{any_of(MONTHS)})\b\.?(?: (?P<year>\d{{4}}))?[ ).,]*")


class StartWithoutYear(ValueError):
    """„Ab 13. Januar“ does not say when a rule begins that is counted in weeks."""


@dataclass(frozen=True)
class SpokenRule:
    """What a sentence says; whether a calendar can follow it is not examined here."""

    is_weekly: bool
    interval: int
    weekdays: frozenset[tuple[int, int]]
    month_days: frozenset[int]
    #: Those that count; mostly all.
    months: frozenset[int]
    #: The month from which the others are counted, where no year is named.
    origin: int
    #: The rule begins on or after this day.
    start: date | None


def read_rule(text: str) -> SpokenRule:
    """The rule in German or English words. Every word must be known, or it is a ValueError."""
    sentence, month, start = _without_start(plain(text).replace("\t", " ").lower())
    sentence = MONTHS_TO.sub(" bis ", COMPOUND.sub(r"\1 \2", sentence))
    if TOKEN.sub("", sentence).strip(" ,.;:()"):
        raise ValueError(text)
    reading = _Reading()
    for token in TOKEN.findall(sentence):
        reading.take(token)
    return reading.rule(month, start)


def _without_start(sentence):
    """The sentence without its „ab März 2026“, the month where no year stands beside it, and the day."""
    match = START.search(sentence)
    if not match:
        return sentence, None, None
    sentence = sentence[: match.start()] + sentence[match.end() :]
    month = START_OF_MONTH.fullmatch(match["start"])
    if month and not month["year"]:
        return sentence, MONTHS[month["month"]], None
    if month:
        start = date(int(month["year"]), MONTHS[month["month"]], 1)
        if not FIRST_YEAR <= start.year <= LAST_YEAR:
            raise ValueError(start)
        return sentence, None, start
    planned = read_lines(match["start"], year=None)
    undated = read_lines(match["start"], year=FIRST_YEAR)
    if len(planned) != 1 or undated[0].problem or undated[0].title or undated[0].begins or undated[0].last_day:
        raise ValueError(sentence)
    if planned[0].problem:
        raise StartWithoutYear(sentence)
    return sentence, None, planned[0].day


class _Reading:
    """Takes the words of a sentence one by one; numbers wait for what they count."""

    def __init__(self):
        self.units = set()
        self.interval = 1
        self.weekdays, self.month_days = set(), set()
        self.included, self.excluded = [], []
        self.months = self.included
        self.number, self.ordinals = None, []
        self.previous = ""
        self.is_through = False

    def take(self, token):
        weekday = WEEKDAYS.get(token, WEEKDAYS.get(token.removesuffix("s")))
        if token[0].isdigit():
            self._take_digits(token)
        elif token in NUMBERS:
            self._take_number(NUMBERS[token])
        elif token in ORDINALS:
            self.ordinals.append(ORDINALS[token])
        elif weekday is not None and token not in SMALL_WORDS:
            self.weekdays |= {(week, weekday) for week in self.ordinals or [0]}
            self.ordinals = []
        elif token in UNITS:
            self._take_unit(UNITS[token])
        elif token in MONTHS:
            self._take_month(MONTHS[token])
        elif token in EXCEPT | ONLY:
            self.months = self.excluded if token in EXCEPT else self.included
        elif token in TO and self.months:
            self.is_through = True
        elif token not in SMALL_WORDS:
            raise ValueError(token)
        self.previous = token

    def _take_digits(self, token):
        digits = re.match(r"\d+", token)[0]
        if len(digits) > 2:
            raise ValueError(digits)
        value = int(digits)
        if self.previous == "day":
            self.month_days.add(value)
        elif token.isdecimal():
            self._take_number(value)
        else:
            self.ordinals.append(value)

    def _take_number(self, number):
        if self.number is not None or number == 0:
            raise ValueError(number)
        self.number = number

    def _take_unit(self, unit):
        """„Zwei Wochen“ and „jede zweite Woche“ count; „am 2. im Monat“ does not."""
        is_ordinal = self.previous in ORDINALS or self.previous[-1:] == "."
        if unit == "day" and is_ordinal:
            self.month_days |= set(self.ordinals)
            self.ordinals = []
            return
        count = self.number or (self.ordinals.pop() if is_ordinal and self.ordinals else None)
        self.number = None
        if unit == "day" and count:
            if count % 7:
                raise ValueError(count)
            unit, count = "week", count // 7
        if unit in {"quarter", "half"}:
            self.units.add(unit)
            unit, count = "month", {"quarter": 3, "half": 6}[unit]
        self.units.add(unit)
        self.interval = count or self.interval

    def _take_month(self, month):
        if self.is_through:
            begin = self.months[-1]
            self.months += [(begin + step - 1) % 12 + 1 for step in range(1, (month - begin) % 12)]
            self.is_through = False
        self.months.append(month)

    def rule(self, month, start):
        is_weekly = "month" not in self.units and bool(self.weekdays) and {week for week, _day in self.weekdays} == {0}
        is_contradictory = ("week" in self.units and not is_weekly) or (self.excluded and self.included)
        if is_contradictory or self.number or self.is_through or (self.weekdays and self.ordinals):
            raise ValueError(self.units)
        if month and (is_weekly or self.interval == 1):
            raise StartWithoutYear(month)
        weeks = {week for week, _day in self.weekdays}
        if "quarter" in self.units and 5 in weeks:
            raise ValueError(weeks)
        is_at_end = bool(weeks) and max(weeks) < 0 and self.units & {"quarter", "half"}
        return SpokenRule(
            is_weekly=is_weekly,
            interval=self.interval,
            weekdays=frozenset(self.weekdays),
            month_days=frozenset(self.month_days | set(self.ordinals)),
            months=frozenset(self.included or set(range(1, 13)) - set(self.excluded)),
            origin=month or (self.interval if is_at_end else 1),
            start=start,
        )
