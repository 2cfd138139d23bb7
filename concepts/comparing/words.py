"""Two texts word by word: what stayed, what went, what came."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import takewhile

from concepts.comparing.compounds import differing_parts

EQUAL, DELETE, INSERT = "=", "-", "+"

#: Numbers with their signs (1.9.2011, 3,5), words with their gender ending (Bürger*innen), blanks, any other sign.
TOKEN = re.compile(r"\d+(?:[.,:/]\d+)+|\w+(?:(?:[*:·]|/-?)in(?:nen)?\b)?|\s+|.", re.DOTALL)
#: Written as part of the word before them: accents, vowel signs, and what joins letters.
JOINERS = {"\u200c", "\u200d", "\u00ad"}
#: Words that alone between two changes make a text harder to read, not easier.
SMALL = """
aber als am an auch auf aus bei bis da das dass dem den der des die durch ein eine einem einen einer eines er es für
hat im in ist kann mit nach nicht noch oder sein sich sie sind so sowie um und uns vom von vor war werden wie wird zu
zum zur über the a an and of in to is for on or
"""
SMALL_WORDS = frozenset(SMALL.split())
#: Longest run of small words that gives way between two changes.
MOST_SMALL = 4
#: Up to this product of their lengths two stretches are compared in full; longer ones by the words they have once.
MOST_WORK = 40_000


@dataclass(frozen=True)
class Piece:
    """A stretch of text. `marks` are the places inside it that make the difference between two related words."""

    kind: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()


def tokens(text):
    """Words, numbers, signs and blanks; joined they are the text again."""
    found = []
    for token in TOKEN.findall(text):
        if found and _joins(token[0], found[-1]):
            found[-1] += token
        else:
            found.append(token)
    return found


def _joins(sign, before):
    if sign.isascii():
        return False
    if _is_joiner(sign):
        return not before.isspace()
    return _is_joiner(before[-1]) and sign.isalnum()


def _is_joiner(sign):
    return not sign.isascii() and (sign in JOINERS or unicodedata.category(sign)[0] == "M")


def old_side(pieces):
    return "".join(piece.text for piece in pieces if piece.kind != INSERT)


def new_side(pieces):
    return "".join(piece.text for piece in pieces if piece.kind != DELETE)


def diff(old, new):
    """The pieces that lead from one text to the other: without the inserted ones they are the old text, without the
    deleted ones the new one."""
    if old == new:
        return [Piece(EQUAL, new)] if new else []
    before, after = _units(old), _units(new)
    changes = _without_confetti(_changes([word for word, _blank in before], [word for word, _blank in after]), before)
    return _pieces(changes, before, after)


def _units(text):
    """Pairs of a word or sign and the blanks after it."""
    units = []
    for token in tokens(text):
        if token.isspace() and units and not units[-1][1]:
            units[-1] = (units[-1][0], token)
        else:
            units.append(("", token) if token.isspace() else (token, ""))
    return units


def _changes(old, new):
    """Stretches (begin, end, begin, end) of the two lists that are not the same, in order."""
    found, waiting = [], [(0, len(old), 0, len(new))]
    while waiting:
        low, high, left, right = waiting.pop()
        while low < high and left < right and old[low] == new[left]:
            low, left = low + 1, left + 1
        while low < high and left < right and old[high - 1] == new[right - 1]:
            high, right = high - 1, right - 1
        if low == high or left == right:
            if low < high or left < right:
                found.append((low, high, left, right))
        elif (high - low) * (right - left) <= MOST_WORK:
            found += _compared_in_full(old, new, low, high, left, right)
        else:
            anchors = _anchors(old, new, low, high, left, right)
            if anchors:
                ends = [*anchors, (high, right)]
                begins = [(low, left), *((one + 1, other + 1) for one, other in anchors)]
                for (first, second), (last, final) in zip(begins, ends, strict=True):
                    waiting.append((first, last, second, final))
            else:
                found.append((low, high, left, right))
    return sorted(found)


def _compared_in_full(old, new, low, high, left, right):
    matcher = SequenceMatcher(None, old[low:high], new[left:right], autojunk=False)
    return [
        (low + begin, low + end, left + first, left + last)
        for tag, begin, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _anchors(old, new, low, high, left, right):
    """Words that both stretches have exactly once, as far as they stand in the same order."""
    here, there = Counter(old[low:high]), Counter(new[left:right])
    places = {new[index]: index for index in range(left, right) if there[new[index]] == 1}
    pairs = [
        (index, places[old[index]]) for index in range(low, high) if here[old[index]] == 1 and old[index] in places
    ]
    return [pairs[index] for index in longest_rising([place for _index, place in pairs])]


def longest_rising(numbers):
    """Indices of a longest part of `numbers` that rises."""
    tails, ends, before = [], [], []
    for index, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else None)
        if at == len(tails):
            tails.append(number)
            ends.append(index)
        else:
            tails[at], ends[at] = number, index
    found, index = [], ends[-1] if ends else None
    while index is not None:
        found.append(index)
        index = before[index]
    return found[::-1]


def _without_confetti(changes, before):
    """What stayed between two changes, but says nothing alone, becomes part of them."""
    joined = []
    for change in changes:
        if joined and _gives_way(joined[-1], change, before):
            first = joined.pop()
            change = (first[0], change[1], first[2], change[3])
        joined.append(change)
    return joined


def _gives_way(first, second, before):
    between = [word for word, _blank in before[first[1] : second[0]]]
    words = [word for word in between if word[:1].isalnum()]
    telling = [word for word in words if word.lower() not in SMALL_WORDS]
    if telling:
        return len(telling) == 1 and len(words) <= 2 and min(_size(first), _size(second)) >= 4
    # Single words that each were replaced by one read well as they are.
    return len(between) <= MOST_SMALL and (not words or max(_size(first), _size(second)) > 1)


def _size(change):
    return max(change[1] - change[0], change[3] - change[2])


def _pieces(changes, before, after):
    pieces, at, place = [], 0, 0
    for low, high, left, right in [*changes, (len(before), len(before), len(after), len(after))]:
        pieces += _kept(before[at:low], after[place:left])
        pieces += _changed(before[low:high], after[left:right])
        at, place = high, right
    return _joined(pieces)


def _kept(before, after):
    """Words that stayed; at most the blanks between them are others."""
    if before == after:
        return [Piece(EQUAL, "".join(word + blank for word, blank in after))]
    pieces = []
    for (word, blank), (_same, new_blank) in zip(before, after, strict=True):
        pieces += [Piece(EQUAL, word), *_replaced(blank, new_blank)]
    return pieces


def _changed(before, after):
    """A change: related words in it point to the part that makes the difference; blanks at its end stay outside."""
    old, new = ("".join(word + blank for word, blank in units) for units in (before, after))
    old_marks, new_marks = _marks(before, after) if before and after else ((), ())
    deleted, inserted = old.rstrip(), new.rstrip()
    if deleted and inserted:
        pieces = [Piece(DELETE, deleted, old_marks), Piece(INSERT, inserted, new_marks)]
        return pieces + _replaced(old[len(deleted) :], new[len(inserted) :])
    return _replaced(old, new)


def _replaced(old, new):
    if old == new:
        return [Piece(EQUAL, new)]
    return [Piece(DELETE, old), Piece(INSERT, new)]


def _marks(before, after):
    """For each side the places of what differs in words that have a part in common, read in the same order."""
    starts = [[], []]
    for number, units in enumerate((before, after)):
        place = 0
        for word, blank in units:
            starts[number].append(place)
            place += len(word + blank)
    old_marks, new_marks, begin = [], [], 0
    if len(before) * len(after) > MOST_WORK // 100:
        return (), ()
    for number, (word, _blank) in enumerate(before):
        for other in range(begin, len(after)):
            parts = differing_parts(word, after[other][0])
            if parts:
                (low, high), (left, right) = parts
                old_marks.append((starts[0][number] + low, starts[0][number] + high))
                new_marks.append((starts[1][other] + left, starts[1][other] + right))
                begin = other + 1
                break
    return tuple(_filled(old_marks)), tuple(_filled(new_marks))


def _filled(marks):
    return [(low, high) for low, high in marks if low < high]


def _joined(pieces):
    """Neighbours of one kind become one; within a change what went stands before what came."""
    found, went, came = [], Piece(DELETE, ""), Piece(INSERT, "")
    for piece in [*(piece for piece in pieces if piece.text), Piece(EQUAL, "")]:
        if piece.kind == DELETE:
            went = _appended(went, piece)
        elif piece.kind == INSERT:
            came = _appended(came, piece)
        else:
            for part in [*_without_common_blanks(went, came), piece]:
                if part.text and found and found[-1].kind == part.kind == EQUAL:
                    found[-1] = _appended(found[-1], part)
                elif part.text:
                    found.append(part)
            went, came = Piece(DELETE, ""), Piece(INSERT, "")
    return found


def _without_common_blanks(went, came):
    """Blanks at which both sides of a change begin or end have stayed."""
    begin = _common_blank(went.text, came.text)
    went, came = (_from(piece, len(begin)) for piece in (went, came))
    end = _common_blank(went.text[::-1], came.text[::-1])[::-1]
    went, came = (replace(piece, text=piece.text.removesuffix(end)) for piece in (went, came))
    return Piece(EQUAL, begin), went, came, Piece(EQUAL, end)


def _common_blank(one, other):
    pairs = takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), zip(one, other, strict=False))
    return "".join(sign for sign, _same in pairs)


def _from(piece, place):
    marks = tuple((low - place, high - place) for low, high in piece.marks)
    return replace(piece, text=piece.text[place:], marks=marks)


def _appended(piece, more):
    length = len(piece.text)
    marks = tuple((low + length, high + length) for low, high in more.marks)
    return replace(piece, text=piece.text + more.text, marks=piece.marks + marks)
