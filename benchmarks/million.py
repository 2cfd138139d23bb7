"""How long a search takes among a million entries: `.venv/bin/python -m benchmarks.million`.

A throwaway PostgreSQL, filled by `benchmarks.million_rows`, asked by `benchmarks.million_asking`; some minutes and 6 GB
of disk.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "script"))

from launcher import postgres  # noqa: E402  lies beside script/run


def main():
    with postgres.passing_server() as server, tempfile.TemporaryDirectory() as folder:
        variables = os.environ | {
            "DATABASE_URL": server.url(),
            "DJANGO_SECRET_KEY": "for-benchmarks-only",
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "MEDIA_ROOT": folder,
        }
        for step in ("million_rows", "million_asking"):
            subprocess.run([sys.executable, "-m", f"benchmarks.{step}"], cwd=ROOT, env=variables, check=True)


if __name__ == "__main__":
    main()
