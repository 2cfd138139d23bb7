"""Compile the message catalogues, without gettext."""

import hashlib
import os
from pathlib import Path

import polib

from launcher.terminal import Problem


def outdated(root):
    """The catalogues whose compiled form is missing or was made from another text."""
    found = []
    for source in sorted(Path(root).glob("locale/*/LC_MESSAGES/*.po")):
        compiled, stamp = source.with_suffix(".mo"), _stamp(root, source)
        current = stamp.exists() and stamp.read_text() == _fingerprint(source)
        if not (compiled.exists() and current):
            found.append(source)
    return found


def compile_all(root, sources):
    for source in sources:
        fingerprint = _fingerprint(source)
        try:
            binary = polib.pofile(source, encoding="utf-8").to_binary()
        except (OSError, ValueError) as error:
            raise Problem(f"The message catalogue {source} cannot be read: {error}") from None
        passing = source.with_suffix(f".mo.{os.getpid()}")
        passing.write_bytes(binary)
        passing.replace(source.with_suffix(".mo"))
        stamp = _stamp(root, source)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(fingerprint)


def _fingerprint(source):
    return hashlib.sha256(source.read_bytes()).hexdigest()


def _stamp(root, source):
    language = source.parent.parent.name
    return Path(root) / "var" / "messages" / f"{language}-{source.stem}"
