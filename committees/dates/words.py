"""Weekdays and months in the many ways people write them, and lines without the traces of word processors."""

import re
import unicodedata

DASH = "[-‐‑‒–—―−]"
TO = rf"(?:{DASH}|bis|to|until)"
#: What may stand around the words of a line.
EDGES = " ,;:.|\t/\"'…·•" + "-‐‑‒–—―−"
#: The bullets of a word processor, which no character set knows.
PRIVATE_BULLETS = "\uf0b7\uf0a7"


def _numbered(names, first):
    return {name: number for number, line in enumerate(names, start=first) for name in line.split()}


#: German and English names with their abbreviations, in small letters.
WEEKDAYS = _numbered(
    [
        "montag monday mont mon mo",
        "dienstag tuesday dienst dien tues tue di",
        "mittwoch wednesday mittw mitt wed mi",
        "donnerstag thursday donnerst donn don thurs thur thu do",
        "freitag friday fre fri fr",
        "samstag sonnabend saturday sams sam sat sa",
        "sonntag sunday sonnt sonn son sun so",
    ],
    first=0,
)
MONTHS = _numbered(
    [
        "januar january jänner jaenner jan jän",
        "februar february feber febr feb",
        "märz maerz march mar mär mrz",
        "april apr",
        "mai may",
        "juni june jun",
        "juli july jul",
        "august aug",
        "september sept sep",
        "oktober october okt oct",
        "november nov",
        "dezember december dez dec",
    ],
    first=1,
)


def any_of(names):
    return "|".join(sorted(names, key=len, reverse=True))


def number_of(names, written):
    """The number of a weekday or month that matched without regard to case (a Turkish İ matches an i)."""
    if written is None:
        return None
    name = written.lower().replace("\u0307", "").replace("ı", "i")
    return names[name] if name in names else names[name.removesuffix("s")]


def plain(line):
    """The line without the traces of word processors; blanks stand alone, tabs stay."""
    line = unicodedata.normalize("NFKC", line)
    line = "".join(
        sign if sign in "\t" + PRIVATE_BULLETS or unicodedata.category(sign)[0] != "C" else "" for sign in line
    )
    return re.sub(r" ?\t ?", "\t", re.sub(r"[^\S\t]+", " ", line)).strip()
