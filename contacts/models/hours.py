"""When a contact point can be reached, and when not."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from contacts.models.points import ContactPoint
from contacts.querysets import MIDNIGHT, AbsenceQuerySet
from content.history import track
from content.models import Translated
from municipalities.bound import TownBound

OVERLAP = _("These hours overlap with others of the same day.")
#: Not infinite: an index of btree_gist computes with days.
ALWAYS, FOR_EVER = Value(date(1, 1, 1)), Value(date(9999, 12, 31))


def time_span(starts, ends):
    """A range that PostgreSQL can compare, for times of one day; an end at midnight is that of the next day."""
    day = Value("2000-01-01")
    next_day = Value("2000-01-02")
    return Func(
        Func(day, F(starts), arg_joiner="::date + ", template="(%(expressions)s)"),
        Case(
            When(
                **{ends: MIDNIGHT},
                then=Func(next_day, F(ends), arg_joiner="::date + ", template="(%(expressions)s)"),
            ),
            default=Func(day, F(ends), arg_joiner="::date + ", template="(%(expressions)s)"),
            output_field=models.DateTimeField(),
        ),
        function="tsrange",
    )


@track
class OpeningHours(models.Model):
    """One slot of one weekday; a weekday may have any number of them.

    Slots with the same `valid_from` and `valid_until` make up one week. Of all weeks that hold on a day, the one
    that began last counts, and of those the one that ends first: summer hours replace the usual ones.
    A slot that closes at 00:00 lasts until midnight.
    """

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    class Kind(models.TextChoices):
        PERSONAL = "personal", _("in person")
        PHONE = "phone", _("by phone")
        BOTH = "both", _("in person and by phone")
        UNKNOWN = "unknown", _("not stated")

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="opening_hours", verbose_name=_("contact point")
    )
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    opens_at = models.TimeField(_("from"))
    closes_at = models.TimeField(_("until"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.UNKNOWN)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["weekday", "opens_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")) | Q(closes_at=MIDNIGHT),
                name="hours_close_after_opening",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until__gte=F("valid_from")),
                name="hours_end_after_start",
                violation_error_message=_("The last day lies before the first one."),
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="hours_weekday_exists"),
            ExclusionConstraint(
                name="hours_do_not_overlap",
                expressions=[
                    ("contact_point", RangeOperators.EQUAL),
                    ("weekday", RangeOperators.EQUAL),
                    (time_span("opens_at", "closes_at"), RangeOperators.OVERLAPS),
                    (Coalesce("valid_from", ALWAYS), RangeOperators.EQUAL),
                    (Coalesce("valid_until", FOR_EVER), RangeOperators.EQUAL),
                ],
                condition=Q(closes_at__gt=F("opens_at")) | Q(closes_at=MIDNIGHT),
                violation_error_message=OVERLAP,
            ),
        ]

    def __str__(self):
        closes = "24:00" if self.closes_at == MIDNIGHT else f"{self.closes_at:%H:%M}"
        return f"{self.get_weekday_display()} {self.opens_at:%H:%M}–{closes}"

    def is_valid_on(self, day):
        return (self.valid_from or day) <= day <= (self.valid_until or day)


@track
class Absence(TownBound, Translated):
    """Whole days on which nobody is there, with who steps in meanwhile."""

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="absences", verbose_name=_("contact point")
    )
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))
    deputy = models.ForeignKey(
        ContactPoint,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="deputises",
        verbose_name=_("who steps in"),
        help_text=_("Another contact point of the town."),
    )
    text = models.CharField(
        _("what visitors read"),
        max_length=200,
        blank=True,
        help_text=_("For example: Holiday. No names, no illnesses."),
    )
    i18n = TranslationField(fields=("text",))

    objects = AbsenceQuerySet.as_manager()
    same_town = ("deputy",)

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["first_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")),
                name="absence_ends_after_start",
                violation_error_message=_("The last day lies before the first one."),
            ),
            models.CheckConstraint(
                condition=Q(deputy=None) | ~Q(deputy=F("contact_point")),
                name="absence_deputy_is_somebody_else",
                violation_error_message=_("Nobody can step in for themselves. Choose another contact point."),
            ),
            ExclusionConstraint(
                name="absences_do_not_overlap",
                expressions=[
                    ("contact_point", RangeOperators.EQUAL),
                    (
                        Func(
                            F("first_on"),
                            F("last_on"),
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(last_on__gte=F("first_on")),
                violation_error_message=_("There is another absence on these days. Change that one instead."),
            ),
        ]

    def __str__(self):
        return f"{self.first_on:%d.%m.%Y}–{self.last_on:%d.%m.%Y}"

    @property
    def town_id(self):
        return self.contact_point.municipality_id

    def holds_on(self, day):
        return self.first_on <= day <= self.last_on
