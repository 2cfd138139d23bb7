"""Which section is which: for each doubtful one the sections of the text before that it may be."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from concepts.admin.intake_outline import beginning
from concepts.texts.structure import parents
from content import richtext

ROWS_PER_PAGE = 100
#: More to choose from are no help.
MOST_CANDIDATES = 10
MOST_MERGES = 4
#: How much of a paragraph is shown, and in a list.
SHOWN_WORDS, LISTED_WORDS = 45, 12
NEW = "new"
CHOICE = re.compile(r"new|(?:same|split):\d{1,5}|merged:\d{1,5}(?:,\d{1,5})+")
KINDS = {
    "same": _("the same section"),
    "split": _("split from a section"),
    "merged": _("merged from several sections"),
    "new": _("new"),
}


def value_of(match):
    return NEW if match.kind == NEW else f"{match.kind}:{','.join(map(str, match.old))}"


def chosen(match, value, most):
    """The match that a value names, or None for rubbish; `most` is the number of sections of the text before."""
    if not CHOICE.fullmatch(value):
        return None
    kind, _colon, numbers = value.partition(":")
    old = tuple(dict.fromkeys(int(number) for number in numbers.split(",") if number))
    if any(number >= most for number in old) or (kind == "merged" and len(old) < 2):
        return None
    return replace(match, old=old, kind=kind)


def clashes(matches):
    """Rows that claim the identity of the same section, although only one can be it."""
    claims = {row: match.old[0] for row, match in enumerate(matches) if match.kind in ("same", "merged")}
    counts = Counter(claims.values())
    return {row for row, index in claims.items() if counts[index] > 1}


def _words(part):
    return set(re.findall(r"\w{4,}", f"{part.title} {richtext.plain(part.body)}".casefold()))


@dataclass
class MatchRow:
    index: int
    match: object
    new: str
    new_place: str
    #: Pairs of beginning and place of each section that is proposed.
    old: list
    #: Pairs of a group's name and its choices.
    groups: list
    value: str
    error: str = ""

    @property
    def name(self):
        return f"match-{self.index}"


class Matching:
    """One page of what is to be decided, and what is decided already."""

    def __init__(self, old, new, matches, number=1, data=None):
        self.old, self.new, self.matches = old, new, list(matches)
        self.errors = {}
        self.doubtful = [index for index, match in enumerate(matches) if not match.is_sure]
        self.pages = range(1, max(1, -(-len(self.doubtful) // ROWS_PER_PAGE)) + 1)
        self.number = max(1, min(number, len(self.pages)))
        self.shown = self.doubtful[(self.number - 1) * ROWS_PER_PAGE : self.number * ROWS_PER_PAGE]
        if data is not None:
            self._read(data)

    def _read(self, data):
        for index in self.shown:
            match = chosen(
                self.matches[index], data.get(f"match-{index}", value_of(self.matches[index])), len(self.old)
            )
            if match is None:
                self.errors[index] = gettext("Choose one of the sections.")
            else:
                self.matches[index] = match

    def is_valid(self):
        return not self.errors

    def find_clashes(self):
        """Look through all rows; those that contradict each other become doubtful, so that they are seen."""
        found = clashes(self.matches)
        for index in found:
            self.matches[index] = replace(self.matches[index], is_sure=False)
        return found

    def doubt(self, index):
        """Somebody wants to decide on this one too."""
        if 0 <= index < len(self.matches):
            self.matches[index] = replace(self.matches[index], is_sure=False)

    def page_of(self, index):
        """On which page a doubtful row stands."""
        return self.doubtful.index(index) // ROWS_PER_PAGE + 1

    # For the page

    @property
    def rows(self):
        places, old_places = parents(self.new), parents(self.old)
        contradicting = clashes(self.matches)
        claimed = {index for match in self.matches for index in match.old}
        free = {index: _words(part) for index, part in enumerate(self.old) if index not in claimed}
        for index in self.shown:
            match, part = self.matches[index], self.new[index]
            error = self.errors.get(index, "")
            if not error and index in contradicting:
                error = gettext(
                    "Another row says too that it is this section. Only one can be; the other is new or split."
                )
            yield MatchRow(
                index,
                match,
                beginning(part, SHOWN_WORDS),
                self._heading(self.new, places[index]),
                [
                    (beginning(self.old[each], SHOWN_WORDS), self._heading(self.old, old_places[each]))
                    for each in match.old
                ],
                self._groups(match, self._candidates(index, free)),
                value_of(match),
                error,
            )

    @staticmethod
    def _heading(parts, index):
        return parts[index].heading if index is not None else ""

    def _candidates(self, index, free):
        """What is proposed, what nothing else claims and shares words, and what stands near by; in reading order."""
        part, match = self.new[index], self.matches[index]
        words = _words(part)
        alike = [
            (len(words & others) / (len(words | others) or 1), -each)
            for each, others in free.items()
            if self.old[each].is_heading == part.is_heading and words & others
        ]
        near = self._expected(index)
        around = [
            each
            for each in range(max(0, near - 2), min(len(self.old), near + 3))
            if self.old[each].is_heading == part.is_heading
        ]
        found = [*match.old, *(-each for _score, each in sorted(alike, reverse=True)[:5]), *around]
        return sorted(dict.fromkeys(found[: MOST_CANDIDATES + len(match.old)]))

    def _expected(self, index):
        """Where in the old text it would stand: behind what stands before it."""
        before = next((match.old[-1] for match in reversed(self.matches[:index]) if match.old), -1)
        return before + 1

    def _groups(self, match, candidates):
        named = [(each, beginning(self.old[each], LISTED_WORDS)) for each in candidates]
        groups = [
            (gettext("the same as"), [(f"same:{each}", name) for each, name in named]),
            (gettext("split from"), [(f"split:{each}", name) for each, name in named]),
            (gettext("merged from"), list(self._merges(match, candidates))),
        ]
        return [(name, choices) for name, choices in groups if choices]

    def _merges(self, match, candidates):
        proposed = [match.old] if len(match.old) > 1 else []
        pairs = [(match.old[0], each) for each in candidates if each != match.old[0]] if match.old else []
        pairs = pairs or list(pairwise(candidates))
        for numbers in list(dict.fromkeys([*proposed, *pairs]))[: MOST_MERGES + len(proposed)]:
            names = [beginning(self.old[each], LISTED_WORDS) for each in numbers]
            yield f"merged:{','.join(map(str, numbers))}", " + ".join(names)

    @property
    def sure(self):
        """Triples of index, what it is called now and what it was called."""
        for index, match in enumerate(self.matches):
            if match.is_sure:
                now = beginning(self.new[index], LISTED_WORDS)
                before = " + ".join(beginning(self.old[each], LISTED_WORDS) for each in match.old)
                yield index, now, KINDS[match.kind], before if before != now else ""

    @property
    def sure_count(self):
        return sum(match.is_sure for match in self.matches)

    def names(self, indexes):
        return [beginning(self.old[index], LISTED_WORDS) for index in indexes]
