"""Every page and every error page is valid HTML, says the Nu checker; and carries the headers that protect visitors."""

import collections
import http.client
import json
import subprocess
from urllib.parse import urlsplit

import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from portal import errors
from tests.served import npm_file, program

#: What the checker may say: the text of the message, and why we leave it.
ALLOWED = {
    "The “list” role is unnecessary for element “ul”.": "Safari forgets that a list without bullets is a list",
    "The “list” role is unnecessary for element “ol”.": "Safari forgets that a list without bullets is a list",
}
STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
#: Answers that are no success: status, method and address.
WRONG = [
    (404, "GET", "/gibt-es-nicht/"),
    (404, "GET", "/en/gibt-es-nicht/"),
    (404, "GET", "/wedel/gibt-es-nicht/"),
    (404, "GET", "/en/wedel/kontakte/gibt-es-nicht/"),
    (410, "GET", "/altstadt/"),
    (410, "GET", "/en/altstadt/kontakte/"),
    (405, "POST", "/wedel/"),
    (405, "PUT", "/en/suche/"),
    (400, "GET", "/?q=%00"),
    (400, "GET", "/en/wedel/%00"),
]


@pytest.fixture(scope="session")
def wrong(portal):
    return {(status, method, address): portal.ask(address, method) for status, method, address in WRONG}


@pytest.fixture
def failures():
    """The pages that only a fault or a refusal shows, rendered as the handlers do."""
    request = RequestFactory().get("/")
    views = {"forbidden": errors.forbidden, "server_error": errors.server_error}
    found = {}
    for language in ("de", "en"):
        with translation.override(language):
            found |= {f"{name}-{language}": view(request).content.decode() for name, view in views.items()}
    return found


def policy(answer):
    directives = answer.headers["Content-Security-Policy"].split(";")
    return dict(directive.strip().split(" ", 1) for directive in directives)


def complaints_about(answer):
    """What visitors were promised and this answer does not keep."""
    headers = answer.headers
    if "Set-Cookie" in headers:
        yield "sets a cookie"
    if headers["X-Content-Type-Options"] != "nosniff":
        yield "X-Content-Type-Options"
    if headers["Referrer-Policy"] not in ("same-origin", "no-referrer", "strict-origin-when-cross-origin"):
        yield "Referrer-Policy"
    if "geolocation=()" not in headers.get("Permissions-Policy", ""):
        yield "Permissions-Policy"
    if "Content-Security-Policy" not in headers:
        yield "no Content-Security-Policy"
    elif headers.get_content_maintype() == "text" and policy(answer) != STRICT:
        yield f"Content-Security-Policy: {policy(answer)}"
    if not answer.is_page:
        return
    document = answer.document
    yield from (f"inline: {found}" for found in document.inline)
    for address in [*document.loaded, *document.actions]:
        if urlsplit(address).netloc:
            yield f"another host: {address}"


def test_every_answer_protects_visitors(portal):
    complaints = {address: list(complaints_about(answer)) for address, answer in portal.everything.items()}

    assert {address: found for address, found in complaints.items() if found} == {}


def test_every_link_leads_somewhere(portal):
    broken = {address: answer.status for address, answer in portal.everything.items() if answer.status >= 400}

    assert broken == {}


def test_fragments_lead_to_an_element(portal):
    lost = {
        (address, link)
        for address, answer in portal.pages.items()
        for link in answer.document.links
        if link.startswith("#") and f'id="{link[1:]}"' not in answer.text
    }

    assert lost == set()


@pytest.mark.parametrize("case", WRONG, ids=lambda case: " ".join(map(str, case)))
def test_a_wrong_request_gets_a_page_of_ours(wrong, case):
    answer = wrong[case]

    assert (answer.status, answer.is_page) == (case[0], True)
    assert 'class="hero"' in answer.text
    assert list(complaints_about(answer)) == []
    assert ("Allow" in answer.headers) == (case[0] == 405)


def test_a_fault_of_ours_is_answered_with_the_same_protection(client, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("portal.views.Home.get_context_data", fail)

    response = Client(raise_request_exception=False).get("/")

    assert response.status_code == 500
    assert 'class="hero"' in response.text
    assert not response.cookies
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert "Permissions-Policy" in response.headers
    assert "'unsafe" not in response.headers["Content-Security-Policy"]


def test_all_html_is_valid(portal, wrong, failures, tmp_path):
    java = program("java", "runs the Nu HTML checker")
    jar = npm_file("vnu-jar/build/dist/vnu.jar")
    texts = {address: answer.text for address, answer in portal.pages.items()}
    texts |= {" ".join(map(str, case)): answer.text for case, answer in wrong.items()} | failures
    pages = list(texts)
    for number, page in enumerate(pages):
        (tmp_path / f"{number}.html").write_text(texts[page])

    # From within the folder: hundreds of paths would not fit on every command line.
    command = [java, "-jar", jar, "--format", "json", "--exit-zero-always", "."]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True).stderr

    found = collections.defaultdict(list)
    for message in json.loads(said)["messages"]:
        if message["message"] not in ALLOWED:
            page = pages[int(message["url"].rpartition("/")[2].removesuffix(".html"))]
            found[message["message"]].append(f"{page}: {message.get('extract', '')}")
    complaints = [f"{message}\n  {len(places)}, such as {places[0]}" for message, places in found.items()]
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize(
    "status, headers, query", [(414, {}, "q=" + "x" * 10_000), (431, {"X-Long": "x" * 10_000}, "")]
)
def test_a_request_that_is_too_long_gets_a_page_of_ours(portal, status, headers, query):
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(portal.url).port, timeout=10)
    connection.request("GET", f"/suche/?{query}", headers=headers)

    response = connection.getresponse()
    page = response.read().decode()

    assert (response.status, response.headers["Content-Type"]) == (status, "text/html; charset=utf-8")
    assert page.count("<h1>") == 1
    assert '<html lang="de"' in page
