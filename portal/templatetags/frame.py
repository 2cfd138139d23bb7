"""The frame of every page: where one is and where one can go."""

from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

register = template.Library()

#: Main navigation of a town: label, address name, and the names of pages that belong to it.
CALENDAR = {"town_calendar", "town_subscribe"}
JOINING = {"participate", "propose"}
#: Pages of `contacts` on which nobody is looking for a contact.
APART = {"barrier", "enquiry", "privacy", "report", "reported", "withdrawn"}


def _current(match):
    if not match:
        return ""
    if match.url_name in JOINING:
        return "join"
    if match.app_name == "committees":
        return "calendar" if match.url_name in CALENDAR else "committees"
    if match.url_name in APART:
        return ""
    return {"contacts": "contacts", "concepts": "concepts"}.get(match.app_name, match.url_name)


@register.simple_tag(takes_context=True)
def links_to_towns(context, names):
    """One entry of a list for each pair of name and slug, written at once: there may be hundreds."""
    return _links_to_towns(context.get("prefix", ""), tuple(names))


@lru_cache(maxsize=128)
def _links_to_towns(prefix, names):
    return mark_safe("".join(f'<li><a href="{prefix}/{slug}/">{escape(name)}</a></li>' for name, slug in names))


@register.inclusion_tag("components/navigation.html", takes_context=True)
def navigation(context):
    town = context.get("town")
    current = _current(getattr(context.get("request"), "resolver_match", None))
    if town:
        entries = [
            ("committees", _("Committees"), "committees:list"),
            ("calendar", _("Dates"), "committees:town_calendar"),
            ("contacts", _("Contacts"), "contacts:list"),
            ("concepts", _("Concept"), "concepts:list"),
            ("join", _("Take part"), "committees:participate"),
        ]
        kwargs = {"town": town.slug}
    else:
        entries = [
            ("home", _("Towns"), "portal:home"),
            ("calendar", _("Dates"), "portal:calendar"),
            ("contacts", _("Contacts"), "contacts:directory"),
        ]
        kwargs = {}
    items = [
        {"label": label, "address": reverse(name, kwargs=kwargs), "is_current": key == current}
        for key, label, name in entries
    ]
    return {"items": items}
