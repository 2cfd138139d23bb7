"""What people had erased after the backup does not come back with it, and what was lost does."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from concepts.models import Comment
from concepts.retention import delete_comments
from contacts.models import Deletion, DiscriminationReport, Enquiry
from contacts.retention import delete_enquiries, delete_reports
from municipalities.models import Municipality
from portal.backups import erasing
from portal.backups.room import ASIDE
from tests import factories

pytestmark = pytest.mark.django_db
MODELS = (Enquiry, DiscriminationReport, Comment, Deletion, Municipality, get_user_model())
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
SENDER = Deletion.Reason.SENDER


def copy_to(schema):
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA {schema}")
        for model in MODELS:
            table = model._meta.db_table
            cursor.execute(f"CREATE TABLE {schema}.{table} AS TABLE {table}")


def bring_back(schema):
    """As a restoration does: everything stands as it was backed up."""
    with connection.cursor() as cursor:
        Deletion.objects.all().delete()
        for model in (Enquiry, DiscriminationReport, Comment):
            table = model._meta.db_table
            cursor.execute(
                f"INSERT INTO {table} SELECT * FROM {schema}.{table} k "
                f"WHERE NOT EXISTS (SELECT FROM {table} t WHERE t.id = k.id)"
            )


class Restored:
    """A restoration over a database in which somebody did something after the backup."""

    def __init__(self, happened):
        copy_to("backed_up")
        made_at = datetime.now(UTC)
        happened()
        copy_to(ASIDE)
        self.log = list(Deletion.objects.order_by("pk").values_list("municipality", "kind", "reason", "deleted_at"))
        bring_back("backed_up")
        get_user_model().objects.update(is_active=True)
        self.erasures = erasing.erase_again(made_at)


@pytest.fixture
def town():
    return factories.town.make(slug="musterstadt")


def enquiry(town, **values):
    return factories.enquiry.make(municipality=town, received_at=NOON, **values)


def test_what_its_sender_deleted_is_erased_again(town):
    gone, stays = enquiry(town), enquiry(town)

    restored = Restored(lambda: delete_enquiries(Enquiry.objects.filter(pk=gone.pk), SENDER))

    assert list(Enquiry.objects.all()) == [stays]
    assert restored.erasures.again == 1 and restored.erasures.unclear == []
    assert "message to musterstadt, received on 2026-11-02, reason: sender" in "\n".join(restored.erasures.remarks)


def test_the_log_of_deletions_goes_on_as_it_was(town):
    first, second = enquiry(town), enquiry(town)
    delete_enquiries(Enquiry.objects.filter(pk=first.pk), SENDER)

    restored = Restored(lambda: delete_enquiries(Enquiry.objects.filter(pk=second.pk), Deletion.Reason.DESK))

    kept = Deletion.objects.order_by("pk").values_list("municipality", "kind", "reason", "deleted_at")
    assert restored.log[1:] == list(kept)


def test_reports_and_comments_are_erased_again(town):
    consultation = factories.consultation.make()
    factories.comment.make(consultation=consultation)
    DiscriminationReport.objects.create(municipality=town, ciphertext=b"-", at_most_days=30)

    def both_go():
        delete_reports(DiscriminationReport.objects.all(), SENDER)
        delete_comments(Comment.objects.all(), SENDER)

    restored = Restored(both_go)

    assert restored.erasures.again == 2
    assert not DiscriminationReport.objects.exists() and not Comment.objects.exists()


def test_what_was_lost_comes_back_and_is_named(town):
    """A mistake of the machine is in no log; which of two was meant, nobody can tell."""
    alone = enquiry(town, kind="topic")
    pair = [enquiry(town), enquiry(town)]

    def one_is_erased_and_two_are_lost():
        delete_enquiries(Enquiry.objects.filter(pk=pair[0].pk), SENDER)
        Enquiry.objects.all().delete()

    restored = Restored(one_is_erased_and_two_are_lost)

    assert Enquiry.objects.count() == 3
    assert restored.erasures.again == 0
    assert restored.erasures.unclear == sorted(row.reference for row in [alone, *pair])


def test_what_was_erased_in_another_town_or_before_erases_nothing(town):
    other = factories.town.make()
    lost, elsewhere = enquiry(town), enquiry(other)
    Deletion.objects.create(municipality=town, kind="message", reason=SENDER, received_on=NOON.date())
    Deletion.objects.update(deleted_at=datetime.now(UTC) - timedelta(days=1))

    def happened():
        delete_enquiries(Enquiry.objects.filter(pk=elsewhere.pk), SENDER)
        Enquiry.objects.filter(pk=lost.pk).delete()

    restored = Restored(happened)

    assert list(Enquiry.objects.all()) == [lost]
    assert restored.erasures.unclear == [lost.reference]


def test_accounts_that_were_withdrawn_are_named():
    users = get_user_model().objects
    for name in ("anna", "bert"):
        users.create_user(name)

    restored = Restored(lambda: users.filter(username="bert").update(is_active=False))

    assert restored.erasures.withdrawn == ["bert"]


def test_over_a_database_that_is_no_portal_nothing_is_known(town):
    enquiry(town)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA {ASIDE}")

    found = erasing.erase_again(NOON)

    assert (found.log, found.again, found.unclear, found.withdrawn) == ([], 0, [], [])
