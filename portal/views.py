"""Pages that need more than one floor: start pages, search, help, and what machines ask for."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
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
from portal import search
from portal.sitemap import addresses

MEETINGS_ON_START = 5


class Home(AllTownsMixin, TemplateView):
    """All towns, and the next meetings; teaching examples stand apart."""

    template_name = "portal/home.html"

    def get_context_data(self, **kwargs):
        named = (
            Committee.objects.public()
            .exclude(kind__in=[Committee.Kind.COUNCIL, Committee.Kind.COUNCIL_COMMITTEE])
            .order_by("name")
        )
        towns = Municipality.objects.public().prefetch_related(
            Prefetch("committees", named, to_attr="public_committees"),
            Prefetch("contact_points", ContactPoint.objects.public(), to_attr="public_contacts"),
            Prefetch("concepts", Concept.objects.public(), to_attr="public_concepts"),
        )
        return super().get_context_data(
            towns=[town for town in towns if not town.is_example],
            examples=[town for town in towns if town.is_example],
            meetings=in_real_towns(Meeting.objects.public()).upcoming().for_cards().with_partners()[:MEETINGS_ON_START],
            **kwargs,
        )


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


class SearchView(TemplateView):
    """One search over everything that is public."""

    template_name = "portal/search.html"
    town = None

    def get(self, request, *args, **kwargs):
        form = search.SearchForm(request.GET or None)
        is_wrong = form.is_bound and not form.is_valid()
        query = form.cleaned_data["q"] if form.is_bound and form.is_valid() else ""
        groups = search.find(query, self.town) if query else []
        context = self.get_context_data(
            form=form, query=query, groups=groups, found=sum(len(group.hits) for group in groups)
        )
        return render(request, self.template_name, context, status=400 if is_wrong else 200)


class Search(AllTownsMixin, SearchView):
    """Over all towns."""


class TownSearch(TownMixin, SearchView):
    """In one town."""


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
def sitemap(request):
    context = {"entries": addresses(request)}
    return render(request, "portal/sitemap.xml", context, content_type="application/xml; charset=utf-8")


@require_safe
def favicon(request):
    return redirect(static("img/favicon.svg"), permanent=True)


@require_safe
def healthz(request):
    """200 while the database answers and holds every migration of this release."""
    try:
        executor = MigrationExecutor(connection)
        is_current = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Exception:  # whatever keeps us from the database is the answer
        is_current = False
    body = "ok\n" if is_current else "database or migrations are not in order\n"
    response = HttpResponse(body, status=200 if is_current else 503, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response
