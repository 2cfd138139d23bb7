"""What the tests need besides our Python packages: a browser, gettext, Node.js and its packages, Java, calendars."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from launcher import environment, processes
from launcher.terminal import Problem, duration, say, working

# Program or library, a command that proves it works, Debian's packages, and what it is for.
PROGRAMS = [
    ("chromium", ["chromium", "--version"], ["chromium"], "the browser tests"),
    ("msgfmt", ["msgfmt", "--version"], ["gettext"], "the checks of the translations"),
    ("npm", ["npm", "--version"], ["nodejs", "npm"], "axe, Lighthouse, the HTML validator, Thunderbird's parser"),
    ("nginx", ["/usr/sbin/nginx", "-v"], ["nginx-light"], "the test of the proxy in front"),
    ("systemd-analyze", ["systemd-analyze", "--version"], ["systemd"], "the test of the units"),
    ("java", ["java", "-version"], ["default-jre-headless"], "the HTML validator"),
    (
        "libical.so.3",
        [sys.executable, "-c", "import ctypes; ctypes.CDLL('libical.so.3')"],
        ["libical3"],
        "the tests of the calendar feeds",
    ),
]


def missing():
    return [entry for entry in PROGRAMS if not works(entry[1])]


def works(command):
    if not shutil.which(command[0]):
        return False
    try:
        return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=60).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def ensure_programs(log):
    absent = missing()
    if not absent:
        return
    packages = [package for entry in absent for package in entry[2]]
    for name, _proof, _packages, purpose in absent:
        say(f"Missing on this machine: {name}, for {purpose}.")
    command = f"apt-get install --no-install-recommends {' '.join(packages)}"
    privilege = apt_privilege()
    if privilege is None:
        raise Problem(
            f"Install the missing programs and start again. On Debian and Ubuntu, as root: {command}\n"
            "On other systems the packages have similar names. This script installs them itself where apt-get is\n"
            "there and it runs as root or sudo asks for no password."
        )
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    for text, step in (
        ("Reading the list of Debian's packages", ["apt-get", "update"]),
        (f"Installing Debian's packages {', '.join(packages)} (some minutes the first time)", install),
    ):
        with working(text, lambda: processes.last_line(log)):
            failed = processes.run_logged([*privilege, *step], log, env=variables)
        if failed and step is install:
            raise Problem(
                "Debian's packages could not be installed. apt-get says:\n  "
                + "\n  ".join(processes.last_lines(log, 4))
                + f"\nInstall them yourself and start again: {command}"
            )
    absent = [entry[0] for entry in missing()]
    if absent:
        raise Problem(
            f"Even after installing {', '.join(packages)} there is no working {', '.join(absent)} here.\n"
            "Install what is missing from another source, and start again."
        )


def apt_privilege():
    """What to put before apt-get so that it may install; None when it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if works(["sudo", "-n", "true"]) else None


def ensure_npm_packages(root, log):
    lock, installed = Path(root) / "package-lock.json", Path(root) / "node_modules"
    stamp = installed / ".installed"
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return
    began = time.monotonic()
    with working("Installing the pinned npm packages", lambda: processes.last_line(log)):
        command = ["npm", "ci", "--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts"]
        failed = processes.run_logged(command, log, cwd=root)
    if failed:
        raise Problem(
            "The npm packages could not be installed. npm says:\n  "
            + "\n  ".join(processes.last_lines(log, 4))
            + f"\nCheck the connection to the npm registry and start again. The whole output is in {log}."
        )
    stamp.write_text(fingerprint)
    say(f"  done in {duration(time.monotonic() - began)}")


def ensure_calendar_programs(root, log):
    """vdirsyncer and khal, in an environment of their own: their pins contradict ours."""
    requirements = Path(root) / "tests" / "clients" / "requirements.txt"
    folder = Path(root) / "var" / "tools" / "calendar-programs"
    stamp = folder / ".installed"
    # Neither survives a move of the checkout or another Python.
    made_for = f"{folder} {sys.version}"
    fingerprint = hashlib.sha256(requirements.read_bytes() + made_for.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return
    began = time.monotonic()
    shutil.rmtree(folder, ignore_errors=True)
    install = [folder / "bin" / "python", "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"]
    install += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "-r", requirements]
    variables = environment.Environment(root).variables()
    with working("Installing the pinned calendar programs", lambda: processes.last_line(log)):
        failed = any(
            processes.run_logged(command, log, cwd=root, env=variables)
            for command in ([sys.executable, "-m", "venv", folder], install)
        )
    if failed:
        raise Problem(
            "The calendar programs could not be installed. pip says:\n  "
            + "\n  ".join(processes.last_lines(log, 4))
            + f"\nCheck the connection to the Python package index and start again. The whole output is in {log}."
        )
    stamp.write_text(fingerprint)
    say(f"  done in {duration(time.monotonic() - began)}")
