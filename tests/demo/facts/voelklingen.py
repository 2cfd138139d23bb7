from datetime import date

from committees.models import Committee, Resolution
from concepts.models import Concept, ConceptVersion, RevisionProcess
from contacts.models import ContactPoint, Person, Place
from municipalities.models import Municipality
from tests.demo import rules
from tests.demo.checks import Everywhere, Fact, not_shown, nowhere, says, shown, stands

PAGE = "/voelklingen/konzepte/integrationskonzept/"


def process():
    return RevisionProcess.objects.public().get(concept__municipality__slug="voelklingen")


def version(status):
    return ConceptVersion.objects.public().get(concept__municipality__slug="voelklingen", status=status)


def step(kind):
    return process().milestones.get(kind=kind)


def span(value):
    return (value.earliest, value.latest, value.precision, value.certainty, value.wording)


def people(role):
    return process().participants.get(role=role)


def statement(position):
    return process().statements.get(position=position)


FACTS = [
    Fact(
        "VOE-1",
        "An anti-pattern: where a page lies is a list, and titles are whole.",
        Everywhere(rules.crumbs_are_a_list),
        Everywhere(rules.title_is_whole),
        *nowhere("StartFeatureIntegration"),
    ),
    Fact(
        "VOE-2",
        "The source is a press article with its title and publisher; it has no date, its year follows from the text.",
        stands(
            lambda: (process().source_kind, process().source_publisher, str(process().as_of), process().source_url),
            ("press", "saarnews", "2017", ""),
        ),
        says(lambda: process().source_title, "Integration als Aufgabe aller"),
        shown(PAGE, "saarnews"),
    ),
    Fact(
        "VOE-3",
        "The kick-off workshop in the Neues Rathaus; integration concerns everybody.",
        stands(lambda: step("kickoff").place.name, "Neues Rathaus"),
        says(lambda: process().about, "Integration geht alle an"),
        shown(PAGE, "Auftaktworkshop", "Neues Rathaus"),
    ),
    Fact(
        "VOE-4",
        "The first workshop started the revision of the version of 2009.",
        says(lambda: step("kickoff").text, "ersten Workshop", "Stadtverwaltung und viele Akteure"),
        stands(lambda: process().old_version == version("in_force"), True),
        shown(PAGE, "Mit diesem ersten Workshop hat die Arbeit begonnen", "2009"),
    ),
    Fact(
        "VOE-5",
        "Two resolutions of two committees at the end of August 2017, one step of the revision.",
        stands(
            lambda: sorted(resolution.committee.name for resolution in step("resolution").resolutions.all()),
            ["Ausschuss für Kinder, Jugend und Soziales", "Hauptausschuss"],
        ),
        stands(
            lambda: {
                span(resolution.decided_on)
                for resolution in Resolution.objects.public().filter(committee__municipality__slug="voelklingen")
            },
            {(date(2017, 8, 21), date(2017, 8, 31), "part_of_month", "fixed", "Ende August 2017")},
        ),
        stands(lambda: step("resolution").happened_on.wording, "Ende August 2017"),
        shown(PAGE, "Ende August 2017", "Hauptausschuss", "Ausschuss für Kinder, Jugend und Soziales"),
        shown("/voelklingen/gremien/hauptausschuss/", "Ende August 2017"),
    ),
    Fact(
        "VOE-6",
        "The institute with its full name and place, its task, and its name without the typing error.",
        says(
            lambda: people("institute").name,
            "Institut für Sozialforschung, Praxisberatung und Organisationsentwicklung (iSPO)",
            "Saarbrücken",
        ),
        says(lambda: people("institute").text, "begleiten", "schreiben"),
        shown(PAGE, "Institut für Sozialforschung, Praxisberatung und Organisationsentwicklung (iSPO), Saarbrücken"),
    ),
    Fact(
        "VOE-7",
        "What the mayor said is reported in our own words: successes, and still a revision.",
        says(lambda: process().about, "sah viele Erfolge", "für nötig"),
        shown(PAGE, "sah viele Erfolge"),
    ),
    Fact(
        "VOE-8",
        "Self-critical questions, reported in our own words.",
        says(lambda: process().about, "selbstkritische Fragen"),
        shown(PAGE, "selbstkritische Fragen"),
    ),
    Fact(
        "VOE-9",
        "The only year that the article ties to its own time: it dates the entries and resolves “this year”.",
        says(lambda: process().about, "im Jahr 2017"),
        stands(
            lambda: {str(town.as_of) for town in Municipality.objects.filter(slug="voelklingen")},
            {"2017"},
        ),
        shown(PAGE, "Die Lage im Jahr 2017"),
        Everywhere(rules.no_bare_date_words),
    ),
    Fact(
        "VOE-10",
        "The version of 2009 is in force until another one is adopted.",
        stands(
            lambda: (version("in_force").label, span(version("in_force").adopted_on)[:3]),
            ("Fassung von 2009", (date(2009, 1, 1), date(2009, 12, 31), "year")),
        ),
        stands(lambda: version("in_preparation").predecessor == version("in_force"), True),
        shown(PAGE, "2009"),
    ),
    Fact(
        "VOE-11",
        "A quote of the mayor, word for word, and the thought before it in our own words.",
        stands(
            lambda: (statement(1).attributed_to, statement(1).function_at_time, statement(1).text),
            (
                "Klaus Lorig",
                "Oberbürgermeister",
                "Denn Sie haben den direkten Kontakt zu den Migranten und verfügen deshalb auch über die "
                "entsprechenden Informationen und Erfahrungen, die sich in dem neuen Konzept niederschlagen sollen.",
            ),
        ),
        says(lambda: process().about, "außerhalb des Rathauses"),
        shown(PAGE, "Denn Sie haben den direkten Kontakt", "Klaus Lorig, Oberbürgermeister"),
    ),
    Fact(
        "VOE-12",
        "A quote of the mayor, word for word; his wish for “new accents” is told in our own words.",
        stands(
            lambda: (statement(2).attributed_to, statement(2).function_at_time, statement(2).text),
            (
                "Klaus Lorig",
                "Oberbürgermeister",
                "Denn die Herausforderungen, wie sie insbesondere in den letzten drei Jahren deutlich werden, "
                "sind erheblich.",
            ),
        ),
        says(lambda: process().about, "wünschte sich neue Schwerpunkte"),
        shown(PAGE, "in den letzten drei Jahren deutlich werden", "neue Schwerpunkte"),
    ),
    Fact(
        "VOE-13",
        "Thanks and the request for critical contributions, in our own words.",
        says(lambda: process().about, "dankte allen", "kritische Beiträge", "dem viele zustimmen"),
        shown(PAGE, "bat um kritische Beiträge"),
    ),
    Fact(
        "VOE-14",
        "All relevant groups take part, said the officer; no way to reach her is known, so she is no contact point.",
        says(lambda: process().how_to_take_part, "Alle wichtigen Gruppen der Stadt und der Zivilgesellschaft"),
        stands(
            lambda: (statement(3).attributed_to, statement(3).function_at_time),
            ("Gülsah Bora", "Integrationsbeauftragte"),
        ),
        stands(lambda: ContactPoint.objects.filter(municipality__slug="voelklingen").count(), 0),
        stands(
            lambda: {"administration", "civil_society"} <= set(process().participants.values_list("role", flat=True)),
            True,
        ),
        shown(
            PAGE, "Alle wichtigen Gruppen der Stadt und der Zivilgesellschaft", "Gülsah Bora, Integrationsbeauftragte"
        ),
    ),
    Fact(
        "VOE-15",
        "The aim as a quote, and as the aim of the revision in our own words.",
        stands(lambda: statement(3).text, "eine möglichst umfassende Identifikation mit dem neuen Integrationskonzept"),
        says(lambda: process().aim, "identifizieren"),
        stands(lambda: process().statements.count(), 3),
        shown(PAGE, "eine möglichst umfassende Identifikation mit dem neuen Integrationskonzept"),
    ),
    Fact(
        "VOE-16",
        "What the workshop was for.",
        says(lambda: step("kickoff").text, "grundlegende Fragen", "Organisation"),
        shown(PAGE, "grundlegende Fragen zu klären"),
    ),
    Fact(
        "VOE-17",
        "The decision of the workshop; the group is a participant without members, and no committee.",
        says(lambda: step("kickoff").decision, "darüber entschieden, eine Steuerungs- und Arbeitsgruppe zu bilden"),
        says(lambda: people("steering").text, "Mitglieder sind nicht genannt"),
        stands(lambda: Committee.objects.filter(municipality__slug="voelklingen", kind="steering_group").count(), 0),
        shown(PAGE, "Steuerungs- und Arbeitsgruppe"),
    ),
    Fact(
        "VOE-18",
        "Who moderated the workshop, with his function.",
        stands(
            lambda: (people("moderation").name, people("moderation").function_at_time),
            ("Erik Schäffer", "Geschäftsführer des iSPO-Instituts"),
        ),
        shown(PAGE, "Erik Schäffer", "Geschäftsführer des iSPO-Instituts"),
    ),
    Fact(
        "VOE-19",
        "A step expected for December 2017; no result is known.",
        stands(
            lambda: span(step("stocktaking").planned_on),
            (date(2017, 12, 1), date(2017, 12, 31), "month", "expected", "Dezember 2017"),
        ),
        stands(lambda: step("stocktaking").happened_on, None),
        shown(PAGE, "Erste Bestandsaufnahme", "Dezember 2017"),
    ),
    Fact(
        "VOE-20",
        "A step expected for May 2018, as the institute announced it; no result is known.",
        stands(
            lambda: span(step("draft").planned_on),
            (date(2018, 5, 1), date(2018, 5, 31), "month", "expected", "Mai 2018"),
        ),
        stands(lambda: step("draft").happened_on, None),
        shown(PAGE, "Erster Entwurf", "Mai 2018"),
    ),
    Fact(
        "VOE-21",
        "A step targeted for the middle of 2018; no result is known.",
        stands(
            lambda: span(step("submission").planned_on),
            (date(2018, 6, 1), date(2018, 7, 31), "part_of_year", "targeted", "Mitte 2018"),
        ),
        stands(lambda: step("submission").happened_on, None),
        shown(PAGE, "Vorlage des neuen Konzepts", "Mitte 2018"),
    ),
    Fact(
        "VOE-22",
        "Rounds of talks with residents: a step without a date, before the submission.",
        stands(lambda: (step("talks").planned_on, step("talks").happened_on), (None, None)),
        stands(
            lambda: [milestone.kind for milestone in process().steps_on(date.today())],
            ["resolution", "kickoff", "stocktaking", "draft", "talks", "submission"],
        ),
        says(lambda: process().how_to_take_part, "Gesprächsrunden"),
        shown(PAGE, "Gesprächsrunden mit Bürgerinnen und Bürgern"),
    ),
    Fact(
        "VOE-23",
        "Anti-patterns: no advertisement, no link twice, nothing that does not belong to the subject.",
        Everywhere(rules.no_foreign_link_twice),
        Everywhere(rules.nothing_foreign_loaded),
        *nowhere("WERBUNG", "saarland-macht-urlaub", "FCS-Newsletter", "fcs@saarnews.com"),
    ),
    Fact(
        "VOE-24",
        "The typing errors of the source are not taken over.",
        *nowhere("fortgeschiebenen", "Saabrücken", "entspächen", "Intgegrationskonzept", "Im dem Workshop"),
    ),
    Fact(
        "VOE-25",
        "The day of the workshop is not stated, and the page says so; nor is who adopts the concept, or any contact.",
        stands(
            lambda: span(step("kickoff").happened_on),
            (date(2017, 9, 1), date(2017, 12, 31), "range", "fixed", "2017, genaues Datum nicht genannt"),
        ),
        says(lambda: version("in_preparation").about, "Wer sie beschließt, nennt die Quelle nicht"),
        stands(lambda: Place.objects.get(municipality__slug="voelklingen").street, ""),
        stands(lambda: Person.objects.filter(municipality__slug="voelklingen").count(), 0),
        shown(PAGE, "2017, genaues Datum nicht genannt"),
    ),
    Fact(
        "VOE-26",
        "Not from the source but found elsewhere: when the workshop was and when the concept was adopted stays out.",
        stands(lambda: version("in_preparation").adopted_on, None),
        stands(lambda: Concept.objects.get(municipality__slug="voelklingen").versions.count(), 2),
        not_shown(PAGE, "November 2017", "September 2020"),
        *nowhere("6. November 2017", "16. September 2020"),
    ),
]
