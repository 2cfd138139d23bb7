"""The inbox at the desk, by keyboard on a phone: an enquiry is answered, an appointment confirmed."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from contacts.models import Appointment, EnquiryNote, OutgoingMail
from municipalities.models import Editor
from tests import factories
from tests.browser.arriving import arrive
from tests.browser.conftest import PHONE
from tests.browser.keys import go_to, press

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def asked(database_beside_the_browser):
    """An enquiry with an appointment, in a town where somebody answers enquiries."""
    town = factories.town.make(slug="wedel", name="Wedel")
    factories.form.make(municipality=town, kind="appointment")
    person = get_user_model().objects.create_user("anfragen", password="x", is_staff=True)
    Editor.objects.create(user=person, municipality=town, role=Editor.Role.ENQUIRIES)
    enquiry = factories.enquiry.make(
        municipality=town,
        kind="appointment",
        contact_point=factories.contact.make(municipality=town),
        email="anna@example.org",
        reply_by="mail",
    )
    starts_at = timezone.now().replace(microsecond=0) + timedelta(days=3)
    Appointment.objects.create(
        enquiry=enquiry,
        contact_point=enquiry.contact_point,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=30),
        channel="phone",
    )
    return enquiry


def log_in(tab):
    tab.goto(reverse("admin:index"))
    tab.fill("[name=username]", "anfragen")
    tab.fill("[name=password]", "x")
    press(tab, "Enter")
    arrive(tab, "a[href*='status=new']")


def test_an_enquiry_is_found_answered_and_its_appointment_confirmed(tab, asked):
    page = reverse("admin:contacts_enquiry_change", args=[asked.pk])
    log_in(tab)
    go_to(tab, "a[href*='status=new']")
    press(tab, "Enter")
    arrive(tab, "#result_list")
    go_to(tab, f"a[href^='{page}']")
    press(tab, "Enter")
    arrive(tab, ".object-tools")
    widths = [tab.evaluate("document.documentElement.scrollWidth")]
    go_to(tab, ".object-tools a[href*='/confirm/']")
    press(tab, "Enter")
    tab.wait_for_url("**/confirm/**")
    go_to(tab, "#content-main [type=submit]")
    press(tab, "Enter")
    arrive(tab, ".success")
    go_to(tab, ".object-tools a[href*='/answer/']")
    press(tab, "Enter")
    tab.wait_for_url("**/answer/**")
    widths.append(tab.evaluate("document.documentElement.scrollWidth"))
    go_to(tab, "[name=text]")
    tab.keyboard.type("Bis bald!")
    go_to(tab, "#content-main [type=submit]")
    press(tab, "Enter")
    arrive(tab, ".success")

    asked.refresh_from_db()
    assert (asked.status, asked.appointment.status) == ("closed", "confirmed")
    assert EnquiryNote.objects.get(kind="reply").text == "Bis bald!"
    assert [mail.purpose for mail in OutgoingMail.objects.order_by("pk")] == ["appointment", "reply"]
    assert max(widths) <= PHONE["width"]
