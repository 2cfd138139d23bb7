"""What all installations share: debug off, no secret, no host allowed."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _
from environ import Env

from portal.operating import configuration, logs
from portal.settings.database import databases

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = configuration.environment()

DEBUG = False
ALLOWED_HOSTS = env("ALLOWED_HOSTS", default=[])

INSTALLED_APPS = [
    "portal.apps.PortalConfig",
    "search",
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
    "django.contrib.humanize",
    "crispy_forms",
    "phonenumber_field",
    "django_prose_editor",
    "js_asset",
    "csp",
    "pgtrigger",
    "pghistory",
    "modeltrans",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "portal.operating.requests.follow_requests",
    "portal.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.middleware.compress_public_pages",
    "portal.middleware.ConditionalReading",
    "portal.kept.middleware.KeptPages",
    "portal.middleware.language_from_path",
    "csp.middleware.CSPMiddleware",
    "portal.replica.middleware.TwoServers",
    "portal.middleware.error_pages",
    "portal.middleware.refuse_nul_bytes",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.login.middleware.second_factor_of_the_desk",
    "portal.middleware.history_of_the_desk",
    "portal.middleware.calendars_and_search_follow_the_desk",
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
                "portal.context_processors.desk",
            ],
        },
    },
]

# Public pages are read from the replica, where there is one.
DATABASES = databases(env("DATABASE_URL"), env("REPLICA_URL", default=""))
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
STATIC_ROOT = env("STATIC_ROOT", default=BASE_DIR / "var" / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = env("MEDIA_ROOT", default=BASE_DIR / "var" / "files")
# Where `manage.py backup` writes, and the key that encrypts it.
BACKUP_ROOT = env("BACKUP_ROOT", default="")
BACKUP_KEY = env("BACKUP_KEY", default="")
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

# Who needs a second factor at the desk: nobody, administrators or everybody. Everybody may have one.
SECOND_FACTOR = env("SECOND_FACTOR")
ACCOUNT_ADAPTER = "portal.login.adapters.DeskAccounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# What limits the guessing of codes, and remembers used ones, for all workers alike.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "content_cache"}}
MFA_ADAPTER = "portal.login.adapters.SealedFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]

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

# Megabytes of each worker for public pages that were rendered already; 0 keeps none.
KEPT_PAGES_MB = env("KEPT_PAGES_MB")

# How many proxies stand between the world and us; each adds one entry to X-Forwarded-For.
TRUSTED_PROXIES = env("TRUSTED_PROXIES")

# Without EMAIL_URL nothing leaves the machine: letters become files.
vars().update(Env.email_url_config(env("EMAIL_URL")))
EMAIL_FILE_PATH = str(env("MAIL_ROOT", default=BASE_DIR / "var" / "mail"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env("MAIL_FROM")

# The worker (`manage.py procrastinate worker`) sends mail and deletes what is old; it keeps nothing of what it did.
PROCRASTINATE_WORKER_DEFAULTS = {"name": "portal", "concurrency": 2, "delete_jobs": "successful"}

# Fernet keys of confidential reports, the newest first; never in the database. Without one, no such form opens.
CONFIDENTIAL_KEYS = env("CONFIDENTIAL_KEYS", default=[])

BACKUP_MAX_AGE_HOURS = env("BACKUP_MAX_AGE_HOURS")
READYZ_DETAILS = env("READYZ_DETAILS")

# Milliseconds from which on a statement is logged, without its values; 0: never.
SLOW_QUERY_MS = env("SLOW_QUERY_MS")
LOGGING = logs.logging_of(env("LOG_FORMAT"), env("ACCESS_LOG"))
