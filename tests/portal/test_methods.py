import pytest

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PROPFIND", "X"])
def test_a_wrong_method_asks_for_nothing_but_its_page(client, django_assert_num_queries, method):
    committee = factories.committee.make()

    with django_assert_num_queries(2):  # the town, and whom to ask there
        response = client.generic(method, committee.get_absolute_url())

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
