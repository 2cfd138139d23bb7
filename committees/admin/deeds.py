"""Small pages on which a meeting is moved, cancelled, postponed or restored, with a reason that everybody reads."""

from django.contrib import admin, messages
from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from committees.admin.deed_forms import PAST, CancelForm, MoveForm, PostponeForm, RestoreForm
from committees.changes import change_sentence
from committees.models import Meeting
from committees.rescheduling import Deed, is_past, possible_deeds
from content.admin.colleagues import SEEN, moments
from content.admin.forms import sentence_for
from content.templatetags.dates import full_time
from municipalities.scoping import COORDINATION, EDITORIAL

#: For each deed: its form, what the page says above it, and what stands on the button.
PAGES = {
    Deed.MOVE: (
        MoveForm,
        _("Who subscribed to the calendar sees the new date. The old one stays on the page as the former date."),
        _("Move the meeting"),
    ),
    Deed.CANCEL: (
        CancelForm,
        _("The meeting stays visible as cancelled, so that nobody comes in vain."),
        _("Cancel the meeting"),
    ),
    Deed.POSTPONE: (
        PostponeForm,
        _("The meeting stays visible as postponed until you restore it with a new day."),
        _("Postpone the meeting"),
    ),
    Deed.RESTORE: (
        RestoreForm,
        _("The meeting takes place again, with the same address and the same calendar entry."),
        _("Restore the meeting"),
    ),
}


def obstacle(meeting, deed):
    """Why a deed does not go with a meeting as it stands; "" where it does."""
    if deed in possible_deeds(meeting):
        return ""
    if meeting.state == Meeting.State.ARCHIVED:
        return gettext("This meeting is archived. Publish it first.")
    if meeting.status == Meeting.Status.HELD:
        return gettext("This meeting was held. If that is wrong, change the status on its page.")
    if deed != Deed.CANCEL and is_past(meeting) and not meeting.is_postponed:
        return str(PAST)
    if meeting.is_cancelled:
        return gettext("This meeting is cancelled already. Restore it first.")
    if meeting.is_postponed:
        return gettext("This meeting is postponed already. Restore it with a new day.")
    if deed != Deed.RESTORE:
        return gettext("This meeting is over. Correct its date on its page.")
    return gettext("This meeting takes place already.")


def when(meeting):
    return full_time(meeting.starts_at, meeting.ends_at, meeting.is_all_day)


class Rescheduling:
    """Mixin for the admin of meetings: one page for each deed, and the ways that lead there."""

    def get_urls(self):
        pages = [
            path(
                f"<int:pk>/{deed}/",
                self.admin_site.admin_view(self.deed_view),
                {"deed": deed},
                name=f"committees_meeting_{deed}",
            )
            for deed in Deed
        ]
        return [*pages, *super().get_urls()]

    def may_do(self, request, deed, meeting):
        """The coordination; who writes drafts may also move them."""
        role = self.role_for(request, meeting)
        return role == COORDINATION or (role == EDITORIAL and deed == Deed.MOVE and self.is_unpublished(meeting))

    def deeds_for(self, request, meeting):
        """Pairs of deed and address, as far as they make sense and the user may do them."""
        return [
            (deed, reverse(f"admin:committees_meeting_{deed}", args=[meeting.pk]))
            for deed in possible_deeds(meeting)
            if self.may_do(request, deed, meeting)
        ]

    def get_list_display(self, request):
        filters = {"preserved_filters": self.get_preserved_filters(request), "opts": self.opts}

        @admin.display(description=_("what to do"))
        def deeds(meeting):
            if meeting.is_over and not meeting.is_postponed:
                return ""
            links = [
                (add_preserved_filters(filters, url), deed.label, meeting, deed.label)
                for deed, url in self.deeds_for(request, meeting)
            ]
            items = format_html_join("", '<li><a href="{}" aria-label="{}: {}">{}</a></li>', links)
            return format_html('<ul class="desk-deeds">{}</ul>', items) if links else ""

        date, *others = super().get_list_display(request)
        return [date, deeds, *others]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["deeds"] = self.deeds_for(request, obj) if obj else []
        return super().render_change_form(request, context, add, change, form_url, obj)

    def deed_view(self, request, pk, deed, conflict=""):
        meeting = self.get_object(request, str(pk))
        if meeting is None:
            raise Http404
        if not self.may_do(request, deed, meeting):
            raise PermissionDenied
        hindrance = obstacle(meeting, deed)
        if hindrance and request.method != "POST":
            self.message_user(request, hindrance, messages.WARNING)
            return HttpResponseRedirect(self.url_of("change", meeting.pk))
        # The form writes into the meeting; the page goes on saying what holds.
        shown = {"name": str(meeting), "when": when(meeting), "place": meeting.place, "seen": moments([meeting])}
        form_class, _explanation, _button = PAGES[deed]
        form = form_class(request.POST if request.method == "POST" else None, instance=meeting)
        form.request, form.desk, form.names = request, self, self.names_for(request)
        form.obstacle, form.conflict = hindrance, conflict
        try:
            with transaction.atomic():
                if form.is_valid():
                    form.save()
                    connection.check_constraints()
                    self.log_change(request, meeting, self.construct_change_message(request, form, []))
                    self.message_user(request, self._now_said_of(meeting), messages.SUCCESS)
                    return self.response_post_save_change(request, meeting)
        except IntegrityError as error:
            # Only the database noticed: show the form again, with everything that was typed.
            return self.deed_view(request, pk, deed, conflict=sentence_for(error))
        return self._deed_page(request, meeting, deed, form, shown)

    def _deed_page(self, request, meeting, deed, form, shown):
        _form, explanation, button = PAGES[deed]
        context = {
            **self.admin_site.each_context(request),
            **shown,
            "title": f"{deed.label}: {shown['name']}",
            "back": self.url_of("change", meeting.pk),
            "form": form,
            "explanation": explanation,
            "button": button,
            "seen_name": SEEN,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/desk_deed.html", context)

    def _now_said_of(self, meeting):
        """What the page of the meeting says after a deed."""
        if not meeting.is_published:
            return gettext("“%(name)s” is saved. Nobody else sees it yet: it is not published.") % {"name": meeting}
        sentences = [change_sentence(meeting) or when(meeting), meeting.change_note]
        return gettext("The page says now: %(text)s") % {"text": " ".join(filter(None, sentences))}
