"""Concepts: what is in force, how it is revised, and what became of it."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import ListView, TemplateView

from concepts import questions
from concepts.models import Concept, ConceptVersion
from concepts.progress import measures_context
from concepts.reports import consultations_on, having_a_say
from concepts.views.processes import process_context
from municipalities.views import TownMixin, found_or_gone


class ConceptList(TownMixin, ListView):
    template_name = "concepts/list.html"
    context_object_name = "concepts"

    def get_queryset(self):
        return Concept.objects.public().filter(municipality=self.town).for_cards()


class ConceptMixin:
    """A page of one concept; brings its town along in the same query."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        town, concept = kwargs["town"], kwargs["concept"]
        found = questions.concept_by_slugs.first(town=town, concept=concept)
        self.concept = found_or_gone(found, Concept.objects, municipality__slug=town, slug=concept)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"town": self.concept.municipality, "concept": self.concept})


class ConceptDetail(ConceptMixin, TemplateView):
    template_name = "concepts/detail.html"

    def get_context_data(self, **kwargs):
        concept = self.concept
        consultations = consultations_on(concept)
        versions = questions.versions_of(concept=concept)
        for version in versions:
            version.concept = concept
        return super().get_context_data(
            versions=versions,
            in_force=next((each for each in versions if each.status == ConceptVersion.Status.IN_FORCE), None),
            readable=next((each for each in reversed(versions) if each.has_text), None),
            is_comparable=sum(each.has_text for each in versions) > 1,
            changes_address=_newest_changes(versions),
            accompanied_by=questions.contacts_of(concept=concept),
            committees=questions.committees_of(concept=concept),
            **process_context(concept, consultations, timezone.localdate()),
            **having_a_say(consultations),
            **measures_context(concept),
            **kwargs,
        )


def _newest_changes(versions):
    """The comparison of the newest text with the one before it; "" where there is none."""
    texts = {each.pk: each for each in versions if each.has_text}
    pairs = [(texts[each.predecessor_id], each) for each in texts.values() if each.predecessor_id in texts]
    if not pairs:
        return ""
    old, new = pairs[-1]
    return reverse("concepts:compare", kwargs={**new.concept.address, "old": old.slug, "new": new.slug})
