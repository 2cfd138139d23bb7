"""With hundreds of towns the pages over all of them stay short, and lead to each of them."""

import re
from datetime import time, timedelta
from xml.etree import ElementTree

import pytest
import time_machine

from committees.views import calendar
from contacts.views import directory
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


def texts(response, element):
    return re.findall(rf"<{element}>([^<]*)</{element}>", response.content.decode())


@pytest.fixture
def few_are_many(in_long_form, monkeypatch):
    monkeypatch.setattr(calendar, "MEETINGS_PER_PAGE", 2)
    monkeypatch.setattr(directory, "CONTACTS_PER_PAGE", 2)


@pytest.fixture
def towns(few_are_many):
    names = [("Celle", "c"), ("Ähren", "ae"), ("Aach", "a")]
    return [factories.town.make(name=name, slug=slug) for name, slug in names]


def meeting_of(committee, begins=NOW):
    return factories.meeting.make(committee=committee, starts_at=begins, ends_at=begins + timedelta(hours=2))


def test_many_towns_stand_under_their_first_letters(client, towns):
    factories.town.make(name="Entwurf", state="draft")
    factories.town.make(name="Musterstadt", is_example=True, is_demonstration=True)

    response = client.get("/en/")

    assert response.context["register"] == (("A", (("Aach", "a"), ("Ähren", "ae"))), ("C", (("Celle", "c"),)))
    assert texts(response, "h3")[:2] == ["A", "C"]
    assert 'href="/en/ae/"' in response.content.decode()
    assert "Entwurf" not in response.content.decode()


def test_names_of_towns_are_words_and_no_markup(client, towns):
    factories.contact.make(municipality=factories.town.make(name='Bad <b>"A & B"', slug="bad"))

    for address in ("/", "/kontakte/"):
        page = client.get(address).content.decode()
        assert "Bad &lt;b&gt;&quot;A &amp; B&quot;" in page
        assert "Bad <b>" not in page


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize("view", ["monat", "liste", "jahr"])
def test_a_calendar_of_many_meetings_is_a_list_in_pages(client, towns, view):
    meetings = [
        meeting_of(factories.committee.make(municipality=town), NOW + timedelta(hours=number))
        for number, town in enumerate(towns)
    ]

    first, second = (client.get(f"/termine/?ansicht={view}&seite={number}") for number in (1, 2))

    assert [*first.context["meetings"], *second.context["meetings"]] == meetings
    assert first.context["grid"] is first.context["ribbons"] is None
    assert client.get(f"/termine/?ansicht={view}&seite=3").status_code == 404


@time_machine.travel(NOW, tick=False)
def test_committees_are_offered_once_a_town_is_chosen(client, towns):
    committees = [factories.committee.make(municipality=town, slug="rat") for town in towns]
    meetings = [meeting_of(committee) for committee in committees]

    everywhere, chosen = client.get("/termine/"), client.get("/termine/?stadt=ae")

    assert "gremium" not in everywhere.context["filter_form"].fields
    assert [value for value, _label in chosen.context["filter_form"].fields["gremium"].choices] == ["", "ae/rat"]
    assert chosen.context["grid"]
    assert list(chosen.context["meetings"]) == [meetings[1]]
    assert list(client.get("/termine/?gremium=c/rat").context["meetings"]) == [meetings[0]]
    assert client.get("/termine/?gremium=c/unbekannt").status_code == 404


def boxes(response):
    """Keys of the committees to tick, and whether they are ticked."""
    found = re.findall(r'name="gremium" value="(\d+)"( checked)?', response.content.decode())
    return {int(key): bool(is_ticked) for key, is_ticked in found}


def test_committees_of_many_towns_are_ticked_town_by_town(client, towns):
    committees = [factories.committee.make(municipality=town) for town in towns]
    first, second = committees[:2]

    start, in_celle = client.get("/abo/"), client.get("/abo/?stadt=c")
    in_aehren = client.get(f"/abo/?stadt=ae&gremium={first.pk}")
    made = client.get(f"/abo/?stadt=ae&gremium={first.pk}&gremium={second.pk}&weiter=1", follow=True)

    assert (boxes(start), boxes(in_celle)) == ({}, {first.pk: False})
    assert boxes(in_aehren) == {first.pk: True, second.pk: False}
    assert made.context["chosen_committees"] == [second, first]
    assert boxes(made) == {first.pk: True, second.pk: True}
    for response in (start, in_celle, made):
        assert re.findall(r'<option value="(\w+)"', response.content.decode()) == ["a", "ae", "c"]


@pytest.mark.parametrize("town", ["x", "entwurf", "leer", ""])
def test_what_is_ticked_is_kept_where_a_town_has_nothing_to_tick(client, towns, town):
    factories.town.make(slug="entwurf", state="draft")
    factories.town.make(slug="leer", name="Leer")
    committees = [factories.committee.make(municipality=town) for town in towns]

    response = client.get(f"/abo/?stadt={town}&gremium={committees[0].pk}")

    assert boxes(response) == {committees[0].pk: True}
    assert "Leer" not in response.content.decode()


def test_a_kept_address_stays_good_whatever_is_added_to_it(client, towns):
    committees = [factories.committee.make(municipality=town) for town in towns]
    address = client.get(f"/abo/?gremium={committees[0].pk}&weiter=1").headers["Location"]

    assert client.get(f"{address}?stadt=x").context["chosen_committees"] == committees[:1]


def test_many_towns_without_a_choice_say_what_is_missing(client, towns):
    for town in towns:
        factories.committee.make(municipality=town)

    response = client.get("/abo/?stadt=c&weiter=1")

    assert response.status_code == 400
    assert response.context["problem"]
    assert len(boxes(response)) == 1


@time_machine.travel(NOW, tick=False)
def test_many_contacts_stay_in_the_order_of_their_names(client, towns):
    contacts = [factories.contact.make(municipality=towns[0], name=name) for name in ("Amt", "Beratung", "Café")]
    factories.hours.make(contact_point=contacts[2], weekday=NOW.weekday(), opens_at=time(0), closes_at=time(0))

    first, second, now = (client.get(f"/kontakte/?{query}") for query in ("", "seite=2", "jetzt=ja"))

    assert [*first.context["contacts"], *second.context["contacts"]] == contacts
    assert list(now.context["contacts"]) == contacts[2:]
    assert now.context["shows_some"] is False


@time_machine.travel(NOW, tick=False)
def test_where_too_many_can_be_reached_now_the_page_says_that_it_shows_some(client, towns):
    for name in ("Amt", "Beratung", "Café"):
        contact = factories.contact.make(municipality=towns[0], name=name)
        factories.hours.make(contact_point=contact, weekday=NOW.weekday(), opens_at=time(0), closes_at=time(0))

    response = client.get("/en/kontakte/?jetzt=ja")

    assert len(response.context["contacts"]) == 2
    assert response.context["shows_some"] is True


def test_many_towns_are_told_in_several_sitemaps(client, towns):
    def locations(address):
        return [each.text for each in ElementTree.fromstring(client.get(address).content).iter() if "loc" in each.tag]

    assert locations("/sitemap.xml") == ["http://testserver/sitemap-1.xml", "http://testserver/sitemap-2.xml"]
    of_first, of_second = locations("/sitemap-1.xml"), locations("/sitemap-2.xml")
    assert {"http://testserver/", "http://testserver/c/", "http://testserver/ae/"} <= set(of_first)
    assert "http://testserver/en/a/" in of_second
    assert not set(of_first) & set(of_second)
    assert client.get("/sitemap-3.xml").status_code == 404
