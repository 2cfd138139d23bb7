"""The three texts, and what changed between them in plain words."""

from pathlib import Path

from concepts.comparing.matching import applied, propose
from concepts.models import ChangeNote, ConceptVersion
from concepts.texts.reading import read_markdown
from concepts.texts.storing import store
from concepts.texts.structure import parts_of
from content.imprecise import parse
from portal.demo.builders import checked, paragraphs

TEXTS = Path(__file__).parent


def enter_versions(town, concept):
    """2018, 2022 and the draft; each text is read in and matched with the one before, as an editor would do it."""

    def version(before, file, **values):
        made = town.entry(ConceptVersion, concept=concept, predecessor=before, **values)
        new = read_markdown((TEXTS / f"{file}.md").read_text()).parts
        old = parts_of(before) if before else []
        store(made, applied(old, new, propose(old, new)))
        return made

    first = version(
        None,
        "2018",
        label="Fassung von 2018",
        label_en="Version of 2018",
        slug="2018",
        status="superseded",
        adopted_on=parse("2018"),
        horizon="2018 bis 2022",
        horizon_en="2018 to 2022",
    )
    second = version(
        first,
        "2022",
        label="Fassung von 2022",
        label_en="Version of 2022",
        slug="2022",
        status="in_force",
        adopted_on=parse("Januar 2022"),
        vote="einstimmig",
        vote_en="unanimous",
        horizon="2022 bis 2026",
        horizon_en="2022 to 2026",
    )
    draft = version(
        second,
        "entwurf",
        label="Entwurf der neuen Fassung",
        label_en="Draft of the new version",
        slug="entwurf",
        status="draft_text",
    )
    return first, second, draft


def section(version, title):
    """The measure (Maßnahme) of the text with this title."""
    return version.sections.get(title=f"Maßnahme: {title}")


def enter_notes(town, first, second, draft):
    notes = [
        (
            second,
            first,
            None,
            "Integration ist jetzt Aufgabe aller, nicht nur der Verwaltung. Bildung und Arbeit sind zwei Kapitel "
            "geworden. Es gibt einen Dolmetscherpool.",
            "Integration is now everybody's task, not only that of the administration. Education and work have become "
            "two chapters. There is a pool of interpreters.",
        ),
        (
            draft,
            second,
            None,
            "Neu ist ein Kapitel über Beteiligung. Bildung und Arbeit stehen wieder zusammen. Die Beratung für "
            "Mieterinnen und Mieter steht nicht mehr im Konzept.",
            "There is a new chapter on participation. Education and work stand together again. The advice for tenants "
            "is no longer part of the concept.",
        ),
        (
            draft,
            second,
            section(draft, "Tag der Ausbildung").identity,
            "Der Tag findet jetzt zweimal im Jahr statt.",
            "The day now takes place twice a year.",
        ),
    ]
    for version, earlier, identity, text, text_en in notes:
        checked(
            ChangeNote,
            version=version,
            earlier=earlier,
            identity=identity,
            text=paragraphs(text),
            text_en=paragraphs(text_en),
        )
