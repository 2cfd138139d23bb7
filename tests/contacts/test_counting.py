from collections import defaultdict
from itertools import product

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from contacts.counting import BELOW, SMALLEST, Told, told, years_of
from contacts.models import ReportCount
from tests import factories
from tests.factories import berlin

NUMBERS = st.lists(st.integers(0, 6), min_size=1, max_size=8)


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_whoever_knows_the_rule_and_sees_the_page_can_compute_no_hidden_number(size):
    possible = defaultdict(list)
    for numbers in product(range(SMALLEST + 3), repeat=size):
        possible[told(numbers)].append(numbers)

    for (cells, _total), origins in possible.items():
        for position, cell in enumerate(cells):
            values = {numbers[position] for numbers in origins}
            assert len(values) > 1 if cell == BELOW else values == {cell.number}


@given(NUMBERS)
def test_only_numbers_below_three_are_hidden(numbers):
    cells, _total = told(numbers)

    assert [cell.number for cell in cells] == [None if number < SMALLEST else number for number in numbers]


@given(NUMBERS)
def test_the_total_is_true_and_never_less_than_three_above_what_is_shown(numbers):
    cells, total = told(numbers)

    shown = sum(cell.number for cell in cells if cell.number is not None)
    if total == BELOW:
        assert sum(numbers) < SMALLEST
    elif total.is_exact:
        assert total.number == sum(numbers)
        assert total.number == shown or total.number - shown >= SMALLEST
    else:
        assert total.number <= sum(numbers)


@given(NUMBERS.filter(lambda numbers: min(numbers) < SMALLEST))
def test_another_town_with_other_hidden_numbers_would_read_the_same(numbers):
    cells, _total = shown = told(numbers)

    for hidden in [position for position, cell in enumerate(cells) if cell == BELOW]:
        alike = [other for other in neighbours(numbers) if other[hidden] != numbers[hidden] and told(other) == shown]
        assert alike


def neighbours(numbers):
    """The same with one or two of the small numbers raised or lowered by one."""
    small = [position for position, number in enumerate(numbers) if number < SMALLEST]
    for first, second in product(small, repeat=2):
        for one, two in product((-1, 0, 1), repeat=2):
            other = list(numbers)
            other[first] += one
            other[second] += two
            if all(0 <= other[position] < SMALLEST for position in small):
                yield other


@pytest.mark.django_db
@pytest.mark.parametrize("years", [1, 3])
def test_years_that_are_over_are_told_with_every_area(years, django_assert_num_queries):
    town = factories.town.make()
    for year in range(2020 - years, 2021):
        town.report_counts.create(year=year, area="work", number=4)
    factories.town.make().report_counts.create(year=2019, area="work", number=9)

    with time_machine.travel(berlin(2020, 12, 31, 23, 59)), django_assert_num_queries(1):
        [(_town, told_years)] = years_of([town])

    assert [each.year for each in told_years] == list(range(2019, 2019 - years, -1))
    assert dict(told_years[0].areas) == {area: BELOW for area in ReportCount.Area} | {"work": Told(4)}
    assert told_years[0].total == Told(4, is_exact=False)
