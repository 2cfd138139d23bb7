"""Concepts: what is in force, how it is revised, and what became of it."""

from django.views.generic import DetailView, ListView, TemplateView

from concepts.models import Concept, ConceptVersion, Measure, RevisionProcess
from municipalities.views import TownMixin, public_or_gone

MEASURES_ON_CONCEPT_PAGE = 6


class ConceptList(TownMixin, ListView):
    template_name = "concepts/list.html"
    context_object_name = "concepts"

    def get_queryset(self):
        return Concept.objects.public().filter(municipality=self.town).for_cards()


class ConceptMixin:
    """A page of one concept; brings its town along in the same query."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        concepts = Concept.objects.select_related("municipality")
        self.concept = public_or_gone(concepts, municipality__slug=kwargs["town"], slug=kwargs["concept"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"town": self.concept.municipality, "concept": self.concept})


class ConceptDetail(ConceptMixin, TemplateView):
    template_name = "concepts/detail.html"

    def get_context_data(self, **kwargs):
        concept = self.concept
        versions = list(
            ConceptVersion.objects.public()
            .filter(concept=concept)
            .select_related("concept__municipality", "resolution__committee__municipality")
        )
        process = RevisionProcess.objects.public().filter(concept=concept).for_detail().first()
        steps = process.steps if process else []
        measures = (
            Measure.objects.public()
            .filter(concept=concept)
            .select_related("founded_committee__municipality", "responsible__municipality")
        )
        return super().get_context_data(
            versions=versions,
            in_force=next((v for v in versions if v.status == ConceptVersion.Status.IN_FORCE), None),
            process=process,
            steps=steps,
            present=next((step for step in steps if step.is_present), None),
            present_number=next((number for number, step in enumerate(steps, start=1) if step.is_present), len(steps)),
            measures=measures[:MEASURES_ON_CONCEPT_PAGE],
            accompanied_by=concept.accompanied_by.public().select_related("municipality"),
            committees=concept.committees.public().select_related("municipality"),
            **kwargs,
        )


class VersionDetail(ConceptMixin, DetailView):
    template_name = "concepts/version.html"
    context_object_name = "version"

    def get_object(self, queryset=None):
        versions = ConceptVersion.objects.select_related(
            "concept__municipality", "predecessor", "resolution__committee__municipality"
        )
        return public_or_gone(versions, concept=self.concept, slug=self.kwargs["version"])

    def get_context_data(self, **kwargs):
        successor = (
            ConceptVersion.objects.public()
            .filter(predecessor=self.object)
            .select_related("concept__municipality")
            .first()
        )
        return super().get_context_data(successor=successor, **kwargs)


class MeasureList(ConceptMixin, TemplateView):
    template_name = "concepts/measures.html"

    def get_context_data(self, **kwargs):
        measures = (
            Measure.objects.public()
            .filter(concept=self.concept)
            .select_related("founded_committee__municipality", "responsible__municipality")
        )
        return super().get_context_data(measures=measures, **kwargs)
