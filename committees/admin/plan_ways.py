"""Three ways to a list of dates: pasted lines, the rule of the committee, a calendar or table made elsewhere."""

from dataclasses import replace
from datetime import date, timedelta

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.admin.plan_rows import MAX_ROWS, TOO_MANY, DayField
from committees.calendars import FIRST_YEAR, LAST_YEAR
from committees.dates.imports import NotReadable, read
from committees.dates.imports.reading import MAX_BYTES, MEGABYTE
from committees.dates.lines import read_lines
from committees.dates.planned import PlannedDate
from committees.dates.planning import Places, as_the_town_says, with_usual_times
from committees.dates.suggestions import around_holidays, rule_of, suggest, without_holidays
from contacts.models import Place
from content.fetching import NotFetched, fetch
from content.templatetags.dates import long_day

FETCHING_SECONDS = 10


def year_to_plan():
    """From September on people plan the next year."""
    return (timezone.localdate() + timedelta(days=122)).year


class YearField(forms.IntegerField):
    def __init__(self, **kwargs):
        super().__init__(min_value=FIRST_YEAR, max_value=LAST_YEAR, initial=year_to_plan, **kwargs)


class Way(forms.Form):
    """One way to a list of dates; `planned` is there once the form is valid."""

    name = ""
    title = ""
    button = _("Show the preview")
    empty_message = _("There is no date in it.")
    planned: list[PlannedDate]

    def __init__(self, committee, *args, **kwargs):
        super().__init__(*args, prefix=self.name, **kwargs)
        self.committee = committee

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            self.planned = self._as_usual(self.read(cleaned))
            if len(self.planned) > MAX_ROWS:
                self.add_error(None, forms.ValidationError(TOO_MANY, code="too_many", params={"num": MAX_ROWS}))
            elif not (self.planned or self.errors):
                self.add_error(None, forms.ValidationError(self.empty_message, code="empty", params=cleaned))
        return cleaned

    def _as_usual(self, planned):
        places = Places(Place.objects.filter(municipality=self.committee.municipality_id)) if planned else None
        return [with_usual_times(as_the_town_says(each, self.committee, places), self.committee) for each in planned]

    def read(self, cleaned) -> list[PlannedDate]:
        raise NotImplementedError


class PasteForm(Way):
    name = "paste"
    title = _("Paste a list")
    lines = forms.CharField(
        label=_("dates"),
        max_length=20_000,
        widget=AdminTextareaWidget(attrs={"rows": 10}),
        help_text=_("One date per line, as in your list: “Montag, 20. Januar 2020” or “Mo 20.1., 19–21 Uhr”."),
    )
    year = YearField(label=_("year"), required=False, help_text=_("For lines without a year."))

    def read(self, cleaned):
        return read_lines(cleaned["lines"], cleaned["year"])


class SuggestForm(Way):
    name = "suggest"
    title = _("Suggest dates from the rule")
    year = YearField(label=_("year"))
    on_holidays = forms.ChoiceField(
        label=_("on public holidays"),
        choices=[
            ("keep", _("keep the date and point it out")),
            ("move", _("move it to the next week")),
            ("leave_out", _("leave it out")),
        ],
    )

    @property
    def rule(self):
        rule = rule_of(self.committee)
        return rule.words() if rule else ""

    def read(self, cleaned):
        year, land = cleaned["year"], self.committee.municipality.land
        planned = suggest(self.committee, date(year, 1, 1), date(year, 12, 31))
        if cleaned["on_holidays"] == "move":
            planned = around_holidays(planned, land)
        elif cleaned["on_holidays"] == "leave_out":
            planned = without_holidays(planned, land)
        return [replace(each, text=long_day(each.day)) for each in planned]


class ImportForm(Way):
    name = "import"
    title = _("Import a calendar or a table")
    file = forms.FileField(label=_("file"), required=False, help_text=_("A calendar (.ics) or a table (.csv, .xlsx)."))
    address = forms.CharField(
        label=_("or address of a calendar"),
        required=False,
        max_length=2000,
        widget=AdminTextInputWidget(attrs={"inputmode": "url", "placeholder": "https://"}),
        help_text=_("It is read once, now. Import it again when it has changed: known meetings are then updated."),
    )
    empty_message = _("It has no date from %(first)s until %(last)s. Choose other days if it should.")
    first = DayField(label=_("from"), initial=timezone.localdate)
    last = DayField(label=_("until"), initial=lambda: date(timezone.localdate().year + 1, 12, 31))

    def clean_file(self):
        """Refused by its size before anything of it is read."""
        file = self.cleaned_data["file"]
        if file and file.size > MAX_BYTES:
            message = _("The file is larger than %(limit)s MB. Please choose a smaller one.")
            raise forms.ValidationError(message, code="too_large", params={"limit": MAX_BYTES // MEGABYTE})
        return file

    def read(self, cleaned):
        if bool(cleaned["file"]) == bool(cleaned["address"]):
            self.add_error("file", _("Choose a file, or write an address: one of the two."))
            return []
        if cleaned["first"] > cleaned["last"]:
            self.add_error("last", _("The last day lies before the first."))
            return []
        try:
            body, name = self._fetched(cleaned["address"]) if cleaned["address"] else self._uploaded(cleaned["file"])
            return read(body, name, cleaned["first"], cleaned["last"])
        except (NotFetched, NotReadable) as error:
            self.add_error("address" if cleaned["address"] else "file", str(error))
            return []

    def _fetched(self, address):
        fetched = fetch(address, limit_bytes=MAX_BYTES, limit_seconds=FETCHING_SECONDS)
        return fetched.body, fetched.address

    def _uploaded(self, file):
        return file.read(), file.name


WAYS = [PasteForm, SuggestForm, ImportForm]
