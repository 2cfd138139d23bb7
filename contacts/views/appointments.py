"""Asking for an appointment in two steps: how, then when and who; both stand in one address."""

from http import HTTPStatus

from django.http import Http404

from contacts.booking import Taken, book
from contacts.forms.appointments import GIVEN_AWAY, AppointmentForm, WayFilter
from contacts.models import ContactPoint
from contacts.slots import free_slots
from contacts.views.writing import ToContact, WritingView


class Book(ToContact, WritingView):
    form_class = AppointmentForm
    template_name = "contacts/book.html"
    #: A time that is asked for is taken: nobody shall be able to take all of them.
    most_per_network = 6

    def contacts(self):
        return ContactPoint.objects.for_cards()

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.way = WayFilter(request.GET, self.contact.spoken_languages)

    def dispatch(self, request, *args, **kwargs):
        if not self.contact.offers_appointments:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        if not self.way.is_valid():
            return self.render_to_response(self.get_context_data(form=None))
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not self.way.is_valid():
            return self.render_to_response(self.get_context_data(form=None), status=HTTPStatus.BAD_REQUEST)
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        channel = self.way.cleaned_data["wie"]
        return super().get_form_kwargs() | {"slots": free_slots(self.contact), "channel": channel}

    def form_valid(self, form):
        fields = form.enquiry() | {"language": self.way.cleaned_data["sprache"]}
        slot = form.slots[fields.pop("time")]
        try:
            return self.received(book(self.request, self.open_form, self.contact, slot, form.channel, **fields))
        except Taken:
            # Asked anew: what is loaded says nothing of the other person.
            form.offer(free_slots(ContactPoint.objects.for_cards().get(pk=self.contact.pk)))
            return self.try_again(form, GIVEN_AWAY, HTTPStatus.CONFLICT, field="time")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"way": self.way} | kwargs)
