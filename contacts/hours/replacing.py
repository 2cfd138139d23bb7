"""Replacing one week of opening hours by another, all or nothing."""

import hashlib
from dataclasses import dataclass
from datetime import time

from django.db import transaction

from contacts.hours.weeks import period_of
from contacts.models import ContactPoint, OpeningHours


class WeekChanged(Exception):
    """Somebody else changed the week since it was looked at."""


@dataclass(frozen=True, order=True)
class Hours:
    """What a slot says, whatever week it belongs to."""

    weekday: int
    opens_at: time
    closes_at: time
    kind: str

    @classmethod
    def of(cls, slot):
        return cls(slot.weekday, slot.opens_at, slot.closes_at, slot.kind)


def fingerprint(slots):
    """Of a week as it is stored: while it is the same, nobody changed the week."""
    stored = sorted((str(period_of(slot)), Hours.of(slot)) for slot in slots)
    return hashlib.sha256(repr(stored).encode()).hexdigest()


def stored_week(contact, period):
    valid_from, valid_until = period
    return list(contact.opening_hours.filter(valid_from=valid_from, valid_until=valid_until))


def replace_week(contact, period, wanted, *, seen, new_period=None):
    """Make the week say what is `wanted`, from then on in its `new_period`; whether that changed anything.

    Rows that say the same stay as they are, so that the history tells of the others only.
    """
    wanted, new_period = set(wanted), new_period or period
    with transaction.atomic():
        ContactPoint.objects.select_for_update(no_key=True).get(pk=contact.pk)
        stored = stored_week(contact, period)
        if fingerprint(stored) != seen:
            raise WeekChanged
        kept = {Hours.of(slot) for slot in stored} & wanted
        gone = [slot.pk for slot in stored if Hours.of(slot) not in wanted]
        if not gone and kept == wanted and period == new_period:
            return False
        rows = contact.opening_hours
        rows.filter(pk__in=gone).delete()
        valid_from, valid_until = new_period
        if period != new_period:
            of_week = [slot.pk for slot in stored]
            rows.filter(pk__in=of_week).update(valid_from=valid_from, valid_until=valid_until)
        for hours in sorted(wanted - kept):
            OpeningHours.objects.create(
                contact_point=contact, weekday=hours.weekday, opens_at=hours.opens_at, closes_at=hours.closes_at,
                kind=hours.kind, valid_from=valid_from, valid_until=valid_until,
            )  # fmt: skip
        contact.save(update_fields=["modified_at"])
    return True
