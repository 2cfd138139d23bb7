"""Single meetings. What is published is each date, never a rule."""

from datetime import timedelta
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modeltrans.fields import TranslationField

from committees.models.committees import Committee
from committees.querysets import JointCommitteeQuerySet, MeetingQuerySet
from content.addresses import remember
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Translated
from content.querysets import PUBLISHED
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
        POSTPONED = "postponed", _("Postponed, without a new date")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="meetings", verbose_name=_("committee"))
    partners = models.ManyToManyField(
        Committee, through="JointCommittee", related_name="joint_meetings", verbose_name=_("together with")
    )
    title = models.CharField(
        _("title"), max_length=150, blank=True, help_text=_("Only if it is more than a usual meeting.")
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), help_text=_("For whole days: the first moment after the last one."))
    is_all_day = models.BooleanField(_("all day"), default=False)
    place = models.ForeignKey(
        "contacts.Place", models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name=_("place")
    )
    language = models.CharField(_("language"), max_length=12, blank=True, help_text=_("Language code: de"))
    interpreting = models.CharField(
        _("interpreting"), max_length=200, blank=True, help_text=_("Into which languages, and whether one must ask.")
    )
    childcare = models.CharField(
        _("childcare"), max_length=200, blank=True, help_text=_("Whether there is any, and until when to ask for it.")
    )
    online_url = models.URLField(_("online: address"), blank=True, help_text=_("Public: everybody can join with it."))
    online_note = models.CharField(
        _("online: how"), max_length=200, blank=True, help_text=_("For example: we send the link after registration.")
    )
    is_public = models.BooleanField(_("public"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.SCHEDULED)
    expected = ImpreciseDateField(
        _("new date expected"), help_text=_("Only while it is postponed, as roughly as you know it: Herbst 2027")
    )
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
    imported_uid = models.CharField(
        _("identity where it was imported from"), max_length=300, blank=True, editable=False
    )
    former_starts = ArrayField(
        models.DateTimeField(), verbose_name=_("former dates"), default=list, blank=True, editable=False
    )
    i18n = TranslationField(fields=("title", "change_note", "note", "interpreting", "childcare", "online_note"))

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
            models.UniqueConstraint(
                fields=["committee", "imported_uid"],
                condition=~Q(imported_uid=""),
                name="meeting_imported_once_per_committee",
                violation_error_message=_("This entry was imported already."),
            ),
            models.CheckConstraint(
                condition=Q(expected=None) | Q(status="postponed"),
                name="meeting_expected_only_while_postponed",
                violation_error_message=_("“New date expected” is for meetings that are postponed without a new date."),
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"]),
            models.Index(fields=["committee", "starts_at"]),
            models.Index(fields=["language"], name="meeting_language"),
            GistIndex(models.Func("starts_at", "ends_at", function="tstzrange"), name="meeting_span"),
        ]

    def __str__(self):
        return f"{self.committee.display_name}, {timezone.localtime(self.starts_at):%d.%m.%Y}"

    #: A change of these is a new revision for calendar programs (RFC 5545, 3.8.7.4).
    RESCHEDULING = ("starts_at", "ends_at", "is_all_day", "place_id", "status", "state")

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._remember_loaded()
        return instance

    def _remember_loaded(self):
        self._loaded = {name: self.__dict__.get(name) for name in (*self.RESCHEDULING, "slug")}

    def save(self, *args, **kwargs):
        """Keep address, former dates and calendar revision in step with what changed."""
        loaded = getattr(self, "_loaded", None)
        changed = loaded and {name for name in self.RESCHEDULING if loaded[name] != getattr(self, name)}
        if changed:
            self.sequence += 1
            if "starts_at" in changed and loaded["state"] == PUBLISHED:
                self.former_starts = [*self.former_starts, loaded["starts_at"]]
        if self.status != self.Status.POSTPONED:
            self.expected = None
        if not self.slug or (changed and self._day(loaded["starts_at"]) != self._day(self.starts_at)):
            self.slug = self._free_slug()
        if kwargs.get("update_fields") is not None:
            derived = {"slug", "sequence", "former_starts", "expected", "modified_at"}
            kwargs["update_fields"] = {*kwargs["update_fields"], *derived}
        super().save(*args, **kwargs)
        if loaded and loaded["slug"] and loaded["slug"] != self.slug:
            remember(f"{self.committee.path}/termine/{loaded['slug']}", self.path)
        self._remember_loaded()

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
    def is_postponed(self):
        """Called off until somebody names a new day; `starts_at` is the day that no longer holds."""
        return self.status == self.Status.POSTPONED

    @property
    def takes_place(self):
        """False while nobody should come at the date that is named."""
        return not (self.is_cancelled or self.is_postponed)

    def overlaps(self, starts_at, ends_at):
        """True where both share a moment, whether they take place or not."""
        return self.starts_at < ends_at and starts_at < self.ends_at

    @property
    def is_over(self):
        return self.ends_at <= timezone.now()

    @property
    def previous_starts_at(self):
        return self.former_starts[-1] if self.former_starts else None

    @property
    def is_moved(self):
        return bool(self.former_starts) and self.takes_place

    @property
    def is_online(self):
        return bool(self.online_url or self.online_note)

    @property
    def last_day(self):
        """The last day on which it takes place."""
        return timezone.localtime(self.ends_at - timedelta(microseconds=1)).date()


@track
class JointCommittee(models.Model):
    """A further committee of a joint meeting, which then stands in its lists and feeds too."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="joint_committees", verbose_name=_("meeting"))
    committee = models.ForeignKey(Committee, models.CASCADE, related_name="+", verbose_name=_("committee"))

    objects = JointCommitteeQuerySet.as_manager()

    class Meta:
        verbose_name = _("joint meeting with")
        verbose_name_plural = _("joint meeting with")
        ordering = ["committee__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "committee"],
                name="joint_committee_once_per_meeting",
                violation_error_message=_("This committee is named already."),
            ),
        ]

    def __str__(self):
        return self.committee.name

    def clean(self):
        super().clean()
        if not (self.committee_id and self.meeting_id):
            return
        if self.committee_id == self.meeting.committee_id:
            raise ValidationError({"committee": _("This is the meeting's own committee. Name only the others.")})
        if self.committee.municipality_id != self.meeting.town_id:
            raise ValidationError({"committee": _("This belongs to another town.")})


@track
class AgendaItem(Translated):
    """Tagesordnungspunkt; items that are not public are counted, never shown."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda", verbose_name=_("meeting"))
    number = models.CharField(_("number"), max_length=10, blank=True)
    title = models.CharField(_("title"), max_length=300)
    begins = models.TimeField(_("time"), null=True, blank=True)
    is_public = models.BooleanField(_("public"), default=True)
    is_standing = models.BooleanField(
        _("standing"), default=False, help_text=_("Comes up at every meeting and can be taken over.")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("title",))

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["position", "pk"]

    def __str__(self):
        return " ".join(filter(None, [self.number, self.title]))
