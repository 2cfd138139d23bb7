import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest

from committees.models import Meeting
from tests import factories
from tests.factories import NOW, meetings_from

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]

#: Address and mark of each entry of the main navigation.
NAVIGATION = re.compile(r'<li><a href="([^"]*)"( aria-current="true")?>')
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_the_start_page_shows_public_towns_and_the_next_meetings_of_all(client):
    first, second = (factories.town.make(name=name) for name in ("Aachen", "Zwickau"))
    factories.town.make(state="draft")
    coming = [
        meeting
        for town in (first, second)
        for meeting in meetings_from(
            NOW + timedelta(days=town == second, hours=1), 4, committee=factories.committee.make(municipality=town)
        )
    ]
    meetings_from(NOW - timedelta(days=1), 1, committee=coming[0].committee)

    response = client.get("/")

    expected = sorted(coming, key=lambda meeting: (meeting.starts_at, meeting.pk))[:5]
    assert list(response.context["towns"]) == [first, second]
    assert list(response.context["meetings"]) == expected


def test_the_contacts_of_all_towns_are_in_the_navigation(client):
    pages = [client.get(page).content.decode().partition('<nav class="nav"')[2] for page in ("/", "/kontakte/")]
    entries = [NAVIGATION.findall(page.partition("</nav>")[0]) for page in pages]

    assert [address for address, _current in entries[0]] == ["/", "/termine/", "/kontakte/"]
    assert [address for address, current in entries[1] if current] == ["/kontakte/"]


def test_a_town_describes_itself_to_search_engines_also_without_a_lead(client):
    towns = [factories.town.make(lead="Reden Sie mit."), factories.town.make(lead="")]

    found = [DESCRIPTION.search(client.get(town.get_absolute_url()).content.decode())[1] for town in towns]

    assert found[0] == "Reden Sie mit."
    assert len(found[1]) > 20


def test_search_engines_are_told_whole_addresses_of_the_other_language(client):
    page = client.get("/termine/?ansicht=liste").content.decode()

    assert '<link rel="alternate" hreflang="en" href="http://testserver/en/termine/?ansicht=liste">' in page


def test_a_host_that_is_refused_still_gets_a_page(client):
    response = client.get("/", headers={"host": "somebody.else"})

    assert (response.status_code, b"<h1" in response.content) == (400, True)


def test_a_town_shows_its_next_meeting_once(client):
    committee = factories.committee.make()
    cancelled, following, later = meetings_from(NOW + timedelta(hours=1), 3, committee=committee)
    Meeting.objects.filter(pk=cancelled.pk).update(status="cancelled")
    meetings_from(NOW, 1)  # of another town

    response = client.get(f"{committee.municipality.path}/")

    assert response.context["next_meeting"] == following
    assert response.context["meetings"] == [cancelled, later]


def test_help_names_the_bodies_that_see_themselves_as_contacts(client):
    town = factories.town.make()
    expected = factories.committee.make(municipality=town, is_discrimination_contact=True)
    factories.committee.make(municipality=town, is_discrimination_contact=True, state="draft")
    factories.committee.make(municipality=town)

    response = client.get(f"{town.path}/diskriminierung/")

    assert list(response.context["bodies"]) == [expected]


def locations(client):
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [element.text for element in tree.iter(LOCATION)]


def test_every_address_of_the_sitemap_can_be_read(client):
    town = factories.town.make()
    factories.contact.make(municipality=town)
    factories.meeting.make(committee=factories.committee.make(municipality=town))
    concept = factories.concept.make(municipality=town)
    factories.measure.make(concept=concept)
    long = factories.version.make(concept=concept, words=9000, text_hash="a")
    factories.section.make(version=long, _quantity=2)

    found = locations(client)

    assert len(set(found)) == len(found) == 2 * (3 + 1 + 9 + 6 + 2)
    assert {client.get(address.removeprefix("http://testserver")).status_code for address in found} == {200}


def test_the_sitemap_leaves_out_demonstrations_and_drafts(client):
    factories.committee.make(municipality=factories.town.make(is_demonstration=True))
    factories.committee.make(municipality=factories.town.make(state="draft"))

    paths = ("/", "/termine/", "/kontakte/", "/en/", "/en/termine/", "/en/kontakte/")
    assert locations(client) == [f"http://testserver{path}" for path in paths]


@pytest.mark.parametrize(
    ("towns", "closed"),
    [
        ([], ["/"]),
        ([("a", True)], ["/"]),
        ([("a", True), ("b", False)], ["/admin/", "/suche/", "/a/"]),
        ([("b", False)], ["/admin/", "/suche/"]),
    ],
)
def test_robots_stay_away_from_demonstrations(client, towns, closed):
    for slug, is_demonstration in towns:
        factories.town.make(slug=slug, is_demonstration=is_demonstration)

    lines = client.get("/robots.txt").content.decode().splitlines()

    assert [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: ")] == closed
    assert ("Sitemap: http://testserver/sitemap.xml" in lines) is (closed != ["/"])
