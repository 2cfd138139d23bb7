"""The examples for servers name commands that exist, and all of those that must run."""

import json
import re
import shlex
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from django.urls import get_resolver, reverse

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


def test_the_web_server_replaces_its_workers_and_has_a_bound_on_memory():
    service = unit(ROOT / "deploy" / "systemd" / "integrationsportal-web.service")["Service"]

    words = shlex.split(service["ExecStart"])
    assert 0 < int(words[words.index("--max-requests-jitter") + 1]) < int(words[words.index("--max-requests") + 1])
    assert re.fullmatch(r"\d+G", service["MemoryMax"])


def parameters_of_addresses(resolver, namespace=""):
    """The name of each address, with its parameters."""
    for entry in resolver.url_patterns:
        if hasattr(entry, "url_patterns"):
            yield from parameters_of_addresses(entry, f"{entry.namespace}:" if entry.namespace else namespace)
        elif entry.name:
            yield f"{namespace}{entry.name}", [*entry.pattern.converters]


def is_logged(name, parameters, prefix=""):
    patterns = re.findall(r'^ +"~\*(.+)" 0;$', (ROOT / "deploy" / "README.md").read_text(), re.M)
    address = prefix + reverse(name, kwargs=dict.fromkeys(parameters, "wedel"))
    return not any(re.search(pattern, address, re.IGNORECASE) for pattern in patterns)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_log_of_the_proxy_leaves_out_every_address_with_a_key(prefix):
    with_key = {
        name: parameters
        for name, parameters in parameters_of_addresses(get_resolver())
        if any(parameter.endswith("_key") for parameter in parameters)
    }

    assert with_key.keys() >= {"contacts:enquiry", "concepts:own_comment"}
    with_key["contacts:reported"] = ["town", "number"]
    assert [name for name, parameters in with_key.items() if is_logged(name, parameters, prefix)] == []


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("concepts:comment", ["town", "concept", "version"]),
        ("concepts:detail", ["town", "concept"]),
        ("contacts:write", ["town", "contact"]),
    ],
)
def test_the_log_of_the_proxy_names_pages_without_a_key(name, parameters):
    assert is_logged(name, parameters)
