"""The units for systemd are sound, shut in, and run everything that the portal needs."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.deploy import commands
from tests.deploy.commands import COMMON, SERVICES, UNITS, unit
from tests.served import ROOT, program

NEEDED = {
    ("manage.py", "backup"),
    ("manage.py", "migrate"),
    ("manage.py", "purge"),
    ("manage.py", "procrastinate", "worker"),
    ("-m", "gunicorn", "-c", "deploy/gunicorn.conf.py"),
}
#: A web server that starts again by itself must not depend on the primary; the handbook says when to migrate.
BY_HAND = {"systemd": {("manage.py", "migrate")}}
#: systemd's own figure for what a broken service could reach, from 0 to 10; without hardening it is 9.6.
MOST_EXPOSED = 2.0
COMMANDS = {
    "systemd": sorted(map(commands.without_options, commands.of_units())),
    "containers": sorted(map(commands.without_options, commands.of_containers())),
}


@pytest.mark.parametrize("example", COMMANDS)
def test_an_example_runs_everything_that_the_portal_needs(example):
    assert set(COMMANDS[example]) == NEEDED - BY_HAND.get(example, set())


@pytest.mark.parametrize("command", sorted({*COMMANDS["systemd"], *COMMANDS["containers"]}), ids=" ".join)
def test_each_command_exists(command):
    if command[-1].endswith("gunicorn.conf.py"):
        assert (ROOT / command[-1]).exists()
        command = command[:2]
    done = subprocess.run([sys.executable, *command, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr


@pytest.fixture
def units(tmp_path):
    """The units with a program that this machine has."""
    copies = tmp_path / "units"
    shutil.copytree(UNITS, copies)
    for path in copies.glob("*.service"):
        path.write_text(path.read_text().replace("/opt/integrationsportal/.venv/bin/python", sys.executable))
    return copies


def analysed(units, *arguments):
    """systemd-analyze that knows these units and those of the system."""
    variables = os.environ | {"SYSTEMD_UNIT_PATH": f"{units}:", "SYSTEMD_PAGER": ""}
    command = [program("systemd-analyze", "verifies units"), *map(str, arguments)]
    return subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60)


def test_systemd_understands_every_line(units):
    files = sorted(path for path in units.iterdir() if path.is_file())
    assert {path.suffix for path in files} == {".service", ".socket", ".timer"}

    done = analysed(units, "verify", *files)

    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_what_systemd_does_not_understand_is_noticed(units):
    with COMMON.open() as common:
        broken = common.read().replace("ProtectHome=yes", "ProtectHomes=yes")
    (units / COMMON.relative_to(UNITS)).write_text(broken)

    done = analysed(units, "verify", units / "integrationsportal-web.service")

    assert "ProtectHomes" in done.stderr


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.stem)
def test_a_service_can_reach_little(units, path):
    done = analysed(units, "security", "--offline=true", f"--threshold={MOST_EXPOSED * 10:.0f}", units / path.name)

    assert done.returncode == 0, done.stdout
    figure = re.search(r"exposure level for [\w.-]+: ([\d.]+)", done.stdout)[1]
    assert 0 < float(figure) <= MOST_EXPOSED


def test_services_run_as_nobody_special_and_read_their_secrets_from_a_file():
    common = unit(COMMON)["Service"]

    assert (common["User"], common["EnvironmentFile"]) == ("integrationsportal", "/etc/integrationsportal.env")
    for path in SERVICES:
        assert path.name.startswith("integrationsportal-")  # what the common part is read for
        assert not {"User", "EnvironmentFile", "Environment"} & {*unit(path)["Service"]}
        assert not re.search("SECRET|CONFIDENTIAL_KEYS|PASSWORD", path.read_text() + COMMON.read_text())


@pytest.mark.parametrize("name", ["purge", "backup"])
def test_a_timer_starts_its_service_every_day_and_after_a_night_off(name):
    timer = unit(UNITS / f"integrationsportal-{name}.timer")

    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:\d\d", timer["Timer"]["OnCalendar"])
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Install"]["WantedBy"] == "timers.target"
    assert (UNITS / f"integrationsportal-{name}.service").exists()


def test_the_socket_outlives_the_web_server_and_waits_where_nginx_asks():
    socket, service = unit(UNITS / "integrationsportal-web.socket"), unit(UNITS / "integrationsportal-web.service")

    assert service["Unit"]["Requires"] == "integrationsportal-web.socket"
    assert socket["Install"]["WantedBy"] == "sockets.target"
    upstream = (ROOT / "deploy" / "nginx" / "upstream-one-machine.conf").read_text()
    assert f"server {socket['Socket']['ListenStream']} " in upstream


def test_the_web_server_is_given_time_to_finish_and_has_a_bound_on_memory():
    service = unit(UNITS / "integrationsportal-web.service")["Service"]
    graceful = re.search(r"^graceful_timeout = (\d+)$", (ROOT / "deploy" / "gunicorn.conf.py").read_text(), re.M)

    assert int(service["TimeoutStopSec"]) > int(graceful[1])
    assert (service["Type"], service["KillMode"]) == ("notify", "mixed")
    assert re.fullmatch(r"\d+G", service["MemoryMax"])
