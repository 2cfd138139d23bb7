"""Things that belong to one town, and what they may point to."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.utils.translation import gettext_lazy as _


class TownBound:
    """Model mixin: the relations in `same_town` must lead to things of the same town."""

    same_town: tuple[str, ...] = ()

    @property
    def town_id(self):
        return self.municipality_id

    def clean(self):
        super().clean()
        try:
            own_town = self.town_id
        except ObjectDoesNotExist:
            own_town = None
        if own_town is None:  # what leads to the town is missing, and its own field says so
            return
        wrong = {
            name: _("This belongs to another town.")
            for name in self.same_town
            if (target := getattr(self, name)) and target.town_id != own_town
        }
        if wrong:
            raise ValidationError(wrong)
