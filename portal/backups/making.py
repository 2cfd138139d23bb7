"""Make a backup: one moment of the database and the files that belong to it, checked before it counts."""

import errno
import fcntl
import json
import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, models, transaction
from pghistory.models import Event
from psycopg import sql

from portal.backups import archive, room, rotation, tables
from portal.backups.problems import BackupProblem
from portal.operating import figures, release


@dataclass(frozen=True)
class Backup:
    path: Path
    size: int  # bytes
    manifest: dict

    @property
    def rows(self):
        return sum(facts["rows"] for facts in self.manifest["tables"].values())


def make_backup(folder, key=""):
    """Write a backup into a folder and read it back.

    Raises `BackupProblem`, and then leaves nothing behind, unless its sentence begins with where the backup is.
    """
    folder = Path(folder)
    _check_apart(folder, Path(settings.MEDIA_ROOT))
    made_at = datetime.now(UTC)
    with _writing_into(folder):
        path = folder / rotation.name_at(made_at)
        passing = folder / f".{path.name}.part"
        try:
            _write(passing, key, made_at)
            manifest = archive.verified(passing, key)
            passing.rename(path)
            _flush(folder)
        finally:
            passing.unlink(missing_ok=True)
        backup = Backup(path, path.stat().st_size, manifest)
        _note(folder, backup)
    return backup


def _check_apart(folder, files):
    """Each backup would hold the ones before, or the files would pass for backups."""
    folder, files = folder.resolve(), files.resolve()
    if folder.is_relative_to(files) or files.is_relative_to(folder):
        raise BackupProblem(
            f"No backup was made: the folder of backups, {folder}, and that of files, {files}, lie in each other. "
            "Choose another BACKUP_ROOT."
        )


@contextmanager
def _writing_into(folder):
    """Alone in the folder; faults of the disk and of the database become sentences."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (folder / ".lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BackupProblem(f"Another backup is being written to {folder}. Wait until it is done.") from None
            for left in folder.glob(f".{rotation.PATTERN}.part"):
                left.unlink()
            yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise BackupProblem(f"There is not enough space in {folder}. No backup was made.") from error
        raise BackupProblem(f"No backup was made: {error.filename or folder}: {error.strerror or error}.") from error
    except DatabaseError as error:
        raise BackupProblem(f"No backup was made. The database says: {error}".strip()) from error


def _write(path, key, made_at):
    # Readable by its owner only, from the first byte on.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with archive.writing(file, key) as writer:
            manifest = _add_database(writer)
            manifest |= _add_files(writer, manifest.pop("named"))
            writer.add_manifest(
                {"made_at": made_at.isoformat(timespec="seconds"), "release": release.version()} | manifest
            )
        file.flush()
        os.fsync(file.fileno())
        # What is read back shall come from the disk.
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _add_database(writer):
    """All tables as they are at one moment, whatever is written meanwhile. A migration that runs is waited for."""
    room.check_finished()
    with connection.cursor() as cursor:
        expected = tables.tables(cursor.cursor)
    if not expected:
        raise BackupProblem("The database is empty. There is nothing to back up.")
    with transaction.atomic(), connection.cursor() as wrapped:
        cursor = wrapped.cursor
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        tables.spell_alike(cursor)
        names = sql.SQL(", ").join(sql.Identifier(table.name) for table in expected)
        # The moment begins with the first question after this: no table changes its columns from here on.
        cursor.execute(sql.SQL("LOCK TABLE {} IN ACCESS SHARE MODE").format(names))
        found = tables.tables(cursor)
        if found != expected:
            raise BackupProblem("The structure of the database is just being changed. Start the backup again.")
        contents = {
            table.name: {"columns": table.columns} | writer.add_table(table.name, tables.rows(cursor, table))
            for table in found
            if table.has_rows
        }
        return {
            "postgresql": connection.pg_version,
            "migrations": cursor.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall(),
            "tables": contents,
            "without_rows": [table.name for table in found if not table.has_rows],
            "sequences": tables.sequences(cursor),
            "named": _named_files(),
        }


def _named_files():
    """The files that rows of today name; what only the history names may be gone."""
    fields = [
        (model, field.name)
        for model in apps.get_models()
        if not issubclass(model, Event) and not model._meta.proxy
        for field in model._meta.fields
        if isinstance(field, models.FileField)
    ]
    return {
        name
        for model, field in fields
        for name in model._base_manager.exclude(**{field: ""}).values_list(field, flat=True).distinct()
        if name
    }


def _add_files(writer, named):
    """After the database: a file is written before the row that names it, and never changed."""
    contents, root = {}, Path(settings.MEDIA_ROOT)
    for path in stored_files(root):
        try:
            file = path.open("rb")
        except FileNotFoundError:
            continue  # deleted since it was listed
        with file:
            contents[path.relative_to(root).as_posix()] = writer.add_file(path.relative_to(root).as_posix(), file)
    return {"files": contents, "missing": sorted(named - contents.keys())}


def stored_files(root):
    """All files below a folder, without what a restoration has put aside or noted."""
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:], names = _without_hidden(folders), _without_hidden(names)
        folders.sort()
        yield from (path for name in sorted(names) if (path := Path(folder, name)).is_file() and not path.is_symlink())


def _without_hidden(names):
    return [name for name in names if not name.startswith(".")]


def _note(folder, backup):
    """For whoever watches the portal: when it was last backed up. Raises `BackupProblem`."""
    finished_at = datetime.now(UTC).isoformat(timespec="seconds")
    note = {"finished_at": finished_at, "bytes": backup.size, "file": backup.path.name}
    passing = folder / f".{figures.LAST_BACKUP}.part"
    try:
        passing.write_text(json.dumps(note) + "\n")
        passing.rename(folder / figures.LAST_BACKUP)
    except OSError as error:
        raise BackupProblem(
            f"{backup.path} is made and good, but {folder / figures.LAST_BACKUP} cannot be written: {error.strerror}. "
            "Whoever watches the portal takes the backup before for the last one."
        ) from error


def _flush(folder):
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
