"""Icons."""

from django import template
from django.template.base import TextNode
from django.template.loader import get_template

register = template.Library()


@register.tag
def icon(_parser, token):
    """`{% icon "phone" %}`: the drawing of this name, read once when the template is compiled.

    As an include it took as long as all the rest of a line. A name without drawing raises `TemplateDoesNotExist`.
    """
    name = token.split_contents()[1].strip('"')
    return TextNode(get_template(f"components/icons/{name}.html").template.source)
