"""Two bodies block by block, as JSON: list items beside list items, cells beside the cells of their row and column.

A block is {"tag", "is", "in"} with `is` one of "=", "-", "+" (the block as a whole stayed, went, came) and perhaps
"with", its attributes. What is in it are blocks and lists of runs. A run is [kind, text] or [kind, text, looks]: kind
as in `words`, looks such as "strong", "a https://…", "note" (a footnote), "mark" (what differs in two related words).
"""

from difflib import SequenceMatcher
from itertools import chain, pairwise

from concepts.comparing.likeness import dice, stem
from concepts.comparing.markup import Line, blocks
from concepts.comparing.words import DELETE, EQUAL, INSERT, TOKEN, Piece, diff

MARK = "mark"
#: From here on two items are one that was reworded.
ALIKE = 0.3
#: Among more items none is looked for that was reworded.
MOST_ITEMS = 200


def compared(old_html, new_html):
    """The blocks of both bodies in one tree."""
    return _children(blocks(old_html), blocks(new_html))


def one_sided(html, kind):
    """A body that is in one of the two texts only, or that stayed as it is."""
    return [_whole(child, kind) for child in blocks(html)]


def text_line(old, new):
    """Runs for two plain texts, such as titles."""
    return _runs(Line(old), Line(new))


def is_changed(tree):
    return any(
        (_is_changed_line(each) if isinstance(each, list) else each["is"] != EQUAL or is_changed(each["in"]))
        for each in tree
    )


def _is_changed_line(runs):
    """Blanks alone are no change that anybody reads."""
    return any(run[0] != EQUAL and not run[1].isspace() for run in runs)


def _whole(node, kind):
    if isinstance(node, Line):
        return _styled([Piece(kind, node.text)], node if kind == DELETE else Line(), Line() if kind == DELETE else node)
    return _block(node, kind, [_whole(child, kind) for child in node.children])


def _block(block, kind, inside):
    found = {"tag": block.tag, "is": kind, "in": inside}
    return found | {"with": block.attributes} if block.attributes else found


def _children(old, new):
    """Children of two blocks that belong together."""
    found = []
    for before, after in _aligned(old, new):
        if after is None:
            found.append(_whole(before, DELETE))
        elif before is None:
            found.append(_whole(after, INSERT))
        elif isinstance(after, Line):
            found.append(_runs(before, after))
        elif after.tag == "tr":
            found.append(_block(after, EQUAL, _cells(before.children, after.children)))
        else:
            found.append(_block(after, EQUAL, _children(before.children, after.children)))
    return found


def _cells(old, new):
    """By column, where both rows have the same columns."""
    if len(old) != len(new):
        return _children(old, new)
    return [
        _block(after, EQUAL, _children(before.children, after.children)) for before, after in zip(old, new, strict=True)
    ]


def _aligned(old, new):
    """Pairs of what belongs together; None stands for what is missing on one side."""
    keys = [[(_tag(node), node.text) for node in nodes] for nodes in (old, new)]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for tag, begin, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(old[begin:end], new[first:last], strict=True)
        else:
            yield from _paired(old[begin:end], new[first:last])


def _paired(old, new):
    """The pairs in order that are alike; a single one on each side is taken for reworded whatever it says."""
    if len(old) == len(new) == 1 and _tag(old[0]) == _tag(new[0]):
        yield old[0], new[0]
        return
    before, after = ([_stems(node.text) for node in nodes] for nodes in (old, new))
    at, waiting = 0, []
    for number, node in enumerate(new):
        index = _likeliest(before, after[number], [_tag(one) == _tag(node) for one in old], at)
        if index is None:
            waiting.append(node)
            continue
        yield from ((gone, None) for gone in old[at:index])
        yield from ((None, come) for come in waiting)
        yield old[index], node
        at, waiting = index + 1, []
    yield from ((gone, None) for gone in old[at:])
    yield from ((None, come) for come in waiting)


def _likeliest(before, stems, fits, at):
    """The old one, from `at` on, that says most of the same."""
    if len(before) > MOST_ITEMS:
        return None
    likely = [(dice(before[index], stems), -index) for index in range(at, len(before)) if fits[index]]
    likeness, index = max(likely, default=(0, 0))
    return -index if likeness >= ALIKE else None


def _tag(node):
    return "" if isinstance(node, Line) else node.tag


def _stems(text):
    return {stem(word) for word in TOKEN.findall(text) if word[0].isalnum()}


def _runs(old, new):
    return _styled(diff(old.text, new.text), old, new)


def _styled(pieces, old, new):
    """Each piece cut where its look changes: as in the new text, and as in the old one for what went."""
    runs, place, old_place = [], 0, 0
    for piece in pieces:
        line, start = (old, old_place) if piece.kind == DELETE else (new, place)
        for text, looks in _cut(piece, line, start):
            runs.append([piece.kind, text, looks] if looks else [piece.kind, text])
        place += 0 if piece.kind == DELETE else len(piece.text)
        old_place += 0 if piece.kind == INSERT else len(piece.text)
    return runs


def _cut(piece, line, start):
    length = len(piece.text)
    looks = [
        (max(begin - start, 0), min(end - start, length), look)
        for begin, end, look in line.formats
        if begin < start + length and end > start
    ]
    ends = [edge for begin, end, _look in looks for edge in (begin, end)]
    edges = sorted({0, length, *ends, *chain.from_iterable(piece.marks)})
    for begin, end in pairwise(edges):
        found = [one for low, high, look in looks if low <= begin and end <= high for one in look]
        if any(low <= begin and end <= high for low, high in piece.marks):
            found.append(MARK)
        yield piece.text[begin:end], found
