"""A calendar of committees that a reader chose (`/abo/`)."""

import html5lib
import pytest
from django.urls import reverse

from committees.feeds.selections import MOST, decode, encode
from committees.models import Committee
from tests import factories
from tests.factories import NOW, meetings_from

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]


@pytest.fixture
def committees():
    """Two in one town, one in another."""
    wedel, wesel = factories.town.make(name="Wedel"), factories.town.make(name="Wesel")
    return [factories.committee.make(municipality=town) for town in (wedel, wedel, wesel)]


def choice(client, *committees, language=""):
    query = "".join(f"gremium={committee.pk}&" for committee in committees)
    return client.get(f"{language}/abo/?{query}weiter=1")


def page_of(*committees):
    return f"/abo/{encode([committee.pk for committee in committees])}/"


def boxes(response):
    """The committees to tick by key, and whether they are ticked."""
    tree = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    fields = [field for field in tree.iter("input") if field.get("type") == "checkbox"]
    return {int(field.get("value")): field.get("checked") is not None for field in fields}


def test_all_public_committees_are_offered_town_by_town(client, committees):
    factories.committee.make(state="draft", name="Zitronenfalter")
    factories.committee.make(state="archived", name="Zitronenfalter")
    factories.committee.make(municipality=factories.town.make(state="draft"), name="Zitronenfalter")

    response = client.get("/abo/")

    tree = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    assert boxes(response) == {committee.pk: False for committee in committees}
    assert [legend.text for legend in tree.iter("legend")] == ["Wedel", "Wesel"]
    assert "Zitronenfalter" not in response.content.decode()


def test_towns_stand_in_the_order_of_a_dictionary(client):
    for name in ["Ulm", "Ähren", "Zell", "Aach"]:
        factories.committee.make(municipality=factories.town.make(name=name), _quantity=2)

    tree = html5lib.parse(client.get("/abo/").content.decode(), namespaceHTMLElements=False)

    assert [legend.text for legend in tree.iter("legend")] == ["Aach", "Ähren", "Ulm", "Zell"]


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_choice_leads_to_the_page_of_its_address(client, committees, language):
    response = choice(client, committees[2], committees[0], language=language)

    assert response.status_code == 302
    assert response.headers["Location"] == f"{language}{page_of(committees[0], committees[2])}"
    assert not response.cookies


def test_the_page_shows_what_is_in_it_and_how_to_subscribe(client, committees):
    chosen = [committees[0], committees[2]]
    cancelled, coming = meetings_from(NOW, 2, committee=committees[0])
    type(cancelled).objects.filter(pk=cancelled.pk).update(status="cancelled")
    coming.partners.add(committees[2])

    response = client.get(page_of(*chosen))

    feed = f"{page_of(*chosen).removesuffix('/')}.ics"
    page = response.content.decode()
    assert {
        committee: committee.next_starts_at for committee in response.context["chosen_committees"]
    } == dict.fromkeys(chosen, coming.starts_at)
    assert response.context["gone"] == 0
    assert f'value="http://testserver{feed}"' in page
    assert f'href="webcal://testserver{feed}"' in page
    assert "<svg" in page
    assert 'content="noindex, nofollow"' in page
    assert client.get(feed).status_code == 200


def test_the_boxes_of_the_page_make_a_new_address(client, committees):
    first = client.get(page_of(committees[0]))

    assert boxes(first) == {committees[0].pk: True, committees[1].pk: False, committees[2].pk: False}
    assert choice(client, *committees).headers["Location"] == page_of(*committees)
    assert client.get(page_of(committees[0])).status_code == 200


@pytest.mark.parametrize("state", ["draft", "archived", "deleted"])
def test_what_is_gone_is_counted_and_not_named(client, committees, state):
    gone, kept = committees[:2]
    Committee.objects.filter(pk=gone.pk).update(
        name="Zitronenfalter", state="archived" if state == "deleted" else state
    )
    if state == "deleted":
        Committee.objects.filter(pk=gone.pk).delete()

    response = client.get(page_of(gone, kept))

    assert (response.context["chosen_committees"], response.context["gone"]) == ([kept], 1)
    assert "Zitronenfalter" not in response.content.decode()


def test_a_page_whose_committees_are_all_gone_offers_the_others(client, committees):
    Committee.objects.filter(pk=committees[0].pk).update(state="archived")

    response = client.get(page_of(committees[0]))

    assert response.status_code == 200
    assert boxes(response) == {committees[1].pk: False, committees[2].pk: False}


def test_nothing_chosen_is_answered_in_words(client, committees):
    response = choice(client)

    assert response.status_code == 400
    assert response.context["problem"]
    assert boxes(response) == {committee.pk: False for committee in committees}


def test_fifty_fit_and_one_more_does_not(client):
    committees = factories.committee.make(municipality=factories.town.make(), _quantity=MOST + 1)

    enough, too_many = choice(client, *committees[:MOST]), choice(client, *committees)

    assert decode(enough.headers["Location"].split("/")[2]) == sorted(committee.pk for committee in committees[:MOST])
    assert too_many.status_code == 400
    assert str(MOST) in too_many.context["problem"]
    assert all(boxes(too_many).values())


def test_what_is_not_public_is_left_out_of_a_choice(client, committees):
    draft = factories.committee.make(state="draft")

    assert choice(client, committees[0], draft).headers["Location"] == page_of(committees[0])


@pytest.mark.parametrize("value", ["x", "-1", "1.0", "", "\u0662", "9" * 30, "1'"])
def test_a_value_that_is_no_committee_is_no_page(client, committees, value):
    assert client.get("/abo/", {"gremium": value, "weiter": "1"}).status_code == 404


@pytest.mark.parametrize("token", ["x", "abo", "a" * 300, "%00", "ÄÖ", "oqcbybib"])
def test_an_unknown_address_is_no_page(client, token):
    assert client.get(f"/abo/{token}/").status_code in ({400, 404} if token == "%00" else {404})


def test_a_mistyped_address_means_nothing_else(client, committees):
    token = encode([committees[0].pk])

    assert client.get(f"/abo/{token[:-1]}{'a' if token[-1] != 'a' else 'e'}/").status_code == 404


def test_one_and_three_chosen_cost_the_same(client, committees, django_assert_num_queries):
    for chosen in (committees[:1], committees):
        with django_assert_num_queries(3):
            client.get(page_of(*chosen))


def test_calendars_and_subscribe_pages_lead_here(client, committees):
    committee = committees[0]
    town = committee.municipality.path

    for page in ("/termine/", f"{town}/termine/", f"{town}/termine/abonnieren/", f"{committee.path}/abonnieren/"):
        assert f'href="{reverse("portal:choose")}"' in client.get(page).content.decode().partition("<main")[2]
