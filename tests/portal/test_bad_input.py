"""Whatever is asked, the answer is in order: a page of the portal's own design, and never a 500."""

import re

import pytest
from django.test import Client

from tests.portal.tree import FORMS, NEVER_KEPT, public_routes

RUBBISH = "%C3%A4" * 5000
PATHS = [
    "/gibt-es-nicht/",
    "/gibt-es-nicht",
    "/stadt-1/gibt-es-nicht/",
    "/stadt-1/gremien/gibt-es-nicht/",
    "/stadt-1/gremien/gremium-1/termine/2020-13-45/",
    "/stadt-1/gremien/gremium-1/termine/2020-13-45.ics",
    "/stadt-1/gremien/gremium-1/termine/0000-00-00/",
    "/stadt-1/gremien/gremium-1/termine/2020-01-20-99/",
    "/stadt-1/gremien/gremium-1/termine/٢٠٢٠-٠١-٢٠/",
    "/stadt-1/gremien/gremium-1/termine/heute/",
    "/stadt-1/gremien/gremium-1/dateien/0/x.pdf",
    "/stadt-1/gremien/gremium-1/dateien/99999999999999999999/x.pdf",
    "/stadt-1/gremien/gremium-1/dateien/-1/x.pdf",
    "/stadt-1/gremien/gremium-1/dateien/1/..%2F..%2Fetc%2Fpasswd",
    "/stadt-1/gremien/gremium-1/dateien/1/%0d%0aSet-Cookie:x=1",
    "/stadt-1/kontakte/gibt-es-nicht/",
    "/stadt-1/konzepte/konzept-1/fassungen/gibt-es-nicht/",
    "/de/",
    "/de/stadt-1/",
    "/fr/",
    "/en/gibt-es-nicht/",
    "/en/de/stadt-1/",
    "/en-gb/stadt-1/",
    "/%00",
    "/stadt-1%00/",
    "/%ff%fe/",
    "/stadt-1/%c3%28/",
    "/%F0%28%8C%BC/",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/stadt-1//",
    "/stadt-1/;x=1",
    "/stadt-1/<script>alert(1)</script>/",
    "/stadt-1/{{7*7}}/",
    "/\u202estadt/",
    "/" + "a" * 9000 + "/",
    "/a" * 2000 + "/",
    "/static/gibt-es-nicht.css",
    "/wp-login.php",
    "/.env",
]
QUERIES = {
    "/stadt-1/gremien/gremium-1/papiere/": [
        "seite=-1", "seite=0", "seite=2", "seite=abc", "seite=", "seite=1.0", "seite=1e3", "seite=٣", "seite=²",
        "seite=" + "9" * 5000, "art=x", "art=DEMAND", "art=%00", "seite=1%00",
        "papier=", "papier=0", "papier=-1", "papier=²", "papier=%00", "papier=" + "9" * 5000,
    ],
    "/stadt-1/gremien/gremium-1/termine/": [
        "jahr=99999999", "jahr=" + "9" * 5000, "jahr=-1", "jahr=abc", "jahr=٢٠٢٠", "jahr=0", "jahr=2020.5", "jahr=%00",
    ],
    "/stadt-1/termine/": [
        "monat=2020-13", "monat=0000-01", "monat=2020-00", "monat=99999-1", "monat=2020-1x", "monat=٢٠٢٠-٠١",
        "monat=1999-12", "monat=2101-01", "monat=" + "9" * 5000, "monat=2020-06%00",
        "ansicht=x", "ansicht=", "gremium=gibt-es-nicht", "gremium=stadt-2/gremium-1", "gremium=%00",
        "gremium=" + RUBBISH,
    ],
    "/termine/": ["monat=2020-13", "ansicht=x", "gremium=gremium-1", "gremium=stadt-2/gibt-es-nicht", "gremium=%ff"],
    "/suche/": ["q=" + RUBBISH, "q=%00", "q=a%00b", "q=" + "a" * 201],
    "/stadt-1/suche/": ["q=" + RUBBISH, "q=%00"],
}  # fmt: skip
#: Odd, but nothing is wrong with them: the page ignores what it does not know.
HARMLESS = [
    "/?" + "a=1&" * 900,
    "/?utm_source=x&utm_source=y",
    "/?%ff=%fe",
    "/stadt-1/?q=%00%"[:11],
    "/stadt-1/termine/?monat=2000-01",
    "/stadt-1/termine/?monat=2100-12",
    "/stadt-1/termine/?monat=&ansicht=liste",
    "/stadt-1/termine/?gremium=gremium-1&gremium=gremium-1",
    "/suche/?q=",
    "/suche/?q=%ff%fe",
    "/suche/?q=%25%5F%5C%27%22%3B--",
    "/suche/?q=" + "a" * 200,
    "/suche/?q=" + "%20".join("a" * 100),
    "/suche/?q=%E2%80%AE%F0%9F%98%80",
    "/suche/?q=%0d%0aSet-Cookie:%20x=1",
    "/suche/?q=<script>alert(1)</script>",
]
#: What their senders see; sent without a deed, they show themselves again.
OWN_PAGES = {"contacts:enquiry", "concepts:own_comment"}
WITHOUT_ETAG = {"healthz", "readyz", "favicon", "committees:document"}


@pytest.fixture
def visitor(town, db):
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def faults(response):
    """What every response of the portal must be, as a list of what it is not."""
    headers = response.headers
    expected = {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    found = [f"{name}: {headers.get(name)}" for name, value in expected.items() if headers.get(name) != value]
    found += ["Referrer-Policy"] if headers.get("Referrer-Policy") not in ("same-origin", "no-referrer") else []
    found += [
        name for name in ("Permissions-Policy", "Content-Security-Policy", "Cache-Control") if name not in headers
    ]
    found += ["a cookie"] if response.cookies else []
    found += ["Vary: Cookie"] if "cookie" in headers.get("Vary", "").lower() else []
    found += (
        ["an inline script"] if re.search(rb"<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=", response.getvalue()) else []
    )
    return found


def is_own_error_page(response):
    """In the portal's design: its stylesheet, one heading, kept away from search engines."""
    body = response.content.decode()
    return all(
        [
            'href="/static/css/site.css"' in body,
            body.count("<h1>") == 1,
            'content="noindex, nofollow"' in body,
            f">{response.status_code}</p>" in body,
        ]
    )


def check_error(response, statuses):
    assert response.status_code in statuses
    assert is_own_error_page(response)
    assert faults(response) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:50].encode("unicode_escape").decode())
def test_an_unknown_address_is_answered_in_the_portals_own_design(visitor, path):
    response = visitor.get(path)
    while response.status_code in (301, 308):
        assert response.headers["Location"].startswith("/") and not response.headers["Location"].startswith("//")
        response = visitor.get(response.headers["Location"])

    check_error(response, {400, 404})


@pytest.mark.parametrize("path", ["/stadt-1/%00/", "/%00", "//evil.example/", "//evil.example"])
def test_an_address_is_taken_as_the_server_passes_it_on(visitor, path):
    """What a server has unquoted already."""
    response = visitor.generic("GET", "/", PATH_INFO=path.replace("%00", "\x00"))

    check_error(response, {400, 404})


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize(
    ("path", "query"),
    [(path, query) for path, queries in QUERIES.items() for query in queries],
    ids=lambda text: text[:40].encode("unicode_escape").decode(),
)
def test_a_parameter_that_means_nothing_is_refused(visitor, prefix, path, query):
    response = visitor.get(f"{prefix}{path}?{query}")

    assert response.status_code in {400, 404}
    assert faults(response) == []
    if not path.endswith("suche/") or response.context.get("status"):
        assert is_own_error_page(response)


@pytest.mark.parametrize("address", HARMLESS, ids=lambda text: text[:40])
def test_odd_questions_are_answered(visitor, address):
    response = visitor.get(address)

    assert response.status_code == 200
    assert faults(response) == []


def test_what_was_searched_is_shown_as_text(visitor):
    response = visitor.get("/suche/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")

    assert b"<script>alert" not in response.content
    assert response.context["query"] == '"><script>alert(1)</script>'


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "x" * 300])
@pytest.mark.parametrize("route", public_routes())
def test_pages_can_only_be_read(visitor, town, route, method):
    response = visitor.generic(method, town.address(route))

    if method == "POST" and route in FORMS:
        assert (response.status_code, faults(response)) == (303 if route in OWN_PAGES else 400, [])
    else:
        check_error(response, {403, 405})


def test_a_refused_method_is_told_which_ones_work(town, db):
    response = Client().post("/stadt-1/")

    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("route", public_routes())
def test_asking_for_options_is_harmless(visitor, town, route):
    response = visitor.options(town.address(route))

    assert response.status_code in (200, 405)
    assert faults(response) == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:443", "testserver.evil.example", "", "a b", "[::1", "ä"]
)
@pytest.mark.parametrize(
    "path", ["/", "/stadt-1/", "/sitemap.xml", "/robots.txt", "/termine.ics", "/gibt-es-nicht/", "/stadt-1"]
)
def test_another_host_is_refused(visitor, host, path):
    response = visitor.get(path, HTTP_HOST=host)

    check_error(response, {400})


@pytest.mark.parametrize("route", public_routes())
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_public_page_is_in_order(visitor, town, prefix, route):
    address = town.address(route)
    if address in ("/healthz", "/readyz"):
        return
    if prefix and visitor.get(prefix + address).status_code == 404 and "." in address:
        return

    response = visitor.get(prefix + address)

    assert response.status_code == (301 if route == "favicon" else 200)
    assert [fault for fault in faults(response) if route != "favicon"] == []


@pytest.mark.parametrize("route", public_routes())
def test_head_has_the_headers_of_get(visitor, town, route):
    address = town.address(route)

    got, asked = (send(address, headers={"X-Request-ID": "one-of-two"}) for send in (visitor.get, visitor.head))

    assert asked.status_code == got.status_code
    assert asked.getvalue() == b""
    assert dict(asked.headers) == dict(got.headers)


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.parametrize(
    "route", sorted({*public_routes()} - {"healthz", "readyz", "favicon", "committees:document", *NEVER_KEPT})
)
def test_what_did_not_change_is_not_sent_again(visitor, town, route, encoding):
    address = town.address(route)
    first = visitor.get(address, HTTP_ACCEPT_ENCODING=encoding)

    again = visitor.get(address, HTTP_IF_NONE_MATCH=first.headers["ETag"], HTTP_ACCEPT_ENCODING=encoding)

    assert (again.status_code, again.content) == (304, b"")
    assert "cookie" not in again.headers.get("Vary", "").lower()


@pytest.mark.parametrize("route", sorted(NEVER_KEPT))
def test_what_is_delicate_is_kept_by_nobody(visitor, town, route):
    response = visitor.get(town.address(route))

    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")
    assert b'content="noindex, nofollow"' in response.content


def test_what_is_addressed_by_an_old_etag_is_sent(visitor, town):
    response = visitor.get("/stadt-1/", HTTP_IF_NONE_MATCH='"anders"')

    assert response.status_code == 200


def test_cookies_of_visitors_change_nothing(visitor, town):
    visitor.cookies.load({"sessionid": "x" * 32, "csrftoken": "y" * 32, "django_language": "en"})

    with_cookies = visitor.get("/stadt-1/")

    assert with_cookies.content == Client().get("/stadt-1/").content
    assert faults(with_cookies) == []
