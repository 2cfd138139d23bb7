import pytest
import time_machine
from django.db import transaction
from django.test import override_settings

from committees import calendar_questions
from committees.views import calendar
from contacts.views import directory
from portal import sitemap, views
from tests.factories import NOW
from tests.portal import tree as trees


@pytest.fixture
def present(settings, tmp_path, summer_of_2020):
    """The moment of the tree; files lie in a directory of the test."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def in_long_form(monkeypatch):
    """Pages over all towns become registers and numbered pages with the third row already."""
    monkeypatch.setattr(views, "MOST_CARDS", 2)
    monkeypatch.setattr(calendar_questions, "MOST_COMMITTEES", 2)
    monkeypatch.setattr(calendar, "MOST_IN_PICTURE", 2)
    monkeypatch.setattr(directory, "MOST_SORTED", 2)
    monkeypatch.setattr(sitemap, "TOWNS_PER_MAP", 2)


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    """A town with three of everything, entered once for all tests of a module that only read."""
    with (
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files")),
        time_machine.travel(NOW, tick=False),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        yield trees.grow(3)
        transaction.set_rollback(True)
