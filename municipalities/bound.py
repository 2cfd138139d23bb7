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
        refuse_strangers(self, self.same_town, "town_id", _("This belongs to another town."))


def refuse_strangers(row, relations, owner, sentence):
    """What the `relations` of a row lead to must have the same `owner`, an attribute of both."""
    try:
        own = getattr(row, owner)
    except ObjectDoesNotExist:
        own = None
    if own is None:  # what leads to the owner is missing, and its own field says so
        return
    wrong = {
        name: sentence for name in relations if (target := getattr(row, name, None)) and getattr(target, owner) != own
    }
    if wrong:
        raise ValidationError(wrong)
