"""Lists to choose from: written at once, and in the order in which readers seek."""

import unicodedata
from functools import lru_cache
from html import escape

from django import forms
from django.forms.utils import flatatt
from django.utils.safestring import mark_safe


class PlainSelect(forms.Select):
    """Writes its choices at once, where Django renders two templates for each; knows no groups."""

    #: As they are: Django would look into each of them for groups.
    choices = ()

    def render(self, name, value, attrs=None, renderer=None):
        options = _options(tuple((key, str(label)) for key, label in self.choices))
        for key in self.format_value(value):
            unchosen = f'<option value="{escape(key)}"'
            options = options.replace(f"{unchosen}>", f"{unchosen} selected>")
        attributes = flatatt(self.build_attrs(self.attrs, attrs) | {"name": name})
        return mark_safe(f"<select{attributes}>{options}</select>")


@lru_cache(maxsize=32)
def _options(choices):
    """The towns of the portal, say, stand on many pages."""
    return "".join(f'<option value="{escape(key)}">{escape(label)}</option>' for key, label in choices)


class PlainChoiceField(forms.ChoiceField):
    """One of pairs of text and label, however many."""

    widget = PlainSelect

    @property
    def choices(self):
        return self._choices

    @choices.setter
    def choices(self, pairs):
        self._choices = self.widget.choices = pairs


def alphabetical(pairs):
    """Pairs of value and label in the order of a German dictionary, which the database does not know everywhere."""
    return sorted(pairs, key=lambda pair: sought_under(str(pair[1])))


@lru_cache(maxsize=4096)
def sought_under(label):
    """Ä is sought under A, and ß is ss (DIN 5007, variant 1)."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", label.casefold()) if not unicodedata.combining(sign))
