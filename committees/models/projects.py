"""What committees carry out together: projects and yearly events."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from committees.models.committees import Committee
from committees.querysets import OfCommitteeQuerySet, ProjectQuerySet
from content.fields import RichTextField
from content.history import track
from content.models import Entry


@track
class Project(Entry):
    """A project of a committee; an unknown status is said, not guessed."""

    class Status(models.TextChoices):
        RUNNING = "running", _("Running")
        RECURRING = "recurring", _("Recurring")
        PLANNED = "planned", _("Planned")
        COMPLETED = "completed", _("Completed")
        UNKNOWN = "unknown", _("Status not stated")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="projects", verbose_name=_("committee"))
    title = models.CharField(_("title"), max_length=200)
    text = RichTextField(_("text"))
    status = models.CharField(
        _("status"), max_length=10, choices=Status, help_text=_("“Not stated” is an honest answer.")
    )
    target_group = models.CharField(_("for whom"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("title", "text", "target_group"))

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.committee.municipality_id


@track
class EventSeries(Entry):
    """Something that returns, such as a town forum or an intercultural week."""

    class Rhythm(models.TextChoices):
        YEARLY = "yearly", _("every year")
        IRREGULAR = "irregular", _("from time to time")

    class Role(models.TextChoices):
        ORGANISER = "organiser", _("organises it")
        CO_ORGANISER = "co_organiser", _("prepares and organises it together with others")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="event_series", verbose_name=_("committee"))
    name = models.CharField(_("name"), max_length=150)
    text = RichTextField(_("text"))
    rhythm = models.CharField(_("how often"), max_length=10, choices=Rhythm)
    role = models.CharField(_("role of the committee"), max_length=15, choices=Role)
    i18n = TranslationField(fields=("name", "text"))

    objects = OfCommitteeQuerySet.as_manager()

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("event series")
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def town_id(self):
        return self.committee.municipality_id
