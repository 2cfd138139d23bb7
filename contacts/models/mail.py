"""Mail that waits to be sent, or could not be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models.enquiries import Enquiry


class OutgoingMail(models.Model):
    """One letter to one address. What it says is emptied once it was sent."""

    class Purpose(models.TextChoices):
        NOTICE = "notice", _("notice to the office")
        RECEIPT = "receipt", _("receipt")
        REPLY = "reply", _("answer")
        APPOINTMENT = "appointment", _("news of an appointment")
        CONFIDENTIAL = "confidential", _("notice of a confidential report")
        CONFIRMATION = "confirmation", _("request to confirm an address")

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        UNDELIVERABLE = "undeliverable", _("undeliverable")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="mails", verbose_name=_("town")
    )
    enquiry = models.ForeignKey(
        Enquiry, models.CASCADE, null=True, blank=True, related_name="mails", verbose_name=_("enquiry")
    )
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    recipient = models.EmailField(_("to"))
    reply_to = models.EmailField(_("answers to"), blank=True)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"), blank=True)
    #: An iCalendar object that is attached, or "".
    calendar = models.TextField(blank=True, editable=False)
    #: The same at every attempt: a letter that was sent twice after a crash is known as one (RFC 5322, 3.6.4).
    message_id = models.CharField(max_length=120, unique=True, editable=False)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), null=True, blank=True)
    last_error = models.CharField(_("what the mail server said"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        """Without the address: this text ends up in logs."""
        return self.subject

    @property
    def town_id(self):
        return self.municipality_id
