"""The annual counts of reports for the council, as a page and as a table."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from contacts.admin.confidential import ReadOnly, towns_of_reader
from contacts.counting import SMALLEST, years_of
from contacts.models import ReportCount
from content.tables import table_response
from municipalities.models import Municipality
from municipalities.scoping import COORDINATION, roles_of


def in_words(cell):
    if cell.number is None:
        return _("below %(number)d") % {"number": SMALLEST}
    return str(cell.number) if cell.is_exact else _("at least %(number)d") % {"number": cell.number}


@admin.register(ReportCount)
class ReportCountAdmin(ReadOnly, admin.ModelAdmin):
    """One page with what may be told. The numbers themselves are shown nowhere."""

    town_path = "municipality"

    def towns(self, request):
        towns = Municipality.objects.order_by("name")
        return towns if request.user.is_superuser else towns.filter(pk__in=self._keys(request))

    def _keys(self, request):
        coordinated = {town for town, role in roles_of(request).items() if role == COORDINATION}
        return coordinated | towns_of_reader(request)

    def get_queryset(self, request):
        return super().get_queryset(request).none()

    def has_module_permission(self, request):
        return request.user.is_superuser or bool(self._keys(request))

    def has_view_permission(self, request, obj=None):
        return obj is None and self.has_module_permission(request)

    def get_urls(self):
        table = path("table.csv", self.admin_site.admin_view(self.table_view), name="contacts_reportcount_table")
        return [table, *super().get_urls()]

    def _told(self, request):
        """Triples of town, year and rows of words; the last row is the total."""
        for town, years in years_of(self.towns(request)):
            for year in years:
                rows = [(area.label, in_words(cell)) for area, cell in year.areas]
                yield town, year.year, [*rows, (_("All together"), in_words(year.total))]

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("Reports of discrimination: annual counts"),
            "opts": self.opts,
            "told": list(self._told(request)),
            "smallest": SMALLEST,
        }
        return TemplateResponse(request, "admin/report_counts.html", context)

    def table_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        table = [[_("Town"), _("Year"), _("Area of life"), _("How many")]]
        for town, year, rows in self._told(request):
            table += [[town.name, year, *row] for row in rows]
        return table_response("meldungen.csv", table)
