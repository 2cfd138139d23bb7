"""Two versions side by side, kept so that they are compared once."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from concepts.models.bound import ConceptBound
from concepts.models.concepts import ConceptVersion
from concepts.querysets import ChangeNoteQuerySet
from content.fields import RichTextField
from content.history import track
from content.models import Translated


class Comparison(models.Model):
    """What a comparison of two texts found; it is made anew once the hash of one of them is another."""

    old = models.ForeignKey(ConceptVersion, models.CASCADE, related_name="+")
    new = models.ForeignKey(ConceptVersion, models.CASCADE, related_name="+")
    old_hash = models.CharField(max_length=64)
    new_hash = models.CharField(max_length=64)
    #: How many sections of each `ComparedSection.Status`.
    counts = models.JSONField(default=dict)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("comparison")
        verbose_name_plural = _("comparisons")
        constraints = [models.UniqueConstraint(fields=["old", "new"], name="comparison_once_per_pair")]

    def __str__(self):
        return f"{self.old} → {self.new}"


class ComparedSection(models.Model):
    """What became of one section: of the old text, of the new one, or of both."""

    class Status(models.TextChoices):
        ADDED = "added", _("added")
        REMOVED = "removed", _("removed")
        MOVED = "moved", _("moved")
        CHANGED = "changed", _("changed")
        UNCHANGED = "unchanged", _("unchanged")

    comparison = models.ForeignKey(Comparison, models.CASCADE, related_name="rows")
    #: In the reading order of the new text; what was removed stands where it stood.
    position = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=Status)
    identity = models.UUIDField()
    #: The topmost heading that it stands under, in the new text or else in the old one.
    chapter = models.UUIDField(null=True)
    #: What a page shows: see `concepts.comparing.storing`.
    content = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("compared section")
        verbose_name_plural = _("compared sections")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["comparison", "position"], name="compared_position_once")]

    def __str__(self):
        return f"{self.position}: {self.status}"


@track
class ChangeNote(ConceptBound, Translated):
    """What changed, in plain words: for a whole version, or for one of its sections."""

    version = models.ForeignKey(
        ConceptVersion, models.CASCADE, related_name="change_notes", verbose_name=_("new version")
    )
    earlier = models.ForeignKey(
        ConceptVersion, models.CASCADE, related_name="+", verbose_name=_("compared with the version")
    )
    #: Of the section; empty for the whole.
    identity = models.UUIDField(null=True, blank=True)
    text = RichTextField(_("what changed in plain words"), blank=False)
    i18n = TranslationField(fields=("text",))

    objects = ChangeNoteQuerySet.as_manager()
    same_concept = ("earlier",)

    class Meta:
        verbose_name = _("note on a change")
        verbose_name_plural = _("notes on changes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "earlier", "identity"],
                nulls_distinct=False,
                name="change_note_once_per_section",
                violation_error_message=_("There is a note on this change already. Change that one instead."),
            ),
            models.CheckConstraint(
                condition=~models.Q(version=models.F("earlier")),
                name="change_note_of_two_versions",
                violation_error_message=_("Choose two different versions."),
            ),
        ]

    def __str__(self):
        return f"{self.earlier.label} → {self.version.label}"

    @property
    def town_id(self):
        return self.version.town_id

    @property
    def concept_id(self):
        return self.version.concept_id
