"""Apps above this one keep data about people too. Their AppConfig names the functions that delete and export it."""

from django.apps import apps
from django.utils.module_loading import import_string


def named(attribute):
    """The functions whose dotted path stands under this name in the AppConfig of some app."""
    return [import_string(getattr(app, attribute)) for app in apps.get_app_configs() if hasattr(app, attribute)]
