"""Times of day in the many ways people write them: found in a line, typed in a field, or left over in a title."""

import re
from datetime import time

from django.utils.translation import gettext

from committees.dates.words import DASH, EDGES, TO

#: “7 am” is a time at the end of its part of the line only: „Raum 3 am Markt“.
HALF = rf"(?:(?! am\b(?! ?(?:$|[,;|)]|{TO}))) ?{{}}\.?m\b\.?)"
TWELVE = rf"(?P<hour_{{0}}>\d{{{{1,2}}}})(?:[:.](?P<minute_{{0}}>\d\d))?{HALF.format('(?P<half_{0}>[ap])')}"
#: „7pm“, „5 to 7pm“, „11am–1pm“.
ENGLISH = re.compile(rf"(?<![\w.:])(?:{TWELVE.format(1)}?(?P<to> ?{TO} ?))?{TWELVE.format(2)}", re.IGNORECASE)
#: „1930 Uhr“
JOINED = re.compile(r"(?<![\w.:])(?P<hour>[01]?\d|2[0-4])(?P<minute>[0-5]\d)(?= ?Uhr\b)", re.IGNORECASE)
LEFT_OVER = re.compile(
    r"\bUhr\b|\bpm\b|\d ?p\.?m\b|\d(?:am| ?a\.m)\b|(?<![\d.:])\d{1,2}[:.]\d\d(?![\d.:])|\b\d{1,2}h\b"
    r"|\b(?:halb|viertel) \w+",
    re.IGNORECASE,
)
TYPED = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d\d))? ?(?:Uhr|h)?", re.IGNORECASE)


def _clock(which):
    return (
        rf"(?P<hour_{which}>\d{{1,2}})(?:(?P<sign_{which}>[:.])(?P<minute_{which}>\d{{2}})(?::\d{{2}})?)?"
        rf"(?P<unit_{which}> ?(?:Uhr|h)(?![^\W\d])(?: ?(?P<more_{which}>\d{{2}})(?= ?(?:$|[,;|\t)]|{DASH}|bis\b)))?)?"
    )


TIMES = re.compile(
    r"(?<![\w.:])(?:(?P<word>um|ab|von|gegen|at|from|beginn|begin|bis|until|ende) ?:? ?)?(?:ca\. ?)?"
    rf"{_clock(1)}(?: ?(?:{TO}|[|\t;](?= ?\d{{1,2}}(?:[:.]\d\d| ?Uhr|h\b))) ?(?:ca\. ?)?{_clock(2)})?"
    r"(?![\w:]| ?p\.?m\b)",
    re.IGNORECASE,
)


def of_24_hours(line: str) -> str:
    """The line with times such as „7pm“ and „1930 Uhr“ written as „19:00 Uhr“ and „19:30 Uhr“."""
    return JOINED.sub(r"\g<hour>:\g<minute>", ENGLISH.sub(_of_24_hours, line))


def _of_24_hours(match):
    later = _written(match, 2, match["half_2"])
    if not match["hour_1"]:
        return later
    half = match["half_1"] or match["half_2"]
    if not match["half_1"] and int(match["hour_1"]) % 12 > int(match["hour_2"]) % 12:
        # „11–1pm“ begins in the morning.
        half = "a"
    return f"{_written(match, 1, half)}{match['to']}{later}"


def _written(match, which, half):
    hour = int(match[f"hour_{which}"])
    if hour <= 12:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour}:{match[f'minute_{which}'] or '00'} Uhr"


def times_in(text, follows_date):
    """Begin, end, what is wrong with them as a translated sentence, and the text without them."""
    begins, ends, hint = None, None, ""
    left, position = [], 0
    for match in TIMES.finditer(text):
        if not _is_time(match, follows_date and not text[: match.start()].strip(EDGES + "(")):
            continue
        try:
            first = _time(match["hour_1"], match["minute_1"] or match["more_1"])
            second = _time(match["hour_2"], match["minute_2"] or match["more_2"]) if match["hour_2"] else None
        except ValueError as error:
            first, second, hint = None, None, str(error)
        is_end = (match["word"] or "").lower() in {"bis", "until", "ende"}
        if is_end and not second and ends is None:
            ends = first
        elif not is_end and begins is None and (second is None or ends is None):
            begins, ends = first, second or ends
        else:
            continue
        left.append(text[position : match.start()])
        position = match.end()
    return begins, ends, hint, " ".join([*left, text[position:]])


def _is_time(match, follows_date):
    """Bare numbers are times right after the date only: „20.1., 19–21“, „20.1. 19.30“, but „Raum 3“."""
    if match["unit_1"] or match["unit_2"] or ":" in (match["sign_1"], match["sign_2"]):
        return True
    hours = [int(hour) for hour in (match["hour_1"], match["hour_2"]) if hour]
    if match["word"] and (len(hours) == 2 or match["word"].lower() not in {"von", "from"}):
        return max(hours) <= 24
    is_cell = match.end() == len(match.string) or match.string[match.end()] in ",;|\t"
    return follows_date and max(hours) < 24 and (len(hours) == 2 or bool(match["minute_1"]) or is_cell)


def _time(hour, minute):
    written = f"{int(hour)}:{minute or '00'}"
    if written == "24:00":
        raise ValueError(gettext("24:00 is already the next day. Please write 23:59 as the end, or leave the end out."))
    try:
        return time(int(hour), int(minute or 0))
    except ValueError as error:
        raise ValueError(gettext("%(time)s is not a time of day.") % {"time": written}) from error


def has_clock(title: str) -> bool:
    """Whether something in a title looks like a time that was meant for the clock."""
    return bool(LEFT_OVER.search(title))


def typed_time(text: str) -> str:
    """„21h“, „21 Uhr“, „7pm“ as „21:00“, „19:00“; anything else as it is."""
    match = TYPED.fullmatch(of_24_hours(text.strip()))
    return f"{match['hour']}:{match['minute'] or '00'}" if match else text
