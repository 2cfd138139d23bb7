"""Databases of their own for backups and restorations, beside the one of the tests."""

import os
import subprocess
import sys
from contextlib import contextmanager

import psycopg
from django.db import connection
from psycopg import sql

from portal.backups import tables
from portal.backups.restoring import Restoration
from portal.settings.database import database
from tests import served

STRUCTURE = {
    "columns": """
        SELECT table_name, column_name, data_type, is_nullable, column_default, generation_expression, is_identity
        FROM information_schema.columns WHERE table_schema = 'public'""",
    "constraints": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal",
    "functions": """
        SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'""",
    "types": "SELECT t.typname, e.enumlabel FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid",
}


@contextmanager
def migrated(suffix):
    """The address of a copy of the test database; the test database itself stays closed meanwhile."""
    with served.empty_database(), served.database(suffix) as url:
        yield url


@contextmanager
def empty(suffix):
    """The address of a database in which nothing stands."""
    with migrated(suffix) as url:
        name = sql.Identifier(database(url)["NAME"])
        with connection._nodb_cursor() as cursor:
            cursor.execute(sql.SQL("DROP DATABASE {}").format(name).as_string(cursor.cursor))
            cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(name).as_string(cursor.cursor))
        yield url


@contextmanager
def connected(url):
    configured = database(url, pool=None)
    target = {"dbname": configured["NAME"], "user": configured["USER"], "password": configured["PASSWORD"] or None}
    with psycopg.connect(host=configured["HOST"], port=configured["PORT"] or None, **target) as opened:
        yield opened


def variables(url, files, **more):
    return os.environ | {
        "ALLOWED_HOSTS": "testserver",
        "CONFIDENTIAL_KEYS": served.CONFIDENTIAL_KEY,
        "DATABASE_URL": url,
        "DJANGO_SECRET_KEY": "for-tests-only",
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "MEDIA_ROOT": str(files),
        "STATIC_ROOT": f"{files}-static",
        **more,
    }


def run(*command, env):
    """The output of a program of this project; fails with what it complained about."""
    done = subprocess.run([sys.executable, *command], cwd=served.ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(url):
    """All that a backup promises to bring back: structure, rows, and the next number of each sequence."""
    with connected(url) as opened, opened.cursor() as cursor:
        tables.spell_alike(cursor)
        found = {name: sorted(map(repr, cursor.execute(query).fetchall())) for name, query in STRUCTURE.items()}
        for table in tables.tables(cursor):
            with cursor.copy(sql.SQL("COPY {} TO STDOUT").format(table.target)) as copying:
                rows = sorted(b"".join(copying).splitlines())
            found[table.name] = rows if table.has_rows else []
        return found | {"sequences": tables.sequences(cursor)}


def restoration(made, folder, **options):
    """Of the backup `made`, whose files go below a folder; it reports nothing."""
    return Restoration(made.path, folder / "restored", report=lambda _sentence: None, **options)


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
