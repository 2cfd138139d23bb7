from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from committees.dates.planned import PlannedDate
from committees.dates.planning import (
    Places,
    Step,
    Usual,
    as_the_town_says,
    enter,
    known_meetings,
    moments,
    with_usual_times,
)
from committees.models import Committee, Meeting
from contacts.models import Place
from tests import factories
from tests.factories import berlin

DAY = date(2031, 3, 3)


def anybody(_meeting):
    return True


def nobody(_meeting):
    return False


def evening(**values):
    return PlannedDate(**{"text": "", "day": DAY, "begins": time(19), "ends": time(21), **values})


@pytest.fixture
def committee(db):
    return factories.committee.make(usual_start=time(19), usual_end=time(21))


def enter_all(committee, *planned, may_change=anybody, places=(), **usual):
    return enter(committee, list(planned), Usual(**usual), places=Places(places), may_change=may_change)


def step(committee, planned, may_change=anybody, places=()):
    return Step.of(planned, known_meetings(committee, [planned]), may_change, Places(places))


@pytest.mark.parametrize(
    "begins, ends, expected",
    [
        (None, None, (time(19), time(21))),
        (time(18), None, (time(18), time(21))),
        (time(20), time(22), (time(20), time(22))),
        (time(21), None, (time(21), None)),
        (None, time(20), (time(19), time(20))),
    ],
)
def test_what_a_line_does_not_say_is_as_usual(begins, ends, expected):
    committee = Committee(usual_start=time(19), usual_end=time(21))

    planned = with_usual_times(evening(begins=begins, ends=ends), committee)

    assert (planned.begins, planned.ends) == expected


def test_whole_days_and_unread_lines_get_no_times():
    committee = Committee(usual_start=time(19), usual_end=time(21))

    for planned in (PlannedDate("?", problem="?"), PlannedDate("", day=DAY, is_all_day=True)):
        assert with_usual_times(planned, committee) == planned


@pytest.mark.parametrize(
    "planned, expected",
    [
        (evening(), (berlin(2031, 3, 3, 19), berlin(2031, 3, 3, 21))),
        (evening(day=None), None),
        (evening(begins=None), None),
        (evening(ends=None), None),
        (evening(ends=time(19)), None),
        (evening(is_all_day=True), (berlin(2031, 3, 3), berlin(2031, 3, 4))),
        (evening(is_all_day=True, last_day=date(2031, 3, 5)), (berlin(2031, 3, 3), berlin(2031, 3, 6))),
        (evening(is_all_day=True, last_day=date(2031, 3, 1)), (berlin(2031, 3, 3), berlin(2031, 3, 4))),
    ],
)
def test_moments_of_a_planned_date(planned, expected):
    assert moments(planned) == expected


def test_new_meetings_have_in_common_what_is_usual(committee):
    place = factories.place.make(municipality=committee.municipality)
    library = factories.place.make(municipality=committee.municipality, name="Bücherei")

    entered = enter_all(
        committee,
        evening(title="Klausur"),
        evening(day=date(2031, 4, 7), place="Bücherei", is_cancelled=True),
        places=[library],
        place=place,
        language="tr",
        is_public=False,
        state="published",
    )

    assert [(each.title, each.place, each.status) for each in entered.added] == [
        ("Klausur", place, "scheduled"),
        ("", library, "cancelled"),
    ]
    assert {(each.language, each.is_public, each.state) for each in Meeting.objects.all()} == {
        ("tr", False, "published")
    }


def test_all_or_nothing(committee):
    wrong = evening(day=date(2031, 4, 7), title="x" * 151)

    with pytest.raises(ValidationError):
        enter_all(committee, evening(), wrong)

    assert not Meeting.objects.exists()


def test_what_only_the_database_notices_undoes_everything(committee):
    in_the_skipped_hour = evening(day=date(2031, 3, 30), begins=time(2, 30), ends=time(3, 10))

    with pytest.raises(IntegrityError):
        enter_all(committee, evening(), in_the_skipped_hour)

    assert not Meeting.objects.exists()


def test_a_place_of_another_town_is_refused(committee):
    with pytest.raises(ValidationError):
        enter_all(committee, evening(), place=factories.place.make())


def imported(committee, **values):
    start = berlin(2031, 3, 3, 19)
    values = {"imported_uid": "a@b", "starts_at": start, "ends_at": berlin(2031, 3, 3, 21), **values}
    return factories.meeting.make(committee=committee, **values)


@pytest.mark.parametrize(
    "values, planned, changes",
    [
        ({}, {}, {}),
        ({}, {"title": "Klausur"}, {"title": "Klausur"}),
        ({}, {"begins": time(18)}, {"starts_at": berlin(2031, 3, 3, 18)}),
        ({}, {"is_cancelled": True}, {"status": "cancelled"}),
        ({"status": "cancelled"}, {"is_cancelled": True}, {}),
        ({"status": "cancelled"}, {}, {"status": "scheduled"}),
        ({"status": "held"}, {}, {}),
        ({"status": "postponed"}, {}, {}),
        ({"status": "postponed"}, {"begins": time(18)}, {"status": "scheduled", "starts_at": berlin(2031, 3, 3, 18)}),
    ],
)
def test_a_second_import_finds_what_changed(committee, values, planned, changes):
    imported(committee, **values)

    found = step(committee, evening(uid="a@b", **planned))

    assert (found.kind, found.changes) == ("changed" if changes else "unchanged", changes)
    assert bool(found.sentence)


def test_a_second_import_updates_and_leaves_alone_what_the_source_does_not_know(committee):
    place = factories.place.make(municipality=committee.municipality)
    meeting = imported(committee, place=place, language="tr", note="<p>Text</p>")

    entered = enter_all(
        committee, evening(uid="a@b", day=date(2031, 3, 10)), evening(uid="c@d"), language="de", place=None
    )

    changed = Meeting.objects.get(pk=meeting.pk)
    assert [(each.pk, names) for each, names in entered.changed] == [(meeting.pk, ["starts_at", "ends_at"])]
    assert (changed.slug, changed.uid, changed.sequence) == ("2031-03-10", meeting.uid, meeting.sequence + 1)
    assert (changed.place, changed.language, changed.note) == (place, "tr", "<p>Text</p>")
    assert changed.former_starts == [berlin(2031, 3, 3, 19)]
    assert [each.imported_uid for each in entered.added] == ["c@d"]


def test_a_second_import_moves_a_meeting_to_another_place_that_the_town_knows(committee):
    imported(committee)
    hall = factories.place.make(municipality=committee.municipality, name="Rathaus")
    planned = evening(uid="a@b", place="Rathaus, Hof")

    found = step(committee, planned, places=[hall])
    enter_all(committee, planned, places=[hall])

    assert (found.kind, found.changes) == ("changed", {"place": hall})
    assert Meeting.objects.get().place == hall
    assert step(committee, evening(uid="a@b", place="Irgendwo"), places=[hall]).kind == "unchanged"


def test_publishing_publishes_unchanged_drafts_too(committee):
    imported(committee, state="draft")

    entered = enter_all(committee, evening(uid="a@b"), state="published")

    assert (len(entered.changed), entered.left) == (1, 0)
    assert Meeting.objects.get().state == "published"


@pytest.mark.parametrize(
    "was, pressed, becomes",
    [
        ("draft", "published", "published"),
        ("published", "draft", "published"),
        ("draft", "draft", "draft"),
    ],
)
def test_saving_drafts_unpublishes_nothing(committee, was, pressed, becomes):
    imported(committee, state=was)

    enter_all(committee, evening(uid="a@b", title="Neu"), state=pressed)

    assert Meeting.objects.get().state == becomes


@pytest.mark.parametrize("state, may_change", [("archived", anybody), ("published", nobody)])
def test_what_is_archived_or_not_ones_own_to_change_is_left(committee, state, may_change):
    imported(committee, state=state)
    planned = evening(uid="a@b", title="Neu")

    entered = enter_all(committee, planned, may_change=may_change)

    assert step(committee, planned, may_change).sentence
    assert (entered.left, Meeting.objects.get().title) == (1, "")


@pytest.mark.parametrize(
    "values, may_change, becomes",
    [
        ({}, anybody, ("changed", "cancelled")),
        ({"starts_at": berlin(2031, 3, 3, 18)}, anybody, ("changed", "cancelled")),
        ({"status": "cancelled"}, anybody, ("unchanged", "cancelled")),
        ({"status": "postponed"}, anybody, ("unchanged", "postponed")),
        ({"state": "published"}, nobody, ("kept_back", "scheduled")),
    ],
)
def test_a_line_that_calls_off_is_about_the_meeting_of_its_day(committee, values, may_change, becomes):
    imported(committee, title="Klausur", **{"imported_uid": "", **values})
    planned = evening(is_cancelled=True, title="Ferien")

    found = step(committee, planned, may_change)
    enter_all(committee, planned, may_change=may_change)

    meeting = Meeting.objects.get()
    assert bool(found.sentence)
    assert (found.kind, meeting.status, meeting.title) == (*becomes, "Klausur")


def test_of_two_meetings_the_nearest_that_stands_is_called_off(committee):
    imported(committee, imported_uid="", status="cancelled")
    imported(committee, imported_uid="", starts_at=berlin(2031, 3, 3, 9), ends_at=berlin(2031, 3, 3, 10))
    nearest = imported(committee, imported_uid="", starts_at=berlin(2031, 3, 3, 18))

    assert step(committee, evening(is_cancelled=True)).meeting == nearest


def test_without_a_meeting_to_call_off_there_is_a_cancelled_one(committee):
    imported(committee, imported_uid="", state="archived")

    entered = enter_all(committee, evening(is_cancelled=True))

    assert [each.status for each in entered.added] == ["cancelled"]


@pytest.mark.parametrize(
    "values, planned, is_known",
    [
        ({}, {}, True),
        ({}, {"uid": "c@d"}, False),
        ({}, {"title": "Klausur"}, False),
        ({}, {"begins": time(18)}, False),
        ({}, {"ends": time(20)}, False),
        ({"status": "cancelled"}, {}, False),
        ({"state": "archived"}, {}, False),
    ],
)
def test_a_row_equals_a_meeting_with_the_same_times_and_title(committee, values, planned, is_known):
    imported(committee, **values)

    row = evening(**planned)

    assert known_meetings(committee, [row]).equals(row) == is_known


def test_uids_of_another_committee_are_not_touched(committee):
    other = imported(factories.committee.make(municipality=committee.municipality))

    entered = enter_all(committee, evening(uid="a@b"))

    assert [each.committee for each in entered.added] == [committee]
    assert Meeting.objects.get(pk=other.pk).starts_at == other.starts_at


def test_an_endless_uid_is_known_again(committee):
    endless = evening(uid="u" * 1000)
    enter_all(committee, endless)

    assert step(committee, endless).kind == "unchanged"


@pytest.mark.parametrize(
    "title, found, left",
    [
        ("volkshochschule wedel, ABC-Straße 3", True, ""),
        ("Klausur, Volkshochschule Wedel, ABC-Str. 3, 22880 Wedel", True, "Klausur"),
        ("Volkshochschule Wedel (Raum 2), Klausur", True, "Raum 2, Klausur"),
        ("Besuch der Volkshochschule Wedel", False, "Besuch der Volkshochschule Wedel"),
        ("Volkshochschule Wedels Zukunft", False, "Volkshochschule Wedels Zukunft"),
        ("", False, ""),
    ],
)
def test_a_known_place_in_a_line_is_no_title(title, found, left):
    hall = Place(name="Volkshochschule Wedel", street="ABC-Straße 3", postcode="22880", city="Wedel")
    places = Places([Place(name="VHS"), hall])

    assert places.found_in(title) == (hall if found else None, left)


@pytest.mark.parametrize(
    "title, left", [("beirat", ""), ("Beirat für Integration", ""), ("Beirat tagt", "Beirat tagt")]
)
def test_the_name_of_the_committee_is_no_title(title, left):
    committee = Committee(name="Beirat für Integration", short_name="Beirat")

    assert as_the_town_says(evening(title=title, uid="a@b"), committee, Places([])).title == left


def test_places_are_found_by_their_names():
    hall = Place(name="VHS Wedel", street="ABC-Straße 3")
    places = Places([hall])

    found = [places.named(text) for text in ("vhs wedel", " VHS Wedel, Raum 2 ", "VHS Wedel, ABC-Straße 3", "VHS", "")]

    assert found == [hall, hall, hall, None, None]
