"""Reading a version: its page, the chapters of a long text, everything on one page for printing, the PDF."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from concepts.answering import tally
from concepts.models import ConceptVersion, Consultation, Measure, Section
from concepts.texts.paper import PAPER, paper
from concepts.texts.places import chapter_by_anchor, chapters, is_long, outline, section_url
from concepts.texts.screen import contents, passages
from concepts.views.concepts import ConceptMixin
from contacts.models import PublicForm
from content.pdf import sheet_response
from municipalities.views import public_or_gone

WORDS_PER_MINUTE = 200


class VersionMixin(ConceptMixin):
    """A page of one version of a concept."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        versions = ConceptVersion.objects.with_brief("predecessor", "resolution__committee__municipality")
        self.version = public_or_gone(versions, concept=self.concept, slug=kwargs["version"])
        self.version.concept = self.concept

    def get_context_data(self, **kwargs):
        minutes = max(1, round(self.version.words / WORDS_PER_MINUTE))
        return super().get_context_data(
            **kwargs | {"version": self.version, "minutes": minutes, "hours": round(minutes / 60)}
        )


class TextMixin(VersionMixin):
    """A page with text on which people may have a say."""

    def consultations(self):
        """Those of the version, the latest first, and the one that takes comments now, if any does."""
        found = list(Consultation.objects.public().filter(version=self.version))
        present = next((each for each in found if each.phase == "open"), None)
        forms = PublicForm.objects.open().filter(
            municipality=self.concept.municipality, kind=PublicForm.Kind.CONSULTATION
        )
        return found, present if present and forms.exists() else None

    def told(self, rows, top):
        """The sections as passages, with what was said about them and what is being done."""
        found, notes = passages(rows, top)
        counts = tally(self.version)
        measures = {}
        for measure in Measure.objects.public().filter(concept=self.concept, identity__isnull=False):
            measure.concept = self.concept
            measures.setdefault(measure.identity, []).append(measure)
        for passage in found:
            passage.comments = counts.by_section.get(passage.identity, 0)
            passage.measures = measures.get(passage.identity, [])
        return {"passages": found, "notes": notes, "tally": counts}


class VersionDetail(TextMixin, TemplateView):
    """What a version is, its contents, and the text itself where it fits on one page."""

    template_name = "concepts/version.html"

    def get_context_data(self, **kwargs):
        successors = ConceptVersion.objects.public().filter(predecessor=self.version)
        successor = successors.with_brief("concept__municipality").first()
        rows = outline(self.version) if self.version.has_text else []
        pages = chapters(self.version, rows)
        here = Section.objects.filter(version=self.version, position__lte=pages[0].last).order_by("position")
        found, present = self.consultations()
        return super().get_context_data(
            successor=successor,
            is_long=is_long(self.version),
            chapters=pages[1:],
            toc=contents(self.version, rows, chapter_by_anchor(pages, rows)),
            consultations=found,
            consultation=present,
            **self.told(here if pages[0].last else [], top=2),
            **kwargs,
        )


class ChapterDetail(TextMixin, TemplateView):
    """One chapter of a long text. The anchor of any other section leads to the page on which it stands."""

    template_name = "concepts/version_chapter.html"

    def get(self, request, *args, **kwargs):
        self.rows = outline(self.version)
        self.pages = chapters(self.version, self.rows)
        self.chapter_of = chapter_by_anchor(self.pages, self.rows)
        anchor = kwargs["anchor"]
        if anchor not in self.chapter_of:
            raise Http404
        if self.chapter_of[anchor] != anchor:
            return redirect(section_url(self.version, anchor, self.chapter_of))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        number = next(number for number, page in enumerate(self.pages) if page.anchor == self.kwargs["anchor"])
        page = self.pages[number]
        rows = [row for row in self.rows if page.first < row.position <= page.last]
        here = Section.objects.filter(version=self.version, position__range=(page.first, page.last))
        return super().get_context_data(
            chapter=page,
            number=number,
            total=len(self.pages) - 1,
            previous=self.pages[number - 1] if number > 1 else None,
            next=self.pages[number + 1] if number + 1 < len(self.pages) else None,
            toc=contents(self.version, rows, self.chapter_of),
            consultation=self.consultations()[1],
            **self.told(here.order_by("position"), top=1),
            **kwargs,
        )


class WholeText(VersionMixin, TemplateView):
    """The whole text on one page, for printing."""

    template_name = "concepts/version_whole.html"

    def get_context_data(self, **kwargs):
        if not self.version.has_text:
            raise Http404
        found, notes = passages(Section.objects.filter(version=self.version).order_by("position"))
        canonical = self.request.build_absolute_uri(self.version.get_absolute_url())
        return super().get_context_data(passages=found, notes=notes, noindex=True, canonical=canonical, **kwargs)


class VersionPaper(VersionMixin, View):
    def get(self, request, *args, **kwargs):
        if not self.version.has_text:
            raise Http404
        town = self.concept.municipality
        name = f"{town.slug}-{self.concept.slug}-{self.version.slug}.pdf"
        return sheet_response(request, PAPER, paper(self.version, request.build_absolute_uri), name)
