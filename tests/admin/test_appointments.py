"""What the office does with a time that somebody asked for, and what the person gets."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from icalendar import Calendar

from contacts.models import Appointment, ContactPoint, OpeningHours, OutgoingMail
from tests.factories import berlin, enquiry, form

NOON = berlin(2027, 3, 1, 12)  # a Monday
ASKED = berlin(2027, 3, 8, 10)


@pytest.fixture(autouse=True)
def _monday_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def asked(wedel):
    """An appointment in Wedel that waits for the office."""
    form.make(municipality=wedel.town, kind="appointment")
    contact = wedel.rows["contactpoint"]
    ContactPoint.objects.filter(pk=contact.pk).update(offers_appointments=True, email="amt@wedel.example")
    OpeningHours.objects.all().delete()
    for weekday in range(5):
        OpeningHours.objects.create(contact_point=contact, weekday=weekday, opens_at="09:00", closes_at="11:00")
    contact.refresh_from_db()
    return appointment_at(wedel, ASKED)


def appointment_at(wedel, starts_at, **values):
    row = enquiry.make(
        municipality=wedel.town,
        kind="appointment",
        contact_point=wedel.rows["contactpoint"],
        email="anna@example.org",
        reply_by="mail",
        page_language="en",
    )
    return Appointment.objects.create(
        enquiry=row,
        contact_point=row.contact_point,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=30),
        channel="personal",
        **values,
    )


def deed(appointment, name):
    return reverse(f"admin:contacts_enquiry_{name}", args=[appointment.enquiry_id])


def event_of(mail):
    calendar = Calendar.from_ical(mail.calendar)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_confirming_sends_an_entry_for_the_calendar_and_a_way_to_cancel(client, coordinator, asked):
    client.post(deed(asked, "confirm"))

    asked.refresh_from_db()
    mail = OutgoingMail.objects.get()
    calendar, event = event_of(mail)
    assert (asked.status, asked.enquiry.status, asked.sequence) == ("confirmed", "answered", 1)
    assert (mail.recipient, mail.reply_to, mail.purpose) == ("anna@example.org", "amt@wedel.example", "appointment")
    assert f"/en/wedel/anfrage/{asked.enquiry.access_key}/" in mail.body
    assert (event["UID"], event["STATUS"], event["SEQUENCE"]) == (str(asked.uid), "CONFIRMED", 1)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (ASKED, ASKED + timedelta(minutes=30))
    assert calendar["METHOD"] == "PUBLISH"
    assert "Anna" not in mail.subject


def test_moving_to_a_free_time_keeps_the_entry_and_frees_the_old_time(client, coordinator, asked, wedel):
    later = berlin(2027, 3, 9, 9)
    client.post(deed(asked, "confirm"))

    client.post(deed(asked, "move"), {"slot": later.isoformat(), "reason": "Wir sind im Haus."})

    asked.refresh_from_db()
    _calendar, event = event_of(OutgoingMail.objects.order_by("pk").last())
    assert (asked.starts_at, asked.ends_at) == (later, later + timedelta(minutes=30))
    assert (event["UID"], event["SEQUENCE"], event["DTSTART"].dt) == (str(asked.uid), 2, later)
    assert appointment_at(wedel, ASKED).status == "requested"


def test_the_person_reads_why_and_what_it_was_before(client, coordinator, asked):
    page = f"/en/wedel/anfrage/{asked.enquiry.access_key}/"
    later = berlin(2027, 3, 9, 9)

    client.post(deed(asked, "move"), {"slot": later.isoformat(), "reason": "Wir sind im Haus."})
    moved = client.get(page).content.decode()
    client.post(deed(asked, "decline"), {"reason": "Leider krank."})
    declined = client.get(page).content.decode()

    assert "Wir sind im Haus." in moved
    assert "Monday, 8 March 2027" in moved and "Tuesday, 9 March 2027" in moved
    assert "Leider krank." in declined and "Wir sind im Haus." not in declined


def test_the_letter_says_where_or_how(client, coordinator, asked):
    client.post(deed(asked, "confirm"))
    asked.channel = "phone"
    asked.status = "requested"
    asked.save()
    type(asked.enquiry).objects.update(phone="+492812032371")
    client.post(deed(asked, "confirm"))

    in_person, by_phone = OutgoingMail.objects.order_by("pk")
    assert "In person" in in_person.body
    assert "0281 2032371" in by_phone.body


def test_what_is_over_cannot_be_cancelled(client, asked):
    with time_machine.travel(ASKED + timedelta(hours=1), tick=False):
        client.post(f"/wedel/anfrage/{asked.enquiry.access_key}/", {"cancel": "1"})

    asked.refresh_from_db()
    assert asked.status == "requested"


def test_a_cancelled_appointment_is_new_in_the_inbox(client, coordinator, asked):
    client.post(deed(asked, "confirm"))

    client.post(f"/wedel/anfrage/{asked.enquiry.access_key}/", {"cancel": "1"})

    asked.enquiry.refresh_from_db()
    asked.refresh_from_db()
    assert (asked.status, asked.enquiry.status) == ("cancelled", "new")


def test_the_office_hears_of_an_appointment_that_is_withdrawn_with_everything(client, asked):
    client.post(f"/wedel/anfrage/{asked.enquiry.access_key}/", {"withdraw": "1"})

    mail = OutgoingMail.objects.get()
    assert Appointment.objects.count() == 0
    assert (mail.recipient, mail.purpose, mail.enquiry) == ("amt@wedel.example", "notice", None)


def test_the_person_hears_of_an_appointment_that_is_deleted_at_the_desk(client, coordinator, asked):
    client.post(reverse("admin:contacts_enquiry_delete", args=[asked.enquiry_id]), {"post": "yes"})

    mail = OutgoingMail.objects.get()
    assert Appointment.objects.count() == 0
    assert (mail.recipient, mail.purpose, mail.enquiry) == ("anna@example.org", "appointment", None)


def test_moving_to_a_time_outside_the_hours_is_possible(client, coordinator, asked):
    client.post(deed(asked, "move"), {"day": "2027-03-06", "begins": "18:15"})

    asked.refresh_from_db()
    assert (asked.starts_at, asked.status) == (berlin(2027, 3, 6, 18, 15), "confirmed")


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, "slot"),
        ({"slot": "2027-03-08T10:07:00+01:00"}, "slot"),
        ({"slot": "rubbish"}, "slot"),
        ({"day": "2027-03-06"}, "begins"),
        ({"begins": "18:00"}, "day"),
        ({"day": "31.31.2027", "begins": "18:00"}, "day"),
        ({"day": "2027-03-01", "begins": "08:00"}, "day"),
        ({"day": "2027-03-28", "begins": "02:30"}, "begins"),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_a_sentence(client, coordinator, asked, typed, wrong):
    response = client.post(deed(asked, "move"), typed)

    asked.refresh_from_db()
    assert wrong in response.context["form"].errors
    assert (asked.starts_at, asked.status) == (ASKED, "requested")
    assert OutgoingMail.objects.count() == 0


def test_a_time_that_somebody_else_has_is_refused(client, coordinator, asked, wedel):
    other = appointment_at(wedel, berlin(2027, 3, 9, 18))

    response = client.post(deed(asked, "move"), {"day": "2027-03-09", "begins": "18:15"})

    asked.refresh_from_db()
    assert response.context["form"].non_field_errors()
    assert (asked.starts_at, other.starts_at) == (ASKED, berlin(2027, 3, 9, 18))


def test_declining_needs_a_reason_and_frees_the_time(client, coordinator, asked, wedel):
    without = client.post(deed(asked, "decline"), {"reason": ""})
    client.post(deed(asked, "decline"), {"reason": "Bitte rufen Sie an."})

    asked.refresh_from_db()
    mail = OutgoingMail.objects.get()
    _calendar, event = event_of(mail)
    assert set(without.context["form"].errors) == {"reason"}
    assert asked.status == "declined"
    assert "Bitte rufen Sie an." in mail.body
    assert event["STATUS"] == "CANCELLED"
    assert appointment_at(wedel, ASKED).status == "requested"


def test_without_an_address_the_office_is_told_to_call(client, coordinator, asked):
    type(asked.enquiry).objects.update(email="", phone="+4928112345", reply_by="phone")

    response = client.post(deed(asked, "confirm"), follow=True)

    assert OutgoingMail.objects.count() == 0
    assert len(response.context["messages"]) == 1


@pytest.mark.parametrize("status", ["declined", "cancelled"])
def test_what_does_not_hold_any_more_cannot_be_confirmed(client, coordinator, asked, status):
    Appointment.objects.update(status=status)

    response = client.post(deed(asked, "confirm"), follow=True)

    asked.refresh_from_db()
    assert asked.status == status
    assert response.redirect_chain


@pytest.mark.parametrize("name", ["confirm", "move", "decline", "answer"])
@pytest.mark.parametrize("role", ["editorial", "translation"])
def test_other_roles_do_nothing_with_appointments(client, log_in, asked, role, name):
    log_in(role)

    client.post(deed(asked, name), {"reason": "x", "text": "x", "day": "2027-03-06", "begins": "18:00"})

    asked.refresh_from_db()
    assert (asked.starts_at, asked.status, OutgoingMail.objects.count()) == (ASKED, "requested", 0)
