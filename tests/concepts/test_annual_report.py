"""What a year brought: derived from what was noted, and never claimed."""

import re
from io import BytesIO

import pytest
import time_machine
from django.urls import reverse
from model_bakery import baker
from pypdf import PdfReader

from concepts.progress import annual_report, report_years
from content.imprecise import parse
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def june():
    with time_machine.travel(factories.NOW, tick=False):
        yield


@pytest.fixture
def concept():
    return factories.concept.make()


def note(measure, day, status="", text="<p>Weiter.</p>"):
    return baker.make("concepts.ProgressNote", measure=measure, noted_on=day, status=status, text=text)


def observe(measure, **values):
    indicator = factories.indicator.make(measure=measure)
    for year, value in values.items():
        baker.make("concepts.Observation", indicator=indicator, year=int(year[1:]), value=value)
    return indicator


def address(concept, year, ending=""):
    return reverse(f"concepts:annual_report{ending}", kwargs=concept.address | {"year": year})


def standing(measure, year):
    (found,) = annual_report(measure.concept, year).standings
    return found


def test_years_are_those_with_a_note_a_figure_or_something_done(concept):
    measure = factories.measure.make(concept=concept, status="done", done_on=parse("Mitte 2018"))
    note(measure, "2016-05-01")
    observe(measure, y2014=1, y2016=2, y2021=3)
    hidden = factories.measure.make(concept=concept, state="draft", done_on=parse("2010"))
    note(hidden, "2011-01-01")
    observe(hidden, y2012=1)
    note(factories.measure.make(), "2013-01-01")

    assert report_years(concept) == [2018, 2016, 2014]


@pytest.mark.parametrize("year", [2017, 2021, 99999])
def test_a_year_with_nothing_to_report_has_no_page(client, concept, year):
    note(factories.measure.make(concept=concept), "2018-01-01")

    assert [client.get(address(concept, year, ending)).status_code for ending in ("", "_pdf")] == [404, 404]


@pytest.mark.parametrize(
    ("year", "status", "is_known"), [(2016, "done", False), (2017, "planned", True), (2018, "running", True)]
)
def test_the_status_is_what_was_noted_up_to_the_end_of_the_year(concept, year, status, is_known):
    measure = factories.measure.make(concept=concept, status="done")
    note(measure, "2017-03-01", "planned")
    note(measure, "2018-12-31", "running")
    note(measure, "2018-12-31")
    note(measure, "2019-01-01", "done")

    found = standing(measure, year)

    assert (found.status, found.is_known) == (status, is_known)


@pytest.mark.parametrize(
    ("done_on", "status", "is_known"),
    [
        ("Mai 2018", "done", True),
        ("2018", "done", True),
        ("Ende 2018 bis Anfang 2019", "running", True),
        ("1.2.2018", "running", True),
    ],
)
def test_the_day_on_which_it_was_done_counts_like_a_note(concept, done_on, status, is_known):
    measure = factories.measure.make(concept=concept, status="done", done_on=parse(done_on))
    note(measure, "2018-03-01", "running")

    found = standing(measure, 2018)

    assert (found.status, found.is_known) == (status, is_known)


def test_the_present_year_tells_how_things_are_today(concept):
    """By the status of the measure, like all other pages, whatever a note said before or will say."""
    measure = factories.measure.make(concept=concept, status="dropped", ends_on=parse("2019"))
    past = note(measure, "2020-03-01", "running")
    note(measure, "2020-12-01", "done")

    found = standing(measure, 2020)

    assert (annual_report(concept, 2020).is_interim, annual_report(concept, 2019).is_interim) == (True, False)
    assert (found.status, found.is_known, found.is_overdue, found.notes) == ("dropped", True, False, [past])


@pytest.mark.parametrize(
    ("ends_on", "noted", "status", "is_overdue"),
    [
        ("Dezember 2018", "running", "done", True),
        ("2018", "", "planned", True),
        ("2018", "", "done", False),
        ("2018", "dropped", "dropped", False),
        ("Januar 2019", "running", "running", False),
        (None, "running", "running", False),
    ],
)
def test_what_was_overdue_at_the_end_of_the_year(concept, ends_on, noted, status, is_overdue):
    measure = factories.measure.make(concept=concept, status=status, ends_on=ends_on and parse(ends_on))
    note(measure, "2018-06-01", noted)

    assert standing(measure, 2018).is_overdue is is_overdue


def test_only_notes_of_the_year_are_told_the_oldest_first(concept):
    measure = factories.measure.make(concept=concept)
    _before, late, early, _after = (note(measure, day) for day in ("2017-12-31", "2018-9-1", "2018-2-1", "2019-1-1"))

    assert standing(measure, 2018).notes == [early, late]


def test_figures_stand_beside_the_ones_before(concept):
    measure = factories.measure.make(concept=concept)
    observe(measure, y2014=5, y2016=1250, y2018=3)
    observe(measure, y2019=1)

    found = {
        year: [(one.value, one.earlier, one.earlier_year) for one in standing(measure, year).figures]
        for year in (2016, 2017)
    }

    assert found == {2016: [("1.250", "5", 2014)], 2017: [("", "1.250", 2016)]}


def test_the_numbers_add_up_to_all_measures(concept):
    for status, day in (
        ("done", "2018-01-01"),
        ("done", "2018-02-01"),
        ("running", "2018-01-01"),
        ("done", "2019-01-01"),
    ):
        note(factories.measure.make(concept=concept), day, status)
    factories.measure.make(concept=concept, status="done")

    report = annual_report(concept, 2018)

    assert (report.counts, report.not_known, len(report.standings)) == ([("running", 1), ("done", 2)], 2, 5)


@pytest.mark.parametrize("count", [1, 10])
@pytest.mark.parametrize("ending", ["", "_pdf"])
def test_a_report_costs_the_same_however_much_it_tells(client, concept, count, ending, django_assert_num_queries):
    for number in range(count):
        measure = factories.measure.make(concept=concept, field_of_action=f"Feld {number}", ends_on=parse("2010"))
        note(measure, "2018-01-01")
        observe(measure, y2018=number)

    with django_assert_num_queries(6):
        response = client.get(address(concept, 2018, ending))

    assert response.status_code == 200


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("ending", ["", "_pdf"])
def test_a_concept_that_is_not_public_has_no_report(client, state, status, ending):
    measure = factories.measure.make(concept__state=state)
    note(measure, "2018-01-01")

    assert client.get(address(measure.concept, 2018, ending)).status_code == status


def test_page_and_paper_tell_only_what_is_public(client, concept):
    note(factories.measure.make(concept=concept, title="Sprachkurs"), "2018-01-01", text="<p>Es kamen 12.</p>")
    note(factories.measure.make(concept=concept, title="Zitronenfalter", state="draft"), "2018-01-01")

    page = client.get(address(concept, 2018)).text
    paper = words(client.get(address(concept, 2018, "_pdf")).content)

    assert [("Sprachkurs" in text, "Es kamen 12." in text, "Zitronenfalter" in text) for text in (page, paper)] == [
        (True, True, False)
    ] * 2


def words(content):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def tags(node):
    node = node.get_object()
    kids = node.get("/K", [])
    below = [kid for kid in (kids if isinstance(kids, list) else [kids]) if hasattr(kid.get_object(), "get")]
    return {node.get("/S")}.union(*(tags(kid) for kid in below))


def test_the_paper_is_tagged_and_takes_texts_as_texts(client, concept):
    measure = factories.measure.make(concept=concept, title="#lorem(5) *fett* $x$", field_of_action="Arbeit & mehr")
    note(measure, "2018-01-01", text="<p>Erstens</p><ul><li>Punkt</li></ul>")
    observe(measure, y2018=3)

    response = client.get(address(concept, 2018, "_pdf"))

    root = PdfReader(BytesIO(response.content)).trailer["/Root"]
    assert response.headers["Content-Type"] == "application/pdf"
    assert tags(root["/StructTreeRoot"]) >= {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/P"}
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"#lorem\(5\) \*fett\* \$x\$", words(response.content))


def test_the_reader_who_has_the_present_paper_gets_no_new_one(client, concept):
    note(factories.measure.make(concept=concept), "2018-01-01")
    first = client.get(address(concept, 2018, "_pdf"))

    again = client.get(address(concept, 2018, "_pdf"), headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
