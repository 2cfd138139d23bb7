"""Scripts only improve what already works."""

import pytest

from tests.browser.walk import PAGES, address_of
from tests.served import Document

#: What takes room, seen or not.
ROOM = "all => all.filter((each) => each.getClientRects().length).length"


def contents(tab):
    """What can be read and followed, without the button that only a script can serve."""
    links = Document(tab.content()).links
    words = tab.locator("body").inner_text()
    for button in tab.locator("[data-copy]:visible").all():
        words = words.replace(button.inner_text(), "", 1)
    return words.split(), links


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_whole(portal, visit, page):
    address = address_of(portal, page)
    with_script, without = visit(address), visit(address, java_script_enabled=False)

    assert contents(without) == contents(with_script)
    assert without.locator("[data-copy]").evaluate_all(ROOM) == 0


def test_a_visit_from_the_start_page_to_a_meeting(visit):
    tab = visit("/", java_script_enabled=False)

    tab.locator("main a[href='/wedel/']").first.click()
    tab.locator("nav a[href='/wedel/gremien/']").first.click()
    tab.locator("main a[href='/wedel/gremien/arbeitskreis-integration/']").click()
    tab.locator("main .meeting a").first.click()
    tab.wait_for_url("**/termine/*-*/")

    assert tab.locator("main time").first.is_visible()


def test_a_search(visit):
    tab = visit("/", java_script_enabled=False)
    tab.goto("/suche/")

    tab.locator("main input[name=q]").fill("Arbeitskreis")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/suche/?q=Arbeitskreis")

    assert tab.locator("main a[href='/wedel/gremien/arbeitskreis-integration/']").first.is_visible()


def test_a_filter_of_the_calendar(visit):
    tab = visit("/termine/", java_script_enabled=False)

    tab.locator("main select").first.select_option("wedel/arbeitskreis-integration")
    tab.locator("main form button").first.click()
    tab.wait_for_url("**gremium=wedel*")

    assert tab.status == 200
