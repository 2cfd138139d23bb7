"""What gunicorn's settings need of us: its log in our form, and the process that hands out figures."""

import os
import shutil
import subprocess
import sys
import tempfile

from gunicorn.glogging import Logger

from portal.operating import configuration, release
from portal.operating.figures import FOLDER
from portal.operating.logs import FORMATTERS

SECONDS_TO_END = 10


class Log(Logger):
    """gunicorn's own lines, which would quote addresses of pages and of people, in the form of the portal's log."""

    def setup(self, cfg):
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(FORMATTERS[configuration.value("LOG_FORMAT")]())


def prepare_figures():
    """With METRICS_PORT a folder for what is counted, one for each master. Before the portal is loaded."""
    prefix = f"integrationsportal-figures-{os.getpid()}-"  # a reload keeps it, a new master gets its own
    if configuration.value("METRICS_PORT") and prefix not in os.environ.get(FOLDER, ""):
        os.environ[FOLDER] = tempfile.mkdtemp(prefix=prefix)


def start_exporter():
    """The process beside the workers; None without METRICS_PORT."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return None
    command = [sys.executable, "-m", "portal.operating.exporter", folder, release.version()]
    others = {name: value for name, value in os.environ.items() if name != FOLDER}  # it counts nothing itself
    return subprocess.Popen(command, cwd=release.ROOT, env=others)


def stop_exporter(exporter):
    """It is asked to end, and ended where it does not in SECONDS_TO_END; its folder goes in any case."""
    if exporter:
        exporter.terminate()
        try:
            exporter.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            exporter.kill()
            exporter.wait()
        shutil.rmtree(os.environ[FOLDER], ignore_errors=True)
