"""Child processes that never outlive their parent."""

import contextlib
import ctypes
import fcntl
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from launcher.terminal import Problem

_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


def dies_with_parent(number):
    """For `preexec_fn`: the kernel sends the signal when the parent is gone, even after kill -9.

    The kernel watches the thread that forked, so children are started from the main thread only.
    """
    parent = os.getpid()

    def prepare():
        if sys.platform == "linux":
            _LIBC.prctl(_PR_SET_PDEATHSIG, number)
            if os.getppid() != parent:
                os._exit(1)

    return prepare


def spawn(command, *, on_parent_death=signal.SIGTERM, account=None, **options):
    """Start a child in a session of its own, so that a Ctrl-C reaches only the parent, which then decides."""
    if account:
        options |= {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    return subprocess.Popen(
        [os.fspath(part) for part in command],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=dies_with_parent(on_parent_death),
        **options,
    )


def stop(process, number=signal.SIGTERM, patience=10, then=signal.SIGKILL):
    if process.poll() is not None:
        return
    process.send_signal(number)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.send_signal(then)
        process.wait(10)


def run_to_end(command, **options):
    """Wait for a child and return its exit code; if we are stopped meanwhile, so is the child with its children."""
    process = spawn(command, **options)
    try:
        return process.wait()
    finally:
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def run_logged(command, log, **options):
    """Like `run_to_end`, with everything the child says in a file."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as out:
        return run_to_end(command, stdout=out, stderr=subprocess.STDOUT, **options)


def last_lines(log, count):
    try:
        lines = log.read_text(errors="replace").splitlines()
    except OSError:
        return []
    return [line.strip() for line in lines if line.strip()][-count:]


def last_line(log):
    return textwrap.shorten("".join(last_lines(log, 1)), 100, placeholder=" ...")


def command_line(pid):
    """The command of a running process, or "" when there is none."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    if Path("/proc/self/cmdline").exists():
        return ""
    with contextlib.suppress(OSError):
        return subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return ""


class Lock:
    """A lock the kernel frees when its holder dies, with a few words from the holder to whoever comes second."""

    def __init__(self, path):
        self.path = Path(path)
        self.file = None

    def acquire(self, note=""):
        """Take the lock, and return what the last holder left in it: nothing after an orderly end."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.file = self.path.open("a+")
        except OSError as error:
            raise Problem(
                f"Cannot write {self.path}: {error.strerror}.\n"
                "Make the folder writable for this account, or start as the account that owns it."
            ) from None
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.file.close()
            self.file = None
            return None
        left = self.read()
        self.write(note)
        return left

    def read(self):
        try:
            return self.path.read_text()
        except OSError:
            return ""

    def write(self, note):
        self.file.truncate(0)
        self.file.write(note)
        self.file.flush()

    def release(self):
        if self.file:
            self.write("")
            self.file.close()
            self.file = None
