from datetime import UTC, date, datetime, time

from django.utils import timezone

from committees.models import Committee, Document, EventSeries, Meeting, Paper, Resolution
from concepts.models import Concept, ConceptVersion, Measure
from contacts.models import ContactPoint, Place
from municipalities.models import Municipality
from portal.demo.wedel import MEETING_DAYS_2020
from tests.demo import rules
from tests.demo.checks import Everywhere, Fact, nowhere, says, shown, stands

GROUP = "/wedel/gremien/arbeitskreis-integration/"
OFFICE = "/wedel/kontakte/koordinierungsstelle-integration/"
CONCEPT = "/wedel/konzepte/integrationskonzept/"


def group():
    return Committee.objects.public().get(municipality__slug="wedel", slug="arbeitskreis-integration")


def office():
    return ContactPoint.objects.public().get(municipality__slug="wedel")


def concept():
    return Concept.objects.public().get(municipality__slug="wedel")


def version():
    return ConceptVersion.objects.public().get(concept__municipality__slug="wedel")


def measure():
    return Measure.objects.public().get(concept__municipality__slug="wedel")


def resolution():
    return Resolution.objects.public().get(committee__municipality__slug="wedel")


def tasks():
    return " | ".join(group().tasks.values_list("text", flat=True))


def real_meetings():
    return Meeting.objects.public().filter(committee=group(), is_computed=False)


def all_values(name):
    return set(real_meetings().values_list(name, flat=True))


FACTS = [
    Fact(
        "WED-1",
        "Name and short form of the committee; the quotation marks of the source are not part of the name.",
        stands(lambda: (group().name, group().short_name), ("Arbeitskreis Integration", "AK Integration")),
        shown(GROUP, "Arbeitskreis Integration", "AK Integration"),
    ),
    Fact(
        "WED-2",
        "The heading that stands three times in the source must not be repeated on any page.",
        Everywhere(rules.one_heading),
        Everywhere(rules.no_repeated_heading),
    ),
    Fact(
        "WED-3",
        "A resolution of the council, which adopted the version in force of the concept.",
        stands(
            lambda: (resolution().committee.kind, resolution().decided_on.earliest, resolution().decided_on.latest),
            ("council", date(2011, 9, 1), date(2011, 9, 1)),
        ),
        stands(lambda: (version().resolution == resolution(), version().status), (True, "in_force")),
        stands(lambda: version().adopted_on == resolution().decided_on, True),
        shown(CONCEPT, "1. September 2011"),
        shown("/wedel/gremien/rat/", "Rat der Stadt Wedel", "1. September 2011"),
    ),
    Fact(
        "WED-4",
        "The result of the resolution is unanimous.",
        stands(lambda: resolution().result, "unanimous"),
        shown("/wedel/gremien/rat/", "einstimmig"),
    ),
    Fact(
        "WED-5",
        "A measure of the concept, done, with the committee that grew out of it; both pages name the other.",
        stands(lambda: (measure().concept, measure().founded_committee) == (concept(), group()), True),
        stands(lambda: (measure().status, group().founded_by == resolution()), ("done", True)),
        shown(CONCEPT + "massnahmen/", "Gründung des Arbeitskreises Integration"),
        shown(GROUP, "Gründung des Arbeitskreises Integration"),
    ),
    Fact(
        "WED-6",
        "The day on which the committee was founded, and on which the measure was done.",
        stands(lambda: group().founded_on.earliest, date(2012, 1, 9)),
        stands(lambda: (group().founded_on.precision, measure().done_on == group().founded_on), ("day", True)),
        shown(GROUP, "9. Januar 2012"),
    ),
    Fact(
        "WED-7",
        "The committee is described as international; nothing is stored about the origin of anybody.",
        says(lambda: group().what_it_is, "international besetzt"),
        shown(GROUP, "international besetzt"),
    ),
    Fact(
        "WED-8",
        "A task of the committee.",
        says(tasks, "Hürden für die Integration erkennen und senken"),
        shown(GROUP, "Hürden für die Integration erkennen und senken"),
    ),
    Fact(
        "WED-9",
        "A task of the committee.",
        says(tasks, "die in Wedel leben"),
        shown(GROUP, "Interessen von Migrantinnen und Migranten eintreten"),
    ),
    Fact(
        "WED-10",
        "A task of the committee that names all four sides.",
        says(tasks, "Zugewanderten", "Einheimischen", "Politik", "Verwaltung"),
        shown(GROUP, "zwischen Zugewanderten und Einheimischen"),
    ),
    Fact(
        "WED-11",
        "The profile says what the concept calls the committee, and the concept is linked with it.",
        says(lambda: group().what_it_is, "wichtiger Baustein", "dauerhaft"),
        stands(lambda: [committee.slug for committee in concept().committees.all()], ["arbeitskreis-integration"]),
        shown(GROUP, "wichtiger Baustein"),
        shown(CONCEPT, "Arbeitskreis Integration"),
    ),
    Fact(
        "WED-12",
        "The offer to administration, companies, clubs and associations.",
        says(lambda: group().addressees, "Verwaltung", "Betrieb", "Verein", "Verband"),
        shown(GROUP, "in einem Betrieb, einem Verein oder einem Verband"),
    ),
    Fact(
        "WED-13",
        "The request to take recommendations into account stands beside the offer.",
        says(lambda: group().addressees, "Empfehlungen", "beachten"),
        shown(GROUP, "bittet darum, sie zu beachten"),
    ),
    Fact(
        "WED-14",
        "The committee is open, and its profile says that it is to grow into a platform.",
        stands(lambda: (group().openness, group().is_open), ("open", True)),
        says(lambda: group().what_it_is, "offener Gesprächskreis", "Plattform"),
        shown(GROUP, "offener Gesprächskreis", "Plattform"),
    ),
    Fact(
        "WED-15",
        "The profile says that people form and voice opinions here.",
        says(lambda: group().what_it_is, "Meinung zu Fragen der Integration"),
        shown(GROUP, "Meinung zu Fragen der Integration"),
    ),
    Fact(
        "WED-16",
        "How to take part addresses people with and without a migration background.",
        says(lambda: group().participation, "mit oder ohne Migrationshintergrund", "was Sie brauchen"),
        shown(GROUP, "Ob mit oder ohne Migrationshintergrund"),
        shown("/wedel/mitmachen/", "Arbeitskreis Integration"),
    ),
    Fact(
        "WED-17",
        "A task of the committee.",
        says(tasks, "Schwerpunktthemen"),
        shown(GROUP, "Über Schwerpunktthemen sprechen"),
    ),
    Fact(
        "WED-18",
        "A task of the committee: regular exchange with the parliamentary groups.",
        says(tasks, "regelmäßig mit den Ratsfraktionen"),
        shown(GROUP, "Ratsfraktionen"),
    ),
    Fact(
        "WED-19",
        "A task, and the reason why the committee is needed.",
        says(tasks, "besser und schneller"),
        says(lambda: group().why_it_exists, "Politik und Verwaltung sollen wissen", "schneller und besser"),
        shown(GROUP, "Politik und Verwaltung sollen wissen"),
    ),
    Fact(
        "WED-20",
        "The duty to report to the council every year; no report is published in the source, so there is none.",
        says(lambda: group().reporting, "Jedes Jahr", "Rat", "was er getan hat und was er plant"),
        stands(lambda: Paper.objects.filter(committee=group(), kind="annual_report").count(), 0),
        shown(GROUP, "Jedes Jahr berichtet der Arbeitskreis dem Rat"),
    ),
    Fact(
        "WED-21",
        "A task, and the part on reporting; no statement is published in the source, so there is none.",
        says(tasks, "Stellungnahmen zu Anliegen, Konzepten und Maßnahmen"),
        says(lambda: group().reporting, "Stellungnahmen"),
        stands(lambda: Paper.objects.filter(committee=group(), kind="statement").count(), 0),
        shown(GROUP, "Stellungnahmen zu Anliegen, Konzepten und Maßnahmen"),
    ),
    Fact(
        "WED-22",
        "The committee is named on the town's page on discrimination, which says that no phone or mail is known.",
        stands(lambda: group().is_discrimination_contact, True),
        says(
            lambda: Municipality.objects.get(slug="wedel").discrimination_help,
            "Anlaufstelle",
            "weder eine Telefonnummer noch eine E-Mail-Adresse",
        ),
        shown(
            "/wedel/diskriminierung/", "Arbeitskreis Integration", "weder eine Telefonnummer noch eine E-Mail-Adresse"
        ),
    ),
    Fact(
        "WED-23",
        "A task of the committee, which is linked with the concept as accompanying it.",
        says(tasks, "Begleiten, wie die Empfehlungen des Integrationskonzepts umgesetzt werden"),
        shown(GROUP, "Begleiten, wie die Empfehlungen des Integrationskonzepts umgesetzt werden"),
    ),
    Fact(
        "WED-24",
        "The horizon of the version and the text of the concept speak of the time after 2013.",
        says(lambda: version().horizon, "2013", "weiterentwickelt"),
        says(lambda: concept().about, "für die Zeit nach 2013"),
        shown(CONCEPT, "nach 2013"),
    ),
    Fact(
        "WED-25",
        "A yearly series of events that the committee prepares and organises with others; no date is known.",
        stands(
            lambda: list(EventSeries.objects.public().filter(committee=group()).values_list("name", "rhythm", "role")),
            [("Stadtforum", "yearly", "co_organiser")],
        ),
        shown(GROUP, "Stadtforum"),
    ),
    Fact(
        "WED-26",
        "How to take part says that nationality, origin and religion do not matter.",
        says(lambda: group().participation, "Staatsangehörigkeit, Herkunft und Religion spielen keine Rolle"),
        shown(GROUP, "Staatsangehörigkeit, Herkunft und Religion spielen keine Rolle"),
    ),
    Fact(
        "WED-27",
        "How to take part calls on people and organisations that live or are active in Wedel.",
        says(lambda: group().participation, "Menschen und Organisationen", "zu Hause oder aktiv", "etwas Konkretes"),
        shown(GROUP, "Menschen und Organisationen"),
    ),
    Fact(
        "WED-28",
        "The rule in words, and as a rule for suggestions.",
        says(lambda: group().rule_sentence, "In der Regel", "zweiten Montag", "19 bis 21 Uhr"),
        stands(
            lambda: (group().recurrence, group().usual_start, group().usual_end),
            ("RRULE:FREQ=MONTHLY;BYDAY=2MO", time(19), time(21)),
        ),
        shown(GROUP, "In der Regel am zweiten Montag im Monat, 19 bis 21 Uhr"),
    ),
    Fact(
        "WED-29",
        "The usual place, without a postcode; each of the meetings is there.",
        stands(
            lambda: list(
                Place.objects.filter(municipality__slug="wedel").values_list("name", "street", "postcode", "city")
            ),
            [("Volkshochschule Wedel", "ABC-Straße 3", "", "")],
        ),
        stands(lambda: all_values("place__name"), {"Volkshochschule Wedel"}),
        shown(GROUP, "Volkshochschule Wedel", "ABC-Straße 3"),
    ),
    Fact(
        "WED-30",
        "The language of the committee's meetings, and of each of them.",
        stands(lambda: (group().meeting_language, all_values("language")), ("de", {"de"})),
        shown(GROUP, "Alle sprechen dort Deutsch."),
        shown(GROUP + "termine/2020-03-09/", "Sprache Deutsch"),
    ),
    Fact(
        "WED-31",
        "The meetings are public, all of them.",
        stands(lambda: (group().has_public_meetings, all_values("is_public")), (True, {True})),
        shown(GROUP, "Die Treffen sind öffentlich"),
    ),
    Fact(
        "WED-32",
        "The coordination office is bound to the committee in three roles and has three duties.",
        stands(lambda: {group().convened_by, group().chaired_by, group().minutes_by} == {office()}, True),
        stands(lambda: (office().name, office().duties.count()), ("Koordinierungsstelle Integration", 3)),
        shown(OFFICE, "Sie lädt zu den Treffen ein", "Sie leitet die Treffen"),
        shown(GROUP, "Koordinierungsstelle Integration"),
    ),
    Fact(
        "WED-33",
        "The office records results, not every word; no minutes are published, so there are none.",
        says(lambda: office().duties.last().text, "Ergebnisse"),
        stands(lambda: Document.objects.filter(committee=group()).count(), 0),
        shown(OFFICE, "Sie hält die Ergebnisse schriftlich fest"),
    ),
    Fact(
        "WED-34",
        "Eight single meetings; whether they took place is not stated, so each of them stays scheduled.",
        stands(
            lambda: [timezone.localtime(start).date() for start in real_meetings().values_list("starts_at", flat=True)],
            MEETING_DAYS_2020,
        ),
        stands(lambda: all_values("status"), {"scheduled"}),
        shown(
            GROUP + "termine/?jahr=2020",
            "20. Januar 2020",
            "9. März 2020",
            "18. Mai 2020",
            "15. Juni 2020",
            "17. August 2020",
            "14. September 2020",
            "16. November 2020",
            "7. Dezember 2020",
        ),
        shown(GROUP + "termine/2020-01-20/", "20. Januar 2020", "Volkshochschule Wedel"),
    ),
    Fact(
        "WED-35",
        "Weekdays, leading zeros and no-break spaces are gone: moments are stored, and each day is a Monday.",
        stands(
            lambda: {
                timezone.localtime(start).weekday() for start in real_meetings().values_list("starts_at", flat=True)
            },
            {0},
        ),
        stands(lambda: real_meetings().first().starts_at, datetime(2020, 1, 20, 18, tzinfo=UTC)),
        shown(GROUP + "termine/2020-03-09/", "Montag, 9. März 2020"),
        *nowhere("09. März", "07. Dezember"),
    ),
    Fact(
        "WED-36",
        "The damage of the source is mended.",
        *nowhere("1.September", "migrationsspezifi schen", "19 - 21", "ABC – Straße"),
    ),
    Fact(
        "WED-37",
        "What the source does not say stays empty; the date of the page is given as the year of its list.",
        stands(
            lambda: (str(office().phone), office().email, office().place, office().opening_hours.count()),
            ("", "", None, 0),
        ),
        stands(lambda: Place.objects.get(municipality__slug="wedel").is_step_free, None),
        stands(lambda: (str(group().as_of), group().as_of.precision), ("2020", "year")),
        shown(GROUP, "2020"),
    ),
]
