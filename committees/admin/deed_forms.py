"""What is typed on the small pages on which a meeting is moved, cancelled, postponed or restored."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees import rescheduling
from committees.admin.times import REASONABLE, MeetingTimes
from committees.models import Meeting
from contacts.models import Place
from municipalities.scoping import TownForm

LONGEST_REASON = Meeting._meta.get_field("change_note").max_length


def day_input():
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def time_input():
    return forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class DeedForm(TownForm):
    """A form whose sending is the deed, whether or not something else was typed."""

    reason = forms.CharField(
        label=_("reason"),
        max_length=LONGEST_REASON,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("One sentence for everybody: The hall is not available."),
    )
    #: Why the deed does not go with the meeting as it stands.
    obstacle = ""
    reason_is_optional = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = self.instance.is_published and not self.reason_is_optional

    def has_changed(self):
        return True

    def clean(self):
        cleaned = super().clean()
        if self.obstacle:
            self.add_error(None, self.obstacle)
        return cleaned


class NewDate(MeetingTimes, DeedForm):
    """Day and times with the inputs of the browser, which phones know best."""

    day = forms.DateField(label=_("day"), widget=day_input(), validators=REASONABLE)
    last_day = forms.DateField(label=_("last day"), widget=day_input(), validators=REASONABLE, required=False)
    begins = forms.TimeField(label=_("from"), widget=time_input(), required=False)
    ends = forms.TimeField(label=_("until"), widget=time_input(), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("begins", "ends") if self.instance.is_all_day else ("last_day",):
            del self.fields[name]


class MoveForm(NewDate):
    field_order = ("day", "last_day", "begins", "ends", "place", "reason")

    class Meta:
        model = Meeting
        fields = ("place",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        town = self.instance.committee.municipality_id
        self.fields["place"].queryset = Place.objects.filter(municipality=town)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and set(self.changed_data) <= {"reason"}:
            self.add_error("day", _("Nothing would change. Write the new day, time or place."))
        return cleaned

    def save(self):
        meeting = self.instance
        rescheduling.move(
            meeting,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            reason=self.cleaned_data["reason"],
        )


class CancelForm(DeedForm):
    class Meta:
        model = Meeting
        fields = ()

    def save(self):
        rescheduling.cancel(self.instance, reason=self.cleaned_data["reason"])


class PostponeForm(DeedForm):
    field_order = ("reason", "expected")

    class Meta:
        model = Meeting
        fields = ("expected",)
        labels = {"expected": _("new date expected")}
        help_texts = {"expected": _("As roughly as you know it: Herbst 2027. Leave it empty if nobody knows.")}

    def save(self):
        rescheduling.postpone(self.instance, reason=self.cleaned_data["reason"], expected=self.cleaned_data["expected"])


class RestoreForm(NewDate):
    """A cancelled meeting takes place at its date again; one without a date needs one."""

    field_order = ("day", "last_day", "begins", "ends", "reason")
    reason_is_optional = True

    class Meta:
        model = Meeting
        fields = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.is_postponed:
            for name in {"day", "last_day", "begins", "ends"}.intersection(self.fields):
                del self.fields[name]
        elif self.instance.starts_at <= timezone.now():
            self.initial["day"] = self.initial["last_day"] = None

    def save(self):
        meeting = self.instance
        rescheduling.restore(
            meeting, starts_at=meeting.starts_at, ends_at=meeting.ends_at, reason=self.cleaned_data["reason"]
        )
