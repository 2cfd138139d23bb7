"""Single meetings. What is published is each date, never a rule."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modeltrans.fields import TranslationField

from committees.models.committees import Committee
from committees.querysets import MeetingQuerySet, OfCommitteeQuerySet
from content.addresses import remember
from content.fields import RichTextField
from content.files import CheckedFileField
from content.history import track
from content.models import Entry, Publishable, Translated
from municipalities.bound import TownBound


def new_uid():
    """The identity of a meeting in calendars: for life, independent of host and database."""
    return f"{uuid4()}@integrationsportal"


@track
class Meeting(TownBound, Entry):
    """One gathering of a committee on one day (Sitzung or Treffen)."""

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", _("Scheduled")
        INVITED = "invited", _("Invited")
        HELD = "held", _("Held")
        CANCELLED = "cancelled", _("Cancelled")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="meetings", verbose_name=_("committee"))
    title = models.CharField(
        _("title"), max_length=150, blank=True, help_text=_("Only if it is more than a usual meeting.")
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    place = models.ForeignKey(
        "contacts.Place", models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name=_("place")
    )
    language = models.CharField(_("language"), max_length=12, blank=True, help_text=_("Language code: de"))
    is_public = models.BooleanField(_("public"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.SCHEDULED)
    change_note = models.CharField(
        _("what changed"), max_length=300, blank=True, help_text=_("Public: why it was moved or cancelled.")
    )
    note = RichTextField(_("what it is about"))
    is_computed = models.BooleanField(
        _("computed for the demonstration"), default=False, help_text=_("The page says so beside the date.")
    )
    slug = models.CharField(_("address part"), max_length=13, editable=False)
    uid = models.CharField(_("calendar identity"), max_length=80, unique=True, default=new_uid, editable=False)
    sequence = models.PositiveIntegerField(_("revision in calendars"), default=0, editable=False)
    previous_starts_at = models.DateTimeField(_("formerly"), null=True, blank=True, editable=False)
    i18n = TranslationField(fields=("title", "change_note", "note"))

    objects = MeetingQuerySet.as_manager()
    same_town = ("place",)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="meeting_ends_after_start",
                violation_error_message=_("The meeting ends before it begins."),
            ),
            models.UniqueConstraint(fields=["committee", "slug"], name="meeting_slug_once_per_committee"),
        ]
        indexes = [models.Index(fields=["starts_at"]), models.Index(fields=["committee", "starts_at"])]

    def __str__(self):
        return f"{self.committee.display_name}, {timezone.localtime(self.starts_at):%d.%m.%Y}"

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        known = instance.__dict__
        instance._loaded = {name: known.get(name) for name in ("starts_at", "ends_at", "place_id", "status", "slug")}
        return instance

    def save(self, *args, **kwargs):
        """Keep address and calendar identity in step with what changed."""
        loaded = getattr(self, "_loaded", None)
        changed = loaded and {
            name for name in ("starts_at", "ends_at", "place_id", "status") if loaded[name] != getattr(self, name)
        }
        if changed:
            self.sequence = self.sequence + 1
            if "starts_at" in changed:
                self.previous_starts_at = loaded["starts_at"]
        if not self.slug or (changed and self._day(loaded["starts_at"]) != self._day(self.starts_at)):
            self.slug = self._free_slug()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {
                *kwargs["update_fields"],
                "slug",
                "sequence",
                "previous_starts_at",
                "modified_at",
            }
        super().save(*args, **kwargs)
        if loaded and loaded["slug"] and loaded["slug"] != self.slug:
            remember(f"{self.committee.path}/termine/{loaded['slug']}", self.path)
        self._loaded = {name: getattr(self, name) for name in ("starts_at", "ends_at", "place_id", "status", "slug")}

    @staticmethod
    def _day(moment):
        return timezone.localtime(moment).date()

    def _free_slug(self):
        """The day; a second meeting on the same day gets `-2`."""
        day = self._day(self.starts_at).isoformat()
        taken = set(
            Meeting.objects.filter(committee_id=self.committee_id, slug__startswith=day)
            .exclude(pk=self.pk)
            .values_list("slug", flat=True)
        )
        candidates = (day if number == 1 else f"{day}-{number}" for number in range(1, 100))
        return next(slug for slug in candidates if slug not in taken)

    @property
    def path(self):
        return f"{self.committee.path}/termine/{self.slug}"

    def get_absolute_url(self):
        return reverse("committees:meeting", kwargs={**self.committee.address, "meeting": self.slug})

    @property
    def town_id(self):
        return self.committee.municipality_id

    @property
    def display_title(self):
        """„Treffen des AK Integration“ – unless the meeting has a title of its own."""
        if self.title:
            return self.title_i18n
        names = {"name": self.committee.short_name or self.committee.name_i18n}
        if self.committee.meeting_word == Committee.MeetingWord.SESSION:
            return pgettext("title of a meeting", "Session: %(name)s") % names
        return pgettext("title of a meeting", "Meeting: %(name)s") % names

    @property
    def starts_locally(self):
        return timezone.localtime(self.starts_at)

    @property
    def ends_locally(self):
        return timezone.localtime(self.ends_at)

    @property
    def is_cancelled(self):
        return self.status == self.Status.CANCELLED

    @property
    def is_over(self):
        return self.ends_at <= timezone.now()

    @property
    def is_moved(self):
        return bool(self.previous_starts_at) and not self.is_cancelled

    @property
    def last_changed_at(self):
        """When a reader would last have seen something change, also by a renamed committee or place."""
        moments = [self.modified_at, self.committee.modified_at, self.committee.municipality.modified_at]
        if self.place:
            moments.append(self.place.modified_at)
        return max(moments)


@track
class AgendaItem(Translated):
    """Tagesordnungspunkt; items that are not public are counted, never shown."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda", verbose_name=_("meeting"))
    number = models.CharField(_("number"), max_length=10, blank=True)
    title = models.CharField(_("title"), max_length=300)
    is_public = models.BooleanField(_("public"), default=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("title",))

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["position", "pk"]

    def __str__(self):
        return " ".join(filter(None, [self.number, self.title]))


@track
class Document(Publishable, Translated):
    """A file of a committee: invitation, agenda, minutes of results, statute."""

    class Kind(models.TextChoices):
        INVITATION = "invitation", _("Invitation")
        AGENDA = "agenda", _("Agenda")
        RESULTS_PROTOCOL = "results_protocol", _("Minutes of results")
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
    i18n = TranslationField(fields=("title", "summary"))

    objects = OfCommitteeQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["kind", "title"]

    def __str__(self):
        return self.title

    @property
    def town_id(self):
        return self.committee.municipality_id

    def get_absolute_url(self):
        return reverse(
            "committees:document", kwargs={**self.committee.address, "pk": self.pk, "name": self.file.download_name}
        )
