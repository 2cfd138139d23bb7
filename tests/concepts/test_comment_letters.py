"""Letters about comments: what they say, whom they reach, and that only the owner of a mailbox confirms it."""

import re
from datetime import date

import pytest
import time_machine
from django.test import RequestFactory

from concepts.answering import release
from concepts.letters import answer_letter, letters_of, token_of
from concepts.models import Comment, CommentAnswer
from contacts.models import OutgoingMail
from tests import factories
from tests.factories import NOW
from tests.sending import send

pytestmark = pytest.mark.django_db
ADDRESS = "/wedel/konzepte/konzept/fassungen/entwurf/mitreden/"


@pytest.fixture
def consultation(summer_of_2020):
    town = factories.town.make(slug="wedel", name="Wedel", official_name="Stadt Wedel")
    concept = factories.concept.make(municipality=town, slug="konzept", title="Konzept", i18n={"title_en": "Concept"})
    version = factories.version.make(concept=concept, slug="entwurf")
    return factories.consultation.make(version=version, opens_on=date(2020, 6, 1), closes_on=date(2020, 6, 30))


@pytest.fixture
def form(consultation):
    town = consultation.version.concept.municipality
    return factories.form.make(municipality=town, kind="consultation", mailbox="amt@example.org")


def say(client, address=ADDRESS, **fields):
    fields = {"text": "Quittenmarmelade", "name": "Ada Quitte", "email": "ada@example.org"} | fields
    send(client, address, "consultation", **fields)
    return Comment.objects.latest("pk")


def own(comment):
    return f"/wedel/konzepte/konzept/mitreden/{comment.access_key}/"


def link_in(letter):
    return re.search(r"http://testserver(\S+)", letter.body)[1]


def test_the_office_hears_of_it_and_the_person_is_asked_to_confirm(client, form):
    comment = say(client)

    notice, confirmation = OutgoingMail.objects.order_by("pk")
    assert (notice.purpose, notice.recipient) == ("notice", "amt@example.org")
    assert (confirmation.purpose, confirmation.recipient) == ("confirmation", "ada@example.org")
    assert "ada@example.org" not in notice.body + notice.subject
    for letter in (notice, confirmation):
        assert letter.subject.endswith(f" [{comment.reference}]")
        assert "Quitte" not in letter.body + letter.subject
    assert comment.access_key not in notice.body


def test_without_an_address_nobody_is_asked_and_without_a_mailbox_nobody_hears(client, form):
    say(client, email="")
    assert [letter.purpose for letter in OutgoingMail.objects.all()] == ["notice"]

    form.mailbox = ""
    form.save()
    say(client, email="")
    assert OutgoingMail.objects.count() == 1


def test_the_office_of_a_demonstration_hears_nothing(client, form):
    form.municipality.is_demonstration = True
    form.municipality.save()

    say(client, email="")

    assert not OutgoingMail.objects.exists()


def test_a_letter_comes_in_the_language_of_the_page(client, form):
    comment = say(client, f"/en{ADDRESS}")

    letter = OutgoingMail.objects.get(purpose="confirmation")
    assert link_in(letter).startswith(f"/en{own(comment)}?")
    assert "Concept" in letter.body


def test_only_a_press_on_the_page_of_the_letter_confirms(client, form):
    comment = say(client)
    link = link_in(OutgoingMail.objects.get(purpose="confirmation"))

    page = client.get(link)
    assert Comment.objects.get().email_confirmed_at is None
    assert "ada@example.org" in page.content.decode()
    assert "ada@example.org" not in client.get(own(comment)).content.decode()

    response = client.post(own(comment), {"confirm": page.context["token"]})
    assert (response.status_code, response.headers["Location"]) == (303, own(comment))
    assert Comment.objects.get().email_confirmed_at == NOW
    with time_machine.travel("2020-06-20 12:00+02:00", tick=False):
        client.post(own(comment), {"confirm": page.context["token"]})
    assert Comment.objects.get().email_confirmed_at == NOW
    assert client.get(link).context["token"] == ""


@pytest.mark.parametrize("token", ["", "1", "é", "a\x00b"])
def test_who_only_knows_the_page_confirms_nothing(client, form, token):
    comment = say(client)

    client.post(own(comment), {"confirm": token})
    other = factories.comment.make(consultation=comment.consultation, email="ada@example.org")
    client.post(own(comment), {"confirm": token_of(other)})

    assert Comment.objects.get(pk=comment.pk).email_confirmed_at is None


def test_an_address_that_was_erased_is_not_confirmed(client, form):
    comment = say(client)
    token = token_of(comment)
    Comment.objects.update(email="")

    client.post(own(comment), {"confirm": token})

    assert Comment.objects.get().email_confirmed_at is None


def test_an_address_gets_three_requests_a_day_and_the_page_says_so(client, form):
    comments = [say(client, email=f"{'ADA' if number % 2 else 'ada'}@example.org") for number in range(5)]

    assert OutgoingMail.objects.filter(purpose="confirmation").count() == 3
    told = [client.get(own(comment)).context["is_letter_sent"] for comment in comments]
    assert told == [True, True, True, False, False]


@pytest.fixture
def answered(client, form):
    """A comment with an answer that is not released yet."""
    comment = say(client)
    answer = factories.comment_answer.make(
        consultation=comment.consultation, reason="<p>Kurse &amp; mehr.</p>", outcome="partly"
    )
    Comment.objects.filter(pk=comment.pk).update(status="shown", answer=answer)
    OutgoingMail.objects.all().delete()
    return Comment.objects.get()


def test_the_answer_tells_the_outcome_and_where_to_look(answered):
    Comment.objects.update(page_language="en")
    comment = Comment.objects.get()

    letter = answer_letter(RequestFactory().get("/"), comment, CommentAnswer.objects.get())

    assert (letter.purpose, letter.recipient, letter.enquiry) == ("reply", "ada@example.org", None)
    assert "Kurse & mehr." in letter.body
    assert f"http://testserver/en{own(comment)}" in letter.body
    assert "Quitte" not in letter.body


@pytest.mark.parametrize("confirmed_at", [None, NOW])
def test_only_confirmed_addresses_get_the_answer(answered, confirmed_at):
    Comment.objects.update(email_confirmed_at=confirmed_at)

    release(RequestFactory().get("/"), answered.consultation)

    assert OutgoingMail.objects.filter(purpose="reply").exists() == bool(confirmed_at)


def test_who_confirms_after_the_answer_gets_it_then_and_once(client, answered):
    release(RequestFactory().get("/"), answered.consultation)
    assert not OutgoingMail.objects.exists()

    for _time in range(2):
        client.post(own(answered), {"confirm": token_of(answered)})

    assert [(letter.purpose, letter.recipient) for letter in OutgoingMail.objects.all()] == [
        ("reply", "ada@example.org")
    ]


def test_letters_are_found_by_their_comment_alone(client, form):
    comment, other = say(client), say(client, email="ben@example.org")

    assert {letter.recipient for letter in letters_of([comment.reference])} == {"ada@example.org", "amt@example.org"}
    assert letters_of([comment.reference, other.reference]).count() == 4
    assert letters_of([]).count() == 0
