"""How the concept of Musterstadt is revised: what is done, what is on, what is to come."""

from datetime import timedelta

from concepts.models import Milestone, Participant, Postponement, RevisionProcess, Talk
from content.imprecise import EXPECTED, FIXED, TARGETED, parse
from portal.demo.builders import checked, paragraphs

MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


def month(day, by=0, certainty=FIXED):
    """The month so many months away, as an imprecise date."""
    number = day.year * 12 + day.month - 1 + by
    return parse(f"{MONTHS[number % 12]} {number // 12}", certainty)


def enter_process(town, concept, versions, today):
    process = town.entry(
        RevisionProcess,
        concept=concept,
        title="Überarbeitung des Konzepts",
        title_en="Revision of the concept",
        about=paragraphs("Das Konzept von 2022 läuft aus. Musterstadt schreibt ein neues und fragt, was fehlt."),
        about_en=paragraphs("The concept of 2022 runs out. Musterstadt writes a new one and asks what is missing."),
        aim=paragraphs("Das neue Konzept soll kurz sein, und jede Maßnahme soll man nachprüfen können."),
        aim_en=paragraphs("The new concept is to be short, and everybody should be able to check each measure."),
        how_to_take_part=paragraphs(
            "Sie können den Entwurf lesen, zu jedem Absatz etwas sagen und zum Gespräch kommen."
        ),
        how_to_take_part_en=paragraphs("You can read the draft, comment on each paragraph and come to the talks."),
        old_version=versions[1],
        new_version=versions[2],
    )

    def step(position, **values):
        return town.entry(Milestone, process=process, position=position, **values)

    step(
        1,
        kind="resolution",
        title="Der Rat beschließt die Überarbeitung",
        title_en="The council resolves on the revision",
        happened_on=month(today, -10),
    )
    step(
        2,
        kind="stocktaking",
        title="Bestandsaufnahme: Was wurde aus dem Konzept von 2022?",
        title_en="Stocktaking: what became of the concept of 2022?",
        happened_on=month(today, -6),
    )
    step(
        3,
        kind="draft",
        title="Der Entwurf liegt vor",
        title_en="The draft is there",
        happened_on=month(today, -1),
        planned_on=month(today, -3),
    )
    step(
        4,
        kind="talks",
        title="Alle können Stellung nehmen",
        title_en="Everybody can comment",
        planned_on=parse(f"{month(today, -1).wording} bis {month(today, 2).wording}"),
    )
    submission = step(
        5,
        kind="submission",
        title="Der Rat entscheidet über das neue Konzept",
        title_en="The council decides on the new concept",
        planned_on=month(today, 7, TARGETED),
    )
    checked(
        Postponement,
        milestone=submission,
        planned_before=month(today, 4, EXPECTED),
        noted_on=today - timedelta(days=30),
        reason="Die Bestandsaufnahme hat länger gedauert.",
        reason_en="The stocktaking took longer.",
    )
    enter_participants(town, process)
    enter_talks(town, process, today)


def enter_participants(town, process):
    participants = [
        (
            "steering",
            "Steuerungsgruppe aus Rat, Verwaltung und Vereinen",
            "Begleitet die Überarbeitung.",
            "Accompanies the revision.",
        ),
        ("administration", "Verwaltung von Musterstadt", "Schreibt den Entwurf.", "Writes the draft."),
        ("residents", "Alle, die in Musterstadt leben", "Sagen, was fehlt.", "Say what is missing."),
    ]
    for position, (role, name, text, text_en) in enumerate(participants, start=1):
        town.entry(Participant, process=process, role=role, name=name, text=text, text_en=text_en, position=position)


def enter_talks(town, process, today):
    town.entry(
        Talk,
        process=process,
        title="Gesprächsrunde zur Bestandsaufnahme",
        title_en="Round of talks on the stocktaking",
        planned_on=month(today, -5),
        result=paragraphs("Gewünscht wurden Sprachkurse am Abend und mehr Mitsprache. Beides steht jetzt im Entwurf."),
        result_en=paragraphs("People wished for courses in the evening and more say. Both now stand in the draft."),
    )
    town.entry(
        Talk,
        process=process,
        title="Gesprächsrunde zum Entwurf",
        title_en="Round of talks on the draft",
        planned_on=month(today, 1, EXPECTED),
        how_to_join="Ohne Anmeldung. Den Tag nennt die Stadt, sobald er feststeht.",
        how_to_join_en="Without registration. The town names the day as soon as it is fixed.",
    )
