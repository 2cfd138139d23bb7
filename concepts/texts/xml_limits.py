"""A first look at XML that strangers wrote, without keeping any of it: does it stay within limits?"""

from xml.parsers import expat

#: A text of 200 pages with a long history in Word has some 250,000 elements. A million take more than ten seconds.
MOST_ELEMENTS = 400_000
MOST_OPEN = 250


class Declared(Exception):
    """A document type or an entity, which can make a short text endless, and which no office program writes."""


class TooMuch(Exception):
    pass


def check(parts: list[bytes]):
    """Goes through all of them and stops at the first thing that is too much; members without content are none."""
    count = 0
    for part in filter(None, parts):
        count = _Look(count).through(part)


class _Look:
    def __init__(self, count):
        self.count, self.open = count, 0

    def through(self, part):
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = self._declared
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._ended
        parser.Parse(part, True)
        return self.count

    def _declared(self, *_declaration):
        raise Declared

    def _started(self, _name, _attributes):
        self.count += 1
        self.open += 1
        if self.count > MOST_ELEMENTS or self.open > MOST_OPEN:
            raise TooMuch

    def _ended(self, _name):
        self.open -= 1
