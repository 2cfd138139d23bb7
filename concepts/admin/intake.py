"""The pages on which the text of a version is taken in: hand in, look at its outline, say which section is which."""

import hashlib
import json
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from concepts.admin.intake_forms import TextForm
from concepts.admin.intake_matches import Matching
from concepts.admin.intake_outline import Outline, can_be_heading, made_heading, moved
from concepts.comparing.matching import removed
from concepts.intake import (
    BaseChanged,
    base_of,
    hand_in,
    keep_matches,
    keep_parts,
    match,
    matches_in,
    parts_in,
    take_over,
)
from concepts.models import ConceptVersion, TextIntake
from concepts.texts.structure import parts_of
from content import richtext
from content.admin.desk import PUBLISHED
from content.admin.forms import sentence_for
from content.paging import DIGITS_OF_KEYS, whole_number
from municipalities.scoping import COORDINATION, EDITORIAL

#: What people decided on or go by is not replaced in passing.
DECIDED = {ConceptVersion.Status.ADOPTED, ConceptVersion.Status.IN_FORCE, ConceptVersion.Status.SUPERSEDED}


def mark_of(intake):
    """Of what a page shows: typed into an older one, it would land in the wrong rows."""
    return hashlib.sha256(json.dumps([intake.parts, intake.matches]).encode()).hexdigest()


def number_in(query, name, default=-1):
    number = whole_number(query.get(name, ""))
    return default if number is None else number


def replaces_decided(version):
    return version.has_text and version.state == PUBLISHED and version.status in DECIDED


class TakesTexts:
    """Mixin for the admin of versions."""

    readonly_fields = ("text_now",)

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "concepts_conceptversion_text"
        pages = [
            ("", self.text_view, name),
            ("<int:intake>/", self.outline_view, f"{name}_outline"),
            ("<int:intake>/look/", require_safe(self.look_view), f"{name}_look"),
            ("<int:intake>/sections/", self.matches_view, f"{name}_matches"),
        ]
        return [
            *(path(f"<int:pk>/text/{tail}", wrap(view), name=name) for tail, view, name in pages),
            *super().get_urls(),
        ]

    def may_take_texts(self, request, version):
        """Whoever may change the version, except for its translators."""
        role = self.role_for(request, version)
        return role in (COORDINATION, EDITORIAL) and self.has_change_permission(request, version)

    def prepare_undelete(self, row):
        """Its sections were deleted with it."""
        super().prepare_undelete(row)
        row.words, row.text_hash = 0, ""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["text_url"] = self.url_of("text", obj.pk) if obj and self.may_take_texts(request, obj) else ""
        context["sections_url"] = self._sections_url(obj) if obj and obj.has_text else ""
        return super().render_change_form(request, context, add, change, form_url, obj)

    @staticmethod
    def _sections_url(version):
        return f"{reverse('admin:concepts_section_changelist')}?version__id__exact={version.pk}"

    def text_now(self, version):
        if not version.pk or not version.has_text:
            return gettext("There is no text yet. Save the version, then press “Take a text in”.")
        text = gettext("%(sections)s sections and paragraphs, %(words)s words")
        counts = text % {"sections": version.sections.count(), "words": version.words}
        return format_html('<a href="{}">{}</a>', self._sections_url(version), counts)

    text_now.short_description = _("text of the version")

    # The pages

    def text_view(self, request, pk):
        """Hand a text in; what was handed in before and not taken over waits below."""
        version = self._version(request, pk)
        form = TextForm()
        if "delete" in request.POST:
            key = whole_number(request.POST["delete"], DIGITS_OF_KEYS)
            if version.intakes.filter(pk=key).delete()[0]:
                self.message_user(request, gettext("The text that was handed in is deleted."), messages.SUCCESS)
            return HttpResponseRedirect(self.url_of("text", pk))
        if request.method == "POST":
            form = TextForm(request.POST, request.FILES)
            if form.is_valid():
                intake = hand_in(version, form.reading, form.source_name, request.user)
                return HttpResponseRedirect(self.url_of("text_outline", pk, intake.pk))
        waiting = version.intakes.select_related("made_by").defer("parts", "matches")
        return self._page(request, "text_hand_in", version, {"form": form, "waiting": waiting})

    def outline_view(self, request, pk, intake):
        version = self._version(request, pk)
        number = number_in(request.GET, "page", 1)
        with transaction.atomic():
            intake = self._intake(version, intake, is_locked=request.method == "POST")
            if intake is None:
                return self._gone(request, version)
            outline = Outline(parts_in(intake), number)
            if request.method == "POST":
                if request.POST.get("mark") != mark_of(intake):
                    self._tell_meanwhile(request)
                    return HttpResponseRedirect(request.get_full_path())
                outline = Outline(parts_in(intake), number, request.POST)
                if outline.is_valid():
                    keep_parts(intake, self._arranged(request, outline))
                    return self._after_outline(request, version, intake, number)
        context = {
            "intake": intake,
            "outline": outline,
            "mark": mark_of(intake),
            "has_base": base_of(version) is not None,
        }
        return self._page(request, "text_outline", version, context)

    @staticmethod
    def _arranged(request, outline):
        """With what was typed, and what one of the buttons in a row does besides."""
        parts = outline.arranged()
        deeds = {"up": partial(moved, by=-1), "down": partial(moved, by=1), "heading": made_heading}
        for name, deed in deeds.items():
            index = number_in(request.POST, name)
            if 0 <= index < len(parts) and (
                can_be_heading(parts[index]) if name == "heading" else parts[index].is_heading
            ):
                return deed(parts, index)
        return parts

    def _after_outline(self, request, version, intake, number):
        deed = request.POST.get("deed")
        if deed == "next" and base_of(version) is None:
            return self._take_over(request, version, intake)
        if deed == "next":
            if intake.matches is None:
                match(intake)
            return HttpResponseRedirect(self.url_of("text_matches", version.pk, intake.pk))
        if deed == "look":
            return HttpResponseRedirect(self.url_of("text_look", version.pk, intake.pk))
        self.message_user(request, gettext("The outline is saved."), messages.SUCCESS)
        row = next((request.POST[name] for name in ("up", "down", "heading") if name in request.POST), "")
        here = self.url_of("text_outline", version.pk, intake.pk)
        place = f"#row-{row}" if row.isdigit() else ""
        return HttpResponseRedirect(f"{here}?page={number_in(request.POST, 'go', number)}{place}")

    def look_view(self, request, pk, intake):
        """The whole text as it will read."""
        version = self._version(request, pk)
        intake = self._intake(version, intake)
        if intake is None:
            return self._gone(request, version)
        parts = [(part, f"h{min(part.depth + 1, 6)}", richtext.clean_document(part.body)) for part in parts_in(intake)]
        return self._page(request, "text_look", version, {"intake": intake, "parts": parts})

    @transaction.atomic
    def matches_view(self, request, pk, intake):
        version = self._version(request, pk)
        intake = self._intake(version, intake, is_locked=True)
        if intake is None:
            return self._gone(request, version)
        base = base_of(version)
        if base is None or intake.matches is None:
            return HttpResponseRedirect(self.url_of("text_outline", pk, intake.pk))
        if intake.base_hash != base.text_hash:
            return self._match_anew(request, version, intake)
        old, number = parts_of(base), number_in(request.GET, "page", 1)
        matching = Matching(old, parts_in(intake), matches_in(intake), number, request.POST or None)
        if request.method == "POST":
            if request.POST.get("mark") != mark_of(intake):
                self._tell_meanwhile(request)
                return HttpResponseRedirect(request.get_full_path())
            if matching.is_valid():
                done = self._after_matches(request, version, intake, matching)
                if done:
                    return done
        context = {
            "intake": intake,
            "base": base,
            "is_own": base.pk == version.pk,
            "matching": matching,
            "removed": matching.names(removed(old, matching.matches)),
            "must_confirm": replaces_decided(version),
            "is_confirmed": "confirmed" in request.POST,
            "lacks_confirmation": request.POST.get("deed") == "take" and "confirmed" not in request.POST,
            "mark": mark_of(intake),
        }
        return self._page(request, "text_matches", version, context)

    def _after_matches(self, request, version, intake, matching):
        """Where to go on; None to show the page again."""
        here = self.url_of("text_matches", version.pk, intake.pk)
        doubted = number_in(request.POST, "doubt")
        matching.doubt(doubted)
        contradict = matching.find_clashes()
        keep_matches(intake, matching.matches)
        if request.POST.get("deed") == "take" and contradict:
            text = gettext("Nothing is taken over yet: some rows contradict each other. They are marked.")
            self.message_user(request, text, messages.ERROR)
        elif request.POST.get("deed") == "take":
            if replaces_decided(version) and "confirmed" not in request.POST:
                return None
            return self._take_over(request, version, intake)
        elif "go" not in request.POST and doubted < 0:
            self.message_user(request, gettext("Your choices are saved. The text is not taken over yet."))
        number = matching.number
        if contradict:
            number = Matching(matching.old, matching.new, matching.matches).page_of(min(contradict))
        elif doubted >= 0:
            number = Matching(matching.old, matching.new, matching.matches).page_of(doubted)
        return HttpResponseRedirect(f"{here}?page={number_in(request.POST, 'go', number)}")

    def _take_over(self, request, version, intake):
        try:
            taken = take_over(intake, request.user)
        except BaseChanged:
            return self._match_anew(request, version, intake)
        except TextIntake.DoesNotExist:
            return self._gone(request, version)
        except IntegrityError as error:
            self.message_user(request, sentence_for(error), messages.ERROR)
            return HttpResponseRedirect(self.url_of("text_outline", version.pk, intake.pk))
        self.log_change(request, version, gettext("A text was taken in."))
        sentences = [
            gettext("The text is taken over: %(sections)s sections and paragraphs, %(words)s words.")
            % {"sections": taken.sections, "words": taken.words},
            ngettext("%(count)s is new.", "%(count)s are new.", taken.new) % {"count": taken.new},
            ngettext("%(count)s was dropped.", "%(count)s were dropped.", taken.removed) % {"count": taken.removed},
        ]
        self.message_user(request, " ".join(sentences), messages.SUCCESS)
        return HttpResponseRedirect(self.url_of("change", version.pk))

    def _match_anew(self, request, version, intake):
        match(intake)
        text = gettext(
            "The text before was changed meanwhile, so it was looked up anew which section is which. Nothing is taken "
            "over yet: please look at it once more."
        )
        self.message_user(request, text, messages.WARNING)
        return HttpResponseRedirect(self.url_of("text_matches", version.pk, intake.pk))

    # What the pages share

    def _version(self, request, pk):
        version = (
            self.get_queryset(request).select_related("concept__municipality", "predecessor").filter(pk=pk).first()
        )
        if version is None:
            raise Http404
        if not self.may_take_texts(request, version):
            raise PermissionDenied
        return version

    @staticmethod
    def _intake(version, pk, is_locked=False):
        rows = version.intakes.select_for_update() if is_locked else version.intakes
        intake = rows.filter(pk=pk).first()
        if intake is not None:
            intake.version = version
        return intake

    def _gone(self, request, version):
        text = gettext("This text was taken over or deleted already.")
        self.message_user(request, text, messages.WARNING)
        return HttpResponseRedirect(self.url_of("text", version.pk))

    def _tell_meanwhile(self, request):
        text = gettext(
            "Somebody changed this meanwhile, so what you chose last is not saved. This is how it stands now; please "
            "choose once more."
        )
        self.message_user(request, text, messages.WARNING)

    def _page(self, request, template, version, context):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Take a text in: %(name)s") % {"name": version},
            "opts": self.opts,
            "version": version,
            **context,
        }
        return TemplateResponse(request, f"admin/{template}.html", context)
