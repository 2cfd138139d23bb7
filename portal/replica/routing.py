"""From which server a page is read."""

from contextlib import contextmanager

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

from portal.replica.servers import REPLICA, State, primary, replica


def reading_alias():
    """The database that public pages are read from at this moment: `replica` or `default`.

    A replica that lost its primary grows old without noticing: it serves only when the primary is gone as well.
    """
    if REPLICA not in settings.DATABASES:
        return DEFAULT_DB_ALIAS
    state = replica.look()
    is_current = state is State.FOLLOWS
    is_last_resort = state is not State.LOST and not is_current and primary.look() is not State.LEADS
    return REPLICA if is_current or is_last_resort else DEFAULT_DB_ALIAS


@contextmanager
def standing_in(alias):
    """This thread's `default` connection is the one of `alias`: for querysets, transactions and plain SQL alike."""
    own = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = connections[alias]
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = own
