import pytest
from django.db import connection

from concepts.models import ConceptVersion, Section
from concepts.texts.anchors import anchors
from concepts.texts.storing import store
from concepts.texts.structure import Part, parts_of
from tests import factories
from tests.concepts.prose import long_text
from tests.factories import NOW


@pytest.fixture
def version(db):
    return factories.version.make()


def heading(depth, number="", title="Titel", **more):
    return Part("chapter", depth, number, title, **more)


def paragraph(depth, text="Text", number="", **more):
    return Part("paragraph", depth, number, body=f"<p>{text}</p>", **more)


def test_two_hundred_pages_come_out_as_they_went_in(version):
    parts = long_text(1)

    store(version, parts)
    connection.check_constraints()

    assert parts_of(version) == parts
    version.refresh_from_db()
    assert version.has_text
    assert 60_000 < version.words < 80_000


def test_sections_that_keep_their_identity_keep_their_row(version):
    old = [heading(1, "1", "A"), paragraph(2, "a"), heading(1, "2", "B"), paragraph(2, "b")]
    store(version, old)
    keys = dict(version.sections.values_list("identity", "pk"))
    new = [heading(1, "1", "B", identity=old[2].identity), paragraph(2, "neu"), old[1]]
    new += [heading(2, "1.1", "A", identity=old[0].identity, came_from=(old[3].identity,))]

    store(version, new)
    connection.check_constraints()

    assert parts_of(version) == new
    after = dict(version.sections.values_list("identity", "pk"))
    assert {identity: after[identity] for identity in after if identity in keys} == {
        part.identity: keys[part.identity] for part in old[:3]
    }
    assert list(version.sections.values_list("anchor", "parent__anchor")) == [
        ("abschnitt-1", None),
        ("abschnitt-1-absatz-1", "abschnitt-1"),
        ("abschnitt-1-absatz-2", "abschnitt-1"),
        ("abschnitt-1-1", "abschnitt-1"),
    ]


@pytest.mark.parametrize("sections", [12, 60])
def test_storing_costs_the_same_for_short_and_long_texts(version, sections, django_assert_max_num_queries):
    store(version, long_text(1, sections=sections, words=2000))

    with django_assert_max_num_queries(16):
        store(version, long_text(2, sections=sections, words=2000))


def test_storing_leaves_what_a_colleague_changed_meanwhile(version):
    ConceptVersion.objects.filter(pk=version.pk).update(i18n={"label_en": "Later"}, modified_at=NOW)

    store(version, [heading(1)])

    stored = ConceptVersion.objects.get(pk=version.pk)
    assert stored.i18n == {"label_en": "Later"}
    assert stored.modified_at > NOW
    assert (stored.words, stored.text_hash) == (version.words, version.text_hash) != (0, "")


def test_the_hash_tells_the_same_text_from_another(version):
    parts = [heading(1), paragraph(2)]
    store(version, parts)
    first = version.text_hash
    store(version, parts)
    again = version.text_hash
    store(version, [parts[0], paragraph(2)])

    assert again == first
    assert version.text_hash != first


def test_taking_the_text_away_leaves_none(version):
    store(version, [heading(1), paragraph(2)])

    store(version, [])

    assert not Section.objects.exists()
    assert (version.words, version.has_text) == (0, False)


def test_bodies_are_cleaned(version):
    store(version, [Part("paragraph", 1, body='<p onclick="x">a<script>b</script></p>')])

    assert version.sections.get().body == "<p>a</p>"


def test_anchors_are_readable_and_unique():
    parts = [
        paragraph(1),
        heading(1, "2.1", "Sprache"),
        paragraph(2),
        paragraph(2, number="(7)"),
        heading(1, "Handlungsfeld 3:", "Arbeit"),
        heading(1, "II.", "x"),
        heading(1, "§ 4", "x"),
        heading(1, "", "Öffnung für Größe"),
        heading(1, "", "Öffnung für Größe"),
        heading(1, "A.", "x"),
        heading(2, "1.", "x"),
        heading(1, "B.", "x"),
        heading(2, "1.", "x"),
        heading(1, "", "…"),
    ]

    assert anchors(parts) == [
        "absatz-1",
        "abschnitt-2-1",
        "abschnitt-2-1-absatz-1",
        "abschnitt-2-1-absatz-7",
        "handlungsfeld-3",
        "abschnitt-ii",
        "paragraf-4",
        "oeffnung-fuer-groesse",
        "oeffnung-fuer-groesse-2",
        "abschnitt-a",
        "abschnitt-1",
        "abschnitt-b",
        "abschnitt-b-1",
        "abschnitt",
    ]


def test_only_spans_that_are_footnotes_are_stored(version):
    store(version, [paragraph(1, 'a<span class="footnote">b <span>c</span> d</span><span>e</span>')])

    assert [part.body for part in parts_of(version)] == ['<p>a<span class="footnote">b c d</span>e</p>']
