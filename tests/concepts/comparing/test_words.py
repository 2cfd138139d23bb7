"""Word by word: exact for any two texts, and readable for German ones."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.comparing.words import diff, new_side, old_side, tokens

WORDS = [
    "Integrationskonzept",
    "Integrationsplan",
    "die",
    "und",
    "Kurse",
    " ",
    " ",
    "  ",
    "\n",
    ".",
    ",",
    "1.9.2011",
    "é",
    "e\u0301",
]
any_text = st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=40).map("".join)


def shown(old, new):
    """Deleted in [-…-], inserted in {+…+}, what differs in related words in <…>."""
    frames = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    found = ""
    for piece in diff(old, new):
        text = piece.text
        for begin, end in reversed(piece.marks):
            text = f"{text[:begin]}<{text[begin:end]}>{text[end:]}"
        found += frames[piece.kind].format(text)
    return found


@settings(max_examples=150, deadline=None)
@given(any_text, any_text)
def test_the_pieces_hold_both_texts_exactly(old, new):
    pieces = diff(old, new)

    assert old_side(pieces) == old
    assert new_side(pieces) == new
    assert all(piece.text for piece in pieces)
    assert all(0 <= begin < end <= len(piece.text) for piece in pieces for begin, end in piece.marks)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_tokens_joined_are_the_text(text):
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bis 1.9.2011, um 12:30", ["Bis", " ", "1.9.2011", ",", " ", "um", " ", "12:30"]),
        ("Bürger*innen und Schüler/-innen", ["Bürger*innen", " ", "und", " ", "Schüler/-innen"]),
        ("cafe\u0301 auf", ["cafe\u0301", " ", "auf"]),
        ("हिन्दी है", ["हिन्दी", " ", "है"]),
        ("می‌خواهم", ["می‌خواهم"]),
    ],
)
def test_words_are_kept_whole(text, expected):
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Wir beraten.", "Wir beraten.", "Wir beraten."),
        ("", "Neu.", "{+Neu.+}"),
        ("Die Stadt hilft.", "Die Stadt hilft gern.", "Die Stadt hilft{+ gern+}."),
        ("zwei Kurse", "drei Angebote", "[-zwei Kurse-]{+drei Angebote+}"),
        ("Bis 1.9.2011 gilt das.", "Bis 1.9.2012 gilt das.", "Bis [-1.9.2011-]{+1.9.2012+} gilt das."),
        (
            "Das Integrationskonzept gilt.",
            "Der Integrationsplan gilt.",
            "[-Das Integrations<konzept>-]{+Der Integrations<plan>+} gilt.",
        ),
        (
            "Der Vater und die Mutter kommen.",
            "Eltern oder Großeltern kommen.",
            "[-Der Vater und die Mutter-]{+Eltern oder Großeltern+} kommen.",
        ),
        (
            "Alle fünf Jahre wird er fortgeschrieben.",
            "Alle drei Jahre wird er vom Rat fortgeschrieben.",
            "Alle [-fünf-]{+drei+} Jahre wird er {+vom Rat +}fortgeschrieben.",
        ),
        ("ein  Wort", "ein Wort", "ein [- -]Wort"),
        ("Eltern Kinder", "Eltern, Kinder", "Eltern{+,+} Kinder"),
        ("Eltern, Kinder", "Eltern Kinder", "Eltern[-,-] Kinder"),
    ],
)
def test_changes_read_well(old, new, expected):
    assert shown(old, new) == expected


def test_long_texts_are_compared_by_the_words_that_they_have_once():
    words = [f"Wort{number}" for number in range(3000)]
    old = " ".join(words)
    new = " ".join([*words[:700], "neu", *words[700:1500], *words[1510:]])

    pieces = diff(old, new)

    assert [piece.text.strip() for piece in pieces if piece.kind == "+"] == ["neu"]
    assert [piece.text.strip() for piece in pieces if piece.kind == "-"] == [" ".join(words[1500:1510])]


def test_texts_of_one_word_repeated_take_no_time():
    assert new_side(diff("ja " * 4000, "ja nein " * 4000)) == "ja nein " * 4000
