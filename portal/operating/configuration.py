"""Reads the environment: everything that is wrong in it is said at once, in sentences, before anything starts.

No Django here: gunicorn and `manage.py` ask before they load it.
"""

import os
import re
import sys
from difflib import get_close_matches
from functools import partial
from itertools import permutations

from django.core.exceptions import ImproperlyConfigured

from portal.operating.readers import LOST_MAIL
from portal.operating.variables import PRODUCTION, VARIABLES

SETTINGS = "DJANGO_SETTINGS_MODULE"
#: The exit code of a configuration that is wrong, as of a command that was called wrongly.
EXIT_CODE = 2
#: How alike two names are that may be meant for each other; and from how many letters on a tail is one.
LIKENESS = 0.84
SHORTEST_TAIL = 8
#: What folders are called elsewhere.
FOLDERS = re.compile(r"_(DIR|DIRECTORY|FOLDER|PATH)$")
#: Addresses that stand for all of a machine's.
EVERYWHERE = {"0.0.0.0", "::"}
BY_NAME = {variable.name: variable for variable in VARIABLES}


class Wrong(ImproperlyConfigured):
    """The environment does not fit; `sentences` say why, without any secret."""

    def __init__(self, sentences):
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def place_of(variables):
    """The last part of the settings' name: production, local, dev or test."""
    return given(variables).get(SETTINGS, "").rpartition(".")[2]


def is_public(variables=os.environ):
    """Can the world reach it?"""
    return place_of(variables) == PRODUCTION


def given(variables):
    """What is set. An empty value counts as none: that is how files of variables leave one out."""
    return {name: value.strip() for name, value in variables.items() if value.strip()}


def complaints(variables):
    """A German sentence for each variable that is wrong or missing."""
    present, place = given(variables), place_of(variables)
    sentences = []
    for variable in VARIABLES:
        if variable.name not in present:
            if place in variable.needed_in:
                sentences.append(f"{variable.name} fehlt: {variable.german}. Beispiel: {variable.example}")
            continue
        try:
            variable.read(present[variable.name])
            if is_public(variables) and variable.read_in_production:
                variable.read_in_production(present[variable.name])
        except ValueError as error:
            sentences.append(f"{variable.name} {error}")
    return sentences or [*_contradictions(variables)]


def _contradictions(variables):
    """What is right by itself and wrong together; everything can be read."""
    media, backups = (value(name, variables=variables) for name in ("MEDIA_ROOT", "BACKUP_ROOT"))
    folders = [folder.resolve() for folder in (media, backups) if folder]
    if len(folders) == 2 and any(one.is_relative_to(other) for one, other in permutations(folders)):
        yield f"BACKUP_ROOT ist „{backups}“ und MEDIA_ROOT „{media}“; keiner der Ordner darf im anderen liegen."
    host, _colon, port = value("WEB_BIND", variables=variables).rpartition(":")
    asked = value("METRICS_HOST", variables=variables)
    hosts = {host.strip("[]"), asked}
    if port == str(value("METRICS_PORT", variables=variables)) and (len(hosts) == 1 or hosts & EVERYWHERE):
        yield f"METRICS_PORT ist „{port}“; dort wartet schon der Webserver (WEB_BIND)."


def suspicions(variables):
    """German hints: for mail that gets lost, and for each name that nobody reads and that looks like one of ours."""
    questions = []
    if is_public(variables) and given(variables).get("EMAIL_URL", "").partition(":")[0] in LOST_MAIL:
        questions.append("EMAIL_URL nennt keinen Mailserver; was das Portal schreibt, erreicht niemanden.")
    for name in sorted({*given(variables)} - BY_NAME.keys()):
        folder = FOLDERS.sub("_ROOT", name)
        near = [folder] if folder in BY_NAME else get_close_matches(name, BY_NAME, n=1, cutoff=LIKENESS)
        near = near or [each for each in BY_NAME if len(name) >= SHORTEST_TAIL and each.endswith(f"_{name}")]
        if near and near[0] not in given(variables):
            questions.append(f"{name} liest niemand. Meinten Sie {near[0]}?")
    return questions


def environment(variables=os.environ):
    """What the settings ask, as `value`. Raises `Wrong`."""
    sentences = complaints(variables)
    if sentences:
        raise Wrong(sentences)
    return partial(value, variables=variables)


def value(name, default=None, variables=os.environ):
    """One variable as its reader returns it; where it is not set, `default` or else the declared one, or None."""
    variable = BY_NAME[name]
    written = given(variables).get(name)
    if written is None and default is not None:
        return default
    written = written or variable.default_in(place_of(variables))
    return variable.read(written) if written else None


def stop_when_wrong(settings="", variables=os.environ):
    """End this process with all sentences and exit code 2; `settings` are those it would take."""
    named = given(variables).get(SETTINGS, settings)
    if named:
        variables[SETTINGS] = named  # Django would not pass over an empty value, nor over blanks
    for question in suspicions(variables):
        print(f"Hinweis: {question}", file=sys.stderr)
    sentences = complaints(variables)
    if sentences:
        count = "stimmt 1 Angabe" if len(sentences) == 1 else f"stimmen {len(sentences)} Angaben"
        print(f"Das Portal startet nicht. In der Umgebung {count} nicht:", file=sys.stderr)
        for sentence in sentences:
            print(f"- {sentence}", file=sys.stderr)
        sys.exit(EXIT_CODE)


def table(language="de"):
    """The variables as Markdown, for the handbook; defaults are those of a public installation."""
    head = {
        "de": ["Variable", "Bedeutung", "nötig", "Vorgabe", "Beispiel"],
        "en": ["variable", "meaning", "needed", "default", "example"],
    }
    needed = {"de": ("ja", ""), "en": ("yes", "")}
    rows = [head[language], ["---"] * 5]
    for each in VARIABLES:
        meaning = each.german if language == "de" else each.english
        default = each.default_in(PRODUCTION)
        default = f"`{default}`" if default else ""
        example = each.example if each.example.startswith("`") else f"`{each.example}`"
        rows.append([f"`{each.name}`", meaning, needed[language][PRODUCTION not in each.needed_in], default, example])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"
