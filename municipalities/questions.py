"""What the pages of every town ask on every visit."""

from django.db.models import Exists, OuterRef

from content.questions import Question
from municipalities.models import Municipality


@Question
def town_by_slug(town):
    return Municipality.objects.public().filter(slug=town)[:1]


@Question
def names_of_towns():
    return _names()


def names_with_any(rows):
    """For questions: the names of those that have some of the rows."""
    return _names().filter(Exists(rows.filter(municipality=OuterRef("pk"))))


def _names():
    """Pairs of slug and name, without teaching examples."""
    return Municipality.objects.public().filter(is_example=False).values_list("slug", "name")


@Question
def a_demonstration():
    """One of the towns that are shown as a demonstration."""
    return Municipality.objects.public().filter(is_demonstration=True).order_by().values_list("pk")[:1]
