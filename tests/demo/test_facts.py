from itertools import chain

import pytest

from committees.models import Committee, Meeting
from concepts.models import Concept, ConceptVersion
from contacts.models import ContactPoint
from municipalities.models import Municipality
from tests.demo.facts import FACTS

pytestmark = pytest.mark.django_db
NUMBERS = {"WED": 37, "KRE": 26, "WES": 18, "HIL": 25, "VOE": 26}


@pytest.fixture(scope="module")
def paths(demo):
    """Every public page of the demonstration, in German and in English."""
    towns = [
        f"/{town.slug}/{page}"
        for town in Municipality.objects.public()
        for page in (
            "",
            "termine/",
            "gremien/",
            "kontakte/",
            "konzepte/",
            "mitmachen/",
            "diskriminierung/",
            "impressum/",
            "datenschutz/",
            "barrierefreiheit/",
        )
    ]
    committees = [committee.get_absolute_url() for committee in Committee.objects.public()]
    things = chain(
        ContactPoint.objects.public(),
        Concept.objects.public(),
        ConceptVersion.objects.public(),
        Meeting.objects.public(),
    )
    german = [
        *towns,
        *committees,
        *(f"{path}termine/" for path in committees),
        *(thing.get_absolute_url() for thing in things),
    ]
    return [*german, *(f"/en{path}" for path in german)]


def test_no_fact_of_the_sources_is_left_out():
    expected = [f"{town}-{number}" for town, last in NUMBERS.items() for number in range(1, last + 1)]

    assert sorted(fact.key for fact in FACTS) == sorted(expected)


@pytest.mark.parametrize("fact", FACTS, ids=str)
def test_every_fact_is_explained_and_looked_for(fact):
    assert fact.note.endswith(".")
    assert len(fact.checks) > 0


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.on_content], ids=str)
def test_the_content_holds_the_fact(fact, demo):
    for check in fact.on_content:
        check()


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.on_pages], ids=str)
def test_the_pages_show_the_fact(fact, site, paths):
    for check in fact.on_pages:
        check(site, paths)
