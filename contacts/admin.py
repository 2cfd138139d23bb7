"""The desk of officers and contact points: hours, duties, people, places."""

from itertools import combinations

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from contacts.models import ContactPoint, Duty, Holder, Mission, OpeningHours, Person, Place
from content.admin.desk import PUBLISHING, SOURCE
from content.admin.forms import DeskForm
from municipalities.scoping import TownAdmin, TownInlineFormSet, TownStacked, TownTabular

OVERLAP = _("These hours overlap with others of the same day.")


class OpeningHoursForm(DeskForm):
    def _get_validation_exclusions(self):
        # The rows of the form are compared with each other; a saved row may be about to change or to go.
        return super()._get_validation_exclusions() | {"contact_point"}


class OpeningHoursFormSet(TownInlineFormSet):
    def clean(self):
        super().clean()
        rows = [form for form in self.kept_forms() if not form.errors]
        for first, second in combinations(rows, 2):
            if overlap(first.instance, second.instance):
                later = max(first, second, key=lambda form: form.instance.opens_at)
                if not later.has_error("opens_at", "overlap"):
                    later.add_error("opens_at", forms.ValidationError(OVERLAP, code="overlap"))


def overlap(one, other):
    """Two slots that both hold at some moment; periods without an end go on for ever."""
    return (
        one.weekday == other.weekday
        and one.opens_at < other.closes_at
        and other.opens_at < one.closes_at
        and not (one.valid_until and other.valid_from and one.valid_until < other.valid_from)
        and not (other.valid_until and one.valid_from and other.valid_until < one.valid_from)
    )


class OpeningHoursInline(TownTabular):
    model = OpeningHours
    form = OpeningHoursForm
    formset = OpeningHoursFormSet
    fields = ("weekday", "opens_at", "closes_at", "kind", "valid_from", "valid_until")
    extra = 2
    verbose_name_plural = _("Opening hours: one row for each span, a day may have several")


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


@admin.register(ContactPoint)
class ContactPointAdmin(TownAdmin):
    town_path = "municipality"
    list_display = ("name", "kind", "municipality", "phone_display", "email", "state")
    list_filter = ("kind", "state", "is_by_appointment")
    list_select_related = ("municipality",)
    search_fields = ("name", "lead", "email", "holders__person__name")
    autocomplete_fields = ("place",)
    prepopulated_fields = {"slug": ("name",)}
    inlines = (OpeningHoursInline, HolderInline, DutyInline, MissionInline)
    fieldsets = (
        (
            _("Who is it?"),
            {
                "fields": ("municipality", "kind", "name", "slug", "lead", "about", "established_on"),
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
            {"fields": ("municipality", "name", "street", "postcode", "city", "latitude", "longitude")},
        ),
        (
            _("How do people get in?"),
            {
                "fields": ("is_step_free", "access_note"),
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
