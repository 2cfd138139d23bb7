"""Restoring deletes nothing that nobody named, and says how things stand when it fails or was interrupted."""

from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from psycopg import errors

from portal.backups import room
from portal.backups.making import make_backup
from portal.backups.problems import BackupProblem
from portal.backups.restoring import Restoration
from portal.management.commands import restore
from tests.backups import databases

TIMEOUT = "canceling statement due to statement timeout"


def name():
    return connection.settings_dict["NAME"]


def execute(query):
    with connection.cursor() as cursor:
        done = cursor.execute(query)
        return done.fetchall() if done.description else []


@pytest.fixture
def made(portal, folder):
    return make_backup(folder)


@pytest.fixture
def before(portal, made):
    """What stands in the database; after the test it stands there again."""
    contents = databases.contents(portal)
    yield contents
    if is_obsolete():
        execute(f"ALTER SCHEMA {room.OBSOLETE} RENAME TO {room.ASIDE}")
    if room.is_interrupted():
        room.put_back()
    assert databases.differing(contents, databases.contents(portal)) == []


def is_obsolete():
    return execute(f"SELECT to_regnamespace('{room.OBSOLETE}') IS NOT NULL") == [(True,)]


@pytest.fixture
def worked_on(before):
    """The machine interrupted a restoration, and editors worked on in what it had built."""
    room.put_aside()
    execute("CREATE TABLE municipalities_municipality (name text)")
    execute("INSERT INTO municipalities_municipality VALUES ('entered since')")


def stands_since():
    return execute("SELECT name FROM municipalities_municipality") == [("entered since",)]


def test_a_full_database_is_not_deleted_for_a_schema_that_lies_beside_it(portal, made, tmp_path):
    before = databases.contents(portal)
    execute(f"CREATE SCHEMA {room.ASIDE}")
    try:
        with pytest.raises(BackupProblem, match=f"restore --undo {name()}.*--replace {name()}"):
            databases.restoration(made, tmp_path).run()
        assert databases.differing(before, databases.contents(portal)) == []
    finally:
        execute(f"DROP SCHEMA {room.ASIDE}")


@pytest.mark.parametrize("given", ["", "another"])
def test_what_was_entered_since_an_interruption_stays_until_somebody_names_it(worked_on, made, tmp_path, given):
    with pytest.raises(BackupProblem):
        databases.restoration(made, tmp_path, replace=given).run()

    assert stands_since() and room.is_interrupted()


def test_others_who_use_an_interrupted_database_are_not_cut_off(worked_on, portal, made, tmp_path):
    with databases.connected(portal):
        for refused in (databases.restoration(made, tmp_path, replace=name()).run, lambda: room.undo(name())):
            with pytest.raises(BackupProblem, match="1 other connections"):
                refused()

    assert stands_since() and room.is_interrupted()


def test_nobody_migrates_or_backs_up_half_a_restoration(worked_on, folder):
    with pytest.raises(CommandError, match=f"half a restoration.*--undo {name()}"):
        call_command("migrate", verbosity=0)
    with pytest.raises(BackupProblem, match="half a restoration"):
        make_backup(folder)
    with room.alone():
        room.check_finished()  # who restores goes on

    assert stands_since()


def test_undoing_puts_back_what_stood_before_and_needs_the_name(worked_on, before, portal):
    # It would open a connection of its own, and the tests have theirs.
    with patch.object(restore.Command, "aim_at"):
        with pytest.raises(CommandError, match="and not another"):
            call_command("restore", undo="another")
        assert stands_since()

        call_command("restore", undo=name())

        assert databases.differing(before, databases.contents(portal)) == []
        with pytest.raises(CommandError, match="No restoration of this database was interrupted"):
            call_command("restore", undo=name())


@pytest.mark.parametrize(
    "failure", [OperationalError(TIMEOUT), errors.QueryCanceled(TIMEOUT), OSError(28, "No space left on device")]
)
def test_a_failure_after_an_interruption_does_not_say_that_nothing_changed(
    worked_on, before, portal, made, tmp_path, failure
):
    with (
        patch.object(Restoration, "_restore", side_effect=failure),
        pytest.raises(BackupProblem, match="What stood in the database before the interrupted restoration"),
    ):
        databases.restoration(made, tmp_path, replace=name()).run()

    assert databases.differing(before, databases.contents(portal)) == []
    assert list((tmp_path / "restored").iterdir()) == []


def test_a_restoration_that_cannot_be_undone_says_where_everything_lies(before, portal, made, tmp_path):
    def lose_the_database(_restoration):
        connection.connection.close()
        raise OperationalError("server closed the connection unexpectedly")

    with (
        patch.object(Restoration, "_restore", lose_the_database),
        pytest.raises(BackupProblem, match=f"could not be undone.*{room.ASIDE}.*--undo") as told,
    ):
        databases.restoration(made, tmp_path, replace=name()).run()

    assert "Everything is as it was" not in str(told.value)
    connection.close()
    room.undo(name())
    assert databases.differing(before, databases.contents(portal)) == []


@contextmanager
def building_little():
    """Restores a table and a file instead of all."""

    def restore(restoration):
        execute("CREATE TABLE municipalities_municipality (name text)")
        execute("INSERT INTO municipalities_municipality VALUES ('entered since')")
        Path(restoration._fresh, "notice.pdf").write_text("restored")

    with patch.object(Restoration, "_restore", restore):
        yield


def test_what_cannot_be_deleted_in_the_end_is_a_remark(before, made, tmp_path):
    restoration = databases.restoration(made, tmp_path, replace=name())

    with building_little(), patch.object(room, "delete_obsolete", side_effect=[None, OperationalError(TIMEOUT)]):
        restoration.run()

    assert stands_since() and is_obsolete()
    assert (tmp_path / "restored" / "notice.pdf").read_text() == "restored"
    assert any(TIMEOUT in remark and room.OBSOLETE in remark for remark in restoration.remarks)


def test_unpacked_files_stay_when_they_cannot_be_put_in_place(before, made, tmp_path):
    restoration = databases.restoration(made, tmp_path, replace=name())
    restoration.aside.mkdir(parents=True)
    (tmp_path / "restored" / "old.pdf").write_text("old")

    with building_little(), patch.object(room, "_drop"), pytest.raises(BackupProblem, match="is restored, but"):
        restoration.run()

    assert stands_since()
    assert (restoration._fresh / "notice.pdf").read_text() == "restored"


def test_counting_the_rows_in_the_end_does_not_pass_for_a_slow_query(portal, made, tmp_path):
    asked = []

    def watch(execute, query, *rest):
        asked.append(query)
        return execute(query, *rest)

    with connection.execute_wrapper(watch), room.alone():
        restoration = databases.restoration(made, tmp_path)
        restoration._tidy_up()

    assert asked and "ANALYZE" not in asked
    with databases.connected(portal) as other:
        times = "SELECT last_analyze FROM pg_stat_user_tables WHERE relname = 'municipalities_municipality'"
        assert other.execute(times).fetchone()[0]


def test_another_major_version_of_postgresql_needs_another_search_index(made, tmp_path):
    restoration = databases.restoration(made, tmp_path)

    restoration.manifest = made.manifest
    assert not any("rebuild_search" in remark for remark in restoration.remarks)
    restoration.manifest = made.manifest | {"postgresql": made.manifest["postgresql"] - 10_000}
    assert any("rebuild_search" in remark for remark in restoration.remarks)


@pytest.mark.parametrize(("backups", "files"), [("files/backups", "files"), (".", "files"), ("files", "files")])
def test_backups_and_files_do_not_lie_in_each_other(portal, settings, tmp_path, backups, files):
    settings.MEDIA_ROOT = tmp_path / files

    with pytest.raises(BackupProblem, match="BACKUP_ROOT"):
        make_backup(tmp_path / backups)

    assert not list(tmp_path.rglob("*.backup"))


def test_a_backup_among_the_files_that_it_would_replace_is_not_restored(made, folder):
    with pytest.raises(BackupProblem, match="Move it elsewhere"):
        Restoration(made.path, folder.parent, report=lambda _sentence: None).run()


def test_a_backup_that_cannot_be_noted_is_made_nevertheless(portal, folder):
    (folder / "last.json").mkdir(parents=True)

    with pytest.raises(BackupProblem, match="is made and good, but") as told:
        make_backup(folder)

    assert Path(str(told.value).split()[0]).is_file()
