"""The list of meetings at the desk: what is still to come, in columns that fit."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import SEARCH_VAR
from django.db.models import Q
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, JointCommittee, Meeting


class WhenFilter(admin.SimpleListFilter):
    """What is still to come, unless something else is asked for: by a choice, a search or a year."""

    title = _("when")
    parameter_name = "when"

    def __init__(self, request, *args):
        is_sought = any(name == SEARCH_VAR or name.startswith("starts_at__") for name in request.GET)
        self.usual = "all" if is_sought else "upcoming"
        super().__init__(request, *args)

    def lookups(self, request, model_admin):
        return [("upcoming", _("still to come")), ("past", _("past")), ("all", _("All"))]

    def value(self):
        return super().value() or self.usual

    def choices(self, changelist):
        _all_of_django, *own = super().choices(changelist)
        return own

    def queryset(self, request, queryset):
        """Who waits for a new date is still to come, whatever the old one was."""
        to_come = Q(ends_at__gt=timezone.now()) | Q(status=Meeting.Status.POSTPONED)
        return queryset.filter({"upcoming": to_come, "past": ~to_come}.get(self.value(), Q()))


class CommitteeFilter(admin.RelatedOnlyFieldListFilter):
    """Joint meetings included; what an address asks for holds also where there is nothing to choose."""

    def field_choices(self, field, request, model_admin):
        meetings = model_admin.get_queryset(request)
        joint = JointCommittee.objects.filter(meeting__in=meetings.values("pk"))
        bodies = Committee.objects.filter(Q(pk__in=meetings.values("committee")) | Q(pk__in=joint.values("committee")))
        return [(body.pk, str(body)) for body in bodies.order_by("name")]

    def has_output(self):
        return bool(self.used_parameters) or super().has_output()

    def queryset(self, request, queryset):
        asked = self.used_parameters.get(self.lookup_kwarg)
        if not asked:
            return super().queryset(request, queryset)
        try:
            return queryset.of_any(Committee.objects.filter(pk=asked[-1]))
        except ValueError as error:
            raise IncorrectLookupParameters(error) from error


class MeetingColumns:
    """Mixin for the admin of meetings. On a phone, where the rows are cards, a label stands before the last two."""

    list_display = ("date", "body", "hall", "progress", "publication")

    @admin.display(description=_("begins"), ordering="starts_at")
    def date(self, obj):
        return formats.date_format(obj.starts_locally, "D, d.m.Y" if obj.is_all_day else "D, d.m.Y, H:i")

    @admin.display(description=_("committee"), ordering="committee__name")
    def body(self, obj):
        if not obj.title:
            return obj.committee.display_name
        return format_html('{}<br><bdi class="desk-quiet">{}</bdi>', obj.committee.display_name, obj.title)

    @admin.display(description=_("place"), ordering="place__name")
    def hall(self, obj):
        return obj.place.name if obj.place else ""

    @admin.display(description=_("status"), ordering="status")
    def progress(self, obj):
        return self._labelled("status", obj.get_status_display())

    @admin.display(description=_("state"), ordering="state")
    def publication(self, obj):
        return self._labelled("state", obj.get_state_display())

    @staticmethod
    def _labelled(name, text):
        label = capfirst(Meeting._meta.get_field(name).verbose_name)
        return format_html('<span class="desk-label">{}: </span>{}', label, text)
