"""What tests of several folders share."""

import pytest

from tests import served


@pytest.fixture(scope="session")
def portal(django_db_setup, django_db_blocker):
    """The portal as it is served, with the demonstration and a town that has everything; only for reading."""
    # Only starting and stopping it touches the database of this process.
    with django_db_blocker.unblock(), served.portal() as running, django_db_blocker.block():
        yield running
