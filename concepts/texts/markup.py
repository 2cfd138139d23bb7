"""HTML as a tree that can be rearranged: made of well-formed HTML, and written out again."""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from itertools import chain

import nh3

from concepts.texts.balancing import MOST_ELEMENTS, TAGS, VOID, balanced, too_many

_wellformed = nh3.Cleaner(
    tags=TAGS,
    attributes={
        "*": {"id", "name", "style", "class"},
        "a": {"href"},
        "ol": {"start"},
        "td": {"colspan", "rowspan", "scope"},
        "th": {"colspan", "rowspan", "scope"},
    },
    clean_content_tags={"script", "style", "title", "xml"},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)


class Node:
    """An element with its attributes and, in order, the elements and texts in it."""

    #: Where a child was replaced last: the next one stands close to it.
    last_replaced = 0

    def __init__(self, tag, attributes=None, children=()):
        self.tag, self.attributes, self.children, self.parent = tag, attributes or {}, [], None
        for child in children:
            self.append(child)

    def append(self, child):
        if isinstance(child, Node):
            child.parent = self
        self.children.append(child)

    @property
    def style(self):
        return re.sub(r"\s+", " ", self.attributes.get("style", "").lower())

    @property
    def classes(self):
        return self.attributes.get("class", "").split()

    @property
    def text(self):
        return "".join(child.text if isinstance(child, Node) else child for child in self.children)

    @property
    def elements(self):
        return [child for child in self.children if isinstance(child, Node)]

    def walk(self) -> Iterator["Node"]:
        """All elements in it, in document order; elements that are taken out meanwhile still come."""
        for child in self.elements:
            yield child
            yield from child.walk()

    def find(self, *tags):
        return [node for node in self.walk() if node.tag in tags]

    def replace_with(self, *others):
        siblings = self.parent.children
        near = min(self.parent.last_replaced, len(siblings))
        index = next(at for at in chain(range(near, len(siblings)), range(near)) if siblings[at] is self)
        for other in others:
            if isinstance(other, Node):
                other.parent = self.parent
        siblings[index : index + 1] = others
        self.parent.last_replaced = index

    def unwrap(self):
        self.replace_with(*self.children)

    def remove(self):
        self.replace_with()

    @property
    def inner(self):
        return "".join(
            child.outer if isinstance(child, Node) else escape(child, quote=False) for child in self.children
        )

    @property
    def outer(self):
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes.items())
        opening = f"<{self.tag}{attributes}>"
        return opening if self.tag in VOID else f"{opening}{self.inner}</{self.tag}>"


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Node("root")
        self.count = 0

    def handle_starttag(self, tag, attrs):
        self.count += 1
        if self.count > 2 * MOST_ELEMENTS:
            raise too_many()
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open.append(node)
        if tag not in VOID:
            self.open = node

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open = self.open.parent or self.root

    def handle_data(self, data):
        self.open.append(data)


def tree(html):
    """The tree of any HTML, however broken; what is no text is gone, names, styles and classes stay."""
    builder = _Builder()
    builder.feed(_wellformed.clean(balanced(html)))
    builder.close()
    return builder.root
