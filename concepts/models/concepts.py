"""Integration concepts and their versions."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.models.bound import ConceptBound
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
    brief = ("state", "municipality", "kind", "title", "slug", "i18n")

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
class ConceptVersion(ConceptBound, TownBound, AddressedModel, Entry):
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
    vote = models.CharField(
        _("vote"), max_length=200, blank=True, help_text=_("As the minutes say it: 32 in favour, 2 against")
    )
    predecessor = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="successors", verbose_name=_("predecessor")
    )
    horizon = models.CharField(_("until when it plans"), max_length=200, blank=True)
    about = RichTextField(_("about this version"))
    #: Of the sections; 0 while there is no text.
    words = models.PositiveIntegerField(default=0, editable=False)
    #: SHA-256 of the sections with their identities, as hexadecimal; "" while there is no text.
    text_hash = models.CharField(max_length=64, blank=True, editable=False)
    i18n = TranslationField(fields=("label", "horizon", "vote", "about"))

    objects = OfConceptQuerySet.as_manager()
    brief = ("state", "concept", "label", "slug", "status", "adopted_on", "text_hash", "i18n")
    same_town = ("resolution",)
    same_concept = ("predecessor",)

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

    @property
    def town_id(self):
        return self.concept.municipality_id

    @property
    def path(self):
        return f"{self.concept.path}/fassungen/{self.slug}"

    @property
    def address(self):
        return {**self.concept.address, "version": self.slug}

    @property
    def is_adopted(self):
        return self.status not in (self.Status.IN_PREPARATION, self.Status.DRAFT)

    @property
    def has_text(self):
        return bool(self.text_hash)

    def get_absolute_url(self):
        return reverse("concepts:version", kwargs=self.address)
