"""How a concept is revised: steps with imprecise dates, people by role, what they said."""

from itertools import zip_longest

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.models.bound import ConceptBound
from concepts.models.concepts import Concept, ConceptVersion
from concepts.phases import phases
from concepts.querysets import MilestoneQuerySet, ProcessQuerySet, TalkQuerySet
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.imprecise import DAY, ImpreciseDate
from content.models import Entry, Quote, Translated
from content.querysets import rows_to_instances
from municipalities.bound import TownBound


@track
class RevisionProcess(ConceptBound, Entry):
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
    same_concept = ("old_version", "new_version")

    class Meta:
        verbose_name = _("revision process")
        verbose_name_plural = _("revision processes")
        ordering = ["pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.concept.municipality_id

    @cached_property
    def steps(self):
        """The milestones; questions that have found them anyway set them here."""
        return list(self.milestones.all())

    def steps_on(self, today):
        """The milestones in order, each with its phase of that day."""
        return phases(sorted(self.steps, key=Milestone.order_key), today)

    @property
    def participants_by_role(self):
        """Pairs of a role and who has it; the roles in the order in which their first participants stand."""
        groups = {}
        for participant in rows_to_instances(Participant, self.participant_rows):
            groups.setdefault(participant.get_role_display(), []).append(participant)
        return groups.items()

    @property
    def quotes(self):
        return rows_to_instances(Statement, self.statement_rows)


class Appointed:
    """What may have a meeting: then date, place and whether it takes place are the meeting's."""

    @property
    def shown_meeting(self):
        """Its meeting, while readers see it."""
        return self.meeting if self.meeting and self.meeting.is_visible else None

    @property
    def planned(self):
        """When it is planned for; None where nobody knows (any more)."""
        meeting = self.shown_meeting
        if meeting is None:
            return self.planned_on
        return days_of(meeting) if meeting.takes_place else meeting.expected

    @property
    def called_off(self):
        """What its meeting says about not taking place as announced; "" where it does."""
        meeting = self.shown_meeting
        return "" if meeting is None or meeting.takes_place else meeting.get_status_display()


def days_of(meeting):
    return ImpreciseDate(meeting.starts_locally.date(), meeting.last_day, DAY)


@track
class Milestone(Appointed, TownBound, Translated):
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
    meeting = models.ForeignKey(
        "committees.Meeting",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="milestones",
        verbose_name=_("meeting"),
        help_text=_("A workshop with a fixed date is a meeting of its committee; it then stands in the calendar."),
    )
    documents = models.ManyToManyField(
        "committees.Document", blank=True, related_name="milestones", verbose_name=_("documents")
    )
    is_dropped = models.BooleanField(
        _("dropped"), default=False, help_text=_("It will not take place any more. Say why in the text.")
    )
    position = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Steps with the same number stand in the order of their dates.")
    )
    i18n = TranslationField(fields=("title", "text", "decision"))

    objects = MilestoneQuerySet.as_manager()
    same_town = ("place", "meeting")

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.process.town_id

    def clean(self):
        super().clean()
        if self.happened_on and self.happened_on.earliest > timezone.localdate():
            raise ValidationError({"happened_on": _("This lies in the future. Enter it as planned.")})

    def save(self, *args, **kwargs):
        """A new step without a number stands where its date puts it among numbered ones, or else behind them."""
        if self._state.adding and not self.position:
            self.position = self._place_among(list(self.process.milestones.all()))
        super().save(*args, **kwargs)

    def _place_among(self, others):
        last = max((step.position for step in others), default=0)
        when = self.happened_on or self.planned_on
        if not (last and when):
            return last
        not_later = [step.position for step in others if step.when and not when < step.when]
        return max(not_later, default=min(step.position for step in others))

    @property
    def happened(self):
        """When it happened; None as long as nobody has said that it did."""
        meeting = self.shown_meeting
        if self.happened_on or not (meeting and meeting.status == meeting.Status.HELD):
            return self.happened_on
        return days_of(meeting)

    @property
    def when(self):
        return self.happened or self.planned

    @property
    def moves(self):
        """Each postponement with `moved_to`: the date that was named instead, None where there was none."""
        found = rows_to_instances(Postponement, self.move_rows)
        for move, following in zip_longest(found, found[1:]):
            move.moved_to = following.planned_before if following else self.planned
        return found

    @property
    def named_people(self):
        return rows_to_instances(StepPerson, self.person_rows)

    def order_key(self):
        """Those of one number by date, and behind them those without a date."""
        return (self.position, self.when.earliest.isoformat() if self.when else "9999")


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


@track
class Postponement(Translated):
    """That a step was planned for another time before (verschoben)."""

    milestone = models.ForeignKey(Milestone, models.CASCADE, related_name="postponements", verbose_name=_("step"))
    planned_before = ImpreciseDateField(_("planned before for"), null=False, blank=False)
    noted_on = models.DateField(_("moved on"), default=timezone.localdate)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    i18n = TranslationField(fields=("reason",))

    class Meta:
        verbose_name = _("postponement")
        verbose_name_plural = _("postponements")
        ordering = ["noted_on", "pk"]

    def __str__(self):
        return str(self.planned_before)

    @property
    def town_id(self):
        return self.milestone.town_id


@track
class StepPerson(Translated):
    """Who did what at a step, with the function at the time."""

    milestone = models.ForeignKey(Milestone, models.CASCADE, related_name="people", verbose_name=_("step"))
    role = models.CharField(_("role"), max_length=100, help_text=_("For example: moderation"))
    name = models.CharField(_("name"), max_length=200, blank=True)
    function_at_time = models.CharField(_("function at the time"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("role",))

    class Meta:
        verbose_name = _("person at a step")
        verbose_name_plural = _("people at a step")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name="", function_at_time=""),
                name="step_person_is_named",
                violation_error_message=_("Enter a name or a function."),
            )
        ]

    def __str__(self):
        return self.name or self.function_at_time

    @property
    def town_id(self):
        return self.milestone.town_id


@track
class Talk(Appointed, TownBound, Entry):
    """An evening or round at which residents talk about the concept (Gesprächsrunde), and what came out of it."""

    process = models.ForeignKey(
        RevisionProcess, models.CASCADE, related_name="talks", verbose_name=_("revision process")
    )
    title = models.CharField(_("title"), max_length=150)
    about = RichTextField(_("what it is about"))
    meeting = models.ForeignKey(
        "committees.Meeting",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="talks",
        verbose_name=_("meeting"),
        help_text=_("With a fixed date it is a meeting of its committee; it then stands in the calendar."),
    )
    planned_on = ImpreciseDateField(_("planned for"))
    place = models.ForeignKey(
        "contacts.Place", models.PROTECT, null=True, blank=True, related_name="talks", verbose_name=_("place")
    )
    how_to_join = models.CharField(_("how to join"), max_length=300, blank=True)
    result = RichTextField(_("what came out of it"))
    i18n = TranslationField(fields=("title", "about", "how_to_join", "result"))

    objects = TalkQuerySet.as_manager()
    same_town = ("meeting", "place")

    class Meta:
        verbose_name = _("round of talks")
        verbose_name_plural = _("rounds of talks")
        ordering = ["planned_on__earliest", "pk"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.process.town_id

    @property
    def is_over(self):
        """Its days are over; of one without a date, that its result was noted."""
        days = self.planned or (self.shown_meeting and days_of(self.shown_meeting))
        return days.is_over(timezone.localdate()) if days else bool(self.result)

    @property
    def is_coming(self):
        """People can still come."""
        return not self.is_over and (self.shown_meeting is None or self.shown_meeting.takes_place)

    def get_absolute_url(self):
        return f"{self.process.concept.get_absolute_url()}#gespraech-{self.pk}"
