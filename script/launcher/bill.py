"""The software bill of materials of a release: every package that runs, with version and hashes (CycloneDX)."""

import subprocess
import sys
import tomllib
from pathlib import Path

from launcher.terminal import say


def main(root, _arguments=()):
    root = Path(root)
    version = tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"]
    target = root / "var" / "release" / f"integrationsportal-{version}.cdx.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    code = write(root, target)
    if code == 0:
        say(f"Written: {target.relative_to(root)}")
    return code


def write(root, target):
    """The same bytes for the same pins, so that two people can compare what they released."""
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements", "requirements.txt"]
    command += ["--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON", "-o", str(target)]
    return subprocess.run(command, cwd=root, check=False).returncode
