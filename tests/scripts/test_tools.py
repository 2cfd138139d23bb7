import pytest

from launcher import tools
from launcher.terminal import Problem


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The only folder in which anything is found; here a library is a program too."""
    monkeypatch.setenv("PATH", str(tmp_path))
    entries = [(name, [name], packages, purpose) for name, _proof, packages, purpose in tools.PROGRAMS]
    monkeypatch.setattr(tools, "PROGRAMS", entries)
    return tmp_path


def program(path, name, does="exit 0"):
    (path / name).write_text(f"#!/bin/sh\n{does}\n")
    (path / name).chmod(0o755)


def test_nothing_is_installed_where_all_is_there(path, tmp_path):
    for name, *_rest in tools.PROGRAMS:
        program(path, name)

    tools.ensure_programs(tmp_path / "log")

    assert not (tmp_path / "log").exists()


def test_without_apt_the_missing_packages_are_named(path, tmp_path, capsys):
    program(path, "msgfmt")
    program(path, "java", "exit 1")

    packages = "chromium nodejs npm nginx-light systemd default-jre-headless libical3"
    with pytest.raises(Problem, match=f"install --no-install-recommends {packages}\n"):
        tools.ensure_programs(tmp_path / "log")

    assert "Missing on this machine: chromium, for the browser tests." in capsys.readouterr().out


def test_with_apt_and_sudo_they_are_installed(path, tmp_path, monkeypatch):
    for name in ("msgfmt", "npm", "nginx", "systemd-analyze", "java", "libical.so.3"):
        program(path, name)
    program(path, "sudo", 'shift; exec "$@"')
    program(path, "true")
    program(
        path, "apt-get", f'echo "$*" >>{path}/calls; echo "#!/bin/sh" >{path}/chromium; /bin/chmod +x {path}/chromium'
    )
    monkeypatch.setattr(tools.os, "geteuid", lambda: 1000)

    tools.ensure_programs(tmp_path / "log")

    calls = (path / "calls").read_text().splitlines()
    assert calls == ["update", "install --yes --no-install-recommends chromium"]


def test_a_failed_installation_says_how_to_do_it(path, tmp_path, monkeypatch):
    program(path, "apt-get", "echo E: no space left; exit 100")
    monkeypatch.setattr(tools.os, "geteuid", lambda: 0)

    with pytest.raises(Problem, match=r"(?s)no space left.*Install them yourself and start again: apt-get install"):
        tools.ensure_programs(tmp_path / "log")


def test_a_library_is_there_when_it_loads():
    [proof] = [proof for name, proof, _packages, _purpose in tools.PROGRAMS if name == "libical.so.3"]

    assert tools.works(proof)
    assert not tools.works([part.replace("libical", "libnowhere") for part in proof])


@pytest.fixture
def pinned(tmp_path):
    file = tmp_path / "tests" / "clients" / "requirements.txt"
    file.parent.mkdir(parents=True)
    file.write_text("khal==1")
    return file


@pytest.fixture
def commands(tmp_path, monkeypatch):
    """What would have run; creating the environment leaves its folder, as it does."""
    found = []

    def run_logged(command, log, **_options):
        found.append(" ".join(map(str, command)))
        (tmp_path / "var" / "tools" / "calendar-programs").mkdir(parents=True, exist_ok=True)
        return 0

    monkeypatch.setattr(tools.processes, "run_logged", run_logged)
    return found


def test_the_calendar_programs_are_installed_anew_only_when_their_pins_change(tmp_path, pinned, commands):
    tools.ensure_calendar_programs(tmp_path, tmp_path / "log")
    tools.ensure_calendar_programs(tmp_path, tmp_path / "log")

    folder = tmp_path / "var" / "tools" / "calendar-programs"
    environment, install = commands
    assert environment.endswith(f"-m venv {folder}")
    assert install.startswith(f"{folder}/bin/python -m pip install --require-hashes")
    assert install.endswith(f"-r {pinned}")

    pinned.write_text("khal==2")
    tools.ensure_calendar_programs(tmp_path, tmp_path / "log")

    assert len(commands) == 4


def test_calendar_programs_that_could_not_be_installed_do_not_count(tmp_path, pinned, monkeypatch):
    monkeypatch.setattr(tools.processes, "run_logged", lambda command, log, **_options: log.write_text("no network"))

    with pytest.raises(Problem, match=r"(?s)pip says:\n  no network.*Check the connection"):
        tools.ensure_calendar_programs(tmp_path, tmp_path / "log")

    assert not (tmp_path / "var" / "tools" / "calendar-programs" / ".installed").exists()
