"""Free times for an appointment, within the opening hours of the next weeks."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from contacts.hours import stays
from contacts.models import Appointment, OpeningHours

BOTH = (Appointment.Channel.PERSONAL, Appointment.Channel.PHONE)
CHANNELS = {
    OpeningHours.Kind.PERSONAL: (Appointment.Channel.PERSONAL,),
    OpeningHours.Kind.PHONE: (Appointment.Channel.PHONE,),
}


@dataclass(frozen=True)
class Slot:
    starts_at: datetime
    ends_at: datetime
    #: In person, by phone, or both as the person wishes.
    channels: tuple


def free_slots(contact, now=None, taken=None) -> list[Slot]:
    """What people may still ask for, in order. `taken` are pairs of moments; by default the appointments that hold.

    Asks for hours, absences and appointments once each, unless they are loaded.
    """
    now = now or timezone.now()
    today = timezone.localdate(now)
    last = today + timedelta(weeks=contact.appointment_weeks)
    soonest = now + timedelta(hours=contact.appointment_notice_hours)
    length = timedelta(minutes=contact.appointment_minutes)
    taken = _held(contact, now) if taken is None else list(taken)
    # From yesterday on, so that the times of a stay over midnight do not shift when the day begins.
    open_times = stays(
        contact.hours, contact.municipality.land, contact.coming_absences, today - timedelta(days=1), last
    )
    return [
        slot
        for stay in open_times
        for slot in _cut(stay, length)
        if slot.starts_at >= soonest and not any(begin < slot.ends_at and slot.starts_at < end for begin, end in taken)
    ]


def _held(contact, now):
    return list(contact.appointments.coming(now).values_list("starts_at", "ends_at"))


def _cut(stay, length):
    """As many as fit. Those in which the clocks change, or whose hour is there twice, would be misread."""
    channels = CHANNELS.get(stay.kind, BOTH)
    for number in range((stay.ends_at - stay.starts_at) // length):
        starts_at, ends_at = (timezone.localtime(stay.starts_at + count * length) for count in (number, number + 1))
        if not starts_at.fold and starts_at.utcoffset() == ends_at.utcoffset():
            yield Slot(starts_at, ends_at, channels)
