"""What a person would type into any form of the portal, in words that are easy to find again."""

import html5lib

WORD = "Geheimwort"
MAIL = "marker.person@privat.example"
PHONE = "+49 4612 7654321"
ADDRESS = "203.0.113.77"
#: Whatever of them stands in a log stands there wrongly.
MARKERS = [WORD, "marker.person", "privat.example", "7654321", ADDRESS, "Geheimname", "Geheimkennwort"]


def typed_into(html):
    """The fields of all POST forms of a page, filled; buttons and files left out."""
    found = {}
    for form in html5lib.parse(html, namespaceHTMLElements=False).iter("form"):
        if form.get("method", "").lower() == "post":
            for field in form.iter():
                if field.get("name") and field.tag in ("input", "textarea", "select"):
                    found.update(_value_of(field, found))
    return found


def _value_of(field, found):
    name, kind = field.get("name"), field.get("type", "text")
    if field.tag == "select":
        values = [option.get("value") for option in field.iter("option") if option.get("value")]
        return {name: values[0]} if values else {}
    if kind in ("radio", "checkbox"):
        return {} if name in found else {name: field.get("value", "on")}
    if kind == "hidden":
        return {name: field.get("value", "")}
    if kind in ("submit", "file", "button") or "decoy" in name or name in ("website", "homepage"):
        return {}
    return {name: MAIL if kind == "email" else PHONE if kind == "tel" else f"{WORD} {MAIL} {PHONE}"[: _most(field)]}


def _most(field):
    return int(field.get("maxlength") or 5000)
