"""What stands in Ahrenstedt."""

from datetime import date

TODAY = date(2026, 11, 22)
PLACES = {
    "rathaus": ("Rathaus", "Marktplatz 1"),
    "vhs": ("Volkshochschule Ahrenstedt", "Bürgermeister-Müller-Straße 12"),
    "familie": ("Haus der Familie", "Grüner Weg 7"),
    "jobcenter": ("Jobcenter", "Industriestraße 40"),
    "nord": ("Mehrzweckhalle Nord", "Königsberger Allee 3"),
    "bücherei": ("Stadtbücherei", "Schlossgasse 9"),
}
#: Name, English name, slug, place, phone, lead, topics, duties, who holds it.
OFFICES = [
    (
        "Ausländerbehörde",
        "Immigration office (Ausländerbehörde)",
        "auslaenderbehoerde",
        "rathaus",
        "+494066969100",
        "Sie brauchen einen Aufenthaltstitel oder wollen ihn verlängern? Hier sind Sie richtig.",
        ["residence"],
        [
            "Erteilt und verlängert Aufenthaltserlaubnisse",
            "Entscheidet über den Familiennachzug",
            "Erteilt Duldungen und Arbeitserlaubnisse für Geflüchtete",
        ],
        "Jörg Weißhaupt",
    ),
    (
        "Einbürgerungsstelle",
        "Naturalisation office (Einbürgerungsstelle)",
        "einbuergerungsstelle",
        "rathaus",
        "+494066969110",
        "Sie wollen Deutsche oder Deutscher werden? Wir beraten Sie und nehmen Ihren Antrag an.",
        ["residence"],
        ["Berät zu Voraussetzungen und zum Einbürgerungstest", "Überreicht die Einbürgerungsurkunde"],
        "",
    ),
    (
        "Volkshochschule, Fachbereich Deutsch",
        "Adult education centre, German courses",
        "volkshochschule-deutsch",
        "vhs",
        "+494066969400",
        "Integrationskurse und Deutschkurse auf jeder Stufe, auch am Abend.",
        ["german"],
        [
            "Stuft Sie ein und findet mit Ihnen den passenden Sprachkurs",
            "Nimmt Prüfungen ab: A2, B1 und B2",
            "Bietet Alphabetisierungskurse an",
        ],
        "Marie-Luise Öztürk",
    ),
    (
        "Migrationsberatung für Erwachsene",
        "Migration counselling for adults",
        "migrationsberatung",
        "familie",
        "+494066969500",
        "Beratung für Erwachsene in den ersten drei Jahren in Deutschland, kostenlos und vertraulich.",
        ["arrival", "residence"],
        ["Hilft bei Briefen und Anträgen", "Vermittelt an Kurse, Ämter und Vereine"],
        "Amina Yılmaz-Krüger",
    ),
    (
        "Jugendmigrationsdienst",
        "Youth migration service (Jugendmigrationsdienst)",
        "jugendmigrationsdienst",
        "familie",
        "+494066969510",
        "Für junge Menschen von 12 bis 27 Jahren: Schule, Ausbildung, Alltag.",
        ["school", "work"],
        ["Begleitet beim Übergang von der Schule in die Ausbildung", "Bietet Nachhilfe und Bewerbungstraining"],
        "Henrik Sørensen",
    ),
    (
        "Jobcenter Ahrenstedt",
        "Job centre Ahrenstedt",
        "jobcenter",
        "jobcenter",
        "+494066969600",
        "Hilfe bei der Suche nach einer Stelle, Bürgergeld und Eingliederungshilfen.",
        ["work"],
        ["Vermittelt Stellen und Praktika", "Zahlt Bürgergeld", "Bewilligt Berufssprachkurse"],
        "",
    ),
    (
        "Servicestelle Anerkennung",
        "Recognition of qualifications",
        "anerkennung",
        "jobcenter",
        "+494066969610",
        "Ihr Zeugnis kommt aus dem Ausland? Wir sagen Ihnen, wer den Berufsabschluss anerkennt.",
        ["work"],
        ["Berät zur Anerkennung ausländischer Abschlüsse und zur Übersetzung von Zeugnissen"],
        "",
    ),
    (
        "Wohnungsamt",
        "Housing office (Wohnungsamt)",
        "wohnungsamt",
        "rathaus",
        "+494066969120",
        "Wohnberechtigungsschein, Sozialwohnungen und Hilfe, wenn Sie Ihre Wohnung zu verlieren drohen.",
        ["housing"],
        ["Stellt Wohnberechtigungsscheine aus", "Berät zum Wohngeld", "Hilft bei drohender Obdachlosigkeit"],
        "",
    ),
    (
        "Sprachmittlerpool",
        "Pool of interpreters (Sprachmittlerpool)",
        "sprachmittlerpool",
        "familie",
        "+494066969520",
        "Geschulte Ehrenamtliche begleiten Sie zu Ämtern, Ärztinnen und Schulen und übertragen, was gesagt wird.",
        ["arrival", "health"],
        ["Vermittelt Sprachmittlung in 23 Sprachen, darunter Arabisch, Dari, Tigrinya und Ukrainisch"],
        "Nasrin Ahmadi",
    ),
    (
        "Antidiskriminierungsstelle",
        "Anti-discrimination office",
        "antidiskriminierungsstelle",
        "bücherei",
        "+494066969700",
        "Wurden Sie benachteiligt, etwa wegen Herkunft, Religion oder Hautfarbe? Wir hören zu und helfen.",
        ["discrimination"],
        ["Berät nach dem Allgemeinen Gleichbehandlungsgesetz (AGG)", "Dokumentiert rassistische Vorfälle"],
        "",
    ),
    (
        "Familienbüro",
        "Family office (Familienbüro)",
        "familienbuero",
        "familie",
        "+494066969530",
        "Alles rund um Kita-Platz, Tagespflege, Elterngeld und Kindergeld.",
        ["family", "school"],
        ["Vergibt Plätze in Kindertagesstätten", "Hilft beim Antrag auf Elterngeld"],
        "",
    ),
    (
        "Gesundheitslotsen",
        "Health guides",
        "gesundheitslotsen",
        "familie",
        "+494066969540",
        "Wie finde ich eine Arztpraxis, was zahlt die Krankenkasse, welche Impfung brauchen Kinder?",
        ["health"],
        ["Erklären das Gesundheitswesen in der Muttersprache", "Vermitteln psychologische Beratung nach der Flucht"],
        "",
    ),
]
#: Kind, name, short name, slug, lead, word for its gatherings, usual place.
COMMITTEES = [
    (
        "advisory_board",
        "Integrationsbeirat",
        "IB",
        "integrationsbeirat",
        "Gewählte Mitglieder mit Zuwanderungsgeschichte beraten den Stadtrat.",
        "session",
        "rathaus",
    ),
    (
        "council_committee",
        "Jugendhilfeausschuss",
        "JHA",
        "jugendhilfeausschuss",
        "Entscheidet über Kitas, Jugendzentren und Hilfen für Familien.",
        "session",
        "rathaus",
    ),
    (
        "council_committee",
        "Ausschuss für Soziales und Gesundheit",
        "",
        "sozialausschuss",
        "Berät über Unterkünfte, Pflege und soziale Dienste.",
        "session",
        "rathaus",
    ),
    (
        "round_table",
        "Runder Tisch Flüchtlingshilfe",
        "",
        "runder-tisch",
        "Ehrenamtliche, Kirchen und Verwaltung stimmen ab, wer Geflüchteten womit hilft.",
        "meeting",
        "nord",
    ),
    (
        "network",
        "Netzwerk Frauen und Ankommen",
        "",
        "netzwerk-frauen",
        "Einrichtungen, die zugewanderte Frauen beraten und schützen.",
        "meeting",
        "familie",
    ),
]
#: Committee, day, hour, place, title, agenda.
MEETINGS = [
    ("integrationsbeirat", date(2026, 10, 5), 18, "rathaus", "", ["Schwimmkurse für Frauen", "Bericht der Verwaltung"]),
    (
        "integrationsbeirat",
        date(2026, 12, 7),
        18,
        "rathaus",
        "",
        ["Haushalt 2027", "Fahrradwerkstatt im Stadtteil Nord", "Verschiedenes"],
    ),
    (
        "integrationsbeirat",
        date(2027, 3, 1),
        18,
        "rathaus",
        "",
        ["Vorbereitung der Internationalen Wochen gegen Rassismus", "Wahl des Vorsitzes"],
    ),
    (
        "jugendhilfeausschuss",
        date(2027, 2, 9),
        17,
        "rathaus",
        "",
        ["Kita-Bedarfsplanung", "Zuschuss für das Jugendzentrum Alte Gerberei"],
    ),
    (
        "sozialausschuss",
        date(2027, 1, 14),
        17,
        "rathaus",
        "",
        ["Gemeinschaftsunterkunft an der Königsberger Allee", "Bezahlkarte für Geflüchtete"],
    ),
    ("runder-tisch", date(2026, 12, 2), 19, "nord", "", ["Winterkleidung", "Patenschaften für neue Familien"]),
    (
        "netzwerk-frauen",
        date(2026, 11, 25),
        16,
        "familie",
        "Aktionstag gegen Gewalt an Frauen",
        ["Frauenhaus und Notruf stellen sich vor"],
    ),
]
#: Committee, kind, title, text, adopted on, addressee, what became of it, who answered what.
PAPERS = [
    (
        "integrationsbeirat",
        "demand",
        "Mehr Sprachkurse am Abend",
        "Wer arbeitet, kann vormittags nicht lernen. Die Volkshochschule soll drei Abendkurse mehr anbieten.",
        "5. Mai 2026",
        "Stadtrat",
        "answered",
        ("Kulturamt", "Ab Herbst 2026 gibt es zwei zusätzliche Abendkurse."),
    ),
    (
        "integrationsbeirat",
        "recommendation",
        "Eine Willkommensmappe in zwölf Sprachen",
        "Wer neu in die Stadt zieht, bekommt bei der Anmeldung eine Mappe mit Adressen, Stadtplan und Gutscheinen.",
        "14. September 2026",
        "Bürgerbüro",
        "handed_over",
        None,
    ),
    (
        "integrationsbeirat",
        "statement",
        "Stellungnahme zur Unterkunft an der Königsberger Allee",
        "Der Beirat wünscht abgeschlossene Wohnungen statt Mehrbettzimmern und eine Bushaltestelle vor dem Haus.",
        "5. Oktober 2026",
        "Ausschuss für Soziales und Gesundheit",
        "handed_over",
        None,
    ),
    (
        "integrationsbeirat",
        "annual_report",
        "Jahresbericht 2025 des Integrationsbeirats",
        "Der Beirat hat sechsmal getagt und vier Empfehlungen beschlossen.",
        "Januar 2026",
        "Stadtrat",
        "adopted",
        None,
    ),
    (
        "jugendhilfeausschuss",
        "recommendation",
        "Schulsozialarbeit an allen Grundschulen",
        "An jeder Grundschule soll eine Fachkraft für Schulsozialarbeit arbeiten.",
        "März 2026",
        "Kreis",
        "declined",
        ("Landkreis", "Dafür fehlen im Haushalt 2026 die Mittel."),
    ),
]
#: Committee, title, text, for whom.
PROJECTS = [
    ("runder-tisch", "Fahrradwerkstatt", "Gemeinsam reparieren wir gespendete Räder.", "Alle"),
    ("runder-tisch", "Lernpaten", "Freiwillige üben mit Kindern Lesen und Rechnen.", "Grundschulkinder"),
    ("netzwerk-frauen", "Stadtteilmütter", "Mütter besuchen Mütter und erklären Kita, Schule und Arzt.", "Familien"),
    (
        "netzwerk-frauen",
        "Sprachcafé",
        "Bei Kaffee Deutsch sprechen, jeden Freitag in der Bücherei.",
        "Frauen",
    ),
]
#: Title, text, last day.
NOTICES = [
    (
        "Ausländerbehörde am 23. Dezember geschlossen",
        "Die Ausländerbehörde bleibt an diesem Tag zu. Dringende Fälle: Bitte rufen Sie das Bürgertelefon an.",
        date(2026, 12, 23),
    ),
    (
        "Anmeldung zum Einbürgerungstest",
        "Der nächste Test ist am 16. Januar 2027. Melden Sie sich bis 12. Dezember bei der Volkshochschule an.",
        date(2026, 12, 12),
    ),
    ("Zuckerfest auf dem Marktplatz", "Danke an alle, die da waren.", date(2026, 4, 1)),
]
TEXT_2015 = """# 1 Sprache

Die Stadt unterstützt Hausaufgabenhilfe in den Vereinen.

# 2 Wohnen

Geflüchtete leben in der Sammelunterkunft am Güterbahnhof.
"""
TEXT_2024 = """# 1 Sprache

Die Stadt unterstützt Hausaufgabenhilfe in den Vereinen und Sprachkurse mit Kinderbetreuung.

# 2 Wohnen

Geflüchtete sollen nach spätestens einem Jahr in eine eigene Wohnung ziehen. Wohnlotsen begleiten den Umzug.

# 3 Gesundheit

Niemand soll wegen der Sprache auf eine Behandlung verzichten. Krankenhäuser bestellen Dolmetschdienste per Video.

# 4 Sport und Begegnung

Sportvereine öffnen Hallen und Plätze. Der Schwimmunterricht für Kinder ist kostenlos.
"""
STATUTE = [
    "Satzung des Integrationsbeirats der Stadt Ahrenstedt",
    "Paragraf 3: Wahlberechtigt ist, wer seit drei Monaten in der Stadt wohnt.",
    "Paragraf 9: Mitglieder erhalten ein Sitzungsgeld von zwanzig Euro.",
]
MINUTES = [
    "Niederschrift der Sitzung vom 5. Oktober 2026",
    "Das Hallenbad stellt sonntags zwei Stunden für Schwimmkurse bereit.",
    "Der Beirat dankt dem Schützenverein für die Spende.",
]
