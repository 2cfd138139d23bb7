"""What the database and the disk tell about the portal's health, asked alike by `/readyz` and for Prometheus.

No Django here: the process that hands out the figures does without its memory.
"""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

from portal.operating.readers import nearest

#: One row; seconds as seen by the database's own clock, NULL where there is nothing. Files are read by and by, so those
#: that nobody read yet (`search.sync.UNREAD`) are not late.
QUESTION = """
    SELECT
        (SELECT extract(epoch FROM now() - max(last_heartbeat)) FROM procrastinate_workers) AS worker_seconds,
        (SELECT count(*) FROM contacts_outgoingmail WHERE status = 'waiting') AS mail_waiting,
        (SELECT extract(epoch FROM now() - min(created_at)) FROM contacts_outgoingmail WHERE status = 'waiting')
            AS mail_seconds,
        (SELECT count(*) FROM contacts_outgoingmail WHERE status = 'undeliverable') AS mail_undeliverable,
        (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed') AS jobs_failed,
        (SELECT count(*) FROM search_due
            WHERE (due_on IS NULL OR due_on <= current_date) AND kind <> 'unread_file') AS index_due,
        (SELECT extract(epoch FROM now() - min(greatest(noted_at, due_on))) FROM search_due
            WHERE (due_on IS NULL OR due_on <= current_date) AND kind <> 'unread_file') AS index_seconds
"""
#: The variable that names the folder in which web processes keep what they count; the library reads it as well.
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
LAST_BACKUP = "last.json"


def of_database(cursor):
    """The figures of QUESTION by name, as numbers or None."""
    cursor.execute(QUESTION)
    names = [column[0] for column in cursor.description]
    return {name: None if value is None else float(value) for name, value in zip(names, cursor.fetchone(), strict=True)}


def backup_seconds(folder):
    """How long ago the last backup in `folder` was finished. Raises ValueError where none can be read."""
    try:
        last = json.loads((Path(folder) / LAST_BACKUP).read_text())
        finished_at = datetime.fromisoformat(last["finished_at"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"no {LAST_BACKUP}") from error
    if finished_at.tzinfo is None:
        finished_at = finished_at.replace(tzinfo=UTC)
    return (datetime.now(UTC) - finished_at).total_seconds()


def disk(folder):
    """Free bytes and their share of the disk that holds `folder`, or will; 0 where nothing can be stored at all."""
    usage = shutil.disk_usage(nearest(Path(folder).absolute()))
    return usage.free, usage.free / usage.total if usage.total else 0.0
