"""Workbooks of Excel (.xlsx): checked as an archive before anything is taken from them."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext

from committees.dates.imports.reading import MEGABYTE, NEITHER, NotReadable, one_line
from committees.dates.imports.rows import Row, check_rows

MAX_MEMBERS = 200
MAX_UNPACKED = 20 * MEGABYTE
MAX_RATIO = 200
#: The signs “<” in all parts: a tidy table of 300 dates has some ten thousand.
MAX_ELEMENTS = 150_000
MAX_COLUMNS = 100
#: The others, which Excel does not use, unpack without measure: bzip2 makes gigabytes of some kilobytes at once.
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
#: The last row of an Excel sheet.
MAX_ROW_NUMBER = 1_048_576
PIECE = 64 * 1024


def read_workbook(body):
    """The rows of the first visible sheet that holds something. Raises `NotReadable`."""
    from openpyxl import load_workbook  # 12 MB that no web worker needs to answer readers

    try:
        archive = zipfile.ZipFile(io.BytesIO(body))
        checked = _checked(archive)
        workbook = load_workbook(checked, read_only=True, data_only=False, keep_links=False)
        for sheet in workbook.worksheets:
            rows = _rows(sheet) if sheet.sheet_state == "visible" else []
            if rows:
                return rows
    except NotReadable:
        raise
    # Damaged archives and workbooks break zipfile and openpyxl in many ways, few of which have a name.
    except Exception as error:
        raise NotReadable(gettext("The workbook cannot be opened; it seems to be damaged.")) from error
    raise NotReadable(gettext("The workbook holds no table."))


def _checked(archive):
    """A copy of the archive with nothing but its XML, unpacked under watch: only that is opened afterwards."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    ratios = [member.file_size / max(member.compress_size, 1) for member in members if member.file_size > MEGABYTE]
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED or max(ratios, default=0) > MAX_RATIO:
        raise _too_large()
    if any(member.compress_type not in METHODS for member in members):
        raise NotReadable(gettext("The workbook cannot be opened; it seems to be damaged."))
    if any(member.flag_bits & 0x1 for member in members):
        raise NotReadable(gettext("The file is protected by a password. Please save it without one."))
    _check_kind(archive)
    left, elements = MAX_UNPACKED, 0
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as checked:
        for member in members:
            content = _unpacked(archive, member, left)
            left -= len(content)
            if member.filename.endswith((".xml", ".rels")):
                _check_xml(content)
                elements += content.count(b"<")
                checked.writestr(member.filename, content)
    if elements > MAX_ELEMENTS:
        raise _too_large()
    return copy


def _check_kind(archive):
    names = archive.namelist()
    if "word/document.xml" in names:
        raise NotReadable(gettext("This is a Word document. Please copy its lines into the box."))
    if "mimetype" in names or "content.xml" in names:
        raise NotReadable(gettext("This is a file of LibreOffice. Please save the table as .xlsx or .csv."))
    if not any(name.startswith("xl/") and name.endswith(".xml") for name in names):
        raise NotReadable(str(NEITHER))


def _unpacked(archive, member, limit):
    """What a member really holds, whatever its header says."""
    content = bytearray()
    with archive.open(member) as file:
        while piece := file.read(PIECE):
            content += piece
            if len(content) > limit:
                raise _too_large()
    return bytes(content)


def _check_xml(content):
    """No document type, hence no entities that could unfold; in UTF-16 it could not be seen."""
    if any(sign in content for sign in (b"<!DOCTYPE", b"<!ENTITY", b"\0")):
        raise NotReadable(gettext("The workbook contains definitions that no table needs. It is not opened."))


def _rows(sheet):
    # What a sheet says about its size may be wrong; without it, rows come until the last one.
    sheet.reset_dimensions()
    rows, before = [], None
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        if number > MAX_ROW_NUMBER:
            raise _too_large()
        # Rows that are left out, a million in some sheets, come as one and the same.
        if cells is before:
            continue
        before = cells
        if any(cell.value is not None for cell in cells) and (row := _row(cells)).text:
            rows.append(row)
        check_rows(rows)
    return rows


def _row(cells):
    texts = [_text(cell.value) for cell in cells]
    formula = next((cell for cell in cells if cell.data_type == "f"), None)
    if formula is None:
        return Row.of(texts)
    problem = gettext("The cell %(cell)s holds a formula. Please enter its value instead.")
    return Row.of(texts, problem % {"cell": formula.coordinate})


def _text(value):
    """A cell as people would write it; formulas are shown and never followed."""
    if isinstance(value, datetime):
        # Excel counts in fractions of a day and misses the minute by a little.
        value = (value + timedelta(seconds=30)).replace(second=0, microsecond=0)
        return f"{value:%d.%m.%Y}" if value.time() == time() else f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, timedelta) and timedelta() <= value < timedelta(days=1):
        return f"{datetime.min + value + timedelta(seconds=30):%H:%M}"
    if isinstance(value, time):
        return f"{datetime.combine(date.min, value) + timedelta(seconds=30):%H:%M}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "ref"):
        return f"={value.ref}"
    return "" if value is None else one_line(str(value))


def _too_large():
    message = gettext("The workbook is too large. Please copy the rows with the dates into a new one.")
    return NotReadable(message)
