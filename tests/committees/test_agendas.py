from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committees.agendas import LONGEST_NUMBER, LONGEST_TITLE, MOST_ITEMS, Point, UnreadableAgenda, read


@pytest.mark.parametrize(
    "line, point",
    [
        ("1. Begrüßung", Point("Begrüßung", "1.")),
        ("1.\u00a0Begrüßung\u00a0", Point("Begrüßung", "1.")),
        ("1.Begrüßung", Point("Begrüßung", "1.")),
        ("TOP 1 Begrüßung", Point("Begrüßung", "TOP 1")),
        ("TOP 1: Begrüßung", Point("Begrüßung", "TOP 1")),
        ("top1 – Begrüßung", Point("Begrüßung", "TOP 1")),
        ("Tagesordnungspunkt 12 Begrüßung", Point("Begrüßung", "TOP 12")),
        ("1) Begrüßung", Point("Begrüßung", "1)")),
        ("(1) Begrüßung", Point("Begrüßung", "(1)")),
        ("1.1 Begrüßung", Point("Begrüßung", "1.1")),
        ("1.1. Begrüßung", Point("Begrüßung", "1.1.")),
        ("a) Begrüßung", Point("Begrüßung", "a)")),
        ("IV. Begrüßung", Point("Begrüßung", "IV.")),
        ("1 Begrüßung", Point("Begrüßung", "1")),
        ("1\tBegrüßung\t19:00", Point("Begrüßung", "1", time(19))),
        ("• Begrüßung", Point("Begrüßung")),
        ("– Begrüßung", Point("Begrüßung")),
        ("\uf0b7 Begrüßung", Point("Begrüßung")),
        ("Begrüßung", Point("Begrüßung")),
        ("Begru\u0308ßung", Point("Begrüßung")),
        ("Be\u00adgrü\u200bßung", Point("Begrüßung")),
        ("1. Begrüßung ............", Point("Begrüßung", "1.")),
        ("19:00 1. Begrüßung", Point("Begrüßung", "1.", time(19))),
        ("1. 19:00 Begrüßung", Point("Begrüßung", "1.", time(19))),
        ("1. Begrüßung 19:00", Point("Begrüßung", "1.", time(19))),
        ("1. Begrüßung (19.30 Uhr)", Point("Begrüßung", "1.", time(19, 30))),
        ("19 Uhr: Begrüßung", Point("Begrüßung", "", time(19))),
        ("19:00–19:15 Uhr Begrüßung", Point("Begrüßung", "", time(19))),
        ("3. Pause, 18 - 19 Uhr", Point("Pause", "3.", time(18))),
        ("4. Bürgerfest ab 15 Uhr", Point("Bürgerfest ab 15 Uhr", "4.")),
        ("2 Jahre Integrationsrat", Point("2 Jahre Integrationsrat")),
        ("z. B. Sprachkurse", Point("z. B. Sprachkurse")),
        ("Bericht 2019–2020", Point("Bericht 2019–2020")),
        ("5. Personal (nichtöffentlich)", Point("Personal", "5.", None, False)),
        ("5. Personal – nicht öffentlich", Point("Personal", "5.", None, False)),
        ("5. Aus nichtöffentlicher Sitzung", Point("Aus nichtöffentlicher Sitzung", "5.")),
    ],
)
def test_a_line_is_read_as_people_write_it(line, point):
    assert read(line) == [point]


@pytest.mark.parametrize(
    "heading",
    [
        "Nichtöffentlicher Teil",
        "nicht öffentlich",
        "Nicht-öffentliche Sitzung:",
        "II. NICHTÖFFENTLICHER TEIL",
        "B) Nichtoeffentlicher Teil",
        "Teil B: Nichtöffentlich",
        "Tagesordnung der nichtöffentlichen Sitzung",
        "Nichtöffentlicher Teil (ab 20:00 Uhr, ohne Gäste)",
        "Vertraulicher Teil",
        "Nicht\u00a0öffentlicher\u00a0Teil",
    ],
)
@pytest.mark.parametrize("back", ["Öffentlicher Teil", "A. Öffentlicher Teil:", "Öffentlich"])
def test_headings_divide_public_items_from_others(heading, back):
    points = read(f"Tagesordnung\n\n1. Offen\n{heading}\n2. Geheim\n3. Auch\n{back}\n4. Wieder offen")

    assert [(point.number, point.is_public) for point in points] == [
        ("1.", True), ("2.", False), ("3.", False), ("4.", True),
    ]  # fmt: skip


def test_counting_without_a_full_stop_goes_on():
    assert [point.number for point in read("1 Eins\n2 Zwei\n5 Jahre Rat\n3 Drei")] == ["1", "2", "", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n-----\n",
        "Tagesordnung",
        "1. Begrüßung\n2.",
        "1. Begrüßung\n2. 19:00",
        "x" * (LONGEST_TITLE + 1),
        f"{'.'.join(['111'] * 5)} Punkt",
        "Punkt\n" * (MOST_ITEMS + 1),
    ],
)
def test_what_cannot_be_read_is_a_sentence(text):
    with pytest.raises(UnreadableAgenda) as refused:
        read(text)

    assert str(refused.value)


@given(st.text(max_size=200))
def test_any_text_gives_items_that_fit_or_a_sentence(text):
    try:
        points = read(text)
    except UnreadableAgenda:
        return

    assert all(0 < len(point.title) <= LONGEST_TITLE and len(point.number) <= LONGEST_NUMBER for point in points)
    assert not any("\x00" in point.title for point in points)
