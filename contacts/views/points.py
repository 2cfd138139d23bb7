"""One contact: its page, its photo, and its card for address books."""

from itertools import groupby

from django.core.files.images import get_image_dimensions
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from django.views.generic import DetailView

from contacts import cards, questions
from contacts.hours import week
from contacts.models import ContactPoint, PublicForm
from municipalities.views import TownMixin, found_or_gone, public_or_gone


class ContactDetail(TownMixin, DetailView):
    template_name = "contacts/detail.html"
    context_object_name = "contact"

    def get_object(self, queryset=None):
        slug = self.kwargs["contact"]
        found = questions.contact_by_slug.first(town=self.town, contact=slug)
        return found_or_gone(found, ContactPoint.objects, municipality=self.town, slug=slug)

    def get_context_data(self, **kwargs):
        [contact] = questions.with_availability([self.object])
        return super().get_context_data(
            availability=contact.availability,
            week=week(contact.hours, timezone.localdate()),
            topics=cards.topics_of(contact),
            photo=_photo(contact),
            duty_groups=[
                {"title": title, "duties": list(duties)}
                for title, duties in groupby(questions.duties_of(contact=contact), key=lambda duty: duty.group_i18n)
            ],
            missions=questions.missions_of(contact=contact),
            links=questions.links_of(contact=contact),
            accompanied=questions.concepts_of(contact=contact),
            committees=questions.committees_of(contact=contact),
            page=_page(self.request, contact),
            **_ways_to_write(contact),
            **kwargs,
        )


def _ways_to_write(contact):
    """Which of its forms the town has opened."""
    kinds = PublicForm.Kind
    found = questions.ways_to_write(town=contact.municipality)
    return {
        "takes_messages": kinds.MESSAGE in found,
        "takes_appointments": kinds.APPOINTMENT in found and contact.offers_appointments,
    }


def _photo(contact):
    """What the page needs of it; its size, so that nothing moves while it loads. None where the file is lost."""
    if not contact.photo or not contact.photo.storage.exists(contact.photo.name):
        return None
    with contact.photo.open() as file:
        width, height = get_image_dimensions(file)
    return {"width": width, "height": height, "alt_is_german": not contact.has_translation("photo_alt")}


@require_safe
def photo(request, town, contact):
    """Handed out while the contact is public; the stored path stays secret."""
    found = _asked_for(ContactPoint.objects, town, contact)
    if _photo(found) is None:
        raise Http404
    with found.photo.open() as file:
        return HttpResponse(file.read(), content_type="image/jpeg")


@require_safe
def card(request, town, contact):
    """The contact for the address book of whoever reads the page."""
    found = _asked_for(ContactPoint.objects.for_vcards(), town, contact)
    response = HttpResponse(cards.card(found, _page(request, found)), content_type="text/vcard; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{town}-{contact}.vcf")
    return response


@require_safe
def card_code(request, town, contact):
    """The card for the camera of a phone: black on white also in dark mode, many cannot read the reverse."""
    found = _asked_for(ContactPoint.objects.for_vcards(), town, contact)
    response = HttpResponse(content_type="image/svg+xml")
    code = cards.code_of(found, _page(request, found))
    code.save(response, kind="svg", omitsize=True, dark="#000", light="#fff", svgclass=None, lineclass=None)
    return response


def _asked_for(contacts, town, contact):
    return public_or_gone(contacts, municipality__slug=town, slug=contact)


def _page(request, contact):
    return request.build_absolute_uri(contact.get_absolute_url())
