"""HTML of any kind as tags that close in the order in which they opened, so that reading it takes no longer than it is.

A browser mends HTML by opening again what was never closed, and by looking through all that is open: with many open
elements the work grows with their square. Here at most `MOST_OPEN` are open at a time; whoever needs more is refused.
"""

import re

from django.utils.translation import gettext as _

from concepts.texts.trouble import Unreadable

MOST_OPEN = 100
#: A text of 200 pages from Word has some 30,000 elements.
MOST_ELEMENTS = 80_000
VOID = {"br", "hr", "img", "col", "wbr"}
BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption", "address"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "center"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "form", "fieldset", "details", "summary"),
}
INLINE = {
    *("a", "span", "b", "strong", "i", "em", "u", "s", "del", "ins", "sup", "sub", "br", "img", "small", "code", "q"),
    *("cite", "abbr", "font", "mark", "kbd", "samp", "var", "bdi", "bdo", "wbr", "time", "tt", "strike", "big", "dfn"),
}
TAGS = BLOCKS | INLINE | {"col", "colgroup"}
ATTRIBUTES = {"id", "name", "style", "class", "href", "start", "colspan", "rowspan", "scope"}
#: Whatever begins a piece of mark-up takes it to its end, or to that of the text: nothing is looked at twice.
MARKUP = re.compile(
    r"<(?:!--.*?(?:--!?>|\Z)"
    r"|(?P<unseen>script|style|title|xml)(?=[\s/>]).*?(?:</(?P=unseen)(?=[\s/>])[^>]*+>?|\Z)"
    r"|(?P<end>/?)(?P<tag>[a-z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)?+)*+)>?"
    r"|[!?/][^>]*+>?)",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"([^\s=/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"?|'([^']*+)'?|([^\s]++)))?+")
_table = {"table", "caption", "td", "th"}
_lists = {"ul", "ol", "li", "dl", "dt", "dd", "blockquote"}
_rows = {"caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"}
_titles = {f"h{level}" for level in range(1, 7)}
_all_titles = [({"p", *_titles}, _table)]
_entry = [({"dt", "dd"}, {"dl", *_table}), ({"p"}, _table | _lists)]
_cell = [({"td", "th", "caption", "colgroup"}, {"table"})]
_group = [({"thead", "tbody", "tfoot", "caption", "colgroup"}, {"table"})]
#: What an opening tag ends, and behind which open elements it does not look for that.
ENDS = {
    **{tag: [({"p"}, _table)] for tag in BLOCKS - _rows},
    **{tag: _all_titles for tag in _titles},
    "li": [({"li"}, {"ul", "ol", *_table}), ({"p"}, _table | _lists)],
    "dt": _entry,
    "dd": _entry,
    "td": _cell,
    "th": _cell,
    "tr": [({"tr", "caption", "colgroup"}, {"table"})],
    "thead": _group,
    "tbody": _group,
    "tfoot": _group,
}


def balanced(html) -> str:
    """The same with known elements and attributes only, each closed."""
    return _Balancer().balanced(html)


def too_deep():
    return Unreadable(_("The text is nested too deeply to be read."))


def too_many():
    return Unreadable(_("The text has far more markup than a text needs. Hand it in as several texts, or as Markdown."))


class _Balancer:
    def __init__(self):
        self.written, self.open, self.count = [], [], 0

    def balanced(self, html):
        done = 0
        for found in MARKUP.finditer(html):
            self._write_text(html[done : found.start()])
            done = found.end()
            tag = (found["tag"] or "").lower()
            if tag in TAGS:
                self._close(tag) if found["end"] else self._start(tag, found["attributes"])
        self._write_text(html[done:])
        self._end_after(0)
        return "".join(self.written)

    def _write_text(self, text):
        self.written.append(text.replace("<", "&lt;"))

    def _start(self, tag, attributes):
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise too_many()
        for ended, walls in ENDS.get(tag, ()):
            self._end(ended, walls)
        self.written.append(f"<{tag}{_attributes(attributes)}>")
        if tag in VOID:
            return
        self.open.append(tag)
        if len(self.open) > MOST_OPEN:
            raise too_deep()

    def _close(self, tag):
        self._end({tag}, {"table"} if tag in _rows | {"table"} else _table if tag in BLOCKS else _table | _lists)

    def _end(self, tags, walls):
        """The innermost open element of these, with all in it."""
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at] in tags:
                self._end_after(at)
                return
            if self.open[at] in walls:
                return

    def _end_after(self, at):
        self.written.extend(f"</{tag}>" for tag in reversed(self.open[at:]))
        del self.open[at:]


def _attributes(written):
    kept = {}
    for name, *values in ATTRIBUTE.findall(written):
        if name.lower() in ATTRIBUTES:
            kept.setdefault(name.lower(), "".join(values))
    return "".join(f' {name}="{value.replace(chr(34), "&quot;").replace("<", "&lt;")}"' for name, value in kept.items())
