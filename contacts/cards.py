"""Contact points as business cards that address books take over (vCard 3.0: RFC 2425, RFC 2426), also as QR code.

Version 3.0, because Evolution and others lose the phone numbers of 4.0. An office has no family name: `N` stays empty,
and `X-ABShowAs` keeps Apple's address book from making a person of it.
"""

from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid5

import segno
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Parameters, vUri
from icalendar.parser import Contentline

from contacts.hours import grouped, week
from contacts.models import ContactPoint, Holder, OpeningHours, Person
from content.ical import Text

NAMESPACE = UUID("c6d7c0a5-7d3b-4a64-9d5e-6f3d3f3b8a51")
#: Version 17 of 40: 85 modules a side, three points each where the page draws 280.
MOST_OCTETS_OF_CODE = 644
#: Left out of a code that would grow too fine for a camera, the first one first; the address of the page leads to all.
DISPENSABLE = ("NOTE", "CATEGORIES", "GEO", "ADR", "ORG", "REV")


class Joined:
    """Several texts as one value; a mark separates them."""

    def __init__(self, mark, *texts):
        self.mark = mark
        self.texts = texts

    def to_ical(self):
        return self.mark.encode().join(Text(text).to_ical() for text in self.texts)


def identity(contact):
    """The UID: number and moment of creation never change, unlike name and address, and no other portal has both."""
    return str(uuid5(NAMESPACE, f"{contact.pk} {contact.created_at.isoformat()}"))


def topics_of(contact):
    """Their names, in the order of the list."""
    return [name for topic, name in ContactPoint.Topic.choices if topic in contact.topics]


def revised_at(contact):
    """When the card last read differently: its rows were changed, or a day began on which others hold."""
    holders = list(contact.holders.all())
    kept = [
        OpeningHours.pgh_event_model.objects.filter(contact_point=contact),
        Holder.pgh_event_model.objects.filter(contact_point=contact),
        Person.pgh_event_model.objects.filter(pgh_obj__in=[holder.person_id for holder in holders]),
    ]
    moments = [events.aggregate(newest=Max("pgh_created_at"))["newest"] for events in kept]
    moments += [row.modified_at for row in (contact, contact.municipality, contact.place) if row]
    edges = [(holder.starts_on, holder.ends_on) for holder in holders]
    edges += [(slot.valid_from, slot.valid_until) for slot in contact.hours]
    return max(filter(None, [*moments, *_passed(edges)]))


def _passed(edges):
    """The midnights at which something began or was over, as far as they have come."""
    today = timezone.localdate()
    days = [first for first, _last in edges if first] + [last + timedelta(days=1) for _first, last in edges if last]
    return [timezone.make_aware(datetime.combine(day, time())) for day in days if day <= today]


def note(contact):
    """Who holds it and when they can be reached, in words: no property of 3.0 says it."""
    lines = [_named(holder, contact) for holder in contact.current_holders]
    hours = week(contact.hours, timezone.localdate())
    lines += [f"{line.name}: {line.text}" for line in grouped(hours)]
    if contact.is_by_appointment:
        lines.append(_("By appointment."))
    return "\n".join(lines)


def _named(holder, contact):
    """With the function, where it is not just what the contact is called."""
    return holder.person.name if holder.function in ("", contact.name) else f"{holder.person.name}, {holder.function}"


def properties(contact, page):
    """Name, parameters and value of each; `contact` comes from `for_vcards`, `page` is its address with the host."""
    name = contact.name_i18n
    yield "VERSION", {}, Text("3.0")
    yield "N", {}, Joined(";", "", "", "", "", "")
    yield "FN", {}, Text(name)
    yield "ORG", {}, Text(name)
    yield "X-ABShowAs", {}, Text("COMPANY")
    if contact.phone:
        yield "TEL", {"TYPE": ["WORK", "VOICE"]}, Text(contact.phone.as_e164)
    if contact.email:
        yield "EMAIL", {"TYPE": "INTERNET"}, Text(contact.email)
    if contact.place:
        yield from _whereabouts(contact, contact.place)
    yield "URL", {}, vUri(page)
    if contact.topics:
        yield "CATEGORIES", {}, Joined(",", *topics_of(contact))
    if words := note(contact):
        yield "NOTE", {}, Text(words)
    yield "UID", {}, Text(identity(contact))
    yield "REV", {}, Text(revised_at(contact).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"))


def _whereabouts(contact, place):
    room = ", ".join(filter(None, [place.name, contact.room]))
    town = place.city or contact.municipality.name
    yield "ADR", {"TYPE": "WORK"}, Joined(";", "", room, place.street, town, "", place.postcode, "Deutschland")
    if place.latitude is not None:
        yield "GEO", {}, vUri(f"{place.latitude};{place.longitude}")


def card(contact, page):
    """The whole card, as text with the line ends of the standard."""
    return _written(properties(contact, page))


def code_of(contact, page):
    """The card as QR code, without what would make it too fine for cameras."""
    kept = list(properties(contact, page))
    for name in DISPENSABLE:
        if len(_written(kept).encode()) <= MOST_OCTETS_OF_CODE:
            break
        kept = [each for each in kept if each[0] != name]
    return segno.make(_written(kept), error="l", micro=False, encoding="utf-8")


def _written(properties):
    """Folded after 75 octets, never within a character."""
    lines = [Contentline.from_parts(name, Parameters(parameters), value) for name, parameters, value in properties]
    return "".join(["BEGIN:VCARD\r\n", *(f"{line.to_ical().decode()}\r\n" for line in lines), "END:VCARD\r\n"])
