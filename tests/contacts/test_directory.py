from datetime import time

import pytest
import time_machine

from contacts.views.directory import CONTACTS_PER_PAGE
from tests import factories
from tests.factories import NOW, berlin

pytestmark = pytest.mark.django_db


def names(response):
    return [contact.name for contact in response.context["contacts"]]


def offered(response, field):
    return [value for value, _label in response.context["filter_form"].fields[field].choices]


@pytest.mark.parametrize("count", [1, CONTACTS_PER_PAGE - 1])
@pytest.mark.parametrize("is_of_town", [True, False])
def test_the_directory_shows_public_contacts(client, count, is_of_town, django_assert_num_queries):
    town = factories.town.make()
    expected = factories.contact.make(municipality=town, _quantity=count)
    for contact in expected:
        factories.hours.make(contact_point=contact)
        contact.holders.create(person=factories.person.make(municipality=town))
        contact.absences.create(first_on=NOW.date(), last_on=NOW.date())
    for state in ("draft", "archived"):
        factories.contact.make(municipality=town, state=state)
        factories.contact.make(municipality__state=state)
    elsewhere = factories.contact.make()

    with time_machine.travel(NOW, tick=False), django_assert_num_queries(7 if is_of_town else 8):
        response = client.get(f"{town.path}/kontakte/" if is_of_town else "/kontakte/")

    assert set(response.context["contacts"]) == {*expected, *([] if is_of_town else [elsewhere])}


@pytest.fixture
def people(db):
    """One contact for each case, with what only it has."""
    town = factories.town.make(slug="wedel", name="Wedel", land="SH")
    other = factories.town.make(slug="krefeld", name="Krefeld", land="NW")
    mitte = factories.place.make(municipality=town, district="Mitte")
    work = factories.contact.make(municipality=town, name="Arbeit", topics=["work", "german"], place=mitte)
    home = factories.contact.make(municipality=town, name="Wohnen", topics=["housing"], spoken_languages=["de", "ar"])
    away = factories.contact.make(municipality=other, name="Anderswo", topics=["work"], spoken_languages=["ti"])
    factories.contact.make(municipality=town, name="Entwurf", state="draft", topics=["health"], spoken_languages=["uk"])
    factories.hours.make(contact_point=home, weekday=0, opens_at=time(8), closes_at=time(13))
    factories.hours.make(contact_point=away, weekday=0, opens_at=time(14), closes_at=time(16))
    return {"work": work, "home": home, "away": away}


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Wohnen", "Anderswo", "Arbeit"]),
        ("thema=work", ["Anderswo", "Arbeit"]),
        ("thema=work&stadt=wedel", ["Arbeit"]),
        ("sprache=ar", ["Wohnen"]),
        ("ortsteil=Mitte", ["Arbeit"]),
        ("jetzt=ja", ["Wohnen"]),
        ("thema=work&jetzt=ja", []),
        ("thema=health", []),
        ("sprache=uk", []),
        ("unbekannt=1", ["Wohnen", "Anderswo", "Arbeit"]),
    ],
)
def test_the_directory_of_all_towns_narrows_to_what_was_asked_for(client, people, query, expected):
    assert names(client.get(f"/kontakte/?{query}")) == expected


@pytest.mark.parametrize(
    "query",
    [
        "thema=alles",
        "sprache=%3Cb%3E",
        "stadt=nirgends",
        "ortsteil=S%C3%BCd",
        "jetzt=nein",
        "seite=0",
        "seite=2",
        "seite=%C2%B2",
        "thema=work&thema=unsinn",
    ],
)
@pytest.mark.parametrize("directory", ["/kontakte/", "/wedel/kontakte/", "/en/kontakte/"])
def test_what_was_never_offered_is_not_found(client, people, directory, query):
    assert client.get(f"{directory}?{query}").status_code == 404


def test_the_filter_offers_what_public_contacts_have(client, people):
    response = client.get("/kontakte/")

    assert offered(response, "thema") == ["", "german", "work", "housing"]
    assert set(offered(response, "sprache")) == {"", "ar", "de", "ti"}
    assert offered(response, "stadt") == ["", "krefeld", "wedel"]
    assert offered(response, "ortsteil") == ["", "Mitte"]


def test_a_town_offers_its_own_and_no_field_without_a_choice(client, people):
    response = client.get("/krefeld/kontakte/")

    assert list(response.context["filter_form"].fields) == ["thema", "sprache", "jetzt"]
    assert names(response) == ["Anderswo"]


def test_who_can_be_reached_soonest_comes_first(client):
    town = factories.town.make(land="SH")
    slots = {
        "Ganz zu": None,
        "Bald": (0, 13, 14),
        "Morgen": (1, 8, 9),
        "Noch da": (0, 8, 13),
        "Auch da": (0, 11, 15),
        "Abends": (0, 18, 19),
    }
    for name, slot in slots.items():
        contact = factories.contact.make(municipality=town, name=name)
        if slot:
            weekday, opens, closes = slot
            factories.hours.make(contact_point=contact, weekday=weekday, opens_at=time(opens), closes_at=time(closes))

    with time_machine.travel(berlin(2020, 6, 15, 12), tick=False):
        response = client.get(f"{town.path}/kontakte/")

    assert names(response) == ["Auch da", "Noch da", "Bald", "Abends", "Ganz zu", "Morgen"]


@time_machine.travel(berlin(2020, 10, 31, 10), tick=False)
def test_a_holiday_of_one_land_closes_only_its_towns(client):
    for land in ("SH", "BW"):  # Reformationstag is one of them
        contact = factories.contact.make(name=land, municipality__land=land)
        factories.hours.make(contact_point=contact, weekday=5)

    assert names(client.get("/kontakte/?jetzt=ja")) == ["BW"]


def test_nothing_found_is_said_with_a_way_back(client, people):
    body = client.get("/wedel/kontakte/?thema=health").content.decode()

    assert 'class="empty"' in body
    assert '<a class="more" href="/wedel/kontakte/">' in body


def test_a_town_without_contacts_shows_no_filter(client):
    town = factories.town.make()

    response = client.get(f"{town.path}/kontakte/")

    assert response.context["filter_form"] is None


def test_many_contacts_stand_on_several_pages_that_keep_the_filter(client):
    town = factories.town.make()
    factories.contact.make(municipality=town, topics=["work"], _quantity=CONTACTS_PER_PAGE + 6)

    first, second = (client.get(f"{town.path}/kontakte/?thema=work&seite={number}") for number in (1, 2))

    assert (len(names(first)), len(names(second))) == (CONTACTS_PER_PAGE, 6)
    assert not set(names(first)) & set(names(second))
    assert 'href="?thema=work&amp;seite=2"' in first.content.decode().replace("&seite", "&amp;seite")


def test_an_address_of_the_directory_is_no_town(client):
    assert client.get("/kontakte/").status_code == 200
    assert client.get("/en/kontakte/").status_code == 200
    assert client.get("/abo/kontakte/").status_code == 404


def test_a_contact_is_found_by_its_duties(client, people):
    people["home"].duties.create(group="Beratung", text="Hilft beim Ausfüllen des Wohngeldantrags")

    hits = client.get("/suche/?q=wohngeldantrags").context["hits"]

    assert [hit.address for hit in hits] == [people["home"].get_absolute_url()]


@pytest.mark.parametrize("address", ["/", "/suche/"])
def test_the_directory_is_a_link_away(client, people, address):
    assert 'href="/kontakte/"' in client.get(address).content.decode()


def test_search_engines_are_told_of_the_directory(client):
    assert "http://testserver/en/kontakte/<" in client.get("/sitemap.xml").content.decode()
