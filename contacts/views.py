"""Who can help, and when they can be reached."""

from itertools import groupby

from django.db.models import Q
from django.utils import timezone
from django.views.generic import DetailView, ListView

from contacts.hours import availability, week
from contacts.models import ContactPoint
from municipalities.views import TownMixin, public_or_gone


class ContactList(TownMixin, ListView):
    template_name = "contacts/list.html"
    context_object_name = "contacts"

    def get_queryset(self):
        contacts = list(ContactPoint.objects.public().filter(municipality=self.town).for_cards())
        for contact in contacts:
            contact.availability = availability(contact.opening_hours.all(), self.town.land)
        return contacts


class ContactDetail(TownMixin, DetailView):
    template_name = "contacts/detail.html"
    context_object_name = "contact"

    def get_object(self, queryset=None):
        return public_or_gone(ContactPoint.objects.for_cards(), municipality=self.town, slug=self.kwargs["contact"])

    def get_context_data(self, **kwargs):
        contact = self.object
        hours = list(contact.opening_hours.all())
        duties = [
            {"title": title, "duties": list(group)}
            for title, group in groupby(contact.duties.all(), key=lambda duty: duty.group_i18n)
        ]
        return super().get_context_data(
            availability=availability(hours, self.town.land),
            week=week(hours, timezone.localdate()),
            duty_groups=duties,
            missions=contact.missions.all(),
            accompanied=contact.concepts.public().select_related("municipality"),
            committees=_roles(contact),
            **kwargs,
        )


def _roles(contact):
    """The committees that the contact point invites, chairs or takes the minutes of; one question for all three."""
    committee = contact.convenes.model
    involved = Q(convened_by=contact) | Q(chaired_by=contact) | Q(minutes_by=contact)
    return committee.objects.public().filter(involved).select_related("municipality")
