"""Pages that need more than one floor: start pages, search, help, and what machines ask for."""

from functools import lru_cache
from itertools import groupby

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from committees.models import Committee
from committees.questions import with_partners
from concepts.models import Concept
from contacts.models import ContactPoint
from contacts.questions import first_contacts, with_availability
from contacts.reporting import functions_of, open_form
from content.choices import alphabetical, sought_under
from municipalities.models import Municipality
from municipalities.questions import names_of_towns
from municipalities.views import AllTownsMixin, TownMixin
from portal import questions
from portal.sitemap import addresses, maps

#: More towns than these stand in a register by their first letters.
MOST_CARDS = 40


class Home(AllTownsMixin, TemplateView):
    """All towns, and the next meetings; teaching examples stand apart."""

    template_name = "portal/home.html"

    def get_context_data(self, **kwargs):
        names = names_of_towns()
        described = (
            Committee.objects.public()
            .exclude(kind__in=[Committee.Kind.COUNCIL, Committee.Kind.COUNCIL_COMMITTEE])
            .order_by("name")
        )
        towns = (
            Municipality.objects.public()
            .filter(is_example=False)
            .prefetch_related(
                Prefetch("committees", described, to_attr="public_committees"),
                Prefetch("contact_points", ContactPoint.objects.public(), to_attr="public_contacts"),
                Prefetch("concepts", Concept.objects.public(), to_attr="public_concepts"),
            )
        )
        return super().get_context_data(
            towns=towns if len(names) <= MOST_CARDS else [],
            register=register(tuple(names)) if len(names) > MOST_CARDS else [],
            examples=questions.teaching_examples(),
            meetings=with_partners(questions.next_meetings(now=timezone.now())),
            **kwargs,
        )


@lru_cache(maxsize=2)
def register(names):
    """Pairs of name and slug by the first letters that they are sought under."""
    by_letter = groupby(alphabetical(names), key=lambda pair: sought_under(pair[1])[:1].upper())
    return tuple((letter, tuple((name, slug) for slug, name in pairs)) for letter, pairs in by_letter)


class Town(TownMixin, TemplateView):
    """What a town offers: the next meeting, whom to reach, what was decided."""

    template_name = "portal/town.html"

    def get_context_data(self, **kwargs):
        meetings = with_partners(questions.next_meetings_of_town(town=self.town, now=timezone.now()))
        next_meeting = next((meeting for meeting in meetings if meeting.takes_place), None)
        contacts = with_availability(first_contacts(town=self.town))
        concepts = questions.concepts_of_town(town=self.town)
        versions = questions.versions_in_force(concepts=concepts) if concepts else []
        for concept in concepts:
            concept.in_force = [version for version in versions if version.concept_id == concept.pk]
        return super().get_context_data(
            next_meeting=next_meeting,
            meetings=[meeting for meeting in meetings if meeting != next_meeting],
            committees=questions.committees_of_town(town=self.town),
            contacts=contacts,
            concepts=concepts,
            notices=questions.notices_of_town(town=self.town, today=timezone.localdate()),
            **kwargs,
        )


class Discrimination(TownMixin, TemplateView):
    """Who helps, in the order that helps: danger, advice, the bodies of the town."""

    template_name = "portal/discrimination.html"

    def get_context_data(self, **kwargs):
        bodies = Committee.objects.public().filter(municipality=self.town, is_discrimination_contact=True)
        contacts = ContactPoint.objects.public().filter(
            municipality=self.town, topics__contains=[ContactPoint.Topic.DISCRIMINATION]
        )
        contacts = with_availability(contacts.for_cards())
        offer = open_form(self.town)
        return super().get_context_data(
            bodies=bodies.with_brief("municipality", "convened_by__municipality"),
            contacts=contacts,
            offer=offer,
            readers=functions_of(self.town) if offer else [],
            **kwargs,
        )


@require_safe
def robots(request):
    """Demonstration towns stay out of search engines; so does the whole portal while it holds nothing else."""
    towns = list(Municipality.objects.public().values_list("slug", "is_demonstration"))
    if all(is_demonstration for _slug, is_demonstration in towns):
        lines = ["User-agent: *", "Disallow: /"]
    else:
        closed = [f"Disallow: /{slug}/" for slug, is_demonstration in towns if is_demonstration]
        sitemap_address = request.build_absolute_uri("/sitemap.xml")
        lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /suche/", *closed, f"Sitemap: {sitemap_address}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request, part=None):
    """All addresses, or with many towns the addresses of several sitemaps."""
    pages = maps()
    if part is None and pages.num_pages > 1:
        addresses_of_parts = [reverse("sitemap_part", args=[number]) for number in pages.page_range]
        context = {"maps": [request.build_absolute_uri(address) for address in addresses_of_parts]}
    elif (part or 1) in pages.page_range:
        context = {"entries": addresses(request, pages.page(part or 1))}
    else:
        raise Http404
    return render(request, "portal/sitemap.xml", context, content_type="application/xml; charset=utf-8")


@require_safe
def favicon(request):
    return redirect(static("img/favicon.svg"), permanent=True)
