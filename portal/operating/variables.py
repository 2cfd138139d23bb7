"""Every environment variable of the portal, once: what it means, how it is read, where it must not be missing."""

from collections.abc import Callable
from dataclasses import dataclass

from portal.operating import readers

PRODUCTION, LOCAL = "production", "local"
#: All that may be run; another name would be one whose missing variables nobody knows.
SETTINGS_MODULES = (
    *(f"portal.settings.{place}" for place in (PRODUCTION, LOCAL, "dev", "test")),
    "benchmarks.settings",
    "benchmarks.production",
)


@dataclass(frozen=True)
class Variable:
    name: str
    read: Callable
    german: str
    english: str
    example: str
    #: As it would stand in the environment; "" where there is none.
    default: str = ""
    #: The default of a public installation, where it is another one.
    default_in_production: str = ""
    needed_in: tuple = ()
    is_secret: bool = False
    #: Stricter where the world can reach it.
    read_in_production: Callable | None = None

    def default_in(self, place):
        """What counts there where nothing is set; `place` as in SETTINGS_MODULES, without what stands before it."""
        return (place == PRODUCTION and self.default_in_production) or self.default


VARIABLES = [
    Variable(
        "DJANGO_SETTINGS_MODULE",
        readers.one_of(*SETTINGS_MODULES),
        "welche Art Installation: für den Betrieb immer `portal.settings.production`",
        "the kind of installation: always `portal.settings.production` for a public one",
        "portal.settings.production",
    ),
    Variable(
        "DJANGO_SECRET_KEY",
        readers.text,
        "unterschreibt Sitzungen und Formulare; mindestens 32 Zeichen, nirgends sonst verwendet",
        "signs sessions and forms; at least 32 characters, used nowhere else",
        "`openssl rand -base64 48`",
        needed_in=(PRODUCTION, LOCAL),
        is_secret=True,
        read_in_production=readers.at_least(32),
    ),
    Variable(
        "ALLOWED_HOSTS",
        readers.hosts,
        "Namen, unter denen das Portal antwortet, mit Kommas getrennt",
        "names that the portal answers to, separated by commas",
        "integration.example.org",
        needed_in=(PRODUCTION,),
    ),
    Variable(
        "DATABASE_URL",
        readers.database_url,
        "PostgreSQL; ein Socket-Ordner steht als `%2Fpfad` an der Stelle des Namens",
        "PostgreSQL; a socket folder stands as `%2Fpath` in place of the name",
        "postgres://portal:geheim@db.example.org:5432/portal",
        default="postgres:///portal",
        needed_in=(PRODUCTION,),
        is_secret=True,
    ),
    Variable(
        "REPLICA_URL",
        readers.database_url,
        "eine mitlaufende Kopie der Datenbank, von der öffentliche Seiten gelesen werden",
        "a streaming replica of the database that public pages are read from",
        "postgres://portal:geheim@kopie.example.org:5432/portal",
        is_secret=True,
    ),
    Variable(
        "EMAIL_URL",
        readers.mail_url,
        "der Mailserver",
        "the mail server",
        "smtp+tls://portal:geheim@mail.example.org:587",
        default="filemail:",
        needed_in=(PRODUCTION,),
        is_secret=True,
    ),
    Variable(
        "MAIL_FROM",
        readers.sender,
        "der Absender aller Mails",
        "the sender of all mail",
        "portal@example.org",
        default="portal@localhost",
        needed_in=(PRODUCTION,),
    ),
    Variable(
        "MAIL_ROOT",
        readers.folder(is_written=True),
        "wohin Mails als Dateien gelegt werden, solange `EMAIL_URL` `filemail:` ist",
        "where mail is put as files while `EMAIL_URL` is `filemail:`",
        "/var/lib/integrationsportal/mail",
    ),
    Variable(
        "CONFIDENTIAL_KEYS",
        readers.fernet_keys,
        "Schlüssel der vertraulichen Meldungen, der neueste zuerst, mit Kommas getrennt",
        "keys of confidential reports, the newest first, separated by commas",
        '`python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"`',
        needed_in=(PRODUCTION,),
        is_secret=True,
    ),
    Variable(
        "TRUSTED_PROXIES",
        readers.whole(0, 10),
        "wie viele Proxys davor stehen und `X-Forwarded-For` ergänzen",
        "how many proxies stand in front and add to `X-Forwarded-For`",
        "1",
        default="0",
        default_in_production="1",
    ),
    Variable(
        "SECOND_FACTOR",
        readers.one_of("nobody", "administrators", "everybody"),
        "wer am Schreibtisch der Redaktion eine zweite Stufe der Anmeldung braucht",
        "who needs a second factor at the editors' desk",
        "everybody",
        default="nobody",
        default_in_production="administrators",
    ),
    Variable(
        "MEDIA_ROOT",
        readers.folder(is_written=True),
        "hochgeladene Dateien; mehrere Webmaschinen teilen sich den Ordner",
        "uploaded files; several web machines share the folder",
        "/var/lib/integrationsportal/files",
    ),
    Variable(
        "STATIC_ROOT",
        readers.folder(is_written=False),
        "Gestaltung und Skripte, von `collectstatic` gefüllt",
        "style sheets and scripts, filled by `collectstatic`",
        "/var/lib/integrationsportal/static",
    ),
    Variable(
        "KEPT_PAGES_MB",
        readers.whole(0, 1000),
        "wie viel Speicher (MB) jeder Webprozess für fertige Seiten nimmt; 0 schaltet das ab",
        "how much memory (MB) each web process uses for finished pages; 0 switches it off",
        "6",
        default="6",
    ),
    Variable(
        "BACKUP_ROOT",
        readers.folder(is_written=False),
        "wohin `manage.py backup` sichert; danach wird auch das Alter der letzten Sicherung beobachtet",
        "where `manage.py backup` writes; the age of the last backup is then watched as well",
        "/var/backups/integrationsportal",
    ),
    Variable(
        "BACKUP_KEY",
        readers.at_least(16),
        "verschlüsselt Sicherungen; mindestens 16 Zeichen, nicht auf derselben Maschine allein aufbewahrt",
        "encrypts backups; at least 16 characters, not kept on the same machine only",
        "`openssl rand -base64 32`",
        is_secret=True,
    ),
    Variable(
        "BACKUP_MAX_AGE_HOURS",
        readers.whole(1, 8760),
        "ab wie vielen Stunden die letzte Sicherung als zu alt gilt",
        "from how many hours on the last backup counts as too old",
        "26",
        default="26",
    ),
    Variable(
        "LOG_FORMAT",
        readers.one_of("json", "text"),
        "Form des Protokolls",
        "form of the log",
        "json",
        default="text",
        default_in_production="json",
    ),
    Variable(
        "ACCESS_LOG",
        readers.yes_or_no,
        "1: eine Zeile je Anfrage, ohne Adresse und ohne Person",
        "1: one line per request, without address and without person",
        "1",
        default="0",
        default_in_production="1",
    ),
    Variable(
        "SLOW_QUERY_MS",
        readers.whole(0, 60_000),
        "ab wie vielen Millisekunden eine Datenbankabfrage ins Protokoll kommt; 0 schaltet das ab",
        "from how many milliseconds on a database query is logged; 0 switches it off",
        "500",
        default="500",
    ),
    Variable(
        "READYZ_DETAILS",
        readers.yes_or_no,
        "1: `/readyz` nennt jedem die einzelnen Prüfungen, nicht nur der Maschine selbst",
        "1: `/readyz` names the single checks to everybody, not only to the machine itself",
        "0",
        default="0",
    ),
    Variable(
        "METRICS_PORT",
        readers.whole(1, 65535),
        "Port der Messwerte für Prometheus; ohne ihn gibt es keine",
        "port of the figures for Prometheus; without it there are none",
        "9464",
    ),
    Variable(
        "METRICS_HOST",
        readers.network_address,
        "Adresse dieser Maschine, an der die Messwerte abgeholt werden",
        "address of this machine at which the figures are collected",
        "127.0.0.1",
        default="127.0.0.1",
    ),
    Variable(
        "WEB_BIND",
        readers.listening_place,
        "wo der Webserver auf den Proxy wartet; ein Socket von systemd geht vor",
        "where the web server waits for the proxy; a socket of systemd takes precedence",
        "127.0.0.1:8000",
        default="127.0.0.1:8000",
    ),
    Variable(
        "WEB_WORKERS",
        readers.whole(1, 64),
        "wie viele Webprozesse",
        "how many web processes",
        "2",
        default="2",
    ),
    Variable(
        "WEB_THREADS",
        readers.whole(1, 64),
        "wie viele Anfragen jeder Webprozess nebeneinander bearbeitet",
        "how many requests each web process handles side by side",
        "4",
        default="4",
    ),
]
