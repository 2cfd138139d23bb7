import pytest

from municipalities.models import AccessibilityStatement, Imprint, PrivacyNotice
from tests import factories

pytestmark = pytest.mark.django_db

PAGES = {"impressum": Imprint, "datenschutz": PrivacyNotice, "barrierefreiheit": AccessibilityStatement}


@pytest.mark.parametrize("page", PAGES)
def test_a_legal_page_is_there_from_the_first_day(client, page):
    town = factories.town.make()

    response = client.get(f"{town.path}/{page}/")

    assert response.status_code == 200
    assert response.context["legal"].pk is None
    assert len(response.context["legal"].missing()) == len(PAGES[page].needed)


@pytest.mark.parametrize("page", PAGES)
def test_a_legal_page_shows_what_was_entered(client, page):
    town = factories.town.make()
    legal = PAGES[page].objects.create(municipality=town)

    response = client.get(f"{town.path}/{page}/")

    assert response.context["legal"] == legal


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410), ("published", 200)])
@pytest.mark.parametrize("page", ["", "impressum/", "datenschutz/", "barrierefreiheit/", "gremien/", "termine/"])
def test_pages_of_a_town_are_as_public_as_the_town(client, page, state, status):
    town = factories.town.make(state=state)

    assert client.get(f"{town.path}/{page}").status_code == status
