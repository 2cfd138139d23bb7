"""What somebody may tell the confidential contact: what happened, and how they want to hear from it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.forms.writing import email_field, phone_field, text_field
from contacts.models import Enquiry, ReportCount
from content.guard import GuardedForm

ReplyBy, Area = Enquiry.ReplyBy, ReportCount.Area
#: On a list of questions, the last answer says that it is none of the others.
AREAS = [(value, _("Something else") if value == Area.OTHER else label) for value, label in Area.choices]


class ReportForm(GuardedForm):
    """Asks for no name: neither of the person who writes nor of anybody else."""

    kind = "report"

    happened = text_field(
        _("What happened?"),
        help_text=_("In your own words and your own language. Please no names of other people."),
        error_messages={"required": _("Please write what happened.")},
    )
    area = forms.ChoiceField(
        label=_("Where did it happen?"),
        help_text=_("Only counted: the council learns how many reports there were, without any text."),
        choices=[("", _("I do not want to say")), *AREAS],
        required=False,
    )
    reply_by = forms.ChoiceField(
        label=_("Do you want an answer?"),
        choices=[
            (ReplyBy.NONE, _("No answer needed")),
            (ReplyBy.MAIL, _("Yes, by e-mail")),
            (ReplyBy.PHONE, _("Yes, by phone")),
        ],
        initial=ReplyBy.NONE,
        widget=forms.RadioSelect,
    )
    email = email_field(_("Only for an answer by e-mail. Example: name@example.org"))
    phone = phone_field(_("Only for an answer by phone. Example: 0281 2032371"))
    consent = forms.BooleanField(
        label=_("I agree that the confidential contact reads and keeps what I write."),
        help_text=_(
            "You can take your consent back at any time with the number that you get; the report is then deleted."
        ),
        error_messages={"required": _("Without your consent we may not keep the report. Please tick the box.")},
    )

    def clean(self):
        cleaned = super().clean()
        reply_by = cleaned.get("reply_by")
        if reply_by == ReplyBy.MAIL and not cleaned.get("email") and not self.has_error("email"):
            self.add_error("email", _("Please enter an e-mail address, or choose another kind of answer."))
        if reply_by == ReplyBy.PHONE and not cleaned.get("phone") and not self.has_error("phone"):
            self.add_error("phone", _("Please enter a phone number, or choose another kind of answer."))
        return cleaned

    def content(self):
        """What is kept: an address only where an answer was asked for."""
        answers = self.answers()
        reply_by = answers["reply_by"]
        addresses = {ReplyBy.MAIL: answers["email"], ReplyBy.PHONE: answers["phone"]}
        return {
            "happened": answers["happened"],
            "area": answers["area"],
            "reply_by": reply_by,
            "reply_to": str(addresses.get(reply_by, "")),
        }
