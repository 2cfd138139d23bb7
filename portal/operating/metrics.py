"""What the web processes count for Prometheus. Without METRICS_PORT nothing is loaded and nothing counted.

gunicorn's settings (`deploy/gunicorn.conf.py`) name a folder in which every process keeps its numbers; a process of its
own, `portal.operating.exporter`, adds them up and hands them out. Labels are names from the code, never input.
"""

import os

from portal.operating.figures import FOLDER

#: Seconds; kept pages take less than the first, cold ones aim at the middle.
BUCKETS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
UNKNOWN = "none"

if os.environ.get(FOLDER):
    # Costs memory, so only where somebody asks for the figures.
    from prometheus_client import Counter, Histogram

    _requests = Counter("portal_requests", "Answered requests", ["route", "method", "status"])
    _seconds = Histogram("portal_request_seconds", "Time to the answer in seconds", ["route"], buckets=BUCKETS)
    _pages = Counter("portal_pages", "Public pages by how they were answered", ["answer"])
    _database_errors = Counter("portal_database_errors", "Statements that failed", ["kind"])
    is_counting = True
else:
    is_counting = False


def answered(route, method, status, seconds):
    """Count one answer: its status as class (2xx), its time in seconds."""
    if is_counting:
        _requests.labels(route or UNKNOWN, method, f"{status // 100}xx").inc()
        _seconds.labels(route or UNKNOWN).observe(seconds)


def page_answer(kind):
    """Count one public page, by how it came about: "hit", from what was kept; "not_modified"; or "miss", rendered."""
    if is_counting:
        _pages.labels(kind).inc()


def database_failed(kind):
    """Count one failed statement by the class of its exception."""
    if is_counting:
        _database_errors.labels(kind).inc()
