"""What is deleted of comments and when, what stays, and what a person gets told about it."""

import json
from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.management import call_command

from concepts import answering
from concepts.commenting import withdraw
from concepts.letters import token_of
from concepts.models import Comment, CommentAnswer
from concepts.retention import would_go
from contacts.models import Deletion, OutgoingMail
from contacts.records import forms_of
from contacts.retention import purge
from tests import factories
from tests.contacts.test_retention import at, places_of, run_jobs
from tests.factories import NOW
from tests.sending import send

pytestmark = pytest.mark.django_db
ADDRESS = "/wedel/konzepte/konzept/fassungen/entwurf/mitreden/"
MARK = "quittenmarmelade"


@pytest.fixture
def consultation(summer_of_2020):
    town = factories.town.make(slug="wedel", name="Wedel")
    concept = factories.concept.make(municipality=town, slug="konzept")
    version = factories.version.make(concept=concept, slug="entwurf")
    return factories.consultation.make(version=version, opens_on=date(2020, 6, 1), closes_on=date(2020, 6, 30))


@pytest.fixture
def form(consultation):
    town = consultation.version.concept.municipality
    return factories.form.make(municipality=town, kind="consultation", kept_days=30, at_most_days=200)


@pytest.fixture
def boss(django_user_model):
    return django_user_model.objects.create_superuser("boss", password="x")


def say(client, **fields):
    send(client, ADDRESS, "consultation", **{"text": "Mehr Kurse", "email": f"{MARK}@example.org"} | fields)
    return Comment.objects.latest("pk")


def confirmed(client, **values):
    """A comment with a confirmed address, and further `values`."""
    comment = say(client)
    client.post(f"/wedel/konzepte/konzept/mitreden/{comment.access_key}/", {"confirm": token_of(comment)})
    Comment.objects.filter(pk=comment.pk).update(**values)
    return comment


def after(days):
    return NOW + timedelta(days=days)


def addresses_after(days):
    purge(after(days))
    return Comment.objects.exclude(email="").count()


def test_an_address_that_nobody_confirmed_goes_after_a_week(client, form):
    say(client)

    assert addresses_after(6) == 1
    assert addresses_after(7) == 0
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("released_after", [0, 10])
def test_an_address_goes_when_the_answer_is_old_enough(client, form, consultation, released_after):
    answer = factories.comment_answer.make(consultation=consultation, released_at=after(released_after))
    confirmed(client, status="shown", answer=answer)

    assert addresses_after(released_after + 29) == 1
    assert addresses_after(released_after + 30) == 0


@pytest.mark.parametrize("has_draft", [False, True])
def test_without_an_answer_an_address_goes_when_it_must(client, form, consultation, has_draft):
    answer = factories.comment_answer.make(consultation=consultation) if has_draft else None
    confirmed(client, status="shown", answer=answer)

    assert addresses_after(199) == 1
    assert addresses_after(200) == 0


@pytest.mark.parametrize(("status", "stays"), [("waiting", False), ("refused", False), ("shown", True)])
def test_what_is_not_shown_goes_in_time_and_what_is_shown_stays(client, form, status, stays):
    say(client, name="Ada")
    Comment.objects.update(status=status, refusal="Werbung" if status == "refused" else "")

    assert purge(after(199))["comments"] == 0
    assert purge(after(200))["comments"] == (0 if stays else 1)
    assert list(Comment.objects.values_list("name", "text")) == ([("Ada", "Mehr Kurse")] if stays else [])
    assert list(Deletion.objects.values_list("kind", "reason")) == ([] if stays else [("consultation", "retention")])


@pytest.mark.parametrize(("night", "is_kept"), [("2020-06-24 23:59", True), ("2020-06-25 00:01", False)])
def test_what_is_promised_for_a_day_is_gone_on_that_day_whatever_the_hour(client, form, night, is_kept):
    form.at_most_days = 10
    form.save()
    with time_machine.travel(at("2020-06-15 17:00"), tick=False):
        say(client)

    assert purge(at(night))["comments"] == (0 if is_kept else 1)


@pytest.mark.parametrize(("now_days", "gone"), [(10, 10), (300, 200)])
def test_a_town_shortens_the_period_at_once_and_lengthens_it_for_others_only(client, form, now_days, gone):
    say(client)
    form.at_most_days = now_days
    form.save()

    assert purge(after(gone - 1))["comments"] == 0
    assert purge(after(gone))["comments"] == 1


def test_paper_counts_from_the_day_on_which_it_came_in(form, consultation):
    factories.comment.make(
        consultation=consultation, status="waiting", channel="paper", received_on=date(2020, 6, 5), at_most_days=100
    )

    assert purge(after(89))["comments"] == 0
    assert purge(after(90))["comments"] == 1


def test_doing_it_again_does_nothing(client, form):
    say(client)
    confirmed(client, status="shown")

    assert (purge(after(200))["comments"], purge(after(200))["comments"]) == (1, 0)
    gone = purge(after(201))
    assert (gone["comments"], gone["addresses"]) == (0, 0)


def test_no_table_keeps_an_address_whose_time_is_over(client, form, consultation, boss):
    answer = factories.comment_answer.make(consultation=consultation, released_at=NOW)
    confirmed(client, status="shown", answer=answer)
    say(client)
    LogEntry.objects.log_actions(boss.pk, Comment.objects.all(), CHANGE, [{"changed": {"fields": ["status"]}}])
    run_jobs()
    say(client)
    assert {"concepts_comment.email", "contacts_outgoingmail.recipient"} <= places_of(MARK)

    with time_machine.travel(after(30)):
        call_command("purge")

    assert places_of(MARK) == set()
    assert Comment.objects.count() == 3


@pytest.mark.parametrize("count", [1, 5])
def test_the_number_of_queries_does_not_depend_on_how_much_goes(
    client, form, consultation, count, django_assert_max_num_queries
):
    for _number in range(count):
        say(client)
        answer = factories.comment_answer.make(consultation=consultation)
        Comment.objects.filter(answer=None).update(answer=answer)

    with django_assert_max_num_queries(80):
        assert purge(after(200))["comments"] == count


def test_the_look_at_tonight_says_what_the_purge_of_tonight_does(client, form):
    for days in (9, 8, 2):
        with time_machine.travel(after(-days), tick=False):
            say(client)
    confirmed(client, status="shown", received_on=date(2020, 5, 1))
    form.at_most_days = 9

    told = would_go(form, NOW)
    form.save()

    assert told == purge(NOW + timedelta(hours=15))["comments"] == 2


def test_a_person_is_told_what_is_stored(client, form, capsys):
    own = say(client, name="Ada")
    say(client, email="fremd@example.org", text="Fremdes")

    call_command("export_person", f"{MARK.upper()}@example.org")

    found = json.loads(capsys.readouterr().out)
    (comment,) = found["comments"]
    assert (comment["reference"], comment["text"], comment["name"]) == (own.reference, "Mehr Kurse", "Ada")
    assert [letter["purpose"] for letter in found["letters_about_comments"]] == ["confirmation"]
    assert "remd" not in json.dumps(found)


def test_privacy_page_and_record_say_what_holds(client, form):
    (told,) = forms_of(form.municipality)

    periods = " ".join(told.periods)
    assert "30" in periods
    assert "200" in periods
    assert client.get("/wedel/datenschutz/").status_code == 200


def test_letters_go_with_the_address_and_the_notice_to_the_office_stays_its_time(client, form):
    form.mailbox = "amt@example.org"
    form.save()
    say(client)

    purge(after(7))

    assert [letter.purpose for letter in OutgoingMail.objects.all()] == ["notice"]


@pytest.mark.parametrize("before", ["nothing", "taken out", "refused", "answer deleted", "released"])
def test_an_answer_that_quotes_goes_with_the_last_comment_it_answered(client, form, consultation, boss, before):
    quoting = factories.comment_answer.make(consultation=consultation, reason=f"<p>Frau {MARK} schreibt …</p>")
    LogEntry.objects.log_actions(boss.pk, [quoting], CHANGE, f"{MARK}")
    kept = factories.comment.make(
        consultation=consultation, answer=factories.comment_answer.make(consultation=consultation)
    )
    own = confirmed(client, status="shown", answer=quoting)
    rows = Comment.objects.filter(pk=own.pk)
    if before == "taken out":
        answering.take_out(rows)
    elif before == "refused":
        answering.refuse(rows, "Werbung", boss)
    elif before == "answer deleted":
        quoting.delete()
    elif before == "released":
        CommentAnswer.objects.filter(pk=quoting.pk).update(released_at=NOW)

    withdraw(own)
    run_jobs()

    assert places_of(MARK) == set()
    assert list(CommentAnswer.objects.all()) == [kept.answer]
    assert CommentAnswer.pgh_event_model.objects.filter(pgh_obj_id=kept.answer_id).exists()


def test_answers_of_other_consultations_stay(client, form, consultation):
    elsewhere = factories.comment_answer.make()

    withdraw(confirmed(client, status="shown"))

    assert list(CommentAnswer.objects.all()) == [elsewhere]
