"""Day and times as coordinators enter them."""

from datetime import datetime, timedelta

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTimeWidget
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from committees.querysets import day_start
from content.admin.forms import REASONABLE, DeskForm
from content.fields import ImpreciseDateFormField, ImpreciseDateWidget
from content.imprecise import EXPECTED

USUAL = ("place", "usual_place"), ("language", "meeting_language"), ("is_public", "has_public_meetings")
WHEN = {"day", "last_day", "is_all_day", "begins", "ends"}


def missing_time(plain, nothing_usual, had_times):
    """What is usual counts for new meetings only; an emptied time is asked for as such."""
    if had_times:
        return forms.ValidationError(plain, code="required")
    return forms.ValidationError(nothing_usual, code="nothing_usual")


class ExpectedWidget(ImpreciseDateWidget):
    """A day that is to come is expected rather than certain, and the question for it is seen."""

    def decompress(self, value):
        text, certainty = super().decompress(value)
        return [text, certainty if text else EXPECTED]

    def render(self, name, value, attrs=None, renderer=None):
        text, certainty = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        parts = [self._render(part["template_name"], {"widget": part}, renderer) for part in (text, certainty)]
        label = _("How certain is this date?")
        return format_html(
            '{}<span class="desk-part"><label for="{}">{}</label> {}</span>',
            parts[0], certainty["attrs"].get("id", ""), label, parts[1],
        )  # fmt: skip


class ExpectedField(ImpreciseDateFormField):
    """When a postponed meeting will be instead."""

    widget = ExpectedWidget

    def __init__(self):
        super().__init__(
            label=_("new date expected"),
            help_text=_("As roughly as you know it: Herbst 2027. Leave it empty if nobody knows."),
            required=False,
        )

    def compress(self, values):
        try:
            return super().compress(values)
        except forms.ValidationError as error:
            text = _("We cannot read “%(text)s” as a date. Write for example Herbst 2027, Ende Mai 2027 or 2027.")
            raise forms.ValidationError(text, code=error.code, params=error.params) from error


class MeetingTimes(DeskForm):
    """Day and times as separate fields; what stays empty is taken from what is usual for the committee."""

    day = forms.DateField(label=_("day"), widget=AdminDateWidget, validators=REASONABLE)
    begins = forms.TimeField(label=_("from"), widget=AdminTimeWidget(format="%H:%M"), required=False)
    ends = forms.TimeField(label=_("until"), widget=AdminTimeWidget(format="%H:%M"), required=False)

    #: Set by the list of meetings inside a committee.
    committee = None

    def __init__(self, *args, committee=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.committee = committee
        if self.instance.starts_at:
            self.initial["day"] = self.instance.starts_locally.date()
            if self.instance.is_all_day:
                self.initial["last_day"] = self.instance.last_day
            else:
                self.initial["begins"] = self.instance.starts_locally.time().replace(second=0, microsecond=0)
                self.initial["ends"] = self.instance.ends_locally.time().replace(second=0, microsecond=0)

    def clean(self):
        cleaned = super().clean()
        committee = (
            self.committee or cleaned.get("committee") or (self.instance.committee_id and self.instance.committee)
        )
        if not committee:
            return cleaned
        if self.committee:
            self.instance.committee = committee
        if self.instance._state.adding:
            self._take_over_usual(committee, cleaned)
        if "day" in self.fields and WHEN.intersection(self.changed_data):
            if cleaned.get("is_all_day", self.instance.is_all_day):
                self._set_days(cleaned)
            else:
                self._set_times(committee, cleaned)
        return cleaned

    def _take_over_usual(self, committee, cleaned):
        for name, usual in USUAL:
            if name not in self.fields:
                setattr(self.instance, name, getattr(committee, usual))
            elif name not in self.errors and cleaned.get(name) in (None, ""):
                cleaned[name] = getattr(committee, usual)

    def _set_times(self, committee, cleaned):
        had_times = not (self.instance._state.adding or self.instance.is_all_day)
        begins = cleaned.get("begins") or (None if had_times else committee.usual_start)
        ends = cleaned.get("ends") or (None if had_times else committee.usual_end)
        if not begins and "begins" not in self.errors:
            asked = _("Write when it begins."), _("Write when it begins; the committee has no usual beginning.")
            self.add_error("begins", missing_time(*asked, had_times))
        if not ends and "ends" not in self.errors:
            asked = _("Write when it ends."), _("Write when it ends; the committee has no usual end.")
            self.add_error("ends", missing_time(*asked, had_times))
        day = cleaned.get("day")
        if day and cleaned.get("last_day") not in (None, day):
            self.add_error("last_day", _("Only a meeting of whole days has another last day. Tick “all day”."))
        if self.has_error("begins") or self.has_error("ends") or not day:
            return
        if ends <= begins:
            times = {"begins": formats.time_format(begins), "ends": formats.time_format(ends)}
            text = _("The meeting would end at %(ends)s, before it begins at %(begins)s.")
            self.add_error("ends", forms.ValidationError(text, code="end_before_start", params=times))
            return
        self.instance.starts_at = timezone.make_aware(datetime.combine(day, begins))
        self.instance.ends_at = timezone.make_aware(datetime.combine(day, ends))

    def _set_days(self, cleaned):
        for name in ("begins", "ends"):
            if cleaned.get(name):
                self.add_error(name, _("This meeting lasts all day and has no times. Leave the field empty."))
        first = cleaned.get("day")
        if not first or self.has_error("last_day"):
            return
        last = cleaned.get("last_day") or first + self._further_days()
        if last < first:
            self.add_error("last_day", _("The last day lies before the first."))
            return
        self.instance.starts_at, self.instance.ends_at = day_start(first), day_start(last + timedelta(days=1))

    def _further_days(self):
        """Where only the first day can be written, the meeting keeps its length."""
        if "last_day" in self.fields or not self.instance.is_all_day:
            return timedelta(0)
        return self.instance.last_day - self.instance.starts_locally.date()
