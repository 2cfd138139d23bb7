import pytest
from django.template import Context, Template, TemplateDoesNotExist


def test_an_icon_is_part_of_the_page():
    page = Template('{% load icons %}<p>{% icon "phone" %}112</p>').render(Context())

    assert page.startswith('<p><svg class="icon"')
    assert page.rstrip().endswith("112</p>")


def test_an_icon_that_nobody_drew_is_refused_when_the_template_is_read():
    with pytest.raises(TemplateDoesNotExist, match="unicorn"):
        Template('{% load icons %}{% icon "unicorn" %}')
