"""Connections of a worker's pool, when the server goes away."""

import psycopg
import pytest
from django.db import connection
from psycopg_pool import ConnectionPool

from portal.settings.database import POOL


@pytest.fixture
def pool(db):
    settings = connection.get_connection_params() | {"autocommit": True}
    with ConnectionPool(kwargs=settings, check=ConnectionPool.check_connection, **POOL | {"max_size": 1}) as pool:
        pool.wait()
        yield pool


def backend(pool):
    with pool.connection() as found:
        return found.execute("SELECT pg_backend_pid()").fetchone()[0]


def test_the_pool_hands_out_the_connection_that_it_has(pool):
    assert backend(pool) == backend(pool)


def test_a_connection_that_the_server_closed_is_replaced_before_anybody_gets_it(pool):
    gone = backend(pool)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [gone])

    assert backend(pool) != gone


def test_a_closed_connection_is_known_as_such(pool):
    with pool.connection() as found:
        found.close()

        with pytest.raises(psycopg.OperationalError):
            found.execute("")
