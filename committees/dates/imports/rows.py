"""Rows of a table, wherever they come from."""

from dataclasses import dataclass

from django.utils.translation import gettext

from committees.dates.imports.reading import NotReadable

MAX_ROWS = 1_000
MAX_ROW_LENGTH = 1_000


@dataclass(frozen=True)
class Row:
    cells: list[str]
    #: Why the row cannot be used, as a translated sentence; "" where all is well.
    problem: str = ""

    @property
    def text(self):
        return "\t".join(self.cells).strip()

    @classmethod
    def of(cls, cells, problem=""):
        if sum(map(len, cells)) > MAX_ROW_LENGTH:
            problem = problem or gettext("The line is too long to be a date.")
            cells = ["\t".join(filter(None, cells))[:MAX_ROW_LENGTH]]
        return cls(cells, problem)


def check_rows(rows):
    if len(rows) > MAX_ROWS:
        message = gettext("The table has more than %(limit)s rows. Please keep only those with the dates.")
        raise NotReadable(message % {"limit": MAX_ROWS})
    return rows
