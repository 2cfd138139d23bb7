"""gunicorn's worker, with a page of the portal for requests that are too long to reach the portal."""

from gunicorn import util
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine
from gunicorn.workers.gthread import ThreadWorker

TOO_LONG = {LimitRequestLine: (414, "URI Too Long"), LimitRequestHeaders: (431, "Request Header Fields Too Large")}


class Worker(ThreadWorker):
    def handle_error(self, req, client, addr, exc):
        if type(exc) not in TOO_LONG:
            super().handle_error(req, client, addr, exc)
            return
        from portal import errors  # gunicorn chooses its worker before the portal is set up

        status, reason = TOO_LONG[type(exc)]
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
