"""What word processors write in their own way: footnotes as a pair of links, lists as paragraphs with a drawn mark."""

import re
from itertools import islice

from concepts.texts.balancing import BLOCKS
from concepts.texts.markup import Node

#: Elements of a note among which its link back is looked for.
MOST_IN_NOTE = 300
NOTE_BOX = re.compile(r"mso-element:\s*(?:foot|end)note(?!-)")
NOTE_BOX_ID = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+")
LIST_LEVEL = re.compile(r"mso-list: ?[^\s:;]+ level(\d+)")
DRAWN_MARK = "mso-list:ignore"
COUNTED = re.compile(r"(\d{1,3}|[a-zA-Z]|[ivxIVX]+)[.)]")
#: A bullet typed as a letter. Some fonts draw o, § and others as bullets: in what Word calls a list, they are ones.
BULLET = re.compile(r"[•·▪‣◦●○■\uf0b7\uf0a7]\s+")
WORDS_BULLET = re.compile(r"(?:[•·▪‣◦●○■\uf0b7\uf0a7–§Øüqvo-])\s+")


def put_notes_in_place(root):
    """Each footnote moves to where its mark stood, as a `span`; marks are links to a note that links back."""
    targets = {}
    for node in root.walk():
        for name in _names(node):
            targets.setdefault(name, node)
    taken = set()
    for mark in root.find("a"):
        note = targets.get(mark.attributes.get("href", "").removeprefix("#"))
        if note is None or mark in taken:
            continue
        back = _way_back(note, _names(mark) | _names(mark.parent))
        if back and back is not mark:
            taken |= {mark, back}
            _put_in_place(mark, note, back)


def _names(node):
    return {node.attributes[key] for key in ("id", "name") if node.attributes.get(key)}


def _way_back(note, names):
    links = [note] if note.tag == "a" else [node for node in islice(note.walk(), MOST_IN_NOTE) if node.tag == "a"]
    return next((link for link in links if link.attributes.get("href", "#").removeprefix("#") in names), None)


def _put_in_place(mark, note, back):
    box = _box(note)
    back.remove()
    for block in [node for node in box.walk() if node.tag in BLOCKS]:
        block.replace_with(" ", *block.children, " ")
    place = mark.parent if mark.parent.tag == "sup" and mark.parent.text.strip() == mark.text.strip() else mark
    place.replace_with(Node("span", {"class": "footnote"}, _trimmed(box.children)))
    box.children = []


def _box(note):
    """The element that holds the whole note."""
    around = [note]
    while around[-1].parent:
        around.append(around[-1].parent)
    for node in around:
        if NOTE_BOX.search(node.style) or (NOTE_BOX_ID.fullmatch(node.attributes.get("id", "")) and node.tag == "div"):
            return node
    return next((node for node in around if node.tag == "li"), None) or next(
        (node for node in around if node.tag in BLOCKS), note.parent
    )


def _trimmed(children):
    children = list(children)
    while children and isinstance(children[0], str) and not children[0].strip():
        children.pop(0)
    return children


def nest_lists(root):
    """Paragraphs that only look like a list become one; a mark such as (3) or 2.1 stays as the start of the text."""
    for parent in [root, *root.walk()]:
        run = []
        for child in list(parent.children):
            item = _item(child) if isinstance(child, Node) else None
            if item:
                run.append(item)
            elif isinstance(child, Node) or child.strip():
                _replace_run(run)
                run = []
        _replace_run(run)


def _item(node):
    """(level, tag, start, paragraph) where this is an item of a list."""
    level = LIST_LEVEL.search(node.style)
    mark = next((span for span in node.find("span") if DRAWN_MARK in span.style.replace(": ", ":")), None)
    drawn = " ".join(mark.text.split()) if mark else ""
    if mark:
        mark.replace_with(*([] if node.tag == "p" and _is_list_mark(drawn) else [f"{drawn} "]))
    if node.tag != "p":
        return None
    if mark and _is_list_mark(drawn):
        return int(level[1]) if level else 1, *_counting(drawn), node
    is_list_by_name = any(name.startswith("MsoListParagraph") for name in node.classes)
    pattern = WORDS_BULLET if is_list_by_name else BULLET
    if not mark and pattern.match(node.text.lstrip()):
        _drop_start(node, pattern)
        return int(level[1]) if level else 1, "ul", 1, node
    return None


def _is_list_mark(drawn):
    """Bullets, 1. and a); not the (3) of a statute's paragraphs and not the 2.1 of a section."""
    return bool(COUNTED.fullmatch(drawn)) or len(drawn) == 1


def _counting(drawn):
    if not COUNTED.fullmatch(drawn):
        return "ul", 1
    value = drawn.rstrip(".)")
    return "ol", int(value) if value.isdigit() else 1 + "abcdefgh".find(value.lower()) or 1


def _drop_start(node, pattern):
    first = node.children[0]
    if isinstance(first, str):
        node.children[0] = pattern.sub("", first.lstrip(), count=1) if pattern.match(first.lstrip()) else ""
        if not pattern.match(first.lstrip()) and len(node.children) > 1:
            return
    else:
        _drop_start(first, pattern)


def _replace_run(items):
    if not items:
        return
    outermost, open_lists = [], []
    for level, tag, start, paragraph in items:
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        if open_lists and open_lists[-1][0] == level and open_lists[-1][1].tag != tag:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            new = Node(tag, {"start": str(start)} if start > 1 else {})
            if open_lists:
                open_lists[-1][1].elements[-1].append(new)
            else:
                outermost.append(new)
            open_lists.append((level, new))
        open_lists[-1][1].append(Node("li", children=paragraph.children))
    for _level, _tag, _start, paragraph in items[1:]:
        paragraph.remove()
    items[0][3].replace_with(*outermost)
