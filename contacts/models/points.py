"""Officers and contact points, the people who hold them, their duties and where they lead on."""

from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField
from phonenumber_field.modelfields import PhoneNumberField

from contacts.models.places import Place
from contacts.querysets import ContactPointQuerySet, HolderQuerySet
from content.addresses import AddressedModel
from content.fields import ImpreciseDateField, RichTextField
from content.history import track
from content.models import Entry, Quote, Translated
from content.photos import PhotoField
from municipalities.bound import TownBound


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

    class Topic(models.TextChoices):
        """What people come with; the same list in all towns, so that one can search over all of them."""

        ARRIVAL = "arrival", _("Arriving and finding one's way")
        GERMAN = "german", _("Learning German")
        WORK = "work", _("Work and training")
        SCHOOL = "school", _("School and childcare")
        HOUSING = "housing", _("Housing")
        RESIDENCE = "residence", _("Residence and naturalisation")
        HEALTH = "health", _("Health")
        FAMILY = "family", _("Family")
        DISCRIMINATION = "discrimination", _("Discrimination")
        MEETING = "meeting", _("Meeting people, culture and sport")
        VOLUNTEERING = "volunteering", _("Volunteering and associations")
        POLITICS = "politics", _("Politics and taking part")

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
    topics = ArrayField(
        models.CharField(max_length=20, choices=Topic),
        verbose_name=_("topics"),
        default=list,
        blank=True,
        help_text=_("What people can come with; the list of contacts can be narrowed to it."),
    )
    established_on = ImpreciseDateField(_("exists since"))
    photo = PhotoField(_("photo"), blank=True, help_text=_("JPG, PNG or WebP. It is made smaller by itself."))
    photo_alt = models.CharField(
        _("what the photo shows"), max_length=200, blank=True, help_text=_("For people who cannot see it.")
    )
    photo_author = models.CharField(_("who took the photo"), max_length=100, blank=True)
    photo_licence = models.CharField(
        _("licence of the photo"), max_length=100, blank=True, help_text=_("For example: all rights with the town")
    )
    offers_appointments = models.BooleanField(
        _("people can ask for an appointment here"),
        default=False,
        help_text=_("The page then offers free times within the opening hours; you confirm, move or decline each."),
    )
    appointment_minutes = models.PositiveSmallIntegerField(
        _("length of an appointment in minutes"),
        default=30,
        validators=[MinValueValidator(5), MaxValueValidator(240)],
    )
    appointment_weeks = models.PositiveSmallIntegerField(
        _("how many weeks ahead"), default=4, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    appointment_notice_hours = models.PositiveSmallIntegerField(
        _("not sooner than in so many hours"), default=24, validators=[MaxValueValidator(336)]
    )
    i18n = TranslationField(fields=("name", "lead", "about", "photo_alt"))

    objects = ContactPointQuerySet.as_manager()
    brief = ("state", "municipality", "kind", "name", "slug", "i18n")
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
            models.CheckConstraint(
                condition=Q(photo="") | ~Q(photo_author="") & ~Q(photo_licence="") & ~Q(photo_alt=""),
                name="contact_photo_has_author",
                violation_error_message=_(
                    "A photo needs its author, its licence and a text for people who cannot see it."
                ),
            ),
            models.CheckConstraint(
                condition=Q(
                    appointment_minutes__range=(5, 240),
                    appointment_weeks__range=(1, 12),
                    appointment_notice_hours__lte=336,
                ),
                name="contact_appointments_are_reasonable",
                violation_error_message=_("Appointments take 5 to 240 minutes, in the next 1 to 12 weeks."),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def path(self):
        return f"{self.municipality.path}/kontakte/{self.slug}"

    def get_absolute_url(self):
        return reverse("contacts:detail", kwargs={"town": self.municipality.slug, "contact": self.slug})

    @cached_property
    def hours(self):
        """Its opening hours; `with_presence` loads these three for many at once."""
        return list(self.opening_hours.all())

    @cached_property
    def coming_absences(self):
        return list(self.absences.coming(timezone.localdate() - timedelta(days=1)))

    @cached_property
    def current_holders(self):
        return list(self.holders.current().select_related("person"))

    @cached_property
    def phone_display(self):
        """Area code, space, number (DIN 5008): 0281 2032371. Cheaper to look at than `phone`, which is checked anew."""
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


@track
class ContactLink(models.Model):
    """A page elsewhere that helps in a certain language."""

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="links", verbose_name=_("contact point")
    )
    title = models.CharField(_("link text"), max_length=150, help_text=_("In the language of the linked page."))
    url = models.URLField(_("address of the linked page"))
    language = models.CharField(_("language of the linked page"), max_length=12, default="de")
    publisher = models.CharField(_("who publishes the linked page"), max_length=150, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title
