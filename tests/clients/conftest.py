"""Calendar programs on the portal as it is served.

These tests also write, but only a town of their own, which is gone before the tests of another folder look.
"""

import pytest
from django.db import connections

from tests import served
from tests.clients.entered import town_of_its_own


@pytest.fixture(scope="module")
def rows(portal, django_db_blocker):
    """What is saved goes where the served portal reads it."""
    own = connections["default"]
    other = own.copy()
    other.settings_dict["NAME"] = own.creation.get_test_db_clone_settings(served.DATABASE_SUFFIX)["NAME"]
    connections["default"] = other
    with django_db_blocker.unblock():
        yield
        other.close()
    connections["default"] = own


@pytest.fixture
def town(rows):
    with town_of_its_own() as town:
        yield town
