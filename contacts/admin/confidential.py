"""The desk of confidential reports: open to the people who are named for a town, and to nobody else.

Superusers are nobody else. They name the contacts, which everybody concerned hears of, and see who read and when.
"""

from django import forms
from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.db.models import Case, F, Value, When
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from contacts import confidants  # noqa: F401  tells of every naming
from contacts.models import ConfidentialReader, Deletion, DiscriminationReport, ReportReading
from contacts.reporting import read, with_deletion
from contacts.retention import delete_reports
from contacts.sealing import Unreadable
from content.revisions import Names, revisions
from municipalities.models import Municipality


def towns_of_reader(request):
    """The towns whose reports the user may read; asked once per request."""
    if not hasattr(request, "_confidential_towns"):
        rows = ConfidentialReader.objects.filter(user_id=request.user.pk, user__is_active=True)
        request._confidential_towns = set(rows.values_list("municipality_id", flat=True))
    return request._confidential_towns


class ReadOnly:
    """Mixin: rows that the portal writes. Nobody adds, changes or deletes them by a form."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class ForReaders:
    """Mixin: rows of the towns whose reports the user may read."""

    town_path = "municipality"

    def get_queryset(self, request):
        return super().get_queryset(request).filter(municipality__in=towns_of_reader(request))

    def has_module_permission(self, request):
        return bool(towns_of_reader(request))

    def has_view_permission(self, request, obj=None):
        towns = towns_of_reader(request)
        return bool(towns) if obj is None else obj.municipality_id in towns


class StatusForm(forms.ModelForm):
    class Meta:
        model = DiscriminationReport
        fields = ["status"]


@admin.register(DiscriminationReport)
class DiscriminationReportAdmin(ForReaders, ReadOnly, admin.ModelAdmin):
    """A list of numbers. Each report opens by a deed of its own, which is noted."""

    list_display = ("reference", "received_at", "status", "deleted_on", "municipality")
    list_filter = ("status",)
    list_select_related = ("municipality",)
    list_per_page = 50
    actions = None

    def get_queryset(self, request):
        return with_deletion(super().get_queryset(request).defer("ciphertext"))

    @admin.display(description=_("deleted on"), ordering="delete_at")
    def deleted_on(self, report):
        return report.delete_at

    def get_urls(self):
        deeds = [
            path(f"<int:pk>/{deed}/", self.admin_site.admin_view(view), name=f"contacts_discriminationreport_{deed}")
            for deed, view in (("read", self.read_view), ("status", self.status_view), ("delete", self.remove_view))
        ]
        return [*deeds, *super().get_urls()]

    def report_for(self, request, pk):
        """The report, for one of its readers; for everybody else it is not there."""
        report = self.get_queryset(request).filter(pk=pk).first()
        if report is None:
            raise Http404
        return report

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if not object_id.isascii() or not object_id.isdigit():
            raise Http404
        return self._page(request, self.report_for(request, object_id))

    def history_view(self, request, object_id, extra_context=None):
        raise Http404

    @method_decorator(require_POST)
    def read_view(self, request, pk):
        report = self.report_for(request, pk)
        try:
            content = read(report, request.user)
        except Unreadable as error:
            self.message_user(request, error, messages.ERROR)
            return HttpResponseRedirect(self._address("change", report.pk))
        return self._page(request, report, content=content)

    @method_decorator(require_POST)
    def status_view(self, request, pk):
        form = StatusForm(request.POST, instance=self.report_for(request, pk))
        if form.is_valid():
            form.instance.save(update_fields=["status"])
            self.message_user(request, _("The status is saved."), messages.SUCCESS)
        return HttpResponseRedirect(self._address("change", pk))

    def remove_view(self, request, pk):
        report = self.report_for(request, pk)
        if request.method == "POST":
            delete_reports(DiscriminationReport.objects.filter(pk=report.pk), Deletion.Reason.DESK)
            self.message_user(request, _("The report is deleted. Only its day is kept."), messages.SUCCESS)
            return HttpResponseRedirect(self._address("changelist"))
        return self._render(request, "admin/report_delete.html", report, title=_("Delete for good?"))

    def _page(self, request, report, content=None):
        readings = ReportReading.objects.filter(municipality=report.municipality_id, reference=report.reference)
        return self._render(
            request,
            "admin/report_page.html",
            report,
            title=report.reference,
            readings=readings,
            content=content,
            form=StatusForm(instance=report),
        )

    def _render(self, request, template, report, **context):
        context = {**self.admin_site.each_context(request), "opts": self.opts, "report": report, **context}
        return TemplateResponse(request, template, context)

    def _address(self, page, *args):
        return reverse(f"admin:contacts_discriminationreport_{page}", args=args)


class ForReadersAndSuperusers(ForReaders):
    """Mixin: who reads and who read is known to the readers of the town and to superusers."""

    def get_queryset(self, request):
        if request.user.is_superuser:
            return super(ForReaders, self).get_queryset(request)
        return super().get_queryset(request)

    def has_module_permission(self, request):
        return request.user.is_superuser or super().has_module_permission(request)

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser or super().has_view_permission(request, obj)


@admin.register(ReportReading)
class ReportReadingAdmin(ForReadersAndSuperusers, ReadOnly, admin.ModelAdmin):
    """Superusers see who read and when; which report it was, readers of the town alone."""

    list_display = ("read_at", "reader", "number", "municipality")
    list_select_related = ("municipality",)
    list_display_links = None
    fields = ("read_at", "reader", "number", "municipality")
    actions = None

    def get_queryset(self, request):
        theirs = When(municipality__in=towns_of_reader(request), then=F("reference"))
        return super().get_queryset(request).annotate(number=Case(theirs, default=Value("")))

    @admin.display(description=_("number"), ordering="number", empty_value="–")
    def number(self, reading):
        return reading.number

    def has_view_permission(self, request, obj=None):
        """The page of one reading has the number in its title."""
        if obj is not None and obj.municipality_id not in towns_of_reader(request):
            return False
        return super().has_view_permission(request, obj)

    def lookup_allowed(self, lookup, value, request=None):
        """Numbers that are not shown could be found out by asking for them."""
        return False


@admin.register(ConfidentialReader)
class ConfidentialReaderAdmin(ForReadersAndSuperusers, admin.ModelAdmin):
    """Superusers name them; the list says since when and by whom, and what changed, to all of a town."""

    list_display = ("user", "function", "municipality", "granted_by", "granted_at")
    list_select_related = ("user", "municipality", "granted_by")
    fields = ("municipality", "user", "function")
    autocomplete_fields = ("municipality", "user")
    change_list_template = "admin/report_readers.html"
    actions = None

    def has_add_permission(self, request):
        return request.user.is_superuser

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser

    def get_readonly_fields(self, request, obj=None):
        return ("municipality", "user") if obj else ()

    def save_model(self, request, obj, form, change):
        if not change:
            obj.granted_by = request.user
        super().save_model(request, obj, form, change)
        if not obj.user.is_staff:  # otherwise the person could not log in at the desk
            obj.user.is_staff = True
            obj.user.save(update_fields=["is_staff"])

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {**(extra_context or {}), "changes": self._changes(request)})

    def _changes(self, request):
        """What the history kept of namings, the newest first."""
        events = ConfidentialReader.pgh_event_model.objects.order_by("pgh_id").select_related("pgh_context")
        if not request.user.is_superuser:
            events = events.filter(municipality__in=towns_of_reader(request))
        shown = {Municipality, get_user_model()}
        names = Names(lambda model: model._default_manager.all() if model in shown else model._default_manager.none())
        return revisions([(ConfidentialReader, events)], names)[:100]
