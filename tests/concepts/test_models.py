from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from concepts.models import ChangeNote, ConceptVersion, Milestone
from content.imprecise import parse
from tests import factories


@pytest.mark.django_db
def test_steps_stand_in_their_order_and_equal_ones_by_date():
    process = factories.process.make()
    said = [(2, "2017"), (1, ""), (1, "2019"), (1, "Mai 2018"), (3, "")]
    for position, text in said:
        factories.milestone.make(process=process, position=position, planned_on=parse(text) if text else None)

    assert [(step.position, step.when and step.when.wording) for step in process.steps_on(timezone.localdate())] == [
        (1, "Mai 2018"),
        (1, "2019"),
        (1, None),
        (2, "2017"),
        (3, None),
    ]


def test_what_happened_goes_before_what_was_planned():
    step = Milestone(planned_on=parse("2017"), happened_on=parse("Mai 2018"))

    assert step.when == parse("Mai 2018")


@pytest.mark.django_db
def test_what_lies_in_the_future_has_not_happened():
    tomorrow = timezone.localdate() + timedelta(days=1)
    step = factories.milestone.prepare(process=factories.process.make(), happened_on=parse(f"{tomorrow:%d.%m.%Y}"))

    with pytest.raises(ValidationError) as refused:
        step.full_clean()

    assert list(refused.value.error_dict) == ["happened_on"]


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


def pointing(name, concept, version):
    """A row of `concept`, not saved, whose relation `name` leads to a version."""
    own = factories.version.make(concept=concept)
    if name == "predecessor":
        return factories.version.prepare(concept=concept, predecessor=version)
    if name == "earlier":
        return ChangeNote(version=own, earlier=version, text="<p>Neu.</p>")
    if name == "changed_version":
        consultation = factories.consultation.make(version=own)
        return factories.comment_answer.prepare(consultation=consultation, changed_version=version)
    return factories.process.prepare(concept=concept, **{name: version})


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["predecessor", "earlier", "changed_version", "old_version", "new_version"])
def test_versions_of_other_concepts_are_refused(name):
    """Also those of the same town."""
    concept = factories.concept.make()
    other = factories.concept.make(municipality=concept.municipality)

    pointing(name, concept, factories.version.make(concept=concept)).clean()
    with pytest.raises(ValidationError) as refused:
        pointing(name, concept, factories.version.make(concept=other)).clean()

    assert list(refused.value.error_dict) == [name]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("planned", "expected"),
    [("März 2019", ["Mai 2018", "März 2019", "Herbst 2019"]), ("2017", ["2017", "Mai 2018", "Herbst 2019"])],
)
def test_a_new_step_without_a_number_stands_where_its_date_puts_it(planned, expected):
    process = factories.process.make()
    for position, text in enumerate(["Mai 2018", "Herbst 2019"], start=1):
        factories.milestone.make(process=process, position=position, planned_on=parse(text))

    factories.milestone.make(process=process, planned_on=parse(planned))

    assert [step.when.wording for step in process.steps_on(date(2020, 6, 15))] == expected


@pytest.mark.django_db
def test_a_new_step_without_number_and_date_stands_last():
    process = factories.process.make()
    for position in (1, 2):
        factories.milestone.make(process=process, position=position, planned_on=parse("2018"))

    last = factories.milestone.make(process=process)

    assert process.steps_on(date(2020, 6, 15))[-1] == last


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["ends_on", "done_on"])
def test_a_measure_does_not_end_before_it_begins(name):
    measure = factories.measure.prepare(starts_on=parse("2027"), **{name: parse("2025")})
    measure.concept = factories.concept.make()

    with pytest.raises(ValidationError) as refused:
        measure.full_clean()

    assert list(refused.value.message_dict) == [name]
