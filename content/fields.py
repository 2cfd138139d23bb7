"""Model and form fields that every floor may use."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import AdminProseEditorWidget

from content import imprecise, richtext
from content.imprecise import ImpreciseDate


class ImpreciseDateField(models.JSONField):
    """Stores an `ImpreciseDate`; sort by `<name>__earliest`. Nullable, like other dates."""

    description = _("date that may be known only roughly")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        data = super().from_db_value(value, expression, connection)
        return ImpreciseDate.from_json(data) if isinstance(data, dict) and "earliest" in data else data

    def to_python(self, value):
        if isinstance(value, str):
            try:
                return imprecise.parse(value)
            except imprecise.UnreadableDate as error:
                raise ValidationError(str(error)) from error
        if isinstance(value, dict):
            return ImpreciseDate.from_json(value)
        return value

    def get_db_prep_value(self, value, connection, prepared=False):
        if isinstance(value, str):
            value = self.to_python(value)
        if isinstance(value, ImpreciseDate):
            value = value.as_json()
        return super().get_db_prep_value(value, connection, prepared)

    def validate(self, value, model_instance):
        if value is None and not self.null:
            raise ValidationError(self.error_messages["null"])

    def value_to_string(self, obj):
        value = self.value_from_object(obj)
        return value.as_json() if value else None

    def formfield(self, **kwargs):
        kwargs.pop("widget", None)
        return models.Field.formfield(self, form_class=ImpreciseDateFormField, **kwargs)


class ImpreciseDateWidget(forms.MultiWidget):
    """One text as people write it, and how certain it is."""

    def __init__(self, attrs=None):
        certainties = [
            (imprecise.FIXED, _("certain")),
            (imprecise.EXPECTED, _("expected")),
            (imprecise.TARGETED, _("targeted")),
        ]
        text = forms.TextInput(attrs={"class": "vTextField", "size": 40, "aria-label": _("Date in words")})
        certainty = forms.Select(choices=certainties, attrs={"aria-label": _("How certain is this date?")})
        super().__init__([text, certainty], attrs)

    def decompress(self, value):
        return [value.as_typed, value.certainty] if isinstance(value, ImpreciseDate) else [value, imprecise.FIXED]


class ImpreciseDateFormField(forms.MultiValueField):
    widget = ImpreciseDateWidget

    def __init__(self, **kwargs):
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        kwargs["help_text"] = kwargs.get("help_text") or _(
            "As precise as it is known: 1.9.2011, May 2018, mid 2018 (Mitte 2018), end of August 2017 "
            "(Ende August 2017), 2009. The wording is shown as you type it."
        )
        fields = [forms.CharField(required=False, max_length=200), forms.CharField(required=False, max_length=10)]
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, values):
        text, certainty = ([*values, "", ""] if values else ["", ""])[:2]
        if not text:
            return None
        try:
            return imprecise.parse(text, certainty or imprecise.FIXED)
        except imprecise.UnreadableDate as error:
            raise ValidationError(
                _(
                    "We cannot read “%(text)s” as a date. Write for example 1.9.2011, Mai 2018, Mitte 2018, "
                    "Ende August 2017, Herbst 2018, Winter 2018/19 or 2009."
                ),
                code="unreadable",
                params={"text": text},
            ) from error

    def has_changed(self, initial, data):
        shown = initial.as_typed if isinstance(initial, ImpreciseDate) else ""
        certainty = initial.certainty if isinstance(initial, ImpreciseDate) else imprecise.FIXED
        text, chosen = ([*data, "", ""] if data else ["", ""])[:2]
        return (text or "") != shown or bool(text and (chosen or imprecise.FIXED) != certainty)


class RichTextField(models.TextField):
    """HTML in the few elements that editors may use; what is stored is always clean."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value):
        return self.cleaned(super().get_prep_value(value) or "")

    @staticmethod
    def cleaned(html):
        return richtext.clean(html)

    def formfield(self, **kwargs):
        widget = AdminProseEditorWidget(config=richtext.EDITOR, preset="configurable")
        return super().formfield(**{**kwargs, "widget": widget})


class DocumentTextField(RichTextField):
    """Text of a document: with tables and footnotes."""

    @staticmethod
    def cleaned(html):
        return richtext.clean_document(html)
