from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone

from content.querysets import PublishableQuerySet


class HolderQuerySet(models.QuerySet):
    def current(self):
        """Who holds something today."""
        today = timezone.localdate()
        return self.filter(Q(starts_on=None) | Q(starts_on__lte=today), Q(ends_on=None) | Q(ends_on__gte=today))


class ContactPointQuerySet(PublishableQuerySet):
    gates = ("municipality",)

    def for_cards(self):
        """Contact points with who holds them today and their hours."""
        current = self.model.holders.rel.related_model.objects.current().select_related("person")
        return self.select_related("municipality", "place").prefetch_related(
            Prefetch("holders", current, to_attr="current_holders"), "opening_hours"
        )
