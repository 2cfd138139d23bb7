"""A connection to the database beside Django's, for questions that must cost next to nothing."""

import atexit
import logging
import threading
import time
from weakref import WeakSet

import psycopg
from django.db import connections

logger = logging.getLogger(__name__)

#: Seconds in which nobody tries again after the database did not answer.
PAUSE = 5
#: Seconds after which a page is rendered without asking any further.
LONGEST_ANSWER = 2
BESIDE_DJANGO = {
    "application_name": "integrationsportal-pages",
    "autocommit": True,
    "connect_timeout": 2,
    "context": None,
    "cursor_factory": psycopg.Cursor,
    "prepare_threshold": 0,
    "tcp_user_timeout": 3000,
}

_open = WeakSet()


@atexit.register
def close_all():
    for connection in list(_open):
        connection.close()


class Link:
    """One connection per thread, opened when it is first needed and so never inherited from a parent process."""

    def __init__(self, alias):
        self.alias = alias
        self.silent_until = 0
        self.of_thread = threading.local()

    def ask(self, statement, values=None):
        """The first row, or None; psycopg.Error without an answer. A connection that broke is made again once."""
        if time.monotonic() < self.silent_until:
            raise psycopg.OperationalError("The database was not there a moment ago.")
        if self._is_open():
            try:
                return self._ask(statement, values)
            except psycopg.OperationalError:
                self.close()
        try:
            return self._ask(statement, values)
        except psycopg.OperationalError as error:
            self.close()
            self.silent_until = time.monotonic() + PAUSE
            logger.warning("Pages are not kept for %s seconds: %s", PAUSE, type(error).__name__)
            raise

    def _is_open(self):
        return getattr(self.of_thread, "connection", None) is not None

    def _ask(self, statement, values):
        if not self._is_open():
            parameters = connections[self.alias].get_connection_params()
            self.of_thread.connection = psycopg.connect(**parameters | BESIDE_DJANGO)
            self.of_thread.connection.execute(f"SET statement_timeout = '{LONGEST_ANSWER}s'")
            _open.add(self.of_thread.connection)
        cursor = self.of_thread.connection.execute(statement, values)
        return cursor.fetchone() if cursor.description else None

    def close(self):
        """The connection of this thread."""
        if self._is_open():
            self.of_thread.connection.close()
            self.of_thread.connection = None
