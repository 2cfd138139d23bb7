import json

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import translation

from contacts.exporting import everything_about


class Command(BaseCommand):
    help = "Prints everything that is stored about one person who wrote to a town, as JSON."

    def add_arguments(self, parser):
        parser.add_argument("person", help="mail address, or phone number in any notation")

    def handle(self, *args, person, **options):
        with translation.override("de"):
            found = everything_about(person.strip())
            self.stdout.write(json.dumps(found, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
