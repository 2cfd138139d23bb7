"""Krefeld: 32 voting seats in two halves, nominated in two ways. Facts KRE-1 to KRE-26."""

from committees.models import Committee, Goal, Nominator, SeatBlock
from portal.demo.builders import Town, paragraphs

NAME, SLUG = "Krefeld", "krefeld"
SOURCE = {  # the page belongs to the Arbeitskreis („zurück zur Startseite des Arbeitskreises“) and has no date
    "source_title": "Aufgaben und Ziele",
    "source_publisher": "Arbeitskreis für Zuwanderung und Integration in Krefeld",
}
SECOND_HALF = [
    ("AWO", {}),
    ("Arbeitsagentur", {}),
    ("Caritasverband", {}),
    ("DGB", {}),
    ("Diakonie", {}),
    ("KAB", {}),
    ("Unternehmerschaft Niederrhein", {}),
    ("Verwaltung der Stadt Krefeld", {}),
    (
        "Alle Fraktionen und Wählergemeinschaften im Rat",
        {"is_collective": True, "name_en": "All parliamentary groups and voter associations in the council"},
    ),
]


def enter(*, with_persons):
    """The source names no person."""
    town = Town(
        SOURCE,
        name=NAME,
        slug=SLUG,
        official_name="Stadt Krefeld",
        land="NW",
        palette="terracotta",
        lead="In Krefeld beraten Migrantenorganisationen, Verbände, Verwaltung und Politik gemeinsam über Integration.",
        lead_en="In Krefeld, migrant organisations, associations, administration and politics "
        "discuss integration together.",
    )
    committee = town.own(
        Committee,
        kind="working_group",
        name="Arbeitskreis für Zuwanderung und Integration in Krefeld",
        short_name="Arbeitskreis",
        slug="arbeitskreis-zuwanderung-und-integration",
        lead="32 Mitglieder beraten öffentlich über Zuwanderung. Die Hälfte benennen Migrantenselbstorganisationen.",
        lead_en="32 members discuss immigration in public. Migrant organisations nominate half of them. "
        "The German name means: working group for immigration and integration in Krefeld.",
        openness="nominated",
        preamble=paragraphs(
            "Der Arbeitskreis kümmert sich um alle Fragen von Integration und Teilhabe. "
            "Es geht um alle Menschen mit Zuwanderungsgeschichte. "
            "Welchen Aufenthaltsstatus oder welchen Pass jemand hat, ist dabei gleich.",
            "Integration ist keine Aufgabe für ein einzelnes Amt. "
            "Alle Bereiche der Stadt und alle gesellschaftlichen Gruppen in Krefeld wirken daran mit.",
        ),
        preamble_en=paragraphs(
            "The Arbeitskreis takes care of all questions of integration and participation. "
            "It is there for all people with an immigration history, "
            "whatever their residence status or nationality.",
            "Integration is not a task for one department alone. "
            "All departments of the city and all groups of society in Krefeld take part.",
        ),
        what_it_is=paragraphs(
            "Der Arbeitskreis hat 32 Mitglieder mit Stimmrecht. "
            "16 von ihnen benennen die Krefelder Migrantenselbstorganisationen. Sie einigen sich dabei im Konsens.",
            "Die anderen 16 kommen aus Verbänden, aus der Arbeitsagentur, aus der Stadtverwaltung und aus der Politik: "
            "Jede Fraktion und jede Wählergemeinschaft im Rat ist vertreten.",
        ),
        what_it_is_en=paragraphs(
            "The Arbeitskreis has 32 voting members. "
            "The migrant organisations of Krefeld nominate 16 of them. They agree on them by consensus.",
            "The other 16 come from associations, the employment agency, the city administration and politics: "
            "every parliamentary group and every voter association in the council is represented.",
        ),
        what_it_does=paragraphs(
            "Der Arbeitskreis befasst sich mit allem, was in Krefeld für Integration und Migration wichtig ist.",
            "Menschen mit Zuwanderungsgeschichte und Deutsche sollen gleichgestellt sein: "
            "politisch, rechtlich, sozial und kulturell. Dafür setzt er sich ein.",
            "Er fördert Projekte und Veranstaltungen der Kultur, die Menschen verbinden. "
            "So kommen die Kulturen in Krefeld miteinander ins Gespräch.",
            "Zu Vereinen, Gruppen und Initiativen, die sich mit Migration befassen, hält er engen Kontakt.",
        ),
        what_it_does_en=paragraphs(
            "The Arbeitskreis deals with everything that matters in Krefeld for integration and migration.",
            "People with an immigration history and Germans should be equal: "
            "politically, legally, socially and culturally. The Arbeitskreis works for this.",
            "It supports cultural projects and events that connect people. "
            "In this way it promotes dialogue between the cultures in Krefeld.",
            "It keeps in close touch with clubs, groups and initiatives in the field of migration.",
        ),
        how_it_works=paragraphs(
            "Alle Mitglieder kommen zur Vollversammlung zusammen. Sie ist öffentlich. "
            "Dort beschließt der Arbeitskreis Forderungen und Empfehlungen.",
            "In den Sitzungen wird informiert und angehört. Die Quelle nennt als Zweck außerdem „Betreuung“.",
            "Der Arbeitskreis hilft der Verwaltung bei allem, was Menschen mit Zuwanderungsgeschichte betrifft. "
            "So gestaltet er die Politik der Stadt auf diesem Gebiet mit.",
            "Mit politischen und kulturellen Veranstaltungen zeigt er sich in der Öffentlichkeit.",
        ),
        how_it_works_en=paragraphs(
            "All members come together in the plenary (Vollversammlung). It is public. "
            "There the Arbeitskreis adopts demands and recommendations.",
            "Sessions serve to inform and to hear. The source also names “Betreuung” (care or support) as a purpose.",
            "The Arbeitskreis helps the administration in everything that concerns people with an immigration history. "
            "In this way it has a part in shaping the policy of the city in this field.",
            "It is present in public life through political and cultural events.",
        ),
        why_it_exists=paragraphs(
            "Menschen mit Zuwanderungsgeschichte sollen in Krefeld gehört werden. "
            "Der Arbeitskreis achtet darauf, dass ihre Interessen zählen.",
            "Er gehört zu einer menschlichen Gesellschaft, die offen für Minderheiten ist.",
            "Im Arbeitskreis arbeiten Menschen verschiedener Nationen und politischer Richtungen zusammen. "
            "Damit ist er ein Vorbild für Toleranz und Verständigung.",
        ),
        why_it_exists_en=paragraphs(
            "People with an immigration history should be heard in Krefeld. "
            "The Arbeitskreis watches over their interests.",
            "It is part of a humane society that is open to minorities.",
            "In the Arbeitskreis, people of different nations and political views work together. "
            "This makes it a model of tolerance and understanding.",
        ),
        addressees=paragraphs(
            "Der Arbeitskreis schreibt Empfehlungen für die Arbeit im Rat und für gesellschaftliche Gruppen. "
            "Die Verwaltung unterstützt er."
        ),
        addressees_en=paragraphs(
            "The Arbeitskreis writes recommendations for the work of the council and for groups of society. "
            "It supports the administration."
        ),
        voting_seats=32,
        meeting_word="session",
        has_public_meetings=True,
    )
    goals = [
        (
            "Die Ressorts der Stadt arbeiten bei Integration und Migration enger zusammen.",
            "The departments of the city work together more closely on integration and migration.",
        ),
        (
            "Gruppen, Vereine, Initiativen, Verbände und andere Nichtregierungsorganisationen "
            "wirken stärker an der praktischen Umsetzung mit.",
            "Groups, clubs, initiatives, associations and other non-governmental organisations "
            "have a larger part in putting policy into practice.",
        ),
    ]
    town.points(Goal, goals, committee=committee)
    enter_seats(town, committee)


def enter_seats(town, committee):
    """How many seats each of the nominating bodies has is not stated."""
    first_half = town.entry(
        SeatBlock,
        committee=committee,
        label="Migrantenselbstorganisationen",
        label_en="Migrant organisations (Migrantenselbstorganisationen)",
        seats=16,
        procedure="consensus",
        position=1,
    )
    town.entry(
        Nominator,
        block=first_half,
        name="Krefelder Migrantenselbstorganisationen",
        name_en="Migrant organisations in Krefeld",
        is_collective=True,
        position=1,
    )
    second_half = town.entry(
        SeatBlock,
        committee=committee,
        label="Verbände, Arbeitsagentur, Verwaltung und Politik",
        label_en="Associations, employment agency, administration and politics",
        seats=16,
        procedure="delegation",
        position=2,
    )
    for position, (name, more) in enumerate(SECOND_HALF, start=1):
        town.entry(Nominator, block=second_half, name=name, position=position, **more)
