"""What the pages of every town ask on every visit."""

from django.db.models import Exists, OuterRef

from content.questions import Question
from municipalities.models import Municipality


@Question
def town_by_slug(town):
    return Municipality.objects.public().filter(slug=town)[:1]


@Question
def names_of_towns():
    """Pairs of slug and name, without teaching examples."""
    return Municipality.objects.public().filter(is_example=False).values_list("slug", "name")


def names_with_any(rows):
    """For questions: pairs of slug and name of those that have some of the rows, without teaching examples."""
    own = rows.filter(municipality=OuterRef("pk"))
    return Municipality.objects.public().filter(Exists(own), is_example=False).values_list("slug", "name")


@Question
def a_demonstration():
    """One of the towns that are shown as a demonstration."""
    return Municipality.objects.public().filter(is_demonstration=True).order_by().values_list("pk")[:1]
