"""A text that somebody hands in becomes parts: headings with their levels and numbers, and the pieces under them."""

import re
from dataclasses import dataclass, field
from pathlib import PurePath

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from concepts.texts.balancing import too_deep
from concepts.texts.blocks import pieces, simplify
from concepts.texts.markup import Node, tree
from concepts.texts.notes_and_lists import nest_lists, put_notes_in_place
from concepts.texts.office import prepared
from concepts.texts.pandoc import PandocFailed, to_html
from concepts.texts.recognising import drop_contents, recognised
from concepts.texts.structure import Part
from concepts.texts.trouble import Unreadable
from content.files import MAX_SIZE, MEBIBYTE

MOST_PARTS = 5000
#: Nothing is made of what people write by accident: quotation marks, dollars, @ and "(3)" stay as they are.
MARKDOWN = (
    "markdown-smart-fancy_lists-example_lists-citations-tex_math_dollars-raw_tex-yaml_metadata_block"
    "-pandoc_title_block-latex_macros-task_lists"
)
OFFICE = {"docx": "docx", "odt": "odt"}
ENDINGS = (*OFFICE, "md", "txt", "html")


@dataclass
class Reading:
    """What was recognised, and what an editor should look at."""

    parts: list[Part]
    warnings: list[str] = field(default_factory=list)


def read_file(file) -> Reading:
    """An uploaded DOCX, ODT, Markdown, HTML or plain text file; its name tells which."""
    ending = PurePath(file.name).suffix.lower().lstrip(".")
    if ending == "doc":
        raise Unreadable(_("Old Word files (.doc) cannot be read. Save the text in Word as .docx and choose it again."))
    if ending == "pdf":
        raise Unreadable(
            _("A PDF does not tell headings from text. Choose the file that the PDF was made from: .docx, .odt or .md.")
        )
    if ending not in {*ENDINGS, "markdown", "htm"}:
        kinds = ", ".join(f".{kind}" for kind in ENDINGS)
        raise Unreadable(_("Files of this kind cannot be read. Possible are: %(kinds)s.") % {"kinds": kinds})
    if file.size > MAX_SIZE:
        raise Unreadable(_("The file is larger than %(limit)s MB.") % {"limit": MAX_SIZE // MEBIBYTE})
    file.seek(0)
    data = file.read()
    if not data.strip():
        raise Unreadable(_("The file is empty."))
    if ending in OFFICE:
        data, warnings = prepared(data, ending)
        return _reading(_by_pandoc(data, OFFICE[ending]), warnings)
    text = _decoded(data)
    if ending in {"html", "htm"}:
        return read_html(text)
    return read_plain(text) if ending == "txt" else read_markdown(text)


def read_markdown(text) -> Reading:
    return _reading(_by_pandoc(_checked(text).encode(), MARKDOWN), [])


def read_html(html) -> Reading:
    """What was pasted from a word processor or a browser."""
    return _reading(_checked(html), [])


def read_plain(text) -> Reading:
    """Paragraphs end at an empty line; where there are none, each line is one."""
    text = _checked(text).replace("\r\n", "\n").strip()
    paragraphs = re.split(r"\n\s*\n" if re.search(r"\n[^\S\n]*\n", text) else r"\n", text)
    root = Node("root", children=[Node("p", children=[lines]) for lines in paragraphs if lines.strip()])
    for paragraph in list(root.children):
        lines = paragraph.text.strip().split("\n")
        if len(lines) > 1 and all(re.match(r"\s*(?:[-*•–]|\d{1,2}[.)])\s", line) for line in lines):
            paragraph.replace_with(*(Node("p", children=[re.sub(r"^\s*[-*–]", "•", line)]) for line in lines))
    return _reading(root.inner, [])


def _decoded(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _checked(text):
    if len(text.encode(errors="replace")) > MAX_SIZE:
        raise Unreadable(_("The text is larger than %(limit)s MB.") % {"limit": MAX_SIZE // MEBIBYTE})
    if "\x00" in text:
        raise Unreadable(_("This is no text: it holds signs that only programs write. Choose another file."))
    if not text.strip():
        raise Unreadable(_("There is no text in it."))
    return text


def _by_pandoc(data, source):
    try:
        return to_html(data, source).replace("<del>", "<s>").replace("</del>", "</s>")
    except PandocFailed as error:
        raise Unreadable(
            _("This file could not be read. Open it in Word or LibreOffice, save it anew and choose it again.")
        ) from error


def _reading(html, warnings):
    try:
        raw = _raw_pieces(html, warnings)
        return Reading(recognised(raw, warnings), warnings)
    except RecursionError as error:
        raise too_deep() from error


def _raw_pieces(html, warnings):
    root = tree(html)
    _leave_out(root, warnings)
    put_notes_in_place(root)
    nest_lists(root)
    raw = pieces(root)
    drop_contents(raw, warnings)
    for piece in raw:
        simplify(piece)
    raw = [piece for piece in raw if piece.text.strip()]
    if not raw:
        raise Unreadable(_("There is no text in it."))
    if len(raw) > MOST_PARTS:
        raise Unreadable(
            _("The text has more than %(limit)s paragraphs. Hand it in as several texts.") % {"limit": MOST_PARTS}
        )
    return raw


def _leave_out(root, warnings):
    images, removed, struck, comments = root.find("img"), root.find("del"), root.find("s", "strike"), 0
    for node in list(root.walk()):
        if "mso-element:comment" in node.style.replace(": ", ":") or {"msocomanchor", "MsoCommentReference"} & {
            *node.classes
        }:
            comments += "MsoCommentReference" in node.classes
            node.remove()
        elif node.tag in {"img", "del"} or re.search(r"(?:mso-hide|display): ?(?:all|none)", node.style):
            node.remove()
    if images:
        warnings.append(
            ngettext("%(count)s picture was left out.", "%(count)s pictures were left out.", len(images))
            % {"count": len(images)}
        )
    if removed:
        warnings.append(_("Somebody tracked changes in this text. It was read as if all of them were accepted."))
    if struck:
        warnings.append(_("Some words are struck out in the text. They were read in like all others."))
    if comments:
        warnings.append(_("Notes in the margin were left out."))
