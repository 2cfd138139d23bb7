"""Named questions about committees and what they do."""

from datetime import datetime, time

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import ExtractYear
from django.utils import timezone

from contacts.querysets import HolderQuerySet
from content.querysets import PUBLISHED, BriefQuerySet, IsAnyOf, PublishableQuerySet, rows_of


def day_start(day):
    """The first moment of a day in Europe/Berlin."""
    return timezone.make_aware(datetime.combine(day, time.min))


class CommitteeQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def for_cards(self):
        return self.with_brief("municipality")

    def for_pages(self):
        """What the head of every page of a committee shows."""
        return self.with_brief("municipality", "usual_place")

    def with_open_forms(self):
        """Adds `open_forms`: the kinds of forms that the town takes at the moment."""
        forms = self.model._meta.get_field("municipality").related_model.forms.rel.related_model.objects.open()
        return self.annotate(
            open_forms=ArraySubquery(forms.filter(municipality=OuterRef("municipality")).values("kind"))
        )

    def for_detail(self, now):
        """With the short lists of its page, and the years of its meetings and of the next one."""
        committee = self.model
        meetings = committee.meetings.rel.related_model.objects.public().of(OuterRef("pk"))
        return (
            self.for_pages()
            .with_brief(
                "convened_by__municipality",
                "chaired_by__municipality",
                "minutes_by__municipality",
                "founded_by__committee__municipality",
            )
            .annotate(
                block_rows=rows_of(
                    committee.seat_blocks.rel.related_model.objects,
                    "committee",
                    "id",
                    "label",
                    "seats",
                    "procedure",
                    "i18n",
                ),
                goal_rows=rows_of(committee.goals.rel.related_model.objects, "committee", "text", "i18n"),
                task_rows=rows_of(committee.tasks.rel.related_model.objects, "committee", "text", "i18n"),
                meeting_years=ArraySubquery(
                    meetings.annotate(year=ExtractYear("starts_at")).order_by("-year").values("year").distinct()
                ),
                next_meeting_year=Subquery(meetings.upcoming(now).values(year=ExtractYear("starts_at"))[:1]),
            )
        )


class OfCommitteeQuerySet(PublishableQuerySet):
    """What a committee publishes shows only while the committee and its town do."""

    gates = ("committee", "committee__municipality")


class MeetingQuerySet(OfCommitteeQuerySet):
    def for_cards(self):
        return self.with_brief("committee__municipality", "place")

    def for_entries(self):
        """With everything that an event of a calendar tells."""
        return self.select_related(
            "committee__municipality", "committee__convened_by__municipality", "place"
        ).prefetch_related("partners__municipality")

    def of(self, committee):
        """Its own meetings, and those to which it comes together with others."""
        nested = OuterRef(committee) if isinstance(committee, OuterRef) else committee
        joint = self.model.partners.through.objects.filter(committee=nested).order_by()
        return self.filter(Q(committee=committee) | Q(IsAnyOf("pk", joint.values("meeting"))))

    def of_any(self, committees):
        """The meetings of at least one of the committees."""
        keys = committees.order_by().values("pk")
        joint = self.model.partners.through.objects.filter(IsAnyOf("committee", keys)).order_by()
        return self.filter(Q(IsAnyOf("committee", keys)) | Q(IsAnyOf("pk", joint.values("meeting"))))

    def upcoming(self, now=None):
        """What is not over yet, the next one first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def in_year(self, year):
        return self.filter(starts_at__year=year).order_by("starts_at", "pk")

    def taking_place(self):
        return self.exclude(status__in=["cancelled", "postponed"])

    def waiting(self):
        """Postponed without a new date."""
        return self.filter(status="postponed").order_by("starts_at", "pk")


class JointCommitteeQuerySet(BriefQuerySet):
    def public(self):
        """Whose committee shows; the meeting is the asker's to look at."""
        gates = ("committee", *(f"committee__{gate}" for gate in CommitteeQuerySet.gates))
        return self.filter(**{f"{gate}__state": PUBLISHED for gate in gates})


class PaperQuerySet(OfCommitteeQuerySet):
    def for_lists(self):
        return self.with_brief("committee__municipality").prefetch_related("answers")

    def newest_first(self):
        return self.order_by(F("adopted_on__earliest").desc(nulls_last=True), "title", "pk")


class ProjectQuerySet(OfCommitteeQuerySet):
    def in_order(self):
        return self.order_by("position", "pk")


class MembershipQuerySet(HolderQuerySet):
    def named(self):
        """Members of today whom pages may name."""
        return self.current().filter(may_be_named=True)
