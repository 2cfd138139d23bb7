"""`manage.py` on a developer's machine: errors in full, plain static files."""

from portal.settings.base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "development-only-not-a-secret"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
# Templates and views show at once what was changed in them.
KEPT_PAGES_MB = 0
