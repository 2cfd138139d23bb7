"""The virtual environment in `.venv`, with exactly the pinned packages."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from launcher import processes
from launcher.terminal import Problem, duration, say, working

# Without pip there is nothing to find, and so no answer.
QUESTION = (
    "import sys, importlib.util; importlib.util.find_spec('pip').origin; "
    "print(sys.prefix); print(*sys.version_info[:2], sep='.')"
)
# Installed by one script, enough for the other.
COVERS = {
    "requirements.txt": ["requirements.txt"],
    "requirements-dev.txt": ["requirements-dev.txt", "requirements.txt"],
}


class Environment:
    def __init__(self, root):
        self.root = Path(root)
        self.path = self.root / ".venv"
        self.python = self.path / "bin" / "python"
        self.stamp = self.path / "installed.json"
        self.unfinished = self.path / "unfinished"
        self.log = self.root / "var" / "log" / "install.log"

    def fingerprint(self, requirements):
        return hashlib.sha256((self.root / requirements).read_bytes()).hexdigest()

    def installed(self):
        try:
            return json.loads(self.stamp.read_text())
        except (OSError, ValueError):
            return {}

    def defect(self):
        """Why the environment cannot be used as it is; empty when it can."""
        if self.unfinished.exists():
            return "its last installation was interrupted"
        try:
            answer = subprocess.run([self.python, "-c", QUESTION], capture_output=True, text=True, timeout=60)
            prefix, version = answer.stdout.splitlines()
        except (OSError, ValueError, subprocess.SubprocessError):
            return "its Python does not start"
        if Path(prefix).resolve() != self.path.resolve():
            return "it belongs to another folder"
        current = "{}.{}".format(*sys.version_info[:2])
        if version != current:
            return f"it was made with Python {version} and this is {current}"
        # A moved environment still starts, but its scripts point to where it was.
        if self.installed().get("path", str(self.path)) != str(self.path):
            return "it has been moved"
        return ""

    def is_current(self, requirements):
        return self.installed().get(requirements) == self.fingerprint(requirements)

    def create(self):
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(parents=True)
        self.unfinished.touch()
        with working("Creating the virtual environment in .venv"):
            failed = processes.run_logged([sys.executable, "-m", "venv", self.path], self.log, env=self.variables())
        if failed:
            raise Problem(
                f"The virtual environment could not be created: {processes.last_line(self.log)}\n"
                f"Check that {self.root} is writable and the disk is not full; the whole output is in {self.log}."
            )

    def install(self, requirements):
        self.unfinished.touch()
        self.stamp.unlink(missing_ok=True)
        command = [self.python, "-m", "pip", "install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
        command += ["--progress-bar", "off", "-r", self.root / requirements]
        began = time.monotonic()
        with working(
            f"Installing the pinned packages of {requirements} (about one minute the first time)",
            lambda: processes.last_line(self.log),
        ):
            failed = processes.run_logged(command, self.log, cwd=self.root, env=self.variables())
        if failed:
            raise Problem(
                "The packages could not be installed. pip says:\n  "
                + "\n  ".join(processes.last_lines(self.log, 4))
                + "\nCheck the connection to the Python package index and the space on the disk, then start again.\n"
                + f"The whole output is in {self.log}."
            )
        known = {name: self.fingerprint(name) for name in COVERS[requirements] if (self.root / name).exists()}
        self.stamp.write_text(json.dumps({"path": str(self.path), **known}, indent=1))
        self.unfinished.unlink()
        say(f"  done in {duration(time.monotonic() - began)}")

    def variables(self):
        """pip's own settings may stay, except those that would lead it out of the environment."""
        unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"}
        kept = {name: value for name, value in os.environ.items() if name not in unwanted}
        return kept | {"PIP_ROOT_USER_ACTION": "ignore"}


def ensure(root, requirements, before=lambda: None):
    """Make `.venv` fit and return its Python; `before` may object first when that is going to take long."""
    environment = Environment(root)
    lock = processes.Lock(environment.root / "var" / "environment.lock")
    if lock.acquire() is None:
        with working("Waiting for another script that is installing packages in this checkout"):
            while lock.acquire() is None:
                time.sleep(0.3)
    try:
        exists = environment.path.exists() or environment.path.is_symlink()
        defect = environment.defect() if exists else "missing"
        if not defect and environment.is_current(requirements):
            return str(environment.python)
        before()
        if defect:
            if exists:
                say(f"The virtual environment in .venv is made anew: {defect}.")
            environment.create()
        environment.install(requirements)
        return str(environment.python)
    finally:
        lock.release()
