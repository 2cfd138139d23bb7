"""The desk of the versions of a concept."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from concepts.admin.intake import TakesTexts
from concepts.models import ChangeNote, Comment, ConceptVersion, Consultation
from content.admin.desk import DRAFT, PUBLISHING, SOURCE
from municipalities.scoping import COORDINATION, EDITORIAL, TownAdmin, TownForm


class ConceptVersionForm(TownForm):
    constraint_fields = {"version_one_in_force": "status"}


@admin.register(ConceptVersion)
class ConceptVersionAdmin(TakesTexts, TownAdmin):
    town_path = "concept__municipality"
    form = ConceptVersionForm
    fixed_after_adding = ("concept",)
    #: What the sections say of themselves does not go back with the version.
    never_restored = frozenset({"words", "text_hash"})
    list_display = ("label", "concept", "status", "adopted_on", "length", "state")
    list_filter = ("status", "state", ("concept", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("concept__municipality",)
    search_fields = ("label", "concept__title")
    autocomplete_fields = ("concept", "resolution", "predecessor")
    prepopulated_fields = {"slug": ("label",)}
    fieldsets = (
        (
            _("Which version?"),
            {
                "fields": (
                    "concept",
                    "label",
                    "slug",
                    "status",
                    "adopted_on",
                    "resolution",
                    "vote",
                    "predecessor",
                    "horizon",
                ),
                "description": _("Only one version of a concept is in force at a time."),
            },
        ),
        (_("Text"), {"fields": ("text_now", "about")}),
        PUBLISHING,
        SOURCE,
    )

    @admin.display(description=_("words"), ordering="words")
    def length(self, obj):
        return obj.words

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            role = self.role_for(request, obj)
            context["next_steps"] = self._next_steps(obj) if role in (COORDINATION, EDITORIAL) else []
            context["may_publish_text"] = role == COORDINATION and obj.has_text and obj.state == DRAFT
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _next_steps(self, obj):
        """What comes once there is a text, as pairs of name and address."""
        if not obj.has_text:
            return []
        consultations, notes, comments = map(self.admin_site.get_model_admin, (Consultation, ChangeNote, Comment))
        found = []
        if obj.predecessor_id and obj.predecessor.has_text:
            address = notes.url_of("explain")
            found.append((_("Explain changes"), f"{address}?version={obj.pk}&earlier={obj.predecessor_id}"))
        found.append((_("Start a consultation"), f"{consultations.url_of('add')}?version={obj.pk}"))
        if obj.consultations.exists():
            found.append((_("Comments"), f"{comments.url_of('changelist')}?version={obj.pk}"))
        return found
