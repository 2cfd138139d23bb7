"""What committees decide and say, to whom, and what came back."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from committees.models.committees import Committee
from committees.querysets import OfCommitteeQuerySet, PaperQuerySet
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Translated


@track
class Resolution(Entry):
    """A decision (Beschluss) of a council or committee; the beginning of the chain."""

    class Result(models.TextChoices):
        UNANIMOUS = "unanimous", _("unanimous")
        MAJORITY = "majority", _("by majority")
        REJECTED = "rejected", _("rejected")
        NOT_STATED = "not_stated", _("result not stated")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="resolutions", verbose_name=_("decided by"))
    title = models.CharField(_("subject"), max_length=200)
    decided_on = ImpreciseDateField(_("decided on"))
    result = models.CharField(_("result"), max_length=12, choices=Result, default=Result.NOT_STATED)
    text = RichTextField(_("text"))
    i18n = TranslationField(fields=("title", "text"))

    objects = OfCommitteeQuerySet.as_manager()
    brief = ("state", "committee", "title", "decided_on", "result", "i18n")

    class Meta:
        verbose_name = _("resolution")
        verbose_name_plural = _("resolutions")
        ordering = ["decided_on__earliest", "title"]

    def __str__(self):
        return f"{self.title} ({self.committee.display_name})"

    @property
    def town_id(self):
        return self.committee.municipality_id


@track
class Paper(Entry):
    """Something that a committee writes: a recommendation, a demand, a statement, a report."""

    class Kind(models.TextChoices):
        RECOMMENDATION = "recommendation", _("Recommendation")
        DEMAND = "demand", _("Demand")
        STATEMENT = "statement", _("Statement")
        ANNUAL_REPORT = "annual_report", _("Annual report")

    class Status(models.TextChoices):
        ADOPTED = "adopted", _("Adopted")
        HANDED_OVER = "handed_over", _("Handed over, answer pending")
        ANSWERED = "answered", _("Answered")
        IMPLEMENTED = "implemented", _("Implemented")
        DECLINED = "declined", _("Declined")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="papers", verbose_name=_("committee"))
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    title = models.CharField(_("title"), max_length=200)
    text = RichTextField(_("text"))
    adopted_on = ImpreciseDateField(_("adopted on"))
    meeting = models.ForeignKey(
        "committees.Meeting",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="papers",
        verbose_name=_("adopted in this meeting"),
    )
    addressee = models.CharField(_("addressed to"), max_length=200, blank=True)
    status = models.CharField(_("what became of it"), max_length=12, choices=Status, default=Status.ADOPTED)
    i18n = TranslationField(fields=("title", "text", "addressee"))

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        ordering = ["-adopted_on__earliest", "title"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.committee.municipality_id


@track
class Answer(Translated):
    """What the addressee answered, and when."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="answers", verbose_name=_("paper"))
    answered_by = models.CharField(_("answered by"), max_length=200)
    answered_on = ImpreciseDateField(_("answered on"))
    text = RichTextField(_("answer"), blank=False)
    i18n = TranslationField(fields=("text",))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="answer_says_something",
                violation_error_message=_("Write down what was answered."),
            )
        ]

    def __str__(self):
        return self.answered_by
