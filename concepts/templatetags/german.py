"""The text of a concept exists in German only, in whatever language its page is."""

from django import template
from django.conf import settings
from django.utils import translation
from django.utils.safestring import mark_safe

from content.templatetags.texts import FALLBACK_FLAG

register = template.Library()


@register.simple_tag(takes_context=True)
def german(context):
    """The attributes of an element with German content; on pages in other languages a notice says so, too."""
    if translation.get_language() == settings.LANGUAGE_CODE:
        return ""
    flags = getattr(context.get("request"), FALLBACK_FLAG, None)
    if flags is not None:
        flags.append(True)
    return mark_safe(' lang="de" dir="ltr"')
