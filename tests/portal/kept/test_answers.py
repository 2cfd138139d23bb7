"""What readers get from memory: the same page, quickly, and never an old one."""

import gzip
from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.test.signals import template_rendered
from django.test.utils import CaptureQueriesContext
from django.utils.http import http_date

from committees.feeds import ics
from municipalities.models import Municipality
from portal.kept import store
from portal.kept.link import Link
from tests import factories
from tests.portal.kept.conftest import NOON, keeper_of

pytestmark = pytest.mark.usefixtures("noon")
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}


@pytest.fixture
def town(committed):
    return factories.town.make(name="Wedel", slug="wedel")


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def rename(town, name):
    Municipality.objects.filter(pk=town.pk).update(name=name)


def test_a_second_visit_asks_one_question_and_renders_nothing(worker, town, monkeypatch):
    client, asked, templates = worker(), [], []
    first = client.get("/wedel/")
    ask = Link.ask
    monkeypatch.setattr(Link, "ask", lambda self, *statement: asked.append(statement) or ask(self, *statement))

    def note(**kwargs):
        templates.append(kwargs["template"].name)

    template_rendered.connect(note)
    try:
        with CaptureQueriesContext(connection) as queries:
            second = client.get("/wedel/")
            unchanged = client.get("/wedel/", HTTP_IF_NONE_MATCH=second.headers["ETag"])
    finally:
        template_rendered.disconnect(note)

    assert (second.status_code, unchanged.status_code) == (200, 304)
    assert second.content == first.content
    assert (templates, len(queries), len(asked)) == ([], 0, 2)


def test_what_was_saved_shows_at_once_in_every_worker(worker, town):
    clients = [worker(), worker()]
    for name in ("Rissen", "Schulau", "Hetlingen"):
        assert all(name not in text(client.get("/wedel/")) for client in clients)
        rename(town, name)

        assert all(name in text(client.get("/wedel/")) for client in clients)


def test_a_withdrawn_town_is_gone_at_once(worker, town):
    client = worker()
    addresses = ["/wedel/", "/wedel/termine/", "/wedel/termine.ics", "/wedel/impressum/"]
    assert {client.get(address).status_code for address in addresses[:2]} == {200}

    Municipality.objects.filter(pk=town.pk).update(state="archived", archived_at=NOON - timedelta(days=99))

    assert {client.get(address).status_code for address in addresses} == {410}


def test_the_next_minute_is_rendered_anew(worker, town, rendered, noon):
    client = worker()
    client.get("/wedel/")
    noon.shift(20)
    client.get("/wedel/")
    assert rendered.count("/wedel/") == 1

    noon.shift(20)
    client.get("/wedel/")

    assert rendered.count("/wedel/") == 2


def test_another_worker_takes_the_page_from_the_table(worker, town, rendered):
    one, other = worker(), worker()
    pages = [one.get("/wedel/", **GZIP), other.get("/wedel/", **GZIP)]

    assert rendered.count("/wedel/") == 1
    assert pages[0].content == pages[1].content
    assert dict(pages[0].headers) | {"X-Request-ID": ""} == dict(pages[1].headers) | {"X-Request-ID": ""}


def test_another_release_does_not(worker, town, rendered):
    worker().get("/wedel/")
    later = worker()
    keeper_of(later).table.release = "the next one"

    later.get("/wedel/")

    assert rendered.count("/wedel/") == 2


@pytest.mark.parametrize("statement", ["FIND", "KEEP", "SWEEP"])
def test_without_the_table_each_worker_keeps_its_own(worker, town, rendered, monkeypatch, statement):
    monkeypatch.setattr(store, statement, f"{getattr(store, statement).replace('content_keptpage', 'nowhere')}")
    monkeypatch.setattr(store, "SWEEP_EVERY", 0)
    client = worker()

    assert [client.get("/wedel/").status_code for _visit in range(3)] == [200] * 3
    assert rendered.count("/wedel/") == 1


def test_old_pages_leave_the_table(worker, town, noon, monkeypatch):
    monkeypatch.setattr(store, "SWEEP_EVERY", 0)
    client = worker()
    client.get("/wedel/")
    noon.shift(180)
    client.get("/")

    with connection.cursor() as cursor:
        cursor.execute("SELECT array_agg(DISTINCT route), max(minute) - min(minute) FROM content_keptpage")
        assert cursor.fetchone() == (["portal:home"], 0)


def test_a_lost_connection_is_made_again(worker, town, rendered):
    client = worker()
    client.get("/wedel/")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name = 'integrationsportal-pages'"
        )
        assert cursor.fetchone()[0] >= 1

    assert client.get("/wedel/").status_code == 200
    assert rendered.count("/wedel/") == 1


def test_pages_stand_while_the_question_cannot_be_asked_and_are_kept_again_afterwards(
    worker, town, rendered, monkeypatch
):
    client = worker()
    link = keeper_of(client).links["default"]

    def refuse(**parameters):
        raise psycopg.OperationalError("no room")

    with monkeypatch.context() as patched:
        link.close()
        patched.setattr(psycopg, "connect", refuse)
        assert "Wedel" in text(client.get("/wedel/"))
        rename(town, "Rissen")
        assert "Rissen" in text(client.get("/wedel/"))
        assert "/wedel/" not in rendered

    link.silent_until = 0
    assert ["Rissen" in text(client.get("/wedel/")) for _visit in range(2)] == [True, True]
    assert rendered.count("/wedel/") == 1


def test_head_says_what_get_would_say(worker, town):
    client = worker()
    for _visit in range(2):  # rendered, and kept
        head, get = client.head("/wedel/", **GZIP), client.get("/wedel/", **GZIP)

        assert head.content == b""
        assert dict(head.headers) | {"X-Request-ID": ""} == dict(get.headers) | {"X-Request-ID": ""}
        assert head.headers["Content-Length"] == str(len(get.content))
    etag = get.headers["ETag"]
    assert client.head("/wedel/", HTTP_IF_NONE_MATCH=etag, **GZIP).status_code == 304


def test_packed_and_plain_are_the_same_page_under_two_tags(worker, town):
    client = worker()
    packed, plain = client.get("/wedel/", **GZIP), client.get("/wedel/")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["ETag"] == plain.headers["ETag"].removesuffix('"') + '-gzip"'
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    refused = client.get("/wedel/", HTTP_ACCEPT_ENCODING="gzip;q=0, br")
    assert refused.content == plain.content


OLD, LATE = http_date(NOON.timestamp() - 3600), http_date(NOON.timestamp() + 3600)


CONDITIONS = [
    ({"HTTP_IF_NONE_MATCH": "{etag}"}, 304),
    ({"HTTP_IF_NONE_MATCH": "W/{etag}"}, 304),
    ({"HTTP_IF_NONE_MATCH": "*"}, 304),
    ({"HTTP_IF_NONE_MATCH": '"a", W/"b,c" ,{etag}'}, 304),
    ({"HTTP_IF_NONE_MATCH": '"a", "b"'}, 200),
    ({"HTTP_IF_NONE_MATCH": "nonsense"}, 200),
    ({"HTTP_IF_NONE_MATCH": '"'}, 200),
    ({"HTTP_IF_NONE_MATCH": ""}, 200),
    ({"HTTP_IF_NONE_MATCH": '"a"', "HTTP_IF_MODIFIED_SINCE": LATE}, 200),
    ({"HTTP_IF_MODIFIED_SINCE": "{changed}"}, 304),
    ({"HTTP_IF_MODIFIED_SINCE": OLD}, 200),
    ({"HTTP_IF_MODIFIED_SINCE": "yesterday"}, 200),
    ({"HTTP_IF_MATCH": '"a"', "HTTP_IF_NONE_MATCH": "{etag}"}, 412),
    ({"HTTP_IF_MATCH": "{etag}"}, 200),
    ({"HTTP_IF_UNMODIFIED_SINCE": OLD}, 412),
    ({"HTTP_RANGE": "bytes=0-9"}, 200),
]


def test_conditions_of_rfc_9110(worker, town):
    client = worker()
    page = client.get("/wedel/")
    values = {"etag": page.headers["ETag"], "changed": page.headers["Last-Modified"]}
    for headers, status in CONDITIONS:
        answer = client.get("/wedel/", **{name: value.format(**values) for name, value in headers.items()})

        assert answer.status_code == status, headers
        assert status == 412 or answer.headers["ETag"] == page.headers["ETag"], headers
        assert answer.content == (page.content if status == 200 else b""), headers


def test_an_edit_elsewhere_costs_no_reader_a_download(worker, town):
    client, other = worker(), factories.town.make()
    etag = client.get("/wedel/impressum/").headers["ETag"]

    factories.place.make(municipality=other)

    assert client.get("/wedel/impressum/", HTTP_IF_NONE_MATCH=etag).status_code == 304


def test_a_date_stands_only_where_two_seconds_lie_behind_it(worker, town, noon):
    client = worker()
    assert client.get("/").headers["Last-Modified"] == http_date(NOON.timestamp() - 30)

    noon.shift(31)  # the first seconds of the next minute
    assert "Last-Modified" not in client.get("/").headers
    noon.shift(1)
    assert client.get("/").headers["Last-Modified"] == http_date(NOON.timestamp() + 30)


def test_a_feed_keeps_its_own_tag_and_date(worker, town, settings):
    committee = factories.committee.make(municipality=town)
    factories.meeting.make(committee=committee)
    client = worker()
    address = f"/wedel/gremien/{committee.slug}/termine.ics"
    kept = [client.get(address, **GZIP) for _visit in range(2)][1]
    settings.KEPT_PAGES_MB = 0
    fresh = type(client)().get(address, **GZIP)

    assert (kept.content, kept.headers["ETag"]) == (fresh.content, fresh.headers["ETag"])
    assert kept.headers["Last-Modified"] == fresh.headers["Last-Modified"]
    assert client.get(address, HTTP_IF_NONE_MATCH=kept.headers["ETag"], **GZIP).status_code == 304


def test_a_feed_that_could_not_be_brought_up_to_date_is_not_kept(worker, town, rendered, monkeypatch):
    committee = factories.committee.make(municipality=town)
    begin = NOON + timedelta(days=1)
    meeting = factories.meeting.make(
        committee=committee, title="Erste Lesung", starts_at=begin, ends_at=begin + timedelta(hours=1)
    )
    client = worker()
    address = f"/wedel/gremien/{committee.slug}/termine.ics"
    client.get(address)
    meeting.title = "Zweite Lesung"
    meeting.save()
    render = ics.render_due
    monkeypatch.setattr(ics, "render_due", lambda: None)  # an editor holds a row
    assert "Erste Lesung" in text(client.get(address))

    monkeypatch.setattr(ics, "render_due", render)

    assert "Zweite Lesung" in text(client.get(address))


def test_each_host_and_scheme_has_its_own_page(worker, town, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    client = worker()
    for host in ("one.example", "two.example"):
        assert f"http://{host}/" in text(client.get("/sitemap.xml", HTTP_HOST=host))
    assert "https://one.example/" in text(client.get("/sitemap.xml", HTTP_HOST="one.example", secure=True))

    assert client.get("/sitemap.xml", HTTP_HOST="three.example").status_code == 400


def test_a_kept_page_sends_nobody_past_tls(worker, town, settings):
    settings.SECURE_SSL_REDIRECT = True
    client = worker()
    assert client.get("/wedel/", secure=True).status_code == 200

    assert client.get("/wedel/").headers["Location"] == "https://testserver/wedel/"


def test_a_question_mark_in_a_path_is_no_query(worker, town):
    client = worker()
    assert client.get("/wedel/?ansicht=liste").status_code == 200

    assert client.get("/wedel/%3Fansicht=liste").status_code == 404


def test_what_is_rendered_while_an_editor_saves_is_not_taken_for_the_new_state(worker, town, monkeypatch):
    """The revision is older than the page, never younger."""
    client = worker()
    keeper = keeper_of(client)
    respond = keeper.get_response

    def slowly(request):
        response = respond(request)
        rename(town, "Rissen")  # after rendering, before keeping
        return response

    monkeypatch.setattr(keeper, "get_response", slowly)
    assert "Rissen" not in text(client.get("/wedel/"))
    monkeypatch.undo()

    assert "Rissen" in text(client.get("/wedel/"))
