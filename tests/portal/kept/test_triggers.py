"""Whatever a public page reads is watched by the database itself."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contacts.models import OutgoingMail
from content.models import Change
from municipalities.models import Municipality
from portal.kept import revision, triggers
from portal.kept.link import Link
from tests import factories
from tests.portal.kept.conftest import changes


@pytest.fixture
def link(committed):
    link = Link("default")
    yield link
    link.close()


def other_session():
    """A second connection of Django's."""
    return connections.create_connection("default")


def rename(name):
    return f"UPDATE municipalities_municipality SET name = '{name}'"


@pytest.mark.django_db
def test_every_table_is_watched_or_says_why_not():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s", [triggers.TRIGGER])
        watched = {table for (table,) in cursor.fetchall()}
    own = {model._meta.label: model._meta.db_table for model in triggers.own_models()}

    assert watched == {table for label, table in own.items() if label not in triggers.UNWATCHED}
    assert set(triggers.UNWATCHED) <= set(own)
    assert all(triggers.UNWATCHED.values())
    assert len(watched) > 50


@pytest.mark.django_db
def test_where_nothing_is_missing_nothing_is_locked():
    with CaptureQueriesContext(connection) as queries:
        triggers.watch_content("default")

    assert [query["sql"] for query in queries if "TRIGGER" in query["sql"]] == []


@pytest.mark.django_db
def test_what_is_missing_is_added_and_what_is_needless_goes():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER note_content_change ON contacts_place")
        cursor.execute(
            "CREATE TRIGGER note_content_change AFTER INSERT ON content_count EXECUTE FUNCTION content_changed()"
        )
    triggers.watch_content("default")

    test_every_table_is_watched_or_says_why_not()


@pytest.mark.django_db
def test_a_database_before_the_log_is_left_alone():
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION content_changed() CASCADE")

    triggers.watch_content("default")


def test_a_transaction_counts_once_whatever_it_does(committed):
    before = changes()
    with transaction.atomic():
        town = factories.town.make()
        factories.place.make(municipality=town)
        town.save()

    assert changes() == before + 1


@pytest.mark.parametrize(
    "statement",
    [
        rename("Rissen"),
        "INSERT INTO content_formeraddress (old_path, new_path, created_at) VALUES ('/a/', '/b/', now())",
        "DELETE FROM content_formeraddress",
        "TRUNCATE content_formeraddress",
    ],
)
def test_plain_sql_counts(committed, statement):
    before = changes()
    with connection.cursor() as cursor:
        cursor.execute(statement)

    assert changes() == before + 1


def test_what_was_rolled_back_does_not_count(committed):
    before = changes()
    with transaction.atomic():
        factories.town.make()
        transaction.set_rollback(True)

    assert changes() == before


def test_a_change_after_a_savepoint_that_was_given_up_counts(committed):
    before = changes()
    with transaction.atomic():
        with transaction.atomic():
            factories.town.make()
            transaction.set_rollback(True)
        factories.town.make()
    assert changes() == before + 1

    with transaction.atomic():
        factories.town.make()
        with transaction.atomic():
            factories.town.make()
            transaction.set_rollback(True)
    assert changes() == before + 2


def test_the_next_transaction_of_a_session_counts_again(committed):
    before = changes()
    for _each in range(3):
        factories.town.make()

    assert changes() == before + 3


def test_what_no_page_reads_does_not_count(committed):
    town = factories.town.make()
    before = changes()
    factories.letter.make(municipality=town)
    OutgoingMail.objects.update(next_attempt_at=timezone.now())
    get_user_model().objects.filter(username="nobody").update(first_name="A")

    assert changes() == before


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_open_transactions_change_the_revision_in_either_order(committed, link, order):
    """And neither waits for the other: both have written before one of them ends."""
    sessions = [other_session(), other_session()]
    towns = [factories.town.make(), factories.town.make()]
    seen = [revision.current(link).name]
    try:
        for session, town in zip(sessions, towns, strict=True):
            session.set_autocommit(False)
            with session.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '1s'")
                cursor.execute("UPDATE municipalities_municipality SET lead = 'Neu' WHERE id = %s", [town.pk])
        assert revision.current(link).name == seen[0]
        for number in order:
            sessions[number].commit()
            seen.append(revision.current(link).name)
    finally:
        for session in sessions:
            session.close()

    assert len(set(seen)) == 3


def test_a_change_bears_the_moment_of_its_commit(committed, link):
    with transaction.atomic():
        factories.town.make()
        written_at = timezone.now()
    (committed_at,) = Change.objects.order_by("-pk").values_list("changed_at", flat=True)[:1]

    assert committed_at >= written_at
    assert revision.current(link).changed_at == pytest.approx(committed_at.timestamp())


def test_folding_leaves_one_row_and_the_same_revision(committed, link):
    for _each in range(5):
        factories.town.make()
    before = revision.current(link)
    revision.fold(link)

    assert revision.current(link) == before
    assert Change.objects.count() == 1


def test_folding_beside_an_open_transaction_never_brings_a_revision_back(committed, link):
    """An editor who began earlier and ends later: neither waits, and no earlier revision comes again."""
    editor, seen = other_session(), []
    factories.town.make()
    try:
        editor.set_autocommit(False)
        with editor.cursor() as cursor:
            cursor.execute(rename("Rissen"))
        for _each in range(3):
            factories.town.make()
            seen.append(revision.current(link).name)
        revision.fold(link)
        assert revision.current(link).name == seen[-1]
        editor.commit()
        seen.append(revision.current(link).name)
        revision.fold(link)
    finally:
        editor.close()

    assert revision.current(link).name == seen[-1]
    assert len(set(seen)) == 4
    assert Change.objects.count() == 1


def test_an_empty_log_is_a_revision_too(committed, link):
    Change.objects.all().delete()

    first = revision.current(link)
    factories.town.make()

    assert first.changed_at is None
    assert revision.current(link).name != first.name
    assert Municipality.objects.exists()
