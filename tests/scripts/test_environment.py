import hashlib
import json
import re
import subprocess
import sys
import zipfile

import pytest

from launcher import environment
from launcher.terminal import Problem
from tests.scripts.small_checkout import SCRIPTS

TOP = SCRIPTS.parent


@pytest.fixture
def current(checkout):
    """An environment as a start leaves it behind, without the time that takes."""
    made = environment.Environment(checkout)
    (made.path / "bin").mkdir(parents=True)
    made.python.write_text(f'#!/bin/sh\necho "{made.path}"\necho "{sys.version_info[0]}.{sys.version_info[1]}"\n')
    made.python.chmod(0o755)
    requirements = made.fingerprint("requirements.txt")
    made.stamp.write_text(json.dumps({"path": str(made.path), "requirements.txt": requirements}))
    return made


@pytest.fixture
def deeds(monkeypatch):
    """What a start would do, in order."""
    done = []
    monkeypatch.setattr(environment.Environment, "create", lambda self: done.append("create"))
    monkeypatch.setattr(environment.Environment, "install", lambda self, requirements: done.append(requirements))
    return done


def test_a_second_start_installs_nothing(current, deeds):
    assert environment.ensure(current.root, "requirements.txt") == str(current.python)
    assert deeds == []


def test_changed_requirements_are_installed(current, deeds):
    (current.root / "requirements.txt").write_text("# another pin\n")

    environment.ensure(current.root, "requirements.txt", before=lambda: deeds.append("asked"))

    assert deeds == ["asked", "requirements.txt"]


def test_the_other_scripts_requirements_are_installed(current, deeds):
    (current.root / "requirements-dev.txt").write_text("")

    environment.ensure(current.root, "requirements-dev.txt")

    assert deeds == ["requirements-dev.txt"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda made: made.python.write_text("#!/bin/sh\nexit 1\n"),
        lambda made: made.python.unlink(),
        lambda made: made.python.write_text(f'#!/bin/sh\necho "{made.path}"\necho 3.10\n'),
        lambda made: made.python.write_text("#!/bin/sh\necho /elsewhere\necho 3.11\n"),
        lambda made: made.stamp.write_text(json.dumps({"path": "/elsewhere/.venv"})),
        lambda made: made.unfinished.touch(),
    ],
    ids=["broken", "gone", "other-python", "foreign", "moved", "interrupted"],
)
def test_an_unfit_environment_is_made_anew(current, deeds, damage, capsys):
    damage(current)

    environment.ensure(current.root, "requirements.txt")

    assert deeds == ["create", "requirements.txt"]
    assert "is made anew" in capsys.readouterr().out


def wheel(folder):
    """The smallest package there can be, so that no index is asked."""
    path = folder / "town-1-py3-none-any.whl"
    facts = "Metadata-Version: 2.1\nName: town\nVersion: 1\n"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("town.py", "name = 'Wedel'\n")
        archive.writestr("town-1.dist-info/METADATA", facts)
        archive.writestr("town-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("town-1.dist-info/RECORD", "")
    return path


def test_only_what_matches_its_hash_is_installed(checkout, capsys):
    package = wheel(checkout)
    requirements = checkout / "requirements.txt"
    fitting = hashlib.sha256(package.read_bytes()).hexdigest()

    requirements.write_text(f"./{package.name} --hash=sha256:{fitting}\n")
    python = environment.ensure(checkout, "requirements.txt")
    requirements.write_text(f"./{package.name} --hash=sha256:{'0' * 64}\n")
    with pytest.raises(Problem, match="could not be installed"):
        environment.ensure(checkout, "requirements.txt")

    assert subprocess.check_output([python, "-c", "import town; print(town.name)"], text=True) == "Wedel\n"
    assert "Creating the virtual environment" in capsys.readouterr().out
    assert environment.Environment(checkout).defect() == "its last installation was interrupted"


def pins(name):
    return set(re.findall(r"^([\w.-]+==[^ ;\\]+)", (TOP / name).read_text(), flags=re.MULTILINE))


def test_the_tests_run_on_the_versions_that_are_served():
    assert pins("requirements.txt") - pins("requirements-dev.txt") == set()


def test_the_npm_lock_file_names_no_registry_and_hashes_everything():
    packages = json.loads((TOP / "package-lock.json").read_text())["packages"]

    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
