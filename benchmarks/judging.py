"""Asks the labelled questions and judges the answers: started by `benchmarks.relevance` with an empty database."""

import os
import statistics
import sys
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

import time_machine  # noqa: E402  the apps must be there first
from django.core.management import call_command  # noqa: E402
from django.utils import translation  # noqa: E402

from benchmarks import ahrenstedt  # noqa: E402
from benchmarks.table import row  # noqa: E402
from municipalities.models import Municipality  # noqa: E402
from portal.demo import loading  # noqa: E402
from search.finding import find  # noqa: E402
from search.kinds import SOURCES  # noqa: E402
from search.sync import bring_up_to_date, rebuild  # noqa: E402

SET = Path(__file__).with_name("relevance.toml")
#: The day on which all questions are asked.
STOPPED = time_machine.travel(f"{ahrenstedt.TODAY}T12:00:00+01:00", tick=True)


@dataclass(frozen=True)
class Question:
    """`finds` are the names of what should stand among the first, `also` of what answers the question too."""

    q: str
    finds: tuple
    also: tuple = ()
    town: str = ""
    language: str = "de"

    def is_wanted(self, name):
        return any(fnmatchcase(name, label) for label in self.finds)

    def is_answered_by(self, name):
        return any(fnmatchcase(name, label) for label in (*self.finds, *self.also))


@dataclass(frozen=True)
class Answered:
    question: Question
    #: Names of the hits, the best first.
    names: tuple

    @cached_property
    def precision(self):
        """The share of answers among the first three hits, or fewer where fewer should be there."""
        first = self.names[: min(3, len(self.question.finds))]
        return sum(map(self.question.is_answered_by, first)) / min(3, len(self.question.finds))

    @cached_property
    def recall(self):
        """The share of what should be there among the first ten hits."""
        first = self.names[:10]
        found = [label for label in self.question.finds if any(fnmatchcase(name, label) for name in first)]
        return len(found) / len(self.question.finds)


def questions():
    """The labelled questions by their class."""
    classes = tomllib.loads(SET.read_text())
    return {
        name: [Question(**{key: tuple(value) if isinstance(value, list) else value for key, value in each.items()})
               for each in group["questions"]]
        for name, group in classes.items()
    }  # fmt: skip


def enter(*, with_files=True):
    """The towns of the demonstration and Ahrenstedt, and their index."""
    loading.load(say=lambda line: None)
    ahrenstedt.enter()
    rebuild()
    if with_files:
        bring_up_to_date(seconds=120, with_files=True)


def names():
    """The name of everything public, by kind, key and part: as the labels write it."""
    named = {}
    for source in SOURCES:
        for thing in source.rows():
            rest = _named_after(source, thing)
            town = source.town(thing).slug
            named[source.kind.value, thing.pk, source.part] = f"{source.kind.value} {town}{f'/{rest}' if rest else ''}"
    return named


def _named_after(source, row):
    match source.kind:
        case source.kind.TOWN:
            return ""
        case source.kind.LEGAL:
            return source.part
        case source.kind.TEXT:
            return f"{row.version.slug}/{row.title}"
        case source.kind.PAPER | source.kind.PROJECT | source.kind.NOTICE | source.kind.DOCUMENT:
            return row.title
    return row.slug


def ask(question, known):
    town = Municipality.objects.get(slug=question.town) if question.town else None
    with translation.override(question.language):
        found = find(question.q, language=question.language, town=town)
        return Answered(question, tuple(known[hit.kind, hit.object_id, hit.part] for hit in found.hits))


def unknown_labels(asked, known):
    """Labels that name nothing: a typing error in the set, or content that is gone."""
    every = set(known.values())
    labels = {label for group in asked.values() for question in group for label in (*question.finds, *question.also)}
    return sorted(label for label in labels if not any(fnmatchcase(name, label) for name in every))


def tell(judged, *, misses):
    row("questions", "number", "precision at 3", "recall at 10")
    row(*["---"] * 4)
    everything = [answered for group in judged.values() for answered in group]
    for name, group in [*judged.items(), ("all", everything)]:
        means = [statistics.mean(getattr(each, measure) for each in group) for measure in ("precision", "recall")]
        row(name.replace("_", " "), len(group), *(f"{mean:.3f}" for mean in means))
    for answered in everything if misses else ():
        if answered.precision < 1 or answered.recall < 1:
            asked = answered.question
            print(f"\n{asked.q} ({asked.town or 'all'}): {answered.precision:.2f} {answered.recall:.2f}")
            print(f"  wanted: {', '.join(asked.finds)}\n  found:  {', '.join(answered.names[:6]) or 'nothing'}")


def main():
    with STOPPED:
        call_command("migrate", verbosity=0)
        enter()
        asked, known = questions(), names()
        if unknown := unknown_labels(asked, known):
            sys.exit("These labels name nothing: " + ", ".join(unknown))
        judged = {name: [ask(question, known) for question in group] for name, group in asked.items()}
        tell(judged, misses="--misses" in sys.argv)


if __name__ == "__main__":
    main()
