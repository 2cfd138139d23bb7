"""Puts a text into the database in place of the one that stood there."""

import hashlib
import json
import re

from django.db import connection, transaction

from concepts.models import ConceptVersion, Section
from concepts.texts.anchors import anchors
from concepts.texts.footnotes import only_notes
from concepts.texts.structure import Part, parents, parts_of
from content.richtext import clean_document

CHANGING = ["came_from", "parent", "position", "depth", "kind", "number", "title", "body", "anchor"]


@transaction.atomic
def store(version: ConceptVersion, parts: list[Part]) -> list[Section]:
    """Replace the text of a version; sections that keep their identity keep their row. Returns them in reading order.

    What looks at a version meanwhile sees the old text or the new one. The number of queries does not grow.
    """
    _lock(version)
    rows = _rows(version, parts)
    Section.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["version", "identity"], update_fields=CHANGING
    )
    version.sections.exclude(identity__in=[row.identity for row in rows]).delete()
    words, found = sum(count_words(row.heading) + count_words(row.body) for row in rows), text_hash(rows)
    ConceptVersion.objects.filter(pk=version.pk).update(words=words, text_hash=found)
    version.words, version.text_hash = words, found
    return rows


@transaction.atomic
def correct(version: ConceptVersion, save):
    """Save a change to single sections, then set right what hangs on the whole text; who comes second waits.

    `save` returns whether there is something to set right.
    """
    _lock(version)
    is_saved = save()
    if is_saved:
        store(version, parts_of(version))
    return is_saved


def _lock(version):
    ConceptVersion.objects.select_for_update(of=["self"]).get(pk=version.pk)


def _rows(version, parts):
    known = dict(version.sections.values_list("identity", "pk"))
    fresh = iter(_reserved_keys(sum(part.identity not in known for part in parts)))
    rows = []
    for position, (part, parent, anchor) in enumerate(zip(parts, parents(parts), anchors(parts), strict=True), 1):
        rows.append(
            Section(
                pk=known.get(part.identity) or next(fresh),
                version=version,
                identity=part.identity,
                came_from=list(part.came_from),
                parent_id=None if parent is None else rows[parent].pk,
                position=position,
                depth=part.depth,
                kind=part.kind,
                number=part.number,
                title=part.title,
                body=only_notes(clean_document(part.body)),
                anchor=anchor,
            )
        )
    return rows


def _reserved_keys(count):
    """Keys for new rows, known before they are written, so that parents and children can be written at once."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [Section._meta.db_table, count],
        )
        return [key for (key,) in cursor.fetchall()]


def count_words(html):
    """As a reader counts them: a footnote counts, a mark-up does not."""
    return len(re.findall(r"\w+(?:[-’'./:]\w+)*", re.sub(r"<[^>]+>", " ", html)))


def text_hash(parts) -> str:
    """Tells whether two texts are the same to the letter, their sections' identities included; "" without a text."""
    if not parts:
        return ""
    told = [
        [str(part.identity), *map(str, part.came_from), part.kind, part.depth, part.number, part.title, part.body]
        for part in parts
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
