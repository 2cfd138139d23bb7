"""What a coordinator enters at a contact point, and what visitors then see of it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from contacts.models import ContactPoint
from tests.admin.desk_forms import address, form_data
from tests.pictures import jpeg

PHOTO = {"photo_alt": "Zwei Tische", "photo_author": "Ada", "photo_licence": "CC BY 4.0"}


@pytest.fixture
def contact(wedel):
    ContactPoint.objects.filter(pk=wedel.rows["contactpoint"].pk).update(state="published")
    return ContactPoint.objects.get(pk=wedel.rows["contactpoint"].pk)


def page_of(contact):
    return address(contact, "change", contact.pk)


def picture():
    return SimpleUploadedFile("tische.jpg", jpeg(80, 60), content_type="image/jpeg")


def save(client, row, **typed):
    return client.post(page_of(row), form_data(client.get(page_of(row)), **typed))


def test_a_coordinator_enters_everything_and_the_page_shows_it(client, coordinator, contact):
    link = {"title": "معلومات", "url": "https://example.org/ar", "language": "ar", "publisher": "Bund", "position": "0"}
    response = save(
        client,
        contact,
        topics=["german", "work"],
        photo=picture(),
        **PHOTO,
        offers_appointments="on",
        appointment_minutes="45",
        appointment_weeks="6",
        appointment_notice_hours="48",
        **{f"links-0-{name}": value for name, value in link.items()},
    )

    assert response.status_code == 302
    contact.refresh_from_db()
    assert contact.topics == ["german", "work"]
    assert (contact.offers_appointments, contact.appointment_minutes) == (True, 45)
    assert (contact.appointment_weeks, contact.appointment_notice_hours) == (6, 48)
    shown = client.get(contact.get_absolute_url())
    assert [each.title for each in shown.context["links"]] == ["معلومات"]
    assert shown.context["photo"]["width"] == 80
    assert shown.context["topics"] == [ContactPoint.Topic.GERMAN.label, ContactPoint.Topic.WORK.label]
    text = shown.content.decode()
    assert all(value in text for value in PHOTO.values())


@pytest.mark.parametrize("missing", PHOTO)
def test_what_a_photo_lacks_is_said_at_its_field(client, coordinator, contact, missing):
    response = save(client, contact, photo=picture(), **PHOTO | {missing: ""})

    errors = response.context["adminform"].form.errors.as_data()
    assert {name: [error.code for error in found] for name, found in errors.items()} == {missing: ["required"]}
    contact.refresh_from_db()
    assert not contact.photo


def test_a_photo_is_looked_at_and_removed_at_the_desk(client, coordinator, contact):
    save(client, contact, photo=picture(), **PHOTO)
    contact.refresh_from_db()
    photo = address(contact, "photo", contact.pk)
    shown = client.get(page_of(contact)).content.decode()

    assert photo in shown
    assert contact.photo.name not in shown
    assert b"".join(client.get(photo)) == contact.photo.open().read()

    assert save(client, contact, **{"photo-clear": "on"}).status_code == 302
    contact.refresh_from_db()
    assert not contact.photo
    assert client.get(photo).status_code == 404


def test_who_translates_sees_the_photo_but_not_its_path(client, coordinator, log_in, contact):
    save(client, contact, photo=picture(), **PHOTO)
    contact.refresh_from_db()
    client.logout()
    log_in("translation")

    shown = client.get(page_of(contact)).content.decode()

    assert address(contact, "photo", contact.pk) in shown
    assert contact.photo.name not in shown


def test_the_photo_of_another_town_stays_closed(client, coordinator, krefeld):
    foreign = krefeld.rows["contactpoint"]
    foreign.photo = picture()
    for name, value in PHOTO.items():
        setattr(foreign, name, value)
    foreign.save()

    assert client.get(address(foreign, "photo", foreign.pk)).status_code == 404


def test_how_to_get_to_a_place(client, coordinator, wedel, contact):
    place = wedel.rows["place"]
    response = save(client, place, district="Altstadt", directions="Bus 189 bis Rathaus")
    save(client, contact, place=place.pk)

    assert response.status_code == 302
    shown = client.get(contact.get_absolute_url()).content.decode()
    assert "Altstadt" in shown
    assert "Bus 189 bis Rathaus" in shown
