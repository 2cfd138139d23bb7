"""How feeds are served: when programs need not fetch them again, and what feeds no longer show."""

import gzip
from datetime import timedelta

import pytest
import time_machine
from django.db import OperationalError, connection
from django.urls import reverse
from django.utils import timezone
from django.utils.http import parse_http_date
from psycopg.errors import LockNotAvailable

from committees.feeds import selections
from committees.feeds.events import event_text
from committees.feeds.rendering import CALLED_OFF_FOR, KEPT_FOR, WITHDRAWN_FOR, render_all, render_due
from committees.models import CalendarEntry, Committee, DueMeeting, FeedState, Meeting
from contacts.models import ContactPoint, Place
from municipalities.models import Municipality
from tests.committees.feeds.reader import (
    FEEDS,
    LISTS,
    Component,
    a_committee,
    a_meeting,
    a_town,
    address_of,
    event_of,
    in_days,
    read,
    shift,
)

pytestmark = pytest.mark.django_db


def later(client, address, *, days):
    with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
        return client.get(address)


# Unchanged and changed


@pytest.mark.parametrize("feed", FEEDS)
def test_unchanged_data_are_the_same_bytes_and_need_not_be_sent(client, feed):
    a_meeting(in_days(15))
    address = address_of(feed, a_meeting())

    first, second = client.get(address), later(client, address, days=3)
    by_etag = client.get(address, headers={"if-none-match": first["ETag"]})
    by_date = client.get(address, headers={"if-modified-since": first["Last-Modified"]})

    assert first.content == second.content
    assert first["ETag"] == second["ETag"]
    assert (by_etag.status_code, by_date.status_code) == (304, 304)
    assert by_etag.headers["ETag"] == first["ETag"]


def rows(meeting):
    committee = meeting.committee
    return {
        "meeting": (meeting, {"title": "Fachtag"}),
        "committee": (committee, {"name": "Neuer Name"}),
        "town": (committee.municipality, {"name": "Neustadt"}),
        "place": (meeting.place, {"name": "Neues Rathaus"}),
        "contact": (committee.convened_by, {"email": "neu@example.org"}),
    }


@pytest.mark.parametrize("by", ["an editor", "a bulk update", "plain SQL"])
@pytest.mark.parametrize("changed", ["meeting", "committee", "town", "place", "contact"])
def test_an_event_is_newer_after_every_change_that_it_shows_whoever_makes_it(client, changed, by):
    town = a_town()
    office = ContactPoint.objects.create(municipality=town, name="Büro", slug="buero", state="published")
    place = Place.objects.create(municipality=town, name="Rathaus")
    meeting = a_meeting(place=place, committee=a_committee(municipality=town, convened_by=office))
    before = client.get(address_of("committee", meeting))
    event_before = Component.read(before.content).events[meeting.uid]

    row, values = rows(meeting)[changed]
    if by == "an editor":
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    elif by == "a bulk update":
        type(row).objects.filter(pk=row.pk).update(**values)
    else:
        ((name, value),) = values.items()
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {row._meta.db_table} SET {name} = %s WHERE id = %s", [value, row.pk])
    after = client.get(address_of("committee", meeting))

    event = Component.read(after.content).events[meeting.uid]
    assert event["DTSTAMP"] == event["LAST-MODIFIED"] > event_before["LAST-MODIFIED"]
    assert next(iter(values.values())) in after.content.decode()
    assert after["ETag"] != before["ETag"]
    assert parse_http_date(after["Last-Modified"]) >= parse_http_date(before["Last-Modified"])


@pytest.mark.parametrize("feed", ["town", "committee"])
def test_a_change_of_the_head_is_sent_also_to_those_who_ask_by_date(client, feed):
    meeting = a_meeting()
    yesterday = timezone.now() - timedelta(days=1)
    Municipality.objects.update(modified_at=yesterday)
    Committee.objects.update(modified_at=yesterday)
    client.get(address_of(feed, meeting))
    FeedState.objects.update(changed_at=yesterday)
    before = client.get(address_of(feed, meeting))
    Municipality.objects.update(palette="plum")

    after = client.get(address_of(feed, meeting), headers={"if-modified-since": before["Last-Modified"]})

    assert after.status_code == 200
    assert Component.read(after.content)["COLOR"] == "purple"


def test_an_editor_who_holds_a_row_is_not_waited_for(client, monkeypatch):
    """The renderer gives up, and what is due stays due."""
    meeting = a_meeting()

    def find_it_locked(*rows):
        raise OperationalError from LockNotAvailable()

    monkeypatch.setattr("committees.feeds.rendering._render", find_it_locked)

    assert read(client, address_of("committee", meeting)).events == {}
    assert DueMeeting.objects.filter(pk=meeting.pk).exists()


@pytest.mark.parametrize("feed", FEEDS)
def test_what_readers_do_not_see_changes_nothing(client, feed):
    meeting = a_meeting()
    before = client.get(address_of(feed, meeting))

    a_meeting(in_days(20), state="draft")
    meeting.source_title = "Einladung"
    meeting.save()
    after = client.get(address_of(feed, meeting))

    assert (after.content, after["ETag"]) == (before.content, before["ETag"])


def test_writing_all_entries_again_leaves_them_as_they_are(client):
    meeting = a_meeting()
    same = {"X-Request-ID": "one-of-two"}
    before = client.get(address_of("portal", meeting), headers=same)

    render_all()

    after = client.get(address_of("portal", meeting), headers=same)
    assert (after.content, after.headers) == (before.content, before.headers)


def test_the_entries_are_written_once_and_not_for_every_visit(client, monkeypatch):
    meeting = a_meeting()
    client.get(address_of("committee", meeting))
    monkeypatch.setattr("committees.feeds.rendering.event_text", None)

    assert meeting.uid in read(client, address_of("portal", meeting)).events


def test_a_meeting_that_cannot_be_written_silences_no_other(client, monkeypatch, caplog):
    broken, whole = a_meeting(title="Kaputt"), a_meeting(in_days(20))

    def fail_for_one(meeting, **options):
        if meeting.pk == broken.pk:
            raise ValueError("kaputt")
        return event_text(meeting, **options)

    monkeypatch.setattr("committees.feeds.rendering.event_text", fail_for_one)

    assert list(read(client, address_of("committee", whole)).events) == [whole.uid]
    assert f"meeting {broken.pk} could not be written" in caplog.text


@pytest.mark.parametrize("feed", LISTS)
def test_what_is_removed_changes_the_answer_also_for_those_who_ask_by_etag(client, feed):
    meeting, other = a_meeting(), a_meeting(in_days(20))
    before = client.get(address_of(feed, meeting))

    Meeting.objects.filter(pk=other.pk).delete()
    after = client.get(address_of(feed, meeting), headers={"if-none-match": before["ETag"]})

    assert after.status_code == 200
    assert list(Component.read(after.content).events) == [meeting.uid]


def test_two_changes_within_a_second_are_two_for_those_who_ask_by_date(client):
    meeting = a_meeting()
    a_meeting(in_days(20))
    client.get(address_of("committee", meeting))
    state_before = connection_state("committee", meeting)

    Meeting.objects.filter(pk=meeting.pk).update(title="Eins")
    render_due()
    Meeting.objects.filter(pk=meeting.pk).update(title="Zwei")
    render_due()

    assert connection_state("committee", meeting) - state_before >= timedelta(seconds=2)


def connection_state(scope, meeting):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT changed_at FROM committees_feedstate WHERE key = %s", [f"{scope}:{meeting.committee_id}"]
        )
        return cursor.fetchone()[0]


# What time takes away


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
@pytest.mark.parametrize("feed", ["town", "committee", "selected"])
def test_what_does_not_take_place_is_told_for_half_a_year(client, feed, status):
    meeting = a_meeting()
    render_due()
    meeting.status = status
    meeting.save()
    address = address_of(feed, meeting)
    stay = 14 + CALLED_OFF_FOR.days

    kept, gone = later(client, address, days=stay - 1), later(client, address, days=stay + 1)

    assert CALLED_OFF_FOR.days == 180
    assert list(Component.read(kept.content).events) == [meeting.uid]
    assert list(Component.read(gone.content).events) == []
    assert gone["ETag"] != kept["ETag"]
    assert parse_http_date(gone["Last-Modified"]) > parse_http_date(kept["Last-Modified"])


@pytest.mark.parametrize("feed", ["town", "committee", "selected"])
def test_past_meetings_stay_three_years(client, feed):
    meeting = a_meeting(timezone.now() - timedelta(days=3 * 365 - 5))
    older = a_meeting(timezone.now() - KEPT_FOR - timedelta(days=2))
    far = a_meeting(timezone.now() + timedelta(days=20 * 365))

    assert set(read(client, address_of(feed, meeting)).events) == {meeting.uid, far.uid}
    assert client.get(address_of("meeting", older)).status_code == 410


def test_the_feed_of_all_towns_shows_what_is_near(client):
    near = [a_meeting(in_days(days)) for days in (-90, 1, 365)]
    far = [a_meeting(in_days(days)) for days in (-94, 368)]

    response = client.get(reverse("portal:feed"))
    in_a_week = later(client, reverse("portal:feed"), days=7)

    assert set(Component.read(response.content).events) == {meeting.uid for meeting in near}
    assert far[1].uid in Component.read(in_a_week.content).events
    assert near[0].uid not in Component.read(in_a_week.content).events
    assert response["ETag"] != in_a_week["ETag"]


def test_the_feed_of_all_towns_never_exceeds_a_megabyte(client):
    note = f"<p>{'Wörter ' * 2000}</p>"
    meetings = [a_meeting(in_days(1) + timedelta(hours=number), note=note) for number in range(100)]

    body = client.get(reverse("portal:feed")).content

    events = Component.read(body).events
    assert 900_000 < len(body) < 1_000_000
    assert list(events) == [meeting.uid for meeting in meetings][: len(events)]


# What was withdrawn


@pytest.mark.parametrize("feed", FEEDS)
@pytest.mark.parametrize("withdrawn", ["meeting", "committee", "town"])
def test_what_was_withdrawn_is_seen_as_cancelled_before_it_goes(client, feed, withdrawn):
    meeting = a_meeting(in_days(60), note="<p>Worum es ging</p>")
    over = a_meeting(in_days(-5))
    address = address_of(feed, meeting)
    before = event_of(client, meeting, feed)
    committee = meeting.committee
    row = {"meeting": meeting, "committee": committee, "town": committee.municipality}[withdrawn]
    row.state = "archived"
    row.save()

    at_once = later(client, address, days=WITHDRAWN_FOR.days - 1)
    event = Component.read(at_once.content).events[meeting.uid]
    afterwards = later(client, address, days=WITHDRAWN_FOR.days + 1)

    assert (event["STATUS"], event["DTSTART"]) == ("CANCELLED", before["DTSTART"])
    assert event.text("SUMMARY").startswith("ABGESAGT: ")
    assert "Worum es ging" not in event.text("DESCRIPTION")
    if withdrawn != "meeting" and feed != "meeting":
        assert over.uid not in Component.read(at_once.content).events
    depth = {"portal": 0, "selected": 0, "town": 1, "committee": 2, "meeting": 3}
    if depth[feed] >= {"town": 1, "committee": 2, "meeting": 3}[withdrawn]:
        assert afterwards.status_code == 410
    else:
        assert meeting.uid not in Component.read(afterwards.content).events
        assert afterwards["ETag"] != at_once["ETag"]


def test_what_is_published_again_takes_place_again(client):
    meeting = a_meeting()
    render_due()
    cancelled = Committee.objects.get()
    cancelled.state = "archived"
    cancelled.save()
    gone = event_of(client, meeting)
    cancelled.state = "published"
    cancelled.save()

    back = event_of(client, meeting)

    assert (gone["STATUS"], back["STATUS"]) == ("CANCELLED", "CONFIRMED")
    assert back["LAST-MODIFIED"] > gone["LAST-MODIFIED"]
    assert Committee.objects.get().archived_at is None


@pytest.mark.parametrize("hidden", ["meeting", "committee", "town"])
def test_a_draft_leaks_nowhere_and_admits_nothing(client, hidden):
    shown = a_meeting(title="Sichtbar")
    town = a_town(name="Geheimstadt", slug="geheim", state="draft" if hidden == "town" else "published")
    committee = a_committee(
        municipality=town, name="Geheimrat", slug="geheimrat", state="draft" if hidden == "committee" else "published"
    )
    secret = a_meeting(committee=committee, title="Geheim", state="draft" if hidden == "meeting" else "published")

    answers = {feed: client.get(address_of(feed, secret)) for feed in FEEDS}

    depth = {"portal": 0, "selected": 0, "town": 1, "committee": 2, "meeting": 3}
    for feed, answer in answers.items():
        if depth[feed] < {"town": 1, "committee": 2, "meeting": 3}[hidden]:
            assert set(Component.read(answer.content).events) == ({shown.uid} if feed == "portal" else set())
        else:
            assert answer.status_code == 404
        assert secret.uid.encode() not in answer.content
    assert not CalendarEntry.objects.filter(meeting=secret).exists()


def test_below_a_draft_town_nothing_admits_to_have_existed(client):
    committee = a_committee(municipality=a_town(state="draft"), state="archived")

    assert client.get(reverse("committees:feed", kwargs=committee.address)).status_code == 404


def test_a_meeting_that_becomes_a_draft_again_leaves_at_once(client):
    meeting = a_meeting()
    before = client.get(address_of("committee", meeting))
    meeting.state = "draft"
    meeting.save()

    after = client.get(address_of("committee", meeting), headers={"if-none-match": before["ETag"]})

    assert Component.read(after.content).events == {}


@pytest.mark.parametrize("feed", LISTS)
def test_an_empty_feed_is_a_calendar_without_events(client, feed):
    meeting = a_meeting(state="draft")

    calendar = read(client, address_of(feed, meeting))

    assert [child.name for child in calendar.children] == ["VTIMEZONE"]


@pytest.mark.parametrize("feed", ["committee", "meeting"])
def test_a_renamed_committee_and_a_moved_meeting_keep_their_subscribers(client, feed):
    meeting = a_meeting()
    old_address = address_of(feed, meeting)
    shift(meeting, days=1)
    meeting.committee.slug = "integration"
    meeting.committee.save()

    moved = client.get(old_address)
    response = client.get(old_address, follow=True)

    assert moved.status_code == 308
    assert response.request["PATH_INFO"] == address_of(feed, meeting) != old_address
    assert list(Component.read(response.content).events) == [meeting.uid]


# The chosen ones


def test_a_reader_chooses_committees_across_towns(client):
    here = a_meeting()
    there = a_meeting(
        committee=a_committee(municipality=a_town(name="Wesel", slug="wesel"), name="Beirat", slug="beirat")
    )
    not_chosen = a_meeting(committee=a_committee(name="Rat", slug="rat"))
    token = selections.encode([here.committee_id, there.committee_id])

    calendar = read(client, reverse("portal:selected_feed", args=[token]))

    assert set(calendar.events) == {here.uid, there.uid}
    assert not_chosen.uid not in calendar.events
    assert "Arbeitskreis Integration, Beirat" in calendar.text("DESCRIPTION")


@pytest.mark.parametrize("token", ["x", "aaaaaaaa", "ä", "0" * 4000, "omg3iaibaq"])
def test_an_address_that_nobody_chose_is_not_there(client, token):
    assert client.get(reverse("portal:selected_feed", args=[token])).status_code == 404


# Bytes on the wire


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_is_a_file_that_everybody_may_keep(client, feed):
    meeting = a_meeting()

    response = client.get(address_of(feed, meeting))

    names = {
        "portal": "integrationsportal",
        "town": "wedel",
        "committee": "wedel-ak-integration",
        "selected": "meine-treffen",
        "meeting": f"wedel-ak-integration-{meeting.slug}",
    }
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == f'inline; filename="{names[feed]}.ics"'
    assert "public" in response["Cache-Control"]
    assert response["Vary"] == "Accept-Encoding"
    assert not response.cookies


@pytest.mark.parametrize(
    ("asked", "is_compressed"),
    [("", False), ("br", False), ("gzip", True), ("br, gzip;q=0.8", True), ("gzip;q=0", False), ("x-gzipped", False)],
)
def test_a_feed_is_compressed_only_for_those_who_ask(client, asked, is_compressed):
    address = address_of("committee", a_meeting())
    plain = client.get(address)

    response = client.get(address, headers={"accept-encoding": asked})
    again = client.get(address, headers={"accept-encoding": asked, "if-none-match": response["ETag"]})

    assert (response.get("Content-Encoding") == "gzip") == is_compressed
    body = gzip.decompress(response.content) if is_compressed else response.content
    assert body == plain.content
    assert (response["ETag"] == plain["ETag"]) != is_compressed
    assert response["ETag"].startswith('"')
    assert again.status_code == 304


@pytest.mark.parametrize("feed", FEEDS)
@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_head_answers_as_get_does(client, feed, encoding):
    address = address_of(feed, a_meeting())

    headers = {"accept-encoding": encoding, "x-request-id": "one-of-two"}
    head = client.head(address, headers=headers)
    get = client.get(address, headers=headers)

    assert head.headers == get.headers
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_can_only_be_read(client, feed, method):
    assert getattr(client, method)(address_of(feed, a_meeting())).status_code == 405


@pytest.mark.parametrize("count", [0, 1, 300])
@pytest.mark.parametrize("feed", FEEDS)
def test_many_meetings_cost_no_more_queries_than_few(client, feed, count, django_assert_num_queries):
    meeting = a_meeting()
    days = [in_days(1) + timedelta(days=number) for number in range(count)]
    Meeting.objects.bulk_create(
        Meeting(
            committee=meeting.committee,
            starts_at=day,
            ends_at=day + timedelta(hours=2),
            slug=f"{day:%Y-%m-%d}-2",
            state="published",
        )
        for day in days
    )
    render_due()
    address = address_of(feed, meeting)

    with django_assert_num_queries(1 if feed == "meeting" else 2):
        response = client.get(address)
    with django_assert_num_queries(1):
        unchanged = client.get(address, headers={"if-none-match": response["ETag"]})

    assert len(Component.read(response.content).events) == (1 if feed == "meeting" else count + 1)
    assert unchanged.status_code == 304
    assert not DueMeeting.objects.exists()


def test_the_last_change_of_chosen_calendars_never_goes_back(client):
    first = a_meeting()
    second = a_meeting(committee=a_committee(name="Beirat", slug="beirat"))
    address = reverse("portal:selected_feed", args=[selections.encode([first.committee_id, second.committee_id])])
    Meeting.objects.filter(pk=second.pk).update(title="Neu")
    before = client.get(address)
    Committee.objects.filter(pk=second.committee_id).update(state="draft")

    after = client.get(address)

    assert list(Component.read(after.content).events) == [first.uid]
    assert parse_http_date(after["Last-Modified"]) >= parse_http_date(before["Last-Modified"])
    assert after["ETag"] != before["ETag"]
