"""The pages on which two versions are compared."""

import gzip
import re

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from concepts.comparing.matching import applied, propose
from concepts.models import ChangeNote
from concepts.texts.structure import Part
from concepts.views.comparing import SECTIONS_PER_PAGE
from content.imprecise import parse
from tests import factories
from tests.concepts.comparing.stored import pair, stored, text
from tests.concepts.prose import edited, long_text

pytestmark = pytest.mark.django_db


def address(old, new):
    return f"{old.concept.path}/vergleich/{old.slug}/{new.slug}/"


def reworded(count):
    """Two texts of `count` chapters, each with a paragraph that changed."""
    before, after = (
        text(*[line for number in range(1, count + 1) for line in (f"# {number} Teil {number}", sentence)])
        for sentence in ("Ein Kurs hilft.", "Ein Sprachkurs hilft.")
    )
    return pair(before, [part.known_as(old.identity) for part, old in zip(after, before, strict=True)])


def test_the_newest_text_and_its_predecessor_are_proposed(client):
    concept = factories.concept.make()
    first, second, third = (
        stored(factories.version.make(concept=concept, adopted_on=parse(year)), text("# 1 A"))
        for year in ("2009", "2012", "2018")
    )
    third.predecessor = first
    third.save()
    factories.version.make(concept=concept, adopted_on=parse("2020"))

    response = client.get(f"{concept.path}/vergleich/")

    assert (response.context["old"], response.context["new"]) == (first, third)
    assert response.context["versions"] == [first, second, third]


def test_a_choice_leads_to_its_address(client):
    old, new = pair(text("# 1 A"), text("# 1 A"))

    response = client.get(f"{old.concept.path}/vergleich/", {"von": "2009", "bis": "2018"})

    assert response.headers["Location"] == address(old, new)


def test_the_same_version_twice_leads_back_to_the_choice(client):
    old, _new = pair(text("# 1 A"), text("# 1 A"))

    response = client.get(address(old, old), follow=True)

    assert response.context["is_same"]
    assert response.status_code == 200


def test_one_text_alone_cannot_be_compared(client):
    version = stored(factories.version.make(), text("# 1 A"))

    response = client.get(f"{version.concept.path}/vergleich/")

    assert 'class="empty"' in response.content.decode()
    assert "<form class" not in response.content.decode()


def test_a_version_without_text_is_told_so(client):
    old = factories.version.make()
    new = factories.version.make(concept=old.concept)

    response = client.get(address(old, new))

    assert response.status_code == 200
    assert response.content.decode().count('class="empty"') == 2


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
def test_drafts_are_not_compared(client, state, status):
    old, new = pair(text("# 1 A"), text("# 1 Geheim"), state=state)

    assert client.get(address(old, new)).status_code == status
    assert b"2018" not in client.get(f"{old.concept.path}/vergleich/").content


def test_unknown_versions_are_not_found(client):
    old, new = pair(text("# 1 A"), text("# 1 A"))

    assert client.get(address(old, new).replace("2009", "2010")).status_code == 404
    assert client.get(address(old, new), {"nur": "anderes"}).status_code == 404
    assert client.get(address(old, new), {"kapitel": "anderes"}).status_code == 404
    assert client.get(address(old, new), {"seite": "2"}).status_code == 404


def test_what_changed_is_marked_and_said(client):
    html = client.get(address(*reworded(1))).content.decode()

    assert '<del><span class="visually-hidden" lang="de">' in html
    assert "<mark>Sprach</mark>kurs" in html


def test_each_side_has_a_name(client):
    html = client.get(address(*reworded(1))).content.decode()

    for name, word in (("bisher-2", "Bisher"), ("jetzt-2", "Jetzt")):
        assert f'role="group" aria-labelledby="{name}"><p class="side" id="{name}"><span>{word}</span></p>' in html


def test_what_was_only_put_together_is_shown_once(client):
    before = text("# 1 A", "Erster Satz.", "Zweiter Satz.")
    merged = text("Erster Satz. Zweiter Satz.")[0].known_as(before[1].identity, [before[2].identity])

    with translation.override("en"):
        html = client.get(f"/en{address(*pair(before, [before[0], merged]))}").content.decode()

    assert "The wording is unchanged." in html
    assert html.count("Erster Satz. Zweiter Satz.</div>") + html.count("Erster Satz. Zweiter Satz.</p></div>") == 1
    assert 'class="sides"' not in html


def test_headings_say_what_happened(client):
    before = text("# 1 Alt", "# 2 Eltern beraten", "# 3 C")
    changed = Part("chapter", 1, "5", "Kinder beraten", identity=before[1].identity)
    old, new = pair(before, [before[2], changed, *text("# 6 Neu")])

    html = client.get(f"/en{address(old, new)}").content.decode()
    headings = [" ".join(strip_tags(each).split()) for each in re.findall(r"<h3 class=\"diff.*?</h3>", html)]

    assert "removed: 1 Alt" in headings
    assert "added: 6 Neu" in headings
    assert any(each.startswith("changed: 5 ") and each.endswith("beraten") for each in headings)
    assert '<span class="visually-hidden" lang="en">added: </span>' in html


def test_one_kind_of_change_can_be_shown_alone(client):
    before = text("# 1 A", "Alt.", "# 2 B", "Bleibt.")
    old, new = pair(before, [before[0], *before[2:], *text("# 3 C", "Neu.")])

    shown = {
        name: [row.status for row in client.get(address(old, new), {"nur": name}).context["page"]]
        for name in ("neu", "entfernt", "gleich", "geaendert")
    }

    assert shown == {"neu": ["added"] * 2, "entfernt": ["removed"], "gleich": ["unchanged"] * 3, "geaendert": []}


def test_one_chapter_can_be_shown_alone(client):
    old, new = reworded(3)
    anchor = new.sections.get(number="2").anchor

    response = client.get(address(old, new), {"kapitel": anchor})

    assert [chapter for chapter, _rows in response.context["groups"]] == ["2 Teil 2"]


def test_notes_in_plain_words_stand_above_and_at_their_section(client):
    old, new = reworded(2)
    section = new.sections.filter(kind="paragraph").first()
    ChangeNote.objects.create(version=new, earlier=old, text="<p>Alles wird besser.</p>")
    ChangeNote.objects.create(version=new, earlier=old, identity=section.identity, text="<p>Jetzt Sprachkurse.</p>")
    ChangeNote.objects.create(version=old, earlier=new, text="<p>Falsche Richtung.</p>")

    html = client.get(address(old, new)).content.decode()

    assert html.count("Alles wird besser.") == html.count("Jetzt Sprachkurse.") == 1
    assert "Falsche Richtung" not in html


def test_long_comparisons_have_pages(client):
    old, new = reworded(SECTIONS_PER_PAGE + 3)

    response = client.get(address(old, new), {"seite": 2})

    assert len(response.context["page"].object_list) == 3
    assert "seite=1" in response.content.decode()


@pytest.mark.parametrize("count", [1, 45])
def test_the_page_asks_the_same_questions_for_any_length(client, count, django_assert_num_queries):
    old, new = reworded(count)
    client.get(address(old, new))

    with django_assert_num_queries(9):
        response = client.get(address(old, new))

    assert len(response.context["page"].object_list) == count


def test_german_text_is_marked_in_other_languages(client):
    old, new = reworded(1)

    html = client.get(f"/en{address(old, new)}").content.decode()

    assert '<div class="diff prose whole" lang="de" dir="ltr">' in html
    assert '<span class="visually-hidden" lang="en"> inserted: </span>' in html


def test_a_full_page_of_long_paragraphs_is_small_on_its_way(client):
    before = long_text(5, sections=120, words=18_000)
    after, _sources = edited(before, 6)
    old, new = pair(before, applied(before, after, propose(before, after)))

    response = client.get(address(old, new))

    assert len(response.context["page"].object_list) == SECTIONS_PER_PAGE
    assert len(gzip.compress(response.content)) < 30_000


def test_the_numbers_of_a_chapter_are_those_of_its_links(client):
    old, new = reworded(3)
    anchor = new.sections.get(title="Teil 2").anchor

    shown = client.get(address(old, new), {"kapitel": anchor}).context

    assert [(choice.count, len(client.get(f"{address(old, new)}{choice.address}").context["page"].object_list))
            for choice in shown["filters"]] == [(1, 1), (1, 1), (1, 1)]  # fmt: skip
    assert shown["unchanged"] == 1
