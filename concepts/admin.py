"""The desk of integration concepts: versions, revision processes, measures."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from concepts.models import Concept, ConceptVersion, Measure, Milestone, Participant, RevisionProcess, Statement
from content.admin.desk import PUBLISHING, SOURCE
from municipalities.scoping import TownAdmin, TownForm, TownStacked, TownTabular


@admin.register(Concept)
class ConceptAdmin(TownAdmin):
    town_path = "municipality"
    list_display = ("title", "kind", "municipality", "state", "modified_at")
    list_filter = ("kind", "state")
    list_select_related = ("municipality",)
    search_fields = ("title", "lead")
    autocomplete_fields = ("accompanied_by", "committees")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (_("What is it?"), {"fields": ("municipality", "kind", "title", "slug", "lead", "about")}),
        (
            _("Who accompanies it?"),
            {
                "fields": ("accompanied_by", "committees"),
                "description": _("Contact points and committees of the town."),
            },
        ),
        PUBLISHING,
        SOURCE,
    )


class ConceptVersionForm(TownForm):
    constraint_fields = {"version_one_in_force": "status"}


@admin.register(ConceptVersion)
class ConceptVersionAdmin(TownAdmin):
    town_path = "concept__municipality"
    form = ConceptVersionForm
    fixed_after_adding = ("concept",)
    list_display = ("label", "concept", "status", "adopted_on", "state")
    list_filter = ("status", "state", ("concept", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("concept__municipality",)
    search_fields = ("label", "concept__title")
    autocomplete_fields = ("concept", "resolution", "predecessor")
    prepopulated_fields = {"slug": ("label",)}
    fieldsets = (
        (
            _("Which version?"),
            {
                "fields": ("concept", "label", "slug", "status", "adopted_on", "resolution", "predecessor", "horizon"),
                "description": _("Only one version of a concept is in force at a time."),
            },
        ),
        (_("Text"), {"fields": ("about",)}),
        PUBLISHING,
        SOURCE,
    )


class MilestoneInline(TownStacked):
    model = Milestone
    extra = 0
    autocomplete_fields = ("place", "resolutions")
    fields = ("kind", "title", "planned_on", "happened_on", "text", "decision", "place", "resolutions", "position")


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


@admin.register(Measure)
class MeasureAdmin(TownAdmin):
    town_path = "concept__municipality"
    fixed_after_adding = ()
    list_display = ("title", "concept", "status", "done_on", "state")
    list_filter = ("status", "state", ("concept", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("concept__municipality",)
    search_fields = ("title", "text")
    autocomplete_fields = ("concept", "responsible", "founded_committee")
    fieldsets = (
        (_("What is to be done?"), {"fields": ("concept", "title", "text", "responsible", "position")}),
        (_("What came of it?"), {"fields": ("status", "done_on", "founded_committee")}),
        PUBLISHING,
        SOURCE,
    )
