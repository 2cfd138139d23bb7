"""Named questions about committees and what they do."""

from datetime import datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import ExtractYear
from django.utils import timezone

from content.querysets import IsAnyOf, PublishableQuerySet, rows_of


def day_start(day):
    """The first moment of a day in Europe/Berlin."""
    return timezone.make_aware(datetime.combine(day, time.min))


class CommitteeQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def for_cards(self):
        return self.select_related("municipality")

    def for_pages(self):
        """What the head of every page of a committee shows."""
        return self.select_related("municipality", "usual_place")

    def with_open_forms(self):
        """Adds `open_forms`: the kinds of forms that the town takes at the moment."""
        forms = self.model._meta.get_field("municipality").related_model.forms.rel.related_model.objects.open()
        return self.annotate(
            open_forms=ArraySubquery(forms.filter(municipality=OuterRef("municipality")).values("kind"))
        )

    def for_detail(self):
        committee = self.model
        meetings = committee.meetings.rel.related_model.objects.public().of(OuterRef("pk"))
        return (
            self.for_pages()
            .select_related(
                "convened_by__municipality",
                "chaired_by__municipality",
                "minutes_by__municipality",
                "founded_by__committee__municipality",
            )
            .annotate(
                block_rows=rows_of(
                    committee.seat_blocks.rel.related_model, "committee", "id", "label", "seats", "procedure", "i18n"
                ),
                goal_rows=rows_of(committee.goals.rel.related_model, "committee", "text", "i18n"),
                task_rows=rows_of(committee.tasks.rel.related_model, "committee", "text", "i18n"),
                meeting_years=ArraySubquery(
                    meetings.annotate(year=ExtractYear("starts_at")).order_by("-year").values("year").distinct()
                ),
                next_meeting_year=Subquery(meetings.upcoming().values(year=ExtractYear("starts_at"))[:1]),
            )
        )


class OfCommitteeQuerySet(PublishableQuerySet):
    """What a committee publishes shows only while the committee and its town do."""

    gates = ("committee", "committee__municipality")


class MeetingQuerySet(OfCommitteeQuerySet):
    def for_cards(self):
        return self.select_related("committee__municipality", "place")

    def for_entries(self):
        """With everything that an event of a calendar tells."""
        return self.select_related(
            "committee__municipality", "committee__convened_by__municipality", "place"
        ).prefetch_related("partners__municipality")

    def of(self, committee):
        """Its own meetings, and those to which it comes together with others."""
        nested = OuterRef(committee) if isinstance(committee, OuterRef) else committee
        joint = self.model.partners.through.objects.filter(committee=nested)
        return self.filter(Q(committee=committee) | Q(IsAnyOf("pk", joint.values("meeting"))))

    def of_any(self, committees):
        """The meetings of at least one of the committees."""
        keys = committees.order_by().values("pk")
        joint = self.model.partners.through.objects.filter(IsAnyOf("committee", keys))
        return self.filter(Q(IsAnyOf("committee", keys)) | Q(IsAnyOf("pk", joint.values("meeting"))))

    def with_partners(self):
        """With the public committees that come together with the inviting one, as `together`; one further query."""
        committees = self.model._meta.get_field("partners").related_model.objects.public().for_cards().order_by("name")
        return self.prefetch_related(Prefetch("partners", committees, to_attr="together"))

    def upcoming(self):
        """What is not over yet, the next one first."""
        return self.filter(ends_at__gt=timezone.now()).order_by("starts_at", "pk")

    def between(self, first, last):
        """Meetings that begin on the days `first` to `last`, both included."""
        return self.filter(starts_at__gte=day_start(first), starts_at__lt=day_start(last + timedelta(days=1))).order_by(
            "starts_at", "pk"
        )

    def touching(self, first, last):
        """Meetings that take place on the days `first` to `last`, both included, also where they began before."""
        return self.filter(starts_at__lt=day_start(last + timedelta(days=1)), ends_at__gt=day_start(first)).order_by(
            "starts_at", "pk"
        )

    def in_year(self, year):
        return self.filter(starts_at__year=year).order_by("starts_at", "pk")

    def taking_place(self):
        return self.exclude(status__in=["cancelled", "postponed"])

    def waiting(self):
        """Postponed without a new date."""
        return self.filter(status="postponed").order_by("starts_at", "pk")


class PaperQuerySet(OfCommitteeQuerySet):
    def for_lists(self):
        return self.select_related("committee__municipality").prefetch_related("answers")

    def newest_first(self):
        return self.order_by(F("adopted_on__earliest").desc(nulls_last=True), "title", "pk")


class ProjectQuerySet(OfCommitteeQuerySet):
    def in_order(self):
        return self.order_by("position", "pk")


class MembershipQuerySet(QuerySet):
    def named(self):
        """Members of today whom pages may name."""
        today = timezone.localdate()
        has_begun = Q(starts_on=None) | Q(starts_on__lte=today)
        goes_on = Q(ends_on=None) | Q(ends_on__gte=today)
        return self.filter(has_begun, goes_on, may_be_named=True)
