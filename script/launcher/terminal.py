"""What a person reads while the scripts work: short lines, and a sign of life when something takes long."""

import contextlib
import signal
import sys
import threading
import time

HEARTBEAT = 10


class Problem(Exception):
    """Something the person in front of the terminal can mend; the text says how."""


class Stopped(BaseException):
    """Ctrl-C, or a request to end."""


def say(text=""):
    # A closed terminal must not stop the orderly shutdown.
    with contextlib.suppress(OSError, ValueError):
        print(text, flush=True)


@contextlib.contextmanager
def working(text, detail=lambda: ""):
    """Say what happens now, and every few seconds that it still does; `detail` tells how far it is."""
    say(f"{text} ...")
    began = time.monotonic()
    finished = threading.Event()

    def beat():
        while not finished.wait(HEARTBEAT):
            more = detail()
            say(f"  still at it after {time.monotonic() - began:.0f} seconds" + (f": {more}" if more else ""))

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        finished.set()
        thread.join()


def duration(seconds):
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"


def stop_on_signals():
    """Ctrl-C, `kill` and a closed terminal all end in the same orderly way, also when started in the background."""

    def stop(number, _frame):
        raise Stopped(number)

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    # nohup asks to live on.
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        signal.signal(signal.SIGHUP, stop)


def ignore_signals():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def guard(act):
    """Run `act`; a problem ends in its sentence and exit code 1, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")
    stop_on_signals()
    try:
        return act() or 0
    except Problem as problem:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            print(f"\n{problem}", file=sys.stderr, flush=True)
        return 1
    except Stopped as stopped:
        say("\nStopped.")
        return 128 + stopped.args[0]
    except PermissionError as error:
        print(
            f"\nThis account may not use {error.filename}: {error.strerror}.\n"
            "Start as the account that owns the checkout, or make the path writable for this one.",
            file=sys.stderr,
        )
        return 1
