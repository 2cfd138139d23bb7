"""German words that have a part in common: Integrationskonzept and Integrationsplan, Beauftragter and Beauftragte."""

import re
from itertools import takewhile

#: What inflection and the like put behind a stem.
BEHIND = "e en er em es n s st t te ten ter tem tes ern ens in innen ung ungen ende enden *in :in *innen :innen"
ENDINGS = frozenset(["", *BEHIND.split()])
#: Syllables whose "s" joins a compound for certain.
FUGUE = re.compile(r"(?:ion|ung|heit|keit|schaft|tät|tum|ling|ing)s$")
#: How a part of a compound may begin, up to its first vowel.
BEFORE_VOWELS = """
b c d f g h j k l m n p q r s t v w z bl br ch chr cl cr dr fl fr gl gn gr kl kn kr pf pfl ph pl pr qu rh
sch schl schm schn schr schw sp spr st str th tr tw wr zw
"""
ONSETS = frozenset(["", *BEFORE_VOWELS.split()])
#: Letters that belong together, so that no joint lies between them.
INSEPARABLE = frozenset(["ch", "ck", "sc", "sp", "st", "pf", "ph", "th", "qu"])
#: Second parts that begin with a vowel: in Elternarbeit the joint stands before them, not one letter earlier.
VOWEL_PART = re.compile(
    r"(?:arbeit|amt|ange|anlage|anspr|anteil|antrag|auftrag|ausbild|ausschuss|austausch|einricht|entwick|erwerb|erzieh|"
    r"eltern|information|initiativ|integration|ordnung|ort|umfeld|unterricht|unterst)"
)
#: No part but the last letters of one and an ending: in Dolmetscherinnen the joint stands before "innen".
ENDING_PART = re.compile(
    r"[^aeiouäöüy]*(?:er(?=.)|[^aeiouäöüy])(?P<last>[*:]?innen|[*:]?in|ungen|ung)|[^aeiouäöüy]+(?P<only>ern?)"
)
#: Words that only look like that: Ortskern.
NO_ENDING = frozenset(["fern", "gern", "kern", "stern", "schwung", "sprung"])
VOWELS = "aeiouäöüyáàâéèêíóôúý"
LETTERS = re.compile(r"[a-zäöüßáàâéèêíóôúý]+(?:[*:]in(?:nen)?)?")
LEAST_COMMON = 4
LEAST_DIFFERENT = 3
#: So long are parts of a compound that nobody takes for an ending.
LEAST_CLEAR = 5
#: How far a boundary is looked for from where two words part.
MOST_STEPS = 4


def differing_parts(old, new):
    """The places (begin, end) of what differs in each of two related words, or None.

    They begin and end where the word has a joint or an ending; letters in the middle of a part are never singled out.
    """
    one, other = old.lower(), new.lower()
    if one == other or len(one) != len(old) or len(other) != len(new):
        return None
    if not (LETTERS.fullmatch(one) and LETTERS.fullmatch(other)):
        return None
    return _ending(one, other) or _joint(one, other)


def _common(one, other):
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _ending(one, other):
    shared = _common(one, other)
    for cut in range(shared, max(shared - 3, LEAST_COMMON - 1), -1):
        if one[cut:] in ENDINGS and other[cut:] in ENDINGS:
            return (cut, len(one)), (cut, len(other))
    return None


def _joint(one, other):
    front = _front(one, other)
    back = _back(one[front:], other[front:])
    if not (front or back):
        return None
    parts = (front, len(one) - back), (front, len(other) - back)
    lengths = [end - begin for begin, end in parts]
    if any(0 < length < LEAST_DIFFERENT for length in lengths):
        return None
    return parts


def _front(one, other):
    """Length of the parts that both begin with."""
    shared = _common(one, other)
    is_clear = shared >= LEAST_COMMON and min(len(one), len(other)) - shared >= LEAST_CLEAR
    if is_clear and (one[shared] in VOWELS) != (other[shared] in VOWELS):  # Kindertages|stätte, Kindertages|einrichtung
        return shared
    for cut in range(shared, max(shared - MOST_STEPS, LEAST_COMMON - 1), -1):
        rests = [rest for rest in (one[cut:], other[cut:]) if rest]
        if all(len(rest) >= LEAST_DIFFERENT for rest in rests) and _is_joint(one[:cut], rests):
            return cut
    return 0


def _is_joint(before, rests):
    if len(rests) == 1:  # one of the words ends here: Sprachkurs|angebot, Ausbildung|splatz
        return rests[0][0] in VOWELS or _is_onset(rests[0]) or bool(FUGUE.search(before + rests[0][0]))
    if FUGUE.search(before):
        return True
    return (
        all(rest[0] not in VOWELS and _is_onset(rest) for rest in rests)
        and before[-1:] + rests[0][0] not in INSEPARABLE
    )


def _is_onset(part):
    onset = "".join(takewhile(lambda letter: letter not in VOWELS, part))
    return onset in ONSETS and onset != part


def _back(one, other):
    """Length of the parts that both end with."""
    shared = _common(one[::-1], other[::-1])
    for length in range(shared, max(shared - MOST_STEPS, LEAST_DIFFERENT - 1), -1):
        part, rests = one[len(one) - length :], [one[: len(one) - length], other[: len(other) - length]]
        is_certain = any(FUGUE.search(rest) for rest in rests)
        if length < LEAST_COMMON and not is_certain:
            continue
        ending = ENDING_PART.fullmatch(part)
        if ending and not is_certain and part not in NO_ENDING:
            return len(ending["last"] or ending["only"])
        if VOWEL_PART.match(part[1:]):
            continue
        if part[0] == "s" and any(FUGUE.search(rest + "s") for rest in rests):
            continue
        if is_certain or VOWEL_PART.match(part) or (part[0] not in VOWELS and _is_onset(part)):
            return length
    return 0
