"""German is the wording of record: complete, current, and fit to be read aloud."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent
GERMAN = ROOT / "locale" / "de" / "LC_MESSAGES" / "django.po"
CATALOGUES = sorted(ROOT.glob("locale/*/LC_MESSAGES/*.po"))
PACKAGES = {"portal", "search", "concepts", "committees", "contacts", "municipalities", "content", "templates"}
NOT_COPIED = [".git", ".venv", "var", "node_modules", "tests", "benchmarks", "static", "docs", "*.html.py", "*.mo"]

PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[-#0+]*\d*(?:\.\d+)?[a-zA-Z%]|\{\w*\}|</?[a-zA-Z][^>]*>")
TAG = re.compile(r"<[^>]*>")
UNWANTED = {
    "addresses readers with Du": re.compile(
        r"\b(du|dich|dir|dein(e[mnrs]?)?|ihr seid|euch|euer|eure[mnrs]?)\b", re.IGNORECASE
    ),
    "has typewriter quotes": re.compile("[\"'`´]"),
    "is unfinished": re.compile(r"\b(TODO|FIXME|XXX)\b", re.IGNORECASE),
    "cannot be spoken": re.compile(r"\w[*_:/·]-?in(nen)?\b|\w\(-?in(nen)?\)|[a-zäöüß]Innen\b"),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The sources without catalogues, so that nothing here touches the working tree; two texts are new in it."""
    missing = [tool for tool in ("xgettext", "msguniq", "msgmerge", "msgattrib", "msgfmt") if not shutil.which(tool)]
    if missing:
        pytest.fail(f"GNU gettext is missing ({', '.join(missing)}): apt install gettext")
    copy = tmp_path_factory.mktemp("messages") / "portal"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("*.po", *NOT_COPIED))
    (copy / "templates" / "canary.html").write_text('{% load i18n %}{% translate "A canary in a template" %}')
    (copy / "portal" / "canary.py").write_text(
        'from django.utils.translation import gettext\n\ngettext("A canary in code")\n'
    )
    return copy


@pytest.fixture(scope="module")
def collected(copy):
    """What the sources say today, freshly collected by `script/messages`."""
    run = refresh(copy)
    assert run.returncode == 0, run.stdout + run.stderr
    return polib.pofile(copy / GERMAN.relative_to(ROOT), encoding="utf-8")


def refresh(copy, **environment):
    command = [sys.executable, copy / "script" / "messages"]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | environment, timeout=60)


@pytest.fixture(scope="module")
def german():
    return polib.pofile(GERMAN, encoding="utf-8")


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def translations(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def placeholders(text):
    return Counter(PLACEHOLDER.findall(text))


def test_texts_are_collected_from_everywhere(collected):
    places = {place.split("/")[0] for entry in collected for place, _line in entry.occurrences}
    texts = {entry.msgid for entry in collected}

    assert places == PACKAGES
    assert {"A canary in a template", "A canary in code"} <= texts


def test_german_catalogue_holds_exactly_the_texts_of_the_sources(collected, german):
    wanted = {key(entry) for entry in collected if "canary" not in entry.msgid}
    held = {key(entry) for entry in german if not entry.obsolete}

    missing, left_over = sorted(wanted - held, key=str), sorted(held - wanted, key=str)
    assert (missing, left_over) == ([], []), (
        f"Run script/messages and translate what is new. Missing: {missing}. No longer in the sources: {left_over}"
    )


def test_german_catalogue_is_complete(german):
    assert [entry.msgid for entry in german if entry.obsolete] == []
    assert [entry.msgid for entry in german if entry.fuzzy or entry.previous_msgid] == []
    assert [entry.msgid for entry in german if not all(text.strip() for text in translations(entry))] == []


def test_gettext_finds_the_german_catalogue_complete(copy):
    command = ["msgfmt", "--check", "--statistics", "--output-file", os.devnull, GERMAN]
    run = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C", "LANGUAGE": ""})

    assert run.returncode == 0, run.stderr
    assert re.fullmatch(r"\d+ translated messages\.\n", run.stderr)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.parts[-3])
def test_placeholders_and_tags_agree(catalogue):
    """A plural may say „one“ in words, so each of its forms may follow either English one."""
    wrong = [
        (entry.msgid, text)
        for entry in polib.pofile(catalogue, encoding="utf-8")
        for text in translations(entry)
        if text and placeholders(text) not in [placeholders(each) for each in (entry.msgid, entry.msgid_plural) if each]
    ]

    assert wrong == []


def test_plural_for_many_keeps_its_placeholders(german):
    several = [entry for entry in german if entry.msgid_plural]

    assert [e.msgid for e in several if placeholders(e.msgstr_plural[1]) != placeholders(e.msgid_plural)] == []


@pytest.mark.parametrize("fault", UNWANTED)
def test_german_wording_is_ours(german, fault):
    texts = [text for entry in german for text in translations(entry)]

    assert [text for text in texts if UNWANTED[fault].search(TAG.sub("", text))] == []


def test_no_sentence_was_left_in_english(german):
    """Names and short texts such as „Integration in Wedel“ may be the same in both languages."""
    same = [entry.msgid for entry in german if entry.msgid in translations(entry)]

    assert [text for text in same if len(PLACEHOLDER.sub("", text).split()) > 2] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Schau in Deinen Kalender", "addresses readers with Du"),
        ("Wir informieren dich", "addresses readers with Du"),
        ('Wählen Sie "Abonnieren"', "has typewriter quotes"),
        ("Geht's weiter?", "has typewriter quotes"),
        ("TODO: übersetzen", "is unfinished"),
        ("Einwohner*innen", "cannot be spoken"),
        ("Bürger/-innen", "cannot be spoken"),
        ("BürgerInnen", "cannot be spoken"),
        ("Ansprechpartner/in", "cannot be spoken"),
        ("Koordinator(in)", "cannot be spoken"),
    ],
)
def test_wording_that_is_not_ours_is_noticed(text, fault):
    assert [name for name, pattern in UNWANTED.items() if pattern.search(TAG.sub("", text))] == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "Individuelle Beratung in Düren",
        "Termine: in Ihrem Kalender",
        "LinkedIn",
        "„Einwohnerinnen und Einwohner“",
        'Lesen Sie <a href="/x/">mehr</a>',
    ],
)
def test_good_wording_is_left_alone(text):
    assert [name for name, pattern in UNWANTED.items() if pattern.search(TAG.sub("", text))] == []


def test_missing_tools_are_named(copy, tmp_path):
    run = refresh(copy, PATH=str(tmp_path))

    assert run.returncode == 1
    assert "apt install gettext" in run.stderr
