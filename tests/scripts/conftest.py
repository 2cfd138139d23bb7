"""Folders and checkouts that the tests of the scripts use up."""

import os
import shutil
import signal
import tempfile
from pathlib import Path

import pytest

from tests.scripts.small_checkout import Run, make_checkout

#: What the scripts read, besides names with a prefix of theirs.
OURS = {"HOST", "PORT", "ALLOWED_HOSTS", "DATABASE_URL", "EMAIL_URL", "MAIL_FROM", "MAIL_ROOT", "CONFIDENTIAL_KEYS"}


@pytest.fixture(scope="session")
def open_folder():
    """Where root's service account may pass too; pytest's own temporary folders are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="portal-scripts-", dir="/tmp"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def folder(open_folder):
    made = Path(tempfile.mkdtemp(dir=open_folder))
    made.chmod(0o711)
    return made


@pytest.fixture(autouse=True)
def state_home(open_folder, monkeypatch):
    """Nothing of a test may stay on the machine, and nothing of the developer's settings may reach it."""
    for name in list(os.environ):
        if name.startswith(("PG", "PORTAL_", "DJANGO_")) or name in OURS:
            monkeypatch.delenv(name)
    monkeypatch.setenv("PORTAL_STATE_HOME", str(open_folder / "state"))
    return open_folder / "state"


@pytest.fixture
def checkout(folder):
    return make_checkout(folder / "checkout")


@pytest.fixture
def run():
    started = []

    def start(checkout, **variables):
        started.append(Run(checkout, **variables))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.end(signal.SIGTERM)
