"""Hands out the figures of all web processes to Prometheus: `python -m portal.operating.exporter FOLDER RELEASE`.

gunicorn's master starts it and it ends with it. It is one process with one thread, so that nobody adds up a file while
another takes it away, and it knows no Django, so that it stays small.
"""

import http.server
import logging
import os
import socket
import sys
import threading
import time
from pathlib import Path

import psycopg
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.mmap_dict import MmapedDict
from prometheus_client.multiprocess import MultiProcessCollector

from portal.operating import configuration, figures
from portal.settings.database import target

logger = logging.getLogger(__name__)

#: Files are named kind_process.db; those of ended processes are added to this one, for which no process has the number.
ENDED = "0"
GAUGES = {
    "worker_seconds": ("portal_worker_heartbeat_age_seconds", "Since the worker last said that it lives"),
    "mail_waiting": ("portal_mail_waiting", "Letters that wait to be sent"),
    "mail_seconds": ("portal_mail_oldest_seconds", "Age of the oldest letter that waits"),
    "mail_undeliverable": ("portal_mail_undeliverable", "Letters that were given up"),
    "jobs_failed": ("portal_jobs_failed", "Jobs of the worker that failed for good"),
    "index_due": ("portal_search_due", "Things that the search index does not know yet"),
    "index_seconds": ("portal_search_due_oldest_seconds", "Age of the oldest of them"),
}
SECONDS_FOR_DATABASE = 2
SECONDS_BETWEEN_LOOKS = 1
SECONDS_BETWEEN_TIDYING = 60


class FromDatabase:
    """Figures that no single process counts; `portal_database_up` is 0 while they cannot be had."""

    def __init__(self, url):
        named = target(url)
        bounds = f"-c statement_timeout={SECONDS_FOR_DATABASE}s -c default_transaction_read_only=on"
        self.target = named | {
            "autocommit": True,
            "connect_timeout": SECONDS_FOR_DATABASE,
            "options": f"{named.get('options', '')} {bounds}",
            "application_name": "integrationsportal-metrics",
        }

    def collect(self):
        try:
            with psycopg.connect(**self.target) as connection:
                found = figures.of_database(connection.cursor())
        except psycopg.Error:
            found = None
        yield GaugeMetricFamily("portal_database_up", "1 while the database answers", value=found is not None)
        for name, (metric, meaning) in GAUGES.items():
            if found and found[name] is not None:
                yield GaugeMetricFamily(metric, meaning, value=found[name])


class FromMachine:
    """Disk, last backup and which release runs."""

    def __init__(self, release, media_root, backup_root):
        self.release, self.media_root, self.backup_root = release, media_root, backup_root

    def collect(self):
        yield InfoMetricFamily("portal_build", "What runs", value={"release": self.release})
        if self.media_root:
            free, share = figures.disk(self.media_root)
            yield GaugeMetricFamily("portal_disk_free_bytes", "Free where files are stored", value=free)
            yield GaugeMetricFamily("portal_disk_free_ratio", "Free share of that disk", value=share)
        if self.backup_root:
            try:
                seconds = figures.backup_seconds(self.backup_root)
            except ValueError:
                seconds = float("inf")
            yield GaugeMetricFamily("portal_backup_age_seconds", "Since the last backup; Inf: none", value=seconds)


def gather_ended(folder):
    """Add the numbers of processes that have ended to one file, so that files do not pile up with each restart."""
    for path in Path(folder).glob("*_*.db"):
        kind, _, process = path.stem.rpartition("_")
        if process == ENDED or not process.isdigit() or Path(f"/proc/{process}").exists():
            continue
        total = MmapedDict(str(path.with_name(f"{kind}_{ENDED}.db")))
        for key, value, timestamp, _position in MmapedDict.read_all_values_from_file(path):
            total.write_value(key, total.read_value(key)[0] + value, timestamp)
        total.close()
        path.unlink()


class Handler(http.server.BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self):
        if self.path.partition("?")[0] != "/metrics":
            self.send_error(404)
            return
        gather_ended(self.server.folder)
        body = generate_latest(self.server.registry)
        self.send_response(200)
        self.send_header("Content-Type", CONTENT_TYPE_LATEST)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        """Who asks for figures is not written down."""


class Server(http.server.HTTPServer):
    def __init__(self, address, folder, registry):
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, Handler)
        self.folder, self.registry = folder, registry
        self.master = os.getppid()
        self.tidied_at = time.monotonic()

    def service_actions(self):
        if os.getppid() != self.master:
            threading.Thread(target=self.shutdown).start()  # waits for the loop that runs this
        if time.monotonic() - self.tidied_at > SECONDS_BETWEEN_TIDYING:
            gather_ended(self.folder)
            self.tidied_at = time.monotonic()


def listen(host, port, folder, registry):
    """The server, as soon as the port is free: during a restart the former one still holds it. None if orphaned."""
    master, is_told = os.getppid(), False
    while os.getppid() == master:
        try:
            return Server((host, port), folder, registry)
        except OSError as error:
            if not is_told:
                logger.warning("Port %d for figures cannot be taken yet: %s", port, error.strerror)
                is_told = True
            time.sleep(SECONDS_BETWEEN_LOOKS)
    return None


def main():
    folder, release = sys.argv[1:]
    registry = CollectorRegistry()
    MultiProcessCollector(registry, folder)
    registry.register(FromDatabase(configuration.value("DATABASE_URL")))
    registry.register(FromMachine(release, configuration.value("MEDIA_ROOT"), configuration.value("BACKUP_ROOT")))
    server = listen(configuration.value("METRICS_HOST"), configuration.value("METRICS_PORT"), folder, registry)
    if server:
        server.serve_forever(poll_interval=SECONDS_BETWEEN_LOOKS)


if __name__ == "__main__":
    main()
