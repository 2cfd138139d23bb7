"""Error pages in the portal's own design, in the language of the address."""

import sys
from urllib.parse import quote

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template import loader
from django.utils import translation
from django.views.decorators.csrf import requires_csrf_token
from psycopg_pool import PoolTimeout

from contacts.models import ContactPoint
from content.addresses import present_address
from municipalities.questions import a_demonstration, town_by_slug

#: Seconds after which a program may try again.
RETRY_AFTER = 30


class PermanentRedirect(HttpResponsePermanentRedirect):
    """308: calendar programs keep method and remember the new address (RFC 9110, 15.4.9)."""

    status_code = 308


def _town_of(request):
    """The public town below whose address the reader got lost, so that its colours and contacts help."""
    parts = [part for part in request.path_info.split("/") if part]
    if parts and parts[0] in dict(settings.LANGUAGES):
        parts = parts[1:]
    if not parts or "\x00" in parts[0]:
        return None
    return town_by_slug.first(town=parts[0])


def _page(request, status, template="errors/lost.html", **context):
    town = _town_of(request)
    contacts = ContactPoint.objects.public().select_related("municipality")
    if town:
        contacts = contacts.filter(municipality=town)
    is_demonstration = not town and bool(a_demonstration())
    context |= {"any_demonstration": is_demonstration}
    context |= {"town": town, "contacts": contacts[:5] if town else [], "is_error": True, "status": status}
    return render(request, template, context, status=status)


def not_found(request, exception=None):
    prefix = ""
    path = request.path_info
    language = translation.get_language()
    if language != settings.LANGUAGE_CODE:
        prefix = f"/{language}"
        path = path.removeprefix(prefix)
    if "\x00" not in path and (address := present_address(path)):
        query = request.META.get("QUERY_STRING")
        return PermanentRedirect(quote(f"{prefix}{address}") + (f"?{query}" if query else ""))
    return _page(request, 404)


def gone(request):
    return _page(request, 410)


def method_not_allowed(request, allow):
    response = _page(request, 405)
    response.headers["Allow"] = allow
    return response


def bad_request(request, exception=None):
    """Also answers wrong hosts, so nothing here may ask for the host or the database."""
    return _plain(request, 400)


@requires_csrf_token
def csrf_failure(request, reason=""):
    """Public pages are only read, so whatever fails this check there was sent to the wrong address."""
    if request.path.startswith("/admin/"):
        return _plain(request, 403)
    return method_not_allowed(request, allow="GET, HEAD")


@requires_csrf_token
def forbidden(request, exception=None, reason=""):
    return _plain(request, 403)


def server_error(request):
    """A database that is away comes back: 503, so that monitoring and programs know."""
    if not database_is_away(sys.exc_info()[1]):
        return _plain(request, 500)
    return unavailable(500)


def unavailable(text_of):
    """A page that says what `text_of` says, and asks programs to come again."""
    response = HttpResponse(plain_page(text_of), status=503)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    response.headers["Cache-Control"] = "no-store"
    return response


def database_is_away(error):
    """Whether the error tells of a lost or missing connection, and not of a statement."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return False
    is_lost = connection.connection is None or connection.connection.closed
    return is_lost or isinstance(error.__cause__, PoolTimeout)


def plain_page(status):
    """HTML that needs neither database nor request, so that it stands when they do not."""
    context = {
        "status": status,
        "is_error": True,
        "languages": [],
        "LANGUAGE_CODE": translation.get_language(),
    }
    return loader.render_to_string("errors/plain.html", context)


def _plain(request, status):
    return HttpResponse(plain_page(status), status=status)
