"""Reads back what pages say to machines (schema.org as microdata)."""

from html.parser import HTMLParser

#: Elements without an end tag.
VOID = {"meta", "link", "br", "img", "input", "hr", "path", "circle"}


class Microdata(HTMLParser):
    """Items with their type and properties, as the HTML standard reads them (without itemref)."""

    def __init__(self, html):
        super().__init__()
        self.items, self.stack = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        owner = next((item for item, _name in reversed(self.stack) if item is not None), None)
        item = {"type": values["itemtype"].rpartition("/")[2]} if "itemscope" in values else None
        text = None
        if name := values.get("itemprop"):
            content = item or values.get("content") or values.get("href") or values.get("datetime")
            if content is None:
                text = []
                content = text
            owner.setdefault(name, []).append(content)
        elif item:
            self.items.append(item)
        if tag not in VOID:
            self.stack.append((item, text))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.stack.pop()

    def handle_data(self, data):
        for _item, text in self.stack:
            if text is not None:
                text.append(data)
