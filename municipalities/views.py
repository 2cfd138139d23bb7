"""The legal pages of a town, and what every page of a town begins with."""

from django.http import Http404
from django.views.generic import TemplateView

from content.addresses import Gone
from municipalities.models import AccessibilityStatement, Imprint, Municipality
from municipalities.questions import a_demonstration, town_by_slug


def public_or_gone(queryset, **lookup):
    """The one public row, or 410 where it was withdrawn, or 404. One query where all is well."""
    return found_or_gone(queryset.public().filter(**lookup).first(), queryset, **lookup)


def found_or_gone(found, queryset, **lookup):
    """What a question found, or, where that is None, the answer that `public_or_gone` gives."""
    if found:
        return found
    if queryset.withdrawn().filter(**lookup).exists():
        raise Gone
    raise Http404


class TownMixin:
    """Every page below `/<town>/` knows its town."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.town = self.find_town(kwargs["town"])

    def find_town(self, slug):
        return found_or_gone(town_by_slug.first(town=slug), Municipality.objects, slug=slug)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"town": self.town})


class AllTownsMixin:
    """A page over all towns says when it shows demonstration content."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(any_demonstration=bool(a_demonstration()), **kwargs)


class LegalPageView(TownMixin, TemplateView):
    """A legal page is there from the first day; what nobody has entered yet is said to be missing."""

    model = None

    def get_context_data(self, **kwargs):
        legal = self.model.objects.filter(municipality=self.town).first() or self.model(municipality=self.town)
        legal.municipality = self.town
        return super().get_context_data(legal=legal, **kwargs)


class ImprintView(LegalPageView):
    model = Imprint
    template_name = "municipalities/imprint.html"


class AccessibilityView(LegalPageView):
    model = AccessibilityStatement
    template_name = "municipalities/accessibility.html"
