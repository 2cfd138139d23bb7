"""Tables to download that spreadsheets in German offices open with a double click."""

import csv

from django.http import HttpResponse
from django.utils.http import content_disposition_header

#: With one of these a cell of a table is taken for a formula (OWASP, CSV injection).
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_text(value):
    """A cell that no spreadsheet calculates with."""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def table_response(filename, rows):
    """The rows as CSV: separated by semicolons, with the mark by which Excel knows UTF-8."""
    response = HttpResponse(
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, filename)},
    )
    csv.writer(response, delimiter=";").writerows([as_text(cell) for cell in row] for row in rows)
    return response
