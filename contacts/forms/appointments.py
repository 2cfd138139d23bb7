"""How, when and why somebody wants to come."""

from datetime import UTC, timedelta
from itertools import groupby

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Submit
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from contacts.forms.writing import Kind, WritingForm, languages, text_field
from contacts.models import Appointment
from content.templatetags.dates import long_day

Channel = Appointment.Channel
GIVEN_AWAY = _("This time is not free any more. Please choose another one; everything else is still there.")


class WayFilter(forms.Form):
    """The first step, in the address: in person or by phone, and in which language."""

    wie = forms.ChoiceField(
        label=_("How do you want to talk?"),
        choices=Channel,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose how you want to talk.")},
    )
    sprache = forms.ChoiceField(label=_("In which language?"), required=False)

    def __init__(self, parameters, spoken):
        given = {name: parameters.get(name, "") for name in ("wie", "sprache")}
        super().__init__(given if given.keys() & parameters.keys() else None, auto_id="%s")
        self.fields["sprache"].choices = [("", _("No wish")), *languages(spoken)]
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.attrs = {"novalidate": ""}
        self.helper.add_input(Submit("", _("Show free times")))


def address_of(slot):
    """A slot as the value of a radio button: its beginning in UTC, so that no hour comes twice."""
    return slot.starts_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def day_of(slot):
    return timezone.localtime(slot.starts_at).date()


class AppointmentForm(WritingForm):
    """The second step: one of the free times, and what the office needs to know."""

    kind = Kind.APPOINTMENT
    submit_label = _("Ask for this appointment")

    time = forms.ChoiceField(
        label=_("Which time suits you?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose a time."), "invalid_choice": GIVEN_AWAY},
    )
    text = text_field(
        _("What is it about?"), required=False, help_text=_("A few words help the office to prepare. No details.")
    )
    questions = ("time", "text", "name", "phone", "email", "wants_receipt")

    def __init__(self, *args, slots, channel, **kwargs):
        super().__init__(*args, **kwargs)
        self.channel = channel
        self.offer(slots)
        self.fields["phone"].help_text = ""
        self.fields["email"].help_text = _("To tell you whether the appointment is confirmed, with a calendar entry.")
        if channel == Channel.PHONE:
            phone = self.fields["phone"]
            phone.required = phone.widget.is_required = True
            phone.error_messages["required"] = _("Please enter your phone number: the office calls you.")
            phone.help_text = _("The office calls you on this number.")

    def get_way_display(self):
        return Channel(self.channel).label

    def offer(self, slots):
        """Offer these times; done once more where somebody else was quicker."""
        self.slots = {address_of(slot): slot for slot in slots if self.channel in slot.channels}
        self.fields["time"].choices = [
            (value, f"{timezone.localtime(slot.starts_at):%H:%M}") for value, slot in self.slots.items()
        ]
        lengths = {slot.ends_at - slot.starts_at for slot in slots}
        self.fields["time"].help_text = " ".join(
            ngettext("An appointment takes %(count)s minute.", "An appointment takes %(count)s minutes.", minutes)
            % {"count": minutes}
            for minutes in sorted(length // timedelta(minutes=1) for length in lengths)
        )

    def layout(self, questions):
        return [Field("time", template="forms/times.html"), *self.questions[1:]]

    def days(self):
        """The free times day by day; the day of the choice is open, or else the first one."""
        field = self["time"]
        chosen = self.slots.get(field.value())
        open_day = day_of(chosen or next(iter(self.slots.values()))) if self.slots else None
        radios = [
            {"id": f"{field.auto_id}_{number}", "value": value, "label": label, "is_checked": value == field.value()}
            for number, (value, label) in enumerate(field.field.choices)
        ]
        by_day = groupby(radios, lambda radio: day_of(self.slots[radio["value"]]))
        return [{"name": long_day(day), "is_open": day == open_day, "radios": list(of_day)} for day, of_day in by_day]
