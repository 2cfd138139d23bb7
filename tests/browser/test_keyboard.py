"""Every page with the keyboard alone."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.walk import PAGES, SIGNATURE, address_of

#: Remembers what can be reached and how it looks without the focus.
PREPARE = """() => {
  const reachable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  window.look = (element) => {
    const boxes = [element, element.closest(".card, .meeting, .town, .choice, td, li")].filter(Boolean);
    return boxes.flatMap((box) => [null, "::before", "::after"].map((part) => {
      const style = getComputedStyle(box, part);
      const outline = style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? "" :
        `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
      return `${outline}/${style.boxShadow}`;
    })).join("|");
  };
  // The Tab key goes to one radio button of a group; arrows lead to the others.
  const firstOf = (name) =>
    document.querySelector(`[name="${name}"]:checked`) || document.querySelector(`[name="${name}"]`);
  window.stops = [...document.querySelectorAll(reachable)].filter((element) =>
    element.checkVisibility({visibilityProperty: true}) && !element.disabled && element.tabIndex >= 0 &&
    (element.type !== "radio" || element === firstOf(element.name)));
  window.looks = window.stops.map(window.look);
  return window.stops.map((element) => `${element.tagName.toLowerCase()} “${element.innerText || element.name || ""}”`);
}"""
HERE = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const index = window.stops.indexOf(element);
  const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
  const inside = boxes.some((box) =>
    box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth);
  const uncovered = boxes.some((box) => {
    const within = (value, end) => Math.min(Math.max(value, 1), end - 1);
    const at = document.elementFromPoint(
      within(box.left + box.width / 2, innerWidth), within(box.top + box.height / 2, innerHeight));
    return at && (element.contains(at) || at.contains(element));
  });
  return {
    index, inside, uncovered,
    changed: index < 0 || window.look(element) !== window.looks[index],
    name: element.outerHTML.slice(0, 90),
  };
}"""


def walk(tab):
    """Complaints of somebody who presses Tab from the top of the page to its end."""
    stops = tab.evaluate(PREPARE)
    reached, complaints = [], []
    for _press in range(len(stops) + 5):
        tab.keyboard.press("Tab")
        here = tab.evaluate(HERE)
        if here is None or (here["index"] == 0 and reached):
            break
        if here["index"] >= 0:
            reached.append(here["index"])
        if not here["changed"]:
            complaints.append(f"focus not visible: {here['name']}")
        if not here["inside"] or not here["uncovered"]:
            complaints.append(f"focus out of sight: {here['name']}")
    else:
        complaints.append("the focus does not come to an end")
    missed = [stops[index] for index in range(len(stops)) if index not in reached]
    if missed:
        complaints.append(f"not reached: {missed}")
    if reached != sorted(reached):
        complaints.append(f"order of the focus: {reached}")
    return complaints


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_reached_and_seen(portal, visit, page):
    tab = visit(address_of(portal, page))

    complaints = walk(tab)

    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("page", SIGNATURE)
def test_every_control_is_reached_and_seen_on_a_dark_phone(portal, visit, page):
    tab = visit(address_of(portal, page, "en"), viewport=PHONE, color_scheme="dark")

    complaints = walk(tab)

    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "/?q=%00"])  # that one has nothing to skip
def test_the_skip_link_is_first_and_skips(portal, visit, page):
    tab = visit(address_of(portal, page))
    tab.keyboard.press("Tab")
    first = tab.evaluate("""() => {
        const {top, left, height} = document.activeElement.getBoundingClientRect();
        return {target: document.activeElement.getAttribute("href"), isSeen: top >= 0 && left >= 0 && height >= 24};
    }""")

    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")

    assert first == {"target": "#inhalt", "isSeen": True}
    assert tab.evaluate("!document.activeElement.closest('header')")
    assert tab.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_language_menu_works_by_keyboard(visit, portal, script, size):
    tab = visit("/wedel/", viewport=size, java_script_enabled=script)
    menu, english = tab.locator(".languages"), tab.locator(".languages a[lang=en]")
    assert not english.is_visible()

    menu.locator("summary").focus()
    tab.keyboard.press("Enter")
    assert english.is_visible()
    if script:
        tab.keyboard.press("Escape")
        assert not english.is_visible()
        tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/en/wedel/")

    assert tab.locator("html").get_attribute("lang") == "en"
