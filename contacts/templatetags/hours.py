"""Opening hours as people read them."""

from django import template

from contacts.hours import grouped

register = template.Library()
register.filter("grouped", grouped)
