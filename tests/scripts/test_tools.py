import pytest

from launcher import tools
from launcher.terminal import Problem


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The only folder in which programs are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
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

    with pytest.raises(Problem, match="install --no-install-recommends chromium nodejs npm default-jre-headless\n"):
        tools.ensure_programs(tmp_path / "log")

    assert "Missing on this machine: chromium, for the browser tests." in capsys.readouterr().out


def test_with_apt_and_sudo_they_are_installed(path, tmp_path, monkeypatch):
    for name in ("msgfmt", "npm", "java"):
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
