"""Each address of the URLconf: whether it is kept, that it is the same kept and fresh, and what it reads."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from municipalities.models import Municipality
from portal.kept import triggers
from tests.factories import NOW
from tests.portal import tree as trees

#: Files, redirects, and what tells how the portal is doing.
PASSED_ON = {"committees:document", "favicon", "healthz", "readyz"}
NOT_KEPT = trees.NEVER_KEPT | PASSED_ON
#: Tables that no trigger watches, though pages read them: what stands in them follows from what is watched, and an
#: answer given before they are up to date is not kept.
FOLLOWING = {label for label in triggers.UNWATCHED if label.startswith(("committees.", "concepts.", "search."))}


@pytest.fixture
def tree(settings, tmp_path, committed):
    settings.MEDIA_ROOT = tmp_path
    with time_machine.travel(NOW, tick=False):
        yield trees.grow(3)


@pytest.fixture
def without(settings, committed):
    """A client of a worker that keeps nothing."""
    settings.KEPT_PAGES_MB = 0
    client = Client()
    client.get("/favicon.ico")
    return client


def pages(tree):
    for route, address in tree.addresses().items():
        for variant in trees.variants(route, address):
            yield route, variant
            if trees.has_languages(address):
                yield route, f"/en{variant}"


def headers(response):
    return {name: value for name, value in response.headers.items() if name != "X-Request-ID"}


def unwatched(queries):
    """The tables among those asked for whose changes nobody would notice."""
    tables = {model._meta.db_table: model._meta.label for model in triggers.own_models()}
    read = {tables[name] for query in queries for name in re.findall(r"\w+", query["sql"]) if name in tables}
    return read & set(triggers.UNWATCHED) - FOLLOWING


def test_every_page(without, worker, tree, rendered):
    """One walk, as a town grows slowly; in the end the town is withdrawn."""
    client, answers, kept = worker(), {}, set()
    for route, address in pages(tree):
        rendered.clear()
        with CaptureQueriesContext(connection) as queries:
            first = client.get(address)
        again = client.get(address)
        is_kept = rendered == [first.wsgi_request.path]
        answers.setdefault(route, set()).add(is_kept)
        if not is_kept:
            continue
        kept.add(address)
        fresh = without.get(address)

        assert unwatched(queries) == set(), address
        assert fresh.content == first.content == again.content, address
        assert headers(again) == headers(first), address
        told = {name for name, value in headers(fresh).items() if again.headers.get(name) != value}
        assert told <= {"ETag"}, address
    assert {route for route, found in answers.items() if found == {False}} == NOT_KEPT & set(answers)
    assert [route for route, found in answers.items() if len(found) > 1] == []

    town = Municipality.objects.filter(pk=tree.first(Municipality).pk)
    town.update(state="archived", archived_at=NOW - timedelta(days=99))

    of_town = {address for address in kept if f"{tree.parts['town']}/" in address.partition("?")[0]}
    assert len(of_town) > 50
    assert {address for address in of_town if client.get(address).status_code not in (404, 410)} == set()
