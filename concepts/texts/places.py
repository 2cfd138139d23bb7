"""Where a section is read: on the page of its version, or, in a long text, on the page of its chapter."""

from dataclasses import dataclass
from itertools import accumulate

from django.db.models.functions import Length
from django.urls import reverse

from concepts.models import Section

#: In words. A longer text is read chapter by chapter.
LONGEST_PAGE = 6000
#: In letters of its HTML. A chapter that has more is divided once more, at the headings below it.
FULLEST_CHAPTER = 80_000


def is_long(version):
    return version.words > LONGEST_PAGE


@dataclass(frozen=True)
class Chapter:
    """A page of a long text: the positions of what stands on it. Without an anchor it is the page of the version."""

    anchor: str
    heading: str
    first: int
    last: int


def outline(version):
    """The whole text without its bodies, in reading order, each row with the `letters` of its body; one query."""
    return outlines([version])[version.pk]


def outlines(versions):
    """The outline of each version, by its key; one query for all of them."""
    rows = Section.objects.filter(version__in=versions).annotate(letters=Length("body")).order_by("position")
    found = {version.pk: [] for version in versions}
    names = ("version_id", "position", "depth", "kind", "number", "title", "anchor", "letters")
    for row in rows.values_list(*names, named=True):
        found[row.version_id].append(row)
    return found


def outlines_of_long(versions):
    """The outlines of those that are read chapter by chapter; one query."""
    return outlines([version for version in versions if is_long(version)])


def chapter_addresses(versions, outlines):
    """Pairs of a version and the address of a page of it, without the first one, in the present language."""
    return [
        (version, section_url(version, page.anchor))
        for version in versions
        if version.pk in outlines
        for page in chapters(version, outlines[version.pk])[1:]
    ]


def chapters(version, rows):
    """The pages on which a text is read, in order; the first one is that of the version, however little is on it."""
    begins = [index for index in _beginnings(rows) if rows[index].anchor] if is_long(version) else []
    ends = [*begins, len(rows)]
    pages = [Chapter("", "", 0, rows[ends[0] - 1].position if ends[0] else 0)]
    for begin, end in zip(begins, ends[1:], strict=True):
        row = rows[begin]
        heading = f"{row.number} {row.title}".strip()
        pages.append(Chapter(row.anchor, heading, row.position, rows[end - 1].position))
    return pages


def _beginnings(rows):
    """The rows that open a page: the topmost headings, and where one has too much below it, the next ones too."""
    before = [0, *accumulate(row.letters for row in rows)]
    ends, open_headings = {}, []
    for index, row in enumerate(rows):
        if row.kind == Section.Kind.PARAGRAPH:
            continue
        while open_headings and rows[open_headings[-1]].depth >= row.depth:
            ends[open_headings.pop()] = index
        open_headings.append(index)
    ends |= dict.fromkeys(open_headings, len(rows))

    found, index = [], 0
    while index < len(rows):
        if index not in ends:
            index += 1
            continue
        found.append(index)
        is_full = before[ends[index]] - before[index] > FULLEST_CHAPTER
        index = index + 1 if is_full else ends[index]
    return found


def chapter_of(version):
    """For each anchor that of the chapter on whose page it stands; "" for the page of the version. One query."""
    rows = outline(version)
    return chapter_by_anchor(chapters(version, rows), rows)


def chapter_by_anchor(pages, rows):
    return {row.anchor: page.anchor for page in pages for row in rows if page.first <= row.position <= page.last}


def section_url(version, anchor, chapter_of=None):
    """The address of a section; no query.

    Without the map that `chapter_of(version)` gives, it is an address that sends on to the right page.
    """
    if not is_long(version) or (chapter_of is not None and not chapter_of.get(anchor)):
        return f"{version.get_absolute_url()}#{anchor}"
    chapter = anchor if chapter_of is None else chapter_of[anchor]
    address = reverse("concepts:chapter", kwargs=version.address | {"anchor": chapter})
    return address if chapter == anchor else f"{address}#{anchor}"
