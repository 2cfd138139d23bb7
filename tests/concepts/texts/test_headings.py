import pytest

from concepts.texts.headings import kind_of, split_number
from concepts.texts.reading import read_html, read_plain


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("2.1 Sprache", "2.1", "Sprache"),
        ("2.1. Sprache", "2.1.", "Sprache"),
        ("3. Sprache", "3.", "Sprache"),
        ("II. Sprache", "II.", "Sprache"),
        ("A. Sprache", "A.", "Sprache"),
        ("b) Sprache", "b)", "Sprache"),
        ("Kapitel 3: Sprache", "Kapitel 3:", "Sprache"),
        ("Handlungsfeld 4 – Arbeit", "Handlungsfeld 4 –", "Arbeit"),
        ("Teilziel 1.2: Kurse", "Teilziel 1.2:", "Kurse"),
        ("§ 4 Aufgaben", "§ 4", "Aufgaben"),
        ("Kapitel 3", "", "Kapitel 3"),
        ("1. September 2015", "", "1. September 2015"),
        ("2015 bis 2020", "", "2015 bis 2020"),
        ("Ziel der Stadt", "", "Ziel der Stadt"),
        ("EU-Mittel", "", "EU-Mittel"),
    ],
)
def test_numbers_are_split_off_as_they_are_printed(heading, number, title):
    assert split_number(heading)[1:] == (number, title)


@pytest.mark.parametrize(
    ("number", "title", "kind"),
    [
        ("2.1", "Handlungsfeld Sprache", "field"),
        ("Handlungsfeld 2:", "Sprache", "field"),
        ("1", "Handlungsfelder", "chapter"),
        ("", "Leitziel: Teilhabe", "goal"),
        ("Ziel 3", "Teilhabe", "goal"),
        ("", "Zielgruppen", "chapter"),
        ("", "Handlungsempfehlung 3", "action"),
        ("Maßnahme 4:", "Kurse", "action"),
        ("4", "Ausblick", "chapter"),
    ],
)
def test_the_first_word_tells_the_kind(number, title, kind):
    assert kind_of(number, title) == kind


def outline(reading):
    return [(part.depth, part.number, part.title) for part in reading.parts if part.is_heading]


def test_plain_counts_are_numbers_only_where_they_count_on():
    html = "<h1>1 Anfang</h1><h1>10 Jahre Integrationsrat</h1><h1>2 Sprache</h1><h2>1 Kurse</h2><h2>2 Lotsen</h2>"

    assert outline(read_html(html)) == [
        (1, "1", "Anfang"),
        (1, "", "10 Jahre Integrationsrat"),
        (1, "2", "Sprache"),
        (2, "1", "Kurse"),
        (2, "2", "Lotsen"),
    ]


def test_gaps_between_levels_are_closed_and_told():
    reading = read_html("<h2>A</h2><h4>B</h4><p>b</p><h3>C</h3><h2>D</h2>")

    assert outline(reading) == [(1, "", "A"), (2, "", "B"), (2, "", "C"), (1, "", "D")]
    assert len(reading.warnings) == 1


def test_bold_and_numbered_lines_are_headings_in_a_text_without_any():
    reading = read_html(
        "<p>Vorwort der Stadt.</p><p><b>I. Ausgangslage</b></p><p>Ein Satz, der nicht endet</p>"
        "<p><b>1. Bestand</b></p><p>Noch ein Satz.</p><p><b>2. Bedarf</b></p><p><b>II. Ziele</b></p><p>Schluss.</p>"
    )

    assert outline(reading) == [
        (1, "I.", "Ausgangslage"),
        (2, "1.", "Bestand"),
        (2, "2.", "Bedarf"),
        (1, "II.", "Ziele"),
    ]
    assert [part.depth for part in reading.parts] == [1, 1, 2, 2, 3, 2, 1, 2]
    assert len(reading.warnings) == 1


def test_the_title_of_a_text_does_not_count_as_its_only_heading():
    reading = read_html(
        "<p class=MsoTitle>Konzept</p><p>Vorwort der Stadt.</p><p><b>1. Bestand</b></p><p>Ein Satz.</p>"
    )

    assert outline(reading) == [(1, "", "Konzept"), (1, "1.", "Bestand")]


def test_a_table_of_contents_typed_by_hand_is_left_out():
    reading = read_plain(
        "Inhalt\n\n1. Sprache ......... 3\n\n2. Arbeit ...... 7\n\n3. Wohnen .... 12\n\n"
        "1. Sprache\n\nEin Satz.\n\n2. Arbeit\n\nZwei."
    )

    assert outline(reading) == [(1, "1.", "Sprache"), (1, "2.", "Arbeit")]
    assert len(reading.parts) == 4


def test_a_title_that_is_too_long_becomes_a_paragraph():
    reading = read_html(f"<h1>A</h1><h2>{'lang ' * 70}</h2>")

    assert [part.is_heading for part in reading.parts] == [True, False]
    assert len(reading.warnings) == 1
