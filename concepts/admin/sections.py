"""The desk of single sections: correct what stands in them. What belongs where is a matter of taking a text in."""

import re

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import AdminProseEditorWidget

from concepts.admin.intake_outline import HEADING_KINDS, beginning
from concepts.models import Section
from concepts.texts.footnotes import NOTE, only_notes
from concepts.texts.storing import correct
from content import richtext
from municipalities.scoping import TownAdmin, TownForm

EDITOR = {
    "extensions": {
        **{name: setting for name, setting in richtext.EDITOR["extensions"].items() if name != "Heading"},
        "Subscript": True,
        "Superscript": True,
    }
}
#: The editor knows no footnotes: while somebody writes they stand in double brackets.
BRACKETS = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
#: What is set when a text is stored, and by nobody's hand.
PLACE = ["came_from", "parent", "position", "depth", "anchor"]
NOTE_HELP = _("A footnote stands in double brackets where its mark is: [[text of the footnote]].")


def _is_placed(section):
    """Read where it stands by now; False if it was taken out."""
    try:
        section.refresh_from_db(fields=PLACE)
    except Section.DoesNotExist:
        return False
    return True


class SectionForm(TownForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            self.fields["kind"].choices = HEADING_KINDS
        if "title" in self.fields:
            self.fields["title"].required = True
        if "body" in self.fields:
            self._prepare_body(self.fields["body"])

    def _prepare_body(self, field):
        """A table would not survive the editor; it is written as HTML."""
        is_table = "<table" in self.instance.body
        config = {"config": EDITOR, "preset": "configurable"}
        field.widget = AdminTextareaWidget() if is_table else AdminProseEditorWidget(**config)
        field.required = True
        field.help_text = _("A table is written as HTML.") if is_table else NOTE_HELP
        self.initial["body"] = NOTE.sub(r"[[\1]]", only_notes(self.instance.body))

    def clean_body(self):
        body = richtext.clean_document(BRACKETS.sub(r'<span class="footnote">\1</span>', self.cleaned_data["body"]))
        if not richtext.plain(body):
            raise forms.ValidationError(_("Here stands no text. To take a section out, take the text in anew."))
        return body


@admin.register(Section)
class SectionAdmin(TownAdmin):
    town_path = "version__concept__municipality"
    form = SectionForm
    fixed_after_adding = ()
    never_restored = frozenset({"version", "identity", "kind", "stands_in", *PLACE})
    list_display = ("called", "kind", "version")
    list_filter = ("kind", ("version", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("version__concept__municipality",)
    search_fields = ("number", "title", "body")
    ordering = ("version", "position")
    readonly_fields = ("stands_in",)
    fieldsets = ((None, {"fields": ("stands_in", "kind", "number", "title", "body")}),)

    def get_fieldsets(self, request, obj=None):
        """A heading has a title, a paragraph a text."""
        is_text = obj is not None and not obj.is_heading
        names = ("stands_in", "number", "body") if is_text else ("stands_in", "kind", "number", "title")
        shown = super().get_fieldsets(request, obj)
        kept = [name for name in shown[0][1]["fields"] if getattr(name, "__name__", name) in names]
        return [(shown[0][0], {**shown[0][1], "fields": kept})]

    def has_add_permission(self, request):
        """Sections come with a text."""
        return False

    def has_delete_permission(self, request, obj=None):
        """A section goes with its draft only; by itself it goes when a text without it is taken in."""
        return obj is not None and super().has_delete_permission(request, obj) and self.is_unpublished(obj)

    def delete_view(self, request, object_id, extra_context=None):
        raise PermissionDenied

    def render_change_form(self, request, context, *args, **kwargs):
        return super().render_change_form(request, context | {"show_delete": False}, *args, **kwargs)

    def save_model(self, request, obj, form, change):
        def save():
            if not _is_placed(obj):
                raise Http404
            super(SectionAdmin, self).save_model(request, obj, form, change)
            return True

        correct(obj.version, save)

    def _bring_back(self, request, row):
        def bring_back():
            _is_placed(row)
            return super(SectionAdmin, self)._bring_back(request, row)

        return correct(row.version, bring_back)

    def get_view_on_site_url(self, obj=None):
        return None

    @admin.display(description=_("section"))
    def called(self, section):
        return beginning(section)

    @admin.display(description=_("stands in"))
    def stands_in(self, section):
        version = section.version
        url = reverse("admin:concepts_conceptversion_change", args=[version.pk])
        return format_html('<a href="{}">{}</a>', url, version)
