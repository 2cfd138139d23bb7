"""What the page of a concept tells about its revision."""

from datetime import timedelta

import html5lib
import pytest
import time_machine
from django.template.loader import render_to_string
from django.utils import timezone, translation
from icalendar import Calendar

from concepts.models import Postponement
from concepts.postponing import is_move, note_move
from concepts.reports import consultations_on
from concepts.views.processes import process_context
from content.imprecise import EXPECTED, parse
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_clock")]
TODAY = factories.NOW.date()


@pytest.fixture
def _clock():
    with time_machine.travel(factories.NOW, tick=False):
        yield


@pytest.fixture
def process():
    return factories.process.make(title="Fortschreibung")


def context_of(process):
    return process_context(process.concept, consultations_on(process.concept), TODAY)


def words(sentences):
    return [text_of(parsed(str(each))) for each in sentences]


def parsed(html):
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def having(page, tag, *classes):
    return [each for each in page.iter(tag) if {*classes} <= {*each.get("class", "").split()}]


def timeline(page):
    (found,) = having(page, "ol", "timeline")
    return found


def page_of(process, language="de"):
    with translation.override(language):
        return parsed(render_to_string("concepts/_process.html", context_of(process)))


def step(process, **values):
    for name in ("planned_on", "happened_on"):
        if isinstance(values.get(name), str):
            values[name] = parse(values[name])
    return factories.milestone.make(process=process, **values)


def meeting_of(process, **values):
    committee = factories.committee.make(municipality=process.concept.municipality)
    begin = values.pop("starts_at", factories.berlin(2020, 7, 1, 19))
    return factories.meeting.make(committee=committee, starts_at=begin, ends_at=begin + timedelta(hours=2), **values)


# The summary: data decide, not wording, so each case is told from the others by what it names.


def summaries(process):
    with translation.override("en"):
        found = context_of(process)["summary"]
        return [words(part) for part in (found.where, found.following, found.taking_part, found.until)]


def test_a_revision_on_its_way_is_told_in_plain_words(process):
    step(process, title="Workshop", position=1, happened_on="2019")
    step(process, title="Entwurf", position=2, planned_on=parse("Herbst 2020", EXPECTED))
    step(process, title="Vorlage", position=3, planned_on="2021")

    where, following, taking_part, until = summaries(process)

    assert where == ["Now it is step 2 of 3: Entwurf.", "It is expected for: September – November 2020."]
    assert following == ["After that comes: Vorlage.", "It is planned for: 2021."]
    assert taking_part == ["At the moment no way to take part has been published."]
    assert until == []


def test_a_late_step_is_told_honestly(process):
    step(process, title="Entwurf", planned_on="2019")

    where, following, *_rest = summaries(process)

    assert where == [
        "Now it is step 1 of 1: Entwurf.",
        "It was planned for: 2019.",
        "This date is over. What came of it is not known.",
    ]
    assert following == ["This is the last step."]


def test_a_finished_revision_names_its_result(process):
    step(process, title="Beschluss", happened_on="2019")
    process.new_version = factories.version.make(concept=process.concept, label="Fassung 2019")
    process.save()

    where, following, taking_part, _until = summaries(process)

    assert where == ["This process is finished.", "The last step was: Beschluss (2019)."]
    assert following == ["No further step is planned.", "This is the result: Fassung 2019."]
    assert taking_part == ["There is nothing left to take part in."]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "The single steps have not been published yet."),
        ([{"is_dropped": True}], "This process was given up."),
        ([{"happened_on": "2019"}, {"is_dropped": True}], "This process ended before its last step."),
        ([{"planned_on": "2018"}, {"happened_on": "2019"}], "This process is finished."),
    ],
)
def test_other_ends_read_right(process, rows, sentence):
    for position, values in enumerate(rows):
        step(process, position=position, **values)

    assert summaries(process)[0][0] == sentence


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("cancelled", "The date on 1 July 2020 has been cancelled."),
        ("postponed", "The date on 1 July 2020 has been postponed."),
    ],
)
def test_a_meeting_that_is_called_off_is_told(process, status, sentence):
    step(process, title="Workshop", meeting=meeting_of(process, status=status))

    assert summaries(process)[0] == [
        "Now it is step 1 of 1: Workshop.",
        sentence,
        "When this will be has not been fixed.",
    ]


def test_who_reads_learns_how_to_take_part_and_until_when(process):
    step(process, planned_on="2021")
    factories.form.make(municipality=process.concept.municipality, kind="consultation")
    version = factories.version.make(concept=process.concept, label="Entwurf", status="draft_text")
    factories.consultation.make(version=version, closes_on=TODAY + timedelta(days=16))
    factories.consultation.make(
        version=version, opens_on=TODAY + timedelta(days=30), closes_on=TODAY + timedelta(days=40), state="draft"
    )
    factories.consultation.make(
        version=version, opens_on=TODAY - timedelta(days=9), closes_on=TODAY - timedelta(days=1)
    )
    factories.talk.make(process=process, title="Abend", planned_on=parse("2.7.2020"))
    factories.talk.make(process=process, title="Vorbei", planned_on=parse("2.5.2020"))
    factories.talk.make(process=process, title="Geheim", planned_on=parse("3.7.2020"), state="draft")

    _where, _following, taking_part, until = summaries(process)

    assert taking_part == ["You can comment on the text now: Entwurf.", "You can come and talk: Abend, 2 July 2020."]
    assert until == ["Comments are taken until 1 July 2020."]


def test_while_the_town_takes_no_comments_none_are_asked_for(process):
    step(process, planned_on="2021")
    factories.consultation.make(version__concept=process.concept)

    _where, _following, taking_part, until = summaries(process)

    assert taking_part == ["At the moment no way to take part has been published."]
    assert until == []


def test_a_consultation_to_come_and_a_talk_without_a_date_are_told_so(process):
    step(process, planned_on="2021")
    version = factories.version.make(concept=process.concept, label="Entwurf")
    factories.consultation.make(version=version, opens_on=TODAY + timedelta(days=1))
    factories.talk.make(process=process, title="Runde")

    taking_part = summaries(process)[2]

    assert taking_part == [
        "From 16 June 2020 on you can comment on the text: Entwurf.",
        "You can come and talk: Runde. The date has not been fixed.",
    ]


def test_names_in_sentences_are_escaped(process):
    step(process, title="<script>alert(1)</script>")

    assert list(page_of(process).iter("script")) == []


# Postponements


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, "2020", False),
        ("Mitte 2018", "Mitte 2018", False),
        ("Mitte 2018", "Juni 2018", False),
        ("Mitte 2018", "2020", True),
        ("Mitte 2018", "Mai 2018", True),
        ("Juni 2018", "2018", True),
        ("Mitte 2018", None, True),
    ],
)
def test_only_another_time_is_a_postponement(before, after, expected):
    assert is_move(before and parse(before), after and parse(after)) is expected


@pytest.mark.parametrize(
    ("state", "happened", "count"), [("published", "", 1), ("draft", "", 0), ("published", "2019", 0)]
)
def test_what_nobody_was_told_or_what_is_done_is_not_postponed(state, happened, count):
    process = factories.process.make(state=state)
    moved = step(process, planned_on="2021", happened_on=happened or None)

    note_move(moved, parse("Mitte 2020"), "Es fehlt Zeit.")

    assert Postponement.objects.count() == count


@pytest.mark.parametrize(("state", "count"), [("published", 0), ("draft", 1)])
def test_a_step_shown_with_the_date_of_its_meeting_is_moved_by_that_alone(process, state, count):
    moved = step(process, planned_on="2021", meeting=meeting_of(process, state=state))

    note_move(moved, parse("Mitte 2020"))

    assert Postponement.objects.count() == count


def test_all_dates_that_were_named_before_are_told(process):
    moved = step(process, planned_on="2022")
    for text in ("2018", "2020"):
        postponed_from(moved, text)

    told = [[text_of(time) for time in line.iter("time")] for line in having(timeline(page_of(process)), "p", "small")]

    assert told == [["2018", "2020"], ["2020", "2022"]]


def postponed_from(milestone, text):
    return Postponement.objects.create(milestone=milestone, planned_before=parse(text))


# Meetings and calendars


def test_the_workshop_stands_in_the_feed_of_its_committee_and_rough_steps_do_not(client, process):
    workshop = meeting_of(process, title="Auftaktworkshop")
    step(process, title="Auftakt", meeting=workshop)
    step(process, title="Entwurf", planned_on="Mitte 2020")
    step(process, title="Genau", planned_on="3.7.2020")
    factories.talk.make(process=process, title="Runde", planned_on=parse("4.7.2020"))

    feed = client.get(f"{workshop.committee.get_absolute_url()[:-1]}/termine.ics")

    events = [str(event["summary"]) for event in Calendar.from_ical(feed.content).walk("VEVENT")]
    assert len(events) == 1
    assert "Auftaktworkshop" in events[0]


def test_date_and_place_of_a_step_are_those_of_its_meeting(process):
    elsewhere = factories.place.make(municipality=process.concept.municipality, name="Irgendwo")
    hall = factories.place.make(municipality=process.concept.municipality, name="Rathaus")
    meeting = meeting_of(process, place=hall)
    step(process, planned_on="2019", meeting=meeting, place=elsewhere)

    page = page_of(process)

    links = [link.get("href") for link in timeline(page).iter("a")]
    assert links == [meeting.get_absolute_url(), f"{meeting.get_absolute_url()[:-1]}.ics"]
    assert "Rathaus" in text_of(page)
    assert "Irgendwo" not in text_of(page)


@pytest.mark.parametrize(("status", "tag"), [("cancelled", "bad"), ("postponed", "warn")])
def test_a_meeting_that_is_called_off_shows_so(process, status, tag):
    step(process, meeting=meeting_of(process, status=status))

    page = page_of(process)

    assert len(having(timeline(page), "span", "tag", tag)) == 1
    assert len(page.findall(".//s/time")) == 1
    assert [link for link in page.iter("a") if link.get("href").endswith(".ics")] == []


def test_a_meeting_that_was_moved_shows_so(process):
    meeting = factories.moved(meeting_of(process), factories.berlin(2020, 8, 1, 19))
    step(process, meeting=meeting)

    assert len(having(timeline(page_of(process)), "span", "tag", "warn")) == 1


def test_drafts_of_other_things_stay_hidden(process):
    hidden = meeting_of(process, state="draft", title="Zitronenfalter")
    committee = factories.committee.make(municipality=process.concept.municipality)
    closed = factories.meeting.make(committee=committee, state="draft")
    one = step(process, meeting=hidden, planned_on="2021")
    one.documents.add(
        factories.document.make(committee=committee, title="Zitronenfalter", state="draft"),
        factories.document.make(committee=committee, title="Zitronenfalter", meeting=closed),
        factories.document.make(committee=committee, title="Öffentlich"),
    )
    one.resolutions.add(factories.resolution.make(committee=committee, title="Zitronenfalter", state="draft"))
    factories.talk.make(process=process, title="Zitronenfalter", state="draft")
    factories.process.make(concept=process.concept, title="Zitronenfalter", state="draft")

    text = text_of(page_of(process))

    assert "Zitronenfalter" not in text
    assert "Öffentlich" in text


# Talks


def test_talks_to_come_stand_before_those_that_are_over(process):
    make = factories.talk.make
    undated = make(process=process)
    late = make(process=process, planned_on=parse("2021"))
    soon = make(process=process, meeting=meeting_of(process))
    over = make(process=process, planned_on=parse("Mai 2020"), result="<p>Viel.</p>")
    long_over = make(process=process, planned_on=parse("2019"))
    called_off = make(
        process=process, meeting=meeting_of(process, starts_at=factories.berlin(2020, 1, 2), status="cancelled")
    )

    found = context_of(process)

    assert found["coming_talks"] == [soon, late, undated]
    assert set(found["past_talks"]) == {over, long_over, called_off}
    assert len(having(page_of(process), "p", "empty")) == 1


def test_a_talk_to_come_is_not_over_because_something_was_noted(process):
    make = factories.talk.make
    noted = make(process=process, planned_on=parse("2021"), result="<p>Thema: Wohnen.</p>")
    undated = make(process=process, result="<p>Viel.</p>")

    found = context_of(process)

    assert (found["coming_talks"], found["past_talks"]) == ([noted], [undated])


# One concept, several revisions


def test_the_revision_on_its_way_is_the_present_one_and_others_are_short():
    concept = factories.concept.make()
    running = factories.process.make(concept=concept)
    step(running, planned_on="2021")
    finished = factories.process.make(concept=concept)
    step(finished, happened_on="2019")

    found = process_context(concept, [], TODAY)

    assert found["process"] == running
    assert [other["process"] for other in found["earlier"]] == [finished]


def test_a_concept_without_a_revision_has_nothing_to_tell():
    assert process_context(factories.concept.make(), [], TODAY)["process"] is None


@pytest.mark.parametrize("count", [1, 12])
def test_the_number_of_queries_does_not_grow_with_the_steps(count, django_assert_num_queries):
    process = factories.process.make()
    town = process.concept.municipality
    version = factories.version.make(concept=process.concept)
    factories.consultation.make(version=version)
    for number in range(count):
        meeting = meeting_of(process, starts_at=factories.berlin(2020, 7, 1 + number, 19))
        one = step(process, position=number, place=factories.place.make(municipality=town), meeting=meeting)
        one.resolutions.add(factories.resolution.make(committee=meeting.committee))
        one.documents.add(factories.document.make(committee=meeting.committee))
        one.people.create(role="Moderation", name="Anna")
        postponed_from(one, "2019")
        factories.talk.make(process=process, meeting=meeting)
        process.participants.create(role="institute", name="Institut")
        process.statements.create(text="Gut so.")

    with django_assert_num_queries(6):
        page_of(process)


# The way back: what a committee has to do with concepts


def test_a_committee_names_the_steps_that_it_decided_on_and_those_at_its_meetings(client, process):
    meeting = meeting_of(process)
    at_meeting = step(process, title="Auftakt", meeting=meeting)
    decided = step(process, title="Beschluss")
    decided.resolutions.add(factories.resolution.make(committee=meeting.committee))
    step(process, title="Anderes")
    hidden = factories.process.make(concept=process.concept, state="draft")
    step(hidden, title="Geheim", meeting=meeting)

    response = client.get(meeting.committee.get_absolute_url())

    assert set(response.context["revision_steps"]) == {at_meeting, decided}
    assert f'href="{process.concept.get_absolute_url()}#stand"' in response.content.decode()


def test_a_step_is_moved_by_the_clock_alone(process):
    step(process, planned_on="Juni 2020")

    assert [context_of(process)["present"].phase, process.steps_on(timezone.localdate())[0].phase] == ["now", "now"]
    assert process_context(process.concept, [], TODAY + timedelta(days=30))["present"].phase == "late"
