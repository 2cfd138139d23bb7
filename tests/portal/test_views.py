import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from committees.models import Meeting
from portal.search import KINDS, MOST_HITS
from tests import factories
from tests.factories import NOW, meetings_from

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]

#: Address and mark of each entry of the main navigation.
NAVIGATION = re.compile(r'<li><a href="([^"]*)"( aria-current="true")?>')
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


def test_health_is_asked_and_not_kept(client):
    response = client.get("/healthz")

    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")


def hits(client, query, address="/suche/"):
    response = client.get(address, {"q": query})
    return [hit for group in response.context["groups"] for hit in group.hits]


@pytest.mark.parametrize("query", ["Völklingen", "volklingen", "VÖLK", "völk kreis", "kreis völk"])
def test_search_is_tolerant_of_accents_case_and_order(client, query):
    committee = factories.committee.make(name="Arbeitskreis Völklingen")

    assert hits(client, query) == [committee]


def test_a_misspelt_name_is_found(client):
    committee = factories.committee.make(name="Integrationsbeirat")

    assert hits(client, "Integrationbeirat") == [committee]


@pytest.mark.parametrize("query", ["%", "_", "\\", "' OR 1=1 --", "*", "a:*", "(", "!&|"])
def test_signs_are_searched_as_they_are(client, query):
    factories.committee.make(name="Arbeitskreis")

    assert hits(client, query) == []


def test_search_in_a_town_stays_there(client):
    here, _elsewhere = (factories.committee.make(name="Arbeitskreis") for _town in range(2))

    assert hits(client, "Arbeitskreis", f"{here.municipality.path}/suche/") == [here]


def test_many_hits_are_cut_and_it_is_said(client):
    town = factories.town.make()
    factories.contact.make(municipality=town, lead="Zitronenfalter", _quantity=MOST_HITS + 1)

    (group,) = client.get("/suche/?q=Zitronenfalter").context["groups"]

    assert (len(group.hits), group.has_more) == (MOST_HITS, True)


def test_something_is_found_once_however_often_it_matches(client):
    contact = factories.contact.make(name="Zitronenfalter")
    for text in ("Zitronenfalter eins", "Zitronenfalter zwei"):
        contact.duties.create(text=text)

    assert hits(client, "Zitronenfalter") == [contact]


def test_a_person_is_found_through_the_office_while_holding_it(client):
    contact = factories.contact.make()
    for name, last_day in (("Ada Heutig", None), ("Berta Damals", date(2019, 12, 31))):
        person = factories.person.make(municipality=contact.municipality, name=name)
        contact.holders.create(person=person, ends_on=last_day)

    assert hits(client, "heutig") == [contact]
    assert hits(client, "damals") == []


def test_everything_that_is_searched_is_public():
    assert all("public" in dir(kind.question()) for kind in KINDS)
    assert all("state" in str(kind.question().query.where) for kind in KINDS)


def test_the_text_of_a_concept_is_found_and_each_hit_leads_to_its_place(client):
    version = factories.version.make(words=9, text_hash="a")
    heading = factories.section.make(version=version, title="Handlungsfeld Sprache")
    text = factories.section.make(version=version, kind="paragraph", title="", body="<p>Kurse am Abend</p>", depth=2)
    factories.section.make(version=factories.version.make(state="draft"), title="Handlungsfeld Sprache")

    assert hits(client, "Handlungsfeld") == [heading]
    assert hits(client, "Kurse Abend") == [text]
    assert client.get(text.get_absolute_url(), follow=True).status_code == 200
