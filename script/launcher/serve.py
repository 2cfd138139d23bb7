"""Set everything up, serve, and stop in the reverse order."""

import contextlib
import json
import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from launcher import address, database_url, messages, postgres_place, processes
from launcher.postgres import EmbeddedPostgres
from launcher.terminal import Problem, Stopped, duration, ignore_signals, say, working

# No letters that are mistaken for each other on paper.
PASSWORD_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
SETTINGS = "portal.settings.local"


class Portal:
    def __init__(self, root):
        self.root = Path(root)
        self.var = self.root / "var"
        self.address = address.from_environment()
        self.lock = processes.Lock(self.var / "run.lock")
        self.database = None
        self.server = None
        self.worker = None
        self.new_account = []

    # -- setting up ------------------------------------------------------------------------------------------------

    def take_checkout(self):
        left = self.lock.acquire(self._note())
        if left is None:
            running = self._read_note(self.lock.read())
            raise Problem(
                f"The portal of this checkout is already running at {running.get('url', 'another address')} "
                f"(process {running.get('pid', '?')}).\n"
                f"Stop it with Ctrl-C where it was started, or with: kill {running.get('pid', '<its number>')}"
            )
        # A predecessor that was killed has left its note, and may still be closing its port.
        address.check_free(self.address, patience=10 if left else 0)

    def _note(self, **more):
        return json.dumps({"pid": os.getpid(), "url": self.address.url} | more)

    @staticmethod
    def _read_note(text):
        try:
            return json.loads(text)
        except ValueError:
            return {}

    def open_database(self):
        url = os.environ.get("DATABASE_URL", "").strip()
        if url:
            with working("Connecting to the database of DATABASE_URL"):
                database_url.check(url)
        else:
            url = self._start_embedded()
        os.environ["DATABASE_URL"] = url
        self.lock.write(self._note(database=url))

    def _start_embedded(self):
        place = postgres_place.choose(self.root)
        for remark in place.remarks:
            say(remark)
        database = EmbeddedPostgres(place)
        database.prepare()
        self.database = database
        where = place.folder.relative_to(self.root) if place.folder.is_relative_to(self.root) else place.folder
        with working(f"Starting the embedded PostgreSQL {database.major} with its data in {where}"):
            database.start()
        return database.url()

    def fill_environment(self):
        os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
        os.environ["ALLOWED_HOSTS"] = ",".join(self.address.allowed_hosts)
        if not os.environ.get("DJANGO_SECRET_KEY"):
            os.environ["DJANGO_SECRET_KEY"] = kept_secret(self.var / "secret-key")
        if not os.environ.get("CONFIDENTIAL_KEYS"):
            # 32 bytes in the URL-safe alphabet with their padding are a Fernet key.
            os.environ["CONFIDENTIAL_KEYS"] = f"{kept_secret(self.var / 'confidential-key', octets=32)}="

    def compile_messages(self):
        sources = messages.outdated(self.root)
        if sources:
            with working("Compiling the message catalogues"):
                messages.compile_all(self.root, sources)

    def prepare(self):
        chosen = os.environ.get("DJANGO_SUPERUSER_PASSWORD")
        password = chosen or "".join(secrets.choice(PASSWORD_LETTERS) for _ in range(16))
        name = os.environ.setdefault("DJANGO_SUPERUSER_USERNAME", "admin")
        answer, result = os.pipe()
        variables = os.environ | {
            "PYTHONPATH": os.pathsep.join([str(self.root), str(self.root / "script")]),
            "PORTAL_ROOT": str(self.root),
            "PORTAL_RESULT": str(result),
            "DJANGO_SUPERUSER_PASSWORD": password,
            "DJANGO_SUPERUSER_EMAIL": os.environ.get("DJANGO_SUPERUSER_EMAIL") or f"{name}@localhost",
        }
        command = [sys.executable, "-m", "launcher.prepare"]
        try:
            failed = processes.run_to_end(command, cwd=self.root, env=variables, pass_fds=[result])
        finally:
            # Whatever happens next: once the account exists, its password has to be told.
            os.close(result)
            if os.read(answer, 100):
                self.new_account = new_account_lines(name, None if chosen else password)
            os.close(answer)
        if failed:
            # The reason stands above already.
            raise Problem("The portal was not started.")
        os.environ.pop("DJANGO_SUPERUSER_PASSWORD", None)

    # -- serving ---------------------------------------------------------------------------------------------------

    def start_server(self):
        command = [sys.executable, "-m", "gunicorn", "portal.wsgi:application", "--bind", self.address.bind]
        command += ["--worker-class", "portal.worker.Worker", "--workers", "2", "--threads", "4", "--timeout", "60"]
        # Loaded once for all workers: a quicker start, and a mistake in the code ends it instead of being retried.
        command += ["--preload", "--graceful-timeout", "5", "--no-control-socket", "--log-level", "warning"]
        with working("Starting the web server"):
            # SIGQUIT is gunicorn's quick end: a killed script leaves the port free for the next start.
            self.server = processes.spawn(command, on_parent_death=signal.SIGQUIT, cwd=self.root)
            end = time.monotonic() + 90
            while self._status() is None:
                self.check_alive()
                if time.monotonic() > end:
                    raise Problem(
                        "The web server does not answer; what it said stands above. Mend that and start again."
                    )
                time.sleep(0.05)

    def start_worker(self):
        """Sends mail and deletes what is old, beside the web server."""
        command = [sys.executable, "manage.py", "procrastinate", "worker"]
        self.worker = processes.spawn(command, on_parent_death=signal.SIGTERM, cwd=self.root)

    def _status(self):
        """The portal's own judgement of its health; None as long as nobody answers."""
        try:
            with self._opener.open(f"{self.address.url}readyz", timeout=30) as response:
                return response.status
        except urllib.error.HTTPError as error:
            return error.code
        except (OSError, ValueError):
            return None

    # A proxy for the outside world has no say in talking to oneself.
    _opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def check_alive(self):
        if self.server and self.server.poll() is not None:
            raise Problem(
                "The web server ended by itself; what it said stands above.\n"
                "Mend that and start again. The data are safe."
            )
        if self.database and not self.database.is_running:
            raise Problem(
                f"The database ended by itself. Its last words are in {self.database.log}.\n"
                "Start again; everything that was stored is still there."
            )
        if self.worker and self.worker.poll() is not None:
            raise Problem(
                "The worker, which sends mail, ended by itself; what it said stands above.\n"
                "Mend that and start again. No letter is lost."
            )

    def tell(self, began):
        status = self._status()
        say(f"\nThe portal is running after {duration(time.monotonic() - began)}.")
        if status is not None and status >= 500:
            say(f"It does not feel well, though: {self.address.url}readyz answers {status}.")
        say(f"\n  Portal:     {self.address.url}")
        say(f"  Admin:      {self.address.url}admin/")
        if not os.environ.get("EMAIL_URL"):
            folder = os.environ.get("MAIL_ROOT") or "var/mail"
            say(f"  Mail:       files in {folder}, until EMAIL_URL names a mail server")
        self.tell_password()
        say("\nStop it with Ctrl-C.")

    def tell_password(self):
        for line in self.new_account:
            say(f"  {line}")
        self.new_account = []

    def watch(self):
        while True:
            self.check_alive()
            time.sleep(0.3)

    def close(self):
        ignore_signals()
        self.tell_password()
        server, self.server = self.server, None
        if server:
            say("Stopping the web server ...")
            processes.stop(server, signal.SIGTERM, patience=8)
        worker, self.worker = self.worker, None
        if worker:
            processes.stop(worker, signal.SIGTERM, patience=8)
        database, self.database = self.database, None
        if database:
            say("Stopping the database ...")
            database.stop()
        self.lock.release()


def kept_secret(path, octets=50):
    """Made once and readable by its owner only."""
    with contextlib.suppress(FileNotFoundError):
        kept = path.read_text().strip()
        if kept:
            return kept
    path.parent.mkdir(parents=True, exist_ok=True)
    passing = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(octets))
    passing.replace(path)
    return path.read_text()


def new_account_lines(name, password):
    lines = [f"Account:    {name}", f"Password:   {password or 'the one in DJANGO_SUPERUSER_PASSWORD'}"]
    if password:
        lines += [
            "Note the password now: it is not shown again. To set another one:",
            f"script/run manage changepassword {name}",
        ]
    return lines


def main(root, arguments):
    if arguments[:1] == ["manage"]:
        return manage(root, arguments[1:])
    if arguments:
        raise Problem(f"script/run does not know {arguments[0]!r}. Read: script/run --help")
    began = time.monotonic()
    portal = Portal(root)
    try:
        portal.take_checkout()
        portal.open_database()
        portal.fill_environment()
        portal.compile_messages()
        portal.prepare()
        portal.start_server()
        portal.start_worker()
        portal.tell(began)
        try:
            portal.watch()
        except Stopped:
            say()
            portal.close()
            say("Stopped.")
            return 0
    finally:
        portal.close()


def manage(root, arguments):
    """A command of manage.py, on the database of the running portal or, while it rests, on one started for it."""
    # What the command prints may go into a file; what we say must not.
    with contextlib.redirect_stdout(sys.stderr):
        return _manage(Portal(root), arguments)


def _manage(portal, arguments):
    left = portal.lock.acquire(portal._note())
    try:
        if left is None:
            url = portal._read_note(portal.lock.read()).get("database")
            if not url:
                raise Problem("The portal of this checkout is just starting. Wait until it runs, then try again.")
            os.environ["DATABASE_URL"] = url
        else:
            portal.open_database()
        portal.fill_environment()
        # A Ctrl-C is for the command, which may be an interactive one.
        signal.signal(signal.SIGINT, lambda *_: None)
        return subprocess.call([sys.executable, portal.root / "manage.py", *arguments])
    finally:
        if left is not None:
            portal.close()
