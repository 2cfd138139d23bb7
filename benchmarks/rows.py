"""Fills an empty database with committees of 1,000 and of 10,000 meetings: `python -m benchmarks.rows`."""

import os
import time
from datetime import date, timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  the apps must be there first
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from committees.feeds.rendering import render_due  # noqa: E402
from committees.models import Committee, Meeting  # noqa: E402
from contacts.models import Place  # noqa: E402
from municipalities.models import Municipality  # noqa: E402

SIZES = (1_000, 10_000)
NOTE = "<p>Wir sprechen über Sprachkurse, Wohnungen und das Stadtforum. Kommen Sie gern dazu.</p>"


def fill():
    call_command("migrate", verbosity=0)
    town = Municipality.objects.create(
        name="Musterstadt", official_name="Stadt Musterstadt", slug="musterstadt", land="SH", state="published"
    )
    place = Place.objects.create(
        municipality=town, name="Volkshochschule", street="Am Markt 1", postcode="00000", is_step_free=True
    )
    start = timezone.now().replace(minute=0, second=0, microsecond=0)
    for size in SIZES:
        committee = Committee.objects.create(
            municipality=town,
            kind="network",
            name=f"Arbeitskreis {size}",
            slug=f"arbeitskreis-{size}",
            state="published",
        )
        Meeting.objects.bulk_create(
            (
                Meeting(
                    committee=committee,
                    state="published",
                    starts_at=start + timedelta(hours=number),
                    ends_at=start + timedelta(hours=number + 2),
                    place=place,
                    is_public=True,
                    language="de",
                    note=NOTE,
                    slug=str(date(2001, 1, 1) + timedelta(days=number)),
                )
                for number in range(size)
            ),
            batch_size=1000,
        )
    began = time.perf_counter()
    render_due(seconds=600)
    seconds = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as every server does by itself within minutes
    print(f"{seconds:.1f}")


if __name__ == "__main__":
    fill()
