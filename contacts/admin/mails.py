"""Letters that wait, were sent or could not be delivered."""

from django.contrib import admin, messages
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from procrastinate.contrib.django import admin as queue_admin

from contacts.admin.confidential import ReadOnly, towns_of_reader
from contacts.admin.readers import may_read_enquiries, readable
from contacts.delivery import send_again
from contacts.models import Enquiry, OutgoingMail
from municipalities.scoping import TownAdmin, all_roles_of

# The queue behind the letters is nothing for the desk.
admin.site.unregister(queue_admin.models.ProcrastinateJob)


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnly, TownAdmin):
    """Letters that wait or could not be delivered; what they say stands with the enquiry."""

    town_path = "municipality"
    list_display = ("created_at", "purpose", "recipient", "status", "attempts", "next_attempt_at", "last_error")
    list_display_links = None
    list_filter = ("status", "purpose")
    search_fields = ("recipient", "last_error")
    actions = ("send_selected_again",)

    def get_queryset(self, request):
        """Letters about enquiries that one may read; about confidential reports, for their readers alone."""
        rows = super().get_queryset(request)
        confidential = Q(purpose=OutgoingMail.Purpose.CONFIDENTIAL)
        theirs = Q(enquiry__in=readable(request, Enquiry.objects.all()))
        return rows.filter(theirs | confidential & Q(municipality__in=towns_of_reader(request)))

    def user_towns(self, request):
        return list({*all_roles_of(request), *towns_of_reader(request)})

    def has_module_permission(self, request):
        return may_read_enquiries(request) or bool(towns_of_reader(request))

    def has_view_permission(self, request, obj=None):
        return self.has_module_permission(request)

    @admin.action(description=_("Try once more to deliver the selected mails"))
    def send_selected_again(self, request, queryset):
        number = send_again(queryset)
        text = ngettext("%(count)s mail is on its way again.", "%(count)s mails are on their way again.", number)
        self.message_user(request, text % {"count": number}, messages.SUCCESS)
