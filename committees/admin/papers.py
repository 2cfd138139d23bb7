"""What committees decide, write and carry out."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from committees.admin.documents import refuse_foreign_meeting
from committees.models import Answer, EventSeries, Paper, Project, Resolution
from content.admin.desk import PUBLISHING, SOURCE
from municipalities.scoping import TownAdmin, TownForm, TownStacked


class OfCommitteeAdmin(TownAdmin):
    town_path = "committee__municipality"
    fixed_after_adding = ()
    list_select_related = ("committee__municipality",)
    autocomplete_fields = ("committee",)


OF_COMMITTEE = ("committee", admin.RelatedOnlyFieldListFilter)


@admin.register(Resolution)
class ResolutionAdmin(OfCommitteeAdmin):
    list_display = ("title", "committee", "decided_on", "result", "state")
    list_filter = ("result", "state", OF_COMMITTEE)
    search_fields = ("title", "text", "committee__name")
    fieldsets = (
        (
            _("What was decided?"),
            {
                "fields": ("committee", "title", "decided_on", "result", "text"),
                "description": _(
                    "A decision can found a committee, adopt a concept or start its revision; choose it there."
                ),
            },
        ),
        PUBLISHING,
        SOURCE,
    )


class AnswerInline(TownStacked):
    model = Answer
    extra = 0
    fields = ("answered_by", "answered_on", "text")


class PaperForm(TownForm):
    def clean(self):
        cleaned = super().clean()
        refuse_foreign_meeting(self, cleaned)
        return cleaned


@admin.register(Paper)
class PaperAdmin(OfCommitteeAdmin):
    form = PaperForm
    list_display = ("title", "kind", "committee", "adopted_on", "status", "state")
    list_filter = ("kind", "status", "state", OF_COMMITTEE)
    search_fields = ("title", "text", "addressee", "committee__name")
    autocomplete_fields = ("committee", "meeting")
    inlines = (AnswerInline,)
    fieldsets = (
        (
            _("What does the committee say?"),
            {"fields": ("committee", "kind", "title", "text", "adopted_on", "meeting")},
        ),
        (
            _("To whom, and what became of it?"),
            {
                "fields": ("addressee", "status"),
                "description": _("Enter answers further down, as soon as they are there."),
            },
        ),
        PUBLISHING,
        SOURCE,
    )


@admin.register(Project)
class ProjectAdmin(OfCommitteeAdmin):
    list_display = ("title", "committee", "status", "state")
    list_filter = ("status", "state", OF_COMMITTEE)
    search_fields = ("title", "text", "committee__name")
    fieldsets = (
        (_("What is it?"), {"fields": ("committee", "title", "text", "status", "target_group", "position")}),
        PUBLISHING,
        SOURCE,
    )


@admin.register(EventSeries)
class EventSeriesAdmin(OfCommitteeAdmin):
    list_display = ("name", "committee", "rhythm", "role", "state")
    list_filter = ("rhythm", "role", "state", OF_COMMITTEE)
    search_fields = ("name", "text", "committee__name")
    fieldsets = (
        (_("What is it?"), {"fields": ("committee", "name", "text", "rhythm", "role")}),
        PUBLISHING,
        SOURCE,
    )
