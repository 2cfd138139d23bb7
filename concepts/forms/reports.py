"""Which comments the report on a version shows."""

from urllib.parse import urlencode

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from concepts.commenting import name_of
from concepts.models import CommentAnswer

#: No anchor looks like this.
WHOLE = "."
UNANSWERED = "offen"
LONGEST_NAME = 70


class CommentFilter(forms.Form):
    """`sections`: those that may be asked for, by anchor. A comment can also be asked for by its number."""

    stelle = forms.ChoiceField(label=_("Section"), required=False)
    ergebnis = forms.ChoiceField(label=_("Answer"), required=False)
    nummer = forms.SlugField(required=False, max_length=12, widget=forms.HiddenInput)

    FILTERS = ("stelle", "ergebnis", "nummer")

    def __init__(self, parameters, sections):
        super().__init__({name: parameters.get(name, "") for name in self.FILTERS}, auto_id="%s")
        self.sections = sections
        named = [(anchor, Truncator(name_of(section)).chars(LONGEST_NAME)) for anchor, section in sections.items()]
        self.fields["stelle"].choices = [("", _("All sections")), (WHOLE, _("The whole text")), *named]
        self.fields["ergebnis"].choices = [
            ("", _("All comments")),
            *CommentAnswer.Outcome.choices,
            (UNANSWERED, _("not answered yet")),
        ]
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.form_class = "filters"
        self.helper.layout = Layout("stelle", "ergebnis")
        self.helper.add_input(Submit("", _("Show")))

    def address(self):
        """What is chosen, as the beginning of a query that further parameters complete; "" where nothing is."""
        chosen = {name: self.cleaned_data[name] for name in self.FILTERS if self.cleaned_data.get(name)}
        return f"{urlencode(chosen)}&" if chosen else ""

    def narrowed(self, comments):
        chosen = self.cleaned_data
        if chosen["stelle"] == WHOLE:
            comments = comments.filter(identity=None)
        elif chosen["stelle"]:
            comments = comments.filter(identity=self.sections[chosen["stelle"]].identity)
        if chosen["ergebnis"] == UNANSWERED:
            comments = comments.unanswered()
        elif chosen["ergebnis"]:
            comments = comments.filter(answer__outcome=chosen["ergebnis"], answer__released_at__isnull=False)
        return comments.filter(reference=chosen["nummer"]) if chosen["nummer"] else comments
