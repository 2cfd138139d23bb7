"""The picture of a revision: its steps as stations one below the other, laid out for a width of 360 points.

An image cannot wrap text, so lines are broken here, with the widths that letters have in usual fonts.
"""

from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from concepts.phases import present_of

WIDTH, EDGE, RADIUS = 360, 16, 13
TEXT_AT = EDGE + 2 * RADIUS + 14
LINE, NOTE_LINE, GAP = 20, 18, 16
TITLE_SIZE, NOTE_SIZE = 16, 14
NARROW, WIDE = frozenset("iIjltfr.,:;!'|()[] -·"), frozenset("mwMW@%ÄÖÜ—")
MOST_LINES = 4


@dataclass(frozen=True)
class Line:
    text: str
    y: int
    is_title: bool = False
    is_german: bool = False


@dataclass(frozen=True)
class Station:
    phase: str
    is_present: bool
    y: int
    below: int | None
    title: list
    note: list


@dataclass(frozen=True)
class Picture:
    """`text` says in one sentence what is to be seen, `detail` every step with its state."""

    height: int
    heading: list
    stations: list
    text: str
    detail: str
    is_mirrored: bool
    width: int = WIDTH

    @property
    def text_x(self):
        return self.width - TEXT_AT if self.is_mirrored else TEXT_AT

    @property
    def heading_x(self):
        return self.width - EDGE if self.is_mirrored else EDGE

    @property
    def station_x(self):
        return self.width - EDGE - RADIUS if self.is_mirrored else EDGE + RADIUS


def picture_of(process, steps):
    """`steps` have their phases; `process.concept` is loaded."""
    title_is_german = _is_german(process)
    y = 30
    heading = []
    for text in lines(process.title_i18n, WIDTH - 2 * EDGE, TITLE_SIZE, 1.1):
        heading.append(Line(text, y, is_title=True, is_german=title_is_german))
        y += LINE
    for text in lines(position_in_words(steps), WIDTH - 2 * EDGE, NOTE_SIZE):
        heading.append(Line(text, y))
        y += NOTE_LINE
    y += GAP
    laid = []
    for step in steps:
        laid.append((step, y, *_texts(step, y)))
        y = laid[-1][-1]
    stations = [
        Station(
            phase=step.phase,
            is_present=step.is_present,
            y=top,
            below=following[1] if following else None,
            title=title,
            note=note,
        )
        for (step, top, title, note, _bottom), following in zip_longest(laid, laid[1:])
    ]
    return Picture(
        height=y - GAP,
        heading=heading,
        stations=stations,
        text=f"{process.title_i18n}. {position_in_words(steps)}",
        detail=" ".join(step_in_words(step) for step in steps),
        is_mirrored=get_language_bidi(),
    )


def _texts(step, y):
    """Title and note of a station whose circle has its centre at `y`, and where the next one has its own."""
    room = WIDTH - TEXT_AT - EDGE
    baseline = y + 5
    title = []
    for text in lines(step.title_i18n, room, TITLE_SIZE, 1.1 if step.is_present else 1):
        title.append(Line(text, baseline, is_title=True, is_german=_is_german(step)))
        baseline += LINE
    note = []
    for text in lines(note_of(step), room, NOTE_SIZE):
        note.append(Line(text, baseline))
        baseline += NOTE_LINE
    return title, note, baseline + GAP


def note_of(step):
    return f"{step.phase_word}: {step.when}" if step.when else str(step.phase_word)


def step_in_words(step):
    return f"{step.number}. {step.title_i18n} ({note_of(step)})."


def position_in_words(steps):
    if present := present_of(steps):
        return _("Step %(number)s of %(total)s") % {"number": present.number, "total": len(steps)}
    if any(step.happened for step in steps):
        return _("Finished")
    return _("Given up") if steps else _("No steps yet")


def _is_german(thing):
    return not thing.has_translation("title", get_language())


def lines(text, room, size, weight=1.0):
    """The text in lines of at most `room`; words that are longer are broken, and what is too much ends in „…“."""
    found, line = [], ""
    for word in str(text).split():
        for piece in _pieces(word, room, size * weight):
            joined = f"{line} {piece}".strip()
            if line and width_of(joined, size * weight) > room:
                found.append(line)
                line = piece
            else:
                line = joined
    found.append(line)
    if len(found) > MOST_LINES:
        found = [*found[: MOST_LINES - 1], f"{found[MOST_LINES - 1][:-1]}…"]
    return found


def _pieces(word, room, size):
    """The word, broken with hyphens where it is wider than a whole line."""
    if width_of(f"{word}-", size) <= room:
        yield word
        return
    piece = ""
    for letter in word:
        if width_of(f"{piece}{letter}-", size) > room:
            yield f"{piece}-"
            piece = ""
        piece += letter
    yield piece


def width_of(text, size):
    return size * sum(_width(letter) for letter in text)


def _width(letter):
    if letter in NARROW:
        return 0.36
    if letter in WIDE:
        return 0.9
    if ord(letter) > 0x2E80:  # signs of the East are as wide as high
        return 1.0
    return 0.7 if letter.isupper() else 0.58
