from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from contacts.models import MIDNIGHT, Absence, Holder, OpeningHours
from tests import factories

pytestmark = pytest.mark.django_db


def refuse(row):
    """What the editor is told, and that the database refuses the row too."""
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    with pytest.raises(IntegrityError):
        row.save()
    return refused.value.messages


def hours(contact, opens, closes, weekday=0, **values):
    return OpeningHours(contact_point=contact, weekday=weekday, opens_at=opens, closes_at=closes, **values)


def test_hours_close_after_they_open():
    contact = factories.contact.make()

    assert len(refuse(hours(contact, time(12), time(8)))) == 1


def test_hours_end_after_they_begin():
    contact = factories.contact.make()

    assert refuse(hours(contact, time(8), time(12), valid_from=date(2020, 2, 1), valid_until=date(2020, 1, 1)))


@pytest.mark.parametrize(
    "values",
    [
        {"opens": time(8), "closes": time(12)},
        {"opens": time(9), "closes": time(10)},
        {"opens": time(7), "closes": time(13)},
        {"opens": time(11, 59), "closes": time(13)},
        {"opens": time(11, 59), "closes": MIDNIGHT},
        {"opens": MIDNIGHT, "closes": MIDNIGHT},
    ],
)
def test_hours_of_a_day_may_not_overlap(values):
    contact = factories.contact.make()
    hours(contact, time(8), time(12)).save()

    assert len(refuse(hours(contact, **values))) == 1


@pytest.mark.parametrize(
    "values",
    [
        {"opens": time(12), "closes": time(14)},
        {"opens": time(6), "closes": time(8)},
        {"opens": time(12), "closes": MIDNIGHT},
        {"opens": time(8), "closes": time(12), "weekday": 1},
    ],
)
def test_hours_may_touch_and_other_days_are_free(values):
    contact = factories.contact.make()
    hours(contact, time(8), time(12)).save()

    row = hours(contact, **values)
    row.full_clean()
    row.save()

    assert contact.opening_hours.count() == 2


@pytest.mark.parametrize(
    ("first", "second", "may_be"),
    [
        ((None, date(2020, 6, 30)), (date(2020, 7, 1), None), True),
        # Weeks may overlap: the one that began last counts.
        ((None, None), (date(2020, 6, 1), date(2020, 8, 31)), True),
        ((date(2020, 6, 1), date(2020, 8, 31)), (date(2020, 6, 1), date(2020, 6, 30)), True),
        ((date(2020, 1, 1), None), (None, None), True),
        # The same week twice.
        ((None, None), (None, None), False),
        ((None, date(2020, 6, 30)), (None, date(2020, 6, 30)), False),
        ((date(2020, 1, 1), None), (date(2020, 1, 1), None), False),
        ((date(2020, 1, 1), date(2020, 1, 31)), (date(2020, 1, 1), date(2020, 1, 31)), False),
    ],
)
def test_hours_overlap_within_their_week_only(first, second, may_be):
    contact = factories.contact.make()
    hours(contact, time(8), time(12), valid_from=first[0], valid_until=first[1]).save()
    row = hours(contact, time(8), time(12), valid_from=second[0], valid_until=second[1])

    if may_be:
        row.full_clean()
        row.save()
    else:
        assert len(refuse(row)) == 1


def absence(contact, first_on, last_on, **values):
    return Absence(contact_point=contact, first_on=first_on, last_on=last_on, **values)


def test_an_absence_ends_after_it_begins():
    contact = factories.contact.make()

    assert len(refuse(absence(contact, date(2020, 6, 2), date(2020, 6, 1)))) == 1


@pytest.mark.parametrize(("first", "last"), [(1, 10), (10, 12), (5, 5), (1, 30)])
def test_absences_do_not_overlap(first, last):
    contact = factories.contact.make()
    absence(contact, date(2020, 6, 5), date(2020, 6, 10)).save()
    absence(factories.contact.make(), date(2020, 6, 5), date(2020, 6, 10)).save()

    assert len(refuse(absence(contact, date(2020, 6, first), date(2020, 6, last)))) == 1


def test_an_absence_may_begin_the_day_after_another():
    contact = factories.contact.make()
    absence(contact, date(2020, 6, 5), date(2020, 6, 10)).save()

    absence(contact, date(2020, 6, 11), date(2020, 6, 11)).save()

    assert contact.absences.count() == 2


def test_nobody_steps_in_for_themselves():
    contact = factories.contact.make()

    assert len(refuse(absence(contact, date(2020, 6, 1), date(2020, 6, 1), deputy=contact))) == 1


def test_who_steps_in_belongs_to_the_same_town():
    contact, elsewhere = factories.contact.make(), factories.contact.make()

    with pytest.raises(ValidationError):
        absence(contact, date(2020, 6, 1), date(2020, 6, 1), deputy=elsewhere).full_clean()


def test_hours_of_another_contact_do_not_matter():
    hours(factories.contact.make(), time(8), time(12)).save()

    row = hours(factories.contact.make(), time(8), time(12))
    row.full_clean()
    row.save()


def test_there_is_no_eighth_weekday():
    contact = factories.contact.make()

    assert refuse(hours(contact, time(8), time(12), weekday=7))


def test_nobody_holds_an_office_backwards():
    contact = factories.contact.make()
    person = factories.person.make(municipality=contact.municipality)
    holder = Holder(contact_point=contact, person=person, starts_on=date(2020, 2, 1), ends_on=date(2020, 1, 31))

    assert len(refuse(holder)) == 1


def test_an_address_belongs_to_one_contact_of_a_town():
    contact = factories.contact.make(slug="stelle")
    other = contact.__class__(municipality=contact.municipality, name="Andere", slug="stelle")

    factories.contact.make(slug="stelle")  # in another town

    assert len(refuse(other)) == 1


def test_a_way_to_make_appointments_needs_appointments():
    contact = factories.contact.make()
    contact.appointment_by = "phone"

    assert len(refuse(contact)) == 1


def test_a_contact_is_found_at_a_place_of_its_own_town():
    contact = factories.contact.make()
    contact.place = factories.place.make()

    with pytest.raises(ValidationError) as refused:
        contact.full_clean()

    assert list(refused.value.message_dict) == ["place"]


@pytest.mark.parametrize("typed", ["02 81 / 2 03 23 71", "+49 281 2032371", "0281-2032371"])
def test_a_number_is_shown_with_its_area_code(typed):
    contact = factories.contact.make(phone=typed)

    assert (contact.phone.as_e164, contact.phone_display) == ("+492812032371", "0281 2032371")


def test_an_address_line_says_what_is_known():
    lines = [
        factories.place.make(street="ABC-Straße 3", postcode="22880", city="Wedel").address_line,
        factories.place.make(city="Wedel").address_line,
        factories.place.make().address_line,
    ]

    assert lines == ["ABC-Straße 3, 22880 Wedel", "Wedel", ""]
