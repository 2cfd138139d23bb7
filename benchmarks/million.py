"""How long a search takes among a million entries: `.venv/bin/python -m benchmarks.million`.

A throwaway PostgreSQL, filled by `benchmarks.million_rows`, asked by `benchmarks.million_asking`; some minutes and 6 GB
of disk.
"""

import subprocess
import sys

from benchmarks import throwaway
from benchmarks.throwaway import ROOT


def main():
    with throwaway.variables() as variables:
        for step in ("million_rows", "million_asking"):
            subprocess.run([sys.executable, "-m", f"benchmarks.{step}"], cwd=ROOT, env=variables, check=True)


if __name__ == "__main__":
    main()
