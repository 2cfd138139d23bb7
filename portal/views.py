"""Pages that need more than one floor: start pages, search, help, and what machines ask for."""

from itertools import groupby
from unicodedata import normalize

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from committees.models import Committee, Meeting
from concepts.models import Concept, ConceptVersion
from contacts.hours import availability_of
from contacts.models import ContactPoint
from contacts.reporting import functions_of, open_form
from municipalities.models import Municipality, Notice
from municipalities.querysets import in_real_towns
from municipalities.views import AllTownsMixin, TownMixin
from portal.sitemap import addresses, maps

MEETINGS_ON_START = 5
#: More towns than these stand in a register by their first letters.
MOST_CARDS = 40


class Home(AllTownsMixin, TemplateView):
    """All towns, and the next meetings; teaching examples stand apart."""

    template_name = "portal/home.html"

    def get_context_data(self, **kwargs):
        real = Municipality.objects.public().filter(is_example=False)
        names = list(real.values_list("name", "slug"))
        described = (
            Committee.objects.public()
            .exclude(kind__in=[Committee.Kind.COUNCIL, Committee.Kind.COUNCIL_COMMITTEE])
            .order_by("name")
        )
        towns = real.prefetch_related(
            Prefetch("committees", described, to_attr="public_committees"),
            Prefetch("contact_points", ContactPoint.objects.public(), to_attr="public_contacts"),
            Prefetch("concepts", Concept.objects.public(), to_attr="public_concepts"),
        )
        return super().get_context_data(
            towns=towns if len(names) <= MOST_CARDS else [],
            register=register(names) if len(names) > MOST_CARDS else [],
            examples=Municipality.objects.public().filter(is_example=True),
            meetings=in_real_towns(Meeting.objects.public()).upcoming().for_cards().with_partners()[:MEETINGS_ON_START],
            **kwargs,
        )


def register(names):
    """Pairs of name and slug by first letters, accents aside: Ä stands with A."""
    return [(letter, list(pairs)) for letter, pairs in groupby(sorted(names, key=_sorted_under), key=_first_letter)]


def _sorted_under(pair):
    return normalize("NFKD", pair[0]).encode("ascii", "ignore").decode().upper()


def _first_letter(pair):
    return _sorted_under(pair)[:1]


class Town(TownMixin, TemplateView):
    """What a town offers: the next meeting, whom to reach, what was decided."""

    template_name = "portal/town.html"

    def get_context_data(self, **kwargs):
        of_town = Meeting.objects.public().of_any(Committee.objects.public().filter(municipality=self.town))
        meetings = list(of_town.upcoming().for_cards().with_partners()[: MEETINGS_ON_START + 1])
        next_meeting = next((meeting for meeting in meetings if meeting.takes_place), None)
        contacts = list(ContactPoint.objects.public().filter(municipality=self.town).for_cards()[:3])
        for contact in contacts:
            contact.availability = availability_of(contact)
        versions = ConceptVersion.objects.public().filter(status=ConceptVersion.Status.IN_FORCE)
        concepts = (
            Concept.objects.public()
            .filter(municipality=self.town)
            .select_related("municipality")
            .prefetch_related(Prefetch("versions", versions, to_attr="in_force"))
        )
        return super().get_context_data(
            next_meeting=next_meeting,
            meetings=[meeting for meeting in meetings if meeting != next_meeting],
            committees=Committee.objects.public().filter(municipality=self.town).for_cards(),
            contacts=contacts,
            concepts=concepts,
            notices=Notice.objects.public().filter(municipality=self.town).current(),
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
        contacts = list(contacts.for_cards())
        for contact in contacts:
            contact.availability = availability_of(contact)
        offer = open_form(self.town)
        return super().get_context_data(
            bodies=bodies.select_related("municipality", "convened_by__municipality"),
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
