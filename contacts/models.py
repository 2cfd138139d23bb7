"""Officers and contact points, the people who hold them, their duties and hours."""

from urllib.parse import urlencode

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField
from phonenumber_field.modelfields import PhoneNumberField

from contacts.querysets import ContactPointQuerySet, HolderQuerySet
from content.addresses import AddressedModel
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Quote, Translated
from municipalities.bound import TownBound


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
    is_step_free = models.BooleanField(
        _("step-free"), null=True, blank=True, help_text=_("Unknown is an honest answer; the page says so.")
    )
    access_note = models.CharField(
        _("how to get in"), max_length=300, blank=True, help_text=_("Entrance, floor, lift, bus stop.")
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
    i18n = TranslationField(fields=("access_note",))

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


@track
class Person(models.Model):
    """A person in a public function: a name and nothing else."""

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="people", verbose_name=_("town")
    )
    name = models.CharField(_("name"), max_length=150)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def town_id(self):
        return self.municipality_id


@track
class ContactPoint(TownBound, AddressedModel, Entry):
    """An office or a position that people can turn to; it outlives whoever holds it."""

    class Kind(models.TextChoices):
        OFFICE = "office", _("Office")
        POSITION = "position", _("Position")

    class AppointmentBy(models.TextChoices):
        PHONE = "phone", _("by phone")
        MAIL = "mail", _("by e-mail")
        ANY = "any", _("by phone or e-mail")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="contact_points", verbose_name=_("town")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.OFFICE)
    name = models.CharField(_("name"), max_length=150, help_text=_("The office or position, not the person."))
    slug = models.SlugField(_("address part"), max_length=80)
    lead = models.CharField(_("lead"), max_length=300, blank=True, help_text=_("What people can turn to it for."))
    about = RichTextField(_("about"))
    phone = PhoneNumberField(_("phone"), blank=True, help_text=_("In any notation: 02 81 / 2 03 23 71"))
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Better the office's address than a personal one."))
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="contact_points", verbose_name=_("place")
    )
    room = models.CharField(_("room"), max_length=60, blank=True)
    is_by_appointment = models.BooleanField(_("by appointment"), default=False)
    appointment_by = models.CharField(_("how to make an appointment"), max_length=10, choices=AppointmentBy, blank=True)
    spoken_languages = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("languages spoken"),
        default=list,
        blank=True,
        help_text=_("Language codes such as de, en, ar, tr."),
    )
    established_on = ImpreciseDateField(_("exists since"))
    i18n = TranslationField(fields=("name", "lead", "about"))

    objects = ContactPointQuerySet.as_manager()
    same_town = ("place",)

    class Meta:
        verbose_name = _("contact point")
        verbose_name_plural = _("contact points")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "slug"],
                name="contact_slug_once_per_town",
                violation_error_message=_("Another contact point of this town has this address."),
            ),
            models.CheckConstraint(
                condition=Q(is_by_appointment=True) | Q(appointment_by=""),
                name="contact_appointment_way_needs_flag",
                violation_error_message=_("Tick “by appointment” too, or leave the way to make one empty."),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def path(self):
        return f"{self.municipality.path}/kontakte/{self.slug}"

    def get_absolute_url(self):
        return reverse("contacts:detail", kwargs={"town": self.municipality.slug, "contact": self.slug})

    @property
    def phone_display(self):
        """Area code, space, number (DIN 5008): 0281 2032371."""
        return self.phone.as_national if self.phone else ""


@track
class Holder(models.Model):
    """Who holds a contact point from when to when, and the function they had."""

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="holders", verbose_name=_("contact point")
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="holdings", verbose_name=_("person"))
    function = models.CharField(_("function"), max_length=150, blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True, help_text=_("Afterwards the name leaves all pages."))

    objects = HolderQuerySet.as_manager()

    class Meta:
        verbose_name = _("holder")
        verbose_name_plural = _("holders")
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="holder_ends_after_start",
                violation_error_message=_("The last day lies before the first one."),
            )
        ]

    def __str__(self):
        return str(self.person)


@track
class Duty(Translated):
    """One thing that a contact point is there for, in a group of similar ones."""

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="duties", verbose_name=_("contact point")
    )
    group = models.CharField(_("group"), max_length=120, blank=True)
    text = models.CharField(_("duty"), max_length=400)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("group", "text"))

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.text


def time_span(starts, ends):
    """A range that PostgreSQL can compare, for times of one day."""
    day = Value("2000-01-01")
    return Func(
        Func(day, F(starts), arg_joiner="::date + ", template="(%(expressions)s)"),
        Func(day, F(ends), arg_joiner="::date + ", template="(%(expressions)s)"),
        function="tsrange",
    )


@track
class OpeningHours(models.Model):
    """One slot of one weekday; a weekday may have any number of them."""

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    class Kind(models.TextChoices):
        PERSONAL = "personal", _("in person")
        PHONE = "phone", _("by phone")
        BOTH = "both", _("in person and by phone")
        UNKNOWN = "unknown", _("not stated")

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="opening_hours", verbose_name=_("contact point")
    )
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    opens_at = models.TimeField(_("from"))
    closes_at = models.TimeField(_("until"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.UNKNOWN)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["weekday", "opens_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")),
                name="hours_close_after_opening",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until__gte=F("valid_from")),
                name="hours_end_after_start",
                violation_error_message=_("The last day lies before the first one."),
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="hours_weekday_exists"),
            ExclusionConstraint(
                name="hours_do_not_overlap",
                expressions=[
                    ("contact_point", RangeOperators.EQUAL),
                    ("weekday", RangeOperators.EQUAL),
                    (time_span("opens_at", "closes_at"), RangeOperators.OVERLAPS),
                    (
                        Func(
                            F("valid_from"),
                            F("valid_until"),
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(closes_at__gt=F("opens_at"))
                & (Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from"))),
                violation_error_message=_("These hours overlap with others of the same day."),
            ),
        ]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens_at:%H:%M}–{self.closes_at:%H:%M}"

    def is_valid_on(self, day):
        return (self.valid_from or day) <= day <= (self.valid_until or day)


@track
class Mission(Quote):
    """What a contact point stands for, in quoted words."""

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="missions", verbose_name=_("contact point")
    )

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        ordering = ["position"]
