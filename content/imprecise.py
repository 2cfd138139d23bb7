"""Days that are known only roughly: „Mitte 2018“, „Ende August 2017“, 2009.

An imprecise date keeps the wording in which it was said and the days between which it lies. It sorts,
it is shown as it was said, and no page prints a day that is not in the data.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import formats
from django.utils.translation import get_language, gettext, pgettext

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "januar jänner jan january",
            "februar feber feb february",
            "märz mär mrz maerz march mar",
            "april apr",
            "mai may",
            "juni jun june",
            "juli jul july",
            "august aug",
            "september sept sep",
            "oktober okt october oct",
            "november nov",
            "dezember dez december dec",
        ],
        start=1,
    )
    for name in names.split()
}
SEASONS = {"frühjahr": (3, 5), "frühling": (3, 5), "sommer": (6, 8), "herbst": (9, 11)}
PARTS = {"anfang": 0, "mitte": 1, "jahresmitte": 1, "ende": 2, "early": 0, "mid": 1, "late": 2}
#: First and last month of „Anfang/Mitte/Ende 2018“, first and last day of „Anfang/Mitte/Ende August“.
PARTS_OF_YEAR = [(1, 3), (6, 7), (10, 12)]
PARTS_OF_MONTH = [(1, 10), (11, 20), (21, 31)]
DAY, PART_OF_MONTH, MONTH, PART_OF_YEAR, YEAR, RANGE = "day", "part_of_month", "month", "part_of_year", "year", "range"
FIXED, EXPECTED, TARGETED = "fixed", "expected", "targeted"


class UnreadableDate(ValueError):
    """The wording is not a date that we understand."""


@dataclass(frozen=True)
class ImpreciseDate:
    """The days `earliest` to `latest`, both included, and how they were named.

    `certainty` says how sure the speaker was: it is fixed, it is expected, it is targeted.
    """

    earliest: date
    latest: date
    precision: str
    certainty: str = FIXED
    wording: str = ""

    def __post_init__(self):
        if self.earliest > self.latest:
            raise UnreadableDate(gettext("The first day lies after the last one."))

    def __lt__(self, other):
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __str__(self):
        return self.wording if self.wording and get_language() == "de" else self.computed_wording

    def __bool__(self):
        return True

    @property
    def computed_wording(self):
        """The date in the reader's language, no more precise than it is known."""
        month = formats.date_format(self.earliest, "F Y")
        if self.precision == DAY:
            return formats.date_format(self.earliest, "DATE_FORMAT")
        if self.precision == MONTH:
            return month
        if self.precision == YEAR:
            return str(self.earliest.year)
        if self.precision == PART_OF_MONTH:
            return self._part(self.earliest.day, (10, 20)) % {"period": month}
        if self.precision == PART_OF_YEAR:
            return self._part(self.earliest.month, (5, 9)) % {"period": self.earliest.year}
        if self.earliest.year == self.latest.year and self.earliest.month != self.latest.month:
            return f"{formats.date_format(self.earliest, 'F')} – {formats.date_format(self.latest, 'F Y')}"
        return f"{self.earliest.year} – {self.latest.year}"

    @staticmethod
    def _part(position, bounds):
        if position <= bounds[0]:
            return pgettext("imprecise date", "beginning of %(period)s")
        if position <= bounds[1]:
            return pgettext("imprecise date", "middle of %(period)s")
        return pgettext("imprecise date", "end of %(period)s")

    @property
    def machine_readable(self):
        """The value of `<time datetime>`, never with more digits than are known; "" where none fits."""
        length = {DAY: 10, MONTH: 7, PART_OF_MONTH: 7, YEAR: 4, PART_OF_YEAR: 4}.get(self.precision, 0)
        return self.earliest.isoformat()[:length]

    def is_over(self, today):
        return self.latest < today

    @property
    def as_typed(self):
        """The text that `parse` turns back into this very date."""
        try:
            plain = parse(self.wording)
        except UnreadableDate:
            plain = None
        if plain and (plain.earliest, plain.latest) == (self.earliest, self.latest):
            return self.wording
        span = f"{self.earliest:%d.%m.%Y} bis {self.latest:%d.%m.%Y}"
        return f"{self.wording} [{span}]" if self.wording else span

    def as_json(self):
        return {
            "earliest": self.earliest.isoformat(),
            "latest": self.latest.isoformat(),
            "precision": self.precision,
            "certainty": self.certainty,
            "wording": self.wording,
        }

    @classmethod
    def from_json(cls, data):
        return cls(
            earliest=date.fromisoformat(data["earliest"]),
            latest=date.fromisoformat(data["latest"]),
            precision=data["precision"],
            certainty=data["certainty"],
            wording=data["wording"],
        )


def parse(text, certainty=FIXED):
    """Read what people write: `2009`, `Mai 2018`, `Mitte 2018`, `Ende August 2017`, `1.9.2011`.

    A meaning in square brackets stands behind a free wording: `2017, Tag unbekannt [September bis Dezember 2017]`.
    Raises `UnreadableDate`.
    """
    wording = " ".join(text.split())
    meaning = wording
    if bracketed := re.fullmatch(r"(.+?)\s*\[([^\[\]]+)\]", wording):
        wording, meaning = bracketed.groups()
    earliest, latest, precision = _parse_meaning(_normalise(meaning))
    return ImpreciseDate(earliest, latest, precision, certainty, wording)


def _normalise(text):
    text = re.sub(r"[–—−]", "-", text.lower())
    text = re.sub(r"^(ca\.|circa|etwa|voraussichtlich|im|in|am|zum|zur|bis|seit|gegen)\s+", "", text)
    return re.sub(r"\bdes jahres\s+", "", text).strip(" .,")


def _parse_meaning(text):
    for separator in (r"\s+bis\s+", r"\s*-\s+", r"\s+-\s*", r"(?<=^\d{4})-(?=\d{4}$)"):
        parts = re.split(separator, text, maxsplit=1)
        if len(parts) == 2:
            last = _parse_single(parts[1])
            try:
                first = _parse_single(parts[0])
            except UnreadableDate:  # „September bis Dezember 2017“: the year stands once
                first = _parse_single(f"{parts[0]} {last[1].year}")
            if first[0] == last[1]:
                return first[0], first[0], DAY
            return first[0], last[1], RANGE
    return _parse_single(text)


def _parse_single(text):
    try:
        for pattern, read in PATTERNS:
            if found := re.fullmatch(pattern, text):
                return read(*found.groups())
    except (ValueError, KeyError) as error:
        raise UnreadableDate(gettext("This date does not exist in the calendar.")) from error
    raise UnreadableDate(gettext("This is not a date that we can read."))


def _day(day, month, year):
    number = int(month) if month.isdigit() else MONTHS[month.rstrip(".")]
    moment = date(_year(year), number, int(day))
    return moment, moment, DAY


def _month(name, year):
    number = int(name) if name.isdigit() else MONTHS[name.rstrip(".")]
    return date(_year(year), number, 1), _last_day(_year(year), number), MONTH


def _part_of_month(part, name, year):
    first, last = PARTS_OF_MONTH[PARTS[part]]
    number = MONTHS[name.rstrip(".")]
    end = min(date(_year(year), number, 1) + timedelta(days=last - 1), _last_day(_year(year), number))
    return date(_year(year), number, first), end, PART_OF_MONTH


def _part_of_year(part, year):
    return *_months(year, *PARTS_OF_YEAR[PARTS[part]]), PART_OF_YEAR


def _season(name, year):
    return *_months(year, *SEASONS[name]), RANGE


def _winter(year, next_year):
    """It lies in two years: „Winter 2018/19“."""
    if int(next_year) % 100 != (int(year) + 1) % 100:
        raise ValueError(next_year)
    return date(_year(year), 12, 1), _last_day(_year(int(year) + 1), 2), RANGE


def _section(number, kind, year):
    length = 3 if kind.startswith("q") else 6
    last = int(number) * length
    if not 1 <= last <= 12:
        raise ValueError(number)
    return *_months(year, last - length + 1, last), RANGE


def _whole_year(year):
    return *_months(year, 1, 12), YEAR


def _months(year, first, last):
    return date(_year(year), first, 1), _last_day(_year(year), last)


def _last_day(year, month):
    return date(year, month, calendar.monthrange(year, month)[1])


def _year(text):
    year = int(text)
    if not 1900 <= year <= 2199:
        raise ValueError(text)
    return year


NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
PART = "|".join(PARTS)
PATTERNS = [
    (r"(\d{4})", _whole_year),
    (r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})", _day),
    (rf"(?:\w+,\s*)?(\d{{1,2}})\.?\s*((?:{NAME})\.?)\s*(\d{{4}})", _day),
    (r"(\d{4})-(\d{2})-(\d{2})", lambda year, month, day: _day(day, month, year)),
    (rf"((?:{NAME})\.?)\s+(\d{{4}})", _month),
    (r"(\d{4})-(\d{2})", lambda year, month: _month(month, year)),
    (r"(\d{1,2})/(\d{4})", _month),
    (rf"({PART})\s+((?:{NAME})\.?)\s+(\d{{4}})", _part_of_month),
    (rf"({PART})[\s-]+(\d{{4}})", _part_of_year),
    (rf"({'|'.join(SEASONS)})\s+(\d{{4}})", _season),
    (r"winter\s+(\d{4})\s*/\s*(\d{2}|\d{4})", _winter),
    (r"(\d)\.\s*(quartal|halbjahr)\s+(\d{4})", _section),
]
