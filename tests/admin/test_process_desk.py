"""Steps of a revision at the desk: a step that gets another date keeps the one that readers were told."""

import pytest

from concepts.models import Postponement, RevisionProcess, Talk
from content.imprecise import parse
from tests import factories
from tests.admin.desk_forms import address, form_data


@pytest.fixture
def step(wedel):
    """Of a revision that everybody sees, planned for the middle of 2031."""
    step = wedel.rows["revisionprocess"].milestones.get()
    for row in (step.process, step.process.concept, step.process.concept.municipality):
        row.state = "published"
        row.save()
    step.planned_on = parse("Mitte 2031")
    step.save()
    return step


def save(client, row, **typed):
    page = address(row, "change", row.pk)
    return client.post(page, form_data(client.get(page), **typed), follow=True)


def moves():
    return [(str(move.planned_before), move.reason) for move in Postponement.objects.all()]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"planned_on_0": "2032", "why_moved": "Es fehlt Zeit."}, [("Mitte 2031", "Es fehlt Zeit.")]),
        ({"planned_on_0": "", "why_moved": ""}, [("Mitte 2031", "")]),
        ({"planned_on_0": "Juni 2031"}, []),
        ({"planned_on_0": "2032", "is_correction": "on"}, []),
        ({"title": "Anders"}, []),
    ],
)
def test_another_date_is_noted_as_a_postponement(client, coordinator, step, typed, expected):
    response = save(client, step, **typed)

    assert response.redirect_chain
    assert moves() == expected


def test_on_the_page_of_the_revision_a_step_is_not_moved(client, coordinator, step):
    """A slip there would be told as a postponement at once. New steps get their date there."""
    response = save(client, step.process, **{"milestones-0-planned_on_0": "2033", "milestones-0-title": "Anders"})

    step.refresh_from_db()
    assert response.redirect_chain
    assert (step.title, step.planned_on, moves()) == ("Anders", parse("Mitte 2031"), [])


def test_a_new_step_gets_its_date_on_the_page_of_the_revision(client, coordinator, step):
    new = {"kind": "draft", "title": "Entwurf", "planned_on_0": "2033", "planned_on_1": "fixed", "position": "9"}
    typed = {f"milestones-1-{name}": value for name, value in new.items()}

    save(client, step.process, **{"milestones-TOTAL_FORMS": 2}, **typed)

    assert step.process.milestones.get(kind="draft").planned_on == parse("2033")


def test_a_step_that_loses_its_meeting_was_not_planned_for_the_hidden_date(client, coordinator, step, wedel):
    step.meeting = wedel.rows["meeting"]
    step.save()

    save(client, step, meeting="", planned_on_0="2033")

    assert moves() == []


def test_drafts_are_planned_as_often_as_one_likes(client, coordinator, step):
    RevisionProcess.objects.filter(pk=step.process_id).update(state="draft")

    save(client, step, planned_on_0="2033")

    assert moves() == []


def test_a_postponement_can_be_entered_by_hand(client, coordinator, step):
    typed = {"planned_before_0": "2029", "planned_before_1": "fixed", "noted_on": "01.02.2029", "reason": "Wahl"}
    save(
        client,
        step,
        **{"postponements-TOTAL_FORMS": 1},
        **{f"postponements-0-{name}": value for name, value in typed.items()},
    )

    assert moves() == [("2029", "Wahl")]


def test_people_of_a_step_are_named_or_have_a_function(client, coordinator, step):
    empty = {"people-0-role": "Moderation", "people-0-name": "", "people-0-function_at_time": ""}
    refused = save(client, step, **empty)
    save(client, step, **empty | {"people-0-function_at_time": "Amtsleitung"})

    assert not refused.redirect_chain
    assert [str(person) for person in step.people.all()] == ["Amtsleitung"]


def test_steps_and_talks_of_other_towns_are_not_there(client, coordinator, krefeld):
    step = krefeld.rows["revisionprocess"].milestones.get()
    talk = factories.talk.make(process=step.process, title="Runde Seidenweber")

    for row in (step, talk):
        assert client.get(address(row, "change", row.pk), follow=True).status_code == 200
        assert row.title not in client.get(address(row, "changelist")).content.decode()
        assert row.title not in client.get(address(row, "change", row.pk), follow=True).content.decode()


def test_a_step_takes_no_meeting_of_another_town(client, coordinator, step, krefeld):
    response = save(client, step, meeting=krefeld.rows["meeting"].pk)

    assert not response.redirect_chain


def test_what_came_of_a_talk_is_noted_afterwards(client, coordinator, step):
    talk = factories.talk.make(process=step.process, title="Runde")

    save(client, talk, result="<p>Viel Zuspruch</p>")

    assert Talk.objects.get(pk=talk.pk).result == "<p>Viel Zuspruch</p>"


@pytest.mark.parametrize("role", ["editorial", "translation"])
def test_who_cannot_move_a_step_reads_its_page_without_the_question(client, log_in, step, role):
    log_in(role)

    page = client.get(address(step, "change", step.pk))

    assert page.status_code == 200
    assert b"why_moved" not in page.content
