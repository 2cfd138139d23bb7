"""Why a database does not let the portal in, in one German sentence that holds no secret."""

import re

import psycopg

SECONDS = 5
#: libpq hands out no SQLSTATE while it connects, so the words decide: its own, or the server's in English or German.
REASONS = [
    (r"password authentication failed|Passwort-Authentifizierung", "das Passwort (oder das Konto) stimmt nicht."),
    (r"no password supplied", "der Datenbankserver verlangt ein Passwort, und in der Adresse steht keines."),
    (r"(?:peer|ident)[- ]authenti", "das Konto muss am Socket so heißen wie das Konto des Systems (peer)."),
    (r"(?:role|Rolle) .* (?:does not exist|existiert nicht)", "dieses Konto gibt es auf dem Datenbankserver nicht."),
    (r"(?:database|Datenbank) .* (?:does not exist|existiert nicht)", "diese Datenbank gibt es auf dem Server nicht."),
    (r"permission denied for database|keine Berechtigung für Datenbank", "das Konto darf nicht in diese Datenbank."),
    (r"pg_hba\.conf", "der Datenbankserver lässt diese Maschine nicht mit diesem Konto hinein (pg_hba.conf)."),
    (r"too many (?:clients|connections)|connection slots|zu viele Verbindungen", "alle Verbindungen sind belegt."),
    (r"starting up|shutting down|startet gerade|fährt herunter", "der Datenbankserver startet oder endet gerade."),
    (r"certificate|SSL|GSSAPI", "die verschlüsselte Verbindung kommt nicht zustande (sslmode, Zertifikat)."),
    (r"could not translate host name|resolve", "den Namen des Datenbankservers kennt niemand."),
    (
        r"refused|No such file|No route|unreachable|time(?:d )?out",
        "der Datenbankserver ist unter dieser Adresse nicht zu erreichen.",
    ),
    (r"parameter", "eine Angabe hinter dem Fragezeichen nimmt der Datenbankserver nicht an."),
]
#: Names of servers, databases and accounts in a message, which could look like a reason.
QUOTED = re.compile(r'"[^"]*"|»[^«]*«|„[^“]*“')
UNKNOWN = "die Verbindung kommt nicht zustande; den Grund nennt das Protokoll des Datenbankservers."


def problem(named):
    """Connect once, without a pool, with what psycopg takes; the sentence, or "" where that works."""
    try:
        psycopg.connect(**named | {"connect_timeout": SECONDS}).close()
    except psycopg.OperationalError as error:
        said = QUOTED.sub("…", str(error))
        return next((reason for words, reason in REASONS if re.search(words, said, re.IGNORECASE)), UNKNOWN)
    except psycopg.Error:
        return "eine Angabe hinter dem Fragezeichen stimmt nicht."
    return ""
