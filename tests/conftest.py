"""What tests of several folders share."""

from pathlib import Path

import pytest
import time_machine
from django.db.models.query_utils import DeferredAttribute
from hypothesis import settings

from tests import served
from tests.factories import NOW

BROWSER = Path(__file__).parent / "browser"

# A busy machine makes no behaviour wrong.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """The browser comes last: while it is open, Playwright's loop runs in this thread, and no other may."""
    items.sort(key=lambda item: item.path.is_relative_to(BROWSER))


@pytest.fixture(autouse=True)
def nothing_is_read_belatedly(monkeypatch):
    """A column that a question left out costs a query for each row that asks for it: the question is to name it."""
    read, belatedly = DeferredAttribute.__get__, []

    def note(self, instance, cls=None):
        is_known = instance is None or self.field.attname in instance.__dict__ or not hasattr(instance, "brief")
        if not is_known and self._check_parent_chain(instance) is None:
            belatedly.append(str(self.field))
        return read(self, instance, cls)

    monkeypatch.setattr(DeferredAttribute, "__get__", note)
    yield
    assert not belatedly, "Left out of a question and asked for."


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
