"""A teaching example stands apart: its own pages work, and no page over all towns mixes it with real ones."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from icalendar import Calendar

from committees.feeds.rendering import render_due
from municipalities.models import Municipality
from tests import factories
from tests.factories import NOW, meetings_from

pytestmark = pytest.mark.django_db
(EXAMPLE,) = [rule for rule in Municipality._meta.constraints if rule.name == "municipality_example_is_demonstration"]


@pytest.fixture
def towns():
    """A real town and a made-up one, with the same things in both."""
    found = (
        factories.town.make(name="Wirklich"),
        factories.town.make(name="Musterstadt", is_example=True, is_demonstration=True),
    )
    for town in found:
        committee = factories.committee.make(municipality=town, name=f"Beirat {town.name}")
        meetings_from(NOW.replace(year=2026, month=11, day=23), 1, committee=committee, title=f"Treffen {town.name}")
        factories.contact.make(municipality=town, name=f"Beratung {town.name}")
    return found


@pytest.fixture(autouse=True)
def now(time_machine):
    time_machine.move_to(NOW.replace(year=2026, month=11, day=22), tick=False)


@pytest.mark.parametrize("name", ["portal:calendar", "contacts:directory", "portal:choose"])
def test_pages_over_all_towns_leave_it_out(client, towns, name):
    text = client.get(reverse(name)).content.decode()

    assert "Wirklich" in text
    assert "Musterstadt" not in text


def test_the_start_page_lists_it_apart_from_the_towns(client, towns):
    real, example = towns

    context = client.get("/").context

    assert (list(context["towns"]), list(context["examples"])) == ([real], [example])
    assert [meeting.title for meeting in context["meetings"]] == ["Treffen Wirklich"]


def test_the_feed_of_all_towns_leaves_it_out_and_its_own_has_it(client, towns):
    render_due()

    def titles(address):
        return [str(event["summary"]) for event in Calendar.from_ical(client.get(address).content).walk("VEVENT")]

    assert ["Treffen Wirklich" in title for title in titles("/termine.ics")] == [True]
    assert ["Treffen Musterstadt" in title for title in titles(f"{towns[1].path}/termine.ics")] == [True]


def test_the_search_over_all_towns_leaves_it_out_and_its_own_finds_it(client, towns):
    everywhere = client.get("/suche/", {"q": "Musterstadt"}).context["hits"]
    inside = client.get(f"{towns[1].path}/suche/", {"q": "Musterstadt"}).context["hits"]

    assert everywhere == []
    assert len(inside) >= 3


def test_each_of_its_pages_says_that_the_town_does_not_exist(client, towns):
    pages = [client.get(f"/en{town.path}/kontakte/").content.decode() for town in towns]

    assert ["This town does not exist." in page for page in pages] == [False, True]


def test_a_teaching_example_is_a_demonstration_so_that_its_offices_get_no_mail():
    town = factories.town.prepare(is_example=True)

    with pytest.raises(ValidationError) as refused:
        town.full_clean()

    assert refused.value.messages == [str(EXAMPLE.violation_error_message)]
