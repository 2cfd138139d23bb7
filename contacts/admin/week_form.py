"""One week of opening hours as a form: from when to when it holds, and the slots of its seven days."""

import re
from datetime import time
from itertools import combinations

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.utils.translation import gettext_lazy as _

from contacts.hours.replacing import Hours
from contacts.hours.weeks import clock_text
from contacts.models import MIDNIGHT, OpeningHours
from contacts.models.hours import OVERLAP
from content.admin.forms import REASONABLE

TYPED = re.compile(r"(?P<hour>\d{1,2})(?:[:.,h]?(?P<minute>\d\d))?(?: ?(?:Uhr|h))?", re.IGNORECASE)
#: More in one day is a slip.
MOST_SLOTS = 24
WORKING_DAYS = range(5)


class ClockField(forms.CharField):
    """A time as people type it: 8, 8.30, 0830, 8:30 Uhr; as an end also 24:00."""

    def __init__(self, *, is_end=False, **kwargs):
        self.is_end = is_end
        super().__init__(required=False, max_length=20, **kwargs)

    def clean(self, value):
        text = super().clean(value)
        found = TYPED.fullmatch(text)
        hour, minute = (int(found["hour"]), int(found["minute"] or 0)) if found else (99, 0)
        if not text:
            return None
        if self.is_end and (hour, minute) == (24, 0):
            return MIDNIGHT
        if hour > 23 or minute > 59:
            sentence = _("“%(text)s” is not a time of day. Write for example 8:30 or 14.")
            raise forms.ValidationError(sentence, code="unreadable", params={"text": text})
        return time(hour, minute)


class SlotForm(forms.Form):
    opens_at = ClockField(label=_("from"), widget=forms.TextInput(attrs={"autocomplete": "off"}))
    closes_at = ClockField(label=_("until"), is_end=True, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    kind = forms.ChoiceField(label=_("kind"), choices=OpeningHours.Kind, initial=OpeningHours.Kind.UNKNOWN)

    @property
    def is_filled(self):
        return self.cleaned_data.get("opens_at") is not None

    def clean(self):
        opens, closes = self.cleaned_data.get("opens_at"), self.cleaned_data.get("closes_at")
        if self.errors or (opens is None and closes is None):
            return
        if opens is None:
            self.add_error("opens_at", forms.ValidationError(_("Write when it begins."), code="required"))
        elif closes is None:
            self.add_error("closes_at", forms.ValidationError(_("Write when it ends."), code="required"))
        elif closes != MIDNIGHT and closes <= opens:
            text = _("The end, %(closes)s, lies before the beginning, %(opens)s.")
            times = {"opens": clock_text(opens), "closes": clock_text(closes)}
            self.add_error("closes_at", forms.ValidationError(text, code="reversed", params=times))

    def overlaps(self, other):
        mine, others = self.cleaned_data, other.cleaned_data
        return (mine["closes_at"] == MIDNIGHT or others["opens_at"] < mine["closes_at"]) and (
            others["closes_at"] == MIDNIGHT or mine["opens_at"] < others["closes_at"]
        )


class DayFormSet(forms.BaseFormSet):
    """The slots of one weekday; a row with two empty times is none."""

    def clean(self):
        rows = [form for form in self.forms if not form.errors and form.is_filled]
        for first, second in combinations(rows, 2):
            if first.overlaps(second):
                later = max(first, second, key=lambda form: form.cleaned_data["opens_at"])
                later.add_error("opens_at", forms.ValidationError(OVERLAP, code="overlap"))

    def typed(self):
        """The rows as somebody typed them, right or wrong."""
        return [{name: form[name].data or "" for name in form.fields} for form in self.forms]


Day = forms.formset_factory(SlotForm, DayFormSet, extra=0, max_num=MOST_SLOTS, absolute_max=MOST_SLOTS)


class PeriodForm(forms.Form):
    """When a week holds. It may lie inside the time of another one, which it replaces meanwhile."""

    valid_from = forms.DateField(
        label=_("valid from"), widget=AdminDateWidget, validators=REASONABLE, required=False,
        help_text=_("Empty: since ever."),
    )  # fmt: skip
    valid_until = forms.DateField(
        label=_("valid until"), widget=AdminDateWidget, validators=REASONABLE, required=False,
        help_text=_("Empty: until further notice. Of several weeks the one that began last counts."),
    )  # fmt: skip

    #: Periods of the other weeks of the contact point.
    taken = ()

    @property
    def period(self):
        return self.cleaned_data["valid_from"], self.cleaned_data["valid_until"]

    def clean(self):
        if self.errors:
            return
        first, last = self.period
        if first and last and last < first:
            text = _("The last day lies before the first one.")
            self.add_error("valid_until", forms.ValidationError(text, code="reversed"))
        elif self.period in self.taken:
            text = _("There are hours for this time already. Change those instead.")
            self.add_error("valid_from", forms.ValidationError(text, code="taken"))


class LookForm(forms.Form):
    """The day for which the preview is shown."""

    day = forms.DateField(label=_("Show how it looks on"), widget=AdminDateWidget, validators=REASONABLE)


class WeekForm:
    """The period and seven days; unbound with rows as they were typed while somebody still arranges them."""

    #: What a check found: a part with a mistake, or not a single slot.
    is_wrong = is_empty = False

    def __init__(self, period, days):
        self.period, self.days = period, days

    @classmethod
    def of(cls, slots, period):
        """As stored."""
        initial = dict(zip(("valid_from", "valid_until"), period, strict=True))
        rows = {weekday: [] for weekday in OpeningHours.Weekday}
        for slot in slots:
            times = {"opens_at": clock_text(slot.opens_at), "closes_at": clock_text(slot.closes_at, is_end=True)}
            rows[slot.weekday].append({**times, "kind": slot.kind})
        return cls(PeriodForm(initial=initial), cls._unbound(rows))

    @classmethod
    def posted(cls, data, taken):
        period = PeriodForm(data)
        period.taken = taken
        return cls(period, {day: Day(data, prefix=f"day{day.value}") for day in OpeningHours.Weekday})

    @staticmethod
    def _unbound(rows):
        return {day: Day(initial=rows[day] or [{}], prefix=f"day{day.value}") for day in OpeningHours.Weekday}

    def arranged(self, copy=None, more=None):
        """With the rows of one day on all working days, or with one more row; nothing is checked yet."""
        rows = {day: formset.typed() for day, formset in self.days.items()}
        if copy is not None:
            rows |= {day: [dict(row) for row in rows[copy]] for day in WORKING_DAYS}
        if more is not None and len(rows[more]) < MOST_SLOTS:
            rows[more].append({"kind": rows[more][-1]["kind"]} if rows[more] else {})
        initial = {name: self.period[name].data for name in self.period.fields}
        return WeekForm(PeriodForm(initial=initial), self._unbound(rows))

    @property
    def rows(self):
        return [(day, self.days[day]) for day in OpeningHours.Weekday]

    def is_valid(self):
        """All parts are checked, so that every mistake is told at once."""
        checked = [part.is_valid() for part in (self.period, *self.days.values())]
        self.is_wrong = not all(checked)
        self.is_empty = not self.is_wrong and not self.hours()
        return not (self.is_wrong or self.is_empty)

    def hours(self):
        return [
            Hours(day.value, row["opens_at"], row["closes_at"], row["kind"])
            for day, formset in self.days.items()
            for row in (form.cleaned_data for form in formset if form.is_filled)
        ]

    def slots(self, contact):
        """Unsaved rows, to look at."""
        valid_from, valid_until = self.period.period
        return [
            OpeningHours(
                contact_point=contact, valid_from=valid_from, valid_until=valid_until,
                weekday=each.weekday, opens_at=each.opens_at, closes_at=each.closes_at, kind=each.kind,
            )
            for each in self.hours()
        ]  # fmt: skip
