"""What a visitor downloads, measured on the bytes that are served."""

import re

import pytest

MOST_BYTES = 60_000
MOST_REQUESTS = 6
#: What a server sends before it waits for the first acknowledgement (RFC 6928): ten segments, less the headers.
MOST_HTML = 14_000
MOST_HTML_UNPACKED = 60_000
MOST_ELEMENTS = 1_500
#: All files of a kind that one page loads, compressed: site.css and the sheet of a kind of page; two small scripts.
MOST_OF_KIND = {"text/css": 9_000 + 2_100, "text/javascript": 2_650, "image/svg+xml": 300}
WEDEL_COMMITTEE = "/wedel/gremien/arbeitskreis-integration/"
MOST_BYTES_OF_WEDEL = 12_000
ELEMENT = re.compile(r"<[a-z]")
URL_IN_CSS = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)|@import\s+['\"]([^'\"]+)")


def loaded_by(portal, answer):
    """The files that a browser fetches for a page, and for the stylesheets and scripts of that page."""
    waiting = [portal.local(answer.address, link) for link in answer.document.loaded]
    found = {}
    while waiting:
        address = waiting.pop()
        assert address, f"{answer.address} loads something from another host"
        if address in found:
            continue
        found[address] = portal.file(address)
        assert found[address].status == 200, address
        if found[address].headers.get_content_type() == "text/css":
            names = [one or other for one, other in URL_IN_CSS.findall(found[address].text)]
            waiting += [portal.local(address, name) for name in names]
    return found


def test_every_page_with_all_it_loads_keeps_to_its_budget(portal):
    too_much = {}
    for address, answer in portal.pages.items():
        files = loaded_by(portal, answer)
        size = len(answer.body) + sum(len(file.body) for file in files.values())
        if size > MOST_BYTES or 1 + len(files) > MOST_REQUESTS:
            too_much[address] = (size, 1 + len(files))

    assert len(portal.pages) > 200
    assert too_much == {}


def test_every_page_arrives_in_the_first_round_trip(portal):
    too_much = {}
    for address, answer in portal.pages.items():
        text = answer.text
        measured = (len(answer.body), len(text.encode()), len(ELEMENT.findall(text)))
        most = (MOST_HTML, MOST_HTML_UNPACKED, MOST_ELEMENTS)
        if any(size > limit for size, limit in zip(measured, most, strict=True)):
            too_much[address] = measured

    assert too_much == {}


def test_stylesheets_scripts_and_signs_keep_to_their_budgets(portal):
    too_much, seen = {}, set()
    for address, answer in portal.pages.items():
        sizes = dict.fromkeys(MOST_OF_KIND, 0)
        for file in loaded_by(portal, answer).values():
            kind = file.headers.get_content_type()
            seen.add(kind)
            if kind in sizes and "/static/" in file.address:
                sizes[kind] += len(file.body)
        too_much |= {(address, kind): size for kind, size in sizes.items() if size > MOST_OF_KIND[kind]}

    assert seen >= set(MOST_OF_KIND)
    assert too_much == {}


@pytest.mark.parametrize("address", [WEDEL_COMMITTEE, f"/en{WEDEL_COMMITTEE}"])
def test_the_page_of_the_wedel_committee_is_small(portal, address):
    assert len(portal.pages[address].body) <= MOST_BYTES_OF_WEDEL


def test_static_files_are_compressed_and_kept_for_ever(portal):
    files = loaded_by(portal, portal.pages[WEDEL_COMMITTEE])

    for address, file in files.items():
        assert file.headers["Content-Encoding"] == "gzip", address
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", address), address
        assert "immutable" in file.headers["Cache-Control"], address
