"""Writes the backup of this release that later ones have to be able to restore: `python -m tests.backups.release`.

Run it once per release, when its migrations are final. Beside the backup lie the moment and the status of each page.
"""

import json
import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import django

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent.parent / "script"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from launcher import postgres  # noqa: E402  lies beside script/run
from portal.backups import archive, rotation  # noqa: E402
from tests.backups import databases  # noqa: E402


def write(url, folder):
    kept = folder / "kept"
    env = databases.variables(url, folder / "files", BACKUP_ROOT=str(kept), BACKUP_KEY="")
    databases.run("manage.py", "migrate", "--no-input", env=env)
    databases.run("-m", "tests.backups.rows", env=env)
    databases.run("manage.py", "backup", env=env)
    moment = datetime.now(UTC).replace(second=0, microsecond=0).isoformat()
    pages = json.loads(databases.run("-m", "tests.backups.pages", moment, "/", "/en/", env=env))
    made, _moment = rotation.backups(kept)[0]
    target = FOLDER / f"release-{archive.verified(made)['release']}.backup"
    shutil.copyfile(made, target)
    statuses = {address: facts[0] for address, facts in sorted(pages.items())}
    target.with_suffix(".json").write_text(json.dumps({"moment": moment, "pages": statuses}, indent=0) + "\n")
    print(f"{target}: {target.stat().st_size} bytes, {len(statuses)} pages")


if __name__ == "__main__":
    with postgres.passing_server() as server, tempfile.TemporaryDirectory() as work:
        write(server.url(), Path(work))
