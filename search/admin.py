"""The desk of the search: the synonyms, which hold for the whole portal."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from content.admin.desk import DeskAdmin
from content.admin.forms import DeskForm
from search.models import Synonyms


class WordsField(forms.CharField):
    """Words with commas between; what is empty between two commas is nothing."""

    def __init__(self, *, longest, **options):
        super().__init__(**options)
        self.longest = longest

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        text = super().to_python(value)
        ProhibitNullCharactersValidator()(text)
        return list(filter(None, (" ".join(word.split()) for word in text.split(","))))

    def validate(self, value):
        super().validate(value)
        for word in value:
            if len(word) > self.longest:
                raise ValidationError(
                    _("“%(word)s” is too long: a word or phrase has at most %(most)s letters."),
                    params={"word": word, "most": self.longest},
                )


class SynonymsForm(DeskForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "words" in self.fields:  # not for whoever may only look
            words = Synonyms._meta.get_field("words")
            self.fields["words"] = WordsField(
                label=words.verbose_name,
                help_text=words.help_text,
                longest=words.base_field.max_length,
                widget=forms.Textarea(attrs={"rows": 4, "cols": 80}),
            )


@admin.register(Synonyms)
class SynonymsAdmin(DeskAdmin):
    """For superusers, and for people to whom one of them gave the permission."""

    form = SynonymsForm
    list_display = ("__str__", "note", "modified_at")
    search_fields = ("words", "note")
    fieldsets = (
        (
            None,
            {
                "fields": ("words", "note"),
                "description": _(
                    "Whoever searches for one of the words finds what holds any of them, in all towns. "
                    "Endings need no entry of their own: “Deutschkurse” finds “Deutschkurs” anyway."
                ),
            },
        ),
    )

    def get_actions(self, request):
        actions = super().get_actions(request)
        if "delete_selected" in actions:
            delete, name, _of_drafts = actions["delete_selected"]
            actions["delete_selected"] = (delete, name, _("Delete the selected synonym groups"))
        return actions
