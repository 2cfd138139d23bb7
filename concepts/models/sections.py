"""The text of a version: a tree of sections that keep their identity from version to version."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from concepts.models.concepts import ConceptVersion
from concepts.querysets import SectionQuerySet
from content.fields import DocumentTextField
from content.history import track


@track
class Section(models.Model):
    """A heading, or a piece of text under one (a paragraph, a list, a table).

    Sections of two versions with the same `identity` are the same section, however it is numbered, called or placed.
    `came_from` holds further identities of the version before whose text went in here: after a merge those of the
    sections that were taken in, after a split that of the section from which it was taken.
    """

    class Kind(models.TextChoices):
        CHAPTER = "chapter", _("Chapter")
        FIELD = "field", _("Field of action")
        GOAL = "goal", _("Goal")
        ACTION = "action", _("Recommended action")
        PARAGRAPH = "paragraph", _("Paragraph")

    version = models.ForeignKey(ConceptVersion, models.CASCADE, related_name="sections", verbose_name=_("version"))
    identity = models.UUIDField(default=uuid4, editable=False)
    came_from = ArrayField(models.UUIDField(), default=list, blank=True, editable=False)
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="children", verbose_name=_("belongs to")
    )
    #: In reading order through the whole version, from 1.
    position = models.PositiveIntegerField(_("order"), editable=False)
    #: 1 for the topmost headings; a paragraph lies one deeper than its heading.
    depth = models.PositiveSmallIntegerField(_("level"), editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    number = models.CharField(_("number"), max_length=30, blank=True, help_text=_("As printed: 2.1"))
    title = models.CharField(_("heading"), max_length=300, blank=True)
    body = DocumentTextField(_("text"))
    #: The part of the address behind #; unique in its version.
    anchor = models.SlugField(max_length=100, editable=False)

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "identity"], name="section_identity_once_per_version"),
            models.UniqueConstraint(
                fields=["version", "anchor"],
                name="section_anchor_once_per_version",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["version", "position"],
                name="section_position_once_per_version",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                condition=Q(kind="paragraph", title="") & ~Q(body="")
                | ~Q(kind="paragraph") & ~Q(title="") & Q(body=""),
                name="section_heading_or_text",
                violation_error_message=_("A heading has a title and no text; a paragraph has text and no title."),
            ),
        ]
        indexes = [models.Index(fields=["identity"], name="section_identity")]

    def __str__(self):
        return self.heading or self.get_kind_display()

    def get_absolute_url(self):
        """Leads to it, on whatever page it is read."""
        return reverse("concepts:chapter", kwargs=self.version.address | {"anchor": self.anchor})

    @property
    def heading(self):
        """Number and title in one line; "" for a paragraph without a number."""
        return f"{self.number} {self.title}".strip()

    @property
    def is_heading(self):
        return self.kind != self.Kind.PARAGRAPH

    @property
    def town_id(self):
        return self.version.town_id


class TextIntake(models.Model):
    """A text that an editor handed in and has not taken over yet: what the program recognised, and what they changed.

    `parts` and `matches` are those of `concepts.texts` and `concepts.comparing`, as JSON. Deleted after a month.
    """

    version = models.ForeignKey(ConceptVersion, models.CASCADE, related_name="intakes", verbose_name=_("version"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("handed in by")
    )
    made_at = models.DateTimeField(_("handed in"), auto_now_add=True)
    source_name = models.CharField(_("file"), max_length=200, blank=True)
    parts = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    matches = models.JSONField(null=True)
    #: Of the text that stood there when `matches` was made: "" where there was none.
    base_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("text that was handed in")
        verbose_name_plural = _("texts that were handed in")
        ordering = ["-made_at"]

    def __str__(self):
        return self.source_name or str(self.version)

    @property
    def town_id(self):
        return self.version.town_id
