"""Where pages are kept: in the memory of a worker, and in a table that all workers and machines share."""

import logging
import threading
import time
from collections import OrderedDict
from contextlib import contextmanager
from hashlib import sha256
from typing import NamedTuple

import psycopg
from psycopg.types.json import Jsonb

from portal.kept import revision

logger = logging.getLogger(__name__)

#: Octets (compressed) from which on an answer is no page but a file.
LARGEST = 300_000
#: What a page costs besides its body, roughly.
OVERHEAD = 3_000
#: Of the memory, for addresses with a query: anybody can make up as many as they like.
SHARE_OF_QUERIES = 4
#: Seconds that somebody waits while another one renders the same page.
PATIENCE = 1
SWEEP_EVERY = 60
FIND = "SELECT route, etag, headers, body FROM content_keptpage WHERE key_hash = %s AND revision = %s AND minute = %s"
KEEP = """
INSERT INTO content_keptpage AS kept (key_hash, revision, minute, route, etag, headers, body)
VALUES (%s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (key_hash) DO UPDATE SET revision = excluded.revision, minute = excluded.minute, route = excluded.route,
    etag = excluded.etag, headers = excluded.headers, body = excluded.body
WHERE kept.minute <= excluded.minute
"""
SWEEP = "DELETE FROM content_keptpage WHERE minute < %s"


class Key(NamedTuple):
    """All that an answer depends on."""

    address: tuple  # scheme, host, path, query
    revision: str
    minute: int

    @property
    def has_query(self):
        return bool(self.address[-1])


class Page(NamedTuple):
    #: The name of the route that rendered it.
    route: str
    #: Without quotes; the compressed body has `-gzip` behind it.
    etag: str
    headers: dict
    #: Compressed.
    body: bytes


class Shelf:
    """The pages asked for last, in so many octets. Not to be used by two threads at once."""

    def __init__(self, room):
        self.room, self.used, self.pages = room, 0, OrderedDict()

    def find(self, key):
        state, page = self.pages.get(key.address, (None, None))
        if state != key[1:]:
            return None
        self.pages.move_to_end(key.address)
        return page

    def put(self, key, page):
        self._drop(key.address)
        self.used += weight(key, page)
        self.pages[key.address] = (key[1:], page)
        while self.used > self.room:
            self._drop(next(iter(self.pages)))

    def _drop(self, address):
        state, page = self.pages.pop(address, (None, None))
        if page:
            self.used -= weight(Key(address, *state), page)


def weight(key, page):
    return len(page.body) + sum(map(len, key.address)) + OVERHEAD


class Memory:
    """Of one worker, shared by its threads."""

    def __init__(self, room):
        self.lock = threading.Lock()
        of_queries = room // SHARE_OF_QUERIES
        self.shelves = {True: Shelf(of_queries), False: Shelf(room - of_queries)}

    def find(self, key):
        with self.lock:
            return self.shelves[key.has_query].find(key)

    def put(self, key, page):
        with self.lock:
            self.shelves[key.has_query].put(key, page)


class Table:
    """Best effort: where it cannot be asked, nothing is lost but time. Addresses with a query stay out."""

    def __init__(self, link, release):
        self.link, self.release = link, release
        self.swept_at = time.monotonic()

    def find(self, key):
        if key.has_query:
            return None
        try:
            row = self.link.ask(FIND, [self._hash(key), key.revision, key.minute])
        except psycopg.Error as error:
            logger.info("No kept page can be asked for: %s", type(error).__name__)
            return None
        return Page(*row) if row else None

    def put(self, key, page):
        try:
            if not key.has_query:
                row = [page.route, page.etag, Jsonb(page.headers), page.body]
                self.link.ask(KEEP, [self._hash(key), key.revision, key.minute, *row])
            self._sweep(key.minute)
        except psycopg.Error as error:
            logger.info("A page is kept in this worker only: %s", type(error).__name__)

    def _hash(self, key):
        return sha256(repr((self.release, key.address)).encode()).digest()

    def _sweep(self, minute):
        if time.monotonic() < self.swept_at + SWEEP_EVERY:
            return
        self.swept_at = time.monotonic()
        self.link.ask(SWEEP, [minute - 1])
        revision.fold(self.link)


class Turns:
    """Of those who want the same page one renders it; the others wait for it a moment."""

    def __init__(self):
        self.lock, self.under_way = threading.Lock(), {}

    @contextmanager
    def take(self, key):
        """True for the one; for the others False, once the one is done or their patience is over."""
        with self.lock:
            other = self.under_way.get(key)
            if other is None:
                own = self.under_way[key] = threading.Event()
        if other is not None:
            other.wait(PATIENCE)
            yield False
            return
        try:
            yield True
        finally:
            with self.lock:
                del self.under_way[key]
            own.set()
