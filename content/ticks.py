"""A yes in the address of a page: a box of a GET form that stands as `=ja` where it is ticked, and else not at all."""

from django import forms

YES = "ja"


class YesBox(forms.CheckboxInput):
    def __init__(self, attrs=None):
        super().__init__(attrs, check_test=lambda value: value == YES)

    def value_from_datadict(self, data, files, name):
        return data.get(name, "")

    def format_value(self, value):
        return YES


class YesField(forms.ChoiceField):
    widget = YesBox

    def __init__(self, **kwargs):
        super().__init__(choices=[(YES, "")], required=False, **kwargs)
