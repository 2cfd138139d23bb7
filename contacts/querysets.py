"""Named questions about contact points and what people write to them."""

from datetime import time, timedelta

from django.db import models
from django.db.models import (
    Case,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Greatest, Least
from django.utils import timezone

from content.querysets import BriefQuerySet, PublishableQuerySet

#: As the end of opening hours: that of the day.
MIDNIGHT = time.min


class HolderQuerySet(models.QuerySet):
    def current(self, today=None):
        """Who holds something today."""
        today = today or timezone.localdate()
        return self.filter(Q(starts_on=None) | Q(starts_on__lte=today), Q(ends_on=None) | Q(ends_on__gte=today))


class AbsenceQuerySet(BriefQuerySet):
    def coming(self, today=None):
        """Those that are not over, each with who steps in."""
        return self.filter(last_on__gte=today or timezone.localdate()).with_brief("deputy__municipality")


class ContactPointQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def for_cards(self):
        """What cards show; who is there and when is added by `with_presence`."""
        return self.with_brief("municipality", "place")

    def for_vcards(self):
        """With all of its town and place: the card tells when they changed, too."""
        return self.select_related("municipality", "place")

    def with_hours_at(self, weekday, time_of_day):
        """Those that have hours at the time, whatever else may keep them away."""
        hours = self.model.opening_hours.rel.related_model.objects.filter(
            Q(closes_at__gt=time_of_day) | Q(closes_at=MIDNIGHT), weekday=weekday, opens_at__lte=time_of_day
        )
        return self.filter(Exists(hours.filter(contact_point=OuterRef("pk"))))


class PublicFormQuerySet(models.QuerySet):
    def open(self):
        """What people can use; a form without anybody who may read it counts as closed."""
        read = Q(municipality__confidential_readers__user__is_active=True)
        return self.filter(read | ~Q(kind="discrimination"), is_open=True).distinct()


#: States of an appointment that keep its time from others.
HOLDING = ("requested", "confirmed")


#: States of an enquiry in which somebody waits for an answer.
UNANSWERED = ("new", "in_progress")


class AppointmentQuerySet(models.QuerySet):
    def coming(self, now):
        """Those that keep their time from others and are not over."""
        return self.filter(status__in=HOLDING, ends_at__gt=now)


def promised_or_now(field, form):
    """Days as they were promised on the form, or as the town asks for now if these are fewer; as a duration.

    `form` is the `PublicForm` of a row, as a queryset for a subquery.
    """
    days = Least(F(field), Coalesce(Subquery(form.values(field)[:1]), F(field)))
    return ExpressionWrapper(days * Value(timedelta(days=1)), output_field=DurationField())


def late():
    """The condition for an enquiry that should have been answered."""
    return Q(status__in=UNANSWERED, due_on__lt=timezone.localdate())


class EnquiryQuerySet(models.QuerySet):
    def open(self):
        return self.exclude(status="closed")

    def with_deletion(self):
        """Adds `delete_at`: the earlier of what was promised on the form and what the town asks for now.

        An appointment that holds stays until it is over: the office and the person still need it.
        """
        form = self.model._meta.get_field("municipality").related_model.forms.rel.related_model.objects.filter(
            municipality=OuterRef("municipality"), kind=OuterRef("kind")
        )
        # Null, and left out, while it is open.
        after_closing = Cast(F("closed_at") + promised_or_now("kept_days", form), DateTimeField())
        by_rule = Least(Cast(F("received_at") + promised_or_now("at_most_days", form), DateTimeField()), after_closing)
        holds = When(appointment__status__in=HOLDING, then=F("appointment__ends_at"))
        return self.annotate(delete_at=Greatest(by_rule, Case(holds, default=F("received_at"))))

    def without_appointment_after(self, moment):
        return self.exclude(appointment__status__in=HOLDING, appointment__ends_at__gt=moment)
