"""Consultations at the desk: when people have a say, what came on paper, and the release of all answers together."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from concepts import answering
from concepts.admin.comment_forms import PaperForm
from concepts.models import Comment, Consultation
from concepts.reports import told
from content.admin.desk import PUBLISHING
from municipalities.scoping import COORDINATION, TRANSLATION, TownAdmin

#: So many prepared answers are read once more before they are released.
MOST_ON_PAGE = 200


@admin.register(Consultation)
class ConsultationAdmin(TownAdmin):
    town_path = "version__concept__municipality"
    fixed_after_adding = ("version",)
    list_display = ("version", "opens_on", "closes_on", "state")
    list_filter = ("state",)
    list_select_related = ("version__concept__municipality",)
    search_fields = ("version__label", "version__concept__title")
    autocomplete_fields = ("version",)
    fieldsets = (
        (
            _("When, and on what?"),
            {
                "fields": ("version", "opens_on", "closes_on"),
                "description": _(
                    "People can comment on these days if this is published and the form for comments is open."
                ),
            },
        ),
        (_("What do people need to know?"), {"fields": ("about", "rules")}),
        PUBLISHING,
    )

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("version__concept__municipality")

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/paper/", wrap(self.paper_view), name="concepts_consultation_paper"),
            path("<int:pk>/release/", wrap(self.release_view), name="concepts_consultation_release"),
            *super().get_urls(),
        ]

    def _coordinates(self, request, consultation):
        return self.role_for(request, consultation) == COORDINATION

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["deeds"] = self._deeds(request, obj) if obj else []
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _deeds(self, request, obj):
        """Pairs of name and address."""
        if self.role_for(request, obj) in (None, TRANSLATION):
            return []
        found = [(_("Comments"), self._comments_url(obj))]
        if self._coordinates(request, obj):
            found += [
                (_("Enter comments from paper"), self.url_of("paper", obj.pk)),
                (_("Release the answers"), self.url_of("release", obj.pk)),
            ]
        return found

    def _comments_url(self, obj):
        return f"{reverse('admin:concepts_comment_changelist')}?consultation={obj.pk}"

    def _consultation(self, request, pk):
        consultation = self.get_object(request, str(pk))
        if consultation is None:
            raise Http404
        if not self._coordinates(request, consultation):
            raise PermissionDenied
        return consultation

    def _page(self, request, template, consultation, **context):
        context = {
            **self.admin_site.each_context(request),
            "consultation": consultation,
            "back": self.url_of("change", consultation.pk),
            "opts": self.opts,
            **context,
        }
        return TemplateResponse(request, template, context)

    def paper_view(self, request, pk):
        """One after the other: the day of the last one stays in the form."""
        consultation = self._consultation(request, pk)
        initial = {"received_on": request.GET.get("received_on", "")}
        form = PaperForm(
            request.POST if request.method == "POST" else None, version=consultation.version, initial=initial
        )
        if form.is_valid():
            comment = form.comment(consultation, request.user)
            comment.save()
            text = gettext("The comment is entered with the number %(number)s. You may enter the next one.")
            self.message_user(request, text % {"number": comment.reference}, messages.SUCCESS)
            return HttpResponseRedirect(f"{self.url_of('paper', pk)}?received_on={comment.received_on:%Y-%m-%d}")
        entered = Comment.objects.filter(consultation=consultation, channel=Comment.Channel.PAPER)
        return self._page(
            request,
            "admin/comments_paper.html",
            consultation,
            title=_("Comments from paper"),
            form=form,
            entered=entered.order_by("-pk")[:10],
        )

    def release_view(self, request, pk):
        consultation = self._consultation(request, pk)
        if request.method == "POST":
            released = answering.release(request, consultation, request.POST.get("prepared", ""))
            if released is None:
                text = _("A colleague changed an answer meanwhile. Look at them once more, then release them.")
                self.message_user(request, text, messages.WARNING)
                return HttpResponseRedirect(self.url_of("release", pk))
            self._tell_of_release(request, consultation, released)
            return HttpResponseRedirect(self.url_of("change", pk))
        prepared = list(answering.prepared(consultation))
        counts = answering.tally(consultation)
        return self._page(
            request,
            "admin/comments_release.html",
            consultation,
            title=_("Release the answers"),
            prepared=prepared[:MOST_ON_PAGE],
            number=len(prepared),
            state=answering.state_of(prepared),
            told=told(counts),
            writes_to=answering.writes_to(prepared).count(),
            comments_url=self._comments_url(consultation),
        )

    def _tell_of_release(self, request, consultation, released):
        text = ngettext(
            "%(count)s answer is released, for %(comments)s comments; %(letters)s mails are on their way.",
            "%(count)s answers are released, for %(comments)s comments; %(letters)s mails are on their way.",
            released.answers,
        )
        numbers = {"count": released.answers, "comments": released.comments, "letters": released.letters}
        if released.answers:
            self.log_change(request, consultation, [{"changed": {"fields": ["answers"]}}])
        self.message_user(request, text % numbers, messages.SUCCESS)
