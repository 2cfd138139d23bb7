"""Named questions about concepts, how they are revised and what became of them."""

from datetime import timedelta

from django.db import models
from django.db.models import Case, Count, Exists, F, Min, OuterRef, Prefetch, Q, Subquery, Value, When, Window
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce, ExtractYear, Greatest, TruncDate
from django.utils import timezone

from content.querysets import PUBLISHED, BriefQuerySet, IsAnyOf, PublishableQuerySet, rows_of

#: Without news for so long, the desk reminds of a measure that runs.
STALE_AFTER = timedelta(days=365)


class ConceptQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def for_cards(self):
        return self.with_brief("municipality")


class OfConceptQuerySet(PublishableQuerySet):
    """What hangs on a concept shows only while the concept and its town do."""

    gates = ("concept", "concept__municipality")


class ProcessQuerySet(OfConceptQuerySet):
    def with_steps(self):
        """What tells where it stands: the steps, and the meetings that date them."""
        milestones = self.model.milestones.rel.related_model.objects.for_steps()
        return self.with_brief("concept__municipality").prefetch_related(Prefetch("milestones", milestones))

    def with_rows(self):
        """With the people and what they said, as rows beside it."""
        participant, statement = (
            getattr(self.model, name).rel.related_model for name in ("participants", "statements")
        )
        rows = {
            "participant_rows": rows_of(
                participant.objects, "process", "role", "name", "function_at_time", "text", "i18n"
            ),
            "statement_rows": rows_of(
                statement.objects, "process", "text", "is_direct", "attributed_to", "function_at_time", "footnote"
            ),
        }
        return self.annotate(**rows)

    def for_detail(self):
        """With everything that the search reads of it."""
        talks = self.model.talks.rel.related_model.objects.public().for_lists()
        return self.with_steps().with_rows().prefetch_related(Prefetch("talks", talks, to_attr="public_talks"))


class MilestoneQuerySet(BriefQuerySet):
    def for_steps(self):
        """With its meeting, the people and the postponements."""
        person, move = self.model.people.rel.related_model, self.model.postponements.rel.related_model
        return self.with_brief("place", "meeting__place", "meeting__committee__municipality").annotate(
            person_rows=rows_of(person.objects, "milestone", "role", "name", "function_at_time", "i18n"),
            move_rows=rows_of(move.objects, "milestone", "planned_before", "noted_on", "reason", "i18n"),
        )

    def public(self):
        """A step shows while its process does."""
        process = self.model._meta.get_field("process").related_model
        return self.filter(process__in=process.objects.public())

    def of_committee(self, committee):
        """The steps that it decided on, and those at its public meetings."""
        meetings = self.model._meta.get_field("meeting").related_model.objects.public().of(committee)
        resolutions = self.model._meta.get_field("resolutions").related_model.objects.public()
        decided = self.model.resolutions.through.objects.filter(resolution__in=resolutions.filter(committee=committee))
        found = Q(IsAnyOf("meeting", meetings.values("pk"))) | Q(IsAnyOf("pk", decided.values("milestone")))
        return self.filter(found).with_brief("process__concept__municipality", "meeting__committee__municipality")


class OfProcessQuerySet(PublishableQuerySet):
    gates = ("process", "process__concept", "process__concept__municipality")


class TalkQuerySet(OfProcessQuerySet):
    def for_lists(self):
        return self.with_brief(
            "process__concept__municipality", "place", "meeting__place", "meeting__committee__municipality"
        )


class SectionQuerySet(models.QuerySet):
    def public(self):
        """A text shows while its version does."""
        gates = ("version", *(f"version__{gate}" for gate in OfConceptQuerySet.gates))
        return self.filter(**{f"{gate}__state": PUBLISHED for gate in gates})

    def outline(self):
        """The headings alone: enough for a table of contents."""
        return self.exclude(kind="paragraph")

    def newest_version_first(self):
        """Drafts have no date yet and come before what was adopted."""
        return self.order_by("-version__adopted_on__earliest", "-version__pk", "position")


class ChangeNoteQuerySet(models.QuerySet):
    def public(self):
        version = self.model._meta.get_field("version").related_model
        return self.filter(version__in=version.objects.public(), earlier__in=version.objects.public())


class MeasureQuerySet(OfConceptQuerySet):
    def for_list(self):
        return self.with_brief("concept__municipality", "founded_committee__municipality", "responsible__municipality")

    def with_history(self):
        """With notes, indicators and their values; three further queries."""
        return self.prefetch_related("notes", "indicators__observations")

    def with_last_year(self, year):
        """Adds `noted_year` and `observed_year`: the last years with a note and with a figure, up to this one."""
        notes = self.model.notes.rel.related_model.objects.annotate(year=ExtractYear("noted_on"))
        figures = self.model.indicators.rel.related_model.observations.rel.related_model.objects
        noted, observed = notes.filter(measure=OuterRef("pk")), figures.filter(indicator__measure=OuterRef("pk"))
        last = {
            name: Subquery(rows.filter(year__lte=year).order_by("-year").values("year")[:1])
            for name, rows in (("noted_year", noted), ("observed_year", observed))
        }
        return self.annotate(**last)

    def by_status(self):
        """How many there are of each status."""
        return dict(self.order_by().values_list("status").annotate(Count("pk")))

    def by_field(self):
        """Field of action by field of action, in the order in which the fields come up."""
        rank = Window(Min("position"), partition_by="field_of_action")
        return self.annotate(field_rank=rank).order_by("field_rank", "field_of_action", "position", "pk")

    def with_news(self):
        """Adds `last_note_on`, and `news_on`: the day of the last note or of the entry itself."""
        note = self.model.notes.rel.related_model.objects.filter(measure=OuterRef("pk")).order_by("-noted_on")
        last_note = Subquery(note.values("noted_on")[:1])
        as_of = Cast(KT("as_of__latest"), models.DateField())
        written = TruncDate("created_at")
        return self.annotate(last_note_on=last_note, news_on=Coalesce(Greatest(last_note, as_of), written))

    def overdue(self):
        """See `Measure.is_overdue`."""
        return self.alias(last_day=KT("ends_on__latest")).filter(_overdue())

    def stale(self):
        """Running, and nobody has said for a year how it gets on."""
        return self.with_news().filter(_stale())

    def to_look_at(self):
        """What is overdue or stale."""
        return self.with_news().alias(last_day=KT("ends_on__latest")).filter(_overdue() | _stale())


def _overdue():
    return Q(last_day__lt=timezone.localdate().isoformat()) & ~Q(status__in=["done", "dropped"])


def _stale():
    """See `Measure.is_stale`."""
    return Q(status="running", news_on__lt=timezone.localdate() - STALE_AFTER)


class ConsultationQuerySet(PublishableQuerySet):
    gates = ("version", "version__concept", "version__concept__municipality")

    def with_form(self):
        """Adds `has_form`: whether the town takes comments at the moment; see `takes_comments`."""
        town = "version__concept__municipality"
        concept = self.model._meta.get_field("version").related_model._meta.get_field("concept").related_model
        forms = concept._meta.get_field("municipality").related_model.forms.rel.related_model.objects.open()
        return self.annotate(has_form=Exists(forms.filter(kind="consultation", municipality=OuterRef(town))))


class CommentQuerySet(models.QuerySet):
    def in_view(self):
        """Those of consultations that readers see, whether they were looked at or not."""
        gates = ("consultation", *(f"consultation__{gate}" for gate in ConsultationQuerySet.gates))
        return self.filter(**{f"{gate}__state": PUBLISHED for gate in gates})

    def public(self):
        """What readers see: looked at, and of a consultation that they see."""
        return self.in_view().filter(status="shown")

    def with_outcome(self):
        """The outcome of the answer that was released; "" while there is none."""
        released = When(answer__released_at__isnull=False, then=F("answer__outcome"))
        return self.annotate(outcome=Case(released, default=Value(""), output_field=models.CharField()))

    def counted(self):
        """How many there are of each status, section and outcome."""
        rows = self.with_outcome().order_by().values_list("status", "identity", "outcome")
        return rows.annotate(number=Count("pk"))

    def unanswered(self):
        return self.filter(Q(answer=None) | Q(answer__released_at=None))

    def for_report(self):
        return self.select_related("consultation", "answer__changed_version").order_by("received_on", "pk")
