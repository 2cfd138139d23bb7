"""Whether the two database servers are there, as this process sees it."""

import enum
import select
import threading
import time

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

REPLICA = "replica"
#: Seconds for which an answer holds; a connection that the server closes ends it at once.
LOOK_AGAIN = 1
#: Seconds for which a lost server is left alone.
STAY_AWAY = 5
#: `pg_stat_wal_receiver` shows to ordinary accounts whether there is a row, and no more is asked.
STATE = "SELECT pg_is_in_recovery(), EXISTS (SELECT FROM pg_stat_wal_receiver)"


class State(enum.Enum):
    LEADS = "takes changes"
    FOLLOWS = "gets the changes of another server"
    ALONE = "takes no changes and gets none"
    LOST = "does not answer"


class Server:
    """Asks over a connection of its own, so that no pool has to time out before a loss is known."""

    def __init__(self, alias):
        self.alias = alias
        self.state = None
        #: When the state became what it is, on the monotonic clock.
        self.since = 0.0
        self._until = 0.0
        self._connection = None
        self._asking = threading.Lock()

    def look(self):
        """The state, asked for anew when the last answer is old."""
        if time.monotonic() < self._until and not self._was_closed():
            return self.state
        return self.look_again()

    def look_again(self):
        # One thread asks; the others go on with what is known, so that a silent server holds up one of them only.
        if self._asking.acquire(blocking=self.state is None):
            try:
                self._note(self._ask())
            finally:
                self._asking.release()
        return self.state

    def leave_alone(self):
        """Nobody reads from it for a while, although it answers."""
        self._note(State.LOST)

    def has_replayed(self, position):
        """Whether a follower shows everything up to this position of the log (`pg_lsn`); None when it cannot say."""
        with self._asking:
            try:
                found = self._connect().execute("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", [position]).fetchone()
            except psycopg.Error:
                self._disconnect()
                return None
            return found[0]

    def _note(self, state):
        now = time.monotonic()
        if state is not self.state:
            self.state, self.since = state, now
        self._until = now + (STAY_AWAY if state is State.LOST else LOOK_AGAIN)

    def _was_closed(self):
        connection = self._connection
        try:
            return connection is not None and bool(select.select([connection.fileno()], [], [], 0)[0])
        except (psycopg.Error, ValueError, OSError):  # another thread is just replacing it
            return True

    def _ask(self):
        is_old = self._connection is not None
        try:
            is_following, is_receiving = self._connect().execute(STATE).fetchone()
        except psycopg.Error:
            self._disconnect()
            # A connection from before a restart says nothing about the server now.
            return self._ask() if is_old else State.LOST
        if not is_following:
            return State.LEADS
        return State.FOLLOWS if is_receiving else State.ALONE

    def _connect(self):
        if self._connection is None:
            # A wrapper of its own: the one of this thread may stand for the other server at the moment.
            target = connections.create_connection(self.alias).get_connection_params()
            self._connection = psycopg.connect(**target | {"autocommit": True})
        return self._connection

    def _disconnect(self):
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


primary = Server(DEFAULT_DB_ALIAS)
replica = Server(REPLICA)
