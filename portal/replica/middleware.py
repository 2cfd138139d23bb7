"""Public pages from the replica, everything else from the primary; and what happens when one of the two is lost."""

import logging
import time
from contextlib import ExitStack

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS, Error, InterfaceError, OperationalError, connection, connections
from psycopg import errors as sql

from content.guard import GuardedView
from portal import errors
from portal.middleware import is_desk, judges_the_servers
from portal.replica.routing import reading_alias, standing_in
from portal.replica.servers import LOOK_AGAIN, REPLICA, State, primary, replica

logger = logging.getLogger(__name__)

#: Pages below an address that is a key, besides those of `GuardedView`.
KEYED = {"contacts:reported"}
READING = {"GET", "HEAD", "OPTIONS"}
#: What a server that follows another one answers to a statement that only the other one can take.
NOT_HERE = (sql.ReadOnlySqlTransaction, sql.FeatureNotSupported, sql.ObjectNotInPrerequisiteState)
#: Seconds for which the answer to an editor waits until the replica shows what was saved.
PATIENCE = 2
STEP = 0.005


def must_be_current(match):
    """Pages that are seen by one person only, right after they sent something."""
    return issubclass(getattr(match.func, "view_class", object), GuardedView) or match.view_name in KEYED


class Attempt:
    """One answer from one server, and what went wrong with that server meanwhile."""

    def __init__(self, alias):
        self.alias = alias
        self.is_lost = self.is_misplaced = False
        self._stack = ExitStack()

    def __enter__(self):
        if self.alias != DEFAULT_DB_ALIAS:
            self._stack.enter_context(standing_in(self.alias))
        self._stack.enter_context(connection.execute_wrapper(self._watch))
        return self

    def __exit__(self, *_exception):
        self._stack.close()

    def move_to_primary(self):
        self._stack.close()
        self.alias = DEFAULT_DB_ALIAS
        self.__enter__()

    def note(self, error):
        if isinstance(error.__cause__, NOT_HERE):
            self.is_misplaced = True
        elif isinstance(error, (OperationalError, InterfaceError)):
            self.is_lost = True

    @property
    def has_failed(self):
        """On the primary an error alone says nothing: a statement may have taken too long."""
        if self.alias == REPLICA:
            return self.is_lost or self.is_misplaced
        return self.is_lost and primary.look_again() is not State.LEADS

    def _watch(self, execute, *statement):
        try:
            return execute(*statement)
        except Error as error:
            self.note(error)
            raise


class TwoServers:
    def __init__(self, get_response):
        if REPLICA not in settings.DATABASES:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        if judges_the_servers(request):
            return self.get_response(request)
        if is_desk(request) or request.method not in READING:
            return self._current(request)
        return self._read(request)

    def _read(self, request):
        first = reading_alias()
        second = DEFAULT_DB_ALIAS if first == REPLICA else REPLICA
        provisional = None
        for alias in (first, second):
            if not self._may_ask(alias):
                continue
            response = self._answer(request, alias)
            attempt = request.attempt
            if not attempt.has_failed:
                return response
            if attempt.alias != alias:  # a page that is never read from the replica
                return nothing_can_be_sent()
            if attempt.alias == REPLICA and attempt.is_lost:
                logger.warning("The replica broke off; the page is read from the primary.")
                replica.look_again()
            elif attempt.alias == REPLICA and response.status_code < 500:
                # Something could not be noted there, and the page stood without it.
                provisional = response
        if provisional is not None:
            provisional.is_provisional = True
            return provisional
        return _nothing_works()

    @staticmethod
    def _may_ask(alias):
        if alias == REPLICA:
            return replica.look() is not State.LOST
        return primary.look() is State.LEADS

    def _answer(self, request, alias):
        with Attempt(alias) as attempt:
            request.attempt = attempt
            try:
                connection.ensure_connection()
            except (OperationalError, InterfaceError) as error:
                attempt.note(error)
                return _nothing_works()
            response = self.get_response(request)
            response.read_from = attempt.alias
            return response

    def _current(self, request):
        """From the primary only; what was changed shows on public pages before the editor reads the answer."""
        if primary.look() is not State.LEADS:
            return nothing_can_be_sent()
        response = self._answer(request, DEFAULT_DB_ALIAS)
        if request.attempt.has_failed:
            return nothing_can_be_sent()
        if request.method not in READING:
            wait_until_replayed()
        return response

    def process_view(self, request, view, args, kwargs):
        attempt = getattr(request, "attempt", None)
        if attempt and attempt.alias == REPLICA and must_be_current(request.resolver_match):
            attempt.move_to_primary()
            if primary.look() is not State.LEADS:
                return nothing_can_be_sent()
        return None

    def process_exception(self, request, exception):
        """Whoever asked decides what follows: no page of an error, and no line in the log."""
        attempt = getattr(request, "attempt", None)
        if not attempt or not isinstance(exception, Error):
            return None
        attempt.note(exception)
        return nothing_can_be_sent() if attempt.has_failed else None


def wait_until_replayed():
    """For at most `PATIENCE` seconds; a replica that is further behind is left alone by this process."""
    began = time.monotonic()
    try:
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute("SELECT pg_current_wal_flush_lsn()::text")
            (position,) = cursor.fetchone()
    except Error:
        return
    while time.monotonic() < began + PATIENCE:
        if replica.look() is State.FOLLOWS:
            if replica.has_replayed(position):
                return
        elif time.monotonic() > replica.since + LOOK_AGAIN:
            return  # by now every process knows that it does not follow, and reads from the primary
        time.sleep(STEP)
    logger.warning("The replica was not up to date after %s seconds; it is left alone for a while.", PATIENCE)
    replica.leave_alone()


def nothing_can_be_sent():
    return errors.unavailable(503)


def _nothing_works():
    return errors.unavailable(500)
