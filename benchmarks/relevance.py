"""What the search finds, judged by labelled questions: `.venv/bin/python -m benchmarks.relevance [--misses]`.

A throwaway PostgreSQL with the towns of the demonstration and the made-up Ahrenstedt. The questions stand in
relevance.toml, each with what a person who asks it would be glad to find.
"""

import subprocess
import sys

from benchmarks import throwaway
from benchmarks.throwaway import ROOT


def main():
    with throwaway.variables("portal.settings.test") as variables:
        command = [sys.executable, "-m", "benchmarks.judging", *sys.argv[1:]]
        return subprocess.run(command, cwd=ROOT, env=variables).returncode


if __name__ == "__main__":
    sys.exit(main())
