"""The drill: a portal in use is backed up, restored in place of another one, and is the same.

Into an empty database the backups of earlier releases are restored (`test_upgrade`).
"""

import json
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from portal.backups import archive, rotation
from portal.settings.database import database
from tests.backups import databases

KEY = "a key that is only for the drill"


@dataclass
class Drill:
    source: str
    copy: str
    folder: Path
    said: str

    @property
    def backup(self):
        return rotation.backups(self.folder / "backups")[0][0]

    def files(self, name):
        root = self.folder / name
        found = (path for path in root.rglob("*") if path.is_file())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.name[0] != "."}

    def variables(self, url, files):
        return databases.variables(url, self.folder / files, BACKUP_ROOT=str(self.folder / "backups"), BACKUP_KEY=KEY)


@pytest.fixture(scope="module")
def drill(django_db_setup, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("drill")
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        source = stack.enter_context(databases.migrated("backup_source"))
        copy = stack.enter_context(databases.migrated("backup_copy"))
        made = Drill(source, copy, folder, "")
        # As at each start of a release; it also sets the triggers that no migration holds.
        databases.run("manage.py", "migrate", "--no-input", env=made.variables(source, "files"))
        databases.run("-m", "tests.backups.rows", env=made.variables(source, "files"))
        databases.run("manage.py", "backup", env=made.variables(source, "files"))
        replacing = ("--replace", database(copy)["NAME"])
        env = made.variables(copy, "restored")
        made.said = databases.run("manage.py", "restore", str(made.backup), *replacing, env=env)
        yield made


def test_every_table_is_restored_row_by_row_with_its_structure_and_next_numbers(drill):
    before, after = databases.contents(drill.source), databases.contents(drill.copy)

    assert sum(map(len, before.values())) > 2000
    assert before["committees_agendaitemevent"] and before["contacts_enquiry"] and before["committees_document"]
    assert databases.differing(before, after) == []


def test_every_file_is_restored(drill):
    before = drill.files("files")

    assert before
    assert drill.files("restored") == before


def test_every_page_and_feed_is_restored_byte_by_byte(drill):
    moment = datetime.now(UTC).replace(second=0, microsecond=0).isoformat()
    program = ("-m", "tests.backups.pages", moment, "/", "/en/", "/sitemap.xml", "/suche/?q=ausschuss")

    before = json.loads(databases.run(*program, env=drill.variables(drill.source, "files")))
    after = json.loads(databases.run(*program, env=drill.variables(drill.copy, "restored")))

    assert len(before) > 300
    assert sum(address.endswith(".ics") for address in before) > 10
    assert databases.differing(before, after) == []


def test_nothing_readable_stands_in_an_encrypted_backup(drill):
    assert archive.is_sealed(drill.backup)
    assert b"Musterstadt" not in drill.backup.read_bytes()
    assert drill.backup.stat().st_mode & 0o077 == 0


def test_logins_are_not_in_the_backup(drill):
    manifest = archive.verified(drill.backup, KEY)

    assert "django_session" in manifest["without_rows"]
    assert "auth_user" in manifest["tables"]


def test_the_commands_say_what_there_is_and_what_is_left_to_do(drill):
    env = drill.variables(drill.copy, "restored")

    assert drill.backup.name in databases.run("manage.py", "restore", "--list", env=env)
    assert databases.run("manage.py", "restore", "--verify", str(drill.backup), env=env).startswith("Good: ")
    assert all(key in drill.said for key in ("CONFIDENTIAL_KEYS", "DJANGO_SECRET_KEY"))
    assert "Erased again, because it was erased after the backup: 0." in drill.said
    assert [path.name for path in (drill.folder / "restored").glob(".erased-since-*.txt")]
    last = json.loads((drill.folder / "backups" / "last.json").read_text())
    assert last["file"] == drill.backup.name and last["bytes"] == drill.backup.stat().st_size
    assert datetime.fromisoformat(last["finished_at"]).tzinfo is not None
