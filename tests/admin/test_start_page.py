from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from committees.models import Committee, JointCommittee, Meeting, Project
from concepts.models import Comment, CommentAnswer, Statement
from contacts.models import ContactPoint, Mission
from municipalities.models import AccessibilityStatement, Notice
from tests.admin.desk_forms import address
from tests.factories import comment, comment_answer, consultation

QUERIES = 35


def town_of(response):
    return response.context["towns"][0]


@pytest.mark.parametrize("count", [1, 12])
def test_the_start_page_asks_the_same_number_of_questions(
    client, coordinator, wedel, count, django_assert_max_num_queries
):
    committee = wedel.rows["committee"]
    for number in range(count):
        Project.objects.create(committee=committee, title=f"P{number}", status="unknown")
        ContactPoint.objects.create(municipality=wedel.town, name=f"S{number}", slug=f"s{number}")
        Notice.objects.create(municipality=wedel.town, title=f"H{number}", state="published", valid_until="2020-01-01")
        Mission.objects.create(contact_point=wedel.rows["contactpoint"], text="Wort [1]")
        Statement.objects.create(process=wedel.rows["revisionprocess"], text="Wort [1]")
        Committee.objects.create(
            municipality=wedel.town, name=f"K{number}", slug=f"k{number}", kind="network", state="published"
        )
    client.get(reverse("admin:index"))

    with django_assert_max_num_queries(QUERIES):
        client.get(reverse("admin:index"))


@pytest.fixture
def gaps(client, coordinator, wedel):
    def gaps():
        return {gap.url for gap in town_of(client.get(reverse("admin:index")))["gaps"]}

    return gaps


def test_drafts_and_reviews_are_named(gaps, wedel):
    project, paper = wedel.rows["project"], wedel.rows["paper"]
    type(project).objects.filter(pk=project.pk).update(state="published", review_on="2020-01-01")
    type(paper).objects.filter(pk=paper.pk).update(state="published", review_on="2099-01-01")

    found = gaps()

    assert address(project, "change", project.pk) in found
    assert address(paper, "change", paper.pk) not in found
    assert address(wedel.rows["meeting"], "change", wedel.rows["meeting"].pk) in found


@pytest.mark.parametrize("days, is_named", [(-3, True), (3, True), (30, False)])
def test_notices_that_end_are_named(gaps, wedel, days, is_named):
    notice = wedel.rows["notice"]
    day = timezone.localdate() + timedelta(days=days)
    Notice.objects.filter(pk=notice.pk).update(state="published", valid_until=day)

    assert (address(notice, "change", notice.pk) in gaps()) is is_named


def test_quotes_without_their_footnote_are_named(gaps, wedel):
    contact, process = wedel.rows["contactpoint"], wedel.rows["revisionprocess"]
    Mission.objects.filter(contact_point=contact).update(text="Wort [1]")
    Statement.objects.filter(process=process).update(text="Wort [1]")

    found = gaps()

    assert address(contact, "change", contact.pk) + "#missions-group" in found
    assert address(process, "change", process.pk) + "#statements-group" in found


def test_published_committees_without_contact_or_meeting_are_named(gaps, wedel):
    committee = wedel.rows["committee"]
    Committee.objects.filter(pk=committee.pk).update(state="published")
    page = address(committee, "change", committee.pk)

    with_meeting = gaps()
    Meeting.objects.all().delete()
    without = gaps()

    assert (page in with_meeting, page + "#meetings-group" in with_meeting) == (True, False)
    assert page + "#meetings-group" in without


def test_a_joint_meeting_is_a_coming_meeting_of_all_its_committees(gaps, wedel):
    other = Committee.objects.create(
        municipality=wedel.town, name="Zweiter", slug="zweiter", kind="network", state="published"
    )
    missing = address(other, "change", other.pk) + "#meetings-group"
    alone = gaps()

    JointCommittee.objects.create(meeting=wedel.rows["meeting"], committee=other)

    assert [missing in found for found in (alone, gaps())] == [True, False]


def test_next_meetings_are_named_by_their_titles(client, coordinator, wedel):
    html = client.get(reverse("admin:index")).content.decode()

    assert "<bdi>Treffen Elbe</bdi>" in html


def test_contact_points_that_nobody_can_reach_are_named(gaps, wedel):
    contact = wedel.rows["contactpoint"]
    ContactPoint.objects.filter(pk=contact.pk).update(state="published")
    reachable = gaps()
    ContactPoint.objects.filter(pk=contact.pk).update(phone="")

    assert [address(contact, "change", contact.pk) in found for found in (reachable, gaps())] == [False, True]


def test_legal_pages_are_checked(gaps, wedel):
    imprint, statement = wedel.rows["imprint"], wedel.rows["accessibilitystatement"]
    AccessibilityStatement.objects.filter(pk=statement.pk).update(
        status="full", assessed_on=timezone.localdate() - timedelta(days=400), feedback_email="a@example.org"
    )
    wedel.rows["privacynotice"].delete()

    found = gaps()

    assert address(imprint, "change", imprint.pk) in found
    assert address(statement, "change", statement.pk) in found
    assert address(wedel.rows["privacynotice"], "add") + f"?municipality={wedel.town.pk}" in found


def test_next_meetings_lead_to_their_forms(client, coordinator, wedel):
    town = town_of(client.get(reverse("admin:index")))

    assert [meeting.edit_url for meeting in town["meetings"]] == [address(Meeting, "change", wedel.rows["meeting"].pk)]


@pytest.mark.parametrize("role", ["coordination", "editorial", "translation"])
def test_every_task_leads_somewhere(client, log_in, wedel, krefeld, role):
    log_in(role, [wedel.town, krefeld.town])
    towns = client.get(reverse("admin:index")).context["towns"]

    for each in towns:
        for task in each["tasks"]:
            response = client.get(task.url.partition("#")[0])
            assert response.status_code == 200, task
            if "cl" in response.context:
                assert {response.context["cl"].model_admin.town_of(row) for row in response.context["cl"].queryset} <= {
                    each["town"].pk
                }


def test_every_task_leads_to_a_page(client, coordinator, wedel):
    tasks = town_of(client.get(reverse("admin:index")))["tasks"]

    answers = {task.url: client.get(task.url).status_code for task in tasks}

    assert answers == {task.url: 200 for task in tasks}


@pytest.mark.parametrize(("role", "is_told"), [("coordination", True), ("editorial", False), ("enquiries", False)])
def test_comments_and_answers_that_wait_are_told_to_the_coordination(client, log_in, wedel, krefeld, role, is_told):
    Comment.objects.all().delete()
    CommentAnswer.objects.all().delete()
    asked = consultation.make(version=wedel.rows["conceptversion"])
    elsewhere = consultation.make(version=krefeld.rows["conceptversion"])
    waiting = [comment.make(consultation=asked, status="waiting") for _number in range(2)]
    comment.make(consultation=elsewhere, status="waiting")
    prepared = comment_answer.make(consultation=asked)
    comment.make(consultation=asked, answer=prepared, _quantity=2)
    comment.make(consultation=asked, answer=comment_answer.make(consultation=asked, released_at=timezone.now()))
    comment_answer.make(consultation=asked)
    log_in(role)

    told = town_of(client.get(reverse("admin:index")))["waiting"]

    if not is_told:
        assert told == []
        return
    assert [each.text.split()[0] for each in told] == ["2", "1"]
    lists = [set(client.get(each.url).context["cl"].result_list) for each in told]
    assert lists == [set(waiting), {prepared}]
