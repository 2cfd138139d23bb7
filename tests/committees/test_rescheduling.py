import pytest
import time_machine

from committees import rescheduling
from committees.models import Meeting
from committees.rescheduling import Deed, possible_deeds
from content import imprecise
from content.models import FormerAddress
from tests.factories import berlin, meeting

pytestmark = pytest.mark.django_db

FIRST, FIRST_END = berlin(2020, 1, 20, 19), berlin(2020, 1, 20, 21)
SECOND, SECOND_END = berlin(2020, 1, 27, 18), berlin(2020, 1, 27, 20)


def made(**values):
    return Meeting.objects.get(pk=meeting.make(starts_at=FIRST, ends_at=FIRST_END, **values).pk)


def stored(row):
    return Meeting.objects.get(pk=row.pk)


def move(row, reason="Der Saal ist belegt."):
    rescheduling.move(row, starts_at=SECOND, ends_at=SECOND_END, place=None, reason=reason)


def test_a_moved_meeting_keeps_its_identity_and_remembers_the_former_date():
    row = made()
    path = row.path

    move(row)

    after = stored(row)
    assert (after.uid, after.sequence) == (row.uid, 1)
    assert (after.starts_at, after.ends_at, after.former_starts) == (SECOND, SECOND_END, [FIRST])
    assert (after.change_note, after.is_moved) == ("Der Saal ist belegt.", True)
    assert FormerAddress.objects.get(old_path=path).new_path == after.path


def test_every_former_date_is_remembered():
    row = made()

    move(row)
    rescheduling.move(row, starts_at=FIRST.replace(month=2), ends_at=FIRST_END.replace(month=2), place=None)

    assert stored(row).former_starts == [FIRST, SECOND]


def test_a_draft_is_just_moved():
    row = made(state="draft")

    move(row, reason="")

    assert (stored(row).starts_at, stored(row).former_starts) == (SECOND, [])


@pytest.mark.parametrize("deed, status", [(rescheduling.cancel, "cancelled"), (rescheduling.postpone, "postponed")])
def test_what_is_called_off_keeps_date_and_address(deed, status):
    row = made()

    deed(row, reason="Der Saal ist belegt.")

    after = stored(row)
    assert (after.status, after.change_note, after.sequence) == (status, "Der Saal ist belegt.", 1)
    assert (after.uid, after.slug, after.starts_at, after.former_starts) == (row.uid, row.slug, FIRST, [])


def test_a_postponed_meeting_may_say_roughly_when_it_will_be():
    row, autumn = made(), imprecise.parse("Herbst 2027")

    rescheduling.postpone(row, reason="", expected=autumn)
    postponed = stored(row).expected
    rescheduling.restore(row, starts_at=SECOND, ends_at=SECOND_END)

    assert (postponed, stored(row).expected) == (autumn, None)


def test_a_restored_meeting_takes_place_at_its_date_again():
    row = made()
    rescheduling.cancel(row, reason="Der Saal ist belegt.")

    rescheduling.restore(row)

    after = stored(row)
    assert (after.status, after.starts_at, after.former_starts) == ("scheduled", FIRST, [])
    assert (after.change_note, after.sequence, after.is_moved) == ("", 2, False)


def test_a_postponed_meeting_with_a_new_day_is_a_moved_one():
    row = made()
    rescheduling.postpone(row)

    rescheduling.restore(row, starts_at=SECOND, ends_at=SECOND_END, reason="Nachgeholt.")

    after = stored(row)
    assert (after.status, after.starts_at, after.former_starts, after.is_moved) == ("scheduled", SECOND, [FIRST], True)


def test_a_new_reason_does_not_keep_the_translation_of_the_old_one():
    row = made(title="Fest", i18n={"change_note_en": "Hall taken", "title_en": "Feast"}, change_note="Saal belegt")

    rescheduling.cancel(row, reason="Die Referentin ist krank.")

    assert stored(row).i18n == {"title_en": "Feast"}


ALL = (Deed.MOVE, Deed.CANCEL, Deed.POSTPONE)


@pytest.mark.parametrize(
    "status, ahead, over",
    [
        ("scheduled", ALL, (Deed.CANCEL,)),
        ("invited", ALL, (Deed.CANCEL,)),
        ("cancelled", (Deed.RESTORE,), (Deed.RESTORE,)),
        ("postponed", (Deed.RESTORE, Deed.CANCEL), (Deed.RESTORE, Deed.CANCEL)),
        ("held", (), ()),
    ],
)
def test_deeds_make_sense_for_status_and_date(status, ahead, over):
    row = made(status=status)

    with time_machine.travel(FIRST, tick=False):
        assert possible_deeds(row) == ahead
        assert possible_deeds(made(status=status, state="archived")) == ()
    with time_machine.travel(FIRST_END, tick=False):
        assert possible_deeds(row) == over
