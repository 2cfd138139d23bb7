from django.core.management.base import BaseCommand

from municipalities.models import Municipality
from portal.demo import loading


class Command(BaseCommand):
    help = "Enters the five towns of the demonstration. Loading twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="do nothing where any town exists already")
        parser.add_argument("--without-persons", action="store_true", help="enter functions only, no name of a person")

    def handle(self, *, if_empty, without_persons, **options):
        if if_empty and Municipality.objects.exists():
            self.stdout.write("There are towns already: nothing entered.")
            return
        loading.load(with_persons=not without_persons, say=self.stdout.write)
