"""What people type, taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.asking import LONGEST, MOST_WORDS, parse


@pytest.mark.parametrize(
    ("typed", "words", "phrases", "excluded"),
    [
        ("Ausländerbehörde  Wedel", ("auslanderbehorde", "wedel"), (), ()),
        ("Auslaenderbehoerde", ("auslanderbehorde",), (), ()),
        ("wo kann ich Deutsch lernen?", ("deutsch", "lernen"), (), ()),
        ('"Runder Tisch" Krefeld', ("krefeld",), (("runder", "tisch"),), ()),
        ("„Runder Tisch“", (), (("runder", "tisch"),), ()),
        ('"offen bleibt', (), (("offen", "bleibt"),), ()),
        ('"Beirat"', ("beirat",), (), ()),
        ("Beirat -Wedel", ("beirat",), (), (("wedel",),)),
        ('Beirat -"runder tisch"', ("beirat",), (), (("runder", "tisch"),)),
        ("Flüchtlings-Beirat", ("fluchtlings", "beirat"), (), ()),
        ("Wedel - Krefeld", ("wedel", "krefeld"), (), ()),
        ("Beirat Beirat BEIRAT", ("beirat",), (), ()),
        ("der die das", ("der", "die", "das"), (), ()),
        ("-Wedel", (), (), (("wedel",),)),
        ("9.3.2020", (), (("9", "marz", "2020"),), ()),
        ("am 09.03.20", (), (("9", "marz", "2020"),), ()),
        ("2020-03-09", (), (("9", "marz", "2020"),), ()),
        ("9.3.", (), (("9", "marz"),), ()),
        ("45.13.2020", ("45", "13", "2020"), (), ()),
        ("!!! ??? ---", (), (), ()),
        ("", (), (), ()),
    ],
)
def test_a_question_is_taken_apart(typed, words, phrases, excluded):
    asked = parse(typed)

    assert (asked.words, asked.phrases, asked.excluded) == (words, phrases, excluded)


@pytest.mark.parametrize(
    ("typed", "words", "wants"),
    [
        ("montag märz", ("montag", "marz"), ("meeting",)),
        ("nächste Sitzung Wedel", ("wedel",), ("meeting",)),
        ("Telefon Koordinierungsstelle", ("koordinierungsstelle",), ("contact",)),
        ("Sitzung", ("sitzung",), ("meeting",)),
        ("Protokoll 9.3.2020", (), ("document", "meeting")),
        ("Wohnen", ("wohnen",), ()),
    ],
)
def test_words_that_say_what_is_wanted_need_no_hit_beside_others(typed, words, wants):
    asked = parse(typed)

    assert (asked.words, asked.wants) == (words, wants)


@pytest.mark.parametrize(
    ("typed", "is_list", "wants"),
    [
        ("Termine", True, ("meeting",)),
        ("nächste Sitzung", True, ("meeting",)),
        ("Sitzung diese Woche", True, ("meeting",)),
        ("heute", True, ("meeting",)),
        ("Telefon", True, ("contact",)),
        ("Frau", True, ("contact",)),
        ("Sitzung Wedel", False, ("meeting",)),
        ("Sitzung 9.3.2020", False, ("meeting",)),
        ("Interkulturelle Woche", False, ()),
        ("Woche", False, ()),
        ("der die das", False, ()),
        ("-Sitzung", False, ()),
    ],
)
def test_who_types_only_what_kind_is_wanted_gets_all_of_it(typed, is_list, wants):
    asked = parse(typed)

    assert (asked.is_list, asked.wants) == (is_list, wants)


def test_long_questions_are_cut():
    asked = parse(" ".join(f"wort{number}" for number in range(100)))

    assert len(asked.words) == MOST_WORDS
    assert len(parse("a" * 10_000).text) == LONGEST


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(), max_size=300) | st.text(alphabet="\"-„“ab1. \0:*&|!()<>\\'", max_size=60))
def test_no_question_raises_and_all_of_it_is_bounded(typed):
    asked = parse(typed)

    assert len(asked.words) <= MOST_WORDS
    assert all(word.isalnum() for word in [*asked.words, *sum(asked.phrases, ()), *sum(asked.excluded, ())])
    assert parse(typed) == asked
