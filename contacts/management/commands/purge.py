from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from contacts.retention import purge


class Command(BaseCommand):
    help = "Deletes what was kept long enough, and prints how much that was. Run it once a day."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only count; nothing is deleted")

    def handle(self, *args, dry_run, **options):
        with transaction.atomic():
            gone = purge(timezone.now())
            transaction.set_rollback(dry_run)
        for name, number in gone.items():
            self.stdout.write(f"{name}: {number}")
