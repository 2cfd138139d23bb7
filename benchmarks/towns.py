"""Fills an empty database with generated towns: `python -m benchmarks.towns 500`.

Each town has committees, forty meetings from two years ago until in a year, contacts with opening hours, a concept with
its text, notices and legal pages. Everything follows from the number of the town. Prints as JSON how long it took, and
addresses to be asked for.
"""

import json
import os
import sys
import time
from datetime import datetime, timedelta
from datetime import time as hour

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  the apps must be there first
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from committees.feeds.rendering import render_due  # noqa: E402
from committees.models import AgendaItem, Committee, Goal, Meeting, Task  # noqa: E402
from concepts.models import Concept, ConceptVersion, Measure  # noqa: E402
from concepts.texts.storing import store  # noqa: E402
from concepts.texts.structure import PARAGRAPH, Part  # noqa: E402
from contacts.models import ContactPoint, Duty, Holder, OpeningHours, Person, Place  # noqa: E402
from municipalities.models import AccessibilityStatement, Imprint, Municipality, Notice, PrivacyNotice  # noqa: E402
from municipalities.palettes import PALETTES  # noqa: E402
from search.sync import rebuild  # noqa: E402

MEETINGS = 40
NAMES = ["Arbeitskreis Integration", "Integrationsrat", "Netzwerk Sprache", "Runder Tisch Wohnen"]
OFFICES = ["Koordinierungsstelle", "Migrationsberatung", "Sprachberatung", "Ehrenamtsbüro"]
POINTS = ["Begrüßung", "Sprachkurse im Herbst", "Wohnungen für Familien", "Berichte aus den Vereinen", "Verschiedenes"]
THINGS = ["Sprachförderung", "Beratung", "Wohnen", "Arbeit", "Schule", "Gesundheit", "Ehrenamt", "Begegnung"]
SENTENCE = (
    "Die Stadt baut die Angebote für {thing} mit den Trägern aus, damit alle Menschen in {town} ohne lange Wege und "
    "lange Wartezeiten Hilfe finden und an den Entscheidungen beteiligt werden, die sie betreffen."
)


def prose(number, sentences):
    town = f"Musterort {number}"
    return " ".join(SENTENCE.format(thing=THINGS[(number + each) % 8], town=town) for each in range(sentences))


def create(model, rows):
    return model.objects.bulk_create(rows, batch_size=2000)


def towns(numbers):
    return create(
        Municipality,
        [
            Municipality(
                name=f"Musterort {number}",
                official_name=f"Stadt Musterort {number}",
                slug=f"musterort-{number}",
                land="SH",
                palette=PALETTES[number % len(PALETTES)],
                lead=f"Sprache lernen, Arbeit finden, mitreden: was es in Musterort {number} gibt.",
                state="published",
            )
            for number in numbers
        ],
    )


def places(of_towns):
    return create(
        Place,
        [
            Place(
                municipality=town,
                name=f"Volkshochschule {town}",
                street="Am Markt 1",
                postcode="00000",
                city=town.name,
                district="Mitte",
                is_step_free=True,
            )
            for town in of_towns
        ],
    )


def contacts(of_towns, of_places):
    found = create(
        ContactPoint,
        [
            ContactPoint(
                municipality=town,
                name=office,
                slug=office.lower().replace("ü", "ue"),
                lead="Fragen zu Sprache, Arbeit, Wohnung und Aufenthalt.",
                about=f"<p>{prose(number, 3)}</p>",
                phone=f"+49410300{number:04}",
                email=f"amt{number}@example.org",
                place=place,
                room="1.07",
                spoken_languages=["de", "en", ["ar", "tr", "uk", "fa"][number % 4]],
                topics=["german", "work", "housing"],
                state="published",
            )
            for number, (town, place) in enumerate(zip(of_towns, of_places, strict=True))
            for office in OFFICES[: 3 + number % 2]
        ],
    )
    create(
        OpeningHours,
        [
            OpeningHours(contact_point=contact, weekday=day, opens_at=hour(start), closes_at=hour(start + 3))
            for contact in found
            for day in range(5)
            for start in (9, 14)
        ],
    )
    people = create(
        Person, [Person(municipality=contact.municipality, name=f"Alex Beispiel {contact.pk}") for contact in found]
    )
    create(Holder, [Holder(contact_point=one, person=person) for one, person in zip(found, people, strict=True)])
    create(
        Duty,
        [
            Duty(contact_point=contact, group="Beratung", text=f"{thing}: Auskunft und Anträge", position=position)
            for contact in found
            for position, thing in enumerate(THINGS[:6])
        ],
    )
    return found


def committees(of_towns, of_places, offices):
    found = create(
        Committee,
        [
            Committee(
                municipality=town,
                kind="network",
                name=f"{name} {town}",
                short_name=name,
                slug=name.lower().replace(" ", "-"),
                lead="Vereine, Verwaltung und Zugewanderte an einem Tisch.",
                openness="open",
                what_it_is=f"<p>{prose(number, 3)}</p>",
                what_it_does=f"<p>{prose(number + 1, 4)}</p>",
                how_it_works=f"<p>{prose(number + 2, 3)}</p>",
                rule_sentence="In der Regel am zweiten Montag im Monat.",
                usual_place=place,
                convened_by=offices[town.pk],
                has_public_meetings=True,
                state="published",
            )
            for number, (town, place) in enumerate(zip(of_towns, of_places, strict=True))
            for name in NAMES[: 2 + number % 3]
        ],
    )
    for model in (Goal, Task):
        create(
            model,
            [
                model(committee=committee, text=f"{thing} für alle zugänglich machen", position=position)
                for committee in found
                for position, thing in enumerate(THINGS[:5])
            ],
        )
    return found


def meetings(of_towns, of_places, bodies):
    """Forty of each town, shared out among its committees: two thirds of them are over."""
    today = timezone.localtime().replace(hour=18, minute=0, second=0, microsecond=0, tzinfo=None)
    rows = []
    for number, (town, place) in enumerate(zip(of_towns, of_places, strict=True)):
        own = bodies[town.pk]
        for each in range(MEETINGS):
            day = today + timedelta(days=27 * each - 730 + number % 27)
            begins = timezone.make_aware(datetime.combine(day, hour(17 + number % 3)))
            rows.append(
                Meeting(
                    committee=own[each % len(own)],
                    starts_at=begins,
                    ends_at=begins + timedelta(hours=2),
                    place=place,
                    language="de",
                    is_public=True,
                    note=f"<p>{prose(number + each, 2)}</p>",
                    slug=f"{begins:%Y-%m-%d}",
                    state="published",
                )
            )
    found = create(Meeting, rows)
    create(
        AgendaItem,
        [
            AgendaItem(meeting=meeting, number=str(position), title=POINTS[(each + position) % 5], position=position)
            for each, meeting in enumerate(found)
            for position in range(1, 4)
        ],
    )


def concepts(of_towns):
    found = create(
        Concept,
        [
            Concept(
                municipality=town,
                title=f"Integrationskonzept {town}",
                slug="integrationskonzept",
                lead="Was die Stadt bis 2030 erreichen will.",
                about=f"<p>{prose(number, 3)}</p>",
                state="published",
            )
            for number, town in enumerate(of_towns)
        ],
    )
    values = {"label": "Fassung von 2024", "slug": "2024", "status": "in_force", "state": "published"}
    versions = create(ConceptVersion, [ConceptVersion(concept=concept, **values) for concept in found])
    for number, version in enumerate(versions):
        store(version, text(number))
    create(
        Measure,
        [
            Measure(
                concept=concept,
                title=f"{thing} ausbauen",
                slug=f"massnahme-{each}",
                text=f"<p>{prose(number, 1)}</p>",
                state="published",
            )
            for number, concept in enumerate(found)
            for each, thing in enumerate(THINGS[:5])
        ],
    )


def text(number):
    """Ten sections of five sentences, about 1,500 words."""
    parts = []
    for section in range(10):
        parts.append(Part("chapter", 1, number=str(section + 1), title=f"{THINGS[section % 8]} {section + 1}"))
        parts.append(Part(PARAGRAPH, 2, body=f"<p>{prose(number + section, 5)}</p>"))
    return parts


def legal(of_towns):
    today = timezone.localdate()
    create(
        Notice,
        [
            Notice(
                municipality=town,
                title=title,
                text="<p>Die Beratung ist an diesen Tagen geschlossen.</p>",
                valid_from=today - timedelta(days=3),
                valid_until=today + timedelta(days=300),
                state="published",
            )
            for town in of_towns
            for title in ("Geänderte Zeiten", "Neue Sprachkurse")
        ],
    )
    address = {"street": "Am Markt 1", "postcode": "00000", "email": "stadt@example.org"}
    create(Imprint, [Imprint(municipality=town, authority=str(town), city=town.name, **address) for town in of_towns])
    create(PrivacyNotice, [PrivacyNotice(municipality=town, controller=town.official_name) for town in of_towns])
    create(AccessibilityStatement, [AccessibilityStatement(municipality=town, status="full") for town in of_towns])


def fill(count):
    call_command("migrate", verbosity=0)
    of_towns = towns(range(1, count + 1))
    of_places = places(of_towns)
    offices = {contact.municipality_id: contact for contact in contacts(of_towns, of_places)}
    bodies = {town.pk: [] for town in of_towns}
    for committee in committees(of_towns, of_places, offices):
        bodies[committee.municipality_id].append(committee)
    meetings(of_towns, of_places, bodies)
    concepts(of_towns)
    legal(of_towns)
    render_due(seconds=3600)
    rebuild()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as every server does by itself within minutes


def pages():
    """One address of each kind, by name."""
    meeting = Meeting.objects.filter(starts_at__gt=timezone.now()).earliest("committee__municipality", "starts_at")
    town, committee = meeting.committee.municipality.get_absolute_url(), meeting.committee.get_absolute_url()
    return {
        "home": "/",
        "town": town,
        "committee": committee,
        "calendar of a town": f"{town}termine/",
        "calendar of all towns": "/termine/",
        "meeting": meeting.get_absolute_url(),
        "contact": ContactPoint.objects.earliest("pk").get_absolute_url(),
        "contacts of all towns": "/kontakte/",
        "concept": Concept.objects.earliest("pk").get_absolute_url(),
        "search": f"{town}suche/?q=sprachkurse",
        "search in all towns": "/suche/?q=wohnungen+beratung",
        "feed of a committee": f"{committee}termine.ics",
        "feed of a town": f"{town}termine.ics",
    }


if __name__ == "__main__":
    began = time.perf_counter()
    fill(int(sys.argv[1]))
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "meetings": Meeting.objects.count(), "pages": pages()}))
