"""German at the root, other languages under their prefix; what is missing is shown in German and says so."""

import html5lib
import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def page(client, address, **headers):
    response = client.get(address, **headers)
    assert response.status_code == 200
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def has_notice(tree):
    return any(element.get("class") == "untranslated" for element in tree.iter("p"))


def languages_of(tree, text):
    """The value of `lang` nearest above each place in `main` where the text stands."""
    parents = {child: parent for parent in tree.iter() for child in parent}
    found = []
    for element in tree.find(".//main").iter():
        if isinstance(element.tag, str) and (element.text or "").strip() == text:
            while element.get("lang") is None:
                element = parents[element]
            found.append(element.get("lang"))
    return found


@pytest.fixture
def committee():
    return factories.committee.make(name="Beirat", lead="Ein Satz.", what_it_is="<p>Ein Text.</p>")


def translate(committee, **texts):
    committee.i18n = texts
    committee.save()


def test_a_translated_text_is_shown_without_a_notice(client, committee):
    translate(committee, name_en="Council", lead_en="A sentence.", what_it_is_en="<p>A text.</p>")

    tree = page(client, f"/en{committee.get_absolute_url()}")

    assert tree.get("lang") == "en"
    assert not has_notice(tree)
    assert {text: set(languages_of(tree, text)) for text in ("Council", "A sentence.", "A text.")} == {
        "Council": {"en"},
        "A sentence.": {"en"},
        "A text.": {"en"},
    }


def test_a_missing_translation_is_german_and_says_so(client, committee):
    translate(committee, name_en="Council", lead_en="A sentence.")

    tree = page(client, f"/en{committee.get_absolute_url()}")

    assert has_notice(tree)
    assert languages_of(tree, "Ein Text.") == ["de"]
    assert languages_of(tree, "A sentence.") == ["en"]


def test_a_proper_name_is_german_without_a_notice(client, committee):
    translate(committee, lead_en="A sentence.", what_it_is_en="<p>A text.</p>")

    tree = page(client, f"/en{committee.get_absolute_url()}")

    assert not has_notice(tree)
    assert set(languages_of(tree, "Beirat")) == {"de"}


def test_nothing_is_missing_in_german(client, committee):
    translate(committee, name_en="Council")

    tree = page(client, committee.get_absolute_url())

    assert tree.get("lang") == "de"
    assert not has_notice(tree)
    assert set(languages_of(tree, "Beirat")) == {"de"}


@pytest.mark.parametrize("accepted", ["en", "en-GB,en;q=0.9", "ar", "*", "x" * 5000, "\x00"])
def test_the_browser_does_not_choose_the_language(client, committee, accepted):
    address = committee.get_absolute_url()

    german, english = (page(client, prefix + address, HTTP_ACCEPT_LANGUAGE=accepted) for prefix in ("", "/en"))

    assert (german.get("lang"), english.get("lang")) == ("de", "en")


@pytest.mark.parametrize("address", ["/", "/suche/", "/termine/"])
def test_german_has_no_prefix_of_its_own(client, address):
    assert client.get(f"/de{address}").status_code == 404


def test_the_language_menu_keeps_page_and_question(client, committee):
    response = client.get("/en/suche/?q=Beirat&x=1")

    assert [(each["code"], each["address"], each["is_current"]) for each in response.context["languages"]] == [
        ("de", "/suche/?q=Beirat&x=1", False),
        ("en", "/en/suche/?q=Beirat&x=1", True),
    ]


@pytest.mark.parametrize("address", ["/en-gb/", "/en-gb/suche/", "/EN/", "/en/gibt-es-nicht/"])
def test_the_language_menu_of_an_error_page_leads_to_addresses_of_the_portal(client, address):
    response = client.get(address)

    assert response.status_code == 404
    assert all(each["address"].startswith("/") for each in response.context["languages"])


def test_error_pages_speak_the_language_of_the_address(client, committee):
    lost = [client.get(f"{prefix}/gibt-es-nicht/").headers["Content-Language"] for prefix in ("", "/en")]

    assert lost == ["de", "en"]
