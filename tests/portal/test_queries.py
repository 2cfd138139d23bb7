"""What a page costs: the same for three rows and for three hundred, and little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.portal import tree as trees

MOST_QUERIES = 12
#: Asks the migrations, not the content.
WITHOUT_ROWS = {"healthz"}
#: The first visit makes what later ones read.
MADE_ONCE = ["concepts:compare"]


def cost(client, address):
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code in (200, 301), address
    return len(captured)


def costs(client, tree):
    """How many queries each public address asks, by address."""
    for route in MADE_ONCE:
        cost(client, tree.address(route))
    return {
        address: cost(client, address)
        for route, plain in tree.addresses().items()
        if route not in WITHOUT_ROWS
        for address in trees.variants(route, plain)
    }


@pytest.mark.django_db
def test_three_hundred_rows_cost_each_page_as_many_queries_as_three(client, present):
    tree = trees.grow(3)
    few = costs(client, tree)

    trees.grow(300, tree)
    many = costs(client, tree)

    assert many == few
    assert {address: count for address, count in few.items() if count > MOST_QUERIES} == {}
