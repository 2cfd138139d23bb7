"""The forms of a page as a browser would send them."""

from html.parser import HTMLParser


class FilledForm(HTMLParser):
    """What stands in the fields of all forms of a page, and which buttons they have."""

    def __init__(self, html):
        super().__init__()
        self.values, self.buttons, self.ids, self.labelled, self.described = {}, [], set(), set(), set()
        self._select = self._textarea = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name = given.get("name")
        self.ids.add(given.get("id"))
        self.labelled.add(given.get("for"))
        self.described.update((given.get("aria-describedby") or "").split())
        if tag == "button" and name:
            self.buttons.append(given.get("value"))
        elif tag == "input" and name and (given.get("type") != "checkbox" or "checked" in given):
            self.values[name] = given.get("value") or ("on" if given.get("type") == "checkbox" else "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in given or self._select not in self.values):
            self.values[self._select] = given.get("value", "")
        elif tag == "textarea":
            self._textarea, self.values[name] = name, ""

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._textarea = None

    def handle_data(self, data):
        if self._textarea:
            self.values[self._textarea] += data
