"""When somebody can be reached, at every edge there is."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.hours import Availability, availability, availability_of, holiday_name
from contacts.models import MIDNIGHT, Absence, ContactPoint, OpeningHours
from contacts.questions import with_presence
from tests import factories
from tests.factories import BERLIN, berlin

EIGHT, NOON, TWO, FOUR = time(8), time(12), time(14), time(16)


def slot(weekday, opens_at=EIGHT, closes_at=NOON, **values):
    return OpeningHours(weekday=weekday, opens_at=opens_at, closes_at=closes_at, **values)


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


#: Monday and Thursday, twice on Thursday.
HOURS = [slot(0), slot(3, TWO, FOUR), slot(3)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # Monday, 15 June 2020, and both edges of its slot.
        (berlin(2020, 6, 15, 0, 0), Availability("later", EIGHT, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 7, 59, 59), Availability("later", EIGHT, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 8, 0), Availability("open", NOON, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 11, 59, 59), Availability("open", NOON, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 12, 0), Availability("closed", EIGHT, date(2020, 6, 18))),
        (berlin(2020, 6, 15, 23, 59), Availability("closed", EIGHT, date(2020, 6, 18))),
        # A day without slots, the gap between two slots, and after the last one of the week.
        (berlin(2020, 6, 16, 10), Availability("closed", EIGHT, date(2020, 6, 18))),
        (berlin(2020, 6, 18, 13), Availability("later", TWO, date(2020, 6, 18))),
        (berlin(2020, 6, 18, 15), Availability("open", FOUR, date(2020, 6, 18))),
        (berlin(2020, 6, 18, 16), Availability("closed", EIGHT, date(2020, 6, 22))),
        # The weekend.
        (berlin(2020, 6, 20, 10), Availability("closed", EIGHT, date(2020, 6, 22))),
        (berlin(2020, 6, 21, 10), Availability("closed", EIGHT, date(2020, 6, 22))),
        # Easter Monday is closed; afterwards the next slot is on Thursday.
        (berlin(2020, 4, 13, 10), Availability("holiday", EIGHT, date(2020, 4, 16), "Ostermontag")),
        (berlin(2020, 4, 10, 10), Availability("holiday", EIGHT, date(2020, 4, 16), "Karfreitag")),
        # The day before looks past the holiday.
        (berlin(2020, 4, 12, 10), Availability("closed", EIGHT, date(2020, 4, 16))),
        # The clocks change on 29 March and 25 October 2020; both Mondays after them read the same.
        (berlin(2020, 3, 29, 3, 30), Availability("closed", EIGHT, date(2020, 3, 30))),
        (berlin(2020, 3, 30, 8, 0), Availability("open", NOON, date(2020, 3, 30))),
        (berlin(2020, 10, 25, 2, 30), Availability("closed", EIGHT, date(2020, 10, 26))),
        (berlin(2020, 10, 26, 7, 59), Availability("later", EIGHT, date(2020, 10, 26))),
        (berlin(2020, 10, 26, 8, 0), Availability("open", NOON, date(2020, 10, 26))),
        # Around new year.
        (berlin(2020, 12, 31, 16, 0), Availability("closed", EIGHT, date(2021, 1, 4))),
        (berlin(2021, 1, 1, 9, 0), Availability("holiday", EIGHT, date(2021, 1, 4), "Neujahr")),
    ],
)
def test_what_holds_at_a_moment(now, expected):
    assert availability(HOURS, "SH", now) == expected


def test_holidays_are_those_of_the_land():
    reformation, all_saints = berlin(2019, 10, 31, 9), berlin(2018, 11, 1, 9)
    thursday = [slot(3)]

    kinds = {
        (land, now.date()): availability(thursday, land, now).kind
        for land in ("SH", "NW")
        for now in (reformation, all_saints)
    }

    assert kinds == {
        ("SH", date(2019, 10, 31)): "holiday",
        ("NW", date(2019, 10, 31)): "open",
        ("SH", date(2018, 11, 1)): "open",
        ("NW", date(2018, 11, 1)): "holiday",
    }


def test_without_hours_nothing_is_said():
    assert availability([], "SH", berlin(2020, 6, 15, 9)) == Availability("unknown")


def test_hours_that_do_not_hold_yet_or_any_more_open_nothing():
    past = slot(0, valid_until=date(2020, 6, 14))
    future = slot(0, valid_from=date(2020, 12, 1))

    assert availability([past, future], "SH", berlin(2020, 6, 15, 9)) == Availability("closed")


@pytest.mark.parametrize(("day", "kind"), [(14, "closed"), (15, "open"), (22, "open"), (29, "closed")])
def test_the_first_and_the_last_day_count(day, kind):
    hours = [slot(0, valid_from=date(2020, 6, 15), valid_until=date(2020, 6, 22))]

    assert availability(hours, "SH", berlin(2020, 6, day, 9)).kind == kind


def test_a_slot_may_last_until_the_end_of_the_day():
    night = [slot(0, time(22), time(23, 59, 59))]

    assert availability(night, "SH", berlin(2020, 6, 15, 23, 30)).kind == "open"
    assert availability(night, "SH", berlin(2020, 6, 16, 0, 0)).kind == "closed"


#: Friday evening until two in the morning, and Sunday until midnight.
NIGHTS = [slot(4, time(20), MIDNIGHT), slot(5, MIDNIGHT, time(2)), slot(6, time(22), MIDNIGHT)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (berlin(2020, 6, 19, 19, 59), Availability("later", time(20), date(2020, 6, 19))),
        (berlin(2020, 6, 19, 20, 0), Availability("open", time(2), date(2020, 6, 20))),
        (berlin(2020, 6, 19, 23, 59), Availability("open", time(2), date(2020, 6, 20))),
        (berlin(2020, 6, 20, 0, 0), Availability("open", time(2), date(2020, 6, 20))),
        (berlin(2020, 6, 20, 2, 0), Availability("closed", time(22), date(2020, 6, 21))),
        (berlin(2020, 6, 21, 23, 59, 59), Availability("open", MIDNIGHT, date(2020, 6, 22))),
        (berlin(2020, 6, 22, 0, 0), Availability("closed", time(20), date(2020, 6, 26))),
        # 3 October is a holiday, on a Saturday: the night ends when it begins.
        (berlin(2020, 10, 2, 23, 0), Availability("open", MIDNIGHT, date(2020, 10, 3))),
        (
            berlin(2020, 10, 3, 1, 0),
            Availability("holiday", time(22), date(2020, 10, 4), "Tag der Deutschen Einheit"),
        ),
        # 1 May is a holiday, on a Friday: the night begins after it.
        (berlin(2020, 5, 1, 23, 0), Availability("holiday", MIDNIGHT, date(2020, 5, 2), "Erster Mai")),
        (berlin(2020, 5, 2, 0, 0), Availability("open", time(2), date(2020, 5, 2))),
    ],
)
def test_over_midnight(now, expected):
    assert availability(NIGHTS, "SH", now) == expected


#: Sundays around the hour that the clocks leave out or repeat.
CLOCK_CHANGES = [slot(6, time(1), time(2, 30)), slot(6, time(2, 45), time(4)), slot(6, time(5), time(6))]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # 29 March: two o'clock is three o'clock. What lies in the hour between is cut, and so both slots touch.
        (utc(2020, 3, 29, 0, 0), Availability("open", time(4), date(2020, 3, 29))),
        (utc(2020, 3, 29, 0, 59), Availability("open", time(4), date(2020, 3, 29))),
        (utc(2020, 3, 29, 1, 0), Availability("open", time(4), date(2020, 3, 29))),
        (utc(2020, 3, 29, 1, 59), Availability("open", time(4), date(2020, 3, 29))),
        (utc(2020, 3, 29, 2, 0), Availability("later", time(5), date(2020, 3, 29))),
        # 25 October: the hour from two to three is there twice. What ends in it ends the first time.
        (utc(2020, 10, 24, 23, 0), Availability("open", time(2, 30), date(2020, 10, 25))),
        (utc(2020, 10, 25, 0, 29), Availability("open", time(2, 30), date(2020, 10, 25))),
        (utc(2020, 10, 25, 0, 30), Availability("later", time(2, 45), date(2020, 10, 25))),
        # What begins in it begins the first time, and goes on through the second.
        (utc(2020, 10, 25, 0, 45), Availability("open", time(4), date(2020, 10, 25))),
        (utc(2020, 10, 25, 1, 10), Availability("open", time(4), date(2020, 10, 25))),
        (utc(2020, 10, 25, 2, 59), Availability("open", time(4), date(2020, 10, 25))),
        (utc(2020, 10, 25, 3, 0), Availability("later", time(5), date(2020, 10, 25))),
    ],
)
def test_while_the_clocks_change(now, expected):
    assert availability(CLOCK_CHANGES, "SH", now) == expected


def test_a_slot_inside_the_hour_that_is_left_out_does_not_take_place():
    hours = [slot(6, time(2, 10), time(2, 50))]

    assert availability(hours, "SH", utc(2020, 3, 29, 0, 0)) == Availability("closed", time(2, 10), date(2020, 4, 5))


LEAVE = Absence(first_on=date(2020, 6, 16), last_on=date(2020, 6, 18), text="Urlaub")
LONG_LEAVE = Absence(first_on=date(2020, 6, 19), last_on=date(2020, 7, 31))


@pytest.mark.parametrize(
    ("now", "absences", "expected"),
    [
        # The days before, both edges, and the day after; Thursday the 18th falls out.
        (berlin(2020, 6, 15, 9), [LEAVE], Availability("open", NOON, date(2020, 6, 15))),
        (berlin(2020, 6, 15, 23, 59, 59), [LEAVE], Availability("closed", EIGHT, date(2020, 6, 22))),
        (berlin(2020, 6, 16, 0, 0), [LEAVE], Availability("absent", EIGHT, date(2020, 6, 22), absence=LEAVE)),
        (berlin(2020, 6, 18, 9), [LEAVE], Availability("absent", EIGHT, date(2020, 6, 22), absence=LEAVE)),
        (berlin(2020, 6, 18, 23, 59, 59), [LEAVE], Availability("absent", EIGHT, date(2020, 6, 22), absence=LEAVE)),
        (berlin(2020, 6, 19, 0, 0), [LEAVE], Availability("closed", EIGHT, date(2020, 6, 22))),
        # Leave upon leave, for longer than a month.
        (
            berlin(2020, 6, 17, 9),
            [LEAVE, LONG_LEAVE],
            Availability("absent", EIGHT, date(2020, 8, 3), absence=LEAVE),
        ),
    ],
)
def test_absences(now, absences, expected):
    assert availability(HOURS, "SH", now, absences) == expected


def test_an_absence_counts_more_than_a_holiday():
    leave = Absence(first_on=date(2020, 4, 13), last_on=date(2020, 4, 13))

    found = availability(HOURS, "SH", berlin(2020, 4, 13, 10), [leave])

    assert found == Availability("absent", EIGHT, date(2020, 4, 16), absence=leave)


def test_an_absence_cuts_a_night():
    leave = Absence(first_on=date(2020, 6, 20), last_on=date(2020, 6, 20))

    assert availability(NIGHTS, "SH", berlin(2020, 6, 19, 23), [leave]).at == MIDNIGHT
    assert availability(NIGHTS, "SH", berlin(2020, 6, 20, 1), [leave]).kind == "absent"


@pytest.mark.parametrize(
    ("hours", "now", "kind"),
    [
        ([], berlin(2020, 6, 15, 9), "appointment"),
        ([slot(0, valid_until=date(2020, 1, 1))], berlin(2020, 6, 15, 9), "appointment"),
        (HOURS, berlin(2020, 6, 15, 9), "open"),
        (HOURS, berlin(2020, 6, 16, 9), "closed"),
        (HOURS, berlin(2020, 4, 13, 9), "holiday"),
    ],
)
def test_by_appointment_is_said_where_no_hours_are(hours, now, kind):
    assert availability(hours, "SH", now, is_by_appointment=True).kind == kind


KINDS = [
    slot(0, time(8), time(10), kind="phone"),
    slot(0, time(10), time(12), kind="phone"),
    slot(0, time(12), time(14), kind="personal"),
    slot(0, time(14), time(16), kind="both"),
    slot(0, time(16), time(18)),
]


@pytest.mark.parametrize(
    ("hour", "at", "way"), [(8, 12, "phone"), (11, 12, "phone"), (12, 14, "personal"), (14, 16, "both"), (16, 18, "")]
)
def test_slots_that_touch_are_one_stay_as_long_as_their_kind_is_the_same(hour, at, way):
    found = availability(KINDS, "SH", berlin(2020, 6, 15, hour))

    assert found == Availability("open", time(at), date(2020, 6, 15), way=way)


def test_an_end_more_than_a_day_ahead_is_not_told():
    always = [slot(day, MIDNIGHT, MIDNIGHT) for day in range(7)]

    assert availability(always, "SH", berlin(2020, 6, 15, 9)) == Availability("open")
    # More than a day, and just one.
    two_days = [slot(day, MIDNIGHT, MIDNIGHT) for day in (0, 1)]
    assert availability(two_days, "SH", berlin(2020, 6, 15, 23, 59)) == Availability("open")
    assert availability(two_days, "SH", berlin(2020, 6, 16)) == Availability("open", MIDNIGHT, date(2020, 6, 17))
    # It is Good Friday tomorrow.
    assert availability(always, "SH", berlin(2020, 4, 9, 9)) == Availability("open", MIDNIGHT, date(2020, 4, 10))


def model(hours, land, absences, now):
    """Slowly and simply: what kind of slot is open, minute by minute, for a day; None where it is closed."""
    found = []
    for minute in range(24 * 60 + 1):
        clock = (now + minute * timedelta(minutes=1)).astimezone(BERLIN)
        day = clock.date()
        closed = holiday_name(land, day) or any(each.first_on <= day <= each.last_on for each in absences)
        holding = [each for each in hours if (each.valid_from or day) <= day <= (each.valid_until or day)]
        began = max((each.valid_from or date.min for each in holding), default=None)
        holding = [each for each in holding if (each.valid_from or date.min) == began]
        ends = min((each.valid_until or date.max for each in holding), default=None)
        kinds = [
            each.kind
            for each in holding
            if (each.valid_until or date.max) == ends
            and each.weekday == day.weekday()
            and each.opens_at <= clock.time()
            and (each.closes_at == MIDNIGHT or clock.time() < each.closes_at)
        ]
        found.append(None if closed or not kinds else kinds[0])
    return found


quarters = st.integers(0, 95)
days = st.dates(date(2020, 3, 20), date(2020, 4, 20))


@st.composite
def weeks_of_hours(draw):
    """Up to three weeks, each with slots that do not overlap."""
    hours, periods = [], set()
    for _week in range(draw(st.integers(0, 3))):
        first, last = sorted([draw(days), draw(days)])
        period = (draw(st.sampled_from([None, first])), draw(st.sampled_from([None, last])))
        if period in periods:
            continue
        periods.add(period)
        for weekday in draw(st.sets(st.integers(0, 6), max_size=5)):
            edges = sorted(draw(st.sets(st.integers(0, 96), min_size=2, max_size=5)))
            for begin, end in pairwise(edges):
                if draw(st.booleans()):
                    hours.append(
                        slot(
                            weekday, time(begin // 4, begin % 4 * 15), time(end // 4 % 24, end % 4 * 15),
                            kind=draw(st.sampled_from(OpeningHours.Kind.values)),
                            valid_from=period[0], valid_until=period[1],
                        )
                    )  # fmt: skip
    return hours


@given(
    hours=weeks_of_hours(),
    leave=st.tuples(days, st.integers(0, 9)),
    day=days.filter(lambda day: day not in (date(2020, 3, 28), date(2020, 3, 29))),
    minute=st.integers(0, 24 * 60 - 1),
)
@settings(max_examples=150, deadline=None)
def test_it_agrees_with_a_look_at_each_minute(hours, leave, day, minute):
    absences = [Absence(first_on=leave[0], last_on=leave[0] + timedelta(days=leave[1]))]
    now = berlin(day.year, day.month, day.day, *divmod(minute, 60))

    found = availability(hours, "SH", now, absences)

    minutes = model(hours, "SH", absences, now)
    assert found.is_open == (minutes[0] is not None)
    change = next((index for index, kind in enumerate(minutes) if kind != minutes[0]), None)
    if found.is_open:
        assert found.way == ("" if minutes[0] == "unknown" else minutes[0])
        told = None if change is None else (now.astimezone(UTC) + timedelta(minutes=change)).astimezone(BERLIN)
        assert (found.day, found.at) == ((told.date(), told.time()) if told else (None, None))
    elif change is not None:
        told = (now.astimezone(UTC) + timedelta(minutes=change)).astimezone(BERLIN)
        assert (found.day, found.at) == (told.date(), told.time())
    else:
        assert found.day is None or berlin(found.day.year, found.day.month, found.day.day, found.at.hour) > now


def said(now, hours=HOURS, absences=(), **values):
    found = availability(hours, "SH", now, absences, **values)
    return found.sentence, found.next_sentence


def test_each_answer_is_a_sentence_of_its_own():
    """No two states read alike, and where the next time is known it is told."""
    told = [
        said(berlin(2020, 6, 15, 9)),
        *[said(berlin(2020, 6, 15, hour), KINDS) for hour in (8, 12, 14)],
        *[
            said(berlin(2020, 6, 15, 9), [slot(day, MIDNIGHT, MIDNIGHT, kind=kind) for day in range(7)])
            for kind in OpeningHours.Kind
        ],
        said(berlin(2020, 6, 15, 7)),
        said(berlin(2020, 6, 17, 9)),
        said(berlin(2020, 6, 16, 9)),
        said(berlin(2020, 6, 15, 9), [slot(0, valid_from=date(2020, 6, 29))]),
        said(berlin(2020, 4, 13, 9)),
        said(berlin(2020, 6, 17, 9), absences=[LEAVE]),
        said(berlin(2020, 6, 18, 9), absences=[LEAVE]),
        said(berlin(2020, 6, 15, 9), [], is_by_appointment=True),
        said(berlin(2020, 6, 15, 9), []),
    ]

    assert len(set(told)) == len(told)
    assert [bool(again) for _now, again in told] == [False] * 8 + [True] * 7 + [False] * 2
    assert told[-1] == ("", "")


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "town_state", "is_shown"), [
    ("published", "published", True), ("draft", "published", False), ("archived", "published", False),
    ("published", "archived", False),
])  # fmt: skip
def test_who_steps_in_is_named_only_while_visitors_may_see_them(state, town_state, is_shown):
    town = factories.town.make()
    contact = factories.contact.make(municipality=town)
    deputy = factories.contact.make(municipality=town, name="Vertretung", state=state)
    contact.absences.create(first_on=date(2020, 6, 15), last_on=date(2199, 6, 15), deputy=deputy, text="Urlaub")
    type(town).objects.filter(pk=town.pk).update(state=town_state)

    found = availability_of(ContactPoint.objects.for_cards().get(pk=contact.pk), berlin(2020, 6, 15, 9))

    html = render_to_string("components/availability.html", {"availability": found})
    assert (found.deputy == deputy, deputy.get_absolute_url() in html) == (is_shown, is_shown)
    assert "Urlaub" in html


@pytest.mark.django_db
def test_what_holds_is_asked_once_for_any_number_of_contacts(django_assert_num_queries):
    town = factories.town.make()
    deputy = factories.contact.make(municipality=town)
    for _each in range(3):
        contact = factories.contact.make(municipality=town)
        factories.hours.make(contact_point=contact)
        contact.absences.create(first_on=date(2020, 6, 15), last_on=date(2199, 6, 15), deputy=deputy)

    with django_assert_num_queries(4):
        contacts = with_presence(ContactPoint.objects.for_cards())
        assert [availability_of(each, berlin(2020, 6, 15, 9)).deputy for each in contacts].count(deputy) == 3
