import re
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
import segno
from django.urls import reverse
from django.utils import translation

from committees.models import Committee
from municipalities.models import Municipality

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return Municipality.objects.create(
        name="Wedel", official_name="Stadt Wedel", slug="wedel", land="SH", state="published"
    )


@pytest.fixture
def committee(town):
    return Committee.objects.create(
        municipality=town, kind="working_group", name="AK „Größe & Maß“, Süd", slug="ak", state="published"
    )


@pytest.fixture(params=["town", "committee"])
def page(request, committee):
    """Address of a subscribe page and of its feed."""
    if request.param == "town":
        return reverse("committees:town_subscribe", args=["wedel"]), reverse("committees:town_feed", args=["wedel"])
    return tuple(reverse(f"committees:{name}", kwargs=committee.address) for name in ("subscribe", "feed"))


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return html5lib.parse(response.content)


def links(document):
    return [link.get("href") for link in document.iter(f"{HTML}a")]


def test_the_page_offers_the_feed_to_every_program(client, page):
    address, feed = page

    document = read(client, address)

    webcal = f"webcal://testserver{feed}"
    (google,) = [link for link in links(document) if link.startswith("https://calendar.google.com/calendar/r?")]
    outlook = [link for link in links(document) if "/calendar/0/addfromweb?" in link]
    assert webcal in links(document)
    assert parse_qs(urlsplit(google).query) == {"cid": [webcal]}
    assert [urlsplit(link).netloc for link in outlook] == ["outlook.office.com", "outlook.live.com"]
    for link in outlook:
        query = parse_qs(urlsplit(link).query)
        assert query["url"] == [f"http://testserver{feed}"]
        assert "+" not in link
        assert f"X-WR-CALNAME:{query['name'][0].replace(',', chr(92) + ',')}" in client.get(feed).content.decode()


def test_the_feed_behind_the_address_to_copy_is_there(client, page):
    (field,) = [entry for entry in read(client, page[0]).iter(f"{HTML}input") if entry.get("readonly") is not None]

    assert field.get("value") == f"http://testserver{page[1]}"
    assert client.get(urlsplit(field.get("value")).path)["Content-Type"] == "text/calendar; charset=utf-8"


def test_behind_tls_the_address_is_https(client, page):
    response = client.get(page[0], secure=True)

    assert f'value="https://testserver{page[1]}"' in response.content.decode()


def test_the_address_has_a_label(client, page):
    document = read(client, page[0])
    (field,) = [entry for entry in document.iter(f"{HTML}input") if entry.get("readonly") is not None]

    labels = [label for label in document.iter(f"{HTML}label") if label.get("for") == field.get("id")]

    assert len(labels) == 1


def test_the_qr_code_is_dark_on_white_and_says_where_it_leads(client, page):
    document = read(client, page[0])
    (figure,) = [figure for figure in document.iter(f"{HTML}figure") if figure.get("class") == "qr"]
    (image,) = [element for element in figure.iter() if element.get("role") == "img"]
    ground, modules = image.iter(f"{SVG}path")

    assert f"http://testserver{page[0]}" in image.get("aria-label")
    assert (ground.get("fill"), modules.get("stroke")) == ("#fff", "#000")
    assert modules.get("d") == drawn(segno.make(f"http://testserver{page[0]}", micro=False))


def drawn(code):
    return re.search(r'class="qrline" stroke="#000" d="([^"]*)"', code.svg_inline(light="#fff", omitsize=True))[1]


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(client, page):
    document = read(client, page[0])

    elements = list(document.iter())
    assert not [element for element in elements if element.get("style") is not None or element.tag == f"{HTML}style"]
    assert not [name for element in elements for name in element.attrib if name.startswith("on")]
    assert not [element for element in elements if (element.get("src") or "").startswith(("http", "//"))]


def test_headings_skip_no_level_and_ids_are_unique(client, page):
    document = read(client, page[0])
    levels = [int(element.tag[-1]) for element in document.iter() if re.fullmatch(rf"{HTML}h[1-6]", str(element.tag))]
    ids = [element.get("id") for element in document.iter() if element.get("id")]

    assert levels.count(1) == 1
    assert all(second <= first + 1 for first, second in pairwise(levels))
    assert len(ids) == len(set(ids))


def test_the_page_leads_back(client, committee):
    town_page = read(client, reverse("committees:town_subscribe", args=["wedel"]))
    committee_page = read(client, reverse("committees:subscribe", kwargs=committee.address))

    assert reverse("committees:town_calendar", args=["wedel"]) in links(town_page)
    assert reverse("committees:meetings", kwargs=committee.address) in links(committee_page)


def test_in_english_the_feed_is_english(client, committee):
    with translation.override("en"):
        address, feed = (reverse(f"committees:{name}", kwargs=committee.address) for name in ("subscribe", "feed"))

    assert f"webcal://testserver{feed}" in links(read(client, address))
    assert feed.startswith("/en/")


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
def test_what_is_not_published_cannot_be_subscribed_to(client, town, committee, state, status):
    committee.state = state
    committee.save()
    addresses = [reverse("committees:subscribe", kwargs=committee.address)]

    assert [client.get(address).status_code for address in addresses] == [status]

    town.state = state
    town.save()
    addresses.append(reverse("committees:town_subscribe", args=["wedel"]))

    assert [client.get(address).status_code for address in addresses] == [status, status]


def test_a_subscribe_page_can_only_be_read(client, page):
    assert client.post(page[0]).status_code == 405


def test_a_subscribe_page_costs_two_queries(client, committee, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get(reverse("committees:subscribe", kwargs=committee.address))
