"""Which release of the portal this is."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def version():
    """As `pyproject.toml` says it: three numbers."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
