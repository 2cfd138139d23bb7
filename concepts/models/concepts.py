"""Integration concepts, their versions, and the measures that follow from them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.querysets import ConceptQuerySet, OfConceptQuerySet
from content.addresses import AddressedModel
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry
from municipalities.bound import TownBound


@track
class Concept(TownBound, AddressedModel, Entry):
    """What a town wants to reach and how (Integrationskonzept)."""

    class Kind(models.TextChoices):
        INTEGRATION = "integration", _("Integration concept")
        ACTION = "action", _("Action concept")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="concepts", verbose_name=_("town")
    )
    kind = models.CharField(_("kind"), max_length=15, choices=Kind, default=Kind.INTEGRATION)
    title = models.CharField(_("title"), max_length=150)
    slug = models.SlugField(_("address part"), max_length=80)
    lead = models.CharField(_("lead"), max_length=300, blank=True, help_text=_("One sentence in plain words."))
    about = RichTextField(_("about"))
    accompanied_by = models.ManyToManyField(
        "contacts.ContactPoint", blank=True, related_name="concepts", verbose_name=_("accompanied by")
    )
    committees = models.ManyToManyField(
        "committees.Committee",
        blank=True,
        related_name="concepts",
        verbose_name=_("committees that accompany it"),
    )
    i18n = TranslationField(fields=("title", "lead", "about"))

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "slug"],
                name="concept_slug_once_per_town",
                violation_error_message=_("Another concept of this town has this address."),
            )
        ]

    def __str__(self):
        return self.title

    @property
    def path(self):
        return f"{self.municipality.path}/konzepte/{self.slug}"

    @property
    def address(self):
        return {"town": self.municipality.slug, "concept": self.slug}

    def get_absolute_url(self):
        return reverse("concepts:detail", kwargs=self.address)


@track
class ConceptVersion(TownBound, AddressedModel, Entry):
    """One text of a concept (Fassung), from preparation to being superseded."""

    class Status(models.TextChoices):
        IN_PREPARATION = "in_preparation", _("In preparation")
        DRAFT = "draft_text", _("Draft for consultation")
        ADOPTED = "adopted", _("Adopted")
        IN_FORCE = "in_force", _("In force")
        SUPERSEDED = "superseded", _("Superseded")

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="versions", verbose_name=_("concept"))
    label = models.CharField(_("name of the version"), max_length=100, help_text=_("For example: Version of 2009"))
    slug = models.SlugField(_("address part"), max_length=60)
    status = models.CharField(_("status of the text"), max_length=15, choices=Status)
    adopted_on = ImpreciseDateField(_("of which date"))
    resolution = models.ForeignKey(
        "committees.Resolution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="concept_versions",
        verbose_name=_("adopted by resolution"),
    )
    predecessor = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="successors", verbose_name=_("predecessor")
    )
    horizon = models.CharField(_("until when it plans"), max_length=200, blank=True)
    about = RichTextField(_("about this version"))
    i18n = TranslationField(fields=("label", "horizon", "about"))

    objects = OfConceptQuerySet.as_manager()
    same_town = ("resolution",)

    class Meta:
        verbose_name = _("version of a concept")
        verbose_name_plural = _("versions of concepts")
        ordering = ["adopted_on__earliest", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "slug"],
                name="version_slug_once_per_concept",
                violation_error_message=_("Another version of this concept has this address."),
            ),
            models.UniqueConstraint(
                fields=["concept"],
                condition=Q(status="in_force", state="published"),
                name="version_one_in_force",
                violation_error_message=_("Another version is in force already. Mark that one as superseded first."),
            ),
        ]

    def __str__(self):
        return f"{self.concept.title}, {self.label}"

    def clean(self):
        super().clean()
        if self.predecessor and self.predecessor.concept_id != self.concept_id:
            raise ValidationError({"predecessor": _("This is a version of another concept.")})

    @property
    def town_id(self):
        return self.concept.municipality_id

    @property
    def path(self):
        return f"{self.concept.path}/fassungen/{self.slug}"

    def get_absolute_url(self):
        return reverse("concepts:version", kwargs={**self.concept.address, "version": self.slug})


@track
class Measure(TownBound, Entry):
    """Something that a concept wants done (Maßnahme), and what came of it."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        DROPPED = "dropped", _("Not pursued")
        UNKNOWN = "unknown", _("Status not stated")

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="measures", verbose_name=_("concept"))
    title = models.CharField(_("title"), max_length=200)
    text = RichTextField(_("text"))
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.UNKNOWN)
    done_on = ImpreciseDateField(_("done on"))
    responsible = models.ForeignKey(
        "contacts.ContactPoint",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("responsible"),
    )
    founded_committee = models.ForeignKey(
        "committees.Committee",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("committee that grew out of it"),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("title", "text"))

    objects = OfConceptQuerySet.as_manager()
    same_town = ("responsible", "founded_committee")

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.concept.municipality_id

    def get_absolute_url(self):
        return reverse("concepts:measures", kwargs=self.concept.address) + f"#massnahme-{self.pk}"
