"""A date that somebody wrote down and that may become a meeting: what pasted lines, rules and files have in common."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class PlannedDate:
    """One line as it was understood. Nothing is left out: what could not be read has a `problem` and no day."""

    #: The line as written, for the eyes of whoever typed it.
    text: str
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    #: Only for all-day entries over several days: the last of them, included.
    last_day: date | None = None
    is_all_day: bool = False
    #: The weekday that stands in the line (Monday is 0), which may contradict the date.
    written_weekday: int | None = None
    title: str = ""
    place: str = ""
    is_cancelled: bool = False
    #: The identity of the entry in the calendar it came from; "" for typed lines.
    uid: str = ""
    #: Why it could not be read, as a whole translated sentence; "" where all is well.
    problem: str = ""
    #: What to look at although it was read, as a whole translated sentence.
    hint: str = ""
