"""The desk of integration concepts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from concepts.models import Concept
from content.admin.desk import PUBLISHING, SOURCE
from municipalities.scoping import TownAdmin


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
