"""Whatever is wrong in the environment is said at once, in sentences, and without any secret."""

import os
import re
import subprocess
import sys
import tempfile
from ast import literal_eval
from pathlib import Path

import pytest

from launcher import checks
from portal.operating import configuration, readers
from portal.operating.configuration import BY_NAME, complaints, suspicions
from portal.operating.variables import SETTINGS_MODULES

ROOT = Path(__file__).resolve().parent.parent.parent.parent
KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk="
SECRET = "hunter2-hunter2"
RIGHT = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "DJANGO_SECRET_KEY": "k" * 32,
    "ALLOWED_HOSTS": "portal.example.org, .example.net,[::1]",
    "DATABASE_URL": "postgres://portal:secret@%2Frun%2Fpostgresql:5432/portal",
    "EMAIL_URL": "smtp+tls://portal:secret@mail.example.org:587",
    "MAIL_FROM": "Portal <portal@example.org>",
    "CONFIDENTIAL_KEYS": f"{KEY}, {KEY}",
}
OTHERS = {
    "REPLICA_URL": "postgresql:///portal?host=/run/postgresql",
    "TRUSTED_PROXIES": "2",
    "SECOND_FACTOR": "everybody",
    "MEDIA_ROOT": f"{tempfile.gettempdir()}/not/made/yet",
    "STATIC_ROOT": "/tmp",
    "MAIL_ROOT": "/tmp",
    "KEPT_PAGES_MB": "0",
    "BACKUP_ROOT": "/tmp/backups",
    "BACKUP_KEY": "k" * 16,
    "BACKUP_MAX_AGE_HOURS": "26",
    "LOG_FORMAT": "text",
    "ACCESS_LOG": "0",
    "SLOW_QUERY_MS": "250",
    "READYZ_DETAILS": "true",
    "METRICS_PORT": "9464",
    "METRICS_HOST": "::1",
    "WEB_BIND": "unix:/run/portal.sock",
    "WEB_WORKERS": "3",
    "WEB_THREADS": "8",
}
NUMBERS = ["TRUSTED_PROXIES", "KEPT_PAGES_MB", "BACKUP_MAX_AGE_HOURS", "SLOW_QUERY_MS", "WEB_WORKERS", "WEB_THREADS"]
URLS = [
    f"mysql://portal:{SECRET}@h/portal",
    f"portal:{SECRET}@h/portal",
    f"postgres://portal:{SECRET}@h:99999/portal",
    f"postgres://portal:{SECRET}@h:0/portal",
    f"postgres://portal:{SECRET}/x@h:5432/portal",
    f"postgres://portal:{SECRET}#x@h:5432/portal",
    f"postgres://portal:{SECRET}@h:5432",
    f"postgres://portal:{SECRET}@h:5432/",
    *[
        f"postgres://portal:{SECRET}@h/portal?{options}"
        for options in (
            "sslmode=verify",
            "sslmod=require",
            "SSLMODE=require",
            "sslmode=",
            "sslmode=require&sslmode=disable",
            "connect_timeout=5s",
            "connect_timeout=",
            "conn_max_age=60",
            SECRET,
            f"{SECRET}=x",
            f"application_name=x&{SECRET}",
        )
    ],
]
HOSTS = [
    ",",
    "https://a.example",
    "a.example/",
    "*",
    "a.example:443",
    "a b",
    "a;b",
    "a.example; b.example",
    "würm.example",
]
FOLDERS = ["MEDIA_ROOT", "STATIC_ROOT", "MAIL_ROOT", "BACKUP_ROOT"]
WRONG = [
    *[("DJANGO_SETTINGS_MODULE", f"portal.settings.{name}") for name in ("prodution", "base", "")],
    ("DJANGO_SECRET_KEY", SECRET),
    *[("ALLOWED_HOSTS", value) for value in HOSTS],
    *[(name, url) for name in ("DATABASE_URL", "REPLICA_URL") for url in URLS],
    *[("EMAIL_URL", url) for url in (f"http://u:{SECRET}@h", f"smtp://u:{SECRET}@h:x", "smtp://", "mail.example.org")],
    *[("MAIL_FROM", value) for value in ("portal", "@example.org", "portal@", "a@example.org, b@example.org")],
    *[("CONFIDENTIAL_KEYS", value) for value in (SECRET, f"{KEY},{SECRET}", KEY[:-8], f"{KEY} {KEY}", ",")],
    *[(name, value) for name in NUMBERS for value in ("-1", "x", "1.5", "9" * 9, "²")],
    *[("METRICS_PORT", value) for value in ("0", "65536", "http")],
    *[("METRICS_HOST", value) for value in ("http://a", "a b", "localhost", "127.0.0.1:9464")],
    *[("WEB_BIND", value) for value in ("8000", "127.0.0.1:", "127.0.0.1:65536", "unix:run")],
    *[(name, path) for name in FOLDERS for path in ("/etc/passwd", "var/files", "./files", "~/files")],
    *[(name, f"/tmp/{'x' * 300}/files") for name in ("MEDIA_ROOT", "BACKUP_ROOT")],
    ("BACKUP_KEY", "short"),
    ("BACKUP_MAX_AGE_HOURS", "0"),
    ("LOG_FORMAT", "xml"),
    ("SECOND_FACTOR", "somebody"),
    *[(name, "maybe") for name in ("ACCESS_LOG", "READYZ_DETAILS")],
]


def test_what_is_right_is_not_complained_about():
    assert complaints(RIGHT) == complaints(RIGHT | OTHERS) == []
    assert {*RIGHT, *OTHERS} == {*BY_NAME}


def test_the_installation_that_is_made_up_for_a_check_is_complete():
    assert complaints(checks.DUMMY_PRODUCTION | {"DATABASE_URL": RIGHT["DATABASE_URL"]}) == []


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_one_sentence_without_the_secret(name, value):
    found = complaints(RIGHT | {name: value})

    assert len(found) == 1
    assert found[0].startswith(f"{name} ")
    assert SECRET not in found[0]


def test_each_variable_has_a_wrong_value_to_be_tested_with():
    assert {name for name, _value in WRONG} == {*BY_NAME}


def test_all_settings_that_can_be_run_are_known_and_no_others():
    parts = {"portal.settings.__init__", "portal.settings.base", "portal.settings.database"}
    ours = {f"portal.settings.{path.stem}" for path in (ROOT / "portal" / "settings").glob("*.py")} - parts
    files = [*(ROOT / "benchmarks").glob("*.py")]
    measured = {f"benchmarks.{path.stem}" for path in files if "from portal.settings." in path.read_text()}

    assert ours | measured == {*SETTINGS_MODULES}


@pytest.mark.parametrize(
    "options",
    [
        "sslmode=verify-full&sslrootcert=/etc/ssl/ca.pem",
        "connect_timeout=5&keepalives=1",
        "options=-c%20search_path%3Dportal",
        "target_session_attrs=read-write",
        "",
    ],
)
def test_what_postgresql_knows_may_stand_behind_the_address(options):
    assert complaints(RIGHT | {"DATABASE_URL": f"postgres://portal:{SECRET}@h/portal?{options}"}) == []


def test_a_misspelt_option_is_asked_about():
    [sentence] = complaints(RIGHT | {"REPLICA_URL": "postgres://h/portal?sslmod=require"})

    assert "sslmode?" in sentence


@pytest.mark.parametrize("name", [*RIGHT][1:])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_what_production_needs_must_not_be_missing(name, value):
    environment = {key: each for key, each in RIGHT.items() if key != name} | (
        {name: value} if value is not None else {}
    )

    found = complaints(environment)

    assert [sentence.split()[0:2] for sentence in found] == [[name, "fehlt:"]]


@pytest.mark.parametrize("name", [*OTHERS])
def test_everything_else_may_be_empty(name):
    assert complaints(RIGHT | {name: ""}) == []


def test_a_folder_must_be_readable_and_where_files_are_stored_writable(monkeypatch, tmp_path):
    refused = set()
    monkeypatch.setattr(readers.os, "access", lambda path, mode: not mode & sum(refused))
    folders = {"MEDIA_ROOT": str(tmp_path / "files"), "BACKUP_ROOT": str(tmp_path / "backups")}

    refused.add(os.W_OK)
    assert [sentence.split()[0] for sentence in complaints(RIGHT | folders)] == ["MEDIA_ROOT"]

    refused.add(os.R_OK)
    assert [sentence.split()[0] for sentence in complaints(RIGHT | folders)] == ["MEDIA_ROOT", "BACKUP_ROOT"]


def test_the_backup_may_have_the_files_mounted_to_be_read(monkeypatch, tmp_path):
    monkeypatch.setattr(readers.os, "access", lambda path, mode: not mode & os.W_OK)
    mounted = os.statvfs_result([*os.statvfs(tmp_path)[:8], os.ST_RDONLY, 255])
    monkeypatch.setattr(readers.os, "statvfs", lambda path: mounted)

    assert complaints(RIGHT | {"MEDIA_ROOT": str(tmp_path)}) == []


def test_a_folder_behind_a_closed_one_is_a_sentence(tmp_path):
    """Asked by an account that is not root's, for which nothing is closed."""
    closed = tmp_path / "closed"
    (closed / "files").mkdir(parents=True)
    closed.chmod(0o000 if os.geteuid() else 0o700)
    asking = "import os; from portal.operating.configuration import complaints; "
    asking += "os.geteuid() or os.setresuid(65534, 65534, 65534)"

    try:
        done = subprocess.run(
            [sys.executable, "-c", f"{asking}; print(*complaints(os.environ), sep=chr(10))"],
            cwd=ROOT,
            env=RIGHT | {"MEDIA_ROOT": str(closed / "files"), "BACKUP_ROOT": str(closed / "files" / "new")},
            capture_output=True,
            text=True,
            timeout=60,
        )
    finally:
        closed.chmod(0o700)

    assert [line.split()[0] for line in done.stdout.splitlines()] == ["MEDIA_ROOT", "BACKUP_ROOT"], done.stderr


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("ALOWED_HOSTS", "ALLOWED_HOSTS"),
        ("SECRET_KEY", "DJANGO_SECRET_KEY"),
        ("DATABASE_URI", "DATABASE_URL"),
        ("TRUSTED_PROXY", "TRUSTED_PROXIES"),
        ("CONFIDENTIAL_KEY", "CONFIDENTIAL_KEYS"),
        ("READYZ_DETAIL", "READYZ_DETAILS"),
        ("BACKUP_DIR", "BACKUP_ROOT"),
        ("MEDIA_PATH", "MEDIA_ROOT"),
        ("MAILFROM", "MAIL_FROM"),
    ],
)
def test_a_misspelt_name_is_asked_about(name, meant):
    assert suspicions({name: "x"}) == [f"{name} liest niemand. Meinten Sie {meant}?"]
    assert suspicions({name: "x", meant: "y"}) == []


@pytest.mark.parametrize(
    ("variables", "name"),
    [
        ({"MEDIA_ROOT": "/tmp/a", "BACKUP_ROOT": "/tmp/a"}, "BACKUP_ROOT"),
        ({"MEDIA_ROOT": "/tmp/a", "BACKUP_ROOT": "/tmp/a/backups"}, "BACKUP_ROOT"),
        ({"MEDIA_ROOT": "/tmp/a/files", "BACKUP_ROOT": "/tmp/b/../a"}, "BACKUP_ROOT"),
        ({"MEDIA_ROOT": "/tmp/a", "BACKUP_ROOT": "/tmp/ab"}, None),
        ({"METRICS_PORT": "8000"}, "METRICS_PORT"),
        ({"METRICS_PORT": "9000", "METRICS_HOST": "10.0.0.11", "WEB_BIND": "0.0.0.0:9000"}, "METRICS_PORT"),
        ({"METRICS_PORT": "9000", "METRICS_HOST": "::1", "WEB_BIND": "[::1]:9000"}, "METRICS_PORT"),
        ({"METRICS_PORT": "8000", "METRICS_HOST": "10.0.0.11"}, None),
        ({"METRICS_PORT": "8000", "WEB_BIND": "unix:/run/8000"}, None),
    ],
)
def test_two_values_must_not_stand_in_each_others_way(variables, name):
    assert [sentence.split()[0] for sentence in complaints(RIGHT | variables)] == ([name] if name else [])


def test_a_name_with_umlauts_is_told_as_browsers_send_it():
    [sentence] = complaints(RIGHT | {"ALLOWED_HOSTS": "würm.example"})

    assert "xn--wrm-hoa.example." in sentence


def test_mail_that_reaches_nobody_is_said():
    lost = {"EMAIL_URL": "dummymail:"}

    assert [hint.split()[0] for hint in suspicions(RIGHT | lost)] == ["EMAIL_URL"]
    assert suspicions(RIGHT) == suspicions(lost) == []


def test_names_of_others_are_left_alone():
    common = [
        "PATH",
        "HOME",
        "LANG",
        "PORT",
        "EMAIL",
        "MAIL",
        "HOST",
        "KEY",
        "USER",
        "TMPDIR",
        "XDG_DATA_HOME",
        "PGHOST",
    ]

    assert suspicions(dict.fromkeys(common, "x")) == []


def test_all_wrong_values_come_at_once():
    with pytest.raises(configuration.Wrong) as caught:
        configuration.environment(RIGHT | {"TRUSTED_PROXIES": "x", "MAIL_FROM": "x", "DJANGO_SECRET_KEY": ""})

    assert [sentence.split()[0] for sentence in caught.value.sentences] == [
        "DJANGO_SECRET_KEY",
        "MAIL_FROM",
        "TRUSTED_PROXIES",
    ]


def test_the_settings_get_defaults_of_the_right_kind():
    env = configuration.environment({})

    assert [env("TRUSTED_PROXIES"), env("SLOW_QUERY_MS"), env("ACCESS_LOG")] == [0, 500, False]
    assert [env("MEDIA_ROOT"), env("MEDIA_ROOT", default="x")] == [None, "x"]
    assert configuration.environment(RIGHT | {"TRUSTED_PROXIES": " "})("TRUSTED_PROXIES") == 1
    assert configuration.environment(RIGHT | {"TRUSTED_PROXIES": "0"})("TRUSTED_PROXIES") == 0


def test_the_settings_hold_what_the_readers_understood():
    given = RIGHT | {
        "DJANGO_SECRET_KEY": "$" + "k" * 32,
        "BACKUP_KEY": "$PATH" + "k" * 16,
        "MAIL_FROM": "$MAIL@example.org",
        "DATABASE_URL": "postgres://portal:%24PATH@h/portal?connect_timeout=5",
        "EMAIL_URL": "smtp+tls://portal:$PATH@mail.example.org:587",
        "ALLOWED_HOSTS": "a.example , b.example,",
        "READYZ_DETAILS": "ja",
        "ACCESS_LOG": "Nein",
        "TRUSTED_PROXIES": "02",
        "MEDIA_ROOT": " /tmp/files ",
        "DJANGO_SETTINGS_MODULE": " portal.settings.production ",
    }
    expected = {
        "SECRET_KEY": given["DJANGO_SECRET_KEY"],
        "BACKUP_KEY": given["BACKUP_KEY"],
        "DEFAULT_FROM_EMAIL": "$MAIL@example.org",
        "EMAIL_HOST_PASSWORD": "$PATH",
        "ALLOWED_HOSTS": ["a.example", "b.example"],
        "READYZ_DETAILS": True,
        "TRUSTED_PROXIES": 2,
        "CONFIDENTIAL_KEYS": [KEY, KEY],
        "MEDIA_ROOT.as_posix()": "/tmp/files",
        "LOGGING['loggers']['portal.access']['level']": "CRITICAL",
        "DATABASES['default']['PASSWORD']": "$PATH",
    }
    code = "from portal.operating import configuration; configuration.stop_when_wrong(); "
    code += f"from django.conf import settings; print([{', '.join(f'settings.{name}' for name in expected)}])"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=given, capture_output=True, text=True, timeout=60)

    assert done.stderr == ""
    assert literal_eval(done.stdout) == [*expected.values()]


def test_every_variable_that_settings_read_is_declared():
    read = {
        name
        for path in (ROOT / "portal" / "settings").glob("*.py")
        for name in re.findall(r'\benv(?:\.\w+)?\(\s*"(\w+)"', path.read_text())
    }

    assert read
    assert read - {*BY_NAME} == set()


STARTS = pytest.mark.parametrize(
    "command",
    [
        ["manage.py", "check"],
        ["-m", "gunicorn", "-c", "deploy/gunicorn.conf.py"],
        ["-m", "gunicorn", "--preload", "--bind", "127.0.0.1:0", "--no-control-socket", "portal.wsgi"],
    ],
    ids=["manage", "configured", "bare"],
)


@STARTS
def test_nothing_starts_with_settings_that_are_not_there(command):
    wrong = {"PATH": "", "DJANGO_SETTINGS_MODULE": "portal.settings.prodution", "BACKUP_KEY": SECRET}

    done = subprocess.run([sys.executable, *command], cwd=ROOT, env=wrong, capture_output=True, text=True, timeout=60)

    assert done.returncode == configuration.EXIT_CODE
    assert "- DJANGO_SETTINGS_MODULE " in done.stderr
    assert "Traceback" not in done.stderr and SECRET not in done.stderr


@STARTS
def test_nothing_starts_with_a_wrong_configuration(command):
    wrong = RIGHT | {"DATABASE_URL": URLS[0], "METRICS_PORT": "x", "ALOWED_HOSTS": "x"}
    del wrong["ALLOWED_HOSTS"]

    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env={"PATH": ""} | wrong, capture_output=True, text=True, timeout=60
    )

    assert done.returncode == configuration.EXIT_CODE
    assert [name for name in ("ALLOWED_HOSTS", "DATABASE_URL", "METRICS_PORT") if f"- {name} " not in done.stderr] == []
    assert "Meinten Sie ALLOWED_HOSTS?" in done.stderr
    assert "Traceback" not in done.stderr and SECRET not in done.stderr
