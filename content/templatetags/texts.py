"""Texts of editors in the reader's language, marked where only German exists."""

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from content import richtext

register = template.Library()
FALLBACK_FLAG = "_a_text_is_german"


def _language_of(obj, field):
    """The language in which `field` will be read."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    return language if obj.has_translation(field, language) else settings.LANGUAGE_CODE


def _note_fallback(context):
    """Remember for the notice at the top of the page that something is not translated."""
    flags = getattr(context.get("request"), FALLBACK_FLAG, None)
    if flags is not None:
        flags.append(True)


@register.simple_tag(takes_context=True)
def tr(context, obj, field):
    """A short text; German inside another language is marked with `lang`."""
    text = getattr(obj, f"{field}_i18n")
    if not text or _language_of(obj, field) == translation.get_language():
        return text
    _note_fallback(context)
    return format_html('<span lang="de" dir="ltr">{}</span>', text)


@register.simple_tag(takes_context=True)
def proper(context, obj, field):
    """A proper name: marked as German where it is, but no reason for a notice."""
    text = getattr(obj, f"{field}_i18n")
    if not text or _language_of(obj, field) == translation.get_language():
        return text
    return format_html('<span lang="de" dir="ltr">{}</span>', text)


@register.simple_tag(takes_context=True)
def rich(context, obj, field):
    """Rich text; it is clean in the database and cleaned once more here."""
    text = getattr(obj, f"{field}_i18n")
    if not text:
        return ""
    body = mark_safe(richtext.clean(text))
    if _language_of(obj, field) == translation.get_language():
        return format_html('<div class="prose">{}</div>', body)
    _note_fallback(context)
    return format_html('<div class="prose" lang="de" dir="ltr">{}</div>', body)


@register.tag
def with_fallback_notice(parser, token):
    """Render what is inside, and say above it if some of it exists in German only."""
    nodelist = parser.parse(("endwith_fallback_notice",))
    parser.delete_first_token()
    return FallbackNoticeNode(nodelist)


class FallbackNoticeNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        request = context.get("request")
        if request is None or translation.get_language() == settings.LANGUAGE_CODE:
            return self.nodelist.render(context)
        flags = []
        setattr(request, FALLBACK_FLAG, flags)
        body = self.nodelist.render(context)
        return (render_to_string("components/untranslated.html") if flags else "") + body
