"""Fills the database and the static files of the portal that `tests/served.py` starts; a program of its own.

Besides the demonstration there is a town with three rows of everything, so that every route of the URLconf has a page.
"""

import json
from datetime import timedelta

import django
from django.core.management import call_command
from django.utils import timezone


def enter():
    from municipalities.models import Municipality, Notice
    from tests.portal import tree as trees

    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("load_demo", verbosity=0)
    now = timezone.localtime().replace(second=0, microsecond=0)
    # Some meetings of the town are past, some are to come: as seen from today.
    trees.NOW = now
    town = trees.grow(3)
    Notice.objects.update(valid_until=(now + timedelta(days=30)).date())
    Municipality.objects.create(
        name="Altstadt", official_name="Die Altstadt", slug="altstadt", land="SH", state="archived"
    )
    # The variants name months and years of the other tests' fixed present.
    return {
        route: [variant.replace("=2020", f"={now.year}") for variant in trees.variants(route, address)]
        for route, address in town.addresses().items()
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(enter()))
