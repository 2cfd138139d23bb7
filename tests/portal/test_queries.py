"""What a page costs: the same for three rows and for three hundred, and little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.sync import bring_up_to_date
from tests.portal import tree as trees

MOST_QUERIES = 12
#: Asks how the portal is, not the content.
WITHOUT_ROWS = {"readyz"}
#: The first visit makes what later ones read.
MADE_ONCE = ["concepts:compare"]


def cost(client, address):
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code in (200, 301), address
    return len(captured)


def costs(client, tree):
    """How many queries each public address asks, by address; the index is written by whoever changed something."""
    bring_up_to_date(seconds=300, with_files=True)
    for route in MADE_ONCE:
        cost(client, tree.address(route))
    return {
        address: cost(client, address)
        for route, plain in tree.addresses().items()
        if route not in WITHOUT_ROWS
        for address in trees.variants(route, plain)
    }


@pytest.mark.django_db
def test_three_hundred_rows_cost_no_page_more_queries_than_three(client, present, in_long_form):
    tree = trees.grow(3)
    few = costs(client, tree)

    trees.grow(300, tree)
    many = costs(client, tree)

    assert many.keys() == few.keys()
    # A search with many hits may do without one.
    assert {address: (few[address], many[address]) for address in few if many[address] > few[address]} == {}
    assert {address: count for address, count in few.items() if count > MOST_QUERIES} == {}
