from datetime import date

from committees.models import Committee
from concepts.models import Concept, ConceptVersion
from contacts.models import ContactPoint, Holder
from municipalities.models import Notice
from portal.demo.wesel import DUTIES
from tests.demo import rules
from tests.demo.checks import Everywhere, Fact, not_shown, nowhere, says, shown, stands

PAGE = "/wesel/kontakte/integrationsbeauftragte/"
CONCEPT = "/wesel/konzepte/inklusives-handlungskonzept/"

#: The 21 duties of the source and a word that the German text of each must contain.
DUTY_WORDS = {
    1: "wie Menschen mit Migrationshintergrund leben",
    2: "mit den betroffenen Menschen",
    3: "mit passenden Partnern Projekte",
    4: "Ehrenamt",
    5: "runden Tischen",
    6: "Fortbildungen",
    7: "Kontakt zu Migrantenselbstorganisationen",
    8: "Flüchtlingshilfe, Kirchen",
    9: "inklusives Handlungskonzept",
    10: "Beteiligung in Wesel",
    11: "besser zusammenarbeiten",
    12: "Arbeitsgruppen und Gremien",
    13: "damit es nichts doppelt gibt",
    14: "Interessenvertretungen",
    15: "Wir-Gefühl",
    16: "Fördermittel",
    17: "Mitglieder des Integrationsrats",
    18: "Öffentlichkeit",
    19: "zwischen den Religionen",
    20: "Zeigt Haltung",
    21: "friedliches und tolerantes Miteinander",
}


def officer():
    return ContactPoint.objects.public().get(municipality__slug="wesel")


def mission():
    return officer().missions.get()


def holder():
    return Holder.objects.get(contact_point=officer())


def concept():
    return Concept.objects.public().get(municipality__slug="wesel")


def notices():
    return Notice.objects.filter(municipality__slug="wesel")


def arabic_notice():
    return notices().get(information_languages=["ar"])


def ministry_notice():
    return notices().exclude(information_languages=["ar"]).get()


def hours():
    return [
        (slot.weekday, f"{slot.opens_at:%H:%M}", f"{slot.closes_at:%H:%M}", slot.kind)
        for slot in officer().opening_hours.all()
    ]


def duties():
    """What is stored, with the number in the source."""
    numbers = [number for _group, group_duties in DUTIES for number, _text, _text_en in group_duties]
    return dict(zip(numbers, officer().duties.values_list("text", flat=True), strict=True))


FACTS = [
    Fact(
        "WES-1",
        "An anti-pattern: each page is in the language of its address, and says so.",
        Everywhere(rules.language_is_served),
        *nowhere("node/1231"),
    ),
    Fact(
        "WES-2",
        "A position that exists apart from the person who holds it.",
        stands(lambda: (officer().kind, officer().name), ("position", "Integrationsbeauftragte")),
        shown(PAGE, "Integrationsbeauftragte"),
    ),
    Fact(
        "WES-3",
        "The person holds the position; --without-persons leaves her out.",
        stands(lambda: holder().person.name, "Lotte Goldschmidtböing"),
        shown(PAGE, "Lotte Goldschmidtböing"),
    ),
    Fact(
        "WES-4",
        "The phone number, stored in the international form and shown as DIN 5008 has it.",
        stands(lambda: (officer().phone.as_e164, officer().phone_display), ("+492812032371", "0281 2032371")),
        shown(PAGE, "0281 2032371"),
        *nowhere("02 81 / 2 03 23 71"),
    ),
    Fact(
        "WES-5",
        "The mail address of the function.",
        stands(lambda: officer().email, "integration@wesel.de"),
        shown(PAGE, "integration@wesel.de"),
    ),
    Fact(
        "WES-6",
        "Appointments by phone.",
        stands(lambda: (officer().is_by_appointment, officer().appointment_by), (True, "phone")),
        says(lambda: officer().lead, "Rufen Sie an und vereinbaren Sie einen Termin"),
        shown(PAGE, "Rufen Sie an und vereinbaren Sie einen Termin"),
    ),
    Fact(
        "WES-7",
        "Ten slots, two on each day from Monday to Friday; whether by phone or in person is not stated.",
        stands(
            hours,
            [(weekday, *slot, "unknown") for weekday in range(5) for slot in (("08:30", "12:00"), ("14:00", "16:00"))],
        ),
        shown(PAGE, "Montag bis Freitag 08:30–12:00, 14:00–16:00"),
    ),
    Fact(
        "WES-8",
        "The break at midday is the gap between two slots.",
        stands(
            lambda: {
                (closes, opens) for (_, _, closes, _), (_, opens, _, _) in zip(hours()[::2], hours()[1::2], strict=True)
            },
            {("12:00", "14:00")},
        ),
        not_shown(PAGE, "12:00–14:00", "08:30–16:00"),
    ),
    Fact(
        "WES-9",
        "The mission in its own words, as a quote.",
        says(
            lambda: mission().text,
            "Respekt, gegenseitigem Vertrauen",
            "tatsächliche Teilhabe",
            "wechselseitiger Prozess",
        ),
        stands(lambda: mission().is_direct, True),
        shown(PAGE, "von Respekt, gegenseitigem Vertrauen, von Zusammengehörigkeitsgefühl", "wechselseitiger Prozess"),
    ),
    Fact(
        "WES-10",
        "The quote keeps its ellipsis and its mark; its footnote is missing, so the page does not print the mark.",
        says(lambda: mission().text, "[…]", "[1]"),
        stands(lambda: (mission().footnote, mission().lacks_footnote), ("", True)),
        shown(PAGE, "[…]"),
        not_shown(PAGE, "[1]"),
    ),
    Fact(
        "WES-11",
        "The position exists, and is held, since 1 January 2019; the source does not tell the two apart.",
        stands(lambda: (officer().established_on.earliest, holder().starts_on), (date(2019, 1, 1), date(2019, 1, 1))),
        shown(PAGE, "1. Januar 2019"),
    ),
    Fact(
        "WES-12",
        "All 21 duties, written anew, in five groups.",
        stands(lambda: sorted(duties()), list(range(1, 22))),
        stands(lambda: {number: text for number, text in duties().items() if DUTY_WORDS[number] not in text}, {}),
        stands(lambda: len(set(officer().duties.values_list("group", flat=True))), 5),
        shown(PAGE, *[group for (group, _group_en), _duties in DUTIES]),
        shown(PAGE, *DUTY_WORDS.values()),
    ),
    Fact(
        "WES-13",
        "An action concept that the officer accompanies, among others; no date, no resolution.",
        stands(lambda: (concept().kind, concept().title), ("action", "Inklusives Handlungskonzept")),
        stands(lambda: [contact.slug for contact in concept().accompanied_by.all()], ["integrationsbeauftragte"]),
        stands(
            lambda: list(
                ConceptVersion.objects.public()
                .filter(concept=concept())
                .values_list("status", "adopted_on", "resolution")
            ),
            [("in_preparation", None, None)],
        ),
        says(lambda: concept().about, "gehört zu denen"),
        shown(CONCEPT, "Inklusives Handlungskonzept", "Integrationsbeauftragte"),
    ),
    Fact(
        "WES-14",
        "A notice, archived because it speaks of its time, with the language and publisher of what it links.",
        stands(
            lambda: (arabic_notice().state, arabic_notice().link_publisher),
            ("archived", "Beauftragte der Bundesregierung für Migration, Flüchtlinge und Integration"),
        ),
        says(lambda: arabic_notice().text, "Amal, Berlin", "Amal, Hamburg", "Arabisch"),
        says(lambda: arabic_notice().link_url, "www.integrationsbeauftragte.de/corona-virus"),
        not_shown("/wesel/", "Amal"),
    ),
    Fact(
        "WES-15",
        "A notice, archived; which languages is not stated. No page has a raw address as the text of a link.",
        stands(
            lambda: (
                ministry_notice().state,
                ministry_notice().link_publisher,
                ministry_notice().information_languages,
            ),
            ("archived", "MKFFI", []),
        ),
        says(lambda: ministry_notice().title, "Kontaktverbot", "mehreren Sprachen"),
        stands(
            lambda: ministry_notice().link_url.startswith("https://www.mkffi.nrw/informationen-ueber-aktuelle-"), True
        ),
        not_shown("/wesel/", "Kontaktverbot"),
        Everywhere(rules.links_have_words),
    ),
    Fact(
        "WES-16",
        "Both notices are undated in the source: no last day is invented, so they cannot be public.",
        stands(lambda: list(notices().values_list("valid_from", "valid_until")), [(None, None)] * 2),
        stands(lambda: notices().public().count(), 0),
        not_shown("/wesel/", "Corona", "Coronavirus"),
    ),
    Fact(
        "WES-17",
        "The damage of the source is mended.",
        *nowhere("dieToleranz", "von Fördermittel ", "(Weiter)-Entwicklung"),
    ),
    Fact(
        "WES-18",
        "What the source does not say stays empty; the year of the page is that of its notices.",
        stands(
            lambda: (officer().place, officer().room, officer().spoken_languages, str(officer().as_of)),
            (None, "", [], "2020"),
        ),
        stands(lambda: Committee.objects.get(municipality__slug="wesel").memberships.count(), 0),
        shown("/wesel/gremien/integrationsrat/", "vertritt die Neuzugewanderten in Wesel politisch"),
    ),
]
