"""Meetings as coordinators enter them: a day, from when, until when."""

from datetime import datetime
from itertools import combinations

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminDateWidget, AdminFileWidget, AdminTimeWidget
from django.http import FileResponse, Http404
from django.template.loader import get_template
from django.urls import path, reverse
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from committees.models import AgendaItem, Document, Meeting
from contacts.admin import OVERLAP
from content.admin.desk import ARCHIVED, PUBLISHED, PUBLISHING, SOURCE
from content.admin.forms import DeskForm
from municipalities.scoping import TownAdmin, TownForm, TownInlineFormSet, TownStacked, TownTabular

USUAL = ("place", "usual_place"), ("language", "meeting_language"), ("is_public", "has_public_meetings")


class MeetingTimes(DeskForm):
    """Day and times as separate fields; what stays empty is taken from what is usual for the committee."""

    day = forms.DateField(label=_("day"), widget=AdminDateWidget)
    begins = forms.TimeField(label=_("from"), widget=AdminTimeWidget(format="%H:%M"), required=False)
    ends = forms.TimeField(label=_("until"), widget=AdminTimeWidget(format="%H:%M"), required=False)

    #: Set by the list of meetings inside a committee.
    committee = None

    def __init__(self, *args, committee=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.committee = committee
        if self.instance.starts_at:
            self.initial.update(
                day=self.instance.starts_locally.date(),
                begins=self.instance.starts_locally.time().replace(second=0, microsecond=0),
                ends=self.instance.ends_locally.time().replace(second=0, microsecond=0),
            )

    def clean(self):
        cleaned = super().clean()
        committee = (
            self.committee or cleaned.get("committee") or (self.instance.committee_id and self.instance.committee)
        )
        if not committee:
            return cleaned
        if self.committee:
            self.instance.committee = committee
        if self.instance._state.adding:
            self._take_over_usual(committee, cleaned)
        if "day" in self.fields and {"day", "begins", "ends"}.intersection(self.changed_data):
            self._set_times(committee, cleaned)
        return cleaned

    def _take_over_usual(self, committee, cleaned):
        for name, usual in USUAL:
            if name not in self.fields:
                setattr(self.instance, name, getattr(committee, usual))
            elif name not in self.errors and cleaned.get(name) in (None, ""):
                cleaned[name] = getattr(committee, usual)

    def _set_times(self, committee, cleaned):
        is_new = self.instance._state.adding
        begins = cleaned.get("begins") or (committee.usual_start if is_new else None)
        ends = cleaned.get("ends") or (committee.usual_end if is_new else None)
        if not begins and "begins" not in self.errors:
            self.add_error("begins", _("Write when it begins; the committee has no usual beginning."))
        if not ends and "ends" not in self.errors:
            self.add_error("ends", _("Write when it ends; the committee has no usual end."))
        day = cleaned.get("day")
        if self.has_error("begins") or self.has_error("ends") or not day:
            return
        if ends <= begins:
            times = {"begins": formats.time_format(begins), "ends": formats.time_format(ends)}
            text = _("The meeting would end at %(ends)s, before it begins at %(begins)s.")
            self.add_error("ends", forms.ValidationError(text, code="end_before_start", params=times))
            return
        self.instance.starts_at = timezone.make_aware(datetime.combine(day, begins))
        self.instance.ends_at = timezone.make_aware(datetime.combine(day, ends))


class MeetingForm(MeetingTimes, TownForm):
    pass


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
            if later.has_changed() and overlap(first.instance, second.instance) and not later.has_error("day"):
                later.add_error("day", forms.ValidationError(OVERLAP, code="overlap"))


def counts(meeting):
    return not meeting.is_cancelled and meeting.state != ARCHIVED


def overlap(one, other):
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


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

    @admin.display(description=_("from"))
    def begins(self, obj):
        return formats.time_format(obj.starts_locally)

    @admin.display(description=_("until"))
    def ends(self, obj):
        return formats.time_format(obj.ends_locally)


class WhenFilter(admin.SimpleListFilter):
    title = _("when")
    parameter_name = "when"

    def lookups(self, request, model_admin):
        return [("upcoming", _("still to come")), ("past", _("past"))]

    def queryset(self, request, queryset):
        condition = {"upcoming": {"ends_at__gt": timezone.now()}, "past": {"ends_at__lte": timezone.now()}}
        return queryset.filter(**condition.get(self.value(), {}))


class AgendaInline(TownTabular):
    model = AgendaItem
    fields = ("number", "title", "is_public", "position")
    extra = 3


class FileWidget(AdminFileWidget):
    """Leads to the file through the desk, drafts included."""

    template_name = "admin/desk_file.html"

    def is_initial(self, value):
        return bool(value)

    def _render(self, template_name, context, renderer=None):
        # Form widgets do not look into the project's own templates unless told so.
        return get_template(template_name).render(context)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        row = getattr(value, "instance", None)
        if row and row.pk:
            context["widget"]["address"] = reverse("admin:committees_document_file", args=[row.pk])
        return context


class DocumentForm(TownForm):
    def clean(self):
        cleaned = super().clean()
        refuse_foreign_meeting(self, cleaned)
        return cleaned


def refuse_foreign_meeting(form, cleaned):
    meeting = cleaned.get("meeting")
    committee_id = cleaned["committee"].pk if cleaned.get("committee") else form.instance.committee_id
    if meeting and committee_id and meeting.committee_id != committee_id:
        form.add_error("meeting", _("This is a meeting of another committee."))


class FileField:
    """For admins and inlines of documents: the file is shown and replaced through the desk."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "file":
            kwargs["widget"] = FileWidget
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        readonly = self.get_readonly_fields(request, obj)
        everything = not self.may_change_something(request, obj)
        return [
            (
                title,
                {
                    **options,
                    "fields": [
                        "file_link" if name == "file" and (everything or name in readonly) else name
                        for name in options["fields"]
                    ],
                },
            )
            for title, options in super().get_fieldsets(request, obj)
        ]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "file_link"]

    @admin.display(description=_("file"))
    def file_link(self, obj):
        if not obj.pk or not obj.file:
            return ""
        return format_html('<a href="{}">{}</a>', reverse("admin:committees_document_file", args=[obj.pk]), obj.title)


class DocumentFormSet(TownInlineFormSet):
    def save_new(self, form, commit=True):
        form.instance.committee = self.instance.committee
        return super().save_new(form, commit)


class DocumentInline(FileField, TownStacked):
    model = Document
    formset = DocumentFormSet
    extra = 0
    fields = ("kind", "title", "file", "language", "summary", "state")


@admin.register(Meeting)
class MeetingAdmin(TownAdmin):
    town_path = "committee__municipality"
    form = MeetingForm
    fixed_after_adding = ("committee",)
    superuser_fields = ("is_computed",)
    never_restored = frozenset({"uid", "sequence", "slug", "previous_starts_at"})
    list_display = ("starts_at", "committee", "place", "status", "state")
    list_filter = (WhenFilter, ("committee", admin.RelatedOnlyFieldListFilter), "status", "state")
    list_select_related = ("committee__municipality", "place")
    date_hierarchy = "starts_at"
    ordering = ("starts_at",)
    search_fields = ("title", "committee__name", "committee__short_name", "place__name", "change_note")
    autocomplete_fields = ("committee", "place")
    actions = ("publish_selected", "archive_selected", "cancel_selected")
    inlines = (AgendaInline, DocumentInline)
    fieldsets = (
        (
            _("When and where?"),
            {
                "fields": ("committee", "title", "day", "begins", "ends", "place"),
                "description": _(
                    "To move a meeting, simply write the new day, time or place. People who subscribed to the "
                    "calendar see the change, and the page says what it was before."
                ),
            },
        ),
        (
            _("Does it take place?"),
            {
                "fields": ("status", "change_note"),
                "description": _(
                    "To call it off, choose “Cancelled” and say why. It then stays visible, so that nobody comes in "
                    "vain."
                ),
            },
        ),
        (_("What is it about?"), {"fields": ("note", "language", "is_public", "is_computed")}),
        PUBLISHING,
        SOURCE,
    )

    day, begins, ends = MeetingInline.day, MeetingInline.begins, MeetingInline.ends

    def prepare_undelete(self, row):
        """It comes back as the same calendar entry, one revision later."""
        super().prepare_undelete(row)
        row.sequence += 1
        row.slug = ""

    def why_not_deletable(self, obj):
        return _(
            "“%(name)s” is not a draft and cannot be deleted. Cancel it instead: everybody then sees that it is off."
        )

    @admin.action(description=_("Cancel the selected meetings"), permissions=["change"])
    def cancel_selected(self, request, queryset):
        done = 0
        for meeting in queryset:
            if not self.may_publish(request, meeting):
                self._tell(request, _("You may not cancel “%(name)s”; its coordinator can."), meeting)
            elif meeting.status != Meeting.Status.CANCELLED:
                meeting.status = Meeting.Status.CANCELLED
                done += self.save_in_action(request, meeting, ["status"])
        if done:
            text = ngettext(
                "%(count)s meeting is cancelled. It stays visible as cancelled.",
                "%(count)s meetings are cancelled. They stay visible as cancelled.",
                done,
            )
            self.message_user(request, text % {"count": done}, messages.SUCCESS)


@admin.register(Document)
class DocumentAdmin(FileField, TownAdmin):
    town_path = "committee__municipality"
    form = DocumentForm
    fixed_after_adding = ("committee",)
    list_display = ("title", "kind", "committee", "meeting", "state")
    list_filter = ("kind", "state", ("committee", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("committee__municipality", "meeting__committee")
    search_fields = ("title", "summary", "committee__name")
    autocomplete_fields = ("committee", "meeting")
    fieldsets = (
        (_("What is it?"), {"fields": ("committee", "meeting", "kind", "title")}),
        (
            _("The file"),
            {
                "fields": ("file", "language", "summary"),
                "description": _(
                    "PDF, DOCX, ODT or a picture. Write a summary for everybody who cannot read the file."
                ),
            },
        ),
        PUBLISHING,
    )

    def get_urls(self):
        view = self.admin_site.admin_view(self.file_view)
        return [path("<int:pk>/file/", view, name="committees_document_file"), *super().get_urls()]

    def file_view(self, request, pk):
        document = self.get_object(request, pk)
        if document is None or not self.has_view_permission(request, document) or not document.file:
            raise Http404
        try:
            file = document.file.open()
        except OSError as error:
            raise Http404 from error
        return FileResponse(
            file, as_attachment=True, filename=document.file.download_name, content_type=document.file.media_type
        )

    def get_view_on_site_url(self, obj=None):
        return super().get_view_on_site_url(obj) if obj and obj.state == PUBLISHED and obj.file else None
