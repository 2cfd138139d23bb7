"""Where people meet or are received."""

from urllib.parse import urlencode

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from content.history import track
from content.models import Translated


@track
class Place(Translated):
    """A place where people meet or are received (Ort; OParl: Location)."""

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="places", verbose_name=_("town")
    )
    name = models.CharField(_("name"), max_length=150, help_text=_("For example: Volkshochschule Wedel"))
    street = models.CharField(_("street and number"), max_length=150, blank=True)
    postcode = models.CharField(
        _("postcode"), max_length=5, blank=True, validators=[RegexValidator(r"^\d{5}$", _("Five digits."))]
    )
    city = models.CharField(_("town or district"), max_length=100, blank=True)
    district = models.CharField(
        _("part of town"), max_length=100, blank=True, help_text=_("The list of contacts can be narrowed to it.")
    )
    is_step_free = models.BooleanField(
        _("step-free"), null=True, blank=True, help_text=_("Unknown is an honest answer; the page says so.")
    )
    access_note = models.CharField(
        _("how to get in"), max_length=300, blank=True, help_text=_("Entrance, floor, lift, bus stop.")
    )
    directions = models.CharField(
        _("how to get there"), max_length=300, blank=True, help_text=_("Bus, train, parking: line and stop.")
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("For maps, if you know it: 53.581234"),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("For maps, if you know it: 9.702345"),
    )
    modified_at = models.DateTimeField(_("last changed"), auto_now=True)
    i18n = TranslationField(fields=("access_note", "directions"))

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="place_is_on_earth",
                violation_error_message=_("Give latitude and longitude together, or neither."),
            ),
        ]

    def __str__(self):
        return ", ".join(filter(None, [self.name, self.street]))

    @property
    def town_id(self):
        return self.municipality_id

    @property
    def address_line(self):
        """Street, postcode and town in one line, as far as known."""
        return ", ".join(filter(None, [self.street, f"{self.postcode} {self.city}".strip()]))

    @property
    def whole_line(self):
        """Name and address in one line."""
        return ", ".join(filter(None, [self.name, self.address_line]))

    @property
    def map_address(self):
        """A page with a map, or "" where the place is known by name only; nothing is loaded from there."""
        if self.latitude is not None:
            point = f"{self.latitude.normalize():f}/{self.longitude.normalize():f}"
            return f"https://www.openstreetmap.org/?mlat={self.latitude}&mlon={self.longitude}#map=18/{point}"
        if not self.street:
            return ""
        query = ", ".join(filter(None, [self.street, f"{self.postcode} {self.city or self.municipality.name}".strip()]))
        return f"https://www.openstreetmap.org/search?{urlencode({'query': query})}"
