"""The portal as it is served, with two workers: whoever asks after an editor saved reads what was saved."""

import itertools
import os
import re
import subprocess
import sys
import threading

import psycopg
import pytest
from django.db import connection

from tests import served

ROUNDS = 200
#: Every tenth save goes through the form of the desk, which takes longer.
DESK_EVERY = 10
ADDRESSES = ["/lesestadt/", "/lesestadt/impressum/"]
SAID = re.compile(r"Fassung-(\d+)")


@pytest.fixture(scope="module")
def database(django_db_setup, django_db_blocker):
    """Settings of a database of this module, which the portal of the other tests does not share."""
    name = connection.creation.get_test_db_clone_settings("kept")["NAME"]
    return connection.get_connection_params() | {"dbname": name, "context": None, "cursor_factory": psycopg.Cursor}


@pytest.fixture(scope="module")
def portal(database, django_db_blocker):
    with pytest.MonkeyPatch.context() as patched, django_db_blocker.unblock():
        patched.setenv("GUNICORN_CMD_ARGS", "--workers 2")
        with served.portal(suffix="kept") as running, django_db_blocker.block():
            yield running


@pytest.fixture
def editor(portal, database):
    account = f"postgres://{database['user']}:{database.get('password', '')}@:{database['port']}"
    variables = os.environ | {
        "ALLOWED_HOSTS": served.HOST,
        "DATABASE_URL": f"{account}/{database['dbname']}?host={database['host']}",
        "DJANGO_SECRET_KEY": "for-tests-only",
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
    }
    command = [sys.executable, "-m", "tests.portal.kept.editing"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "bufsize": 1}
    with subprocess.Popen(command, cwd=served.ROOT, env=variables, **pipes) as process:
        assert process.stdout.readline() == "ready\n"

        def save(deed, name):
            process.stdin.write(f"{deed} {name}\n")
            assert process.stdout.readline() == "saved\n"

        yield save
        process.stdin.close()


def number_on(portal, address):
    found = SAID.search(portal.ask(address).text)
    return int(found[1]) if found else -1


def test_no_reader_sees_an_old_page_after_an_editor_saved(portal, editor):
    """Readers never pause: what was saved before they asked is the least that they may read."""
    saved, stale, is_over = -1, [], threading.Event()
    asked = [0] * 4

    def read(reader):
        for address in itertools.cycle(ADDRESSES):
            if is_over.is_set():
                return
            least = saved
            if (seen := number_on(portal, address)) < least:
                stale.append((address, seen, least))
            asked[reader] += 1

    editor("orm", "Fassung-0")
    saved = 0
    readers = [threading.Thread(target=read, args=[reader]) for reader in range(4)]
    for reader in readers:
        reader.start()
    try:
        for number in range(1, ROUNDS + 1):
            editor("orm" if number % DESK_EVERY else "desk", f"Fassung-{number}")
            saved = number
    finally:
        is_over.set()
        for reader in readers:
            reader.join()

    assert stale == []
    assert all(number_on(portal, address) == ROUNDS for address in ADDRESSES for _each in range(4))
    assert min(asked) > 10


def test_pages_come_back_after_the_database_broke_every_connection(portal, database):
    for _each in range(8):
        assert portal.ask("/musterstadt/").status == 200
    with psycopg.connect(**database) as session:
        ended = session.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchone()
    assert ended[0] >= 2

    assert {portal.ask("/musterstadt/").status for _each in range(8)} == {200}


def test_both_workers_ask_on_connections_of_their_own(portal, database):
    for _each in range(40):
        portal.ask("/musterstadt/")
    with psycopg.connect(**database) as session:
        connections = session.execute(
            "SELECT count(*), bool_and(state = 'idle') FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name = 'integrationsportal-pages'"
        ).fetchone()

    assert connections[0] >= 1
    assert connections[0] <= 2 * 5
    assert connections[1]
