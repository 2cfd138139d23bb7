from committees.models import Committee, Meeting, Membership, Nominator, SeatBlock
from contacts.models import ContactPoint, Person
from tests.demo import rules
from tests.demo.checks import Everywhere, Fact, not_shown, nowhere, says, shown, stands

PAGE = "/krefeld/gremien/arbeitskreis-zuwanderung-und-integration/"


def committee():
    return Committee.objects.public().get(municipality__slug="krefeld")


def goals():
    return list(committee().goals.values_list("text", flat=True))


def blocks():
    return SeatBlock.objects.filter(committee=committee())


def nominators(position):
    return Nominator.objects.filter(block__committee=committee(), block__position=position)


FACTS = [
    Fact(
        "KRE-1",
        "The heading “Inhalt” becomes a table of contents of the page; the page of the source is named as the source.",
        stands(lambda: committee().source_title, "Aufgaben und Ziele"),
        shown(PAGE, "Aufgaben und Ziele"),
        Everywhere(rules.one_heading),
    ),
    Fact(
        "KRE-2",
        "Full name, and the short name that the source mostly uses.",
        stands(
            lambda: (committee().name, committee().short_name),
            ("Arbeitskreis für Zuwanderung und Integration in Krefeld", "Arbeitskreis"),
        ),
        shown(PAGE, "Arbeitskreis für Zuwanderung und Integration in Krefeld"),
    ),
    Fact(
        "KRE-3",
        "The preamble has a part of its own.",
        stands(lambda: bool(committee().preamble), True),
        shown(PAGE, "Präambel Der Arbeitskreis kümmert sich um alle Fragen von Integration und Teilhabe."),
    ),
    Fact(
        "KRE-4",
        "The preamble says that it is about everybody, whatever the residence status or nationality.",
        says(lambda: committee().preamble, "Integration und Teilhabe", "Aufenthaltsstatus oder welchen Pass"),
        shown(PAGE, "Welchen Aufenthaltsstatus oder welchen Pass jemand hat, ist dabei gleich."),
    ),
    Fact(
        "KRE-5",
        "The preamble says that all departments and all groups of society take part.",
        says(lambda: committee().preamble, "Alle Bereiche der Stadt und alle gesellschaftlichen Gruppen"),
        shown(PAGE, "keine Aufgabe für ein einzelnes Amt"),
    ),
    Fact(
        "KRE-6",
        "Two goals in their order.",
        stands(lambda: len(goals()), 2),
        says(lambda: goals()[0], "Ressorts", "enger zusammen"),
        says(
            lambda: goals()[1],
            "Gruppen, Vereine, Initiativen, Verbände",
            "Nichtregierungsorganisationen",
            "stärker",
            "praktischen Umsetzung",
        ),
        shown(PAGE, "arbeiten bei Integration und Migration enger zusammen", "andere Nichtregierungsorganisationen"),
    ),
    Fact(
        "KRE-7",
        "What it does begins with the scope.",
        says(lambda: committee().what_it_does, "mit allem, was in Krefeld für Integration und Migration wichtig ist"),
        shown(PAGE, "mit allem, was in Krefeld für Integration und Migration wichtig ist"),
    ),
    Fact(
        "KRE-8",
        "How it works names the three purposes of sessions; the odd word for support is marked as the source's.",
        says(lambda: committee().how_it_works, "informiert und angehört", "„Betreuung“"),
        shown(PAGE, "In den Sitzungen wird informiert und angehört."),
    ),
    Fact(
        "KRE-9",
        "The addressees of recommendations: the council and groups of society.",
        says(lambda: committee().addressees, "Empfehlungen", "im Rat", "gesellschaftliche Gruppen"),
        shown(PAGE, "Empfehlungen für die Arbeit im Rat und für gesellschaftliche Gruppen"),
    ),
    Fact(
        "KRE-10",
        "The number of voting seats, which the two blocks add up to.",
        stands(lambda: (committee().voting_seats, sum(block.seats for block in blocks())), (32, 32)),
        shown(PAGE, "32 Mitglieder mit Stimmrecht"),
    ),
    Fact(
        "KRE-11",
        "The first block: 16 seats by consensus, nominated by the migrant organisations together.",
        stands(lambda: list(blocks().filter(position=1).values_list("seats", "procedure")), [(16, "consensus")]),
        stands(
            lambda: list(nominators(1).values_list("name", "is_collective", "seats")),
            [("Krefelder Migrantenselbstorganisationen", True, None)],
        ),
        shown(PAGE, "Krefelder Migrantenselbstorganisationen", "Konsens"),
    ),
    Fact(
        "KRE-12",
        "The second block: 16 seats and nine nominating bodies, one of them collective; seats of each are unknown.",
        stands(lambda: list(blocks().filter(position=2).values_list("seats", "procedure")), [(16, "delegation")]),
        stands(
            lambda: list(nominators(2).values_list("name", flat=True)),
            [
                "AWO",
                "Arbeitsagentur",
                "Caritasverband",
                "DGB",
                "Diakonie",
                "KAB",
                "Unternehmerschaft Niederrhein",
                "Verwaltung der Stadt Krefeld",
                "Alle Fraktionen und Wählergemeinschaften im Rat",
            ],
        ),
        stands(lambda: list(nominators(2).values_list("seats", flat=True)), [None] * 9),
        stands(lambda: nominators(2).filter(is_collective=True).count(), 1),
        shown(PAGE, "Unternehmerschaft Niederrhein", "Alle Fraktionen und Wählergemeinschaften im Rat"),
    ),
    Fact(
        "KRE-13",
        "Members are nominated on behalf of a body; no member is named in the source, so none is entered.",
        stands(lambda: committee().openness, "nominated"),
        stands(lambda: Membership.objects.filter(committee=committee()).count(), 0),
        shown(PAGE, "benennen die Krefelder Migrantenselbstorganisationen"),
    ),
    Fact(
        "KRE-14",
        "What it does names equality in four fields.",
        says(lambda: committee().what_it_does, "gleichgestellt", "politisch, rechtlich, sozial und kulturell"),
        shown(PAGE, "politisch, rechtlich, sozial und kulturell"),
    ),
    Fact(
        "KRE-15",
        "What it does names the cultural projects and events and the dialogue that they serve.",
        says(lambda: committee().what_it_does, "Projekte und Veranstaltungen der Kultur", "miteinander ins Gespräch"),
        shown(PAGE, "So kommen die Kulturen in Krefeld miteinander ins Gespräch."),
    ),
    Fact(
        "KRE-16",
        "What it does names the close contact with clubs, groups and initiatives.",
        says(lambda: committee().what_it_does, "Vereinen, Gruppen und Initiativen", "engen Kontakt"),
        shown(PAGE, "hält er engen Kontakt"),
    ),
    Fact(
        "KRE-17",
        "How it works: demands and recommendations are adopted in the public plenary; sessions are public.",
        says(lambda: committee().how_it_works, "Vollversammlung", "öffentlich", "Forderungen und Empfehlungen"),
        stands(lambda: (committee().has_public_meetings, committee().meeting_word), (True, "session")),
        shown(PAGE, "Dort beschließt der Arbeitskreis Forderungen und Empfehlungen."),
    ),
    Fact(
        "KRE-18",
        "How it works names the help for the administration, which is an addressee too.",
        says(lambda: committee().how_it_works, "hilft der Verwaltung"),
        says(lambda: committee().addressees, "Die Verwaltung unterstützt er"),
        shown(PAGE, "hilft der Verwaltung bei allem"),
    ),
    Fact(
        "KRE-19",
        "The share in shaping the town's policy is said without the dated word “Ausländerpolitik”.",
        says(lambda: committee().how_it_works, "gestaltet er die Politik der Stadt auf diesem Gebiet mit"),
        shown(PAGE, "gestaltet er die Politik der Stadt auf diesem Gebiet mit"),
        *nowhere("Ausländerpolitik"),
    ),
    Fact(
        "KRE-20",
        "How it works names the political and cultural events.",
        says(lambda: committee().how_it_works, "politischen und kulturellen Veranstaltungen"),
        shown(PAGE, "Mit politischen und kulturellen Veranstaltungen"),
    ),
    Fact(
        "KRE-21",
        "Why it is needed: people are heard, and their interests are watched over.",
        says(lambda: committee().why_it_exists, "gehört werden", "achtet darauf, dass ihre Interessen zählen"),
        shown(PAGE, "achtet darauf, dass ihre Interessen zählen"),
    ),
    Fact(
        "KRE-22",
        "Why it is needed: a humane society open to minorities; a model of tolerance and understanding.",
        says(
            lambda: committee().why_it_exists,
            "offen für Minderheiten",
            "verschiedener Nationen und politischer Richtungen",
            "Toleranz und Verständigung",
        ),
        shown(PAGE, "offen für Minderheiten", "Vorbild für Toleranz und Verständigung"),
    ),
    Fact(
        "KRE-23",
        "The four questions are the four parts of every profile.",
        stands(
            lambda: [
                bool(text)
                for text in (
                    committee().what_it_is,
                    committee().what_it_does,
                    committee().how_it_works,
                    committee().why_it_exists,
                )
            ],
            [True] * 4,
        ),
        shown(PAGE, "16 von ihnen", "Dafür setzt er sich ein", "kommen zur Vollversammlung", "offen für Minderheiten"),
    ),
    Fact(
        "KRE-24",
        "Not only a way back: each page of the town shows where it lies and links the levels above.",
        Everywhere(rules.crumbs_are_a_list),
        not_shown(PAGE, "zurück zur Startseite des Arbeitskreises"),
    ),
    Fact(
        "KRE-25",
        "The damage of the source is mended.",
        *nowhere("Die Arbeitskreis verfolgt", "Ressort übergreifende"),
    ),
    Fact(
        "KRE-26",
        "What the source does not say stays empty: no date, no person, no contact, no seats of single bodies.",
        stands(lambda: Meeting.objects.filter(committee=committee()).count(), 0),
        stands(lambda: Person.objects.filter(municipality__slug="krefeld").count(), 0),
        stands(lambda: ContactPoint.objects.filter(municipality__slug="krefeld").count(), 0),
        stands(lambda: (committee().as_of, committee().rule_sentence, committee().founded_on), (None, "", None)),
    ),
]
