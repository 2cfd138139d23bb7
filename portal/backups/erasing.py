"""What people had erased since a backup was made: restoring it must not bring that back.

The log of deletions names no row. So what the backup holds and the database put aside does not is erased again where
the log accounts for it, by town, kind and day of receipt. What it does not account for was lost, and stays.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import Max, Value
from django.utils import timezone
from psycopg import sql

from concepts.models import Comment
from concepts.retention import KIND, TOWN, delete_comments
from contacts.models import Deletion, DiscriminationReport, Enquiry, PublicForm
from contacts.retention import delete_enquiries, delete_reports
from municipalities.models import Municipality
from portal.backups.room import ASIDE

REPORT = Value(PublicForm.Kind.DISCRIMINATION)
#: What people send: key, town, kind and receipt of each row, and how it is deleted.
SENT = (
    (Enquiry, ("pk", "municipality", "kind", "received_at"), delete_enquiries),
    (DiscriminationReport, ("pk", "municipality", REPORT, "received_at"), delete_reports),
    (Comment, ("pk", TOWN, Value(KIND), "received_on"), delete_comments),
)
_LOG = """
SELECT town.slug, log.kind, log.reason, log.received_on, log.deleted_at
FROM {aside}.contacts_deletion log JOIN {aside}.municipalities_municipality town ON town.id = log.municipality_id
WHERE log.deleted_at >= %s AND NOT EXISTS (
    SELECT FROM contacts_deletion kept
    WHERE (kept.kind, kept.reason, kept.received_on, kept.deleted_at)
        = (log.kind, log.reason, log.received_on, log.deleted_at))
ORDER BY log.deleted_at
"""
_MISSING = (
    "SELECT id FROM {table} WHERE NOT EXISTS (SELECT FROM {aside}.{table} o WHERE o.reference = {table}.reference)"
)
_WITHDRAWN = """
SELECT username FROM {table} WHERE is_active AND NOT EXISTS (
    SELECT FROM {aside}.{table} o WHERE o.username = {table}.username AND o.is_active)
ORDER BY username
"""
_CARRY_OVER = """
INSERT INTO contacts_deletion (municipality_id, kind, reason, received_on, deleted_at) VALUES (%s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Logged:
    """A deletion as it was logged, which says nothing of what was deleted."""

    town: str  # its slug
    kind: str
    reason: str
    received_on: date
    deleted_at: datetime

    def __str__(self):
        return (
            f"{self.deleted_at:%Y-%m-%d %H:%M} UTC: {self.kind} to {self.town}, received on {self.received_on}, "
            f"reason: {self.reason}"
        )


@dataclass(frozen=True)
class Erasures:
    log: list[Logged]  # of what was deleted since the backup was made
    again: int  # rows that were erased again
    unclear: list[str]  # numbers of what is missing in the database put aside, and was not (only) erased
    withdrawn: list[str]  # names of accounts that were withdrawn since, and open the desk again

    @property
    def remarks(self):
        """For whoever restores."""
        yield f"Erased again, because it was erased after the backup: {self.again}."
        yield f"Deletions that were logged since then, and carried over: {len(self.log)}."
        yield from map(str, self.log)
        if self.unclear:
            yield (
                f"Lost after the backup, without a deletion in the log, and there again: {', '.join(self.unclear)}. "
                "Look at the desk whether somebody wanted it erased."
            )
        if self.withdrawn:
            yield f"Withdraw these accounts again, they open the desk: {', '.join(self.withdrawn)}."


@transaction.atomic
def erase_again(made_at):
    """Erase what was erased after a moment, as far as the database put aside knows, and carry its log over."""
    log = [Logged(*row) for row in _asked(_LOG, Deletion, [made_at])]
    towns = dict(Municipality.objects.values_list("slug", "pk"))
    logged = Counter((towns.get(entry.town), entry.kind, entry.received_on) for entry in log)
    newest = Deletion.objects.aggregate(newest=Max("pk"))["newest"] or 0
    again, unclear = 0, []
    for model, facts, delete in SENT:
        groups = defaultdict(list)
        missing = model.objects.filter(pk__in=[key for (key,) in _asked(_MISSING, model)])
        for key, town, kind, received in missing.values_list(*facts):
            day = timezone.localdate(received) if isinstance(received, datetime) else received
            groups[town, kind, day].append(key)
        erased = [key for group, keys in groups.items() if len(keys) <= logged[group] for key in keys]
        unclear += missing.exclude(pk__in=erased).values_list("reference", flat=True)
        again += delete(model.objects.filter(pk__in=erased), Deletion.Reason.DESK)
    # What was logged just now was logged before.
    Deletion.objects.filter(pk__gt=newest).delete()
    with connection.cursor() as cursor:
        cursor.executemany(
            _CARRY_OVER,
            [
                (towns[entry.town], entry.kind, entry.reason, entry.received_on, entry.deleted_at)
                for entry in log
                if entry.town in towns
            ],
        )
    return Erasures(log, again, sorted(unclear), [name for (name,) in _asked(_WITHDRAWN, get_user_model())])


def _asked(query, model, values=()):
    """Rows from a question that compares a table with the one put aside; none when there is no such table."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if cursor.execute("SELECT to_regclass(%s)", [f"{ASIDE}.{table}"]).fetchone()[0] is None:
            return []
        composed = sql.SQL(query).format(aside=sql.Identifier(ASIDE), table=sql.Identifier(table))
        return cursor.execute(composed.as_string(cursor.cursor), values or None).fetchall()
