import os

import pytest

from launcher import postgres, postgres_place, postgres_programs
from launcher.terminal import Problem
from tests.scripts.small_checkout import server_can_live_in


@pytest.fixture
def closed_checkout(folder):
    """Below a folder where the server cannot keep its data, whoever runs this test."""
    checkout = folder / "closed" / "checkout"
    (checkout / "var").mkdir(parents=True)
    if os.geteuid() == 0:
        checkout.parent.chmod(0o700)
    else:
        (checkout / "var" / "postgres").mkdir(mode=0o500)
    yield checkout
    for path in checkout.parent.rglob("postgres"):
        path.chmod(0o700)


def test_the_data_live_in_the_checkout(folder):
    place = postgres_place.choose(folder)

    assert (place.folder, place.remarks) == (folder / "var" / "postgres", [])


def test_where_the_checkout_is_closed_the_data_live_in_a_place_that_is_named(closed_checkout, state_home):
    first = postgres_place.choose(closed_checkout)
    second = postgres_place.choose(closed_checkout)

    assert first.folder.parent == state_home
    assert str(first.folder) in first.remarks[0]
    assert second.folder == first.folder
    assert server_can_live_in(first)


def test_a_moved_checkout_keeps_its_database(closed_checkout, folder):
    first = postgres_place.choose(closed_checkout)

    closed_checkout.rename(closed_checkout.parent / "moved")
    moved = postgres_place.choose(closed_checkout.parent / "moved")

    assert moved.folder == first.folder


def test_existing_data_that_became_unreachable_are_not_replaced_by_an_empty_database(closed_checkout):
    data = closed_checkout / "var" / "postgres" / "data"
    data.parent.chmod(0o700) if data.parent.exists() else data.parent.mkdir()
    data.mkdir()
    (data / "PG_VERSION").write_text("18\n")
    data.parent.chmod(0o500)

    if os.geteuid() == 0:
        with pytest.raises(Problem, match=r"cannot be used: the account \w+, which runs the server instead of root"):
            postgres_place.choose(closed_checkout)
    else:
        assert postgres_place.choose(closed_checkout).data == data


def test_a_chosen_folder_that_does_not_do_is_refused(folder, monkeypatch):
    (folder / "file").write_text("")
    monkeypatch.setenv("PORTAL_PG_ROOT", str(folder / "file"))

    with pytest.raises(Problem, match=r"(?s)cannot live in .*Name another folder in PORTAL_PG_ROOT"):
        postgres_place.choose(folder)


def test_modes_of_folders_that_were_there_stay(folder):
    (folder / "var").mkdir(mode=0o751)
    before = [path.stat().st_mode for path in (folder, folder / "var")]

    postgres_place.choose(folder)

    assert [path.stat().st_mode for path in (folder, folder / "var")] == before


def test_programs_out_of_reach_are_copied(folder, state_home, monkeypatch):
    account = postgres_place.server_account(folder)
    original = postgres_programs.wheel_folder()
    runs = postgres_programs.can_run
    monkeypatch.setattr(postgres_programs, "can_run", lambda path, who: path != original and runs(path, who))
    postgres_place._make(state_home, account)

    class Someone:
        pw_name = "someone"
        pw_uid, pw_gid = (account.pw_uid, account.pw_gid) if account else (os.geteuid(), os.getegid())

    monkeypatch.setattr(postgres_programs.processes, "spawn", without_account(postgres_programs.processes.spawn))
    programs = postgres_programs.within_reach(original, Someone, state_home)

    assert programs.is_relative_to(state_home)
    assert postgres_programs.major_version(programs) == postgres_programs.major_version(original)
    assert postgres_programs.within_reach(original, Someone, state_home) == programs


def without_account(spawn):
    """An ordinary user may not change accounts."""
    return spawn if os.geteuid() == 0 else lambda command, account=None, **options: spawn(command, **options)


def test_what_a_killed_test_run_left_is_swept(tmp_path, monkeypatch):
    monkeypatch.setattr(postgres_place.tempfile, "gettempdir", lambda: str(tmp_path))
    left = tmp_path / "portal-passing-database-left"
    left.mkdir()
    (left / "lock").write_text("12345")
    with postgres_place.passing() as live_place:
        live = postgres.EmbeddedPostgres(live_place)
        live.prepare()

        with postgres_place.passing():
            pass

        assert not left.exists()
        assert live_place.folder.exists()
        live.stop()
