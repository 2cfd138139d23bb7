"""Meetings as coordinators enter them: a day, from when, until when."""

from itertools import combinations

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminDateWidget
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from committees.admin.agenda import AgendaInline, PastesAgendas
from committees.admin.cancelling import CancelsSelected
from committees.admin.deeds import Rescheduling
from committees.admin.documents import ConcludesMeetings, DocumentInline
from committees.admin.meeting_list import CommitteeFilter, MeetingColumns, WhenFilter
from committees.admin.times import ExpectedField, MeetingTimes
from committees.models import Document, JointCommittee, Meeting
from contacts.models.hours import OVERLAP
from content.admin.desk import ARCHIVED, PUBLISHING, SOURCE
from content.admin.forms import REASONABLE
from content.admin.languages import LanguageField
from municipalities.scoping import TownAdmin, TownForm, TownInlineFormSet, TownTabular


class MeetingForm(MeetingTimes, TownForm):
    last_day = forms.DateField(
        label=_("last day"),
        widget=AdminDateWidget,
        validators=REASONABLE,
        required=False,
        help_text=_("Only if it lasts several whole days."),
    )

    def clean(self):
        cleaned = super().clean()
        if "expected" in cleaned and cleaned.get("status") != Meeting.Status.POSTPONED:
            cleaned["expected"] = None
        return cleaned


class MeetingListFormSet(TownInlineFormSet):
    """The coming meetings only: nobody wants to scroll through ten years."""

    def __init__(self, *args, queryset=None, **kwargs):
        today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        rows = queryset if queryset is None else queryset.filter(ends_at__gte=today).order_by("starts_at", "pk")
        super().__init__(*args, queryset=rows, **kwargs)

    def get_form_kwargs(self, index):
        return {**super().get_form_kwargs(index), "committee": self.instance}

    def clean(self):
        """A date typed twice is a slip; what is cancelled or archived stands in nobody's way."""
        super().clean()
        rows = [form for form in self.kept_forms() if not form.errors and counts(form.instance)]
        for first, second in combinations(rows, 2):
            later = second if second.has_changed() else first
            doubled = first.instance.overlaps(second.instance.starts_at, second.instance.ends_at)
            if later.has_changed() and doubled and not later.has_error("day"):
                later.add_error("day", forms.ValidationError(OVERLAP, code="overlap"))


def counts(meeting):
    return not meeting.is_cancelled and meeting.state != ARCHIVED


class MeetingInline(TownTabular):
    model = Meeting
    form = MeetingTimes
    formset = MeetingListFormSet
    fields = ("day", "begins", "ends", "place", "status", "state")
    autocomplete_fields = ("place",)
    extra = 4
    show_change_link = True
    verbose_name_plural = _("Coming meetings: one row each; empty times and places are taken from what is usual")

    @admin.display(description=_("day"))
    def day(self, obj):
        return formats.date_format(obj.starts_locally, "SHORT_DATE_FORMAT")

    @admin.display(description=_("last day"))
    def last_day(self, obj):
        return formats.date_format(obj.last_day, "SHORT_DATE_FORMAT") if obj.is_all_day else ""

    @admin.display(description=_("from"))
    def begins(self, obj):
        return "" if obj.is_all_day else formats.time_format(obj.starts_locally)

    @admin.display(description=_("until"))
    def ends(self, obj):
        return "" if obj.is_all_day else formats.time_format(obj.ends_locally)


class JointFormSet(TownInlineFormSet):
    def clean(self):
        super().clean()
        for form in self.kept_forms():
            committee = form.cleaned_data.get("committee")
            if committee and committee.pk == self.instance.committee_id and not form.has_error("committee"):
                form.add_error("committee", _("This is the meeting's own committee. Name only the others."))


class JointInline(TownTabular):
    model = JointCommittee
    formset = JointFormSet
    fields = ("committee",)
    autocomplete_fields = ("committee",)
    verbose_name = _("further committee")
    verbose_name_plural = _("Joint meeting: the other committees, in whose lists and calendars it stands too")


@admin.register(Meeting)
class MeetingAdmin(Rescheduling, CancelsSelected, MeetingColumns, PastesAgendas, ConcludesMeetings, TownAdmin):
    town_path = "committee__municipality"
    form = MeetingForm
    fixed_after_adding = ("committee",)
    superuser_fields = ("is_computed",)
    never_restored = frozenset({"uid", "sequence", "slug", "former_starts", "imported_uid"})
    list_filter = (WhenFilter, ("committee", CommitteeFilter), "status", "state")
    list_select_related = ("committee__municipality", "place")
    date_hierarchy = "starts_at"
    ordering = ("starts_at",)
    search_fields = ("title", "committee__name", "committee__short_name", "place__name", "change_note")
    autocomplete_fields = ("committee", "place")
    actions = ("publish_selected", "archive_selected", "invite_selected", "cancel_selected")
    inlines = (AgendaInline, DocumentInline, JointInline)
    fieldsets = (
        (
            _("When and where?"),
            {
                "fields": ("committee", "title", "day", "begins", "ends", "is_all_day", "last_day", "place"),
                "description": _(
                    "To move a meeting that is entered already, press “Move” at the top of this page. People who "
                    "subscribed to the calendar see the change, and the page says what it was before."
                ),
            },
        ),
        (
            _("Does it take place?"),
            {
                "fields": ("status", "expected", "change_note"),
                "description": _(
                    "To call it off, press “Cancel” or “Postpone” at the top of this page. It then stays visible, so "
                    "that nobody comes in vain. The reason that everybody reads can be corrected here."
                ),
            },
        ),
        (_("What is it about?"), {"fields": ("note", "language", "is_public", "is_computed")}),
        (
            _("Taking part"),
            {"fields": ("interpreting", "childcare", "online_url", "online_note")},
        ),
        PUBLISHING,
        SOURCE,
    )

    day, begins, ends, last_day = MeetingInline.day, MeetingInline.begins, MeetingInline.ends, MeetingInline.last_day

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "expected":
            return ExpectedField()
        if db_field.name == "language":
            return LanguageField(label=_("language"), required=False)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        """The question when it will be instead stands there while somebody has to answer it."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj and obj.is_postponed:
            return fieldsets
        return [
            (title, {**options, "fields": [name for name in options["fields"] if name != "expected"]})
            for title, options in fieldsets
        ]

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if formset.model is Document:
            for document in [*formset.new_objects, *(changed for changed, _names in formset.changed_objects)]:
                self.conclude(request, document)

    def prepare_undelete(self, row):
        """It comes back as the same calendar entry, one revision later."""
        super().prepare_undelete(row)
        row.sequence += 1
        row.slug = ""

    def why_not_deletable(self, obj):
        return _(
            "“%(name)s” is not a draft and cannot be deleted. Cancel it instead: everybody then sees that it is off."
        )

    @admin.action(description=_("Mark the selected meetings as invited"), permissions=["publish"])
    def invite_selected(self, request, queryset):
        waiting = queryset.filter(status=Meeting.Status.SCHEDULED)
        if done := sum(self._mark_invited(request, meeting) for meeting in waiting):
            text = ngettext(
                "%(count)s meeting is marked as invited.", "%(count)s meetings are marked as invited.", done
            )
            self.message_user(request, text % {"count": done}, messages.SUCCESS)

    def _mark_invited(self, request, meeting):
        if not self.may_publish(request, meeting):
            self._tell(request, _("You may not change “%(name)s”; its coordinator can."), meeting)
            return False
        meeting.status = Meeting.Status.INVITED
        return self.save_in_action(request, meeting, ["status"])
