"""The web server, alike under systemd and in a container; what differs stands in the environment.

A configuration that is wrong ends it here, with all sentences and exit code 2, before it forks.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from portal.operating import configuration  # noqa: E402  lies beside this folder

configuration.stop_when_wrong(settings="portal.settings.production")

from portal.operating import serving, warming  # noqa: E402

chdir = str(ROOT)
wsgi_app = "portal.wsgi:application"
bind = configuration.value("WEB_BIND")
worker_class = "portal.worker.Worker"
workers = configuration.value("WEB_WORKERS")
threads = configuration.value("WEB_THREADS")
preload_app = True
# What a worker gathered over weeks goes with it; the jitter keeps them from being replaced at the same moment.
max_requests = 2000
max_requests_jitter = 400
timeout = 60
graceful_timeout = 30
control_socket_disable = True
# No header moves the portal to another address, for whoever reads the kept page next; gunicorn would let this machine.
forwarder_headers = ""
# One line per request is written by the portal itself (ACCESS_LOG): gunicorn's would hold addresses.
accesslog = None
logger_class = serving.Log

serving.prepare_figures()


def when_ready(server):
    warming.warm_up()  # before it forks
    server.exporter = serving.start_exporter()


def on_exit(server):
    serving.stop_exporter(getattr(server, "exporter", None))
