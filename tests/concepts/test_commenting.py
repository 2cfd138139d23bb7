"""Having a say: who may when, what is asked and stored, what the author sees, and taking it back."""

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.admin.models import CHANGE, LogEntry
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concepts.commenting import name_of
from concepts.models import Comment, CommentAnswer
from contacts.models import Deletion, OutgoingMail
from content.guard import MOST_PER_NETWORK
from tests import factories
from tests.contacts.test_retention import places_of
from tests.factories import NOW
from tests.sending import send

pytestmark = pytest.mark.django_db
ADDRESS = "/wedel/konzepte/konzept/fassungen/entwurf/mitreden/"


@pytest.fixture
def town(summer_of_2020):
    return factories.town.make(slug="wedel", name="Wedel")


@pytest.fixture
def version(town):
    concept = factories.concept.make(municipality=town, slug="konzept", title="Konzept")
    return factories.version.make(concept=concept, slug="entwurf", label="Entwurf", status="draft_text", words=7)


@pytest.fixture
def consultation(version):
    return factories.consultation.make(version=version, opens_on=date(2020, 6, 1), closes_on=date(2020, 6, 30))


@pytest.fixture
def form(town):
    return factories.form.make(municipality=town, kind="consultation", kept_days=30, at_most_days=200)


@pytest.fixture
def chapter(version):
    return factories.section.make(version=version, number="2", title="Sprache", anchor="sprache", position=1)


@pytest.fixture
def paragraph(version, chapter):
    return factories.section.make(
        version=version, parent=chapter, kind="paragraph", title="", body="<p>Alle lernen Deutsch.</p>", depth=2,
        anchor="absatz-1", position=2,
    )  # fmt: skip


def say(client, address=ADDRESS, **fields):
    return send(client, address, "consultation", **{"text": "Mehr Kurse"} | fields)


def own(comment):
    return f"/wedel/konzepte/konzept/mitreden/{comment.access_key}/"


def test_a_comment_is_stored_with_what_was_promised_and_waits(client, consultation, form, chapter):
    response = say(client, f"{ADDRESS}?stelle=sprache", text="Mehr\r\nKurse", name="Ada", language="tr")

    comment = Comment.objects.get()
    assert (response.status_code, response.headers["Location"]) == (303, f"{own(comment)}?neu=1")
    assert (comment.consultation, comment.identity, comment.about) == (consultation, chapter.identity, "2 Sprache")
    assert (comment.text, comment.name, comment.language, comment.email) == ("Mehr\nKurse", "Ada", "tr", "")
    assert (comment.status, comment.channel, comment.received_on) == ("waiting", "online", NOW.date())
    assert (comment.kept_days, comment.at_most_days, comment.page_language) == (30, 200, "de")
    assert not response.cookies
    assert not OutgoingMail.objects.exists()


def test_only_the_text_is_needed_and_it_may_be_about_the_whole_version(client, consultation, form):
    say(client, text="مرحبا بالجميع")

    comment = Comment.objects.get()
    assert (comment.text, comment.identity, comment.about, comment.name) == ("مرحبا بالجميع", None, "", "")


def test_pages_in_another_language_work_alike(client, consultation, form):
    response = say(client, f"/en{ADDRESS}")

    assert Comment.objects.get().page_language == "en"
    assert response.headers["Location"].startswith("/en/wedel/")


@pytest.mark.parametrize("anchor", ["sprache", "absatz-1"])
def test_the_page_shows_what_it_is_about(client, consultation, form, paragraph, anchor):
    response = client.get(f"{ADDRESS}?stelle={anchor}")

    page = response.content.decode().partition("<main")[2]
    assert "2 Sprache" in page
    assert "Alle lernen Deutsch." in page
    assert page.count("<h1") == 1
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies


def test_the_page_tells_rules_days_and_what_happens(client, consultation, form):
    consultation.rules = "<p>Bitte nur zum Kapitel 2.</p>"
    consultation.save()

    page = client.get(ADDRESS).content.decode().partition("<main")[2]

    for told in ("Bitte nur zum Kapitel 2.", "30. Juni 2020", "200", 'href="/wedel/datenschutz/"'):
        assert told in page


def test_a_paragraph_is_called_by_its_first_words(paragraph):
    paragraph.body = f"<p>{'Wort ' * 90}</p>"

    assert len(name_of(paragraph)) <= 122
    assert name_of(paragraph).endswith("Wort …")


@pytest.mark.parametrize("anchor", ["weg", "a%20b", "%3Cscript%3E", "ä" * 400])
def test_a_place_that_is_not_there_is_not_found_and_loses_no_comment(client, consultation, form, anchor):
    address = f"{ADDRESS}?stelle={anchor}"

    assert client.get(address).status_code == 404
    response = say(client, address)
    assert response.status_code == 409
    assert response.context["form"]["text"].value() == "Mehr Kurse"
    assert f'action="{ADDRESS}#formular"' in response.content.decode()
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    ("day", "phase", "status"),
    [("2020-05-31", "coming", 403), ("2020-07-01", "over", 409), ("2020-06-30", "open", 303)],
)
def test_it_is_taken_on_its_days_only(client, consultation, form, day, phase, status):
    with time_machine.travel(f"{day} 20:00+02:00", tick=False):
        shown = client.get(ADDRESS)
        response = say(client, text="Nicht <verloren>")

    assert (shown.status_code, shown.context["phase"]) == (200, phase)
    assert (shown.context["form"] is None) == (phase != "open")
    assert response.status_code == status
    assert Comment.objects.exists() == (phase == "open")
    assert ("Nicht &lt;verloren&gt;" in response.content.decode()) == (phase != "open")


def test_it_is_not_taken_while_the_form_of_the_town_is_closed(client, consultation, form):
    form.is_open = False
    form.save()

    assert client.get(ADDRESS).context["form"] is None
    assert say(client).status_code == 403
    assert not Comment.objects.exists()


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("what", ["consultation", "version", "concept"])
def test_only_what_is_public_is_commented_on(client, version, consultation, form, what, state, status):
    row = {"consultation": consultation, "version": version, "concept": version.concept}[what]
    row.state = state
    row.save()

    assert client.get(ADDRESS).status_code == status
    assert say(client).status_code == status
    assert not Comment.objects.exists()


def test_of_several_consultations_the_open_one_counts_and_drafts_do_not(client, version, consultation, form):
    factories.consultation.make(version=version, opens_on=date(2020, 6, 10), closes_on=date(2020, 6, 20), state="draft")
    factories.consultation.make(version=version, opens_on=date(2020, 5, 1), closes_on=date(2020, 5, 2))
    factories.consultation.make(version=version, opens_on=date(2020, 8, 1), closes_on=date(2020, 8, 2))
    factories.consultation.make(version=version, opens_on=date(2020, 7, 1), closes_on=date(2020, 7, 2))
    found = []
    for day in ("2020-06-15", "2020-06-30", "2020-07-05", "2020-12-01"):
        with time_machine.travel(f"{day} 12:00+02:00", tick=False):
            found.append(client.get(ADDRESS).context["consultation"].opens_on.month)

    assert found == [6, 6, 8, 8]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"text": ""}, {"text"}),
        ({"text": " \x00\n "}, {"text"}),
        ({"text": "ا" * 5001}, {"text"}),
        ({"name": "Ada\r\nBcc: b@example.org"}, {"name"}),
        ({"name": "a" * 151}, {"name"}),
        ({"email": "ada"}, {"email"}),
        ({"email": "ada@example.org\r\nBcc: b@example.org"}, {"email"}),
        ({"language": "klingon"}, {"language"}),
    ],
)
def test_what_is_wrong_comes_back_with_all_that_was_typed(client, consultation, form, fields, wrong):
    typed = {"text": "Mehr Kurse", "name": "Ada", "email": "ada@example.org", "language": "tr"} | fields

    response = say(client, **typed)

    found = response.context["form"]
    assert response.status_code == 400
    assert set(found.errors) == wrong
    assert {name: found[name].value() for name in typed.keys() - wrong} == {
        name: value for name, value in typed.items() if name not in wrong
    }
    assert not Comment.objects.exists()


def test_five_thousand_signs_of_any_script_fit(client, consultation, form):
    assert say(client, text="界" * 5000).status_code == 303


def test_another_website_says_nothing(client, consultation, form):
    assert say(client, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert not Comment.objects.exists()


def test_a_burst_stores_no_more_than_is_allowed(client, consultation, form):
    statuses = [say(client, text=f"Nummer {number}").status_code for number in range(MOST_PER_NETWORK + 3)]

    assert statuses == [303] * MOST_PER_NETWORK + [429] * 3
    assert say(client, text="verloren?").context["form"]["text"].value() == "verloren?"


FIELDS = ["text", "name", "email", "language", "issued", "homepage", "stelle"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.dictionaries(st.sampled_from(FIELDS), st.text(st.characters(codec="utf-8"), max_size=300)),
    day=st.sampled_from(["2020-06-15", "2020-07-15"]),
)
def test_rubbish_is_answered_in_order(client, consultation, form, fields, day):
    with time_machine.travel(f"{day} 12:00+02:00", tick=False):
        response = say(client, **fields)

    assert response.status_code in (303, 400, 409, 429)


@pytest.mark.parametrize("count", [1, 5])
def test_the_form_asks_the_same_however_long_the_text_is(
    client, consultation, form, paragraph, count, django_assert_num_queries
):
    for number in range(count):
        factories.section.make(
            version=paragraph.version, parent=paragraph.parent, kind="paragraph", title="", body="<p>x</p>",
            depth=2, anchor=f"a-{number}", position=number + 10,
        )  # fmt: skip

    with django_assert_num_queries(6):
        client.get(f"{ADDRESS}?stelle=sprache")


@pytest.fixture
def comment(consultation, form):
    return factories.comment.make(consultation=consultation, status="waiting", text="Mehr Kurse")


def test_the_author_sees_how_it_stands(client, comment):
    response = client.get(own(comment))

    page = response.content.decode()
    assert comment.reference in page
    assert "Mehr Kurse" in page
    assert "noindex" in page
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_the_author_reads_why_it_is_not_shown(client, comment):
    Comment.objects.update(status="refused", refusal="Nennt eine Person.")

    assert "Nennt eine Person." in client.get(own(comment)).content.decode()


@pytest.mark.parametrize("is_released", [False, True])
def test_the_author_reads_the_answer_once_it_was_released(client, comment, is_released):
    answer = factories.comment_answer.make(
        consultation=comment.consultation, reason="<p>Kurse kommen.</p>", released_at=NOW if is_released else None
    )
    Comment.objects.update(status="shown", answer=answer)

    assert ("Kurse kommen." in client.get(own(comment)).content.decode()) == is_released


@pytest.mark.parametrize(("state", "is_linked"), [("published", True), ("draft", False)])
def test_the_changed_text_is_linked_while_its_version_is_public(client, comment, state, is_linked):
    later = factories.version.make(concept=comment.consultation.version.concept, slug="neu", state=state)
    section = factories.section.make(version=later, anchor="kurse")
    answer = factories.comment_answer.make(
        consultation=comment.consultation, released_at=NOW, changed_version=later, changed_identity=section.identity
    )
    Comment.objects.update(status="shown", answer=answer)

    page = client.get(own(comment)).content.decode()

    assert ('href="/wedel/konzepte/konzept/fassungen/neu/#kurse"' in page) == is_linked


def test_the_page_of_the_author_stays_when_the_concept_goes(client, comment):
    concept = comment.consultation.version.concept
    concept.state = "draft"
    concept.save()

    page = client.get(own(comment))

    assert page.status_code == 200
    assert 'href="/wedel/konzepte/konzept/' not in page.content.decode().partition("<main")[2]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("path", ["mitreden/x/", "mitreden/{reference}/"])
def test_only_the_whole_address_opens_it(client, comment, path, method):
    address = f"/wedel/konzepte/konzept/{path}".format(reference=comment.reference)

    assert getattr(client, method)(address, {"withdraw": "1"}).status_code == 404
    assert Comment.objects.exists()


def test_withdrawing_is_asked_for_once_more(client, comment):
    page = client.get(f"{own(comment)}?zuruecknehmen=1").content.decode()

    assert 'name="withdraw"' in page
    assert 'name="withdraw"' not in client.get(own(comment)).content.decode()
    assert Comment.objects.exists()


def test_another_website_withdraws_nothing(client, comment):
    response = client.post(own(comment), {"withdraw": "1"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
    assert Comment.objects.exists()


def test_what_was_withdrawn_is_gone_from_every_table(client, consultation, form, django_user_model):
    boss = django_user_model.objects.create_superuser("boss", password="x")
    form.mailbox = "amt@example.org"
    form.save()
    say(client, text="Quittenmarmelade", name="Quittenmarmelade", email="quittenmarmelade@example.org")
    comment = Comment.objects.get()
    answer = factories.comment_answer.make(consultation=consultation, reason="<p>Quittenmarmelade ist gut.</p>")
    Comment.objects.update(answer=answer, status="shown")
    LogEntry.objects.log_actions(boss.pk, Comment.objects.all(), CHANGE, "Quittenmarmelade")
    assert {"concepts_comment.text", "contacts_outgoingmail.recipient"} <= places_of("quittenmarmelade")

    response = client.post(own(comment), {"withdraw": "1"})

    assert (response.status_code, response.headers["Location"]) == (303, "/wedel/anfrage/geloescht/")
    assert places_of("quittenmarmelade") == set()
    assert places_of(comment.reference) == set()
    assert not OutgoingMail.objects.exists()
    assert list(Deletion.objects.values_list("kind", "reason", "received_on")) == [
        ("consultation", "sender", NOW.date())
    ]
    assert client.get(own(comment)).status_code == 404


@pytest.mark.parametrize("is_released", [False, True])
@pytest.mark.parametrize("others", [0, 1])
def test_an_answer_goes_with_the_last_comment_that_it_answered(client, comment, is_released, others):
    answer = factories.comment_answer.make(consultation=comment.consultation, released_at=NOW if is_released else None)
    for _number in range(others):
        factories.comment.make(consultation=comment.consultation, answer=answer)
    Comment.objects.update(answer=answer)

    client.post(own(comment), {"withdraw": "1"})

    assert Comment.objects.count() == others
    assert CommentAnswer.objects.count() == others


def test_a_comment_that_was_withdrawn_is_on_no_page_and_in_no_count(client, comment):
    Comment.objects.update(status="shown", name="Ada Quittenmarmelade")
    report = "/wedel/konzepte/konzept/fassungen/entwurf/stellungnahmen/"
    assert "Quittenmarmelade" in client.get(report).content.decode()

    client.post(own(comment), {"withdraw": "1"})

    page = client.get(report)
    assert "Quittenmarmelade" not in page.content.decode()
    assert page.context["tally"].shown == 0


@pytest.mark.parametrize(("confirmed_at", "days"), [(None, 7), (NOW, 200)])
def test_the_page_says_when_the_address_goes(client, comment, confirmed_at, days):
    Comment.objects.update(email="ada@example.org", email_confirmed_at=confirmed_at)

    until = client.get(own(comment)).context["comment"].forget_at

    assert until.date() == NOW.date() + timedelta(days=days)


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_a_comment_can_be_taken_back_also_where_its_town_left_the_portal(client, town, consultation, state):
    address = own(factories.comment.make(consultation=consultation))
    type(town).objects.filter(pk=town.pk).update(state=state)

    page = client.get(address)
    done = client.post(address, {"withdraw": "1"})

    assert (page.status_code, done.status_code, done["Location"]) == (200, 303, "/")
    assert "Wedel" not in page.content.decode()
    assert not Comment.objects.exists()
