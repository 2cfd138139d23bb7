"""The list of contents of a backup, which is believed only when it has the form that `making` gives it."""

import json
from datetime import datetime

from portal.backups.problems import BackupProblem

FORMAT = 1
#: Room for half a million files (bytes).
LONGEST = 64 * 1024 * 1024
#: A text of ISO 8601 with its zone.
MOMENT = object()
#: A dictionary with `str` as its only key holds any names; a tuple is a list of exactly these.
SHAPE = {
    "made_at": MOMENT,
    "release": str,
    "postgresql": int,
    "migrations": [(str, str)],
    "tables": {str: {"columns": [str], "rows": int, "bytes": int, "sha256": str}},
    "files": {str: {"bytes": int, "sha256": str}},
    "missing": [str],
    "sequences": {str: (int, bool)},
}


def understood(body, name):
    """The manifest from the bytes of the backup called `name`; raises `BackupProblem`."""
    try:
        manifest = json.loads(body)
        format_number = manifest["format"]
    except (ValueError, RecursionError, TypeError, KeyError) as error:
        raise BackupProblem(f"The list of contents of {name} cannot be read.") from error
    if format_number != FORMAT:
        raise BackupProblem(f"{name} was made by a newer release of the portal. Install that one first.")
    wrong = [entry for entry, shape in SHAPE.items() if not _fits(manifest.get(entry), shape)]
    if wrong:
        raise BackupProblem(f"The list of contents of {name} is damaged at: {', '.join(wrong)}.")
    return manifest


def _fits(value, shape):
    if isinstance(shape, type):
        return isinstance(value, shape)
    if shape is MOMENT:
        return _is_moment(value)
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(item, shape[0]) for item in value)
    if isinstance(shape, tuple):
        return isinstance(value, list) and len(value) == len(shape) and all(map(_fits, value, shape))
    if not isinstance(value, dict):
        return False
    if str in shape:
        return all(_fits(item, shape[str]) for item in value.values())
    return all(name in value and _fits(value[name], shape[name]) for name in shape)


def _is_moment(value):
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except (TypeError, ValueError):
        return False
