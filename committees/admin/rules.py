"""The rule of a committee at the desk: typed and shown in plain words, kept as iCalendar text."""

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.utils.translation import gettext_lazy as _

from committees.dates.recurrence import Recurrence


def in_words(stored):
    """The stored rule as people say it; anything else, such as words just typed, as it is."""
    try:
        return Recurrence.from_text(stored).words()
    except ValueError:
        return stored


class RuleField(forms.CharField):
    def __init__(self, **kwargs):
        super().__init__(
            label=_("rule for suggestions"),
            help_text=_(
                "Only used to suggest dates: “zweiter Montag”, “letzter Donnerstag außer Juli und August”, "
                "“alle sechs Wochen dienstags”."
            ),
            max_length=300,
            widget=AdminTextInputWidget,
            **kwargs,
        )

    def prepare_value(self, value):
        return in_words(value) if value else value

    def to_python(self, value):
        words = super().to_python(value)
        if words in self.empty_values:
            return words
        try:
            return str(Recurrence.from_words(words))
        except ValueError as error:
            raise forms.ValidationError(str(error), code="recurrence") from error
