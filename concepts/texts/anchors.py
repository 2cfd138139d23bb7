"""The part of an address behind #: readable, and the same as long as a section is numbered and called the same."""

import re

from django.utils.text import slugify

from concepts.texts.structure import parents

GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "§": "Paragraf "})
#: Leaves room for the count of a paragraph within the 100 signs of the field.
LONGEST = 70


def anchors(parts) -> list[str]:
    """One for each part: abschnitt-2-1, handlungsfeld-3, ausblick; for paragraphs abschnitt-2-1-absatz-3."""
    found, taken, counts = [], set(), {}
    for part, parent in zip(parts, parents(parts), strict=True):
        above = found[parent] if parent is not None else ""
        if part.is_heading:
            name = _name(part)
            if name in taken and above:
                name = f"{above}-{name.removeprefix('abschnitt-')}"[:LONGEST].strip("-")
        else:
            counts[parent] = counts.get(parent, 0) + 1
            name = f"{above}-absatz-{slugify(part.number) or counts[parent]}".strip("-")
        found.append(_free(name, taken))
        taken.add(found[-1])
    return found


def _name(part):
    number = _slug(part.number.replace(".", " "))
    if number:
        return (
            number if re.match(r"[a-z]{3}", number) and not re.fullmatch("[ivxlc]+", number) else f"abschnitt-{number}"
        )
    return _slug(part.title) or "abschnitt"


def _slug(text):
    return slugify(text.translate(GERMAN))[:LONGEST].strip("-")


def _free(name, taken):
    if name not in taken:
        return name
    count = 2
    while f"{name}-{count}" in taken:
        count += 1
    return f"{name}-{count}"
