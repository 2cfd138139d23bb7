"""What people may write about a committee: that they want to take part, or a topic for a meeting."""

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.forms.writing import Kind, WritingForm, line_field, text_field
from content.templatetags.dates import long_moment


class ParticipationForm(WritingForm):
    """Somebody wants to come: for themselves, or for an organisation."""

    kind = Kind.PARTICIPATION

    writes_as = forms.ChoiceField(
        label=_("For whom do you want to take part?"),
        choices=[("person", _("for myself")), ("organisation", _("for an organisation, an association or an office"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose for whom you want to take part.")},
    )
    organisation = line_field(
        _("Name of the organisation"), autocomplete="organization", help_text=_("Only if you come for one.")
    )
    text = text_field(_("What do you want to tell us or ask us?"), required=False)
    questions = ("writes_as", "organisation", "name", "email", "phone", "language", "text", "wants_receipt")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = _("We need your e-mail address or your phone number, to invite you.")
        self.fields["phone"].help_text = ""
        self.fields["email"].is_one_needed = self.fields["phone"].is_one_needed = True

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("writes_as") == "organisation":
            self._need("organisation", True, _("Please enter the name of the organisation."))
        else:
            cleaned["organisation"] = ""
        if not cleaned.get("phone") and "phone" not in self.errors:
            self._need("email", True, _("Please enter your e-mail address or your phone number."))
        return cleaned

    def enquiry(self):
        answers = super().enquiry()
        del answers["writes_as"]
        return answers


class TopicForm(WritingForm):
    """A topic, if wanted for one of the coming meetings."""

    kind = Kind.TOPIC
    submit_label = _("Suggest this topic")

    text = text_field(
        _("Your topic"),
        help_text=_("What should be talked about, and why does it matter?"),
        error_messages={"required": _("Please write your topic.")},
    )
    meeting = forms.ChoiceField(label=_("For which meeting?"), required=False)
    questions = ("text", "meeting", "name", "reply_by", "email", "phone", "language", "wants_receipt")

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.meetings = {meeting.slug: meeting for meeting in meetings}
        named = [(slug, long_moment(meeting.starts_at)) for slug, meeting in self.meetings.items()]
        self.fields["meeting"].choices = [("", _("Any meeting")), *named]

    def enquiry(self):
        answers = super().enquiry()
        del answers["meeting"]
        return answers

    @property
    def chosen_meeting(self):
        return self.meetings.get(self.cleaned_data["meeting"])
