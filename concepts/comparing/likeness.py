"""How much two parts of a text have in common, whatever happened to their inflection."""

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from math import log

from content.richtext import plain

WORD = re.compile(r"\d+(?:[.,:/]\d+)+|\w+")
ENDING = re.compile(r"(?:innen|ern|ens|em|en|er|es|e|n|s)$")
BASE_VOWELS = str.maketrans("äöü", "aou")
#: What more parts than this have in common says nothing about two of them.
MOST_COMMON = 60
#: Weight of two words in a row: inflection and order change them sooner than single words.
PAIR = 0.5


@lru_cache(maxsize=50_000)
def stem(word):
    """Roughly the part of a word that German inflection leaves alone."""
    word = word.lower().replace("ß", "ss").translate(BASE_VOWELS)
    shorter = ENDING.sub("", word)
    return shorter if len(shorter) >= 3 else word


def words_of(part):
    return WORD.findall(part.title if part.is_heading else plain(part.body))


def features(words):
    """Stems, and stems that follow each other."""
    stems = [stem(word) for word in words]
    return {*stems, *pairwise(stems)}


def title_likeness(one, other):
    """Of two headings, from 0 to 1: their words, or their letters in threes where compounds differ in a part."""
    if one.casefold() == other.casefold():
        return 1.0
    stems = dice({stem(word) for word in WORD.findall(one)}, {stem(word) for word in WORD.findall(other)})
    return max(stems, dice(_threes(one), _threes(other)))


@lru_cache(maxsize=20_000)
def _threes(text):
    text = f"  {text.lower()} "
    return frozenset(text[index : index + 3] for index in range(len(text) - 2))


def dice(one, other):
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


class Index:
    """What the parts of two texts have in common: rare things weigh more."""

    def __init__(self, old, new):
        """Both are features by the index of a part."""
        self.old, self.new = old, new
        counts = Counter(each for features in (*old.values(), *new.values()) for each in features)
        self.most = MOST_COMMON
        total = max(len(old), len(new), 1)
        self.weights = {
            each: log(1 + 2 * total / count) * (PAIR if isinstance(each, tuple) else 1)
            for each, count in counts.items()
        }
        self.old_weights, self.new_weights = self._sums(old), self._sums(new)
        self.holders = defaultdict(list)
        for index, features in old.items():
            for each in features:
                self.holders[each].append(index)

    def _sums(self, side):
        return {index: self._weight(features) or 1.0 for index, features in side.items()}

    def common(self, number):
        """Weight of what a new part has in common with each old one that shares something rare with it."""
        found, frequent = defaultdict(float), []
        for each in self.new[number]:
            holders = self.holders.get(each, ())
            if len(holders) > self.most:
                frequent.append(each)
                continue
            weight = self.weights[each]
            for index in holders:
                found[index] += weight
        likely = sorted(found, key=found.get, reverse=True)[:8]
        return {
            index: found[index] + sum(self.weights[each] for each in frequent if each in self.old[index])
            for index in likely
        }

    def share_of_old(self, index, number, others):
        """How much of an old part is in a new one and in none of the other old ones that this comes from."""
        common = self.old[index] & self.new[number] - set().union(*(self.old[each] for each in others))
        return self._weight(common) / self.old_weights[index]

    def share_of_new(self, number, index, others):
        """How much of a new part is in an old one and in none of the other new ones that come from this."""
        common = self.new[number] & self.old[index] - set().union(*(self.new[each] for each in others))
        return self._weight(common) / self.new_weights[number]

    def _weight(self, features):
        return sum(self.weights[each] for each in features)
