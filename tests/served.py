"""The portal as visitors get it: gunicorn and the static files of production, on a database of its own.

Tests that measure bytes or look with a real browser ask the fixture `portal` (in `tests/conftest.py`) for it. It is
started once per test process. Nothing may write to it, except `tests/clients`: in a town of their own, which they take
away again.
"""

import gzip
import http.client
import itertools
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlencode, urljoin, urlsplit

import pytest
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from portal.settings.database import database as configured

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
CONFIDENTIAL_KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk="
PLAIN = ["--no-control-socket", "--worker-class", "portal.worker.Worker", "--threads", "4", "portal.wsgi"]
#: Elements that make a browser fetch something by itself, and where they say what.
LOADING = {"img": "src", "script": "src", "iframe": "src", "source": "src", "embed": "src", "object": "data"}


class Document(HTMLParser):
    """What a page loads and where it leads."""

    def __init__(self, html):
        super().__init__()
        self.links, self.loaded, self.inline, self.actions = [], [], [], []
        self.in_script = False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        if tag == "form":
            self.actions.append(values.get("action") or "")
        if tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload", "modulepreload", "manifest"):
            self.loaded.append(values["href"])
        if values.get(LOADING.get(tag)):
            self.loaded.append(values[LOADING[tag]])
        if tag == "style" or (tag == "script" and "src" not in values):
            self.inline.append(f"<{tag}>")
        self.inline += [f"{name} of <{tag}>" for name, _value in attributes if name == "style" or name.startswith("on")]


@dataclass
class Answer:
    address: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes  # as it came over the wire

    @property
    def is_page(self):
        is_redirect = 300 <= self.status < 400
        return self.headers.get_content_type() == "text/html" and not is_redirect

    @property
    def text(self):
        is_compressed = self.headers["Content-Encoding"] == "gzip"
        return (gzip.decompress(self.body) if is_compressed else self.body).decode()

    @cached_property
    def document(self):
        return Document(self.text)


class Portal:
    def __init__(self, port, routes):
        self.url = f"http://{HOST}:{port}"
        self.port = port
        self.routes = routes  # the addresses in the town that has everything, by name of the route
        self._loaded = {}

    def ask(self, address, method="GET", headers=None):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=30)
        try:
            connection.request(method, address, headers={"Accept-Encoding": "gzip, br"} | (headers or {}))
            response = connection.getresponse()
            return Answer(address, response.status, response.headers, response.read())
        finally:
            connection.close()

    def file(self, address):
        """A static file, asked for once."""
        if address not in self._loaded:
            self._loaded[address] = self.ask(address)
        return self._loaded[address]

    def local(self, page, link):
        """The address a link of a page leads to below this portal; None where it leads elsewhere."""
        parts = urlsplit(urljoin(self.url + page, link))
        if f"{parts.scheme}://{parts.netloc}" != self.url:
            return None
        return parts.path + (f"?{parts.query}" if parts.query else "")

    @cached_property
    def everything(self):
        """Every answer that visitors can reach by links, and every route of the URLconf; in both languages.

        Links on a page that already has a query are not followed: a calendar has no last month.
        """
        waiting, found = ["/", "/en/", *itertools.chain(*self.routes.values())], {}
        while waiting:
            address = waiting.pop()
            if address in found or address.startswith("/admin/"):
                continue
            answer = found[address] = self.ask(address)
            if answer.is_page and "?" not in address:
                local = (self.local(address, link) for link in answer.document.links)
                # Every page leads to the report of a barrier, with its own address; one of them is enough.
                waiting += [link for link in local if link and "?seite=/" not in link]
        return found

    @cached_property
    def pages(self):
        return {address: answer for address, answer in self.everything.items() if answer.is_page}


def program(name, purpose):
    found = shutil.which(name)
    if not found:
        pytest.fail(f"There is no {name} on the PATH, which {purpose}. Run script/test: it installs it.", pytrace=False)
    return found


def npm_file(path):
    file = ROOT / "node_modules" / path
    if not file.exists():
        pytest.fail(f"{file.relative_to(ROOT)} is missing. Run script/test (or npm ci): it installs it.", pytrace=False)
    return file


@contextmanager
def empty_database():
    """The test database. pytest-django creates it only where a chosen test is marked for it."""
    if connection.settings_dict["NAME"] != configured(os.environ["DATABASE_URL"])["NAME"]:
        yield
        return
    created = setup_databases(verbosity=0, interactive=False, aliases=["default"])
    try:
        yield
    finally:
        teardown_databases(created, verbosity=0)


def _end_other_sessions(name):
    """A database is copied only while nobody uses it; a browser that hung up in mid-answer may have left a session."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
            [name],
        )


@contextmanager
def database(suffix="served"):
    """A copy of the empty test database, so that committed rows show in no other test."""
    creation = connection.creation
    _end_other_sessions(connection.settings_dict["NAME"])
    name = creation.get_test_db_clone_settings(suffix)["NAME"]
    creation.clone_test_db(suffix, verbosity=0, autoclobber=True)
    try:
        server = connection.settings_dict
        account = f"{quote(server['USER'], safe='')}:{quote(server['PASSWORD'], safe='')}"
        options = {key: value for key, value in server["OPTIONS"].items() if isinstance(value, str)}
        yield f"postgres://{account}@:{server['PORT']}/{name}?{urlencode({'host': server['HOST']} | options)}"
    finally:
        creation.destroy_test_db(verbosity=0, suffix=suffix)


@contextmanager
def portal(rows="tests.served_rows", suffix="served"):
    """A running portal; `rows` is the program that fills it and prints its routes, `suffix` names its database."""
    with ExitStack() as stack:
        stack.enter_context(empty_database())
        url = stack.enter_context(database(suffix))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        listening = stack.enter_context(socket.create_server((HOST, 0)))
        variables = os.environ | {
            "ALLOWED_HOSTS": HOST,
            "CONFIDENTIAL_KEYS": CONFIDENTIAL_KEY,
            "DATABASE_URL": url,
            "DJANGO_SECRET_KEY": "for-tests-only",
            "DJANGO_SETTINGS_MODULE": "portal.settings.local",
            "MEDIA_ROOT": str(folder / "files"),
            "STATIC_ROOT": str(folder / "static"),
        }
        filled = subprocess.run([sys.executable, "-m", rows], cwd=ROOT, env=variables, capture_output=True, text=True)
        if filled.returncode:
            pytest.fail(f"The rows for the served portal could not be entered:\n{filled.stderr}", pytrace=False)
        log = folder / "gunicorn.log"
        served = Portal(listening.getsockname()[1], json.loads(filled.stdout.splitlines()[-1]))
        with gunicorn(PLAIN, variables, listening, log) as server:
            _wait(served, server, log)
            yield served


@contextmanager
def gunicorn(options, variables, listening, log):
    """The process of a web server on a socket that exists already: no port to guess, and nobody else can take it."""
    command = [sys.executable, "-m", "gunicorn", "--bind", f"fd://{listening.fileno()}", *options]
    fds = [listening.fileno()]
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=ROOT, env=variables, pass_fds=fds, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield server
    finally:
        server.terminate()
        server.wait(40)


def _wait(served, server, log):
    end = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < end:
        try:
            if served.ask("/healthz").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"The portal does not answer:\n{log.read_text()}", pytrace=False)
