"""How the measures of a concept got on: at the end of a year, and today in a few lines."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import IntegerField
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, ExtractYear, Substr
from django.utils import timezone
from django.utils.translation import gettext

from concepts.charts import figure
from concepts.models import Indicator, Measure, Observation, ProgressNote
from concepts.models.measures import MeasureStatus
from concepts.questions import measures_of

MEASURES_ON_CONCEPT_PAGE = 6
OVER = (MeasureStatus.DONE, MeasureStatus.DROPPED)


@dataclass(frozen=True)
class Figure:
    """An indicator in one year: its value, "" where none is known, and the one before."""

    indicator: Indicator
    value: str
    earlier: str
    earlier_year: int | None


@dataclass(frozen=True)
class Standing:
    """A measure at the end of a year.

    `status` is what was noted up to then; in the present year it is that of today. Where nothing was noted, it is the
    present one too, and `is_known` is False.
    """

    measure: Measure
    status: MeasureStatus
    is_known: bool
    is_overdue: bool
    #: Of this year, the oldest first.
    notes: list[ProgressNote]
    figures: list[Figure]

    @property
    def status_text(self):
        if self.is_known:
            return self.status.label
        return gettext("not known for the end of the year; today: %(status)s") % {"status": self.status.label}


@dataclass(frozen=True)
class AnnualReport:
    year: int
    #: The year is not over: it tells how things are today.
    is_interim: bool
    standings: list[Standing]

    @property
    def fields(self):
        """The standings by field of action, in their order."""
        return [list(found) for _, found in groupby(self.standings, key=lambda one: one.measure.field_of_action)]

    @property
    def counts(self):
        """Statuses that were noted, with their numbers."""
        return _counted([one.status for one in self.standings if one.is_known])

    @property
    def not_known(self):
        return sum(not one.is_known for one in self.standings)

    @property
    def overdue(self):
        return [one for one in self.standings if one.is_overdue]


def _counted(statuses):
    """Pairs of status and number, in the order of the statuses; without those that do not occur."""
    return [(status, number) for status in MeasureStatus if (number := statuses.count(status))]


def annual_report(concept, year):
    """What was so at the end of the year; at most four queries."""
    today = timezone.localdate()
    measures = Measure.objects.public().filter(concept=concept).for_list().by_field().with_history()
    return AnnualReport(
        year=year,
        is_interim=year == today.year,
        standings=[_standing(measure, year, today) for measure in measures],
    )


def _standing(measure, year, today):
    last_day = min(date(year, 12, 31), today)
    notes = [note for note in measure.notes.all() if note.noted_on <= last_day]
    today_status = MeasureStatus(measure.status)
    noted = today_status if year == today.year else _status_noted(measure, notes, last_day)
    status = noted or today_status
    is_past_end = bool(measure.ends_on) and measure.ends_on.is_over(min(date(year + 1, 1, 1), today))
    return Standing(
        measure=measure,
        status=status,
        is_known=noted is not None,
        is_overdue=is_past_end and status not in OVER,
        notes=[note for note in reversed(notes) if note.noted_on.year == year],
        figures=[found for one in measure.indicators.all() if (found := _figure(one, year))],
    )


def _status_noted(measure, notes, last_day):
    """The last status that was said of a day up to `last_day`, by a note or by the day on which it was done."""
    last = next((note for note in notes if note.status), None)
    is_done = measure.status == MeasureStatus.DONE and measure.done_on and measure.done_on.latest <= last_day
    if is_done and (last is None or last.noted_on <= measure.done_on.latest):
        return MeasureStatus.DONE
    return MeasureStatus(last.status) if last else None


def _figure(indicator, year):
    """None where nothing was observed up to then."""
    found = {one.year: one.value for one in indicator.observations.all() if one.year <= year}
    if not found:
        return None
    earlier_year = max((other for other in found if other < year), default=None)
    return Figure(
        indicator=indicator,
        value=figure(found[year]) if year in found else "",
        earlier=figure(found[earlier_year]) if earlier_year else "",
        earlier_year=earlier_year,
    )


def report_years(concept):
    """The years that have something to report, the newest first: a note, a figure or something done. One query."""
    measures = Measure.objects.public().filter(concept=concept)
    done_in = Cast(Substr(KT("done_on__latest"), 1, 4), IntegerField())
    notes = ProgressNote.objects.filter(measure__in=measures).annotate(
        when=Cast(ExtractYear("noted_on"), IntegerField())
    )
    figures = Observation.objects.filter(indicator__measure__in=measures)
    done = measures.filter(done_on__isnull=False).annotate(when=done_in)
    years = (
        notes.order_by()
        .values_list("when")
        .union(figures.order_by().values_list("year"), done.order_by().values_list("when"))
    )
    this_year = timezone.localdate().year
    return sorted((year for (year,) in years if year <= this_year), reverse=True)


def measures_context(concept):
    """What the page of a concept tells of its measures; one query."""
    measures = measures_of(concept=concept, year=timezone.localdate().year)
    for measure in measures:
        measure.concept = concept
    return {
        "measures": measures[:MEASURES_ON_CONCEPT_PAGE],
        "measure_count": len(measures),
        "measure_statuses": _counted([measure.status for measure in measures]),
        "overdue_count": sum(measure.is_overdue for measure in measures),
        "report_year": _last_year(measures),
    }


def _last_year(measures):
    """The newest of `report_years`, of measures `with_last_year()`; None where none has anything to report."""
    this_year = timezone.localdate().year
    done = [measure.done_on.latest.year for measure in measures if measure.done_on]
    told = [year for measure in measures for year in (measure.noted_year, measure.observed_year) if year]
    return max((year for year in done + told if year <= this_year), default=None)


def follow_notes(measure, written):
    """The newest note that names a status decides on that of the measure, if it is one of those just written.

    Returns whether the status changed.
    """
    newest = measure.notes.exclude(status="").first()
    if newest not in written or newest.status == measure.status:
        return False
    measure.status = newest.status
    measure.save(update_fields=["status", "modified_at"])
    return True
