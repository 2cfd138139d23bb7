"""A town that has something of everything, `size` rows each, and every public address that leads to it.

The first row of each kind carries all relations and further rows below it; the others point back to it.
"""

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import URLPattern, get_resolver, reverse
from django.utils import translation

from committees.feeds import selections
from committees.feeds.rendering import render_due
from committees.models import (
    AgendaItem,
    Answer,
    Committee,
    Document,
    EventSeries,
    Goal,
    JointCommittee,
    Meeting,
    Membership,
    Nominator,
    Paper,
    Project,
    Resolution,
    SeatBlock,
    Task,
)
from concepts.models import (
    ChangeNote,
    Comment,
    CommentAnswer,
    Concept,
    ConceptVersion,
    Consultation,
    Indicator,
    Measure,
    Milestone,
    Observation,
    Participant,
    Postponement,
    ProgressNote,
    RevisionProcess,
    Section,
    Statement,
    StepPerson,
    Talk,
)
from contacts.models import (
    Appointment,
    ConfidentialReader,
    ContactLink,
    ContactPoint,
    Duty,
    Enquiry,
    Holder,
    Mission,
    OpeningHours,
    Person,
    Place,
    PublicForm,
)
from contacts.views.discrimination import NUMBERS
from content.imprecise import parse
from municipalities.models import AccessibilityStatement, Imprint, Municipality, Notice, PrivacyNotice
from tests.factories import NOW
from tests.pictures import jpeg

TEXT = "<p>Ein Text.</p>"
#: Pages that take what visitors send.
FORMS = {
    "concepts:comment",
    "concepts:own_comment",
    "committees:join",
    "committees:suggest",
    "contacts:barrier",
    "contacts:book",
    "contacts:enquiry",
    "contacts:propose",
    "contacts:report",
    "contacts:write",
}
#: Pages that nobody on the way may keep.
NEVER_KEPT = FORMS | {"contacts:reported", "contacts:withdrawn"}
PHOTO = {"photo": "photo/stelle.jpg", "photo_alt": "Ein Haus", "photo_author": "Ada", "photo_licence": "CC0"}


@dataclass
class Tree:
    """The rows of a town, by model; the first of each is the one that pages are asked for."""

    rows: dict = field(default_factory=dict)

    def first(self, model):
        return self.rows[model][0]

    @property
    def parts(self):
        """What stands in addresses, by the name that it has in the URLconf."""
        document = self.first(Document)
        return {
            "town": self.first(Municipality).slug,
            "committee": self.first(Committee).slug,
            "meeting": self.first(Meeting).slug,
            "contact": self.first(ContactPoint).slug,
            "concept": self.first(Concept).slug,
            "version": self.first(ConceptVersion).slug,
            "pk": document.pk,
            "name": document.file.download_name,
            "token": selections.encode(committee.pk for committee in self.rows[Committee][:3]),
            "year": NOW.year,
            "access_key": self.first(Enquiry).access_key,
            "comment_key": self.first(Comment).access_key,
            "anchor": self.first(Section).anchor,
            "old": self.first(ConceptVersion).slug,
            "new": self.rows[ConceptVersion][1].slug,
            "measure": self.first(Measure).slug,
            "number": NUMBERS.sign("7KMA-3XYW"),
            "part": 1,
        }

    def address(self, route, **changed):
        """The German address of a route by its name; `changed` replaces parts of it."""
        parts = self.parts | changed
        with translation.override("de"):
            return reverse(route, kwargs={name: parts[name] for name in parameters_of(route)})

    def addresses(self):
        """Every public address of the URLconf, in German, by the name of its route."""
        return {route: self.address(route) for route in public_routes()}

    def pages(self):
        """All routes with their variants."""
        return [variant for route, address in self.addresses().items() for variant in variants(route, address)]

    def pages_of_rows(self):
        """The page of every single row."""
        rows = [row for rows in self.rows.values() for row in rows if hasattr(row, "get_absolute_url")]
        with translation.override("de"):
            return list(dict.fromkeys(row.get_absolute_url().partition("#")[0] for row in rows))


def public_routes():
    """The names of all routes that visitors may open, with their namespace."""
    of_the_desk = ("admin:", "account_", "mfa_")
    return [name for name, _pattern in _routes(get_resolver(), "") if not name.startswith(of_the_desk)]


def has_languages(address):
    """What machines ask for stands at one address only."""
    return address not in ("/healthz", "/readyz", "/robots.txt", "/sitemap.xml", "/sitemap-1.xml", "/favicon.ico")


def parameters_of(route):
    return dict(_routes(get_resolver(), ""))[route].pattern.converters


def _routes(resolver, namespace):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            if pattern.name or namespace != "admin:":
                yield f"{namespace}{pattern.name}", pattern
        else:
            yield from _routes(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace)


def variants(route, address):
    """The address with the GET parameters that its page reads."""
    queries = {
        "search:all": ["?q=Arbeitskreis", "?q=Text", "?q=Absatz&art=text&zeit=woche"],
        "search:town": ["?q=Arbeitskreis", "?q=Text"],
        "search:suggest": ["?q=arb"],
        "search:town_suggest": ["?q=arbeitskries"],
        "calendar": ["?ansicht=jahr", "?monat=2020-07&stadt=stadt-1", "?monat=2020-06&gremium=stadt-1/gremium-1"],
        "town_calendar": ["?ansicht=liste", "?monat=2020-07", "?ansicht=jahr&jahr=2020&gremium=gremium-1"],
        "meetings": ["?jahr=2020"],
        "papers": ["?art=demand", "?seite=1"],
        "barrier": ["?seite=/stadt-1/"],
        "book": ["?wie=personal&sprache=ar"],
        "enquiry": ["?neu=1"],
        "compare": ["?nur=geaendert", "?nur=gleich", "?seite=1"],
        "comment": ["?stelle=abschnitt-1"],
        "comments": ["?stelle=abschnitt-1", "?ergebnis=accepted", "?seite=1"],
        "measures": ["?stand=running", "?seite=1"],
        "directory": ["?thema=work&sprache=ar&ortsteil=Mitte", "?jetzt=ja", "?seite=1"],
    }
    return [address, *(address + query for query in queries.get(route) or queries.get(route.partition(":")[2], []))]


def grow(size, tree=None):
    """Enter a town with `size` rows of everything, or add rows to one until it has that many."""
    tree = tree or Tree()
    _town(tree, size)
    _contacts(tree, size)
    _enquiries(tree, size)
    _committees(tree, size)
    _concepts(tree, size)
    render_due()
    return tree


def _fill(tree, model, size, values):
    """Add rows up to `size`; `values` gets the number of the row, from 1. Quick, so without `save()`."""
    known = tree.rows.setdefault(model, [])
    fields = {each.name for each in model._meta.get_fields()}
    common = {"state": "published"} if "state" in fields else {}
    if "i18n" in fields:
        common["i18n"] = {}
    if "source_title" in fields:
        common |= {"source_title": "Quelle", "source_url": "https://example.org/", "as_of": parse("2019")}
    known += model.objects.bulk_create([model(**common | values(number)) for number in range(len(known) + 1, size + 1)])


def _town(tree, size):
    _fill(
        tree,
        Municipality,
        size,
        lambda n: {
            "name": f"Stadt {n}",
            "official_name": f"Die Stadt {n}",
            "slug": f"stadt-{n}",
            "land": "SH",
            "discrimination_help": TEXT,
        },
    )
    town = tree.first(Municipality)
    if PublicForm not in tree.rows:
        reader = get_user_model().objects.create_user("vertrauensperson")
        ConfidentialReader.objects.bulk_create([ConfidentialReader(municipality=town, user=reader, function="Stelle")])
        tree.rows[PublicForm] = PublicForm.objects.bulk_create(
            PublicForm(municipality=town, kind=kind, is_open=True, answer_days=14, at_most_days=30)
            for kind in PublicForm.Kind.values
        )
    for model in (Imprint, PrivacyNotice, AccessibilityStatement):
        _fill(tree, model, 1, lambda n: {"municipality": town})
    _fill(
        tree,
        Notice,
        size,
        lambda n: {
            "municipality": town,
            "title": f"Hinweis {n}",
            "text": TEXT,
            "link_title": "Mehr",
            "link_url": "https://example.org/",
            "valid_until": date(2020, 12, 31),
        },
    )


def _contacts(tree, size):
    town = tree.first(Municipality)
    _fill(
        tree,
        Place,
        size,
        lambda n: {"municipality": town, "name": f"Haus {n}", "access_note": "Aufzug", "district": "Mitte"},
    )
    _fill(tree, Person, size, lambda n: {"municipality": town, "name": f"Person {n}"})
    if not default_storage.exists(PHOTO["photo"]):
        default_storage.save(PHOTO["photo"], ContentFile(jpeg()))
    places, people = tree.rows[Place], tree.rows[Person]
    _fill(
        tree,
        ContactPoint,
        size,
        lambda n: {
            "municipality": town,
            "name": f"Stelle {n}",
            "slug": f"stelle-{n}",
            "lead": "Ein Satz.",
            "about": TEXT,
            "place": places[n - 1],
            "spoken_languages": ["de", "ar"],
            "topics": ["work"],
            **(PHOTO | {"offers_appointments": True} if n == 1 else {}),
        },
    )
    contacts, contact = tree.rows[ContactPoint], tree.first(ContactPoint)
    _fill(tree, Holder, size, lambda n: {"contact_point": contacts[n - 1], "person": people[n - 1]})
    _fill(
        tree,
        OpeningHours,
        size,
        lambda n: {
            "contact_point": contacts[n - 1],
            "weekday": n % 7,
            "opens_at": time(8),
            "closes_at": time(12),
        },
    )
    _fill(tree, Duty, size, lambda n: {"contact_point": contact, "group": f"Gruppe {n % 3}", "text": f"Aufgabe {n}"})
    _fill(tree, Mission, size, lambda n: {"contact_point": contact, "text": f"Satz {n}"})
    _fill(
        tree,
        ContactLink,
        size,
        lambda n: {"contact_point": contact, "title": f"Seite {n}", "url": "https://example.org/", "language": "ar"},
    )


def _enquiries(tree, size):
    town, contact = tree.first(Municipality), tree.first(ContactPoint)
    _fill(
        tree,
        Enquiry,
        size,
        lambda n: {
            "municipality": town,
            "contact_point": contact,
            "kind": "appointment",
            "text": "Eine Frage",
            "kept_days": 90,
            "at_most_days": 365,
        },
    )
    _fill(
        tree,
        Appointment,
        size,
        lambda n: {
            "enquiry": tree.rows[Enquiry][n - 1],
            "contact_point": tree.rows[ContactPoint][1],  # with the first one it would be gone
            "starts_at": NOW + timedelta(days=n),
            "ends_at": NOW + timedelta(days=n, minutes=30),
            "channel": "personal",
        },
    )


def _committees(tree, size):
    town, contact, place = tree.first(Municipality), tree.first(ContactPoint), tree.first(Place)
    _fill(
        tree,
        Committee,
        size,
        lambda n: {
            "municipality": town,
            "kind": "working_group",
            "openness": "open",
            "name": f"Arbeitskreis {n}",
            "slug": f"gremium-{n}",
            "lead": "Ein Satz.",
            "participation": TEXT,
            "what_it_is": TEXT,
            "convened_by": contact,
            "chaired_by": contact,
            "minutes_by": contact,
            "usual_place": place,
            "is_discrimination_contact": True,
        },
    )
    committees, committee = tree.rows[Committee], tree.first(Committee)
    own = {"committee": committee}
    _fill(tree, Goal, size, lambda n: own | {"text": f"Ziel {n}"})
    _fill(tree, Task, size, lambda n: own | {"text": f"Aufgabe {n}"})
    _fill(tree, SeatBlock, size, lambda n: own | {"label": f"Block {n}", "seats": 1})
    block = tree.first(SeatBlock)
    blocks = tree.rows[SeatBlock]
    _fill(tree, Nominator, size, lambda n: {"block": blocks[n // 2], "name": f"Verein {n}"})
    _fill(
        tree,
        Membership,
        size,
        lambda n: (
            own
            | {"person": tree.rows[Person][n - 1], "may_be_named": True, "on_behalf_of": tree.rows[Nominator][n - 1]}
        ),
    )
    assert block.committee == committee
    _meetings(tree, size)
    _papers(tree, size)
    tree.founding = tree.first(Resolution)
    Committee.objects.filter(pk__in=[each.pk for each in committees]).update(founded_by=tree.founding)


def _meetings(tree, size):
    """Coming, cancelled and past ones of the first committee, and one of every other, all in one month."""
    committees, place = tree.rows[Committee], tree.first(Place)

    def one(n):
        start = NOW + [timedelta(days=-3), timedelta(days=3), timedelta(days=4)][n % 3] + timedelta(minutes=n)
        return {
            "committee": committees[0] if n % 2 else committees[n - 1],
            "starts_at": start,
            "ends_at": start + timedelta(hours=2),
            "slug": f"{start:%Y-%m-%d}-{min(n // 3, 99)}",
            "status": "cancelled" if n % 3 == 2 else "scheduled",
            "former_starts": [start - timedelta(days=7)],
            "place": place,
            "note": TEXT,
        }

    _fill(tree, Meeting, size, one)
    meetings, meeting = tree.rows[Meeting], tree.first(Meeting)
    _fill(
        tree,
        JointCommittee,
        size,
        lambda n: {"meeting": meetings[n - 1], "committee": committees[-1 if n % 2 else 0]},
    )
    _fill(tree, AgendaItem, size, lambda n: {"meeting": meeting, "title": f"Punkt {n}", "is_public": n % 2 == 1})
    if not default_storage.exists("document/satzung.pdf"):
        default_storage.save("document/satzung.pdf", ContentFile(b"%PDF-1.7 Satzung"))
    _fill(
        tree,
        Document,
        size,
        lambda n: {
            "committee": committees[0],
            "meeting": [None, meeting][n % 2],
            "kind": "other",
            "title": f"Datei {n}",
            "file": "document/satzung.pdf",
            "summary": "Was darin steht.",
        },
    )


def _papers(tree, size):
    own = {"committee": tree.first(Committee)}
    _fill(tree, Resolution, size, lambda n: own | {"title": f"Beschluss {n}", "text": TEXT})
    _fill(
        tree,
        Paper,
        size,
        lambda n: (
            own | {"kind": "demand", "title": f"Forderung {n}", "text": TEXT, "meeting": tree.rows[Meeting][n - 1]}
        ),
    )
    paper = tree.first(Paper)
    _fill(tree, Answer, size, lambda n: {"paper": paper, "answered_by": f"Amt {n}", "text": TEXT})
    _fill(tree, Project, size, lambda n: own | {"title": f"Projekt {n}", "text": TEXT, "status": "running"})
    _fill(
        tree,
        EventSeries,
        size,
        lambda n: own | {"name": f"Reihe {n}", "text": TEXT, "rhythm": "yearly", "role": "organiser"},
    )


def _concepts(tree, size):
    town, place = tree.first(Municipality), tree.first(Place)
    contacts, committees, resolutions = tree.rows[ContactPoint], tree.rows[Committee], tree.rows[Resolution]
    _fill(
        tree,
        Concept,
        size,
        lambda n: {
            "municipality": town,
            "title": f"Konzept {n}",
            "slug": f"konzept-{n}",
            "lead": "Ein Satz.",
            "about": TEXT,
        },
    )
    for concept in tree.rows[Concept]:
        concept.accompanied_by.add(contacts[0])
        concept.committees.add(committees[0])
    concept = tree.first(Concept)
    concept.accompanied_by.add(*contacts)
    concept.committees.add(*committees)
    own = {"concept": concept}

    def version(n):
        return own | {
            "label": f"Fassung {n}",
            "slug": f"fassung-{n}",
            "status": "in_force" if n == 2 else "superseded",
            "adopted_on": parse(str(1900 + n % 100)),
            "resolution": resolutions[0],
            "predecessor": tree.rows[ConceptVersion][0] if n > 2 else None,
            "about": TEXT,
        }

    if not tree.rows.get(ConceptVersion):
        _fill(tree, ConceptVersion, 1, version)
    _fill(tree, ConceptVersion, size, version)
    _texts(tree, size)
    _having_a_say(tree, size)
    _fill(
        tree,
        Measure,
        size,
        lambda n: (
            own
            | {
                "title": f"Maßnahme {n}",
                "slug": f"massnahme-{n}",
                "text": TEXT,
                "field_of_action": f"Feld {n % 3}",
                "identity": tree.first(Section).identity,
                "ends_on": parse("2019"),
                "responsible": contacts[0],
                "founded_committee": committees[0],
            }
        ),
    )
    measure, year = {"measure": tree.first(Measure)}, NOW.year
    noted = date(year, 3, 1)
    _fill(tree, ProgressNote, size, lambda n: measure | {"noted_on": noted, "status": "running", "text": TEXT})
    _fill(tree, Indicator, size, lambda n: measure | {"name": f"Kennzahl {n}", "source": "Amt"})
    indicator = tree.first(Indicator)
    _fill(tree, Observation, min(size, 30), lambda n: {"indicator": indicator, "year": year + 1 - n, "value": n})
    _fill(tree, RevisionProcess, size, lambda n: own | {"title": f"Fortschreibung {n}", "about": TEXT})
    process = tree.first(RevisionProcess)
    own = {"process": process}
    _fill(
        tree,
        Milestone,
        size,
        lambda n: (
            own
            | {
                "title": f"Schritt {n}",
                "text": TEXT,
                "planned_on": parse("2020"),
                "place": place,
                "meeting": tree.rows[Meeting][n - 1],
            }
        ),
    )
    for milestone in tree.rows[Milestone]:
        milestone.resolutions.add(resolutions[0])
        milestone.documents.add(tree.first(Document))
    step = {"milestone": tree.first(Milestone)}
    _fill(tree, StepPerson, size, lambda n: step | {"role": "Moderation", "name": f"Wer {n}"})
    _fill(tree, Postponement, size, lambda n: step | {"planned_before": parse("2019"), "reason": f"Grund {n}"})
    _fill(
        tree,
        Talk,
        size,
        lambda n: own | {"title": f"Gespräch {n}", "about": TEXT, "meeting": tree.rows[Meeting][n - 1], "result": TEXT},
    )
    _fill(tree, Participant, size, lambda n: own | {"role": "residents", "name": f"Gruppe {n}", "text": "hilft"})
    _fill(tree, Statement, size, lambda n: own | {"text": f"Wort {n}"})


def _texts(tree, size):
    """A heading and paragraphs in the first two versions; every second paragraph differs."""
    versions = tree.rows[ConceptVersion][:2]

    def section(n):
        """Odd numbers belong to the first version, even ones to the second."""
        number = (n + 1) // 2
        heading = {"kind": "chapter", "title": "Kapitel", "depth": 1}
        text = {"kind": "paragraph", "body": f"<p>Absatz {number} {'neu' if n % 4 else 'alt'}.</p>", "depth": 2}
        return {
            "version": versions[(n + 1) % 2],
            "identity": UUID(int=number),
            "position": number,
            "anchor": f"abschnitt-{number}",
            **(heading if number == 1 else text),
        }

    _fill(tree, Section, 2 * size, section)
    # The first one is so long that it is read chapter by chapter.
    for version, chapter, words in zip(versions, tree.rows[Section][:2], (7000, 300), strict=True):
        version.sections.exclude(pk=chapter.pk).update(parent=chapter)
        values = {"text_hash": f"{size}-{version.pk}", "words": words}
        ConceptVersion.objects.filter(pk=version.pk).update(**values)
    note = {"version": versions[1], "earlier": versions[0], "text": TEXT}
    _fill(tree, ChangeNote, size, lambda n: note | {"identity": UUID(int=n) if n > 1 else None})


def _having_a_say(tree, size):
    version = tree.first(ConceptVersion)
    _fill(
        tree,
        Consultation,
        size,
        lambda n: {
            "version": version,
            "opens_on": NOW.date() - timedelta(days=400 * (n - 1)),
            "closes_on": NOW.date() - timedelta(days=400 * (n - 1) - 30),
            "about": TEXT,
        },
    )
    consultation = tree.first(Consultation)
    _fill(
        tree,
        CommentAnswer,
        size,
        lambda n: {"consultation": consultation, "outcome": "accepted", "reason": TEXT, "released_at": NOW},
    )
    _fill(
        tree,
        Comment,
        size,
        lambda n: {
            "consultation": consultation,
            "identity": UUID(int=n) if n % 2 else None,
            "about": "Kapitel",
            "text": f"Das {n}. Wort dazu",
            "status": "shown",
            "answer": tree.rows[CommentAnswer][n - 1] if n % 3 else None,
        },
    )
