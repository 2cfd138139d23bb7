"""Lighthouse, with its settings for phones, has nothing to say against any type of page.

Its number for performance hangs on how busy this machine is: `benchmarks/lighthouse.py` measures it. What it comes from
does not: bytes, what holds up the first picture, what moves, and how many elements there are.
"""

import http.server
import threading
from contextlib import contextmanager

import pytest

from tests import served
from tests.lighthouse.judging import NO_WAITING, judgements
from tests.lighthouse.pages import KEPT_OUT, PAGES

CATEGORIES = ["accessibility", "best-practices", "seo"]
AUDITS = ["cumulative-layout-shift", "dom-size-insight", "render-blocking-insight", "total-byte-weight"]
#: With headers, as Lighthouse counts them.
MOST_BYTES = 30_000
MOST_ELEMENTS = 1_500
#: The stylesheet of all pages and one of the kind of page.
MOST_BLOCKING = 2
WRONG = b"<!doctype html><title>x</title><script src=/x.js></script><div>" + b"<i>x</i>" * 2000 + b"<img src=/x.png>"


@pytest.fixture(scope="module")
def real_towns(django_db_setup, django_db_blocker):
    """The portal as it is served, with towns that search engines may find."""
    served_portal = served.portal("tests.lighthouse.rows", "lighthouse")
    with django_db_blocker.unblock(), served_portal as portal, django_db_blocker.block():
        yield portal


@contextmanager
def wrong_page():
    """The address of a page that does everything wrong."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(WRONG)

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def objections(judgement):
    """What a page fails, in sentences."""
    measured = judgement["measured"]
    found = [*filter(None, [judgement["error"]]), *judgement["complaints"]]
    found += [f"{name} is {score}" for name, score in judgement["scores"].items() if score != 100]
    for audit, most in (
        ("cumulative-layout-shift", 0),
        ("dom-size-insight", MOST_ELEMENTS),
        ("total-byte-weight", MOST_BYTES),
    ):
        if not 0 <= measured.get(audit, -1) <= most:
            found.append(f"{audit} is {measured.get(audit)}, not at most {most}")
    if len(judgement["blocking"]) > MOST_BLOCKING:
        found.append(f"{judgement['blocking']} hold up the first picture")
    return found


def judged(url, pages):
    asked = judgements(url, pages, CATEGORIES, onlyAudits=AUDITS, **NO_WAITING)
    return {name: objections(judgement) for name, judgement in asked}


def test_lighthouse_gives_every_page_its_best_marks(real_towns):
    found = judged(real_towns.url, PAGES)

    assert list(found) == list(PAGES)
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_only_results_and_forms_are_kept_from_search_engines(real_towns):
    pages = [real_towns.ask(address) for address in PAGES.values()]

    assert {page.status for page in pages} == {200}
    assert {page.address for page in pages if '<meta name="robots"' in page.text} == KEPT_OUT


def test_lighthouse_does_find_what_is_wrong():
    with wrong_page() as url:
        found = "\n".join(judged(url, {"wrong": "/"})["wrong"])

    for audit in ("html-has-lang", "image-alt", "errors-in-console", "meta-description", "dom-size-insight", "seo is"):
        assert audit in found
