"""Text boxes of Word, which readers leave out: their paragraphs move behind the paragraph that they hang on."""

from xml.etree import ElementTree

from concepts.texts.automatic_numbers import WORD, parsed

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = f"{WORD}txbxContent"


def opened(document: bytes) -> bytes:
    """The document without boxes and with all their words."""
    root = parsed(document)
    _drop_fallbacks(root)
    parents = {child: parent for parent in root.iter() for child in parent}
    for box in reversed(list(root.iter(BOX))):
        holder = parents[box]
        holder.remove(box)
        while holder.tag != f"{WORD}p":
            holder = parents[holder]
        place = parents[holder]
        at = list(place).index(holder) + 1
        for offset, block in enumerate(list(box)):
            place.insert(at + offset, block)
            parents[block] = place
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _drop_fallbacks(root):
    """The same box once more, for old programs."""
    for parent in list(root.iter()):
        for child in parent.findall(FALLBACK):
            if next(child.iter(BOX), None) is not None:
                parent.remove(child)
