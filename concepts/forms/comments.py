"""What people may say about a version of a concept. Only the comment itself must be filled."""

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.forms.writing import email_field, languages, line_field, text_field
from contacts.models import PublicForm
from content.guard import GuardedForm


class CommentForm(GuardedForm):
    kind = PublicForm.Kind.CONSULTATION
    submit_label = _("Send comment")

    text = text_field(
        _("Your comment"),
        help_text=_("In any language, with at most 5,000 signs."),
        error_messages={"required": _("Please write your comment.")},
    )
    language = forms.ChoiceField(
        label=_("In which language did you write?"),
        required=False,
        help_text=_("It helps those who have the comment read out to them, and us in answering."),
    )
    name = line_field(
        _("Your name"),
        autocomplete="name",
        help_text=_("It is shown with your comment. If you do not want that, leave it empty."),
    )
    email = email_field(
        _(
            "Only if you want the answer by e-mail. It is not shown. We send you a letter first, in which you confirm "
            "your address. Example: name@example.org"
        )
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("text", "name"):
            self.fields[name].widget.attrs["dir"] = "auto"
        self.fields["language"].choices = [("", _("Not said")), *languages([])]
