"""Wesel: one officer with hours, duties and a mission. Facts WES-1 to WES-18."""

from datetime import date, time

from committees.models import Committee
from concepts.models import Concept, ConceptVersion
from contacts.models import ContactPoint, Duty, Holder, Mission, OpeningHours, Person
from content.imprecise import parse
from municipalities.models import Notice
from portal.demo.builders import Town, paragraphs

NAME, SLUG = "Wesel", "wesel"
SOURCE = {
    "source_kind": "website",
    "source_title": "Integration",
    "source_publisher": "Stadt Wesel",
    "as_of": parse("2020"),  # the page is undated; its notices speak of the contact restrictions of 2020
}
HOURS = [(time(8, 30), time(12)), (time(14), time(16))]
MISSION = (
    "Unser Zusammenleben soll von Respekt, gegenseitigem Vertrauen, von Zusammengehörigkeitsgefühl und gemeinsamer "
    "Verantwortung geprägt sein. Die Integration von Zugewanderten soll Chancengleichheit und die tatsächliche "
    "Teilhabe in allen Bereichen ermöglichen, insbesondere am gesellschaftlichen, wirtschaftlichen und kulturellen "
    "Leben. […] "
    "Gelungene Integration bedeutet, sich einer Gemeinschaft zugehörig zu fühlen. Sie bedeutet die Entwicklung eines "
    "gemeinsamen Verständnisses, wie man in der Gesellschaft zusammenlebt. Zuwanderung kann deshalb nur als "
    "wechselseitiger Prozess gelingen. [1]"
)
#: Group in German and English; number in the list of the source, German, English.
DUTIES = [
    (
        ("Bedarfe und Empfehlungen", "Needs and recommendations"),
        [
            (
                1,
                "Weiß und versteht, wie Menschen mit Migrationshintergrund leben",
                "Knows and understands how people with a migration background live",
            ),
            (
                2,
                "Findet zusammen mit den betroffenen Menschen heraus, was in der Integrationsarbeit zu tun ist",
                "Finds out, together with the people concerned, what needs to be done in integration work",
            ),
            (
                3,
                "Gibt Empfehlungen und führt mit passenden Partnern Projekte durch",
                "Makes recommendations and carries out projects with suitable partners",
            ),
        ],
    ),
    (
        ("Ehrenamt und Fortbildung", "Volunteering and training"),
        [
            (
                4,
                "Begleitet das Ehrenamt und alle, die sich darin engagieren",
                "Accompanies volunteering and everybody active in it",
            ),
            (
                6,
                "Bietet Projekte, Maßnahmen und Fortbildungen an: "
                "für Ehrenamtliche, Neuzugewanderte und alle anderen Interessierten",
                "Offers projects, measures and training: for volunteers, newcomers and all others who are interested",
            ),
        ],
    ),
    (
        ("Beteiligung und Zusammenarbeit", "Participation and cooperation"),
        [
            (
                5,
                "Bringt Zugewanderte und Einheimische ins Gespräch und beteiligt beide, zum Beispiel an runden Tischen",
                "Gets newcomers and locals talking and involves both, for example at round tables",
            ),
            (
                7,
                "Pflegt und vertieft den Kontakt zu Migrantenselbstorganisationen",
                "Maintains and deepens contact with migrant organisations",
            ),
            (
                8,
                "Stärkt die Zusammenarbeit mit Migrantenselbstorganisationen, Ehrenamt, Flüchtlingshilfe, Kirchen, "
                "Einrichtungen, Initiativen und Fachbereichen "
                "und wirkt so bestimmten Strömungen in der Gesellschaft entgegen",
                "Strengthens cooperation with migrant organisations, volunteers, refugee aid, churches, institutions, "
                "initiatives and departments, and so counters certain currents in society",
            ),
            (
                10,
                "Hilft, Möglichkeiten der Beteiligung in Wesel zu schaffen und auszubauen",
                "Helps to create and extend ways to take part in Wesel",
            ),
            (
                11,
                "Sorgt dafür, dass alle Beteiligten besser zusammenarbeiten und miteinander sprechen",
                "Sees to it that everybody involved works and talks together better",
            ),
            (
                12,
                "Arbeitet in Arbeitsgruppen und Gremien mit: für mehr Gemeinsames und weniger Trennendes",
                "Takes part in working groups and committees: for more in common and less that divides",
            ),
            (
                13,
                "Berät Partner und hilft ihnen, Angebote zu entwickeln, damit es nichts doppelt gibt",
                "Advises partners and helps them to develop offers, so that nothing exists twice",
            ),
            (
                14,
                "Verbindet Akteure und Interessenvertretungen in den Stadtteilen und bezieht die Menschen dort ein, "
                "damit alle am gesellschaftlichen Leben teilhaben",
                "Connects people active in the neighbourhoods and interest groups and involves residents, "
                "so that everybody can take part in society",
            ),
            (
                17,
                "Berät und unterstützt die Mitglieder des Integrationsrats, "
                "der die Neuzugewanderten politisch vertritt",
                "Advises and supports the members of the Integrationsrat (integration council), "
                "which represents newcomers politically",
            ),
        ],
    ),
    (
        ("Konzept, Maßnahmen und Fördermittel", "Concept, measures and funding"),
        [
            (
                9,
                "Erarbeitet ein inklusives Handlungskonzept der Stadt, schreibt es fort "
                "und beteiligt dabei wichtige Akteure",
                "Draws up an inclusive action concept of the town, keeps it up to date "
                "and involves those who matter for it",
            ),
            (
                15,
                "Koordiniert Maßnahmen für Integration und Engagement, damit das Wir-Gefühl wächst",
                "Coordinates measures for integration and civic engagement, so that people feel as one community",
            ),
            (16, "Beantragt Fördermittel für Projekte der Integration", "Applies for funding for integration projects"),
            (
                21,
                "Schafft Maßnahmen für ein friedliches und tolerantes Miteinander",
                "Creates measures for living together in peace and tolerance",
            ),
        ],
    ),
    (
        ("Öffentlichkeit, Dialog und Haltung", "Public relations, dialogue and stance"),
        [
            (18, "Informiert die Öffentlichkeit über Themen der Integration", "Informs the public about integration"),
            (19, "Fördert das Gespräch zwischen den Religionen", "Promotes dialogue between religions"),
            (
                20,
                "Zeigt Haltung, wenn jemand bestimmte Gruppen aus der Gesellschaft ausschließen will",
                "Takes a stand when somebody wants to exclude certain groups from society",
            ),
        ],
    ),
]


def enter(*, with_persons):
    town = Town(
        SOURCE,
        name=NAME,
        slug=SLUG,
        official_name="Stadt Wesel",
        land="NW",
        palette="plum",
        lead="In Wesel gibt es seit 2019 eine Integrationsbeauftragte. Hier steht, wie Sie sie erreichen.",
        lead_en="Wesel has had an integration officer since 2019. Here you can see how to reach her.",
    )
    officer = enter_officer(town, with_persons)
    town.own(
        Committee,
        kind="integration_council",
        name="Integrationsrat",
        slug="integrationsrat",
        lead="Der Integrationsrat vertritt die Neuzugewanderten in Wesel politisch.",
        lead_en="The Integrationsrat (integration council) represents newcomers in Wesel politically.",
        how_it_works=paragraphs("Die Integrationsbeauftragte berät und unterstützt die Mitglieder."),
        how_it_works_en=paragraphs("The integration officer advises and supports the members."),
    )
    enter_concept(town, officer)
    enter_notices(town)


def enter_officer(town, with_persons):
    officer = town.own(
        ContactPoint,
        kind="position",
        name="Integrationsbeauftragte",
        name_en="Integration officer (Integrationsbeauftragte)",
        slug="integrationsbeauftragte",
        lead="Sie haben Fragen zur Integration in Wesel? Rufen Sie an und vereinbaren Sie einen Termin.",
        lead_en="Do you have questions about integration in Wesel? Call and make an appointment.",
        about=paragraphs(
            "Die Stadt Wesel hat zum 1. Januar 2019 eine Integrationsbeauftragte eingestellt. "
            "Sie soll helfen, dass Zugewanderte und Einheimische gut zusammenleben.",
            "Sie begleitet auch das inklusive Handlungskonzept der Stadt, gemeinsam mit anderen.",
        ),
        about_en=paragraphs(
            "On 1 January 2019 the town of Wesel employed an integration officer. "
            "She is to help newcomers and locals to live together well.",
            "Together with others, she also accompanies the town’s inclusive action concept.",
        ),
        phone="+492812032371",
        email="integration@wesel.de",
        is_by_appointment=True,
        appointment_by="phone",
        established_on=parse("1. Januar 2019"),
        topics=["volunteering", "politics"],
        offers_appointments=True,
    )
    if with_persons:
        person = town.own(Person, name="Lotte Goldschmidtböing")
        town.entry(
            Holder,
            contact_point=officer,
            person=person,
            function="Integrationsbeauftragte",
            starts_on=date(2019, 1, 1),
        )
    for weekday in range(5):
        for opens_at, closes_at in HOURS:
            town.entry(OpeningHours, contact_point=officer, weekday=weekday, opens_at=opens_at, closes_at=closes_at)
    town.entry(Mission, contact_point=officer, text=MISSION, position=1)
    position = 0
    for (group, group_en), duties in DUTIES:
        for _number, text, text_en in duties:
            position += 1
            town.entry(
                Duty,
                contact_point=officer,
                group=group,
                group_en=group_en,
                text=text,
                text_en=text_en,
                position=position,
            )
    return officer


def enter_concept(town, officer):
    concept = town.own(
        Concept,
        kind="action",
        title="Inklusives Handlungskonzept",
        title_en="Inclusive action concept (inklusives Handlungskonzept)",
        slug="inklusives-handlungskonzept",
        lead="Mit diesem Konzept fördert die Stadt Wesel die Integration.",
        lead_en="With this concept the town of Wesel promotes integration.",
        about=paragraphs(
            "Die Integrationsbeauftragte gehört zu denen, die das Konzept begleiten. "
            "Sie soll es erarbeiten und fortschreiben. Wichtige Akteure werden dabei beteiligt."
        ),
        about_en=paragraphs(
            "The integration officer is one of those who accompany the concept. "
            "She is to draw it up and keep it up to date. Those who matter for it are involved."
        ),
    )
    concept.accompanied_by.add(officer)
    town.entry(
        ConceptVersion,
        concept=concept,
        label="Fassung in Vorbereitung",
        label_en="Version in preparation",
        slug="in-vorbereitung",
        status="in_preparation",
        about=paragraphs("Die Quelle nennt kein Datum und keinen Beschluss."),
        about_en=paragraphs("The source names no date and no resolution."),
    )


def enter_notices(town):
    """Both speak of their time and have no date: they are kept, archived."""
    town.own(
        Notice,
        state="archived",
        title="Informationen zum Coronavirus auf Arabisch",
        title_en="Information on the coronavirus in Arabic",
        text=paragraphs(
            "Die Internetportale Amal, Berlin und Amal, Hamburg informieren auf Arabisch über die Pandemie."
        ),
        text_en=paragraphs("The internet portals Amal, Berlin and Amal, Hamburg inform about the pandemic in Arabic."),
        information_languages=["ar"],
        link_title="Integrationsbeauftragte des Bundes: Informationen zum Coronavirus",
        link_title_en="Federal integration commissioner: information on the coronavirus",
        link_publisher="Beauftragte der Bundesregierung für Migration, Flüchtlinge und Integration",
        link_url="https://www.integrationsbeauftragte.de/corona-virus",
    )
    town.own(
        Notice,
        state="archived",
        title="Informationen zum Kontaktverbot in mehreren Sprachen",
        title_en="Information on the contact restrictions in several languages",
        text=paragraphs("Das Ministerium MKFFI informiert in mehreren Sprachen über die Corona-Pandemie."),
        text_en=paragraphs("The ministry MKFFI informs about the Corona pandemic in several languages."),
        link_title="MKFFI: aktuelle Maßnahmen in verschiedenen Sprachen",
        link_title_en="MKFFI: current measures in several languages",
        link_publisher="MKFFI",
        link_url=(
            "https://www.mkffi.nrw/informationen-ueber-aktuelle-massnahmen-verschiedenen-sprachen-"
            "information-regarding-current"
        ),
    )
