"""Free times for an appointment, each by the clock in Berlin."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.models import Absence, Appointment, ContactPoint, Enquiry
from contacts.questions import with_presence
from contacts.slots import free_slots
from municipalities.models import Municipality
from tests import factories
from tests.contacts.test_hours import HOURS, NIGHTS, slot
from tests.factories import berlin

#: A Monday; HOURS are Monday 8 to 12, and Thursday 8 to 12 and 14 to 16.
NOW = berlin(2020, 6, 15, 9)


class Loaded:
    """A contact point with what `free_slots` reads, without a database."""

    def __init__(self, hours=HOURS, absences=(), minutes=60, weeks=1, notice=24, land="SH"):
        self.opening_hours = self
        self.hours, self.coming_absences = hours, absences
        self.municipality = Municipality(land=land)
        self.appointment_minutes, self.appointment_weeks, self.appointment_notice_hours = minutes, weeks, notice

    def all(self):
        return self.hours


def starts(contact, now=NOW, taken=()):
    return [f"{each.starts_at:%d. %H:%M}" for each in free_slots(contact, now, taken)]


THURSDAY = ["18. 08:00", "18. 09:00", "18. 10:00", "18. 11:00", "18. 14:00", "18. 15:00"]
NEXT_MONDAY = ["22. 08:00", "22. 09:00", "22. 10:00", "22. 11:00"]


@pytest.mark.parametrize(
    ("case", "now", "taken", "expected"),
    [
        ({}, NOW, [], THURSDAY + NEXT_MONDAY),
        # The last day is that in a week; Monday's own times are too soon.
        ({"notice": 0}, NOW, [], ["15. 09:00", "15. 10:00", "15. 11:00", *THURSDAY, *NEXT_MONDAY]),
        ({"notice": 0}, NOW + timedelta(minutes=1), [], ["15. 10:00", "15. 11:00", *THURSDAY, *NEXT_MONDAY]),
        ({"notice": 72}, NOW, [], THURSDAY[1:] + NEXT_MONDAY),
        ({"notice": 168}, NOW, [], NEXT_MONDAY[1:]),
        ({"notice": 336}, NOW, [], []),
        # What does not fit whole is not offered.
        ({"minutes": 90}, NOW, [], ["18. 08:00", "18. 09:30", "18. 14:00", "22. 08:00", "22. 09:30"]),
        ({"minutes": 240}, NOW, [], ["18. 08:00", "22. 08:00"]),
        ({"minutes": 241}, NOW, [], []),
        # Touching is free, overlapping is not.
        ({}, NOW, [(berlin(2020, 6, 18, 9), berlin(2020, 6, 18, 11))], [THURSDAY[0], *THURSDAY[3:], *NEXT_MONDAY]),
        ({}, NOW, [(berlin(2020, 6, 18, 8, 59), berlin(2020, 6, 18, 9, 1))], [*THURSDAY[2:], *NEXT_MONDAY]),
        ({}, NOW, [(berlin(2020, 6, 18, 0), berlin(2020, 6, 19, 0))], NEXT_MONDAY),
        ({"absences": [Absence(first_on=date(2020, 6, 18), last_on=date(2020, 6, 21))]}, NOW, [], NEXT_MONDAY),
        # Easter Monday in all of Germany; Corpus Christi, a Thursday, in North Rhine-Westphalia only.
        ({}, berlin(2020, 4, 7, 9), [], ["09. 08:00", "09. 09:00", "09. 10:00", "09. 11:00", "09. 14:00", "09. 15:00"]),
        ({"land": "NW"}, berlin(2020, 6, 9, 9), [], ["15. 08:00", "15. 09:00", "15. 10:00", "15. 11:00"]),
        # Over midnight.
        ({"hours": NIGHTS, "minutes": 180}, NOW, [], ["19. 20:00", "19. 23:00"]),
        ({"hours": NIGHTS, "minutes": 120}, NOW, [], ["19. 20:00", "19. 22:00", "20. 00:00", "21. 22:00"]),
        # In the middle of a night its times are still counted from its beginning.
        (
            {"hours": NIGHTS, "minutes": 90, "notice": 0}, berlin(2020, 6, 20, 0, 15), [],
            ["20. 00:30", "21. 22:00", "26. 20:00", "26. 21:30", "26. 23:00", "27. 00:30"],
        ),
        # Other hours from Thursday on.
        ({"hours": [*HOURS, slot(3, time(10), time(11), valid_from=date(2020, 6, 18))]}, NOW, [], ["18. 10:00"]),
        ({"hours": []}, NOW, [], []),
    ],
)  # fmt: skip
def test_times_that_are_free(case, now, taken, expected):
    assert starts(Loaded(**case), now, taken) == expected


@pytest.mark.parametrize(
    ("day", "times"),
    [
        # 29 March leaves out two to three: half past one ends at three, which nobody would believe.
        (date(2020, 3, 29), ["01:00", "03:00", "03:30"]),
        # 25 October has the hour from two to three twice: the first one is meant.
        (date(2020, 10, 25), ["01:00", "01:30", "02:00", "03:00", "03:30"]),
        (date(2020, 11, 1), ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]),
    ],
)
def test_while_the_clocks_change(day, times):
    contact = Loaded(hours=[slot(6, time(1), time(4))], minutes=30, notice=0)

    found = free_slots(contact, berlin(day.year, day.month, day.day), [])

    assert [f"{each.starts_at:%H:%M}" for each in found if each.starts_at.date() == day] == times
    assert all(each.ends_at - each.starts_at == timedelta(minutes=30) for each in found)


@pytest.mark.parametrize(
    ("kind", "channels"),
    [
        ("personal", ("personal",)),
        ("phone", ("phone",)),
        ("both", ("personal", "phone")),
        ("unknown", ("personal", "phone")),
    ],
)
def test_how_one_may_meet_follows_from_the_slot(kind, channels):
    contact = Loaded(hours=[slot(3, kind=kind)])

    assert {each.channels for each in free_slots(contact, NOW, [])} == {channels}


def test_an_appointment_does_not_reach_from_one_kind_into_another():
    contact = Loaded(hours=[slot(3, time(8), time(9), kind="phone"), slot(3, time(9), time(11), kind="personal")])

    contact.appointment_minutes = 90

    assert starts(contact) == ["18. 09:00"]


@given(
    length=st.integers(5, 240),
    notice=st.integers(0, 336),
    minute=st.integers(0, 60 * 24 * 14),
    held=st.lists(st.tuples(st.integers(0, 60 * 24 * 14), st.integers(1, 600)), max_size=8),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_offered_can_be_had(length, notice, minute, held):
    now = berlin(2020, 4, 1) + timedelta(minutes=minute)
    taken = [(berlin(2020, 4, 1) + timedelta(minutes=begin), berlin(2020, 4, 1) + timedelta(minutes=begin + minutes))
             for begin, minutes in held]  # fmt: skip
    contact = Loaded(minutes=length, notice=notice, weeks=2)

    for each in free_slots(contact, now, taken):
        assert each.starts_at >= now + timedelta(hours=notice)
        assert each.ends_at - each.starts_at == timedelta(minutes=length)
        assert any(
            row.weekday == each.starts_at.weekday()
            and row.opens_at <= each.starts_at.time() and each.ends_at.time() <= row.closes_at
            for row in HOURS
        )  # fmt: skip
        assert not [one for one in taken if one[0] < each.ends_at and each.starts_at < one[1]]


def hold(contact, day, hour, status):
    enquiry = Enquiry.objects.create(
        municipality=contact.municipality, kind="appointment", kept_days=90, at_most_days=365
    )
    start = berlin(day.year, day.month, day.day, hour)
    return Appointment.objects.create(
        enquiry=enquiry, contact_point=contact, channel="phone", status=status,
        starts_at=start, ends_at=start + timedelta(hours=1),
    )  # fmt: skip


@pytest.mark.django_db
def test_appointments_that_hold_are_taken_and_others_are_not():
    contact = factories.contact.make(appointment_minutes=60, appointment_weeks=1)
    factories.hours.make(contact_point=contact, weekday=3)
    day = date(2020, 6, 18)
    for hour, status in ((8, "requested"), (9, "confirmed"), (10, "declined"), (11, "cancelled")):
        hold(contact, day, hour, status)
    hold(factories.contact.make(municipality=contact.municipality), day, 10, "confirmed")

    assert starts(contact, taken=None) == ["18. 10:00", "18. 11:00"]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_depend_on_how_much_there_is(count, django_assert_num_queries):
    contact = factories.contact.make(appointment_minutes=60)
    for weekday in range(count):
        factories.hours.make(contact_point=contact, weekday=weekday)
        hold(contact, date(2020, 6, 22 + weekday), 8, "confirmed")
        day = datetime(2020, 7, 1 + weekday).date()
        contact.absences.create(first_on=day, last_on=day)

    plain = ContactPoint.objects.get(pk=contact.pk)
    with django_assert_num_queries(4):
        assert free_slots(plain, NOW)

    [loaded] = with_presence(ContactPoint.objects.for_cards().filter(pk=contact.pk))
    with django_assert_num_queries(1):
        assert free_slots(loaded, NOW)
