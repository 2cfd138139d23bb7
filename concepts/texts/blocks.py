"""From a tree of HTML to the pieces of a text in reading order, each in the form in which it is stored."""

import re

from concepts.texts.balancing import BLOCKS
from concepts.texts.footnotes import only_notes
from concepts.texts.markup import Node
from content.richtext import clean_document, clean_text

HEADINGS = {f"h{level}": level for level in range(1, 7)}
PIECES = {"p", "ul", "ol", "table", "blockquote", *HEADINGS}
INSIDE_PIECES = PIECES | {"li", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
INLINE = {"b": "strong", "i": "em", "strong": "strong", "em": "em", "sup": "sup", "sub": "sub", "br": "br"}
KEPT_ATTRIBUTES = {"a": {"href"}, "th": {"colspan", "rowspan", "scope"}, "td": {"colspan", "rowspan"}, "ol": {"start"}}
OUTWARD = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
#: Ways to draw letters, by the element that means the same; Word also has a font-weight for Arabic only, with a prefix.
DRAWN = {
    "strong": re.compile(r"(?<![\w-])font-weight: ?(?:bold|[6-9]00)"),
    "em": re.compile(r"(?<![\w-])font-style: ?italic"),
    "sup": re.compile(r"(?<![\w-])vertical-align: ?super"),
    "sub": re.compile(r"(?<![\w-])vertical-align: ?sub(?!p)"),
}
DRAWN_THIN = re.compile(r"(?<![\w-])font-weight: ?normal")

_block_tag = rf"</?(?:{'|'.join(sorted(INSIDE_PIECES))})(?: [^>]*)?>"
_opening = r"(?:<(?:strong|em|sup|sub|span|a)(?: [^>]*)?>)"
_closing = r"(?:</(?:strong|em|sup|sub|span|a)>)"
TIDYING = [
    (re.compile(r"<(strong|em|sup|sub|span|a)(?: [^>]*)?>(\s*)</\1>"), r"\2"),
    (re.compile(r"</(strong|em)>(\s*)<\1>"), r"\2"),
    #: From here on no run is long: a pattern that starts anew at each blank of a run takes its square.
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?<br> ?"), "<br>"),
    (re.compile(r"(?:<br>){3,}"), "<br><br>"),
    (re.compile(rf"({_block_tag})(?:\s|<br>)+"), r"\1"),
    (re.compile(rf"(?:\s|<br>)+({_block_tag})"), r"\1"),
    (re.compile(rf"({_block_tag}{_opening}+)\s+"), r"\1"),
    (re.compile(rf"\s+({_closing}+{_block_tag})"), r"\1"),
    (re.compile(r"(<span class=\"footnote\">)\s+"), r"\1"),
    (re.compile(r"\s+(</span>)"), r"\1"),
]


def pieces(root) -> list[Node]:
    """Headings, paragraphs, lists, tables and quotes in reading order; whatever only wraps them is gone."""
    found, loose = [], []
    for child in [*root.children, Node("hr")]:
        if isinstance(child, str) or (child.tag not in BLOCKS and not _holds_blocks(child)):
            loose.append(child)
            continue
        if loose:
            found.append(Node("p", children=loose))
            loose = []
        if child.tag in PIECES:
            found.append(child)
        elif _holds_blocks(child):
            found.extend(pieces(child))
        elif child.tag == "pre":
            found.append(_with_line_breaks(child))
        else:
            found.append(Node("p", child.attributes, child.children))
    return [piece for piece in found if piece.text.strip()]


def _holds_blocks(node):
    return any(inner.tag in BLOCKS for inner in node.walk())


def _with_line_breaks(node):
    lines = node.text.strip("\n").split("\n")
    return Node("p", children=[part for line in lines for part in (line, Node("br"))][:-1])


def simplify(root):
    """Emphasis by style becomes emphasis by element, links that lead nowhere become text, blanks become plain ones."""
    for node in list(root.walk()):
        if node.tag in BLOCKS:
            continue
        if node.tag == "a" and OUTWARD.match(node.attributes.get("href", "")):
            continue
        if "footnote" in node.classes and node.tag == "span":
            node.attributes = {"class": "footnote"}
            continue
        _simplify_inline(node)
    for node in [root, *root.walk()]:
        node.children = [_plain_blanks(child) if isinstance(child, str) else child for child in node.children]


def _simplify_inline(node):
    names = [INLINE[node.tag]] if node.tag in INLINE else []
    if names == ["strong"] and DRAWN_THIN.search(node.style):
        names = []
    if node.tag in {"span", "a", "font"}:
        names = [name for name, pattern in DRAWN.items() if pattern.search(node.style)]
    children = node.children
    for name in reversed(names):
        children = [Node(name, children=children)]
    node.replace_with(*children)


def _plain_blanks(text):
    return clean_text(re.sub(r"[\s\u00a0]+", " ", text))


def body_of(piece):
    """The stored form of one piece."""
    for node in [piece, *piece.walk()]:
        _simplify_block(node)
    html = piece.outer
    for pattern, replacement in TIDYING:
        html = pattern.sub(replacement, html)
    return only_notes(clean_document(html))


def inside_of(piece):
    """The stored form of what stands in a paragraph, without the paragraph."""
    return body_of(piece).removeprefix("<p>").removesuffix("</p>")


def _simplify_block(node):
    kept = KEPT_ATTRIBUTES.get(node.tag, set()) if "footnote" not in node.classes else {"class"}
    node.attributes = {name: value for name, value in node.attributes.items() if name in kept}
    for name in ("colspan", "rowspan"):
        if node.attributes.get(name) == "1":
            del node.attributes[name]
    if node.tag in {"li", "th", "td", "caption"}:
        paragraphs = [child for child in node.elements if child.tag == "p"]
        blocks = [child for child in node.elements if child.tag in BLOCKS]
        if len(paragraphs) == 1 and blocks[0] is paragraphs[0] and (node.tag == "li" or len(blocks) == 1):
            paragraphs[0].unwrap()
    elif node.tag == "table":
        _mark_head(node)
    elif node.tag in BLOCKS - INSIDE_PIECES and node.parent and node.tag not in {"colgroup", "hr"}:
        if _holds_blocks(node):
            node.unwrap()
        else:
            node.tag = "p"


def _mark_head(table):
    rows = [row for row in table.find("tr") if row.elements]
    if not rows:
        return
    head = rows[0]
    is_head = all(cell.tag == "th" or is_bold(cell) for cell in head.elements if cell.text.strip())
    if head.parent.tag != "thead" and is_head and head.text.strip() and len(rows) > 1:
        head.remove()
        caption = next((index for index, node in enumerate(table.children) if _is_caption(node)), -1)
        thead = Node("thead", children=[head])
        thead.parent = table
        table.children.insert(caption + 1, thead)
    for row in rows:
        for cell in row.elements:
            is_column_head = row.parent.tag == "thead"
            if cell.tag == "th" or is_column_head:
                cell.tag = "th"
                cell.attributes["scope"] = "col" if is_column_head else "row"
                for bold in cell.find("strong"):
                    bold.unwrap()


def _is_caption(node):
    return isinstance(node, Node) and node.tag in {"caption", "colgroup"}


def is_bold(node):
    bold = sum(len(strong.text.strip()) for strong in node.find("strong"))
    return bool(node.text.strip()) and bold >= len(node.text.strip())
