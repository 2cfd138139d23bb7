"""Figures of several years as a small chart: bars with gaps where no year was recorded, and the same in words."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from django.utils import formats
from django.utils.translation import gettext

#: Units of the drawing; on a phone one is about a pixel.
WIDTH, HEIGHT = 360, 200
TOP, BOTTOM = 20, 26
LETTER = 6.8
WIDEST_BAR = 44
YEAR_LABEL = 34
STEPS = 4


@dataclass(frozen=True)
class Bar:
    """`x`, `y`, `width` and `height` of the bar; its year stands under `middle`, its value at `label_y`."""

    year: int
    value: str
    x: float
    y: float
    width: float
    height: float
    label_y: float

    @property
    def middle(self):
        return self.x + self.width / 2


@dataclass(frozen=True)
class Line:
    """A value at the side; `y` is its height."""

    value: str
    y: float


@dataclass(frozen=True)
class YearMark:
    year: int
    x: float


@dataclass(frozen=True)
class Chart:
    bars: list[Bar]
    lines: list[Line]
    years: list[YearMark]
    left: float
    zero: float
    has_values: bool
    #: What the picture shows, in a sentence; and the years in between without a value.
    description: str
    missing: str
    width: int = WIDTH
    height: int = HEIGHT


def figure(value):
    """A number as people write it, without zeros that say nothing: 1.250 or 2,5."""
    whole = value == value.to_integral_value()
    return formats.number_format(value.quantize(Decimal(1)) if whole else value.normalize(), force_grouping=True)


def chart(observations):
    """The chart of the observations of one indicator; None where there is none."""
    found = sorted(observations, key=lambda one: one.year)
    if not found:
        return None
    values = [one.value for one in found]
    marks = _marks(values)
    lowest, highest = marks[0], marks[-1]

    def height(value):
        return TOP + float((highest - value) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM)

    lines = [Line(figure(mark), height(mark)) for mark in marks]
    left = 10 + LETTER * max(len(line.value) for line in lines)
    first, last = found[0].year, found[-1].year
    slot = (WIDTH - left) / (last - first + 1)
    bars = [_bar(one, left + slot * (one.year - first), slot, height) for one in found]
    every = -(-YEAR_LABEL // slot)
    return Chart(
        bars=bars,
        lines=lines,
        years=[
            YearMark(year, left + slot * (year - first + 0.5))
            for year in range(first, last + 1)
            if (year - first) % every == 0
        ],
        left=left,
        zero=height(Decimal(0)),
        has_values=all(len(bar.value) * LETTER <= slot for bar in bars),
        description=_description(found),
        missing=_missing([one.year for one in found]),
    )


def _marks(values):
    """Round numbers from the lowest value to the highest; zero is among them."""
    lowest, highest = min(*values, Decimal(0)), max(*values, Decimal(0))
    if lowest == highest:
        highest = Decimal(1)
    rough = (highest - lowest) / STEPS
    power = Decimal(10) ** rough.adjusted()
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    if all(value == value.to_integral_value() for value in values):
        step = max(step, Decimal(1))
    first = int((lowest / step).to_integral_value(ROUND_FLOOR))
    last = int((highest / step).to_integral_value(ROUND_CEILING))
    return [step * number for number in range(first, last + 1)]


def _bar(observation, start, slot, height):
    width = min(slot * 0.7, WIDEST_BAR)
    top, foot = sorted((height(observation.value), height(Decimal(0))))
    return Bar(
        year=observation.year,
        value=figure(observation.value),
        x=start + (slot - width) / 2,
        y=top,
        width=width,
        height=max(foot - top, 1),
        label_y=foot + 13 if observation.value < 0 else top - 5,
    )


def _description(found):
    first, last = found[0], found[-1]
    if first is last:
        return gettext("%(value)s in %(year)s. This is the only year with a figure.") % {
            "value": figure(first.value),
            "year": first.year,
        }
    least, most = (pick(found, key=lambda one: one.value) for pick in (min, max))
    return gettext(
        "%(first)s in %(first_year)s, %(last)s in %(last_year)s. "
        "The lowest figure is %(least)s in %(least_year)s, the highest %(most)s in %(most_year)s."
    ) % {
        "first": figure(first.value),
        "first_year": first.year,
        "last": figure(last.value),
        "last_year": last.year,
        "least": figure(least.value),
        "least_year": least.year,
        "most": figure(most.value),
        "most_year": most.year,
    }


def _missing(years):
    """„2017, 2019–2021“"""
    gaps = [(before + 1, after - 1) for before, after in pairwise(years) if after - before > 1]
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in gaps)
