"""What every request and response of the portal passes through."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import BadRequest
from django.middleware.gzip import GZipMiddleware
from django.middleware.http import ConditionalGetMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers, set_response_etag
from pghistory.middleware import HistoryMiddleware

from committees.feeds.rendering import render_due
from content.addresses import Gone
from content.encodings import accepts_gzip
from portal import errors
from search.sync import bring_up_to_date

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "payment",
        "usb",
    )
)


def is_desk(request):
    """The editors' desk has cookies, scripts and rules of its own."""
    return request.path.startswith("/admin/")


def judges_the_servers(request):
    """What monitoring asks must not wait for what it judges."""
    return request.path_info in ("/healthz", "/readyz")


def security_headers(get_response):
    def middleware(request):
        if not is_desk(request):
            # No browser has one for these addresses; whatever is sent all the same must not be answered with another.
            request.META.pop("HTTP_COOKIE", None)
        response = get_response(request)
        if request.method == "HEAD" and not response.streaming:
            response.content = b""  # the headers, Content-Length among them, say what GET would have sent
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        # Where a wrong host is refused, the middleware that usually says it has not seen the answer.
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        if not is_desk(request):
            # Everybody may keep public pages, and asks each time whether they are still true.
            response.headers.setdefault(
                "Cache-Control", "public, no-cache" if response.status_code < 500 else "no-store"
            )
        return response

    return middleware


def compress_public_pages(get_response):
    """Public pages hold no secret that a compressed length could betray (BREACH); the desk stays as it is."""
    gzip = GZipMiddleware(get_response)

    def middleware(request):
        response = get_response(request)
        if is_desk(request):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        return gzip.process_response(request, response) if accepts_gzip(request) else response

    return middleware


def language_from_path(get_response):
    """The address alone decides on the language: `/en/…`, and German at the root."""

    def middleware(request):
        first = request.path_info.removeprefix("/").partition("/")[0]
        language = first if first in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
            response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def history_of_the_desk(get_response):
    """Keeps who changed something; elsewhere asking for the user would make the answer depend on cookies."""
    history = HistoryMiddleware(get_response)

    def middleware(request):
        return history(request) if is_desk(request) else get_response(request)

    return middleware


def calendars_and_search_follow_the_desk(get_response):
    """What an editor changed is written for calendar programs and the search at once, not when the first one asks."""

    def middleware(request):
        response = get_response(request)
        if is_desk(request) and request.method == "POST":
            render_due(seconds=5)
            bring_up_to_date(seconds=5, with_files=True)
        return response

    return middleware


class ConditionalReading(ConditionalGetMiddleware):
    """HEAD gets the same ETag as GET (RFC 9110, 9.3.2)."""

    def process_response(self, request, response):
        if response.status_code == HTTPStatus.NOT_MODIFIED:  # a view knew it already
            return response
        if request.method == "HEAD" and self.needs_etag(response) and not response.has_header("ETag"):
            set_response_etag(response)
        return super().process_response(request, response)


def methods_of(view_class):
    """What a generic view answers, as Django tells in `Allow`; HEAD wherever there is GET."""
    known = [name for name in view_class.http_method_names if hasattr(view_class, "get" if name == "head" else name)]
    return [name.upper() for name in known]


def error_pages(get_response):
    """Withdrawn content and wrong methods get a page in the portal's own design."""

    def middleware(request):
        response = get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not is_desk(request) and not response.content:
            return errors.method_not_allowed(request, allow=response.headers.get("Allow", ""))
        return response

    def process_view(request, view, _args, _values):
        """Before the view has asked for what it shows: several questions that nobody wants to have answered."""
        view_class = getattr(view, "view_class", None)
        if view_class and not is_desk(request) and request.method not in (allowed := methods_of(view_class)):
            return errors.method_not_allowed(request, allow=", ".join(allowed))
        return None

    def process_exception(request, exception):
        return errors.gone(request) if isinstance(exception, Gone) else None

    middleware.process_view = process_view
    middleware.process_exception = process_exception
    return middleware


def refuse_nul_bytes(get_response):
    """PostgreSQL text cannot hold them, and no honest address contains one."""

    def middleware(request):
        if (
            "\x00" in request.path_info
            or "%00" in request.META.get("QUERY_STRING", "")
            or "\x00" in request.META.get("QUERY_STRING", "")
        ):
            raise BadRequest("NUL byte in the address")
        return get_response(request)

    return middleware
