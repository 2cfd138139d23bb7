from django.core.management.base import BaseCommand

from search.models import Entry, ExtractedText
from search.sync import bring_up_to_date, rebuild

SECONDS_FOR_FILES = 3600


class Command(BaseCommand):
    help = (
        "Writes the search index anew: after a release that words things differently, or a new major version of "
        "PostgreSQL, which may know other word stems. Readers go on searching in the old one meanwhile."
    )

    def handle(self, **options):
        ExtractedText.objects.filter(text="").delete()  # what could not be read then may be readable now
        rebuild()
        bring_up_to_date(SECONDS_FOR_FILES, with_files=True)
        self.stdout.write(f"entries: {Entry.objects.count()}")
