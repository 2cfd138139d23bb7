"""What visitors may enter about meetings: which of them they want to see."""

from urllib.parse import urlencode

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout, Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from content.choices import PlainChoiceField, alphabetical
from content.templatetags.dates import in_language
from content.ticks import YesField


class CalendarFilter(forms.Form):
    """Which meetings a calendar shows; the period and the view (`position`) stay as they are."""

    gremium = PlainChoiceField(label=_("Committee"), required=False)
    stadt = PlainChoiceField(label=_("Town"), required=False)
    sprache = PlainChoiceField(label=_("Language"), required=False)
    oeffentlich = YesField(label=_("only public meetings"))
    stufenlos = YesField(label=_("only step-free places"))
    online = YesField(label=_("only with online access"))

    #: In the order of the form.
    FILTERS = ("gremium", "stadt", "sprache", "oeffentlich", "stufenlos", "online")

    def __init__(self, parameters, committees, languages, position, *, towns=None):
        """Over several towns `towns` names them by their slugs; `committees` need not be all of theirs."""
        super().__init__({name: parameters.get(name, "") for name in self.FILTERS} | position, auto_id="%s")
        self.committees = {
            f"{committee.municipality.slug}/{committee.slug}" if towns else committee.slug: committee
            for committee in committees
        }
        for name in position:
            self.fields[name] = forms.CharField(widget=forms.HiddenInput, required=False)
        self._offer(languages, towns or {})
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.form_class = "filters"
        boxes = [Field(name, template="components/tick.html") for name in ("oeffentlich", "stufenlos", "online")]
        first, *selects = [name for name in ("gremium", "stadt", "sprache") if name in self.fields]
        is_open = any(self.data[name] for name in self.FILTERS if name != first)
        self.helper.layout = Layout(
            first, *position, Div(*selects, *boxes, template="components/more_filters.html", open=is_open)
        )
        self.helper.add_input(Submit("", _("Show")))

    def _offer(self, languages, towns):
        def label(committee):
            return f"{committee.municipality.name}: {committee.name_i18n}" if towns else committee.name_i18n

        named = [(value, label(committee)) for value, committee in self.committees.items()]
        self.fields["gremium"].choices = [("", _("All committees")), *alphabetical(named)]
        spoken = alphabetical((code, in_language(code)) for code in languages)
        self.fields["sprache"].choices = [("", _("All languages")), *spoken]
        self.fields["stadt"].choices = [("", _("All towns")), *alphabetical(towns.items())]
        if not towns:
            del self.fields["stadt"]
        elif not named and not self.data["gremium"]:
            del self.fields["gremium"]

    def _chosen(self):
        return {name: self.cleaned_data[name] for name in self.FILTERS if self.cleaned_data.get(name)}

    def wanted(self):
        """What is chosen, by the names of the filters; instead of its address the committee itself."""
        chosen = self._chosen()
        if "gremium" in chosen:
            chosen["gremium"] = self.committees[chosen["gremium"]]
        return chosen

    def address(self):
        """What is chosen, as the beginning of a query that further parameters complete; "" where nothing is."""
        chosen = self._chosen()
        return f"{urlencode(chosen)}&" if chosen else ""

    def chosen_committees(self):
        """Those whose meetings are shown."""
        return [
            committee
            for value, committee in self.committees.items()
            if self.cleaned_data.get("gremium", "") in ("", value)
            and self.cleaned_data.get("stadt", "") in ("", committee.municipality.slug)
        ]


class TownToChooseFrom(forms.Form):
    """Whose committees are to be offered, where there are too many for one page."""

    stadt = PlainChoiceField(label=_("Town"), required=False)

    def __init__(self, parameters, towns):
        """`towns`: pairs of slug and name."""
        super().__init__({"stadt": parameters.get("stadt", "")}, auto_id="%s")
        self.fields["stadt"].choices = [("", _("Choose a town")), *alphabetical(towns)]
