"""Takes out of a text for the log what may tell of a person or be a key.

Two nets, one behind the other: what looks like a value (quoted, an address, a long key), and every word that came in
with the request. What stays is what programmers wrote.
"""

import re

MASK = "…"
#: The machine itself is nobody.
OWN_ADDRESSES = r"(?!127\.|0\.0\.0\.0)"
VALUES = re.compile(
    "|".join(
        [
            r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*",  # mail addresses
            r"\b[a-z][a-z0-9+.-]*://\S+",  # web addresses, database addresses with passwords
            rf"\b{OWN_ADDRESSES}\d{{1,3}}(?:\.\d{{1,3}}){{3}}\b",  # IPv4
            r"(?<![\w:])(?!\d\d:\d\d:\d\d(?![\w:]))(?:[0-9a-fA-F]{1,4}:){2,7}(?::?[0-9a-fA-F]{1,4}){0,6}",  # IPv6
            r"(?<![\w/.-])[A-Za-z0-9_~=-]*\d[A-Za-z0-9_~=-]{18,}",  # keys, tokens, hashes
            r"\+?\d[\d /()-]{6,}\d",  # phone numbers
        ]
    )
)
QUOTED = re.compile(
    r"""b?'(?:[^'\\\n]|\\.){2,}'|b?"(?:[^"\\\n]|\\.){2,}"|„[^“”\n]+[“”]|“[^”\n]+”|»[^«\n]+«|«[^»\n]+»"""
)
#: The rows that PostgreSQL quotes stand below its first line, and in brackets; so do Python's lists and mappings.
OF_ROWS = re.compile(r"=\(.*?\)(?= |$)|\((?:[^()]*, )+[^()]*\)|\{.*\}|\[.*\]")
#: What the variables of a request (PEP 3333) that come from outside begin with.
OF_REQUEST = ("HTTP_", "CONTENT_", "PATH_INFO", "QUERY_STRING", "REMOTE_", "REQUEST_")
#: These quote names from the code, without which nobody finds the fault.
OF_THE_CODE = (NameError, AttributeError, ImportError, TypeError)
NAME = re.compile(r"[A-Za-z_][\w.]{0,60}")
WORDS = re.compile(r"\w{3,}")
#: How much of what was sent is looked at for one line of the log.
MOST_SENT = 200_000


def masked(text):
    """The text without values, for a message that a programmer worded."""
    return VALUES.sub(MASK, text.replace("\n", " "))


def masked_error(error, request=None):
    """The first line of an exception without the values that it quotes, and without words that `request` sent."""
    lines = _message(error).splitlines()
    quoted = _unless_a_name if isinstance(error, OF_THE_CODE) else MASK
    text = masked(OF_ROWS.sub(MASK, QUOTED.sub(quoted, lines[0]))) if lines else ""
    if request is None or not text:
        return text
    sent = words_of(request)
    return WORDS.sub(lambda word: MASK if word[0].casefold() in sent else word[0], text)


def _unless_a_name(quoted):
    return quoted[0] if NAME.fullmatch(quoted[0][1:-1]) else MASK


def _message(error):
    try:
        return str(error)
    except Exception:  # an exception that cannot be shown must not hide that it happened
        return ""


def words_of(request):
    """What somebody sent with a request, word by word in small letters; what cannot be read does not count."""
    sent = [value for name, value in request.META.items() if name.startswith(OF_REQUEST) and isinstance(value, str)]
    # Only what a view read already: reading a body here could wait for it, or fail.
    for fields in (request.GET, request.__dict__.get("_post")):
        sent += [value for values in dict(fields or {}).values() for value in values if isinstance(value, str)]
    sent += [file.name or "" for files in dict(request.__dict__.get("_files") or {}).values() for file in files]
    return {word.casefold() for word in WORDS.findall(" ".join(sent)[:MOST_SENT])}
