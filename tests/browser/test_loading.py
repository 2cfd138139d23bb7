"""What happens while a page loads: nothing moves, nothing is refused, nothing comes from elsewhere."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.walk import PAGES, address_of

MOST_REQUESTS = 6
ATTEMPTS = 10


def shifts(tab):
    """What moves on every load. On a busy machine Chromium may paint half a page, and rarely the half that moves."""
    found = tab.evaluate("window.shifts")
    for _again in range(ATTEMPTS - 1):
        if not found:
            break
        tab.reload()
        found = tab.evaluate("window.shifts")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_loading_is_quiet(portal, visit, page):
    complaints = []
    for options in ({"viewport": PHONE}, {"viewport": DESKTOP, "color_scheme": "dark"}):
        tab = visit(address_of(portal, page), **options)
        complaints += tab.complaints + tab.evaluate("window.refused")
        complaints += [f"another host: {url}" for url in tab.requests if not url.startswith(f"{portal.url}/")]
        if len(tab.requests) > MOST_REQUESTS:
            complaints.append(f"{len(tab.requests)} requests: {tab.requests}")
        if tab.context.cookies():
            complaints.append(f"cookies: {tab.context.cookies()}")
        complaints += [f"layout shift {shift} at {options['viewport']}" for shift in shifts(tab)]
        if tab.evaluate("localStorage.length + sessionStorage.length"):
            complaints.append("something is stored in the browser")

    assert not complaints, "\n".join(complaints)


def test_what_should_be_noticed_is_noticed(portal, visit):
    tab = visit("/")

    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.wasRun = true";
        document.body.append(script);
        document.body.prepend(Object.assign(document.createElement("div"), {innerHTML: "<br>".repeat(9)}));
    }""")
    for _tenth_of_a_second in range(50):  # Playwright's own waiting evaluates strings, which the policy refuses
        if tab.evaluate("window.shifts.length && window.refused.length"):
            break
        tab.wait_for_timeout(100)

    assert tab.evaluate("[window.shifts.length > 0, window.refused.length > 0]") == [True, True]
    assert not tab.evaluate("window.wasRun")
    assert any("Content Security Policy" in text for text in tab.complaints)
