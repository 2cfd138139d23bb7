"""What tests of several folders share."""

from pathlib import Path

import pytest
import time_machine

from tests import served
from tests.factories import NOW

BROWSER = Path(__file__).parent / "browser"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """The browser comes last: while it is open, Playwright's loop runs in this thread, and no other may."""
    items.sort(key=lambda item: item.path.is_relative_to(BROWSER))


@pytest.fixture
def summer_of_2020():
    """It is `NOW`, and time stands still."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="session")
def portal(django_db_setup, django_db_blocker):
    """The portal as it is served, with the demonstration and a town that has everything; only for reading."""
    # Only starting and stopping it touches the database of this process.
    with django_db_blocker.unblock(), served.portal() as running, django_db_blocker.block():
        yield running
