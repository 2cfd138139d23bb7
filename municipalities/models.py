"""The towns, their legal pages and notices, and who may edit what."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField
from phonenumber_field.modelfields import PhoneNumberField

from content.addresses import AddressedModel
from content.fields import RichTextField
from content.history import track
from content.models import Entry, Translated
from municipalities.lands import REGIMES, Land
from municipalities.palettes import PALETTES
from municipalities.querysets import MunicipalityQuerySet, NoticeQuerySet

#: First path segments that belong to the portal itself.
RESERVED_SLUGS = frozenset(
    [
        "abo",
        "admin",
        "api",
        "barrierefreiheit",
        "datenschutz",
        "dateien",
        "favicon.ico",
        "healthz",
        "impressum",
        "kontakte",
        "konzepte",
        "metrics",
        "readyz",
        "robots.txt",
        "sitemap.xml",
        "static",
        "suche",
        "termine",
        "ar",
        "bg",
        "ckb",
        "de",
        "de-simple",
        "en",
        "es",
        "fa",
        "fr",
        "it",
        "kmr",
        "ku",
        "pl",
        "prs",
        "ps",
        "ro",
        "ru",
        "so",
        "sq",
        "sr",
        "ti",
        "tr",
        "uk",
        "vi",
        "zh",
    ]
)


def content_languages():
    """Languages other than German in which a town may write; kept out of migrations on purpose."""
    return [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


@track
class Municipality(AddressedModel, Entry):
    """A town (Stadt; OParl calls it Body)."""

    name = models.CharField(_("name"), max_length=100, unique=True, help_text=_("Short, as on a road sign: Wedel"))
    official_name = models.CharField(_("official name"), max_length=150, help_text=_("For example: Stadt Wedel"))
    slug = models.SlugField(
        _("address part"), max_length=60, unique=True, help_text=_("Stands in all addresses of the town: /wedel/")
    )
    land = models.CharField(_("Land"), max_length=2, choices=Land, help_text=_("Decides on public holidays and law."))
    ags = models.CharField(
        _("official municipality key (AGS)"),
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", _("Eight digits."))],
    )
    website = models.URLField(_("website of the town"), blank=True)
    lead = models.CharField(
        _("lead"), max_length=300, blank=True, help_text=_("One sentence in plain words at the top of the start page.")
    )
    palette = models.CharField(
        _("colour"),
        max_length=20,
        default=PALETTES[0],
        help_text=_("A tested palette; it is readable in light and dark."),
    )
    languages = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("languages of the content"),
        default=list,
        blank=True,
        help_text=_("In which languages besides German the town writes."),
    )
    is_demonstration = models.BooleanField(
        _("demonstration"),
        default=False,
        help_text=_("Shows a banner on all pages of the town and asks search engines to stay away."),
    )
    is_example = models.BooleanField(
        _("teaching example"),
        default=False,
        help_text=_("A town that does not exist: it is listed apart from the towns, and each of its pages says so."),
    )
    discrimination_help = RichTextField(
        _("help in case of discrimination"),
        help_text=_(
            "Who in town helps people who were discriminated against. Nationwide help stands on the page anyway."
        ),
    )
    i18n = TranslationField(fields=("lead", "discrimination_help"))

    objects = MunicipalityQuerySet.as_manager()
    brief = ("state", "name", "official_name", "slug", "land", "palette", "is_demonstration", "is_example")
    reserved_slugs = RESERVED_SLUGS

    class Meta:
        verbose_name = _("town")
        verbose_name_plural = _("towns")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(slug__in=sorted(RESERVED_SLUGS)),
                name="municipality_slug_not_reserved",
                violation_error_message=_("This is the address of another page of the portal. Choose a different one."),
            ),
            models.CheckConstraint(
                condition=models.Q(is_example=False) | models.Q(is_demonstration=True),
                name="municipality_example_is_demonstration",
                violation_error_message=_("A teaching example is a demonstration too: tick both."),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def path(self):
        return f"/{self.slug}"

    def get_absolute_url(self):
        return reverse("portal:town", kwargs={"town": self.slug})

    @property
    def regime(self):
        """Law and bodies of the Land; None where they are not verified."""
        return REGIMES.get(self.land)


class LegalPage(models.Model):
    """What the three legal pages of a town share."""

    modified_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        abstract = True

    #: Fields without which the page is incomplete.
    needed: tuple[str, ...] = ()

    def missing(self):
        return [self._meta.get_field(name).verbose_name for name in self.needed if not getattr(self, name)]


@track
class Imprint(LegalPage):
    """Who is responsible for the pages of the town (§ 5 DDG, § 18 MStV)."""

    municipality = models.OneToOneField(Municipality, models.CASCADE, related_name="imprint", verbose_name=_("town"))
    authority = models.CharField(_("authority"), max_length=200, blank=True, help_text=_("For example: Stadt Wedel"))
    legal_form = models.CharField(_("legal form"), max_length=200, blank=True)
    represented_by = models.CharField(_("represented by"), max_length=200, blank=True)
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(
        _("postcode"), max_length=5, blank=True, validators=[RegexValidator(r"^\d{5}$", _("Five digits."))]
    )
    city = models.CharField(_("place"), max_length=100, blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    supervisory_authority = models.CharField(_("supervisory authority"), max_length=200, blank=True)
    vat_id = models.CharField(_("VAT identification number"), max_length=20, blank=True)
    editorially_responsible = models.CharField(_("editorially responsible"), max_length=200, blank=True)
    hosting = models.CharField(_("technical operator"), max_length=200, blank=True)
    needed = ("authority", "represented_by", "street", "postcode", "city", "phone", "email", "editorially_responsible")

    class Meta:
        verbose_name = _("imprint")
        verbose_name_plural = _("imprints")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.municipality}"


@track
class PrivacyNotice(LegalPage):
    """Who answers for personal data; what is processed is written by the portal itself."""

    municipality = models.OneToOneField(Municipality, models.CASCADE, related_name="privacy", verbose_name=_("town"))
    controller = models.CharField(_("controller"), max_length=200, blank=True, help_text=_("Usually the town."))
    officer_contact = models.CharField(
        _("how to reach the data protection officer"),
        max_length=300,
        blank=True,
        help_text=_("Function address, no name."),
    )
    log_days = models.PositiveSmallIntegerField(_("days until server logs are deleted"), null=True, blank=True)
    supervisory_authority = models.CharField(
        _("data protection authority"),
        max_length=200,
        blank=True,
        help_text=_("Empty: the one of the Land, where known."),
    )
    needed = ("controller", "officer_contact", "log_days")

    class Meta:
        verbose_name = _("privacy notice")
        verbose_name_plural = _("privacy notices")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.municipality}"

    @property
    def authority(self):
        regime = self.municipality.regime
        return self.supervisory_authority or (regime.data_protection_authority if regime else "")


@track
class AccessibilityStatement(LegalPage, Translated):
    """Erklärung zur Barrierefreiheit, after the model of Implementing Decision (EU) 2018/1523."""

    class Status(models.TextChoices):
        FULL = "full", _("fully compliant")
        PARTIAL = "partial", _("partially compliant")
        NONE = "none", _("not compliant")

    municipality = models.OneToOneField(
        Municipality, models.CASCADE, related_name="accessibility", verbose_name=_("town")
    )
    status = models.CharField(_("result"), max_length=10, choices=Status, blank=True)
    assessed_on = models.DateField(_("assessed on"), null=True, blank=True, help_text=_("At least once a year."))
    method = models.CharField(_("how it was assessed"), max_length=300, blank=True)
    barriers = RichTextField(_("what is not accessible yet, why, and what helps instead"))
    feedback_email = models.EmailField(_("e-mail for barriers"), blank=True)
    feedback_phone = PhoneNumberField(_("phone for barriers"), blank=True)
    complaint_body = models.CharField(
        _("complaint body"), max_length=200, blank=True, help_text=_("Empty: the one of the Land, where known.")
    )
    complaint_contact = models.CharField(_("how to reach the complaint body"), max_length=300, blank=True)
    i18n = TranslationField(fields=("method", "barriers"))
    needed = ("status", "assessed_on", "feedback_email")

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.municipality}"


@track
class Notice(Entry):
    """A notice that ends by itself."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="notices", verbose_name=_("town"))
    title = models.CharField(_("title"), max_length=150)
    text = RichTextField(_("text"))
    information_languages = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("languages of the linked information"),
        default=list,
        blank=True,
        help_text=_("Language codes such as ar, tr, uk."),
    )
    link_title = models.CharField(_("link text"), max_length=150, blank=True)
    link_publisher = models.CharField(_("who publishes the linked page"), max_length=150, blank=True)
    link_url = models.URLField(_("address of the linked page"), blank=True)
    link_checked_on = models.DateField(_("link checked on"), null=True, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Afterwards the notice disappears by itself.")
    )
    i18n = TranslationField(fields=("title", "text", "link_title"))

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-valid_until", "title"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="published") | models.Q(valid_until__isnull=False),
                name="notice_published_has_last_day",
                violation_error_message=_("A published notice needs a last day; afterwards it disappears by itself."),
            ),
            models.CheckConstraint(
                condition=models.Q(valid_until__gte=models.F("valid_from")),
                name="notice_ends_after_start",
                violation_error_message=_("The last day lies before the first one."),
            ),
            models.CheckConstraint(
                condition=models.Q(link_url="") | ~models.Q(link_title=""),
                name="notice_link_has_text",
                violation_error_message=_("A link needs a text that says where it leads; raw addresses are not shown."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_over(self):
        return bool(self.valid_until) and self.valid_until < timezone.localdate()


@track
class Editor(models.Model):
    """Binds a person who edits to one town, in one role."""

    class Role(models.TextChoices):
        COORDINATION = "coordination", _("Coordination: writes, publishes, archives")
        EDITORIAL = "editorial", _("Editing: writes drafts, others publish")
        TRANSLATION = "translation", _("Translation: writes other languages")
        ENQUIRIES = "enquiries", _("Enquiries: answers what people write, and nothing else")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="editorships", verbose_name=_("person")
    )
    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="editors", verbose_name=_("town"))
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.COORDINATION)

    class Meta:
        verbose_name = _("editor")
        verbose_name_plural = _("editors")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "municipality"],
                name="editor_once_per_town",
                violation_error_message=_("This person already has a role in this town."),
            )
        ]

    def __str__(self):
        return f"{self.user} – {self.municipality}"


@track
class SchoolHoliday(models.Model):
    """School holidays of a Land (Schulferien): dates that fall into them are flagged when a year is planned."""

    land = models.CharField(_("Land"), max_length=2, choices=Land)
    name = models.CharField(_("name"), max_length=60, help_text=_("For example: summer holidays"))
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))

    class Meta:
        verbose_name = _("school holidays")
        verbose_name_plural = _("school holidays")
        ordering = ["first_on", "land"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_on__gte=models.F("first_on")),
                name="school_holiday_ends_after_start",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.UniqueConstraint(
                fields=["land", "first_on"],
                name="school_holiday_once_per_land",
                violation_error_message=_("Holidays of this Land that begin on this day are entered already."),
            ),
        ]

    def __str__(self):
        return f"{self.name} {self.first_on.year} ({self.get_land_display()})"
