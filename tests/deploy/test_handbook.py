"""The handbooks for operators name only what exists, and say the same in both languages."""

import re

import pytest
from django.core.management import get_commands

from portal.operating.variables import VARIABLES
from tests.deploy.commands import UNITS
from tests.served import ROOT

HANDBOOKS = {language: ROOT / "docs" / f"{name}.md" for language, name in (("de", "betrieb"), ("en", "operating"))}
TEXTS = {language: path.read_text() for language, path in HANDBOOKS.items()}
#: Written in capitals, but not read from the environment by the portal.
OF_OTHERS = {"MALLOC_ARENA_MAX"}
each_handbook = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())


def shown(text):
    """The lines that are typed or pasted."""
    return [line.strip() for line in re.findall(r"^    (\S.*)$", text, re.M)]


def named(text):
    """Lines to be typed, and everything between backticks."""
    return shown(text) + re.findall(r"`([^`\n]+)`", text)


@each_handbook
def test_every_command_of_the_portal_exists(text):
    used = {
        name
        for line in named(text)
        for name in re.findall(r"(?:manage\.py|portal-manage) +([a-z_]+)", line.replace("deploy/portal-manage /", ""))
    }

    assert used >= {"backup", "restore", "purge", "migrate", "check_configuration", "compile_catalogues"}
    assert used - get_commands().keys() == set()


@each_handbook
def test_every_unit_exists(text):
    names = {
        name if "." in name else f"{name}.service"
        for line in named(text)
        if line.startswith(("systemctl", "journalctl", "integrationsportal-"))
        for name in re.findall(r"integrationsportal-[a-z]+(?:\.(?:socket|timer|service))?(?![\w*.-])", line)
    }

    assert {name for name in names if name.endswith(".timer")} == {path.name for path in UNITS.glob("*.timer")}
    assert names <= {path.name for path in UNITS.iterdir()}


@each_handbook
def test_every_file_that_is_copied_or_linked_exists(text):
    for name in re.findall(r"\bdeploy/[\w./-]+", " ".join(named(text))):
        assert (ROOT / name.rstrip("./*")).exists(), name
    for name in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / "docs" / name).exists(), name


@each_handbook
def test_links_within_the_handbook_lead_somewhere(text):
    titles = re.findall("^#+ (.+)$", text, re.M)
    headings = {re.sub(r"[^\w -]", "", title.lower()).strip().replace(" ", "-") for title in titles}

    assert {*re.findall(r"\]\(#([^)]+)\)", text)} - headings == set()


@each_handbook
def test_every_variable_is_one_of_the_portal(text):
    known = {variable.name for variable in VARIABLES} | OF_OTHERS
    used = {name for line in named(text) for name in re.findall(r"(?<![\w-])([A-Z]+_[A-Z_]+)(?:=|$)", line)}

    assert used >= {"REPLICA_URL", "WEB_WORKERS"}
    assert used - known == set()


def test_the_file_of_variables_names_those_of_the_portal_and_everything_that_is_needed():
    names = set(re.findall(r"^(\w+)=", (ROOT / "deploy" / "integrationsportal.env").read_text(), re.M))

    assert names <= {variable.name for variable in VARIABLES}
    assert names >= {variable.name for variable in VARIABLES if "production" in variable.needed_in}


def test_both_languages_show_the_same_commands():
    def alike(line):
        line = re.sub(r"\s+#.*", "", line)
        return re.sub(r"\b(?:[A-ZÄÖÜ]{3,}(?:-[A-Z]+)*|probe|trial)\b", "…", line)

    assert [alike(line) for line in shown(TEXTS["de"])] == [alike(line) for line in shown(TEXTS["en"])]
