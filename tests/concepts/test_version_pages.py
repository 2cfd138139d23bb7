"""Reading a version on a screen: on one page or chapter by chapter."""

import gzip
from itertools import pairwise

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.models import ConceptVersion, Section
from concepts.texts.places import chapter_of, section_url
from concepts.texts.screen import passages
from concepts.texts.structure import Part
from tests import factories
from tests.concepts.prose import long_text

pytestmark = pytest.mark.django_db
NOTE = '<span class="footnote">Siehe <em>dort</em>.</span>'
TABLE = (
    "<table><thead><tr><th>Amt</th><th>Aufgabe</th></tr></thead><tbody><tr><td>A</td><td>B</td></tr></tbody></table>"
)


def written(version, parts):
    """Store a text; the anchor of a part is its place: a1, a2, …"""
    Section.objects.bulk_create(
        Section(version=version, position=place, anchor=f"a{place}", **fields(part))
        for place, part in enumerate(parts, start=1)
    )
    version.words = sum(len(f"{part.heading} {part.body}".split()) for part in parts)
    version.text_hash = "0" * 64
    version.save()
    return version


def fields(part):
    return {name: getattr(part, name) for name in ("kind", "depth", "number", "title", "body", "identity")}


def paragraph(text="Text.", depth=2, **more):
    return Part("paragraph", depth, body=f"<p>{text}</p>", **more)


def small_text():
    return [
        paragraph(f"Vorwort{NOTE}", depth=1),
        Part("chapter", 1, "1", "Einleitung"),
        paragraph(),
        Part("field", 1, "2", "Bildung"),
        Part("goal", 2, "2.1", "Mehr Kitas"),
        paragraph(f"Ein Absatz.{NOTE}", depth=3),
        Part("paragraph", 3, body=TABLE),
    ]


def long_chapters(count=3):
    """A text of `count` chapters with a section each, too long for one page."""
    words = "Wort " * (7000 // count)
    parts = []
    for number in range(1, count + 1):
        parts += [
            Part("chapter", 1, f"{number}", "Kapitel"),
            Part("chapter", 2, f"{number}.1", "Teil"),
            paragraph(words, 3),
        ]
    return parts


@pytest.fixture
def version():
    return factories.version.make(status="draft_text", label="Entwurf")


@pytest.fixture
def short(version):
    return written(version, small_text())


@pytest.fixture
def long(version):
    return written(version, long_chapters())


def opened(version):
    """The version, and people may say something about it."""
    factories.consultation.make(version=version)
    factories.form.make(municipality=version.concept.municipality, kind="consultation", is_open=True)
    return version


def document(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def levels(tree):
    return [int(each.tag[1]) for each in tree.find(".//main").iter() if each.tag in {f"h{n}" for n in range(1, 7)}]


def skips_no_level(found):
    return found[0] == 1 and all(after - before <= 1 for before, after in pairwise(found))


# Where a section is read


def test_a_short_text_stands_on_the_page_of_its_version(short):
    assert section_url(short, "a3") == f"{short.get_absolute_url()}#a3"
    assert set(chapter_of(short).values()) == {""}


def test_in_a_long_text_each_chapter_has_a_page(long, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = chapter_of(long)

    assert list(found.values()) == ["a1"] * 3 + ["a4"] * 3 + ["a7"] * 3
    with django_assert_num_queries(0):
        assert section_url(long, "a5", found).endswith("/text/a4/#a5")
        assert section_url(long, "a4", found).endswith("/text/a4/")


def test_what_stands_before_the_first_chapter_is_on_the_page_of_the_version(version, client):
    written(version, [paragraph("Vorwort", depth=1), *long_chapters()])

    assert chapter_of(version)["a1"] == ""
    assert [each.anchor for each in client.get(version.get_absolute_url()).context["passages"]] == ["a1"]


def test_a_chapter_that_is_a_whole_book_is_divided_once_more(version):
    parts = [Part("chapter", 1, "", "Das ganze Konzept"), paragraph("Vorab")]
    for number in range(3):
        parts += [Part("chapter", 2, f"{number}", "Teil"), paragraph("Wort " * 10_000, 3)]
    written(version, parts)

    assert list(chapter_of(version).values()) == ["a1", "a1", "a3", "a3", "a5", "a5", "a7", "a7"]


def test_the_anchor_of_any_section_leads_to_the_page_on_which_it_stands(long, client):
    for anchor, chapter in chapter_of(long).items():
        response = client.get(section_url(long, anchor))
        if anchor == chapter:
            assert response.status_code == 200
        else:
            assert response.headers["Location"] == section_url(long, anchor, chapter_of(long))


def test_sections_of_a_short_text_can_be_reached_in_the_same_way(short, client):
    response = client.get(f"{short.get_absolute_url()}text/a3/")

    assert response.headers["Location"] == f"{short.get_absolute_url()}#a3"
    assert client.get(f"{short.get_absolute_url()}text/a99/").status_code == 404


# The page of a version


def test_a_version_without_a_text_says_so_and_offers_none(version, client):
    tree = document(client, version.get_absolute_url())

    assert tree.find(".//main//p[@class='empty']") is not None
    assert not [link for link in tree.iter("a") if "text.pdf" in link.get("href", "")]
    for page in ("text.pdf", "druck/", "text/a1/"):
        assert client.get(f"{version.get_absolute_url()}{page}").status_code == 404


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("page", ["", "text/a1/", "druck/", "text.pdf"])
def test_a_version_that_is_not_public_has_no_pages(long, client, state, status, page):
    ConceptVersion.objects.filter(pk=long.pk).update(state=state)

    assert client.get(f"{long.get_absolute_url()}{page}").status_code == status


def test_contents_lead_to_every_heading_in_their_order(short, client):
    tree = document(client, short.get_absolute_url())
    contents = tree.find(".//nav[@aria-labelledby='inhaltsverzeichnis']")
    places = {each.get("id"): "".join(each.itertext()) for each in tree.iter() if each.get("id")}

    found = [(link.get("href").partition("#")[2], "".join(link.itertext())) for link in contents.iter("a")]

    assert found == [("a2", "1 Einleitung"), ("a4", "2 Bildung"), ("a5", "2.1 Mehr Kitas")]
    assert [places[anchor] for anchor, _heading in found] == [heading for _anchor, heading in found]


def test_all_links_within_a_page_lead_to_something_on_it(short, client):
    opened(short)
    tree = document(client, short.get_absolute_url())
    ids = [each.get("id") for each in tree.iter() if each.get("id")]

    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in tree.iter("a") if link.get("href").startswith("#")} <= set(ids)


def test_fields_goals_and_actions_are_named_in_words(short, client):
    found = client.get(short.get_absolute_url()).context["passages"]

    assert [bool(each.kind) for each in found if each.heading] == [False, True, True]


def test_neighbours_that_are_not_public_are_not_named(short, client):
    old = factories.version.make(concept=short.concept, label="Altfassung", state="draft")
    short.predecessor = written(old, small_text())
    short.save()
    factories.version.make(concept=short.concept, label="Neufassung", predecessor=short, state="draft")

    page = client.get(short.get_absolute_url()).content.decode()

    assert "Altfassung" not in page
    assert "Neufassung" not in page
    assert "vergleich/" not in page


def test_a_predecessor_with_a_text_can_be_compared(short, client):
    old = factories.version.make(concept=short.concept, slug="alt")
    short.predecessor = old
    short.save()
    address = f"/vergleich/alt/{short.slug}/"

    without_text = client.get(short.get_absolute_url()).content.decode()
    written(old, small_text())
    with_text = client.get(short.get_absolute_url()).content.decode()

    assert [address in page for page in (without_text, with_text)] == [False, True]


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (290, 1), (2400, 12)])
def test_the_time_to_read_is_told(short, client, words, minutes):
    ConceptVersion.objects.filter(pk=short.pk).update(words=words)

    assert client.get(short.get_absolute_url()).context["minutes"] == minutes


# Having a say, and what became of it


def test_every_place_can_be_commented_on_once_while_that_is_possible(short, client):
    """Beside the paragraph that stands alone under it, the heading of the chapter (a2) would ask a second time."""
    offers = f"{short.get_absolute_url()}mitreden/?stelle="
    before = client.get(short.get_absolute_url()).content.decode()
    opened(short)
    tree = document(client, short.get_absolute_url())

    assert offers not in before
    assert [link.get("href") for link in tree.iter("a") if link.get("href").startswith(offers)] == [
        f"{offers}a{place}" for place in (1, 3, 4, 5, 6, 7)
    ]


@pytest.mark.parametrize("closed", ["form", "day", "draft"])
def test_nothing_is_offered_while_no_comment_would_be_taken(short, client, closed):
    days = {"closes_on": "2020-06-30"} if closed == "day" else {}
    factories.consultation.make(version=short, state="draft" if closed == "draft" else "published", **days)
    town = short.concept.municipality
    factories.form.make(municipality=town, kind="consultation", is_open=closed != "form")

    response = client.get(short.get_absolute_url())

    assert response.context["consultation"] is None
    assert "mitreden/" not in response.content.decode()


def test_only_comments_that_readers_see_are_counted(short, client):
    consultation = factories.consultation.make(version=short)
    section = short.sections.get(anchor="a3")
    factories.comment.make(consultation=consultation, identity=section.identity, _quantity=2)
    factories.comment.make(consultation=consultation, identity=section.identity, status="waiting")
    factories.comment.make(consultation=consultation)

    context = client.get(short.get_absolute_url()).context

    assert [each.comments for each in context["passages"]] == [0, 0, 2, 0, 0, 0, 0]
    assert context["tally"].shown == 3


def test_public_measures_are_named_where_they_stand(short, client):
    identity = short.sections.get(anchor="a5").identity
    measure = factories.measure.make(concept=short.concept, identity=identity)
    factories.measure.make(concept=short.concept, identity=identity, state="draft")

    found = client.get(short.get_absolute_url()).context["passages"]

    assert [each.measures for each in found] == [[], [], [], [], [measure], [], []]


# Chapters


def test_chapters_lead_to_their_neighbours(long, client):
    pages = [client.get(section_url(long, anchor)).context for anchor in ("a1", "a4", "a7")]

    neighbours = [[page[name] and page[name].anchor for name in ("previous", "next")] for page in pages]
    assert neighbours == [[None, "a4"], ["a1", "a7"], ["a4", None]]
    assert [(page["number"], page["total"]) for page in pages] == [(1, 3), (2, 3), (3, 3)]


def test_all_pages_of_a_long_text_together_show_it_once(version, client):
    parts = long_text(3, sections=60, words=12_000)
    written(version, parts)
    context = client.get(version.get_absolute_url()).context

    shown = [each.anchor for each in context["passages"]]
    for chapter in context["chapters"]:
        shown += [each.anchor for each in client.get(section_url(version, chapter.anchor)).context["passages"]]

    assert shown == [f"a{place}" for place in range(1, len(parts) + 1)]


def test_a_text_of_200_pages_keeps_to_budget_and_queries(version, client, django_assert_max_num_queries):
    opened(written(version, long_text(1)))
    with django_assert_max_num_queries(10):
        page = client.get(version.get_absolute_url())
    heaviest = len(gzip.compress(page.content))
    for chapter in page.context["chapters"][::6]:
        with django_assert_max_num_queries(8):
            response = client.get(section_url(version, chapter.anchor))
        heaviest = max(heaviest, len(gzip.compress(response.content)))

    assert len(page.context["chapters"]) > 10
    # The stylesheets, the script and the sign take the rest of 60 kB.
    assert heaviest < 40_000


@pytest.mark.parametrize("sections", [1, 40])
def test_a_page_asks_the_same_however_much_is_on_it(version, client, sections, django_assert_num_queries):
    parts = [part for _ in range(sections) for part in (Part("goal", 1, "", "Ziel"), paragraph())]
    opened(written(version, parts))
    consultation = version.consultations.get()
    for part in parts:
        factories.measure.make(concept=version.concept, identity=part.identity)
        factories.comment.make(consultation=consultation, identity=part.identity)

    with django_assert_num_queries(9):
        client.get(version.get_absolute_url())


# For everybody


def test_the_whole_text_for_printing_is_no_page_for_search_engines(long, client):
    tree = document(client, f"{long.get_absolute_url()}druck/")

    assert tree.find(".//meta[@name='robots']").get("content").startswith("noindex")
    assert tree.find(".//link[@rel='canonical']").get("href") == f"http://testserver{long.get_absolute_url()}"
    assert {each.get("id") for each in tree.iter()} >= {f"a{place}" for place in range(1, 10)}


@pytest.mark.parametrize("language", ["", "/en"])
def test_headings_skip_no_level_and_the_text_is_german(long, client, language):
    for page in ("", "text/a4/", "druck/"):
        tree = document(client, f"{language}{long.get_absolute_url()}{page}")

        assert skips_no_level(levels(tree))
        german = {each.get("lang") for each in tree.iter() if each.get("id") in ("a4", "a5", "a6")}
        assert german == ({"de" if language else None} if page else set())
        if page:
            assert (tree.find(".//p[@class='untranslated']") is not None) == bool(language)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.sampled_from([1, 2]))
def test_no_depths_make_a_page_skip_a_level(depths, top):
    rows = [Section(kind="chapter", depth=depth, title="Titel", anchor="a") for depth in depths]

    found = [each.level for each in passages(rows, top)[0]]

    assert skips_no_level([1, *found])
    assert max(found) <= 6


def test_tables_scroll_in_a_region_with_a_name(short, client):
    tree = document(client, short.get_absolute_url())

    regions = [each for each in tree.iter("div") if each.get("role") == "region"]
    assert [(each.get("tabindex"), bool(each.get("aria-label")), each[0].tag) for each in regions] == [
        ("0", True, "table")
    ]


def test_a_table_inside_a_table_scrolls_with_it(version, client):
    inner = TABLE.replace("<td>A</td>", f"<td>{TABLE}</td>")
    written(version, [Part("paragraph", 1, body=inner)])
    tree = document(client, version.get_absolute_url())

    assert len(list(tree.iter("table"))) == 2
    assert len([each for each in tree.iter("div") if each.get("role") == "region"]) == 1


def test_footnotes_lead_there_and_back(short, client):
    tree = document(client, short.get_absolute_url())
    links = [link.get("href") for link in tree.iter("a") if "fussnote" in link.get("href")]

    assert links == ["#fussnote-1", "#fussnote-2", "#zu-fussnote-1", "#zu-fussnote-2"]


def test_what_is_not_allowed_in_a_text_does_nothing(version, client):
    written(version, [Part("chapter", 1, "<b>1</b>", "<script>x</script>"), paragraph("Gut.")])
    Section.objects.filter(anchor="a2").update(body='<p onclick="x">Gut<script>x</script><h3>Zwischen</h3></p>')

    tree = document(client, version.get_absolute_url())
    text = next(each for each in tree.iter("div") if each.get("class") == "text")

    assert not {"script", "b"} & {each.tag for each in text.iter()}
    assert not [each for each in text.iter() if each.get("onclick")]
    assert skips_no_level(levels(tree))
