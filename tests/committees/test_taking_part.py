"""Coming along to a committee, and suggesting what it should talk about."""

import re
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contacts.models import Enquiry
from tests import factories
from tests.factories import NOW
from tests.sending import send

pytestmark = pytest.mark.django_db
JOIN = "/wedel/gremien/ak/mitmachen/"
SUGGEST = "/wedel/gremien/ak/thema/"
ADDRESSES = {"participation": JOIN, "topic": SUGGEST}


@pytest.fixture
def committee(summer_of_2020):
    """Open to everybody, and both forms are open."""
    town = factories.town.make(slug="wedel", name="Wedel")
    for kind in ADDRESSES:
        factories.form.make(municipality=town, kind=kind)
    office = factories.contact.make(municipality=town, name="Koordinierung", spoken_languages=["tr"])
    return factories.committee.make(
        municipality=town,
        slug="ak",
        name="Arbeitskreis",
        openness="open",
        convened_by=office,
        participation="<p>Ja</p>",
    )


def join(client, **fields):
    return send(client, JOIN, "participation", **{"writes_as": "person", "email": "ada@example.org"} | fields)


def suggest(client, **fields):
    return send(client, SUGGEST, "topic", **{"text": "Fahrradkurse"} | fields)


def stored(*names):
    enquiry = Enquiry.objects.get()
    return {name: getattr(enquiry, name) for name in names}


def test_a_person_wants_to_come(client, committee):
    response = join(client, organisation="steht hier versehentlich")

    assert response.status_code == 303
    assert stored("kind", "contact_point", "about", "about_path", "organisation", "email", "reply_by") == {
        "kind": "participation",
        "contact_point": committee.convened_by,
        "about": "Arbeitskreis",
        "about_path": "/wedel/gremien/ak/",
        "organisation": "",
        "email": "ada@example.org",
        "reply_by": "mail",
    }


def test_an_organisation_wants_to_come(client, committee):
    join(client, writes_as="organisation", organisation="Verein e. V.", email="", phone="04103 7070")

    assert stored("organisation", "reply_by") == {"organisation": "Verein e. V.", "reply_by": "phone"}


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"writes_as": ""}, {"writes_as"}),
        ({"writes_as": "robot"}, {"writes_as"}),
        ({"writes_as": "organisation"}, {"organisation"}),
        ({"email": ""}, {"email"}),
        ({"email": "", "phone": "1"}, {"phone"}),
        ({"email": "ada"}, {"email"}),
    ],
)
def test_what_is_missing_is_asked_for(client, committee, fields, wrong):
    response = join(client, **fields)

    assert (response.status_code, set(response.context["form"].errors)) == (400, wrong)


@pytest.mark.parametrize(("page", "marked"), [(JOIN, [False, False, True]), (SUGGEST, [True, True, True])])
def test_what_is_needed_in_one_of_two_fields_is_not_called_optional(client, committee, page, marked):
    text = client.get(page).content.decode()

    labels = dict(re.findall(r'<label for="id_(\w+)">(.*?)</label>', text, re.DOTALL))
    assert ["optional" in labels[name] for name in ("email", "phone", "name")] == marked


def test_what_is_missing_is_told_in_the_order_of_the_questions(client, committee):
    page = join(client, writes_as="", email="", language="x").content.decode()

    summary = page.partition('class="summary')[2].partition("</ul>")[0]
    assert re.findall(r'href="#(\w+)"', summary) == ["id_writes_as_0", "id_email", "id_language"]


@pytest.mark.parametrize(
    ("openness", "status"),
    [("open", 200), ("organisations", 200), ("nominated", 404), ("elected", 404), ("unknown", 404)],
)
def test_only_open_committees_take_people(client, committee, openness, status):
    committee.openness = openness
    committee.save()

    assert client.get(JOIN).status_code == status
    assert join(client).status_code == (303 if status == 200 else 404)
    assert client.get(SUGGEST).status_code == 200


@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_closed_form_is_offered_nowhere(client, committee, kind):
    meeting = factories.meeting.make(
        committee=committee, starts_at=NOW + timedelta(days=3), ends_at=NOW + timedelta(days=3, hours=2)
    )
    pages = [committee.get_absolute_url(), meeting.get_absolute_url(), "/wedel/mitmachen/"]
    before = {page for page in pages if ADDRESSES[kind] in client.get(page).content.decode()}

    committee.municipality.forms.filter(kind=kind).update(is_open=False)

    assert before == ({pages[0], pages[2]} if kind == "participation" else {pages[0], pages[1]})
    assert not any(ADDRESSES[kind] in client.get(page).content.decode() for page in pages)
    assert client.get(ADDRESSES[kind]).status_code == 404
    assert send(client, ADDRESSES[kind], kind).status_code == 404


def test_a_topic_for_any_meeting(client, committee):
    suggest(client)

    assert stored("about", "about_path", "text", "reply_by") == {
        "about": "Arbeitskreis",
        "about_path": "/wedel/gremien/ak/",
        "text": "Fahrradkurse",
        "reply_by": "none",
    }


def test_a_topic_for_one_of_the_coming_meetings(client, committee):
    past, coming, cancelled, draft = (
        factories.meeting.make(
            committee=committee,
            starts_at=NOW + timedelta(days=days),
            ends_at=NOW + timedelta(days=days, hours=2),
            **values,
        )
        for days, values in [(-3, {}), (3, {}), (4, {"status": "cancelled"}), (5, {"state": "draft"})]
    )

    form = client.get(f"{SUGGEST}?treffen={coming.slug}").context["form"]
    for meeting in (past, cancelled, draft):
        assert suggest(client, meeting=meeting.slug).status_code == 400
    send(client, f"/en{SUGGEST}", "topic", text="Cycling", meeting=coming.slug)

    assert [slug for slug, _name in form.fields["meeting"].choices] == ["", coming.slug]
    assert form["meeting"].value() == coming.slug
    assert stored("about", "about_path") == {
        "about": "Arbeitskreis, Donnerstag, 18. Juni 2020",
        "about_path": f"/wedel/gremien/ak/termine/{coming.slug}/",
    }


def test_a_hidden_office_is_not_named(client, committee):
    committee.convened_by.state = "draft"
    committee.convened_by.save()

    join(client)

    assert "Koordinierung" not in client.get(JOIN).content.decode().partition("<main")[2]
    assert Enquiry.objects.get().contact_point is None


FIELDS = ["text", "meeting", "writes_as", "organisation", "name", "reply_by", "email", "phone", "language", "issued"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.dictionaries(st.sampled_from(FIELDS), st.text(st.characters(codec="utf-8"), max_size=200)),
    kind=st.sampled_from(sorted(ADDRESSES)),
)
def test_rubbish_is_answered_in_order(client, committee, fields, kind):
    assert send(client, ADDRESSES[kind], kind, **fields).status_code in (303, 400, 429)


@pytest.mark.parametrize("query", ["treffen=%ff", "treffen=2020-13-45", "treffen=" + "x" * 900, "treffen=%E2%80%AE"])
def test_a_meeting_that_is_not_there_is_not_chosen(client, committee, query):
    response = client.get(f"{SUGGEST}?{query}")

    assert response.status_code == 200
    assert response.context["form"].fields["meeting"].choices[1:] == []


@pytest.mark.parametrize("count", [1, 3])
def test_more_meetings_cost_no_more(client, committee, count, django_assert_num_queries):
    factories.meetings_from(NOW + timedelta(days=1), count, committee=committee)

    with django_assert_num_queries(3):
        client.get(SUGGEST)
