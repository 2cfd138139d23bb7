"""The example for nginx, run in front of the portal with its production settings."""

import re
import tempfile
import time
from pathlib import Path

import pytest
from django.test import RequestFactory, override_settings
from django.urls import get_resolver, reverse

from content.limits import source_of
from tests.backups import databases
from tests.deploy import web
from tests.deploy.two_servers import until
from tests.served import HOST

SPOOFED = "203.0.113.7"
ONE_MACHINE = (web.EXAMPLES / "upstream-one-machine.conf").read_text()
CENTRE = (web.EXAMPLES / "upstream-centre.conf").read_text()


@pytest.fixture(scope="module")
def open_folder():
    """Which the account that nginx runs as may enter; pytest closes its own to everybody else."""
    with tempfile.TemporaryDirectory(prefix="portal-nginx-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="module")
def portal(django_db_setup, django_db_blocker, open_folder):
    with django_db_blocker.unblock(), databases.migrated("nginx") as url:
        variables = web.production(url, open_folder)
        databases.run("manage.py", "collectstatic", "--no-input", env=variables)
        with web.gunicorn(variables, open_folder / "gunicorn.log") as port:
            yield port, url, open_folder / "static"


@pytest.fixture(scope="module")
def site(portal, open_folder):
    port, _url, static = portal
    with web.nginx(open_folder / "site", ONE_MACHINE.replace("127.0.0.1:8000", f"{HOST}:{port}"), static) as found:
        yield found


@pytest.fixture
def site_without_portal(portal, open_folder):
    (gone,) = web.free_ports(1)
    upstream = ONE_MACHINE.replace("127.0.0.1:8000", f"{HOST}:{gone}")
    with web.nginx(open_folder / f"lonely-{gone}", upstream, portal[2]) as found:
        yield found


def static_file(site):
    page = site.ask("/")[2].decode()
    return re.search(r'href="(/static/css/[^"]+\.css)"', page)[1]


def test_pages_come_over_tls_and_stay_as_the_portal_made_them(site):
    status, headers, body = site.ask("/", headers={"Accept-Encoding": "gzip"})

    assert (status, headers["Content-Type"], headers["Content-Encoding"]) == (200, "text/html; charset=utf-8", "gzip")
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert int(headers["Content-Length"]) == len(body)


def test_plain_http_leads_to_tls(site):
    status, headers, _body = site.ask("/wedel/?monat=2026-01", is_secure=False)

    assert (status, headers["Location"]) == (308, f"https://{web.NAME}/wedel/?monat=2026-01")


def test_a_condition_is_answered_by_the_portal(site):
    etag = site.ask("/")[1]["ETag"]

    assert etag.startswith('"')
    assert site.ask("/", headers={"If-None-Match": etag})[0] == 304


def test_the_portal_counts_the_network_that_nginx_saw_and_not_the_one_that_was_claimed(site, portal):
    status, headers, body = site.ask("/admin/login/")
    assert status == 200
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', body.decode())[1]
    cookie = headers["Set-Cookie"].partition(";")[0]

    status, _headers, _body = site.ask(
        "/admin/login/",
        "POST",
        f"csrfmiddlewaretoken={token}&username=niemand&password=falsch",
        {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": cookie,
            "Origin": f"https://{web.NAME}",
            "X-Forwarded-For": SPOOFED,
        },
    )

    assert status == 200
    with databases.connected(portal[1]) as opened:
        counted = opened.execute("SELECT source FROM content_count WHERE purpose = 'login'").fetchall()
    with override_settings(SECRET_KEY=web.SECRET_KEY, TRUSTED_PROXIES=0):
        assert counted == [(source_of(RequestFactory().get("/", REMOTE_ADDR=HOST)),)]


def test_large_uploads_reach_the_portal_and_larger_ones_get_an_explanation(site):
    kind = {"Content-Type": "application/x-www-form-urlencoded"}

    status, _headers, body = site.ask("/admin/login/", "POST", b"a" * 24 * 2**20, kind)
    assert (status, b"masthead" in body) in {(403, True), (400, True)}

    status, headers, body = site.ask("/admin/login/", "POST", b"", {**kind, "Content-Length": str(26 * 2**20)})
    assert (status, headers["Cache-Control"]) == (413, "no-store")
    assert "höchstens 20 MB" in body.decode()


def test_slow_senders_hold_no_worker(site):
    head = f"POST /admin/login/ HTTP/1.1\r\nHost: {web.NAME}\r\nContent-Length: 5000\r\n\r\n".encode()
    slow = [site.connect() for _each in range(24)]
    for number, sender in enumerate(slow):
        sender.sendall(head if number % 2 else head[:40])

    first = site.ask("/?nie-gesehen=0")[0]

    assert (first, {web.has_answer(sender) for sender in slow}) == (200, {False})  # nobody waited for their end
    assert [site.ask(f"/?nie-gesehen={number}")[0] for number in range(1, 8)] == [200] * 7
    ends = []
    for sender in slow:
        with sender:
            ends.append(sender.recv(4096).partition(b"\r\n")[0])
    assert set(ends) <= {b"", b"HTTP/1.1 408 Request Time-out"}


def test_static_files_come_from_nginx_for_good_and_compressed(site, site_without_portal):
    address = static_file(site)

    status, headers, _body = site_without_portal.ask(address, headers={"Accept-Encoding": "gzip"})

    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["X-Content-Type-Options"] == "nosniff"
    # Another web machine may have a release that this one has not got yet.
    assert site.ask("/static/img/favicon.svg")[0] == 200
    assert site_without_portal.ask("/static/img/favicon.svg")[0] == 502


def test_without_the_portal_readers_are_told(site_without_portal):
    status, headers, body = site_without_portal.ask("/wedel/")

    assert (status, headers["Cache-Control"]) == (502, "no-store")
    assert "<h1>Das Portal ist gerade nicht erreichbar</h1>" in body.decode()


def test_what_the_portal_says_itself_passes_through(site):
    status, _headers, body = site.ask("/gibt-es-nicht/")

    assert (status, b"masthead" in body) == (404, True)


def test_a_flood_from_one_network_ends(site_without_portal):
    request = f"GET /wedel/ HTTP/1.1\r\nHost: {web.NAME}\r\n"
    received = b""
    with site_without_portal.connect() as flooding:
        flooding.sendall(f"{request}\r\n".encode() * 500 + f"{request}Connection: close\r\n\r\n".encode())
        while more := flooding.recv(65536):
            received += more
    assert received.count(b"HTTP/1.1 429 ") > 100
    assert received.count(b"HTTP/1.1 502 ") > 200

    time.sleep(1)  # 50 requests a second are let through again
    assert site_without_portal.ask("/wedel/")[0] == 502


def test_the_log_names_neither_keys_nor_readers_nor_what_they_looked_for(site, site_without_portal):
    for place in (site, site_without_portal):
        place.ask("/wedel/anfrage/GEHEIM/", headers={"Referer": f"https://{web.NAME}/wedel/anfrage/GEHEIM/"})
        place.ask("/wedel/konzepte/konzept/mitreden/GEHEIM/")
        number = place.ask("/suche/?q=GEHEIM", headers={"User-Agent": "GEHEIM"})[1]["X-Request-ID"]
        # Written after the answer.
        until(lambda place=place: re.search(r" 127\.0\.0\.0 GET /(suche|_nginx)", place.log))

        assert "GEHEIM" not in place.log + place.complaints
        assert HOST not in place.log + place.complaints
    assert number is None
    known = site.ask("/impressum-gibt-es-hier-nicht/")[1]["X-Request-ID"]
    until(lambda: f" {known}" in site.log)


def test_in_a_centre_another_web_machine_answers_for_one_that_is_gone(portal, open_folder):
    port, _url, static = portal
    (gone,) = web.free_ports(1)
    upstream = CENTRE.replace("10.0.0.11:8000", f"{HOST}:{gone}").replace("10.0.0.12:8000", f"{HOST}:{port}")

    with web.nginx(open_folder / "centre", upstream, static) as site:
        assert [site.ask(f"/?nie-gesehen={number}")[0] for number in range(20)] == [200] * 20


def test_uploaded_files_are_handed_out_by_the_portal_only():
    text = (web.EXAMPLES / "integrationsportal.conf").read_text()

    places = re.findall(r"^ +(?:root|alias) (.+);$", text, re.M)
    assert places == ["/var/www/acme", "/etc/nginx/integrationsportal/pages/", "/var/lib/integrationsportal"]
    assert re.findall(r'location ~ "(.+)" {\n +root /var/lib/integrationsportal;', text) == [
        r"^/static/.+\.[0-9a-f]{12}\..+$"
    ]


def parameters_of_addresses(resolver, namespace=""):
    """The name of each address, with its parameters."""
    for entry in resolver.url_patterns:
        if hasattr(entry, "url_patterns"):
            yield from parameters_of_addresses(entry, f"{entry.namespace}:" if entry.namespace else namespace)
        elif entry.name:
            yield f"{namespace}{entry.name}", [*entry.pattern.converters]


def is_logged(name, parameters, prefix=""):
    text = (web.EXAMPLES / "integrationsportal.conf").read_text()
    patterns = re.findall(r'^ +"~\*(.+)" 0;$', text, re.M)
    address = prefix + reverse(name, kwargs=dict.fromkeys(parameters, "wedel"))
    return not any(re.search(pattern, address, re.IGNORECASE) for pattern in patterns)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_address_with_a_key_is_left_out_of_the_log(prefix):
    with_key = {
        name: parameters
        for name, parameters in parameters_of_addresses(get_resolver())
        if any(parameter.endswith("_key") for parameter in parameters)
    }

    assert with_key.keys() >= {"contacts:enquiry", "concepts:own_comment"}
    with_key["contacts:reported"] = ["town", "number"]
    assert [name for name, parameters in with_key.items() if is_logged(name, parameters, prefix)] == []


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("concepts:comment", ["town", "concept", "version"]),
        ("concepts:detail", ["town", "concept"]),
        ("contacts:write", ["town", "contact"]),
    ],
)
def test_pages_without_a_key_are_in_the_log(name, parameters):
    assert is_logged(name, parameters)
