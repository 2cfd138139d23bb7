"""gunicorn's worker: slow senders hold no thread, and requests too broken or too long get a page of the portal."""

import os
import re
import selectors
import time
from functools import partial

from gunicorn import util
from gunicorn.http.errors import ConfigurationProblem, LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.workers.gthread import ThreadWorker

TOO_LONG = {LimitRequestLine: (414, "URI Too Long"), LimitRequestHeaders: (431, "Request Header Fields Too Large")}
BROKEN = (400, "Bad Request")
LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r\n", re.IGNORECASE)
#: Octets of a request that are gathered, larger ones as they come; and the seconds in which they must be here.
GATHERED, PATIENCE = 128 * 1024, 10


class Worker(ThreadWorker):
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
