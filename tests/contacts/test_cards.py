"""One vCard 3.0 per contact; `tests/clients/test_vcards.py` has address books read it."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
import segno
import time_machine
import vobject
from django.utils import timezone

from contacts import cards
from contacts.models import ContactPoint
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


def card_of(client, contact, prefix=""):
    response = client.get(f"{prefix}{contact.path}.vcf")
    assert response.status_code == 200
    return response.content.decode()


def lines_of(text):
    return text.replace("\r\n ", "").split("\r\n")


def value_of(text, name):
    (value,) = [line.partition(":")[2] for line in lines_of(text) if line.partition(":")[0].partition(";")[0] == name]
    return value


@pytest.fixture
def contact(db):
    """With everything that a card can tell."""
    town = factories.town.make(slug="wedel", name="Wedel")
    place = factories.place.make(
        municipality=town,
        name="Rathaus",
        street="Am Markt 1, Hof; links",
        postcode="22880",
        latitude=Decimal("53.581234"),
        longitude=Decimal("9.702345"),
    )
    contact = factories.contact.make(
        municipality=town,
        name="Büro für Integration, Teilhabe; Vielfalt",
        slug="integrationsbuero",
        place=place,
        room="Zimmer 3",
        phone="+4941037070",
        email="integration@stadt.example",
        topics=["work", "german"],
        is_by_appointment=True,
    )
    for weekday in range(5):
        factories.hours.make(contact_point=contact, weekday=weekday)
    contact.holders.create(person=factories.person.make(municipality=town, name="Ada Beispiel"), function="Leitung")
    return contact


@time_machine.travel(NOW, tick=False)
def test_the_card_tells_what_an_address_book_can_keep(client, contact, settle):
    settle(NOW)

    assert lines_of(card_of(client, contact, "/en")) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:;;;;",
        "FN:Büro für Integration\\, Teilhabe\\; Vielfalt",
        "ORG:Büro für Integration\\, Teilhabe\\; Vielfalt",
        "X-ABShowAs:COMPANY",
        "TEL;TYPE=WORK,VOICE:+4941037070",
        "EMAIL;TYPE=INTERNET:integration@stadt.example",
        "ADR;TYPE=WORK:;Rathaus\\, Zimmer 3;Am Markt 1\\, Hof\\; links;Wedel;;22880;Deutschland",
        "GEO:53.581234;9.702345",
        "URL:http://testserver/en/wedel/kontakte/integrationsbuero/",
        "CATEGORIES:Learning German,Work and training",
        "NOTE:Ada Beispiel\\, Leitung\\nMonday to Friday: 08:00–12:00\\nBy appointment.",
        f"UID:{cards.identity(contact)}",
        "REV:20200615T100000Z",
        "END:VCARD",
        "",
    ]


def test_a_bare_contact_has_a_card_too(client):
    contact = factories.contact.make(name="Stelle")

    names = [line.partition(":")[0] for line in lines_of(card_of(client, contact))]

    assert names == ["BEGIN", "VERSION", "N", "FN", "ORG", "X-ABShowAs", "URL", "UID", "REV", "END", ""]


def test_the_card_is_a_download_with_a_telling_name(client, contact):
    response = client.get(f"{contact.path}.vcf")

    assert response.headers["Content-Type"] == "text/vcard; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="wedel-integrationsbuero.vcf"'
    assert client.get(f"{contact.path}.vcf", headers={"If-None-Match": response.headers["ETag"]}).status_code == 304


def test_each_language_has_its_card_of_the_same_contact(client, contact):
    contact.name_en = "Integration office"
    contact.save()

    german, english = card_of(client, contact), card_of(client, contact, "/en")

    assert value_of(english, "FN") == "Integration office"
    assert value_of(english, "URL") == "http://testserver/en/wedel/kontakte/integrationsbuero/"
    assert value_of(english, "UID") == value_of(german, "UID")


def test_a_contact_keeps_its_uid_when_it_is_renamed_and_moved(client, contact):
    before = value_of(card_of(client, contact), "UID")
    contact.name, contact.slug, contact.email = "Anders", "anders", ""
    contact.save()

    assert value_of(card_of(client, contact), "UID") == before


def test_contacts_of_two_portals_with_the_same_number_are_not_the_same(contact):
    other = ContactPoint(pk=contact.pk, created_at=contact.created_at + timedelta(microseconds=1))

    assert cards.identity(other) != cards.identity(contact)


def rename_holder(contact):
    person = contact.holders.get().person
    person.name = "Grace Beispiel"
    person.save()


def move_house(contact):
    contact.place.street = "Hafenstraße 2"
    contact.place.save()


CHANGES = {
    "the contact": lambda contact: ContactPoint.objects.filter(pk=contact.pk).update(email="neu@stadt.example"),
    "the place": move_house,
    "hours": lambda contact: contact.opening_hours.filter(weekday=0).update(closes_at="13:00"),
    "fewer hours": lambda contact: contact.opening_hours.filter(weekday=4).delete(),
    "no hours": lambda contact: contact.opening_hours.all().delete(),
    "the holder": lambda contact: contact.holders.all().delete(),
    "the name of the holder": rename_holder,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_card_is_newer_once_it_reads_differently(client, contact, settle, change):
    before = card_of(client, contact)
    unchanged = card_of(client, contact)
    settle(timezone.now() - timedelta(days=1))
    old = card_of(client, contact)

    change(contact)
    after = card_of(client, contact)

    assert unchanged == before
    assert value_of(after, "REV") > value_of(old, "REV")
    assert after.replace(value_of(after, "REV"), "") != old.replace(value_of(old, "REV"), "")


@pytest.fixture
def settle(contact):
    """Makes everything that was entered so far as old as the given moment."""

    def settle(moment):
        rows = [contact.municipality, contact.place, contact]
        people = [holder.person for holder in contact.holders.all()]
        for row in rows:
            type(row)._base_manager.filter(pk=row.pk).update(modified_at=moment)
        for row in [*contact.opening_hours.all(), *contact.holders.all(), *people]:
            type(row).pgh_event_model.objects.filter(pgh_obj_id=row.pk).update(pgh_created_at=moment)

    return settle


def test_a_day_on_which_others_hold_makes_a_newer_card(client, contact, settle):
    holder = contact.holders.get()
    contact.holders.update(ends_on=date(2030, 3, 31))
    contact.holders.create(person=holder.person, function="Vertretung", starts_on=date(2030, 4, 1))
    revisions = []

    for day in (date(2030, 3, 31), date(2030, 4, 1), date(2030, 4, 2)):
        with time_machine.travel(day, tick=False):
            revisions.append(value_of(card_of(client, contact), "REV"))

    assert revisions[0] < revisions[1] == revisions[2] == "20300331T220000Z"


@pytest.mark.parametrize("count", [1, 7])
def test_a_card_costs_the_same_for_any_number_of_rows(client, count, django_assert_num_queries):
    contact = factories.contact.make()
    for number in range(count):
        factories.hours.make(contact_point=contact, weekday=number)
        contact.holders.create(person=factories.person.make(municipality=contact.municipality))

    with django_assert_num_queries(7):
        card_of(client, contact)


def test_lines_are_folded_within_75_octets_and_never_within_a_character(client, contact):
    contact.name = "Straße für Übergänge 🎉 " * 6
    contact.save()

    body = client.get(f"{contact.path}.vcf").content

    lines = body.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert vobject.readOne(body.decode()).fn.value == contact.name


def test_what_nobody_may_write_into_a_card_does_not_come_in(client, contact):
    ContactPoint.objects.filter(pk=contact.pk).update(name="Büro\r\nTEL:110\u2028\x07END:VCARD")

    lines = lines_of(card_of(client, contact))

    assert [line for line in lines if line.startswith(("TEL", "END"))] == [
        "TEL;TYPE=WORK,VOICE:+4941037070",
        "END:VCARD",
    ]


def drawn(text):
    out = BytesIO()
    code = segno.make(text, error="l", micro=False, encoding="utf-8")
    code.save(out, kind="svg", omitsize=True, dark="#000", light="#fff", svgclass=None, lineclass=None)
    return out.getvalue()


def test_the_code_holds_the_card(client, contact):
    response = client.get(f"{contact.get_absolute_url()}karte.svg")

    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.content == drawn(card_of(client, contact))


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("Büro", set()),
        ("Büro für Integration und Teilhabe " * 2, {"NOTE"}),
        ("Büro " * 30, {"NOTE", "CATEGORIES", "GEO", "ADR", "ORG"}),
        ("🎉" * 150, {"NOTE", "CATEGORIES", "GEO", "ADR", "ORG", "REV"}),
    ],
)
def test_a_code_leaves_out_what_would_make_it_too_fine_for_cameras(rf, contact, name, missing, codes):
    contact.name = name.strip()
    contact.save()
    contact = ContactPoint.objects.get()

    code = cards.code_of(contact, "https://portal.example/wedel/kontakte/integrationsbuero/")

    (text,) = codes
    whole = cards.card(contact, "https://portal.example/wedel/kontakte/integrationsbuero/")
    assert properties(whole) - properties(text) == missing
    assert set(lines_of(text)) <= set(lines_of(whole))
    assert code.version <= 17 or "ORG" in missing


def properties(text):
    return {line.partition(":")[0].partition(";")[0] for line in lines_of(text)}


@pytest.fixture
def codes(monkeypatch):
    """The texts that are drawn."""
    texts = []
    make = segno.make

    def noting(text, **values):
        texts.append(text)
        return make(text, **values)

    monkeypatch.setattr(segno, "make", noting)
    return texts
