"""Whether what we depend on has known holes, as the public advisories say today."""

import json
import subprocess
import sys
from pathlib import Path

from launcher.terminal import say

CLEAN, HOLES, UNKNOWN = 0, 1, 3
PINS = ["requirements.txt", "requirements-dev.txt"]


def main(root, _arguments=()):
    """CLEAN, HOLES, or UNKNOWN where no advisories could be read: that is no good news, and is not told as such."""
    results = [python(Path(root) / pins) for pins in PINS] + [npm(Path(root))]
    for name, holes in results:
        if holes is None:
            say(f"{name}: not audited, the advisories cannot be read from here.")
        else:
            say(f"{name}: {len(holes)} known holes." if holes else f"{name}: no known hole.")
            for hole in holes:
                say(f"  {hole}")
    if any(holes for _name, holes in results):
        return HOLES
    return UNKNOWN if any(holes is None for _name, holes in results) else CLEAN


def python(pins):
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--disable-pip",
        "--require-hashes",
        "--format",
        "json",
        "-r",
        str(pins),
    ]
    answer = answered(command, pins.parent)
    packages = (answer or {}).get("dependencies", [])
    if not packages or any("skip_reason" in package for package in packages):
        return pins.name, None
    return pins.name, [
        f"{package['name']} {package['version']}: {hole['id']}, "
        f"mended in {', '.join(hole['fix_versions']) or 'no version'}"
        for package in packages
        for hole in package["vulns"]
    ]


def npm(root):
    answer = answered(["npm", "audit", "--json"], root)
    if not answer or "vulnerabilities" not in answer:
        return "package-lock.json", None
    return "package-lock.json", [f"{name}: {hole['severity']}" for name, hole in answer["vulnerabilities"].items()]


def answered(command, folder):
    """What the program wrote as JSON; None where it could not say anything."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
        return json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None
