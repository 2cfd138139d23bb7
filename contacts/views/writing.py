"""Writing to a town: messages, barriers and proposals, and what becomes of them."""

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView, TemplateView

from contacts import appointments
from contacts.forms.writing import BarrierForm, MessageForm, ProposalForm
from contacts.models import ContactPoint, Deletion, Enquiry, PublicForm
from contacts.purposes import PURPOSES
from contacts.receiving import receive
from contacts.retention import delete_enquiries
from content.guard import GuardedFormView, GuardedView, comes_from_here
from municipalities.models import AccessibilityStatement
from municipalities.views import TownMixin, public_or_gone


class WritingView(GuardedFormView):
    """A page with one of the forms of a town; there only while that form is open.

    Mixins beside it know the town, as `self.town`.
    """

    template_name = "contacts/write.html"

    @property
    def kind(self):
        return self.form_class.kind

    @cached_property
    def open_form(self):
        found = PublicForm.objects.open().filter(municipality=self.town, kind=self.kind).first()
        if found:
            found.municipality = self.town
        return found

    def dispatch(self, request, *args, **kwargs):
        if not self.open_form:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def place(self):
        return str(self.town.pk)

    def form_valid(self, form):
        return self.received(receive(self.request, self.open_form, **self.subject(), **form.enquiry()))

    def received(self, enquiry):
        address = reverse("contacts:enquiry", args=[self.town.slug, enquiry.access_key])
        return self.see_other(f"{address}?neu=1")

    def subject(self):
        """What it is about, as fields of `Enquiry`."""
        return {}

    def parent(self):
        """The contact point or committee on whose page the form hangs."""
        return None

    def reader(self):
        """The contact point that gets it, where there is one."""
        return None

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **{
                "offer": self.open_form,
                "purpose": PURPOSES[self.kind],
                "parent": self.parent(),
                "reader": self.reader(),
                **kwargs,
            }
        )


class ToContact(TownMixin):
    """Mixin for a form on one contact point."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.contact = public_or_gone(self.contacts(), municipality=self.town, slug=kwargs["contact"])
        self.contact.municipality = self.town

    def contacts(self):
        return ContactPoint.objects.all()

    def parent(self):
        return self.contact

    reader = parent

    def get_context_data(self, **kwargs):
        return super().get_context_data(contact=self.contact, **kwargs)


class Write(ToContact, WritingView):
    form_class = MessageForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"spoken": self.contact.spoken_languages}

    def subject(self):
        return {"contact_point": self.contact}


class AboutPage(TownMixin, WritingView):
    """About a page of the town, which the address passes on."""

    def get_initial(self):
        most = self.form_class.base_fields["page"].max_length
        return {"page": self.request.GET.get("seite", "")[:most]}


class Propose(AboutPage):
    form_class = ProposalForm


class ReportBarrier(AboutPage):
    """Always there: while the form is closed, it names whom one can tell."""

    form_class = BarrierForm
    template_name = "contacts/write_barrier.html"

    def dispatch(self, request, *args, **kwargs):
        if not self.open_form and request.method not in ("POST", "OPTIONS"):
            return self.render_to_response(self.get_context_data(form=None))
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        statement = AccessibilityStatement.objects.filter(municipality=self.town).first()
        return super().get_context_data(**{"statement": statement} | kwargs)


class EnquiryPage(TownMixin, GuardedView, DetailView):
    """What its sender sees of an enquiry, and where it can be taken back; whoever knows the address may do both."""

    template_name = "contacts/sent.html"
    context_object_name = "enquiry"

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def get_object(self, queryset=None):
        enquiries = Enquiry.objects.with_deletion().select_related(
            "appointment__contact_point", "contact_point__municipality"
        )
        found = enquiries.filter(municipality=self.town, access_key=self.kwargs["access_key"]).first()
        if not found:
            raise Http404
        found.municipality = self.town
        return found

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not comes_from_here(request):
            return self.render_to_response(self.get_context_data(is_foreign=True), status=403)
        appointment = getattr(self.object, "appointment", None)
        if "withdraw" in request.POST:
            self.cancel(appointment, is_withdrawn=True)
            delete_enquiries(Enquiry.objects.filter(pk=self.object.pk), Deletion.Reason.SENDER)
            return self.see_other(reverse("contacts:withdrawn", args=[self.town.slug]))
        if "cancel" in request.POST:
            self.cancel(appointment)
        return self.see_other(request.path)

    def cancel(self, appointment, *, is_withdrawn=False):
        """Once: pressed again, or when it is over, it stays as it is."""
        if appointment and appointment.is_coming:
            appointment.enquiry = self.object
            appointments.cancel(self.request, appointment, is_withdrawn=is_withdrawn)

    def get_context_data(self, **kwargs):
        appointment = getattr(self.object, "appointment", None)
        return super().get_context_data(
            is_new="neu" in self.request.GET,
            offer=PublicForm.objects.filter(municipality=self.town, kind=self.object.kind).first(),
            appointment=appointment,
            state=appointments.sentence(appointment) if appointment else "",
            is_answered=self.object.status in (Enquiry.Status.ANSWERED, Enquiry.Status.CLOSED),
            **kwargs,
        )


class Withdrawn(TownMixin, GuardedView, TemplateView):
    """After an enquiry was deleted by its sender; the same for everybody."""

    http_method_names = ["get", "head", "options"]
    template_name = "contacts/sent_withdrawn.html"
