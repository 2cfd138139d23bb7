"""The pages of the search."""

from html import unescape
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from search import views
from search.finding import PER_PAGE
from search.models import Synonyms
from tests import factories

pytestmark = pytest.mark.django_db


def hits(client, query, address="/suche/", **filters):
    return [hit.title for hit in client.get(address, {"q": query, **filters}).context["hits"]]


def test_the_search_follows_what_is_published_at_once(client):
    contact = factories.contact.make(name="Aula")
    assert hits(client, "aula") == ["Aula"]

    contact.name = "Turnhalle"
    contact.save()

    assert (hits(client, "aula"), hits(client, "turnhalle")) == ([], ["Turnhalle"])


def test_search_in_a_town_stays_there_and_leads_to_all(client):
    here, _elsewhere = (factories.committee.make(name="Beirat") for _town in range(2))
    address = f"{here.municipality.path}/suche/"

    page = client.get(address, {"q": "Beirat"})

    assert [hit.address for hit in page.context["hits"]] == [here.get_absolute_url()]
    assert 'href="/suche/?q=Beirat"' in page.content.decode()
    assert page.context["town"] == here.municipality


def test_a_person_is_found_through_the_office_while_holding_it(client, summer_of_2020):
    contact = factories.contact.make(name="Stelle")
    for name, last_day in (("Ada Heutig", None), ("Berta Damals", "2019-12-31")):
        person = factories.person.make(municipality=contact.municipality, name=name)
        contact.holders.create(person=person, ends_on=last_day)

    assert hits(client, "heutig") == ["Stelle"]
    assert hits(client, "damals") == []


def test_filters_are_links_with_counts_that_keep_the_question(client):
    town = factories.town.make()
    factories.contact.make(municipality=town, name="Aula & Hof")
    factories.committee.make(municipality=town, name="Aula & Hof")

    page = client.get("/suche/", {"q": "Aula & Hof"})
    narrowed = client.get("/suche/", {"q": "Aula & Hof", "art": "contact"})

    assert [(kind["value"], kind["count"], kind["address"]) for kind in page.context["kinds"]] == [
        ("contact", 1, "?q=Aula+%26+Hof&art=contact"),
        ("committee", 1, "?q=Aula+%26+Hof&art=committee"),
    ]
    assert [hit.kind for hit in narrowed.context["hits"]] == ["contact"]
    assert [kind["value"] for kind in narrowed.context["kinds"]] == ["contact", "committee"]


@pytest.mark.parametrize(
    "filters", [{"art": "person"}, {"zeit": "immer"}, {"seite": "2"}, {"seite": "0"}, {"seite": "x"}, {"seite": "9999"}]
)
def test_what_no_link_says_is_not_found(client, filters):
    factories.contact.make(name="Aula")

    assert client.get("/suche/", {"q": "aula", **filters}).status_code == 404


def test_long_lists_have_pages(client):
    factories.contact.make(name="Aula", municipality=factories.town.make(), _quantity=PER_PAGE + 5)

    page = client.get("/suche/", {"q": "aula", "seite": "2"})

    assert len(page.context["hits"]) == 5
    assert 'href="?q=aula&amp;seite=1"' in page.content.decode()


def test_a_contact_shows_its_phone_and_a_meeting_its_day(client, summer_of_2020):
    factories.contact.make(name="Aula", phone="+4928112345")
    factories.meeting.make(title="Aula")

    page = client.get("/suche/", {"q": "aula"}).content.decode()

    assert 'href="tel:+4928112345"' in page
    assert 'datetime="2020-01-20T19:00' in page


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_with_every_kind_costs_no_more_than_twelve_queries(client, prefix, monkeypatch):
    monkeypatch.setattr("search.finding.PER_PAGE", 20)
    for _town in range(2):
        committee = factories.committee.make(name="Aula")
        town, own = committee.municipality, {"committee": committee, "title": "Aula"}
        concept = factories.concept.make(municipality=town, title="Aula")
        version = factories.version.make(concept=concept, words=9, text_hash="a")
        factories.contact.make(municipality=town, name="Aula")
        factories.notice.make(municipality=town, title="Aula")
        factories.section.make(version=version, title="Aula")
        factories.measure.make(concept=concept, title="Aula")
        for recipe in (factories.meeting, factories.project, factories.paper, factories.document):
            recipe.make(**own)
    address = f"{prefix}/suche/?q=aula"
    client.get(address)

    with CaptureQueriesContext(connection) as captured:
        page = client.get(address)

    assert len({hit.kind for hit in page.context["hits"]}) == 10
    assert len(captured) <= 12


def test_nothing_is_said_honestly_with_ways_on(client):
    town = factories.town.make()

    everywhere = client.get("/suche/", {"q": "Quastenflosser Urzeit"}).content.decode()
    in_town = client.get(f"{town.path}/suche/", {"q": "Quastenflosser"}).content.decode()

    assert 'href="?q=' not in everywhere.partition("<h1>")[2]
    assert 'href="/kontakte/"' in everywhere
    assert f'href="{town.path}/kontakte/"' in in_town


@pytest.mark.parametrize(
    ("query", "filters", "words"),
    [
        ('"Aula für Urzeit"', {}, ["Aula"]),
        ("Aula und Hof -Hof", {}, ["Aula", "Hof"]),
        ("Aula Hof", {"art": "paper"}, ["Aula", "Hof"]),
        ("Aula", {"art": "paper"}, []),
        ("Urzeit Quastenflosser", {"art": "paper"}, []),
    ],
)
def test_single_words_are_offered_where_something_holds_them(client, query, filters, words):
    factories.contact.make(name="Aula Hof")

    page = client.get("/suche/", {"q": query, **filters})

    assert page.context["hits"] == []
    assert [each["word"] for each in page.context["fewer"]] == words


@pytest.mark.parametrize("query", ["-wesel", "-", '"', "%%%%", "😀"])
def test_who_asks_for_nothing_is_told_so(client, query):
    page = client.get("/en/suche/", {"q": query})

    assert "holds no word to search for" in page.content.decode()
    assert 'class="empty' not in page.content.decode()


def test_one_word_that_is_found_in_parts_has_a_sentence_of_its_own(client):
    factories.committee.make(name="Beirat für Senioren")

    page = client.get("/en/suche/", {"q": "Seniorenfrühstück"})

    assert page.context["result"].is_partial
    assert "This very word does not occur. One hit is similar to “Seniorenfrühstück”." in page.content.decode()


def test_an_unknown_address_leads_to_contacts(client):
    assert 'class="more" href="/kontakte/"' in client.get("/gibt-es-nicht/").content.decode()


def test_what_was_meant_is_a_link_with_the_whole_question(client):
    factories.committee.make(name="Jugendhilfe Aula")

    page = client.get("/suche/", {"q": "jugendhife aula"})

    assert page.context["result"].suggestion == "Jugendhilfe aula"
    assert 'href="?q=Jugendhilfe+aula"' in page.content.decode()


def test_german_hits_on_an_english_page_are_marked_as_german(client):
    factories.contact.make(name="Aula", lead="Im Hof")

    page = client.get("/en/suche/", {"q": "aula"}).content.decode()

    assert '<a href="/en/stadt-' in page
    assert 'lang="de" dir="ltr"><mark>Aula</mark></a>' in page
    assert '<p class="small" lang="de" dir="ltr">Im Hof</p>' in page


def test_pages_stay_out_of_search_engines_and_are_never_kept_while_the_index_is_behind(client, monkeypatch):
    factories.contact.make(name="Aula")
    page = client.get("/suche/", {"q": "aula"})
    monkeypatch.setattr(views, "bring_up_to_date", lambda: False)

    behind = client.get("/suche/", {"q": "aula"})

    assert 'name="robots" content="noindex' in page.content.decode()
    assert (page.is_provisional, behind.is_provisional) == (False, True)


@pytest.mark.parametrize("query", ["a" * 201, "x" * 10_000])
def test_too_much_is_refused_in_words(client, query):
    response = client.get("/suche/", {"q": query})

    assert response.status_code == 400
    assert 'id="q-fehler"' in response.content.decode()
    assert f'value="{query}"' in response.content.decode()
    assert 'maxlength="200"' in response.content.decode()


@pytest.mark.parametrize(
    "query", ["'a' & !b:*", '"', '"" -', "-", "😀", "\u202e\u05d0", "<script>x</script>", "%%s", "\\"]
)
def test_hostile_questions_get_a_page(client, query):
    response = client.get("/suche/", {"q": query})

    assert response.status_code == 200
    assert "<script>x" not in response.content.decode()


def test_browsers_learn_of_the_search(client):
    page = client.get("/en/").content.decode()
    response = client.get("/en/opensearch.xml")
    description = ElementTree.fromstring(response.content)
    name = "{http://a9.com/-/spec/opensearch/1.1/}"

    assert 'rel="search" href="/en/opensearch.xml"' in page
    assert response.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    assert len(description.findtext(f"{name}ShortName")) <= 16
    assert {(each.get("type"), each.get("template")) for each in description.iter(f"{name}Url")} == {
        ("text/html", "http://testserver/en/suche/?q={searchTerms}"),
        ("application/x-suggestions+json", "http://testserver/en/suche/vorschlaege/?q={searchTerms}"),
        ("application/opensearchdescription+xml", "http://testserver/en/opensearch.xml"),
    }


class TestSynonymsAtTheDesk:
    @pytest.fixture
    def desk(self, admin_client):
        Synonyms.objects.all().delete()
        return admin_client

    def enter(self, desk, words):
        return desk.post("/admin/search/synonyms/add/", {"words": words, "note": ""})

    def test_a_group_is_entered_and_works_at_once(self, desk, client):
        factories.contact.make(name="Deutschkurs")

        response = self.enter(desk, "Sprachkurs,  Deutschkurs ")

        assert response.status_code == 302, response.context["errors"]
        assert Synonyms.objects.get().words == ["Sprachkurs", "Deutschkurs"]
        assert hits(client, "sprachkurs") == ["Deutschkurs"]

    @pytest.mark.parametrize(
        "words", ["", "Sprachkurs", "Sprachkurs, SPRACHKURS", "Straße, strasse", "Amt, Rathaus", "!, ?"]
    )
    def test_what_would_not_work_is_refused_in_words(self, desk, words):
        Synonyms.objects.create(words=["Rathaus", "Stadtverwaltung"])

        response = self.enter(desk, words)

        assert response.status_code == 200
        assert response.context["errors"]
        assert Synonyms.objects.count() == 1

    def test_what_is_empty_between_commas_is_left_out(self, desk):
        self.enter(desk, ", Sprachkurs,, Deutschkurs , ")

        assert Synonyms.objects.get().words == ["Sprachkurs", "Deutschkurs"]

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (f"Sprachkurs, {'x' * 61}", f"{'x' * 61}” is too long"),
            ("Sprachkurs; Deutschkurs, Kurs", "no semicolons"),
            ("„Sprachkurs“, Deutschkurs", "no quotation marks"),
            ("Sprachkurs, bei der", "„bei der“"),
            (", ".join(f"Wort{number}" for number in range(31)), "at most 30 words"),
            ("Sprachkurs, Deutsch\0kurs", "Null characters"),
        ],
    )
    def test_what_is_wrong_is_named(self, desk, words, told):
        with translation.override("en"):
            response = self.enter(desk, words)
            errors = " ".join(str(error) for each in response.context["errors"] for error in each)

        assert told in errors
        assert words.replace("\0", "") in unescape(response.content.decode()).replace("\0", "")
        assert Synonyms.objects.count() == 0

    def test_a_group_is_changed_and_deleted(self, desk):
        group = Synonyms.objects.create(words=["Sprachkurs", "Deutschkurs"])

        form = desk.get(f"/admin/search/synonyms/{group.pk}/change/").content.decode()
        desk.post(
            "/admin/search/synonyms/",
            {"action": "delete_selected", "_selected_action": [group.pk], "post": "yes"},
        )

        assert ">\nSprachkurs, Deutschkurs</textarea>" in form
        assert Synonyms.objects.count() == 0

    def test_it_needs_a_permission(self, client, django_user_model):
        client.force_login(django_user_model.objects.create_user("ada", is_staff=True))

        assert client.get("/admin/search/synonyms/").status_code == 403


def test_a_new_portal_knows_words_of_the_field():
    groups = [group.folded for group in Synonyms.objects.all()]
    every = [phrase for group in groups for phrase in group]

    assert len(groups) >= 40
    assert len(every) == len(set(every))
    assert all(len(group) >= 2 for group in groups)
