"""What the search finds, judged by labelled questions: `.venv/bin/python -m benchmarks.relevance [--misses]`.

A throwaway PostgreSQL with the towns of the demonstration and the made-up Ahrenstedt. The questions stand in
relevance.toml, each with what a person who asks it would be glad to find.
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
            "DJANGO_SETTINGS_MODULE": "portal.settings.test",
            "MEDIA_ROOT": folder,
        }
        command = [sys.executable, "-m", "benchmarks.judging", *sys.argv[1:]]
        return subprocess.run(command, cwd=ROOT, env=variables).returncode


if __name__ == "__main__":
    sys.exit(main())
