"""Musterstadt: a teaching example. The town does not exist, nobody lives in it, and every page says so.

It shows what no source of the real towns gives: a text in three versions, comments with answers, measures with news.
Its days lie around the day on which it is entered, so that there is always something to take part in.
"""

from django.utils import timezone

from concepts.models import Concept
from portal.demo.builders import Town
from portal.demo.musterstadt.measures import enter_measures
from portal.demo.musterstadt.participation import enter_former_consultation, enter_open_consultation
from portal.demo.musterstadt.process import enter_process
from portal.demo.musterstadt.versions import enter_notes, enter_versions

NAME, SLUG = "Musterstadt", "musterstadt"
SOURCE = {
    "source_kind": "document",
    "source_title": "Lehrbeispiel, für dieses Portal erfunden",
    "source_publisher": "Integrationsportal",
}


def enter_town():
    return Town(
        SOURCE,
        name=NAME,
        slug=SLUG,
        official_name="Musterstadt (Lehrbeispiel)",
        land="NW",
        palette="slate",
        is_example=True,
        lead="Eine erfundene Stadt: Sie zeigt, wie man einem Konzept folgt, vom Entwurf bis zum Jahresbericht.",
        lead_en="A made-up town: it shows how to follow a concept, from the draft to the annual report.",
    )


def enter(*, with_persons):
    """Nobody is named in it, with or without persons."""
    today = timezone.localdate()
    town = enter_town()
    concept = town.own(
        Concept,
        kind="integration",
        title="Konzept für das Zusammenleben",
        title_en="Concept for living together (Konzept für das Zusammenleben)",
        slug="zusammenleben",
        lead="Drei Fassungen zum Vergleichen, Stellungnahmen mit Antworten und Maßnahmen mit ihrem Stand.",
        lead_en="Three versions to compare, comments with answers, and measures with what became of them.",
    )
    versions = enter_versions(town, concept)
    enter_notes(town, *versions)
    enter_process(town, concept, versions, today)
    enter_former_consultation(town, versions[1])
    enter_open_consultation(town, versions[2], today)
    enter_measures(town, concept, versions[1], today)
