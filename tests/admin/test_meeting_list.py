"""The list of meetings: what is still to come, and what an address asks for."""

import pytest

from committees.models import JointCommittee, Meeting
from tests.admin.desk_forms import address
from tests.factories import berlin, committee


@pytest.fixture
def meetings(wedel):
    """One to come, one that is over, and one that waits for a new date since its old one is over."""
    coming = wedel.rows["meeting"]
    over, waiting = (
        Meeting.objects.create(
            committee=coming.committee,
            starts_at=berlin(2020, 3, 2, 19),
            ends_at=berlin(2020, 3, 2, 21),
            status=status,
            title=title,
        )
        for status, title in (("scheduled", "Fest"), ("postponed", ""))
    )
    return {"coming": coming, "over": over, "waiting": waiting}


def listed(client, **asked):
    return set(client.get(address(Meeting, "changelist"), asked).context["cl"].queryset)


@pytest.mark.parametrize(
    "asked, names",
    [
        ({}, ["coming", "waiting"]),
        ({"when": "upcoming"}, ["coming", "waiting"]),
        ({"when": "past"}, ["over"]),
        ({"when": "all"}, ["coming", "over", "waiting"]),
        ({"q": "Fest"}, ["over"]),
        ({"starts_at__year": "2020"}, ["over", "waiting"]),
        ({"q": "Fest", "when": "upcoming"}, []),
    ],
)
def test_the_list_opens_with_what_is_to_come(client, coordinator, meetings, asked, names):
    assert listed(client, **asked) == {meetings[name] for name in names}


def test_exactly_one_choice_of_time_is_marked(client, coordinator, meetings):
    changelist = client.get(address(Meeting, "changelist")).context["cl"]

    choices = list(changelist.filter_specs[0].choices(changelist))

    assert [choice["selected"] for choice in choices] == [True, False, False]


def test_a_committee_without_meetings_shows_none_and_joint_ones_count(client, coordinator, wedel, meetings):
    empty, joint = (
        committee.make(municipality=wedel.town, name=name, slug=name.lower()) for name in ("Leer", "Gemeinsam")
    )
    JointCommittee.objects.create(meeting=meetings["coming"], committee=joint)

    shown = [
        listed(client, committee__id__exact=body.pk, when="all") for body in (empty, joint, wedel.rows["committee"])
    ]

    assert shown == [set(), {meetings["coming"]}, set(meetings.values())]


def test_where_only_one_committee_meets_another_one_shows_nothing(client, coordinator, wedel, meetings):
    empty = committee.make(municipality=wedel.town, name="Leer", slug="leer")

    assert listed(client, committee__id__exact=empty.pk, when="all") == set()


@pytest.mark.parametrize("asked", ["nichts", "0", "99999999999999999999"])
def test_a_committee_that_nobody_knows_shows_nothing(client, coordinator, meetings, asked):
    response = client.get(address(Meeting, "changelist"), {"committee__id__exact": asked}, follow=True)

    assert response.status_code == 200
    assert asked == "nichts" or not response.context["cl"].queryset


def test_a_meeting_of_another_town_is_no_choice(client, coordinator, krefeld, meetings):
    assert listed(client, committee__id__exact=krefeld.rows["committee"].pk, when="all") == set()
