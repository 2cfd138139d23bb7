"""All public addresses that search engines may keep, with the day of their last change."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from committees.models import Committee, Meeting
from concepts.models import Concept, ConceptVersion, Measure
from concepts.texts.places import chapter_addresses, outlines_of_long
from contacts.models import ContactPoint
from municipalities.models import Municipality

#: One sitemap holds 50,000 addresses (sitemaps.org); meetings are the many.
MOST_MEETINGS = 20_000
TOWN_PAGES = [
    "committees:town_calendar",
    "committees:list",
    "committees:participate",
    "contacts:list",
    "concepts:list",
    "portal:discrimination",
    "municipalities:imprint",
    "contacts:privacy",
    "municipalities:accessibility",
]


def addresses(request):
    """Pairs of absolute address and last change, for towns that are not demonstrations, in every language."""
    towns = list(Municipality.objects.public().filter(is_demonstration=False))
    pages = [("portal:home", {}, None), ("portal:calendar", {}, None), ("contacts:directory", {}, None)]
    things = [*towns]
    for town in towns:
        pages += [(name, {"town": town.slug}, None) for name in TOWN_PAGES]
    of_town = {"municipality__in": towns}
    things += Committee.objects.public().filter(**of_town).select_related("municipality")
    things += ContactPoint.objects.public().filter(**of_town).select_related("municipality")
    things += Concept.objects.public().filter(**of_town).select_related("municipality")
    of_concept = {"concept__municipality__in": towns}
    versions = list(ConceptVersion.objects.public().filter(**of_concept).select_related("concept__municipality"))
    things += versions
    things += Measure.objects.public().filter(**of_concept).select_related("concept__municipality")
    things += (
        Meeting.objects.public()
        .filter(committee__municipality__in=towns)
        .select_related("committee__municipality")
        .order_by("-starts_at")[:MOST_MEETINGS]
    )
    outlines = outlines_of_long(versions)
    entries = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            entries += [(request.build_absolute_uri(reverse(name, kwargs=kwargs)), day) for name, kwargs, day in pages]
            entries += [(request.build_absolute_uri(thing.get_absolute_url()), thing.modified_at) for thing in things]
            chapters = chapter_addresses(versions, outlines)
            entries += [(request.build_absolute_uri(address), version.modified_at) for version, address in chapters]
    return entries
