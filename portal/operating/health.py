"""Is the portal alive, and is all of it well? `/healthz` and `/readyz`."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from http import HTTPStatus
from ipaddress import ip_address

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe
from psycopg_pool import PoolTimeout

from portal.operating import figures

logger = logging.getLogger(__name__)

#: A worker says every ten seconds that it lives.
WORKER_SILENT = timedelta(minutes=1)
MAIL_WAITING = timedelta(hours=1)
INDEX_WAITING = timedelta(minutes=5)
LEAST_FREE_SHARE, LEAST_FREE_BYTES = 0.05, 200 * 10**6
OK, WARN, FAIL = "ok", "warn", "fail"
#: Forwarded by a proxy, so not asked by the machine itself.
FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP")


@dataclass(frozen=True)
class Check:
    name: str
    state: str
    told: str = ""

    def __str__(self):
        return f"{self.name}: {self.state}" + (f" ({self.told})" if self.told else "")


@require_safe
def healthz(request):
    """This process answers; it asks nobody else."""
    return _unkept(HttpResponse("ok\n", content_type="text/plain; charset=utf-8"))


@require_safe
def readyz(request):
    """503 where pages cannot be answered or stored; with `?strict=1` also where something needs care.

    Everybody learns ok, warn or fail. The single checks are told to the machine itself, or with READYZ_DETAILS.
    """
    checks = all_checks()
    worst = next((state for state in (FAIL, WARN) if any(check.state == state for check in checks)), OK)
    is_bad = worst == FAIL or (worst == WARN and request.GET.get("strict") == "1")
    status = HTTPStatus.SERVICE_UNAVAILABLE if is_bad else HTTPStatus.OK
    told = checks if is_told_all(request) else []
    if request.GET.get("format") == "json" or request.get_preferred_type(["text/plain", "application/json"]) == (
        "application/json"
    ):
        each = {check.name: {"state": check.state, "told": check.told} for check in told}
        response = JsonResponse({"state": worst} | ({"checks": each} if told else {}), status=status)
    else:
        lines = [worst, *map(str, told)]
        response = HttpResponse("\n".join(lines) + "\n", status=status, content_type="text/plain; charset=utf-8")
    return _unkept(response)


def _unkept(response):
    response.headers["Cache-Control"] = "no-store"
    return response


def is_told_all(request):
    if settings.READYZ_DETAILS:
        return True
    try:
        is_local = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        is_local = False
    return is_local and not any(name in request.headers for name in FORWARDED)


def all_checks():
    return [*of_database(), of_disk(), *of_backup()]


@cache
def _migrations():
    """All of this release: they do not change while it runs."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.nodes)


def of_database():
    """Database and migrations keep pages from being answered; worker, mail and search index need care."""
    try:
        missing = _migrations() - MigrationRecorder(connection).applied_migrations().keys()
        if missing:
            return [Check("database", OK), Check("migrations", FAIL, f"{len(missing)} missing")]
        with connection.cursor() as cursor:
            found = figures.of_database(cursor)
    except (DatabaseError, PoolTimeout) as error:
        logger.error("The database did not answer to a check.", exc_info=error)
        return [Check("database", FAIL)]
    return [
        Check("database", OK),
        Check("migrations", OK),
        _within("worker", found["worker_seconds"], WORKER_SILENT, missing="none"),
        _within("mail", found["mail_seconds"], MAIL_WAITING),
        _within("search", found["index_seconds"], INDEX_WAITING),
    ]


def _within(name, seconds, limit, missing=""):
    """`missing` says what is wrong where there is no figure; without it that is well."""
    if seconds is None:
        return Check(name, WARN, missing) if missing else Check(name, OK)
    state = OK if seconds <= limit.total_seconds() else WARN
    return Check(name, state, f"{max(seconds, 0):.0f} s")


def of_disk():
    free, share = figures.disk(settings.MEDIA_ROOT)
    is_enough = free >= LEAST_FREE_BYTES and share >= LEAST_FREE_SHARE
    return Check("disk", OK if is_enough else FAIL, f"{free / 10**9:.1f} GB free")


def of_backup():
    """Only where backups are made."""
    if not settings.BACKUP_ROOT:
        return
    try:
        seconds = figures.backup_seconds(settings.BACKUP_ROOT)
    except ValueError:
        yield Check("backup", WARN, "none")
    else:
        yield _within("backup", seconds, timedelta(hours=settings.BACKUP_MAX_AGE_HOURS))
