"""Find a Python that is new enough, and continue in the virtual environment.

This file, `script/run` and `script/test` parse under Python 3.6, so that an old one can say what is missing.
"""

import importlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NAMES = ("python3.13", "python3.12", "python3.11")
INSIDE = "--in-environment"
QUESTION = "import sys; print(*sys.version_info[:2]); import ensurepip, venv; print('venv')"


class Python:
    def __init__(self, executable, version, has_venv):
        self.executable = executable
        self.version = tuple(version[:2])
        self.has_venv = has_venv

    @property
    def is_new_enough(self):
        return self.version >= OLDEST

    @property
    def name(self):
        return "Python {}.{} ({})".format(self.version[0], self.version[1], self.executable)


def running_python():
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return Python(sys.executable, sys.version_info, False)
    return Python(sys.executable, sys.version_info, True)


def other_pythons(path=None):
    for name in NAMES:
        executable = shutil.which(name, path=path)
        if not executable:
            continue
        # A name on the PATH may be a version manager's stub for a Python that is not installed.
        try:
            answer = subprocess.run(
                [executable, "-c", QUESTION],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                universal_newlines=True,
                timeout=30,
            ).stdout.split()
            version = (int(answer[0]), int(answer[1]))
        except (OSError, ValueError, IndexError, subprocess.SubprocessError):
            continue
        yield Python(executable, version, "venv" in answer)


def choose(running, others):
    """The Python to use, and if there is none a sentence on what to do."""
    seen = [running]
    if running.is_new_enough and running.has_venv:
        return running, ""
    for python in others:
        if python.is_new_enough and python.has_venv:
            return python, ""
        seen.append(python)
    incomplete = [python for python in seen if python.is_new_enough]
    if incomplete:
        return None, (
            "{} cannot create virtual environments: its modules venv or ensurepip are missing.\n"
            "Install them (on Debian and Ubuntu: apt install python{}.{}-venv) and start again.".format(
                incomplete[0].name, *incomplete[0].version
            )
        )
    return None, (
        "The portal needs Python {}.{} or newer, and this is {}.\n"
        "Install a newer one with its venv module (Debian 12 and Ubuntu 24.04 or later: apt install python3-venv)\n"
        "and start again; {} on the PATH is found by itself.".format(
            OLDEST[0], OLDEST[1], running.name, " or ".join(reversed(NAMES))
        )
    )


def start(module, requirements, script, usage, first=None):
    """Run the module's `main` inside the virtual environment, which is created or renewed first.

    Where that will take long, the module named `first` may object to what it can see already.
    """
    root = os.path.dirname(os.path.dirname(os.path.realpath(script)))
    arguments = sys.argv[1:]
    if arguments[:1] == [INSIDE]:
        return _guard(lambda: _load(module).main(root, arguments[1:]))
    if arguments[:1] in (["-h"], ["--help"]):
        print(usage)
        return 0

    # Started from an active virtual environment: that one may be the one to renew, so step out of it.
    outside = getattr(sys, "_base_executable", None)
    if sys.prefix != sys.base_prefix and outside and os.path.realpath(sys.prefix) not in os.path.realpath(outside):
        _become(outside, script, arguments)

    python, complaint = choose(running_python(), other_pythons())
    if python is None:
        print(complaint, file=sys.stderr)
        return 1
    if python.executable != sys.executable:
        _become(python.executable, script, arguments)

    def enter():
        before = _load(first).check_first if first else lambda: None
        _become(_load("launcher.environment").ensure(root, requirements, before), script, [INSIDE, *arguments])

    return _guard(enter)


def _load(name):
    # The other modules are written for today's Python and may only be read once it is found.
    return importlib.import_module(name)


def _guard(act):
    return _load("launcher.terminal").guard(act)


def _become(executable, script, arguments):
    for name in ("PYTHONPATH", "PYTHONHOME"):
        os.environ.pop(name, None)
    sys.stdout.flush()
    os.execv(executable, [executable, script, *arguments])
