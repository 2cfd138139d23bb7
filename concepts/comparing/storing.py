"""Comparisons are made once and kept, until one of the two texts changes."""

from django.db import connection, transaction

from concepts.comparing.lineage import Lineage
from concepts.comparing.sections import Sections, counts
from concepts.models import ComparedSection, Comparison

#: A namespace of our own among the advisory locks of the database.
LOCK = 0x636D
ROWS_AT_ONCE = 1000


def comparison_of(old, new):
    """The stored comparison of two versions that have a text; made now if there is none of these texts."""
    return _stored(old, new) or _make(old, new)


def _stored(old, new):
    hashes = {"old_hash": old.text_hash, "new_hash": new.text_hash}
    return Comparison.objects.filter(old=old, new=new, **hashes).first()


@transaction.atomic
def _make(old, new):
    """Two readers who come at once do it once: the second one waits for the first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [LOCK, f"{old.pk} {new.pk}"])
    found = _stored(old, new)
    if found:
        return found
    old_rows, new_rows = (list(version.sections.order_by("position")) for version in (old, new))
    rows = list(Sections(old_rows, new_rows, Lineage(old, new, old_rows, new_rows)).rows())
    values = {"old_hash": old.text_hash, "new_hash": new.text_hash, "counts": counts(rows)}
    comparison, _created = Comparison.objects.update_or_create(old=old, new=new, defaults=values)
    comparison.rows.all().delete()
    ComparedSection.objects.bulk_create(
        [
            ComparedSection(
                comparison=comparison,
                position=position,
                status=row.status,
                identity=row.identity,
                chapter=row.chapter,
                content=row.content,
            )
            for position, row in enumerate(rows, 1)
        ],
        batch_size=ROWS_AT_ONCE,
    )
    return comparison
