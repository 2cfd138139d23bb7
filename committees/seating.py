"""The seat chart: voting seats as dots in a half circle, block by block."""

import math
from dataclasses import dataclass

RADIUS_INSIDE, ROW_GAP = 70, 35
#: Blocks differ in shape as well as in colour: rings need a smaller radius, because their stroke adds to it.
SHAPES = [1.0, 0.8, 0.8, 1.0, 0.9, 0.5]


@dataclass(frozen=True)
class Seat:
    """Centre and radius of a dot in the chart's units, and the block (from 1) that it belongs to."""

    x: float
    y: float
    block: int
    r: float


@dataclass(frozen=True)
class Chart:
    seats: list
    width: int
    height: int
    total: int

    @property
    def middle(self):
        return self.width // 2

    @property
    def base(self):
        return self.height - 18


def seat_chart(blocks):
    """Lay out the seats of `blocks` (numbers of seats, in order) in concentric half circles."""
    total = sum(blocks)
    if not total:
        return None
    rows = max(1, min(10, round(math.sqrt(total / 3.5))))
    radii = [RADIUS_INSIDE + ROW_GAP * row for row in range(rows)]
    per_row = _share(total, radii)
    outer = radii[-1]
    dot = min(11.0, *(math.pi * radius / max(count, 2) / 2.35 for radius, count in zip(radii, per_row, strict=True)))
    centre_x, centre_y = outer + 20, outer + 20
    places = sorted(
        (
            (math.pi - math.pi * (index / (count - 1) if count > 1 else 0.5), radius)
            for radius, count in zip(radii, per_row, strict=True)
            for index in range(count)
        ),
        key=lambda place: -place[0],
    )
    owners = [number for number, seats in enumerate(blocks, start=1) for _seat in range(seats)]
    seats = [
        Seat(
            x=round(centre_x + radius * math.cos(angle), 1),
            y=round(centre_y - radius * math.sin(angle), 1),
            block=(owner - 1) % len(SHAPES) + 1,
            r=round(dot * SHAPES[(owner - 1) % len(SHAPES)], 1),
        )
        for (angle, radius), owner in zip(places, owners, strict=True)
    ]
    return Chart(seats, round(2 * centre_x), round(centre_y + 20), total)


def _share(total, radii):
    """Share the seats over the rows in proportion to their length; the sum is always `total`."""
    length = sum(radii)
    counts = [max(1, round(total * radius / length)) for radius in radii]
    counts[-1] += total - sum(counts)
    return counts
