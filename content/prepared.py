"""Statements that the database plans once per connection and not on every visit."""

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor


def prepared_cursor():
    """Like `connection.cursor()`, but what it executes is prepared on the server when it comes back.

    Django's own cursors write the values into the text of each statement. From how many executions on a statement is
    prepared says `prepare_threshold` in the database settings.
    """
    connection.ensure_connection()
    cursor = ServerBindingCursor(connection.connection)
    return connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
