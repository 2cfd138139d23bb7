"""Reports of discrimination: encrypted, read by named people only, deleted soon."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pgtrigger import Protect, Update

from contacts.models.enquiries import new_reference
from content.history import track


class DiscriminationReport(models.Model):
    """What somebody reported, as ciphertext; its key is not in the database."""

    class Status(models.TextChoices):
        NEW = "new", _("new")
        IN_PROGRESS = "in_progress", _("in progress")
        CLOSED = "closed", _("closed")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="discrimination_reports", verbose_name=_("town")
    )
    reference = models.CharField(_("number"), max_length=12, unique=True, default=new_reference)
    ciphertext = models.BinaryField(editable=False)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.NEW)
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    #: As promised on the form; a town may shorten it later, never lengthen it.
    at_most_days = models.PositiveSmallIntegerField(editable=False)

    class Meta:
        verbose_name = _("confidential report")
        verbose_name_plural = _("confidential reports")
        ordering = ["-received_at", "-pk"]

    def __str__(self):
        return self.reference

    @property
    def town_id(self):
        return self.municipality_id


@track
class ConfidentialReader(models.Model):
    """Who may read the confidential reports of a town. Nobody else may, superusers included."""

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="confidential_readers", verbose_name=_("town")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="confidential_towns", verbose_name=_("person")
    )
    function = models.CharField(
        _("function"), max_length=150, help_text=_("Stands on the form: who reads it. No name.")
    )
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("named by"),
    )
    granted_at = models.DateTimeField(_("named on"), auto_now_add=True)

    class Meta:
        verbose_name = _("confidential contact")
        verbose_name_plural = _("confidential contacts")
        ordering = ["municipality", "granted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "user"],
                name="confidential_reader_once_per_town",
                violation_error_message=_("This person is a confidential contact of the town already."),
            )
        ]

    def __str__(self):
        return f"{self.user} – {self.municipality}"

    @property
    def town_id(self):
        return self.municipality_id


class ReportReading(models.Model):
    """That somebody opened a report. It is written once and never changed."""

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="report_readings", verbose_name=_("town")
    )
    reference = models.CharField(_("number"), max_length=12)
    reader = models.CharField(_("read by"), max_length=150)
    read_at = models.DateTimeField(_("read"), auto_now_add=True)

    class Meta:
        verbose_name = _("reading of a report")
        verbose_name_plural = _("readings of reports")
        ordering = ["-read_at", "-pk"]
        triggers = [Protect(name="readings_stay_as_they_are", operation=Update)]

    def __str__(self):
        return f"{self.reference}, {self.reader}"


class ReportCount(models.Model):
    """How many reports of one area of life came in during a year; all that remains of them."""

    class Area(models.TextChoices):
        WORK = "work", _("Work and training")
        HOUSING = "housing", _("Housing")
        GOODS = "goods", _("Shops, services, leisure")
        SCHOOL = "school", _("School, childcare, university")
        AUTHORITY = "authority", _("Authorities and police")
        PUBLIC = "public", _("Street, bus and train")
        HEALTH = "health", _("Doctor and hospital")
        OTHER = "other", _("Something else, or not stated")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="report_counts", verbose_name=_("town")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    area = models.CharField(_("area of life"), max_length=20, choices=Area)
    number = models.PositiveIntegerField(_("number of reports"), default=0)

    class Meta:
        verbose_name = _("count of reports")
        verbose_name_plural = _("counts of reports")
        ordering = ["-year", "area"]
        constraints = [models.UniqueConstraint(fields=["municipality", "year", "area"], name="report_count_once")]

    def __str__(self):
        return f"{self.year}, {self.get_area_display()}"
