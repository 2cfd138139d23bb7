"""The log: one JSON object per line, about what happened and never about whom.

No line holds an address of a page (some are keys), a query, a value of a form, an IP address, a name or a mail address.
Where something broke, the line names the exception and the places in the code it came through.
"""

import json
import logging
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from http import HTTPStatus

from portal.operating import release
from portal.operating.masking import MASK, QUOTED, masked, masked_error

LIBRARIES = "site-packages/"
#: What our own lines may tell beside their message, in this order.
DETAILS = ("status", "duration_ms", "sql")
#: These loggers put addresses of pages and values of visitors into their messages.
ACCESS = "portal.access"
FOREIGN = ("django", "gunicorn")
#: The end of a stack tells most; so many places of it are kept.
MOST_PLACES = 30

#: The request that is being answered (`portal.operating.requests.Followed`), or None.
current = ContextVar("current", default=None)


ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)


class JsonLines(logging.Formatter):
    """Time (UTC, RFC 3339), level, logger, message; request id, method and route; details; exception and stack."""

    def format(self, record):
        return ENCODER.encode(self.line(record))

    def line(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")[:-6] + "Z",
            "level": record.levelname,
            "logger": record.name,
            "message": message_of(record),
        }
        # Django tells of answers like 503 after they have left us.
        followed = current.get() or getattr(getattr(record, "request", None), "followed", None)
        if followed:
            line |= {"request_id": followed.id, "method": followed.method, "route": followed.route}
        for name in DETAILS:
            if name in record.__dict__:
                line[name] = record.__dict__[name]
        if record.exc_info and record.exc_info[1]:
            line |= told(record.exc_info[1], followed.request if followed else None)
        return line


class TextLines(JsonLines):
    """The same facts for eyes: level, logger, message, and what else is known as name=value."""

    def format(self, record):
        line = self.line(record)
        stack = line.pop("stack", [])
        head = " ".join(line.pop(name) for name in ("time", "level", "logger", "message"))
        facts = "".join(f" {name}={value}" for name, value in line.items())
        return "\n    ".join([head + facts, *stack])


FORMATTERS = {"json": JsonLines, "text": TextLines}


def message_of(record):
    """The message without values; of a fault in answering a request only its status, since the rest is the address."""
    if getattr(record, "request", None) is not None and hasattr(record, "status_code"):
        return HTTPStatus(record.status_code).phrase
    if record.name == ACCESS:
        return record.msg
    if record.name.partition(".")[0] not in FOREIGN:
        return masked(record.getMessage())
    return masked(QUOTED.sub(MASK, _of_others(record)))


def _of_others(record):
    values = record.args if isinstance(record.args, tuple) else (record.args,)
    if record.args and all(not isinstance(value, dict) for value in values):
        values = tuple(MASK if str(value).startswith("/") else value for value in values)
        return str(record.msg) % values
    return record.getMessage()


def told(error, request=None):
    """An exception and what led to it: kinds, masked messages, places in the code; no values of variables."""
    kinds, cause = [], error
    while cause is not None and len(kinds) < 5:
        text = masked_error(cause, request)
        kinds.append(f"{type(cause).__name__}: {text}" if text else type(cause).__name__)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return {"exception": " ← ".join(dict.fromkeys(kinds)), "stack": places(error.__traceback__)}


def places(trace):
    """Where an exception passed through, outermost first: `contacts/booking.py:41 book`."""
    found = []
    for frame, number in traceback.walk_tb(trace):
        file = frame.f_code.co_filename
        file = file.rpartition(LIBRARIES)[2].removeprefix(f"{release.ROOT}/")
        found.append(f"{file}:{number} {frame.f_code.co_name}")
    return found[-MOST_PLACES:]


def uncaught(kind, error, trace):
    """For `sys.excepthook`: a command that ends by an error tells it like everything else, not with all values."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        logging.getLogger(__name__).critical("This command ended by an error.", exc_info=(kind, error, trace))


def logging_of(form, is_access_logged):
    """Django's LOGGING; `form` is json or text."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": FORMATTERS[form]}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            ACCESS: {"level": "INFO" if is_access_logged else "CRITICAL"},
            "portal.operating": {"level": "INFO"},
            "django": {"handlers": [], "level": "INFO"},  # in place of Django's own, which write addresses
            "django.server": {"level": "WARNING"},
            # Wrong addresses are everyday life and no news; faults of ours are.
            "django.request": {"level": "ERROR"},
            # Nor are requests that are refused: a flood of them must not fill the log.
            "django.security": {"level": "CRITICAL"},
        },
    }
