"""Wedel: an open working group that grew out of the integration concept. Facts WED-1 to WED-37."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from committees.dates.suggestions import suggest, without_holidays
from committees.models import Committee, EventSeries, Meeting, Resolution, Task
from concepts.models import Concept, ConceptVersion, Measure
from contacts.models import ContactPoint, Duty, Place
from content.imprecise import parse
from municipalities.models import SchoolHoliday
from portal.demo.builders import Town, paragraphs

NAME, SLUG = "Wedel", "wedel"
SOURCE = {
    "source_kind": "website",
    "source_title": "Der „Arbeitskreis Integration“",
    "source_publisher": "Stadt Wedel",
    "as_of": parse("2020"),  # the list is headed „Termine 2020“; the page has no other date
}
MEETING_DAYS_2020 = [
    date(2020, month, day) for month, day in [(1, 20), (3, 9), (5, 18), (6, 15), (8, 17), (9, 14), (11, 16), (12, 7)]
]
COMPUTED_MEETINGS = 6
SCHOOL_HOLIDAYS_2020 = [
    ("Osterferien", date(2020, 3, 30), date(2020, 4, 17)),
    ("Beweglicher Ferientag", date(2020, 5, 22), date(2020, 5, 22)),
    ("Sommerferien", date(2020, 6, 29), date(2020, 8, 8)),
]


def enter(*, with_persons):
    """The source names no person."""
    town = Town(
        SOURCE,
        name=NAME,
        slug=SLUG,
        official_name="Stadt Wedel",
        land="SH",
        palette="petrol",
        lead="In Wedel reden Menschen mit und ohne Migrationshintergrund gemeinsam über Integration. Reden Sie mit.",
        lead_en="In Wedel, people with and without a migration background talk about integration. Join in.",
        discrimination_help=paragraphs(
            "Wurden Sie diskriminiert? Der Arbeitskreis Integration möchte eine Anlaufstelle für Sie sein.",
            "Unsere Quelle nennt dafür weder eine Telefonnummer noch eine E-Mail-Adresse. "
            "Die Treffen des Arbeitskreises sind öffentlich.",
        ),
        discrimination_help_en=paragraphs(
            "Have you been discriminated against? The Arbeitskreis Integration (working group on integration) "
            "wants to be a place you can turn to.",
            "Our source names neither a phone number nor an e-mail address for this. "
            "The meetings of the group are open to the public.",
        ),
    )
    office = enter_office(town)
    resolution = enter_council(town)
    working_group = enter_working_group(town, office, resolution)
    enter_meetings(town, working_group)
    enter_concept(town, resolution, working_group)
    for name, first_on, last_on in SCHOOL_HOLIDAYS_2020:
        SchoolHoliday.objects.get_or_create(land="SH", first_on=first_on, defaults={"name": name, "last_on": last_on})


def enter_office(town):
    office = town.own(
        ContactPoint,
        kind="office",
        name="Koordinierungsstelle Integration",
        slug="koordinierungsstelle-integration",
        lead="Diese Stelle organisiert die Treffen des Arbeitskreises Integration.",
        lead_en="This office coordinates integration work and organises the meetings of the Arbeitskreis Integration.",
        topics=["politics"],
    )
    duties = [
        ("Sie lädt zu den Treffen ein.", "It sends out the invitations to the meetings."),
        ("Sie leitet die Treffen.", "It chairs the meetings."),
        ("Sie hält die Ergebnisse schriftlich fest.", "It records the results."),
    ]
    town.points(Duty, duties, contact_point=office, group="Für den AK Integration", group_en="For the AK Integration")
    return office


def enter_council(town):
    council = town.own(
        Committee,
        kind="council",
        name="Rat der Stadt Wedel",
        short_name="Rat",
        slug="rat",
        lead="Der Rat hat 2011 das Integrationskonzept beschlossen. Jedes Jahr berichtet ihm der AK Integration.",
        lead_en="The Rat (town council) adopted the integration concept in 2011. "
        "Every year the AK Integration reports to it.",
    )
    return town.entry(
        Resolution,
        committee=council,
        title="Integrationskonzept der Stadt Wedel",
        title_en="Integration concept of the town of Wedel",
        decided_on=parse("1. September 2011"),
        result="unanimous",
        text=paragraphs(
            "Der Beschluss war einstimmig. Eine Maßnahme des Konzepts war ein neuer Arbeitskreis: der AK Integration."
        ),
        text_en=paragraphs(
            "The vote was unanimous. One measure of the concept was a new working group: the AK Integration."
        ),
    )


def enter_working_group(town, office, resolution):
    working_group = town.own(
        Committee,
        kind="working_group",
        name="Arbeitskreis Integration",
        short_name="AK Integration",
        slug="arbeitskreis-integration",
        lead="Ein offener Gesprächskreis über Integration in Wedel. Alle, die sich dafür interessieren, können kommen.",
        lead_en="An open circle (Arbeitskreis: working group) that talks about integration in Wedel. "
        "Everybody who is interested may come.",
        openness="open",
        founded_on=parse("9. Januar 2012"),
        founded_by=resolution,
        participation=paragraphs(
            "Sie interessieren sich für Integration? Dann kommen Sie zu einem Treffen. "
            "Staatsangehörigkeit, Herkunft und Religion spielen keine Rolle.",
            "Gefragt sind Menschen und Organisationen, die in Wedel zu Hause oder aktiv sind. "
            "Wichtig ist nur, dass sie etwas Konkretes für die Integration tun möchten.",
            "Ob mit oder ohne Migrationshintergrund: Im Arbeitskreis können Sie sagen, "
            "was Ihnen wichtig ist und was Sie brauchen.",
        ),
        participation_en=paragraphs(
            "Are you interested in integration? Then come to a meeting. "
            "Nationality, origin and religion do not matter.",
            "People and organisations that live or work in Wedel are invited. "
            "All that counts is that they want to do something specific for integration.",
            "With or without a migration background: here you can say what matters to you and what you need.",
        ),
        what_it_is=paragraphs(
            "Der Arbeitskreis Integration ist ein offener Gesprächskreis. Er ist international besetzt. "
            "Er soll zu einer Plattform für Wedel wachsen.",
            "Hier bilden sich Menschen eine Meinung zu Fragen der Integration und sagen sie auch.",
            "Im Integrationskonzept gilt der Arbeitskreis als wichtiger Baustein: "
            "Er soll helfen, dass in Wedel dauerhaft über Integration gesprochen wird.",
        ),
        what_it_is_en=paragraphs(
            "The Arbeitskreis Integration is an open discussion group. Its members are international. "
            "It is meant to grow into a platform for Wedel.",
            "Here people form an opinion on questions of integration, and voice it.",
            "The integration concept calls the group an important building block: "
            "it is to help Wedel keep talking about integration in the long run.",
        ),
        what_it_does=paragraphs(
            "Der Arbeitskreis bringt Menschen zusammen und setzt sich für Migrantinnen und Migranten in Wedel ein.",
            "Er sieht sich auch als Anlaufstelle für alle, die diskriminiert wurden.",
            "Das Stadtforum, das es jedes Jahr gibt, bereitet er mit vor.",
        ),
        what_it_does_en=paragraphs(
            "The group brings people together and stands up for migrants in Wedel.",
            "It also sees itself as a place to turn to for everybody who was discriminated against.",
            "It helps to prepare the Stadtforum (town forum), which takes place every year.",
        ),
        how_it_works=paragraphs(
            "Der Arbeitskreis trifft sich in der Volkshochschule. Die Treffen sind öffentlich. "
            "Alle sprechen dort Deutsch.",
            "Die Koordinierungsstelle Integration lädt ein und leitet die Gespräche. "
            "Sie schreibt auch die Ergebnisse auf.",
            "Bei den Schwerpunktthemen tauscht sich der Arbeitskreis regelmäßig mit den Fraktionen im Rat aus.",
        ),
        how_it_works_en=paragraphs(
            "The group meets at the Volkshochschule (adult education centre). The meetings are public. "
            "They are held in German.",
            "The Koordinierungsstelle Integration (coordination office) sends the invitations and chairs the talks. "
            "It also writes down the results.",
            "On its focus topics, the group is in regular touch with the parliamentary groups of the council.",
        ),
        why_it_exists=paragraphs(
            "Politik und Verwaltung sollen wissen, was Migrantinnen und Migranten beschäftigt. "
            "Dann können sie schneller und besser darauf eingehen.",
        ),
        why_it_exists_en=paragraphs(
            "Politics and administration should know what concerns migrants. "
            "Then they can respond to it faster and better.",
        ),
        reporting=paragraphs(
            "Jedes Jahr berichtet der Arbeitskreis dem Rat, was er getan hat und was er plant.",
            "Er schreibt außerdem Stellungnahmen: zu Anliegen, Konzepten und Maßnahmen rund um Migration.",
        ),
        reporting_en=paragraphs(
            "Every year the group tells the council what it has done and what it plans.",
            "It also writes statements: on concerns, concepts and measures to do with migration.",
        ),
        addressees=paragraphs(
            "Sie arbeiten in der Verwaltung, in einem Betrieb, einem Verein oder einem Verband in Wedel? "
            "Sie können den Arbeitskreis zu allem fragen, was Migrantinnen und Migranten betrifft.",
            "Der Arbeitskreis gibt Empfehlungen und bittet darum, sie zu beachten.",
        ),
        addressees_en=paragraphs(
            "Do you work for the administration, a company, a club or an association in Wedel? "
            "You can ask the group about anything that concerns migrants.",
            "The group gives recommendations and asks you to take them into account.",
        ),
        meeting_word="meeting",
        rule_sentence="In der Regel am zweiten Montag im Monat, 19 bis 21 Uhr.",
        rule_sentence_en="As a rule on the second Monday of the month, 7 to 9 pm.",
        recurrence="RRULE:FREQ=MONTHLY;BYDAY=2MO",
        usual_start=time(19),
        usual_end=time(21),
        usual_place=town.own(Place, name="Volkshochschule Wedel", street="ABC-Straße 3"),
        meeting_language="de",
        has_public_meetings=True,
        convened_by=office,
        chaired_by=office,
        minutes_by=office,
        is_discrimination_contact=True,
    )
    tasks = [
        ("Hürden für die Integration erkennen und senken", "Recognise hurdles to integration and lower them"),
        (
            "Für die Interessen von Migrantinnen und Migranten eintreten, die in Wedel leben",
            "Stand up for the interests of migrants who live in Wedel",
        ),
        (
            "Den Kontakt stärken: zwischen Zugewanderten und Einheimischen, und von beiden zu Politik und Verwaltung",
            "Strengthen contact between newcomers and locals, and of both with politics and administration",
        ),
        (
            "Über Schwerpunktthemen sprechen, die für die Integration wichtig sind",
            "Discuss focus topics that matter for integration",
        ),
        (
            "Sich regelmäßig mit den Ratsfraktionen austauschen",
            "Exchange views regularly with the parliamentary groups of the council",
        ),
        (
            "Anliegen sichtbar machen, damit Politik und Verwaltung sie besser und schneller berücksichtigen",
            "Make concerns visible, so that politics and administration consider them better and faster",
        ),
        (
            "Stellungnahmen zu Anliegen, Konzepten und Maßnahmen schreiben, die Migration betreffen",
            "Write statements on concerns, concepts and measures to do with migration",
        ),
        (
            "Begleiten, wie die Empfehlungen des Integrationskonzepts umgesetzt werden",
            "Accompany how the recommendations of the integration concept are put into practice",
        ),
    ]
    town.points(Task, tasks, committee=working_group)
    town.entry(
        EventSeries,
        committee=working_group,
        name="Stadtforum",
        rhythm="yearly",
        role="co_organiser",
        text=paragraphs("Das Stadtforum gibt es jedes Jahr. Der AK Integration hilft, es zu planen und durchzuführen."),
        text_en=paragraphs(
            "The Stadtforum (town forum) takes place every year. The AK Integration helps to plan and run it."
        ),
    )
    return working_group


def enter_meetings(town, working_group):
    begins, ends = working_group.usual_start, working_group.usual_end
    usual = {
        "committee": working_group,
        "place": working_group.usual_place,
        "language": working_group.meeting_language,
        "is_public": working_group.has_public_meetings,
    }
    for day in MEETING_DAYS_2020:
        town.entry(
            Meeting,
            **usual,
            starts_at=timezone.make_aware(datetime.combine(day, begins)),
            ends_at=timezone.make_aware(datetime.combine(day, ends)),
            note=paragraphs(
                "Die Quelle nennt nur den Tag. Uhrzeit und Ort haben wir aus der allgemeinen Regel übernommen. "
                "Ob das Treffen stattfand, ist nicht bekannt."
            ),
            note_en=paragraphs(
                "The source names the day only. Time and place are taken from the general rule. "
                "It is not known whether the meeting took place."
            ),
        )
    first = max(timezone.localdate(), MEETING_DAYS_2020[-1]) + timedelta(days=1)
    coming = without_holidays(suggest(working_group, first, first + timedelta(days=366)), town.municipality.land)
    for suggestion in coming[:COMPUTED_MEETINGS]:
        town.entry(
            Meeting,
            **usual,
            starts_at=timezone.make_aware(datetime.combine(suggestion.day, begins)),
            ends_at=timezone.make_aware(datetime.combine(suggestion.day, ends)),
            is_computed=True,
            source_kind="",
            source_title="Für die Vorführung berechnet, aus der Regel des Arbeitskreises",
            source_publisher="",
            as_of=None,
            note=paragraphs(
                "Dieses Datum wurde für die Vorführung berechnet: aus der Regel „zweiter Montag im Monat“. "
                "Es ist kein echtes Treffen. Bitte gehen Sie nicht hin."
            ),
            note_en=paragraphs(
                "This date was computed for the demonstration from the rule “second Monday of the month”. "
                "It is not a real meeting. Please do not go there."
            ),
        )


def enter_concept(town, resolution, working_group):
    concept = town.own(
        Concept,
        kind="integration",
        title="Integrationskonzept",
        title_en="Integration concept (Integrationskonzept)",
        slug="integrationskonzept",
        lead="Der Rat hat das Konzept 2011 einstimmig beschlossen. Daraus ist der AK Integration entstanden.",
        lead_en="The council adopted the concept unanimously in 2011. The AK Integration grew out of it.",
        about=paragraphs(
            "Das Konzept enthält Empfehlungen, was in Wedel getan werden soll. "
            "Der AK Integration begleitet, wie sie umgesetzt werden, und macht Vorschläge für die Zeit nach 2013."
        ),
        about_en=paragraphs(
            "The concept recommends what should be done in Wedel. "
            "The AK Integration accompanies how this is put into practice and makes proposals for the time after 2013."
        ),
    )
    concept.committees.add(working_group)
    town.entry(
        ConceptVersion,
        concept=concept,
        label="Fassung von 2011",
        label_en="Version of 2011",
        slug="2011",
        status="in_force",
        adopted_on=resolution.decided_on,
        resolution=resolution,
        horizon="Genannt ist das Jahr 2013. Für die Zeit danach soll das Konzept weiterentwickelt werden.",
        horizon_en="The year 2013 is named. The concept is to be developed further for the time after it.",
    )
    town.entry(
        Measure,
        concept=concept,
        title="Gründung des Arbeitskreises Integration",
        title_en="Founding the Arbeitskreis Integration (working group on integration)",
        slug="arbeitskreis-integration",
        text=paragraphs("Den Arbeitskreis zu gründen, war eine der Maßnahmen aus dem Konzept."),
        text_en=paragraphs("Founding the working group was one of the measures of the concept."),
        status="done",
        done_on=working_group.founded_on,
        founded_committee=working_group,
        position=1,
    )
