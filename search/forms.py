from django import forms
from django.utils.translation import gettext_lazy as _

from search.asking import LONGEST


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Search for"),
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": _("Please search for fewer words: at most 200 characters.")},
    )

    def clean_q(self):
        return " ".join(self.cleaned_data["q"].split())
