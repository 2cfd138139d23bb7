"""`manage.py check_configuration` says what counts, tries what is named, and fills the handbook."""

import os
import subprocess
import sys
from ast import literal_eval
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from portal.operating import connecting
from portal.operating.configuration import BY_NAME
from portal.operating.variables import VARIABLES
from tests.portal.operating.test_configuration import RIGHT, ROOT, SECRET

NEVER_THERE = 1


def command(*arguments):
    output = StringIO()
    try:
        call_command("check_configuration", *arguments, stdout=output)
    except CommandError as error:
        return error.returncode, output.getvalue()
    return 0, output.getvalue()


@pytest.mark.django_db
def test_the_command_shows_what_is_set_and_no_secret(monkeypatch, tmp_path, settings):
    monkeypatch.setenv("BACKUP_KEY", SECRET)
    monkeypatch.setenv("MAIL_FROM", "portal@example.org")
    settings.MEDIA_ROOT = settings.STATIC_ROOT = tmp_path

    status, shown = command()

    values = dict(line.split(None, 1) for line in shown.partition("\n\n")[0].splitlines())
    assert values.keys() == BY_NAME.keys()
    assert (values["BACKUP_KEY"], values["MAIL_FROM"]) == ("gesetzt", "portal@example.org")
    assert values["WEB_WORKERS"] == "2 (Vorgabe)"
    assert SECRET not in shown
    assert status == 0, shown


@pytest.mark.django_db
def test_the_command_tries_the_mail_server(settings, tmp_path):
    settings.MEDIA_ROOT = settings.STATIC_ROOT = tmp_path
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    status, shown = command()

    assert status == 1
    assert "EMAIL_URL: der Mailserver ist nicht zu erreichen" in shown


@pytest.mark.parametrize(("language", "handbook"), [("de", "betrieb.md"), ("en", "operating.md")])
def test_the_handbook_holds_the_table_of_all_variables(language, handbook):
    _status, table = command("--table", language)

    assert table.count("\n") == len(VARIABLES) + 2
    assert table in (ROOT / "docs" / handbook).read_text()


#: Prints what the command shows beside what the settings hold.
COMPARISON = """
from django.conf import settings
from portal.management.commands.check_configuration import shown
from portal.operating import logs
from portal.operating.configuration import BY_NAME

formatter = settings.LOGGING["formatters"]["line"]["()"]
in_effect = {
    "LOG_FORMAT": next(form for form, each in logs.FORMATTERS.items() if each is formatter),
    "ACCESS_LOG": int(settings.LOGGING["loggers"]["portal.access"]["level"] != "CRITICAL"),
    "READYZ_DETAILS": int(settings.READYZ_DETAILS),
}
for name in ("TRUSTED_PROXIES", "SECOND_FACTOR", "KEPT_PAGES_MB", "BACKUP_MAX_AGE_HOURS", "SLOW_QUERY_MS"):
    in_effect[name] = getattr(settings, name)
print([(shown(BY_NAME[name], None), f"{value} (Vorgabe)") for name, value in in_effect.items()])
"""


@pytest.mark.parametrize("place", ["production", "local"])
def test_the_defaults_that_are_shown_are_those_in_effect(place):
    variables = RIGHT | {"DJANGO_SETTINGS_MODULE": f"portal.settings.{place}"}

    done = subprocess.run(
        [sys.executable, "-c", COMPARISON], cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60
    )

    assert done.stderr == ""
    shown, in_effect = zip(*literal_eval(done.stdout), strict=True)
    assert shown == in_effect
    assert ("1 (Vorgabe)" in shown, "json (Vorgabe)" in shown) == (place == "production",) * 2


@pytest.mark.django_db
def test_folders_that_can_be_made_are_in_order(settings, tmp_path):
    settings.MEDIA_ROOT, settings.STATIC_ROOT = tmp_path / "new" / "files", tmp_path / "new" / "static"
    settings.BACKUP_ROOT = tmp_path / "backups"

    status, told = command()

    assert status == 0, told
    assert not (tmp_path / "new").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["MEDIA_ROOT", "BACKUP_ROOT"])
def test_folders_that_are_written_to_must_be_writable(settings, tmp_path, monkeypatch, name):
    settings.MEDIA_ROOT = settings.STATIC_ROOT = settings.BACKUP_ROOT = tmp_path
    refused = tmp_path / "refused"
    refused.mkdir()
    setattr(settings, name, refused)
    allowed = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: not (path == refused and mode & os.W_OK) and allowed(path, mode)
    )

    status, told = command()

    assert status == 1
    assert f"{name} {refused}: dieses Konto darf dort nicht schreiben." in told

    setattr(settings, name, refused / "new")
    assert f"{name} {refused / 'new'}: der Ordner fehlt" in command()[1]


@pytest.mark.django_db
def test_a_place_without_any_room_is_said(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.MEDIA_ROOT = "/proc/x"

    status, told = command()

    assert status == 1
    assert "MEDIA_ROOT /proc/x: " in told


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({}, ""),
        ({"dbname": "is_not_there"}, "diese Datenbank gibt es"),
        ({"user": "is_not_there"}, "dieses Konto gibt es"),
        ({"host": "127.0.0.1", "port": NEVER_THERE}, "nicht zu erreichen"),
        ({"host": "/nowhere"}, "nicht zu erreichen"),
        ({"host": "database.invalid"}, "den Namen"),
        ({"options": "-c nothing=1"}, "hinter dem Fragezeichen"),
        ({"sslmod": "require"}, "hinter dem Fragezeichen"),
    ],
)
def test_a_database_that_does_not_let_us_in_says_why(wrong, reason):
    found = connecting.problem(connection.get_connection_params() | wrong)

    assert (reason in found) if reason else found == ""


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ('failed: FATAL:  password authentication failed for user "ssl"', "das Passwort"),
        ("failed: FATAL:  Passwort-Authentifizierung für Benutzer »portal« fehlgeschlagen", "das Passwort"),
        ("failed: fe_sendauth: no password supplied", "verlangt ein Passwort"),
        ('failed: FATAL:  Peer authentication failed for user "portal"', "peer"),
        ("failed: FATAL:  Rolle »portal« existiert nicht", "dieses Konto gibt es"),
        ("failed: FATAL:  Datenbank »portal« existiert nicht", "diese Datenbank gibt es"),
        ('failed: FATAL:  no pg_hba.conf entry for host "10.0.0.1", user "x", database "y", no encryption', "pg_hba"),
        ("failed: server does not support SSL, but SSL was required", "sslmode"),
        ('failed: FATAL:  kaputt „database x does not exist“ in "parameter"', "das Protokoll"),
    ],
)
def test_a_message_becomes_a_sentence_without_what_it_quotes(monkeypatch, message, reason):
    def refuse(**_named):
        raise psycopg.OperationalError(f'connection to server at "{SECRET}", port 5432 {message}')

    monkeypatch.setattr(psycopg, "connect", refuse)

    found = connecting.problem({"password": SECRET})

    assert reason in found
    assert SECRET not in found
