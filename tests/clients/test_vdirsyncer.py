"""vdirsyncer fetches a feed into files and khal lists them: what did not change is left alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.clients.entered import meetings_of, meetings_to_come
from tests.clients.reading import expected
from tests.clients.vdir import Vdir, addresses
from tests.factories import committee as committees


@pytest.fixture
def beirat(town):
    committee = committees.make(municipality=town, slug="beirat", name="Beirat")
    return meetings_to_come(committee, 4)


@pytest.fixture
def runde(town):
    committee = committees.make(municipality=town, slug="runde", name="Runde")
    return meetings_to_come(committee, 2)


@pytest.fixture
def vdir(portal, tmp_path, beirat, runde):
    """After the first time."""
    vdir = Vdir(tmp_path / "vdir", f"{portal.url}/kalendorf/termine.ics")
    vdir.sync()
    assert addresses(vdir.state()) == {meeting.get_absolute_url() for meeting in [*beirat, *runde]}
    return vdir


def listed(vdir):
    """What khal lists of the coming two months; identities aside, because vdirsyncer gives out its own."""
    today = timezone.localdate()
    return {replace(reading, uid="") for reading in vdir.readings(today, today + timedelta(days=60))}


def entered(town):
    return {replace(expected(meeting), uid="") for meeting in meetings_of(town)}


def change(moved, cancelled, renamed):
    moved.starts_at, moved.ends_at = moved.starts_at + timedelta(days=7), moved.ends_at + timedelta(days=7)
    moved.save()
    cancelled.status = "cancelled"
    cancelled.save()
    renamed.name = "Runder Tisch"
    renamed.save()


def test_the_second_time_there_is_nothing_to_do(vdir):
    before = vdir.state()

    assert vdir.sync() == []
    assert vdir.state() == before


def test_only_what_changed_is_fetched_again(vdir, beirat, runde):
    moved, cancelled, *untouched = beirat
    before = vdir.state()
    formerly = {meeting.get_absolute_url() for meeting in [moved, cancelled, *runde]}

    change(moved, cancelled, runde[0].committee)
    vdir.sync()

    after = vdir.state()
    kept = dict(before.items() & after.items())
    assert addresses(kept) == {meeting.get_absolute_url() for meeting in untouched}
    assert addresses(dict(before.items() - kept.items())) == formerly
    assert addresses(dict(after.items() - kept.items())) == {
        meeting.get_absolute_url() for meeting in [moved, cancelled, *runde]
    }
    assert len(after) == len(before)
    assert vdir.sync() == []


def test_khal_lists_a_meeting_as_moved_cancelled_and_renamed(vdir, town, beirat, runde):
    moved, cancelled, *_untouched = beirat
    assert listed(vdir) == entered(town)

    change(moved, cancelled, runde[0].committee)
    vdir.sync()

    assert listed(vdir) == entered(town)
    assert "ABGESAGT: Treffen: Beirat" in {reading.summary for reading in listed(vdir)}


def test_what_leaves_the_feed_leaves_the_calendar(vdir, beirat, runde):
    gone, *kept = beirat
    before = vdir.state()

    gone.delete()
    vdir.sync()

    after = vdir.state()
    assert addresses(after) == {meeting.get_absolute_url() for meeting in [*kept, *runde]}
    assert after.items() <= before.items()
