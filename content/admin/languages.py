"""The other languages at the desk: fieldsets of their own, with `lang` and `dir` on every field."""

from functools import cache

from django import forms
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import AdminTimeWidget
from django.db import models
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from modeltrans.utils import build_localized_fieldname

from content import richtext
from content.fields import RichTextField
from content.models import Translated


def other_languages():
    return [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def language_names():
    """Pairs of code and name: the languages of the portal, then all that Django knows without its regional kinds."""
    first = [code for code, _name in settings.LANGUAGES]
    others = [code for code in LANG_INFO if "-" not in code and code not in first]
    named = [[(code, get_language_info(code)["name_translated"]) for code in codes] for codes in (first, others)]
    return [("", "---------"), *named[0], *sorted(named[1], key=lambda pair: pair[1].casefold())]


class LanguageField(forms.ChoiceField):
    """A language by its name, stored as its code; a code that is stored already remains a choice."""

    def __init__(self, **kwargs):
        super().__init__(choices=language_names, **kwargs)

    def get_bound_field(self, form, field_name):
        stored = form.get_initial_for_field(self, field_name)
        if stored and not self.valid_value(stored):
            self.choices = [*self.choices, (stored, stored)]
        return super().get_bound_field(form, field_name)


def direction(language):
    return "rtl" if language.split("-")[0] in settings.LANGUAGES_BIDI else "ltr"


@cache
def reading(model, name):
    """A column that shows rich text as it reads, for those who may not change it."""
    field = model._meta.get_field(name)

    def contents(obj):
        html = richtext.clean(getattr(obj, name) or "")
        return format_html('<div class="desk-prose">{}</div>', mark_safe(html)) if html else ""

    contents.__name__ = name
    contents.short_description = field.verbose_name
    return contents


class InOtherLanguages:
    """For admins and inlines: the fields of the other languages stand in fieldsets of their own."""

    def languages(self, request, obj=None):
        """Codes of the languages besides German in which is written here."""
        return other_languages()

    @property
    def is_translated(self):
        return issubclass(self.model, Translated)

    def language_fields(self, language):
        if not self.is_translated:
            return []
        shown = set(flatten_fieldsets(self.fieldsets or [(None, {"fields": self.fields or ()})]))
        return [build_localized_fieldname(name, language) for name in self.model.translated_fields() if name in shown]

    def get_fields(self, request, obj=None):
        fields = list(super().get_fields(request, obj))
        if self.fields:
            fields += [name for code in self.languages(request, obj) for name in self.language_fields(code)]
        return fields

    def get_fieldsets(self, request, obj=None):
        fieldsets = list(super().get_fieldsets(request, obj))
        if self.fieldsets and self.is_translated:
            names = dict(settings.LANGUAGES)
            for code in self.languages(request, obj):
                options = {
                    "fields": self.language_fields(code),
                    "classes": ("collapse",),
                    "description": _("What stays empty is shown in German, with a remark in the reader's language."),
                }
                fieldsets.append((_("In another language: %s") % names[code], options))
        readonly = self.get_readonly_fields(request, obj)
        everything = not self.may_change_something(request, obj)
        return [
            (
                title,
                {
                    **options,
                    "fields": [self._shown(name, everything or name in readonly) for name in options["fields"]],
                },
            )
            for title, options in fieldsets
        ]

    def may_change_something(self, request, obj):
        return self.has_change_permission(request, obj) if obj else self.has_add_permission(request)

    def _shown(self, name, is_readonly):
        is_rich = isinstance(name, str) and name in self._rich_names()
        return reading(self.model, name) if is_rich and is_readonly else name

    def _rich_names(self):
        return {field.name for field in self.model._meta.get_fields() if isinstance(field, RichTextField)}

    def get_readonly_fields(self, request, obj=None):
        names = list(super().get_readonly_fields(request, obj))
        rich = self._rich_names()
        return names + [reading(self.model, name) for name in names if name in rich]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, models.TimeField):
            kwargs["widget"] = AdminTimeWidget(format="%H:%M")
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and hasattr(field.widget, "can_delete_related"):
            field.widget.can_delete_related = False  # a cross beside a choice looks like “choose nothing”
        language = getattr(db_field, "language", None)
        if field and isinstance(language, str):
            field.widget.attrs.update(lang=language, dir=direction(language))
            field.required = False
        return field
