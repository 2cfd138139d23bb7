"""The list of pages is whole."""

from tests.browser import walk
from tests.portal.tree import public_routes


def test_every_public_route_is_walked(portal):
    kinds = {}
    for route in public_routes():
        answer = portal.ask(portal.routes[route][0])
        assert answer.status in (200, 301), route
        kinds[route] = answer.headers.get_content_type()

    assert {route: kind for route, kind in kinds.items() if route not in walk.ROUTES} == walk.NO_PAGES
    assert {kinds[route] for route in walk.ROUTES} == {"text/html"}


def test_every_address_of_the_list_is_there(portal):
    statuses = {page: portal.ask(page).status for page in [*walk.SIGNATURE, *walk.DEMONSTRATION, *walk.LOST]}

    wrong = {page: status for page, status in statuses.items() if (status != 200) != (page in walk.LOST)}
    assert wrong == {}
