"""A PostgreSQL and folders that go when the measurement is over."""

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "script"))

from launcher import postgres  # noqa: E402  lies beside script/run

HOST = "127.0.0.1"


@contextmanager
def variables(settings="benchmarks.settings"):
    """The environment of programs that work there."""
    with postgres.passing_server() as server, tempfile.TemporaryDirectory() as folder:
        yield os.environ | {
            "ALLOWED_HOSTS": HOST,
            "DATABASE_URL": server.url(),
            "DJANGO_SECRET_KEY": "for-benchmarks-only",
            "DJANGO_SETTINGS_MODULE": settings,
            "MEDIA_ROOT": str(Path(folder) / "files"),
            "PYTHONPATH": str(ROOT),
            "STATIC_ROOT": str(Path(folder) / "static"),
        }


def production(database, static, **more):
    """The environment of the portal as it runs behind a proxy, whose static files it collects."""
    variables = os.environ | {
        "ALLOWED_HOSTS": HOST,
        "CONFIDENTIAL_KEYS": "YmVuY2htYXJrcy1vbmx5LWJlbmNobWFya3Mtb25seS0=",
        "DATABASE_URL": database.url(),
        "DJANGO_SECRET_KEY": "for-benchmarks-only-and-nowhere-else-in-the-whole-world",
        "DJANGO_SETTINGS_MODULE": "benchmarks.production",
        "EMAIL_URL": "consolemail:",
        "MAIL_FROM": "portal@example.org",
        "MALLOC_ARENA_MAX": "2",
        "PYTHONPATH": str(ROOT),
        "STATIC_ROOT": str(static),
        **more,
    }
    collecting = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
    subprocess.run(collecting, cwd=ROOT, env=variables, check=True)
    return variables
