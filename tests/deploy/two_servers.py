"""Two real database servers, one following the other, and a portal that uses both."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import html5lib
import psycopg
from django.db import connection

from launcher import postgres, postgres_place, processes
from tests import served
from tests.served import CONFIDENTIAL_KEY, HOST, ROOT

#: What the desk changes and the town's page shows.
NOTICE = "Das Amt zieht um"
#: The tests' servers do not wait for the disk; for the position in the log to mean something they must. And a standby
#: tries again soon.
TRUE_TO_THE_LOG = "ALTER ROLE portal SET synchronous_commit = on"
IMPATIENT = "ALTER SYSTEM SET wal_retrieve_retry_interval = '200ms'"
CONTENT = f"""
import django
django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from municipalities.models import Municipality, Notice
call_command("collectstatic", interactive=False, verbosity=0)
call_command("load_demo", verbosity=0)
get_user_model().objects.create_superuser("chefin", "", "x")
town = Municipality.objects.get(slug="wedel")
print(Notice.objects.create(municipality=town, title={NOTICE!r}, text="<p>Bald.</p>", valid_until="2090-01-01",
                            state="published").pk)
"""


class Server(postgres.EmbeddedPostgres):
    def kill(self):
        """As a crash: no shutdown is announced to anybody."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)
        self.lock.release()

    def start_again(self):
        self.prepare().start()

    def ask(self, statement, *values):
        with self.connect(autocommit=True) as session:
            done = session.execute(statement, values)
            return done.fetchall() if done.description else None

    def run(self, program, *arguments):
        options = {"account": self.place.account, "cwd": "/", "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        process = processes.spawn([self.programs / program, *arguments], **options)
        said = process.communicate(timeout=120)[0].decode(errors="replace")
        assert process.returncode == 0, said


@contextmanager
def running(place):
    server = Server(place, is_passing=True)
    try:
        yield server
    finally:
        if server.process and server.is_running:
            server.stop()
        shutil.rmtree(server.sockets, ignore_errors=True)


@contextmanager
def primary_server():
    with postgres_place.passing() as place, running(place) as server:
        server.prepare().start()
        server.ask(TRUE_TO_THE_LOG)
        server.ask(IMPATIENT)
        yield server


@contextmanager
def following(primary):
    """A standby as the handbook sets it up: `pg_basebackup --write-recovery-conf`."""
    with postgres_place.passing() as place, running(place) as server:
        place.data.mkdir()
        postgres_place.own(place.data, place.account)
        source = ["--host", primary.sockets, "--port", "5432", "--username", postgres.USER]
        primary.run("pg_basebackup", *source, "--pgdata", place.data, "-R", "--checkpoint=fast", "--no-sync")
        server.prepare().start()
        yield server


def copy_of_the_test_database(primary):
    """The schema as the migrations made it; quicker than to run them all again."""
    own = connection.settings_dict
    source = ["--host", own["HOST"], "--port", str(own["PORT"] or 5432), "--username", own["USER"]]
    with subprocess.Popen(
        [primary.programs / "pg_dump", *source, "--no-owner", own["NAME"]],
        env=os.environ | {"PGPASSWORD": own["PASSWORD"]},
        stdout=subprocess.PIPE,
    ) as dump:
        target = ["--host", primary.sockets, "--port", "5432", "--username", postgres.USER, primary.database]
        quiet = ["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--output", os.devnull]
        loaded = subprocess.run([primary.programs / "psql", *quiet, *target], stdin=dump.stdout, check=False)
    assert (dump.returncode, loaded.returncode) == (0, 0)


class Reader:
    def __init__(self, port):
        self.port = port
        self.cookies = SimpleCookie()

    def ask(self, address, method="GET", data=None):
        """Status, headers and text of one answer, over a connection of its own."""
        session = http.client.HTTPConnection(HOST, self.port, timeout=30)
        cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in self.cookies.items())
        headers = {"Cookie": cookies} if cookies else {}
        if data is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{HOST}:{self.port}"}
        try:
            session.request(method, address, urlencode(data, doseq=True) if data is not None else None, headers)
            answer = session.getresponse()
            text = answer.read().decode()
        finally:
            session.close()
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies.load(line)
        return answer.status, answer.headers, text


class Desk(Reader):
    def __init__(self, port):
        super().__init__(port)
        status, _headers, text = self.send("/admin/login/", "login-form", username="chefin", password="x")
        assert status == 302, text

    def send(self, address, form_id, **changes):
        answer = status, _headers, text = self.ask(address)
        return self.ask(address, "POST", filled(text, form_id) | changes) if status == 200 else answer


def filled(page, form_id):
    """What a browser would post from a form."""
    document = html5lib.parse(page, namespaceHTMLElements=False)
    (form,) = document.findall(f".//form[@id='{form_id}']")
    data = {}
    for field in form.iter():
        name, kind = field.get("name"), field.get("type")
        if not name or kind in ("submit", "file") or (kind in ("checkbox", "radio") and field.get("checked") is None):
            continue
        if field.tag == "select":
            data[name] = [each.get("value") for each in field.iter("option") if each.get("selected") is not None]
        elif field.tag == "textarea":
            data[name] = field.text or ""
        elif field.tag == "input":
            data[name] = field.get("value", "")
    return data


@contextmanager
def portal(primary, replica, folder):
    """gunicorn with both servers; gives its port, the key of the notice, and the log."""
    listening = socket.create_server((HOST, 0))
    variables = os.environ | {
        "ALLOWED_HOSTS": HOST,
        "CONFIDENTIAL_KEYS": CONFIDENTIAL_KEY,
        "DATABASE_URL": primary.url(),
        "REPLICA_URL": replica.url(),
        "DJANGO_SECRET_KEY": "for-tests-only",
        "DJANGO_SETTINGS_MODULE": "portal.settings.local",
        "MEDIA_ROOT": str(folder / "files"),
        "STATIC_ROOT": str(folder / "static"),
        "PYTHONPATH": str(ROOT),
    }
    entered = subprocess.run(
        [sys.executable, "-c", CONTENT], cwd=ROOT, env=variables, capture_output=True, text=True, check=False
    )
    assert entered.returncode == 0, entered.stderr
    log = Path(folder) / "gunicorn.log"
    port = listening.getsockname()[1]
    options = ["--workers", "2", "--preload", *served.PLAIN]
    with listening, served.gunicorn(options, variables, listening, log):
        until(lambda: Reader(port).ask("/wedel/")[0] == 200, log.read_text)
        yield port, int(re.findall(r"\d+", entered.stdout)[-1]), log


def until(holds, complaint=str, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(OSError, http.client.HTTPException, psycopg.Error):
            if holds():
                return
        time.sleep(0.05)
    raise AssertionError(f"This did not happen within {seconds} s. {complaint()}")
