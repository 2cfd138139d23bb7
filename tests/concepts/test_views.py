import pytest

from content.imprecise import parse
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_list_shows_the_public_concepts_of_its_town(client, django_assert_num_queries):
    town = factories.town.make()
    expected = factories.concept.make(municipality=town, _quantity=3)
    factories.concept.make(municipality=town, state="draft")
    factories.concept.make()

    with django_assert_num_queries(2):
        response = client.get(f"{town.path}/konzepte/")

    assert sorted(response.context["concepts"], key=lambda concept: concept.pk) == expected


def test_versions_stand_in_the_order_of_their_dates(client):
    concept = factories.concept.make()
    new, old = (factories.version.make(concept=concept, adopted_on=parse(text)) for text in ("Mitte 2018", "2009"))
    factories.version.make(concept=concept, state="draft")

    response = client.get(concept.get_absolute_url())

    assert response.context["versions"] == [old, new]


def test_the_version_in_force_is_named(client):
    concept = factories.concept.make()
    factories.version.make(concept=concept, status="superseded")
    in_force = factories.version.make(concept=concept, status="in_force")

    response = client.get(concept.get_absolute_url())

    assert response.context["in_force"] == in_force


def test_the_present_step_is_counted_among_all(client):
    process = factories.process.make()
    factories.milestone.make(process=process, position=1, happened_on=parse("2017"))
    present = factories.milestone.make(process=process, position=2)
    factories.milestone.make(process=process, position=3)

    response = client.get(process.concept.get_absolute_url())

    assert (response.context["present"], response.context["present_number"]) == (present, 2)


def test_a_version_leads_to_the_one_that_followed(client):
    old = factories.version.make()
    new = factories.version.make(concept=old.concept, predecessor=old)

    assert client.get(old.get_absolute_url()).context["successor"] == new
    assert client.get(new.get_absolute_url()).context["successor"] is None


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_a_resolution_of_a_committee_that_is_not_public_is_not_named(client, state):
    version = factories.version.make(status="in_force")
    committee = factories.committee.make(municipality=version.concept.municipality, name="Zitronenfalter", state=state)
    version.resolution = factories.resolution.make(committee=committee)
    version.save()

    pages = [client.get(thing.get_absolute_url()) for thing in (version, version.concept)]

    assert [b"Zitronenfalter" in page.content for page in pages] == [False, False]


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("page", ["", "massnahmen/", "fassungen/erste/"])
def test_a_concept_that_is_not_public_has_no_pages(client, state, status, page):
    version = factories.version.make(slug="erste", concept__state=state)

    assert client.get(f"{version.concept.path}/{page}").status_code == status


def test_measures_stand_in_their_order(client):
    concept = factories.concept.make()
    second, first = (factories.measure.make(concept=concept, position=position) for position in (2, 1))
    factories.measure.make(concept=concept, state="draft")

    response = client.get(f"{concept.path}/massnahmen/")

    assert list(response.context["measures"]) == [first, second]
