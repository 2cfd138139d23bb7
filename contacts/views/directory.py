"""The contacts of a town and of all towns: who helps with what, in which language, and who can be reached now."""

from django.http import Http404
from django.views.generic import TemplateView

from contacts.forms.directory import DirectoryFilter, Traits
from contacts.hours import availability_of
from contacts.models import ContactPoint
from content.paging import numbered_page
from municipalities.querysets import in_real_towns
from municipalities.views import AllTownsMixin, TownMixin

CONTACTS_PER_PAGE = 24
#: So many are put in the order in which they can be reached; more stay in the order of their names.
MOST_SORTED = 72


class DirectoryMixin:
    """Filters are GET parameters that one can bookmark."""

    template_name = "contacts/directory.html"
    #: Over all towns a contact is named together with its town.
    names_towns = False

    def contacts(self):
        """The public contacts that can be found here."""
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        everybody = self.contacts()
        traits = Traits.of(everybody, with_towns=self.names_towns)
        form = DirectoryFilter(self.request.GET, traits)
        if not form.is_valid():
            raise Http404
        only_now = bool(form.cleaned_data["jetzt"])
        narrowed = form.narrowed(everybody).for_cards()
        if only_now:
            narrowed = narrowed.with_hours_now()
        has_more = len(narrowed.values_list("pk")[: MOST_SORTED + 1]) > MOST_SORTED
        if has_more and not only_now:
            page = numbered_page(narrowed, CONTACTS_PER_PAGE, self.request)
            page.object_list = with_availability(page.object_list)
        else:
            found = soonest_first(narrowed[:MOST_SORTED])
            if only_now:
                found = [contact for contact in found if contact.availability.kind == "open"]
            page = numbered_page(found, CONTACTS_PER_PAGE, self.request)
        return super().get_context_data(
            filter_form=None if traits.is_empty else form,
            filters=form.address(),
            page=page,
            contacts=page.object_list,
            count=page.paginator.count,
            only_now=only_now,
            shows_some=has_more and only_now,
            **kwargs,
        )


def soonest_first(contacts):
    """Who can be reached now, then who can later today, then the others; each with its `availability`."""
    return sorted(with_availability(contacts), key=lambda contact: _distance(contact.availability))


def with_availability(contacts):
    contacts = list(contacts)
    for contact in contacts:
        contact.availability = availability_of(contact)
    return contacts


def _distance(availability):
    """Within each group those stay in their order whose wait is the same."""
    if availability.kind == "open":
        return (0, "")
    return (1, availability.time) if availability.kind == "later" else (2, "")


class TownDirectory(TownMixin, DirectoryMixin, TemplateView):
    def contacts(self):
        return ContactPoint.objects.public().filter(municipality=self.town)


class Directory(AllTownsMixin, DirectoryMixin, TemplateView):
    names_towns = True

    def contacts(self):
        return in_real_towns(ContactPoint.objects.public()).order_by("name", "municipality__name")
