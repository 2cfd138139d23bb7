"""A version on paper: the text as data for typst, which never reads any of it as markup."""

from html.parser import HTMLParser

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from concepts.models import Section
from content.richtext import clean_document

PAPER = settings.BASE_DIR / "templates" / "concepts" / "version.typ"
#: What stands in a line; everything else begins a new one.
INLINE = {"strong", "em", "sup", "sub", "a", "span"}
#: A cell that says it spans more is wrong.
MOST_SPANNED = 1000


def paper(version, absolute):
    """The sheet. It is German whatever the page is, as the text is. `absolute` makes an address whole."""
    with translation.override("de"):
        concept, town = version.concept, version.concept.municipality
        rows = Section.objects.filter(version=version).order_by("position")
        of_which_date = str(version.adopted_on) if version.adopted_on else ""
        return {
            "lang": "de",
            "title": f"{concept.title}: {version.label}",
            "concept": concept.title,
            "town": town.official_name,
            "facts": [fact for fact in (version.label, version.get_status_display(), of_which_date) if fact],
            "contents": gettext("Contents"),
            "source": absolute(version.get_absolute_url()),
            "blocks": [block for row, level in _with_levels(rows) for block in _section(row, level)],
        }


def _with_levels(rows):
    """Each section with the level of its heading; none is skipped, as PDF/UA asks."""
    open_headings = []
    for row in rows:
        if row.is_heading:
            while open_headings and open_headings[-1] >= row.depth:
                open_headings.pop()
            open_headings.append(row.depth)
        yield row, len(open_headings)


def _section(row, level):
    if row.is_heading:
        return [{"kind": "heading", "level": level, "text": row.heading}]
    found = blocks(row.body)
    if row.number:
        if found and found[0]["kind"] == "p":
            found[0]["inline"].insert(0, f"{row.number} ")
        else:
            found.insert(0, {"kind": "p", "inline": [row.number]})
    return found


def blocks(html):
    """Clean HTML as nested blocks: p, h, ul, ol, quote, table; each text in a list of strings and marked pieces."""
    reader = _Reader()
    reader.feed(clean_document(html))
    reader.close()
    return _blocks(reader.root["children"])


class _Reader(HTMLParser):
    """The elements of clean HTML as a tree."""

    def __init__(self):
        super().__init__()
        self.root = {"tag": "", "attributes": {}, "children": []}
        self.open = [self.root]

    def handle_starttag(self, tag, attributes):
        node = {"tag": tag, "attributes": dict(attributes), "children": []}
        self.open[-1]["children"].append(node)
        if tag != "br":
            self.open.append(node)

    def handle_endtag(self, tag):
        if len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1]["children"].append(data)


def _blocks(children):
    """Children of a block; what stands loose in a line becomes a paragraph."""
    found, line = [], []
    for child in children:
        if isinstance(child, str) or child["tag"] in INLINE | {"br"}:
            line.append(child)
            continue
        _end_line(found, line)
        line = []
        found += _block(child)
    _end_line(found, line)
    return found


def _end_line(found, line):
    inline = _inline(line)
    if any(not isinstance(piece, str) or piece.strip() for piece in inline):
        found.append({"kind": "p", "inline": inline})


def _block(node):
    tag, children = node["tag"], node["children"]
    if tag == "p":
        return _blocks(children)
    if tag in ("h3", "h4"):
        return [{"kind": "p", "inline": [{"kind": "strong", "inline": _inline(children)}]}]
    if tag in ("ul", "ol"):
        items = [_blocks(child["children"]) for child in _elements(node) if child["tag"] == "li"]
        return [{"kind": tag, "start": _number(node, "start"), "items": items}]
    if tag == "blockquote":
        return [{"kind": "quote", "blocks": _blocks(children)}]
    if tag == "table":
        return _table(node)
    return _blocks(children)


def _table(node):
    caption, head, body = [], [], []
    for child in _elements(node):
        if child["tag"] == "caption":
            caption = _inline(child["children"])
        elif child["tag"] == "tr":
            body.append(_cells(child))
        else:
            rows = [_cells(row) for row in _elements(child)]
            (head if child["tag"] == "thead" else body).extend(rows)
    if not head and body and all(cell["is_head"] for cell in body[0]):
        head.append(body.pop(0))
    head, body = _grid(head, 0), _grid(body, len(head))
    columns = 1 + max((cell["x"] for cell in head + body), default=-1)
    for cell in head + body:
        cell["colspan"] = min(cell["colspan"], columns - cell["x"])
    titled = [{"kind": "p", "inline": [{"kind": "strong", "inline": caption}]}] if caption else []
    return titled + ([{"kind": "table", "columns": columns, "head": head, "body": body}] if columns else [])


def _cells(row):
    return [
        {
            "is_head": cell["tag"] == "th",
            "colspan": _number(cell, "colspan"),
            "rowspan": _number(cell, "rowspan"),
            "blocks": _blocks(cell["children"]),
        }
        for cell in _elements(row)
        if cell["tag"] in ("td", "th")
    ]


def _grid(rows, top):
    """Cells with their places, from row `top` on, without overlaps: typst is strict where browsers forgive."""
    cells, taken = [], set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            rowspan = min(cell["rowspan"], len(rows) - y)
            colspan = next((width for width in range(cell["colspan"]) if (x + width, y) in taken), cell["colspan"])
            taken |= {(x + dx, y + dy) for dx in range(colspan) for dy in range(rowspan)}
            cells.append(cell | {"x": x, "y": top + y, "colspan": colspan, "rowspan": rowspan})
            x += colspan
    return cells


def _inline(children):
    """Texts and marked pieces of one line, in order."""
    found = []
    for child in children:
        if isinstance(child, str):
            found.append(child)
        elif child["tag"] == "br":
            found.append({"kind": "br"})
        elif child["tag"] == "a":
            found.append(
                {"kind": "link", "to": child["attributes"].get("href", ""), "inline": _inline(child["children"])}
            )
        elif child["attributes"].get("class") == "footnote":
            found.append({"kind": "note", "inline": _inline(child["children"])})
        elif child["tag"] in INLINE - {"span"}:
            found.append({"kind": child["tag"], "inline": _inline(child["children"])})
        else:
            found += _inline(child["children"])
    return found


def _elements(node):
    return [child for child in node["children"] if not isinstance(child, str)]


def _number(node, name):
    value = node["attributes"].get(name) or ""
    return min(max(int(value), 1), MOST_SPANNED) if value.isascii() and value.isdigit() else 1
