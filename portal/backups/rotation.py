"""Which backups stay: of the last days, weeks and months on which one was made, the newest of each."""

import re
from datetime import UTC, datetime, timedelta

#: As a pattern of the shell.
PATTERN = "integrationsportal-*.backup"
_NAME = re.compile(r"integrationsportal-(\d{8}-\d{6})\.backup")
_MOMENT = "%Y%m%d-%H%M%S"
_PERIODS = ("%Y-%m-%d", "%G-%V", "%Y-%m")


def name_at(moment):
    return f"integrationsportal-{moment:{_MOMENT}}.backup"


def moment_of(name):
    """When a backup was made (UTC); None for whatever else lies in the folder."""
    match = _NAME.fullmatch(name)
    try:
        return datetime.strptime(match[1], _MOMENT).replace(tzinfo=UTC) if match else None
    except ValueError:
        return None


def backups(folder):
    """Path and moment of each, the newest first."""
    found = [(path, moment_of(path.name)) for path in folder.iterdir() if path.is_file()]
    return sorted([pair for pair in found if pair[1]], key=lambda pair: pair[1], reverse=True)


def superseded(folder, keep, longest=None):
    """The backups to delete when `keep` (days, weeks, months) are to stay; never the newest.

    With `longest` none stays that would be older than so many days before another one is made the next night.
    """
    found = backups(folder)
    kept = {path for path, _moment in found[:1]}
    for period, number in zip(_PERIODS, keep, strict=True):
        newest = {}
        for path, moment in found:
            if longest is not None and found[0][1].date() - moment.date() >= timedelta(days=longest):
                break
            newest.setdefault(moment.strftime(period), path)
        kept |= set(list(newest.values())[:number])
    return [path for path, _moment in found if path not in kept]
