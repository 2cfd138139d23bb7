"""Calendars and tables that others made, read into planned dates."""

from committees.dates.imports.calendars import is_calendar, read_calendar
from committees.dates.imports.reading import NotReadable
from committees.dates.imports.tables import read_table

__all__ = ["NotReadable", "read", "read_calendar", "read_table"]


def read(body, name, first, last):
    """The dates of a file, whatever its name says it is; of a calendar those from `first` to `last`.

    Raises `NotReadable`.
    """
    return read_calendar(body, first, last) if is_calendar(body) else read_table(body, name)
