"""Which pieces of a text are headings, of which level and with which number; all others are what stands under them."""

import re
from collections import defaultdict

from django.utils.translation import gettext as _

from concepts.texts import headings
from concepts.texts.balancing import BLOCKS
from concepts.texts.blocks import HEADINGS, body_of, inside_of, is_bold
from concepts.texts.markup import Node
from concepts.texts.structure import PARAGRAPH, Part

LONGEST_TITLE = 300
OUTLINE_LEVEL = re.compile(r"mso-outline-level: ?(\d)")
HEADING_CLASS = re.compile(r"(?:MsoHeading|heading|berschrift)(\d?)")
TITLE_CLASSES = {"MsoTitle", "title"}
CONTENTS_TITLE = re.compile(r"(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht|Contents|Table of contents)", re.IGNORECASE)
#: From its end: the number of a page, and the dots or the tab that lead to it.
CONTENTS_LINE_END = re.compile(r"\s*+\d{1,3}+(?P<dots>[\s.…]++)")
LONGEST_CONTENTS_LINE = 200


def drop_contents(raw, warnings):
    """Takes out a table of contents: a page has one of its own."""
    is_contents = [_is_contents(piece) for piece in raw]
    is_line = [piece.tag == "p" and is_contents_line(piece.text) for piece in raw]
    for start in range(len(raw) - 2):
        if all(is_line[start : start + 3]):
            is_contents[start : start + 3] = [True] * 3
    if not any(is_contents):
        return
    kept = []
    for index, piece in enumerate(raw):
        is_its_title = CONTENTS_TITLE.fullmatch(piece.text.strip()) and is_contents[index + 1 : index + 2] == [True]
        if not is_contents[index] and not is_its_title:
            kept.append(piece)
    raw[:] = kept
    warnings.append(_("The table of contents was left out: the page makes its own."))


def is_contents_line(text):
    """Whether these are a title, dots or a tab, and the number of a page."""
    end = CONTENTS_LINE_END.match(text[::-1])
    if not end:
        return False
    is_led = any(leader in end["dots"] for leader in ("...", "…", "\t"))
    return is_led and 0 < len(text) - end.end() <= LONGEST_CONTENTS_LINE


def _is_contents(piece):
    if any(re.match(r"MsoToc\d", name) for name in piece.classes):
        return True
    links = [link for link in piece.find("a") if re.match(r"#_*(?:Toc|RefHeading)", link.attributes.get("href", ""))]
    linked = "".join(link.text for link in links)
    return piece.tag not in HEADINGS and bool(links) and len(linked.strip()) >= 0.8 * len(piece.text.strip())


def _levels(raw, warnings):
    """For each piece the level of the heading that it is, or 0."""
    levels = [_level(piece) for piece in raw]
    if any(level and not TITLE_CLASSES & {*piece.classes} for level, piece in zip(levels, raw, strict=True)):
        return levels
    guessed = headings.guessed_levels(
        (" ".join(piece.text.split()) if piece.tag == "p" else "", is_bold(piece)) for piece in raw
    )
    if any(guessed):
        warnings.append(
            _("The text has no headings. Short bold or numbered lines were taken for headings; please check them.")
        )
    else:
        warnings.append(_("No headings were found. The whole text is one long passage."))
    return [level or guess for level, guess in zip(levels, guessed, strict=True)]


def _level(piece):
    if piece.tag in HEADINGS:
        return HEADINGS[piece.tag]
    if piece.tag != "p":
        return 0
    if TITLE_CLASSES & {*piece.classes}:
        return 1
    outline = OUTLINE_LEVEL.search(piece.style)
    named = next((found for name in piece.classes if (found := HEADING_CLASS.fullmatch(name))), None)
    return int(outline[1]) if outline else int(named[1] or 7) if named else 0


def recognised(raw, warnings) -> list[Part]:
    """The parts of a text from its pieces; adds to the warnings what an editor should look at."""
    levels = _levels(raw, warnings)
    depths, open_levels, found_gap = [], [], False
    titles = [_title_and_notes(piece) if level else ("", []) for piece, level in zip(raw, levels, strict=True)]
    for index, level in enumerate(levels):
        title = titles[index][0]
        if level and (not title or len(title) > LONGEST_TITLE):
            if title:
                warnings.append(
                    _("This heading is too long and became a paragraph: “%(start)s …”") % {"start": title[:60]}
                )
            levels[index] = level = 0
        if level:
            found_gap = found_gap or (bool(open_levels) and level > max(open_levels) + 1)
            open_levels = [*(above for above in open_levels if above < level), level]
        depths.append(len(open_levels) if level else len(open_levels) + 1)
    if found_gap:
        warnings.append(_("Some headings skip a level, for example from 1 to 3. They were moved up."))
    numbered = _numbered(levels, depths, [title for title, _notes in titles])
    parts = []
    for index, piece in enumerate(raw):
        if levels[index]:
            number, title = numbered[index]
            parts.append(Part(headings.kind_of(number, title), depths[index], number, title))
            parts.extend(Part(PARAGRAPH, depths[index] + 1, body=f"<p>{note}</p>") for note in titles[index][1])
        else:
            body = body_of(piece if piece.tag not in HEADINGS else Node("p", children=piece.children))
            number, body = headings.paragraph_number(body)
            if body:
                parts.append(Part(PARAGRAPH, depths[index], number, body=body))
    if any(notes for _title, notes in titles):
        warnings.append(_("Footnotes of headings now stand right below their heading."))
    return parts


def _title_and_notes(heading):
    notes = [node for node in heading.find("span") if "footnote" in node.classes]
    bodies = []
    for note in notes:
        bodies.append(f'<span class="footnote">{inside_of(Node("p", children=list(note.children)))}</span>')
        note.remove()
    for inner in [node for node in heading.walk() if node.tag == "br" or node.tag in BLOCKS]:
        inner.replace_with(" ", *inner.children, " ")
    return " ".join(heading.text.split()), bodies


def _numbered(levels, depths, titles):
    """For each heading (number, title)."""
    split = [headings.split_number(title) if level else None for level, title in zip(levels, titles, strict=True)]
    bare = defaultdict(list)
    for index, found in enumerate(split):
        if found and found[0] == "bare":
            bare[depths[index]].append(index)
    for indexes in bare.values():
        counted = headings.are_counted([int(split[index][1]) for index in indexes])
        for index, is_counted in zip(indexes, counted, strict=True):
            if not is_counted:
                split[index] = ("", "", titles[index])
    return [found and found[1:] for found in split]
