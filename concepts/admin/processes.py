"""The desk of revisions: the way from the resolution to the new text. A step has a page of its own."""

from django import forms
from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from concepts.models import Milestone, Participant, Postponement, RevisionProcess, Statement, StepPerson, Talk
from concepts.postponing import note_move
from content.admin.desk import PUBLISHING, SOURCE
from content.admin.forms import DeskForm
from municipalities.scoping import TRANSLATION, TownAdmin, TownForm, TownStacked, TownTabular


class MilestoneRow(DeskForm):
    """A step that is there already is moved on its own page: it asks why, and whether it is only a correction."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "planned_on" in self.fields:
            self.fields["planned_on"].disabled = True
            self.fields["planned_on"].help_text = _("Move it on the page of the step.")


class MilestoneInline(TownStacked):
    model = Milestone
    form = MilestoneRow
    extra = 0
    show_change_link = True
    fields = ("kind", "title", "planned_on", "happened_on", "position")
    verbose_name_plural = _("Steps: people, documents and more about a step are on its own page")


class ParticipantInline(TownTabular):
    model = Participant
    fields = ("role", "name", "function_at_time", "text", "position")


class StatementInline(TownStacked):
    model = Statement
    extra = 0
    fields = ("text", "is_direct", "attributed_to", "function_at_time", "footnote", "position")


@admin.register(RevisionProcess)
class RevisionProcessAdmin(TownAdmin):
    town_path = "concept__municipality"
    fixed_after_adding = ("concept",)
    list_display = ("title", "concept", "state", "modified_at")
    list_filter = ("state", ("concept", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("concept__municipality",)
    search_fields = ("title", "concept__title")
    autocomplete_fields = ("concept", "old_version", "new_version")
    inlines = (MilestoneInline, ParticipantInline, StatementInline)
    fieldsets = (
        (_("What is revised?"), {"fields": ("concept", "title", "old_version", "new_version")}),
        (
            _("Why, and how can people take part?"),
            {
                "fields": ("about", "aim", "how_to_take_part"),
                "description": _("Enter the single steps further down; their dates may be as rough as they are known."),
            },
        ),
        PUBLISHING,
        SOURCE,
    )


class MilestoneForm(TownForm):
    why_moved = forms.CharField(
        label=_("why it was moved"),
        max_length=300,
        required=False,
        help_text=_("Public: stands beside the date for which it was planned before."),
    )
    is_correction = forms.BooleanField(
        label=_("only a correction"),
        required=False,
        help_text=_("The date was typed wrongly before. Nobody has to be told that it was moved."),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("is_correction") and cleaned.get("why_moved"):
            self.add_error(
                "why_moved", _("The reason is shown only if the step was moved. Untick “only a correction”.")
            )
        return cleaned


class PostponementInline(TownTabular):
    model = Postponement
    extra = 0
    fields = ("planned_before", "noted_on", "reason")
    verbose_name_plural = _("Planned before for another time: noted by itself when you change the date above")


class StepPersonInline(TownTabular):
    model = StepPerson
    fields = ("role", "name", "function_at_time", "position")


@admin.register(Milestone)
class MilestoneAdmin(TownAdmin):
    """A step that gets another date keeps the one that readers were told."""

    town_path = "process__concept__municipality"
    form = MilestoneForm
    fixed_after_adding = ("process",)
    list_display = ("title", "process", "planned_on", "happened_on")
    list_filter = (("process", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("process__concept__municipality",)
    search_fields = ("title", "process__title", "process__concept__title")
    autocomplete_fields = ("process", "place", "meeting", "resolutions", "documents")
    inlines = (StepPersonInline, PostponementInline)
    fieldsets = (
        (_("What happens?"), {"fields": ("process", "kind", "title", "text", "position")}),
        (
            _("When and where?"),
            {
                "fields": (
                    "planned_on",
                    "why_moved",
                    "is_correction",
                    "happened_on",
                    "is_dropped",
                    "meeting",
                    "place",
                ),
                "description": _(
                    "A meeting brings its own date and place. If it is moved or cancelled, this step says so."
                ),
            },
        ),
        (_("What came of it?"), {"fields": ("decision", "resolutions", "documents")}),
    )

    def get_fieldsets(self, request, obj=None):
        """Why it was moved is asked of those who can move it, and where there is something to move."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj and self.has_change_permission(request, obj) and self.role_for(request, obj) != TRANSLATION:
            return fieldsets
        asked = MilestoneForm.declared_fields
        return [
            (title, {**options, "fields": [name for name in options["fields"] if name not in asked]})
            for title, options in fieldsets
        ]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        is_moved = change and "planned_on" in form.changed_data and not form.cleaned_data.get("is_correction")
        if not is_moved or "meeting" in form.changed_data:  # then another date was told than this one
            return
        move = note_move(obj, form.initial.get("planned_on"), form.cleaned_data.get("why_moved", ""))
        if move:
            text = _("Readers now see that “%(name)s” was planned for %(date)s before.")
            self.message_user(request, text % {"name": obj, "date": move.planned_before}, messages.SUCCESS)


@admin.register(Talk)
class TalkAdmin(TownAdmin):
    town_path = "process__concept__municipality"
    fixed_after_adding = ("process",)
    list_display = ("title", "process", "planned_on", "state")
    list_filter = ("state", ("process", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("process__concept__municipality",)
    search_fields = ("title", "process__title", "process__concept__title")
    autocomplete_fields = ("process", "meeting", "place")
    fieldsets = (
        (_("What is it about?"), {"fields": ("process", "title", "about")}),
        (
            _("When, where, and how to join?"),
            {
                "fields": ("planned_on", "place", "meeting", "how_to_join"),
                "description": _("A meeting brings its own date and place, and stands in the calendars."),
            },
        ),
        (_("What came of it?"), {"fields": ("result",)}),
        PUBLISHING,
        SOURCE,
    )
