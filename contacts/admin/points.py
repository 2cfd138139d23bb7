"""The desk of officers and contact points: hours, duties, people, places."""

from itertools import combinations

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from contacts.admin.hours import EntersHours
from contacts.admin.photos import ShowsPhoto
from contacts.models import Absence, ContactLink, ContactPoint, Duty, Holder, Mission, OpeningHours, Person, Place
from content.admin.desk import PUBLISHING, SOURCE
from content.admin.languages import LanguageField
from municipalities.scoping import TownAdmin, TownForm, TownInlineFormSet, TownStacked, TownTabular


class AbsenceFormSet(TownInlineFormSet):
    """Compares the rows with each other; a saved one may be about to change or to go."""

    def clean(self):
        super().clean()
        sentences = {rule.name: rule.violation_error_message for rule in Absence._meta.constraints}
        rows = [form for form in self.kept_forms() if not form.errors]
        for form in rows:
            if self.instance.pk and form.instance.deputy_id == self.instance.pk:
                form.add_error("deputy", sentences["absence_deputy_is_somebody_else"])
        for first, second in combinations(rows, 2):
            earlier, later = sorted([first, second], key=lambda form: form.instance.first_on)
            if later.instance.first_on <= earlier.instance.last_on and not later.has_error("first_on"):
                later.add_error("first_on", sentences["absences_do_not_overlap"])


class AbsenceInline(TownTabular):
    model = Absence
    formset = AbsenceFormSet
    fk_name = "contact_point"
    fields = ("first_on", "last_on", "deputy", "text")
    autocomplete_fields = ("deputy",)
    verbose_name_plural = _("Absences: whole days on which nobody is there")


class DutyInline(TownTabular):
    model = Duty
    fields = ("group", "text", "position")


class HolderInline(TownTabular):
    model = Holder
    fields = ("person", "function", "starts_on", "ends_on")
    autocomplete_fields = ("person",)
    verbose_name_plural = _("Who holds it: end one row, begin the next; all pages follow by themselves")


class MissionInline(TownStacked):
    model = Mission
    extra = 0
    fields = ("text", "is_direct", "attributed_to", "function_at_time", "footnote", "position")


class LinkInline(TownTabular):
    model = ContactLink
    fields = ("title", "url", "language", "publisher", "position")
    verbose_name_plural = _("Links in other languages")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "language":
            return LanguageField(label=db_field.verbose_name)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class ContactPointForm(TownForm):
    topics = forms.MultipleChoiceField(
        label=_("topics"),
        choices=ContactPoint.Topic,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What people can come with; the list of contacts can be narrowed to it."),
    )

    def clean(self):
        """Each thing that a photo lacks is said at its own field."""
        cleaned = super().clean()
        rules = {rule.name: rule.violation_error_message for rule in ContactPoint._meta.constraints}
        if cleaned.get("photo"):
            for name in ("photo_alt", "photo_author", "photo_licence"):
                if name in self.fields and not cleaned.get(name) and not self.has_error(name):
                    self.add_error(name, forms.ValidationError(rules["contact_photo_has_author"], code="required"))
        return cleaned


@admin.register(ContactPoint)
class ContactPointAdmin(ShowsPhoto, EntersHours, TownAdmin):
    town_path = "municipality"
    form = ContactPointForm
    list_display = ("name", "kind", "municipality", "phone_display", "email", "state")
    list_filter = ("kind", "state", "is_by_appointment")
    list_select_related = ("municipality",)
    search_fields = ("name", "lead", "email", "holders__person__name")
    autocomplete_fields = ("place",)
    prepopulated_fields = {"slug": ("name",)}
    inlines = (AbsenceInline, HolderInline, DutyInline, LinkInline, MissionInline)
    also_kept = (OpeningHours,)
    #: The file of a photo that was replaced is deleted after a while.
    never_restored = frozenset({"photo"})
    fieldsets = (
        (
            _("Who is it?"),
            {
                "fields": ("municipality", "kind", "name", "slug", "lead", "topics", "about", "established_on"),
                "description": _("Describe the office or the position. Who holds it at present stands further down."),
            },
        ),
        (
            _("How to get in touch"),
            {
                "fields": (
                    "phone",
                    "email",
                    "place",
                    "room",
                    "is_by_appointment",
                    "appointment_by",
                    "spoken_languages",
                ),
                "description": _("At least a phone number or an e-mail address, so that people reach somebody."),
            },
        ),
        (
            _("Appointments"),
            {
                "fields": (
                    "offers_appointments",
                    "appointment_minutes",
                    "appointment_weeks",
                    "appointment_notice_hours",
                ),
                "description": _("Also open the form for appointments, under “Forms”."),
            },
        ),
        (
            _("Photo"),
            {
                "fields": ("photo", "photo_alt", "photo_author", "photo_licence"),
                "classes": ("collapse",),
                "description": _("Only with the consent of whoever is to be seen on it."),
            },
        ),
        PUBLISHING,
        SOURCE,
    )

    @admin.display(description=_("phone"), ordering="phone")
    def phone_display(self, obj):
        return obj.phone_display


class InUse:
    """Mixin: what something else points to is not deleted, so that no page loses it."""

    def deletable(self, obj):
        for relation in obj._meta.get_fields(include_hidden=True):
            if relation.auto_created and not relation.concrete and relation.is_relation:
                model = relation.related_model
                if (
                    not hasattr(model, "pgh_tracked_model")
                    and model._base_manager.filter(**{relation.field.name: obj}).exists()
                ):
                    return False
        return True

    def why_not_deletable(self, obj):
        return _("“%(name)s” is still in use and cannot be deleted. Choose something else there first.")


@admin.register(Place)
class PlaceAdmin(InUse, TownAdmin):
    town_path = "municipality"
    is_auxiliary = True
    list_display = ("name", "street", "city", "is_step_free", "municipality")
    list_filter = ("is_step_free",)
    list_select_related = ("municipality",)
    search_fields = ("name", "street", "city")
    fieldsets = (
        (
            _("Where is it?"),
            {"fields": ("municipality", "name", "street", "postcode", "city", "district", "latitude", "longitude")},
        ),
        (
            _("How do people get in?"),
            {
                "fields": ("directions", "is_step_free", "access_note"),
                "description": _("This helps people with a wheelchair, a walking frame or a pram."),
            },
        ),
    )


@admin.register(Person)
class PersonAdmin(InUse, TownAdmin):
    town_path = "municipality"
    is_auxiliary = True
    list_display = ("name", "municipality")
    list_select_related = ("municipality",)
    search_fields = ("name",)
    fieldsets = (
        (
            None,
            {
                "fields": ("municipality", "name"),
                "description": _("Only people in a public function, and nothing but the name."),
            },
        ),
    )
