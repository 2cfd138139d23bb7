"""What the examples in `deploy/` run."""

import json
import re
import shlex
from configparser import ConfigParser

from tests.served import ROOT

UNITS = ROOT / "deploy" / "systemd"
SERVICES = sorted(UNITS.glob("*.service"))
COMMON = UNITS / "integrationsportal-.service.d" / "common.conf"
COMPOSE = ROOT / "deploy" / "container" / "compose.yaml"
CONTAINERFILE = ROOT / "deploy" / "container" / "Containerfile"


def unit(path):
    parser = ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str
    parser.read_string(path.read_text())
    return parser


def of_units():
    for path in SERVICES:
        service = unit(path)["Service"]
        yield from (shlex.split(service[name]) for name in ("ExecStartPre", "ExecStart") if name in service)


def of_containers():
    yield from map(json.loads, re.findall(r"^ +command: (\[.*\])$", COMPOSE.read_text(), re.M))
    yield from map(json.loads, re.findall(r"^CMD (\[.*\])$", CONTAINERFILE.read_text(), re.M))


def without_options(command):
    """What runs, without the interpreter: `manage.py purge`."""
    if command[1] == "-m":
        return tuple(command[1:])
    return tuple(word for word in command[1:] if not word.startswith("-"))
