"""The log tells what happened and never about whom."""

import json
import logging
import re
from contextlib import contextmanager
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.exceptions import SuspiciousOperation, ValidationError
from django.db import DataError, IntegrityError, connection
from django.test import Client
from django.urls import reverse
from psycopg.errors import UniqueViolation

from contacts.models import OutgoingMail
from portal.operating.logs import JsonLines, TextLines, logging_of, uncaught
from portal.operating.masking import masked, masked_error
from portal.operating.serving import Log
from tests.factories import NOW
from tests.portal.operating.typed import ADDRESS, MAIL, MARKERS, PHONE, WORD, typed_into
from tests.portal.tree import FORMS

FIELDS = {"time", "level", "logger", "message", "request_id", "method", "route"}
MORE = {"status", "duration_ms", "sql", "exception", "stack"}


@contextmanager
def written():
    """What is logged of requests, even what production leaves out, one object per line."""
    output, lines = StringIO(), []
    handler = logging.StreamHandler(output)
    handler.setFormatter(JsonLines())
    loggers = [logging.getLogger(name) for name in (None, *logging_of("json", True)["loggers"])]
    before = [(logger, logger.level) for logger in loggers]
    logging.getLogger().addHandler(handler)
    for logger in loggers:
        logger.setLevel(logging.DEBUG if logger.name.startswith("django.") else logging.INFO)
    try:
        yield lines
    finally:
        logging.getLogger().removeHandler(handler)
        for logger, level in before:
            logger.setLevel(level)
        lines += [json.loads(line) for line in output.getvalue().splitlines()]


def leaks(lines, *more):
    text = json.dumps(lines, ensure_ascii=False).casefold()
    return [marker for marker in [*MARKERS, *more] if marker.casefold() in text]


def line_for(record, formatter=JsonLines):
    return json.loads(formatter().format(record))


def record(message="", *values, name="contacts.booking", error=None, **more):
    made = logging.LogRecord(
        name, logging.ERROR, "x.py", 1, message, values, (type(error), error, None) if error else None
    )
    made.__dict__.update(more)
    return made


@pytest.fixture
def visitor(present, settings):
    settings.TRUSTED_PROXIES = 1
    return Client(raise_request_exception=False, REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=ADDRESS)


@pytest.fixture
def slow(settings):
    """Every statement counts as slow, so that all of them stand in the log."""
    settings.SLOW_QUERY_MS = 1e-9


def send(visitor, address):
    """Open a form, fill all of it and send it two minutes later."""
    page = visitor.get(address)
    with time_machine.travel(NOW + timedelta(minutes=2), tick=False):
        return visitor.post(address, typed_into(page.content.decode()))


def fail(error):
    """What writes meets this error."""

    def wrapper(execute, sql, params, many, context):
        if sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            raise error
        return execute(sql, params, many, context)

    return connection.execute_wrapper(wrapper)


def of_a_row():
    error = IntegrityError(f"duplicate key value\nDETAIL:  Key (email, phone)=({MAIL}, {PHONE}) already exists. {WORD}")
    error.__cause__ = UniqueViolation(f"duplicate key\nDETAIL: Failing row contains (1, {WORD}, {ADDRESS})")
    return error


ERRORS = {
    "none": None,
    "row": of_a_row(),
    "quoted": DataError(f'invalid input syntax for type integer: "{WORD} {MAIL}"'),
    "plain": ValueError(f"cannot make sense of {WORD} from {MAIL} at {ADDRESS}, call {PHONE}"),
    "key": KeyError(WORD),
    "list": ValidationError([f"{WORD} is wrong", f"{MAIL}"]),
    "suspicious": SuspiciousOperation(f"{WORD} looks strange"),
}


@pytest.mark.parametrize("route", sorted(FORMS))
@pytest.mark.parametrize("error", ERRORS)
def test_nothing_that_somebody_sends_is_logged(visitor, town, db, slow, route, error):
    address = town.address(route)

    with written() as lines:
        if ERRORS[error]:
            with fail(ERRORS[error]):
                send(visitor, address)
        else:
            send(visitor, address)

    keys = [town.parts["access_key"], town.parts["comment_key"], town.parts["number"]]
    assert leaks(lines, *keys, *[f"{part}/" for part in address.split("/")[2:] if part]) == []
    assert {line["route"] for line in lines if line["logger"] == "portal.access"} == {route}
    assert [line for line in lines if not {*line} <= FIELDS | MORE] == []
    assert any(line.get("sql") for line in lines)


@pytest.mark.django_db
def test_letters_leave_no_trace(visitor, town, slow):
    with written() as lines:
        send(visitor, town.address("contacts:write"))

    assert OutgoingMail.objects.exists()
    assert leaks(lines) == []


@pytest.mark.django_db
@pytest.mark.parametrize("error", ERRORS)
def test_names_and_passwords_of_the_desk_are_not_logged(visitor, django_user_model, slow, error):
    django_user_model.objects.create_superuser("Geheimname", MAIL, "Geheimkennwort")
    login = reverse("admin:login")

    with written() as lines:
        for name, password in (("Geheimname", WORD), (MAIL, "Geheimkennwort"), ("Geheimname", "Geheimkennwort")):
            if ERRORS[error]:
                with fail(ERRORS[error]):
                    visitor.post(login, {"username": name, "password": password, "next": WORD})
            else:
                visitor.post(login, {"username": name, "password": password, "next": WORD})

    assert leaks(lines) == []
    assert lines


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "headers"),
    [
        (f"/{WORD}/{MAIL}/", {}),
        (f"/suche/?q={WORD}+{MAIL}", {}),
        (f"/suche/?q={WORD}%00", {}),
        (f"/{WORD}%00/", {}),
        ("/", {"Host": f"{WORD}.example"}),
        ("/", {"User-Agent": WORD, "Referer": f"https://x.example/{WORD}", "Cookie": f"sessionid={WORD}"}),
        ("/", {"X-Request-ID": f"{WORD} {MAIL}"}),
        ("/admin/", {"Cookie": f"sessionid={WORD}; csrftoken={WORD}"}),
        (f"/admin/?next={WORD}", {}),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_address_and_no_header_is_logged(visitor, slow, address, headers, method):
    visitor.handler.enforce_csrf_checks = True

    with written() as lines:
        getattr(visitor, method)(address, headers=headers)

    assert leaks(lines) == []
    assert [line["logger"] for line in lines].count("portal.access") == 1


@pytest.mark.django_db
def test_a_broken_body_is_not_logged(visitor, town):
    address = town.address("contacts:write")
    body = f'--x\r\nContent-Disposition: form-data; name="{WORD}\r\n\r\n{MAIL}'

    with written() as lines:
        visitor.post(address, body, content_type="multipart/form-data; boundary=x")
        visitor.post(address, body, content_type=f"multipart/form-data; boundary={WORD}{'ä' * 80}")
        visitor.post(
            address, "&".join(f"{WORD}{n}=1" for n in range(7000)), content_type="application/x-www-form-urlencoded"
        )

    assert leaks(lines) == []


@pytest.mark.django_db
def test_a_fault_is_told_with_its_place_and_its_request(visitor, monkeypatch):
    def broken(*args, **kwargs):
        raise ValueError("no such thing as 'Geheimwort'")

    monkeypatch.setattr("portal.views.Municipality.objects.public", broken)

    with written() as lines:
        response = visitor.get("/robots.txt", headers={"X-Request-ID": "chosen-in-front-1"})

    assert response.status_code == 500
    [fault] = [line for line in lines if line["level"] == "ERROR"]
    assert (fault["message"], fault["request_id"], fault["route"]) == (
        "Internal Server Error",
        "chosen-in-front-1",
        "robots",
    )
    assert fault["exception"] == "ValueError: no such thing as …"
    assert [place for place in fault["stack"] if re.fullmatch(r"portal/views\.py:\d+ robots", place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a letter to ada@example.org waits", "a letter to … waits"),
        ("from 192.0.2.1 and 2001:db8::1 at 127.0.0.1", "from … and … at 127.0.0.1"),
        ("see https://example.org/anfrage/abc?x=1 now", "see … now"),
        ("postgres://user:password@host/db refused", "… refused"),
        ("key gAAAAABk1234567890abcdefghij is wrong", "key … is wrong"),
        ("call +49 4612 7654321 back", "call … back"),
        ("12 entries in 340 ms, job 17", "12 entries in 340 ms, job 17"),
        ("at 12:30:45 in committees/feeds/rendering.py", "at 12:30:45 in committees/feeds/rendering.py"),
        ("one\ntwo", "one two"),
    ],
)
def test_values_are_masked_and_words_stay(text, expected):
    assert masked(text) == expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ValueError("invalid literal for int() with base 10: 'abc'"), "invalid literal for int() with base 10: …"),
        (IntegrityError("duplicate key\nDETAIL: Key (a)=(b)"), "duplicate key"),
        (IntegrityError("Key (a)=(secret) exists"), "Key (a)… exists"),
        (KeyError("it's"), "…"),
        (ValueError(), ""),
        (AttributeError("'Town' object has no attribute 'nmae'"), "'Town' object has no attribute 'nmae'"),
        (TypeError(f"'{WORD} {MAIL}' is no number"), "… is no number"),
        (LookupError("Failed lookup in [{'a': Geheimwort}, {b: c}]"), "Failed lookup in …"),
        (ValueError(f"“{WORD}” and „{WORD}“ and «{WORD}»"), "… and … and …"),
    ],
)
def test_what_an_exception_quotes_is_masked(error, expected):
    assert masked_error(error) == expected


def test_an_exception_that_cannot_be_shown_hides_nothing_else():
    class Silent(Exception):
        def __str__(self):
            raise RuntimeError

    assert line_for(record("failed", error=Silent()))["exception"] == "Silent"


def test_causes_are_told_too():
    error = ValueError("outer")
    error.__cause__ = KeyError("missing")

    assert line_for(record("failed", error=error))["exception"] == "ValueError: outer ← KeyError: …"


@pytest.mark.parametrize("name", ["gunicorn.error", "django.request"])
def test_addresses_in_lines_of_others_are_masked(name):
    line = line_for(record("Error handling request %s", "/anfrage/geheim", name=name))

    assert line["message"] == "Error handling request …"


def test_the_web_server_writes_in_the_same_form(monkeypatch):
    from gunicorn.config import Config

    monkeypatch.setenv("LOG_FORMAT", "json")
    config = Config()
    config.set("errorlog", "-")

    log = Log(config)

    assert {type(handler.formatter) for handler in log.error_log.handlers} == {JsonLines}
    assert not log._compute_access_log_enabled()


def test_a_line_has_time_level_logger_and_message():
    made = record("%d entries", 3)
    made.created = 1_600_000_000.25

    assert line_for(made) == {
        "time": "2020-09-13T12:26:40.250Z",
        "level": "ERROR",
        "logger": "contacts.booking",
        "message": "3 entries",
    }


def test_text_lines_hold_the_same():
    text = TextLines().format(record("%d entries", 3, status=200, error=ValueError("no")))

    assert text.endswith("Z ERROR contacts.booking 3 entries status=200 exception=ValueError: no")


def test_a_command_that_ends_by_an_error_tells_no_values():
    error = of_a_row()

    with written() as lines:
        uncaught(type(error), error, None)

    assert leaks(lines) == []
    assert [line["exception"] for line in lines] == [
        "IntegrityError: duplicate key value ← UniqueViolation: duplicate key"
    ]
