"""Enter the towns of the demonstration and the teaching example: each of them whole, and only once."""

from django.db import transaction
from django.db.models import Q

from committees.feeds.rendering import render_due
from municipalities.models import Municipality
from portal.demo import hildesheim, krefeld, musterstadt, voelklingen, wedel, wesel

TOWNS = (wedel, krefeld, hildesheim, wesel, voelklingen, musterstadt)


@transaction.atomic
def load(*, with_persons=True, say=print):
    """Enter what is missing. A town that stands already stays as it is, whatever was changed in it."""
    for town in TOWNS:
        if Municipality.objects.filter(Q(slug=town.SLUG) | Q(name=town.NAME)).exists():
            say(f"{town.NAME}: stands already, left as it is.")
        else:
            town.enter(with_persons=with_persons)
            say(f"{town.NAME}: entered.")
    render_due()
