"""The parser of Thunderbird."""

import json
import subprocess
from datetime import datetime
from pathlib import Path

from tests.clients.reading import Reading
from tests.served import npm_file, program

SCRIPT = Path(__file__).with_suffix(".mjs")


def read(calendar):
    npm_file("ical.js/package.json")
    command = [program("node", "runs the parser of Thunderbird"), SCRIPT]
    answer = subprocess.run(command, input=calendar, capture_output=True, timeout=60)
    assert answer.returncode == 0, answer.stderr.decode()
    return [
        Reading(**event | {name: datetime.fromisoformat(event[name]) for name in ("starts_at", "ends_at")})
        for event in json.loads(answer.stdout)
    ]
