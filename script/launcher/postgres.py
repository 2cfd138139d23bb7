"""An embedded PostgreSQL that needs no root, no installation and no port, and that ends with its parent.

It listens on a socket in a folder of its own, which only its account (and root) may enter; hence no password.
"""

import contextlib
import os
import re
import shutil
import signal
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import psycopg

from launcher import postgres_place, postgres_programs, processes
from launcher.terminal import Problem

# The address of a socket holds 107 bytes, and the longest name in the folder is ".s.PGSQL.5432.lock".
LONGEST_SOCKET_FOLDER = 85
LOG_LIMIT = 5_000_000
USER = "portal"

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "off",
    "shared_buffers": "128MB",
    "max_connections": "60",
    "log_min_duration_statement": "1000",
}
# For a database that is thrown away, waiting for the disk is in vain.
PASSING_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


class EmbeddedPostgres:
    def __init__(self, place, database="portal", is_passing=False):
        self.place = place
        self.data = place.data
        self.database = database
        self.is_passing = is_passing
        self.log = place.folder / "postgres.log"
        self.lock = processes.Lock(place.folder / "lock")
        self.process = None
        self.major = None
        self.programs = None
        self.sockets = place.folder / "run"
        self.has_own_socket_folder = len(os.fsencode(self.sockets)) <= LONGEST_SOCKET_FOLDER

    # -- life ------------------------------------------------------------------------------------------------------

    def prepare(self):
        """Take the data folder for this process and find programs that fit it; says what stands in the way."""
        if self.lock.acquire(str(os.getpid())) is None:
            raise Problem(
                f"The database in {self.place.folder} is in use by another script, process {self.lock.read()}.\n"
                "Stop that one first, or name another database in DATABASE_URL or another folder in PORTAL_PG_ROOT."
            )
        programs, self.major = postgres_programs.find(self.data)
        self.programs = postgres_programs.within_reach(programs, self.place.account, postgres_place.shelf())
        return self

    def start(self):
        self._end_leftover()
        if not (self.data / "PG_VERSION").exists():
            self._create()
        self._open_socket_folder()
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        # A predecessor's last processes may hold its memory for a moment after a kill -9.
        for _attempt in range(20):
            if self._launch():
                break
            time.sleep(0.5)
        else:
            raise Problem(self._complaint())
        self._ensure_database()
        return self

    def stop(self):
        """End quickly but properly: open transactions are rolled back, everything else is on the disk."""
        try:
            if self.process:
                processes.stop(self.process, signal.SIGINT, patience=30, then=signal.SIGQUIT)
        finally:
            self.lock.release()
            if not self.has_own_socket_folder:
                shutil.rmtree(self.sockets, ignore_errors=True)

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def url(self, database=None):
        """For DATABASE_URL. django-environ reads the folder of a socket from the path, and lowers case elsewhere.

        The port stands there so that a PGPORT meant for another server does not lead away.
        """
        return f"postgres://{USER}@:5432/{quote(str(self.sockets))}/{database or self.database}"

    def connect(self, database=None, **options):
        target = {"host": str(self.sockets), "port": 5432, "user": USER, "dbname": database or self.database}
        return psycopg.connect(**target, connect_timeout=10, **options)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _variables(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
        return kept | {"LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def _end_leftover(self):
        """A server whose script was killed is already ending; wait for it, and help where the system does not."""
        marker = self.data / "postmaster.pid"
        try:
            pid = int(marker.read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return
        if str(self.data) not in processes.command_line(pid):
            # The number belongs to another program by now, and PostgreSQL would take that one for its predecessor.
            marker.unlink(missing_ok=True)
            return
        for number, patience in ((signal.SIGINT, 30), (signal.SIGQUIT, 10)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
            end = time.monotonic() + patience
            while time.monotonic() < end:
                if str(self.data) not in processes.command_line(pid):
                    return
                time.sleep(0.05)
        raise Problem(f"A database server from before does not end. Stop it with: kill -QUIT {pid}")

    def _create(self):
        if self.data.exists() and any(self.data.iterdir()):
            raise Problem(
                f"{self.data} holds files, but no database of PostgreSQL.\n"
                "Move the folder away to begin with an empty database, or put back what was there."
            )
        # Made beside and renamed at the end: an interrupted start leaves no half database.
        fresh = self.place.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        postgres_place.own(fresh, self.place.account)
        command = [self.programs / "initdb", "-D", fresh, "-U", USER, "--encoding=UTF8", "--data-checksums"]
        command += ["--auth-local=trust", "--auth-host=reject", "--lc-collate=C.UTF-8", "--lc-ctype=C.UTF-8"]
        if self.major >= 17:
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.is_passing:
            command += ["--no-sync"]
        log = self.place.folder / "initdb.log"
        options = {"cwd": "/", "account": self.place.account, "env": self._variables()}
        if processes.run_logged(command, log, **options):
            raise Problem(
                f"The database could not be created in {self.place.folder}. PostgreSQL says:\n  "
                + "\n  ".join(processes.last_lines(log, 3))
                + "\nCheck the space on the disk, or name another folder in PORTAL_PG_ROOT."
            )
        shutil.rmtree(self.data, ignore_errors=True)
        fresh.rename(self.data)

    def _open_socket_folder(self):
        if self.has_own_socket_folder:
            # A killed server leaves its mark here, and holds off the next one while its number is not free.
            shutil.rmtree(self.sockets, ignore_errors=True)
            self.sockets.mkdir()
        else:
            self.sockets = Path(tempfile.mkdtemp(prefix="portal-socket-", dir="/tmp"))
        postgres_place.own(self.sockets, self.place.account)

    def _launch(self):
        """Start the server and wait until it answers; false when it is worth another try."""
        settings = SETTINGS | {"unix_socket_directories": f'"{self.sockets}"'}
        if self.is_passing:
            settings |= PASSING_SETTINGS
        command = [self.programs / "postgres", "-D", self.data]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        options = {"cwd": "/", "account": self.place.account, "env": self._variables(), "umask": 0o077}
        with self.log.open("ab") as log:
            self.log_began = log.tell()
            self.process = processes.spawn(command, on_parent_death=signal.SIGINT, stdout=log, stderr=log, **options)
        while True:
            if self.process.poll() is not None:
                if "shared memory" in self._log_text():
                    return False
                raise Problem(self._complaint())
            with contextlib.suppress(psycopg.OperationalError):
                self.connect("postgres").close()
                return True
            time.sleep(0.03)

    def _log_text(self):
        with self.log.open("rb") as log:
            log.seek(self.log_began)
            return log.read().decode(errors="replace")

    def _complaint(self):
        said = self._log_text().strip()
        reason = (re.findall(r"(?:FATAL|PANIC):\s*(.+)", said) or said.splitlines() or ["nothing"])[-1]
        return (
            f"The embedded database did not start. PostgreSQL says: {reason}\n"
            f"The whole message is at the end of {self.log}. The data in {self.data} were not touched;\n"
            "to begin with an empty database move that folder away, or name another server in DATABASE_URL."
        )

    def _ensure_database(self):
        with self.connect("postgres", autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.database]).fetchone()
            if not known:
                name = psycopg.sql.Identifier(self.database)
                connection.execute(psycopg.sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(name))


@contextlib.contextmanager
def passing_server():
    """A server for tests, on a database that is thrown away."""
    with postgres_place.passing() as place:
        server = EmbeddedPostgres(place, is_passing=True)
        try:
            yield server.prepare().start()
        finally:
            server.stop()
