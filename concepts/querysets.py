"""Named questions about concepts, how they are revised and what became of them."""

from django.db.models import Prefetch

from content.querysets import PublishableQuerySet


class ConceptQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def for_cards(self):
        return self.select_related("municipality")


class OfConceptQuerySet(PublishableQuerySet):
    """What hangs on a concept shows only while the concept and its town do."""

    gates = ("concept", "concept__municipality")


class ProcessQuerySet(OfConceptQuerySet):
    def for_detail(self):
        milestone = self.model.milestones.rel.related_model
        resolution = milestone.resolutions.rel.model
        return self.select_related("concept__municipality").prefetch_related(
            Prefetch("milestones", milestone.objects.select_related("place")),
            Prefetch("milestones__resolutions", resolution.objects.public().select_related("committee__municipality")),
            "participants",
            "statements",
        )
