import sys

import pytest

from launcher import checks
from portal.operating.variables import VARIABLES


@pytest.fixture
def steps(tmp_path):
    return checks.Checks(tmp_path)


def test_one_failed_step_fails_everything_and_the_others_still_run(steps, capfd):
    for name, code in {"first": 0, "second": 3, "third": 0}.items():
        steps.run(name, [sys.executable, "-c", f"print('this is {name}'); raise SystemExit({code})"])

    assert steps.summary(0) == 1
    said = capfd.readouterr().out
    assert [f"this is {name}" in said for name in ("first", "second", "third")] == [True, True, True]
    assert "1 of 3 steps failed" in said


def test_when_all_passed_the_summary_says_so(steps, capfd):
    steps.run("only", [sys.executable, "-c", ""])

    assert steps.summary(0) == 0
    assert "All 1 steps passed" in capfd.readouterr().out


def test_every_variable_of_the_portal_stays_outside():
    assert {variable.name for variable in VARIABLES} <= checks.FOREIGN


def test_no_step_meets_the_developers_own_database_or_settings(steps, monkeypatch, capfd):
    names = ["DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PGHOST", "TEST_DATABASE_URL", "ALLOWED_HOSTS"]
    for name in names:
        monkeypatch.setenv(name, "the developer's own")

    steps.run("look", [sys.executable, "-c", "import os; print(list(os.environ.values()))"])

    assert "the developer's own" not in capfd.readouterr().out


def test_the_second_server_gets_no_browser_tests(steps, monkeypatch, capfd):
    commands = []
    monkeypatch.setattr(steps, "run", lambda name, command, **variables: commands.append((command, variables)))

    steps.suite_again("again", "postgres://portal@db.example/portal")

    [(command, variables)] = commands
    assert "--ignore=tests/browser" in command
    assert variables == {"DATABASE_URL": "postgres://portal@db.example/portal"}
    assert "Not repeated" in capfd.readouterr().out


def test_an_unusable_second_server_is_a_failed_step(steps, capfd):
    steps.suite_on_named_server("nonsense")

    assert steps.summary(0) == 1
    assert "TEST_DATABASE_URL cannot be read" in capfd.readouterr().out
