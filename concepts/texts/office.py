"""Before a program sees an office file: is it one, is it harmless, and what would the program not tell us about it?"""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

from django.utils.translation import gettext as _

from concepts.texts.automatic_numbers import written_out
from concepts.texts.text_boxes import opened
from concepts.texts.trouble import Unreadable
from concepts.texts.xml_limits import Declared, TooMuch, check
from content.files import MEBIBYTE, OFFICE_MEMBERS

MOST_MEMBERS = 3000
MOST_UNPACKED = 200 * MEBIBYTE
MOST_XML = 30 * MEBIBYTE
#: Pictures are not read in; only their names are, so that they can be counted.
UNREAD = re.compile(r"(?:word/(?:media|embeddings|fonts|theme)|Pictures|Thumbnails|Object[^/]*|Configurations2)/")
TRACKED = re.compile(rb"<(?:w:(?:ins|del|moveFrom|moveTo)|text:tracked-changes)[ >]")
COMMENTS = re.compile(rb"<(?:w:commentReference|office:annotation)[ />]")
BOXES = re.compile(rb"<w:txbxContent[ >]")
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def prepared(data: bytes, ending: str) -> tuple[bytes, list[str]]:
    """The same document without pictures, its automatic numbers written out; and what editors should know of it."""
    if data.startswith(OLD_OR_LOCKED):
        raise _locked()
    try:
        members = _unpacked(data)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise _no_document(ending) from error
    except RuntimeError as error:
        raise _locked() from error
    main = OFFICE_MEMBERS[ending]
    if b"encryption-data" in members.get("META-INF/manifest.xml", b""):
        raise _locked()
    if main not in members:
        raise _no_document(ending)
    try:
        check([content for name, content in members.items() if _is_xml(name)])
    except (ExpatError, Declared) as error:
        raise _no_document(ending) from error
    except TooMuch as error:
        raise _too_large() from error
    warnings = _warnings(members[main])
    try:
        if ending == "docx" and BOXES.search(members[main]):
            members[main] = opened(members[main])
        members = written_out(members, ending)
    except (ElementTree.ParseError, ValueError, KeyError) as error:
        raise _no_document(ending) from error
    return _packed(members), warnings


def _unpacked(data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        read = [info for info in infos if _is_read(info.filename)]
        is_small = len(infos) <= MOST_MEMBERS and sum(info.file_size for info in infos) <= MOST_UNPACKED
        if not is_small or sum(info.file_size for info in read) > MOST_XML:
            raise _too_large()
        empty = {info.filename: b"" for info in infos}
        return empty | {info.filename: archive.read(info) for info in read}


def _is_xml(name):
    return name.endswith((".xml", ".rels"))


def _is_read(name):
    """A document can name any of its members as its text: what does not look like XML stays empty."""
    return (_is_xml(name) and not UNREAD.match(name)) or name == "mimetype"


def _packed(members):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _warnings(main):
    warnings = []
    if TRACKED.search(main):
        warnings.append(_("Somebody tracked changes in this text. It was read as if all of them were accepted."))
    if COMMENTS.search(main):
        warnings.append(_("Notes in the margin were left out."))
    if BOXES.search(main):
        warnings.append(_("The text has text boxes. Their words now stand in the text; please check the place."))
    return warnings


def _too_large():
    return Unreadable(_("Unpacked, this file is far larger than a text can be. Save it anew without pictures."))


def _locked():
    return Unreadable(
        _("This file is protected by a password, or it is an old Word file. Save it as .docx without a password.")
    )


def _no_document(ending):
    return Unreadable(
        _("The content of the file does not match its ending .%(kind)s. Save it anew and choose it again.")
        % {"kind": ending}
    )
