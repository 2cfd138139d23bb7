"""Measures of a concept, how they get on, and figures that tell of it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.models.concepts import Concept
from concepts.querysets import STALE_AFTER, MeasureQuerySet
from content.addresses import AddressedModel
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Translated
from municipalities.bound import TownBound


class MeasureStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Not pursued")
    UNKNOWN = "unknown", _("Status not stated")


@track
class Measure(TownBound, AddressedModel, Entry):
    """Something that a concept wants done (Maßnahme), and what came of it."""

    Status = MeasureStatus

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="measures", verbose_name=_("concept"))
    title = models.CharField(_("title"), max_length=200)
    slug = models.SlugField(_("address part"), max_length=80)
    field_of_action = models.CharField(_("field of action"), max_length=150, blank=True)
    #: Of the section of the text in which it stands.
    identity = models.UUIDField(null=True, blank=True, editable=False)
    text = RichTextField(_("text"))
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.UNKNOWN)
    starts_on = ImpreciseDateField(_("planned beginning"))
    ends_on = ImpreciseDateField(_("planned end"))
    done_on = ImpreciseDateField(_("done on"))
    responsible = models.ForeignKey(
        "contacts.ContactPoint",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("responsible contact point"),
    )
    responsible_office = models.CharField(
        _("responsible office"), max_length=200, blank=True, help_text=_("Where it is no contact point of the portal.")
    )
    partners = models.CharField(_("partners"), max_length=300, blank=True)
    funding = models.CharField(_("funding"), max_length=300, blank=True)
    founded_committee = models.ForeignKey(
        "committees.Committee",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("committee that grew out of it"),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("title", "field_of_action", "text", "responsible_office", "partners", "funding"))

    objects = MeasureQuerySet.as_manager()
    same_town = ("responsible", "founded_committee")

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "slug"],
                name="measure_slug_once_per_concept",
                violation_error_message=_("Another measure of this concept has this address."),
            )
        ]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.concept.municipality_id

    @property
    def path(self):
        return f"{self.concept.path}/massnahmen/{self.slug}"

    def get_absolute_url(self):
        return reverse("concepts:measure", kwargs={**self.concept.address, "measure": self.slug})

    @property
    def has_contact(self):
        """Its responsible contact point can be shown."""
        return bool(self.responsible) and self.responsible.is_visible

    def clean(self):
        super().clean()
        begin = self.starts_on and self.starts_on.earliest
        late = {
            name: _("This lies before the planned beginning.")
            for name in ("ends_on", "done_on")
            if begin and (day := getattr(self, name)) and day.latest < begin
        }
        if late:
            raise ValidationError(late)

    @property
    def is_overdue(self):
        """Its planned end is over and nobody said that it is done or dropped."""
        is_open = self.status not in (self.Status.DONE, self.Status.DROPPED)
        return is_open and bool(self.ends_on) and self.ends_on.is_over(timezone.localdate())

    @property
    def is_stale(self):
        """It runs, and nobody has said for a year how it gets on; needs `with_news()`."""
        return self.status == self.Status.RUNNING and self.news_on < timezone.localdate() - STALE_AFTER


@track
class ProgressNote(Translated):
    """How a measure got on, as of one day."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="notes", verbose_name=_("measure"))
    noted_on = models.DateField(_("as of"))
    status = models.CharField(_("status since then"), max_length=10, choices=MeasureStatus, blank=True)
    text = RichTextField(_("what happened"), blank=False)
    i18n = TranslationField(fields=("text",))

    class Meta:
        verbose_name = _("progress note")
        verbose_name_plural = _("progress notes")
        ordering = ["-noted_on", "-pk"]

    def __str__(self):
        return f"{self.noted_on:%d.%m.%Y}"


@track
class Indicator(Translated):
    """A figure that is observed year after year (Kennzahl)."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="indicators", verbose_name=_("measure"))
    name = models.CharField(_("what is counted"), max_length=200)
    unit = models.CharField(_("unit"), max_length=50, blank=True, help_text=_("For example: people, %, courses"))
    source = models.CharField(_("where the figures come from"), max_length=300)
    caveat = models.CharField(
        _("what they do not say"), max_length=400, blank=True, help_text=_("For example: counted anew since 2019.")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("name", "unit", "source", "caveat"))

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    @property
    def town_id(self):
        return self.measure.town_id


@track
class Observation(models.Model):
    """The value of an indicator in one year."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="observations", verbose_name=_("indicator"))
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("value"), max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = _("observed value")
        verbose_name_plural = _("observed values")
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year"],
                name="observation_once_per_year",
                violation_error_message=_("This year has a value already."),
            ),
            models.CheckConstraint(
                condition=Q(year__range=(1900, 2199)),
                name="observation_year_is_plausible",
                violation_error_message=_("A year has four digits: 2024."),
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.value}"
