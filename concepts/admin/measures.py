"""The desk of measures: what is to be done, how it gets on, and figures that tell of it."""

from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from concepts.models import ConceptVersion, Indicator, Measure, Observation, ProgressNote, Section
from concepts.progress import follow_notes
from content.admin.desk import PUBLISHING, SOURCE
from content.admin.forms import DeskForm
from municipalities.scoping import TownAdmin, TownForm, TownStacked, TownTabular


class MeasureForm(TownForm):
    """Shows the headings of the newest text; what is kept is the identity of the section."""

    place = forms.ChoiceField(
        label=_("where it stands in the text"),
        required=False,
        help_text=_("A heading of the newest text of the concept. Save a new measure first, then choose."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "place" in self.fields:
            self.fields["place"].choices = [("", "---------"), *self._headings()]
            self.fields["place"].initial = str(self.instance.identity or "")

    def _headings(self):
        if not self.instance.pk:
            return []
        versions = ConceptVersion.objects.filter(concept=self.instance.concept_id).exclude(text_hash="")
        newest = versions.order_by("-adopted_on__earliest", "-pk").first()
        headings = Section.objects.filter(version=newest).outline().order_by("position") if newest else []
        found = {str(one.identity): f"{'· ' * (one.depth - 1)}{one.heading}" for one in headings}
        if self.instance.identity:
            found.setdefault(str(self.instance.identity), _("As before: it is no longer in the newest text"))
        return list(found.items())

    def clean(self):
        cleaned = super().clean()
        if "place" in cleaned:
            self.instance.identity = UUID(cleaned["place"]) if cleaned["place"] else None
        return cleaned


class NoteForm(DeskForm):
    def clean_noted_on(self):
        day = self.cleaned_data["noted_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."), code="future")
        return day


class NoteInline(TownStacked):
    model = ProgressNote
    form = NoteForm
    extra = 0
    fields = ("noted_on", "status", "text")
    verbose_name_plural = _("Progress notes: if the newest one names a status, the measure takes it over")


class IndicatorInline(TownTabular):
    model = Indicator
    extra = 0
    fields = ("name", "unit", "source")
    show_change_link = True
    verbose_name_plural = _("Indicators: the yearly figures, and what they do not say, stand on the page of each")


class LookFilter(admin.SimpleListFilter):
    title = _("what to look at")
    parameter_name = "look"

    def lookups(self, request, model_admin):
        return [("stale", _("nothing noted for more than a year")), ("overdue", _("planned end is over"))]

    def queryset(self, request, queryset):
        return {"stale": queryset.stale, "overdue": queryset.overdue}.get(self.value(), queryset.all)()


@admin.register(Measure)
class MeasureAdmin(TownAdmin):
    town_path = "concept__municipality"
    form = MeasureForm
    fixed_after_adding = ("concept",)
    list_display = ("title", "concept", "status", "noted", "state")
    list_filter = (LookFilter, "status", "state", ("concept", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("concept__municipality",)
    search_fields = ("title", "text", "field_of_action")
    autocomplete_fields = ("concept", "responsible", "founded_committee")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (NoteInline, IndicatorInline)
    fieldsets = (
        (
            _("What is to be done?"),
            {"fields": ("concept", "title", "slug", "field_of_action", "place", "text", "position")},
        ),
        (
            _("Who does it, when, and with what?"),
            {"fields": ("responsible", "responsible_office", "partners", "starts_on", "ends_on", "funding")},
        ),
        (
            _("What came of it?"),
            {
                "fields": ("status", "done_on", "founded_committee"),
                "description": _("Enter how it gets on further down, as progress notes."),
            },
        ),
        PUBLISHING,
        SOURCE,
    )

    def get_queryset(self, request):
        return super().get_queryset(request).with_news()

    @admin.display(description=_("where it stands in the text"))
    def place(self, obj):
        sections = Section.objects.filter(identity=obj.identity, version__concept=obj.concept_id)
        found = sections.newest_version_first().first() if obj.identity else None
        return found.heading if found else None

    @admin.display(description=_("last note"), ordering="last_note_on")
    def noted(self, obj):
        day = (
            formats.date_format(obj.last_note_on, "SHORT_DATE_FORMAT") if obj.last_note_on else pgettext("note", "none")
        )
        quiet = [
            text
            for holds, text in (
                (obj.is_stale, gettext("nothing noted for more than a year")),
                (obj.is_overdue, gettext("planned end is over")),
            )
            if holds
        ]
        return format_html('{}<br><span class="desk-quiet">{}</span>', day, ", ".join(quiet)) if quiet else day

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        notes = next((formset for formset in formsets if formset.model is ProgressNote), None)
        if notes is None:
            return
        written = [*notes.new_objects, *(note for note, _fields in notes.changed_objects)]
        if follow_notes(form.instance, written):
            text = gettext("The measure now has the status of its newest note: %(status)s.")
            self.message_user(request, text % {"status": form.instance.get_status_display()}, messages.SUCCESS)


class ObservationForm(DeskForm):
    """Figures as one writes them here: 3,5."""

    class Meta:
        localized_fields = ("value",)

    def clean_year(self):
        year = self.cleaned_data["year"]
        if year and year > timezone.localdate().year:
            raise forms.ValidationError(_("This year has not come yet."), code="future")
        return year


class ObservationInline(TownTabular):
    model = Observation
    form = ObservationForm
    fields = ("year", "value")
    extra = 3


@admin.register(Indicator)
class IndicatorAdmin(TownAdmin):
    town_path = "measure__concept__municipality"
    fixed_after_adding = ("measure",)
    list_display = ("name", "unit", "measure")
    list_filter = (("measure__concept", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("measure__concept__municipality",)
    search_fields = ("name", "measure__title")
    autocomplete_fields = ("measure",)
    inlines = (ObservationInline,)
    fieldsets = (
        (
            _("What is counted?"),
            {
                "fields": ("measure", "name", "unit", "source", "caveat", "position"),
                "description": _("Enter the figures of the years further down. A year without a figure stays a gap."),
            },
        ),
    )
