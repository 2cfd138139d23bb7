"""The memory of a worker is bounded, and many readers of one page cost one rendering."""

import random
import threading

import pytest
from django.http import HttpResponse, StreamingHttpResponse

from portal.kept.middleware import page_of
from portal.kept.store import LARGEST, OVERHEAD, PATIENCE, SHARE_OF_QUERIES, Key, Memory, Page, Turns

ROOM = 200_000


def key(path, query="", revision="5-5", minute=1):
    return Key(("https", "portal.example", path, query), revision, minute)


def page(size=1000):
    return Page("portal:town", "etag", {"Content-Type": "text/html"}, b"x" * size)


@pytest.fixture
def memory():
    return Memory(ROOM)


def used(memory):
    return sum(shelf.used for shelf in memory.shelves.values())


def test_a_page_is_found_in_its_revision_and_minute_only(memory):
    memory.put(key("/a/"), page())

    assert memory.find(key("/a/")) == page()
    assert memory.find(key("/a/", revision="6-6")) is None
    assert memory.find(key("/a/", minute=2)) is None
    assert memory.find(key("/a/", "x=1")) is None
    assert memory.find(key("/b/")) is None


def test_the_bound_holds_whatever_comes(memory):
    for number in range(2000):
        memory.put(key(f"/{number % 300}/", "?" * (number % 2), minute=number), page(number * 37 % 40_000))

        assert used(memory) <= ROOM
        assert sum(len(each.body) for shelf in memory.shelves.values() for _state, each in shelf.pages.values()) <= ROOM


def test_what_is_replaced_no_longer_counts(memory):
    for minute in range(100):
        memory.put(key("/a/", minute=minute), page(50_000))

    assert used(memory) == 50_000 + OVERHEAD + len("httpsportal.example/a/")


def test_a_page_larger_than_the_room_leaves_nothing_behind():
    memory = Memory(1000)
    memory.put(key("/a/"), page())

    assert (used(memory), memory.find(key("/a/"))) == (0, None)


def test_what_was_asked_for_last_stays(memory):
    for number in range(200):
        memory.put(key(f"/{number}/"), page())
        memory.find(key("/0/"))

    assert memory.find(key("/0/"))
    assert memory.find(key("/1/")) is None
    assert memory.find(key("/199/"))


def test_made_up_queries_drive_no_page_away(memory):
    hot = [key(f"/{number}/") for number in range(20)]
    for each in hot:
        memory.put(each, page())
    for number in range(5000):
        memory.put(key("/", f"q={number}"), page())

    assert all(memory.find(each) for each in hot)
    assert memory.shelves[True].used <= ROOM // SHARE_OF_QUERIES


def test_eight_readers_cost_one_rendering():
    turns, memory, rendered, together = Turns(), Memory(ROOM), [], threading.Barrier(8, timeout=10)

    def read():
        together.wait()
        with turns.take(key("/a/")):
            if memory.find(key("/a/")) is None:
                rendered.append(threading.current_thread().name)
                memory.put(key("/a/"), page())

    threads = [threading.Thread(target=read) for _each in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(rendered) == 1
    assert turns.under_way == {}


def test_who_waits_in_vain_goes_on_alone(monkeypatch):
    monkeypatch.setattr("portal.kept.store.PATIENCE", 0.01)
    turns = Turns()
    with turns.take(key("/a/")) as first, turns.take(key("/a/")) as second, turns.take(key("/b/")) as other:
        assert (first, second, other) == (True, False, True)

    assert turns.under_way == {}
    assert PATIENCE <= 1


def test_a_failure_lets_the_next_one_try():
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.take(key("/a/")):
        raise ZeroDivisionError

    with turns.take(key("/a/")) as is_first:
        assert is_first


@pytest.mark.parametrize(
    ("headers", "changes", "is_kept"),
    [
        ({}, {}, True),
        ({"Cache-Control": "public, no-cache"}, {}, True),
        ({"Vary": "Accept-Encoding"}, {}, True),
        ({"Cache-Control": "no-store"}, {}, False),
        ({"Cache-Control": "private"}, {}, False),
        ({"Vary": "Cookie"}, {}, False),
        ({"Vary": "Accept-Encoding, Accept-Language"}, {}, False),
        ({"Content-Encoding": "br"}, {}, False),
        ({}, {"status_code": 404}, False),
        ({}, {"status_code": 301}, False),
        ({}, {"is_provisional": True}, False),
    ],
)
def test_only_what_everybody_may_have_is_kept(rf, headers, changes, is_kept):
    request, response = rf.get("/"), HttpResponse("Guten Tag", headers=headers)
    for name, value in changes.items():
        setattr(response, name, value)

    assert bool(page_of(request, response)) == is_kept


def test_no_cookie_and_no_file_is_kept(rf):
    with_cookie = HttpResponse("Guten Tag")
    with_cookie.set_cookie("a", "b")
    long = HttpResponse(random.Random(1).randbytes(LARGEST + 1))

    assert page_of(rf.get("/"), with_cookie) is None
    assert page_of(rf.get("/"), StreamingHttpResponse([b"Guten Tag"])) is None
    assert page_of(rf.get("/"), long) is None
