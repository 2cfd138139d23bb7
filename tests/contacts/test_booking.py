"""Appointments: free times are offered, exactly one person gets each, and it can be given back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time
from threading import Barrier

import pytest
import time_machine
from django.db import IntegrityError, connections
from django.test import Client

from contacts.booking import Taken, book
from contacts.forms.appointments import GIVEN_AWAY, address_of
from contacts.models import Appointment, ContactPoint, Enquiry, OutgoingMail
from contacts.slots import Slot, free_slots
from contacts.views.appointments import Book
from content.templatetags.dates import full_time
from tests import factories
from tests.factories import NOW
from tests.sending import moment_of, send

ADDRESS = "/wedel/kontakte/amt/termin/"
PEOPLE = 50


def offering_office():
    """Open on Tuesdays in person, on Thursdays by phone; both from eight to ten."""
    town = factories.town.make(slug="wedel", name="Wedel")
    office = factories.contact.make(
        municipality=town,
        slug="amt",
        name="Amt für alle",
        email="amt@example.org",
        offers_appointments=True,
        appointment_weeks=2,
        appointment_notice_hours=0,
        spoken_languages=["tr"],
    )
    for weekday, kind in ((1, "personal"), (3, "phone")):
        factories.hours.make(contact_point=office, weekday=weekday, opens_at=time(8), closes_at=time(10), kind=kind)
    factories.form.make(municipality=town, kind="appointment")
    return office


def loaded(office):
    return ContactPoint.objects.for_cards().get(pk=office.pk)


@pytest.fixture
def office(db, summer_of_2020):
    return offering_office()


def ask(client, way="personal", headers=None, **fields):
    return send(client, f"{ADDRESS}?wie={way}&sprache=tr", "appointment", headers, **fields)


def test_the_first_step_asks_how(client, office):
    response = client.get(ADDRESS)

    assert response.context["form"] is None
    assert 'name="wie"' in response.content.decode()


@pytest.mark.parametrize("query", ["wie=", "wie=pigeon", "wie=personal&sprache=klingon", "sprache=tr", "wie=%ff"])
def test_a_way_that_is_not_offered_leads_to_the_first_step(client, office, query):
    response = client.get(f"{ADDRESS}?{query}")

    assert (response.status_code, response.context["form"]) == (200, None)


@pytest.mark.parametrize(("way", "weekday"), [("personal", 1), ("phone", 3)])
def test_the_second_step_offers_the_free_times_of_that_way(client, office, way, weekday):
    form = client.get(f"{ADDRESS}?wie={way}").context["form"]

    free = [slot for slot in free_slots(loaded(office)) if way in slot.channels]
    assert list(form.slots.values()) == free
    assert len(free) == 8
    assert {slot.starts_at.weekday() for slot in free} == {weekday}
    assert [len(day["radios"]) for day in form.days()] == [4, 4]
    assert [day["is_open"] for day in form.days()] == [True, False]


def test_a_time_is_asked_for(client, office):
    slot = free_slots(loaded(office))[0]

    response = ask(client, time=address_of(slot), name="Ada", email="ada@example.org", wants_receipt="on")

    appointment = Appointment.objects.get()
    enquiry = appointment.enquiry
    assert response.headers["Location"] == f"/wedel/anfrage/{enquiry.access_key}/?neu=1"
    assert (appointment.starts_at, appointment.ends_at) == (slot.starts_at, slot.ends_at)
    assert (appointment.channel, appointment.status) == ("personal", "requested")
    assert (enquiry.kind, enquiry.contact_point, enquiry.name) == ("appointment", office, "Ada")
    assert (enquiry.language, enquiry.reply_by) == ("tr", "mail")
    assert slot not in free_slots(loaded(office))


def test_the_letter_to_the_office_says_when(client, office):
    slot = free_slots(loaded(office))[0]

    ask(client, time=address_of(slot))

    letter = OutgoingMail.objects.get(recipient="amt@example.org")
    assert full_time(slot.starts_at, slot.ends_at) in letter.body


def test_in_person_nothing_but_the_time_is_needed(client, office):
    ask(client, time=address_of(free_slots(loaded(office))[0]))

    assert Enquiry.objects.get().reply_by == "none"


def test_a_call_needs_a_number(client, office):
    slot = next(slot for slot in free_slots(loaded(office)) if "phone" in slot.channels)

    without = ask(client, "phone", time=address_of(slot))
    ask(client, "phone", time=address_of(slot), phone="04103 7070")

    assert set(without.context["form"].errors) == {"phone"}
    assert (Enquiry.objects.get().reply_by, Appointment.objects.get().channel) == ("phone", "phone")


@pytest.mark.parametrize("value", ["", "x", "2020-06-18T06:00Z", "2020-06-16T06:15Z", "2019-01-01T08:00Z"])
def test_only_times_that_are_free_can_be_had(client, office, value):
    response = ask(client, time=value, text="Frage")

    assert response.status_code == 400
    assert not Appointment.objects.exists()


def test_who_comes_second_is_offered_others_and_loses_nothing(client, office, monkeypatch):
    """Between the look at the free times and the booking somebody else was quicker."""
    first, *others = [slot for slot in free_slots(loaded(office)) if "personal" in slot.channels]
    ask(client, time=address_of(first))
    seen = iter([[first, *others], others])
    monkeypatch.setattr("contacts.views.appointments.free_slots", lambda contact: next(seen))

    response = ask(client, time=address_of(first), name="Grace", text="Eine Frage")

    form = response.context["form"]
    assert response.status_code == 409
    assert form.errors == {"time": [GIVEN_AWAY]}
    assert list(form.slots.values()) == others
    assert (form["name"].value(), form["text"].value()) == ("Grace", "Eine Frage")
    assert (Appointment.objects.count(), Enquiry.objects.count()) == (1, 1)


def test_a_taken_time_leaves_nothing_behind(client, office, rf):
    slot = free_slots(loaded(office))[0]
    form = office.municipality.forms.get()
    book(rf.get("/"), form, office, slot, "personal")

    with pytest.raises(Taken):
        book(rf.get("/"), form, office, slot, "personal", email="ada@example.org", wants_receipt=True)

    assert (Enquiry.objects.count(), OutgoingMail.objects.count()) == (1, 1)


def test_other_faults_are_not_taken_for_that(office, rf):
    slot = free_slots(loaded(office))[0]

    backwards = Slot(slot.ends_at, slot.starts_at, slot.channels)

    with pytest.raises(IntegrityError):
        book(rf.get("/"), office.municipality.forms.get(), office, backwards, "personal")


def test_one_network_cannot_take_all_times(client, office):
    in_person = [slot for slot in free_slots(loaded(office)) if "personal" in slot.channels]
    slots = in_person[: Book.most_per_network + 2]

    statuses = [ask(client, time=address_of(slot)).status_code for slot in slots]

    assert statuses == [303] * Book.most_per_network + [429] * 2
    assert Appointment.objects.count() == Book.most_per_network


def test_the_person_gives_it_back(client, office):
    slot = free_slots(loaded(office))[0]
    ask(client, time=address_of(slot), email="ada@example.org")
    page = f"/wedel/anfrage/{Enquiry.objects.get().access_key}/"

    response = client.post(page, {"cancel": "1"})
    client.post(page, {"cancel": "1"})

    appointment = Appointment.objects.get()
    assert (response.status_code, response.headers["Location"]) == (303, page)
    assert (appointment.status, appointment.sequence) == ("cancelled", 1)
    assert slot in free_slots(loaded(office))
    assert 'name="cancel"' not in client.get(page).content.decode()


def test_deleting_the_request_gives_it_back_too(client, office):
    slot = free_slots(loaded(office))[0]
    ask(client, time=address_of(slot))

    client.post(f"/wedel/anfrage/{Enquiry.objects.get().access_key}/", {"withdraw": "1"})

    assert not Appointment.objects.exists()
    assert slot in free_slots(loaded(office))


@pytest.mark.parametrize("offers", [True, False])
@pytest.mark.parametrize("is_open", [True, False])
def test_it_is_there_only_where_it_is_offered(client, office, offers, is_open):
    office.offers_appointments = offers
    office.save()
    office.municipality.forms.update(is_open=is_open)

    for address in (ADDRESS, f"{ADDRESS}?wie=personal"):
        assert client.get(address).status_code == (200 if offers and is_open else 404)
    assert ask(client, time="x").status_code == (400 if offers and is_open else 404)


def test_an_office_without_free_times_says_so(client, office):
    office.opening_hours.all().delete()

    response = client.get(f"{ADDRESS}?wie=personal")

    assert response.status_code == 200
    assert 'class="empty"' in response.content.decode()
    assert "<form" not in response.content.decode().partition("<main")[2]


def test_more_hours_and_appointments_cost_no_more(client, office, django_assert_num_queries):
    for number in (1, 2):
        factories.hours.make(contact_point=office, weekday=4, opens_at=time(8 + number), closes_at=time(9 + number))
        ask(client, time=address_of(free_slots(loaded(office))[0]))

        with django_assert_num_queries(6):
            client.get(f"{ADDRESS}?wie=personal")


@pytest.mark.django_db(transaction=True)
def test_of_fifty_people_who_ask_at_the_same_moment_exactly_one_gets_the_time():
    with time_machine.travel(NOW, tick=True):
        office = offering_office()
        free = [slot for slot in free_slots(loaded(office)) if "personal" in slot.channels]
        wanted, issued = address_of(free[0]), moment_of("appointment")
        together = Barrier(PEOPLE)

        def person(number):
            together.wait(60)
            try:
                response = Client(REMOTE_ADDR=f"10.0.{number}.1").post(
                    f"{ADDRESS}?wie=personal",
                    {"issued": issued, "time": wanted, "name": f"Person {number}", "text": "Frage"},
                )
            finally:
                connections.close_all()
            form = response.context and response.context["form"]
            return response.status_code, form

        with ThreadPoolExecutor(PEOPLE) as people:
            answers = list(people.map(person, range(PEOPLE)))

    told = [form for status, form in answers if status != 303]
    assert sorted(status for status, _form in answers)[0] == 303
    assert len(told) == PEOPLE - 1
    assert {status for status, _form in answers} <= {303, 400, 409}
    for form in told:
        assert form.errors == {"time": [GIVEN_AWAY]}
        assert form["name"].value().startswith("Person")
        assert list(form.slots.values()) == free[1:]
    assert Appointment.objects.count() == Enquiry.objects.count() == OutgoingMail.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_fifty_who_saw_the_same_free_time_are_told_by_the_database(rf):
    """Nobody looks again before booking: only the constraint keeps them apart."""
    with time_machine.travel(NOW, tick=True):
        office = offering_office()
        slot = free_slots(loaded(office))[0]
        form = office.municipality.forms.get()
        together = Barrier(PEOPLE)

        def person(number):
            together.wait(60)
            try:
                return book(rf.get("/"), form, office, slot, "personal", name=f"Person {number}")
            except Taken:
                return None
            finally:
                connections.close_all()

        with ThreadPoolExecutor(PEOPLE) as people:
            enquiries = [enquiry for enquiry in people.map(person, range(PEOPLE)) if enquiry]

    assert list(Enquiry.objects.all()) == enquiries
    assert list(Appointment.objects.values_list("enquiry", flat=True)) == [enquiries[0].pk]
