"""Each request has a number; slow queries are named by it."""

import re

import pytest
from django.db import DatabaseError, connection

from portal.operating import queries
from portal.operating.requests import ACCEPTED
from tests.portal.operating.test_logs import written


@pytest.mark.django_db
@pytest.mark.parametrize("given", ["12345678", "Abc-" * 16])
def test_a_number_from_the_proxy_is_taken(client, given):
    assert client.get("/", headers={"X-Request-ID": given})["X-Request-ID"] == given


@pytest.mark.django_db
@pytest.mark.parametrize(
    "given", ["", "1234567", "a" * 65, "with spaces in it", "line\nbreak-12345", "ümlaut-12345", "a;b;c;d;e;f"]
)
def test_any_other_is_replaced(client, given):
    answer = client.get("/", headers={"X-Request-ID": given})["X-Request-ID"]

    assert answer != given
    assert ACCEPTED.fullmatch(answer)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/healthz", "/gibt-es-nicht/", "/admin/", "/static/nichts.css", "/%00"])
def test_every_answer_has_its_own_number(client, address):
    first, second = (client.get(address)["X-Request-ID"] for _each in range(2))

    assert first != second


@pytest.mark.django_db
def test_one_line_per_request_unless_switched_off(client, settings):
    with written() as lines:
        client.get("/healthz")
        client.get("/gibt-es-nicht/")
        client.generic("BREW", "/healthz")

    access = [line for line in lines if line["logger"] == "portal.access"]
    assert [(line["method"], line["route"], line["status"]) for line in access] == [
        ("GET", "healthz", 200),
        ("GET", "portal:town", 404),
        ("OTHER", "healthz", 405),
    ]
    assert all(line["duration_ms"] >= 0 for line in access)


@pytest.mark.django_db
def test_only_slow_queries_are_logged_and_without_values(settings):
    settings.SLOW_QUERY_MS = 50

    with written() as lines, connection.cursor() as cursor:
        cursor.execute("SELECT %s::text, 'a literal'", ["Geheimwort"])
        cursor.execute("SELECT pg_sleep(0.06), %s::text, 'a literal'", ["Geheimwort"])

    [slow] = [line for line in lines if line["logger"] == "portal.operating.queries"]
    assert slow["sql"] == "SELECT pg_sleep(0.06), %s::text, '…'"
    assert slow["duration_ms"] >= 60


@pytest.mark.django_db(transaction=True)
def test_queries_are_watched_once_on_each_connection(settings):
    settings.SLOW_QUERY_MS = 0

    for _each in range(2):
        connection.close()
        connection.ensure_connection()

    assert connection.execute_wrappers.count(queries.timed) == 1


@pytest.mark.django_db
def test_the_first_query_of_a_connection_may_be_wrapped():
    """It opens the connection, which is when `watch` is called; whoever wrapped it then takes away the last one."""
    fresh = connection.copy()
    seen = []

    def wrapper(execute, sql, params, many, context):
        seen.append(sql)
        return execute(sql, params, many, context)

    try:
        with fresh.execute_wrapper(wrapper), fresh.cursor() as cursor:
            cursor.execute("SELECT 1")
        with fresh.cursor() as cursor:
            cursor.execute("SELECT 2")
    finally:
        fresh.close()

    assert "SELECT 1" in seen and "SELECT 2" not in seen
    assert fresh.execute_wrappers == [queries.timed]


@pytest.mark.django_db
def test_failing_queries_are_counted(monkeypatch):
    counted = []
    monkeypatch.setattr(queries.metrics, "database_failed", counted.append)

    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("SELECT nothing_like_this")

    assert counted == ["ProgrammingError"]
    assert re.fullmatch(r"\w+", counted[0])
