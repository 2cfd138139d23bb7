"""A small checkout for a test: our scripts, around a portal of a few lines; and what watches them run."""

import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from launcher import postgres, processes

SCRIPTS = Path(__file__).resolve().parent.parent.parent / "script"

SETTINGS = """
import os, environ
from pathlib import Path
BASE_DIR = Path(__file__).resolve().parent.parent.parent
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
INSTALLED_APPS = ["portal", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.staticfiles"]
DATABASES = {"default": environ.Env().db("DATABASE_URL")}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "portal.urls"
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
"""
URLS = """
from django.contrib.auth.models import Group, User
from django.http import HttpResponse
from django.urls import path
def page(request):
    names = Group.objects.order_by("name").values_list("name", flat=True)
    return HttpResponse(",".join(names) + ";" + ",".join(User.objects.values_list("username", flat=True)))
urlpatterns = [path("", page), path("readyz", page)]
"""
LOAD_DEMO = """
from django.contrib.auth.models import Group
from django.core.management import BaseCommand
class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true")
    def handle(self, **options):
        Group.objects.create(name=f"town-{Group.objects.count() + 1}")
"""
WORKER = """
import time
from django.core.management import BaseCommand
class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("what")
    def handle(self, **options):
        time.sleep(3600)
"""
CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"
msgid "Meeting"
msgstr "Sitzung"
"""


def make_checkout(folder):
    shutil.copytree(SCRIPTS, folder / "script", ignore=shutil.ignore_patterns("__pycache__"))
    files = {
        "portal/__init__.py": "",
        "portal/settings/__init__.py": "",
        "portal/settings/local.py": SETTINGS,
        "portal/urls.py": URLS,
        "portal/wsgi.py": "from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n",
        "portal/worker.py": "from gunicorn.workers.gthread import ThreadWorker as Worker\n",
        "portal/management/commands/load_demo.py": LOAD_DEMO,
        "portal/management/commands/procrastinate.py": WORKER,
        "manage.py": "import sys\nfrom django.core.management import execute_from_command_line as e\ne(sys.argv)\n",
        "static/site.css": "body { margin: 0 }\n",
        "locale/de/LC_MESSAGES/django.po": CATALOGUE,
        "requirements.txt": "",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Run:
    """`script/run` in a checkout, as it goes on once the packages are installed."""

    def __init__(self, checkout, **variables):
        self.port = int(variables.pop("PORT", 0)) or free_port()
        self.output = checkout.parent / f"output-{time.monotonic_ns()}"
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, checkout / "script" / "run", "--in-environment"],
                stdout=output,
                stderr=output,
                env=os.environ | {"PORT": str(self.port)} | variables,
            )

    @property
    def text(self):
        return self.output.read_text()

    def wait_until(self, words, patience=90):
        end = time.monotonic() + patience
        while words not in self.text:
            assert self.process.poll() is None, self.text
            assert time.monotonic() < end, self.text
            time.sleep(0.02)
        return self

    def get(self, path="/"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            connection.request("GET", path)
            return connection.getresponse().read().decode()

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.process.wait(90)


def processes_of(folder):
    """All that runs with this folder in its command, or in it."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            command, place = processes.command_line(entry.name), os.readlink(entry / "cwd")
            if f"{folder}/" in f"{command}/" or f"{place}/".startswith(f"{folder}/"):
                found[int(entry.name)] = command
    return found


def wait_for_silence(folder, patience=30):
    end = time.monotonic() + patience
    while processes_of(folder) and time.monotonic() < end:
        time.sleep(0.05)
    return processes_of(folder)


def server_can_live_in(place):
    server = postgres.EmbeddedPostgres(place)
    try:
        server.prepare().start()
        return server.is_running
    finally:
        server.stop()
