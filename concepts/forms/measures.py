"""What visitors may ask of the measures of a concept."""

from urllib.parse import urlencode

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from concepts.models import Measure
from content.ticks import YesField


class MeasureFilter(forms.Form):
    """Which measures are shown. A field or an office that is gone is no mistake: nothing is found there."""

    handlungsfeld = forms.ChoiceField(label=_("Field of action"), required=False)
    zustaendig = forms.ChoiceField(label=_("Responsible"), required=False)
    ueberfaellig = YesField(label=_("only with a planned end that is over"))
    stand = forms.ChoiceField(choices=Measure.Status, widget=forms.HiddenInput, required=False)

    def __init__(self, parameters, measures):
        super().__init__({name: parameters.get(name, "") for name in self.base_fields}, auto_id="%s")
        fields = {one.field_of_action: one.field_of_action_i18n for one in measures if one.field_of_action}
        self.contacts = {one.responsible.slug: one.responsible.name_i18n for one in measures if one.has_contact}
        offices = {one.responsible_office: one.responsible_office_i18n for one in measures if one.responsible_office}
        self.fields["handlungsfeld"].choices = [("", _("All fields of action")), *fields.items()]
        self.fields["zustaendig"].choices = [("", _("All responsible")), *(offices | self.contacts).items()]
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.form_class = "filters"
        selects = [name for name in ("handlungsfeld", "zustaendig") if len(self.fields[name].choices) > 1]
        box = Field("ueberfaellig", template="components/tick.html")
        self.helper.layout = Layout(*selects, box, *(["stand"] if self.data["stand"] else []))
        self.helper.add_input(Submit("", _("Show")))

    def address(self, **changes):
        """What is chosen, as a query; "" where nothing is."""
        return urlencode({name: value for name, value in (self.data | changes).items() if value})

    @property
    def parameters(self):
        """The same as the beginning of a query that further parameters complete."""
        chosen = self.address()
        return f"{chosen}&" if chosen else ""

    def narrowed(self, measures):
        """The measures that were asked for, of whatever status."""
        if not self.is_valid():
            return measures.none()
        chosen = self.cleaned_data
        if chosen["handlungsfeld"]:
            measures = measures.filter(field_of_action=chosen["handlungsfeld"])
        if chosen["zustaendig"] in self.contacts:
            measures = measures.filter(responsible__slug=chosen["zustaendig"])
        elif chosen["zustaendig"]:
            measures = measures.filter(responsible_office=chosen["zustaendig"])
        return measures.overdue() if chosen["ueberfaellig"] else measures
