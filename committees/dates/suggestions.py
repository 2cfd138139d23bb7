"""Days that the rule of a committee suggests („in der Regel am zweiten Montag“).

Nothing here is published: an editor, or the demonstration, makes meetings of the days that fit.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from committees.dates.planned import PlannedDate
from committees.dates.recurrence import Recurrence
from contacts.hours import holiday_name

FAR = date(2100, 12, 31)


def rule_of(committee) -> Recurrence | None:
    return Recurrence.from_text(committee.recurrence) if committee.recurrence else None


def suggest(committee, first: date, last: date) -> list[PlannedDate]:
    """The days of the committee's rule, at its usual times."""
    rule = rule_of(committee)
    return [
        PlannedDate(text="", day=day, begins=committee.usual_start, ends=committee.usual_end)
        for day in (rule.days(first, last) if rule else [])
    ]


def without_holidays(planned: Iterable[PlannedDate], land: str) -> list[PlannedDate]:
    return [each for each in planned if not holiday_name(land, each.day)]


def around_holidays(planned: Iterable[PlannedDate], land: str) -> list[PlannedDate]:
    """Days that fall on a public holiday move to the same weekday of the next week that is none, if that is free."""
    moved = (replace(each, day=next(_free_days(each.day, land))) for each in planned)
    return list({each.day: each for each in moved}.values())


def _free_days(day, land) -> Iterator[date]:
    while day <= FAR:
        if not holiday_name(land, day):
            yield day
        day += timedelta(weeks=1)
