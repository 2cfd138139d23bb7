"""Asks a million entries questions of several kinds: started by `benchmarks.million` after `benchmarks.million_rows`.

Timed is all of `find`, from the words that were typed to the marked hits of the page, and all of `suggest`. Beside it
stands what the database needed for the statement that finds, at its best of three: a busy machine shows there least.
Every statement that reads the index is explained too: none may read a whole table.
"""

import gc
import itertools
import logging
import os
import random
import re
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402  the apps must be there first
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import translation  # noqa: E402

from benchmarks.million_rows import PARTS, SEED, Pieces  # noqa: E402
from benchmarks.table import row  # noqa: E402
from municipalities.models import Municipality  # noqa: E402
from search.finding import find  # noqa: E402
from search.ranking import HINTS, NO_HINTS  # noqa: E402
from search.suggestions import suggest  # noqa: E402

EACH = 14
ALONE = re.compile(f"{re.escape(HINTS)}|{re.escape(NO_HINTS)}")
EXECUTION = re.compile(r"Execution Time: ([\d.]+)")
WHOLE_TABLE = re.compile(r"Seq Scan on search_(entry|word)")


def misspelt(word, chance):
    """One letter is missing, twice, or at its neighbour's place."""
    at = chance.randrange(2, len(word) - 2)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return chance.choice([before + after, before + letter + letter + after, before + after[0] + letter + after[1:]])


def questions(chance):
    """By class: what is asked, and whether in one town only."""
    made = Pieces(random.Random(SEED))
    words, towns = made.words, made.towns
    common = PARTS["common"]
    frequent = [*common[:EACH]]
    usual = [word for word in words[200:4000] if len(word) > 9]
    rare = [word for word in words[100_000:] if len(word) > 9]
    months, weekdays = ["januar", "märz", "mai", "oktober"], ["montag", "mittwoch", "freitag"]

    def some(question):
        return [question() for _each in range(EACH)]

    return {
        "a frequent word": (frequent, False),
        "a usual word": (some(lambda: chance.choice(usual)), False),
        "a rare word": (some(lambda: chance.choice(rare)), False),
        "a misspelt word": (some(lambda: misspelt(chance.choice(usual), chance)), False),
        "the end of compounds": (some(lambda: chance.choice(PARTS["tails"])), False),
        "the beginning of words": (some(lambda: chance.choice(usual)[: chance.randint(4, 6)]), False),
        "two words": (some(lambda: f"{chance.choice(common)} {chance.choice(usual)}"), False),
        "two frequent words": (some(lambda: " ".join(chance.sample(common[:30], 2))), False),
        "a word and a town": (some(lambda: f"{chance.choice(common)} {chance.choice(towns)}"), False),
        "in one town": (some(lambda: chance.choice(common)), True),
        "a day": (some(lambda: f"{chance.randint(1, 28)}.{chance.randint(1, 12)}.2026"), False),
        "a weekday and a month": (some(lambda: f"{chance.choice(weekdays)} {chance.choice(months)}"), False),
        "a phrase": (some(lambda: f'"{chance.choice(common)} {chance.choice(common)}"'), False),
        "an exclusion": (some(lambda: f"{chance.choice(usual)} -{chance.choice(common)}"), False),
        "words that nothing holds": (some(lambda: " ".join(chance.sample(rare, 3))), False),
    }


def measured(asked, answers):
    took, hits = [], 0
    for question in asked:
        began = time.perf_counter()
        hits += answers(question)
        took.append((time.perf_counter() - began) * 1000)
    return took, hits


def explained(question, answers):
    """The milliseconds that the slowest statement about the index needs, and plans that read a whole table of it."""
    with CaptureQueriesContext(connection) as captured:
        answers(question)
    slowest, plans = 0, []
    for sql in (query["sql"] or "" for query in captured):  # Django has no text for some prepared statements
        statement, is_hinted = ALONE.sub("", sql), HINTS in sql
        if "search_" in statement and statement.lstrip().startswith(("SELECT", "WITH")):
            times, plan = zip(*(explain(statement, is_hinted) for _time in range(3)), strict=True)
            slowest = max(slowest, min(times))
            plans += [f"{question}\n{statement[:3000]}\n{plan[0]}"] if WHOLE_TABLE.search(plan[0]) else []
    return slowest, plans


def explain(statement, is_hinted):
    with transaction.atomic(), connection.cursor() as cursor:
        if is_hinted:
            cursor.execute(HINTS)
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF) {statement}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    return float(EXECUTION.search(plan)[1]), plan


def tell(name, took, hits, database):
    row(name, len(took), hits, *map(round, spread(took)), *map(round, spread(database)))


def spread(numbers):
    return statistics.median(numbers), statistics.quantiles(numbers, n=20, method="inclusive")[-1], max(numbers)


def main():
    logging.getLogger("portal.operating.queries").setLevel(logging.ERROR)
    town = Municipality.objects.order_by("pk")[1]
    chance = random.Random(8)
    asked = questions(chance)
    gc.collect()
    gc.freeze()  # as the worker of gunicorn does
    typed = [word[: chance.randint(2, 8)] for group, _is_in_town in asked.values() for word in group[:5]]
    print(f"Load of the machine: {os.getloadavg()}")
    row("question", "asked", "hits", *("p50 (ms)", "p95 (ms)", "slowest"), *("database p50", "p95", "slowest"))
    row(*["---"] * 9)
    everything, found, in_database, slow_plans = [], 0, [], []

    def ask(name, group, answers):
        nonlocal found
        answers(group[-1])
        took, hits = measured(group, answers)
        database, plans = zip(*(explained(question, answers) for question in group[:7]), strict=True)
        slow_plans.extend(itertools.chain(*plans))
        tell(name, took, hits, database)
        everything.extend(took)
        in_database.extend(database)
        found += hits

    with translation.override("de"):
        for name, (group, is_in_town) in asked.items():
            where = town if is_in_town else None
            ask(name, group, lambda question, where=where: len(find(question, language="de", town=where).hits))
        tell("all", everything, found, in_database)
        ask("suggestions", typed, lambda question: len(suggest(question, language="de")))
    print(f"Load of the machine: {os.getloadavg()}")
    if slow_plans:
        sys.exit("A whole table is read:\n\n" + "\n\n".join(slow_plans[:3]))


if __name__ == "__main__":
    main()
