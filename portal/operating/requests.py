"""Each request gets a number that stands in its answer and in every line that the log keeps about it."""

import logging
import os
import re
import time
from http import HTTPStatus

from portal.operating import metrics
from portal.operating.logs import ACCESS, current

HEADER = "X-Request-ID"
#: What a proxy in front may have chosen already.
ACCEPTED = re.compile(r"[A-Za-z0-9-]{8,64}")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER = "OTHER"

access = logging.getLogger(ACCESS)


class Followed:
    """A request while it is answered; `route` is the name of its route, "" as long as it is unknown."""

    __slots__ = ("id", "method", "request")

    def __init__(self, request):
        given = request.META.get("HTTP_X_REQUEST_ID", "")
        self.id = given if ACCEPTED.fullmatch(given) else os.urandom(8).hex()
        self.method = request.method if request.method in METHODS else OTHER
        self.request = request

    @property
    def route(self):
        match = self.request.resolver_match
        return match.view_name if match else getattr(self.request, "route_name", "")


def follow_requests(get_response):
    """Outermost of all, so that kept pages and refused requests are counted and numbered as well.

    Whoever answers without the URLconf sets `request.route_name`.
    """

    def middleware(request):
        began = time.perf_counter()
        followed = request.followed = Followed(request)
        token = current.set(followed)
        status = HTTPStatus.INTERNAL_SERVER_ERROR  # where not even an error page can be made
        try:
            response = get_response(request)
            response.headers[HEADER] = followed.id
            status = response.status_code
            return response
        finally:
            _note(followed, int(status), time.perf_counter() - began)
            current.reset(token)

    return middleware


def _note(followed, status, seconds):
    metrics.answered(followed.route, followed.method, status, seconds)
    if access.isEnabledFor(logging.INFO):
        details = {"status": status, "duration_ms": round(seconds * 1000, 1)}
        # Without asking where in the code this stands, which would take as long as all the rest.
        access.handle(access.makeRecord(ACCESS, logging.INFO, "", 0, "answered", (), None, extra=details))
