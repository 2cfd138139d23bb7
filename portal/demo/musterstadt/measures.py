"""What became of the version of 2022: one measure that runs, one that is late, one that is done, one without news."""

from datetime import date

from concepts.models import Indicator, Measure, Observation, ProgressNote
from content.imprecise import parse
from portal.demo.builders import checked, paragraphs
from portal.demo.musterstadt.versions import section


def enter_measures(town, concept, version, today):
    last = today.year - 1

    def measure(position, title, title_en, slug, field, field_en, **values):
        return town.entry(
            Measure,
            concept=concept,
            position=position,
            title=title,
            title_en=title_en,
            slug=slug,
            field_of_action=field,
            field_of_action_en=field_en,
            identity=section(version, title).identity,
            **values,
        )

    def notes(measure, *rows):
        for noted_on, status, text, text_en in rows:
            checked(
                ProgressNote,
                measure=measure,
                noted_on=noted_on,
                status=status,
                text=paragraphs(text),
                text_en=paragraphs(text_en),
            )

    courses = measure(
        1,
        "Verzeichnis der Sprachkursangebote",
        "List of language courses",
        "sprachkurse",
        "Sprache",
        "Language",
        status="running",
        starts_on=parse(f"{last - 3}"),
        responsible_office="Volkshochschule",
        responsible_office_en="Adult education centre (Volkshochschule)",
        partners="Träger der Sprachkurse",
        partners_en="Providers of language courses",
        funding="Haushalt der Stadt",
        funding_en="Budget of the town",
    )
    notes(
        courses,
        (date(last - 2, 3, 15), "running", "Das Verzeichnis ist im Internet.", "The list is on the internet."),
        (
            date(last, 11, 3),
            "running",
            "Die Träger tragen freie Plätze jetzt selbst ein.",
            "The providers now enter free places themselves.",
        ),
    )
    indicator = checked(
        Indicator,
        measure=courses,
        name="Kurse im Verzeichnis",
        name_en="Courses in the list",
        unit="Kurse",
        unit_en="courses",
        source="Zählung der Volkshochschule, jeweils im Dezember",
        source_en="Count of the adult education centre, each December",
        caveat="Kurse, die nicht gemeldet wurden, fehlen.",
        caveat_en="Courses that were not reported are missing.",
    )
    for year, value in zip(range(last - 3, last + 1), (14, 19, 18, 27), strict=True):
        checked(Observation, indicator=indicator, year=year, value=value)
    interpreters = measure(
        2,
        "Dolmetscherpool",
        "Pool of interpreters",
        "dolmetscherpool",
        "Sprache",
        "Language",
        status="running",
        starts_on=parse(f"{last - 3}"),
        ends_on=parse(f"Mitte {last}"),
        responsible_office="Sozialamt",
        responsible_office_en="Social services office (Sozialamt)",
    )
    notes(
        interpreters,
        (
            date(last - 1, 6, 10),
            "running",
            "Zwölf Sprachen sind abgedeckt. Für Schulen fehlt noch eine Lösung.",
            "Twelve languages are covered. A solution for schools is still missing.",
        ),
    )
    day = measure(
        3,
        "Tag der Ausbildung",
        "Day of vocational training",
        "tag-der-ausbildung",
        "Arbeit",
        "Work",
        status="done",
        done_on=parse(f"Mai {last}"),
        responsible_office="Wirtschaftsförderung",
        responsible_office_en="Business development (Wirtschaftsförderung)",
    )
    notes(
        day,
        (
            date(last, 5, 20),
            "done",
            "Der Tag hat stattgefunden und bleibt im Kalender.",
            "The day took place and stays in the calendar.",
        ),
    )
    measure(
        4,
        "Beratung für Mieterinnen und Mieter",
        "Advice for tenants",
        "mieterberatung",
        "Wohnen und Nachbarschaft",
        "Housing and neighbourhood",
        status="unknown",
        responsible_office="Sozialamt",
        responsible_office_en="Social services office (Sozialamt)",
    )
