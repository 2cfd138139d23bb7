"""What people write through a form, what was answered, and the times that they asked for.

None of this is kept by the history: what is deleted is gone.
"""

import secrets
from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from contacts.models.points import ContactPoint
from contacts.models.publicforms import PublicForm
from contacts.querysets import HOLDING, UNANSWERED, AppointmentQuerySet, EnquiryQuerySet

#: Without signs that are mistaken for each other when read out on the telephone.
REFERENCE_SIGNS = "23456789ACDEFGHJKMNPQRTUVWXY"


def new_reference():
    """A number to quote; it says nothing about how many there are, and opens nothing."""
    return "-".join("".join(secrets.choice(REFERENCE_SIGNS) for _sign in range(4)) for _part in range(2))


def new_access_key():
    """128 bits: whoever knows the address of an enquiry may see and withdraw it."""
    return secrets.token_urlsafe(16)


class Enquiry(models.Model):
    """Something that somebody wrote to a town. Only what they wanted to say is filled."""

    class Status(models.TextChoices):
        NEW = "new", _("new")
        IN_PROGRESS = "in_progress", _("in progress")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", _("closed")

    class ReplyBy(models.TextChoices):
        MAIL = "mail", _("by e-mail")
        PHONE = "phone", _("by phone")
        NONE = "none", _("no answer needed")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="enquiries", verbose_name=_("town")
    )
    kind = models.CharField(_("form"), max_length=20, choices=PublicForm.Kind)
    contact_point = models.ForeignKey(
        ContactPoint, models.SET_NULL, null=True, blank=True, related_name="enquiries", verbose_name=_("contact point")
    )
    reference = models.CharField(_("number"), max_length=12, unique=True, default=new_reference)
    access_key = models.CharField(max_length=32, unique=True, default=new_access_key, editable=False)
    #: What it is about, as it was called then: a committee, a meeting, a page.
    about = models.CharField(_("about"), max_length=300, blank=True)
    about_path = models.CharField(_("page"), max_length=500, blank=True)
    text = models.TextField(_("text"), blank=True)
    name = models.CharField(_("name"), max_length=150, blank=True)
    organisation = models.CharField(_("organisation"), max_length=150, blank=True)
    reply_by = models.CharField(_("answer"), max_length=10, choices=ReplyBy, default=ReplyBy.NONE)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    language = models.CharField(_("wished language"), max_length=12, blank=True)
    #: In which language the page was read; letters to the person use it.
    page_language = models.CharField(max_length=12, default="de", editable=False)
    wants_receipt = models.BooleanField(_("wants a receipt"), default=False)

    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.NEW)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="assigned_enquiries",
        verbose_name=_("who takes care of it"),
    )
    due_on = models.DateField(_("to be answered by"), null=True, blank=True)
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True, editable=False)
    modified_at = models.DateTimeField(_("last changed"), auto_now=True)
    #: The periods that were promised on the form. A town may shorten them later, never lengthen them.
    kept_days = models.PositiveSmallIntegerField(editable=False)
    at_most_days = models.PositiveSmallIntegerField(editable=False)

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-received_at", "-pk"]
        indexes = [
            models.Index(fields=["municipality", "status", "-received_at"], name="enquiry_inbox"),
            models.Index(fields=["email"], name="enquiry_email"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="discrimination"),
                name="enquiry_is_not_confidential",
                violation_error_message=_("Reports of discrimination are kept elsewhere, encrypted."),
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, status__in=["new", "in_progress", "answered"])
                | Q(closed_at__isnull=False, status="closed"),
                name="enquiry_closed_has_moment",
                violation_error_message=_("What is closed has a day on which it was closed."),
            ),
        ]

    def __str__(self):
        """The number alone: this text ends up in logs."""
        return self.reference

    def save(self, *args, **kwargs):
        """Keep the moment of closing; the period until deletion begins with it."""
        if self.status != self.Status.CLOSED:
            self.closed_at = None
        elif self.closed_at is None:
            self.closed_at = timezone.now()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "closed_at", "modified_at"}
        super().save(*args, **kwargs)

    @property
    def town_id(self):
        return self.municipality_id

    @property
    def is_overdue(self):
        return bool(self.due_on) and self.status in UNANSWERED and self.due_on < timezone.localdate()


class EnquiryNote(models.Model):
    """What happened with an enquiry: an answer, a remark among colleagues, a change."""

    class Kind(models.TextChoices):
        NOTE = "note", _("note")
        REPLY = "reply", _("answer")
        CHANGE = "change", _("change")

    enquiry = models.ForeignKey(Enquiry, models.CASCADE, related_name="notes", verbose_name=_("enquiry"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.NOTE)
    text = models.TextField(_("text"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    created_at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["created_at", "pk"]

    def __str__(self):
        return f"{self.get_kind_display()} {self.created_at:%d.%m.%Y}"


class Appointment(models.Model):
    """A time that somebody asked for. A time that is asked for is taken, until the office declines it."""

    class Channel(models.TextChoices):
        PERSONAL = "personal", _("in person")
        PHONE = "phone", _("by phone")

    class Status(models.TextChoices):
        REQUESTED = "requested", _("asked for")
        CONFIRMED = "confirmed", _("confirmed")
        DECLINED = "declined", _("declined")
        CANCELLED = "cancelled", _("cancelled by the person")

    enquiry = models.OneToOneField(Enquiry, models.CASCADE, related_name="appointment", verbose_name=_("enquiry"))
    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="appointments", verbose_name=_("contact point")
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    channel = models.CharField(_("how"), max_length=10, choices=Channel)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.REQUESTED)
    #: What the office wrote to its last change, and the time that the person first asked for where it was moved.
    reason = models.CharField(_("reason"), max_length=300, blank=True, editable=False)
    asked_for = models.DateTimeField(_("asked for"), null=True, editable=False)
    #: Of the calendar entry that the person gets (RFC 5545): the same for life, counted up with each change.
    uid = models.UUIDField(default=uuid4, editable=False, unique=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="appointment_ends_after_start",
                violation_error_message=_("The end lies before the beginning."),
            ),
            ExclusionConstraint(
                name="appointments_do_not_overlap",
                expressions=[
                    ("contact_point", RangeOperators.EQUAL),
                    (
                        Func(F("starts_at"), F("ends_at"), function="tstzrange", output_field=DateTimeRangeField()),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(status__in=["requested", "confirmed"]),
                violation_error_message=_("Somebody else has this time already."),
            ),
        ]

    def __str__(self):
        """Without the person: this text ends up in logs."""
        return f"{timezone.localtime(self.starts_at):%d.%m.%Y, %H:%M}"

    @property
    def holds(self):
        """It keeps its time from others."""
        return self.status in HOLDING

    @property
    def is_coming(self):
        """It holds, and is not over: it can still be moved or cancelled."""
        return self.holds and self.ends_at > timezone.now()
