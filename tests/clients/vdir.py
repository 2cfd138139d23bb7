"""A folder of events, a file each, that vdirsyncer fills from a feed and khal reads; both bring icalendar."""

import json
import subprocess
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from tests.clients.reading import Reading
from tests.served import ROOT

PROGRAMS = ROOT / "var" / "tools" / "calendar-programs" / "bin"
VDIRSYNCER = """
[general]
status_path = "{folder}/status"

[pair meetings]
a = "portal"
b = "files"
collections = null
conflict_resolution = "a wins"

[storage portal]
type = "http"
url = "{feed}"

[storage files]
type = "filesystem"
path = "{folder}/files"
fileext = ".ics"
"""
KHAL = """
[calendars]
[[meetings]]
path = {folder}/files

[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M

[sqlite]
path = {folder}/khal.db
"""
FIELDS = ["uid", "start-long-full", "end-long-full", "title", "status", "location", "description"]


class Vdir:
    def __init__(self, folder, feed=""):
        self.folder = folder
        self.files = folder / "files"
        self.files.mkdir(parents=True)
        for name, text in {"vdirsyncer": VDIRSYNCER, "khal": KHAL}.items():
            (folder / f"{name}.conf").write_text(text.format(folder=folder, feed=feed))

    def run(self, name, *arguments):
        program = PROGRAMS / name
        if not program.exists():
            pytest.fail(f"{program.relative_to(ROOT)} is missing. Run script/test: it installs it.", pytrace=False)
        command = [program, "--config", self.folder / f"{name}.conf", *arguments]
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=90)
        assert answer.returncode == 0, answer.stdout
        return answer.stdout.splitlines()

    def sync(self):
        """Fetch the feed; the answer is what vdirsyncer did, a line each."""
        if not (self.folder / "status").exists():
            self.run("vdirsyncer", "discover")
        begins, *done = self.run("vdirsyncer", "sync")
        assert begins == "Syncing meetings"
        return done

    def take(self, calendar):
        """Without vdirsyncer, which gives the events of a feed identities of its own."""
        (self.folder / "feed.ics").write_bytes(calendar)
        self.run("khal", "import", "--batch", "--include-calendar", "meetings", self.folder / "feed.ics")

    def state(self):
        """The files as they are: when each was written, and what stands in it."""
        return {file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in self.files.iterdir()}

    def readings(self, first, last):
        """Everything that khal lists for these days."""
        fields = [f"--json={field}" for field in FIELDS]
        days = self.run("khal", "list", "--once", *fields, f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}")
        return [reading(event) for day in days for event in json.loads(day)]


def reading(event):
    uid, starts, ends, title, status, location, description = (event[name] for name in FIELDS)
    begin, end = (datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in (starts, ends))
    return Reading(uid, begin, end, title, status, location, description)


def addresses(state):
    """Which meetings these files tell of, by the address of their page."""
    events = (Calendar.from_ical(content).events[0] for _written, content in state.values())
    return {urlsplit(event["URL"]).path for event in events}
