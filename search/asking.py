"""What a person types, taken apart: words, "quoted phrases", -exclusions and days. It never raises."""

import re
from dataclasses import dataclass
from itertools import islice

from search.words import STOP_WORDS, words_of

LONGEST = 200
#: Further words narrow a search no more, but cost the database time.
MOST_WORDS = 8

QUOTES = str.maketrans(dict.fromkeys("„“”‟«»″", '"') | {"\0": " "})
#: A minus excludes only where a word begins; a hyphen inside one does not.
PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
GERMAN_DAY = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d\d)?(?!\d)")
ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
MONTHS = ("januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november")
MONTHS = (*MONTHS, "dezember")
#: Without Jan, who may be a person.
SHORT_MONTHS = {month[:3]: month for month in MONTHS if month not in ("januar", "marz")}
SHORT_MONTHS |= {"mrz": "marz", "sept": "september"}
ENGLISH_MONTHS = ("january", "february", "march", "may", "june", "july", "october", "december")
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: Words that say what somebody wants rather than what it is called; beside others they need no hit.
WANTED = {
    "contact": "kontakt kontakte ansprechpartner ansprechpartnerin ansprechperson telefon telefonnummer adresse "
    "anrufen sprechzeit sprechzeiten offnungszeiten contact phone",
    "meeting": "termin termine sitzung sitzungen treffen sitzungstermin sitzungstermine meeting meetings dates",
    "document": "niederschrift niederschriften protokoll protokolle dokument dokumente datei pdf minutes",
    "committee": "gremium gremien committee committees",
}
KIND_OF = {word: kind for kind, words in WANTED.items() for word in words.split()}
FILLING = (
    "nachste nachster nachstes nachsten wann findet statt bitte suche finden heute aktuell next find frau "
    "herr herrn mrs mr dr prof"
)
FILLING = frozenset(FILLING.split())
#: With nothing beside them, they ask for people.
PERSONS = frozenset(["frau", "herr", "herrn", "mrs", "mr", "dr", "prof"])
#: And these for what comes next.
COMING = frozenset(["nachste", "nachster", "nachstes", "nachsten", "wann", "findet", "statt", "heute", "next"])
#: When a meeting is asked for, and part of a name elsewhere: Interkulturelle Woche.
SPANS = frozenset(["woche", "monat", "morgen", "week", "month", "tomorrow"])
OF_A_DAY = frozenset([*MONTHS, *ENGLISH_MONTHS, *WEEKDAYS, *ENGLISH_WEEKDAYS])


@dataclass(frozen=True)
class Asked:
    """A question: everything folded, each word once. `wants`: kinds of things that are probably meant."""

    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    wants: tuple[str, ...] = ()
    #: Nothing but what is wanted was typed: „nächste Sitzung“.
    is_list: bool = False
    #: Words out of hyphenated ones: „mail“ in „E-Mail“.
    joined: frozenset = frozenset()

    def __bool__(self):
        return bool(self.words or self.phrases)


def parse(text):
    """The question in what was typed; an empty one where nothing can be looked for."""
    text = " ".join(text[:LONGEST].translate(QUOTES).split())
    words, phrases, excluded, joined = [], [], [], []
    dated, days = _take_days(text)
    for part in PART.finditer(dated):
        found = tuple(words_of(part["word"] if part["phrase"] is None else part["phrase"]))
        if not found:
            continue
        if part["minus"]:
            excluded.append(found)
        elif part["phrase"] is None or len(found) == 1:
            words += found
            joined += found if len(found) > 1 else ()
        else:
            phrases.append(found)
    phrases += days
    words = list(dict.fromkeys(SHORT_MONTHS.get(word, word) for word in words))
    wants = {KIND_OF[word] for word in words if word in KIND_OF}
    if days or not OF_A_DAY.isdisjoint(words):
        wants.add("meeting")
    meant = {word for word in words if word not in STOP_WORDS}
    only_wants = not phrases and meant <= {*KIND_OF, *FILLING, *SPANS}
    if only_wants and not COMING.isdisjoint(meant):
        wants.add("meeting")
    if only_wants and not wants and not PERSONS.isdisjoint(meant):
        wants.add("contact")
    is_list = only_wants and bool(wants)
    if is_list:
        words = [word for word in words if word in KIND_OF] or words
    for less in (STOP_WORDS, FILLING, KIND_OF):
        words = [word for word in words if word not in less] or ([] if phrases else words)
    room = MOST_WORDS - len(words)
    return Asked(
        text=text,
        words=tuple(words[:MOST_WORDS]),
        phrases=tuple(_within(phrases, max(room, 2))),
        excluded=tuple(_within(excluded, MOST_WORDS)),
        wants=tuple(sorted(wants)),
        is_list=is_list,
        joined=frozenset(joined),
    )


def _take_days(text):
    """Days in figures as the phrases in which meetings name them, and the text without them."""
    days = []

    def take(found):
        day, month, year = int(found["day"]), int(found["month"]), found["year"] or ""
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return found[0]
        year = f"20{year}" if len(year) == 2 else year
        days.append(tuple(filter(None, (str(day), MONTHS[month - 1], year))))
        return " "

    return GERMAN_DAY.sub(take, ISO_DAY.sub(take, text)), days


def _within(phrases, most):
    """As many phrases as have room, each cut to what there is."""
    for phrase in islice(phrases, most):
        if most <= 0:
            return
        yield phrase[:most]
        most -= len(phrase)
