"""What readers need, prepared before the first worker begins: all share the memory, and no reader waits for it."""

import gc

from django.conf import settings
from django.template import loader
from django.urls import get_resolver
from django.utils import translation

#: Templates of the desk and of its login: each is compiled where somebody works there.
OF_THE_DESK = {"account", "admin", "allauth"}


def warm_up():
    """Compile the templates, read catalogues and addresses. Asks no database: a connection would be inherited."""
    for folder in settings.TEMPLATES[0]["DIRS"]:
        for template in sorted(file.relative_to(folder) for file in folder.rglob("*.html")):
            if template.parts[0] not in OF_THE_DESK:
                loader.get_template(str(template))
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            translation.gettext("")
            get_resolver().reverse_dict  # noqa: B018  collects them when it is first asked
    gc.collect()  # the workers freeze what remains
