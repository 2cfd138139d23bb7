"""Published minutes say that the meeting was held."""

from datetime import date, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from committees.models import Document, Meeting
from tests.admin.conftest import PDF
from tests.admin.desk_forms import address, form_data


@pytest.fixture
def meeting(wedel):
    """It was yesterday."""
    row = wedel.rows["meeting"]
    begin = timezone.now() - timedelta(days=1)
    Meeting.objects.filter(pk=row.pk).update(starts_at=begin, ends_at=begin + timedelta(hours=2), state="published")
    return row


def save(client, row, **typed):
    page = address(row, "change", row.pk)
    return client.post(page, form_data(client.get(page), **typed), follow=True)


def save_minutes(client, wedel, meeting, /, **typed):
    return save(
        client, wedel.rows["document"], **{"kind": "minutes", "meeting": meeting.pk, "state": "published"} | typed
    )


def status_of(row):
    return Meeting.objects.get(pk=row.pk).status


def levels(response):
    return [message.level_tag for message in response.context["messages"]]


@pytest.mark.parametrize("kind", ["minutes", "results_protocol"])
@pytest.mark.parametrize("status", ["scheduled", "invited"])
def test_published_minutes_set_the_meeting_to_held_and_say_so(client, coordinator, wedel, meeting, kind, status):
    Meeting.objects.filter(pk=meeting.pk).update(status=status)

    response = save_minutes(client, wedel, meeting, kind=kind, approved_on="01.02.2031")

    assert status_of(meeting) == "held"
    assert levels(response) == ["success", "success"]
    assert Document.objects.get().approved_on == date(2031, 2, 1)
    assert LogEntry.objects.filter(object_id=str(meeting.pk), content_type__model="meeting").count() == 1


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_minutes_of_a_meeting_that_is_called_off_are_a_warning(client, coordinator, wedel, meeting, status):
    Meeting.objects.filter(pk=meeting.pk).update(status=status)

    response = save_minutes(client, wedel, meeting)

    assert (status_of(meeting), sorted(levels(response))) == (status, ["success", "warning"])


@pytest.mark.parametrize("typed", [{"state": "draft"}, {"kind": "agenda"}, {"kind": "attachment"}, {"meeting": ""}])
def test_other_files_leave_the_meeting_alone(client, coordinator, wedel, meeting, typed):
    response = save_minutes(client, wedel, meeting, **typed)

    assert (status_of(meeting), levels(response)) == ("scheduled", ["success"])


def test_minutes_of_a_meeting_to_come_leave_it_alone(client, coordinator, wedel, meeting):
    later = timezone.now() + timedelta(days=1)
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=later, ends_at=later + timedelta(hours=1))

    save_minutes(client, wedel, meeting)

    assert status_of(meeting) == "scheduled"


def test_minutes_on_the_page_of_the_meeting(client, coordinator, meeting):
    page = address(meeting, "change", meeting.pk)
    data = form_data(client.get(page)) | {
        "documents-TOTAL_FORMS": "1",
        "documents-0-kind": "minutes",
        "documents-0-title": "Niederschrift",
        "documents-0-language": "de",
        "documents-0-state": "published",
        "documents-0-file": SimpleUploadedFile("niederschrift.pdf", PDF),
    }

    response = client.post(page, data, follow=True)

    assert (status_of(meeting), levels(response)) == ("held", ["success", "success"])


def test_a_status_that_was_corrected_afterwards_stays(client, coordinator, meeting, wedel):
    save_minutes(client, wedel, meeting)

    save(client, meeting, status="cancelled")

    assert status_of(meeting) == "cancelled"


def test_minutes_published_in_bulk(client, coordinator, wedel, meeting):
    save_minutes(client, wedel, meeting, state="draft")
    document = wedel.rows["document"]

    client.post(address(document, "changelist"), {"action": "publish_selected", "_selected_action": [document.pk]})

    assert status_of(meeting) == "held"


def test_drafts_of_the_editing_role_set_nothing(client, log_in, wedel, meeting):
    log_in("editorial")

    save_minutes(client, wedel, meeting)

    assert (status_of(meeting), Document.objects.get().state) == ("scheduled", "draft")


def test_only_minutes_are_approved(client, coordinator, wedel, meeting):
    response = save_minutes(client, wedel, meeting, kind="agenda", approved_on="01.02.2031")

    assert response.context["adminform"].form.errors
    assert Document.objects.get().kind == "other"


def test_the_list_tells_what_is_approved(client, coordinator, wedel, meeting):
    save_minutes(client, wedel, meeting, approved_on="01.02.2031")

    approved = client.get(address(Document, "changelist"), {"approved_on__isempty": "0"})
    drafts = client.get(address(Document, "changelist"), {"approved_on__isempty": "1"})

    assert [len(each.context["cl"].result_list) for each in (approved, drafts)] == [1, 0]
