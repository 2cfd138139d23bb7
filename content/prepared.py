"""Statements that the database plans once per connection and not on every visit."""

from django.db import connection as default
from django.db.backends.postgresql.base import ServerBindingCursor


def prepared_cursor(connection=default):
    """Like `connection.cursor()`, but what it executes is prepared on the server when it comes back.

    Django's own cursors write the values into the text of each statement. Not all statements of the portal can do
    without: some are several at once, and in some an expression with a value stands twice and must be known as the same
    one. From how many executions on a statement is prepared says `prepare_threshold` in the database settings.
    """
    connection.ensure_connection()
    cursor = ServerBindingCursor(connection.connection)
    return connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
