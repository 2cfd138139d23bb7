import ast
import os
import subprocess
import sys

import pytest

from launcher import bootstrap
from tests.scripts.small_checkout import SCRIPTS

# Stands in for an interpreter: the real one, but with another version or without a module.
FAKE = """#!/bin/sh
exec '{real}' -c '
import runpy, sys
sys.version_info = {version}
{more}
sys.argv = sys.argv[1:]
sys.path[0] = sys.argv[0].rpartition("/")[0]
runpy.run_path(sys.argv[0], run_name="__main__")
' "$@"
"""


def start_with_fake(folder, script, version, more=""):
    """Run a script where the only Python on the PATH is a fake one."""
    python = folder / "python3"
    real = os.path.realpath(sys.executable)
    python.write_text(FAKE.format(real=real, version=version, more=more))
    python.chmod(0o755)
    (folder / "env").symlink_to("/usr/bin/env")
    return subprocess.run(
        [SCRIPTS / script], env={"PATH": str(folder)}, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )


@pytest.mark.parametrize("script", ["run", "test"])
def test_an_old_python_says_which_one_is_needed(tmp_path, script):
    result = start_with_fake(tmp_path, script, (3, 9, 18))

    assert result.returncode == 1
    assert "needs Python 3.11 or newer, and this is Python 3.9" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("script", ["run", "test"])
def test_a_python_without_venv_says_what_to_install(tmp_path, script):
    result = start_with_fake(tmp_path, script, (3, 12, 1), 'sys.modules["ensurepip"] = None')

    assert result.returncode == 1
    assert "apt install python3.12-venv" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["run", "test", "launcher/bootstrap.py"])
def test_what_greets_an_old_python_parses_there(name):
    ast.parse((SCRIPTS / name).read_text(), feature_version=(3, 6))


def test_a_newer_python_on_the_path_is_found(tmp_path):
    for name, answer in {"python3.13": "exit 127", "python3.12": "echo 3 12", "python3.11": "echo 3 11 venv"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{answer}\n")
        (tmp_path / name).chmod(0o755)
    old = bootstrap.Python("python3", (3, 9), has_venv=True)

    chosen, complaint = bootstrap.choose(old, bootstrap.other_pythons(str(tmp_path)))

    assert (chosen.executable, chosen.version, complaint) == (str(tmp_path / "python3.11"), (3, 11), "")


def test_the_running_python_is_taken_when_it_fits():
    running = bootstrap.running_python()

    assert bootstrap.choose(running, iter(())) == (running, "")


def test_help_needs_nothing_installed(checkout):
    result = subprocess.run([checkout / "script" / "run", "--help"], capture_output=True, text=True)

    assert result.returncode == 0
    assert "DATABASE_URL" in result.stdout
    assert not (checkout / ".venv").exists()
