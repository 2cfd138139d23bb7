"""A text as it is read on a screen: levels of headings, names of its places, tables that scroll, contents."""

import re
from dataclasses import dataclass, field

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from concepts.models import Section
from concepts.texts.footnotes import with_notes
from concepts.texts.headings import kind_of
from concepts.texts.places import section_url
from content.richtext import clean_document, plain

LOWEST_HEADING = 6
TABLE = re.compile(r"<table>|</table>")
#: The outline consists of sections; a heading inside a piece of text would stand on a level of its own.
HEADING_INSIDE = re.compile(r"<(/?)h[34]>")


@dataclass
class Passage:
    """A section on its page. `name` is what links to it are called: „Abschnitt 2.1“, „Abschnitt 2.1, Absatz 3“."""

    anchor: str
    identity: str
    level: int
    heading: str
    kind: str
    name: str
    body: SafeString
    #: Whether readers are asked for comments right here.
    invites: bool = True
    comments: int = 0
    measures: list = field(default_factory=list)


@dataclass
class Entry:
    """A heading in a table of contents, with those below it."""

    address: str
    heading: str
    kind: str
    children: list = field(default_factory=list)

    @property
    def below(self):
        """How many headings stand below it, however deep."""
        return len(self.children) + sum(child.below for child in self.children)


def passages(rows, top=2):
    """Sections as passages, and their footnotes. The topmost headings get the level `top`, and none is skipped."""
    rows = list(rows)
    bodies, notes = with_notes([clean_document(row.body) for row in rows])
    is_foreign = get_language() != "de"
    found, open_headings, name, paragraphs = [], [], "", 0
    for row, body in zip(rows, bodies, strict=True):
        if row.is_heading:
            while open_headings and open_headings[-1] >= row.depth:
                open_headings.pop()
            open_headings.append(row.depth)
            name, paragraphs = _name(row), 0
            here = name
        else:
            paragraphs += 1
            here = _paragraph_name(name, paragraphs)
        found.append(
            Passage(
                anchor=row.anchor,
                identity=row.identity,
                level=min(top + len(open_headings) - 1, LOWEST_HEADING),
                heading=row.heading if row.is_heading else "",
                kind=kind_name(row),
                name=here,
                body=mark_safe(_body(body, row.number, here, is_foreign)) if body else "",
            )
        )
    _invite_once(found)
    return found, notes


def _invite_once(found):
    """A heading over a single paragraph invites nobody: what there is to say can be said about that."""
    heading, below = None, 0
    for passage in [*found, None]:
        if passage is not None and not passage.heading:
            below += 1
            continue
        if heading is not None:
            heading.invites = below != 1
        heading, below = passage, 0


def kind_name(row):
    """What a heading announces, in a word; nothing for a chapter like any other, and where its own words say it."""
    is_plain = row.kind in (Section.Kind.CHAPTER, Section.Kind.PARAGRAPH)
    return "" if is_plain or row.kind == kind_of(row.number, row.title) else Section.Kind(row.kind).label


def _name(row):
    if row.number:
        return gettext("Section %(number)s") % {"number": row.number}
    return gettext("Section “%(title)s”") % {"title": row.title}


def _paragraph_name(section, number):
    if not section:
        return gettext("Paragraph %(number)s") % {"number": number}
    return gettext("%(section)s, paragraph %(number)s") % {"section": section, "number": number}


def _body(html, number, name, is_foreign):
    html = HEADING_INSIDE.sub(lambda tag: "</strong></p>" if tag[1] else "<p><strong>", html)
    if number:
        shown = format_html("<p>{}", f"{number} ")
        html = html.replace("<p>", shown, 1) if html.startswith("<p>") else f"{shown}</p>{html}"
    return _scrolling(html, name, is_foreign)


def _scrolling(html, name, is_foreign):
    """Tables in regions that the keyboard reaches; a table inside a table scrolls with it."""
    depth = 0

    def wrapped(tag):
        nonlocal depth
        if tag[0] == "</table>":
            depth -= 1
            return "</table></div>" if depth == 0 else tag[0]
        depth += 1
        if depth > 1:
            return tag[0]
        caption = re.match(r"\s*<caption>(.*?)</caption>", html[tag.end() :], re.DOTALL)
        label = plain(caption[1]) if caption else gettext("Table in: %(place)s") % {"place": name}
        # A name in the reader's language around a German table.
        language = get_language() if is_foreign and not caption else ""
        return format_html(
            '<div class="scroll" tabindex="0" role="region" aria-label="{}"{}><table{}>',
            label,
            format_html(' lang="{}"', language) if language else "",
            mark_safe(' lang="de"') if language else "",
        )

    return TABLE.sub(wrapped, html)


def contents(version, rows, chapter_of):
    """The headings as a tree of entries."""
    roots, open_entries = [], []
    for row in rows:
        if row.kind == Section.Kind.PARAGRAPH:
            continue
        heading = f"{row.number} {row.title}".strip()
        entry = Entry(section_url(version, row.anchor, chapter_of), heading, kind_name(row))
        while open_entries and open_entries[-1][0] >= row.depth:
            open_entries.pop()
        (open_entries[-1][1].children if open_entries else roots).append(entry)
        open_entries.append((row.depth, entry))
    return roots
