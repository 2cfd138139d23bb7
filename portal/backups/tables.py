"""Which tables a backup holds, and their rows in the text format of COPY, which every version of PostgreSQL reads."""

from dataclasses import dataclass
from graphlib import TopologicalSorter

from psycopg import sql

#: Only the structure of these returns. Whoever steals a backup shall not find logins in it; the log of changes counts
#: transactions of one server.
WITHOUT_ROWS = {"django_session", "content_change"}
#: COPY writes these values as the session says; a backup shall read alike everywhere.
SPELLING = {
    "DateStyle": "ISO, YMD",
    "IntervalStyle": "postgres",
    "TimeZone": "UTC",
    "extra_float_digits": "1",
    "bytea_output": "hex",
    "client_encoding": "UTF8",
}
_TABLES = """
SELECT c.relname, c.relpersistence = 'u', 
       array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '')
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
GROUP BY c.oid ORDER BY c.relname
"""
# Foreign keys that are checked at once decide the order; the others are checked at the end.
_IMMEDIATE_KEYS = """
SELECT source.relname, target.relname
FROM pg_constraint k JOIN pg_class source ON source.oid = k.conrelid JOIN pg_class target ON target.oid = k.confrelid
WHERE k.contype = 'f' AND NOT k.condeferrable AND k.conrelid <> k.confrelid
AND source.relnamespace = current_schema()::regnamespace
"""
_SEQUENCES = """
SELECT s.relname, t.relname, a.attname
FROM pg_class s JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype IN ('a', 'i')
JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace ORDER BY 2, 3
"""


@dataclass(frozen=True)
class Table:
    name: str
    columns: tuple[str, ...]
    has_rows: bool  # whether a backup holds its rows

    @property
    def target(self):
        """The table with its columns, without those that PostgreSQL computes, for COPY."""
        names = sql.SQL(", ").join(map(sql.Identifier, self.columns))
        return sql.SQL("{} ({})").format(sql.Identifier(self.name), names)


def tables(cursor):
    """All ordinary tables, in an order in which they can be filled."""
    found = {
        name: Table(name, tuple(columns or ()), not is_unlogged and name not in WITHOUT_ROWS)
        for name, is_unlogged, columns in cursor.execute(_TABLES).fetchall()
    }
    order = TopologicalSorter({name: set() for name in found})
    for source, target in cursor.execute(_IMMEDIATE_KEYS).fetchall():
        order.add(source, target)
    return [found[name] for name in order.static_order()]


def spell_alike(cursor):
    """For this transaction, and without limits on time that are meant for pages."""
    for name, value in (SPELLING | {"statement_timeout": "0", "idle_in_transaction_session_timeout": "0"}).items():
        cursor.execute(sql.SQL("SET LOCAL {} = {}").format(sql.Identifier(name), sql.Literal(value)))


def rows(cursor, table):
    with cursor.copy(sql.SQL("COPY {} TO STDOUT").format(table.target)) as copying:
        yield from copying


def sequences(cursor):
    """Per "table.column" the last number that was given out, and whether it was."""
    found = {}
    for sequence, table, column in cursor.execute(_SEQUENCES).fetchall():
        query = sql.SQL("SELECT last_value, is_called FROM {}").format(sql.Identifier(sequence))
        found[f"{table}.{column}"] = list(cursor.execute(query).fetchone())
    return found


def continue_sequences(cursor, numbers):
    for place, (number, is_called) in numbers.items():
        table, _dot, column = place.rpartition(".")
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence(quote_ident(%s), %s), %s, %s)", [table, column, number, is_called]
        )
