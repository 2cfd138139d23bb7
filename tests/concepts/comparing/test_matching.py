"""Which part became which."""

import pytest

from concepts.comparing.matching import Match, applied, propose, removed
from tests.concepts.comparing.hits import Hits
from tests.concepts.comparing.stored import text
from tests.concepts.prose import edited, long_text

LONG = (
    "Die Volkshochschule bietet Sprachkurse am Abend an, damit Berufstätige teilnehmen können.",
    "Das Jugendamt berät Familien in vielen Sprachen und vermittelt Plätze in Kitas.",
)


def kinds(old, new):
    return [(match.old, match.kind) for match in propose(old, new)]


def test_the_same_text_is_the_same():
    lines = ["# 1 Sprache", LONG[0], "# 2 Familie", LONG[1]]

    matches = propose(text(*lines), text(*lines))

    assert [(match.old, match.kind, match.is_sure) for match in matches] == [((n,), "same", True) for n in range(4)]


def test_a_renamed_heading_is_known_by_what_stands_below_it():
    old = text("# 1 Sprache", *LONG)
    new = text("# 1 Deutsch lernen", *LONG)

    assert kinds(old, new)[0] == ((0,), "same")


def test_renumbered_moved_and_new_parts_are_told_apart():
    old = text("# 1 Sprache", LONG[0], "# 2 Familie", LONG[1])
    new = text("# 1 Wohnen", "Ganz anderes Thema.", "# 2 Familie", LONG[1], "# 3 Sprache", LONG[0])

    assert kinds(old, new) == [
        ((), "new"), ((), "new"), ((2,), "same"), ((3,), "same"), ((0,), "same"), ((1,), "same"),
    ]  # fmt: skip


def test_a_paragraph_is_split_and_two_are_merged():
    apart = text("# 1 Alles", *LONG)
    together = text("# 1 Alles", " ".join(LONG))

    split, merged = propose(together, apart), propose(apart, together)

    assert sorted(match.kind for match in split[1:]) == ["same", "split"]
    assert {match.old for match in split[1:]} == {(1,)}
    assert (set(merged[1].old), merged[1].kind) == ({1, 2}, "merged")


#: Repeated in many sections, with one word changed.
PHRASE = "Die Stadt setzt die vereinbarten Schritte für {} in den kommenden Jahren gemeinsam mit allen Trägern um."


@pytest.mark.parametrize("dropped", ["Sprache", "Arbeit"])
def test_of_two_nearly_equal_paragraphs_one_was_dropped_and_not_merged(dropped):
    old = text("# 1 Alles", PHRASE.format("Sprache"), PHRASE.format("Arbeit"))
    kept, name = (2, "Arbeit") if dropped == "Sprache" else (1, "Sprache")
    reworded = PHRASE.format(name).replace("gemeinsam", "zusammen")

    match = propose(old, text("# 1 Alles", reworded))[1]

    assert match.kind == "same"
    assert match.old == (kept,) or not match.is_sure


def test_a_copy_that_is_nearly_equal_is_new_and_not_split():
    old = text("# 1 Alles", PHRASE.format("Sprache"))
    new = text("# 1 Alles", PHRASE.format("Sprachen"), "# 2 Mehr", PHRASE.format("Wohnen"))

    assert kinds(old, new)[3] == ((), "new")


def test_what_fits_equally_well_is_doubtful():
    old = text("# 1 Sport", PHRASE.format("Sport"), "# 2 Kultur", PHRASE.format("Kultur"))
    new = text("# 1 Wohnen", "Etwas ganz anderes.", PHRASE.format("Arbeit"))

    match = propose(old, new)[2]

    assert match.old in [(1,), (3,)]
    assert not match.is_sure


def test_equal_paragraphs_in_places_that_tell_nothing_are_doubtful():
    old = text("# 1 Sport", "Siehe oben.", "# 2 Kultur", "Siehe oben.")
    new = text("# 1 Wohnen", "Etwas ganz anderes.", "Siehe oben.")

    assert not propose(old, new)[2].is_sure


def test_a_merge_stays_doubtful_where_a_third_one_fits_as_well():
    first, second = (PHRASE.format(name) for name in ("Sprache", "Arbeit"))
    more = " Dazu berät das Jugendamt Familien in vielen Sprachen und vermittelt Plätze in Kitas."
    old = text("# 1 A", first, "# 2 B", second, "# 3 C", more)
    new = text("# 1 Neu", PHRASE.format("Wohnen") + more)

    match = propose(old, new)[1]

    assert len(match.old) == 2
    assert not match.is_sure


def test_inflection_does_not_matter():
    first = "Das städtische Angebot der Beratung von Familien wird gestärkt und bekannt gemacht."
    same = "Die städtischen Angebote zur Beratung der Familie werden gestärkt und bekannter gemacht."
    old = text("# 1 A", first, "Der Sport verbindet die Jugendlichen im Stadtteil.")
    new = text("# 1 A", "Neue Wohnungen für junge Menschen.", same)

    assert kinds(old, new)[2] == ((1,), "same")


def test_matches_give_identities():
    old, new = text("# 1 Alles", " ".join(LONG), "Bleibt."), text("# 1 Alles", *LONG)

    parts = applied(old, new, propose(old, new))

    assert parts[0].identity == old[0].identity
    assert {parts[1].identity, parts[2].identity} >= {old[1].identity}
    assert sorted(part.came_from for part in parts[1:]) == [(), (old[1].identity,)]
    assert removed(old, propose(old, new)) == [2]


def test_no_identity_is_given_twice():
    old, new = text("# 1 A"), text("# 1 A", "# 1 B")

    parts = applied(old, new, [Match((0,), "same", 1.0, True), Match((0,), "same", 1.0, True)])

    assert parts[0].identity == old[0].identity != parts[1].identity
    assert parts[1].came_from == (old[0].identity,)


def test_matches_survive_json():
    match = Match((1, 2), "merged", 0.8, False)

    assert Match.from_json(match.as_json()) == match


@pytest.mark.parametrize(("old", "new"), [([], []), ([], ["# 1 A"]), (["# 1 A"], [])])
def test_empty_texts_match_nothing(old, new):
    assert [match.old for match in propose(text(*old), text(*new))] == [()] * len(new)


def test_edits_of_a_long_text_are_recognised():
    hits = Hits()
    for seed in (7, 8):
        old = long_text(seed, sections=80, words=9000)
        new, sources = edited(old, seed + 50)
        hits.count(new, propose(old, new), sources)

    assert hits.precision("all") >= 0.98
    assert hits.recall("all") >= 0.97
    assert all(hits.recall(kind) >= 0.85 for kind in hits.kinds if hits.of(kind).expected)
