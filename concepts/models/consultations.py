"""Having a say: when a version may be commented on, what people said, and what was answered.

Comments are not kept by the history: what its author withdraws is gone.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.models.bound import ConceptBound
from concepts.models.concepts import ConceptVersion
from concepts.querysets import CommentQuerySet, ConsultationQuerySet
from contacts.models.enquiries import new_access_key, new_reference
from content.fields import RichTextField
from content.history import track
from content.models import Publishable, Translated
from municipalities.bound import TownBound

LONGEST_COMMENT = 5000


@track
class Consultation(TownBound, Publishable, Translated):
    """The days on which a version may be commented on (Beteiligung), and the rules for it."""

    version = models.ForeignKey(ConceptVersion, models.CASCADE, related_name="consultations", verbose_name=_("version"))
    opens_on = models.DateField(_("first day"))
    closes_on = models.DateField(_("last day"), help_text=_("Comments are taken until the end of this day."))
    about = RichTextField(_("what we ask for"))
    rules = RichTextField(
        _("rules"), help_text=_("Beside the general rules, which stand on the page anyway: be polite, name nobody.")
    )
    i18n = TranslationField(fields=("about", "rules"))

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        ordering = ["-opens_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="consultation_ends_after_it_began",
                violation_error_message=_("The last day lies before the first one."),
            )
        ]

    def __str__(self):
        return f"{self.version}, {self.opens_on:%d.%m.%Y} – {self.closes_on:%d.%m.%Y}"

    def clean(self):
        super().clean()
        if not (self.version_id and self.opens_on and self.closes_on):
            return
        others = Consultation.objects.filter(version=self.version_id).exclude(pk=self.pk)
        others = others.exclude(state=Publishable.State.ARCHIVED)
        if others.filter(opens_on__lte=self.closes_on, closes_on__gte=self.opens_on).exists():
            raise ValidationError({"opens_on": _("Another consultation on this version takes place on these days.")})

    @property
    def town_id(self):
        return self.version.town_id

    @property
    def phase(self):
        """coming, open or over, by the calendar alone."""
        today = timezone.localdate()
        if today < self.opens_on:
            return "coming"
        return "open" if today <= self.closes_on else "over"

    @property
    def takes_comments(self):
        """Needs `with_form()`."""
        return self.phase == "open" and self.has_form

    def get_absolute_url(self):
        return reverse("concepts:comments", kwargs=self.version.address)


@track
class CommentAnswer(ConceptBound, Translated):
    """What the administration answers to one comment or to several; readers see it once it was released."""

    class Outcome(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        PARTLY = "partly", _("partly accepted")
        DECLINED = "declined", _("declined")
        COVERED = "covered", _("already covered")

    consultation = models.ForeignKey(
        Consultation, models.CASCADE, related_name="answers", verbose_name=_("consultation")
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    reason = RichTextField(_("reason"), blank=False)
    changed_version = models.ForeignKey(
        ConceptVersion,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("version with the changed text"),
    )
    #: Of the section in `changed_version`.
    changed_identity = models.UUIDField(null=True, blank=True)
    released_at = models.DateTimeField(_("released"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    modified_at = models.DateTimeField(_("last changed"), auto_now=True)
    i18n = TranslationField(fields=("reason",))

    same_concept = ("changed_version",)

    class Meta:
        verbose_name = _("answer to comments")
        verbose_name_plural = _("answers to comments")
        ordering = ["pk"]

    def __str__(self):
        return self.get_outcome_display()

    @property
    def town_id(self):
        return self.consultation.town_id

    @property
    def concept_id(self):
        return self.consultation.version.concept_id

    @property
    def is_released(self):
        return self.released_at is not None


class Comment(models.Model):
    """What somebody said about a version or one of its sections (Stellungnahme)."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting to be looked at")
        SHOWN = "shown", _("shown")
        REFUSED = "refused", _("not shown")

    class Channel(models.TextChoices):
        ONLINE = "online", _("online")
        PAPER = "paper", _("on paper")

    consultation = models.ForeignKey(
        Consultation, models.PROTECT, related_name="comments", verbose_name=_("consultation")
    )
    #: Of the section; empty for the whole version. Later versions know the section by it.
    identity = models.UUIDField(null=True, blank=True)
    #: What the section was called then: its number and heading, or the beginning of the paragraph.
    about = models.CharField(_("about"), max_length=300, blank=True)
    text = models.TextField(_("comment"), max_length=LONGEST_COMMENT)
    language = models.CharField(_("language"), max_length=12, blank=True)
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    email_confirmed_at = models.DateTimeField(_("e-mail confirmed"), null=True, blank=True, editable=False)
    channel = models.CharField(_("came in"), max_length=10, choices=Channel, default=Channel.ONLINE)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WAITING)
    refusal = models.CharField(_("why it is not shown"), max_length=300, blank=True)
    answer = models.ForeignKey(
        CommentAnswer, models.SET_NULL, null=True, blank=True, related_name="comments", verbose_name=_("answer")
    )
    reference = models.CharField(_("number"), max_length=12, unique=True, default=new_reference, editable=False)
    access_key = models.CharField(max_length=32, unique=True, default=new_access_key, editable=False)
    #: In which language the page was read; letters to the person use it.
    page_language = models.CharField(max_length=12, default="de", editable=False)
    received_on = models.DateField(_("received on"), default=timezone.localdate)
    created_at = models.DateTimeField(_("entered"), auto_now_add=True)
    #: The periods that were promised on the form. A town may shorten them later, never lengthen them.
    kept_days = models.PositiveSmallIntegerField(default=90, editable=False)
    at_most_days = models.PositiveSmallIntegerField(default=365, editable=False)
    looked_at_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["received_on", "pk"]
        indexes = [
            models.Index(fields=["consultation", "status", "received_on"], name="comment_list"),
            models.Index(fields=["identity"], name="comment_identity"),
            models.Index(fields=["email"], name="comment_email"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="refused") & ~Q(refusal="") | ~Q(status="refused"),
                name="comment_refused_has_reason",
                violation_error_message=_("Say why the comment is not shown; its author reads it."),
            )
        ]

    def __str__(self):
        """The number alone: this text ends up in logs."""
        return self.reference

    @property
    def town_id(self):
        return self.consultation.town_id
