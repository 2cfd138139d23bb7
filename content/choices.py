"""Long lists to choose from."""

from html import escape

from django import forms
from django.forms.utils import flatatt
from django.utils.safestring import mark_safe


class LongSelect(forms.Select):
    """Writes its choices at once, where Django renders two templates for each of them; knows no groups."""

    #: As they are: Django would look into each of them for groups.
    choices = ()

    def render(self, name, value, attrs=None, renderer=None):
        chosen = set(self.format_value(value))
        options = "".join(
            f'<option value="{escape(key)}"{" selected" if key in chosen else ""}>{escape(str(label))}</option>'
            for key, label in self.choices
        )
        attributes = flatatt(self.build_attrs(self.attrs, attrs) | {"name": name})
        return mark_safe(f"<select{attributes}>{options}</select>")


class LongChoiceField(forms.ChoiceField):
    """One of many pairs of text and label."""

    widget = LongSelect

    @property
    def choices(self):
        return self._choices

    @choices.setter
    def choices(self, pairs):
        self._choices = self.widget.choices = pairs
