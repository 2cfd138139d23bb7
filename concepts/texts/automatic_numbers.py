"""Numbers that a word processor draws before headings are no text; here they become text, so that they are read in."""

import re
from collections import defaultdict
from io import BytesIO
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
ROMAN = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
#: Paragraphs that are counted as in a statute: (1), § 1. All others that are counted are items of a list.
COUNTED_PARAGRAPH = re.compile(r"\(%\d\)|§ ?%\d")


def written_out(members: dict[str, bytes], ending: str) -> dict[str, bytes]:
    """The members of an office file, with the numbers of its headings in the text."""
    if ending == "docx" and "word/numbering.xml" in members:
        return members | {"word/document.xml": _word(members)}
    if ending == "odt" and b"outline-level-style" in members.get("styles.xml", b""):
        return members | {"content.xml": _open_document(members)}
    return members


def parsed(data):
    """The root; its prefixes are kept when it is written again."""
    for _event, (prefix, address) in ElementTree.iterparse(BytesIO(data), events=["start-ns"]):
        if not re.fullmatch(r"ns\d+|", prefix):
            ElementTree.register_namespace(prefix, address)
    return ElementTree.fromstring(data)


def _shown(count, way):
    if "oman" in way or way in {"i", "I"}:
        shown = "".join(sign * times for sign, times in _roman(count))
        return shown.upper() if way in {"upperRoman", "I"} else shown
    if way in {"upperLetter", "lowerLetter", "A", "a"}:
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if way in {"upperLetter", "A"} else letter
    return str(count)


def _roman(count):
    for value, sign in ROMAN:
        times, count = divmod(count, value)
        yield sign, times


class _Counters:
    """One count for each level; a heading starts all deeper ones anew."""

    def __init__(self):
        self.counts = {}

    def next(self, level, start):
        self.counts[level] = self.counts.get(level, start - 1) + 1
        for deeper in [other for other in self.counts if other > level]:
            del self.counts[deeper]


def _value(node, *path):
    for name in path:
        node = node.find(WORD + name) if node is not None else None
    return node.get(WORD + "val") if node is not None else None


class _WordStyles:
    def __init__(self, data):
        root = ElementTree.fromstring(data) if data else ElementTree.Element("none")
        self.styles = {style.get(WORD + "styleId"): style for style in root.iter(WORD + "style")}

    def ask(self, style, *path):
        """What a style says, or the one that it is based on."""
        for _step in range(10):
            if style not in self.styles:
                return None
            found = _value(self.styles[style], "pPr", *path)
            if found is not None:
                return found
            style = _value(self.styles[style], "basedOn")
        return None


def _word_lists(data):
    """For each list (its id, and which counters it shares) the way in which its levels are counted."""
    root = ElementTree.fromstring(data)
    levels = {
        abstract.get(WORD + "abstractNumId"): {level.get(WORD + "ilvl"): level for level in abstract.iter(WORD + "lvl")}
        for abstract in root.iter(WORD + "abstractNum")
    }
    abstracts = {num.get(WORD + "numId"): _value(num, "abstractNumId") for num in root.iter(WORD + "num")}
    return {num: (abstract, levels.get(abstract, {})) for num, abstract in abstracts.items()}


def _word(members):
    root = parsed(members["word/document.xml"])
    styles = _WordStyles(members.get("word/styles.xml"))
    lists = _word_lists(members["word/numbering.xml"])
    counters = defaultdict(_Counters)
    for paragraph in root.iter(WORD + "p"):
        style = _value(paragraph, "pPr", "pStyle")
        num = _value(paragraph, "pPr", "numPr", "numId") or styles.ask(style, "numPr", "numId")
        if num not in lists:
            continue
        abstract, levels = lists[num]
        at = _value(paragraph, "pPr", "numPr", "ilvl") or _level_of_style(levels, style)
        at = at or styles.ask(style, "numPr", "ilvl") or "0"
        if at not in levels:
            continue
        counters[abstract].next(int(at), int(_value(levels[at], "start") or 1))
        pattern = _value(levels[at], "lvlText") or ""
        outline = _value(paragraph, "pPr", "outlineLvl") or styles.ask(style, "outlineLvl") or "9"
        if "%" in pattern and (int(outline) < 9 or COUNTED_PARAGRAPH.match(pattern)):
            _write_number(paragraph, _filled(pattern, levels, counters[abstract].counts))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _level_of_style(levels, style):
    return next((at for at, level in levels.items() if style and _value(level, "pStyle") == style), None)


def _filled(pattern, levels, counts):
    def shown(found):
        at = int(found[1]) - 1
        level = levels.get(str(at))
        if level is None:
            return ""
        return _shown(counts.get(at, int(_value(level, "start") or 1)), _value(level, "numFmt") or "decimal")

    return re.sub(r"%(\d)", shown, pattern)


def _write_number(paragraph, number):
    properties = paragraph.find(WORD + "pPr")
    if properties is None:
        properties = ElementTree.Element(WORD + "pPr")
        paragraph.insert(0, properties)
    for drawn in properties.findall(WORD + "numPr"):
        properties.remove(drawn)
    none = ElementTree.SubElement(properties, WORD + "numPr")
    ElementTree.SubElement(none, WORD + "numId", {WORD + "val": "0"})
    run = ElementTree.Element(WORD + "r")
    text = ElementTree.SubElement(run, WORD + "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = f"{number} "
    paragraph.insert(list(paragraph).index(properties) + 1, run)


def _open_document(members):
    levels = {
        int(level.get(TEXT + "level")): level
        for level in ElementTree.fromstring(members["styles.xml"]).iter(TEXT + "outline-level-style")
    }
    root = parsed(members["content.xml"])
    counters = _Counters()
    for heading in root.iter(TEXT + "h"):
        at = int(heading.get(TEXT + "outline-level") or 1)
        if at not in levels or heading.get(TEXT + "is-list-header") == "true":
            continue
        level = levels[at]
        counters.next(at, int(level.get(TEXT + "start-value") or 1))
        way = level.get(STYLE + "num-format")
        if not way:
            continue
        first = at - int(level.get(TEXT + "display-levels") or 1) + 1
        shown = ".".join(_shown(counters.counts.get(step, 1), way) for step in range(max(first, 1), at + 1))
        number = f"{level.get(STYLE + 'num-prefix') or ''}{shown}{level.get(STYLE + 'num-suffix') or ''}"
        heading.text = f"{number} {heading.text or ''}"
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
