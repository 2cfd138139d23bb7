"""What visitors may enter about contacts: which of them they look for."""

from dataclasses import dataclass
from urllib.parse import urlencode

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout, Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.models import ContactPoint
from content.choices import PlainChoiceField, alphabetical
from content.languages import is_known, translated_name
from content.ticks import YesField


@dataclass(frozen=True)
class Traits:
    """What contacts can be told apart by, as far as some have it. Towns, where there are several: name by slug."""

    is_empty: bool
    topics: set
    languages: set
    districts: set
    towns: dict

    @classmethod
    def of(cls, rows, towns=()):
        """`rows`: topics, languages and district of contacts, each combination once."""
        return cls(
            is_empty=not rows,
            topics={topic for topics, *_rest in rows for topic in topics},
            languages={code for _topics, codes, _district in rows for code in codes},
            districts={district for *_rest, district in rows if district},
            towns=dict(towns),
        )


class DirectoryFilter(forms.Form):
    """Which contacts the directory shows. Topics and languages that nobody has any more stay good addresses."""

    thema = PlainChoiceField(label=_("Topic"), required=False)
    sprache = PlainChoiceField(label=_("Language"), required=False)
    stadt = PlainChoiceField(label=_("Town"), required=False)
    ortsteil = PlainChoiceField(label=_("Part of town"), required=False)
    jetzt = YesField(label=_("only those who can be reached now"))

    #: In the order of the form; the rest waits in a fold.
    FIRST = ("thema", "sprache")
    REST = ("stadt", "ortsteil")
    FILTERS = (*FIRST, *REST, "jetzt")

    def __init__(self, parameters, traits):
        super().__init__({name: parameters.get(name, "") for name in self.FILTERS}, auto_id="%s")
        self._offer(traits)
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.form_class = "filters"
        now = Field("jetzt", template="components/tick.html")
        rest = [name for name in self.REST if name in self.fields]
        fold = Div(*rest, template="components/more_filters.html", open=any(self.data[name] for name in rest))
        first = [name for name in self.FIRST if name in self.fields]
        self.helper.layout = Layout(*first, now, *([fold] if rest else []))
        self.helper.add_input(Submit("", _("Show")))

    def _offer(self, traits):
        """Only what some contact has, and what is asked for already; a field without choices goes."""
        topics = traits.topics | {self.data["thema"]}
        languages = traits.languages | set(filter(is_known, [self.data["sprache"]]))
        offered = {
            "thema": (_("All topics"), [choice for choice in ContactPoint.Topic.choices if choice[0] in topics]),
            "sprache": (_("All languages"), alphabetical((code, translated_name(code)) for code in languages)),
            "stadt": (_("All towns"), alphabetical(traits.towns.items())),
            "ortsteil": (_("All parts of town"), alphabetical((name, name) for name in traits.districts)),
        }
        for name, (everything, choices) in offered.items():
            self.fields[name].choices = [("", everything), *choices]
            if not choices and not self.data[name]:
                del self.fields[name]

    def address(self):
        """What is chosen, as the beginning of a query that further parameters complete; "" where nothing is."""
        chosen = {name: self.cleaned_data[name] for name in self.FILTERS if self.cleaned_data.get(name)}
        return f"{urlencode(chosen)}&" if chosen else ""

    def chosen(self):
        """What the database has to look for, by the fields of a contact point."""
        columns = {
            "topics__contains": "thema",
            "spoken_languages__contains": "sprache",
            "municipality__slug": "stadt",
            "place__district": "ortsteil",
        }
        found = {column: self.cleaned_data.get(name) for column, name in columns.items()}
        return {column: [value] if column.endswith("__contains") else value for column, value in found.items() if value}
