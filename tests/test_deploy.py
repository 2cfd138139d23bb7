"""The examples for servers name commands that exist, and all of those that must run."""

import json
import re
import shlex
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
UNITS = sorted((ROOT / "deploy" / "systemd").iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
CONTAINERS = ROOT / "deploy" / "container"
NEEDED = {
    ("manage.py", "purge"),
    ("manage.py", "procrastinate", "worker"),
    ("-m", "gunicorn", "portal.wsgi:application"),
}


def unit(path):
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(path.read_text())
    return parser


def commands_of_units():
    for path in SERVICES:
        service = unit(path)["Service"]
        yield from (shlex.split(service[name]) for name in ("ExecStartPre", "ExecStart") if name in service)


def commands_of_containers():
    yield from map(json.loads, re.findall(r"^ +command: (\[.*\])$", (CONTAINERS / "compose.yaml").read_text(), re.M))
    yield from map(json.loads, re.findall(r"^CMD (\[.*\])$", (CONTAINERS / "Containerfile").read_text(), re.M))


def without_options(command):
    """What runs, without the interpreter: `manage.py purge`."""
    words = command[1:4] if command[1] == "-m" else [word for word in command[1:] if not word.startswith("-")]
    return tuple(words)


COMMANDS = {
    "systemd": sorted(map(without_options, commands_of_units())),
    "containers": sorted(map(without_options, commands_of_containers())),
}


@pytest.mark.parametrize("example", COMMANDS)
def test_an_example_runs_everything_that_the_portal_needs(example):
    assert set(COMMANDS[example]) >= NEEDED


@pytest.mark.parametrize("command", sorted({*COMMANDS["systemd"], *COMMANDS["containers"]}), ids=" ".join)
def test_each_command_exists(command):
    done = subprocess.run([sys.executable, *command, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr


def test_the_timer_starts_the_purge_every_day_and_after_a_night_off():
    timer = unit(ROOT / "deploy" / "systemd" / "integrationsportal-purge.timer")

    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:\d\d", timer["Timer"]["OnCalendar"])
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Install"]["WantedBy"] == "timers.target"
    assert "integrationsportal-purge.service" in {path.name for path in SERVICES}


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_service_runs_as_nobody_special_and_reads_its_secrets_from_a_file(path):
    service = unit(path)["Service"]

    assert service["User"] not in ("", "root")
    assert service["EnvironmentFile"] == "/etc/integrationsportal.env"
    assert "SECRET" not in path.read_text() and "CONFIDENTIAL_KEYS" not in path.read_text()


def test_the_readme_names_every_variable_without_which_production_stops():
    settings = (ROOT / "portal" / "settings" / "production.py").read_text()
    readme = (ROOT / "deploy" / "README.md").read_text()

    needed = re.findall(r'env(?:\.\w+)?\("(\w+)"', settings)
    assert needed
    assert [name for name in needed if f"`{name}`" not in readme] == []
