"""Pages as a reader gets them: fetched once, parsed, with their visible words."""

import html5lib

#: Elements whose start or end separates words for the eye.
INLINE = {"a", "abbr", "b", "bdi", "em", "i", "span", "strong", "time"}


class Page:
    def __init__(self, path, response):
        self.path = path
        self.response = response
        self.tree = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)

    @property
    def is_start(self):
        """The start page of a town, in whatever language."""
        return len(self.path.removeprefix("/en").strip("/").split("/")) == 1

    @property
    def language(self):
        return self.tree.get("lang")

    @property
    def text(self):
        return words(self.tree.find("body"))

    def all(self, name):
        return list(self.tree.iter(name))


class Site:
    """Every address once; a page that does not answer 200 is a failure."""

    def __init__(self, client):
        self.client = client
        self.fetched = {}

    def page(self, path):
        if path not in self.fetched:
            response = self.client.get(path)
            assert response.status_code == 200, f"{path} answers {response.status_code}"
            self.fetched[path] = Page(path, response)
        return self.fetched[path]


def words(element):
    """Visible text, blanks as one space, without invisible characters."""
    text = "".join(_pieces(element))
    for invisible in ("\u00ad", "\u2060", "\u200b"):
        text = text.replace(invisible, "")
    return " ".join(text.split())


def _pieces(element):
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "template"):
        return
    gap = "" if element.tag in INLINE else " "
    yield gap
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield gap
