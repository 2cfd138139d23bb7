"""The picture of a revision: drawn on the server, for every width, language and website."""

import html
import re
from xml.etree import ElementTree

import html5lib
import pytest
import time_machine
from django.template.loader import render_to_string
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.picture import MOST_LINES, TITLE_SIZE, lines, picture_of, width_of
from content.imprecise import parse
from tests import factories

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def process(db):
    """With a step of each state."""
    process = factories.process.make(title="Fortschreibung")
    rows = [
        {"title": "Beschluss", "happened_on": parse("2017")},
        {"title": "Übersprungen"},
        {"title": "Auftakt", "happened_on": parse("2018")},
        {"title": "Entwurf", "planned_on": parse("2019")},
        {"title": "Gespräche", "is_dropped": True},
        {"title": "Vorlage", "planned_on": parse("2021")},
    ]
    for position, values in enumerate(rows):
        factories.milestone.make(process=process, position=position, **values)
    with time_machine.travel(factories.NOW, tick=False):
        yield process


def drawn(process, language="de"):
    with translation.override(language):
        picture = picture_of(process, process.steps_on(factories.NOW.date()))
        svg = render_to_string("concepts/picture.svg", {"picture": picture, "is_standalone": True})
    return picture, ElementTree.fromstring(svg)


def address_of(process, page="stand.svg"):
    return f"{process.concept.path}/{page}"


def test_every_step_is_a_station_with_its_sign_and_its_words(process):
    picture, svg = drawn(process)

    assert [station.phase for station in picture.stations] == ["done", "unknown", "done", "late", "dropped", "planned"]
    assert [group.get("class").split()[-1] for group in svg.iter(f"{SVG}g") if group.get("class")] == [
        station.phase for station in picture.stations
    ]
    texts = [text.text for text in svg.iter(f"{SVG}text")]
    for step in process.steps_on(factories.NOW.date()):
        assert step.title in texts
        assert any(text.startswith(str(step.phase_word)) for text in texts)


def test_the_picture_has_an_equivalent_in_words(process):
    _picture, svg = drawn(process)

    named = svg.get("aria-labelledby").split()
    found = {each.get("id"): each.text for each in svg if each.get("id") in named}
    assert [name in found for name in named] == [True, True]
    for step in process.steps_on(factories.NOW.date()):
        assert step.title in found["desc"]


def test_stations_do_not_overlap_and_nothing_leaves_the_picture(process):
    picture, _svg = drawn(process)

    ends = [(station.title + station.note)[-1].y for station in picture.stations]
    starts = [station.y - 13 for station in picture.stations]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
    assert ends[-1] < picture.height


@pytest.mark.django_db
def test_a_picture_without_steps_says_so():
    process = factories.process.make()

    picture, _svg = drawn(process)

    assert picture.stations == []
    assert picture.height > picture.heading[-1].y


def test_arabic_reads_from_the_right(process):
    picture, svg = drawn(process, "ar")

    assert svg.get("direction") == "rtl"
    assert picture.station_x > picture.text_x
    german = [text for text in svg.iter(f"{SVG}text") if text.get("lang") == "de"]
    assert {text.get("direction") for text in german} == {"ltr"}


WORDS = st.text(alphabet="abcdefgilmwÄÖÜß WM-", min_size=1, max_size=300)


@settings(max_examples=100)
@given(text=WORDS, room=st.integers(60, 360))
def test_no_line_is_wider_than_its_room(text, room):
    found = lines(text, room, TITLE_SIZE)

    assert len(found) <= MOST_LINES
    assert all(width_of(line, TITLE_SIZE) <= room + TITLE_SIZE for line in found)


def test_a_long_word_is_broken_with_hyphens_and_no_letter_is_lost():
    word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"

    found = lines(word, 250, TITLE_SIZE)

    assert len(found) > 1
    assert "".join(line.removesuffix("-") for line in found) == word


# What other websites get


def test_other_websites_may_show_it_and_browsers_ask_whether_it_is_still_true(client, process):
    response = client.get(address_of(process))

    assert response.headers["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["Cache-Control"] == "public, no-cache"
    assert response.cookies == {}
    assert client.get(address_of(process), headers={"If-None-Match": response.headers["ETag"]}).status_code == 304


def test_the_image_stands_alone(client, process):
    factories.milestone.make(process=process, title="<script>alert('&')</script>", position=9)

    svg = ElementTree.fromstring(client.get(address_of(process)).content)

    assert {each.tag.removeprefix(SVG) for each in svg.iter()} <= {
        "svg",
        "title",
        "desc",
        "rect",
        "text",
        "g",
        "path",
        "circle",
    }
    assert not [name for each in svg.iter() for name in each.attrib if "href" in name or name.startswith("on")]
    assert all(each.get("fill") for each in svg.iter(f"{SVG}text"))


def test_the_image_follows_the_clock(client, process):
    before = client.get(address_of(process)).content
    with time_machine.travel(factories.berlin(2022, 1, 1, 12)):
        after = client.get(address_of(process)).content

    assert before != after


@pytest.mark.parametrize("page", ["stand.svg", "einbinden/"])
@pytest.mark.parametrize("state", ["draft", "archived"])
@pytest.mark.django_db
def test_a_revision_that_is_not_public_has_no_picture(client, page, state):
    process = factories.process.make(state=state)

    assert client.get(address_of(process, page)).status_code == 404


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("page", ["stand.svg", "einbinden/"])
@pytest.mark.django_db
def test_a_concept_that_is_not_public_has_no_picture(client, page, state, status):
    process = factories.process.make(concept__state=state)

    assert client.get(address_of(process, page)).status_code == status


def test_the_code_to_copy_is_a_link_around_the_image_with_whole_addresses(client, process):
    process.title = 'Die "neue" <Fassung>'
    process.save()

    page = html5lib.parse(client.get(address_of(process, "einbinden/")).content, namespaceHTMLElements=False)

    (snippet,) = page.iter("textarea")
    (link,) = html5lib.parseFragment(snippet.text, namespaceHTMLElements=False)
    (image,) = link
    assert (link.tag, image.tag) == ("a", "img")
    assert link.get("href") == f"http://testserver{process.concept.path}/"
    assert image.get("src") == f"http://testserver{address_of(process)}"
    assert process.title in image.get("alt")
    assert not re.search(r"<(script|iframe|style)", html.unescape(snippet.text))


def test_the_page_with_the_code_says_the_picture_in_words(client, process):
    page = html5lib.parse(client.get(address_of(process, "einbinden/")).content, namespaceHTMLElements=False)

    text = "".join(page.itertext())
    for step in process.steps_on(factories.NOW.date()):
        assert step.title in text


@pytest.mark.parametrize("count", [1, 12])
@pytest.mark.django_db
def test_the_picture_costs_the_same_for_many_steps(client, count, django_assert_num_queries):
    process = factories.process.make()
    meeting = factories.meeting.make(committee=factories.committee.make(municipality=process.concept.municipality))
    factories.milestone.make(process=process, meeting=meeting, _quantity=count)

    with django_assert_num_queries(3):
        client.get(address_of(process))
