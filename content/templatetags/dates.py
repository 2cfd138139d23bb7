"""Dates and times as people read them."""

from datetime import timedelta
from functools import lru_cache

from django import template
from django.utils import formats, timezone, translation
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext

from content import languages

register = template.Library()


@register.filter
def clock(moment):
    """19:00 → „19“ and 19:30 → „19:30“; the word „Uhr“ is the sentence's."""
    local = timezone.localtime(moment) if hasattr(moment, "tzinfo") and hasattr(moment, "date") else moment
    return local.strftime("%H:%M") if local.minute or translation.get_language() != "de" else str(local.hour)


@register.simple_tag
def time_span(starts_at, ends_at):
    """„19 bis 21 Uhr“, and „19:00 bis 20:30 Uhr“ where one of them has minutes."""
    shown = [clock(starts_at), _end_clock(ends_at)]
    if any(":" in each for each in shown):
        shown = [each if ":" in each else f"{each:0>2}:00" for each in shown]
    return pgettext("time of day", "%(start)s to %(end)s") % dict(zip(("start", "end"), shown, strict=True))


def _end_clock(moment):
    """Midnight ends a day: „24 Uhr“."""
    local = timezone.localtime(moment)
    if local.hour or local.minute:
        return clock(moment)
    return "24" if translation.get_language() == "de" else "24:00"


@register.simple_tag
def full_time(starts_at, ends_at, is_all_day=False):
    """„Montag, 20. Januar 2020, 19 bis 21 Uhr“; whole and several days in words of their own."""
    return _span_in_words(starts_at, ends_at, is_all_day, translation.get_language())


@lru_cache(maxsize=512)
def _span_in_words(starts_at, ends_at, is_all_day, _language):
    """The next meetings stand on many pages."""
    first, last = (timezone.localtime(moment).date() for moment in (starts_at, ends_at - timedelta(microseconds=1)))
    if first == last:
        return f"{long_day(first)}, {gettext('all day') if is_all_day else time_span(starts_at, ends_at)}"
    if is_all_day:
        return pgettext("days", "%(first)s to %(last)s") % {"first": long_day(first), "last": long_day(last)}
    return pgettext("moments", "%(first)s, to %(last)s") % {
        "first": long_moment(starts_at),
        "last": pgettext("moment", "%(day)s, %(time)s") % {"day": long_day(last), "time": _end_clock(ends_at)},
    }


@register.filter
def long_moment(moment):
    """„Montag, 20. Januar 2020, 19 Uhr“; what begins at midnight is a whole day."""
    local = timezone.localtime(moment)
    if not (local.hour or local.minute):
        return long_day(moment)
    return pgettext("moment", "%(day)s, %(time)s") % {"day": long_day(moment), "time": clock(moment)}


@register.simple_tag
def machine_time(moment, is_all_day=False):
    """ISO 8601 with the offset of Berlin; of a whole day the date alone."""
    local = timezone.localtime(moment)
    return local.date().isoformat() if is_all_day else local.isoformat(timespec="minutes")


@register.filter
def long_day(moment):
    """„Montag, 20. Januar 2020“"""
    day = timezone.localtime(moment).date() if hasattr(moment, "hour") else moment
    return _in_words(day, translation.get_language())


@lru_cache(maxsize=512)
def _in_words(day, _language):
    """The days of a page stand on many others."""
    return formats.date_format(day, pgettext("date format with weekday", "l, j F Y"))


@register.filter
def imprecise(value):
    """An imprecise date as it was said, in `<time>` only as precisely as it is known."""
    if not value:
        return ""
    machine = value.machine_readable
    return format_html('<time datetime="{}">{}</time>', machine, value) if machine else str(value)


in_language = register.filter("in_language", languages.translated_name)
own_language_name = register.filter("own_language_name", languages.own_name)
direction = register.filter("direction", languages.direction)
