"""The desk of notes in plain words: what changed between two versions, for the whole and section by section."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from concepts.comparing.storing import comparison_of
from concepts.models import ChangeNote, ComparedSection, ConceptVersion, Section
from content.admin.forms import sentence_for
from content.paging import numbered_page
from content.richtext import clean, plain
from municipalities.scoping import COORDINATION, EDITORIAL, TownAdmin

NOTES_PER_PAGE = 25
WHOLE = "whole"


class PairForm(forms.Form):
    """Which two versions are explained."""

    version = forms.ModelChoiceField(label=_("new version"), queryset=None)
    earlier = forms.ModelChoiceField(label=_("compared with the version"), queryset=None)

    def __init__(self, *args, versions, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset = versions

    def clean(self):
        version, earlier = (self.cleaned_data.get(name) for name in ("version", "earlier"))
        if version and version == earlier:
            self.add_error("earlier", _("Choose two different versions."))
        ChangeNote(version=version, earlier=earlier).clean()


class NotesForm(forms.Form):
    """A field for the whole, and one for each section that changed; empty means that there is no note."""

    def __init__(self, *args, rows, notes, has_whole, may_clear, **kwargs):
        super().__init__(*args, **kwargs)
        self.notes, self.rows, self.may_clear = notes, [], may_clear
        if has_whole:
            self._add(WHOLE, None, gettext("The whole text"))
        for row in rows:
            content = row.content
            name = content["heading"] or content.get("begins", "")
            field = self._add(str(row.identity), row.identity, f"{row.get_status_display()}: {name}")
            self.rows.append((row, self[field]))

    def _add(self, key, identity, label):
        note = self.notes.get(identity)
        initial = plain(note.text) if note else ""
        widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
        name = f"note-{key}"
        is_formatted = bool(note) and clean(note.text) != paragraphs(initial)
        self.fields[name] = forms.CharField(
            label=label,
            required=bool(note) and not self.may_clear,
            widget=widget,
            initial=initial,
            disabled=is_formatted,
            help_text=_("This note is formatted. Change it on its own page.") if is_formatted else "",
        )
        self.fields[name].identity = identity
        return name

    @property
    def whole(self):
        return self[f"note-{WHOLE}"] if f"note-{WHOLE}" in self.fields else None

    def changes(self):
        """Pairs of an identity and the new text, where somebody wrote something else."""
        return [(self.fields[name].identity, self.cleaned_data[name].strip()) for name in self.changed_data]


def paragraphs(text):
    """Plain lines as rich text."""
    return clean("".join(f"<p>{escape(line.strip())}</p>" for line in text.splitlines() if line.strip()))


@admin.register(ChangeNote)
class ChangeNoteAdmin(TownAdmin):
    town_path = "version__concept__municipality"
    fixed_after_adding = ("version", "earlier")
    search_fields = ("text", "version__label", "earlier__label")
    autocomplete_fields = ("version", "earlier")
    list_display = ("__str__", "begins", "concept")
    list_filter = (("version__concept", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("version__concept__municipality", "earlier")
    readonly_fields = ("section",)
    fieldsets = ((_("What changed in plain words"), {"fields": ("version", "earlier", "section", "text")}),)

    @admin.display(description=_("concept"))
    def concept(self, note):
        return note.version.concept

    @admin.display(description=_("what changed in plain words"))
    def begins(self, note):
        return Truncator(plain(note.text)).words(15)

    @admin.display(description=_("section"))
    def section(self, note):
        if note.identity is None:
            return gettext("The whole text")
        versions = [note.version_id, note.earlier_id]
        found = Section.objects.filter(version__in=versions, identity=note.identity).select_related("parent").first()
        if found is None:
            return gettext("a section that is no longer there")
        return found.heading or (found.parent.heading if found.parent else plain(found.body)[:80])

    def may_explain(self, request, version):
        """The coordination; who writes drafts may explain those."""
        role = self.role_in(request, version.town_id)
        return role == COORDINATION or (role == EDITORIAL and self.is_unpublished(ChangeNote(version=version)))

    def get_urls(self):
        view = self.admin_site.admin_view(self.explain_view)
        return [path("explain/", view, name="concepts_changenote_explain"), *super().get_urls()]

    def explain_view(self, request):
        """Choose two versions; then a field for everything that changed between them."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        versions = self.visible(request, ConceptVersion).exclude(text_hash="").select_related("concept__municipality")
        pair = PairForm(request.GET or None, versions=versions)
        if not (pair.is_bound and pair.is_valid()):
            return self._page(request, {"pair": pair})
        version, earlier = pair.cleaned_data["version"], pair.cleaned_data["earlier"]
        if not self.may_explain(request, version):
            raise PermissionDenied
        rows = comparison_of(earlier, version).rows.exclude(status=ComparedSection.Status.UNCHANGED)
        page = numbered_page(rows.order_by("position"), NOTES_PER_PAGE, request)
        notes = {note.identity: note for note in ChangeNote.objects.filter(version=version, earlier=earlier)}
        form = NotesForm(
            request.POST or None,
            rows=page,
            notes=notes,
            has_whole=page.number == 1,
            may_clear=self.role_in(request, version.town_id) == COORDINATION,
        )
        problem = ""
        if request.method == "POST" and form.is_valid():
            try:
                self._save(request, form, version, earlier)
                return HttpResponseRedirect(request.get_full_path())
            except IntegrityError as error:
                problem = sentence_for(error)
        parameters = urlencode({"version": version.pk, "earlier": earlier.pk}) + "&"
        context = {"form": form, "page": page, "version": version, "earlier": earlier, "parameters": parameters}
        return self._page(request, {**context, "problem": problem})

    @transaction.atomic
    def _save(self, request, form, version, earlier):
        changes = form.changes()
        for identity, text in changes:
            note = form.notes.get(identity) or ChangeNote(version=version, earlier=earlier, identity=identity)
            is_new, note.text = note.pk is None, paragraphs(text)
            if text:
                note.save()
                (self.log_addition if is_new else self.log_change)(
                    request, note, [{"added" if is_new else "changed": {}}]
                )
            else:
                self.log_deletions(request, ChangeNote.objects.filter(pk=note.pk))
                note.delete()
        text = ngettext("%(count)s note is saved.", "%(count)s notes are saved.", len(changes))
        self.message_user(request, text % {"count": len(changes)}, messages.SUCCESS)

    def _page(self, request, context):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Explain changes"),
            "opts": self.opts,
            **context,
        }
        return TemplateResponse(request, "admin/notes_page.html", context)
