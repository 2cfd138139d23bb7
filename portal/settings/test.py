"""The test suite: quick passwords, static files unhashed, otherwise as served."""

from portal.settings.base import *  # noqa: F403

SECRET_KEY = "for-tests-only"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Parallel test processes open and drop databases: a pool would hold connections to the dropped ones.
DATABASES["default"]["OPTIONS"].pop("pool")  # noqa: F405
CONFIDENTIAL_KEYS = ["dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk="]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
# Pages are kept on a connection that does not see what a test has not committed.
KEPT_PAGES_MB = 0
