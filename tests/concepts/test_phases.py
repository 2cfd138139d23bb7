"""Where a revision stands: exactly one step is the present one, unless it is finished."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.models import Milestone
from concepts.phases import phases, present_of
from content.imprecise import parse
from tests import factories

TODAY = date(2018, 6, 15)


def steps(*rows):
    """Milestones of planned and actual dates, as text; a third value says that it was dropped."""
    return [
        Milestone(
            planned_on=parse(planned) if planned else None,
            happened_on=parse(happened) if happened else None,
            is_dropped=bool(dropped),
        )
        for planned, happened, *dropped in rows
    ]


@pytest.mark.parametrize(
    ("milestones", "expected", "present"),
    [
        pytest.param([], [], None, id="nothing entered"),
        pytest.param([("2019", "")], ["now"], 0, id="not begun"),
        pytest.param([("", ""), ("", "")], ["now", "planned"], 0, id="nothing dated"),
        pytest.param([("", "2017"), ("2019", ""), ("2020", "")], ["done", "now", "planned"], 1, id="on its way"),
        pytest.param([("", "2016"), ("", "2017")], ["done", "done"], None, id="finished"),
        pytest.param([("", "2017"), ("", "")], ["done", "now"], 1, id="open end"),
        pytest.param([("", "2017"), ("Mai 2018", ""), ("2020", "")], ["done", "late", "planned"], 1, id="late"),
        pytest.param([("2017", ""), ("Mai 2018", ""), ("2020", "")], ["late", "unknown", "planned"], 0, id="two late"),
        pytest.param([("2017", ""), ("", "2018")], ["unknown", "done"], None, id="skipped, then finished"),
        pytest.param([("", ""), ("", "2018"), ("", "")], ["unknown", "done", "now"], 2, id="skipped without a date"),
        pytest.param([("2019", ""), ("", "2018")], ["now", "done"], 0, id="overtaken, and still ahead"),
        pytest.param([("2019", ""), ("", "2018"), ("2020", "")], ["planned", "done", "now"], 2, id="two ahead"),
        pytest.param([("", "2017"), ("Mitte 2018", "")], ["done", "now"], 1, id="the last day has not passed"),
        pytest.param([("", "2017"), ("15.6.2018", "")], ["done", "now"], 1, id="today"),
        pytest.param([("", "2017"), ("14.6.2018", "")], ["done", "late"], 1, id="yesterday"),
        pytest.param([("1.7.2018", ""), ("1.7.2018", "")], ["now", "planned"], 0, id="two on one day"),
        pytest.param([("2019", "", "x"), ("2020", "")], ["dropped", "now"], 1, id="dropped"),
        pytest.param([("", "2017"), ("2019", "", "x")], ["done", "dropped"], None, id="ended before its last step"),
        pytest.param([("2019", "", "x")], ["dropped"], None, id="given up"),
        pytest.param([("2016", "2017", "x")], ["done"], None, id="dropped and done all the same"),
    ],
)
def test_each_step_of_a_revision_has_a_phase(milestones, expected, present):
    found = phases(steps(*milestones), TODAY)

    assert [step.phase for step in found] == expected
    assert [number for number, step in enumerate(found) if step.is_present] == ([] if present is None else [present])


dates = st.sampled_from(["", "", "2016", "Mitte 2017", "14.6.2018", "15.6.2018", "Mitte 2018", "Herbst 2018", "2019"])
past = st.sampled_from(["", "", "2016", "Mai 2018"])


@settings(max_examples=150)
@given(rows=st.lists(st.tuples(dates, past, st.sampled_from(["", "", "x"])), max_size=8))
def test_exactly_one_step_is_the_present_one_unless_all_is_over(rows):
    found = phases(steps(*rows), TODAY)
    present = [step for step in found if step.is_present]
    is_over = {"done", "dropped", "unknown"}.issuperset(step.phase for step in found)

    assert len(present) == (0 if is_over else 1)
    assert [step.phase for step in present] == [step.phase for step in found if step.phase in ("now", "late")]
    assert present_of(found) is (present[0] if present else None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("meeting", "phase", "wording"),
    [
        ({"starts_at": factories.berlin(2018, 7, 2, 19)}, "now", "2. Juli 2018"),
        ({"starts_at": factories.berlin(2018, 6, 1, 19)}, "late", "1. Juni 2018"),
        ({"starts_at": factories.berlin(2018, 6, 1, 19), "status": "held"}, "done", "1. Juni 2018"),
        ({"starts_at": factories.berlin(2018, 6, 1, 19), "status": "cancelled"}, "now", "None"),
        ({"starts_at": factories.berlin(2018, 6, 1, 19), "status": "postponed"}, "now", "None"),
        ({"starts_at": factories.berlin(2018, 7, 2, 19), "state": "draft"}, "late", "2016"),
    ],
)
def test_a_meeting_dates_its_step_while_it_is_public(meeting, phase, wording):
    process = factories.process.make()
    committee = factories.committee.make(municipality=process.concept.municipality)
    held = factories.meeting.make(committee=committee, ends_at=meeting["starts_at"].replace(hour=21), **meeting)
    factories.milestone.make(process=process, planned_on=parse("2016"), meeting=held)

    (step,) = process.steps_on(TODAY)

    assert (step.phase, str(step.when)) == (phase, wording)


@pytest.mark.django_db
def test_a_postponed_meeting_hands_on_the_date_that_is_expected():
    process = factories.process.make()
    meeting = factories.meeting.make(
        committee=factories.committee.make(municipality=process.concept.municipality),
        status="postponed",
        expected=parse("Herbst 2018"),
    )
    factories.milestone.make(process=process, planned_on=parse("2016"), meeting=meeting)

    (step,) = process.steps_on(TODAY)

    assert (step.phase, step.planned) == ("now", parse("Herbst 2018"))
