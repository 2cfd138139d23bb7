"""Which forms a town offers, who reads what comes in, and how long it is kept."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.querysets import PublicFormQuerySet
from content.history import track

#: The longest that anything is kept, in days, whatever a town enters.
LONGEST_DAYS = 730
#: Art. 9 GDPR: what is reported here stays for a month at most and is then handled outside the portal.
LONGEST_DAYS_OF_REPORTS = 30

#: Days after closing and after receipt, for the kinds that need other ones than most: who wants to join or proposes an
#: event waits for it for half a year, and a barrier is looked at again after a year.
ADVISED_DAYS = {
    "participation": (180, 365),
    "proposal": (180, 365),
    "barrier": (365, 730),
    "discrimination": (30, 30),
}


@track
class PublicForm(models.Model):
    """A form on the pages of a town. One that is not open is offered nowhere and takes nothing."""

    class Kind(models.TextChoices):
        MESSAGE = "message", _("Message to a contact point")
        APPOINTMENT = "appointment", _("Request for an appointment")
        PARTICIPATION = "participation", _("I want to take part")
        TOPIC = "topic", _("Topic for a meeting")
        BARRIER = "barrier", _("Report of a barrier")
        PROPOSAL = "proposal", _("Proposal of an event or correction")
        DISCRIMINATION = "discrimination", _("Report of discrimination")
        CONSULTATION = "consultation", _("Comment on a concept")

    class Readers(models.TextChoices):
        BOTH = "both", _("the coordination and those who answer enquiries")
        COORDINATION = "coordination", _("only the coordination")
        ENQUIRIES = "enquiries", _("only those who answer enquiries")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="forms", verbose_name=_("town")
    )
    kind = models.CharField(_("form"), max_length=20, choices=Kind)
    is_open = models.BooleanField(
        _("open"), default=False, help_text=_("People can use the form. Closed, it is offered nowhere.")
    )
    mailbox = models.EmailField(
        _("function mailbox"),
        blank=True,
        help_text=_(
            "Where a copy is sent. Messages and appointments go to the contact point itself if this is empty. Use an "
            "address of the office, not of a person."
        ),
    )
    read_by = models.CharField(_("who reads it at the desk"), max_length=20, choices=Readers, default=Readers.BOTH)
    answer_days = models.PositiveSmallIntegerField(
        _("answered within so many days"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
        help_text=_("Shown on the form. Empty: no promise is made."),
    )
    kept_days = models.PositiveSmallIntegerField(
        _("deleted so many days after it was closed"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_DAYS)],
    )
    at_most_days = models.PositiveSmallIntegerField(
        _("deleted at the latest so many days after it came in"),
        default=365,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_DAYS)],
        help_text=_("Holds for what nobody closed. The start page of the desk warns you in time."),
    )

    objects = PublicFormQuerySet.as_manager()

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["municipality", "kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind"],
                name="form_once_per_town",
                violation_error_message=_("The town has this form already. Change that entry instead."),
            ),
            models.CheckConstraint(
                condition=Q(kept_days__range=(1, LONGEST_DAYS), at_most_days__range=(1, LONGEST_DAYS)),
                name="form_keeps_not_too_long",
                violation_error_message=_("Nothing is kept longer than two years."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="discrimination") | Q(at_most_days__lte=LONGEST_DAYS_OF_REPORTS),
                name="form_reports_are_kept_shortly",
                violation_error_message=_("Reports of discrimination stay in the portal for 30 days at most."),
            ),
        ]

    def __str__(self):
        return self.get_kind_display()

    @classmethod
    def as_advised(cls, kind, **values):
        """An unsaved form with the periods that we advise for its kind."""
        kept_days, at_most_days = ADVISED_DAYS.get(kind, (90, 365))
        answer_days = 21 if kind == cls.Kind.BARRIER else None
        return cls(
            kind=kind, **{"kept_days": kept_days, "at_most_days": at_most_days, "answer_days": answer_days} | values
        )

    @property
    def town_id(self):
        return self.municipality_id


class Deletion(models.Model):
    """That something was deleted: what kind of thing, when and why, and nothing of its content."""

    class Reason(models.TextChoices):
        RETENTION = "retention", _("period over")
        SENDER = "sender", _("deleted by its sender")
        DESK = "desk", _("deleted at the desk on request")

    municipality = models.ForeignKey(
        "municipalities.Municipality", models.CASCADE, related_name="deletions", verbose_name=_("town")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=PublicForm.Kind)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason)
    received_on = models.DateField(_("received on"))
    deleted_at = models.DateTimeField(_("deleted"), auto_now_add=True)

    class Meta:
        verbose_name = _("deletion")
        verbose_name_plural = _("log of deletions")
        ordering = ["-deleted_at", "-pk"]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.received_on:%d.%m.%Y}"
