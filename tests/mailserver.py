"""A mail server in a process of its own: `python -m tests.mailserver <folder>` prints its port and keeps what comes.

Whoever is called `voll` has no room just now, whoever is called `fort` is unknown, and `streng` reads before refusing.
"""

import asyncio
import itertools
import subprocess
import sys
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import UnthreadedController

REFUSALS = {"voll": "452 4.2.2 mailbox full", "fort": "550 5.1.1 no such user"}
ROOT = Path(__file__).resolve().parent.parent


class Keeper:
    """What the protocol asks of us."""

    def __init__(self, folder):
        self.folder = folder
        self.numbers = itertools.count(1)

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = REFUSALS.get(address.partition("@")[0])
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("streng@"):
            return "554 5.7.1 rejected as spam"
        path = self.folder / f"{next(self.numbers):05d}.eml"
        passing = path.with_suffix(".part")
        passing.write_bytes(envelope.original_content)
        passing.rename(path)
        return "250 OK"


def serve(folder):
    loop = asyncio.new_event_loop()
    controller = UnthreadedController(Keeper(Path(folder)), hostname="127.0.0.1", port=0, loop=loop)
    controller.begin()
    print(controller.server.sockets[0].getsockname()[1], flush=True)
    loop.run_forever()


class MailServer:
    def __init__(self, port, folder):
        self.port = port
        self.folder = folder

    @property
    def letters(self):
        """What was accepted, in the order in which it came."""
        return [
            message_from_bytes(path.read_bytes(), policy=policy.default) for path in sorted(self.folder.glob("*.eml"))
        ]

    def settle(self, settings):
        """Lead the portal's mail here."""
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", self.port
        settings.EMAIL_TIMEOUT = 10


@contextmanager
def running(folder):
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.mailserver", folder], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        yield MailServer(int(process.stdout.readline()), folder)
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


if __name__ == "__main__":
    serve(sys.argv[1])
