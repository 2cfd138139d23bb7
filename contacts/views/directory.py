"""The contacts of a town and of all towns: who helps with what, in which language, and who can be reached now."""

from django.http import Http404
from django.utils import timezone
from django.views.generic import TemplateView

from contacts import questions
from contacts.forms.directory import DirectoryFilter, Traits
from content.paging import numbered_page
from municipalities.views import AllTownsMixin, TownMixin

CONTACTS_PER_PAGE = 12
#: So many are put in the order in which they can be reached; more stay in the order of their names.
MOST_SORTED = 72


class DirectoryMixin:
    """Filters are GET parameters that one can bookmark."""

    template_name = "contacts/directory.html"
    #: Over all towns a contact is named together with its town.
    names_towns = False

    def scope(self):
        """Whose public contacts can be found here: nothing for those of all towns."""
        return {}

    def get_context_data(self, **kwargs):
        towns = questions.towns_with_contacts() if self.names_towns else ()
        traits = Traits.of(questions.traits_of_contacts(**self.scope()), towns)
        form = DirectoryFilter(self.request.GET, traits)
        if not form.is_valid():
            raise Http404
        only_now = bool(form.cleaned_data["jetzt"])
        now = timezone.localtime()
        at = {"weekday": now.weekday(), "time_of_day": now.time()} if only_now else {}
        keys = questions.contacts_chosen(**self.scope(), **form.chosen(), **at)
        has_more = len(keys) > MOST_SORTED
        if has_more and not only_now:
            page = numbered_page(keys, CONTACTS_PER_PAGE, self.request)
            page.object_list = questions.with_availability(questions.contacts_in_order(page.object_list))
        else:
            found = soonest_first(questions.contacts_in_order(keys[:MOST_SORTED]))
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
    return sorted(questions.with_availability(contacts), key=lambda contact: _distance(contact.availability))


def _distance(availability):
    """Within each group those stay in their order whose wait is the same."""
    if availability.kind == "open":
        return (0, "")
    return (1, availability.time) if availability.kind == "later" else (2, "")


class TownDirectory(TownMixin, DirectoryMixin, TemplateView):
    def scope(self):
        return {"town": self.town}


class Directory(AllTownsMixin, DirectoryMixin, TemplateView):
    names_towns = True
