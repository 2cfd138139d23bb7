"""axe-core finds nothing: light and dark, phone and desktop, German, English and right to left."""

import pytest

from portal import errors
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.walk import PAGES, SIGNATURE, address_of
from tests.served import npm_file

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Every pair of colour scheme, width and language; the signature pages get every combination.
PAIRS = {
    "de": [("light", PHONE, "ltr"), ("dark", DESKTOP, "ltr"), ("dark", PHONE, "rtl"), ("light", DESKTOP, "rtl")],
    "en": [("dark", PHONE, "ltr"), ("light", DESKTOP, "ltr")],
}
FULL = {
    language: [
        (scheme, size, direction)
        for scheme in ("light", "dark")
        for size in (PHONE, DESKTOP)
        for direction in ("ltr", "rtl")
    ]
    for language in ("de", "en")
}
RUN = """async ([rules, direction]) => {
  document.documentElement.dir = direction;
  const {violations} = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}"""


@pytest.fixture
def findings(open_page):
    """What axe says about a page in several looks, with the look before each finding."""
    source = npm_file("axe-core/axe.min.js")

    def find(show, looks):
        # Only to let axe in; that the policy is kept is seen in test_loading.py.
        page = open_page(bypass_csp=True)
        page.add_init_script(path=source)
        show(page)
        found = []
        for scheme, size, direction in looks:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size(size)
            look = f"{scheme} {size['width']} {direction}"
            found += [f"{look}: {finding}" for finding in page.evaluate(RUN, [RULES, direction])]
        return found

    return find


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(portal, findings, page, language):
    address = address_of(portal, page, language)
    looks = FULL[language] if page in SIGNATURE else PAIRS[language]

    found = findings(lambda tab: tab.goto(address), looks)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("view", [errors.forbidden, errors.server_error])
def test_axe_finds_nothing_where_something_went_wrong(portal, findings, rf, view):
    body = view(rf.get("/")).content

    def show(tab):
        tab.route("**/fault/", lambda route: route.fulfill(status=500, content_type="text/html", body=body))
        tab.goto(f"{portal.url}/fault/")

    found = findings(show, PAIRS["de"])

    assert not found, "\n".join(found)


def test_axe_finds_nothing_on_a_wrong_method(portal, findings):
    body = portal.ask("/wedel/", "POST", {"Accept-Encoding": ""}).body

    def show(tab):
        tab.route("**/method/", lambda route: route.fulfill(status=405, content_type="text/html", body=body))
        tab.goto(f"{portal.url}/method/")

    found = findings(show, PAIRS["de"])

    assert not found, "\n".join(found)


def test_axe_does_find_what_is_wrong(findings):
    """A test that always passes would look the same."""

    def show(tab):
        tab.goto("/")
        tab.evaluate("document.querySelector('h1').outerHTML = '<img src=x.png>'")

    found = findings(show, [("light", PHONE, "ltr")])

    assert {text.split(": ")[1] for text in found} >= {"image-alt", "page-has-heading-one"}
