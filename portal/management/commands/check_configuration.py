"""What the environment says, and whether what it names answers."""

import os
import socket
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from portal.operating import configuration, connecting, figures
from portal.operating.health import LEAST_FREE_BYTES
from portal.operating.readers import nearest
from portal.operating.variables import VARIABLES

SECONDS = 5
SECRET = "gesetzt"


class Command(BaseCommand):
    help = "Zeigt die Einstellungen aus der Umgebung (ohne Geheimnisse) und probiert Datenbank, Mailserver und Ordner."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--table", choices=["de", "en"], help="nur die Tabelle aller Variablen für das Handbuch")

    def handle(self, *args, **options):
        if options["table"]:
            self.stdout.write(configuration.table(options["table"]), ending="")
            return
        present = configuration.given(os.environ)
        width = max(len(each.name) for each in VARIABLES)
        for each in VARIABLES:
            self.stdout.write(f"{each.name:<{width}}  {shown(each, present.get(each.name))}")
        self.stdout.write("")
        problems = 0
        for name, problem in [*databases(), *mail_server(), *folders()]:
            self.stdout.write(f"{name}: {problem or 'in Ordnung'}")
            problems += bool(problem)
        if problems:
            raise CommandError("Nicht alles ist in Ordnung; was fehlt, steht oben.", returncode=1)


def shown(variable, written):
    """What counts of a variable, as it would stand in the environment."""
    if written:
        return SECRET if variable.is_secret else written
    default = variable.default_in(configuration.place_of(os.environ))
    return f"{default} (Vorgabe)" if default else "–"


def databases():
    for alias, name in {"default": "DATABASE_URL", "replica": "REPLICA_URL"}.items():
        if alias in connections:
            yield name, connecting.problem(connections[alias].get_connection_params())


def mail_server():
    """Only reached, nothing is sent and nobody logs in."""
    if not settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        yield "EMAIL_URL", ""
        return
    try:
        socket.create_connection((settings.EMAIL_HOST, settings.EMAIL_PORT or 25), SECONDS).close()
    except OSError as error:
        yield "EMAIL_URL", f"der Mailserver ist nicht zu erreichen: {error.strerror or type(error).__name__}."
    else:
        yield "EMAIL_URL", ""


def folders():
    """Each with its path, which may be one that nobody named. What can be made is as good as what is there."""
    for name in ("MEDIA_ROOT", "STATIC_ROOT", "BACKUP_ROOT"):
        folder = getattr(settings, name)
        if folder:
            yield f"{name} {folder}", _problem_of(Path(folder), is_written=name != "STATIC_ROOT")


def _problem_of(folder, is_written):
    try:
        present = nearest(folder)
        free, _share = figures.disk(present)
    except OSError as error:
        return f"dieses Konto kommt nicht bis zu diesem Ordner ({error.strerror})."
    if not present.is_dir():
        return "das ist kein Ordner."
    if present != folder and not os.access(present, os.W_OK | os.X_OK):
        return f"der Ordner fehlt, und dieses Konto darf ihn in {present} nicht anlegen."
    if not os.access(present, os.R_OK | os.X_OK):
        return "dieses Konto darf den Ordner nicht lesen."
    if is_written and not os.access(present, os.W_OK):
        return "dieses Konto darf dort nicht schreiben."
    if is_written and free < LEAST_FREE_BYTES:
        return f"nur noch {free / 10**6:.0f} MB frei."
    return ""
