"""How a fact of the sources is looked for: in the database, on a page, or nowhere at all."""

from collections.abc import Callable
from dataclasses import dataclass

from content import richtext
from tests.demo import stored


@dataclass(frozen=True)
class Fact:
    """One numbered statement of the inventory: where it stands, or why it does not."""

    key: str
    note: str
    checks: tuple[Callable, ...]

    def __init__(self, key, note, *checks):
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "note", note)
        object.__setattr__(self, "checks", checks)

    def __str__(self):
        return self.key

    @property
    def on_content(self):
        return [check for check in self.checks if not check.needs_pages]

    @property
    def on_pages(self):
        return [check for check in self.checks if check.needs_pages]


@dataclass(frozen=True)
class Stored:
    """What `get` finds in the database is exactly `expected`."""

    get: Callable
    expected: object
    needs_pages = False

    def __call__(self):
        assert self.get() == self.expected


@dataclass(frozen=True)
class Says:
    """The text that `get` finds contains these words."""

    get: Callable
    words: tuple[str, ...]
    needs_pages = False

    def __call__(self):
        text = richtext.plain(str(self.get()))
        assert [word for word in self.words if word not in text] == []


@dataclass(frozen=True)
class Shown:
    """These words stand on the public page."""

    path: str
    words: tuple[str, ...]
    needs_pages = True

    def __call__(self, site, paths):
        text = site.page(self.path).text
        assert [word for word in self.words if word not in text] == []


@dataclass(frozen=True)
class NotShown:
    """These words do not stand on this page."""

    path: str
    words: tuple[str, ...]
    needs_pages = True

    def __call__(self, site, paths):
        text = site.page(self.path).text
        assert [word for word in self.words if word in text] == []


@dataclass(frozen=True)
class NotStored:
    """No text of the content contains these words."""

    words: tuple[str, ...]
    needs_pages = False

    def __call__(self):
        texts = list(stored.texts())
        assert texts
        assert [(place, word) for place, text in texts for word in self.words if word in text] == []


@dataclass(frozen=True)
class Everywhere:
    """A rule that no public page of the demonstration breaks; the rule returns what is wrong."""

    rule: Callable
    needs_pages = True

    def __call__(self, site, paths):
        assert paths
        assert {path: wrong for path in paths if (wrong := self.rule(site.page(path)))} == {}


def stands(get, expected):
    return Stored(get, expected)


def says(get, *words):
    assert words
    return Says(get, words)


def shown(path, *words):
    assert words
    return Shown(path, words)


def not_shown(path, *words):
    assert words
    return NotShown(path, words)


def nowhere(*words):
    """Neither in the content nor on any page."""
    assert words
    return NotStored(words), Everywhere(lambda page: [word for word in words if word in page.text])
