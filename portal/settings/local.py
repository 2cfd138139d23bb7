"""What `script/run` serves on this machine: as in production, but over plain HTTP."""

from portal.settings.base import *  # noqa: F403

SECRET_KEY = env("DJANGO_SECRET_KEY")  # noqa: F405
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # security keys also without TLS, on this machine only
