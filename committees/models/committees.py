"""Committees: what they are, do, how they work and why; their goals and tasks."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from committees.dates.recurrence import Recurrence
from committees.querysets import CommitteeQuerySet
from content.addresses import AddressedModel
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Translated
from municipalities.bound import TownBound


def validate_recurrence(text):
    """Refuse what is not a rule of the subset that `Recurrence` understands."""
    try:
        Recurrence.from_text(text)
    except ValueError as error:
        raise ValidationError(str(error), code="recurrence") from error


@track
class Committee(TownBound, AddressedModel, Entry):
    """A body of the town or around it (Gremium; OParl: Organization)."""

    class Kind(models.TextChoices):
        WORKING_GROUP = "working_group", _("Working group")
        NETWORK = "network", _("Network")
        ROUND_TABLE = "round_table", _("Round table")
        INTEGRATION_COUNCIL = "integration_council", _("Integration council")
        ADVISORY_BOARD = "advisory_board", _("Advisory board")
        COUNCIL = "council", _("Council")
        COUNCIL_COMMITTEE = "council_committee", _("Committee of the council")
        STEERING_GROUP = "steering_group", _("Steering group")

    class Openness(models.TextChoices):
        OPEN = "open", _("Open to everybody")
        ORGANISATIONS = "organisations", _("Open to new organisations")
        NOMINATED = "nominated", _("Members are nominated")
        ELECTED = "elected", _("Members are elected")
        UNKNOWN = "unknown", _("Not stated")

    class MeetingWord(models.TextChoices):
        MEETING = "meeting", _("Meeting (Treffen)")
        SESSION = "session", _("Session (Sitzung)")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="committees", verbose_name=_("town")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    name = models.CharField(_("name"), max_length=150)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    slug = models.SlugField(_("address part"), max_length=80)
    lead = models.CharField(_("lead"), max_length=300, blank=True, help_text=_("One sentence in plain words."))
    openness = models.CharField(_("who may join"), max_length=15, choices=Openness, default=Openness.UNKNOWN)
    participation = RichTextField(_("how to take part"))
    founded_on = ImpreciseDateField(_("founded"))
    founded_by = models.ForeignKey(
        "committees.Resolution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="founded_committees",
        verbose_name=_("founded after this resolution"),
    )
    preamble = RichTextField(_("preamble"))
    what_it_is = RichTextField(_("what it is"))
    what_it_does = RichTextField(_("what it does"))
    how_it_works = RichTextField(_("how it works"))
    why_it_exists = RichTextField(_("why it is needed"))
    reporting = RichTextField(_("reports and statements"), help_text=_("To whom it reports, and how often."))
    addressees = RichTextField(_("whom it addresses"), help_text=_("Who is offered or given its recommendations."))
    voting_seats = models.PositiveSmallIntegerField(_("voting seats"), null=True, blank=True)

    meeting_word = models.CharField(
        _("its gatherings are called"), max_length=10, choices=MeetingWord, default=MeetingWord.MEETING
    )
    rule_sentence = models.CharField(
        _("rule in words"),
        max_length=300,
        blank=True,
        help_text=_("For people: “As a rule on the second Monday”. What counts are the single dates."),
    )
    recurrence = models.TextField(
        _("rule for suggestions"),
        blank=True,
        validators=[validate_recurrence],
        help_text=_("Only used to suggest dates."),
    )
    usual_start = models.TimeField(_("usual beginning"), null=True, blank=True)
    usual_end = models.TimeField(_("usual end"), null=True, blank=True)
    usual_place = models.ForeignKey(
        "contacts.Place", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("usual place")
    )
    meeting_language = models.CharField(
        _("language of the meetings"), max_length=12, blank=True, help_text=_("Language code: de")
    )
    has_public_meetings = models.BooleanField(
        _("meetings are public"), null=True, blank=True, help_text=_("Unknown is an honest answer.")
    )
    convened_by = models.ForeignKey(
        "contacts.ContactPoint",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="convenes",
        verbose_name=_("invites"),
    )
    chaired_by = models.ForeignKey(
        "contacts.ContactPoint", models.SET_NULL, null=True, blank=True, related_name="chairs", verbose_name=_("chairs")
    )
    minutes_by = models.ForeignKey(
        "contacts.ContactPoint",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="keeps_minutes",
        verbose_name=_("takes the minutes"),
    )
    is_discrimination_contact = models.BooleanField(
        _("contact in case of discrimination"),
        default=False,
        help_text=_("Named on the town's page about discrimination."),
    )
    i18n = TranslationField(
        fields=(
            "name",
            "lead",
            "participation",
            "preamble",
            "what_it_is",
            "what_it_does",
            "how_it_works",
            "why_it_exists",
            "reporting",
            "addressees",
            "rule_sentence",
        )
    )

    objects = CommitteeQuerySet.as_manager()
    brief = ("state", "municipality", "kind", "name", "short_name", "slug", "openness", "meeting_word", "i18n")
    same_town = ("usual_place", "convened_by", "chaired_by", "minutes_by", "founded_by")

    class Meta:
        verbose_name = _("committee")
        verbose_name_plural = _("committees")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "slug"],
                name="committee_slug_once_per_town",
                violation_error_message=_("Another committee of this town has this address."),
            ),
            models.CheckConstraint(
                condition=Q(usual_end__gt=F("usual_start")),
                name="committee_usual_end_after_start",
                violation_error_message=_("The usual end lies before the usual beginning."),
            ),
        ]
        #: What `public()` looks at: most questions pass through here.
        indexes = [models.Index(fields=["id"], include=["state", "municipality"], name="committee_gates")]

    def __str__(self):
        return self.name

    @property
    def path(self):
        return f"{self.municipality.path}/gremien/{self.slug}"

    @property
    def address(self):
        """What `reverse` needs for every page of the committee."""
        return {"town": self.municipality.slug, "committee": self.slug}

    def get_absolute_url(self):
        return reverse("committees:detail", kwargs=self.address)

    @property
    def is_open(self):
        return self.openness in (self.Openness.OPEN, self.Openness.ORGANISATIONS)

    @property
    def display_name(self):
        return self.short_name or self.name


class Point(Translated):
    """One point of an ordered list of a committee."""

    text = models.CharField(_("text"), max_length=400)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ["position", "pk"]

    def __str__(self):
        return self.text


@track
class Goal(Point):
    """What the committee wants to reach (Ziel)."""

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="goals", verbose_name=_("committee"))
    i18n = TranslationField(fields=("text",))

    class Meta(Point.Meta):
        verbose_name = _("goal")
        verbose_name_plural = _("goals")


@track
class Task(Point):
    """What the committee does for it (Aufgabe)."""

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="tasks", verbose_name=_("committee"))
    i18n = TranslationField(fields=("text",))

    class Meta(Point.Meta):
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
