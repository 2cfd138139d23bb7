"""The audit tells holes, none, and “could not be asked” apart; the bill of materials lists what runs."""

import json
import re
from pathlib import Path

import pytest

from launcher import audit, bill, checks

ROOT = Path(__file__).resolve().parents[2]
SOUND = {"name": "django", "version": "5.2.1", "vulns": []}
HOLED = {"name": "pillow", "version": "1.0", "vulns": [{"id": "CVE-2016-1", "fix_versions": ["1.1"]}]}
UNASKED = {"name": "typst", "skip_reason": "not found"}


@pytest.fixture
def advisories(monkeypatch):
    """Sets what pip-audit and npm answer."""

    def answer(python, npm):
        monkeypatch.setattr(audit, "answered", lambda command, folder: npm if command[0] == "npm" else python)

    return answer


@pytest.mark.parametrize(
    ("python", "npm", "outcome"),
    [
        ({"dependencies": [SOUND]}, {"vulnerabilities": {}}, audit.CLEAN),
        ({"dependencies": [SOUND, HOLED]}, {"vulnerabilities": {}}, audit.HOLES),
        ({"dependencies": [SOUND]}, {"vulnerabilities": {"axe-core": {"severity": "high"}}}, audit.HOLES),
        ({"dependencies": [SOUND, UNASKED]}, {"vulnerabilities": {}}, audit.UNKNOWN),
        (None, {"vulnerabilities": {}}, audit.UNKNOWN),
        ({"dependencies": [SOUND]}, {"message": "405"}, audit.UNKNOWN),
        ({"dependencies": [HOLED]}, None, audit.HOLES),
    ],
)
def test_holes_count_and_silence_is_no_good_news(advisories, python, npm, outcome):
    advisories(python, npm)

    assert audit.main(ROOT) == outcome


def test_a_hole_is_named_with_the_version_that_mends_it(advisories, capsys):
    advisories({"dependencies": [HOLED]}, {"vulnerabilities": {}})

    audit.main(ROOT)

    assert "pillow 1.0: CVE-2016-1, mended in 1.1" in capsys.readouterr().out


def test_what_could_not_be_asked_is_told_and_does_not_count_as_passed(advisories, tmp_path, capsys):
    advisories(None, None)
    steps = checks.Checks(tmp_path)
    steps.results.append(("Tests", 0, 1))

    steps.dependencies()

    assert steps.summary(0) == 0
    said = capsys.readouterr().out
    assert "Not known, because it could not be asked from here: Known holes in our packages" in said
    assert "All 1 steps passed" in said


def test_a_hole_fails_the_checks(advisories, tmp_path):
    advisories({"dependencies": [HOLED]}, {"vulnerabilities": {}})
    steps = checks.Checks(tmp_path)

    steps.dependencies()

    assert steps.summary(0) == 1


def test_the_bill_of_materials_lists_every_pinned_package_with_its_hashes(tmp_path):
    assert bill.write(ROOT, tmp_path / "bill.json") == 0

    parts = json.loads((tmp_path / "bill.json").read_text())["components"]
    pins = re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==(\S+)", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    assert {(part["name"], part["version"]) for part in parts} == set(pins)
    assert all(part["externalReferences"][0]["hashes"] for part in parts)


def test_the_same_pins_make_the_same_bill(tmp_path):
    bill.write(ROOT, tmp_path / "one.json")
    bill.write(ROOT, tmp_path / "two.json")

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
