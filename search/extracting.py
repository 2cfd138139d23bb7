"""Reads the words of one file and ends: `python extracting.py pdf`, file on standard input, UTF-8 on standard output.

A process of its own, without Django: a file that strangers made may want any amount of memory and time, and does not
get it. Pictures, markup and what was deleted with changes tracked are left out.
"""

import re
import resource
import sys
import zipfile
from io import BytesIO
from xml.parsers import expat

MOST_MEMORY = 512 * 1024**2
#: Of the processor.
MOST_SECONDS = 10
MOST_LETTERS = 1_000_000
MOST_PAGES = 1000
MOST_XML = 30 * 1024**2
#: Where the text is, the elements that hold it, those that end a line, those whose content is none of it.
OFFICE = {
    "docx": (["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"], {"w:t"}, {"w:p"}, {"w:del"}),
    "odt": (["content.xml"], {"text:p", "text:h"}, {"text:p", "text:h"}, {"text:tracked-changes", "office:annotation"}),
}
BLANKS = {"w:tab", "w:br", "text:tab", "text:line-break", "text:s"}
HYPHENATED = re.compile(r"(?<=\w)-\n(?=[a-zäöüß])")
NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Refused(Exception):
    """It is larger than a text of a committee ever is, or holds what no office program writes."""


def text_of(kind, data):
    """At most `MOST_LETTERS`. Raises whatever the file makes the readers raise."""
    pieces = _pdf(data) if kind == "pdf" else _office(kind, data)
    found, length = [], 0
    for piece in pieces:
        found.append(piece)
        length += len(piece)
        if length > MOST_LETTERS:
            break
    text = HYPHENATED.sub("", NO_TEXT.sub(" ", "".join(found)))
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())[:MOST_LETTERS]


def _pdf(data):
    from pypdf import PdfReader  # only where it is a PDF: it takes longer to load than most files to read

    for number, page in enumerate(PdfReader(BytesIO(data)).pages):
        if number == MOST_PAGES:
            return
        yield page.extract_text() + "\n"


def _office(kind, data):
    members, holding, lines, skipped = OFFICE[kind]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for member in [name for name in members if name in archive.namelist()]:
            if archive.getinfo(member).file_size > MOST_XML:
                raise Refused(member)
            yield from _Words(holding, lines, skipped).of(archive.read(member))


class _Words:
    def __init__(self, holding, lines, skipped):
        self.holding, self.lines, self.skipped = holding, lines, skipped
        self.held = self.hidden = 0
        self.found = []

    def of(self, xml):
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = self._declared
        parser.StartElementHandler, parser.EndElementHandler = self._started, self._ended
        parser.CharacterDataHandler = self._said
        parser.Parse(xml, True)
        return self.found

    def _declared(self, *_declaration):
        raise Refused("declarations")

    def _started(self, name, _attributes):
        self.held += name in self.holding
        self.hidden += name in self.skipped
        if name in BLANKS:
            self.found.append(" ")

    def _ended(self, name):
        self.held -= name in self.holding
        self.hidden -= name in self.skipped
        if name in self.lines:
            self.found.append("\n")

    def _said(self, text):
        if self.held and not self.hidden:
            self.found.append(text)


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.buffer.write(text_of(sys.argv[1], sys.stdin.buffer.read()).encode())


if __name__ == "__main__":
    main()
