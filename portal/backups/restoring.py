"""Put a backup back: database and files, all of it or nothing."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, InterfaceError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from psycopg import Error, errors, sql

from portal.backups import archive, erasing, room, tables
from portal.backups.problems import BackupProblem

#: Through Django and past it.
_FAULTS = (DatabaseError, InterfaceError, Error)
_NOT_EMPTY = (
    "The database {name} is not empty. To delete everything in it and put the backup in its place, "
    "add: --replace {name}"
)
_INTERRUPTED = (
    "In the database {name} a restoration was interrupted, and what stands in it since is not empty. To delete that "
    "and put back what stood there before: restore --undo {name}. To delete both and put the backup in their place, "
    "add: --replace {name}"
)


class Restoration:
    """One run of it; `report` is called with a sentence for each step."""

    def __init__(self, path, files, key="", replace="", report=print):
        self.path, self.files, self.key, self.replace = Path(path), Path(files), key, replace
        self._report = report
        stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
        # Within the folder of files, which may be a volume of its own: moving there is renaming.
        self._fresh, self.aside = self.files / f".restoring-{stamp}", self.files / f".before-{stamp}"
        self._strangers, self._erasures, self._undone = [], None, []
        #: What a failure leaves.
        self._as_before = "Everything is as it was."

    def run(self):
        """Returns the manifest. Raises `BackupProblem`: database and files are as they were, or its sentence says how.

        When the database is exchanged, nothing is undone any more; what then fails is said in a remark.
        """
        self._report(f"Reading and checking {self.path.name}.")
        self.manifest = archive.verified(self.path, self.key)
        if self.path.resolve().is_relative_to(self.files.resolve()):
            raise BackupProblem(f"{self.path.name} lies among the files in {self.files}. Move it elsewhere before.")
        try:
            with room.alone():
                self._exchange_database()
                self._exchange_files()
                self._tidy_up()
        except _FAULTS as error:
            raise BackupProblem(f"Nothing was changed. The database says: {error}".strip()) from error
        return self.manifest

    def _exchange_database(self):
        try:
            self._check_release()
            self._fresh.mkdir(mode=0o755, parents=True)
            self._make_room()
            with room.undone_on_failure():
                self._restore()
        except room.NotPutBack:
            raise
        except BaseException as error:
            shutil.rmtree(self._fresh, ignore_errors=True)
            if isinstance(error, errors.LockNotAvailable) or isinstance(error.__cause__, errors.LockNotAvailable):
                raise BackupProblem(
                    f"{self._as_before} The database is in use. Stop web server and worker, then start again."
                ) from error
            if isinstance(error, _FAULTS):
                raise BackupProblem(f"{self._as_before} The database says: {error}".strip()) from error
            if isinstance(error, OSError):
                where = error.filename or self.files
                raise BackupProblem(f"{self._as_before} {where}: {error.strerror or error}.") from error
            raise

    def _make_room(self):
        """Refuse a database in which something stands, unless its name was given; put aside what stands there."""
        if room.is_interrupted():
            self._undo_earlier()
        self._replaces = not room.is_empty()
        if self._replaces:
            room.check_named(self.replace, _NOT_EMPTY)
            room.check_unused()
            self._report(f"Putting aside what stands in the database {self.replace}.")
        room.delete_obsolete()
        room.put_aside()

    def _undo_earlier(self):
        if not room.is_empty():
            room.check_named(self.replace, _INTERRUPTED)
        room.check_unused()
        self._report("An earlier restoration was interrupted. Putting back what it had put aside.")
        self._as_before = "The interrupted restoration is not undone yet; start again."
        room.put_back()
        self._as_before = "What stood in the database before the interrupted restoration stands there again."

    def _tidy_up(self):
        try:
            room.delete_obsolete()
        except _FAULTS as error:
            self._undone.append(
                f"What stood in the database before is not deleted yet: {error}. Nobody sees it; the next restoration "
                f"deletes it, or at once: DROP SCHEMA {room.OBSOLETE} CASCADE"
            )
        try:
            with connection.cursor() as cursor:
                # Not as a question of the portal's, which would count as slow.
                cursor.cursor.execute("ANALYZE")
        except _FAULTS as error:
            self._undone.append(f"Run ANALYZE in the database, otherwise pages are slow at first: {error}.")

    def _restore(self):
        self._report(f"Building the tables of release {self.manifest['release']}.")
        self._build()
        self._report("Filling the tables and unpacking the files.")
        with transaction.atomic(), connection.cursor() as cursor:
            tables.spell_alike(cursor)
            cursor.execute(f"SET LOCAL lock_timeout = '{room.PATIENCE}'")
            self._fill(cursor.cursor)
        self._report("Bringing the tables to this release.")
        call_command("migrate", verbosity=0, interactive=False)
        if self._replaces:
            self._erasures = erasing.erase_again(self._made_at)
            self.note.touch(mode=0o600)
            self.note.write_text("\n".join([*self._erasures.remarks, ""]))

    @property
    def note(self):
        """The file that says what was erased since the backup; no part of later backups."""
        return self.files / f".erased-since-{self._made_at:%Y%m%d-%H%M%S}.txt"

    @property
    def _made_at(self):
        return datetime.fromisoformat(self.manifest["made_at"])

    def _check_release(self):
        unknown = sorted(self._applied() - MigrationLoader(connection).graph.nodes.keys())
        if unknown:
            raise BackupProblem(
                f"The backup was made by release {self.manifest['release']}, which is newer than this one: it has the "
                f"migration {'.'.join(unknown[0])}. Install that release first."
            )

    def _applied(self):
        return {tuple(migration) for migration in self.manifest["migrations"]}

    def _build(self):
        """The tables as they were when the backup was made, by the same migrations."""
        executor, applied = MigrationExecutor(connection), self._applied()
        executor.migrate([node for node in applied if not _successors(executor.loader.graph, node) & applied])
        if executor.recorder.applied_migrations().keys() != applied:
            raise BackupProblem("The tables of this release cannot be built as they were when the backup was made.")

    def _fill(self, cursor):
        standing = {table.name: table for table in tables.tables(cursor)}
        for name in standing:
            # History and calendars come from the backup too; written again by triggers they would be there twice.
            cursor.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(sql.Identifier(name)))
        names = sql.SQL(", ").join(map(sql.Identifier, standing))
        # Migrations may have put rows into them.
        cursor.execute(sql.SQL("TRUNCATE {} CASCADE").format(names))
        self._unpack(cursor, standing)
        places = {name: number for name, number in self.manifest["sequences"].items() if name.split(".")[0] in standing}
        tables.continue_sequences(cursor, places)
        # Whether all of it fits together is checked here, as for any row that is entered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for name in standing:
            cursor.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(sql.Identifier(name)))

    def _unpack(self, cursor, standing):
        contents = ((name, file) for name, file in archive.members(self.path, self.key) if name != archive.MANIFEST)
        for (kind, part), members in groupby(contents, key=lambda pair: archive.part_of(pair[0])):
            if kind == "files":
                for _name, file in members:
                    self._put_file(part, file)
            elif part in standing:
                self._copy(cursor, standing[part], members)
            else:
                self._strangers.append(part)

    def _copy(self, cursor, table, members):
        facts = self.manifest["tables"][table.name]
        if set(facts["columns"]) != set(table.columns):
            raise BackupProblem(f"{self._as_before} The table {table.name} has other columns than in the backup.")
        target = tables.Table(table.name, tuple(facts["columns"]), has_rows=True).target
        with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(target)) as copying:
            for _name, file in members:
                while block := file.read(archive.BLOCK):
                    copying.write(block)
        if cursor.rowcount != facts["rows"]:
            raise BackupProblem(f"The table {table.name} did not take all rows of the backup.")

    def _put_file(self, path, file):
        target = self._fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as copy:
            shutil.copyfileobj(file, copy, archive.BLOCK)
            copy.flush()
            os.fsync(copy.fileno())

    def _exchange_files(self):
        """What lay there is put aside. The database stands by now: from here on there is only renaming."""
        try:
            before = [path for path in self.files.iterdir() if not path.name.startswith(".")]
            if before:
                self.aside.mkdir()
            for path in before:
                path.rename(self.aside / path.name)
            for path in self._fresh.iterdir():
                path.rename(self.files / path.name)
        except OSError as error:
            raise BackupProblem(
                f"The database is restored, but the files could not be put in place ({error}). They lie in "
                f"{self._fresh}; what was there before lies in {self.aside}."
            ) from error
        with suppress(OSError):
            self._fresh.rmdir()

    @property
    def remarks(self):
        """What whoever restores has to know and to do afterwards."""
        yield from self._undone
        if self._strangers:
            yield f"Not restored, because this portal has no such table: {', '.join(self._strangers)}."
        if self.manifest["missing"]:
            yield f"Files that were missing already when the backup was made: {', '.join(self.manifest['missing'])}."
        if self.aside.exists():
            yield f"The files that lay there before are in {self.aside}. Delete them when all is well."
        if self._erasures:
            yield from self._erasures.remarks
            yield f"What was erased stands in {self.note} as well. Delete it when all is done."
        else:
            yield (
                f"What people had erased after {self._made_at:%Y-%m-%d %H:%M} UTC is there again, and here nothing is "
                "known of it. Erase it again at the desk, and withdraw accounts that were withdrawn, before you start."
            )
        if self.manifest["postgresql"] // 10_000 != connection.pg_version // 10_000:
            yield "The backup is from another major version of PostgreSQL: run manage.py rebuild_search."
        yield "Run manage.py purge: it deletes what the forms have promised to delete in the meantime."
        yield "CONFIDENTIAL_KEYS are not in the backup: without the keys of that time, reports cannot be opened."
        yield (
            "DJANGO_SECRET_KEY is not in the backup: with another one no code of an app fits any more. Take the apps "
            "away from the accounts; their owners set them up anew."
        )
        yield "Mails that waited when the backup was made will be sent once more. Editors have to log in again."
        yield (
            "Then start web server and worker anew, on each machine: one that went on running may show pages that it "
            "kept from before."
        )


def _successors(graph, node):
    """The migrations of the same app that come directly after one."""
    return {child.key for child in graph.node_map[node].children if child.key[0] == node[0]}
