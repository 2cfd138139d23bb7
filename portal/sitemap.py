"""All public addresses that search engines may keep, with the day of their last change."""

from django.conf import settings
from django.core.paginator import Paginator
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


#: Of the pages that belong to no town.
PORTAL_PAGES = ["portal:home", "portal:calendar", "contacts:directory"]
#: More towns are told in several sitemaps, so that none takes long or much memory.
TOWNS_PER_MAP = 10


def maps():
    """The towns that are not demonstrations, as a paginator: each page makes a sitemap."""
    return Paginator(Municipality.objects.public().filter(is_demonstration=False).order_by("pk"), TOWNS_PER_MAP)


def addresses(request, page):
    """Pairs of absolute address and last change in every language, for a page of `maps`."""
    towns = list(page.object_list)
    pages = [] if page.has_previous() else [(name, {}, None) for name in PORTAL_PAGES]
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
