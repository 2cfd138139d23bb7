"""Two versions of a text of 200 pages: how well their parts are matched, and how fast they are compared and read.

`.venv/bin/python -m benchmarks.comparing`, with a throwaway PostgreSQL.
"""

import os
import time
from statistics import median

from benchmarks import throwaway
from benchmarks.table import row

SEEDS = range(1, 7)
ROUNDS = 7


def measure_matching():
    hits, seconds, sizes = Hits(), [], []
    for seed in SEEDS:
        old = long_text(seed)
        new, sources = edited(old, seed + 100)
        began = time.perf_counter()
        matches = propose(old, new)
        seconds.append(time.perf_counter() - began)
        sizes.append(len(new))
        hits.count(new, matches, sources)
    row("part of the new text", "old parts it has", "precision", "recall")
    row(*["---"] * 4)
    for kind in hits.kinds:
        count = hits.of(kind)
        if count.expected:
            row(kind, count.expected, f"{hits.precision(kind):.3f}", f"{hits.recall(kind):.3f}")
        else:
            row(kind, f"none; {count.found} proposed", "", "")
    print(f"\nMatching {median(sizes):.0f} parts: {median(seconds):.2f} s\n")


def measure_comparing():
    town = Municipality.objects.create(name="Musterstadt", slug="musterstadt", land="SH", state="published")
    concept = Concept.objects.create(municipality=town, title="Konzept", slug="konzept", state="published")
    old = long_text(1)
    new, _sources = edited(old, 101)
    values = {"concept": concept, "status": "adopted", "state": "published"}
    before = ConceptVersion.objects.create(label="2009", slug="2009", **values)
    after = ConceptVersion.objects.create(label="2018", slug="2018", predecessor=before, **values)
    store(before, old)
    store(after, applied(old, new, propose(old, new)))
    made, work, read = [], [], []
    for _ in range(ROUNDS):
        Comparison.objects.all().delete()
        began, worked = time.perf_counter(), time.process_time()
        comparison_of(before, after)
        made.append(time.perf_counter() - began)
        work.append(time.process_time() - worked)
        began = time.perf_counter()
        list(comparison_of(before, after).rows.exclude(status="unchanged")[:50])
        read.append(time.perf_counter() - began)
    row("words", "parts", "made once (s)", "of it work of Python (s)", "read later, 50 sections (ms)")
    row(*["---"] * 5)
    row(before.words, len(old), f"{median(made):.2f}", f"{median(work):.2f}", f"{median(read) * 1000:.0f}")


def main():
    call_command("migrate", verbosity=0)
    measure_matching()
    measure_comparing()


if __name__ == "__main__":
    with throwaway.variables() as variables:
        os.environ |= variables
        import django

        django.setup()
        from django.core.management import call_command

        from concepts.comparing.matching import applied, propose
        from concepts.comparing.storing import comparison_of
        from concepts.models import Comparison, Concept, ConceptVersion
        from concepts.texts.storing import store
        from municipalities.models import Municipality
        from tests.concepts.comparing.hits import Hits
        from tests.concepts.prose import edited, long_text

        main()
