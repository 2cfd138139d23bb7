"""The recipe of the container, executed step by step in a bare folder; and built for real where an engine answers.

A virtual environment of this Python stands in for the image, and the account is not changed: that the image exists,
that its Python can install our wheels and that the account may read what it needs, only an engine proves.
"""

import http.client
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.backups import databases
from tests.deploy.commands import COMPOSE, CONTAINERFILE, UNITS
from tests.deploy.web import NAME, SECRET_KEY
from tests.served import CONFIDENTIAL_KEY, HOST, ROOT

#: Folders of the image that the recipe names.
FOLDERS = re.compile(r"(?<![\w.])/(opt|srv)/")
#: What only root can do: here it leaves a note, and `install` makes the folder for us.
STAND_INS = {
    "useradd": 'echo "$@" >> "$NOTES/accounts"',
    "install": 'while [ $# -gt 1 ]; do shift; done; mkdir -p "$1"; echo "$1" >> "$NOTES/folders"',
    # As pip does it, from the cache of this machine where it has one.
    "pip": 'shift; for each; do [ "$each" = --no-cache-dir ] || set -- "$@" "$each"; shift; done; '
    'exec "$OUTER" -m pip --python "$VENV/bin/python" install --quiet --disable-pip-version-check "$@"',
}


def instructions():
    """Name and rest of each line of the recipe."""
    text = re.sub(r"^#.*\n", "", CONTAINERFILE.read_text(), flags=re.M).replace("\\\n", " ")
    return [tuple(line.split(maxsplit=1)) for line in text.splitlines() if line.strip()]


@dataclass
class Image:
    root: Path
    env: dict = field(default_factory=dict)
    workdir: str = "/"
    user: str = "root"
    command: list = field(default_factory=list)
    healthcheck: list = field(default_factory=list)
    ports: list = field(default_factory=list)

    def here(self, text):
        return FOLDERS.sub(lambda found: f"{self.root}/{found[1]}/", text)

    def variables(self, **more):
        venv, notes = self.root / "venv", self.root / "notes"
        own = {
            "HOME": str(self.root),
            "NOTES": str(notes),
            "PATH": f"{self.root / 'stand-ins'}:{venv / 'bin'}:/usr/bin:/bin",
            "OUTER": sys.executable,
            "VENV": str(venv),
            "PIP_CACHE_DIR": os.environ.get("PIP_CACHE_DIR", str(Path.home() / ".cache" / "pip")),
        }
        # How this machine reaches the package index; nothing of our settings.
        passed = {name: value for name, value in os.environ.items() if re.match("PIP_|UV_|SSL_|.*_proxy$", name, re.I)}
        return passed | own | {name: self.here(value) for name, value in self.env.items()} | more

    def run(self, command, **options):
        options = {"cwd": self.here(f"{self.workdir}/"), "env": self.variables(), "capture_output": True} | options
        return subprocess.run(command, text=True, timeout=300, **options)

    # -- one method for each instruction ------------------------------------------------------------------------------

    def do_from(self, base):
        assert re.fullmatch(r"docker\.io/library/python:3\.\d+-slim", base)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", self.root / "venv"], check=True)
        stand_ins = self.root / "stand-ins"
        for folder in (stand_ins, self.root / "notes"):
            folder.mkdir()
        for name, text in STAND_INS.items():
            (stand_ins / name).write_text(f"#!/bin/sh\nset -e\n{text}\n")
            (stand_ins / name).chmod(0o755)

    def do_env(self, rest):
        self.env |= dict(pair.split("=", 1) for pair in shlex.split(rest))

    def do_workdir(self, folder):
        self.workdir = folder
        Path(self.here(f"{folder}/")).mkdir(parents=True)

    def do_copy(self, rest):
        *sources, target = rest.split()
        place = Path(self.here(f"{self.workdir}/")) / target
        for source in sources:
            if (ROOT / source).is_dir():
                ignored = shutil.ignore_patterns("__pycache__", "*.mo", ".env", "database-password")
                shutil.copytree(ROOT / source, place, ignore=ignored)
            else:
                shutil.copy(ROOT / source, place)

    def do_run(self, command):
        done = self.run(["/bin/sh", "-ec", self.here(command)])
        assert done.returncode == 0, done.stdout + done.stderr

    def do_user(self, name):
        self.user = name

    def do_expose(self, port):
        self.ports.append(int(port))

    def do_healthcheck(self, rest):
        self.healthcheck = json.loads(rest.partition("CMD ")[2])

    def do_cmd(self, rest):
        self.command = json.loads(rest)


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    made = Image(tmp_path_factory.mktemp("image"))
    for name, rest in instructions():
        getattr(made, f"do_{name.lower()}")(rest)
    return made


def test_the_image_is_served_by_an_account_without_rights(image):
    assert image.user == "portal"
    assert image.user in (image.root / "notes" / "accounts").read_text().split()
    assert (image.root / "notes" / "folders").read_text().split() == [
        image.here(image.env["MEDIA_ROOT"]),
        image.here("/srv/backups"),
    ]


def test_the_image_holds_the_program_and_nothing_else(image):
    program = Path(image.here("/opt/integrationsportal/"))
    packages = {path.parent.name for path in ROOT.glob("*/apps.py")}

    assert packages <= {path.name for path in program.iterdir()}
    assert not {"tests", "var", "node_modules", ".git", ".env", "script"} & {path.name for path in program.iterdir()}
    assert not [*program.rglob(".env"), *program.rglob("database-password")]
    assert {path.parent.parent.name for path in program.glob("locale/*/LC_MESSAGES/*.mo")} == {"de"}
    assert [*Path(image.here("/srv/static/")).glob("css/site.*.css")]


def test_the_image_serves_the_portal_in_german_and_knows_that_it_is_well(
    image, django_db_setup, django_db_blocker, tmp_path
):
    with socket.create_server((HOST, 0)) as found:
        port = found.getsockname()[1]
    settings = {
        "ALLOWED_HOSTS": NAME,
        "CONFIDENTIAL_KEYS": CONFIDENTIAL_KEY,
        "DJANGO_SECRET_KEY": SECRET_KEY,
        "EMAIL_URL": "smtp+tls://portal:secret@mail.example.org:587",
        "MAIL_FROM": "portal@example.org",
        "WEB_BIND": f"{HOST}:{port}",
    }
    place = image.here(f"{image.workdir}/")
    with django_db_blocker.unblock(), databases.migrated("container") as url:
        env = image.variables(**settings, DATABASE_URL=url)
        log = tmp_path / "log"
        with log.open("wb") as output:
            server = subprocess.Popen(image.command, cwd=place, env=env, stdout=output, stderr=subprocess.STDOUT)
        try:
            end = time.monotonic() + 60
            while image.run(image.healthcheck, env=env).returncode and time.monotonic() < end:
                assert server.poll() is None, log.read_text()
            asking = http.client.HTTPConnection(HOST, port, timeout=30)
            asking.request("GET", "/", headers={"Host": NAME, "X-Forwarded-Proto": "https"})
            page = asking.getresponse().read().decode()
            asking.close()
            assert '<html lang="de"' in page, log.read_text()
            assert "Zum Inhalt" in page
        finally:
            server.terminate()
            server.wait(45)
        assert image.run(image.healthcheck, env=env).returncode != 0


def test_the_composition_keeps_everything_but_its_volumes_from_being_written():
    text = COMPOSE.read_text()
    common = text.partition("services:")[0]

    for line in ("read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]', "tmpfs: [/tmp]"):
        assert re.search(rf"^  {re.escape(line)}$", common, re.M), line
    services = re.findall(r"^  (\w+):\n    (.+)$", text.partition("services:")[2].partition("\nsecrets:")[0], re.M)
    assert dict(services).keys() == {"migrate", "web", "worker", "purge", "backup", "database"}
    assert {name for name, first in services if first != "<<: *portal"} == {"database"}
    assert not re.search(r"PASSWORD: |SECRET_KEY", text)


def test_both_examples_give_the_web_server_the_same_memory():
    bound = re.search(r"mem_limit: (\d+)g", COMPOSE.read_text())[1]

    assert f"MemoryMax={bound}G" in (UNITS / "integrationsportal-web.service").read_text()


def engine():
    """An engine that answers; a client alone builds nothing."""
    for name in ("podman", "docker"):
        if shutil.which(name) and not subprocess.run([name, "info"], capture_output=True, timeout=60).returncode:
            return name
    return None


def test_an_engine_builds_the_same(image):
    """Where no engine runs, the steps above are all the proof there is."""
    name = engine()
    if name:
        command = [name, "build", "--quiet", "--file", CONTAINERFILE, "--tag", "integrationsportal:test", ROOT]
        done = subprocess.run(command, capture_output=True, text=True, timeout=1200)
        assert done.returncode == 0, done.stderr
    assert image.ports == [8000]
