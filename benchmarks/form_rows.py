"""Fills an empty database with a town that takes messages: `python -m benchmarks.form_rows` prints a signed moment."""

import os
from datetime import timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  the apps must be there first
from django.utils import timezone  # noqa: E402

from contacts.models import ContactPoint, PublicForm  # noqa: E402
from content.guard import issue  # noqa: E402
from municipalities.models import Municipality  # noqa: E402


def fill():
    call_command("migrate", verbosity=0)
    town = Municipality.objects.create(
        name="Musterstadt", official_name="Stadt Musterstadt", slug="musterstadt", land="SH", state="published"
    )
    ContactPoint.objects.create(municipality=town, name="Amt", slug="amt", state="published")
    PublicForm.objects.create(municipality=town, kind=PublicForm.Kind.MESSAGE, is_open=True)
    return issue(PublicForm.Kind.MESSAGE, timezone.now() - timedelta(minutes=1))


if __name__ == "__main__":
    print(fill())
