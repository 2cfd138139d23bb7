from urllib.parse import quote

import pytest

from launcher import database_url, postgres
from launcher.terminal import Problem
from tests.scripts.small_checkout import free_port


@pytest.fixture(scope="module")
def server():
    with postgres.passing_server() as server:
        with server.connect(autocommit=True) as connection:
            connection.execute("CREATE ROLE guest LOGIN PASSWORD 'right'")
        rules = server.data / "pg_hba.conf"
        rules.write_text("local all guest scram-sha-256\nlocal all portal trust\n")
        with server.connect() as connection:
            connection.execute("SELECT pg_reload_conf()")
        yield server


def complaint(url):
    with pytest.raises(Problem) as caught:
        database_url.check(url)
    return str(caught.value)


def test_our_own_address_is_accepted(server):
    database_url.check(server.url())


def test_the_folder_of_a_socket_stands_in_place_of_the_host(server):
    target = database_url.parse(server.url())
    folder = quote(target["host"], safe="")

    database_url.check(f"postgres://{target['user']}@{folder}:{target.get('port', 5432)}/{target['dbname']}")
    database_url.check_for_tests(f"postgres://{target['user']}@{folder}:{target.get('port', 5432)}/not_there_yet")


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://portal@localhost/portal",
        "sqlite:///portal.sqlite3",
        "postgres://",
        "postgres://portal@localhost",
        "postgres://portal:geheim@localhost:port/portal",
        "postgres://portal:geheim@[::1/portal",
        "postgres://portal@local host/portal",
    ],
)
def test_an_unreadable_address_is_explained(url):
    text = complaint(url)

    assert text.startswith("DATABASE_URL cannot be read")
    assert database_url.EXAMPLE in text
    assert "geheim" not in text


def test_an_unreachable_server_is_explained():
    port = free_port()

    assert f"nothing answers at 127.0.0.1, port {port}" in complaint(f"postgres://portal@127.0.0.1:{port}/portal")


def test_an_unknown_host_is_explained():
    assert "'db.invalid' is not known" in complaint("postgres://portal@db.invalid/portal")


def test_a_wrong_password_is_explained_and_not_repeated(server):
    text = complaint(server.url().replace("portal@", "guest:geheim@"))

    assert "refuses the password of guest" in text
    assert "geheim" not in text


def test_a_missing_database_is_explained(server):
    assert "has no database 'nowhere'" in complaint(server.url("nowhere"))


def test_an_account_that_may_not_create_tables_is_told_before_the_migrations(server):
    assert "may not create tables" in complaint(server.url().replace("portal@", "guest:right@"))


def test_an_unknown_option_is_explained(server):
    assert "option that PostgreSQL does not know" in complaint(server.url() + "?colour=red")


def test_an_old_server_is_explained(server, monkeypatch):
    monkeypatch.setattr(database_url, "OLDEST", 99)

    assert "the portal needs 99 or newer" in complaint(server.url())


def test_for_tests_the_database_need_not_exist_but_creating_must_be_allowed(server):
    database_url.check_for_tests(server.url("nowhere"))

    with pytest.raises(Problem, match="may not create databases"):
        database_url.check_for_tests(server.url().replace("portal@", "guest:right@"))
