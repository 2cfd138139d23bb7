import re
from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection, transaction

from committees.models import (
    Answer,
    Committee,
    Document,
    JointCommittee,
    Meeting,
    Membership,
    Nominator,
    SeatBlock,
)
from content.imprecise import parse
from content.models import FormerAddress
from tests import factories
from tests.factories import berlin

pytestmark = pytest.mark.django_db


def refuse(row):
    """What the editor is told; the database refuses the row too."""
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    with pytest.raises(IntegrityError):
        row.save()
    return refused.value.messages


@pytest.mark.parametrize("length", [timedelta(0), timedelta(hours=-1)])
def test_a_meeting_ends_after_it_begins(length):
    start = berlin(2020, 1, 20, 19)
    meeting = Meeting(committee=factories.committee.make(), starts_at=start, ends_at=start + length)

    assert len(refuse(meeting)) == 1


def test_the_hour_that_comes_twice_is_long_enough():
    """From 2:30 summer time to 2:15 winter time are 45 minutes."""
    start, end = berlin(2020, 10, 25, 2, 30), berlin(2020, 10, 25, 2, 15).replace(fold=1)
    meeting = Meeting(committee=factories.committee.make(), starts_at=start, ends_at=end)

    meeting.full_clean(exclude=["slug"])
    meeting.save()

    meeting.refresh_from_db()
    assert meeting.ends_at - meeting.starts_at == timedelta(minutes=45)


@pytest.mark.parametrize(
    "values",
    [
        {"usual_start": time(21), "usual_end": time(19)},
        {"usual_start": time(19), "usual_end": time(19)},
    ],
)
def test_a_rule_that_cannot_be_true_is_refused(values):
    town = factories.town.make()

    assert len(refuse(Committee(municipality=town, kind="network", name="Netz", slug="netz", **values))) == 1


@pytest.mark.parametrize("rule", ["RRULE:FREQ=SECONDLY", "am zweiten Montag", "RRULE:"])
def test_a_stored_rule_is_one_that_can_be_computed(rule):
    committee = factories.committee.make()
    committee.recurrence = rule

    with pytest.raises(ValidationError) as refused:
        committee.full_clean()

    assert list(refused.value.message_dict) == ["recurrence"]


def test_an_address_belongs_to_one_committee_of_a_town():
    committee = factories.committee.make()
    other = Committee(municipality=committee.municipality, kind="network", name="Netz", slug=committee.slug)

    assert len(refuse(other)) == 1


@pytest.mark.parametrize("field", ["usual_place", "convened_by", "chaired_by", "minutes_by", "founded_by"])
def test_a_committee_refers_to_its_own_town_only(field):
    make = {"usual_place": factories.place, "founded_by": factories.resolution}.get(field, factories.contact).make
    committee = factories.committee.make()
    setattr(committee, field, make())

    with pytest.raises(ValidationError) as refused:
        committee.full_clean()

    assert list(refused.value.message_dict) == [field]


def test_a_meeting_takes_place_in_its_own_town():
    meeting = factories.meeting.make()
    meeting.place = factories.place.make()

    with pytest.raises(ValidationError) as refused:
        meeting.full_clean()

    assert list(refused.value.message_dict) == ["place"]


@pytest.mark.parametrize("seats", [0, 501])
def test_a_block_has_seats(seats):
    assert len(refuse(SeatBlock(committee=factories.committee.make(), label="Block", seats=seats))) == 1


def seats_are_checked():
    """The triggers wait for the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_nominators_may_fill_their_block():
    block = factories.block.make(seats=5)
    for seats in (2, 3, None):
        factories.nominator.make(block=block, seats=seats)

    seats_are_checked()

    assert block.are_all_seats_known


def test_nominators_may_not_have_more_seats_than_their_block():
    block = factories.block.make(seats=5)
    factories.nominator.make(block=block, seats=3)
    factories.nominator.make(block=block, seats=3)

    with pytest.raises(IntegrityError):
        seats_are_checked()


def test_a_block_may_not_shrink_below_its_nominators():
    block = factories.block.make(seats=5)
    factories.nominator.make(block=block, seats=5)
    SeatBlock.objects.filter(pk=block.pk).update(seats=4)

    with pytest.raises(IntegrityError):
        seats_are_checked()


def test_block_and_nominators_may_shrink_together():
    block = factories.block.make(seats=5)
    nominator = factories.nominator.make(block=block, seats=5)

    SeatBlock.objects.filter(pk=block.pk).update(seats=4)
    Nominator.objects.filter(pk=nominator.pk).update(seats=4)

    seats_are_checked()


def test_nobody_sits_backwards():
    committee = factories.committee.make()
    person = factories.person.make(municipality=committee.municipality)
    membership = Membership(committee=committee, person=person, starts_on=date(2020, 2, 1), ends_on=date(2020, 1, 31))

    assert len(refuse(membership)) == 1


def test_an_answer_says_something():
    assert refuse(Answer(paper=factories.paper.make(), answered_by="Amt", text="<p> </p>"))


def move(meeting, days=0, hours=0):
    meeting = Meeting.objects.get(pk=meeting.pk)
    meeting.starts_at += timedelta(days=days, hours=hours)
    meeting.ends_at += timedelta(days=days, hours=hours)
    meeting.save()
    return meeting


def test_a_meeting_is_the_same_for_life():
    meeting = factories.meeting.make()
    uid = meeting.uid

    move(meeting, days=7)
    cancelled = move(meeting, hours=1)
    cancelled.status = Meeting.Status.CANCELLED
    cancelled.title = "Anders"
    cancelled.save()

    assert re.fullmatch(r"[0-9a-f-]{36}@integrationsportal", uid)
    assert Meeting.objects.get().uid == uid
    assert factories.meeting.make().uid != uid


@pytest.mark.parametrize(
    ("values", "sequence"),
    [
        ({}, 0),
        ({"title": "Anders", "note": "<p>Text</p>", "change_note": "Warum"}, 0),
        ({"state": "archived"}, 1),
        ({"starts_at": berlin(2020, 1, 20, 18)}, 1),
        ({"ends_at": berlin(2020, 1, 20, 22)}, 1),
        ({"status": "cancelled"}, 1),
        ({"starts_at": berlin(2020, 1, 27, 19), "ends_at": berlin(2020, 1, 27, 21), "status": "invited"}, 1),
    ],
)
def test_the_sequence_rises_when_calendars_must_notice(values, sequence):
    meeting = Meeting.objects.get(pk=factories.meeting.make().pk)

    for name, value in values.items():
        setattr(meeting, name, value)
    meeting.save()
    meeting.save()

    assert Meeting.objects.get().sequence == sequence


def test_another_place_is_noticed_too():
    meeting = Meeting.objects.get(pk=factories.meeting.make().pk)

    meeting.place = factories.place.make(municipality=meeting.committee.municipality)
    meeting.save()

    assert Meeting.objects.get().sequence == 1


def test_a_moved_meeting_remembers_where_it_moved_from():
    meeting = factories.meeting.make()

    moved = move(meeting, days=7)

    assert (moved.previous_starts_at, moved.is_moved, moved.sequence) == (berlin(2020, 1, 20, 19), True, 1)


def test_every_former_date_is_remembered_in_order():
    meeting = factories.meeting.make()
    move(meeting, days=7)

    moved = move(meeting, days=7)

    assert moved.former_starts == [berlin(2020, 1, 20, 19), berlin(2020, 1, 27, 19)]


def test_a_draft_has_no_former_dates():
    moved = move(factories.meeting.make(state="draft"), days=7)

    assert (moved.former_starts, moved.is_moved) == ([], False)


@pytest.mark.parametrize(("status", "takes_place"), [("scheduled", True), ("postponed", False), ("cancelled", False)])
def test_a_meeting_that_is_off_is_not_called_moved(status, takes_place):
    meeting = move(factories.meeting.make(), days=7)
    meeting.status = status

    assert (meeting.takes_place, meeting.is_moved) == (takes_place, takes_place)


def test_a_rough_new_date_is_for_postponed_meetings_only():
    meeting = factories.meeting.make(status="postponed", expected=parse("Herbst 2027"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.update(status="scheduled")
    meeting.status = "scheduled"
    meeting.save()

    assert Meeting.objects.get().expected is None


def test_whole_days_end_on_the_last_of_them():
    meeting = factories.meeting.make(starts_at=berlin(2020, 3, 28, 0), ends_at=berlin(2020, 3, 30, 0), is_all_day=True)

    assert meeting.last_day == date(2020, 3, 29)


def test_a_joint_meeting_belongs_to_each_of_its_committees():
    meeting = factories.meeting.make()
    town = meeting.committee.municipality
    partner, other = factories.committee.make(municipality=town), factories.committee.make(municipality=town)
    JointCommittee.objects.create(meeting=meeting, committee=partner)

    found = [list(Meeting.objects.public().of(each)) for each in (meeting.committee, partner, other)]

    assert found == [[meeting], [meeting], []]


def test_a_committee_does_not_meet_jointly_with_itself_nor_twice_with_another():
    meeting = factories.meeting.make()
    partner = factories.committee.make(municipality=meeting.committee.municipality)
    JointCommittee.objects.create(meeting=meeting, committee=partner)

    for wrong in (meeting.committee, factories.committee.make()):  # its own, and one of another town
        with pytest.raises(ValidationError):
            JointCommittee(meeting=meeting, committee=wrong).full_clean()
    assert len(refuse(JointCommittee(meeting=meeting, committee=partner))) == 1


@pytest.mark.parametrize(("kind", "is_refused"), [("minutes", False), ("results_protocol", False), ("agenda", True)])
def test_only_minutes_are_approved(kind, is_refused):
    meeting = factories.meeting.make()
    file = ContentFile(b"%PDF-1.7 x", name="datei.pdf")
    document = Document(
        committee=meeting.committee, meeting=meeting, kind=kind, title="Datei", file=file, approved_on=date(2020, 2, 1)
    )

    if is_refused:
        assert len(refuse(document)) == 1
    else:
        document.full_clean()


def test_since_when_something_is_archived_is_kept_while_it_is():
    committee = factories.committee.make()
    committee.state = "archived"
    committee.save()
    archived_at = committee.archived_at
    committee.save()
    kept = committee.archived_at
    Committee.objects.filter(pk=committee.pk).update(state="published")

    assert archived_at and archived_at == kept
    assert Committee.objects.get(pk=committee.pk).archived_at is None


def test_saving_some_fields_keeps_address_and_sequence_in_step():
    meeting = Meeting.objects.get(pk=factories.meeting.make().pk)

    meeting.starts_at, meeting.ends_at = berlin(2020, 1, 21, 19), berlin(2020, 1, 21, 21)
    meeting.save(update_fields=["starts_at", "ends_at"])

    meeting.refresh_from_db()
    assert (meeting.slug, meeting.sequence, meeting.previous_starts_at) == ("2020-01-21", 1, berlin(2020, 1, 20, 19))


def test_further_meetings_of_a_day_are_numbered():
    committee = factories.committee.make()

    slugs = [factories.meeting.make(committee=committee).slug for _time in range(3)]

    assert slugs == ["2020-01-20", "2020-01-20-2", "2020-01-20-3"]
    assert factories.meeting.make().slug == "2020-01-20"  # of another committee


@pytest.mark.parametrize(
    ("start", "slug"),
    [
        (berlin(2020, 1, 20, 0, 0), "2020-01-20"),
        (berlin(2020, 1, 20, 23, 59), "2020-01-20"),
        (berlin(2020, 7, 1, 0, 30), "2020-07-01"),
        (berlin(2021, 1, 1, 0, 0), "2021-01-01"),
    ],
)
def test_the_day_of_an_address_is_that_of_berlin(start, slug):
    assert factories.meeting.make(starts_at=start, ends_at=start + timedelta(hours=1)).slug == slug


def test_a_moved_meeting_is_found_at_its_old_addresses(client):
    meeting = factories.meeting.make()
    old = meeting.get_absolute_url()
    middle = move(meeting, days=1).get_absolute_url()
    new = move(meeting, days=1).get_absolute_url()

    answers = [client.get(address) for address in (old, f"/en{middle}?x=1", f"{old.rstrip('/')}.ics")]

    assert [(answer.status_code, answer.headers["Location"]) for answer in answers] == [
        (308, new),
        (308, f"/en{new}?x=1"),
        (308, f"{new.rstrip('/')}.ics"),
    ]
    assert client.get(new).status_code == 200


def test_a_meeting_moved_within_its_day_keeps_its_address():
    meeting = factories.meeting.make()

    assert move(meeting, hours=1).slug == meeting.slug
    assert not FormerAddress.objects.exists()


def test_moving_back_leaves_no_circle(client):
    meeting = factories.meeting.make()
    move(meeting, days=1)

    back = move(meeting, days=-1)

    assert client.get(back.get_absolute_url()).status_code == 200


def test_a_new_meeting_on_the_old_day_has_the_address_of_that_day(client):
    meeting = factories.meeting.make()
    move(meeting, days=1)

    new = factories.meeting.make(committee=meeting.committee)

    assert client.get(f"{meeting.committee.path}/termine/2020-01-20/").context["meeting"] == new


@pytest.mark.parametrize(
    ("word", "title", "expected"),
    [
        ("meeting", "", "AK"),
        ("session", "", "AK"),
        ("session", "Stadtforum", "Stadtforum"),
    ],
)
def test_a_meeting_is_called_after_its_committee_unless_it_has_a_title(word, title, expected):
    committee = factories.committee.make(short_name="AK", meeting_word=word)

    shown = factories.meeting.make(committee=committee, title=title).display_title

    assert expected in shown
    assert (shown == expected) is bool(title)
