import os
import signal
import socket
import subprocess
import sys
from base64 import urlsafe_b64decode

import pytest

from launcher import postgres
from tests.scripts.small_checkout import free_port, make_checkout, processes_of, wait_for_silence

PASSWORD = "Password:   "
RUNNING = "Stop it with Ctrl-C."


def manage(checkout, *arguments):
    command = [sys.executable, checkout / "script" / "run", "--in-environment", "manage", *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def test_the_first_start_sets_everything_up_and_the_second_finds_it_done(checkout, run):
    first = run(checkout).wait_until(RUNNING)
    page = first.get()
    ended = first.end(signal.SIGINT)
    second = run(checkout).wait_until(RUNNING)

    assert (page, second.get()) == ("town-1;admin", "town-1;admin")
    assert ended == 0
    assert first.text.count(PASSWORD) == 1
    assert f"http://127.0.0.1:{first.port}/admin/" in first.text
    assert PASSWORD not in second.text
    assert [line for line in second.text.splitlines() if line.endswith("...")] == [
        "Starting the embedded PostgreSQL 18 with its data in var/postgres ...",
        "Starting the web server ...",
    ]
    for name in ("secret-key", "confidential-key"):
        assert (checkout / "var" / name).stat().st_mode & 0o777 == 0o600
    assert len(urlsafe_b64decode(f"{(checkout / 'var' / 'confidential-key').read_text()}=")) == 32
    assert (checkout / "var" / "static" / "site.css").exists()
    assert (checkout / "locale" / "de" / "LC_MESSAGES" / "django.mo").exists()
    assert second.end(signal.SIGTERM) == 0
    assert wait_for_silence(checkout) == {}


def test_what_changed_is_compiled_and_collected_again(checkout, run):
    run(checkout).wait_until(RUNNING).end()
    (checkout / "static" / "site.css").write_text("body { margin: 1rem }\n")
    catalogue = checkout / "locale" / "de" / "LC_MESSAGES" / "django.po"
    catalogue.write_text(catalogue.read_text().replace("Sitzung", "Treffen"))

    run(checkout).wait_until(RUNNING)

    assert (checkout / "var" / "static" / "site.css").read_text() == "body { margin: 1rem }\n"
    assert b"Treffen" in catalogue.with_suffix(".mo").read_bytes()


def test_after_kill_9_nothing_stays_behind_and_the_next_start_has_everything(checkout, run):
    first = run(checkout).wait_until(RUNNING)

    first.process.kill()
    first.process.wait()
    second = run(checkout, PORT=str(first.port)).wait_until(RUNNING)

    assert second.get() == "town-1;admin"
    second.process.kill()
    assert wait_for_silence(checkout) == {}


def test_two_checkouts_run_side_by_side_and_one_checkout_only_once(checkout, folder, run):
    one, other = run(checkout), run(make_checkout(folder / "other"))
    one.wait_until(RUNNING)
    other.wait_until(RUNNING)
    second = run(checkout)

    assert (one.get(), other.get()) == ("town-1;admin", "town-1;admin")
    assert second.process.wait(90) == 1
    assert f"already running at http://127.0.0.1:{one.port}/" in second.text
    assert other.end() == 0
    assert one.get() == "town-1;admin"


def test_the_first_password_can_be_chosen_and_a_command_reaches_the_running_database(checkout, run):
    started = run(checkout, DJANGO_SUPERUSER_PASSWORD="from-the-vault").wait_until(RUNNING)
    question = "print(User.objects.get().check_password('from-the-vault'))"

    result = manage(checkout, "shell", "-v", "0", "--command", question)

    assert (result.stdout, result.stderr) == ("True\n", "")
    assert "from-the-vault" not in started.text


def test_a_command_starts_and_stops_the_database_when_the_portal_rests(checkout):
    result = manage(checkout, "showmigrations", "--plan")

    assert result.returncode == 0
    assert result.stdout.startswith("[ ]")
    assert "Stopping the database" in result.stderr
    assert wait_for_silence(checkout) == {}


def test_the_password_is_told_even_if_the_server_does_not_start(checkout, run):
    (checkout / "portal" / "wsgi.py").write_text("raise RuntimeError('the web application is broken')\n")

    started = run(checkout)

    assert started.process.wait(90) == 1
    assert started.text.count(PASSWORD) == 1
    assert "The web server ended by itself" in started.text
    assert wait_for_silence(checkout) == {}


def test_the_database_ending_by_itself_ends_the_portal_with_a_sentence(checkout, run):
    started = run(checkout).wait_until(RUNNING)
    servers = [pid for pid, command in processes_of(checkout / "var" / "postgres").items() if " -D " in command]

    os.kill(servers[0], signal.SIGKILL)

    assert started.process.wait(90) == 1
    assert "The database ended by itself" in started.text
    assert wait_for_silence(checkout) == {}


def test_the_worker_ending_by_itself_ends_the_portal_with_a_sentence(checkout, run):
    started = run(checkout).wait_until(RUNNING)
    workers = [pid for pid, command in processes_of(checkout).items() if "procrastinate worker" in command]

    os.kill(workers[0], signal.SIGKILL)

    assert started.process.wait(90) == 1
    assert "The worker, which sends mail, ended by itself" in started.text
    assert wait_for_silence(checkout) == {}


def test_ctrl_c_during_the_start_stops_what_was_started(checkout, run):
    (checkout / "portal" / "management" / "commands" / "load_demo.py").write_text(
        "import time\nfrom django.core.management import BaseCommand\n"
        "class Command(BaseCommand):\n"
        "    def add_arguments(self, parser):\n        parser.add_argument('--if-empty', action='store_true')\n"
        "    def handle(self, **options):\n        time.sleep(60)\n"
    )
    started = run(checkout).wait_until("Loading the demo towns")

    assert started.end(signal.SIGINT) == 130
    assert started.text.strip().endswith("Stopped.")
    assert "Traceback" not in started.text
    assert wait_for_silence(checkout) == {}


def assert_refused(started, sentence):
    assert started.process.wait(90) == 1
    assert sentence in started.text
    assert "Traceback" not in started.text


def test_a_taken_port_is_explained(checkout, run):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        assert_refused(run(checkout, PORT=str(port)), f"Port {port} on 127.0.0.1 is already taken")
    assert not (checkout / "var" / "postgres").exists()


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"PORT": "70000"}, "PORT is '70000', and must be a number from 1 to 65535"),
        ({"HOST": "no.such.host.invalid"}, "no such address is known here"),
        ({"HOST": "203.0.113.9"}, "cannot listen on 203.0.113.9"),
        ({"DATABASE_URL": "postgres:/portal"}, "DATABASE_URL cannot be read"),
        ({"DATABASE_URL": f"postgres://portal@127.0.0.1:{free_port()}/portal"}, "nothing answers at 127.0.0.1"),
    ],
    ids=["port", "host", "foreign-host", "unreadable-database", "unreachable-database"],
)
def test_a_mistaken_setting_is_explained(checkout, run, variables, sentence):
    assert_refused(run(checkout, **variables), sentence)


def test_a_database_from_a_newer_checkout_is_explained_and_left_alone(checkout, run):
    with postgres.passing_server() as server:
        with server.connect() as connection:
            connection.execute("CREATE TABLE django_migrations (id serial, app text, name text, applied timestamptz)")
            connection.execute("INSERT INTO django_migrations (app, name) VALUES ('towns', '0099_later')")
        started = run(checkout, DATABASE_URL=server.url())

        assert_refused(
            started, "this checkout does not\nknow 1 of the migrations applied to it, such as towns.0099_later"
        )
        with server.connect() as connection:
            assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (1,)


def test_data_of_a_newer_postgresql_are_explained(checkout, run):
    data = checkout / "var" / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("99\n")

    assert_refused(run(checkout), "written by a newer version, PostgreSQL 99")


def test_a_server_of_ones_own_is_used_and_left_running(checkout, run):
    with postgres.passing_server() as server:
        started = run(checkout, DATABASE_URL=server.url()).wait_until(RUNNING)

        assert started.get() == "town-1;admin"
        assert started.end() == 0
        assert server.is_running
    assert not (checkout / "var" / "postgres").exists()
