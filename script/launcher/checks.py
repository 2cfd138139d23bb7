"""Everything that `script/test` runs, in order, and its summary."""

import contextlib
import os
import sys
import time
from pathlib import Path

from launcher import audit, database_url, messages, postgres, postgres_programs, processes, tools
from launcher.terminal import Problem, duration, say, working

# None asks the database of the suite: a second server tells nothing new about them.
INDEPENDENT_OF_DATABASE = [
    "tests/browser",
    "tests/clients",
    "tests/deploy",
    "tests/hostile",
    "tests/lighthouse",
    "tests/scripts",
    "tests/test_budgets.py",
    "tests/test_html.py",
]
OUTCOMES = {0: "passed", None: "unknown"}
DUMMY_PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "DJANGO_SECRET_KEY": "not-a-secret-but-long-enough-for-the-check-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "portal.example",
    "EMAIL_URL": "smtp+tls://portal:secret@mail.example:587",
    "MAIL_FROM": "portal@portal.example",
    "CONFIDENTIAL_KEYS": "bm90LWEtc2VjcmV0LW5vdC1hLXNlY3JldC1hdC1hbGw=",
}


#: All that the portal reads from its environment, and what the scripts and the tests read themselves.
FOREIGN = {
    *("ACCESS_LOG", "ALLOWED_HOSTS", "BACKUP_KEY", "BACKUP_MAX_AGE_HOURS", "BACKUP_ROOT", "CONFIDENTIAL_KEYS"),
    *("DATABASE_URL", "DJANGO_SECRET_KEY", "DJANGO_SETTINGS_MODULE", "EMAIL_URL", "KEPT_PAGES_MB", "LOG_FORMAT"),
    *("MAIL_FROM", "MAIL_ROOT", "MEDIA_ROOT", "METRICS_HOST", "METRICS_PORT", "READYZ_DETAILS", "REPLICA_URL"),
    *("SECOND_FACTOR", "SLOW_QUERY_MS", "STATIC_ROOT", "TRUSTED_PROXIES", "WEB_BIND", "WEB_THREADS", "WEB_WORKERS"),
    *("PORTAL_PG_BIN", "PORTAL_PG_ROOT", "TEST_DATABASE_URL"),
}


class Checks:
    def __init__(self, root):
        self.root = Path(root)
        self.results = []

    def run(self, name, command, **variables):
        """Run one step with its output on the terminal; a failed one does not keep the others from running."""
        say(f"\n== {name}")
        began = time.monotonic()
        code = processes.run_to_end(command, cwd=self.root, env=self.variables() | variables)
        self.results.append((name, code, time.monotonic() - began))
        return code

    @staticmethod
    def variables():
        """The environment without what would lead a step to another database or other settings."""
        kept = {name: value for name, value in os.environ.items() if name not in FOREIGN and not name.startswith("PG")}
        tools_first = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        return kept | {"PATH": tools_first}

    def module(self, name, *arguments):
        return [sys.executable, "-m", name, *arguments]

    def manage(self, *arguments):
        return [sys.executable, "manage.py", *arguments]

    def pytest(self, name, url, *arguments):
        return self.run(name, self.module("pytest", *arguments), DATABASE_URL=url)

    # -- the steps -------------------------------------------------------------------------------------------------

    def style(self):
        self.run("Python style (ruff check)", self.module("ruff", "check", "."))
        self.run("Python format (ruff format)", self.module("ruff", "format", "--check", "."))
        templates = sorted(str(path.relative_to(self.root)) for path in self.root.glob("templates/**/*.html"))
        if templates:
            self.run("Template format (djade)", ["djade", "--target-version", "5.2", "--check", *templates])

    def django(self, url):
        self.run(
            "No migration is missing",
            self.manage("makemigrations", "--check", "--dry-run"),
            DATABASE_URL=url,
            DJANGO_SETTINGS_MODULE="portal.settings.test",
        )
        self.run(
            "Ready for a public server (check --deploy)",
            self.manage("check", "--deploy", "--fail-level", "WARNING"),
            DATABASE_URL=url,
            **DUMMY_PRODUCTION,
        )

    def suite(self, server):
        self.pytest(f"Tests on the embedded PostgreSQL {server.major}", server.url(), "-n", "2")

    def suite_again(self, name, url):
        say(f"\nNot repeated, because they do not depend on the server: {' and '.join(INDEPENDENT_OF_DATABASE)}.")
        ignored = [f"--ignore={folder}" for folder in INDEPENDENT_OF_DATABASE]
        self.pytest(name, url, "-n", "2", *ignored)

    def suite_on_named_server(self, url):
        began = time.monotonic()
        name = "Tests on the server of TEST_DATABASE_URL"
        try:
            database_url.check_for_tests(url)
        except Problem as problem:
            say(f"\n== {name}\n{str(problem).replace('DATABASE_URL', 'TEST_DATABASE_URL')}")
            self.results.append((name, 1, time.monotonic() - began))
        else:
            self.suite_again(name, url)

    def suite_on_installed_programs(self):
        version = postgres_programs.major_version
        folders = postgres_programs.system_folders()
        usable = [folder for folder in folders if version(folder) >= postgres_programs.OLDEST]
        if not usable:
            say("\nThis machine has no PostgreSQL programs of its own; nothing to repeat the suite on.")
            return
        os.environ["PORTAL_PG_BIN"] = str(usable[0])
        with open_server() as server:
            self.suite_again(f"Tests on this machine's own PostgreSQL {server.major}", server.url())

    def dependencies(self):
        """Advisories change without us, so the suite of a checkout does not hang on them; CI does."""
        say("\n== Known holes in our packages")
        began = time.monotonic()
        code = audit.main(self.root)
        outcome = None if code == audit.UNKNOWN else code
        self.results.append(("Known holes in our packages", outcome, time.monotonic() - began))

    # -- the end ---------------------------------------------------------------------------------------------------

    def summary(self, began):
        say("\n== Summary")
        width = max(len(name) for name, _code, _time in self.results)
        for name, code, seconds in self.results:
            say(f"  {name:<{width}}  {OUTCOMES.get(code, 'FAILED')}  {duration(seconds):>12}")
        failed = [name for name, code, _time in self.results if code not in OUTCOMES]
        unknown = [name for name, code, _time in self.results if code is None]
        if unknown:
            say(f"\nNot known, because it could not be asked from here: {'; '.join(unknown)}.")
        total = duration(time.monotonic() - began)
        if failed:
            say(f"\n{len(failed)} of {len(self.results)} steps failed after {total}: {'; '.join(failed)}.")
            return 1
        say(f"\nAll {len(self.results) - len(unknown)} steps passed in {total}.")
        return 0


@contextlib.contextmanager
def open_server():
    with contextlib.ExitStack() as stack:
        with working("Starting a PostgreSQL for the tests"):
            server = stack.enter_context(postgres.passing_server())
        yield server


def main(root, arguments):
    began = time.monotonic()
    checks = Checks(root)
    logs = checks.root / "var" / "log"
    tools.ensure_programs(logs / "packages.log")
    tools.ensure_npm_packages(root, logs / "npm.log")
    tools.ensure_calendar_programs(root, logs / "calendar-programs.log")
    sources = messages.outdated(root)
    if sources:
        with working("Compiling the message catalogues"):
            messages.compile_all(root, sources)

    os.environ.pop("PORTAL_PG_BIN", None)
    if arguments:
        with open_server() as server:
            return checks.pytest("pytest", server.url(), *arguments)
    checks.style()
    with open_server() as server:
        checks.django(server.url())
        checks.suite(server)
    named = os.environ.get("TEST_DATABASE_URL", "").strip()
    if named:
        checks.suite_on_named_server(named)
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        checks.suite_on_installed_programs()
        checks.dependencies()
    return checks.summary(began)
