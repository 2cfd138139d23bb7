"""What each word of a question may stand for: its stem, longer words, synonyms, and words it may be misspelt from."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from django.db import connection

from search.asking import KIND_OF
from search.models import Synonyms
from search.questions import words_of_synonyms
from search.words import fold
from search.writing import CONFIGS

#: What follows a shorter beginning or precedes a shorter tail is nearly anything.
LEAST_LETTERS = 4
LEAST_BEGINNING = 3
#: A word in fewer entries may be a slip of the pen of whoever wrote them, or of whoever searches.
RARE = 3
MOST_NEAR = 4
#: From so many letters on two may be wrong.
LONG = 7
LETTERS = re.compile(r"[^\W\d_]+")
#: The list of a word that so many entries hold is long. So may its stem end where they do: „Schul“, „Schule“.
VERY_FREQUENT = 100_000
ENDINGS = ["", "e", "em", "en", "er", "ern", "es", "n", "s"]

STEMS = """
    SELECT asked.word, {stems_of_asked}, (tsvector_to_array(to_tsvector('german', '{head}' || asked.word)))[1],
           known.entries, common.entries / common.of_all, near.words
    FROM unnest(%(words)s::text[], %(may_err)s::boolean[]) AS asked (word, may_err)
    LEFT JOIN search_word known ON known.word = asked.word
    LEFT JOIN LATERAL (
        SELECT max(entries) AS entries, max(greatest(reltuples, 1)) AS of_all
        FROM search_word, pg_class
        WHERE word = ANY(asked.word || ARRAY(
                  SELECT (tsvector_to_array(to_tsvector('german', asked.word)))[1] || unnest(%(endings)s::text[])
              ))
          AND entries > %(very_frequent)s AND oid = 'search_entry'::regclass
    ) AS common ON true
    LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_array(alike.word, alike.entries, {stems_of_alike})) AS words
        FROM (
            SELECT word, entries FROM search_word
            WHERE asked.may_err AND coalesce(known.entries, 0) < %(rare)s
              AND (word %% asked.word OR asked.word <%% word)
            ORDER BY similarity(word, asked.word) DESC, entries DESC, word
            LIMIT 12
        ) AS alike
    ) AS near ON true
"""


def stems_of(word):
    """SQL: the stems of a word as an array, those in German first.

    German stems are taken twice: „Kurs“ becomes „kur“, but „Kurse“ becomes „kurs“.
    """
    german = f"tsvector_to_array(to_tsvector('german', {word}))"
    twice = f"tsvector_to_array(to_tsvector('german', ({german})[1]))"
    return f"{german} || {twice} || tsvector_to_array(to_tsvector(%(config)s::regconfig, {word}))"


#: As the end of a compound a word may have another stem than alone: Kleidung, but Winterkleid.
HEAD = "abend"
STEMS = STEMS.format(head=HEAD, stems_of_asked=stems_of("asked.word"), stems_of_alike=stems_of("alike.word"))


PARTS = """
    SELECT asked.word,
           (SELECT word FROM generate_series(%(least)s, length(asked.word) - 3) AS size
            JOIN search_word ON word = left(asked.word, size) ORDER BY size DESC LIMIT 1),
           (SELECT word FROM generate_series(%(least)s, length(asked.word) - 3) AS size
            JOIN search_word ON word = right(asked.word, size) ORDER BY size DESC LIMIT 1)
    FROM unnest(%(words)s::text[]) AS asked (word)
"""


@dataclass(frozen=True)
class Near:
    """A known word that differs little. `distance`: letters to change, add, drop or swap."""

    word: str
    entries: int
    stems: tuple
    distance: int
    #: As it is written in a group of synonyms.
    spelt: str = ""


@dataclass
class Meaning:
    """One thing that is looked for. A term: the possible stems of each of its words, none if it is never indexed."""

    words: tuple
    term: tuple = ()
    #: In quotation marks: nothing else will do.
    is_phrase: bool = False
    beginnings: list = field(default_factory=list)
    #: After which much may follow: „Impf-“ in „Impfung“, but „Grün-“ in „Grundschule“.
    short_beginnings: list = field(default_factory=list)
    #: Spelt forwards.
    tails: list = field(default_factory=list)
    #: Terms that mean the same; their words follow each other.
    similar: list = field(default_factory=list)
    near: list = field(default_factory=list)
    #: That hold the word as it was typed.
    entries: int = 0
    #: About which part of all entries hold its stem; 0 where they are fewer than very many.
    share: float = 0

    @property
    def is_unknown(self):
        """Perhaps a compound that nobody has used before. What one town alone says may be unknown to the others."""
        return not self.is_phrase and self.entries < RARE and not self.closest

    @property
    def stems_meant(self):
        """Of the only word, or of those it is probably misspelt from."""
        return [*self.term[0], *(stem for near in self.closest for stem in near.stems if not self.entries)]

    @property
    def is_misspelt(self):
        """Nothing is spelt like this, and something nearly is."""
        return bool(self.near) and not self.entries

    @property
    def closest(self):
        """Those of the near words that are nearest."""
        least = min((near.distance for near in self.near), default=0)
        return [near for near in self.near if near.distance == least]

    @cached_property
    def stems(self):
        """Asked for when the synonyms are there."""
        words = [*self.term, *(word for term in self.similar for word in term), *(near.stems for near in self.near)]
        return {stem for stems in words for stem in stems}

    def marks(self, word, stems):
        """Whether a folded word with these stems is what was meant."""
        return (
            not self.stems.isdisjoint(stems)
            or any(
                each.startswith(start)
                for start in (*self.beginnings, *self.short_beginnings)
                for each in (word, *stems)
            )
            or any(stem.endswith(tail) for tail in self.tails for stem in stems)
        )

    @property
    def clues(self):
        """Beginnings and inner parts: every word that `marks` accepts has one of them."""
        starts = {stem[:-1] if len(stem) > LEAST_LETTERS else stem for stem in self.stems}
        return starts | {*self.beginnings, *self.short_beginnings}, set(self.tails)


@dataclass(frozen=True)
class Thesaurus:
    """Groups of synonyms as the search knows them."""

    #: The terms of each group: for each of their words its stems.
    groups: list
    #: By folded word: as it is written, and its stems.
    written: dict
    stems: dict
    #: All stems of words that are written so.
    right: frozenset


def understand(asked, language):
    """The meanings of a question, each of which must be found, and those that must not.

    Two queries, and a third one after somebody has changed the synonyms.
    """
    config = CONFIGS.get(language, "simple")
    thesaurus = _thesaurus(tuple(map(tuple, words_of_synonyms())), config)
    further = {word for phrase in (*asked.phrases, *asked.excluded) for word in phrase}
    erring = set(words_to_doubt(asked))
    stems, tails, known, shares, near = _look_up([*asked.words, *sorted(further - set(asked.words))], erring, config)
    _know_the_synonyms(thesaurus, asked, erring, stems, known, near)

    meanings = [
        _meaning_of(word, stems[word], tails[word], known[word], shares[word], near[word]) for word in asked.words
    ]
    _add_synonyms(meanings, thesaurus.groups)
    meanings += [_phrase(phrase, stems) for phrase in asked.phrases]
    excluded = [_phrase(phrase, stems) for phrase in asked.excluded]
    return [each for each in meanings if each.stems or each.beginnings], [each for each in excluded if each.stems]


@lru_cache(maxsize=4)  # of each language, and while somebody changes them
def _thesaurus(groups, config):
    """Of all groups, as somebody entered them. One query."""
    phrases = [Synonyms(words=words).folded for words in groups]
    words = list(dict.fromkeys(word for group in phrases for phrase in group for word in phrase))
    stems, *_rest = _look_up(words, (), config)
    written = {fold(word): word for group in groups for word in LETTERS.findall(" ".join(group)) if fold(word) in stems}
    return Thesaurus(
        [list(dict.fromkeys(tuple(stems[word] for word in phrase) for phrase in group)) for group in phrases],
        written,
        stems,
        frozenset(stem for word in written for stem in stems[word]),
    )


def _know_the_synonyms(thesaurus, asked, erring, stems, known, near):
    """A word of theirs is spelt as it should be, whatever resembles it; one that nobody knows may be meant for one."""
    for word in asked.words:
        if not thesaurus.right.isdisjoint(stems[word]):
            near[word] = []
        elif not known[word] and word in erring:
            alike = [*near[word], *_nearest_synonyms(word, thesaurus)]
            near[word] = sorted(alike, key=lambda each: (each.distance, -each.entries))[:MOST_NEAR]


def _nearest_synonyms(word, thesaurus):
    most = letters_to_miss(word)
    found = []
    for other in thesaurus.written:
        # Most words are told apart without counting.
        if abs(len(word) - len(other)) > most or len(set(word) ^ set(other)) > 2 * most:
            continue
        far = distance(word, other)
        is_longer = len(word) < LONG and word.startswith(other)  # Lehrer, but Rassismuss
        if far <= most and may_err(other) and not is_longer and not other.startswith(word):
            found.append(Near(other, 0, thesaurus.stems[other], far, thesaurus.written[other]))
    return found


def may_err(word):
    """Shorter words resemble too many others."""
    return len(word) > LEAST_LETTERS and bool(LETTERS.fullmatch(word))


def words_to_doubt(asked):
    return [word for word in asked.words if may_err(word) and word not in asked.joined and word not in KIND_OF]


def letters_to_miss(word):
    return 1 if len(word) < LONG else 2 if len(word) < 12 else 3


def _look_up(words, erring, config):
    """By word: stems, German ones first; that as a tail; how many entries hold it; their share; words nearly alike."""
    values = {"config": config, "words": words, "may_err": [word in erring for word in words], "rare": RARE}
    values |= {"very_frequent": VERY_FREQUENT, "endings": ENDINGS}
    stems, tails, known, shares, near = {}, {}, {}, {}, {}
    with connection.cursor() as cursor:
        cursor.execute(STEMS, values)
        for word, found, as_tail, entries, share, alike in cursor.fetchall():
            stems[word] = tuple(dict.fromkeys([*found, word])) if found else ()
            tails[word] = (as_tail or "").removeprefix(HEAD)
            known[word], shares[word] = entries or 0, share or 0
            near[word] = _nearest(word, json.loads(alike or "[]"))
    return stems, tails, known, shares, near


def _nearest(word, alike):
    """Known words that may have been meant; none where the word is the beginning or the end of a known one."""
    most = letters_to_miss(word)
    found = []
    for other, entries, stems in alike:
        far = distance_to_some_part(word, other)
        if other != word and far == 0:
            return []
        if 0 < far <= most:
            found.append(Near(other, entries, tuple(dict.fromkeys(stems)), far))
    return sorted(found, key=lambda each: (each.distance, -each.entries))[:MOST_NEAR]


def distance_to_some_part(word, other):
    """To the whole, or, as compounds hide what is looked for, to its beginning or end."""
    parts = {other}
    if len(word) >= 6 and len(other) > len(word) + 2:
        for length in (len(word) - 1, len(word), len(word) + 1):
            parts |= {other[:length], other[-length:]}
    return min(distance(word, part) for part in parts)


def distance(one, other):
    """Letters to change, add, drop or swap (optimal string alignment)."""
    before, last = [], list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return last[-1]


def _add_synonyms(meanings, groups):
    """What else says the same, also as a word that was misspelt. Those of „Deutsch lernen“ each stand for all of it."""
    meant = [set(each.stems_meant) for each in meanings]
    for terms in groups:
        for term in terms:
            for start in range(len(meanings) - len(term) + 1):
                if not any(map(set.isdisjoint, meant[start:], term)):
                    for each in meanings[start : start + len(term)]:
                        each.similar += [other for other in terms if other != term]


def _meaning_of(word, stems, as_tail, known, share, near):
    meaning = Meaning((word,), term=(stems,), entries=known, share=share)
    is_inflected = any(not set(stems).isdisjoint(each.stems) for each in near)
    meaning.near = [] if is_inflected else near
    meant = dict.fromkeys(meaning.stems_meant)
    if len(word) >= LEAST_BEGINNING:
        meaning.beginnings = [stem for stem in meant if len(stem) > LEAST_LETTERS] or [word]
        meaning.short_beginnings = [stem for stem in meant if len(stem) == LEAST_LETTERS]
    if not word.isdigit():
        meaning.tails = [tail for tail in dict.fromkeys([word, as_tail, *meant]) if len(tail) >= LEAST_BEGINNING]
    return meaning


def take_apart(words, strange):
    """The words, with the beginnings and ends that are known instead of those that are not: „Spät-Aussiedler“."""
    with connection.cursor() as cursor:
        cursor.execute(PARTS, {"words": strange, "least": LEAST_LETTERS})
        parts = {word: list(filter(None, found)) for word, *found in cursor.fetchall()}
    return tuple(dict.fromkeys(part for word in words for part in parts.get(word) or [word]))


def _phrase(words, stems):
    """Words that follow each other; what is never indexed leaves a gap."""
    return Meaning(tuple(words), term=tuple(stems[word] for word in words), is_phrase=True)
