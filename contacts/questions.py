"""What the pages of contact points ask on every visit."""

from collections import defaultdict
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from contacts.hours import availability_of
from contacts.models import Absence, ContactLink, ContactPoint, Duty, Holder, Mission, OpeningHours, PublicForm
from content.querysets import EqualsAny
from content.questions import Question
from municipalities.querysets import in_real_towns
from municipalities.questions import names_with_any


@Question
def _holders(contacts, today):
    return Holder.objects.current(today).filter(EqualsAny("contact_point", contacts)).select_related("person")


@Question
def _absences(contacts, today):
    return Absence.objects.coming(today).filter(EqualsAny("contact_point", contacts))


@Question
def _hours(contacts):
    return OpeningHours.objects.filter(EqualsAny("contact_point", contacts))


def with_presence(contacts):
    """Loads who holds the contact points today, their hours, and the absences that were not over yesterday.

    Three queries. A stay over midnight began the day before; whoever was absent then was absent until it ended.
    Returns the contact points as a list.
    """
    contacts, today = list(contacts), timezone.localdate()
    if contacts:
        holders = _by_contact(_holders(contacts=contacts, today=today))
        absences = _by_contact(_absences(contacts=contacts, today=today - timedelta(days=1)))
        hours = _by_contact(_hours(contacts=contacts))
    for contact in contacts:
        contact.current_holders = holders[contact.pk]
        contact.coming_absences = absences[contact.pk]
        contact.hours = hours[contact.pk]
    return contacts


def with_availability(contacts):
    """`with_presence`, and what holds for each at the moment, as `availability`."""
    contacts = with_presence(contacts)
    for contact in contacts:
        contact.availability = availability_of(contact)
    return contacts


def _by_contact(rows):
    found = defaultdict(list)
    for row in rows:
        found[row.contact_point_id].append(row)
    return found


@Question
def traits_of_contacts(**town):
    """Topics, languages and district of the contacts of a directory, each combination once."""
    columns = ("topics", "spoken_languages", "place__district")
    return _directory(**town).order_by().values_list(*columns).distinct()


@Question
def towns_with_contacts():
    return names_with_any(ContactPoint.objects.public())


@Question
def contacts_chosen(**chosen):
    """The keys of the contacts of a directory that have all that was chosen, in its order.

    `town`, or without it those of all towns; `weekday` and `time_of_day` together, and columns with their values.
    """
    at = {name: chosen.pop(name) for name in ("weekday", "time_of_day") if name in chosen}
    found = _directory(chosen.pop("town", None)).filter(**chosen)
    return (found.with_hours_at(**at) if at else found).values_list("pk", flat=True)


def _directory(town=None):
    if town is None:
        return in_real_towns(ContactPoint.objects.public()).order_by("name", "municipality__name")
    return ContactPoint.objects.public().filter(municipality=town)


@Question
def _contacts_of_keys(keys):
    return ContactPoint.objects.public().filter(EqualsAny("pk", keys)).for_cards()


def contacts_in_order(keys):
    """The contacts with these keys, as far as they are public by now."""
    found = {contact.pk: contact for contact in _contacts_of_keys(keys=list(keys))}
    return [found[key] for key in keys if key in found]


@Question
def first_contacts(town):
    """Those that the start page of the town shows."""
    return ContactPoint.objects.public().filter(municipality=town).for_cards()[:3]


@Question
def contact_by_slug(town, contact):
    return ContactPoint.objects.public().filter(municipality=town, slug=contact).for_cards()[:1]


@Question
def duties_of(contact):
    return Duty.objects.filter(contact_point=contact)


@Question
def links_of(contact):
    return ContactLink.objects.filter(contact_point=contact)


@Question
def missions_of(contact):
    return Mission.objects.filter(contact_point=contact)


@Question
def ways_to_write(town):
    """The kinds of forms that the town has opened for its contact points."""
    kinds = PublicForm.Kind
    offered = PublicForm.objects.open().filter(municipality=town, kind__in=[kinds.MESSAGE, kinds.APPOINTMENT])
    return offered.order_by("kind").values_list("kind", flat=True)


@Question
def committees_of(contact):
    """Which the contact point invites, chairs or takes the minutes of; one question for all three."""
    involved = Q(convened_by=contact) | Q(chaired_by=contact) | Q(minutes_by=contact)
    return ContactPoint.convenes.rel.related_model.objects.public().filter(involved).with_brief("municipality")


@Question
def concepts_of(contact):
    """Which the contact point accompanies."""
    return (
        ContactPoint.concepts.rel.related_model.objects.public().filter(accompanied_by=contact).briefly("municipality")
    )
