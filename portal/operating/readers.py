"""How the text of an environment variable is read. Each reader raises ValueError with a German half sentence.

The half sentence goes on after the name of the variable and never repeats what stood in a secret.
"""

import os
import re
from difflib import get_close_matches
from email.utils import getaddresses
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import make_conninfo
from psycopg.pq import Conninfo

DATABASE_SCHEMES = ("postgres", "postgresql", "psql", "pgsql")
#: Options of a connection whose values libpq looks at only when it connects (PostgreSQL, 34.1.2).
DATABASE_CHOICES = {
    "sslmode": ("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
    "channel_binding": ("disable", "prefer", "require"),
    "gssencmode": ("disable", "prefer", "require"),
    "target_session_attrs": ("any", "read-write", "read-only", "primary", "standby", "prefer-standby"),
}
DATABASE_NUMBERS = {
    "connect_timeout",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
}
#: Kinds of mail that reach nobody and that nobody finds again.
LOST_MAIL = ("consolemail", "memorymail", "dummymail")
MAIL_SCHEMES = ("smtp", "smtp+tls", "smtps", "smtp+ssl", "filemail", *LOST_MAIL)
#: 32 bytes, as base64 for addresses.
FERNET_KEY = re.compile(r"[A-Za-z0-9_+/-]{43}=")
SPECIAL_SIGNS = "Sonderzeichen im Passwort werden mit % geschrieben: / ist %2F, @ ist %40, # ist %23"
YES, NO = ("1", "true", "yes", "on", "ja"), ("0", "false", "no", "off", "nein")


def text(value):
    return value


def at_least(length):
    """A secret of so many characters."""

    def read(value):
        if len(value) < length:
            raise ValueError(f"ist zu kurz: {len(value)} Zeichen, nötig sind {length}.")
        return value

    return read


def whole(least, most):
    """A whole number from `least` to `most`."""

    def read(value):
        if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
            raise ValueError(f"ist „{value}“; erlaubt ist eine ganze Zahl von {least} bis {most}.")
        return int(value)

    return read


def one_of(*choices):
    def read(value):
        if value not in choices:
            raise ValueError(f"ist „{value}“; erlaubt ist {' oder '.join(choices)}.")
        return value

    return read


def yes_or_no(value):
    if value.lower() not in (*YES, *NO):
        raise ValueError(f"ist „{value}“; erlaubt ist 1 oder 0.")
    return value.lower() in YES


def hosts(value):
    """Names as in the Host header, separated by commas; a leading dot means all below it."""
    names = [name.strip() for name in value.split(",") if name.strip()]
    if not names:
        raise ValueError("nennt keinen Namen; nötig ist mindestens einer, etwa portal.example.org.")
    for name in names:
        if "://" in name or "/" in name:
            raise ValueError(f"enthält „{name}“; hier stehen Namen ohne https:// und ohne Schrägstrich.")
        if name == "*" or re.search(r"[\s;]", name):
            raise ValueError(f"enthält „{name}“; hier stehen einzelne Namen, mit Kommas getrennt.")
        if name.rpartition(":")[2].isdigit() and "]" not in name:
            raise ValueError(f"enthält „{name}“; hier stehen Namen ohne Port.")
        if not name.isascii():
            raise ValueError(f"enthält „{name}“; Umlaute stehen so, wie Browser sie senden{_as_browsers_send(name)}.")
    return names


def _as_browsers_send(name):
    """Punycode (RFC 3492) of a name with umlauts, as the rest of a sentence; "" where there is none."""
    try:
        return f": {name.encode('idna').decode()}"
    except UnicodeError:
        return ""


def database_url(value):
    """postgres://user:password@host:port/database; a socket folder stands as %2Fpath in place of the host."""
    parts = _url(value, DATABASE_SCHEMES)
    if not parts.path.strip("/"):
        raise ValueError("nennt keine Datenbank; sie steht hinter dem letzten Schrägstrich.")
    _check_options(parts.query)
    return value


def _check_options(query):
    """Neither names nor values of unknown options are repeated: they may be the rest of a password."""
    try:
        options = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))
    except ValueError:
        raise ValueError("hat hinter dem Fragezeichen etwas anderes als name=wert, mit & getrennt.") from None
    for name, option in options:
        try:
            make_conninfo(**{name: option})
        except ProgrammingError:
            near = get_close_matches(name.lower(), [each.keyword.decode() for each in Conninfo.get_defaults()], n=1)
            asked = f" Meinten Sie {near[0]}?" if near else ""
            raise ValueError(f"hat hinter dem Fragezeichen eine Angabe, die PostgreSQL nicht kennt.{asked}") from None
        choices = DATABASE_CHOICES.get(name)
        if choices and option not in choices:
            raise ValueError(f"nennt bei {name} einen unbekannten Wert; erlaubt ist {' oder '.join(choices)}.")
        is_number = option.isascii() and option.isdigit()
        if not option or (name in DATABASE_NUMBERS and not is_number):
            raise ValueError(f"nennt bei {name} keinen brauchbaren Wert.")
    if len(dict(options)) < len(options):
        raise ValueError("nennt hinter dem Fragezeichen eine Angabe zweimal.")


def mail_url(value):
    """smtp+tls://user:password@host:587, or a kind of mail that stays on the machine, such as filemail:."""
    parts = _url(value, MAIL_SCHEMES)
    if parts.scheme.startswith("smtp") and not parts.hostname:
        raise ValueError("nennt keinen Mailserver; er steht hinter den beiden Schrägstrichen.")
    return value


def _url(value, schemes):
    scheme = value.partition(":")[0]
    if ":" not in value or scheme not in schemes:
        raise ValueError(f"beginnt nicht mit {', '.join(f'{each}:' for each in schemes[:4])} …")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise ValueError(f"ist keine gültige Adresse. {SPECIAL_SIGNS}.") from None
    if port == 0 or parts.fragment:
        raise ValueError(f"ist keine gültige Adresse. {SPECIAL_SIGNS}.")
    return parts


def sender(value):
    """A mail address, with a name in front where one is wanted (RFC 5322, 3.4)."""
    addresses = getaddresses([value])
    name, _at, domain = addresses[0][1].rpartition("@")
    if len(addresses) > 1:
        raise ValueError("nennt mehr als eine Adresse; ein Name mit Komma steht in Anführungszeichen.")
    if not name or not domain or "\n" in value:
        raise ValueError("ist keine Mailadresse; erlaubt ist portal@example.org oder Portal <portal@example.org>.")
    return value


def fernet_keys(value):
    """32 bytes each in the URL-safe alphabet, the newest first, separated by commas."""
    keys = [key.strip() for key in value.split(",") if key.strip()]
    for number, key in enumerate(keys, 1):
        if " " in key:
            raise ValueError("trennt Schlüssel mit Leerzeichen; nötig sind Kommas.")
        if not FERNET_KEY.fullmatch(key):
            raise ValueError(f"enthält an {number}. Stelle keinen Fernet-Schlüssel (32 Byte, 44 Zeichen).")
    if not keys:
        raise ValueError("enthält keinen Schlüssel.")
    return keys


def folder(is_written):
    """A folder, or one that can be made. `is_written`: the portal itself stores files there."""

    def read(value):
        path = Path(value)
        if not path.is_absolute():
            raise ValueError(f"ist „{value}“; nötig ist der ganze Pfad, er beginnt mit einem Schrägstrich.")
        try:
            present = nearest(path)
        except PermissionError:
            raise ValueError(f"ist „{value}“; das Konto des Portals kommt nicht bis zu diesem Ordner.") from None
        except OSError as error:
            raise ValueError(f"ist „{value}“; das kann kein Ordner sein ({error.strerror}).") from None
        if not present.is_dir():
            raise ValueError(f"ist „{value}“; das ist kein Ordner.")
        if not os.access(present, os.R_OK | os.X_OK):
            raise ValueError(f"ist „{value}“; das Konto des Portals darf den Ordner nicht lesen.")
        # A file system that is mounted to be read is somebody's wish: who only backs up reads only.
        if is_written and not os.access(present, os.W_OK) and not os.statvfs(present).f_flag & os.ST_RDONLY:
            raise ValueError(f"ist „{value}“; das Konto des Portals darf dort nicht schreiben.")
        return path

    return read


def nearest(path):
    """The path itself, or the nearest one above it that is there. Raises OSError where that cannot be seen."""
    for each in (path, *path.parents):
        try:
            each.stat()
        except (FileNotFoundError, NotADirectoryError):
            continue
        return each


def network_address(value):
    """An IP address to listen at, without a port."""
    try:
        ip_address(value)
    except ValueError:
        raise ValueError(f"ist „{value}“; erlaubt ist eine IP-Adresse dieser Maschine, etwa 127.0.0.1.") from None
    return value


def listening_place(value):
    """host:port, or unix:/path, as gunicorn takes it."""
    host, _colon, port = value.rpartition(":")
    is_port = port.isascii() and port.isdigit() and 0 < int(port) < 65536
    if not value.startswith("unix:/") and not (host and is_port):
        raise ValueError(f"ist „{value}“; erlaubt ist Adresse:Port, etwa 127.0.0.1:8000, oder unix:/Pfad.")
    return value
