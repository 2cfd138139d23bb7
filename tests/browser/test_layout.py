"""What fits on the screen, on paper and under the thumb."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.walk import PAGES, address_of

#: Controls, which need 44 px in both directions; a wide enough label or a click area over it counts.
CONTROLS = """button, .button, summary, select, textarea, .nav a, .tools a, .languages a, .brand, .chips a, .pages a,
 .tasks a, input:not([type=hidden], [type=checkbox], [type=radio])"""
TOO_SMALL = """(controls) => {
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className} “${element.innerText ?? ""}”`;
  // A link may cover the card or row that it stands in.
  const covers = (element) => getComputedStyle(element, "::after").position === "absolute" && element.offsetParent;
  const size = (element) => {
    const {width, height} = (covers(element) || element).getBoundingClientRect();
    return {width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10};
  };
  const found = [];
  for (const element of document.querySelectorAll(controls)) {
    if (!element.checkVisibility() || element.closest(".trap")) continue;
    const {width, height} = size(element);
    if (width < 44 || height < 44) found.push(`control ${named(element)} ${width}×${height}`);
  }
  for (const element of document.querySelectorAll("main a[href], footer a[href]")) {
    if (!element.checkVisibility() || element.matches(controls) || element.matches(".visually-hidden, .skip")) continue;
    // WCAG 2.5.8 leaves out what stands in a sentence: its height is that of the line.
    const block = element.closest("p, li, dd, td, div, h1, h2, h3, h4, figcaption, span.small");
    const alone = block.innerText.trim() === element.innerText.trim();
    const line = parseFloat(getComputedStyle(element).lineHeight);
    if (alone && Math.max(size(element).height, line, size(block).height) < 24)
      found.push(`link ${named(element)} ${size(element).width}×${size(element).height}`);
  }
  return found;
}"""
#: Text that a box hides because it does not fit. Boxes that scroll hide nothing; cut drawings are meant.
CUT_OFF = """() => [...document.querySelectorAll("body *:not(svg, svg *, select, select *)")].filter((element) => {
  const style = getComputedStyle(element);
  if (!element.checkVisibility() || !element.innerText?.trim()) return false;
  // Hidden from the eye on purpose: names of things that a phone shows as a symbol.
  if (style.clipPath === "inset(50%)" || element.closest(".visually-hidden, .trap, .skip")) return false;
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const box = element.getBoundingClientRect();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.data.trim() || texts.currentNode.parentElement.closest(".visually-hidden, svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const {left, right, top, bottom, width} = range.getBoundingClientRect();
    if (!width) continue;
    if (hides(style.overflowX) && (left < box.left - 1 || right > box.right + 1)) return true;
    if (hides(style.overflowY) && (top < box.top - 1 || bottom > box.bottom + 1)) return true;
  }
  return style.textOverflow === "ellipsis";
}).map((element) => `cut off: ${element.outerHTML.slice(0, 90)} in ${element.parentElement.outerHTML.slice(0, 60)}`)"""
#: Chromium's own size of text is 16 px; twice that is 32.
TEXT_SIZE = "parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  return lasts(style.transitionDuration) || lasts(style.animationDuration) || style.scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 80))"""
NAVIGATION = """() => [...document.querySelectorAll("nav, .skip, .tools, .button, form.search")]
  .filter((element) => element.checkVisibility({visibilityProperty: true}))
  .map((element) => element.outerHTML.slice(0, 80))"""
WIDTH = "document.documentElement.scrollWidth"
#: What sticks out, to have a name for what is too wide.
WIDER = """(width) => [...document.querySelectorAll("body *")].filter((element) => {
  const {left, right} = element.getBoundingClientRect();
  return (right > width + 1 || left < -1) && element.checkVisibility()
    && !element.closest(".visually-hidden, .skip, .trap, .nav");
}).slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`).join(", ")"""


def too_wide(tab, width, look):
    found = tab.evaluate(WIDTH)
    return [f"{look}: {found} px wide: {tab.evaluate(WIDER, width)}"] if found > width else []


@pytest.mark.parametrize("page", PAGES)
def test_everything_fits(portal, visit, page):
    tab = visit(address_of(portal, page), viewport=PHONE)
    complaints = [f"on a phone: {found}" for found in tab.evaluate(TOO_SMALL, CONTROLS)]

    for direction in ("rtl", "ltr"):
        tab.evaluate("(direction) => { document.documentElement.dir = direction }", direction)
        tab.set_viewport_size({"width": 320, "height": 640})
        complaints += too_wide(tab, 320, f"320 px {direction}")

    tab.set_viewport_size(DESKTOP)
    complaints += [f"on a desktop: {found}" for found in tab.evaluate(TOO_SMALL, CONTROLS)]
    complaints += too_wide(tab, DESKTOP["width"], "desktop") + tab.evaluate(CUT_OFF)

    fonts = tab.context.new_cdp_session(tab)
    fonts.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    assert tab.evaluate(TEXT_SIZE) >= 32
    for size in (DESKTOP, {"width": 640, "height": 780}, {"width": 320, "height": 640}):
        tab.set_viewport_size(size)
        look = f"text at 200 % on {size['width']} px"
        complaints += too_wide(tab, size["width"], look)
        complaints += [f"{look}: {found}" for found in tab.evaluate(CUT_OFF)]

    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("size", [16, 32])
def test_all_languages_can_be_read_in_the_menu(visit, size):
    tab = visit("/wedel/", viewport={"width": 320, "height": 640})
    fonts = tab.context.new_cdp_session(tab)
    fonts.send("Page.setFontSizes", {"fontSizes": {"standard": size}})

    for direction in ("ltr", "rtl"):
        tab.evaluate("(direction) => { document.documentElement.dir = direction }", direction)
        tab.locator(".languages > summary").click()
        box = tab.locator(".languages > ul").bounding_box()
        tab.locator(".languages > summary").click()

        assert box["x"] >= 0, direction
        assert box["x"] + box["width"] <= 320, direction


@pytest.mark.parametrize("page", PAGES)
def test_paper_has_no_navigation_and_nothing_moves_for_those_who_asked(portal, visit, page):
    tab = visit(address_of(portal, page), reduced_motion="reduce")

    moving = tab.evaluate(MOVING)
    tab.emulate_media(media="print")
    navigation = tab.evaluate(NAVIGATION)

    assert moving == []
    assert navigation == []
    assert tab.locator("h1").is_visible()


def test_the_navigation_that_paper_lacks_is_on_the_screen(visit):
    tab = visit("/wedel/")

    assert len(tab.evaluate(NAVIGATION)) > 5
