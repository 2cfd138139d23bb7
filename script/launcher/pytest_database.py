"""A pytest plugin: without DATABASE_URL the tests get an embedded PostgreSQL, thrown away at the end.

It is loaded by name (`-p`), because pytest-django reads the settings before any conftest.py is there.
"""

import os

import pytest

from launcher import postgres
from launcher.terminal import Problem

_server = None


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    global _server
    # The processes of xdist inherit the address from the first one.
    if os.environ.get("DATABASE_URL"):
        return
    _server = postgres.passing_server()
    try:
        os.environ["DATABASE_URL"] = _server.__enter__().url()
    except Problem as problem:
        raise pytest.UsageError(str(problem)) from None
    early_config.add_cleanup(_close)


def _close():
    os.environ.pop("DATABASE_URL", None)
    _server.__exit__(None, None, None)
