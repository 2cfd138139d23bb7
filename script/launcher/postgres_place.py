"""Where the embedded database lives, and the account that its server runs as."""

import contextlib
import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from launcher import processes
from launcher.terminal import Problem


@dataclass
class Place:
    folder: Path
    account: pwd.struct_passwd | None  # None: the one that runs the script
    remarks: list[str] = field(default_factory=list)

    @property
    def data(self):
        return self.folder / "data"


def shelf():
    """A lasting folder outside the checkout, for what cannot live in it."""
    chosen = os.environ.get("PORTAL_STATE_HOME")
    if chosen:
        return Path(chosen)
    if os.geteuid() == 0:
        return Path("/var/lib/integrationsportal")
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "integrationsportal"


def choose(checkout):
    """In `var/`; where the server could not work there, in a folder of its own that `var/` remembers."""
    checkout = Path(checkout).resolve()
    chosen = os.environ.get("PORTAL_PG_ROOT")
    if chosen:
        return _require(Path(chosen).resolve())
    usual = checkout / "var" / "postgres"
    pointer = checkout / "var" / "postgres-is-elsewhere"
    with contextlib.suppress(OSError):
        elsewhere = Path(pointer.read_text().strip())
        return _remark(_require(elsewhere), usual)
    account = server_account(usual)
    reason = obstacle(usual, account)
    if not reason:
        return Place(usual, account)
    elsewhere = shelf() / f"{checkout.name}-{hashlib.sha256(str(checkout).encode()).hexdigest()[:8]}"
    if (usual / "data" / "PG_VERSION").exists():
        raise Problem(
            f"The database in {usual / 'data'} cannot be used: {reason}.\n"
            f"Make the folder reachable again, or move it: mkdir -p {elsewhere} && mv {usual}/data {elsewhere}/\n"
            f"and then: echo {elsewhere} > {pointer}"
        )
    with contextlib.suppress(OSError):
        usual.rmdir()
    place = _require(elsewhere)
    with contextlib.suppress(OSError):
        pointer.write_text(f"{elsewhere}\n")
    return _remark(place, usual, reason)


def _require(folder):
    account = server_account(folder)
    reason = obstacle(folder, account)
    if reason:
        raise Problem(
            f"The embedded database cannot live in {folder}: {reason}.\n"
            "Name another folder in PORTAL_PG_ROOT, or a server in DATABASE_URL."
        )
    return Place(folder, account)


def _remark(place, usual, reason=""):
    because = f", because {reason}" if reason else f", and not in {usual}"
    place.remarks.append(f"The database lives in {place.folder}{because}.")
    return place


def server_account(folder):
    """PostgreSQL refuses to run as root, so root hands over to the owner of the data or to a service account."""
    if os.geteuid() != 0:
        return None
    with contextlib.suppress(OSError, KeyError):
        owner = (folder / "data").stat().st_uid
        if owner != 0:
            return pwd.getpwuid(owner)
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise Problem(
        "PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody to run it.\n"
        "Start as an ordinary user, or name a server in DATABASE_URL."
    )


def obstacle(folder, account):
    """Why the server could not keep its data in the folder; empty when it can."""
    data = folder / "data"
    try:
        _make(folder, account)
        made = not data.exists()
        data.mkdir(exist_ok=True)
        own(data, account)
    except OSError as error:
        return f"{error.filename or folder} refuses: {error.strerror}"
    try:
        found = data.stat()
        if found.st_uid != (account.pw_uid if account else os.geteuid()):
            return f"it belongs to the account {_name(found.st_uid)}"
        if stat.S_IMODE(found.st_mode) != 0o700:
            return "that disk does not keep file permissions"
        if account and not _can_write(data, account):
            return f"the account {account.pw_name}, which runs the server instead of root, cannot reach it"
        return ""
    finally:
        if made and not any(data.iterdir()):
            data.rmdir()


def _make(folder, account):
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir()
        if account:
            # Root's umask may be strict, and the server must pass through. Folders that were there stay as they are.
            path.chmod(0o711)


def own(folder, account):
    if folder.is_symlink():
        raise Problem(f"{folder} is a symbolic link; the database needs the folder itself. Remove the link.")
    if account and folder.stat().st_uid == 0:
        os.chown(folder, account.pw_uid, account.pw_gid)
    if account or folder.stat().st_uid == os.geteuid():
        folder.chmod(0o700)


def _can_write(folder, account):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return processes.spawn(["/bin/sh", "-c", 'test -w "$0"', folder], account=account, cwd="/", **quiet).wait(30) == 0


def _name(number):
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


@contextlib.contextmanager
def passing():
    """A place for a database that is thrown away at the end, together with those a killed predecessor left."""
    for base in dict.fromkeys([tempfile.gettempdir(), "/tmp", "/var/tmp"]):
        _sweep(Path(base))
        folder = Path(tempfile.mkdtemp(prefix=_PASSING, dir=base))
        if os.geteuid() == 0:
            folder.chmod(0o711)
        account = server_account(folder)
        if not obstacle(folder, account):
            break
        shutil.rmtree(folder, ignore_errors=True)
    else:
        raise Problem("No folder for a passing database was found: make the temporary folder writable, or set TMPDIR.")
    try:
        yield Place(folder, account)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_PASSING = "portal-passing-database-"


def _sweep(base):
    for left in base.glob(f"{_PASSING}*"):
        # A live one is locked, and one without a lock file may just be beginning.
        lock = processes.Lock(left / "lock")
        with contextlib.suppress(OSError, Problem):
            if left.stat().st_uid == os.geteuid() and lock.path.exists() and lock.acquire() is not None:
                lock.release()
                shutil.rmtree(left, ignore_errors=True)
