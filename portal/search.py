"""A search over everything that is public, tolerant of accents; one query per kind of thing."""

from dataclasses import dataclass

from django import forms
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Meeting, Project
from concepts.models import Concept, Measure, Section
from contacts.models import ContactPoint, Holder
from content.querysets import PUBLISHED
from municipalities.models import Municipality, Notice

MOST_HITS = 10
LONGEST_QUERY = 200
#: Further words narrow the search no more, but cost the database time.
MOST_WORDS = 8


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Search for"),
        required=False,
        max_length=LONGEST_QUERY,
        error_messages={"max_length": _("Please search for fewer words: at most 200 characters.")},
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    def clean_q(self):
        return " ".join(self.cleaned_data["q"].split())


@dataclass(frozen=True)
class Kind:
    """What is searched: a public question, the fields, and the way to the town."""

    title: str
    question: object
    fields: tuple
    town: str


@dataclass(frozen=True)
class Group:
    title: str
    hits: list
    has_more: bool


KINDS = [
    Kind(_("Towns"), lambda: Municipality.objects.public(), ("name", "official_name", "lead"), "pk"),
    Kind(
        _("Contacts"),
        lambda: ContactPoint.objects.public().select_related("municipality"),
        ("name", "lead", "about", "duties__text", "holders__person__name"),
        "municipality",
    ),
    Kind(
        _("Committees"),
        lambda: Committee.objects.public().for_cards(),
        (
            "name",
            "short_name",
            "lead",
            "what_it_is",
            "what_it_does",
            "how_it_works",
            "participation",
            "tasks__text",
            "goals__text",
        ),
        "municipality",
    ),
    Kind(
        _("Meetings"),
        lambda: Meeting.objects.public().for_cards(),
        ("title", "note", "committee__name", "committee__short_name", "place__name"),
        "committee__municipality",
    ),
    Kind(
        _("Concepts"),
        lambda: Concept.objects.public().select_related("municipality"),
        ("title", "lead", "about", "processes__title", "processes__about"),
        "municipality",
    ),
    Kind(
        _("Texts of concepts"),
        lambda: Section.objects.public().select_related("version__concept__municipality"),
        ("title", "body"),
        "version__concept__municipality",
    ),
    Kind(
        _("Measures"),
        lambda: Measure.objects.public().select_related("concept__municipality"),
        ("title", "text"),
        "concept__municipality",
    ),
    Kind(
        _("Projects"),
        lambda: Project.objects.public().select_related("committee__municipality"),
        ("title", "text", "target_group"),
        "committee__municipality",
    ),
    Kind(
        _("Notices"),
        lambda: Notice.objects.public().current().select_related("municipality"),
        ("title", "text"),
        "municipality",
    ),
]


def shown():
    """What hangs on a thing leads to it only while pages show it: published processes, people in office today."""
    held = Q(holders__in=Holder.objects.current())
    return {"processes": Q(processes__state=PUBLISHED), "holders": held}


def find(query, town=None):
    """Groups of hits for all words of `query`, the best first; `town` limits them to one town."""
    groups = []
    for kind in KINDS:
        hits = kind.question().filter(_matches(query, kind.fields))
        where = {kind.town: town.pk} if town else {_example_path(kind): False}
        hits = hits.filter(**where)
        name = kind.fields[0]
        ranked = hits.annotate(rank=Greatest(TrigramWordSimilarity(query, name), Value(0.0)))
        ordering = ["-starts_at"] if kind.question().model is Meeting else ["-rank", name]
        rows = list(ranked.order_by(*ordering, "pk").distinct()[: MOST_HITS + 1])
        if rows:
            groups.append(Group(kind.title, rows[:MOST_HITS], len(rows) > MOST_HITS))
    return groups


def _example_path(kind):
    """Teaching examples are found in themselves only."""
    return "is_example" if kind.town == "pk" else f"{kind.town}__is_example"


def _matches(query, fields):
    """Every word stands in some field; or the whole query resembles the name, misspelt."""
    every, conditions = Q(), shown()
    for word in query.split()[:MOST_WORDS]:
        some = Q()
        for field in fields:
            some |= Q(**{f"{field}__unaccent__icontains": word}) & conditions.get(field.partition("__")[0], Q())
        every &= some
    return every | Q(**{f"{fields[0]}__trigram_word_similar": query})
