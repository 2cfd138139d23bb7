"""The inbox of a town: who reads it, what stands there, and what is done with an enquiry."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from contacts.models import Appointment, ConfidentialReader, Deletion, Enquiry, EnquiryNote, OutgoingMail
from tests.factories import enquiry, form, letter

LIST = "admin:contacts_enquiry_changelist"


@pytest.fixture
def asked(wedel):
    """An enquiry in Wedel that came through an open form."""
    form.make(municipality=wedel.town, kind="message", mailbox="amt@wedel.example")
    return enquiry.make(
        municipality=wedel.town,
        contact_point=wedel.rows["contactpoint"],
        name="Anna Beispiel",
        email="anna@example.org",
        reply_by="mail",
        text="Mehr auf https://boese.example/ <script>alert(1)</script>",
    )


def change_page(row):
    return reverse("admin:contacts_enquiry_change", args=[row.pk])


def deed(row, name):
    return reverse(f"admin:contacts_enquiry_{name}", args=[row.pk])


def rows_of(client, **query):
    return list(client.get(reverse(LIST), query).context["cl"].queryset)


def change(client, row, **values):
    data = {"status": row.status, "assigned_to": row.assigned_to_id or "", "due_on": "", "note": ""}
    return client.post(change_page(row), data | values, follow=True)


@pytest.mark.parametrize(
    ("role", "read_by", "may_read"),
    [
        ("coordination", "both", True),
        ("coordination", "coordination", True),
        ("coordination", "enquiries", False),
        ("enquiries", "both", True),
        ("enquiries", "coordination", False),
        ("enquiries", "enquiries", True),
        ("editorial", "both", False),
        ("translation", "both", False),
    ],
)
def test_an_enquiry_is_read_by_the_roles_that_its_form_names(client, log_in, asked, role, read_by, may_read):
    asked.municipality.forms.update(read_by=read_by)
    log_in(role)

    listed = client.get(reverse(LIST))
    page = client.get(change_page(asked), follow=True)

    assert ("Anna Beispiel" in page.content.decode()) is may_read
    if may_read or role in ("coordination", "enquiries"):
        assert list(listed.context["cl"].queryset) == ([asked] if may_read else [])
    else:
        assert listed.status_code == 403


def test_who_answers_enquiries_sees_no_content_of_the_desk(client, log_in, wedel):
    log_in("enquiries")

    names = {
        model["object_name"]
        for app in client.get(reverse("admin:index")).context["app_list"]
        for model in app["models"]
    }

    assert names == {"Enquiry", "OutgoingMail"}
    assert client.get(reverse("admin:committees_meeting_changelist")).status_code == 403
    assert client.get(reverse("admin:committees_committee_change", args=[wedel.rows["committee"].pk])).status_code in (
        302,
        403,
    )


def test_what_was_written_is_shown_as_text_and_nothing_of_it_is_a_link(client, coordinator, asked):
    page = client.get(change_page(asked)).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'href="https://boese.example' not in page


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_asks_the_same_number_of_questions(client, coordinator, asked, count, django_assert_max_num_queries):
    for _number in range(count - 1):
        enquiry.make(municipality=asked.municipality, contact_point=asked.contact_point)
    client.get(reverse(LIST))

    with django_assert_max_num_queries(11):
        response = client.get(reverse(LIST))

    assert len(response.context["cl"].result_list) == count


def test_a_row_says_what_it_is_about_and_how_its_appointment_stands(client, coordinator, asked):
    plain = enquiry.make(municipality=asked.municipality, kind="message")
    begins = timezone.now() + timedelta(days=3)
    Appointment.objects.create(
        enquiry=asked,
        contact_point=asked.contact_point,
        starts_at=begins,
        ends_at=begins + timedelta(hours=1),
        channel="phone",
        status="cancelled",
    )

    desk = client.get(reverse(LIST)).context["cl"].model_admin

    kind, status = plain.get_kind_display(), Appointment.Status.CANCELLED.label
    assert desk.what(plain) == f"{plain.reference}<br>{kind}"
    assert desk.what(asked) == f"{asked.reference}<br>{kind}: {asked.contact_point.name} ({status})"


def test_open_enquiries_are_shown_first_and_the_others_on_request(client, coordinator, asked):
    today = timezone.localdate()
    closed = enquiry.make(municipality=asked.municipality, status="closed")
    late = enquiry.make(municipality=asked.municipality, due_on=today - timedelta(days=1))
    mine = enquiry.make(municipality=asked.municipality, assigned_to=coordinator, status="in_progress")

    assert set(rows_of(client)) == {asked, late, mine}
    assert set(rows_of(client, status="all")) == {asked, closed, late, mine}
    assert rows_of(client, status="closed") == [closed]
    assert rows_of(client, status="overdue") == [late]
    assert rows_of(client, assigned="me") == [mine]
    assert set(rows_of(client, status="rubbish")) == {asked, late, mine}


def test_status_assignment_and_a_note_are_kept(client, coordinator, asked):
    change(client, asked, status="in_progress", assigned_to=coordinator.pk, due_on="01.02.2030", note="Rückruf")

    asked.refresh_from_db()
    assert (asked.status, asked.assigned_to, str(asked.due_on)) == ("in_progress", coordinator, "2030-02-01")
    assert [(note.text, note.author) for note in asked.notes.all()] == [("Rückruf", coordinator)]


def test_nobody_without_a_role_in_the_town_is_given_an_enquiry(client, coordinator, asked, django_user_model):
    stranger = django_user_model.objects.create_user("stranger", is_staff=True)

    response = change(client, asked, assigned_to=stranger.pk)

    assert "assigned_to" in response.context["adminform"].form.errors
    asked.refresh_from_db()
    assert asked.assigned_to is None


def test_the_day_of_deletion_follows_closing_and_is_never_later_than_promised(client, coordinator, asked):
    form_of_town = asked.municipality.forms.get()
    day = asked.received_at + timedelta(days=365)
    assert Enquiry.objects.with_deletion().get().delete_at == day

    change(client, asked, status="closed")
    asked.refresh_from_db()
    assert Enquiry.objects.with_deletion().get().delete_at == asked.closed_at + timedelta(days=90)

    form_of_town.kept_days = 30
    form_of_town.save()
    assert Enquiry.objects.with_deletion().get().delete_at == asked.closed_at + timedelta(days=30)

    form_of_town.kept_days = 700
    form_of_town.save()
    assert Enquiry.objects.with_deletion().get().delete_at == asked.closed_at + timedelta(days=90)


def test_an_answer_is_sent_kept_and_closes_the_enquiry(client, coordinator, asked):
    response = client.post(deed(asked, "answer"), {"text": "Kommen Sie vorbei.", "close": "on"})

    asked.refresh_from_db()
    mail = OutgoingMail.objects.get()
    note = EnquiryNote.objects.get()
    assert response.status_code == 302
    assert asked.status == "closed"
    assert (mail.recipient, mail.reply_to, mail.purpose) == ("anna@example.org", "amt@wedel.example", "reply")
    assert "Kommen Sie vorbei." in mail.body
    assert "boese" not in mail.body
    assert (note.kind, note.text, note.author) == ("reply", "Kommen Sie vorbei.", coordinator)


def test_an_empty_answer_comes_back(client, coordinator, asked):
    response = client.post(deed(asked, "answer"), {"text": "  "})

    assert set(response.context["form"].errors) == {"text"}
    assert OutgoingMail.objects.count() == 0


def test_without_an_address_there_is_no_answer_by_mail(client, coordinator, asked):
    Enquiry.objects.update(email="", reply_by="none")

    response = client.get(deed(asked, "answer"), follow=True)

    assert response.redirect_chain[-1][0] == change_page(asked)
    assert response.context["deeds"] == []


@pytest.mark.parametrize("way", ["one", "several"])
def test_deleting_leaves_a_line_without_content(client, coordinator, asked, way):
    letter.make(enquiry=asked, municipality=asked.municipality)
    if way == "one":
        client.post(reverse("admin:contacts_enquiry_delete", args=[asked.pk]), {"post": "yes"})
    else:
        data = {"action": "delete_selected", "_selected_action": [asked.pk], "post": "yes"}
        client.post(reverse(LIST), data)

    assert (Enquiry.objects.count(), OutgoingMail.objects.count()) == (0, 0)
    assert [(each.kind, each.reason) for each in Deletion.objects.all()] == [("message", "desk")]
    logged = " ".join(f"{entry.object_repr} {entry.change_message}" for entry in LogEntry.objects.all())
    assert "Anna" not in logged and "boese" not in logged


def test_taking_and_closing_several(client, coordinator, asked):
    other = enquiry.make(municipality=asked.municipality)
    keys = [asked.pk, other.pk]

    client.post(reverse(LIST), {"action": "take_selected", "_selected_action": keys})
    assert set(Enquiry.objects.values_list("assigned_to", "status")) == {(coordinator.pk, "in_progress")}

    client.post(reverse(LIST), {"action": "close_selected", "_selected_action": keys})
    assert set(Enquiry.objects.values_list("status", flat=True)) == {"closed"}
    assert Enquiry.objects.filter(closed_at=None).count() == 0


def test_an_undeliverable_mail_is_seen_and_tried_again(client, coordinator, asked):
    mail = letter.make(
        enquiry=asked, municipality=asked.municipality, status="undeliverable", last_error="550 no such user"
    )
    start = client.get(reverse("admin:index")).content.decode()
    listed = reverse("admin:contacts_outgoingmail_changelist")

    assert f"{listed}?municipality__id__exact={asked.municipality.pk}&amp;status__exact=undeliverable" in start
    assert "550 no such user" in client.get(listed).content.decode()
    assert "550 no such user" in client.get(change_page(asked)).content.decode()

    client.post(listed, {"action": "send_selected_again", "_selected_action": [mail.pk]})
    mail.refresh_from_db()
    assert mail.status == "waiting"


def test_notices_of_confidential_reports_are_seen_by_their_readers_only(client, boss, asked):
    mail = letter.make(municipality=asked.municipality, purpose="confidential", status="undeliverable")
    listed = reverse("admin:contacts_outgoingmail_changelist")

    assert mail not in client.get(listed).context["cl"].queryset

    ConfidentialReader.objects.create(municipality=asked.municipality, user=boss, function="Beratung")
    assert mail in client.get(listed).context["cl"].queryset


def test_the_start_page_tells_what_waits(client, coordinator, asked):
    Enquiry.objects.update(due_on=timezone.localdate() - timedelta(days=1))

    waiting = client.get(reverse("admin:index")).context["towns"][0]["waiting"]

    assert [one.is_urgent for one in waiting] == [False, True]
    assert [rows_of_address(client, one.url) for one in waiting] == [[asked], [asked]]


def rows_of_address(client, address):
    return list(client.get(address).context["cl"].queryset)


def test_the_second_to_save_is_told(client, coordinator, asked):
    page = client.get(change_page(asked))
    Enquiry.objects.get(pk=asked.pk).save()

    response = change(client, asked, status="closed", seen=page.context["seen"])

    asked.refresh_from_db()
    assert asked.status == "new"
    assert response.context["adminform"].form.non_field_errors()
