"""Whatever editors do, in whatever order: what a subscriber ends up with is what the page shows."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committees.feeds.rendering import render_due
from committees.models import Committee, Meeting
from contacts.models import Place
from tests.committees.feeds.reader import Component, a_committee, a_meeting, a_town, in_days, shift

pytestmark = pytest.mark.django_db


class Subscriber:
    """A program as Evolution and ICSx5 are: it asks by ETag and takes over an event only if it is newer."""

    def __init__(self, address):
        self.client, self.address, self.etag, self.events = Client(), address, "", {}

    def look(self):
        response = self.client.get(self.address, headers={"if-none-match": self.etag} if self.etag else {})
        if response.status_code == 308:
            self.address = response["Location"]
            return self.look()
        if response.status_code == 200:
            self.etag = response["ETag"]
            self.take_over(Component.read(response.content).events)
        return response

    def take_over(self, found):
        for uid, event in found.items():
            known = self.events.get(uid)
            if known is None or event["LAST-MODIFIED"] > known["LAST-MODIFIED"]:
                self.events[uid] = event
            elif event["LAST-MODIFIED"] == known["LAST-MODIFIED"]:
                assert event.properties == known.properties, "changed without being newer"
        self.events = {uid: event for uid, event in self.events.items() if uid in found}

    def entries(self):
        """Address, title and begin of each event, and whether it is on."""
        return {
            (event["URL"], title_of(event), event.moment("DTSTART"), kind_of(event)) for event in self.events.values()
        }


def kind_of(event):
    if event["STATUS"] == "CONFIRMED":
        return "on"
    return "postponed" if event.text("SUMMARY").startswith("VERSCHOBEN: ") else "cancelled"


def title_of(event):
    return event.text("SUMMARY").removeprefix("ABGESAGT: ").removeprefix("VERSCHOBEN: ")


class Cards(HTMLParser):
    """The meetings that a page lists."""

    def __init__(self, html):
        super().__init__()
        self.found, self.classes, self.address, self.title, self.tags = set(), None, None, "", set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        classes = (values.get("class") or "").split()
        if "meeting" in classes:
            self.classes, self.address, self.title, self.tags = classes, None, "", set()
        elif tag == "a" and self.classes and not self.address:
            self.address = values["href"]
        elif tag == "time" and self.classes:
            begin = datetime.fromisoformat(values["datetime"]).astimezone(UTC)
            off = "postponed" if "Verschoben" in self.tags else "cancelled"
            kind = off if "cancelled" in self.classes else "on"
            self.found.add((f"http://testserver{self.address}", self.title, begin, kind))
            self.classes = None

    def handle_data(self, data):
        self.tags.add(data.strip())
        if self.address and not self.title:
            self.title = data.strip()


def shown(committee):
    page = Client().get(reverse("committees:meetings", kwargs=committee.address))
    assert page.status_code == 200
    return Cards(page.content.decode()).found


class Editors:
    """What they can do to the meetings of a committee."""

    def __init__(self):
        self.committee = a_committee(municipality=a_town())
        self.place = Place.objects.create(municipality=self.committee.municipality, name="Rathaus")
        for number in (30, 60):
            self.create(number)

    def do(self, deed, number):
        getattr(self, deed)(number)

    def meeting(self, number):
        meetings = list(Meeting.objects.order_by("pk"))
        return meetings[number % len(meetings)]

    def change(self, number, **values):
        meeting = self.meeting(number)
        for name, value in values.items():
            setattr(meeting, name, value)
        meeting.save()

    def create(self, number):
        a_meeting(in_days(1 + number % 300), committee=self.committee, place=self.place)

    def create_draft(self, number):
        a_meeting(in_days(1 + number % 300), committee=self.committee, state="draft")

    def publish(self, number):
        self.change(number, state="published")

    def edit(self, number):
        self.change(number, title=f"Thema {number}")

    def move(self, number):
        shift(self.meeting(number), days=number % 30, hours=number % 3)

    def cancel(self, number):
        self.change(number, status="cancelled", change_note=f"Grund {number}")

    def postpone(self, number):
        render_due()  # as every request of the desk does: the date was public before
        self.change(number, status="postponed")

    def restore(self, number):
        self.change(number, status="scheduled")

    def archive(self, number):
        self.change(number, state="archived")

    def unpublish(self, number):
        self.change(number, state="draft")

    def rename_committee(self, number):
        self.committee = Committee.objects.get(pk=self.committee.pk)
        self.committee.name, self.committee.slug = f"Beirat {number}", f"beirat-{number}"
        self.committee.save()

    def rename_place(self, number):
        self.place.name = f"Haus {number}"
        self.place.save()

    def update_all_at_once(self, number):
        Meeting.objects.filter(status="scheduled").update(change_note=f"Hinweis {number}")


DEEDS = sorted(name for name in vars(Editors) if not name.startswith("_") and name not in ("do", "meeting", "change"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 999), st.booleans()), min_size=1, max_size=10))
def test_a_subscriber_ends_up_with_what_the_page_shows(db, deeds):
    with transaction.atomic():
        editors = Editors()
        subscriber = Subscriber(reverse("committees:feed", kwargs=editors.committee.address))
        subscriber.look()
        for deed, number, looks in deeds:
            editors.do(deed, number)
            if looks:
                subscriber.look()

        subscriber.look()

        archived = Meeting.objects.filter(state="archived")
        gone = {f"http://testserver{meeting.get_absolute_url()}" for meeting in archived}
        withdrawn = {entry for entry in subscriber.entries() if entry[0] in gone}
        kept, page = subscriber.entries() - withdrawn, shown(editors.committee)
        assert {kind for *_rest, kind in withdrawn} <= {"cancelled"}
        assert kept <= page
        # A date that no longer held when it became public is on the page only.
        assert {kind for *_rest, kind in page - kept} <= {"postponed"}
        assert subscriber.look().status_code == 304
        transaction.set_rollback(True)
