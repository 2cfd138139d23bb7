"""Footnotes of a text for a page or a print: numbered marks in the text, and the notes for below it."""

import re
from dataclasses import dataclass

SPAN = re.compile(r"<span(?P<is_note> class=\"footnote\")?[^>]*>|(?P<end></span>)")
NOTE = re.compile(r'<span class="footnote">(.*?)</span>', re.DOTALL)


@dataclass(frozen=True)
class Footnote:
    """A note with its number. A page gives it the id `key` and links it back to `mark`."""

    number: int
    body: str

    @property
    def key(self):
        return f"fussnote-{self.number}"

    @property
    def mark(self):
        return f"zu-{self.key}"


def with_notes(bodies, start=1) -> tuple[list[str], list[Footnote]]:
    """The bodies with a mark in place of each note, and the notes in order; `start` goes on counting."""
    notes = []

    def marked(found):
        note = Footnote(start + len(notes), found[1])
        notes.append(note)
        return f'<sup><a href="#{note.key}" id="{note.mark}">{note.number}</a></sup>'

    return [NOTE.sub(marked, only_notes(body)) for body in bodies], notes


def only_notes(body):
    """The body without spans that are no footnotes; a footnote in a footnote becomes a part of it."""
    spans = []

    def kept(found):
        if found["end"]:
            return found[0] if spans and spans.pop() == "note" else ""
        is_inside = bool(spans) and spans[-1] != "bare"
        spans.append("inside" if is_inside else "note" if found["is_note"] else "bare")
        return found[0] if spans[-1] == "note" else ""

    return SPAN.sub(kept, body)
