"""What became of each section, kept until a text changes."""

import pytest

from concepts.comparing.storing import comparison_of
from concepts.models import Comparison
from concepts.texts.structure import Part, parts_of
from tests import factories
from tests.concepts.comparing.stored import pair, stored, text

pytestmark = pytest.mark.django_db


def rows_of(old, new):
    return list(comparison_of(old, new).rows.order_by("position"))


def told(old, new):
    return [(row.status, row.content["heading"] or row.content["begins"]) for row in rows_of(old, new)]


def base():
    return text("# 1 Sprache", "Kurse am Abend.", "# 2 Wohnen", "Mehr Wohnungen.", "# 3 Sport", "Vereine helfen.")


def test_each_section_has_a_status():
    before = base()
    after = [
        before[0],
        Part("paragraph", 2, body="<p>Sprachkurse am Abend.</p>", identity=before[1].identity),
        Part("paragraph", 2, body="<p>Auch am Morgen.</p>"),
        before[2],
        before[5],
        before[4],
    ]

    assert told(*pair(before, after)) == [
        ("unchanged", "1 Sprache"),
        ("changed", "Sprachkurse am Abend."),
        ("added", "Auch am Morgen."),
        ("unchanged", "2 Wohnen"),
        ("removed", "Mehr Wohnungen."),
        ("moved", "Vereine helfen."),
        ("unchanged", "3 Sport"),
    ]


def test_counts_are_those_of_the_rows():
    old, new = pair(base(), base()[:4])

    comparison = comparison_of(old, new)

    assert sum(comparison.counts.values()) == comparison.rows.count() == 10


def test_only_renumbered_is_unchanged_with_the_former_number():
    before = text("# 1 Sprache")
    after = [Part("chapter", 1, "2", "Sprache", identity=before[0].identity)]

    row = rows_of(*pair(before, after))[0]

    assert (row.status, row.content["former_number"]) == ("unchanged", "1")


def test_only_other_blanks_are_no_change():
    before = text("# 1 Sprache lernen", "Kurse  am Abend.")
    after = text("# 1 Sprache  lernen", "Kurse am Abend.", identities=before)

    assert [row.status for row in rows_of(*pair(before, after))] == ["unchanged"] * 2


def test_a_table_begins_with_its_words_and_notes_are_left_out():
    head = "<thead><tr><th>Feld</th><th>Zuständig</th></tr></thead>"
    table = f"<table>{head}<tbody><tr><td>Sport</td></tr></tbody></table>"
    before = text(table, '<p>Wir können<span class="footnote">Oder nicht.</span>.</p><p>Über uns.</p>')

    begins = [row.content["begins"] for row in rows_of(*pair(before, before))]

    assert begins == ["Feld Zuständig Sport", "Wir können. Über uns."]


def test_a_section_under_another_heading_has_moved():
    before = text("# 1 A", "Satz.", "# 2 B", "Anderes.")
    after = [before[0], before[2], before[3], before[1]]

    moved = [row for row in rows_of(*pair(before, after)) if row.status == "moved"]

    assert [(row.identity, row.content["moved_from"]) for row in moved] == [(before[1].identity, ["1 A"])]


def test_a_merged_paragraph_names_both_and_shows_no_difference():
    before = text("# 1 A", "Erster Satz.", "Zweiter Satz.")
    merged = Part(
        "paragraph", 2, body="<p>Erster Satz. Zweiter Satz.</p>",
        identity=before[1].identity, came_from=(before[2].identity,),
    )  # fmt: skip

    rows = rows_of(*pair(before, [before[0], merged]))

    assert [row.status for row in rows] == ["unchanged", "changed"]
    assert len(rows[1].content["merged"]) == 2
    assert rows[1].content["body"][0]["in"] == [[["=", "Erster Satz. Zweiter Satz."]]]


def test_what_was_split_off_is_not_told_as_removed():
    before = text("# 1 A", "Erster Satz steht hier. Zweiter Satz steht dort.")
    after = [
        before[0],
        Part("paragraph", 2, body="<p>Erster Satz steht hier.</p>", identity=before[1].identity),
        Part("paragraph", 2, body="<p>Zweiter Satz steht dort.</p>", came_from=(before[1].identity,)),
    ]

    first, second = rows_of(*pair(before, after))[1:]

    assert first.content["split_into"][0]["name"] == second.content["split_from"]["name"] == "1 A"
    for row in (first, second):
        assert {run[0] for run in row.content["body"][0]["in"][0]} == {"="}


def test_identities_are_followed_through_the_versions_between():
    before = text("# 1 A", "Erster Satz.", "Zweiter Satz.")
    between = [
        before[0],
        before[1].known_as(before[1].identity, [before[2].identity]),
    ]
    old, middle = pair(before, between)
    new = factories.version.make(concept=old.concept, predecessor=middle)
    stored(new, [part.known_as(part.identity) for part in between])

    forward, backward = rows_of(old, new), rows_of(new, old)

    assert [row.status for row in forward] == ["unchanged", "changed"]
    assert len(forward[1].content["merged"]) == 2
    assert [row.status for row in backward] == ["unchanged", "changed", "changed"]
    assert "split_into" in backward[1].content and "split_from" in backward[2].content


def test_it_is_made_once_and_then_read(django_assert_num_queries):
    old, new = pair(base(), base())
    first = comparison_of(old, new)

    with django_assert_num_queries(1):
        again = comparison_of(old, new)

    assert again == first


def test_another_text_makes_it_anew():
    before = base()
    old, new = pair(before, before)
    comparison_of(old, new)
    stored(new, parts_of(new)[:2])

    comparison = comparison_of(old, new)

    assert Comparison.objects.count() == 1
    assert comparison.counts == {"unchanged": 2, "removed": 4}


@pytest.mark.parametrize("count", [1, 60])
def test_making_it_takes_the_same_queries_for_any_length(count, django_assert_num_queries):
    old, new = pair(text(*["# 1 A", "Satz."] * count), text(*["# 1 B", "Wort."] * count))

    with django_assert_num_queries(16):
        comparison_of(old, new)
