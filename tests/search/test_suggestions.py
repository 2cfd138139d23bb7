"""What is suggested while one types."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.suggestions import MOST, suggest
from search.sync import bring_up_to_date
from tests import factories

pytestmark = pytest.mark.django_db


def suggested(text, **scope):
    assert bring_up_to_date()
    return suggest(text, language="de", **scope)


@pytest.mark.parametrize("typed", ["jug", "Jugendhilfe", "ausschuss", "JUGENDHILFE w", "jugendhlfe", "wedel ju"])
def test_titles_are_suggested_from_beginnings_tails_and_slips(typed):
    factories.committee.make(name="Jugendhilfeausschuss Wedel")
    factories.committee.make(name="Runder Tisch")

    assert suggested(typed) == ["Jugendhilfeausschuss Wedel"]


@pytest.mark.parametrize("typed", ["", "j", "!", "'", "-x", '"', "\0\0", "😀😀", "zzzzzz"])
def test_too_little_and_nonsense_suggest_nothing(typed):
    factories.committee.make(name="Jugendhilfeausschuss")

    assert suggested(typed) == []


def test_what_begins_so_comes_first_each_once_and_not_too_many():
    town = factories.town.make()
    factories.contact.make(municipality=town, name="Stelle für Beratung")
    factories.meeting.make(committee=factories.committee.make(municipality=town), title="Beratung im Hof", _quantity=2)
    factories.contact.make(municipality=town, name="Beratung")

    assert suggested("beratung") == ["Beratung", "Beratung im Hof", "Stelle für Beratung"]

    for number in range(10):
        factories.contact.make(municipality=town, name=f"Beratung {number}")
    assert len(suggested("beratung")) == MOST


def test_drafts_and_other_towns_are_not_suggested():
    here = factories.contact.make(name="Aula Nord")
    factories.contact.make(name="Aula Süd")
    factories.contact.make(municipality=here.municipality, name="Aula West", state="draft")

    assert suggested("aula", town=here.municipality) == ["Aula Nord"]
    assert sorted(suggested("aula")) == ["Aula Nord", "Aula Süd"]


@pytest.mark.parametrize("typed", ["beratung", "bertaung"])
def test_it_costs_three_queries_at_most(typed):
    factories.contact.make(name="Beratung")
    assert bring_up_to_date()

    with CaptureQueriesContext(connection) as captured:
        assert suggest(typed, language="de") == ["Beratung"]

    assert len(captured) <= 3


def test_browsers_get_them_in_their_own_form(client):
    contact = factories.contact.make(name="Beratung")
    assert bring_up_to_date()

    response = client.get(f"{contact.municipality.path}/suche/vorschlaege/", {"q": "Ber"})

    assert response.headers["Content-Type"] == "application/x-suggestions+json"
    assert json.loads(response.content) == ["Ber", ["Beratung"]]
    assert response.headers["Cache-Control"] == "public, no-cache"
    assert "Set-Cookie" not in response.headers
