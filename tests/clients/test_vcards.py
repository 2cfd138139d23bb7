"""What address books read from a card is what was entered, whatever it was."""

import random
from types import SimpleNamespace

import pytest
from django.utils import translation

from contacts import cards
from contacts.models import ContactPoint
from tests import factories
from tests.clients import vcards

COUNT = 120
PIECES = [
    *(
        "Büro",
        "für",
        "Integration",
        "Straße",
        "Übergänge",
        "Łódź",
        "بلدية",
        "管理處",
        "🎉",
        "👩🏽‍🏫",
        "e\u0301",
        "naïve",
    ),
    *(",", ";", ":", "\\", "\\n", "\\N", "\\,", "\\;", '"', "'", "=", "%0A", "&amp;", "<b>", "END:VCARD", "\t", " "),
    *("-" * 40, "ß" * 45, "x" * 80),
]


def words(chance, longest):
    """Any words with anything between them that a vCard could stumble over, without blanks around them.

    No backslash at the end: ical.js takes it for an escape of what separates the parts of an address.
    """
    text = chance.choice(["", " "]).join(chance.choices(PIECES, k=chance.randint(1, 9)))
    return text[:longest].strip(" \\\t") or "Stelle"


@pytest.fixture(scope="module")
def contacts(django_db_setup, django_db_blocker):
    """A hundred contacts and more, each with other words; gone after the tests of this module."""
    chance = random.Random(2426)
    with django_db_blocker.unblock():
        town = factories.town.make(slug="kartendorf", name="Kartendorf")
        for number in range(COUNT):
            _enter(town, number, chance)
        yield list(ContactPoint.objects.filter(municipality=town))
        ContactPoint.objects.filter(municipality=town).delete()
        town.delete()


def _enter(town, number, chance):
    place = None
    if chance.random() < 0.8:
        street, postcode = words(chance, 150), chance.choice(["", "22880"])
        place = factories.place.make(
            municipality=town, name=words(chance, 150), street=street, postcode=postcode, city=words(chance, 100)
        )
    contact = factories.contact.make(
        municipality=town,
        name=words(chance, 150),
        slug=f"stelle-{number}",
        place=place,
        room=chance.choice(["", words(chance, 60)]),
        phone=chance.choice(["", "+4941037070", "+49281203237"]),
        email=chance.choice(["", "büro@stadt.example", "a.b+c@stadt.example"]),
        topics=chance.sample(ContactPoint.Topic.values, k=chance.randint(0, 12)),
        is_by_appointment=chance.random() < 0.5,
    )
    for weekday in chance.sample(range(7), k=chance.randint(0, 7)):
        factories.hours.make(contact_point=contact, weekday=weekday)
    for _number in range(chance.randint(0, 3)):
        person = factories.person.make(municipality=town, name=words(chance, 150))
        contact.holders.create(person=person, function=chance.choice(["", words(chance, 150)]))


def page(contact):
    return f"https://portal.example/{contact.slug}/"


@pytest.fixture(scope="module")
def texts(contacts, django_db_blocker):
    with django_db_blocker.unblock(), translation.override("de"):
        return [cards.card(contact, page(contact)) for contact in contacts]


@pytest.fixture(scope="module")
def expected(contacts, django_db_blocker):
    """What was entered, by contact."""
    with django_db_blocker.unblock(), translation.override("de"):
        return [entered(contact) for contact in contacts]


def entered(contact):
    place = contact.place
    room = ", ".join(filter(None, [place.name, contact.room])) if place else ""
    return SimpleNamespace(
        name=contact.name,
        tel=[contact.phone.as_e164] if contact.phone else [],
        email=[contact.email] if contact.email else [],
        adr=["", room, place.street, place.city, "", place.postcode, "Deutschland"] if place else None,
        categories=cards.topics_of(contact),
        note=cards.note(contact),
        url=page(contact),
        uid=cards.identity(contact),
    )


def test_the_words_are_as_odd_as_they_should_be(contacts, texts):
    assert len(texts) == COUNT
    assert {mark for mark in ",;\\:" if sum(mark in contact.name for contact in contacts) < 10} == set()
    assert max(len(text) for text in texts) > 1000
    assert sum("\r\n " in text for text in texts) > 100


def test_vobject_reads_what_was_entered(texts, expected):
    for text, wanted in zip(texts, expected, strict=True):
        found = vcards.vobject_reads(text)

        assert found["version"] == "3.0"
        assert (found["fn"], found["org"], found["n"]) == (wanted.name, [wanted.name], ["", "", "", ""])
        assert found["tel"] == [(number, ["VOICE", "WORK"]) for number in wanted.tel]
        assert found["email"] == [(address, ["INTERNET"]) for address in wanted.email]
        assert found["adr"] == wanted.adr
        assert (found["categories"] or []) == wanted.categories
        assert (found["note"] or "") == wanted.note
        assert (found["url"], found["uid"]) == (wanted.url, wanted.uid)


def as_icaljs_has_it(text):
    """It leaves the backslash before a semicolon, except in values that have parts (RFC 2426, 4 wants it there)."""
    return text.replace(";", "\\;")


def test_icaljs_reads_what_was_entered(texts, expected):
    for found, wanted in zip(vcards.icaljs_reads(texts), expected, strict=True):
        assert (found["name"], found["version"], found["shown_as"]) == ("vcard", "3.0", "COMPANY")
        assert found["fn"] == as_icaljs_has_it(wanted.name)
        assert (found["org"], found["n"]) == (wanted.name, ["", "", "", "", ""])
        assert found["tel"] == [[number, ["VOICE", "WORK"]] for number in wanted.tel]
        assert found["email"] == [[address, ["INTERNET"]] for address in wanted.email]
        assert found["adr"] == wanted.adr
        assert (found["categories"] or []) == wanted.categories
        assert (found["note"] or "") == as_icaljs_has_it(wanted.note)
        assert (found["url"], found["uid"]) == (wanted.url, wanted.uid)


def escaped(text):
    """RFC 2426, 4: as it stands in the card."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def test_vcf_reads_what_was_entered(texts, expected):
    for found, wanted in zip(vcards.vcf_reads(texts), expected, strict=True):
        values = {name: [value for value, _types in lines] for name, lines in found.items()}

        assert (values["version"], values["n"], values["xAbShowAs"]) == (["3.0"], [";;;;"], ["COMPANY"])
        assert values["fn"] == values["org"] == [escaped(wanted.name)]
        assert found.get("tel", []) == [[number, ["voice", "work"]] for number in wanted.tel]
        assert found.get("email", []) == [[address, ["internet"]] for address in wanted.email]
        assert values.get("adr", []) == ([";".join(map(escaped, wanted.adr))] if wanted.adr else [])
        assert values.get("categories", []) == list(filter(None, [",".join(map(escaped, wanted.categories))]))
        assert values.get("note", []) == list(filter(None, [escaped(wanted.note)]))
        assert (values["url"], values["uid"]) == ([wanted.url], [wanted.uid])
