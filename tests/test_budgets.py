"""What a visitor downloads, measured on the bytes that are served."""

import re

import pytest

MOST_BYTES = 60_000
MOST_REQUESTS = 6
WEDEL_COMMITTEE = "/wedel/gremien/arbeitskreis-integration/"
MOST_BYTES_OF_WEDEL = 12_000
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


@pytest.mark.parametrize("address", [WEDEL_COMMITTEE, f"/en{WEDEL_COMMITTEE}"])
def test_the_page_of_the_wedel_committee_is_small(portal, address):
    assert len(portal.pages[address].body) <= MOST_BYTES_OF_WEDEL


def test_static_files_are_compressed_and_kept_for_ever(portal):
    files = loaded_by(portal, portal.pages[WEDEL_COMMITTEE])

    for address, file in files.items():
        assert file.headers["Content-Encoding"] == "gzip", address
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", address), address
        assert "immutable" in file.headers["Cache-Control"], address
