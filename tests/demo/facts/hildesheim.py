from committees.models import Committee, EventSeries, Meeting, Project
from contacts.models import ContactPoint, Person
from tests.demo import rules
from tests.demo.checks import Everywhere, Fact, nowhere, says, shown, stands

PAGE = "/hildesheim/gremien/arbeitsgruppe-integration/"


def network():
    return Committee.objects.public().get(municipality__slug="hildesheim")


def goals():
    return list(network().goals.values_list("text", flat=True))


def projects():
    return Project.objects.public().filter(committee=network())


def project(position):
    return projects().get(position=position)


FACTS = [
    Fact(
        "HIL-1",
        "An anti-pattern three times over: no page sets a cookie, loads from another host or shows a banner.",
        Everywhere(rules.no_cookie),
        Everywhere(rules.nothing_foreign_loaded),
        *nowhere("Cookies von Google", "Durch die Nutzung dieser Website"),
    ),
    Fact(
        "HIL-2",
        "Name and short form.",
        stands(lambda: (network().name, network().short_name), ("Arbeitsgruppe Integration", "AG Integration")),
        shown(PAGE, "Arbeitsgruppe Integration", "AG Integration"),
    ),
    Fact(
        "HIL-3",
        "A network of many institutions and clubs; none is named in the source.",
        stands(lambda: network().kind, "network"),
        says(lambda: network().what_it_is, "viele Einrichtungen und Vereine"),
        says(lambda: network().lead, "zentrale Netzwerk"),
        shown(PAGE, "viele Einrichtungen und Vereine", "zentrale Netzwerk"),
    ),
    Fact(
        "HIL-4",
        "Full-time staff and volunteers together.",
        says(lambda: network().what_it_is, "Hauptamtliche und Ehrenamtliche"),
        shown(PAGE, "Hauptamtliche und Ehrenamtliche"),
    ),
    Fact(
        "HIL-5",
        "What it talks about: challenges, chances of diversity, good use of resources.",
        says(
            lambda: network().what_it_does,
            "Herausforderungen von heute",
            "kulturelle Vielfalt und verschiedene Lebensweisen",
            "Mittel und Kräfte",
        ),
        shown(PAGE, "Herausforderungen von heute", "Wie lassen sich Mittel und Kräfte am besten einsetzen?"),
    ),
    Fact(
        "HIL-6",
        "Professional exchange, joint projects, public relations, with all of society in view.",
        says(lambda: network().how_it_works, "Fachleute tauschen sich aus", "Projekte zusammen", "öffentlich bekannt"),
        says(lambda: network().why_it_exists, "Die ganze Gesellschaft"),
        shown(PAGE, "Fachleute tauschen sich aus"),
    ),
    Fact(
        "HIL-7",
        "Encouragement is the first goal, and comes “above all” in what it does.",
        says(lambda: goals()[0], "Toleranz, Akzeptanz und gleiche Chancen"),
        says(lambda: network().what_it_does, "Vor allem möchte sie Mut machen"),
        shown(PAGE, "Vor allem möchte sie Mut machen"),
    ),
    Fact(
        "HIL-8",
        "Whom the network can influence.",
        says(
            lambda: network().addressees,
            "die Entscheidungen treffen",
            "Fachabteilungen der Stadtverwaltung",
            "weitere Einrichtungen",
        ),
        shown(PAGE, "Fachabteilungen der Stadtverwaltung"),
    ),
    Fact(
        "HIL-9",
        "Five goals in their order.",
        stands(
            goals,
            [
                "Zum Einsatz für Toleranz, Akzeptanz und gleiche Chancen ermutigen",
                "Sich gegenseitig informieren, was sich gerade entwickelt",
                "Projekte zusammen planen",
                "Ziele und Themen der ganzen Gesellschaft im Blick haben",
                "Die Öffentlichkeit informieren",
            ],
        ),
        shown(PAGE, "Sich gegenseitig informieren, was sich gerade entwickelt", "Die Öffentlichkeit informieren"),
    ),
    Fact(
        "HIL-10",
        "Open to new organisations, and says so.",
        stands(lambda: (network().openness, network().is_open), ("organisations", True)),
        says(lambda: network().participation, "offen für neue Mitwirkende"),
        shown(PAGE, "offen für neue Mitwirkende"),
        shown("/hildesheim/mitmachen/", "Arbeitsgruppe Integration"),
    ),
    Fact(
        "HIL-11",
        "How it works: projects follow what happens in society.",
        says(lambda: network().how_it_works, "was gerade in der Gesellschaft geschieht"),
        shown(PAGE, "was gerade in der Gesellschaft geschieht"),
    ),
    Fact(
        "HIL-12",
        "Nine projects; the source mixes current and finished ones, so their status is unknown but for the yearly one.",
        stands(lambda: projects().count(), 9),
        stands(
            lambda: list(projects().exclude(status="unknown").values_list("position", "status")), [(5, "recurring")]
        ),
        shown(PAGE, "HI-Guide", "Workshops zur interkulturellen Öffnung"),
    ),
    Fact(
        "HIL-13",
        "A project; the board that it wants is no committee here, because the source does not say that it exists.",
        says(lambda: f"{project(1).title} {project(1).text}", "Einsatz für einen Integrationsbeirat"),
        stands(lambda: Committee.objects.filter(municipality__slug="hildesheim").count(), 1),
        shown(PAGE, "Einsatz für einen Integrationsbeirat"),
    ),
    Fact(
        "HIL-14",
        "A project for young people.",
        stands(lambda: (project(2).title, project(2).target_group), ("HI-Guide", "Jugendliche")),
        says(lambda: project(2).text, "Übersicht", "Angebote"),
        shown(PAGE, "HI-Guide", "Jugendliche"),
    ),
    Fact(
        "HIL-15",
        "A project whose target groups are examples, as in the source.",
        says(lambda: project(3).title, "Workshops zur interkulturellen Öffnung"),
        says(
            lambda: project(3).target_group,
            "Zum Beispiel",
            "Verwaltung",
            "Kindertagesstätten",
            "Schulen",
            "Polizei",
        ),
        shown(PAGE, "Zum Beispiel Verwaltung, Kindertagesstätten, Schulen und Polizei"),
    ),
    Fact(
        "HIL-16",
        "A project with a panel discussion and workshops for migrants.",
        says(lambda: project(4).text, "Podiumsdiskussion", "Workshops", "Kommunalpolitik"),
        stands(lambda: project(4).target_group, "Migrantinnen und Migranten"),
        shown(PAGE, "Mut zur Kommunalpolitik"),
    ),
    Fact(
        "HIL-17",
        "The only recurring project, and a yearly series of events organised with others.",
        stands(
            lambda: list(
                EventSeries.objects.public().filter(committee=network()).values_list("name", "rhythm", "role")
            ),
            [("Interkulturelle Woche", "yearly", "co_organiser")],
        ),
        says(lambda: project(5).text, "jedes Jahr", "Interkulturellen Woche"),
        shown(PAGE, "Interkulturelle Woche"),
    ),
    Fact(
        "HIL-18",
        "A project.",
        stands(lambda: project(6).title, "Information über das Zuwanderungsgesetz"),
        shown(PAGE, "Information über das Zuwanderungsgesetz"),
    ),
    Fact(
        "HIL-19",
        "A project whose result is a concept of the migration services.",
        says(lambda: f"{project(7).title} {project(7).text}", "Konzept für die erste Beratung", "Migrationsdienste"),
        shown(PAGE, "Konzept für die erste Beratung", "Migrationsdienste"),
    ),
    Fact(
        "HIL-20",
        "A project.",
        stands(lambda: project(8).title, "Veranstaltungen und Aktionen für das Gemeinwesen"),
        shown(PAGE, "Veranstaltungen und Aktionen für das Gemeinwesen"),
    ),
    Fact(
        "HIL-21",
        "A project; the spelling “Wegweise” of the source is read as Wegweiser.",
        stands(
            lambda: (project(9).title, project(9).target_group),
            ("Wegweiser für Aussiedlerinnen und Aussiedler", "Aussiedlerinnen und Aussiedler"),
        ),
        shown(PAGE, "Wegweiser für Aussiedlerinnen und Aussiedler"),
        *nowhere("Wegweise für"),
    ),
    Fact(
        "HIL-22",
        "The mixed notations of the source do not occur: our texts name women and men, or use neutral words.",
        *nowhere("Akteur*innen", "Entscheidungsträger*innen", "Migranten/innen", "Aussiedler/innen", "*innen"),
    ),
    Fact(
        "HIL-23",
        "No list has doubled bullets.",
        Everywhere(rules.no_doubled_bullets),
        *nowhere("• -"),
    ),
    Fact(
        "HIL-24",
        "What the source does not say stays empty: no contact, no person, no meeting, no date of the page.",
        stands(lambda: ContactPoint.objects.filter(municipality__slug="hildesheim").count(), 0),
        stands(lambda: Person.objects.filter(municipality__slug="hildesheim").count(), 0),
        stands(lambda: Meeting.objects.filter(committee=network()).count(), 0),
        stands(lambda: (network().as_of, network().founded_on, network().has_public_meetings), (None, None, None)),
    ),
    Fact(
        "HIL-25",
        "Not from the source but found elsewhere: whose page it is and what an older one said stays out.",
        stands(lambda: (network().source_publisher, network().source_url), ("", "")),
        *nowhere("Präventionsrat", "praeventionsrat"),
    ),
]
