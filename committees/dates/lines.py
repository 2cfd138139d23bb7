"""Dates as people write them: pasted lines, each of which becomes planned dates or says why it does not."""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from django.utils.translation import gettext

from committees.calendars import FIRST_YEAR, LAST_YEAR
from committees.dates.clocks import has_clock, of_24_hours, times_in
from committees.dates.planned import PlannedDate
from committees.dates.words import DASH, EDGES, MONTHS, PRIVATE_BULLETS, TO, WEEKDAYS, any_of, number_of, plain

# In a plain line blanks stand alone, so that no pattern has to count them.
WEEKDAY = rf"(?:{any_of(WEEKDAYS)})s?"
LONG_WEEKDAY = rf"(?:{any_of(name for name in WEEKDAYS if len(name) > 5)})"
BEFORE = (
    rf"(?<!\w)(?P<weekday>{WEEKDAY})\b\.?(?: ?{DASH} ?{WEEKDAY}\b\.?)?[ ,.:;|\t()-]{{0,3}}(?:(?:den|dem|der|the) )?"
)
AFTER = re.compile(
    rf"[ ,;|\t(]{{1,3}}(?:(?P<long>{LONG_WEEKDAY}\b)\)?|(?P<short>{WEEKDAY})\b\.?\)?"
    rf"(?= ?(?:$|[,;:)|\t]|\d|{DASH}|(?:um|ab|von|at)\b)))",
    re.IGNORECASE,
)
EARLIER = rf"(?P<earlier>(?:\d{{1,2}}(?:\. ?(?:,|und|u\.|and|&|/|{TO}) ?|{DASH}| bis )){{0,12}})"
CELL_ENDS = r"(?= ?(?:$|[,;|\t]))"
NUMERIC = (
    r"(?:(?P<day_1>\d{1,2})\. (?P<month_1>\d{1,2})\. (?P<year_1>\d{2})" + CELL_ENDS + "|"
    r"(?P<day_2>\d{1,2})\. ?(?P<month_2>\d{1,2})\."
    r"(?: ?(?P<year_2>\d{4})(?!\d| ?Uhr)|(?P<year_3>\d{2})(?!\d|[.:]\d| ?(?:Uhr|h)\b)"
    r"|(?!\d)|(?=\d{1,2}(?:[.:]\d\d| ?Uhr|h\b))))"
)
WORDED = (
    rf"(?P<day_4>\d{{1,2}})(?:st|nd|rd|th)?\.? ?(?P<month_4>{any_of(MONTHS)})\b\.?"
    rf"(?:,? ?(?P<year_4>\d{{4}})(?!\d| ?Uhr|[.:]\d)| ['’]?(?P<year_5>\d{{2}}){CELL_ENDS})?"
)
OTHERS = (
    rf"(?P<year_6>\d{{4}})(?P<sign>{DASH}|[/.])(?P<month_6>\d{{1,2}})(?P=sign)(?P<day_6>\d{{1,2}})(?:T(?=\d)|(?!\d))"
    rf"|(?P<day_7>\d{{1,2}})(?P<sign_7>{DASH}|/)(?P<month_7>\d{{1,2}})(?P=sign_7)(?P<year_7>\d{{4}}|\d{{2}})(?!\d)"
    rf"|(?P<month_8>{any_of(MONTHS)})\b\.? (?P<day_8>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_8>\d{{4}})(?!\d)"
)
DATE = re.compile(
    rf"(?:{BEFORE}|(?<!\w))(?<!\d)(?<!\d[.:/])(?:{OTHERS}|{EARLIER}(?:{NUMERIC}|{WORDED}))", re.IGNORECASE
)
BULLETS = re.compile(rf"(?:{DASH}|[ *•·∙▪◦‣●■□➢➤→>✓{PRIVATE_BULLETS}]|o (?=\S))*")
LISTED_WEEKDAY = re.compile(rf"{WEEKDAY}\b", re.IGNORECASE)
LIST_NUMBER = re.compile(r"\(?\d{1,3}(?:[.)]{1,2}|(?=[|\t])) ?[|\t]?")
NEXT_DAY = re.compile(rf"[ ,]*{TO}(?: zum)? ?", re.IGNORECASE)
YEAR_BEFORE = re.compile(r"(?<![\d.:/])(?P<year>20\d\d|2100)[ :,(-]{0,3}$")
HEADING = re.compile(r"(?P<first>\d{4})\b(?![.:/]\d| ?Uhr)|.*(?<![\d.:/])(?P<last>\d{4}) ?:?$", re.IGNORECASE)
HEADING_LENGTH = 80
#: „(Stand: 3. November 2026)“ is about the list and no date of it.
REMARK = re.compile(r"(?:^|\() ?Stand ?(?::|vom\b|\d)[^)]*\)?", re.IGNORECASE)
#: „Mo 18.1“, „18.1, 19 Uhr“: only where nothing in the line looks more like a date.
WITHOUT_DOT = re.compile(
    rf"(?:(?P<start>^(?:{WEEKDAY}\b\.?[ ,]{{0,2}})?(?:(?:am|den|dem) )?)|(?<=[,;:] )|(?<=\t))"
    r"(?P<day>(?:0?[1-9]|[12]\d|3[01])\.(?:(?(start)1[0-2]|(?!))|0?[1-9]))"
    r"(?=$|[,;|)\t]| ?\(| (?:\d|um |ab |von |at ))",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"\b(?:sondern|(?:wird |ist |wurde )?(?:verlegt|verschoben) (?:auf|zum|nach)|(?:is |was )?moved to)\b"
    r"(?: (?:am|den|dem|auf))?",
    re.IGNORECASE,
)
IN_PLACE_OF = re.compile(r"\(?\b(?:statt|anstelle|instead of)(?: (?:am|vom|des|dem|on))? ?$", re.IGNORECASE)
NOT = re.compile(r"\b(?:nicht|not)(?: am| on| vom)? ?$", re.IGNORECASE)
ALL_DAY = re.compile(r"\b(?:ganztägig\w*|ganztags|(?:den )?ganzen tag|all[- ]day)\b", re.IGNORECASE)
CANCELLED = re.compile(r"\b(?:entfällt|fällt aus|abgesagt|cancell?ed)\b", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:ort|wo|place): ?|\b(?:VHS|volkshochschule|online|zoom)\b"
    r"|(?:haus|saal|raum|zimmer|schule|straße|str\.|platz|zentrum|bücherei|bibliothek|museum)\b",
    re.IGNORECASE,
)
PLACE_LABEL = re.compile(r"(?:ort|wo|place): ?", re.IGNORECASE)
FILLERS = {"um", "am", "den", "dem", "der", "vom", "von", "ab", "und", "u", "jeweils", "on", "at", "the", "and", "from"}


@dataclass(frozen=True)
class _Written:
    """A date as it stands in a line; what the line leaves out is None."""

    day: int
    month: int
    year: int | None
    weekday: int | None = None
    #: Of a span of days, the last one.
    last: "_Written | None" = None
    #: What stands between this date and the following one, or the end of the line.
    rest: str = ""

    def __str__(self):
        return f"{self.day}.{self.month}.{self.year or ''}"


def read_lines(text: str, year: int | None) -> list[PlannedDate]:
    """What `text` plans, line by line, and date by date within a line.

    A year in the line counts more than the one in a heading above it, and that one more than `year`.
    """
    planned = []
    for line in text.splitlines():
        readable = of_24_hours(plain(line))
        if not readable.strip(PRIVATE_BULLETS):
            continue
        said = REMARK.sub("", readable).strip()
        before, dates = _dates_in(said)
        if not dates:
            before, dates = _dates_in(WITHOUT_DOT.sub(r"\g<0>.", said))
        if dates:
            before, dates, is_moved = _without_former(before, dates)
            before, year_before = _without_year(before)
            found = _planned(line.strip(), before, _with_years(dates, year_before or year))
            planned += [_with_move(each) for each in found] if is_moved else found
        else:
            is_remark = said != readable and _dates_in(readable)[1]
            problem = gettext("This looks like a remark.") if is_remark else gettext("There is no day in this line.")
            planned.append(PlannedDate(line.strip(), problem=problem))
            year = _year_of_heading(said) or year
    return planned


def _without_former(before, dates):
    """„18.1. verlegt auf 25.1.“ and „25.1. statt 18.1.“ plan the 25th alone, and all that is said holds for it."""
    is_moved = False
    while len(dates) > 1 and INSTEAD.search(dates[0].rest):
        before = f"{NOT.sub('', before)} {CANCELLED.sub(' ', INSTEAD.sub(' ', dates[0].rest))}"
        dates, is_moved = dates[1:], True
    while len(dates) > 1 and IN_PLACE_OF.search(dates[0].rest):
        rest = f"{IN_PLACE_OF.sub('', dates[0].rest)} {dates[1].rest}"
        dates, is_moved = [replace(dates[0], rest=rest), *dates[2:]], True
    return before, dates, is_moved


def _with_move(planned):
    return replace(planned, hint=planned.hint or gettext("The line moves a date: only its new day is taken."))


def _year_of_heading(line):
    match = HEADING.match(line) if len(line) <= HEADING_LENGTH else None
    year = int(match["first"] or match["last"]) if match else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _dates_in(line):
    """What stands before the first date, and the dates."""
    line = line[_after_list_number(line, BULLETS.match(line).end()) :]
    matches = list(DATE.finditer(line))
    if not matches:
        return line, []
    dates = []
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        end = following.start() if following else len(line)
        first, *others = _written(match)
        written = [replace(first, weekday=number_of(WEEKDAYS, match["weekday"])), *others]
        rest_at = match.end()
        after = AFTER.match(line, rest_at)
        if written[-1].weekday is None and after and after.end() <= end:
            written[-1] = replace(written[-1], weekday=number_of(WEEKDAYS, after["short"] or after["long"]))
            rest_at = after.end()
        dates += [*written[:-1], replace(written[-1], rest=line[rest_at:end])]
    return line[: matches[0].start()], _joined(dates)


def _after_list_number(line, start):
    """Where the line begins after „1.“ or „1)“; „20. 1.“ is a date and no list."""
    number = LIST_NUMBER.match(line, start)
    if not number:
        return start
    listed = DATE.match(line, number.end()) or LISTED_WEEKDAY.match(line, number.end())
    whole = DATE.match(line, start)
    is_date = whole and _written(whole)[-1].month <= 12 and not line[whole.end() :].lstrip()[:1].isdigit()
    return number.end() if listed and not is_date else start


def _written(match):
    """The dates of one match: „6. und 20. Januar“ are two, „20.–22. Januar“ is one with a last day."""
    found = {name[:-2]: value for name, value in match.groupdict().items() if value and name[-2:-1] == "_"}
    month = found["month"]
    month = int(month) if month.isdecimal() else number_of(MONTHS, month)
    year = int(found["year"]) if "year" in found else None
    if year is not None and len(found["year"]) == 2:
        year += 2000
    days = [(int(day), sign) for day, sign in re.findall(r"(\d+)(\D*)", match["earlier"] or "")]
    dates, begun = [], None
    for day, sign in [*days, (int(found["day"]), "")]:
        written = _Written(day, month, year)
        if begun:
            written = replace(begun, last=written)
        begun = None
        if re.search(TO, sign, re.IGNORECASE):
            begun = written
        else:
            dates.append(written)
    return dates


def _joined(dates):
    """„20.01.–22.01.2020“ is one date with a last day."""
    joined = []
    for written in dates:
        if joined and not joined[-1].last and NEXT_DAY.fullmatch(joined[-1].rest):
            first = joined[-1]
            last = replace(written, rest="")
            joined[-1] = replace(first, last=last, rest=written.rest)
        else:
            joined.append(written)
    return joined


def _without_year(before):
    """„Termine 2020: 20.1., 9.3.“: the words before the dates, and their year."""
    match = YEAR_BEFORE.search(before)
    return (before[: match.start()], int(match["year"])) if match else (before, None)


def _with_years(dates, year):
    """A date without a year has that of the next one in the line, or of one before it, or else `year`."""
    year = next((written.year for written in dates if written.year), year)
    dated = []
    for written in reversed(dates):
        last = written.last
        own = written.year or (last and last.year) or year
        first = replace(written, year=own)
        if last:
            last = replace(last, year=last.year or own)
            if own and (last.month, last.day) < (first.month, first.day) and not (written.year and written.last.year):
                # Over the turn of the year.
                if written.last.year:
                    first = replace(first, year=own - 1)
                else:
                    last = replace(last, year=own + 1)
        dated.append(replace(first, last=last))
        year = own
    return dated[::-1]


@dataclass(frozen=True)
class _Particulars:
    """What is said about a date besides the day."""

    begins: time | None = None
    ends: time | None = None
    is_all_day: bool = False
    is_cancelled: bool = False
    title: str = ""
    place: str = ""
    #: What is wrong with the times.
    hint: str = ""


def _planned(text, before, dates):
    """One planned date for each; what is said after several dates holds for all of them."""
    everywhere = _particulars(before, spans_days=all(written.last for written in dates), follows_date=False)
    weekday = _weekday_of_all(before, dates)
    planned, later = [], _Particulars()
    for written in reversed(dates):
        own = _particulars(written.rest, spans_days=bool(written.last), follows_date=True)
        if own == _Particulars():
            own = later
        else:
            later = own
        planned.append(_planned_date(text, written, weekday, everywhere, own))
    return planned[::-1]


def _planned_date(text, written, weekday, everywhere, own):
    try:
        day = _day(written)
        last_day = _day(written.last) if written.last else None
    except ValueError as error:
        return PlannedDate(text, problem=str(error))
    timed = own if own.begins or own.ends else everywhere
    is_all_day = bool(last_day) or own.is_all_day or everywhere.is_all_day
    title = " ".join(title for title in (everywhere.title, own.title) if title)
    hint = own.hint or everywhere.hint
    if not (hint or is_all_day or timed.begins) and has_clock(title):
        hint = gettext("The time was not understood; the usual time is filled in.")
    return PlannedDate(
        text,
        day=day,
        begins=None if is_all_day else timed.begins,
        ends=None if is_all_day else timed.ends,
        last_day=last_day,
        is_all_day=is_all_day,
        written_weekday=weekday if written.weekday is None else written.weekday,
        title=title,
        place=own.place or everywhere.place,
        is_cancelled=own.is_cancelled or everywhere.is_cancelled,
        hint=hint,
    )


def _day(written):
    try:
        # 2000 is a leap year: what does not exist in it exists in none.
        day = date(2000 if written.year is None else written.year, written.month, written.day)
    except ValueError as error:
        raise ValueError(gettext("%(date)s does not exist in the calendar.") % {"date": written}) from error
    if written.year is None:
        raise ValueError(gettext("The year is missing. Please write it in the line, or give it beside the box."))
    if not FIRST_YEAR <= written.year <= LAST_YEAR:
        raise ValueError(
            gettext("The year must lie between %(first)s and %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
        )
    return day


def _weekday_of_all(before, dates):
    """„Montags: 20.1., 9.3.“; also a weekday that stands in the line away from its only date."""
    away = re.findall(rf"\b({LONG_WEEKDAY})(s?)\b", " ".join([before, *(each.rest for each in dates)]), re.IGNORECASE)
    if len(away) == 1 and (away[0][1] or len(dates) == 1):
        return number_of(WEEKDAYS, away[0][0])
    return None


def _particulars(text, spans_days, follows_date):
    is_all_day, is_cancelled = bool(ALL_DAY.search(text)), bool(CANCELLED.search(text))
    text = CANCELLED.sub(" ", ALL_DAY.sub(" ", text))
    begins, ends, hint = None, None, ""
    if not (spans_days or is_all_day):
        begins, ends, hint, text = times_in(text, follows_date)
    return _Particulars(begins, ends, is_all_day, is_cancelled, *_title_and_place(text), hint)


def _trimmed(text):
    """`text` without the punctuation and the small words that joined it to a date."""
    words = text.split()
    first, end = 0, len(words)
    while first < end and _is_joint(words[first]):
        first += 1
    while first < end and _is_joint(words[end - 1]):
        end -= 1
    text = " ".join(words[first:end]).lstrip(EDGES + ")").rstrip(EDGES.replace(".", "") + "(")
    return text[1:-1] if text.startswith("(") and text.find(")") == len(text) - 1 else text


def _is_joint(word):
    word = word.strip(EDGES + "()")
    return not word or word.lower() in FILLERS


def looks_like_place(text: str) -> bool:
    return bool(PLACE.search(text))


def _title_and_place(text):
    """Of the cells of a row, the one that looks like a place, or else the second one; without cells all is title."""
    row = re.split(r"[\t|;]|(?=\bOrt: )", text)
    cells = [cell for part in row if (cell := _trimmed(part))]
    places = [cell for cell in cells if PLACE.search(cell)] or cells[1:2]
    if len(row) == 1 or not places:
        return ", ".join(cells), ""
    cells.remove(places[-1])
    return ", ".join(cells), PLACE_LABEL.sub("", places[-1])
