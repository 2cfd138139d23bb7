"""Public pages come from the replica, show an edit at once, and outlive the loss of either server."""

import threading
import time
from itertools import count
from types import SimpleNamespace

import pytest
from django.urls import resolve

from portal.replica.middleware import must_be_current
from tests import served
from tests.deploy import two_servers
from tests.deploy.two_servers import NOTICE, Desk, Reader, until
from tests.portal import tree as trees

PAGES = [
    "/",
    "/wedel/",
    "/en/wedel/",
    "/wedel/termine.ics",
    "/wedel/kontakte/",
    "/wedel/suche/?q=beratung",
    "/suche/?q=amt",
    "/gibt-es-nicht/",
]
titles = (f"{NOTICE} ({number}. Fassung)" for number in count(1))


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker, tmp_path_factory):
    with two_servers.primary_server() as primary:
        with django_db_blocker.unblock(), served.empty_database():
            two_servers.copy_of_the_test_database(primary)
        with (
            two_servers.following(primary) as replica,
            two_servers.portal(primary, replica, tmp_path_factory.mktemp("portal")) as (port, notice, log),
        ):
            yield SimpleNamespace(
                primary=primary, replica=replica, port=port, log=log, reader=Reader(port), desk=Desk(port),
                notice=f"/admin/municipalities/notice/{notice}/change/",
            )  # fmt: skip


def shown(house, address="/wedel/"):
    """The texts that both workers show; connections are spread at random."""
    return [house.reader.ask(address)[2] for _each in range(6)]


def edit(house, title):
    return house.desk.send(house.notice, "notice_form", title=title)


def change_behind_the_desk(house, title):
    house.primary.ask("UPDATE municipalities_notice SET title = %s WHERE title LIKE %s", title, f"{NOTICE}%")


def follows(house):
    return house.primary.ask("SELECT sent_lsn = replay_lsn FROM pg_stat_replication") == [(True,)]


def due(house, table):
    """How many rows wait, apart from those for a later day."""
    is_later = "to_jsonb(waiting) ->> 'due_on' IS NOT NULL"
    return house.primary.ask(f"SELECT count(*) FROM {table} AS waiting WHERE NOT ({is_later})")[0][0]


@pytest.fixture
def at_rest(house):
    """Both servers run and show the same."""
    yield
    house.replica.ask("SELECT pg_wal_replay_resume()")
    until(lambda: follows(house))


def test_public_pages_are_read_from_the_replica(house, at_rest):
    title = next(titles)
    house.replica.ask("SELECT pg_wal_replay_pause()")
    change_behind_the_desk(house, title)

    before = shown(house)
    house.replica.ask("SELECT pg_wal_replay_resume()")
    until(lambda: follows(house))

    assert [title in text for text in before] == [False] * 6
    assert [title in text for text in shown(house)] == [True] * 6


def test_what_an_editor_saved_shows_on_public_pages_at_once(house, at_rest):
    for title in (next(titles) for _round in range(10)):
        assert edit(house, title)[0] == 302

        assert [title in text for text in shown(house)] == [True] * 6


def test_an_editor_does_not_wait_for_a_replica_that_has_stopped(house, at_rest):
    title = next(titles)
    house.replica.ask("SELECT pg_wal_replay_pause()")

    began = time.monotonic()
    status = edit(house, title)[0]

    assert (status, time.monotonic() - began < 8) == (302, True)
    assert "The replica was not up to date" in house.log.read_text()


def test_what_only_the_primary_can_do_for_a_page_is_done_there(house, at_rest):
    house.primary.ask(
        "INSERT INTO committees_duemeeting (meeting_id, marked_at) SELECT id, now() FROM committees_meeting LIMIT 3"
    )
    until(lambda: follows(house))

    assert house.reader.ask("/wedel/termine.ics")[0] == 200
    assert house.reader.ask("/termine.ics")[0] == 200
    assert due(house, "committees_duemeeting") == 0


class Crowd:
    """Readers who go on asking, and what they got."""

    def __init__(self, port):
        self.answers, self.slowest, self.is_over = [], 0, False
        self.threads = [threading.Thread(target=self._read, args=[Reader(port), start]) for start in range(3)]

    def _read(self, reader, start):
        for number in count(start):
            if self.is_over:
                return
            address = PAGES[number % len(PAGES)]
            began = time.monotonic()
            try:
                status = reader.ask(address)[0]
            except OSError as error:
                status = error
            self.answers.append((address, status))
            self.slowest = max(self.slowest, time.monotonic() - began)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        until(lambda: len(self.answers) > 20)
        return self

    def __exit__(self, *_exception):
        seen = len(self.answers)
        until(lambda: len(self.answers) > seen + 40)
        self.is_over = True
        for thread in self.threads:
            thread.join(30)

    @property
    def failed(self):
        return [(address, status) for address, status in self.answers if status != (404 if "nicht" in address else 200)]


def test_no_page_fails_when_the_replica_is_lost(house, at_rest):
    title = next(titles)
    with Crowd(house.port) as crowd:
        house.replica.kill()
        status = edit(house, title)[0]
        texts = shown(house)
    house.replica.start_again()
    until(lambda: follows(house))

    assert crowd.failed == []
    assert (status, [title in text for text in texts]) == (302, [True] * 6)
    # It is read from again once it is back.
    house.replica.ask("SELECT pg_wal_replay_pause()")
    change_behind_the_desk(house, next(titles))
    until(lambda: all(title in text for text in shown(house)))


def test_pages_go_on_without_the_primary_and_the_desk_says_what_is_not_possible(house, at_rest):
    title, later = next(titles), next(titles)
    edit(house, title)
    with Crowd(house.port) as crowd:
        house.primary.kill()
        desk = house.desk.ask("/admin/")
        sent = house.reader.ask("/wedel/barriere-melden/", "POST", {"text": "Die Seite ist zu hell."})
        texts = shown(house)
    house.primary.start_again()

    assert crowd.failed == []
    assert [title in text for text in texts] == [True] * 6
    for status, headers, text in (desk, sent):
        assert (status, headers["Cache-Control"], "Retry-After" in headers) == (503, "no-store", True)
        assert 'class="masthead"' in text
    until(lambda: edit(house, later)[0] == 302)
    assert [later in text for text in shown(house)] == [True] * 6
    until(lambda: follows(house))


def test_what_waits_to_be_written_holds_up_no_page_while_the_primary_is_lost(house, at_rest):
    house.primary.ask(
        "INSERT INTO committees_duemeeting (meeting_id, marked_at) SELECT id, now() FROM committees_meeting LIMIT 3"
    )
    house.primary.ask("INSERT INTO search_due (kind, object_id) SELECT 'town', id FROM municipalities_municipality")
    until(lambda: follows(house))
    house.primary.kill()

    try:
        feed = house.reader.ask("/wedel/termine.ics?gerade=jetzt")
        found = house.reader.ask("/wedel/suche/?q=wedel")
    finally:
        house.primary.start_again()

    assert (feed[0], "BEGIN:VEVENT" in feed[2]) == (200, True)
    assert (found[0], "<h1" in found[2]) == (200, True)
    until(lambda: follows(house))
    # Once the primary is back, a reader's visit writes it.
    until(lambda: house.reader.ask("/wedel/suche/?q=amt")[0] == 200 and not due(house, "search_due"))
    until(lambda: house.reader.ask("/wedel/termine.ics?bald=1")[0] == 200 and not due(house, "committees_duemeeting"))


def test_every_page_that_nobody_may_keep_is_read_from_the_primary(client, db, summer_of_2020):
    read_from_the_replica = {
        route: address
        for route, address in trees.grow(2).addresses().items()
        if not must_be_current(resolve(address.partition("?")[0]))
    }

    answers = {route: client.get(address).headers["Cache-Control"] for route, address in read_from_the_replica.items()}
    assert "portal:town" in answers
    assert {route for route, control in answers.items() if not control.startswith("public")} <= {"healthz", "readyz"}
