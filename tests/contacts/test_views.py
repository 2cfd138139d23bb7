from datetime import date

import pytest
import time_machine

from tests import factories
from tests.factories import berlin

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_shows_the_public_contacts_of_its_town(client, count, django_assert_num_queries):
    town = factories.town.make()
    expected = factories.contact.make(municipality=town, _quantity=count)
    for contact in expected:
        factories.hours.make(contact_point=contact)
    factories.contact.make(municipality=town, state="draft")
    factories.contact.make(municipality=town, state="archived")
    factories.contact.make()

    with django_assert_num_queries(4):
        response = client.get(f"{town.path}/kontakte/")

    assert sorted(response.context["contacts"], key=lambda contact: contact.pk) == expected


@time_machine.travel(berlin(2020, 6, 15, 9), tick=False)
def test_a_name_stands_there_as_long_as_its_holder_does(client):
    contact = factories.contact.make()
    times = {
        "Früher": (date(2010, 1, 1), date(2020, 6, 14)),
        "Heute zuletzt": (None, date(2020, 6, 15)),
        "Seit heute": (date(2020, 6, 15), None),
        "Immer": (None, None),
        "Morgen": (date(2020, 6, 16), None),
    }
    for name, (starts_on, ends_on) in times.items():
        person = factories.person.make(municipality=contact.municipality, name=name)
        contact.holders.create(person=person, starts_on=starts_on, ends_on=ends_on)

    response = client.get(contact.get_absolute_url())

    shown = {holder.person.name for holder in response.context["contact"].current_holders}
    assert shown == {"Heute zuletzt", "Seit heute", "Immer"}


@time_machine.travel(berlin(2020, 6, 15, 9), tick=False)
def test_the_page_says_what_holds_now(client):
    contact = factories.contact.make()
    factories.hours.make(contact_point=contact)

    response = client.get(contact.get_absolute_url())

    assert response.context["availability"].kind == "open"
    assert [day.weekday for day in response.context["week"]] == [0, 1, 2, 3, 4]


def test_duties_stand_in_their_groups(client):
    contact = factories.contact.make()
    for position, (group, text) in enumerate([("A", "eins"), ("A", "zwei"), ("", "drei"), ("B", "vier")]):
        contact.duties.create(group=group, text=text, position=position)

    response = client.get(contact.get_absolute_url())

    groups = [(group["title"], [duty.text for duty in group["duties"]]) for group in response.context["duty_groups"]]
    assert groups == [("A", ["eins", "zwei"]), ("", ["drei"]), ("B", ["vier"])]


def test_the_page_names_the_public_committees_that_the_contact_works_for(client):
    contact = factories.contact.make()
    own = {"municipality": contact.municipality}
    expected = {
        factories.committee.make(**own, convened_by=contact),
        factories.committee.make(**own, chaired_by=contact),
        factories.committee.make(**own, minutes_by=contact, chaired_by=contact),
    }
    factories.committee.make(**own, convened_by=contact, state="draft")
    factories.committee.make(**own)

    response = client.get(contact.get_absolute_url())

    assert set(response.context["committees"]) == expected


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
def test_a_contact_that_is_not_public_has_no_page(client, state, status):
    contact = factories.contact.make(state=state)

    assert client.get(contact.get_absolute_url()).status_code == status
