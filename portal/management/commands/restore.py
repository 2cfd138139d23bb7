from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connections

from portal.backups import archive, room, rotation
from portal.backups.problems import BackupProblem
from portal.backups.restoring import Restoration
from portal.settings.database import database


class Command(BaseCommand):
    help = (
        "Puts a backup back into an empty database, with its files. Stop web server and worker before. "
        "Ends with 1 when nothing was restored or a backup is not good."
    )
    # The database may be empty, or not the one of the settings.
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the backup")
        parser.add_argument("--list", action="store_true", help="only name the backups in BACKUP_ROOT")
        parser.add_argument("--verify", action="store_true", help="only read FILE and check every byte")
        parser.add_argument("--replace", metavar="DATABASE", default="", help="delete what stands in this database")
        parser.add_argument(
            "--undo",
            metavar="DATABASE",
            help="only put back what an interrupted restoration had put aside, and delete what stands there instead",
        )
        parser.add_argument("--into", metavar="URL", help="another database than DATABASE_URL, to try a backup out")
        parser.add_argument("--files", type=Path, metavar="FOLDER", help="where the files go (MEDIA_ROOT)")

    def handle(self, *args, file, **options):
        if options["list"]:
            self.list_backups()
            return
        if options["undo"]:
            self.undo(**options)
            return
        if file is None:
            raise CommandError("Name the backup: restore FILE. What there is says: restore --list")
        try:
            if options["verify"]:
                self.describe(archive.verified(file, settings.BACKUP_KEY))
            else:
                self.restore(file, **options)
        except BackupProblem as problem:
            raise CommandError(str(problem)) from problem
        except OSError as error:
            raise CommandError(f"{error.filename or file}: {error.strerror or error}") from error

    def list_backups(self):
        folder = Path(settings.BACKUP_ROOT)
        if not settings.BACKUP_ROOT or not folder.is_dir():
            raise CommandError("Name the folder of the backups in BACKUP_ROOT.")
        for path, moment in rotation.backups(folder):
            sealed = "encrypted" if archive.is_sealed(path) else "not encrypted"
            self.stdout.write(f"{moment:%Y-%m-%d %H:%M:%S} UTC  {path.stat().st_size:>12} bytes  {sealed}  {path}")

    def describe(self, manifest):
        rows = sum(facts["rows"] for facts in manifest["tables"].values())
        self.stdout.write(
            f"Good: {rows} rows in {len(manifest['tables'])} tables and {len(manifest['files'])} files, "
            f"made at {manifest['made_at']} by release {manifest['release']}."
        )

    def restore(self, file, into, files, replace, **options):
        if into and not files:
            raise CommandError("With --into say also where the files go: --files FOLDER")
        self.aim_at(into)
        restoration = Restoration(
            file, files or settings.MEDIA_ROOT, settings.BACKUP_KEY, replace, report=self.stdout.write
        )
        self.describe(restoration.run())
        for remark in restoration.remarks:
            self.stdout.write(f"- {remark}")
        if into:
            self.stdout.write(f"- When you drop this database, delete its files too: they stay in {files}.")

    def undo(self, undo, into, **options):
        self.aim_at(into)
        try:
            room.undo(undo)
        except (BackupProblem, DatabaseError) as problem:
            raise CommandError(str(problem).strip()) from problem
        self.stdout.write("What stood in the database before the interrupted restoration stands there again.")

    def aim_at(self, url):
        """From here on this process works in the database of the URL, if any; with one connection and no pool."""
        configured = connections.settings["default"]
        if url:
            try:
                configured = connections.configure_settings({"default": database(url, pool=None)})["default"]
            except (ImproperlyConfigured, ValueError, KeyError) as error:
                raise CommandError("What stands after --into is no postgres://user:password@host/database") from error
        connections["default"].close()
        options = {name: value for name, value in configured["OPTIONS"].items() if name != "pool"}
        connections.settings["default"] = configured | {"OPTIONS": options}
        del connections["default"]
