"""Answers public pages from memory while no commit and no new minute lies between; docs/decisions/kept-pages.md."""

import gzip
import time
from hashlib import sha256

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from content.encodings import accepts_gzip
from portal.kept import revision
from portal.kept.link import Link
from portal.kept.release import code_digest
from portal.kept.store import LARGEST, Key, Memory, Page, Table, Turns
from portal.middleware import is_desk, judges_the_servers
from portal.operating import metrics
from portal.replica.routing import reading_alias

#: A change within the same second must not hide behind the date (RFC 9110, 8.8.2.2).
SETTLED = 2
GZIP = "-gzip"
#: Said anew with each answer.
OF_THE_ANSWER = {"Content-Encoding", "Content-Length", "Date", "ETag", "Server-Timing", "X-Request-ID"}


class KeptPages:
    """Stands where answers are whole but not yet compressed."""

    def __init__(self, get_response):
        if not settings.KEPT_PAGES_MB:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.links = {alias: Link(alias) for alias in settings.DATABASES}
        self.memory = Memory(int(settings.KEPT_PAGES_MB * 1_000_000))
        self.table = Table(self.links[DEFAULT_DB_ALIAS], code_digest())
        self.turns = Turns()

    def __call__(self, request):
        if request.method not in ("GET", "HEAD") or is_desk(request) or judges_the_servers(request):
            return self.get_response(request)
        minute = int(time.time() // 60)
        # Before anything is rendered, and of the server that it will be rendered from.
        alias = reading_alias()
        state = revision.current(self.links[alias])
        if state is None:
            return self.get_response(request)
        key = Key(address_of(request), state.name, minute)
        page = self.memory.find(key)
        if page is None:
            with self.turns.take(key):
                page = self.memory.find(key) or self.table.find(key)
                if page is None:
                    return self.render(request, key, state, alias)
                self.memory.put(key, page)
        request.route_name = page.route
        response = answer(request, page, key, state, alias)
        metrics.page_answer("not_modified" if response.status_code == 304 else "hit")
        return response

    def render(self, request, key, state, alias):
        response = self.get_response(request)
        # One of two servers may have gone meanwhile.
        page = page_of(request, response) if getattr(response, "read_from", alias) == alias else None
        if page is None:
            return response
        self.memory.put(key, page)
        self.table.put(key, page)
        metrics.page_answer("miss")
        return answer(request, page, key, state, alias)


def answer(request, page, key, state, alias):
    """200, or 304 where the reader has it, or 412."""
    is_compressed = accepts_gzip(request)
    etag = f'"{page.etag}{GZIP}"' if is_compressed else f'"{page.etag}"'
    if request.META.get("HTTP_IF_NONE_MATCH") == etag and "HTTP_IF_MATCH" not in request.META:
        headers = {name: page.headers[name] for name in ("Cache-Control", "Vary") if name in page.headers}
        return HttpResponseNotModified(headers=headers | {"ETag": etag})
    headers = page.headers | {"ETag": etag}
    changed_at = last_change(page, key, state, alias)
    if changed_at:
        headers["Last-Modified"] = http_date(changed_at)
    body = page.body if is_compressed else gzip.decompress(page.body)
    headers["Content-Length"] = str(len(body))
    if is_compressed:
        headers["Content-Encoding"] = "gzip"
    return get_conditional_response(request, etag, changed_at, HttpResponse(body, headers=headers))


def last_change(page, key, state, alias):
    """Seconds since 1970; None where the page has a date of its own, and where the moment cannot be told surely: a
    replica shows changes later than they were made.
    """
    if "Last-Modified" in page.headers or alias != DEFAULT_DB_ALIAS:
        return None
    changed_at = int(max(state.changed_at or 0, key.minute * 60))
    return changed_at if time.time() >= changed_at + SETTLED else None


def address_of(request):
    """Only answers that the whole portal gave are kept, so an address with a host it refuses is never among them."""
    meta = request.META
    return (
        request.scheme,
        meta.get("HTTP_HOST", ""),
        meta.get("SCRIPT_NAME", ""),
        request.path_info,
        meta.get("QUERY_STRING", ""),
    )


def page_of(request, response):
    """The answer as it may be given to everybody; None where it may not."""
    control = response.headers.get("Cache-Control", "public")  # what is added where a view says nothing
    encoding = response.headers.get("Content-Encoding")
    if (
        response.status_code != 200
        or response.streaming
        or response.cookies
        or not control.startswith("public")
        or response.headers.get("Vary", "Accept-Encoding") != "Accept-Encoding"
        or encoding not in (None, "gzip")
        or getattr(response, "is_provisional", False)
    ):
        return None
    body = response.content if encoding else gzip.compress(response.content, compresslevel=6, mtime=0)
    if len(body) > LARGEST:
        return None
    own = response.headers.get("ETag", "")
    etag = own.strip('"').removesuffix(GZIP) if own.startswith('"') else sha256(response.content).hexdigest()[:32]
    headers = {name: value for name, value in response.headers.items() if name not in OF_THE_ANSWER}
    match = request.resolver_match
    return Page(match.view_name if match else "", etag, headers, body)
