from datetime import date
from html.parser import HTMLParser

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.utils.translation import gettext

from tests import factories
from tests.factories import berlin
from tests.microdata import Microdata
from tests.pictures import jpeg

pytestmark = pytest.mark.django_db


class Elements(HTMLParser):
    """The attributes of all elements, and the text of each that has no further elements in it."""

    def __init__(self, response):
        super().__init__()
        self.found = []
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes), []))

    def handle_data(self, data):
        if self.found:
            self.found[-1][2].append(data)

    def all(self, tag, **wanted):
        return [
            (attributes, "".join(text).strip())
            for name, attributes, text in self.found
            if name == tag and attributes.items() >= wanted.items()
        ]


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


@time_machine.travel(berlin(2020, 6, 15, 9), tick=False)
@pytest.mark.parametrize(("state", "addresses"), [("published", 1), ("draft", 0)])
def test_the_page_leads_to_who_steps_in_while_visitors_may_see_them(client, state, addresses):
    contact = factories.contact.make()
    deputy = factories.contact.make(municipality=contact.municipality, state=state)
    contact.absences.create(first_on=date(2020, 6, 15), last_on=date(2020, 6, 19), deputy=deputy)

    response = client.get(contact.get_absolute_url())

    assert response.context["availability"].kind == "absent"
    assert len(Elements(response).all("a", href=deputy.get_absolute_url())) == addresses


def test_duties_stand_in_their_groups(client):
    contact = factories.contact.make()
    for position, (group, text) in enumerate([("A", "eins"), ("A", "zwei"), ("", "drei"), ("B", "vier")]):
        contact.duties.create(group=group, text=text, position=position)

    response = client.get(contact.get_absolute_url())

    groups = [(group["title"], [duty.text for duty in group["duties"]]) for group in response.context["duty_groups"]]
    folds = [attributes for attributes, _text in Elements(response).all("details") if "open" in attributes]
    assert groups == [("A", ["eins", "zwei"]), ("", ["drei"]), ("B", ["vier"])]
    assert len(folds) == 1


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


@pytest.mark.parametrize(
    ("language", "name", "direction"),
    [("ar", "العربيّة", "rtl"), ("prs", "دری", "rtl"), ("ti", "ትግርኛ", "ltr"), ("en", "English", "ltr")],
)
def test_a_link_is_named_in_the_language_that_it_leads_to(client, language, name, direction):
    contact = factories.contact.make()
    contact.links.create(title="Titel", url="https://example.org/hilfe", language=language)

    elements = Elements(client.get(contact.get_absolute_url()))

    ((link, title),) = elements.all("a", href="https://example.org/hilfe")
    assert (link["hreflang"], link["lang"], link["dir"], title) == (language, language, direction, "Titel")
    assert name in [text for _attributes, text in elements.all("span", lang=language, dir=direction)]


def opened(contact, *kinds):
    for kind in kinds:
        contact.municipality.forms.create(kind=kind, is_open=True)


@pytest.mark.parametrize(
    ("kinds", "offers", "expected"),
    [
        ([], True, (False, False)),
        (["message"], True, (True, False)),
        (["appointment"], True, (False, True)),
        (["message", "appointment"], False, (True, False)),
        (["topic"], True, (False, False)),
    ],
)
def test_people_can_write_where_the_town_has_opened_the_form(client, kinds, offers, expected):
    contact = factories.contact.make(offers_appointments=offers)
    opened(contact, *kinds)
    opened(factories.contact.make(), "message", "appointment")
    contact.municipality.forms.create(kind="barrier", is_open=False)

    response = client.get(contact.get_absolute_url())

    assert (response.context["takes_messages"], response.context["takes_appointments"]) == expected


@pytest.mark.parametrize("kinds", [[], ["appointment"]])
def test_nobody_is_sent_to_the_phone_where_the_page_offers_appointments(client, kinds):
    contact = factories.contact.make(offers_appointments=True, is_by_appointment=True, appointment_by="phone")
    opened(contact, *kinds)

    text = client.get(contact.get_absolute_url()).content.decode()

    sentences = (gettext("You can ask for an appointment here, or call."), gettext("Please call first."))
    assert [sentence in text for sentence in sentences] == [bool(kinds), not kinds]
    assert (gettext("Appointments are made by phone.") in text) == (not kinds)


@pytest.mark.parametrize("count", [1, 5])
def test_a_page_with_much_costs_no_more_than_one_with_little(client, count, django_assert_num_queries):
    contact = factories.contact.make()
    opened(contact, "message", "appointment")
    for number in range(count):
        factories.hours.make(contact_point=contact, weekday=number)
        contact.holders.create(person=factories.person.make(municipality=contact.municipality))
        contact.duties.create(text="Aufgabe")
        contact.missions.create(text="Satz")
        contact.links.create(title="Seite", url="https://example.org/")

    with django_assert_num_queries(11):
        client.get(contact.get_absolute_url())


@time_machine.travel(berlin(2020, 6, 15, 9), tick=False)
def test_machines_read_whom_they_have_before_them(client):
    place = factories.place.make(street="Am Markt 1", postcode="22880", city="Wedel", latitude="53.58", longitude="9.7")
    contact = factories.contact.make(
        municipality=place.municipality,
        place=place,
        name="Büro",
        phone="+4941037070",
        email="buero@stadt.example",
        spoken_languages=["de", "ar"],
    )
    factories.hours.make(contact_point=contact)

    (office,) = Microdata(client.get(contact.get_absolute_url()).content.decode()).items

    (hours,) = office.pop("openingHoursSpecification")
    (name,) = office.pop("name")
    assert "".join(name) == "Büro"
    assert (hours["opens"], hours["closes"]) == (["08:00"], ["12:00"])
    assert office == {
        "type": "GovernmentOffice",
        "url": [f"http://testserver{contact.get_absolute_url()}"],
        "telephone": ["+4941037070"],
        "email": ["buero@stadt.example"],
        "contactPoint": [
            {
                "type": "ContactPoint",
                "name": ["Büro"],
                "telephone": ["+4941037070"],
                "email": ["buero@stadt.example"],
                "availableLanguage": ["de", "ar"],
            }
        ],
        "address": [
            {
                "type": "PostalAddress",
                "streetAddress": ["Am Markt 1"],
                "postalCode": ["22880"],
                "addressLocality": ["Wedel"],
                "addressCountry": ["DE"],
            }
        ],
        "geo": [{"type": "GeoCoordinates", "latitude": ["53.580000"], "longitude": ["9.700000"]}],
    }


PHOTO = {"photo_alt": "Zwei Tische", "photo_author": "Ada", "photo_licence": "CC BY 4.0"}


def with_photo(**values):
    return factories.contact.make(**PHOTO, photo=ContentFile(jpeg(80, 60), "tische.jpg"), **values)


def test_a_photo_keeps_its_place_and_names_who_took_it(client):
    contact = with_photo()

    response = client.get(contact.get_absolute_url())

    address = f"{contact.get_absolute_url()}foto.jpg"
    ((photo, _text),) = Elements(response).all("img", src=address)
    ((_attributes, caption),) = Elements(response).all("figcaption", **{"class": "small muted"})
    assert (photo["width"], photo["height"], photo["alt"]) == ("80", "60", "Zwei Tische")
    assert "Ada" in caption
    assert "CC BY 4.0" in caption
    assert client.get(address).content == contact.photo.open().read()


def test_the_photo_is_asked_for_again_only_when_it_changed(client):
    address = f"{with_photo().get_absolute_url()}foto.jpg"
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.headers["Content-Type"], again.status_code) == ("image/jpeg", 304)


def test_a_lost_photo_leaves_the_page_whole(client):
    contact = with_photo()
    contact.photo.storage.delete(contact.photo.name)

    response = client.get(contact.get_absolute_url())

    assert response.context["photo"] is None
    assert client.get(f"{contact.get_absolute_url()}foto.jpg").status_code == 404


@pytest.mark.parametrize("page", ["", "foto.jpg", "karte.svg", ".vcf"])
@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("whose", ["contact", "town"])
def test_what_is_not_public_has_neither_page_nor_photo_nor_card(client, page, state, status, whose):
    contact = with_photo(state=state) if whose == "contact" else with_photo(municipality__state=state)
    address = contact.get_absolute_url()

    response = client.get(address.removesuffix("/") + page if page == ".vcf" else address + page)

    assert response.status_code == status
