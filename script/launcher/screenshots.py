"""The pictures of the README and of the editors' handbook."""

import base64
import shutil
import struct
import zlib
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from launcher.terminal import Problem, say

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 780}
CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu"]
MOST_BYTES = 1_500_000

WEDEL = "/wedel/gremien/arbeitskreis-integration/"
KREFELD = "/krefeld/gremien/arbeitskreis-zuwanderung-und-integration/"
WESEL = "/wesel/kontakte/integrationsbeauftragte/"
VOELKLINGEN = "/voelklingen/konzepte/integrationskonzept/"
#: Name of the file, address, size, and what to bring to the top of the picture.
PAGES = [
    ("start", "/", DESKTOP, None),
    ("wedel-phone", WEDEL, PHONE, None),
    ("krefeld-phone", KREFELD, PHONE, "#sitze"),
    ("wesel-phone", WESEL, PHONE, None),
    ("voelklingen-phone", VOELKLINGEN, PHONE, ".timeline"),
]
COMMITTEE = "/admin/committees/committee/?q=Arbeitskreis+Integration"
MEETING = "/admin/committees/meeting/?when=upcoming&q=Arbeitskreis+Integration"
CONTACT = "/admin/contacts/contactpoint/?q=Koordinierungsstelle"
OFFICER = "/admin/contacts/contactpoint/?q=Integrationsbeauftragte"
#: The editors' desk. The committee or contact is found by its name in the list; then the view, and what to bring up.
DESK = [
    ("handbuch-start", "/admin/", None, ".desk-town[open]"),
    ("handbuch-vorschau", COMMITTEE, "preview", "#content-main"),
    ("handbuch-fehler", COMMITTEE, "mistake", "#meetings-group tr:has(.errorlist)"),
    ("handbuch-absagen", MEETING, "cancel", "#content"),
    ("handbuch-sprechzeiten", OFFICER, "hours", ".desk-hours-day"),
    ("handbuch-verlauf", CONTACT, "history", None),
]
#: Runs in the browser: a PNG in base64 becomes its red, green and blue bytes in base64.
READ_PIXELS = """async (picture) => {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  let text = "";
  for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at], data[at + 1], data[at + 2]);
  return btoa(text);
}"""


def main(root, arguments):
    if len(arguments) not in (1, 3):
        raise Problem("Say where the portal runs, as in: script/screenshots http://127.0.0.1:8000 [user password]")
    from playwright.sync_api import Error, sync_playwright

    chromium = shutil.which("chromium")
    if not chromium:
        raise Problem("There is no chromium on the PATH. script/test installs it.")
    address = "{0.scheme}://{0.netloc}".format(urlsplit(arguments[0]))
    folder = Path(root) / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        try:
            taken = _public(browser, address, folder)
            if len(arguments) == 3:
                taken += _desk(browser, address, folder, *arguments[1:])
        except Error as error:
            raise Problem(f"A picture could not be taken: {error.message}") from None
        finally:
            browser.close()
    total = sum(file.stat().st_size for file in taken)
    for file in taken:
        say(f"  {file.relative_to(root)}  {file.stat().st_size // 1000} kB")
    say(f"{len(taken)} pictures, {total // 1000} kB.")
    if total > MOST_BYTES:
        raise Problem(f"Together they may have {MOST_BYTES // 1000} kB.")
    return 0


def _page(browser, address, size):
    options = {
        "base_url": address,
        "viewport": size,
        "locale": "de-DE",
        "timezone_id": "Europe/Berlin",
        "color_scheme": "light",
    }
    return browser.new_context(**options, reduced_motion="reduce").new_page()


def _open(page, address):
    answer = page.goto(address, wait_until="load")
    if answer.status != 200:
        raise Problem(f"{page.url} answers {answer.status}; the pictures need the demonstration.")


def _take(page, folder, name, top):
    if top:
        page.locator(top).first.evaluate("(element) => window.scrollBy(0, element.getBoundingClientRect().top - 120)")
    file = folder / f"{name}.png"
    size = page.viewport_size
    picture = page.screenshot(animations="disabled", caret="hide")
    file.write_bytes(with_palette(_pixels(page.context.browser, picture), size["width"], size["height"]))
    return file


def _pixels(browser, picture):
    """Red, green and blue of each pixel; a browser knows how to read its own pictures."""
    page = browser.new_page()
    try:
        return base64.b64decode(page.evaluate(READ_PIXELS, base64.b64encode(picture).decode()))
    finally:
        page.close()


def with_palette(pixels, width, height):
    """A PNG of at most 256 colours, about a third of what Chromium writes (PNG specification, 11.2)."""
    points = [pixels[at : at + 3] for at in range(0, len(pixels), 3)]
    by_frequency = [colour for colour, _count in Counter(points).most_common()]
    palette = by_frequency[:256]
    number = {colour: place for place, colour in enumerate(palette)}
    for colour in by_frequency[256:]:
        distances = [sum((a - b) ** 2 for a, b in zip(colour, other, strict=True)) for other in palette]
        number[colour] = distances.index(min(distances))
    numbers = bytes(number[point] for point in points)
    rows = b"".join(b"\0" + numbers[at : at + width] for at in range(0, width * height, width))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"PLTE", b"".join(palette)) + chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IEND", b"")


def _public(browser, address, folder):
    taken = []
    for name, path, size, top in PAGES:
        page = _page(browser, address, size)
        _open(page, path)
        taken.append(_take(page, folder, name, top))
        page.context.close()
    return taken


def _desk(browser, address, folder, user, password):
    page = _page(browser, address, DESKTOP)
    _open(page, "/admin/login/?next=/admin/")
    page.locator("[name=username]").fill(user)
    page.locator("[name=password]").fill(password)
    with page.expect_navigation():
        page.locator("[name=password]").press("Enter")
    if "/login/" in page.url:
        raise Problem(f"The portal does not let {user} in with this password.")
    taken = []
    for name, path, view, top in DESK:
        _open(page, path)
        if view:
            change = page.locator("#result_list tbody th a").first.get_attribute("href").partition("?")[0]
            _open(page, change.replace("/change/", "/history/") if view == "history" else change)
            page.wait_for_load_state("networkidle")
        if path == "/admin/":  # all towns are folded for an administrator
            page.locator(".desk-town", has_text="Wesel").evaluate("(town) => (town.open = true)")
        if view:
            DEEDS.get(view, lambda page: None)(page)
        taken.append(_take(page, folder, name, top))
        page.set_viewport_size(DESKTOP)
    return taken


def _mistake(page):
    """A day that does not exist; nothing is saved."""
    rows = page.locator("#meetings-group tr.form-row:not(.has_original):not(.empty-form)")
    rows.first.locator("[name$=-day]").fill("31.09.2027")
    with page.expect_navigation(wait_until="load"):
        page.locator("[name=_continue]").click()
    page.wait_for_load_state("networkidle")


def _preview(page):
    """Lines as people write them; nothing is saved."""
    _open(page, page.url.replace("/change/", "/plan/").partition("?")[0])
    page.locator("textarea").first.fill("Montag, 11. Januar 2027\nMo 1.2., 19–21 Uhr\nDienstag, 29. März 2027\nim Mai")
    with page.expect_navigation(wait_until="load"):
        page.locator("form:has(textarea) [type=submit]").click()


def _cancel(page):
    """The page that asks for the reason; nothing is cancelled."""
    page.set_viewport_size(PHONE)
    _open(page, page.url.replace("/change/", "/cancel/").partition("?")[0])


def _hours(page):
    """The week of the officer; nothing is saved."""
    _open(page, page.url.replace("/change/", "/hours/").partition("?")[0])
    with page.expect_navigation(wait_until="load"):
        page.locator("#content-main a.button[href*='/week/']").first.click()


#: What happens on the page of the first row before the picture is taken.
DEEDS = {"mistake": _mistake, "preview": _preview, "cancel": _cancel, "hours": _hours}
