"""Room for a restoration: what stands in the database is put aside, and put back when the restoration fails.

Not all migrations can run in one transaction (a new value of an enum type is usable only after a commit). So what
stands there moves to a schema beside it, which is nearly instant, and is deleted when everything new is in its place.

That schema is there from the beginning of a restoration until all of it is done, also when nothing had to be put aside.
Whoever finds it without a restoration that runs has found one that the machine interrupted. Nobody migrates then, and
what stands in the database is deleted only when somebody names it.
"""

from contextlib import contextmanager, suppress

from django.core.management import CommandError
from django.db import Error, connection, connections, transaction

from portal.backups.problems import BackupProblem

#: How long a lock on a table is waited for.
PATIENCE = "10s"
ASIDE = "before_restoration"
#: What was put aside and is no longer needed is called so until it is deleted.
OBSOLETE = "left_by_restoration"
#: The number of the advisory lock: any that nobody else takes.
LOCK = 7_215_310_042
# What stands in a schema, without what extensions brought: the kind for DROP and ALTER, and the name.
# Routines come first: their names hold those of types.
_OBJECTS = """
WITH of_extensions AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e')
SELECT 'ROUTINE', p.oid::regprocedure::text FROM pg_proc p WHERE pronamespace = to_regnamespace(%(schema)s)
AND ('pg_proc'::regclass, p.oid) NOT IN (SELECT * FROM of_extensions)
UNION ALL
SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
       WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END, c.oid::regclass::text
FROM pg_class c WHERE relnamespace = to_regnamespace(%(schema)s) AND relkind IN ('r', 'p', 'v', 'm', 'S', 'c')
AND ('pg_class'::regclass, c.oid) NOT IN (SELECT * FROM of_extensions)
-- Sequences of a column come and go with it.
AND NOT (relkind = 'S' AND EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype IN ('a', 'i')))
UNION ALL
SELECT 'TYPE', t.oid::regtype::text FROM pg_type t WHERE typnamespace = to_regnamespace(%(schema)s)
AND typtype IN ('e', 'd') AND ('pg_type'::regclass, t.oid) NOT IN (SELECT * FROM of_extensions)
"""
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
# The name of the database when it holds half a restoration that is not this session's.
_UNFINISHED = """
SELECT current_database() WHERE to_regnamespace(%s) IS NOT NULL AND NOT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND granted
    AND (classid::bigint << 32 | objid::bigint) = %s)
"""


class NotPutBack(BackupProblem):
    """A restoration failed, and the database did not let it be undone."""


@contextmanager
def alone():
    """No second restoration in this database, which would undo the first; and no limit on time that is for pages."""
    with connection.cursor() as cursor:
        if not cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK]).fetchone()[0]:
            raise BackupProblem("Another restoration is running in this database. Wait until it is done.")
        try:
            cursor.execute("SET statement_timeout = 0")
            yield
        finally:
            # Where the connection was lost, so is the lock.
            with suppress(Error):
                cursor.execute("RESET statement_timeout")
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def check_named(given, demand="Name the database: {name}"):
    """Refuse to delete anything in a database whose name was not given; `demand` says with {name} what to do."""
    with connection.cursor() as cursor:
        name = cursor.execute("SELECT current_database()").fetchone()[0]
    if not given:
        raise BackupProblem(demand.format(name=name))
    if given != name:
        raise BackupProblem(f"The database is called {name}, and not {given}. Nothing was changed.")


def check_unused():
    with connection.cursor() as cursor:
        others = cursor.execute(_OTHERS).fetchone()[0]
    if others:
        raise BackupProblem(
            f"The database has {others} other connections. Stop web server and worker, then start again."
        )


def check_finished(using="default"):
    """Raises `BackupProblem` for half a restoration, except in the session that restores."""
    with connections[using].cursor() as cursor:
        unfinished = cursor.execute(_UNFINISHED, [ASIDE, LOCK]).fetchone()
    if unfinished:
        raise BackupProblem(
            f"The database {unfinished[0]} holds half a restoration. Wait if it is still running. If it was "
            f"interrupted: manage.py restore --undo {unfinished[0]} puts back what stood there before."
        )


def refuse_migrations(using, **_kwargs):
    """For the signal `pre_migrate`, hence at each start of a release: nobody shall work on with half a restoration."""
    try:
        check_finished(using)
    except BackupProblem as problem:
        raise CommandError(str(problem)) from problem


def is_empty():
    with connection.cursor() as cursor:
        return not _objects(cursor, _schema(cursor))


def is_interrupted():
    with connection.cursor() as cursor:
        return cursor.execute("SELECT to_regnamespace(%s) IS NOT NULL", [ASIDE]).fetchone()[0]


def put_aside():
    """Also of an empty database: then the schema only says that a restoration began."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'; CREATE SCHEMA {ASIDE}")
        _move(cursor, _schema(cursor), ASIDE)


def put_back():
    """Drop what a restoration built, and move back what it had put aside."""
    if not is_interrupted():
        raise BackupProblem("No restoration of this database was interrupted. Nothing was changed.")
    with connection.cursor() as cursor:
        schema = _schema(cursor)
        _drop(cursor, schema)
        with transaction.atomic():
            _move(cursor, ASIDE, schema)
            cursor.execute(f"DROP SCHEMA {ASIDE}")


@contextmanager
def undone_on_failure():
    """After it, what was built counts and what was put aside is obsolete; both happen at once. Or `NotPutBack`."""
    try:
        yield
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER SCHEMA {ASIDE} RENAME TO {OBSOLETE}")
    except BaseException as failure:
        try:
            put_back()
        except (Error, BackupProblem) as error:
            raise NotPutBack(
                f"The restoration failed ({_told(failure)}) and could not be undone ({_told(error)}). Nothing is lost: "
                f"what stood in the database lies in its schema {ASIDE}, and manage.py restore --undo puts it back."
            ) from failure
        raise


def _told(error):
    return str(error).strip() or type(error).__name__


def undo(name):
    """Delete what an interrupted restoration left in the database of this name, and put back what stood there."""
    with alone():
        if is_interrupted():
            check_named(name)
            check_unused()
        put_back()


def delete_obsolete():
    with connection.cursor() as cursor:
        _drop(cursor, OBSOLETE)
        cursor.execute(f"DROP SCHEMA IF EXISTS {OBSOLETE}")


def _drop(cursor, schema):
    """One thing after the other: together they would need more locks than PostgreSQL has."""
    for kind, name in _objects(cursor, schema):
        cursor.execute(f"DROP {kind} IF EXISTS {name} CASCADE")


def _schema(cursor):
    return cursor.execute("SELECT current_schema()").fetchone()[0]


def _objects(cursor, schema):
    return cursor.execute(_OBJECTS, {"schema": schema}).fetchall()


def _move(cursor, source, target):
    for kind, name in _objects(cursor, source):
        cursor.execute(f"ALTER {kind} {name} SET SCHEMA {target}")
