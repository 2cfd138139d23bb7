"""Agendas as people paste them: numbered lines become items, standing items come along from the last meeting."""

import re
import unicodedata
from dataclasses import asdict, dataclass
from datetime import time

from django.db import transaction
from django.utils.translation import gettext

from committees.models import AgendaItem

MOST_ITEMS = 200
LAST_POSITION = 32767
LONGEST_NUMBER = AgendaItem._meta.get_field("number").max_length
LONGEST_TITLE = AgendaItem._meta.get_field("title").max_length
#: A title with its number and times.
LONGEST_LINE = LONGEST_TITLE + LONGEST_NUMBER + 60

INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
BULLET = re.compile(r"[•●▪■◦‣⁃∙·*o\uf0a7\uf0b7\uf0d8–—-]\s+")
NUMBER = re.compile(
    r"""(?P<word>(?:TOP|Tagesordnungspunkt|Punkt)\s*\d{1,3}(?:\.\d{1,3})*[a-z]?)(?=$|[\s.:)–—-])[.:)]?
      | \(?\d{1,3}(?:\.\d{1,3})*\.?[a-z]?[.)](?=$|\s|[^\W\d])
      | \(?(?:[a-z]|(?-i:[IVX]+))\)(?=$|\s|[^\W\d])
      | (?:[a-h]|(?-i:[IVX]+))\.(?=\s)(?!\s[a-z]\.)
      | \d{1,3}(?:\.\d{1,3})+(?=$|\s)""",
    re.VERBOSE | re.IGNORECASE,
)
#: „1 Begrüßung“ is a number only where it continues the counting: „2 Jahre Integrationsrat“ is a title.
BARE_NUMBER = re.compile(r"(\d{1,2})\s+")
HOUR_AHEAD = r"(?=\s*(?:(?:[–—-]|bis)\s*\d{1,2}(?:[:.][0-5]\d)?\s*)?Uhr\b)"
CLOCK = rf"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)|\.(?P<dotted>[0-5]\d){HOUR_AHEAD}|{HOUR_AHEAD})(?:\s*Uhr\b)?"
#: Of a span such as „19–19:30 Uhr“ an item keeps the beginning.
SPAN = rf"{CLOCK}(?:\s*(?:[–—-]|bis)\s*\d{{1,2}}(?:[:.][0-5]\d)?(?:\s*Uhr\b)?)?"
LEADING_TIME = re.compile(rf"\(?(?:(?:um|ab|ca\.)\s+)?{SPAN}\)?(?=$|[\s,;:–—-])[\s,;:–—-]*", re.IGNORECASE)
TRAILING_TIME = re.compile(rf"(?:^|[\s,;(\[|–—-]+){SPAN}[)\]]?$", re.IGNORECASE)
#: „Bürgerfest ab 15 Uhr“: the time belongs to the sentence.
IN_SENTENCE = re.compile(r"\b(?:um|ab|bis|von|vor|nach|gegen|seit|und|zwischen|ca\.)$", re.IGNORECASE)
CLOSED = r"(?:nicht[\s-]*(?:ö|oe)ffentlich|vertraulich)(?:e[rnm]?)?"
OPEN = r"(?:ö|oe)ffentlich(?:e[rnm]?)?"
#: What may stand before „nichtöffentlicher Teil“, and what it is called.
LEAD = (
    r"(?:teil\s+\w{1,3}\s*[:.)–—-]*\s*|[a-z]\s+)?(?:(?:tagesordnung|punkte|beratung)\s+)?(?:(?:der|in|für\s+d\w+)\s+)?"
)
PART = r"\s+(?:teil|sitzungsteil|sitzung|tagesordnung|tagesordnungspunkte|punkte)\b"
#: In doubt what follows is not public: this heading may go on, the other must be exact.
CLOSED_HEADING = re.compile(rf"{LEAD}{CLOSED}(?:{PART}.*)?", re.IGNORECASE)
OPEN_HEADING = re.compile(rf"{LEAD}{OPEN}(?:{PART}(?:\s+der\s+sitzung)?)?", re.IGNORECASE)
CLOSED_ITEM = re.compile(rf"[\s,;–—-]*[(\[]\s*{CLOSED}\s*[)\]]|\s*[,;–—-]\s*{CLOSED}\s*[–—-]*$", re.IGNORECASE)
#: What leads the eye to a time or page at the end of a line: „Begrüßung ........ 19 Uhr“.
LEADERS = re.compile(r"[.…_]{4,}|[,;–—-]{4,}|(?:[.…_] ){4,}")
TITLE_OF_ALL = re.compile(r"(?:vorläufige\s+)?(?:tagesordnung|agenda)", re.IGNORECASE)


class UnreadableAgenda(ValueError):
    """The text cannot become items; the sentence says which line, and why."""


@dataclass(frozen=True)
class Point:
    title: str
    number: str = ""
    begins: time | None = None
    is_public: bool = True


def read(text):
    """Items of a pasted agenda, in order. Raises `UnreadableAgenda`."""
    points, is_public = [], True
    for position, line in enumerate(unicodedata.normalize("NFC", INVISIBLE.sub("", text)).splitlines(), start=1):
        line = " ".join(LEADERS.sub(" ", line).replace("\t", " ").split())
        if len(line) > LONGEST_LINE:  # before any search that could take its time
            raise too_long(position, line)
        if not any(character.isalnum() for character in line):
            continue
        number, rest = _split_number(BULLET.sub("", line, count=1) if BULLET.match(line) else line, points)
        heading = rest.strip(" .:–—-")
        if CLOSED_HEADING.fullmatch(heading):
            is_public = False
        elif OPEN_HEADING.fullmatch(heading):
            is_public = True
        elif not TITLE_OF_ALL.fullmatch(heading):
            points.append(_point(position, line, number, rest, is_public, points))
    if not points:
        raise UnreadableAgenda(gettext("There is no item in this text. Write one item per line."))
    if len(points) > MOST_ITEMS:
        raise UnreadableAgenda(
            gettext("These are %(count)s items; at most %(most)s fit.") % {"count": len(points), "most": MOST_ITEMS}
        )
    return points


def too_long(position, line):
    text = gettext("Line %(position)s (“%(line)s…”) is too long: at most %(most)s characters are a title.")
    return UnreadableAgenda(text % {"position": position, "line": line[:60], "most": LONGEST_TITLE})


def _split_number(line, before):
    if LEADING_TIME.match(line):
        return "", line
    if found := NUMBER.match(line):
        number = re.sub(r"^(?:tagesordnungs)?punkt\s*|^top\s*", "TOP ", found["word"] or "", flags=re.IGNORECASE)
        return number or found.group().strip(), line[found.end() :].lstrip(" .:–—-")
    if (found := BARE_NUMBER.match(line)) and int(found[1]) == _last_count(before) + 1:
        return found[1], line[found.end() :]
    return "", line


def _last_count(points):
    counts = [int(found[0]) for point in points if (found := re.search(r"\d+", point.number))]
    return counts[-1] if counts else 0


def _point(position, line, number, rest, is_public, before):
    begins, rest = _leading_time(rest)
    if begins and not number:
        number, rest = _split_number(rest, before)
    if closed := CLOSED_ITEM.search(rest):
        rest, is_public = f"{rest[: closed.start()]} {rest[closed.end() :]}".strip(), False
    if not begins:
        begins, rest = _trailing_time(rest)
    title = re.sub(r"[\s.…_]{4,}$", "", rest).strip(" ,;:–—-|\t")
    place = {"position": position, "line": line[:60]}
    if not any(character.isalnum() for character in title):
        raise UnreadableAgenda(gettext("Line %(position)s (“%(line)s”) has no title.") % place)
    if len(title) > LONGEST_TITLE:
        raise too_long(position, line)
    if len(number) > LONGEST_NUMBER:
        raise UnreadableAgenda(gettext("Line %(position)s (“%(line)s”): the number is too long.") % place)
    return Point(title, number, begins, is_public)


def _leading_time(text):
    found = LEADING_TIME.match(text)
    return (_time(found), text[found.end() :]) if found else (None, text)


def _trailing_time(text):
    found = TRAILING_TIME.search(text)
    if not found or IN_SENTENCE.search(text[: found.start()]):
        return None, text
    return _time(found), text[: found.start()]


def _time(found):
    return time(int(found["hour"]), int(found["minute"] or found["dotted"] or 0))


@transaction.atomic
def append(meeting, points):
    """Add items below those that are there."""
    _add(meeting, [asdict(point) for point in points])


def last_with_agenda(meeting):
    """The meeting of the committee before this one whose agenda is known."""
    earlier = meeting.committee.meetings.filter(starts_at__lt=meeting.starts_at, agenda__isnull=False)
    return earlier.order_by("-starts_at", "-pk").first()


@transaction.atomic
def take_over_standing(meeting, source):
    """Add the standing items of another meeting that are not there yet; returns the new ones."""
    there = {item.title.casefold() for item in meeting.agenda.all()}
    missing = [item for item in source.agenda.filter(is_standing=True) if item.title.casefold() not in there]
    kept = ("number", "title", "is_public", "is_standing", "i18n")
    return _add(meeting, [{name: getattr(item, name) for name in kept} for item in missing])


def _add(meeting, items):
    return [
        AgendaItem.objects.create(meeting=meeting, position=position, **values)
        for position, values in enumerate(items, start=next_position(meeting))
    ]


def next_position(meeting):
    """Below all items that are there."""
    last = meeting.agenda.order_by("-position").values_list("position", flat=True).first()
    return 1 if last is None else min(last + 1, LAST_POSITION - MOST_ITEMS)
