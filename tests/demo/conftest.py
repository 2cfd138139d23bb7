import pytest
from django.db import transaction
from django.test import Client

from portal.demo import loading

pytest.register_assert_rewrite("tests.demo.checks", "tests.demo.pages")

from tests.demo.pages import Site  # noqa: E402 – its assertions are rewritten too


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demonstration, entered once for all tests of a module that only read."""
    with django_db_blocker.unblock(), transaction.atomic():
        loading.load(say=lambda line: None)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def site(demo):
    return Site(Client())
