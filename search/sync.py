"""Keeps the index in step with the content: what triggers noted is written again, in order and in small batches."""

import logging
import time
from collections import defaultdict
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import Q
from django.utils import timezone, translation
from psycopg.errors import LockNotAvailable, ReadOnlySqlTransaction

from search import documents
from search.kinds import SOURCES, Source
from search.models import Due, Entry, Kind
from search.questions import UNREAD, due_on, something_due
from search.spreading import SPREADING
from search.writing import remove_others, write

logger = logging.getLogger(__name__)

#: Things that are written at a time, and notes that are looked at for them: a thing may be noted more than once.
BATCH, MOST_NOTES = 200, 5000
#: The text of a file may be long, and a worker has little memory.
AT_ONCE = {Kind.DOCUMENT: 10}
#: Of the advisory lock that keeps the index to one writer.
LOCK = 0x5EA4C4
#: Seconds for which a rebuild waits for others.
PATIENCE = 600


def bring_up_to_date(seconds=5, *, with_files=False):
    """Write what is due, for at most so many seconds. True when nothing is due any more, unread files apart.

    Editors never wait for this and this never for them: it locks nothing that they write. `with_files`: uploaded files
    that are new are read too, each in a process of its own; that may take some seconds longer. False also where
    another process is writing, or the database is one that only follows.
    """
    end = time.monotonic() + seconds
    try:
        is_done = _write_due(end)
        if with_files and _read_files(end):
            is_done = _write_due(end + documents.LONGEST)
    except DatabaseError as error:
        if isinstance(error.__cause__, (LockNotAvailable, ReadOnlySqlTransaction)):
            logger.info("The search index is a little behind: it cannot be written here just now.")
        else:  # neither a reader nor an editor is to blame, and both go on
            logger.exception("The search index could not be written.")
        return False
    return is_done


@transaction.atomic
def rebuild():
    """Write everything anew; readers find what was there before until all of it is done."""
    _take_lock(PATIENCE)
    Due.objects.exclude(kind=UNREAD).delete()
    Entry.objects.all().delete()
    for kind in Kind:
        keys = sorted({key for source in _sources(kind) for key in source.candidates().values_list("pk", flat=True)})
        _write(kind, keys)


def is_due():
    """Something waits to be written: what one finds may be a little old."""
    return bool(something_due(today=timezone.localdate()))


def _write_due(end):
    while is_due():
        if time.monotonic() >= end:
            return False
        _write_batch(end)
    return True


@transaction.atomic
def _write_batch(end):
    _take_lock(max(end - time.monotonic(), 0.1))
    taken, keys = [], defaultdict(set)
    due = due_on(timezone.localdate()).order_by("pk")
    for pk, kind, key in due.values_list("pk", "kind", "object_id")[:MOST_NOTES]:
        if key not in keys[kind] and sum(map(len, keys.values())) >= BATCH:
            continue
        keys[kind].add(key)
        taken.append(pk)
    for kind, found in keys.items():
        if kind in SPREADING:
            _note(SPREADING[kind](sorted(found)))
        elif found:
            _write(Kind(kind), sorted(found))
    Due.objects.filter(pk__in=taken).delete()


def _take_lock(seconds):
    """Until the transaction ends. Raises `OperationalError` where another process holds it so long."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL lock_timeout = {int(seconds * 1000)}")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("SET LOCAL lock_timeout TO DEFAULT")


def _note(found):
    Due.objects.bulk_create(
        [Due(kind=kind, object_id=key) for kind, keys in found for key in dict.fromkeys(keys)], batch_size=5000
    )


def _sources(kind):
    return [source for source in SOURCES if source.kind == kind]


def _write(kind, keys):
    size = AT_ONCE.get(kind, BATCH)
    for start in range(0, len(keys), size):
        _write_some(kind, keys[start : start + size])


def _write_some(kind, keys):
    entries, later = [], []
    for source in _sources(kind):
        rows = list(source.rows().filter(pk__in=keys))
        if kind == Kind.DOCUMENT:
            later += _add_words_of_files(rows)
        for row in rows:
            try:
                entries += _entries(source, row)
            except DatabaseError:
                raise
            except Exception:  # one thing that cannot be told must not hide all the others; tomorrow it is tried again
                logger.exception("%s %s could not be written into the search index.", kind, row.pk)
                later.append(Due(kind=kind, object_id=row.pk, due_on=timezone.localdate() + timedelta(days=1)))
        later += [Due(kind=kind, object_id=key, due_on=day) for key, day in source.changes(rows, keys) if day]
    remove_others(kind, keys, entries)
    write(entries)
    outdated = Q(kind=UNREAD) if kind == Kind.DOCUMENT else Q(kind=kind, due_on__isnull=False)
    Due.objects.filter(outdated, object_id__in=keys).delete()
    Due.objects.bulk_create(later)


def _add_words_of_files(rows):
    known = documents.texts_of([document.file.name for document in rows])
    for document in rows:
        document.file_text = known.get(document.file.name, "")
    return [Due(kind=UNREAD, object_id=document.pk) for document in rows if document.file.name not in known]


def _read_files(end):
    notes = dict(Due.objects.filter(kind=UNREAD).values_list("pk", "object_id"))
    read = documents.read(set(notes.values()), end)
    with transaction.atomic():
        Due.objects.filter(pk__in=[pk for pk, key in notes.items() if key in read]).delete()
        _note([(Kind.DOCUMENT, read)])
    return read


def _entries(source: Source, row):
    """One in German, and one in each language in which somebody wrote something about it."""
    town = source.town(row)
    first = None
    for language in sorted(dict(settings.LANGUAGES), key=lambda code: code != settings.LANGUAGE_CODE):
        with translation.override(language):
            told = source.tell(row)
        first = first or told
        if told is first or told.written != first.written:
            yield Entry(
                kind=source.kind,
                object_id=row.pk,
                part=source.part,
                language=language,
                municipality_id=town.pk,
                title=told.title,
                text=told.text,
                day=told.day,
                standing=told.standing,
                is_example=town.is_example,
            )
