"""From candidates to what a page shows. Only what is public at this moment shows, whatever the index says."""

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import F, Value
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext_lazy
from phonenumber_field.phonenumber import to_python as to_phone

from committees.calendar_questions import meetings_by_key
from committees.models import Document, Meeting
from committees.questions import with_partners
from content.querysets import EqualsAny, rows_to_instances
from content.questions import Question
from municipalities.models import Notice
from search.kinds import SOURCES
from search.models import Kind, Part
from search.questions import texts_of_entries

#: What one hit is; `Kind` names groups.
SINGLE = {
    Kind.TOWN: pgettext_lazy("a hit", "Town"),
    Kind.CONTACT: pgettext_lazy("a hit", "Contact"),
    Kind.COMMITTEE: pgettext_lazy("a hit", "Committee"),
    Kind.PROJECT: pgettext_lazy("a hit", "Project"),
    Kind.PAPER: pgettext_lazy("a hit", "Paper"),
    Kind.CONCEPT: pgettext_lazy("a hit", "Concept"),
    Kind.TEXT: pgettext_lazy("a hit", "From a concept"),
    Kind.MEASURE: pgettext_lazy("a hit", "Measure"),
    Kind.NOTICE: pgettext_lazy("a hit", "Notice"),
    Kind.DOCUMENT: pgettext_lazy("a hit", "Document"),
    Kind.LEGAL: pgettext_lazy("a hit", "Legal page"),
}


@dataclass
class Hit:
    """Something that was found. `excerpt` and `marked_title` are safe HTML."""

    kind: str
    object_id: int
    part: str
    title: str
    text: str
    language: str
    #: Of what is no meeting.
    link: str = ""
    town: str = ""
    facts: dict = field(default_factory=dict)
    meeting: Meeting | None = None
    document: Document | None = None
    marked_title: str = ""
    excerpt: str = ""

    @property
    def address(self):
        return self.meeting.get_absolute_url() if self.meeting else self.link

    @property
    def kind_label(self):
        return SINGLE[self.kind]

    @property
    def shown_anyway(self):
        """Lines of its text that an excerpt need not repeat."""
        lines = {self.title, self.town}
        if self.meeting:
            committee, place = self.meeting.committee, self.meeting.place
            lines |= {committee.name, committee.name_i18n, committee.short_name, place and place.whole_line}
        return lines

    @cached_property
    def phone(self):
        return to_phone(self.facts.get("phone") or "")


@dataclass(frozen=True)
class Card:
    """What else than its entry is needed of a thing: the parts of its address, and facts to show."""

    route: str
    address: dict
    facts: dict = field(default_factory=dict)
    #: Where on the page it stands.
    place: str = ""


TOWN, OF_COMMITTEE, OF_CONCEPT = "municipality", "committee__municipality", "concept__municipality"
COMMITTEE = {"town": f"{OF_COMMITTEE}__slug", "committee": "committee__slug"}
CONCEPT = {"town": f"{OF_CONCEPT}__slug", "concept": "concept__slug"}
OF_VERSION = "version__concept__municipality"
CARDS = {
    Kind.TOWN: Card("portal:town", {"town": "slug"}, {"town": "name"}),
    Kind.CONTACT: Card(
        "contacts:detail", {"town": f"{TOWN}__slug", "contact": "slug"}, {"town": f"{TOWN}__name", "phone": "phone"}
    ),
    Kind.COMMITTEE: Card(
        "committees:detail", {"town": f"{TOWN}__slug", "committee": "slug"}, {"town": f"{TOWN}__name"}
    ),
    Kind.PROJECT: Card(
        "committees:detail", COMMITTEE, {"town": f"{OF_COMMITTEE}__name", "of": "committee__name"}, "#projekte"
    ),
    Kind.PAPER: Card(
        "committees:papers",
        COMMITTEE,
        {"town": f"{OF_COMMITTEE}__name", "of": "committee__name"},
        "?papier={key}#papier-{key}",
    ),
    Kind.CONCEPT: Card("concepts:detail", {"town": f"{TOWN}__slug", "concept": "slug"}, {"town": f"{TOWN}__name"}),
    Kind.TEXT: Card(
        "concepts:chapter",
        {
            "town": f"{OF_VERSION}__slug",
            "concept": "version__concept__slug",
            "version": "version__slug",
            "anchor": "anchor",
        },
        {"town": f"{OF_VERSION}__name", "of": "version__concept__title", "version": "version__label"},
    ),
    Kind.MEASURE: Card(
        "concepts:measure", CONCEPT | {"measure": "slug"}, {"town": f"{OF_CONCEPT}__name", "of": "concept__title"}
    ),
    Kind.NOTICE: Card("portal:town", {"town": f"{TOWN}__slug"}, {"town": f"{TOWN}__name"}),
    Kind.DOCUMENT: Card(
        "committees:document",
        COMMITTEE,
        {
            "town": f"{OF_COMMITTEE}__name",
            "of": "committee__name",
            "title": "title",
            "file": "file",
            "kind": "kind",
        },
    ),
    Kind.LEGAL: Card("", {"town": "slug"}, {"town": "name"}),
}
LEGAL_ROUTES = {
    Part.IMPRINT: "municipalities:imprint",
    Part.PRIVACY: "contacts:privacy",
    Part.ACCESSIBILITY: "municipalities:accessibility",
}
PUBLIC = {source.kind: source.public for source in SOURCES}


def show(candidates):
    """The hits of these candidates, in their order, without what is not public any more; at most four queries."""
    texts = {key: text for key, *text in texts_of_entries(keys=[each.entry_id for each in candidates])}
    cards = _cards(candidates)
    meetings = _meetings(candidates)
    hits = []
    for candidate in candidates:
        key = (candidate.kind, candidate.object_id)
        if candidate.entry_id not in texts or (key not in cards and key not in meetings):
            continue
        hit = Hit(*key, candidate.part, *texts[candidate.entry_id], candidate.language)
        if key in meetings:
            hit.meeting = meetings[key]
            hit.town = hit.meeting.committee.municipality.name
        else:
            _fill(hit, candidate, cards[key])
        hits.append(hit)
    return hits


def _cards(candidates):
    """By kind and key: what `CARDS` names."""
    keys = {str(kind): list({each.object_id for each in candidates if each.kind == kind}) for kind in CARDS}
    keys = {kind: wanted for kind, wanted in keys.items() if wanted}
    rows = _cards_of(today=timezone.localdate(), **keys) if keys else []
    return {(kind, key): card for kind, key, card in rows}


@Question
def _cards_of(today, **keys):
    """Kind, key and card of things, named by their kinds."""
    parts = []
    for kind, wanted in keys.items():
        card = CARDS[kind]
        values = JSONObject(**{f"address_{name}": F(path) for name, path in card.address.items()}, **card.facts)
        # Its source brings the day itself, which would stay as it is for ever.
        public = Notice.objects.public().current(today) if kind == Kind.NOTICE else PUBLIC[kind]()
        rows = public.filter(EqualsAny("pk", wanted)).prefetch_related(None).order_by()
        parts.append(rows.annotate(hit_kind=Value(kind), card=values).values_list("hit_kind", "pk", "card"))
    return parts[0].union(*parts[1:], all=True) if parts[1:] else parts[0]


def _meetings(candidates):
    keys = [each.object_id for each in candidates if each.kind == Kind.MEETING]
    rows = with_partners(meetings_by_key(keys=keys)) if keys else []
    return {(Kind.MEETING, meeting.pk): meeting for meeting in rows}


def _fill(hit, candidate, values):
    card = CARDS[candidate.kind]
    address = {name: values[f"address_{name}"] for name in card.address}
    hit.facts = {name: values[name] for name in card.facts}
    hit.town = hit.facts["town"]
    if candidate.kind == Kind.DOCUMENT:
        row = {"id": candidate.object_id, **{name: values[name] for name in ("title", "file", "kind")}}
        (hit.document,) = rows_to_instances(Document, [row])
        address |= {"pk": candidate.object_id, "name": hit.document.file.download_name}
    route = LEGAL_ROUTES[candidate.part] if candidate.kind == Kind.LEGAL else card.route
    hit.link = reverse(route, kwargs=address) + card.place.format(key=candidate.object_id)
