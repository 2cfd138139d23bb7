"""What calendars and tables have in common: how much is read, and how bytes become text."""

import re
import unicodedata

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

MEGABYTE = 1024 * 1024
MAX_BYTES = 2 * MEGABYTE
MAX_DATES = 300

NEITHER = _("This is neither a calendar nor a table. Possible are .ics, .csv and .xlsx.")
CODES = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


class NotReadable(ValueError):
    """The file as a whole gives nothing; the text is a translated sentence for whoever chose it."""


class EntryNotReadable(ValueError):
    """One entry of the file gives nothing; the text is a translated sentence."""


def check_size(body):
    if len(body) > MAX_BYTES:
        raise NotReadable(gettext("The file is larger than %(limit)s MB.") % {"limit": MAX_BYTES // MEGABYTE})
    if not body.strip(b"\0\t\r\n "):
        raise NotReadable(gettext("The file is empty."))


def check_number(dates):
    if len(dates) > MAX_DATES:
        message = gettext("The file contains more than %(limit)s dates. Please import a shorter span of time.")
        raise NotReadable(message % {"limit": MAX_DATES})
    return dates


def text_of(body):
    """UTF-8 and UTF-16 where the bytes say so, else the code page of German Windows."""
    code = next((code for mark, code in CODES.items() if body.startswith(mark)), None)
    if not code and b"\0" in body[:200]:
        code = "utf-16-be" if body[0] == 0 else "utf-16-le"
    try:
        text = body.decode(code or "utf-8")
    except UnicodeDecodeError:
        text = body.decode("cp1252", "replace")
    if "\0" in text:
        raise NotReadable(str(NEITHER))
    return re.sub("\r\n?", "\n", text)


def one_line(text):
    """`text` without line ends and signs that do not show."""
    if not text.isprintable():
        text = "".join(sign for sign in text if sign.isspace() or unicodedata.category(sign)[0] != "C")
    return unicodedata.normalize("NFC", " ".join(text.split()))
