"""What visitors may enter about meetings: which of them they want to see."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext_lazy as _


class CalendarFilter(forms.Form):
    """Chooses one committee; month and view stay as they are."""

    gremium = forms.ChoiceField(label=_("Committee"), required=False)
    monat = forms.CharField(widget=forms.HiddenInput, required=False)
    ansicht = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, committees, with_town, **kwargs):
        super().__init__(auto_id="%s", **kwargs)
        self.fields["gremium"].choices = [
            ("", _("All committees")),
            *(
                (
                    committee.filter_value,
                    f"{committee.municipality.name}: {committee.name_i18n}" if with_town else committee.name_i18n,
                )
                for committee in committees
            ),
        ]
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.form_class = "filters"
        self.helper.add_input(Submit("", _("Show")))
