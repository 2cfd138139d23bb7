"""Suggestions while one types: with the keyboard, for screen readers, and on a phone."""

import json
import re

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_axe import PAIRS, findings  # noqa: F401 - a fixture

FIELD, OPTIONS = '.search input[type="search"]', '.suggestions [role="option"]'


@pytest.fixture(scope="module", autouse=True)
def indexed(portal):
    """While what the portal was filled with is being indexed, nothing is suggested."""
    for _attempt in range(20):
        if json.loads(portal.ask("/suche/vorschlaege/?q=arbeits").text)[1]:
            return
    pytest.fail("The index has nothing to suggest.")


@pytest.fixture(params=["/", "/wedel/", "/suche/"])
def typed(request, visit):
    """A page on which somebody has typed „arbeits“, and the suggestions are there."""
    page = visit(request.param)
    page.locator(FIELD).press_sequentially("arbeits")
    page.locator(OPTIONS).first.wait_for()
    return page


def announced(page):
    return page.locator('.search [role="status"]').text_content()


def test_the_arrow_keys_choose_and_enter_searches(typed):
    field, options = typed.locator(FIELD), typed.locator(OPTIONS)
    first = options.first.text_content()

    typed.keyboard.press("ArrowDown")

    assert field.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    assert options.first.get_attribute("aria-selected") == "true"
    assert typed.evaluate("document.activeElement.id") == "q"

    typed.keyboard.press("Enter")
    typed.wait_for_url(re.compile(r"/suche/\?q="))

    assert typed.locator(FIELD).input_value() == first
    assert typed.complaints == []


def test_past_the_last_one_leads_back_to_what_was_typed(typed):
    count = typed.locator(OPTIONS).count()

    for _press in range(count + 1):
        typed.keyboard.press("ArrowDown")
    back = typed.locator(FIELD).get_attribute("aria-activedescendant")
    typed.keyboard.press("ArrowUp")

    assert back is None
    assert typed.locator(OPTIONS).last.get_attribute("aria-selected") == "true"


def test_escape_closes_and_keeps_what_was_typed(typed):
    typed.keyboard.press("ArrowDown")
    typed.keyboard.press("Escape")

    assert typed.locator(".suggestions").is_hidden()
    assert typed.locator(FIELD).input_value() == "arbeits"
    assert typed.locator(FIELD).get_attribute("aria-expanded") == "false"
    assert typed.locator(FIELD).get_attribute("aria-activedescendant") is None


def test_enter_without_a_choice_searches_for_what_was_typed(typed):
    typed.keyboard.press("Enter")
    typed.wait_for_url("**/suche/?q=arbeits")


def test_the_number_is_announced(typed):
    assert re.search(rf"\b{typed.locator(OPTIONS).count()}\b|^Ein", announced(typed))


def test_leaving_the_field_closes_the_list(typed):
    typed.keyboard.press("Tab")

    assert typed.locator(".suggestions").is_hidden()


@pytest.mark.parametrize("key", ["Escape", "Tab", "Control+A Delete"])
def test_nothing_is_said_of_a_list_that_is_closed(typed, key):
    for each in key.split():
        typed.keyboard.press(each)
    typed.locator(".suggestions").wait_for(state="hidden")

    assert announced(typed) == ""


def test_the_arrow_down_opens_a_closed_list_again(typed):
    typed.keyboard.press("Escape")
    typed.keyboard.press("ArrowDown")
    typed.locator(OPTIONS).first.wait_for()

    assert typed.locator(FIELD).get_attribute("aria-expanded") == "true"
    assert typed.locator(FIELD).get_attribute("aria-activedescendant") is None
    assert announced(typed)


@pytest.mark.parametrize("address", ["/", "/wedel/", "/suche/"])
def test_nothing_covers_or_cuts_off_the_last_suggestion(visit, address):
    page = visit(address, viewport={"width": 1280, "height": 1400})
    page.locator(FIELD).press_sequentially("in")
    page.locator(OPTIONS).first.wait_for()

    page.locator(OPTIONS).last.click()
    page.wait_for_url(re.compile(r"/suche/\?q="))


def test_long_words_fit_the_screen(visit):
    for query in ("w" * 80, f'"{"w" * 80} Integration" Beirat', f"-{'w' * 80}"):
        page = visit(f"/suche/?q={query}&art=paper", viewport=PHONE)

        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_what_the_start_page_looks_for_can_be_read_on_a_phone(visit):
    page = visit("/", viewport=PHONE)
    measure = """field => { const room = getComputedStyle(field);
      const context = document.createElement("canvas").getContext("2d"); context.font = room.font;
      return context.measureText(field.placeholder).width
        <= field.clientWidth - parseFloat(room.paddingLeft) - parseFloat(room.paddingRight); }"""

    assert page.locator(FIELD).evaluate(measure)


def test_a_suggestion_can_be_touched(visit):
    page = visit("/", viewport=PHONE, has_touch=True)
    page.locator(FIELD).press_sequentially("arbeits")
    page.locator(OPTIONS).first.wait_for()
    box = page.locator(OPTIONS).first.bounding_box()

    page.locator(OPTIONS).first.tap()
    page.wait_for_url(re.compile(r"/suche/\?q=Arbeits"))

    assert box["height"] >= 44


def test_the_open_list_fits_the_screen(visit):
    for size in (PHONE, DESKTOP):
        page = visit("/suche/", viewport=size)
        page.locator(FIELD).press_sequentially("arbeits")
        page.locator(OPTIONS).first.wait_for()
        box = page.locator(".suggestions").bounding_box()

        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_axe_finds_nothing_on_the_open_list(findings):  # noqa: F811
    def show(tab):
        tab.goto("/suche/")
        tab.locator(FIELD).press_sequentially("arbeits")
        tab.locator(OPTIONS).first.wait_for()
        tab.keyboard.press("ArrowDown")

    found = findings(show, PAIRS["de"])

    assert not found, "\n".join(found)
