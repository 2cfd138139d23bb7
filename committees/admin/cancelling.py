"""Cancelling several meetings at once, with one reason for all, after a page to confirm."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError, connection, transaction
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from committees import rescheduling
from committees.admin.deed_forms import LONGEST_REASON
from committees.admin.deeds import obstacle
from committees.rescheduling import Deed
from content.admin.forms import sentence_for


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("reason"),
        max_length=LONGEST_REASON,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("One sentence for everybody, the same for all these meetings: The hall is not available."),
    )


class CancelsSelected:
    """Mixin for the admin of meetings."""

    @admin.action(description=_("Cancel the selected meetings"), permissions=["change"])
    def cancel_selected(self, request, queryset):
        """Meetings that nobody can cancel are named; the others are shown, and cancelled on the second press."""
        is_confirmed = "confirmed" in request.POST
        meetings = [meeting for meeting in queryset if self._may_be_cancelled(request, meeting, tell=not is_confirmed)]
        if not meetings:
            return None
        form = ReasonForm(request.POST if is_confirmed else None)
        form.fields["reason"].required = any(meeting.is_published for meeting in meetings)
        if not form.is_valid():
            return self._confirmation(request, meetings, form)
        cancelled = [meeting for meeting in meetings if self._cancel(request, meeting, form.cleaned_data["reason"])]
        self._tell_cancelled(request, cancelled)
        return None

    def _may_be_cancelled(self, request, meeting, tell):
        if not self.may_publish(request, meeting):
            text = _("You may not change “%(name)s”; its coordinator can.")
        elif hindrance := obstacle(meeting, Deed.CANCEL):
            text = f"%(name)s: {hindrance}"
        else:
            return True
        if tell:
            self._tell(request, text, meeting)
        return False

    def _confirmation(self, request, meetings, form):
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Cancel several meetings"),
            "meetings": meetings,
            "form": form,
            "checkbox": ACTION_CHECKBOX_NAME,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/desk_cancel_selected.html", context)

    def _cancel(self, request, meeting, reason):
        try:
            with transaction.atomic():
                rescheduling.cancel(meeting, reason=reason)
                connection.check_constraints()
        except IntegrityError as error:
            self._tell(request, f"%(name)s: {sentence_for(error)}", meeting)
            return False
        self.log_change(request, meeting, [{"changed": {"fields": ["status", "change_note"]}}])
        return True

    def _tell_cancelled(self, request, cancelled):
        public = sum(meeting.is_published for meeting in cancelled)
        drafts = len(cancelled) - public
        shown = ngettext(
            "%(count)s meeting is cancelled. It stays visible as cancelled.",
            "%(count)s meetings are cancelled. They stay visible as cancelled.",
            public,
        )
        hidden = ngettext(
            "%(count)s draft is cancelled. Nobody else sees it yet.",
            "%(count)s drafts are cancelled. Nobody else sees them yet.",
            drafts,
        )
        for text, count in ((shown, public), (hidden, drafts)):
            if count:
                self.message_user(request, text % {"count": count}, messages.SUCCESS)
