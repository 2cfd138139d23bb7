"""Which state the content is in: two equal answers mean that no commit of an editor lies between them."""

import logging
from typing import NamedTuple

import psycopg

logger = logging.getLogger(__name__)

NOW = "SELECT concat(max(id), '-', sum(changes)), extract(epoch FROM max(changed_at))::float8 FROM content_change"
#: What is deleted is added to what stays. The sum is the same before and after, also beside open transactions, whose
#: rows are in nobody's way, and beside another one that does the same.
FOLD = """
WITH newest AS (SELECT max(id) AS id FROM content_change),
gone AS (DELETE FROM content_change WHERE id < (SELECT id FROM newest) RETURNING changes, changed_at)
UPDATE content_change SET
    changes = changes + (SELECT coalesce(sum(changes), 0) FROM gone),
    changed_at = greatest(changed_at, (SELECT max(changed_at) FROM gone))
WHERE id = (SELECT id FROM newest) AND EXISTS (SELECT FROM gone)
"""


class Revision(NamedTuple):
    name: str
    #: Seconds since 1970; None where nothing was ever changed.
    changed_at: float | None


def current(link):
    """The revision that a page rendered from now on has at least; None where the database cannot say."""
    try:
        return Revision(*link.ask(NOW))
    except psycopg.Error as error:
        logger.info("No page is kept: %s", type(error).__name__)
        return None


def fold(link):
    """Make one row of all."""
    link.ask(FOLD)
