"""The agenda at the desk: items as rows, as pasted lines, and taken over from the last meeting."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import formats
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from committees.agendas import UnreadableAgenda, append, last_with_agenda, next_position, read, take_over_standing
from committees.models import AgendaItem
from content.admin.forms import DeskForm
from municipalities.scoping import TRANSLATION, TownInlineFormSet, TownTabular

LONGEST_TEXT = 50_000


class AgendaRow(DeskForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "position" in self.fields:
            self.fields["position"].required = False
            if self.instance._state.adding:
                self.initial["position"] = None

    @property
    def goes_last(self):
        """Nobody wrote an order: below all that are there."""
        typed = self.cleaned_data.get("position")
        return typed is None or (typed == 0 and self.instance._state.adding)

    def _get_validation_exclusions(self):
        return {*super()._get_validation_exclusions(), *({"position"} if self.goes_last else ())}


class AgendaFormSet(TownInlineFormSet):
    def save_new(self, form, commit=True):
        self._give_place(form)
        return super().save_new(form, commit)

    def save_existing(self, form, obj, commit=True):
        self._give_place(form)
        return super().save_existing(form, obj, commit)

    def _give_place(self, form):
        if "position" in form.fields and form.goes_last:
            form.instance.position = next_position(self.instance)


class AgendaInline(TownTabular):
    model = AgendaItem
    form = AgendaRow
    formset = AgendaFormSet
    fields = ("number", "begins", "title", "is_public", "is_standing", "position")
    extra = 3


class PastedAgenda(forms.Form):
    text = forms.CharField(
        label=_("agenda"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 14, "class": "vLargeTextField"}),
        help_text=_(
            "One item per line, with its number and, if you like, a time. What stands below a line “Nichtöffentlicher "
            "Teil” is not public."
        ),
    )

    def clean_text(self):
        try:
            return read(self.cleaned_data["text"])
        except UnreadableAgenda as error:
            raise forms.ValidationError(str(error), code="unreadable") from error


class PastesAgendas:
    """Mixin for the admin of meetings: a page that adds many items at once."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.agenda_view)
        return [path("<int:pk>/agenda/", view, name="committees_meeting_agenda"), *super().get_urls()]

    def may_write_agenda(self, request, meeting):
        return self.has_change_permission(request, meeting) and self.role_for(request, meeting) != TRANSLATION

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.may_write_agenda(request, obj):
            context["agenda_url"] = reverse("admin:committees_meeting_agenda", args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    def agenda_view(self, request, pk):
        meeting = self.get_object(request, str(pk))
        if meeting is None:
            raise Http404
        if not self.may_write_agenda(request, meeting):
            raise PermissionDenied
        source = last_with_agenda(meeting)
        if request.method == "POST" and "standing" in request.POST:
            return self._take_over(request, meeting, source)
        form = PastedAgenda(request.POST if request.method == "POST" else None)
        if form.is_valid():
            points = form.cleaned_data["text"]
            append(meeting, points)
            text = ngettext("%(count)s item was added.", "%(count)s items were added.", len(points))
            return self._added(request, meeting, text % {"count": len(points)})
        context = {
            **self.admin_site.each_context(request),
            "title": _("Agenda: %(name)s") % {"name": meeting},
            "meeting": meeting,
            "items": meeting.agenda.all(),
            "source": source,
            "form": form,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/desk_agenda.html", context)

    def _take_over(self, request, meeting, source):
        items = take_over_standing(meeting, source) if source else []
        if items:
            text = ngettext("%(count)s item was added.", "%(count)s items were added.", len(items))
            return self._added(request, meeting, text % {"count": len(items)})
        if source is None:
            text = gettext("No earlier meeting of this committee has an agenda.")
        else:
            text = gettext(
                "The agenda of %(day)s has no standing items that are missing here. Tick “standing” there first."
            ) % {"day": formats.date_format(source.starts_locally, "DATE_FORMAT")}
        self.message_user(request, text, messages.WARNING)
        return HttpResponseRedirect(reverse("admin:committees_meeting_agenda", args=[meeting.pk]))

    def _added(self, request, meeting, text):
        self.log_change(request, meeting, [{"changed": {"fields": ["agenda"]}}])
        self.message_user(request, text, messages.SUCCESS)
        return HttpResponseRedirect(f"{self.url_of('change', meeting.pk)}#agenda-group")
