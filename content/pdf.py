"""Sheets of paper: data and a typst template become a tagged PDF (PDF/UA-1), made only where it is not known yet."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from threading import Lock

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

TYPESETTING = Path(__file__).with_name("typesetting.py")
#: As many addresses on a server with many processors as on one with few, so that the bound on them holds alike.
FRUGAL = {"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
#: In seconds: how long one sheet may take, how long the next one waits for it, and when readers shall come again.
LONGEST = 20
PATIENCE = 3
RETRY_AFTER = 60
MOST_KEPT = 10

_kept = {}
_one_at_a_time = Lock()


class Unfinished(Exception):
    """The sheet needs more time or memory than one may have."""

    status = 503


class Crowded(Unfinished):
    """Others are being made: more is asked of this server than it gives (RFC 6585 counts per resource, too)."""

    status = 429


def sheet_response(request, template, sheet, filename, *, is_kept=True):
    """The sheet as a download; the reader's copy is enough where it is the present one. `template`: a path.

    `is_kept`: whether the next reader may get it from memory. Not where somebody may withdraw what it says.
    """
    data = json.dumps(sheet, ensure_ascii=False, sort_keys=True)
    etag = f'"{sha256((template.read_text() + data).encode()).hexdigest()[:32]}"'
    response = HttpResponse(content_type="application/pdf")
    response.headers["ETag"] = etag
    response.headers["Content-Disposition"] = content_disposition_header(False, filename)
    answer = get_conditional_response(request, etag, None, response)
    if answer is response:
        try:
            response.content = _kept.get(etag) or _made(template, data, etag if is_kept else None)
        except Unfinished as unfinished:
            return _later(request, unfinished.status)
    return answer


def _made(template, data, kept_as):
    if not _one_at_a_time.acquire(timeout=PATIENCE):
        raise Crowded
    try:
        pdf = _kept.get(kept_as) or typeset(template, data)
        if kept_as:
            _kept[kept_as] = pdf
            for oldest in list(_kept)[:-MOST_KEPT]:
                del _kept[oldest]
        return pdf
    finally:
        _one_at_a_time.release()


def typeset(template, data):
    """In a process of its own: typst remembers all that it ever made, and cannot be stopped from within."""
    command = [sys.executable, "-P", TYPESETTING, template]
    try:
        done = subprocess.run(
            command, input=data.encode(), stdout=subprocess.PIPE, env=os.environ | FRUGAL, timeout=LONGEST
        )
    except subprocess.TimeoutExpired as error:
        raise Unfinished from error
    if done.returncode < 0:  # ended by a signal, as when memory runs out
        raise Unfinished
    done.check_returncode()
    return done.stdout


def _later(request, status):
    response = render(request, "errors/unfinished.html", {"is_error": True, "status": status}, status=status)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response
