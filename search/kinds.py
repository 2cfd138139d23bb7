"""Where the entries of each kind come from. What is public is said by `public()` alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from operator import attrgetter

from django.db.models import Prefetch, Q
from django.utils import timezone

from committees.models import (
    AgendaItem,
    Answer,
    Committee,
    Document,
    EventSeries,
    Meeting,
    Membership,
    Paper,
    Project,
    Resolution,
    SeatBlock,
)
from concepts.models import Concept, ConceptVersion, Measure, RevisionProcess, Section
from contacts.models import ContactPoint, Holder, Mission
from municipalities.models import Municipality, Notice
from search import telling
from search.models import Kind, Part


@dataclass(frozen=True)
class Source:
    """`rows`: the public ones, with all that `tell` needs; `town`: the way from a row to its town."""

    kind: Kind
    rows: Callable
    tell: Callable
    town: Callable = attrgetter("municipality")
    part: str = ""
    #: Of loaded rows and of keys: pairs of a key and the day on which it says something else though nobody touches it.
    changes: Callable = lambda rows, keys: ()
    #: What may be public today or later, where this is more than `rows`.
    coming: Callable | None = None
    #: As `rows`, without all that.
    bare: Callable | None = None

    def candidates(self):
        return (self.coming or self.rows)()

    def public(self):
        return (self.bare or self.rows)()


def contacts():
    holders = Prefetch(
        "holders", Holder.objects.current().select_related("person").order_by("pk"), to_attr="current_holders"
    )
    later = Prefetch("holders", to_attr="all_holders")
    missions = Prefetch("missions", Mission.objects.order_by("position", "pk"))
    return (
        ContactPoint.objects.public()
        .select_related("municipality", "place")
        .prefetch_related("duties", missions, "links", holders, later)
    )


def changing_holders(rows, _keys):
    return [(contact.pk, _offices_change_on(contact.all_holders)) for contact in rows]


def _offices_change_on(terms):
    """The next day on which somebody comes into office or has left it."""
    today = timezone.localdate()
    starts = [term.starts_on for term in terms if term.starts_on and term.starts_on > today]
    ends = [term.ends_on for term in terms if term.ends_on and term.ends_on >= today]
    return min([*starts, *(day + timedelta(days=1) for day in ends)], default=None)


def committees():
    named = Membership.objects.filter(may_be_named=True).select_related("person")
    return (
        Committee.objects.public()
        .select_related("municipality")
        .prefetch_related(
            "tasks",
            "goals",
            Prefetch("seat_blocks", SeatBlock.objects.prefetch_related("nominators")),
            Prefetch("memberships", named.order_by("pk"), to_attr="named_members"),
            Prefetch("event_series", EventSeries.objects.public().order_by("pk"), to_attr="public_series"),
            Prefetch("resolutions", Resolution.objects.public().order_by("pk"), to_attr="public_resolutions"),
        )
    )


def changing_members(rows, _keys):
    return [(committee.pk, _offices_change_on(committee.named_members)) for committee in rows]


def meetings():
    agenda = Prefetch("agenda", AgendaItem.objects.filter(is_public=True), to_attr="public_agenda")
    partners = Prefetch("partners", Committee.objects.public().order_by("pk"), to_attr="public_partners")
    return (
        Meeting.objects.public().select_related("committee__municipality", "place").prefetch_related(agenda, partners)
    )


def concepts():
    return (
        Concept.objects.public()
        .select_related("municipality")
        .prefetch_related(
            Prefetch("versions", ConceptVersion.objects.public(), to_attr="public_versions"),
            Prefetch("processes", RevisionProcess.objects.public().for_detail(), to_attr="public_processes"),
        )
    )


def changing_revisions(rows, _keys):
    return [(concept.pk, _revisions_change_on(concept.public_processes)) for concept in rows]


def _revisions_change_on(processes):
    """The next day on which a step or a round of talks is over: then the page tells other things."""
    today = timezone.localdate()
    appointed = [each for process in processes for each in (*process.milestones.all(), *process.public_talks)]
    ends = [_last_day_of(each) for each in appointed]
    return min((day + timedelta(days=1) for day in ends if day and day >= today), default=None)


def _last_day_of(appointed):
    if appointed.planned:
        return appointed.planned.latest
    return appointed.shown_meeting and appointed.shown_meeting.last_day


def texts():
    """Headings with the pieces right under them; a piece under no heading stands for itself."""
    paragraph = Section.Kind.PARAGRAPH
    pieces = Prefetch("children", Section.objects.filter(kind=paragraph), to_attr="pieces")
    return (
        Section.objects.public()
        .filter(~Q(kind=paragraph) | Q(parent=None))
        .select_related("version__concept__municipality")
        .prefetch_related(pieces)
    )


def measures():
    return Measure.objects.public().select_related("concept__municipality")


def of_committees(model):
    return model.objects.public().select_related("committee__municipality")


def papers():
    answers = Prefetch("answers", Answer.objects.order_by("pk"))
    return of_committees(Paper).prefetch_related(answers)


def documents():
    """A file shows only while its meeting does."""
    shown = Q(meeting=None) | Q(meeting__in=Meeting.objects.public())
    return of_committees(Document).select_related("meeting").filter(shown)


def notices():
    return Notice.objects.public().current().select_related("municipality")


def notices_still_to_end():
    return Notice.objects.public().filter(valid_until__gte=timezone.localdate())


def changing_notices(_rows, keys):
    """They come and go; one that is to come has no entry that could say so."""
    today = timezone.localdate()
    for notice in notices_still_to_end().filter(pk__in=keys):
        is_coming = notice.valid_from and notice.valid_from > today
        yield notice.pk, notice.valid_from if is_coming else notice.valid_until + timedelta(days=1)


def legal_pages():
    return Municipality.objects.public().select_related("imprint", "privacy", "accessibility")


def itself(row):
    return row


OF_COMMITTEE = attrgetter("committee.municipality")
SOURCES = [
    Source(Kind.TOWN, lambda: Municipality.objects.public(), telling.town, itself),
    Source(Kind.CONTACT, contacts, telling.contact, changes=changing_holders, bare=ContactPoint.objects.public),
    Source(Kind.COMMITTEE, committees, telling.committee, changes=changing_members, bare=Committee.objects.public),
    Source(Kind.MEETING, meetings, telling.meeting, OF_COMMITTEE),
    Source(Kind.PROJECT, partial(of_committees, Project), telling.project, OF_COMMITTEE),
    Source(Kind.PAPER, papers, telling.paper, OF_COMMITTEE),
    Source(Kind.CONCEPT, concepts, telling.concept, changes=changing_revisions, bare=Concept.objects.public),
    Source(Kind.TEXT, texts, telling.text, attrgetter("version.concept.municipality")),
    Source(Kind.MEASURE, measures, telling.measure, attrgetter("concept.municipality")),
    Source(Kind.NOTICE, notices, telling.notice, changes=changing_notices, coming=notices_still_to_end),
    Source(Kind.DOCUMENT, documents, telling.document, OF_COMMITTEE),
    *(Source(Kind.LEGAL, legal_pages, partial(telling.legal, part), itself, part.value) for part in Part),
]
