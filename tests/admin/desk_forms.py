"""Addresses of the desk, and what a browser would post from its forms."""

from django.forms import CheckboxInput, FileField, MultiWidget
from django.urls import reverse


def address(row, page, *args):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=args)


def form_data(response, **changes):
    """What a browser would post from the form of a change or add page, with `changes` typed over."""
    context = response.context_data if hasattr(response, "context_data") else response.context
    forms = [context["adminform"].form]
    data = {}
    for each in context["inline_admin_formsets"]:
        formset = each.formset
        forms += [formset.management_form, *formset.forms]
    for form in forms:
        for bound in form:
            put(data, bound)
    data.update(changes)
    return {name: value for name, value in data.items() if value is not None}


def put(data, bound):
    if isinstance(bound.field, FileField):
        return
    widget, value = bound.field.widget, bound.value()
    if isinstance(widget, MultiWidget):
        parts = value if isinstance(value, list) else widget.decompress(value)
        for suffix, part in zip(widget.widgets_names, parts, strict=True):
            data[f"{bound.html_name}{suffix}"] = "" if part is None else part
    elif isinstance(widget, CheckboxInput):
        if value:
            data[bound.html_name] = "on"
    else:
        data[bound.html_name] = plain(bound, value)


def plain(bound, value):
    if value is None:
        return ""
    if isinstance(value, list | tuple) or hasattr(value, "model"):
        return [getattr(one, "pk", one) for one in value]
    prepared = bound.field.widget.format_value(value)
    if isinstance(prepared, list):
        prepared = prepared[0] if prepared else ""
    return "" if prepared is None else prepared
