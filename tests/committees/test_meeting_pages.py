"""A meeting's page, the meetings page of its committee, and how both tell the time."""

from datetime import date, datetime, timedelta

import html5lib
import pytest
from django.utils import translation

from committees.models import Document, Meeting
from content.imprecise import parse
from content.templatetags.dates import full_time, long_moment, machine_time
from tests import factories
from tests.factories import NOW, berlin, meetings_from, moved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]


def text_of(client, address):
    tree = html5lib.parse(client.get(address).content.decode(), namespaceHTMLElements=False)
    return " ".join("".join(tree.find(".//main").itertext()).split())


def test_the_page_tells_everything_there_is_to_know(client):
    place = factories.place.make(street="ABC-Straße 3", is_step_free=True, access_note="Aufzug hinten.")
    contact = factories.contact.make(municipality=place.municipality, name="Koordinierungsstelle")
    committee = factories.committee.make(municipality=place.municipality, convened_by=contact)
    meeting = factories.meeting.make(
        committee=committee, place=place, starts_at=NOW + timedelta(days=1), ends_at=NOW + timedelta(days=1, hours=2),
        interpreting="Arabisch", childcare="Bitte anmelden.", online_url="https://example.org/r",
        online_note="Mit Kamera.",
    )  # fmt: skip

    page = client.get(meeting.get_absolute_url()).content.decode()

    for words in (
        "ABC-Straße 3", "Aufzug hinten.", "Arabisch", "Bitte anmelden.", "Mit Kamera.", 'href="https://example.org/r"',
        f'href="{place.map_address}" rel="noopener"', "OpenStreetMap", f'href="{contact.get_absolute_url()}"',
        f'href="{meeting.path}.ics"',
    ):  # fmt: skip
        assert words in page


def test_an_office_that_is_not_public_invites_nobody(client):
    contact = factories.contact.make(name="Zitronenfalter", state="draft")
    meeting = factories.meeting.make(
        committee=factories.committee.make(municipality=contact.municipality, convened_by=contact)
    )

    assert "Zitronenfalter" not in client.get(meeting.get_absolute_url()).content.decode()


def test_a_moved_meeting_names_every_former_date_and_the_reason(client):
    meeting = factories.meeting.make(change_note="Der Saal war belegt.")
    moved(meeting, berlin(2020, 7, 1, 18), berlin(2020, 8, 1, 17))

    page = text_of(client, meeting.get_absolute_url())

    for words in ("20. Januar 2020", "1. Juli 2020", "1. August 2020", "Der Saal war belegt."):
        assert words in page


def test_a_postponed_meeting_says_what_is_known_of_the_new_date(client):
    meeting = factories.meeting.make(status="postponed", expected=parse("Herbst 2020"))

    response = client.get(meeting.get_absolute_url())

    assert "Herbst 2020" in text_of(client, meeting.get_absolute_url())
    assert response.context["change"]
    assert f'href="{meeting.path}.ics"' not in response.content.decode().partition("<main")[2]


def test_minutes_are_a_draft_until_they_are_approved(client):
    meeting = factories.meeting.make()
    for approved_on in (None, date(2020, 2, 17)):
        factories.document.make(committee=meeting.committee, meeting=meeting, kind="minutes", approved_on=approved_on)
    factories.document.make(committee=meeting.committee, meeting=meeting, kind="agenda")

    page = text_of(client, meeting.get_absolute_url())

    assert "17. Februar 2020" in page
    assert (
        len(client.get(meeting.get_absolute_url()).content.decode().split('class="tag neutral"')) == 3
    )  # over, and draft


def test_items_of_the_agenda_have_their_time(client):
    meeting = factories.meeting.make()
    meeting.agenda.create(title="Bericht", begins=datetime(2020, 1, 1, 19, 45).time())

    assert "19:45" in text_of(client, meeting.get_absolute_url())


def test_a_joint_meeting_stands_on_the_pages_of_all(client, django_assert_max_num_queries):
    lead, partner = factories.committee.make(_quantity=2)
    hidden = factories.committee.make(name="Zitronenfalter", state="draft")
    (meeting,) = meetings_from(NOW + timedelta(days=1), 1, committee=lead)
    meeting.partners.add(partner, hidden)

    for committee in (lead, partner):
        for page in ("/", "/termine/"):
            with django_assert_max_num_queries(12):
                response = client.get(f"{committee.path}{page}")
            assert response.context["upcoming"] == [meeting]
            assert response.context["next_meeting"] == meeting
            assert partner.name in response.content.decode()
            assert "Zitronenfalter" not in response.content.decode()
    assert partner.name in text_of(client, meeting.get_absolute_url())


def test_a_meeting_leads_to_joint_neighbours_and_past_what_waits(client):
    committee, other = factories.committee.make(_quantity=2)
    before, waiting, meeting, after = meetings_from(NOW, 4, committee=committee)
    Meeting.objects.filter(pk=waiting.pk).update(status="postponed")
    Meeting.objects.filter(pk=after.pk).update(committee=other)
    after.partners.add(committee)

    response = client.get(meeting.get_absolute_url())

    assert (response.context["previous"], response.context["next"]) == (before, after)


@pytest.mark.parametrize("page", ["/", "/termine/"])
def test_what_waits_for_a_new_date_is_a_list_of_its_own(client, page):
    committee = factories.committee.make()
    past, coming, takes_place = meetings_from(NOW - timedelta(days=1), 3, committee=committee)
    Meeting.objects.filter(pk__in=[past.pk, coming.pk]).update(status="postponed")

    response = client.get(f"{committee.path}{page}")

    assert response.context["waiting"] == [past, coming]
    assert response.context["upcoming"] == [takes_place]
    assert response.context["next_meeting"] == takes_place
    assert response.context.get("past", []) == []


@pytest.mark.parametrize("address", ["/", "/{town}/"])
def test_start_pages_show_joint_meetings_and_do_not_promise_what_is_postponed(client, address):
    lead, partner = factories.committee.make(_quantity=2)
    postponed, meeting = meetings_from(NOW + timedelta(days=1), 2, committee=lead)
    Meeting.objects.filter(pk=postponed.pk).update(status="postponed")
    meeting.partners.add(partner)

    response = client.get(address.format(town=partner.municipality.slug))

    assert partner.name in response.content.decode()
    if "{town}" in address:
        assert response.context["next_meeting"] == meeting


@pytest.mark.parametrize(
    ("starts", "ends", "is_all_day", "words"),
    [
        ((2020, 1, 20, 19), (2020, 1, 20, 21), False, "Montag, 20. Januar 2020, 19 "),
        ((2020, 1, 20, 19), (2020, 1, 21), False, " 24"),
        ((2020, 1, 20), (2020, 1, 21), True, "Montag, 20. Januar 2020, "),
    ],
)
def test_one_day_is_named_once(starts, ends, is_all_day, words):
    with translation.override("de"):
        said = full_time(berlin(*starts), berlin(*ends), is_all_day)

    assert words in said
    assert said.count("Januar") == 1


@pytest.mark.parametrize(
    ("starts", "ends", "is_all_day"),
    [((2020, 1, 20), (2020, 1, 22), True), ((2020, 1, 20, 19), (2020, 1, 21, 1), False)],
)
def test_several_days_are_named_both(starts, ends, is_all_day):
    with translation.override("de"):
        said = full_time(berlin(*starts), berlin(*ends), is_all_day)

    assert "Montag, 20. Januar 2020" in said
    assert "Dienstag, 21. Januar 2020" in said


def test_machines_read_the_offset_of_the_day():
    assert machine_time(berlin(2020, 3, 29, 1)) == "2020-03-29T01:00+01:00"
    assert machine_time(berlin(2020, 3, 29, 3)) == "2020-03-29T03:00+02:00"
    assert machine_time(berlin(2020, 10, 25, 2, 30).replace(fold=1)) == "2020-10-25T02:30+01:00"
    assert machine_time(berlin(2021, 1, 1), is_all_day=True) == "2021-01-01"


def test_a_whole_day_has_no_clock():
    with translation.override("de"):
        assert long_moment(berlin(2020, 1, 20)) == "Montag, 20. Januar 2020"


def test_a_file_of_a_draft_is_on_no_page(client):
    meeting = factories.meeting.make()
    factories.document.make(committee=meeting.committee, meeting=meeting, title="Zitronenfalter", state="draft")

    response = client.get(meeting.get_absolute_url())

    assert list(response.context["documents"]) == []
    assert Document.objects.count() == 1
