"""Völklingen: the integration concept of 2009 is revised. Facts VOE-1 to VOE-26.

The integration officer is no contact point here: the article names neither phone nor mail, and that somebody
held the office in 2017 does not tell whom to call today. She stands beside what she said, with her function then.
"""

from datetime import date

from committees.models import Committee, Resolution
from concepts.models import Concept, ConceptVersion, Milestone, Participant, RevisionProcess, Statement, StepPerson
from contacts.models import Place
from content.imprecise import EXPECTED, FIXED, RANGE, TARGETED, ImpreciseDate, parse
from portal.demo.builders import Town, paragraphs

NAME, SLUG = "Völklingen", "voelklingen"
SOURCE = {
    "source_kind": "press",
    "source_title": (
        "Integration als Aufgabe aller: Workshop im Neuen Rathaus startet Überarbeitung des städtischen Konzeptes"
    ),
    "source_publisher": "saarnews",
    "as_of": parse("2017"),  # the only year that the article ties to its own time
}
#: After the resolutions and before the stocktaking that was still to come.
KICKOFF_DAYS = ImpreciseDate(date(2017, 9, 1), date(2017, 12, 31), RANGE, FIXED, "2017, genaues Datum nicht genannt")
MAYOR = ("Klaus Lorig", "Oberbürgermeister")
OFFICER = ("Gülsah Bora", "Integrationsbeauftragte")
MODERATOR = ("Erik Schäffer", "Geschäftsführer des iSPO-Instituts")
STATEMENTS = [
    (
        MAYOR,
        "Denn Sie haben den direkten Kontakt zu den Migranten und verfügen deshalb auch über die entsprechenden "
        "Informationen und Erfahrungen, die sich in dem neuen Konzept niederschlagen sollen.",
    ),
    (
        MAYOR,
        "Denn die Herausforderungen, wie sie insbesondere in den letzten drei Jahren deutlich werden, sind erheblich.",
    ),
    (OFFICER, "eine möglichst umfassende Identifikation mit dem neuen Integrationskonzept"),
]


def enter(*, with_persons):
    town = Town(
        SOURCE,
        name=NAME,
        slug=SLUG,
        official_name="Stadt Völklingen",
        land="SL",
        palette="ochre",
        lead="Völklingen hat 2017 begonnen, sein Integrationskonzept von 2009 zu überarbeiten.",
        lead_en="In 2017 Völklingen began to revise its integration concept of 2009.",
    )
    resolutions = [
        enter_resolution(town, "Hauptausschuss", "hauptausschuss"),
        enter_resolution(
            town, "Ausschuss für Kinder, Jugend und Soziales", "ausschuss-fuer-kinder-jugend-und-soziales"
        ),
    ]
    concept = town.own(
        Concept,
        kind="integration",
        title="Integrationskonzept",
        title_en="Integration concept (Integrationskonzept)",
        slug="integrationskonzept",
        lead="Das Konzept stammt aus dem Jahr 2009. Im Jahr 2017 hat die Überarbeitung begonnen.",
        lead_en="The concept dates from 2009. Its revision began in 2017.",
    )
    old = town.entry(
        ConceptVersion,
        concept=concept,
        label="Fassung von 2009",
        label_en="Version of 2009",
        slug="2009",
        status="in_force",
        adopted_on=parse("2009"),
        about=paragraphs("Diese Fassung war 2017 noch gültig."),
        about_en=paragraphs("This version was still valid in 2017."),
    )
    new = town.entry(
        ConceptVersion,
        concept=concept,
        label="Neue Fassung",
        label_en="New version",
        slug="neue-fassung",
        status="in_preparation",
        predecessor=old,
        about=paragraphs("Das Institut iSPO soll diese Fassung schreiben. Wer sie beschließt, nennt die Quelle nicht."),
        about_en=paragraphs("The institute iSPO is to write this version. The source does not say who will adopt it."),
    )
    process = enter_process(town, concept, old, new)
    enter_milestones(town, process, resolutions, with_persons)
    enter_people(town, process, with_persons)


def enter_resolution(town, committee_name, slug):
    committee = town.own(
        Committee,
        kind="council_committee",
        name=committee_name,
        slug=slug,
        lead="Dieser Ausschuss hat 2017 beschlossen, dass das Integrationskonzept überarbeitet wird.",
        lead_en="In 2017 this committee (Ausschuss) resolved that the integration concept would be revised.",
    )
    return town.entry(
        Resolution,
        committee=committee,
        title="Überarbeitung des Integrationskonzepts",
        title_en="Revision of the integration concept",
        decided_on=parse("Ende August 2017"),
        text=paragraphs("Das Integrationskonzept von 2009 soll überarbeitet und fortgeschrieben werden."),
        text_en=paragraphs("The integration concept of 2009 is to be revised and continued."),
    )


def enter_process(town, concept, old, new):
    return town.entry(
        RevisionProcess,
        concept=concept,
        title="Überarbeitung des Integrationskonzepts",
        title_en="Revision of the integration concept",
        about=paragraphs(
            "Integration geht alle an. Deshalb arbeiten Stadtverwaltung und viele andere gemeinsam am neuen Konzept.",
            "Der damalige Oberbürgermeister sah viele Erfolge. Trotzdem hielt er ein neues Konzept für nötig: "
            "Die Lage im Jahr 2017 verlange selbstkritische Fragen. Er wünschte sich neue Schwerpunkte. "
            "Besonders wichtig war ihm die Arbeit der Menschen außerhalb des Rathauses.",
            "Er dankte allen, die dabei waren, und bat um kritische Beiträge. "
            "Am Ende soll ein Konzept stehen, dem viele zustimmen und das man umsetzen kann.",
        ),
        about_en=paragraphs(
            "Integration concerns everybody. So the administration and many others work on the new concept together.",
            "The mayor at the time saw many successes. Still, he thought a new concept was necessary: "
            "the situation in 2017 called for self-critical questions. He wanted new priorities. "
            "The work of people outside the town hall was especially important to him.",
            "He thanked everybody who was there and asked for critical contributions. "
            "In the end there should be a concept that many agree with and that can be put into practice.",
        ),
        aim=paragraphs("Möglichst viele sollen sich mit dem neuen Konzept identifizieren."),
        aim_en=paragraphs("As many people as possible should identify with the new concept."),
        how_to_take_part=paragraphs(
            "Alle wichtigen Gruppen der Stadt und der Zivilgesellschaft sollen mitarbeiten.",
            "Auch Bürgerinnen und Bürger sollen mitreden: Geplant sind Gesprächsrunden. "
            "Termine dafür nennt die Quelle nicht.",
        ),
        how_to_take_part_en=paragraphs(
            "All relevant groups of the town and of civil society are to be involved.",
            "Residents are to have a say too: rounds of talks are planned. The source names no dates for them.",
        ),
        old_version=old,
        new_version=new,
    )


def named(person, with_persons):
    """Without persons, the function stands alone."""
    name, function = person
    return {"name": name, "function_at_time": function} if with_persons else {"name": function}


def enter_milestones(town, process, resolutions, with_persons):
    """The rounds of talks have no date: they lie „on the way“ to the submission."""

    def step(position, **values):
        return town.entry(Milestone, process=process, position=position, **values)

    decision = step(
        1,
        kind="resolution",
        title="Zwei Ausschüsse beschließen die Überarbeitung",
        title_en="Two committees resolve on the revision",
        happened_on=parse("Ende August 2017"),
        text=paragraphs(
            "Der Ausschuss für Kinder, Jugend und Soziales und der Hauptausschuss haben die Überarbeitung beschlossen."
        ),
        text_en=paragraphs(
            "The Hauptausschuss and the Ausschuss für Kinder, Jugend und Soziales resolved on the revision."
        ),
    )
    decision.resolutions.set(resolutions)
    kickoff = step(
        2,
        kind="kickoff",
        title="Auftaktworkshop",
        title_en="Kick-off workshop",
        happened_on=KICKOFF_DAYS,
        place=town.own(Place, name="Neues Rathaus"),
        text=paragraphs(
            "Mit diesem ersten Workshop hat die Arbeit begonnen. Die Stadtverwaltung und viele Akteure waren dabei. "
            "Es ging darum, grundlegende Fragen zu klären und die Organisation zu besprechen."
        ),
        text_en=paragraphs(
            "The work began with this first workshop. "
            "The administration and many people active in the field took part. "
            "The task was to clarify basic questions and to talk about organisation."
        ),
        decision=paragraphs(
            "Der Workshop hat darüber entschieden, eine Steuerungs- und Arbeitsgruppe zu bilden. "
            "Wer dazugehört, nennt die Quelle nicht."
        ),
        decision_en=paragraphs(
            "The workshop decided on forming a steering and working group. The source does not say who belongs to it."
        ),
    )
    moderator = named(MODERATOR, with_persons)
    town.entry(StepPerson, milestone=kickoff, role="Moderation", role_en="Moderation", **moderator)
    step(
        3,
        kind="stocktaking",
        title="Erste Bestandsaufnahme",
        title_en="First stocktaking",
        planned_on=parse("Dezember 2017", EXPECTED),
    )
    step(
        4,
        kind="draft",
        title="Erster Entwurf",
        title_en="First draft",
        planned_on=parse("Mai 2018", EXPECTED),
        text=paragraphs("Diesen Zeitpunkt hat das Institut iSPO genannt."),
        text_en=paragraphs("The institute iSPO named this time."),
    )
    step(
        5,
        kind="talks",
        title="Gesprächsrunden mit Bürgerinnen und Bürgern",
        title_en="Rounds of talks with residents",
        text=paragraphs("Das neue Konzept soll in Gesprächsrunden besprochen werden. Ein Datum ist nicht genannt."),
        text_en=paragraphs("The new concept is to be discussed in rounds of talks. No date is named."),
    )
    step(
        6,
        kind="submission",
        title="Vorlage des neuen Konzepts",
        title_en="Submission of the new concept",
        planned_on=parse("Mitte 2018", TARGETED),
    )


def enter_people(town, process, with_persons):
    """Participants by role, and three quotes; without persons, the functions stand alone."""
    moderator = named(MODERATOR, with_persons)
    participants = [
        (
            "institute",
            {"name": "Institut für Sozialforschung, Praxisberatung und Organisationsentwicklung (iSPO), Saarbrücken"},
            "Wurde beauftragt, die Überarbeitung zu begleiten und das neue Konzept zu schreiben.",
            "Was commissioned to accompany the revision and to write the new concept.",
        ),
        ("moderation", moderator, "Moderierte den Auftaktworkshop.", "Moderated the kick-off workshop."),
        (
            "steering",
            {"name": "Steuerungs- und Arbeitsgruppe"},
            "Über ihre Bildung wurde im Auftaktworkshop entschieden. Mitglieder sind nicht genannt.",
            "The kick-off workshop decided on forming this steering and working group. No members are named.",
        ),
        (
            "administration",
            {"name": "Stadtverwaltung Völklingen"},
            "Gab mit dem Workshop den Auftakt. Alle wichtigen städtischen Gruppen sollen mitarbeiten.",
            "Started the work with the workshop. All relevant municipal groups are to be involved.",
        ),
        (
            "civil_society",
            {"name": "Zivilgesellschaftliche Gruppen"},
            "Gruppen der Zivilgesellschaft: Alle wichtigen sollen mitarbeiten.",
            "Groups of civil society: all relevant ones are to be involved.",
        ),
        (
            "residents",
            {"name": "Bürgerinnen und Bürger"},
            "Sollen in Gesprächsrunden über das neue Konzept mitreden.",
            "Residents are to discuss the new concept in rounds of talks.",
        ),
    ]
    for position, (role, who, text, text_en) in enumerate(participants, start=1):
        town.entry(Participant, process=process, role=role, text=text, text_en=text_en, position=position, **who)
    for position, ((name, function), text) in enumerate(STATEMENTS, start=1):
        town.entry(
            Statement,
            process=process,
            text=text,
            attributed_to=name if with_persons else "",
            function_at_time=function,
            position=position,
        )
