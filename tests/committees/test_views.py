from datetime import date, timedelta

import pytest

from committees.models import Meeting
from tests import factories
from tests.factories import NOW, berlin, meetings_from

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]


def test_the_list_shows_the_public_committees_of_its_town_with_what_comes_next(client, django_assert_num_queries):
    town = factories.town.make()
    meeting_soon, partner, without = factories.committee.make(municipality=town, _quantity=3)
    factories.committee.make(municipality=town, state="draft")
    factories.committee.make()
    cancelled, postponed, joint, _later = meetings_from(NOW + timedelta(days=1), 4, committee=meeting_soon)
    Meeting.objects.filter(pk=cancelled.pk).update(status="cancelled")
    Meeting.objects.filter(pk=postponed.pk).update(status="postponed")
    joint.partners.add(partner)
    meetings_from(NOW - timedelta(days=2), 2, committee=meeting_soon)
    meetings_from(NOW, 1, committee=meeting_soon, state="draft")

    with django_assert_num_queries(2):
        response = client.get(f"{town.path}/gremien/")

    shown = {committee: committee.next_starts_at for committee in response.context["committees"]}
    assert shown == {meeting_soon: joint.starts_at, partner: joint.starts_at, without: None}


@pytest.mark.parametrize("count", [1, 3])
def test_the_committee_page_costs_the_same_for_one_and_three(client, count, django_assert_max_num_queries):
    committee = factories.committee.make()
    expected = meetings_from(NOW + timedelta(days=1), count, committee=committee)
    factories.paper.make(committee=committee, _quantity=count)

    with django_assert_max_num_queries(12):
        response = client.get(committee.get_absolute_url())

    assert list(response.context["upcoming"]) == expected


def test_the_next_meeting_is_one_that_takes_place(client):
    committee = factories.committee.make()
    running, cancelled, coming = (
        meetings_from(NOW + timedelta(hours=hours), 1, committee=committee)[0] for hours in (-3, 1, 24)
    )
    Meeting.objects.filter(pk=cancelled.pk).update(status="cancelled")

    response = client.get(committee.get_absolute_url())

    assert response.context["next_meeting"] == coming
    assert response.context["upcoming"] == [cancelled, coming]
    assert running.is_over


def test_a_meeting_that_goes_on_is_not_over(client):
    committee = factories.committee.make()
    (running,) = meetings_from(NOW - timedelta(hours=1), 1, committee=committee)

    response = client.get(committee.get_absolute_url())

    assert response.context["next_meeting"] == running


def test_a_committee_without_meetings_has_no_year(client):
    response = client.get(factories.committee.make().get_absolute_url())

    assert (response.context["ribbon_year"], response.context["years"], response.context["chart"]) == (None, [], None)


def test_the_seats_are_those_of_the_blocks(client):
    committee = factories.committee.make()
    blocks = [factories.block.make(committee=committee, seats=seats, position=seats) for seats in (3, 7)]

    response = client.get(committee.get_absolute_url())

    assert response.context["seat_blocks"] == blocks
    assert response.context["chart"].total == 10


def test_only_members_who_agreed_are_named(client):
    committee = factories.committee.make()
    people = factories.person.make(municipality=committee.municipality, _quantity=2)
    named, _unnamed = [
        committee.memberships.create(person=person, may_be_named=agreed)
        for person, agreed in zip(people, [True, False], strict=True)
    ]

    response = client.get(committee.get_absolute_url())

    assert list(response.context["members"]) == [named]


@pytest.mark.parametrize(
    ("term", "is_named"),
    [
        ({"ends_on": date(2020, 1, 1)}, False),
        ({"starts_on": date(2999, 1, 1)}, False),
        ({"ends_on": date(2999, 1, 1)}, True),
    ],
    ids=["over", "not begun", "going on"],
)
def test_members_are_named_while_they_are_in_office(client, term, is_named):
    committee = factories.committee.make()
    person = factories.person.make(municipality=committee.municipality)
    committee.memberships.create(person=person, may_be_named=True, **term)

    assert bool(client.get(committee.get_absolute_url()).context["members"]) == is_named


def test_past_meetings_stand_in_their_year_the_latest_first(client):
    committee = factories.committee.make()
    first, last = (
        factories.meeting.make(committee=committee, starts_at=start, ends_at=start + timedelta(minutes=20))
        for start in (berlin(2019, 1, 1, 0, 0), berlin(2019, 12, 31, 23, 30))
    )
    this_year = factories.meeting.make(committee=committee)

    response = client.get(f"{committee.path}/termine/?jahr=2019")

    assert response.context["years"] == [2020, 2019]
    assert response.context["past"] == [last, first]
    assert client.get(f"{committee.path}/termine/").context["past"] == [this_year]


def test_a_meeting_leads_to_its_public_neighbours(client):
    committee = factories.committee.make()
    before, draft, meeting, after = meetings_from(NOW, 4, committee=committee)
    Meeting.objects.filter(pk=draft.pk).update(state="draft")

    response = client.get(meeting.get_absolute_url())

    assert (response.context["previous"], response.context["next"]) == (before, after)


def test_closed_items_of_the_agenda_are_counted_and_not_shown(client):
    meeting = factories.meeting.make()
    shown = meeting.agenda.create(title="Offen")
    meeting.agenda.create(title="Zitronenfalter", is_public=False)

    response = client.get(meeting.get_absolute_url())

    assert (response.context["agenda"], response.context["closed_items"]) == ([shown], 1)
    assert b"Zitronenfalter" not in response.content


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("ending", ["/", ".ics"])
def test_a_meeting_of_a_committee_that_is_not_public_is_not_there(client, state, status, ending):
    meeting = factories.meeting.make()
    type(meeting.committee).objects.update(state=state)

    assert client.get(f"{meeting.path}{ending}").status_code == status


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize(
    "page", ["", "termine/", "termine/2020/", "termine/2020.pdf", "aktuell.atom", "abonnieren/", "papiere/"]
)
def test_a_committee_that_is_not_public_has_no_pages(client, state, status, page):
    committee = factories.committee.make(state=state)
    factories.meeting.make(committee=committee)

    assert client.get(f"{committee.path}/{page}").status_code == status


def test_a_withdrawn_page_offers_search_and_contacts(client):
    committee = factories.committee.make(state="archived")
    contact = factories.contact.make(municipality=committee.municipality)

    response = client.get(committee.get_absolute_url())

    assert response.status_code == 410
    assert list(response.context["contacts"]) == [contact]


def test_papers_are_paged_the_newest_first(client):
    committee = factories.committee.make()
    papers = [factories.paper.make(committee=committee, adopted_on=str(1990 + number)) for number in range(21)]
    undated = factories.paper.make(committee=committee)

    first, second = (client.get(f"{committee.path}/papiere/?seite={number}").context["page"] for number in (1, 2))

    assert [*first, *second] == [*reversed(papers), undated]


def test_the_address_of_a_single_paper_leads_to_the_page_on_which_it_stands(client):
    committee = factories.committee.make()
    papers = factories.paper.make(committee=committee, title="Forderung", adopted_on="2019", _quantity=21)
    hidden, others = factories.paper.make(committee=committee, state="draft"), factories.paper.make()
    path = f"{committee.path}/papiere/"

    shown = {}
    for paper in papers:
        response = client.get(f"{path}?papier={paper.pk}", follow=True)
        shown[paper] = paper in response.context["page"]
    refused = [client.get(f"{path}?papier={key}").status_code for key in (hidden.pk, others.pk, "", "x", "9" * 30)]

    assert set(shown.values()) == {True}
    assert client.get(f"{path}?papier={papers[0].pk}").headers["Location"] == path
    assert client.get(f"{path}?papier={papers[-1].pk}").headers["Location"] == f"{path}?seite=2"
    assert refused == [404] * 5


def test_papers_can_be_chosen_by_kind(client):
    committee = factories.committee.make()
    factories.paper.make(committee=committee)
    report = factories.paper.make(committee=committee, kind="annual_report")

    response = client.get(f"{committee.path}/papiere/?art=annual_report")

    assert list(response.context["page"]) == [report]
    assert response.context["parameters"] == "art=annual_report&"


def test_only_committees_that_say_how_invite(client):
    town = factories.town.make()
    expected = factories.committee.make(municipality=town, participation="<p>Kommen Sie.</p>")
    factories.committee.make(municipality=town)
    factories.committee.make(municipality=town, participation="<p>Kommen Sie.</p>", state="draft")

    response = client.get(f"{town.path}/mitmachen/")

    assert list(response.context["committees"]) == [expected]
