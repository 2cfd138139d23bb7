"""Two versions side by side: which two, and what changed between them."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.db.models import Count
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from concepts.comparing.bodies import is_changed
from concepts.comparing.storing import comparison_of
from concepts.models import ChangeNote, ComparedSection, ConceptVersion
from concepts.texts.places import section_url
from concepts.views.concepts import ConceptMixin
from content.paging import numbered_page
from municipalities.views import public_or_gone

Status = ComparedSection.Status
SECTIONS_PER_PAGE = 50
#: `?nur=` in the address, and what the link says.
FILTERS = {
    "geaendert": (Status.CHANGED, _("changed")),
    "neu": (Status.ADDED, _("added")),
    "entfernt": (Status.REMOVED, _("removed")),
    "verschoben": (Status.MOVED, _("moved")),
    "gleich": (Status.UNCHANGED, _("unchanged")),
}


@dataclass(frozen=True)
class Choice:
    """A link that shows a part of the comparison only."""

    name: str
    count: int
    address: str
    is_current: bool


class CompareChoose(ConceptMixin, TemplateView):
    """Which two versions? At first the newest text and the one before it."""

    template_name = "concepts/compare_choose.html"

    def get(self, request, *args, **kwargs):
        old, new = (self._chosen(name) for name in ("von", "bis"))
        if old and new and old != new:
            return HttpResponseRedirect(compare_address(old, new))
        return super().get(request, *args, **kwargs)

    @cached_property
    def versions(self):
        found = ConceptVersion.objects.public().filter(concept=self.concept).exclude(text_hash="")
        versions = list(found.order_by("adopted_on__earliest", "pk"))
        for version in versions:
            version.concept = self.concept
        return versions

    def _chosen(self, name):
        return next((version for version in self.versions if version.slug == self.request.GET.get(name)), None)

    def get_context_data(self, **kwargs):
        newest = self.versions[-1] if self.versions else None
        before = next((version for version in self.versions if newest and version.pk == newest.predecessor_id), None)
        if before is None and len(self.versions) > 1:
            before = self.versions[-2]
        old, new = self._chosen("von") or before, self._chosen("bis") or newest
        is_same = bool(self._chosen("von") and self._chosen("von") == self._chosen("bis"))
        return super().get_context_data(versions=self.versions, old=old, new=new, is_same=is_same, **kwargs)


class Compare(ConceptMixin, TemplateView):
    """What changed between two versions, section by section."""

    template_name = "concepts/compare.html"

    def get(self, request, *args, **kwargs):
        if kwargs["old"] == kwargs["new"]:
            choice = reverse("concepts:compare_choose", kwargs=self.concept.address)
            return HttpResponseRedirect(f"{choice}?{urlencode({'von': kwargs['old'], 'bis': kwargs['new']})}")
        self.old, self.new = (self._version(kwargs[name]) for name in ("old", "new"))
        return super().get(request, *args, **kwargs)

    def _version(self, slug):
        version = public_or_gone(ConceptVersion.objects, concept=self.concept, slug=slug)
        version.concept = self.concept
        return version

    def get_context_data(self, **kwargs):
        context = {"old": self.old, "new": self.new, "swapped": compare_address(self.new, self.old)}
        if self.old.has_text and self.new.has_text:
            self.comparison = comparison_of(self.old, self.new)
            context |= self._compared()
        return super().get_context_data(**kwargs | context)

    def _compared(self):
        only, chapter = self.request.GET.get("nur", ""), self.request.GET.get("kapitel", "")
        chapters = self._chapters()
        if (only and only not in FILTERS) or (chapter and chapter not in chapters):
            raise Http404
        rows = self.comparison.rows.order_by("position")
        rows = rows.filter(status=FILTERS[only][0]) if only else rows.exclude(status=Status.UNCHANGED)
        if chapter:
            rows = rows.filter(chapter=chapters[chapter]["identity"])
        page = numbered_page(rows, SECTIONS_PER_PAGE, self.request)
        notes = {note.identity: note for note in self._notes()}
        for row in page:
            row.note = notes.get(row.identity)
            row.view = Shown(row, self.old, self.new)
        parameters = {name: value for name, value in (("nur", only), ("kapitel", chapter)) if value}
        names = {each["identity"]: each["name"] for each in chapters.values()}
        counts = chapters[chapter]["counts"] if chapter else self.comparison.counts
        return {
            "comparison": self.comparison,
            "filters": self._filters(counts, only, chapter),
            "chapters": self._chapter_choices(chapters, only, chapter),
            "note": notes.get(None),
            "page": page,
            "groups": [(names.get(key, ""), list(each)) for key, each in groupby(page, key=lambda row: row.chapter)],
            "is_all": not only,
            "only_unchanged": only == "gleich",
            "unchanged": counts.get(Status.UNCHANGED, 0),
            "parameters": f"{urlencode(parameters)}&" if parameters else "",
        }

    def _notes(self):
        return ChangeNote.objects.public().filter(version=self.new, earlier=self.old)

    def _chapters(self):
        """By anchor, in reading order: the topmost headings, with how many sections below them changed."""
        per_status = self.comparison.rows.order_by().values_list("chapter", "status").annotate(Count("pk"))
        counts = {}
        for key, status, count in per_status:
            counts.setdefault(key, {})[status] = count
        found = {}
        for row in self.comparison.rows.filter(identity__in=[key for key in counts if key]).order_by("position"):
            content = row.content
            anchor = content["anchor"] or f"alt-{content['old_anchor']}"
            found[anchor] = {"identity": row.identity, "name": content["heading"], "counts": counts[row.identity]}
        return found

    def _filters(self, counts, only, chapter):
        """`counts`: of the chapter, where one was chosen."""
        total = sum(count for status, count in counts.items() if status != Status.UNCHANGED)
        everything = Choice(_("All changes"), total, self._address("", chapter), not only)
        return [everything] + [
            Choice(name, counts.get(status, 0), self._address(value, chapter), value == only)
            for value, (status, name) in FILTERS.items()
            if counts.get(status)
        ]

    def _chapter_choices(self, chapters, only, chapter):
        wanted = {FILTERS[only][0]} if only else set(Status.values) - {Status.UNCHANGED}
        return [
            Choice(each["name"], count, self._address(only, "" if anchor == chapter else anchor), anchor == chapter)
            for anchor, each in chapters.items()
            if (count := sum(each["counts"].get(status, 0) for status in wanted)) or anchor == chapter
        ]

    def _address(self, only, chapter):
        parameters = {name: value for name, value in (("nur", only), ("kapitel", chapter)) if value}
        return f"?{urlencode(parameters)}" if parameters else self.request.path


class Shown:
    """A compared section as its page needs it."""

    def __init__(self, row, old, new):
        content = row.content
        self.old_url = section_url(old, content["old_anchor"]) if content["old_anchor"] else ""
        self.new_url = section_url(new, content["anchor"]) if content["anchor"] else ""
        self.path = content["path"]
        self.heading = content["heading"]
        self.begins = content.get("begins", "")
        self.name = f"{self.heading} {self.begins}".strip()
        self.title = content.get("title")
        self.body = content.get("body")
        self.place = self.heading or (self.path[-1] if self.path else self.begins)
        self.number = content.get("number", "")
        has_other_words = bool(self.title) or is_changed(self.body or [])
        self.is_two_sided = row.status == Status.CHANGED and has_other_words and bool(self.body)
        self.is_same_wording = row.status == Status.CHANGED and not has_other_words
        self.former_number = content.get("former_number", "")
        self.moved_from = content.get("moved_from")
        self.split_from = _linked(old, [content["split_from"]]) if "split_from" in content else []
        self.split_into = _linked(new, content.get("split_into", []))
        self.merged = _linked(old, content.get("merged", []))


def _linked(version, places):
    return [(place["name"], section_url(version, place["anchor"])) for place in places]


def compare_address(old, new):
    return reverse("concepts:compare", kwargs={**old.concept.address, "old": old.slug, "new": new.slug})
