"""Sheets of paper: data and a typst template become a tagged PDF (PDF/UA-1), made only where it is not known yet."""

import json
from functools import lru_cache, partial
from hashlib import sha256

import typst
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header


def sheet_response(request, template, sheet, filename):
    """The sheet as a download; the reader's copy is enough where it is the present one. `template`: a path."""
    data = json.dumps(sheet, ensure_ascii=False, sort_keys=True)
    etag = f'"{sha256((template.read_text() + data).encode()).hexdigest()[:32]}"'
    response = HttpResponse(content_type="application/pdf")
    response.headers["ETag"] = etag
    response.headers["Content-Disposition"] = content_disposition_header(False, filename)
    answer = get_conditional_response(request, etag, None, response)
    if answer is response:
        response.content = rendered(template, data)
    return answer


@lru_cache(maxsize=50)
def rendered(template, data):
    """With the fonts that come with the program, so that every server makes the same sheet.

    PDF/UA wants every sign drawn. Where no font has one (an emoji in a title) the sheet is tagged all the same.
    """
    compiled = partial(typst.compile, template, sys_inputs={"sheet": data}, ignore_system_fonts=True, timestamp=0)
    try:
        return compiled(pdf_standards=["ua-1"])
    except typst.TypstError:
        return compiled()
