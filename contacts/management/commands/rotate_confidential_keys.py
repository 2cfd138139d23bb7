from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from contacts.models import DiscriminationReport
from contacts.sealing import Unreadable, reseal


class Command(BaseCommand):
    help = (
        "Seals all confidential reports with the first key in CONFIDENTIAL_KEYS. Put a new key in front, restart the "
        "portal, run this, and take the old key out."
    )

    def handle(self, *args, **options):
        failed = []
        with transaction.atomic():
            reports = list(DiscriminationReport.objects.select_for_update())
            for report in reports:
                try:
                    report.ciphertext = reseal(report.ciphertext)
                except Unreadable:
                    failed.append(report.reference)
                else:
                    report.save(update_fields=["ciphertext"])
        self.stdout.write(f"resealed: {len(reports) - len(failed)}")
        if failed:
            raise CommandError(f"No key opens these, so keep the old ones: {', '.join(failed)}")
