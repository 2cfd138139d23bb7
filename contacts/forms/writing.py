"""What people may write to a town. Only what the purpose needs must be filled; see `contacts.purposes`."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from contacts.models import Enquiry, PublicForm
from content.guard import GuardedForm
from content.templatetags.dates import in_language, own_language_name

Kind = PublicForm.Kind
ReplyBy = Enquiry.ReplyBy
MOST_SIGNS = 5000
#: Asked for often, besides those that the contact point speaks; there is no promise in it.
WISHED_LANGUAGES = ["de", "en", "ar", "fa", "fr", "pl", "ru", "tr", "uk"]


def text_field(label, **kwargs):
    """A long text. Its limit is told afterwards: browsers would cut off what is pasted, and say nothing."""
    too_long = MaxLengthValidator(
        MOST_SIGNS, _("This is too long: %(show_value)s signs. At most %(limit_value)s are possible.")
    )
    widget = forms.Textarea(attrs={"rows": 7})
    return forms.CharField(label=label, widget=widget, validators=[too_long], **kwargs)


def line_field(label, most=150, **kwargs):
    attrs = {"autocomplete": kwargs.pop("autocomplete", "off")}
    return forms.CharField(label=label, max_length=most, required=False, widget=forms.TextInput(attrs=attrs), **kwargs)


def email_field(help_text):
    return forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        help_text=help_text,
        error_messages={"invalid": _("This is no e-mail address. It looks like name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


def phone_field(help_text):
    return PhoneNumberField(
        label=_("Your phone number"),
        required=False,
        help_text=help_text,
        error_messages={"invalid": _("We cannot read this as a phone number. Please enter it with the area code.")},
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )


def languages(spoken):
    """Choices of a wished language, those that are spoken first, each in its own words and in the reader's."""
    codes = dict.fromkeys([*spoken, *(code for code, _name in settings.LANGUAGES), *WISHED_LANGUAGES])
    named = ((code, own_language_name(code), in_language(code)) for code in codes)
    return [(code, own if own == name else f"{own} ({name})") for code, own, name in named]


class WritingForm(GuardedForm):
    """Base: a text, and how to answer. The order of fields is that of the questions."""

    name = line_field(_("Your name"), autocomplete="name")
    reply_by = forms.ChoiceField(
        label=_("How should we answer?"), choices=ReplyBy, widget=forms.RadioSelect, required=False
    )
    email = email_field(_("For an answer by e-mail or a receipt. Example: name@example.org"))
    phone = phone_field(_("For an answer by phone. Example: 0281 2032371"))
    language = forms.ChoiceField(
        label=_("In which language should we answer?"),
        required=False,
        help_text=_("We try to, but cannot promise every language."),
    )
    wants_receipt = forms.BooleanField(label=_("Send me a receipt by e-mail"), required=False)

    #: The questions of a form, in their order; the others are left out.
    questions = ("text", "name", "reply_by", "email", "phone", "language", "wants_receipt")

    def __init__(self, *args, spoken=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("No wish")), *languages(spoken)]
        for name in [name for name in self.fields if name not in (*self.questions, *self.own)]:
            del self.fields[name]
        self.order_fields(self.questions)

    def layout(self, questions):
        return list(self.questions)

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("reply_by") and "reply_by" not in self.errors:
            cleaned["reply_by"] = self._reply_by_what_is_given(cleaned)
        reply_by = cleaned.get("reply_by")
        self._need("email", reply_by == ReplyBy.MAIL, _("For an answer by e-mail we need your e-mail address."))
        self._need("phone", reply_by == ReplyBy.PHONE, _("For an answer by phone we need your phone number."))
        self._need("email", cleaned.get("wants_receipt"), _("For a receipt we need your e-mail address."))
        return cleaned

    @staticmethod
    def _reply_by_what_is_given(cleaned):
        if cleaned.get("email"):
            return ReplyBy.MAIL
        return ReplyBy.PHONE if cleaned.get("phone") else ReplyBy.NONE

    def _need(self, field, is_needed, problem):
        """One sentence per field: what is wrong already has its own."""
        if is_needed and field not in self.errors and not self.cleaned_data.get(field):
            self.add_error(field, ValidationError(problem, code="required"))

    def enquiry(self):
        """What was answered, as fields of `Enquiry`."""
        return self.answers()


class MessageForm(WritingForm):
    kind = Kind.MESSAGE
    submit_label = _("Send message")

    text = text_field(_("Your message"), error_messages={"required": _("Please write your message.")})


class PageForm(WritingForm):
    """About a page of the portal, which comes along in the address (`?seite=`)."""

    page = line_field(_("Which page is it about?"), most=300, help_text=_("Its address, or what it is called."))

    def enquiry(self):
        """Only a path of ours can become a link at the desk; anything else is words."""
        answers = super().enquiry()
        page = answers.pop("page")
        is_path = page.startswith("/") and not page.startswith(("//", "/\\")) and " " not in page
        return answers | {"about_path" if is_path else "about": page}


class BarrierForm(PageForm):
    kind = Kind.BARRIER
    submit_label = _("Send report")

    text = text_field(
        _("What does not work?"),
        help_text=_("For example: what you wanted to do, and with which device or program."),
        error_messages={"required": _("Please write what does not work.")},
    )
    questions = ("text", "page", "name", "reply_by", "email", "phone", "wants_receipt")


class ProposalForm(PageForm):
    kind = Kind.PROPOSAL
    submit_label = _("Send proposal")

    text = text_field(
        _("Your proposal"),
        help_text=_("An event that should be listed here, or something that is not right."),
        error_messages={"required": _("Please write what you propose.")},
    )
    when_and_where = line_field(_("For an event: when and where?"), most=300)
    questions = ("text", "when_and_where", "page", "name", "reply_by", "email", "phone", "wants_receipt")

    def enquiry(self):
        answers = super().enquiry()
        text = "\n\n".join(filter(None, [answers.pop("when_and_where"), answers["text"]]))
        return answers | {"text": text}
