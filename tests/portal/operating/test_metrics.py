"""The figures of all web processes add up, at a port of their own."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from django.db import connection
from prometheus_client.parser import text_string_to_metric_families

from portal.operating import exporter, figures, metrics, serving
from tests.served import CONFIDENTIAL_KEY, HOST, ROOT


def free_port():
    with socket.create_server((HOST, 0)) as listening:
        return listening.getsockname()[1]


def ask(port, address, method="GET"):
    asking = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        asking.request(method, address, headers={"X-Forwarded-Proto": "https"})
        response = asking.getresponse()
        return response.status, response.read().decode()
    finally:
        asking.close()


def values(port):
    """Every sample by its name and labels."""
    families = text_string_to_metric_families(ask(port, "/metrics")[1])
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value for family in families for sample in family.samples
    }


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if found := condition():
                return found
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail("It took too long.")


class Served:
    """The production web server with two workers, on the empty test database."""

    def __init__(self, folder, database):
        self.port, self.figures = free_port(), free_port()
        self.folder = folder
        self.log = folder / "log"
        variables = os.environ | {
            "ALLOWED_HOSTS": HOST,
            "CONFIDENTIAL_KEYS": CONFIDENTIAL_KEY,
            "DATABASE_URL": database,
            "DJANGO_SECRET_KEY": "for-tests-only" * 3,
            "DJANGO_SETTINGS_MODULE": "portal.settings.production",
            "EMAIL_URL": "filemail:",
            "KEPT_PAGES_MB": "0",
            "MAIL_FROM": "portal@example.org",
            "MAIL_ROOT": str(folder / "mail"),
            "MEDIA_ROOT": str(folder),
            "METRICS_PORT": str(self.figures),
            "STATIC_ROOT": str(folder / "static"),
            "TMPDIR": str(folder),
            "WEB_BIND": f"{HOST}:{self.port}",
        }
        collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
        subprocess.run(collect, cwd=ROOT, env=variables, check=True, timeout=120)
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py"],
                cwd=ROOT,
                env=variables,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def workers(self):
        """The numbers of the worker processes, without the exporter."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(each) for each in children if b"exporter" not in Path(f"/proc/{each}/cmdline").read_bytes()]

    def files(self):
        return sorted(path.name for path in self.folder.glob("integrationsportal-figures-*/*.db"))


@pytest.fixture(scope="module")
def database_url(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        asked = connection.settings_dict
    account = f"{quote(asked['USER'], safe='')}:{quote(asked['PASSWORD'], safe='')}"
    return f"postgres://{account}@:{asked['PORT']}/{asked['NAME']}?{urlencode({'host': asked['HOST']})}"


@pytest.fixture(scope="module")
def served(tmp_path_factory, database_url):
    running = Served(tmp_path_factory.mktemp("figures"), database_url)
    try:
        wait_for(lambda: ask(running.port, "/healthz")[0] == 200 and ask(running.figures, "/metrics")[0] == 200)
        yield running
    finally:
        running.process.terminate()
        running.process.wait(30)


def answered(served, **labels):
    wanted = {"route": "healthz", "method": "GET", "status": "2xx"} | labels
    return values(served.figures).get(("portal_requests_total", *sorted(wanted.items())), 0)


def ask_until_both_have_answered(served):
    """How often; several at a time, so that one worker does not take them all."""
    asked = 0
    with ThreadPoolExecutor(8) as several:
        while asked == 0 or Counter(name.partition("_")[0] for name in served.files())["counter"] < 2:
            assert {status for status, _text in several.map(lambda _each: ask(served.port, "/healthz"), range(40))} == {
                200
            }
            asked += 40
    return asked


def test_the_counts_of_all_workers_add_up_even_of_those_that_ended(served):
    before = answered(served)

    expected = before + wait_for(lambda: ask_until_both_have_answered(served))

    assert answered(served) == expected

    ended = served.workers()[0]
    os.kill(ended, signal.SIGKILL)
    wait_for(lambda: len(served.workers()) == 2 and ended not in served.workers())

    assert answered(served) == expected
    assert [name for name in served.files() if str(ended) in name] == []
    assert values(served.figures)["portal_request_seconds_count", ("route", "healthz")] == expected


def test_figures_of_database_and_machine_stand_beside_them(served):
    found = values(served.figures)

    assert found["portal_database_up",] == 1
    assert found["portal_disk_free_bytes",] > 0
    assert {name for name, *_labels in found} >= {"portal_build_info", "portal_disk_free_ratio", "portal_mail_waiting"}


def test_the_port_of_the_portal_has_no_figures_and_theirs_has_no_portal(served):
    assert "portal_requests" not in ask(served.port, "/metrics")[1]
    assert ask(served.figures, "/")[0] == ask(served.figures, "/healthz")[0] == 404


def test_labels_hold_nothing_that_somebody_sent(served):
    ask(served.port, "/Geheimwort/?q=Geheimwort", method="GEHEIMWORT")
    ask(served.port, "/static/Geheimwort")

    text = ask(served.figures, "/metrics")[1]
    assert "geheimwort" not in text.casefold()
    assert 'method="OTHER"' in text


def test_nothing_of_it_is_logged_with_an_address(served):
    log = served.log.read_text()

    assert "portal.access" in log and "Geheimwort" not in log
    assert all(line.startswith("{") for line in log.splitlines())


def test_files_of_ended_processes_are_gathered_without_losing_anything(tmp_path):
    kinds = [f"counter_{number}.db" for number in (4_194_305, 4_194_306, os.getpid())]
    for number, name in enumerate(kinds, 1):
        part = exporter.MmapedDict(str(tmp_path / name))
        part.write_value("a", float(number), 0.0)
        part.close()

    for _each in range(2):
        exporter.gather_ended(tmp_path)

        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["counter_0.db", kinds[2]])
        [(key, value, *_rest)] = exporter.MmapedDict.read_all_values_from_file(tmp_path / "counter_0.db")
        assert (key, value) == ("a", 3.0)


def test_a_database_that_is_gone_is_told_and_nothing_of_it():
    found = exporter.FromDatabase("postgres://portal:secret@127.0.0.1:1/portal").collect()

    assert {family.name: family.samples[0].value for family in found} == {"portal_database_up": 0}


@pytest.mark.django_db
@pytest.mark.parametrize("options", ["connect_timeout=5", "options=-c%20search_path%3Dpublic", "application_name=x"])
def test_a_database_is_asked_whatever_stands_behind_its_address(database_url, options):
    found = exporter.FromDatabase(f"{database_url}&{options}").collect()

    assert next(found).samples[0].value == 1


@pytest.mark.parametrize("code", ["pass", "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"])
def test_an_exporter_that_does_not_want_to_end_is_ended_and_leaves_nothing(tmp_path, monkeypatch, code):
    folder = tmp_path / "figures"
    folder.mkdir()
    monkeypatch.setenv(figures.FOLDER, str(folder))
    monkeypatch.setattr(serving, "SECONDS_TO_END", 0.2)
    waiting = f"{code}; print(flush=True); import time; time.sleep(600)"
    running = subprocess.Popen([sys.executable, "-c", waiting], stdout=subprocess.PIPE)
    with running.stdout as output:
        output.readline()

        serving.stop_exporter(running)

    assert running.returncode < 0
    assert not folder.exists()


@pytest.mark.parametrize("written", [None, '{"finished_at": "2020-01-01T00:00:00+00:00", "bytes": 1}'])
def test_the_age_of_the_last_backup_is_told(tmp_path, written):
    if written:
        (tmp_path / "last.json").write_text(written)

    found = {family.name: family.samples[0].value for family in exporter.FromMachine("1", "", tmp_path).collect()}

    age = found["portal_backup_age_seconds"]
    assert (age > 10**8) and (age == float("inf")) == (written is None)


def test_an_exporter_whose_master_is_gone_ends(tmp_path):
    """Started by a shell that ends at once, so nobody would stop it."""
    port = free_port()
    start = f"{sys.executable} -m portal.operating.exporter {tmp_path} 1 & echo $!; sleep 3"
    variables = {"PATH": os.environ["PATH"], "METRICS_PORT": str(port)}

    done = subprocess.run(["sh", "-c", start], cwd=ROOT, env=variables, stdout=subprocess.PIPE, text=True, timeout=60)

    process = int(re.match(r"\d+", done.stdout)[0])
    wait_for(lambda: not Path(f"/proc/{process}").exists() or "Z" in Path(f"/proc/{process}/stat").read_text())


def test_without_a_port_nothing_is_loaded_and_nothing_counted():
    code = "import sys; from portal.operating import metrics; metrics.answered('a', 'GET', 200, 1.0); "
    code += "metrics.page_answer('hit'); metrics.database_failed('X'); print('prometheus_client' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PATH": ""}, capture_output=True, text=True, timeout=60
    )

    assert (done.stdout, done.stderr) == ("False\n", "")
    assert not metrics.is_counting
