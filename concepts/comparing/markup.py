"""The clean HTML of a piece of text as a small tree, so that it can be compared block by block."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Elements inside a line; a footnote is one of them. What else there is are blocks.
INLINE = {"strong", "em", "a", "sup", "sub", "span"}
ATTRIBUTES = {"colspan", "rowspan", "scope", "start"}
FOOTNOTE = "note"


@dataclass
class Line:
    """A run of text. `formats` says for stretches of it (begin, end) how they look: "strong", "a https://…", …"""

    text: str = ""
    formats: list = field(default_factory=list)

    def append(self, text, formats):
        if not text:
            return
        if formats:
            self.formats.append((len(self.text), len(self.text) + len(text), tuple(formats)))
        self.text += text


@dataclass
class Block:
    tag: str
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)

    @property
    def text(self):
        return "\n".join(child.text for child in self.children)


def blocks(html):
    """The blocks at the top of a body."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.root.children


def words(html):
    """What a body says, in one line and without its footnotes."""
    return " ".join(" ".join(_words(node) for node in blocks(html)).split())


def _words(node):
    if isinstance(node, Block):
        return " ".join(_words(child) for child in node.children)
    text = node.text
    for begin, end, looks in reversed(node.formats):
        if FOOTNOTE in looks:
            text = text[:begin] + text[end:]
    return text


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Block("")
        self.open, self.formats, self.line = [self.root], [], Line()

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        if tag == "br":
            self.line.append("\n", self._looks)
        elif tag in INLINE:
            self.formats.append((tag, self._look(tag, attributes)))
        else:
            self.end_line()
            kept = {name: value for name, value in attributes.items() if name in ATTRIBUTES}
            block = Block(tag, kept)
            self.open[-1].children.append(block)
            self.open.append(block)

    def handle_endtag(self, tag):
        if tag in INLINE:
            if self.formats and self.formats[-1][0] == tag:
                self.formats.pop()
        elif any(block.tag == tag for block in self.open[1:]):
            self.end_line()
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data):
        text = re.sub(r"\s+", " ", data)
        if not self.line.text or self.line.text[-1].isspace():
            text = text.lstrip(" ")
        self.line.append(text, self._looks)

    def end_line(self):
        line, self.line = self.line, Line()
        kept = line.text.rstrip()
        if kept:
            line.formats = [
                (begin, min(end, len(kept)), look) for begin, end, look in line.formats if begin < len(kept)
            ]
            line.text = kept
            self.open[-1].children.append(line)

    @property
    def _looks(self):
        return [look for _tag, look in self.formats if look]

    @staticmethod
    def _look(tag, attributes):
        if tag == "a":
            return f"a {attributes['href']}" if attributes.get("href") else ""
        if tag == "span":
            return FOOTNOTE if attributes.get("class") == "footnote" else ""
        return tag
