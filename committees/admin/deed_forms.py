"""What is typed on the small pages on which a meeting is moved, cancelled, postponed or restored."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees import rescheduling
from committees.admin.times import ExpectedField, MeetingTimes
from committees.dates.planned import PlannedDate
from committees.dates.planning import Places
from committees.dates.surroundings import Surroundings
from committees.models import Meeting
from contacts.models import Place
from content.admin.forms import REASONABLE
from municipalities.scoping import TownForm

PAST = _("This day is over. To correct what was, change the meeting on its own page.")
#: What the preview of planned dates says about these is said here too.
HINTS = frozenset({"public_holiday", "school_holidays", "duplicate", "clash"})
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
        if self.obstacle:
            self.told = ()  # saving once more would not help
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
    #: What to look at before the button is pressed a second time.
    hints = ()
    #: What the page carries along, so that other hints are shown again.
    hints_seen = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("begins", "ends") if self.instance.is_all_day else ("last_day",):
            del self.fields[name]

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            self.check_date(cleaned)
        return cleaned

    def check_date(self, cleaned):
        if rescheduling.is_past(self.instance):
            self.add_error("day" if "day" in self.fields else None, PAST)
            return
        self.hints = self._hints(cleaned.get("place", self.instance.place))
        self.hints_seen = "|".join([self.instance.starts_at.isoformat(), *self.hints])
        if self.hints and self.data.get("hints_seen") != self.hints_seen:
            self.add_error(None, _("Please look at this. If the date is right all the same, press the button again."))

    def _hints(self, place):
        meeting = self.instance
        planned = PlannedDate(
            text="",
            day=meeting.starts_locally.date(),
            begins=meeting.starts_locally.time(),
            ends=meeting.ends_locally.time(),
            is_all_day=meeting.is_all_day,
            last_day=meeting.last_day,
        )
        around = Surroundings(meeting.committee, [planned], places=Places([]), usual_place=place)
        around.meetings = [each for each in around.meetings if each.pk != meeting.pk]
        return [flag.text for flag in around.flags(planned) if flag.kind in HINTS]


class MoveForm(NewDate):
    field_order = ("day", "last_day", "begins", "ends", "place", "reason")

    class Meta:
        model = Meeting
        fields = ("place",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        town = self.instance.committee.municipality_id
        self.fields["place"].queryset = Place.objects.filter(municipality=town)

    def check_date(self, cleaned):
        if set(self.changed_data) <= {"reason"}:
            self.add_error("day", _("Nothing would change. Write the new day, time or place."))
        else:
            super().check_date(cleaned)

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
    expected = ExpectedField()
    field_order = ("reason", "expected")

    class Meta:
        model = Meeting
        fields = ("expected",)

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
