"""What tests of several folders share."""

import pytest
import time_machine

from tests import served
from tests.factories import NOW


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
