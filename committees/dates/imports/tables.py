"""Tables (.csv, .xlsx) into planned dates. What stands in a cell is read like a pasted line."""

import csv
import io
import re
from dataclasses import replace

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from committees.dates.imports.reading import NEITHER, NotReadable, check_number, check_size, one_line, text_of
from committees.dates.imports.rows import Row, check_rows
from committees.dates.imports.workbooks import read_workbook
from committees.dates.lines import read_lines
from committees.dates.planned import PlannedDate

#: Column → what it is called in tables that people make and in exports of Outlook and Google, in small letters.
HEADINGS = {
    "day": {"datum", "tag", "wochentag", "termin", "termine", "sitzungstermin", "sitzungstag", "date", "day"}
    | {"startdatum", "beginndatum", "beginnt am", "start date"},
    "last_day": {"enddatum", "endet am", "end date"},
    "begins": {"beginn", "von", "uhrzeit", "zeit", "start", "startzeit", "beginnt um", "begin", "from", "time"}
    | {"start time"},
    "ends": {"ende", "bis", "endzeit", "endet um", "end", "to", "until", "end time"},
    "title": {"titel", "thema", "betreff", "title", "subject", "sitzung", "veranstaltung", "bezeichnung", "summary"},
    "place": {"ort", "sitzungsort", "raum", "place", "location", "room"},
    "uid": {"id", "uid"},
}
COLUMNS = {heading: column for column, headings in HEADINGS.items() for heading in headings}
#: A title and some blank rows may stand above the headings.
ROWS_BEFORE_HEADINGS = 10
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
CLOCK = re.compile(r"(\d{1,2}(?:[.:]\d\d)?)(?::\d\d)?")
DAY_AND_TIME = re.compile(r"(?P<day>\d\d\.\d\d\.\d{4}) (?P<time>\d\d:\d\d)")

#: How files of other kinds begin, and what to say about them.
OTHER_KINDS = [
    (rb"%PDF", _("This is a PDF. Please copy its lines into the box.")),
    (
        rb"\xd0\xcf\x11\xe0",
        _("This is an old workbook, or one with a password. Please save it as .xlsx without one."),
    ),
    (rb"\s*<(?:!doctype html|html|head|body)", _("This is a web page and not the calendar itself.")),
    (rb"\s*<|\s*\{|\[\"|\x89PNG|\xff\xd8\xff|GIF8", NEITHER),
]


def read_table(body, name):
    """The dates of a table in the order of its rows; `name` may hold the year. Raises `NotReadable`."""
    check_size(body)
    for beginning, sentence in OTHER_KINDS:
        if re.match(beginning, body.removeprefix(b"\xef\xbb\xbf"), re.IGNORECASE):
            raise NotReadable(str(sentence))
    rows = read_workbook(body) if body.startswith(b"PK") else _rows_of_text(text_of(body))
    return check_number(_planned(rows, name))


def _rows_of_text(text):
    lines = [line for line in text.split("\n") if line.strip()]
    if any(sign < " " and sign != "\t" for line in lines for sign in line):
        raise NotReadable(str(NEITHER))
    rows = []
    try:
        delimiter = _delimiter(lines)
        cells_of_rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if delimiter else zip(lines)
        for cells in cells_of_rows:
            row = Row.of([one_line(cell) for cell in cells])
            if row.text:
                rows.append(row)
            check_rows(rows)
    except csv.Error as error:
        raise NotReadable(gettext("The table cannot be read. Please check its quotation marks.")) from error
    return rows


def _delimiter(lines):
    """The sign between the cells, None where each line is one cell: „Montag, 20. Januar“ is no table."""
    for delimiter in ";\t|,":
        if any(map(_columns, csv.reader(lines[:ROWS_BEFORE_HEADINGS], delimiter=delimiter))):
            return delimiter
    for delimiter, sign in ((";", ";"), ("\t", "\t"), ("|", "|"), (",", '"')):
        if sum(sign in line for line in lines) * 2 > len(lines):
            return delimiter
    return None


def _columns(cells):
    """Column → where it stands; empty where the cells are no headings."""
    columns = {}
    for index, cell in enumerate(cells):
        if column := COLUMNS.get(one_line(cell).lower().strip(" :*")):
            columns.setdefault(column, []).append(index)
    return columns if "day" in columns or "begins" in columns else {}


def _planned(rows, name):
    first_rows = [_columns(row.cells) for row in rows[:ROWS_BEFORE_HEADINGS]]
    at = max(range(len(first_rows)), key=lambda number: len(first_rows[number]), default=0)
    if not first_rows or not first_rows[at]:
        lines = "\n".join(row.text for row in rows if not row.problem)
        refused = [PlannedDate(" ".join(row.cells), problem=row.problem) for row in rows if row.problem]
        return [*read_lines(lines, _year([], name)), *refused]
    year = _year(rows[: at + 1], name)
    return [planned for row in rows[at + 1 :] for planned in _read_row(row, first_rows[at], year)]


def _year(rows, name):
    """The year that the name of the file or the title of the table gives, if they give one."""
    years = set(YEAR.findall(" ".join([name, *(row.text for row in rows)])))
    return int(years.pop()) if len(years) == 1 else None


def _read_row(row, columns, year):
    text = " ".join(filter(None, row.cells))
    if row.problem:
        return [PlannedDate(text, problem=row.problem)]
    values = {
        column: " ".join(filter(None, (row.cells[index] for index in indexes if index < len(row.cells))))
        for column, indexes in columns.items()
    }
    found = read_lines(_written(values), year)
    if not found:
        return [PlannedDate(text, problem=gettext("There is no day in this line."))]
    named = {column: values[column] for column in ("title", "place", "uid") if column in values}
    if named.get("uid") and len(found) > 1:
        return [replace(each, text=text, **{**named, "uid": f"{named['uid']}/{each.day}"}) for each in found]
    return [replace(each, text=text, **named) for each in found]


def _written(values):
    """Day and times of a row as one would write them in a line."""
    day, begins, ends = (values.get(column, "") for column in ("day", "begins", "ends"))
    if day:
        begins = DAY_AND_TIME.sub(r"\g<time>", begins)
    elif begins:
        # A column “Beginn” may hold the day as well.
        parts = DAY_AND_TIME.fullmatch(begins)
        day, begins = (parts["day"], parts["time"]) if parts else (begins, "")
    if parts := DAY_AND_TIME.fullmatch(ends):
        ends = parts["time"]
    last_day = values.get("last_day", "")
    if last_day and last_day != day and not begins:
        return f"{day} – {last_day}"
    times = " – ".join(map(_clock, filter(None, (begins, ends))))
    return ", ".join(filter(None, [day, times if begins else f"bis {times}" if ends else ""]))


def _clock(cell):
    """A time of day with its unit; Excel makes 19.3 of 19.30, and 0.8125 of a time without a format."""
    if re.fullmatch(r"0\.\d+", cell):
        minutes = round(float(cell) * 24 * 60)
        return f"{minutes // 60}:{minutes % 60:02} Uhr"
    if re.fullmatch(r"\d{1,2}\.\d", cell):
        return f"{cell}0 Uhr"
    clock = CLOCK.fullmatch(cell)
    return f"{clock[1]} Uhr" if clock else cell
