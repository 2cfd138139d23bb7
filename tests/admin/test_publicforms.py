import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from contacts.models import Deletion, DiscriminationReport, Enquiry, PublicForm
from contacts.retention import delete_reports
from tests.admin.desk_forms import form_data
from tests.contacts.reports import open_form, reader_of, report_to

LIST = "admin:contacts_publicform_changelist"


@pytest.fixture
def message(wedel):
    return PublicForm.objects.create(municipality=wedel.town, kind="message", mailbox="buero@example.org")


def change(form):
    return reverse("admin:contacts_publicform_change", args=[form.pk])


def save(client, form, **changes):
    page = change(form)
    return client.post(page, form_data(client.get(page), **changes))


def enquiry_of(form, days, **values):
    defaults = {"kept_days": form.kept_days, "at_most_days": form.at_most_days, "text": "Frage"}
    received = timezone.now() - timedelta(days=days)
    return Enquiry.objects.create(
        municipality=form.municipality, kind=form.kind, received_at=received, **defaults | values
    )


def test_the_coordination_opens_a_form(client, coordinator, message):
    response = save(client, message, is_open="on")

    assert response.status_code == 302
    message.refresh_from_db()
    assert message.is_open


def test_each_form_says_what_it_is_for(client, coordinator, wedel):
    for kind in PublicForm.Kind:
        form = PublicForm.objects.create(municipality=wedel.town, kind=kind, at_most_days=30)

        assert client.get(change(form)).context["adminform"].form.instance == form
    assert client.get(reverse("admin:contacts_publicform_add")).status_code == 200


@pytest.mark.parametrize("role", ["editorial", "translation", "enquiries"])
def test_nobody_but_the_coordination_sees_the_forms(client, log_in, message, role):
    log_in(role)

    for page in (reverse(LIST), change(message), reverse("admin:contacts_publicform_person")):
        assert client.get(page).status_code == 403
    assert client.get(reverse("admin:contacts_publicform_record", args=[message.municipality_id])).status_code == 404


def test_forms_of_another_town_are_out_of_reach(client, coordinator, krefeld):
    form = PublicForm.objects.create(municipality=krefeld.town, kind="message", mailbox="buero@example.org")

    assert krefeld.mark not in client.get(reverse(LIST)).content.decode()
    assert client.get(change(form)).status_code == 302
    client.post(change(form), {"is_open": "on"})
    form.refresh_from_db()
    assert not form.is_open
    for page in ("record", "record_pdf"):
        address = reverse(f"admin:contacts_publicform_{page}", args=[krefeld.town.pk])
        assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("missing", "fields"), [("reader", ["is_open"]), ("key", ["is_open"]), ("mailbox", ["mailbox"]), (None, [])]
)
def test_the_confidential_form_opens_only_when_everything_is_there(
    client, coordinator, wedel, settings, missing, fields
):
    mailbox = "" if missing == "mailbox" else "vertrauen@example.org"
    form = PublicForm.objects.create(municipality=wedel.town, kind="discrimination", mailbox=mailbox, at_most_days=30)
    if missing != "reader":
        reader_of(wedel.town)
    if missing == "key":
        settings.CONFIDENTIAL_KEYS = []

    response = save(client, form, is_open="on")

    form.refresh_from_db()
    assert form.is_open == (missing is None)
    assert list(response.context["adminform"].form.errors if response.context else {}) == fields


def test_reports_are_kept_for_a_month_at_most(client, coordinator, wedel):
    form = PublicForm.objects.create(municipality=wedel.town, kind="discrimination", at_most_days=30)

    response = save(client, form, at_most_days="31")

    assert list(response.context["adminform"].form.errors) == ["at_most_days"]


def test_shorter_periods_are_saved_after_a_look_at_what_goes(client, coordinator, message):
    enquiry_of(message, days=200)
    enquiry_of(message, days=20, status="closed", closed_at=timezone.now() - timedelta(days=15))
    enquiry_of(message, days=20)
    enquiry_of(message, days=500)

    shorter = {"kept_days": "10", "at_most_days": "100"}
    first = save(client, message, **shorter)

    (hint,) = first.context["adminform"].form.non_field_errors()
    assert "2" in hint
    message.refresh_from_db()
    assert (message.kept_days, message.at_most_days) == (90, 365)

    second = client.post(change(message), form_data(first))

    assert second.status_code == 302
    message.refresh_from_db()
    assert (message.kept_days, message.at_most_days) == (10, 100)


def test_a_look_at_one_number_is_not_a_look_at_another(client, coordinator, message):
    enquiry_of(message, days=200)
    first = save(client, message, at_most_days="100")
    enquiry_of(message, days=210)

    second = client.post(change(message), form_data(first))

    assert second.status_code == 200
    assert "2" in second.context["adminform"].form.non_field_errors()[0]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_shorter_period_of_reports_asks_the_same_whether_there_are_any(client, coordinator, wedel, number):
    with time_machine.travel(timezone.now() - timedelta(days=10)):
        form = open_form(wedel.town)
        for _each in range(number):
            report_to(form)

    first = save(client, form, at_most_days="9")

    (hint,) = first.context["adminform"].form.non_field_errors()
    assert not re.search("[0-9]", hint)
    form.refresh_from_db()
    assert form.at_most_days == 30
    assert client.post(change(form), form_data(first)).status_code == 302
    assert save(client, form, at_most_days="9").status_code == 302
    assert save(client, form, at_most_days="20").status_code == 302


def test_a_form_is_never_deleted(client, boss, message):
    page = reverse("admin:contacts_publicform_delete", args=[message.pk])

    assert client.post(page, {"post": "yes"}).status_code == 403
    assert PublicForm.objects.filter(pk=message.pk).exists()


def test_an_older_state_opens_no_form_and_shortens_no_period(client, coordinator, message):
    event = message.pgh_event_model.objects.get()
    PublicForm.objects.filter(pk=message.pk).update(is_open=True, kept_days=40, mailbox="neu@example.org")

    client.post(reverse("admin:contacts_publicform_restore", args=[message.pk, "publicform", event.pgh_id]))

    message.refresh_from_db()
    assert (message.is_open, message.kept_days, message.mailbox) == (True, 40, "buero@example.org")


def test_the_log_of_deletions_tells_of_reports_only_those_who_could_read_them(client, log_in, wedel, krefeld):
    user = log_in()
    form = open_form(wedel.town)
    for town in (wedel.town, krefeld.town):
        town.deletions.create(kind="message", reason="retention", received_on="2020-06-15")
    report_to(form)
    delete_reports(DiscriminationReport.objects.all(), Deletion.Reason.DESK)
    page = reverse("admin:contacts_deletion_changelist")

    def kinds():
        return [row.kind for row in client.get(page).context["cl"].queryset]

    assert kinds() == ["message"]
    get_user_model().objects.filter(pk=user.pk).update(is_superuser=True)
    assert kinds() == ["message", "message"]
    get_user_model().objects.filter(pk=user.pk).update(is_superuser=False)
    wedel.town.confidential_readers.create(user=user, function="Vertrauensstelle")
    assert kinds() == ["discrimination", "message"]


def test_the_coordination_collects_everything_about_a_person_in_its_own_town(
    client, coordinator, wedel, krefeld, message
):
    enquiry_of(message, days=1, email="ich@example.org", text="Meine Frage")
    closed_to_us = PublicForm.objects.create(municipality=wedel.town, kind="topic", read_by="enquiries")
    enquiry_of(closed_to_us, days=1, email="ich@example.org", text="Nur für andere")
    elsewhere = PublicForm.objects.create(municipality=krefeld.town, kind="message")
    enquiry_of(elsewhere, days=1, email="ich@example.org", text="Anderswo")
    page = reverse("admin:contacts_publicform_person")
    assert client.get(page).status_code == 200

    response = client.post(page, {"person": "ich@example.org"})

    found = json.loads(response.content)
    assert [each["text"] for each in found["enquiries"]] == ["Meine Frage"]
    assert "attachment" in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("unsinn", "unreadable"),
        ("123", "unreadable"),
        ("niemand@example.org", "nothing"),
        ("0281 12345", None),
        ("+49 281 12345", None),
        (" ich@example.org ", None),
    ],
)
def test_a_slip_gives_a_sentence_and_no_empty_file(client, coordinator, message, typed, code):
    enquiry_of(message, days=1, email="ich@example.org", phone="+4928112345")

    response = client.post(reverse("admin:contacts_publicform_person"), {"person": typed})

    errors = response.context["form"].errors.as_data() if response.context else {}
    assert [error.code for error in errors.get("person", [])] == ([code] if code else [])
    assert ("Content-Disposition" in response) == (code is None)


def test_the_record_is_a_page_and_a_tagged_sheet(client, coordinator, wedel, message):
    message.is_open = True
    message.save()

    page = client.get(reverse("admin:contacts_publicform_record", args=[wedel.town.pk]))
    sheet = client.get(reverse("admin:contacts_publicform_record_pdf", args=[wedel.town.pk]))

    assert page.status_code == 200
    assert page.context["sections"][0]["title"]
    assert sheet["Content-Type"] == "application/pdf"
    assert sheet.content.startswith(b"%PDF-") and b"pdfuaid" in sheet.content
    again = client.get(
        reverse("admin:contacts_publicform_record_pdf", args=[wedel.town.pk]), headers={"If-None-Match": sheet["ETag"]}
    )
    assert again.status_code == 304
