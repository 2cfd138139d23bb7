"""Abstract pieces that the floors above are built from, and the addresses that things used to have."""

from operator import attrgetter

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modeltrans.utils import get_language as get_content_language

from content import richtext
from content.fields import ImpreciseDateField, RichTextField
from content.querysets import ARCHIVED, DRAFT, PUBLISHED, PublishableQuerySet


class Translated(models.Model):
    """German is required, other languages are optional per field; adding a language needs no migration.

    Concrete models list their fields: `i18n = TranslationField(fields=("title",))`.
    Templates read `title_i18n`; an empty translation falls back to German.
    """

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.i18n = self._clean_translations()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "i18n"}
        super().save(*args, **kwargs)

    def _clean_translations(self):
        rich = {field.name for field in self._meta.concrete_fields if isinstance(field, RichTextField)}
        kept = {}
        for key, value in (self.i18n or {}).items():
            if key.rpartition("_")[0] in rich:
                value = richtext.clean(value)
            if value not in ("", None):  # an empty key would hide the German text from database queries
                kept[key] = value
        return kept

    @classmethod
    def translated_fields(cls):
        return cls._meta.get_field("i18n").fields

    def has_translation(self, field, language=None):
        """True where `field` can be read in the language, or where there is nothing to read."""
        language = language or get_content_language()
        if language == "de" or not getattr(self, field):
            return True
        return bool((self.i18n or {}).get(f"{field}_{language.replace('-', '_')}"))


class Publishable(models.Model):
    """Draft, published or archived. Deleting is for drafts; what was public is archived."""

    class State(models.TextChoices):
        DRAFT = DRAFT, _("Draft")
        PUBLISHED = PUBLISHED, _("Published")
        ARCHIVED = ARCHIVED, _("Archived")

    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.DRAFT,
        help_text=_("Visitors see only what is published. Archive what is over: it stays here and leaves the pages."),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    modified_at = models.DateTimeField(_("last changed"), auto_now=True)
    archived_at = models.DateTimeField(_("archived since"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Keep the moment at which the entry left the pages: calendars go on telling of it for a while."""
        if self.state != ARCHIVED:
            self.archived_at = None
        elif self.archived_at is None:
            self.archived_at = timezone.now()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "archived_at"}
        super().save(*args, **kwargs)

    @property
    def is_published(self):
        return self.state == PUBLISHED

    @property
    def is_visible(self):
        """What `public()` says about this one row; asks no query where the `gates` are loaded."""
        gates = self._meta.default_manager.all().gates
        return self.is_published and all(
            attrgetter(f"{gate.replace('__', '.')}.state")(self) == PUBLISHED for gate in gates
        )


class Sourced(models.Model):
    """Where a statement comes from, of which date it is („Stand“), and when somebody should look again."""

    class SourceKind(models.TextChoices):
        WEBSITE = "website", _("Website")
        PRESS = "press", _("Press article")
        DOCUMENT = "document", _("Document")
        OFFICE = "office", _("Information from the office")

    source_kind = models.CharField(_("kind of source"), max_length=10, choices=SourceKind, blank=True)
    source_title = models.CharField(_("source"), max_length=200, blank=True)
    source_publisher = models.CharField(_("publisher of the source"), max_length=200, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    as_of = ImpreciseDateField(_("as of (Stand)"))
    review_on = models.DateField(
        _("check again on"), null=True, blank=True, help_text=_("On this day the start page reminds you.")
    )

    class Meta:
        abstract = True


class Entry(Translated, Publishable, Sourced):
    """What most things are: translated, published, with a source."""

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True


class Quote(models.Model):
    """Words of somebody, with the function that they held when they said them."""

    text = models.TextField(
        _("wording"),
        help_text=_("Without quotation marks; they are set on the page. Leave footnote marks such as [1] in."),
    )
    is_direct = models.BooleanField(_("verbatim"), default=True, help_text=_("Unticked: reported in our own words."))
    attributed_to = models.CharField(_("person"), max_length=150, blank=True)
    function_at_time = models.CharField(_("function at the time"), max_length=200, blank=True)
    footnote = models.CharField(
        _("footnote"), max_length=300, blank=True, help_text=_("What the footnote mark in the wording stands for.")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True

    def __str__(self):
        return self.text[:60]

    @property
    def lacks_footnote(self):
        """A mark such as [1] stands in the wording and nobody said what it means."""
        return bool(richtext.dangling_footnotes(self.text)) and not self.footnote

    @property
    def text_without_marks(self):
        text = self.text
        for number in richtext.dangling_footnotes(self.text):
            text = text.replace(f" [{number}]", "").replace(f"[{number}]", "")
        return text


class FormerAddress(models.Model):
    """An address that something had before it was renamed or moved; readers are sent on, for good."""

    old_path = models.CharField(_("former address"), max_length=300, unique=True)
    new_path = models.CharField(_("present address"), max_length=300)
    created_at = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self):
        return f"{self.old_path} → {self.new_path}"


class Count(models.Model):
    """How often something was done from one network; see `content.limits`."""

    purpose = models.CharField(max_length=40)
    source = models.CharField(max_length=32)
    number = models.PositiveIntegerField()
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = _("count")
        verbose_name_plural = _("counts")
        constraints = [models.UniqueConstraint(fields=["purpose", "source"], name="count_once")]
        indexes = [models.Index(fields=["expires_at"], name="count_expiry")]

    def __str__(self):
        return f"{self.purpose}: {self.number}"


class Change(models.Model):
    """One transaction that changed what visitors see; written by triggers, see `portal.kept`.

    Rows are only added, so editors never wait for each other. Older ones are folded into the newest now and then: the
    sum of `changes` goes up with every commit, whichever of two transactions ends first, and never comes back.
    """

    changes = models.BigIntegerField(db_default=1)
    changed_at = models.DateTimeField(db_default=Now(), help_text="The moment of the commit.")

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.pk}: {self.changes}"


class KeptPage(models.Model):
    """An answer as all web servers may give it; unlogged, as it can be made again."""

    key_hash = models.BinaryField(primary_key=True, max_length=32)
    revision = models.CharField(max_length=60)
    minute = models.BigIntegerField()
    route = models.CharField(max_length=120)
    etag = models.CharField(max_length=120)
    headers = models.JSONField()
    body = models.BinaryField()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["minute"], name="kept_page_minute")]

    def __str__(self):
        return f"{self.revision} {self.etag}"
