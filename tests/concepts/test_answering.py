"""Comments are looked at, answered alone or in groups, and all answers released together; the counts always agree."""

import csv
import io
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concepts import answering
from concepts.commenting import withdraw
from concepts.models import Comment, CommentAnswer, Consultation
from concepts.reports import consultations_on, having_a_say
from contacts.models import OutgoingMail
from tests.factories import comment, comment_answer, consultation, section, version

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    return consultation.make()


@pytest.fixture
def user():
    return get_user_model().objects.create_user("karin")


@pytest.fixture
def request_():
    return RequestFactory().get("/")


def all_of(asked):
    return Comment.objects.filter(consultation=asked)


def answer_to(asked, *comments, **values):
    """A prepared answer."""
    answer = CommentAnswer(consultation=asked, **{"outcome": "declined", "reason": "<p>Weil.</p>"} | values)
    answering.prepare(answer, Comment.objects.filter(pk__in=[each.pk for each in comments]))
    return answer


def test_comments_are_shown_and_refused_with_a_reason(asked, user):
    waiting = comment.make(consultation=asked, status="waiting", _quantity=3)

    assert answering.show(all_of(asked).exclude(pk=waiting[2].pk), user) == 2
    assert answering.show(all_of(asked).exclude(pk=waiting[2].pk), user) == 0
    assert answering.refuse(all_of(asked).filter(pk=waiting[2].pk), "Das ist Werbung.", user) == 1

    states = all_of(asked).order_by("pk").values_list("status", "refusal", "looked_at_by")
    assert list(states) == [("shown", "", user.pk)] * 2 + [("refused", "Das ist Werbung.", user.pk)]


def test_an_answer_holds_only_for_shown_comments_of_its_consultation_without_one(asked):
    free, waiting = comment.make(consultation=asked), comment.make(consultation=asked, status="waiting")
    elsewhere = comment.make()
    answered = comment.make(consultation=asked, answer=comment_answer.make(consultation=asked))

    answer = answer_to(asked, free, waiting, elsewhere, answered)

    assert [each.reference for each in answer.comments.all()] == [free.reference]


def test_nothing_is_stored_where_nothing_can_be_answered(asked):
    answer_to(asked, comment.make(consultation=asked, status="waiting"))

    assert not CommentAnswer.objects.exists()


def test_who_is_refused_loses_a_prepared_answer_and_keeps_a_released_one(asked, user):
    released = comment_answer.make(consultation=asked, released_at=timezone.now())
    one = comment.make(consultation=asked)
    comment.make(consultation=asked, answer=released)
    answer_to(asked, one)

    answering.refuse(all_of(asked), "Werbung", user)

    assert list(all_of(asked).order_by("pk").values_list("answer", flat=True)) == [None, released.pk]
    assert answering.tally(asked).shown == 0


def test_comments_join_and_leave_an_answer_while_it_is_prepared(asked, request_):
    one, other, late = comment.make(consultation=asked, _quantity=3)
    answer = answer_to(asked, one)

    assert answering.add(answer, Comment.objects.filter(pk=other.pk)) == 1
    assert answering.take_out(Comment.objects.filter(pk=one.pk)) == 1
    answering.release(request_, asked)
    assert answering.add(answer, Comment.objects.filter(pk=late.pk)) == 0
    assert answering.take_out(Comment.objects.filter(pk=other.pk)) == 0

    assert [each.pk for each in answer.comments.all()] == [other.pk]


def test_all_prepared_answers_are_released_together_and_once(asked, request_):
    confirmed = {"email": "a@example.org", "email_confirmed_at": timezone.now()}
    one, other = comment.make(consultation=asked, **confirmed), comment.make(consultation=asked, email="b@example.org")
    answers = [answer_to(asked, one), answer_to(asked, other)]
    empty = comment_answer.make(consultation=asked)
    elsewhere = comment.make(**confirmed)
    answer_to(elsewhere.consultation, elsewhere)

    first = answering.release(request_, asked)
    second = answering.release(request_, asked)

    assert first == answering.Released(answers=2, comments=2, letters=1)
    assert second == answering.Released(answers=0, comments=0, letters=0)
    assert list(OutgoingMail.objects.values_list("recipient", "purpose")) == [("a@example.org", "reply")]
    released = CommentAnswer.objects.filter(released_at__isnull=False)
    assert set(released) == set(answers)
    assert empty not in released


def test_answers_that_changed_since_they_were_looked_at_are_not_released(asked, request_):
    answer = answer_to(asked, comment.make(consultation=asked))
    seen = answering.state_of(answering.prepared(asked))
    answer.reason = "<p>Doch nicht.</p>"
    answer.save()

    assert answering.release(request_, asked, seen) is None
    assert not CommentAnswer.objects.exclude(released_at=None).exists()
    assert answering.release(request_, asked, answering.state_of(answering.prepared(asked))).answers == 1


def test_the_tally_counts_by_section_and_outcome_in_one_query(asked, django_assert_num_queries):
    chapter = section.make(version=asked.version)
    accepted = comment_answer.make(consultation=asked, released_at=timezone.now())
    comment.make(consultation=asked, identity=chapter.identity, answer=accepted, _quantity=2)
    comment.make(consultation=asked, answer=comment_answer.make(consultation=asked))
    comment.make(consultation=asked, status="waiting")
    comment.make(consultation=asked, status="refused", refusal="Werbung")

    for place in (asked, asked.version):
        with django_assert_num_queries(1):
            counts = answering.tally(place)

        assert (counts.waiting, counts.refused, counts.shown, counts.answered, counts.open) == (1, 1, 3, 2, 1)
        assert counts.by_outcome == {"accepted": 2}
        assert counts.by_section == {chapter.identity: 2, None: 1}


@pytest.mark.parametrize("hidden", ["consultation", "version", "concept"])
def test_a_version_counts_nothing_that_readers_do_not_see(hidden):
    asked = consultation.make()
    comment.make(consultation=asked)
    row = {"consultation": asked, "version": asked.version, "concept": asked.version.concept}[hidden]
    type(row).objects.filter(pk=row.pk).update(state="draft")

    assert answering.tally(asked.version) == answering.Tally()
    assert answering.tally(asked).shown == 1


def test_the_concept_page_tells_of_the_consultation_that_matters_most(summer_of_2020):
    text = version.make()
    over = consultation.make(version=text, opens_on=date(2020, 1, 1), closes_on=date(2020, 1, 31))
    assert having_a_say(consultations_on(text.concept))["consultation"] == over
    soon = consultation.make(version=text, opens_on=date(2020, 8, 1), closes_on=date(2020, 8, 31))
    consultation.make(version=text, opens_on=date(2020, 9, 1), closes_on=date(2020, 9, 30))
    assert having_a_say(consultations_on(text.concept))["consultation"] == soon
    consultation.make(version=text, opens_on=date(2020, 6, 1), closes_on=date(2020, 6, 30), state="draft")
    assert having_a_say(consultations_on(text.concept))["consultation"] == soon
    present = consultation.make(version=text, opens_on=date(2020, 6, 1), closes_on=date(2020, 6, 30))
    told = having_a_say(consultations_on(text.concept))
    assert (told["consultation"], told["consultation"].takes_comments) == (present, False)
    assert having_a_say([]) == {}


DEEDS = st.lists(
    st.tuples(st.sampled_from(["comment", "show", "refuse", "answer", "release", "withdraw"]), st.integers(0, 5)),
    max_size=12,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEEDS)
def test_the_counts_of_all_pages_agree_whatever_was_done(request_, user, deeds):
    asked = consultation.make(version=version.make(text_hash="x", words=9))
    chapter = section.make(version=asked.version, anchor="eins")
    for deed, number in deeds:
        there = list(all_of(asked).order_by("pk"))
        chosen = all_of(asked).filter(pk__in=[there[number % len(there)].pk] if there else [])
        if deed == "comment":
            comment.make(consultation=asked, status="waiting", identity=chapter.identity if number % 2 else None)
        elif deed == "show":
            answering.show(chosen, user)
        elif deed == "refuse":
            answering.refuse(chosen, "Werbung", user)
        elif deed == "answer":
            answer_to(asked, *chosen, outcome=["accepted", "partly", "declined", "covered"][number % 4])
        elif deed == "release":
            answering.release(request_, asked)
        elif there:
            withdraw(chosen.get())

    page = asked.get_absolute_url()
    report, filtered = Client().get(page), Client().get(f"{page}?stelle=eins")
    rows = list(csv.reader(io.StringIO(Client().get(page[:-1] + ".csv").content.decode("utf-8-sig")), delimiter=";"))
    text = Client().get(asked.version.get_absolute_url())
    counts = answering.tally(asked)

    assert counts == answering.tally(asked.version) == report.context["tally"]
    assert counts == having_a_say(consultations_on(asked.version.concept))["tally"]
    assert len(rows) - 1 == counts.shown == report.context["page"].paginator.count
    labels = dict(CommentAnswer.Outcome.choices)
    told = Counter(row[8] for row in rows[1:])
    assert {value: told[str(label)] for value, label in labels.items() if told[str(label)]} == counts.by_outcome
    assert filtered.context["page"].paginator.count == counts.by_section.get(chapter.identity, 0)
    assert len(re.findall(r'<li id="[0-9A-Z-]{9}"', report.content.decode())) == counts.shown
    assert sum(passage.comments for passage in text.context["passages"]) == counts.by_section.get(chapter.identity, 0)


@pytest.mark.django_db(transaction=True)
def test_two_who_release_at_once_send_no_letter_twice(request_):
    asked = consultation.make()
    for number in range(6):
        one = comment.make(consultation=asked, email=f"{number}@example.org", email_confirmed_at=timezone.now())
        answer_to(asked, one)
    barrier = Barrier(2)

    def press(_number):
        try:
            barrier.wait()
            return answering.release(request_, Consultation.objects.get(pk=asked.pk)).letters
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        sent = sorted(both.map(press, range(2)))

    assert sent == [0, 6]
    assert OutgoingMail.objects.count() == 6


@pytest.mark.django_db(transaction=True)
def test_two_who_answer_the_same_comment_at_once_leave_one_answer():
    asked = consultation.make()
    one = comment.make(consultation=asked)
    barrier = Barrier(2)

    def press(number):
        try:
            barrier.wait()
            answer = CommentAnswer(consultation=asked, outcome="declined", reason=f"<p>{number}</p>")
            return answering.prepare(answer, Comment.objects.filter(pk=one.pk))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(press, range(2))) == [0, 1]

    assert CommentAnswer.objects.count() == 1
