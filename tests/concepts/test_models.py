from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from concepts.models import ConceptVersion, Milestone
from concepts.models.processes import phases
from content.imprecise import parse
from tests import factories

TODAY = date(2018, 6, 15)


def steps(*pairs):
    """Milestones of planned and actual dates, as text."""
    return [
        Milestone(planned_on=planned and parse(planned), happened_on=happened and parse(happened))
        for planned, happened in pairs
    ]


@pytest.mark.parametrize(
    ("milestones", "expected", "present"),
    [
        ([], [], None),
        ([("2019", "")], ["now"], 0),
        ([("", "")], ["now"], 0),
        ([("", "2017"), ("2019", ""), ("2020", "")], ["done", "now", "planned"], 1),
        ([("", "2016"), ("", "2017")], ["done", "done"], None),
        # Its days are over and nobody said what came of it.
        ([("", "2017"), ("Mai 2018", ""), ("2020", "")], ["done", "late", "planned"], 1),
        ([("2017", ""), ("Mai 2018", ""), ("2020", "")], ["late", "unknown", "planned"], 0),
        # Skipped: a later step is done.
        ([("2017", ""), ("", "2018")], ["unknown", "done"], None),
        ([("", ""), ("", "2018"), ("", "")], ["unknown", "done", "now"], 2),
        # Still going on: the last day has not passed.
        ([("", "2017"), ("Mitte 2018", "")], ["done", "now"], 1),
        ([("", "2017"), ("15.6.2018", "")], ["done", "now"], 1),
        ([("", "2017"), ("14.6.2018", "")], ["done", "late"], 1),
    ],
)
def test_each_step_of_a_revision_has_a_phase(milestones, expected, present):
    found = phases(steps(*milestones), TODAY)

    assert [step.phase for step in found] == expected
    assert [number for number, step in enumerate(found) if step.is_present] == ([] if present is None else [present])


@pytest.mark.django_db
def test_steps_stand_in_their_order_and_equal_ones_by_date():
    process = factories.process.make()
    said = [(2, "2017"), (1, "2019"), (1, "Mai 2018"), (3, "")]
    for position, text in said:
        factories.milestone.make(process=process, position=position, planned_on=parse(text) if text else None)

    assert [(step.position, step.when and step.when.wording) for step in process.steps] == [
        (1, "Mai 2018"),
        (1, "2019"),
        (2, "2017"),
        (3, None),
    ]


def test_what_happened_goes_before_what_was_planned():
    (step,) = steps(("2017", "Mai 2018"))

    assert step.when == parse("Mai 2018")


@pytest.mark.django_db
def test_only_one_version_is_in_force():
    first = factories.version.make(status="in_force")
    second = ConceptVersion(concept=first.concept, label="Neu", slug="neu", status="in_force", state="published")

    with pytest.raises(ValidationError) as refused:
        second.full_clean()
    with pytest.raises(IntegrityError):
        second.save()

    assert len(refused.value.messages) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("values", [{"status": "superseded"}, {"status": "in_force", "state": "draft"}])
def test_superseded_versions_and_drafts_do_not_stand_in_the_way(values):
    first = factories.version.make(**values)

    second = factories.version.make(concept=first.concept, status="in_force")

    second.full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("make", [factories.concept, factories.version])
def test_an_address_is_used_once(make):
    first = make.make(slug="plan")
    parent = "concept" if hasattr(first, "concept") else "municipality"
    second = make.prepare(slug="plan", **{parent: getattr(first, parent)})

    with pytest.raises(ValidationError) as refused:
        second.full_clean()

    assert len(refused.value.messages) == 1
