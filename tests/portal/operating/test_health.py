"""`/healthz` says that a process lives; `/readyz` how the portal is."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from psycopg_pool import PoolTimeout

from portal.operating import figures, health
from search.sync import UNREAD
from tests import factories


@pytest.fixture
def well(db, settings, tmp_path):
    """A portal that nothing is wrong with: the worker lives, a backup was made."""
    settings.MEDIA_ROOT = settings.BACKUP_ROOT = tmp_path
    (tmp_path / "last.json").write_text(json.dumps({"finished_at": datetime.now(UTC).isoformat(), "bytes": 1}))
    run("INSERT INTO procrastinate_workers DEFAULT VALUES")
    run("DELETE FROM search_due")
    return tmp_path


def run(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def states(client, **query):
    answer = client.get("/readyz", {"format": "json", **query})
    return answer.status_code, {name: check["state"] for name, check in answer.json()["checks"].items()}


def test_alive_asks_nobody(client, django_assert_num_queries):
    response = client.get("/healthz")

    assert (response.status_code, response.content, response["Cache-Control"]) == (200, b"ok\n", "no-store")


def test_all_is_well(client, well):
    response = client.get("/readyz")

    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    lines = response.content.decode().splitlines()
    assert lines[0] == "ok"
    assert [line.partition(":")[0] for line in lines[1:]] == [
        "database",
        "migrations",
        "worker",
        "mail",
        "search",
        "disk",
        "backup",
    ]
    assert client.get("/readyz", {"strict": "1"}).status_code == 200


def no_worker(well):
    run("DELETE FROM procrastinate_workers")


def silent_worker(well):
    run("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '61 seconds'")


def stuck_mail(well):
    town = factories.town.make()
    run(
        "INSERT INTO contacts_outgoingmail (municipality_id, purpose, recipient, reply_to, subject, body, calendar,"
        " message_id, status, attempts, last_error, created_at) VALUES"
        " (%s, 'notice', 'a@example.org', '', '', '', '', 'x', 'waiting', 1, '', now() - interval '61 minutes')",
        town.pk,
    )
    run("DELETE FROM search_due")


def late_index(well):
    run(
        "INSERT INTO search_due (kind, object_id, noted_at) VALUES ('town', 1, now() - interval '6 minutes')",
    )


def late_from_yesterday(well):
    run(
        "INSERT INTO search_due (kind, object_id, noted_at, due_on)"
        " VALUES ('town', 1, now() - interval '9 days', current_date - 1)",
    )


def old_backup(well):
    then = (datetime.now(UTC) - timedelta(hours=27)).isoformat()
    (well / "last.json").write_text(json.dumps({"finished_at": then, "bytes": 1}))


def no_backup(well):
    (well / "last.json").unlink()


def half_a_backup(well):
    (well / "last.json").write_text('{"finished_at":')


@pytest.mark.parametrize(
    ("trouble", "check"),
    [
        (no_worker, "worker"),
        (silent_worker, "worker"),
        (stuck_mail, "mail"),
        (late_index, "search"),
        (late_from_yesterday, "search"),
        (old_backup, "backup"),
        (no_backup, "backup"),
        (half_a_backup, "backup"),
    ],
)
def test_what_needs_care_is_a_warning_and_pages_go_on(client, well, trouble, check):
    trouble(well)

    status, found = states(client)

    assert status == 200
    assert [name for name, state in found.items() if state == "warn"] == [check]
    assert "fail" not in found.values()
    assert states(client, strict="1")[0] == 503


def test_what_is_due_later_is_not_late(client, well):
    run(
        "INSERT INTO search_due (kind, object_id, noted_at, due_on)"
        " VALUES ('town', 1, now() - interval '9 days', current_date + 1)",
    )

    assert states(client)[1]["search"] == "ok"


def test_files_that_nobody_read_yet_are_not_late(client, well):
    run(
        "INSERT INTO search_due (kind, object_id, noted_at) VALUES (%s, 1, now() - interval '9 days')",
        UNREAD,
    )

    assert states(client)[1]["search"] == "ok"
    with connection.cursor() as cursor:
        found = figures.of_database(cursor)
    assert (found["index_due"], found["index_seconds"]) == (0, None)


def test_without_a_folder_for_backups_none_is_missed(client, well, settings):
    settings.BACKUP_ROOT = ""

    assert "backup" not in states(client)[1]


def test_a_missing_migration_takes_the_portal_out_of_service(client, well):
    MigrationRecorder.Migration.objects.order_by("-pk").first().delete()

    status, found = states(client)

    assert (status, found["database"], found["migrations"]) == (503, "ok", "fail")


@pytest.mark.parametrize("error", [OperationalError("secret words"), PoolTimeout("secret words")])
def test_a_missing_database_takes_the_portal_out_of_service(client, well, error, caplog):
    def gone(execute, sql, params, many, context):
        raise error

    with connection.execute_wrapper(gone):
        response = client.get("/readyz")

    assert response.status_code == 503
    assert response.content.decode().splitlines()[:2] == ["fail", "database: fail"]
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(("free", "state"), [((10**9, 0.06), "ok"), ((10**9, 0.04), "fail"), ((10**8, 0.5), "fail")])
def test_a_full_disk_takes_the_portal_out_of_service(client, well, monkeypatch, free, state):
    monkeypatch.setattr(health.figures, "disk", lambda folder: free)

    status, found = states(client)

    assert (status, found["disk"]) == (200 if state == "ok" else 503, state)


def test_the_disk_of_a_folder_that_does_not_exist_yet_is_measured(tmp_path):
    assert figures.disk(tmp_path / "not" / "yet") == pytest.approx(figures.disk(tmp_path), rel=0.05)


@pytest.mark.parametrize(
    ("sender", "details", "is_told"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, False, True),
        ({"REMOTE_ADDR": "::1"}, False, True),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.7"}, False, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "127.0.0.1"}, False, False),
        ({"REMOTE_ADDR": "203.0.113.7"}, False, False),
        ({"REMOTE_ADDR": ""}, False, False),
        ({"REMOTE_ADDR": "203.0.113.7"}, True, True),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_only_the_machine_itself_learns_details(client, well, settings, sender, details, is_told, form):
    settings.READYZ_DETAILS = details
    no_worker(well)

    response = client.get("/readyz", {"format": form} if form == "json" else {}, **sender)

    assert response.status_code == 200
    told = response.content.decode()
    assert ("database" in told, "worker" in told) == (is_told, is_told)
    assert "warn" in told


@pytest.mark.parametrize(
    ("accept", "kind"),
    [("*/*", "text/plain"), ("", "text/plain"), ("application/json", "application/json"), ("text/html", "text/plain")],
)
def test_programs_that_ask_for_json_get_it(client, well, accept, kind):
    assert client.get("/readyz", headers={"Accept": accept})["Content-Type"].startswith(kind)


def test_it_costs_few_queries(client, well, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        client.get("/readyz")
