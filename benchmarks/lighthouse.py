"""Lighthouse's marks for every type of page: `.venv/bin/python -m benchmarks.lighthouse`.

A throwaway PostgreSQL, one gunicorn worker, Lighthouse's own settings for phones: it works out how the page would load
over a slow mobile network on a cheap phone. `--runs 3` is how often each page is judged; the table shows medians.
"""

import argparse
import statistics
import subprocess
import sys

from benchmarks import throwaway
from benchmarks.feeds import served
from benchmarks.table import row
from benchmarks.throwaway import HOST, ROOT
from tests.lighthouse.judging import judgements
from tests.lighthouse.pages import PAGES

CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
PAINTED, LARGEST, BLOCKED = "first-contentful-paint", "largest-contentful-paint", "total-blocking-time"
MOVED, BYTES, ELEMENTS = "cumulative-layout-shift", "total-byte-weight", "dom-size-insight"


def measure(url, pages, runs):
    """Each page so often in one browser, which forgets everything in between."""
    row("page", *CATEGORIES, "first picture (s)", "largest (s)", "blocked (ms)", "moved", "kB", "elements")
    row(*["---"] * (len(CATEGORIES) + 7))
    asked = {(name, run): address for name, address in pages.items() for run in range(runs)}
    found = []
    for (name, run), judgement in judgements(url, asked, CATEGORIES):
        if judgement["error"]:
            sys.exit(f"{name}: {judgement['error']}")
        found.append(judgement)
        if run == runs - 1:
            show(name, found)
            found = []


def show(name, found):
    marks = [f"{statistics.median(each['scores'][category] for each in found):.0f}" for category in CATEGORIES]
    middle = {
        audit: statistics.median(each["measured"][audit] for each in found)
        for audit in (PAINTED, LARGEST, BLOCKED, MOVED, BYTES, ELEMENTS)
    }
    row(
        name,
        *marks,
        f"{middle[PAINTED] / 1000:.2f}",
        f"{middle[LARGEST] / 1000:.2f}",
        f"{middle[BLOCKED]:.0f}",
        f"{middle[MOVED]:.3f}",
        f"{middle[BYTES] / 1000:.1f}",
        f"{middle[ELEMENTS]:.0f}",
    )
    sys.stdout.flush()


def fill(variables):
    for command in (["manage.py", "migrate", "--verbosity", "0"], ["-m", "tests.lighthouse.rows"]):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=variables, check=True, stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with throwaway.variables("portal.settings.local") as variables:
        fill(variables)
        with served(variables) as (port, _master):
            measure(f"http://{HOST}:{port}", PAGES, runs)


if __name__ == "__main__":
    main()
