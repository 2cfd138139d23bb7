from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection, connections
from django.test import Client

from portal.kept.middleware import KeptPages
from tests import served

#: Later than any commit of the tests, and in the middle of a minute.
NOON = datetime(2060, 1, 1, 12, 0, 30, tzinfo=UTC)


@pytest.fixture
def noon():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


@pytest.fixture(scope="session")
def test_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), served.empty_database():
        yield


@pytest.fixture
def committed(test_database, django_db_blocker):
    """The test may commit: other connections see what it writes. That is taken away again, sooner than by flush."""
    with django_db_blocker.unblock():
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("TRUNCATE municipalities_municipality, auth_user, content_keptpage CASCADE")
                cursor.execute("DELETE FROM committees_duemeeting; DELETE FROM committees_feedstate")
            connections.close_all()


@pytest.fixture
def worker(settings, committed):
    """A client of a worker of its own; each call makes another one."""
    made = []

    def start():
        settings.KEPT_PAGES_MB = 1
        client = Client()
        client.get("/favicon.ico")  # loads the middleware
        made.append(client)
        return client

    yield start
    for client in made:
        for link in keeper_of(client).links.values():
            link.close()


def keeper_of(client):
    """The middleware that keeps the pages of a client."""
    layer = client.handler._middleware_chain
    while not isinstance(layer, KeptPages):
        layer = next(found for found in reach(layer))
    return layer


def reach(layer):
    """What a middleware calls: it stands in its closure or in its attributes."""
    cells = [cell.cell_contents for cell in getattr(layer, "__closure__", None) or ()]
    for each in [*cells, getattr(layer, "get_response", None)]:
        if isinstance(each, KeptPages):
            yield each
    yield from (each for each in [*cells, getattr(layer, "get_response", None)] if callable(each))


@pytest.fixture
def rendered(monkeypatch):
    """The paths that were rendered, in order."""
    paths = []
    render = KeptPages.render

    def noted(self, request, *rest):
        paths.append(request.path)
        return render(self, request, *rest)

    monkeypatch.setattr(KeptPages, "render", noted)
    return paths


def changes():
    """How many transactions ever changed what pages show."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(changes) FROM content_change")
        return cursor.fetchone()[0] or 0
