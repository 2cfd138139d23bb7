"""What stands in the way of a backup or a restoration is said in a sentence, and then nothing was changed."""

import fcntl
import io
import json
import os
import resource
import signal
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from portal.backups import archive, room, rotation
from portal.backups.making import make_backup
from portal.backups.problems import BackupProblem
from portal.management.commands import backup
from tests import factories
from tests.backups import databases


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != ".lock")


@contextmanager
def little_space(size):
    """No file grows beyond so many bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_leaves_no_half_backup_and_keeps_the_last_one(portal, folder):
    good = make_backup(folder)

    with little_space(4096), pytest.raises(BackupProblem, match="not enough space"):
        make_backup(folder)

    assert names(folder) == [good.path.name, "last.json"]
    assert json.loads((folder / "last.json").read_text())["file"] == good.path.name


def test_a_backup_that_cannot_be_read_back_does_not_count(portal, folder):
    with (
        patch.object(archive.Writer, "add_file", lambda *_args: {"bytes": 1, "sha256": "0"}),
        pytest.raises(BackupProblem, match="does not hold what its list says"),
    ):
        make_backup(folder)

    assert names(folder) == []


def test_two_backups_do_not_run_at_once(portal, folder):
    folder.mkdir()
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        with pytest.raises(BackupProblem, match="Another backup"):
            make_backup(folder)


def test_what_an_interrupted_backup_left_goes_with_the_next_one(portal, folder):
    folder.mkdir()
    (folder / ".integrationsportal-20260101-000000.backup.part").touch()

    made = make_backup(folder)

    assert names(folder) == [made.path.name, "last.json"]


def test_a_folder_that_is_none_is_named(portal, folder):
    folder.write_text("")

    with pytest.raises(BackupProblem, match="backups"):
        make_backup(folder)


def test_a_missing_file_is_reported_and_the_rest_is_backed_up(portal, folder, settings, capsys):
    stored = next(settings.MEDIA_ROOT.rglob("*.pdf"))
    stored.unlink()

    call_command("backup", to=str(folder))

    assert stored.name in capsys.readouterr().err


def test_rows_of_one_moment_are_backed_up(portal, folder):
    """What is committed while the rows are read belongs to the next backup."""
    with databases.connected(portal) as editor:
        original = archive.Writer.add_table

        def while_somebody_writes(writer, table, blocks):
            if table != "content_formeraddress":
                editor.execute("UPDATE committees_document SET title = 'later'")
                editor.commit()
            return original(writer, table, blocks)

        with patch.object(archive.Writer, "add_table", while_somebody_writes):
            made = make_backup(folder)

    bodies = {name: file.read() for name, file in archive.members(made.path) if "committees_document/" in name}
    assert bodies and not any(b"later" in body for body in bodies.values())


def test_without_a_folder_the_command_says_how_to_name_one(portal):
    with pytest.raises(CommandError, match="BACKUP_ROOT"):
        call_command("backup")


def old_backups(folder, ages):
    folder.mkdir()
    moments = [datetime.now(UTC) - timedelta(days=age) for age in ages]
    for moment in moments:
        (folder / rotation.name_at(moment)).touch()
    return moments


@pytest.fixture
def promise(portal):
    """Forms of a town; what the test commits is taken away."""
    with transaction.atomic():
        factories.form.make(kept_days=400, at_most_days=30)
        factories.form.make(kept_days=5, is_open=False)
        yield
        transaction.set_rollback(True)


def test_no_backup_stays_longer_than_the_shortest_period_of_the_open_forms(promise, folder):
    old_backups(folder, [0, 1, 20, 29, 30, 31, 100])

    delete_superseded(folder, None)

    oldest = rotation.backups(folder)[-1][1]
    assert (datetime.now(UTC) - oldest).days == 29


def test_without_forms_days_weeks_and_months_stay(portal, folder):
    moments = old_backups(folder, [1, 40, 80])

    delete_superseded(folder, None)

    assert len(rotation.backups(folder)) == len(moments)


def test_who_keeps_more_than_a_form_promises_is_told(promise, folder):
    moments = old_backups(folder, [1, 40, 80])

    complaint = delete_superseded(folder, (7, 4, 6))

    assert len(rotation.backups(folder)) == len(moments)
    assert f"{moments[-1]:%Y-%m-%d}" in complaint and "30 days" in complaint


def delete_superseded(folder, keep):
    """Returns what the command complained about."""
    complaints = io.StringIO()
    backup.Command(stdout=io.StringIO(), stderr=complaints).delete_superseded(folder, keep)
    return complaints.getvalue()


# -- restoring -----------------------------------------------------------------------------------------------------


def test_a_database_with_contents_is_refused_and_told_how_to_replace_it(portal, folder, tmp_path):
    before = databases.contents(portal)

    with pytest.raises(BackupProblem, match=f"--replace {connection.settings_dict['NAME']}"):
        databases.restoration(make_backup(folder), tmp_path).run()

    assert databases.differing(before, databases.contents(portal)) == []


def test_another_name_than_that_of_the_database_replaces_nothing(portal, folder, tmp_path):
    with pytest.raises(BackupProblem, match="and not portal"):
        databases.restoration(make_backup(folder), tmp_path, replace="portal").run()


def test_a_database_that_others_use_is_not_replaced(portal, folder, tmp_path):
    made = make_backup(folder)

    with databases.connected(portal), pytest.raises(BackupProblem, match="1 other connections"):
        databases.restoration(made, tmp_path, replace=connection.settings_dict["NAME"]).run()


def test_two_restorations_do_not_run_at_once(portal, folder, tmp_path):
    made = make_backup(folder)

    with databases.connected(portal) as other, pytest.raises(BackupProblem, match="Another restoration"):
        other.execute("SELECT pg_advisory_lock(%s)", [room.LOCK])
        databases.restoration(made, tmp_path).run()


def test_a_backup_of_a_newer_release_is_refused(portal, folder, tmp_path):
    made = make_backup(folder)
    newer = made.manifest | {"migrations": [*made.manifest["migrations"], ["contacts", "0999_later"]]}

    with patch.object(archive, "verified", lambda *_args: newer), pytest.raises(BackupProblem, match="0999_later"):
        databases.restoration(made, tmp_path).run()


def test_what_was_put_aside_comes_back_whole_when_a_restoration_fails(portal):
    before = databases.contents(portal)

    room.put_aside()
    assert room.is_empty() and room.is_interrupted()
    with pytest.raises(KeyboardInterrupt), room.undone_on_failure(), connection.cursor() as cursor:
        cursor.execute("CREATE TYPE mood AS ENUM ('good'); CREATE TABLE committees_meeting (mood mood)")
        cursor.execute("CREATE FUNCTION half() RETURNS mood LANGUAGE sql AS 'SELECT NULL::mood'")
        raise KeyboardInterrupt

    assert not room.is_interrupted()
    assert databases.differing(before, databases.contents(portal)) == []


def test_a_restoration_that_the_machine_interrupted_is_undone_by_the_next(portal, folder, tmp_path):
    before, made = databases.contents(portal), make_backup(folder)
    room.put_aside()

    with pytest.raises(BackupProblem, match="is not empty"):
        databases.restoration(made, tmp_path).run()

    assert databases.differing(before, databases.contents(portal)) == []


def test_files_that_lay_there_are_put_aside(portal, folder, tmp_path):
    made = databases.restoration(make_backup(folder), tmp_path)
    (tmp_path / "restored").mkdir()
    (tmp_path / "restored" / "old.pdf").write_text("old")
    (made._fresh / "documents").mkdir(parents=True)

    made._exchange_files()

    assert (tmp_path / "restored" / "documents").is_dir()
    assert not (tmp_path / "restored" / "old.pdf").exists()
    assert names(made.aside) == ["old.pdf"]


def test_with_another_database_the_place_of_the_files_must_be_said(portal, folder):
    made = make_backup(folder)

    with pytest.raises(CommandError, match="--files"):
        call_command("restore", made.path, into="postgres:///drill")


def test_a_file_that_does_not_exist_is_named(portal):
    with pytest.raises(CommandError, match="nowhere"):
        call_command("restore", os.devnull + "/nowhere", verify=True)
