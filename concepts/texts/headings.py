"""What the words of a heading tell: its number, its kind, and in texts without headings that it is one."""

import re

from concepts.models import Section

Kind = Section.Kind

_WORDS = (
    r"Kapitel|Teil|Abschnitt|Anlage|Anhang|Handlungsfeld|HF|(?:Leit|Teil|Ober|Unter|Handlungs)?[Zz]iel|Maßnahme|Leitlinie|"
    r"(?:Handlungse|E)mpfehlung|Baustein|Phase|Schritt"
)
_COUNT = r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Z])[a-z]?"
#: As printed, each with what it is counted by; the order matters.
NUMBERS = {
    "word": re.compile(rf"(?:{_WORDS}) {_COUNT}(?:\s?[:.)–-])?(?=\s)"),
    "law": re.compile(r"(?:§|Art\.|Artikel) ?\d{1,3}[a-z]?(?=\s)"),
    "decimal": re.compile(r"(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.\d{1,3})+[.)]?(?=\s)"),
    "dotted": re.compile(
        r"\d{1,2}[.)](?=\s)(?!\s(?:Januar|Februar|März|April|Mai|Ju[nl]i|August|September|\w+ember|Oktober)\b)"
    ),
    "roman": re.compile(r"[IVX]{1,6}[.)](?=\s)"),
    "letter": re.compile(r"[A-Za-z][.)](?=\s)"),
    "bare": re.compile(r"\d{1,2}(?=\s)"),
}
KINDS = [
    (Kind.FIELD, re.compile(r"(?:Handlungsfeld|HF)\b")),
    (
        Kind.GOAL,
        re.compile(r"(?:(?:Strategisches|Operatives|Übergeordnetes) )?(?:Leit|Teil|Ober|Unter|Handlungs)?[Zz]iel\b"),
    ),
    (Kind.ACTION, re.compile(r"(?:Maßnahme|(?:Handlungse|E)mpfehlung)\b")),
]
PARAGRAPH_NUMBER = re.compile(r"<p>(\(\d{1,3}[a-z]?\)) ")
#: Longer paragraphs are no headings, even if bold.
LONGEST_GUESS = 120


def split_number(heading):
    """("2.1", "Sprache") of "2.1 Sprache"; a bare 2 counts as a number too, see `counts_on`."""
    for style, pattern in NUMBERS.items():
        found = pattern.match(heading)
        if found and len(found[0]) <= 30 and heading[found.end() :].strip():
            return style, found[0], heading[found.end() :].strip()
    return "", "", heading


def are_counted(bare_numbers):
    """Whether 1, 2, 3 … before the titles of one level are their numbers, and not the start of "10 Jahre"."""
    counted, expected = [], None
    for number in bare_numbers:
        is_next = number in {1, expected}
        counted.append(is_next)
        expected = number + 1 if is_next else expected
    return counted


def kind_of(number, title):
    for kind, pattern in KINDS:
        if pattern.match(number) or pattern.match(title):
            return kind
    return Kind.CHAPTER


def paragraph_number(body):
    """("(3)", "<p>…") of "<p>(3) …"."""
    found = PARAGRAPH_NUMBER.match(body)
    return (found[1], f"<p>{body[found.end() :]}") if found else ("", body)


def guessed_levels(texts):
    """For each paragraph (its words, whether it is all bold) the level of the heading that it seems to be, or 0.

    Each way of numbering is a level of its own, in the order in which they first appear: A., then 1., then a).
    """
    ways, levels = [], []
    for words, is_bold in texts:
        way = _way(words, is_bold)
        if way and way not in ways:
            ways.append(way)
        levels.append(ways.index(way) + 1 if way else 0)
    return levels


def _way(words, is_bold):
    if not 0 < len(words) <= LONGEST_GUESS or words[-1] in ".,;!?" or (words[-1] == ":" and not is_bold):
        return ""
    style, number, _title = split_number(words)
    if style == "decimal":
        return f"decimal {number.rstrip('.)').count('.')}"
    if style == "word":
        return number.split()[0]
    if style in {"law", "roman", "dotted"} or (style and is_bold):
        return "dotted" if style == "bare" else style
    return "bold" if is_bold else ""
