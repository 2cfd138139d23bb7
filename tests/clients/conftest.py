"""Calendar programs on the portal as it is served.

These tests also write, but only a town of their own, which is gone before the tests of another folder look.
"""

import os

import pytest
from django.db import connections

from tests.clients.entered import town_of_its_own


@pytest.fixture(scope="module")
def rows(portal, django_db_blocker):
    """What is saved goes where the served portal reads it.

    A browser of other tests may have left its event loop in this thread; nothing here runs in it.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    own = connections["default"]
    other = own.copy()
    other.settings_dict["NAME"] = own.creation.get_test_db_clone_settings("served")["NAME"]
    connections["default"] = other
    with django_db_blocker.unblock():
        yield
        other.close()
    connections["default"] = own
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def town(rows):
    with town_of_its_own() as town:
        yield town
