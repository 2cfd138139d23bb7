"""What all workers need, prepared before the first one begins: they share the memory, and no reader waits for it."""

import gc

from django.conf import settings
from django.template import loader
from django.urls import get_resolver
from django.utils import translation


def warm_up():
    """Compile the templates, read catalogues and addresses. Asks no database: a connection would be inherited."""
    for folder in settings.TEMPLATES[0]["DIRS"]:
        for file in sorted(folder.rglob("*.html")):
            loader.get_template(str(file.relative_to(folder)))
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            translation.gettext("")
            get_resolver().reverse_dict  # noqa: B018  collects them when it is first asked
    gc.collect()  # the workers freeze what remains
