import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committees.seating import SHAPES, seat_chart


@pytest.mark.parametrize("total", range(1, 201))
def test_every_seat_has_a_place_of_its_own_inside_the_picture(total):
    chart = seat_chart([total])

    assert len(chart.seats) == chart.total == total
    assert all(
        seat.r > 0
        and seat.x - seat.r >= 0
        and seat.x + seat.r <= chart.width
        and seat.y - seat.r >= 0
        and seat.y + seat.r <= chart.height
        for seat in chart.seats
    )
    overlapping = [
        (one, other)
        for number, one in enumerate(chart.seats)
        for other in chart.seats[number + 1 :]
        if math.dist((one.x, one.y), (other.x, other.y)) < one.r + other.r
    ]
    assert overlapping == []


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12))
def test_each_block_gets_its_seats_side_by_side(blocks):
    chart = seat_chart(blocks)

    expected = [(number % len(SHAPES)) + 1 for number, seats in enumerate(blocks) for _seat in range(seats)]
    assert [seat.block for seat in chart.seats] == expected
    assert chart.total == sum(blocks)


@pytest.mark.parametrize("blocks", [[], [0], [0, 0]])
def test_without_seats_there_is_no_picture(blocks):
    assert seat_chart(blocks) is None


def test_the_same_blocks_give_the_same_picture():
    assert seat_chart([3, 4, 5]) == seat_chart([3, 4, 5])
