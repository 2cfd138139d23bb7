"""The calendar of a town and of all towns: views, filters, and the right day at every edge of the year."""

from datetime import timedelta

import html5lib
import pytest
import time_machine

from committees.models import Meeting
from tests import factories
from tests.factories import NOW, berlin, meetings_from

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]


@pytest.fixture
def town():
    return factories.town.make(slug="wedel")


def links(response):
    tree = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    return {" ".join("".join(link.itertext()).split()): link.get("href") for link in tree.iter("a")}


def days(response):
    """What stands on which day of the month."""
    return {day.date.day: day.meetings for week in response.context["grid"] for day in week if day.meetings}


def today(response):
    return [day.date for week in response.context["grid"] for day in week if day.is_today]


def test_the_filter_offers_committees_with_public_meetings(client):
    meeting = factories.meeting.make()
    town = meeting.committee.municipality
    factories.committee.make(municipality=town)
    hidden = factories.committee.make(municipality=town)
    factories.meeting.make(committee=hidden, state="draft")
    elsewhere = factories.meeting.make()

    forms = [client.get(address).context["filter_form"] for address in (f"{town.path}/termine/", "/termine/")]

    of_town, of_all = ({value for value, _label in form.fields["gremium"].choices} - {""} for form in forms)
    assert of_town == {meeting.committee.slug}
    assert of_all == {f"{each.municipality.slug}/{each.slug}" for each in (meeting.committee, elsewhere.committee)}


def test_the_calendar_keeps_to_one_committee_and_one_month(client):
    town = factories.town.make()
    one, other = factories.committee.make(municipality=town, _quantity=2)
    expected = factories.meeting.make(committee=one)
    factories.meeting.make(committee=other)
    meetings_from(NOW, 1, committee=one)

    response = client.get(f"{town.path}/termine/?monat=2020-01&gremium={one.slug}&ansicht=liste")

    assert response.context["meetings"] == [expected]
    assert response.context["filters"] == f"gremium={one.slug}&"


def test_committees_of_two_towns_with_one_name_are_told_apart(client):
    first, second = (factories.committee.make(slug="beirat") for _town in range(2))
    expected = factories.meeting.make(committee=first)
    factories.meeting.make(committee=second)

    response = client.get(f"/termine/?monat=2020-01&gremium={first.municipality.slug}/beirat")

    assert response.context["meetings"] == [expected]


def test_a_joint_meeting_stands_with_every_committee_that_comes(client, town):
    own, elsewhere = factories.committee.make(municipality=town), factories.committee.make()
    draft = factories.committee.make(municipality=town, name="Zitronenfalter", state="draft")
    meeting = factories.meeting.make(committee=elsewhere)
    meeting.partners.add(own, draft)

    for address in (
        "/wedel/termine/?monat=2020-01",
        f"/wedel/termine/?monat=2020-01&gremium={own.slug}",
        f"/termine/?monat=2020-01&gremium=wedel/{own.slug}",
        "/termine/?monat=2020-01&stadt=wedel",
    ):
        response = client.get(address)

        assert response.context["meetings"] == [meeting]
        assert response.context["meetings"][0].together == [own]
        assert own.name in response.content.decode()
        assert "Zitronenfalter" not in response.content.decode()


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("oeffentlich=ja", {"is_public": True}),
        ("sprache=ar", {"language": "ar"}),
        ("online=ja", {"online_url": "https://example.org/raum"}),
        ("online=ja", {"online_note": "Den Link schicken wir."}),
    ],
)
def test_a_filter_shows_only_what_was_asked_for(client, town, query, values):
    committee = factories.committee.make(municipality=town)
    factories.meeting.make(committee=committee, language="de", is_public=False)
    expected = factories.meeting.make(committee=committee, **values)

    for address in ("/wedel/termine/", "/termine/"):
        for view in ("ansicht=monat&monat=2020-01", "ansicht=liste&monat=2020-01", "ansicht=jahr&jahr=2020"):
            assert client.get(f"{address}?{query}&{view}").context["meetings"] == [expected]


def test_step_free_is_only_what_is_known_to_be(client, town):
    committee = factories.committee.make(municipality=town)
    yes, _no, _unknown = (
        factories.meeting.make(committee=committee, place=factories.place.make(municipality=town, is_step_free=known))
        for known in (True, False, None)
    )
    factories.meeting.make(committee=committee)

    assert client.get("/wedel/termine/?monat=2020-01&stufenlos=ja").context["meetings"] == [yes]


def test_the_filter_offers_each_language_of_public_meetings_once(client, town):
    committee = factories.committee.make(municipality=town)
    for language in ("de", "", "tr", "de", "ar"):
        factories.meeting.make(committee=committee, language=language)
    factories.meeting.make(committee=committee, language="fr", state="draft")
    factories.meeting.make(committee=factories.committee.make(municipality=town, state="draft"), language="it")
    example = factories.town.make(is_example=True, is_demonstration=True)
    factories.meeting.make(committee=factories.committee.make(municipality=example), language="pl")
    factories.meeting.make(language="uk")

    offered = [
        [code for code, _name in client.get(address).context["filter_form"].fields["sprache"].choices]
        for address in ("/wedel/termine/", "/termine/")
    ]

    assert offered == [["", "ar", "de", "tr"], ["", "ar", "de", "tr", "uk"]]


def test_filters_are_chosen_together_and_anew_on_each_visit(client, town):
    one, other = factories.committee.make(municipality=town, _quantity=2)
    expected = [
        factories.meeting.make(committee=committee, language="ar", is_public=True) for committee in (one, other, one)
    ]
    factories.meeting.make(committee=one, language="ar", is_public=False)
    factories.meeting.make(committee=one, language="de", is_public=True)
    found = []

    for committee in (one, other):
        chosen = f"monat=2020-01&oeffentlich=ja&sprache=ar&gremium={committee.slug}"
        found.append(client.get(f"/wedel/termine/?{chosen}").context["meetings"])

    assert found == [[expected[0], expected[2]], [expected[1]]]


def test_all_towns_can_be_narrowed_to_one(client, town):
    expected = factories.meeting.make(committee=factories.committee.make(municipality=town))
    factories.meeting.make()

    assert client.get("/termine/?monat=2020-01&stadt=wedel").context["meetings"] == [expected]


@pytest.mark.parametrize(
    "query",
    [
        "gremium=x", "stadt=x", "sprache=x", "sprache=fr", "oeffentlich=1", "stufenlos=on", "online=nein",
        "ansicht=woche", "ansicht=jahr&jahr=1999", "ansicht=jahr&jahr=2101", "ansicht=jahr&jahr=20",
        "ansicht=jahr&jahr=\u0662\u0660\u0662\u0660",
    ],
)  # fmt: skip
def test_an_unknown_value_is_no_page(client, town, query):
    factories.meeting.make(committee=factories.committee.make(municipality=town), language="de")

    assert client.get(f"/termine/?{query}").status_code == 404
    if not query.startswith("stadt"):
        assert client.get(f"/wedel/termine/?{query}").status_code == 404


def test_filters_stay_when_leafing_and_when_the_view_changes(client, town):
    committee = factories.committee.make(municipality=town)
    factories.meeting.make(committee=committee, language="de", is_public=True)
    query = f"gremium={committee.slug}&sprache=de&oeffentlich=ja&"

    response = client.get(f"/wedel/termine/?{query}monat=2020-01&ansicht=liste")

    found = set(links(response).values())
    assert found >= {
        f"?{query}ansicht=liste&monat=2019-12",
        f"?{query}ansicht=liste&monat=2020-02",
        f"?{query}ansicht=monat&monat=2020-01",
        f"?{query}ansicht=jahr&jahr=2020",
    }
    year = client.get(f"/wedel/termine/?{query}ansicht=jahr&jahr=2020")
    assert year.context["leafing"] == f"{query}ansicht=jahr&jahr="


def test_the_form_keeps_month_view_and_choice(client, town):
    committee = factories.committee.make(municipality=town)
    factories.meeting.make(committee=committee)

    response = client.get(f"/wedel/termine/?gremium={committee.slug}&stufenlos=ja&monat=2020-02&ansicht=liste")

    form = html5lib.parse(response.content.decode(), namespaceHTMLElements=False).find(".//form[@class='filters']")
    hidden = {field.get("name"): field.get("value") for field in form.iter("input") if field.get("type") == "hidden"}
    ticked = [field.get("name") for field in form.iter("input") if field.get("checked") is not None]
    assert form.get("method") == "get"
    assert hidden == {"monat": "2020-02", "ansicht": "liste"}
    assert ticked == ["stufenlos"]
    assert {field.get("value") for field in form.iter("input") if field.get("type") == "checkbox"} == {"ja"}
    assert [option.get("value") for option in form.iter("option") if option.get("selected") is not None] == [
        committee.slug,
        "",
    ]
    assert form.find(".//details").get("open") is not None


def test_where_nothing_matches_a_link_removes_the_filters(client, town):
    committee = factories.committee.make(municipality=town)
    meeting = factories.meeting.make(committee=committee)

    response = client.get("/wedel/termine/?online=ja&monat=2020-01&ansicht=liste")

    assert response.context["meetings"] == []
    (address,) = {href for href in links(response).values() if href == "?ansicht=liste&monat=2020-01"}
    assert client.get(f"/wedel/termine/{address}").context["meetings"] == [meeting]


def test_the_year_is_a_ribbon_for_each_committee(client, town):
    first, second, idle = (factories.committee.make(municipality=town, name=name) for name in "ABC")
    own = factories.meeting.make(committee=first)
    joint = factories.meeting.make(committee=first, starts_at=berlin(2020, 3, 1, 19), ends_at=berlin(2020, 3, 1, 20))
    joint.partners.add(second)
    factories.meeting.make(committee=idle, starts_at=berlin(2021, 3, 1, 19), ends_at=berlin(2021, 3, 1, 20))

    response = client.get("/wedel/termine/?ansicht=jahr")

    shown = {
        ribbon["committee"]: [meeting for month in ribbon["months"] for meeting in month["meetings"]]
        for ribbon in response.context["ribbons"]
    }
    assert shown == {first: [own, joint], second: [joint]}


def test_several_days_stand_on_each_of_them(client, town):
    committee = factories.committee.make(municipality=town)
    weeks = factories.meeting.make(
        committee=committee, starts_at=berlin(2020, 1, 31), ends_at=berlin(2020, 2, 3), is_all_day=True
    )
    evening = factories.meeting.make(
        committee=committee, starts_at=berlin(2020, 1, 31, 22), ends_at=berlin(2020, 2, 1, 1)
    )

    january, february = (client.get(f"/wedel/termine/?monat=2020-0{month}") for month in (1, 2))

    assert days(january) == {31: [weeks, evening]}
    assert days(february) == {1: [weeks], 2: [weeks]}


def test_what_was_called_off_says_so_in_words(client, town):
    committee = factories.committee.make(municipality=town)
    factories.meeting.make(committee=committee, status="cancelled")
    factories.meeting.make(committee=committee, status="postponed")

    page = client.get("/wedel/termine/?monat=2020-01").content.decode()

    assert page.count('class="cancelled"') == 2
    assert "abgesagt:" in page


@pytest.mark.parametrize(
    ("now", "day", "month"),
    [
        (berlin(2020, 6, 14, 23, 59), (2020, 6, 14), "2020-06"),
        (berlin(2020, 6, 15, 0, 0), (2020, 6, 15), "2020-06"),
        (berlin(2020, 12, 31, 23, 59), (2020, 12, 31), "2020-12"),
        (berlin(2021, 1, 1, 0, 0), (2021, 1, 1), "2021-01"),
        (berlin(2020, 3, 28, 23, 59), (2020, 3, 28), "2020-03"),
        (berlin(2020, 3, 29, 3, 0), (2020, 3, 29), "2020-03"),
        (berlin(2020, 3, 31, 23, 59), (2020, 3, 31), "2020-03"),
        (berlin(2020, 4, 1, 0, 1), (2020, 4, 1), "2020-04"),
        (berlin(2020, 10, 25, 2, 30), (2020, 10, 25), "2020-10"),
        (berlin(2020, 10, 25, 23, 59), (2020, 10, 25), "2020-10"),
    ],
)
def test_today_is_the_day_in_berlin(client, town, now, day, month):
    with time_machine.travel(now, tick=False):
        response = client.get("/wedel/termine/")
        year = client.get("/wedel/termine/?ansicht=jahr")

    found = response.context["period"]
    assert str(found) == month
    assert [each.timetuple()[:3] for each in today(response)] == [day]
    assert year.context["period"].year == day[0]


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        (berlin(2020, 12, 31, 22), berlin(2021, 1, 1, 1)),
        (berlin(2020, 3, 29, 1), berlin(2020, 3, 29, 4)),
        (berlin(2020, 10, 25, 1), berlin(2020, 10, 25, 4)),
        (berlin(2020, 6, 15, 22), berlin(2020, 6, 16, 0)),
    ],
)
def test_a_meeting_is_over_when_its_last_minute_is(client, starts, ends):
    meeting = factories.meeting.make(starts_at=starts, ends_at=ends)
    address = f"{meeting.committee.path}/termine/"

    with time_machine.travel(ends - timedelta(seconds=1), tick=False):
        during = client.get(address).context["upcoming"]
    with time_machine.travel(ends, tick=False):
        after = client.get(address).context["upcoming"]

    assert (during, after) == ([meeting], [])


@pytest.mark.parametrize("address", ["/wedel/termine/", "/termine/"])
@pytest.mark.parametrize("view", ["monat", "liste", "jahr"])
def test_one_and_three_joint_meetings_cost_the_same(client, town, address, view, django_assert_max_num_queries):
    committee, *partners = factories.committee.make(municipality=town, _quantity=3)
    (meeting,) = meetings_from(NOW, 1, committee=committee, language="de")
    meeting.partners.add(*partners)

    with django_assert_max_num_queries(7) as few:
        client.get(f"{address}?ansicht={view}")
    for meeting in meetings_from(NOW + timedelta(days=1), 3, committee=partners[0]):
        meeting.partners.add(committee)
    with django_assert_max_num_queries(len(few)):
        response = client.get(f"{address}?ansicht={view}")

    assert len(response.context["meetings"]) == 4


def test_drafts_are_in_no_view(client, town):
    committee = factories.committee.make(municipality=town)
    meetings_from(NOW, 1, committee=committee, state="draft")
    Meeting.objects.update(title="Zitronenfalter", language="tr")

    for view in ("monat", "liste", "jahr"):
        response = client.get(f"/wedel/termine/?ansicht={view}")

        assert response.context["meetings"] == []
        assert response.context["filter_form"] is None
