from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Min
from django.db.models.functions import Least

from contacts.models import PublicForm
from portal.backups import rotation
from portal.backups.making import make_backup
from portal.backups.problems import BackupProblem

#: Days, weeks and months.
USUAL = (7, 4, 6)


def numbers(text):
    """Days, weeks and months, as in "7,4,6"."""
    kept = tuple(int(part) for part in text.split(","))
    if len(kept) != len(USUAL) or min(kept) < 0:
        raise ValueError
    return kept


def shortest_promise():
    """After how many days the first open form promises to delete something; None without one."""
    shortest = Least("kept_days", "at_most_days")
    return PublicForm.objects.filter(is_open=True).aggregate(days=Min(shortest))["days"]


class Command(BaseCommand):
    help = (
        "Writes database and files into one new file, reads it back, and deletes superseded backups. "
        "BACKUP_KEY encrypts it. Ends with 1 when there is no good new backup."
    )

    def add_arguments(self, parser):
        parser.add_argument("--to", metavar="FOLDER", help="the folder of the backups (BACKUP_ROOT)")
        parser.add_argument(
            "--keep",
            type=numbers,
            metavar="DAYS,WEEKS,MONTHS",
            help=(
                "of the last days, weeks and months with a backup keep the newest of each; "
                "left out: 7,4,6, and none beyond the shortest period of the open forms"
            ),
        )

    def handle(self, *args, to, keep, **options):
        folder = to or settings.BACKUP_ROOT
        if not folder:
            raise CommandError("Name the folder of the backups in BACKUP_ROOT, or add: --to FOLDER")
        try:
            backup = make_backup(folder, settings.BACKUP_KEY)
        except BackupProblem as problem:
            raise CommandError(str(problem)) from problem
        files, missing = len(backup.manifest["files"]), backup.manifest["missing"]
        encrypted = "encrypted" if settings.BACKUP_KEY else "not encrypted"
        self.stdout.write(f"{backup.path}: {backup.rows} rows, {files} files, {backup.size} bytes, {encrypted}")
        if missing:
            self.stderr.write(f"Named in the database, but missing among the files: {', '.join(missing)}")
        self.delete_superseded(Path(folder), keep)

    def delete_superseded(self, folder, keep):
        """Forms say when what was sent is deleted; a backup that is older would keep it nevertheless."""
        shortest = shortest_promise()
        for path in rotation.superseded(folder, keep or USUAL, longest=None if keep else shortest):
            try:
                path.unlink()
            except OSError as error:
                raise CommandError(f"The backup is made, but {path} cannot be deleted: {error.strerror}.") from error
            self.stdout.write(f"Deleted: {path.name}")
        newest, oldest = (rotation.backups(folder)[place][1] for place in (0, -1))
        if shortest is not None and newest - oldest > timedelta(days=shortest):
            self.stderr.write(
                f"The oldest backup is from {oldest:%Y-%m-%d}, but a form promises to delete after {shortest} days. "
                "Leave --keep out: then no backup stays longer than that."
            )
