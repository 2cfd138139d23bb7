"""All measures of a concept, and each of them with what became of it."""

import re
from uuid import uuid4

import pytest
import time_machine
from django.template.loader import render_to_string
from model_bakery import baker

from concepts.progress import measures_context
from content.imprecise import parse
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def concept():
    return factories.concept.make()


def note(measure, day, **values):
    return baker.make("concepts.ProgressNote", measure=measure, noted_on=day, **{"text": "<p>Weiter.</p>"} | values)


def page_of(concept, query=""):
    return f"{concept.path}/massnahmen/{query}"


# --- All measures ------------------------------------------------------------------------------------------


def test_measures_stand_field_by_field_in_the_order_of_the_fields(client, concept):
    third, first, second, fourth = (
        factories.measure.make(concept=concept, field_of_action=field, position=position)
        for field, position in (("Arbeit", 4), ("Sprache", 1), ("Sprache", 9), ("", 5))
    )
    factories.measure.make(concept=concept, state="draft")

    response = client.get(page_of(concept))

    assert list(response.context["measures"]) == [first, second, third, fourth]


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_costs_the_same_however_long_it_is(client, concept, count, django_assert_num_queries):
    for number in range(count):
        measure = factories.measure.make(
            concept=concept,
            field_of_action=f"Feld {number}",
            responsible=factories.contact.make(municipality=concept.municipality),
            founded_committee=factories.committee.make(municipality=concept.municipality),
        )
        note(measure, "2020-01-01")

    with django_assert_num_queries(6):
        response = client.get(page_of(concept))

    assert len(response.context["measures"]) == count


def test_a_long_list_is_paged(client, concept):
    factories.measure.make(concept=concept, _quantity=51)

    pages = [client.get(page_of(concept, query)) for query in ("", "?seite=2", "?seite=3")]

    assert [len(page.context["measures"]) for page in pages[:2]] == [50, 1]
    assert pages[2].status_code == 404


@pytest.fixture
def measures(concept):
    """By a word each, in one concept; `foreign` belongs to another one."""
    contact = factories.contact.make(municipality=concept.municipality, slug="buero")
    hidden = factories.contact.make(municipality=concept.municipality, slug="heimlich", state="draft")
    make = factories.measure.make
    return {
        "course": make(concept=concept, field_of_action="Sprache", status="running", responsible=contact),
        "café": make(concept=concept, field_of_action="Sprache", status="done", responsible_office="Sozialamt"),
        "late": make(concept=concept, field_of_action="Arbeit", status="planned", ends_on=parse("Ende 2019")),
        "hidden": make(concept=concept, field_of_action="Arbeit", status="done", responsible=hidden),
        "foreign": make(field_of_action="Sprache", status="running"),
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"course", "café", "late", "hidden"}),
        ("?handlungsfeld=Sprache", {"course", "café"}),
        ("?stand=done", {"café", "hidden"}),
        ("?zustaendig=buero", {"course"}),
        ("?zustaendig=Sozialamt", {"café"}),
        ("?ueberfaellig=ja", {"late"}),
        ("?handlungsfeld=Sprache&stand=done", {"café"}),
        ("?handlungsfeld=Arbeit&zustaendig=buero", set()),
        ("?handlungsfeld=Wohnen", set()),
        ("?zustaendig=heimlich", set()),
        ("?stand=erfunden", set()),
    ],
)
def test_the_list_shows_what_was_asked_for(client, concept, measures, query, expected):
    response = client.get(page_of(concept, query))

    found = {name for name, measure in measures.items() if measure in response.context["measures"]}
    assert (response.status_code, found) == (200, expected)


def test_the_numbers_at_the_statuses_are_what_one_finds_there(client, concept, measures):
    statuses = client.get(page_of(concept, "?handlungsfeld=Sprache")).context["statuses"]

    found = [len(client.get(page_of(concept, f"?{one['address']}")).context["measures"]) for one in statuses]
    assert [one["number"] for one in statuses] == found == [1, 1]


def test_addresses_of_a_choice_end_with_what_was_chosen(client, concept, measures):
    context = client.get(page_of(concept, "?stand=done")).context

    assert [one["address"] for one in context["statuses"] if one["is_current"]] == ["stand=done"]
    assert (context["all_address"], context["parameters"]) == ("", "stand=done&")


@pytest.mark.parametrize(
    ("status", "ends_on", "is_overdue"),
    [
        ("planned", "Mai 2020", True),
        ("unknown", "Mai 2020", True),
        ("planned", "Juni 2020", False),
        ("done", "Mai 2020", False),
        ("dropped", "Mai 2020", False),
        ("planned", None, False),
    ],
)
def test_the_question_for_what_is_overdue_agrees_with_the_single_measure(concept, status, ends_on, is_overdue):
    measure = factories.measure.make(concept=concept, status=status, ends_on=ends_on and parse(ends_on))

    with time_machine.travel(factories.NOW, tick=False):
        assert measure.is_overdue is is_overdue
        assert type(measure).objects.overdue().exists() is is_overdue


@pytest.mark.parametrize(
    ("status", "created", "noted", "is_stale"),
    [
        ("running", factories.berlin(2019, 6, 16), None, False),
        ("running", factories.berlin(2019, 6, 15), None, True),
        ("running", factories.berlin(2019, 6, 16, 0, 30), None, False),
        ("running", factories.berlin(2019, 6, 15, 23, 30), None, True),
        ("running", factories.berlin(2018, 1, 1), "2020-01-01", False),
        ("running", factories.berlin(2020, 6, 1), "2019-01-01", True),
        ("planned", factories.berlin(2018, 1, 1), None, False),
    ],
)
def test_the_question_for_what_is_stale_agrees_with_the_single_measure(concept, status, created, noted, is_stale):
    """Days are those of the town: at half past midnight it is still yesterday in Greenwich."""
    measure = factories.measure.make(concept=concept, status=status)
    measures = type(measure).objects
    measures.update(created_at=created)
    if noted:
        note(measure, noted)

    with time_machine.travel(factories.NOW, tick=False):
        assert measures.with_news().get().is_stale is is_stale
        assert measures.stale().exists() is is_stale


def test_the_page_of_the_concept_gets_a_few_measures_with_their_numbers(concept, django_assert_num_queries):
    factories.measure.make(concept=concept, status="running", _quantity=7)
    done = factories.measure.make(concept=concept, status="done", done_on=parse("2018"), position=0)
    late = factories.measure.make(concept=concept, status="planned", ends_on=parse("2019"))
    note(factories.measure.make(concept=concept, state="draft"), "2020-01-01")

    with django_assert_num_queries(1):
        found = measures_context(concept)

    assert len(found["measures"]) == 6
    assert (found["measure_count"], found["overdue_count"], found["report_year"]) == (9, 1, 2018)
    assert found["measure_statuses"] == [(late.status, 1), ("running", 7), (done.status, 1)]


def test_the_part_of_the_concept_page_leads_on(concept, django_assert_num_queries):
    expected = factories.measure.make(concept=concept, status="done", done_on=parse("2018"), _quantity=6)
    factories.measure.make(concept=concept, status="running")
    town = concept.municipality
    context = measures_context(concept) | {"concept": concept, "town": town}

    with django_assert_num_queries(0):
        html = render_to_string("concepts/_measures.html", context)

    links = re.findall('href="([^"]+)"', html)
    pages = [page_of(concept), f"{concept.path}/jahresbericht/2018/"]
    assert links == [*(measure.get_absolute_url() for measure in expected), *pages]


def test_a_concept_without_measures_says_so(client, concept):
    html = render_to_string(
        "concepts/_measures.html", measures_context(concept) | {"concept": concept, "town": concept.municipality}
    )

    assert "href" not in html and 'class="empty"' in html
    assert 'class="empty"' in client.get(page_of(concept)).text


# --- One measure -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 8])
def test_one_measure_costs_the_same_however_long_its_history_is(client, concept, count, django_assert_num_queries):
    town = concept.municipality
    identity = uuid4()
    for year in range(count):
        resolution = factories.resolution.make(committee__municipality=town)
        version = factories.version.make(concept=concept, resolution=resolution, adopted_on=parse(f"{2000 + year}"))
        factories.section.make(version=version, identity=identity)
    committee = factories.committee.make(municipality=town)
    measure = factories.measure.make(concept=concept, founded_committee=committee, identity=identity)
    for number in range(count):
        note(measure, f"201{number}-01-01", status="running")
        indicator = factories.indicator.make(measure=measure)
        baker.make("concepts.Observation", indicator=indicator, year=2010 + number, value=number)
        for kind in ("recommendation", "annual_report"):
            paper = factories.paper.make(committee=committee, kind=kind)
            baker.make("committees.Answer", paper=paper, text="<p>Ja.</p>", answered_by="Rat")

    with django_assert_num_queries(11):
        assert client.get(measure.get_absolute_url()).status_code == 200


def test_notes_stand_with_the_newest_first(client, concept):
    measure = factories.measure.make(concept=concept)
    old, new = (note(measure, day) for day in ("2019-01-01", "2020-01-01"))
    note(factories.measure.make(concept=concept), "2020-02-02")

    response = client.get(measure.get_absolute_url())

    assert list(response.context["measure"].notes.all()) == [new, old]


def test_a_measure_leads_to_its_place_in_the_newest_public_text(client, concept):
    identity = uuid4()
    old, new, hidden = (
        factories.version.make(concept=concept, adopted_on=parse(year), state=state, words=100, text_hash="x")
        for year, state in (("2009", "published"), ("2018", "published"), ("2020", "draft"))
    )
    for version in (old, new, hidden):
        factories.section.make(version=version, identity=identity, anchor="sprache")
    factories.section.make(version=factories.version.make(), identity=identity)
    measure = factories.measure.make(concept=concept, identity=identity)

    response = client.get(measure.get_absolute_url())

    assert response.context["section"].version == new
    assert f'href="{new.get_absolute_url()}#sprache"' in response.text


def test_a_measure_that_left_the_text_leads_to_the_last_one_that_had_it(client, concept):
    old = factories.version.make(concept=concept, adopted_on=parse("2009"))
    factories.section.make(version=factories.version.make(concept=concept, adopted_on=parse("2018")))
    section = factories.section.make(version=old)
    measure = factories.measure.make(concept=concept, identity=section.identity)

    assert client.get(measure.get_absolute_url()).context["section"] == section


def test_the_chain_runs_from_the_resolution_to_the_annual_report(client, concept):
    town = concept.municipality
    council, body = (factories.committee.make(municipality=town) for _ in range(2))
    version = factories.version.make(concept=concept, resolution=factories.resolution.make(committee=council))
    measure = factories.measure.make(concept=concept, founded_committee=body)
    paper, report = (factories.paper.make(committee=body, kind=kind) for kind in ("recommendation", "annual_report"))
    factories.paper.make(committee=body, state="draft")
    factories.paper.make(committee=council)

    chain = client.get(measure.get_absolute_url()).context["chain"]

    assert (chain.versions, chain.committee, chain.papers, chain.annual_reports) == ([version], body, [paper], [report])


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_the_chain_names_only_what_is_public(client, concept, state):
    body = factories.committee.make(municipality=concept.municipality, name="Zitronenfalter", state=state)
    factories.paper.make(committee=body, title="Zitronenfalter rät")
    resolution = factories.resolution.make(committee=body, title="Zitronenfalter beschließt")
    factories.version.make(concept=concept, resolution=resolution)
    contact = factories.contact.make(municipality=concept.municipality, name="Zitronenfalter-Büro", state=state)
    measure = factories.measure.make(concept=concept, founded_committee=body, responsible=contact)

    responses = [client.get(address) for address in (measure.get_absolute_url(), page_of(concept))]

    assert ["Zitronenfalter" in response.text for response in responses] == [False, False]


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410), ("published", 200)])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_only_a_public_measure_has_a_page(client, concept, state, status, prefix):
    measure = factories.measure.make(concept=concept, state=state)

    assert client.get(prefix + measure.get_absolute_url()).status_code == status


def test_a_measure_of_another_concept_is_not_found_here(client, concept):
    measure = factories.measure.make(slug="kurs")

    assert client.get(page_of(concept, "kurs/")).status_code == 404
    assert client.get(measure.get_absolute_url()).status_code == 200


def test_a_renamed_measure_sends_readers_on_for_good(client, concept):
    measure = factories.measure.make(concept=concept, slug="alt")
    measure = type(measure).objects.get(pk=measure.pk)
    measure.slug = "neu"
    measure.save()

    response = client.get(page_of(concept, "alt/"))

    assert (response.status_code, response.headers["Location"]) == (308, page_of(concept, "neu/"))
