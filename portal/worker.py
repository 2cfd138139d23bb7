"""gunicorn's worker: slow senders hold no thread, requests too broken or too long get a page, and memory stays flat."""

import ctypes
import gc
import os
import re
import selectors
import sys
import time
from contextlib import suppress
from functools import partial

from gunicorn import util
from gunicorn.http.errors import ConfigurationProblem, LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.workers.gthread import ThreadWorker

TOO_LONG = {LimitRequestLine: (414, "URI Too Long"), LimitRequestHeaders: (431, "Request Header Fields Too Large")}
BROKEN = (400, "Bad Request")
LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r\n", re.IGNORECASE)
#: Octets of a request that are gathered, larger ones as they come; and the seconds in which they must be here.
GATHERED, PATIENCE = 128 * 1024, 10
LIBRARY = ctypes.CDLL(None)
#: Seconds that a thread may compute while another one, perhaps with a kept page, wants to go on. Python's 5 ms come
#: several times in an answer: each time that it waited for the net or the database.
TURN = 0.0005
#: Answers after which freed memory goes back to the system.
TIDY_AFTER = 250


class Worker(ThreadWorker):
    def init_process(self):
        sys.setswitchinterval(TURN)
        self.tidied_at = 0
        super().init_process()

    def load_wsgi(self):
        """What is there now lives as long as the worker: collecting garbage need not look at it, nor copy its pages."""
        super().load_wsgi()
        gc.freeze()

    def notify(self):
        """The main loop comes by at least once a second."""
        super().notify()
        if self.nr >= self.tidied_at + TIDY_AFTER:
            self.tidied_at = self.nr
            give_back()

    def enqueue_req(self, conn):
        """A thread gets a request that is here as a whole; until then the main loop waits for it."""
        if gather(conn):
            super().enqueue_req(conn)
            return
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + PATIENCE
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self.gather_more, conn))

    def gather_more(self, conn, _socket):
        if gather(conn):
            self.on_pending_socket_readable(conn, conn.sock)

    def handle_error(self, req, client, addr, exc):
        """The log stays silent where the sender is at fault: gunicorn would name addresses, and anybody fill it."""
        if not isinstance(exc, ParseException) or isinstance(exc, ConfigurationProblem):
            super().handle_error(req, client, addr, exc)
            return
        from portal import errors  # gunicorn chooses its worker before the portal is set up

        status, reason = TOO_LONG.get(type(exc), BROKEN)
        body = errors.plain_page(status).encode()
        head = [
            f"HTTP/1.1 {status} {reason}",
            "Connection: close",
            "Content-Type: text/html; charset=utf-8",
            f"Content-Length: {len(body)}",
            "Cache-Control: no-store",
            "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'",
            "X-Content-Type-Options: nosniff",
        ]
        util.write_nonblock(client, "\r\n".join([*head, "", ""]).encode() + body)


def give_back():
    """Pieces of memory that lie free between used ones: glibc keeps them as long as nobody asks."""
    with suppress(AttributeError):  # another C library knows no such function, and mostly needs none
        LIBRARY.malloc_trim(0)


def gather(conn):
    """Take in what has come of a request; True when all has, or when nothing more will."""
    conn.init()
    buffer = conn.parser.unreader.buf
    buffer.seek(0, os.SEEK_END)
    conn.sock.setblocking(False)
    try:
        while buffer.tell() < GATHERED:
            data = conn.sock.recv(GATHERED - buffer.tell())
            if not data:
                return True
            buffer.write(data)
    except BlockingIOError:
        return is_whole(buffer.getvalue())
    except OSError:
        return True  # the thread notices, and gunicorn knows what to do then
    return True


def is_whole(request):
    """A body whose length nobody knows is left to the thread."""
    end = request.find(b"\r\n\r\n")
    if end < 0:
        return False
    length = LENGTH.search(request, 0, end + 2)
    return not length or len(request) >= min(end + 4 + int(length[1]), GATHERED)
