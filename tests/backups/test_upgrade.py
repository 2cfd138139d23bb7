"""The backup of each earlier release can be restored with this one, and its pages are all there."""

import json
from pathlib import Path

import pytest

from tests.backups import databases

FOLDER = Path(__file__).parent
RELEASES = sorted(FOLDER.glob("release-*.backup"))


def test_there_is_a_backup_of_a_release_and_it_is_small():
    assert RELEASES, "Write it with: python -m tests.backups.release"
    assert all(path.stat().st_size < 1_500_000 for path in RELEASES)


@pytest.mark.parametrize("backup", RELEASES, ids=lambda path: path.stem)
def test_the_portal_of_an_earlier_release_goes_on(backup, django_db_setup, django_db_blocker, tmp_path):
    recorded = json.loads(backup.with_suffix(".json").read_text())
    with django_db_blocker.unblock(), databases.empty("backup_upgrade") as url:
        env = databases.variables(url, tmp_path / "files", BACKUP_KEY="")
        said = databases.run("manage.py", "restore", str(backup), env=env)
        assert "Erase it again at the desk" in said
        databases.run("manage.py", "migrate", "--check", env=env)
        asked = databases.run("-m", "tests.backups.pages", recorded["moment"], *recorded["pages"], env=env)

    now = {address: facts[0] for address, facts in json.loads(asked).items()}
    assert {address: now[address] for address in recorded["pages"]} == recorded["pages"]
