"""Where the portal is served, and whether that is possible."""

import errno
import os
import socket
import time
from dataclasses import dataclass

from launcher.terminal import Problem


@dataclass(frozen=True)
class Address:
    host: str
    port: int

    @property
    def is_everywhere(self):
        return self.host in {"0.0.0.0", "::"}

    @property
    def bind(self):
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def reachable_host(self):
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)

    @property
    def url(self):
        return f"http://{Address(self.reachable_host, self.port).bind}/"

    @property
    def allowed_hosts(self):
        names = ["localhost", "127.0.0.1", "[::1]"]
        if self.is_everywhere:
            names += [socket.gethostname(), socket.getfqdn()]
        else:
            names.append(f"[{self.host}]" if ":" in self.host else self.host)
        names += [name.strip() for name in os.environ.get("ALLOWED_HOSTS", "").split(",")]
        return [name for name in dict.fromkeys(names) if name]


def from_environment():
    host = os.environ.get("HOST", "").strip().strip("[]") or "127.0.0.1"
    text = os.environ.get("PORT", "").strip() or "8000"
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise Problem(f"PORT is {text!r}, and must be a number from 1 to 65535, for example: PORT=8001 script/run")
    return Address(host, int(text))


def check_free(address, patience=0):
    """Object unless the portal can listen there; `patience` is for a predecessor that is just ending."""
    end = time.monotonic() + patience
    while True:
        error = _try_to_listen(address)
        if error is None:
            return
        if error != errno.EADDRINUSE or time.monotonic() > end:
            break
        time.sleep(0.1)
    if error == errno.EADDRINUSE:
        free = address.port % 65535 + 1
        raise Problem(
            f"Port {address.port} on {address.host} is already taken by another program, perhaps another checkout.\n"
            f"Stop that program, or choose another port, for example: PORT={free} script/run"
        )
    if error == errno.EACCES:
        raise Problem(
            f"This account may not listen on port {address.port}: ports below 1024 are for the system.\n"
            "Choose a higher one, for example: PORT=8000 script/run"
        )
    raise Problem(
        f"This machine cannot listen on {address.host}: {os.strerror(error)}.\n"
        "Set HOST to one of its own addresses; 127.0.0.1 always works, and 0.0.0.0 means all of them."
    )


def _try_to_listen(address):
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError):
        raise Problem(
            f"HOST is {address.host!r}, and no such address is known here.\n"
            "Set it to one of this machine's own addresses; without HOST it is 127.0.0.1."
        ) from None
    family, kind, protocol, _name, target = found[0]
    with socket.socket(family, kind, protocol) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(target)
            listener.listen(1)
        except OSError as error:
            return error.errno
    return None


def check_first():
    check_free(from_environment())
