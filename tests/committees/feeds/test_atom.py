"""The feeds for news readers, read back as RFC 4287 wants them."""

import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from xml.etree import ElementTree

import html5lib
import pytest
import time_machine

from committees.feeds.atom import MOST_ENTRIES
from tests import factories
from tests.factories import NOW, berlin, meetings_from

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def committee():
    return factories.committee.make(name="Beirat & „Größe“ <1>", municipality=factories.town.make(slug="wedel"))


def news_of(committee):
    return f"{committee.path}/aktuell.atom"


def read(client, address):
    """The entries as (title, link) after a look at what every feed and every entry must have."""
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(response.content)
    entries = feed.findall(f"{ATOM}entry")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"http://testserver{address}"
    assert client.get(urlsplit(links["alternate"]).path).status_code == 200
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    identities = [each.find(f"{ATOM}id").text for each in (feed, *entries)]
    assert len(set(identities)) == len(identities)
    for each in (feed, *entries):
        assert re.fullmatch("urn:uuid:[0-9a-f-]{36}", each.find(f"{ATOM}id").text)
        assert datetime.fromisoformat(each.find(f"{ATOM}updated").text).utcoffset() is not None
        assert each.find(f"{ATOM}title").text
    updated = [datetime.fromisoformat(entry.find(f"{ATOM}updated").text) for entry in entries]
    assert updated == sorted(updated, reverse=True)
    assert datetime.fromisoformat(feed.find(f"{ATOM}updated").text) >= max(updated, default=berlin(2020, 1, 1))
    assert all(entry.find(f"{ATOM}summary").get("type") == "html" for entry in entries)
    return [
        (entry.find(f"{ATOM}title").text, urlsplit(entry.find(f"{ATOM}link").get("href")).path) for entry in entries
    ]


def test_what_changed_last_stands_first(client, committee, clock):
    first, second = meetings_from(NOW, 2, committee=committee)
    clock.shift(timedelta(hours=1))
    document = factories.document.make(committee=committee, title="Satzung")
    clock.shift(timedelta(hours=1))
    first.save()

    for address in (news_of(committee), "/wedel/aktuell.atom"):
        assert [link for _title, link in read(client, address)] == [
            each.get_absolute_url() for each in (first, document, second)
        ]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"status": "cancelled"}, "Cancelled:"),
        ({"status": "postponed"}, "Postponed:"),
        ({"starts_at": berlin(2020, 7, 1, 19), "ends_at": berlin(2020, 7, 1, 21)}, "Moved:"),
    ],
)
def test_what_happened_stands_in_the_title_and_the_identity_stays(client, committee, change, word):
    meeting = factories.meeting.make(committee=committee)
    address = f"/en{news_of(committee)}"
    before = ElementTree.fromstring(client.get(address).content).find(f"{ATOM}entry/{ATOM}id").text

    for name, value in change.items():
        setattr(meeting, name, value)
    meeting.save()

    entry = ElementTree.fromstring(client.get(address).content).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text.startswith(word)
    assert entry.find(f"{ATOM}id").text == before


def test_the_identity_is_that_of_the_meeting_in_every_feed_and_language(client, committee):
    meeting = factories.meeting.make(committee=committee)
    partner = factories.committee.make()
    meeting.partners.add(partner)

    identities = {
        ElementTree.fromstring(client.get(address).content).find(f"{ATOM}entry/{ATOM}id").text
        for address in (news_of(committee), "/wedel/aktuell.atom", "/en/wedel/aktuell.atom", news_of(partner))
    }

    assert len(identities) == 1


def test_signs_of_markup_are_words(client, committee):
    title = "<b>&amp;</b> ]]> \x01 Ende"
    factories.meeting.make(committee=committee, title=title, note="<p>Wir <b>reden</b> &amp; hören.</p>")

    ((said, _link),) = read(client, news_of(committee))
    summary = ElementTree.fromstring(client.get(news_of(committee)).content).find(f"{ATOM}entry/{ATOM}summary").text

    assert said.startswith("<b>&amp;</b> ]]>  Ende")
    assert "<p>Wir reden &amp; hören.</p>" in summary
    assert "".join(html5lib.parseFragment(summary).itertext()).count("Beirat & „Größe“ <1>") == 1


def test_drafts_are_nowhere(client, committee):
    public = factories.meeting.make(committee=committee)
    draft = factories.meeting.make(committee=committee, state="draft")
    for values in ({"state": "draft"}, {"meeting": draft}):
        factories.document.make(committee=committee, title="Zitronenfalter", **values)
    hidden = factories.committee.make(municipality=committee.municipality, state="draft", name="Zitronenfalter")
    factories.meeting.make(committee=hidden)
    public.partners.add(hidden)

    for address in (news_of(committee), "/wedel/aktuell.atom"):
        assert [link for _title, link in read(client, address)] == [public.get_absolute_url()]
        assert "Zitronenfalter" not in client.get(address).content.decode()


def test_there_are_at_most_fifty(client, committee, clock):
    (oldest,) = meetings_from(NOW - timedelta(days=1), 1, committee=committee)
    clock.shift(timedelta(minutes=1))
    meetings_from(NOW, MOST_ENTRIES, committee=committee)

    entries = read(client, news_of(committee))

    assert len(entries) == MOST_ENTRIES
    assert oldest.get_absolute_url() not in [link for _title, link in entries]


def test_an_empty_feed_is_valid_and_stays_the_same(client, committee, clock):
    before = client.get(news_of(committee)).content
    clock.shift(timedelta(days=1))

    assert read(client, news_of(committee)) == []
    assert client.get(news_of(committee)).content == before


@pytest.mark.parametrize("address", ["/wedel/aktuell.atom", "committee"])
def test_who_has_it_already_is_told_so(client, committee, clock, address):
    address = news_of(committee) if address == "committee" else address
    meeting = factories.meeting.make(committee=committee)
    first = client.get(address)
    by_tag = {"HTTP_IF_NONE_MATCH": first.headers["ETag"]}
    by_date = {"HTTP_IF_MODIFIED_SINCE": first.headers["Last-Modified"]}

    assert [client.get(address, **asked).status_code for asked in (by_tag, by_date)] == [304, 304]

    clock.shift(timedelta(minutes=1))
    meeting.save()
    assert [client.get(address, **asked).status_code for asked in (by_tag, by_date)] == [200, 200]


def test_a_renamed_committee_is_news_to_programs_that_ask_by_date(client, committee, clock):
    factories.meeting.make(committee=committee)
    asked = {"HTTP_IF_MODIFIED_SINCE": client.get("/wedel/aktuell.atom").headers["Last-Modified"]}
    clock.shift(timedelta(minutes=1))
    committee.name = "Neuer Name"
    committee.save()

    assert client.get("/wedel/aktuell.atom", **asked).status_code == 200


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
def test_what_is_withdrawn_is_gone(client, committee, state, status):
    committee.municipality.state = state
    committee.municipality.save()

    assert [client.get(address).status_code for address in (news_of(committee), "/wedel/aktuell.atom")] == [status] * 2


@pytest.mark.parametrize("size", [1, 5])
def test_it_costs_the_same_for_one_and_five(client, committee, size, django_assert_max_num_queries):
    partner = factories.committee.make()
    for meeting in meetings_from(NOW, size, committee=committee):
        meeting.partners.add(partner)
        factories.document.make(committee=committee, meeting=meeting)

    with django_assert_max_num_queries(5):
        assert len(read_only(client, news_of(committee))) == 2 * size


def read_only(client, address):
    return ElementTree.fromstring(client.get(address).content).findall(f"{ATOM}entry")


def test_pages_name_their_feed(client, committee):
    meeting = factories.meeting.make(committee=committee)
    pages = {
        "/wedel/": "/wedel/aktuell.atom",
        "/wedel/termine/": "/wedel/aktuell.atom",
        f"{committee.path}/": news_of(committee),
        f"{committee.path}/termine/": news_of(committee),
        f"{meeting.path}/": news_of(committee),
    }

    for page, feed in pages.items():
        tree = html5lib.parse(client.get(page).content.decode(), namespaceHTMLElements=False)
        found = [link.get("href") for link in tree.iter("link") if link.get("type") == "application/atom+xml"]
        assert found == [feed]
    for page, feed in (
        ("/wedel/termine/abonnieren/", "/wedel/aktuell.atom"),
        (f"{committee.path}/abonnieren/", news_of(committee)),
    ):
        assert f'href="{feed}"' in client.get(page).content.decode().partition("<main")[2]
