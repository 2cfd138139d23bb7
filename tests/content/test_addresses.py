import pytest
import time_machine
from django.core.exceptions import ValidationError

from content.addresses import present_address, remember
from content.models import FormerAddress
from municipalities.models import RESERVED_SLUGS
from tests import factories
from tests.factories import berlin

pytestmark = pytest.mark.django_db


def rename(thing, slug):
    thing = type(thing).objects.get(pk=thing.pk)
    thing.slug = slug
    thing.save()


def stored():
    return dict(FormerAddress.objects.values_list("old_path", "new_path"))


def test_what_lies_below_moves_along():
    remember("/wedel/gremien/ak", "/wedel/gremien/arbeitskreis")

    found = [
        present_address(f"/wedel/gremien/ak{rest}")
        for rest in ("", "/", ".ics", "/termine/", "/termine.ics", "/termine/2020-01-20.ics", "x", "/x.y/")
    ]

    assert found == [
        "/wedel/gremien/arbeitskreis",
        "/wedel/gremien/arbeitskreis/",
        "/wedel/gremien/arbeitskreis.ics",
        "/wedel/gremien/arbeitskreis/termine/",
        "/wedel/gremien/arbeitskreis/termine.ics",
        "/wedel/gremien/arbeitskreis/termine/2020-01-20.ics",
        None,
        "/wedel/gremien/arbeitskreis/x.y/",
    ]


def test_a_chain_of_names_is_one_step():
    remember("/a", "/b")
    remember("/b", "/c")
    remember("/c", "/d")

    assert stored() == {"/a": "/d", "/b": "/d", "/c": "/d"}


def test_renaming_back_leaves_no_circle():
    remember("/a", "/b")
    remember("/b", "/a")

    assert stored() == {"/b": "/a"}


def test_the_longest_known_stem_decides():
    remember("/a", "/x")
    remember("/a/b", "/y")

    assert [present_address(path) for path in ("/a/c/", "/a/b/c/")] == ["/x/c/", "/y/c/"]


def test_finding_an_address_is_one_query(django_assert_num_queries):
    remember("/a", "/x")

    with django_assert_num_queries(1):
        found = present_address("/a" + "/b" * 50)

    assert found == "/x" + "/b" * 50


def test_no_address_is_so_deep_that_asking_costs_megabytes(django_assert_num_queries):
    remember("/a", "/x")

    with django_assert_num_queries(1) as asked:
        found = present_address("/a" + "/b" * 5_000 + ".ics")

    assert found == "/x" + "/b" * 5_000 + ".ics"
    assert len(asked[0]["sql"]) < 50_000


@pytest.fixture
def version():
    """A version of a concept in a town that also has a committee with a meeting, and a contact."""
    town = factories.town.make(slug="wedel")
    committee = factories.committee.make(municipality=town, slug="ak")
    factories.meeting.make(committee=committee, starts_at=berlin(2020, 1, 20, 19), ends_at=berlin(2020, 1, 20, 21))
    factories.contact.make(municipality=town, slug="stelle")
    with time_machine.travel("2020-02-01 12:00Z", tick=False):
        yield factories.version.make(concept=factories.concept.make(municipality=town, slug="plan"), slug="erste")


@pytest.mark.parametrize(
    ("path", "changed", "expected"),
    [
        ("town", "/wedel/", "/neu/"),
        ("town", "/wedel/termine.ics", "/neu/termine.ics"),
        ("town", "/wedel/gremien/ak/termine/2020-01-20.ics", "/neu/gremien/ak/termine/2020-01-20.ics"),
        ("town", "/wedel/konzepte/plan/fassungen/erste/", "/neu/konzepte/plan/fassungen/erste/"),
        ("committee", "/wedel/gremien/ak/", "/wedel/gremien/neu/"),
        ("committee", "/wedel/gremien/ak/termine.ics", "/wedel/gremien/neu/termine.ics"),
        ("committee", "/wedel/gremien/ak/termine/2020-01-20/", "/wedel/gremien/neu/termine/2020-01-20/"),
        ("committee", "/wedel/gremien/ak/termine/2020-01-20.ics", "/wedel/gremien/neu/termine/2020-01-20.ics"),
        ("contact", "/wedel/kontakte/stelle/", "/wedel/kontakte/neu/"),
        ("concept", "/wedel/konzepte/plan/", "/wedel/konzepte/neu/"),
        ("concept", "/wedel/konzepte/plan/massnahmen/", "/wedel/konzepte/neu/massnahmen/"),
        ("version", "/wedel/konzepte/plan/fassungen/erste/", "/wedel/konzepte/plan/fassungen/neu/"),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("query", ["", "?monat=2020-03&x=%C3%A4"])
def test_a_renamed_thing_sends_readers_on_for_good(client, version, path, changed, expected, prefix, query):
    town = version.concept.municipality
    things = {
        "town": town,
        "committee": town.committees.get(),
        "contact": town.contact_points.get(),
        "concept": version.concept,
        "version": version,
    }
    assert client.get(f"{prefix}{changed}").status_code == 200

    rename(things[path], "neu")
    response = client.get(f"{prefix}{changed}{query}")

    assert (response.status_code, response.headers["Location"]) == (308, f"{prefix}{expected}{query}")
    assert client.get(f"{prefix}{expected}").status_code == 200


def test_renaming_back_and_forth_always_leads_to_the_present_name(client, version):
    town = version.concept.municipality
    for slug in ("eins", "zwei", "wedel", "drei", "zwei"):
        rename(town, slug)

    found = {slug: client.get(f"/{slug}/").headers.get("Location") for slug in ("wedel", "eins", "drei", "zwei")}

    assert found == {"wedel": "/zwei/", "eins": "/zwei/", "drei": "/zwei/", "zwei": None}


def test_a_new_thing_may_take_an_old_name(client, version):
    town = version.concept.municipality
    rename(town, "neu")
    other = factories.town.make(slug="wedel")

    response = client.get("/wedel/")

    assert response.context["town"] == other


def test_renaming_a_town_and_then_its_committee_takes_two_steps_at_most(client, version):
    town = version.concept.municipality
    rename(town, "neu")
    rename(town.committees.get(), "kreis")

    response = client.get("/wedel/gremien/ak/termine/2020-01-20/", follow=True)

    assert response.status_code == 200
    assert response.redirect_chain[-1][0] == "/neu/gremien/kreis/termine/2020-01-20/"


def test_renaming_a_committee_and_then_its_town_leads_there(client, version):
    town = version.concept.municipality
    rename(town.committees.get(), "kreis")
    rename(town, "neu")

    response = client.get("/wedel/gremien/ak/", follow=True)

    assert response.status_code == 200
    assert response.redirect_chain[-1][0] == "/neu/gremien/kreis/"


@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_a_town_cannot_hide_another_page(slug):
    town = factories.town.prepare(slug=slug.replace(".", ""))
    town.slug = slug

    with pytest.raises(ValidationError) as refused:
        town.full_clean()

    assert "slug" in refused.value.message_dict
    assert all(message.endswith(".") for message in refused.value.message_dict["slug"])


def test_something_renamed_below_another_parent_keeps_its_redirect(client):
    committee = factories.committee.make(slug="ak")

    committee.slug = "kreis"
    committee.save()
    committee.slug = "gruppe"
    committee.save()

    assert stored() == {
        f"{committee.municipality.path}/gremien/ak": committee.path,
        f"{committee.municipality.path}/gremien/kreis": committee.path,
    }
