"""A real Chromium on the portal as it is served."""

import os

import pytest
from django.db import connection
from playwright.sync_api import sync_playwright

from tests.served import program

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
PHONE = {"width": 360, "height": 780}
DESKTOP = {"width": 1280, "height": 800}
#: Runs before any script of a page: what moves, and what the content security policy refuses.
WATCH = """
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) =>
    `${entry.value} ${entry.sources.map(({node, previousRect: from, currentRect: to}) =>
      `${node?.outerHTML?.slice(0, 60)} ${JSON.stringify(from)} → ${JSON.stringify(to)}`)}`)))
    .observe({type: "layout-shift", buffered: true});
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture(scope="package")
def chromium(portal):
    # After the portal, which fills its database: beside Playwright's loop Django would refuse that.
    path = program("chromium", "shows the pages")
    # The loop runs in this thread as long as the browser lives; the tests outside of this package find it gone.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def contexts(chromium, portal):
    """A profile for each way of looking. No test leaves anything in one: the portal stores nothing."""
    opened = {}

    def context(**options):
        options = {"base_url": portal.url, "viewport": DESKTOP, "reduced_motion": "reduce"} | options
        key = repr(sorted(options.items()))
        if key not in opened:
            opened[key] = chromium.new_context(**options)
            opened[key].set_default_timeout(15_000)
        return opened[key]

    return context


@pytest.fixture
def open_page(contexts):
    opened = []

    def open_one(**options):
        opened.append(contexts(**options).new_page())
        return opened[-1]

    yield open_one
    for page in opened:
        page.close()


@pytest.fixture
def visit(open_page):
    """A page at an address, with everything worth a complaint in `page.complaints`."""

    def go(address, **options):
        page = open_page(**options)
        page.add_init_script(WATCH)
        page.complaints = []
        page.requests = []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
        page.on("pageerror", lambda error: page.complaints.append(f"script: {error}"))
        page.on("console", lambda message: page.complaints.append(f"{message.type}: {message.text}"))
        page.status = page.goto(address).status
        if page.status >= 400:
            # Chromium reports the page's own status as an error of loading.
            page.complaints = [text for text in page.complaints if f"status of {page.status} " not in text]
        return page

    return go


@pytest.fixture(scope="module")
def database_beside_the_browser(django_db_setup):
    """For tests that fill a portal of their own: Playwright's loop runs in this thread, until that is emptied."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    connection.close()  # a copy of the database may have ended it at the server
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def tab(database_beside_the_browser, live_server, chromium, request):
    """A phone on the portal that the test fills itself, without scripts where the test asks for it."""
    context = chromium.new_context(
        base_url=live_server.url,
        viewport=PHONE,
        reduced_motion="reduce",
        java_script_enabled=getattr(request, "param", True),
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()
