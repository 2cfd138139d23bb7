"""What all installations share: debug off, no secret, no host allowed."""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from portal.settings.database import database

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])

INSTALLED_APPS = [
    "portal.apps.PortalConfig",
    "concepts",
    "committees",
    "contacts",
    "municipalities",
    "content",
    "portal.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "crispy_forms",
    "phonenumber_field",
    "django_prose_editor",
    "js_asset",
    "csp",
    "pgtrigger",
    "pghistory",
    "modeltrans",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "portal.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.middleware.compress_public_pages",
    "portal.middleware.language_from_path",
    "csp.middleware.CSPMiddleware",
    "portal.middleware.error_pages",
    "portal.middleware.refuse_nul_bytes",
    "portal.middleware.ConditionalReading",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.middleware.history_of_the_desk",
    "portal.middleware.calendars_follow_the_desk",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "portal.context_processors.languages",
            ],
        },
    },
]

DATABASES = {"default": database(env("DATABASE_URL", default="postgres:///portal"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# German stands at the root; every other language has its prefix. Adding one here needs no migration.
LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("German")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["portal.formats"]
MODELTRANS_AVAILABLE_LANGUAGES = [code for code, _name in LANGUAGES]
MODELTRANS_ADD_FIELD_HELP_TEXT = False
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Berlin"
PHONENUMBER_DEFAULT_REGION = "DE"
PHONENUMBER_DB_FORMAT = "E164"

STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=BASE_DIR / "var" / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = env.path("MEDIA_ROOT", default=BASE_DIR / "var" / "files")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "portal.staticfiles.BundledManifestStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# The dates of several years in one form: up to 300 rows.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 6000

CRISPY_ALLOWED_TEMPLATE_PACKS = ("forms",)
CRISPY_TEMPLATE_PACK = "forms"

# Editors' cookies exist below /admin/ only: a visitor never gets one.
SESSION_COOKIE_PATH = "/admin/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_PATH = "/admin/"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "portal.errors.csrf_failure"
LANGUAGE_COOKIE_PATH = "/admin/"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

# Only writing requests are kept with their editor; asking for the user on GET would make every page vary on cookies.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
# The editors' desk alone: the rich text editor needs an import map (nonce) and its own style element (hash).
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, NONCE],
    "style-src": [SELF, "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"],
    "img-src": [SELF, "data:"],
}

# How many proxies stand between the world and us; each adds one entry to X-Forwarded-For.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# Without EMAIL_URL nothing leaves the machine: letters become files.
vars().update(env.email_url("EMAIL_URL", default="filemail:"))
EMAIL_FILE_PATH = str(env.path("MAIL_ROOT", default=BASE_DIR / "var" / "mail"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env("MAIL_FROM", default="portal@localhost")

# The worker (`manage.py procrastinate worker`) sends mail and deletes what is old; it keeps nothing of what it did.
PROCRASTINATE_WORKER_DEFAULTS = {"name": "portal", "concurrency": 2, "delete_jobs": "successful"}

# Fernet keys of confidential reports, the newest first; never in the database. Without one, no such form opens.
CONFIDENTIAL_KEYS = env.list("CONFIDENTIAL_KEYS", default=[])

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.server": {"level": "WARNING"},
        # Wrong addresses are everyday life and no news; faults of ours are.
        "django.request": {"level": "ERROR"},
        "django.security.csrf": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
