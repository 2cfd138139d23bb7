"""Slow and failing database queries: the statement with its placeholders, never what stands in their place."""

import logging
import re
import time

from django.conf import settings
from django.db import Error

from portal.operating import metrics

logger = logging.getLogger(__name__)

LONGEST_STATEMENT = 2000
#: Values that a statement holds itself.
LITERALS = re.compile(r"'(?:[^']|'')*'")


def watch(sender, connection, **_kwargs):
    """For the signal `connection_created`: connections keep their wrappers, so it is put in once.

    In front: whoever wraps the first query of a connection takes the last wrapper away when it is done.
    """
    if timed not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, timed)


def timed(execute, sql, params, many, context):
    began = time.perf_counter()
    try:
        return execute(sql, params, many, context)
    except Error as error:
        metrics.database_failed(type(error).__name__)
        raise
    finally:
        milliseconds = (time.perf_counter() - began) * 1000
        if settings.SLOW_QUERY_MS and milliseconds >= settings.SLOW_QUERY_MS:
            statement = LITERALS.sub("'…'", str(sql))[:LONGEST_STATEMENT]
            logger.warning("slow query", extra={"sql": statement, "duration_ms": round(milliseconds, 1)})
