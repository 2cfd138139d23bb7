"""Hildesheim: an open network whose projects have no stated status. Facts HIL-1 to HIL-25."""

from committees.models import Committee, EventSeries, Goal, Project
from portal.demo.builders import Town, paragraphs

NAME, SLUG = "Hildesheim", "hildesheim"
SOURCE = {"source_title": "Arbeitsgruppe Integration"}  # neither publisher nor date is stated
#: Title, text, for whom: in German and in English.
PROJECTS = [
    (
        ("Einsatz für einen Integrationsbeirat", "Working for an integration advisory board"),
        (
            "Das Netzwerk macht sich dafür stark, dass es einen Integrationsbeirat gibt.",
            "The network argues for having an integration advisory board (Integrationsbeirat).",
        ),
        None,
    ),
    (
        ("HI-Guide", "HI-Guide"),
        ("Eine Übersicht: Welche Angebote gibt es für junge Leute?", "An overview: what is on offer for young people?"),
        ("Jugendliche", "Young people"),
    ),
    (
        ("Workshops zur interkulturellen Öffnung", "Workshops on intercultural opening"),
        (
            "Workshops unterstützen Einrichtungen dabei, sich interkulturell zu öffnen.",
            "Workshops support institutions in opening up interculturally.",
        ),
        (
            "Zum Beispiel Verwaltung, Kindertagesstätten, Schulen und Polizei",
            "For example administration, day-care centres, schools and police",
        ),
    ),
    (
        ("Mut zur Kommunalpolitik", "Encouragement for local politics"),
        (
            "Eine Podiumsdiskussion und Workshops machen Mut, sich in der Kommunalpolitik einzubringen.",
            "A panel discussion and workshops encourage people to take part in local politics.",
        ),
        ("Migrantinnen und Migranten", "Migrants"),
    ),
    (
        ("Mitarbeit an der Interkulturellen Woche", "Helping with the Interkulturelle Woche"),
        (
            "Das Netzwerk organisiert jedes Jahr Angebote der Interkulturellen Woche mit.",
            "Every year the network helps to organise events of the Interkulturelle Woche (intercultural week).",
        ),
        None,
    ),
    (
        ("Information über das Zuwanderungsgesetz", "Information on the Immigration Act"),
        (
            "Das Netzwerk informiert über das Zuwanderungsgesetz.",
            "The network informs about the Immigration Act (Zuwanderungsgesetz).",
        ),
        None,
    ),
    (
        ("Konzept für die erste Beratung", "Concept for first counselling"),
        (
            "Ein Konzept der Migrationsdienste dafür, wie sie Menschen zum ersten Mal beraten.",
            "A concept of the migration services for how they counsel people for the first time.",
        ),
        None,
    ),
    (
        ("Veranstaltungen und Aktionen für das Gemeinwesen", "Events and activities for the community"),
        (
            "Das Netzwerk organisiert Veranstaltungen und Aktionen, die dem Zusammenleben vor Ort dienen.",
            "The network organises events and activities that serve community life.",
        ),
        None,
    ),
    (
        ("Wegweiser für Aussiedlerinnen und Aussiedler", "Guides for ethnic German resettlers"),
        (
            "Mit Wegweisern wendet sich das Netzwerk an diese Menschen.",
            "The network addresses these people with guides (Wegweiser).",
        ),
        ("Aussiedlerinnen und Aussiedler", "Ethnic German resettlers (Aussiedler)"),
    ),
]
YEARLY = "Mitarbeit an der Interkulturellen Woche"


def enter(*, with_persons):
    """The source names no person."""
    town = Town(
        SOURCE,
        name=NAME,
        slug=SLUG,
        official_name="Stadt Hildesheim",
        land="NI",
        palette="green",
        lead="In Hildesheim verbindet ein Netzwerk viele Einrichtungen und Vereine, die für Integration arbeiten.",
        lead_en="In Hildesheim, a network connects many institutions and clubs that work for integration.",
    )
    network = town.own(
        Committee,
        kind="network",
        name="Arbeitsgruppe Integration",
        short_name="AG Integration",
        slug="arbeitsgruppe-integration",
        lead="Das zentrale Netzwerk für Integration in Hildesheim. Neue Mitwirkende sind willkommen.",
        lead_en="The central network (Arbeitsgruppe: working group) for integration in Hildesheim. "
        "New participants are welcome.",
        openness="organisations",
        participation=paragraphs(
            "Ihre Einrichtung oder Ihr Verein arbeitet für Integration? Die AG ist offen für neue Mitwirkende."
        ),
        participation_en=paragraphs(
            "Does your institution or club work for integration? The network is open to new participants."
        ),
        what_it_is=paragraphs(
            "In der Arbeitsgruppe sind viele Einrichtungen und Vereine zusammengeschlossen. "
            "Sie alle arbeiten dafür, dass Menschen in der Gesellschaft ankommen.",
            "Hauptamtliche und Ehrenamtliche sitzen hier an einem Tisch.",
        ),
        what_it_is_en=paragraphs(
            "Many institutions and clubs have joined the network. "
            "All of them work for people to find their place in society.",
            "Full-time staff and volunteers sit at one table here.",
        ),
        what_it_does=paragraphs(
            "Die AG spricht über Herausforderungen von heute. "
            "Sie spricht auch über die Chancen, die kulturelle Vielfalt und verschiedene Lebensweisen bieten.",
            "Sie fragt: Wie lassen sich Mittel und Kräfte am besten einsetzen?",
            "Vor allem möchte sie Mut machen: zum Einsatz für Toleranz, für Akzeptanz und für gleiche Chancen.",
        ),
        what_it_does_en=paragraphs(
            "The network talks about the challenges of today. "
            "It also talks about the chances that lie in cultural diversity and in different ways of life.",
            "It asks: how can resources be used best?",
            "Above all it wants to encourage people to work for tolerance, acceptance and equal chances.",
        ),
        how_it_works=paragraphs(
            "Fachleute tauschen sich aus. Sie planen Projekte zusammen und machen sie öffentlich bekannt.",
            "Geplante Projekte sollen zu dem passen, was gerade in der Gesellschaft geschieht.",
        ),
        how_it_works_en=paragraphs(
            "Professionals exchange views. They plan projects together and make them known.",
            "Planned projects should fit what is happening in society at the time.",
        ),
        why_it_exists=paragraphs(
            "Gemeinsam kann das Netzwerk Einfluss nehmen. Die ganze Gesellschaft bleibt dabei immer im Blick."
        ),
        why_it_exists_en=paragraphs(
            "Together the network can have influence. It always keeps society as a whole in view."
        ),
        addressees=paragraphs(
            "Die AG kann auf Menschen einwirken, die Entscheidungen treffen, "
            "auf Fachabteilungen der Stadtverwaltung und auf weitere Einrichtungen."
        ),
        addressees_en=paragraphs(
            "The network can influence people who make decisions, "
            "departments of the city administration and other institutions."
        ),
    )
    goals = [
        (
            "Zum Einsatz für Toleranz, Akzeptanz und gleiche Chancen ermutigen",
            "Encourage people to work for tolerance, acceptance and equal chances",
        ),
        (
            "Sich gegenseitig informieren, was sich gerade entwickelt",
            "Keep each other informed about current developments",
        ),
        ("Projekte zusammen planen", "Plan projects together"),
        ("Ziele und Themen der ganzen Gesellschaft im Blick haben", "Focus on goals and topics of society as a whole"),
        ("Die Öffentlichkeit informieren", "Inform the public"),
    ]
    town.points(Goal, goals, committee=network)
    enter_projects(town, network)


def enter_projects(town, network):
    """The source mixes current and finished projects; only the yearly one says how it stands."""
    for position, (title, text, target) in enumerate(PROJECTS, start=1):
        translations = {"title_en": title[1], "text_en": paragraphs(text[1])}
        if target:
            translations["target_group_en"] = target[1]
        town.entry(
            Project,
            committee=network,
            title=title[0],
            text=paragraphs(text[0]),
            target_group=target[0] if target else "",
            status="recurring" if title[0] == YEARLY else "unknown",
            position=position,
            **translations,
        )
    town.entry(
        EventSeries,
        committee=network,
        name="Interkulturelle Woche",
        rhythm="yearly",
        role="co_organiser",
        text=paragraphs("Jedes Jahr gibt es Angebote zur Interkulturellen Woche. Die AG Integration wirkt daran mit."),
        text_en=paragraphs(
            "Every year there are events for the Interkulturelle Woche (intercultural week). "
            "The AG Integration takes part in organising them."
        ),
    )
