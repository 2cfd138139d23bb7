import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Compiles the message catalogues of this release; without them the portal speaks English. Needs no gettext."

    def handle(self, **options):
        for folder in settings.LOCALE_PATHS:
            for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
                polib.pofile(source, encoding="utf-8").save_as_mofile(source.with_suffix(".mo"))
                self.stdout.write(f"{source.relative_to(folder)} is compiled.")
