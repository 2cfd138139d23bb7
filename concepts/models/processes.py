"""How a concept is revised: steps with imprecise dates, people by role, what they said."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.models.concepts import Concept, ConceptVersion
from concepts.querysets import ProcessQuerySet
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Quote, Translated
from municipalities.bound import TownBound


@track
class RevisionProcess(TownBound, Entry):
    """The revision (Fortschreibung) of a concept, from the resolution to the new text."""

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="processes", verbose_name=_("concept"))
    title = models.CharField(_("title"), max_length=150)
    about = RichTextField(_("what it is about"))
    aim = RichTextField(_("aim"))
    how_to_take_part = RichTextField(_("how to take part"))
    old_version = models.ForeignKey(
        ConceptVersion,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("version that is revised"),
    )
    new_version = models.ForeignKey(
        ConceptVersion,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("version that is to come"),
    )
    i18n = TranslationField(fields=("title", "about", "aim", "how_to_take_part"))

    objects = ProcessQuerySet.as_manager()
    same_town = ("old_version", "new_version")

    class Meta:
        verbose_name = _("revision process")
        verbose_name_plural = _("revision processes")
        ordering = ["pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.concept.municipality_id

    @property
    def steps(self):
        """The milestones in order, each with its `phase`; exactly one is „now“ unless all is done."""
        return phases(sorted(self.milestones.all(), key=Milestone.order_key), timezone.localdate())

    @property
    def participants_by_role(self):
        """Pairs of a role and who has it; the roles in the order in which their first participants stand."""
        groups = {}
        for participant in self.participants.all():
            groups.setdefault(participant.get_role_display(), []).append(participant)
        return groups.items()


@track
class Milestone(TownBound, Translated):
    """A step on the way; planned and actual days may both be imprecise."""

    class Kind(models.TextChoices):
        RESOLUTION = "resolution", _("Resolution")
        KICKOFF = "kickoff", _("Kick-off workshop")
        STOCKTAKING = "stocktaking", _("Stocktaking")
        TALKS = "talks", _("Talks with residents")
        DRAFT = "draft", _("Draft")
        SUBMISSION = "submission", _("Submission")
        OTHER = "other", _("Other step")

    process = models.ForeignKey(
        RevisionProcess, models.CASCADE, related_name="milestones", verbose_name=_("revision process")
    )
    kind = models.CharField(_("kind"), max_length=15, choices=Kind, default=Kind.OTHER)
    title = models.CharField(_("title"), max_length=150)
    text = RichTextField(_("what happens"))
    planned_on = ImpreciseDateField(_("planned for"))
    happened_on = ImpreciseDateField(_("happened on"))
    decision = RichTextField(_("what was decided"))
    place = models.ForeignKey(
        "contacts.Place", models.PROTECT, null=True, blank=True, related_name="milestones", verbose_name=_("place")
    )
    resolutions = models.ManyToManyField(
        "committees.Resolution", blank=True, related_name="milestones", verbose_name=_("resolutions")
    )
    position = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Only matters for steps without a date and for equal dates.")
    )
    i18n = TranslationField(fields=("title", "text", "decision"))
    same_town = ("place",)

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.process.town_id

    @property
    def when(self):
        return self.happened_on or self.planned_on

    def order_key(self):
        """Dated steps by date; one without a date stays where its order number puts it among its neighbours."""
        return (self.position, self.when.earliest.isoformat() if self.when else "")


def phases(milestones, today):
    """Set `phase` on each milestone: done, now, late, unknown or planned.

    A step without a result whose planned days are over is „unknown“, and „late“ where it is the present one.
    Exactly one step is the present one: the first after the last that is done.
    """
    last_done = max((index for index, step in enumerate(milestones) if step.happened_on), default=-1)
    for index, step in enumerate(milestones):
        is_over = bool(step.planned_on) and step.planned_on.is_over(today)
        step.is_present = index == last_done + 1
        if step.happened_on:
            step.phase = "done"
        elif is_over or index < last_done:
            step.phase = "late" if step.is_present else "unknown"
        else:
            step.phase = "now" if step.is_present else "planned"
    return milestones


@track
class Participant(Translated):
    """Who takes part in a revision, and as what."""

    class Role(models.TextChoices):
        INSTITUTE = "institute", _("Commissioned institute")
        MODERATION = "moderation", _("Moderation")
        STEERING = "steering", _("Steering and working group")
        ADMINISTRATION = "administration", _("Administration")
        CIVIL_SOCIETY = "civil_society", _("Civil society")
        RESIDENTS = "residents", _("Residents")

    process = models.ForeignKey(
        RevisionProcess, models.CASCADE, related_name="participants", verbose_name=_("revision process")
    )
    role = models.CharField(_("role"), max_length=15, choices=Role)
    name = models.CharField(_("name"), max_length=200)
    function_at_time = models.CharField(_("function at the time"), max_length=200, blank=True)
    text = models.CharField(_("what they do"), max_length=400, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("text",))

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name


@track
class Statement(Quote):
    """What somebody said about a revision, with the function at the time."""

    process = models.ForeignKey(
        RevisionProcess, models.CASCADE, related_name="statements", verbose_name=_("revision process")
    )

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["position", "pk"]
