import contextlib
import os
import signal
import subprocess
import sys
import threading
import time

import psycopg
import pytest

from launcher import postgres, postgres_place, postgres_programs
from launcher.terminal import Problem
from tests.scripts.small_checkout import SCRIPTS, processes_of, wait_for_silence

# A script of its own that runs a server until it is killed.
KEEPER = """
import sys, time
from launcher import postgres, postgres_place
folder = postgres_place.Path(sys.argv[1])
server = postgres.EmbeddedPostgres(postgres_place.Place(folder, postgres_place.server_account(folder)))
server.prepare().start()
print(server.process.pid, flush=True)
time.sleep(600)
"""


def server_in(folder):
    return postgres.EmbeddedPostgres(postgres_place.Place(folder, postgres_place.server_account(folder)))


@pytest.fixture
def place(folder):
    made = folder / "postgres"
    assert postgres_place.obstacle(made, postgres_place.server_account(made)) == ""
    return made


@pytest.fixture
def start():
    running = []

    def begin(folder):
        server = server_in(folder)
        running.append(server)
        return server.prepare().start()

    yield begin
    for server in running:
        server.stop()


@pytest.fixture
def keep(place):
    keepers = []

    def begin():
        command = [sys.executable, "-c", KEEPER, place]
        variables = os.environ | {"PYTHONPATH": str(SCRIPTS)}
        keeper = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=variables)
        keepers.append(keeper)
        # Before its number the keeper may say what it does.
        return keeper, next(int(line) for line in keeper.stdout if line.strip().isdecimal())

    yield begin
    for keeper in keepers:
        keeper.kill()
        keeper.wait()
        keeper.stdout.close()


def test_a_database_survives_an_orderly_restart(place, start):
    server = start(place)
    with server.connect() as connection:
        connection.execute("CREATE TABLE towns (name text)")
        connection.execute("INSERT INTO towns VALUES ('Wedel')")
    server.stop()
    assert wait_for_silence(place) == {}

    with start(place).connect() as connection:
        assert connection.execute("SELECT name FROM towns").fetchall() == [("Wedel",)]


def test_only_its_own_account_may_reach_the_server(place, start):
    server = start(place)

    with server.connect() as connection:
        listening = connection.execute("SHOW listen_addresses").fetchone()
    assert listening == ("",)
    assert [path.stat().st_mode & 0o777 for path in (server.sockets, server.data)] == [0o700, 0o700]


def write_until_it_breaks(server, acknowledged):
    try:
        with server.connect(autocommit=True) as connection:
            for number in range(1_000_000):
                connection.execute("INSERT INTO rows VALUES (%s)", [f"{threading.get_ident()}-{number}"])
                acknowledged.append((f"{threading.get_ident()}-{number}",))
    except psycopg.OperationalError:
        pass


@pytest.mark.parametrize("everything", [True, False], ids=["all-killed", "script-killed"])
def test_every_acknowledged_row_survives_kill_9(place, start, keep, everything):
    keeper, postmaster = keep()
    server = server_in(place)
    with server.connect() as connection:
        connection.execute("CREATE TABLE rows (name text)")
    acknowledged = []
    writers = [threading.Thread(target=write_until_it_breaks, args=[server, acknowledged]) for _ in range(3)]
    for writer in writers:
        writer.start()
    while len(acknowledged) < 200:
        time.sleep(0.01)

    keeper.kill()
    if everything:
        for pid in processes_of(place):
            # Those that see the first one fall may go by themselves.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    keeper.wait()
    restarted = start(place)
    for writer in writers:
        writer.join()

    assert restarted.process.pid != postmaster
    with restarted.connect() as connection:
        stored = set(connection.execute("SELECT name FROM rows").fetchall())
    assert set(acknowledged) - stored == set()


def test_no_server_outlives_a_script_that_was_killed(place, keep):
    keeper, postmaster = keep()
    assert postmaster in processes_of(place)

    keeper.kill()

    assert wait_for_silence(place) == {}


def test_a_leftover_server_is_ended_where_the_system_did_not(place, start):
    server = start(place)
    server.lock.release()

    again = start(place)

    assert server.process.wait(10) is not None
    assert again.is_running


def test_two_servers_run_side_by_side(place, folder, start):
    servers = [start(place), start(folder / "other")]

    for number, server in enumerate(servers):
        with server.connect() as connection:
            connection.execute(f"CREATE TABLE only_in_{number} (x int)")
    found = []
    for server in servers:
        with server.connect() as connection:
            names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        found.append(names)
    assert found == [[("only_in_0",)], [("only_in_1",)]]


def test_a_database_in_use_is_refused(place, start):
    start(place)

    with pytest.raises(Problem, match=f"in use by another script, process {os.getpid()}"):
        server_in(place).prepare()


def test_a_deep_folder_gets_its_socket_elsewhere(folder, start):
    server = start(folder / ("deep" * 25))

    with server.connect() as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert len(str(server.sockets)) < postgres.LONGEST_SOCKET_FOLDER
    server.stop()
    assert not server.sockets.exists()


def test_an_interrupted_creation_is_begun_again(place, start):
    (place / "data.new").mkdir()
    (place / "data.new" / "PG_VERSION").write_text("half")

    assert start(place).is_running


def test_foreign_files_are_left_alone(place):
    (place / "data").mkdir(exist_ok=True)
    (place / "data" / "diary.txt").write_text("dear")
    server = server_in(place).prepare()

    with pytest.raises(Problem, match="holds files, but no database"):
        server.start()

    server.stop()
    assert (place / "data" / "diary.txt").read_text() == "dear"


def test_a_reused_process_number_does_not_stop_the_start(place, start):
    start(place).stop()
    (place / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n{place / 'data'}\n")

    assert start(place).is_running


def test_data_of_a_newer_version_are_explained_and_untouched(place, start):
    start(place).stop()
    (place / "data" / "PG_VERSION").write_text("99\n")
    server = server_in(place)

    with pytest.raises(Problem, match=r"written by a newer version, PostgreSQL 99, and here is .*PostgreSQL \d\d"):
        server.prepare()

    server.stop()
    assert (place / "data" / "PG_VERSION").read_text() == "99\n"


def test_a_server_that_cannot_start_says_why(place, start):
    start(place).stop()
    (place / "data" / "global" / "pg_control").unlink()

    with pytest.raises(Problem, match=r"(?s)did not start\. PostgreSQL says: .*\.log"):
        start(place)


def test_without_any_programs_the_way_out_is_named(place, monkeypatch):
    monkeypatch.setenv("PORTAL_PG_BIN", str(place))

    with pytest.raises(Problem, match=r"Install one .* or name a server in DATABASE_URL"):
        postgres_programs.find(place / "data")


def test_a_server_for_tests_leaves_nothing(start):
    with postgres.passing_server() as server:
        with server.connect() as connection:
            assert connection.execute("SHOW fsync").fetchone() == ("off",)
        folder = server.place.folder
        assert folder.exists()

    assert not folder.exists()
    assert wait_for_silence(folder) == {}
