"""The rows that the calendar programs read."""

from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone

from committees.models import Meeting
from tests import factories


@contextmanager
def town_of_its_own():
    town = factories.town.make(name="Kalendorf", slug="kalendorf")
    try:
        yield town
    finally:
        meetings_of(town).delete()  # they hold on to their places
        town.delete()


def meetings_of(town):
    return Meeting.objects.filter(committee__municipality=town).select_related("committee", "place")


def meetings_to_come(committee, count, **values):
    """From next month on, one a day."""
    first = timezone.localtime().replace(hour=19, minute=0, second=0, microsecond=0) + timedelta(days=30)
    return factories.meetings_from(first, count, committee=committee, **values)
