"""A new release starts while visitors read: none of their requests fails.

As with `integrationsportal-web.socket`: the listening socket outlives the web server, which finds it as descriptor 3
(sd_listen_fds). Connections wait in its queue while one server ends and the next one starts.
"""

import http.client
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import served
from tests.backups import databases

CONFIGURATION = served.ROOT / "deploy" / "gunicorn.conf.py"
# Becomes the web server, as systemd starts it: the socket is descriptor 3, and the process is told so by its number.
ACTIVATE = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.environ |= {"LISTEN_PID": str(os.getpid()), "LISTEN_FDS": "1"}
os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *sys.argv[2:]])
"""
REQUESTS = 10_000
RESTARTS = 3
#: Workers are replaced in between as well, as they are in production.
LIFE_OF_A_WORKER = 900
ADDRESSES = ["/", "/en/", "/termine/", "/termine.ics", "/healthz"]


class Reader(threading.Thread):
    """Asks again and again, over one connection as a proxy does, or over a new one each time."""

    def __init__(self, port, number, keeps_connection):
        super().__init__(daemon=True)
        self.port, self.number, self.keeps_connection = port, number, keeps_connection
        self.failures, self.longest, self.answered = [], 0.0, 0
        self.servers = set()

    def run(self):
        connection = self.open()
        for number in range(self.number):
            if not self.keeps_connection:
                connection.close()
                connection = self.open()
            began = time.monotonic()
            try:
                # No second attempt: whatever is closed while it is sent counts as a failure.
                connection.request("GET", ADDRESSES[number % len(ADDRESSES)])
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    self.failures.append(answer.status)
            except (OSError, http.client.HTTPException) as error:
                self.failures.append(repr(error))
                connection = self.open()
            self.answered += 1
            self.longest = max(self.longest, time.monotonic() - began)
        connection.close()

    def open(self):
        return http.client.HTTPConnection(served.HOST, self.port, timeout=60)


class WebServer:
    def __init__(self, listening, env, log):
        command = [sys.executable, "-c", ACTIVATE, str(listening.fileno()), "--config", str(CONFIGURATION)]
        command += ["--max-requests", str(LIFE_OF_A_WORKER)]
        self.log = log
        with log.open("ab") as output:
            fds = [listening.fileno()]
            self.process = subprocess.Popen(
                command, cwd=served.ROOT, env=env, pass_fds=fds, stdout=output, stderr=subprocess.STDOUT
            )

    def wait_until_ready(self):
        """Until it has workers; the socket itself answers nobody."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        end = time.monotonic() + 60
        while self.process.poll() is None and time.monotonic() < end:
            if len(children.read_text().split()) >= 2:
                return
            time.sleep(0.05)
        pytest.fail(f"The web server does not start:\n{self.log.read_text()}", pytrace=False)

    def stop(self):
        self.process.terminate()
        assert self.process.wait(40) == 0, self.log.read_text()


@contextmanager
def reading(port, number):
    readers = [Reader(port, number // 4, keeps_connection=place % 2 == 0) for place in range(4)]
    for reader in readers:
        reader.start()
    yield readers
    for reader in readers:
        reader.join(300)


@pytest.fixture
def environment(django_db_setup, django_db_blocker, tmp_path):
    with django_db_blocker.unblock(), databases.migrated("restart") as url:
        settings = "portal.settings.local"
        env = databases.variables(url, tmp_path / "files", ALLOWED_HOSTS=served.HOST, DJANGO_SETTINGS_MODULE=settings)
        databases.run("manage.py", "collectstatic", "--no-input", env=env)
        yield env


def one_after_the_other(server, start):
    """`systemctl restart`: what arrives in between waits in the queue of the socket."""
    server.stop()
    return start()


def overlapping(server, start):
    """The new one is up before the old one ends."""
    new = start()
    new.wait_until_ready()
    server.stop()
    return new


@pytest.mark.parametrize("restart", [one_after_the_other, overlapping])
def test_no_request_fails_while_the_web_server_is_restarted(environment, tmp_path, restart):
    with socket.create_server((served.HOST, 0), backlog=1024) as listening:

        def start():
            return WebServer(listening, environment, tmp_path / "gunicorn.log")

        server = start()
        server.wait_until_ready()
        try:
            with reading(listening.getsockname()[1], REQUESTS // 2) as readers:
                for part in range(1, RESTARTS + 1):
                    while sum(reader.answered for reader in readers) < part * REQUESTS // 2 // (RESTARTS + 1):
                        time.sleep(0.01)
                    server = restart(server, start)
            server.wait_until_ready()
        finally:
            server.process.terminate()
            server.process.wait(40)

    assert [failure for reader in readers for failure in reader.failures] == []
    assert sum(reader.answered for reader in readers) == REQUESTS // 2
    print(f"longest wait {max(reader.longest for reader in readers):.1f} s")
