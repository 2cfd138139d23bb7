"""The annual counts of reports as they may be told: nobody can compute a number below three from them."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from contacts.models import ReportCount

#: Numbers below this may point to a person.
SMALLEST = 3


@dataclass(frozen=True)
class Told:
    """A number as it is told: exactly, as “at least”, or (None) as “below three”."""

    number: int | None
    is_exact: bool = True


BELOW = Told(None)


@dataclass(frozen=True)
class Year:
    year: int
    areas: tuple
    total: Told


def told(numbers):
    """The cells of a year and its total as they may be shown, in the order given.

    Where some areas are hidden and others shown, an exact total would betray the sum of the hidden ones, and a total
    that is left out only sometimes would betray it too. So the total is then the sum of what is shown, as “at least”.
    Where all areas are hidden the exact total betrays none of them, as long as they cannot all have the most they may.
    """
    cells = tuple(Told(number) if number >= SMALLEST else BELOW for number in numbers)
    shown = [cell.number for cell in cells if cell.number is not None]
    hidden = len(cells) - len(shown)
    if not hidden:
        return cells, Told(sum(shown))
    if shown:
        return cells, Told(sum(shown), is_exact=False)
    total, most = sum(numbers), hidden * (SMALLEST - 1) - 1
    if total < SMALLEST:
        return cells, BELOW
    return cells, Told(total) if total < most else Told(most, is_exact=False)


def years_of(towns):
    """Pairs of town and its `Year`s that are over, newest first; a running year would betray each report as it comes.

    One query.
    """
    numbers = defaultdict(lambda: defaultdict(dict))
    rows = ReportCount.objects.filter(municipality__in=towns, year__lt=timezone.localdate().year).order_by("-year")
    for town, year, area, number in rows.values_list("municipality", "year", "area", "number"):
        numbers[town][year][area] = number
    return [(town, [_year(year, by_area) for year, by_area in numbers[town.pk].items()]) for town in towns]


def _year(year, by_area):
    areas = list(ReportCount.Area)
    cells, total = told([by_area.get(area, 0) for area in areas])
    return Year(year, tuple(zip(areas, cells, strict=True)), total)
