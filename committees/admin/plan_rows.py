"""The list of dates before it is confirmed: what is typed in its rows and above them."""

from dataclasses import asdict, fields, replace

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTextInputWidget
from django.utils import formats
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from committees.calendars import FIRST_YEAR, LAST_YEAR
from committees.dates.clocks import typed_time
from committees.dates.imports.reading import MAX_DATES
from committees.dates.planned import PlannedDate
from committees.dates.planning import identity, with_usual_times
from contacts.models import Place
from content.admin.languages import LanguageField

MAX_ROWS = MAX_DATES
#: Of a line, as much as is needed to recognise it.
LONGEST_LINE = 300
WEEKDAYS = [str(number) for number in range(7)]
TOO_MANY = _("These are more than %(num)s dates. Please enter them in several parts.")


class DayField(forms.DateField):
    widget = AdminDateWidget

    def validate(self, value):
        super().validate(value)
        if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
            text = _("The year must lie between %(first)s and %(last)s.")
            raise forms.ValidationError(text, code="year", params={"first": FIRST_YEAR, "last": LAST_YEAR})


class UsualForm(forms.Form):
    """What all new meetings of the list have in common."""

    place = forms.ModelChoiceField(
        Place.objects.none(), label=_("place"), required=False, empty_label=_("not known yet")
    )
    language = LanguageField(label=_("language"), required=False)
    is_public = forms.NullBooleanField(label=_("public"))

    def __init__(self, committee, data=None):
        initial = {
            "place": committee.usual_place,
            "language": committee.meeting_language,
            "is_public": committee.has_public_meetings,
        }
        super().__init__(data, initial=initial)
        self.fields["place"].queryset = Place.objects.filter(municipality=committee.municipality_id)

    @property
    def chosen_place(self):
        return self.cleaned_data.get("place") if self.is_valid() else self.initial["place"]


class CarriedField(forms.Field):
    """What a row brings along from its source, unseen; nothing is kept on the server before it is confirmed."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False)

    def to_python(self, value):
        return (value or "").replace("\0", "").strip()


class ClockField(forms.TimeField):
    def __init__(self, **kwargs):
        super().__init__(required=False, widget=forms.TimeInput(format="%H:%M", attrs={"size": 5}), **kwargs)

    def to_python(self, value):
        return super().to_python(typed_time(value) if isinstance(value, str) else value)


def ends_too_early(planned: PlannedDate) -> str:
    """What is wrong with times such as 22–1; "" where all is well."""
    if planned.is_all_day or not (planned.begins and planned.ends) or planned.begins < planned.ends:
        return ""
    times = {"begins": formats.time_format(planned.begins), "ends": formats.time_format(planned.ends)}
    return gettext("The meeting would end at %(ends)s, before it begins at %(begins)s.") % times


class PlannedRow(forms.Form):
    """A planned date, to be repaired or dropped; its fields are named as those of `PlannedDate`."""

    text, uid, place = CarriedField(), CarriedField(), CarriedField()
    problem, hint = CarriedField(), CarriedField()
    written_weekday = CarriedField()
    #: Whoever sent the row saw that the committee has a meeting on this day already.
    has_seen_double = forms.BooleanField(required=False, widget=forms.HiddenInput)
    day = DayField(label=_("day"), required=False)
    begins = ClockField(label=_("from"))
    ends = ClockField(label=_("until"))
    is_all_day = forms.BooleanField(label=_("all day"), required=False)
    last_day = DayField(label=_("last day"), required=False)
    is_cancelled = forms.BooleanField(label=_("cancelled"), required=False)
    title = forms.CharField(label=_("title"), required=False, max_length=150, widget=AdminTextInputWidget)

    def __init__(self, *args, committee, **kwargs):
        super().__init__(*args, **kwargs)
        self.committee = committee

    @property
    def planned(self) -> PlannedDate:
        """The row as it stands, once it is cleaned; what cannot be read counts as empty."""
        values = self.cleaned_data if self.is_bound else self.initial
        known = {field.name: values[field.name] for field in fields(PlannedDate) if field.name in values}
        weekday = str(known["written_weekday"])
        known["written_weekday"] = int(weekday) if weekday in WEEKDAYS else None
        return replace(PlannedDate(**known), problem="" if known.get("day") else known["problem"])

    @property
    def is_dropped(self):
        return bool((self.cleaned_data if self.is_bound else self.initial).get("DELETE"))

    def describe(self):
        """What is said about the row belongs to its day, for those who hear it too."""
        if self.flags or self.notes:
            error = [f"{self['day'].auto_id}_error"] if self["day"].errors else []
            self.fields["day"].widget.attrs["aria-describedby"] = " ".join([f"{self.prefix}-notes", *error])

    def clean(self):
        cleaned = super().clean()
        day = cleaned.get("day")
        if not day:
            self._add_missing("day", _("Write the day, or drop this row."))
        elif cleaned.get("is_all_day"):
            last_day = cleaned.get("last_day")
            if last_day and last_day < day:
                self.add_error("last_day", _("The last day lies before the first."))
        else:
            self._clean_times(cleaned, day)
        return cleaned

    def _clean_times(self, cleaned, day):
        timed = PlannedDate("", day=day, begins=cleaned.get("begins"), ends=cleaned.get("ends"))
        timed = with_usual_times(timed, self.committee)
        if not timed.begins:
            self._add_missing("begins", _("Write when it begins; the committee has no usual beginning."))
        elif not timed.ends:
            self._add_missing("ends", _("Write when it ends."))
        elif ends_too_early(timed):
            self.add_error("ends", forms.ValidationError(ends_too_early(timed), code="end_before_start"))
        cleaned.update(begins=timed.begins, ends=timed.ends)

    def _add_missing(self, name, text):
        if name not in self.errors:
            self.add_error(name, forms.ValidationError(text, code="required"))


class PlannedRows(forms.BaseFormSet):
    default_error_messages = {"too_many_forms": TOO_MANY}

    def __init__(self, committee, data=None, planned=()):
        initial = [{**asdict(each), "text": each.text[:LONGEST_LINE]} for each in planned]
        super().__init__(data, prefix="rows", initial=initial, form_kwargs={"committee": committee})

    def get_form_kwargs(self, index):
        # No row is left out for being empty.
        return {**super().get_form_kwargs(index), "empty_permitted": False}

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("drop")

    @property
    def kept(self):
        return [form for form in self.forms if not form.is_dropped]

    def clean(self):
        """One entry of a calendar cannot become two meetings."""
        seen = set()
        for form in self.kept:
            uid = identity(form.planned)
            if uid and uid in seen:
                form.add_error("day", _("This entry of the calendar stands in the list twice. Drop one of the rows."))
            seen.add(uid)


PlannedFormSet = forms.formset_factory(
    PlannedRow,
    formset=PlannedRows,
    extra=0,
    max_num=MAX_ROWS,
    absolute_max=MAX_ROWS,
    validate_max=True,
    can_delete=True,
)
