"""Files of committees and meetings."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from committees.models.committees import Committee
from committees.models.meetings import Meeting
from committees.querysets import OfCommitteeQuerySet
from content.files import CheckedFileField
from content.history import track
from content.models import Publishable, Translated

#: Kinds that are drafts until the committee approves them; the word for it (Niederschrift) covers both.
MINUTES_KINDS = ("minutes", "results_protocol")


@track
class Document(Publishable, Translated):
    """A file of a committee: invitation, agenda, minutes of results, statute."""

    class Kind(models.TextChoices):
        INVITATION = "invitation", _("Invitation")
        AGENDA = "agenda", _("Agenda")
        MINUTES = "minutes", _("Minutes")
        RESULTS_PROTOCOL = "results_protocol", _("Minutes of results")
        ATTACHMENT = "attachment", _("Attachment")
        STATUTE = "statute", _("Statute or rules of procedure")
        OTHER = "other", _("Other document")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="documents", verbose_name=_("committee"))
    meeting = models.ForeignKey(
        Meeting, models.CASCADE, null=True, blank=True, related_name="documents", verbose_name=_("meeting")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = models.CharField(_("title"), max_length=200)
    file = CheckedFileField(_("file"))
    language = models.CharField(_("language"), max_length=12, default="de", help_text=_("Language code: de"))
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("What it says, for everybody who cannot read the file.")
    )
    approved_on = models.DateField(
        _("minutes approved on"), null=True, blank=True, help_text=_("Only for minutes; empty means: a draft.")
    )
    i18n = TranslationField(fields=("title", "summary"))

    objects = OfCommitteeQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["kind", "title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_on=None) | Q(kind__in=MINUTES_KINDS),
                name="document_only_minutes_are_approved",
                violation_error_message=_(
                    "Only minutes are approved. Choose the kind “Minutes”, or leave the day empty."
                ),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_minutes(self):
        return self.kind in MINUTES_KINDS

    @property
    def town_id(self):
        return self.committee.municipality_id

    def get_absolute_url(self):
        return reverse(
            "committees:document", kwargs={**self.committee.address, "pk": self.pk, "name": self.file.download_name}
        )
