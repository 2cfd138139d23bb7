"""Small pages on which an enquiry is answered, and an appointment confirmed, moved or declined."""

from datetime import UTC, datetime

from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from contacts import appointments, letters
from contacts.delivery import send
from contacts.models import Appointment, Enquiry, EnquiryNote
from contacts.slots import free_slots
from content.templatetags.dates import long_moment

LONGEST_ANSWER = 8000


class AnswerForm(forms.Form):
    text = forms.CharField(
        label=_("your answer"),
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 70}),
        help_text=_("Plain words, short sentences. It is sent as plain text to the address that was given."),
    )
    close = forms.BooleanField(label=_("close the enquiry with this answer"), required=False, initial=True)


class ConfirmForm(forms.Form):
    """Nothing to enter."""


class MoveForm(forms.Form):
    slot = forms.ChoiceField(
        label=_("free times within the opening hours"),
        required=False,
        help_text=_("Or enter another day and time below."),
    )
    day = forms.DateField(label=_("other day"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    begins = forms.TimeField(label=_("at"), required=False, widget=forms.TimeInput(attrs={"type": "time"}))
    reason = forms.CharField(
        label=_("reason"), required=False, max_length=300, widget=forms.TextInput(attrs={"class": "vTextField"})
    )

    def __init__(self, data, *, contact):
        super().__init__(data)
        self.slots = {slot.starts_at.isoformat(): slot.starts_at for slot in free_slots(contact)}
        offered = [(key, long_moment(start)) for key, start in self.slots.items()]
        self.fields["slot"].choices = [("", gettext("choose")), *offered]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("day") and cleaned.get("begins"):
            cleaned["starts_at"] = self._moment(cleaned["day"], cleaned["begins"])
        elif cleaned.get("day") or cleaned.get("begins"):
            missing = "begins" if cleaned.get("day") else "day"
            if not self.has_error(missing):
                self.add_error(missing, _("Enter day and time together."))
        elif cleaned.get("slot"):
            cleaned["starts_at"] = self.slots[cleaned["slot"]]
        elif not self.errors:
            self.add_error("slot", _("Choose a time, or enter one."))
        return self._in_future(cleaned)

    def _moment(self, day, begins):
        """As the clock in Berlin shows it; None, with a sentence, for the hour that is left out in March."""
        moment = timezone.make_aware(datetime.combine(day, begins))
        if timezone.localtime(moment.astimezone(UTC)).time() != begins:
            self.add_error("begins", _("The clocks are put forward in this night: there is no such time."))
            return None
        return moment

    def _in_future(self, cleaned):
        starts_at = cleaned.get("starts_at")
        if starts_at and starts_at <= timezone.now():
            self.add_error("day" if cleaned.get("day") else "slot", _("This time is over. Choose a later one."))
        return cleaned


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label=_("reason"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("One kind sentence for the person, and what they can do instead."),
    )


#: For each deed: its name, what the page says above the form, and what stands on the button.
DEEDS = {
    "answer": (_("Answer by mail"), _("The answer goes to the address above and stays here."), _("Send the answer")),
    "confirm": (
        _("Confirm the appointment"),
        _("The person gets a mail with an entry for the calendar, if they gave an address."),
        _("Confirm"),
    ),
    "move": (
        _("Move the appointment"),
        _("The new time counts as confirmed. The person gets a mail, if they gave an address."),
        _("Move"),
    ),
    "decline": (
        _("Decline the appointment"),
        _("The time is free again for others. The person gets a mail, if they gave an address."),
        _("Decline"),
    ),
}


def possible_deeds(enquiry):
    appointment = getattr(enquiry, "appointment", None)
    deeds = ["answer"] if enquiry.email else []
    if appointment and appointment.is_coming:
        deeds += ["confirm"] if appointment.status == Appointment.Status.REQUESTED else []
        deeds += ["move", "decline"]
    return deeds


class Answering:
    """Mixin for the admin of enquiries."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        pages = [
            path(f"<int:pk>/{deed}/", wrap(self.deed_view), {"deed": deed}, name=f"contacts_enquiry_{deed}")
            for deed in DEEDS
        ]
        return [*pages, *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["deeds"] = [
            (DEEDS[deed][0], reverse(f"admin:contacts_enquiry_{deed}", args=[obj.pk])) for deed in possible_deeds(obj)
        ]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def deed_view(self, request, pk, deed):
        enquiry = self.get_object(request, str(pk))
        if enquiry is None:
            raise Http404
        back = reverse("admin:contacts_enquiry_change", args=[pk])
        if deed not in possible_deeds(enquiry):
            self.message_user(request, gettext("This is not possible any more. See how it stands."), messages.WARNING)
            return HttpResponseRedirect(back)
        form = self._deed_form(deed, enquiry, request.POST if request.method == "POST" else None)
        if form.is_valid() and self._done(request, deed, enquiry, form):
            self.log_change(request, enquiry, [{"changed": {"name": deed, "object": enquiry.reference}}])
            return HttpResponseRedirect(back)
        return self._deed_page(request, deed, enquiry, form, back)

    def _deed_form(self, deed, enquiry, data):
        if deed == "move":
            return MoveForm(data, contact=enquiry.appointment.contact_point)
        return {"answer": AnswerForm, "confirm": ConfirmForm, "decline": DeclineForm}[deed](data)

    def _done(self, request, deed, enquiry, form):
        """Do it and tell so; False where the time went to somebody else meanwhile."""
        cleaned = form.cleaned_data
        if deed == "answer":
            answer(request, enquiry, cleaned["text"], close=cleaned["close"])
            self.message_user(request, gettext("The answer is on its way."), messages.SUCCESS)
            return True
        appointment = enquiry.appointment
        try:
            if deed == "confirm":
                appointments.confirm(request, appointment)
            elif deed == "decline":
                appointments.decline(request, appointment, cleaned["reason"])
            else:
                ends_at = cleaned["starts_at"] + (appointment.ends_at - appointment.starts_at)
                appointments.move(request, appointment, cleaned["starts_at"], ends_at, cleaned["reason"])
        except IntegrityError:
            form.add_error(None, _("Somebody else has this time already. Choose another one."))
            return False
        text = gettext("A mail is on its way.") if enquiry.email else gettext("No address was given: please call.")
        self.message_user(request, f"{self.appointment_shown(enquiry)}. {text}", messages.SUCCESS)
        return True

    def _deed_page(self, request, deed, enquiry, form, back):
        name, explanation, button = DEEDS[deed]
        context = {
            **self.admin_site.each_context(request),
            "title": f"{name}: {enquiry.reference}",
            "name": enquiry.reference,
            "when": self.appointment_shown(enquiry) if hasattr(enquiry, "appointment") else self.answer_wanted(enquiry),
            "place": "",
            "quoted": enquiry.text,
            "back": back,
            "form": form,
            "explanation": explanation,
            "button": button,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/desk_deed.html", context)


def answer(request, enquiry, text, *, close):
    """Send an answer, keep it with the enquiry, and close that or leave it open."""
    with transaction.atomic():
        EnquiryNote.objects.create(enquiry=enquiry, kind=EnquiryNote.Kind.REPLY, text=text, author=request.user)
        enquiry.status = Enquiry.Status.CLOSED if close else Enquiry.Status.ANSWERED
        enquiry.save(update_fields=["status"])
        reply_to = letters.mailbox_of(letters.form_of(enquiry), enquiry)
        send(letters.answer(request, enquiry, text, reply_to))
