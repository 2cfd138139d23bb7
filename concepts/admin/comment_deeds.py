"""What is done with the chosen comments of the list: show them or not, answer them together, delete them on request."""

from django import forms
from django.contrib import admin, messages
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from concepts import answering
from concepts.admin.comment_forms import AddForm, RefuseForm
from concepts.models import CommentAnswer, Consultation
from concepts.retention import delete_comments
from contacts.models import Deletion
from municipalities.scoping import COORDINATION, roles_of

#: Deeds of the coordination alone.
MODERATING = ("show_selected", "refuse_selected", "delete_on_request")
#: What the buttons on the page of one comment say.
FOR_ONE = {
    "show_selected": _("Show"),
    "refuse_selected": _("Do not show"),
    "answer_selected": _("Answer"),
    "add_selected": _("Add to a prepared answer"),
    "take_out_selected": _("Take out of the prepared answer"),
    "delete_on_request": _("Delete at the author's request"),
}
#: So many comments that are left out are named; the others are counted.
MOST_NAMED = 20


class DeedsWithComments:
    """Mixin for the admin of comments."""

    def has_moderate_permission(self, request):
        return self.role_for(request, None) == COORDINATION

    def has_answer_permission(self, request):
        return self.role_for(request, None) is not None

    def _of_coordinated(self, request, comments):
        """Those of towns that the user coordinates, as far as they may be shown or not."""
        if request.user.is_superuser:
            return comments
        towns = [town for town, role in roles_of(request).items() if role == COORDINATION]
        return comments.filter(**{f"{self.town_path}__in": towns})

    @admin.action(description=_("Show the selected comments"), permissions=["moderate"])
    def show_selected(self, request, queryset):
        comments = self._of_coordinated(request, queryset)
        number = answering.show(comments, request.user)
        if not number:
            self._warn(request, _("Nothing changed: there is no comment among them that you could show now."))
            return
        text = ngettext("%(count)s comment is shown now.", "%(count)s comments are shown now.", number)
        self.message_user(request, text % {"count": number}, messages.SUCCESS)

    @admin.action(description=_("Do not show the selected comments"), permissions=["moderate"])
    def refuse_selected(self, request, queryset):
        comments = self._coordinated_or_told(request, queryset)
        if comments is None:
            return None
        form = RefuseForm(request.POST if "apply" in request.POST else None)
        if form.is_valid():
            number = answering.refuse(comments, form.cleaned_data["reason"], request.user)
            text = ngettext("%(count)s comment is not shown.", "%(count)s comments are not shown.", number)
            self.message_user(request, text % {"count": number}, messages.SUCCESS)
            return None
        explanation = _("Their authors read the reason on the page of their comment; nobody else does.")
        return self._deed_page(request, "refuse_selected", comments, form, button=_("Do not show"), told=explanation)

    @admin.action(description=_("Delete the selected comments at the author's request"), permissions=["moderate"])
    def delete_on_request(self, request, queryset):
        comments = self._coordinated_or_told(request, queryset)
        if comments is None:
            return None
        form = forms.Form(request.POST if "apply" in request.POST else None)
        if form.is_valid():
            number = delete_comments(comments, Deletion.Reason.DESK)
            text = ngettext("%(count)s comment is deleted.", "%(count)s comments are deleted.", number)
            self.message_user(request, text % {"count": number}, messages.SUCCESS)
            return None
        explanation = _(
            "Only if their authors ask for it. They are gone for good, with their letters and with answers that hold "
            "for nothing else; the log of deletions says that something was deleted, and nothing of its content. What "
            "breaks the rules is not shown instead."
        )
        button = _("Delete for good")
        title = FOR_ONE["delete_on_request"]
        return self._deed_page(
            request, "delete_on_request", comments, form, button=button, title=title, told=explanation
        )

    @admin.action(description=_("Answer the selected comments together"), permissions=["answer"])
    def answer_selected(self, request, queryset):
        consultation = self._to_answer(request, queryset)
        if consultation is None:
            return None
        desk = self.admin_site.get_model_admin(CommentAnswer)
        form_class = desk.get_form(request, fields=["outcome", "reason"])
        answer = CommentAnswer(consultation=consultation)
        form = form_class(request.POST if "apply" in request.POST else None, instance=answer)
        if form.is_valid():
            chosen = queryset.count()
            number = answering.prepare(form.save(commit=False), queryset)
            if number:
                desk.log_addition(request, answer, [{"added": {}}])
                self._tell_of_answer(request, answer, number, chosen - number)
                return None
            self._warn_of_typed(request)
        explanation = _("Nobody sees the answer before you release all of them together.")
        button = _("Prepare the answer")
        return self._answer_page(request, "answer_selected", queryset, form, button=button, told=explanation)

    @admin.action(description=_("Add the selected comments to a prepared answer"), permissions=["answer"])
    def add_selected(self, request, queryset):
        consultation = self._to_answer(request, queryset)
        if consultation is None:
            return None
        form = AddForm(request.POST if "apply" in request.POST else None, consultation=consultation)
        if not form.fields["answer"].queryset.exists():
            self._warn(request, _("No answer is prepared for this consultation yet. Answer the comments instead."))
            return None
        if form.is_valid():
            chosen, answer = queryset.count(), form.cleaned_data["answer"]
            number = answering.add(answer, queryset)
            if number:
                self._tell_of_answer(request, answer, number, chosen - number)
                return None
            self._warn_of_typed(request)
        title = FOR_ONE["add_selected"]
        return self._answer_page(request, "add_selected", queryset, form, button=_("Add"), title=title)

    @admin.action(description=_("Take the selected comments out of their prepared answer"), permissions=["answer"])
    def take_out_selected(self, request, queryset):
        number = answering.take_out(queryset)
        if not number:
            self._warn(request, _("Nothing changed: none of these comments has an answer that is not released yet."))
            return
        text = ngettext(
            "%(count)s comment has no answer any more.", "%(count)s comments have no answer any more.", number
        )
        self.message_user(request, text % {"count": number}, messages.SUCCESS)

    # What the deeds share

    def _warn(self, request, text):
        self.message_user(request, text, messages.WARNING)

    def _warn_of_typed(self, request):
        text = _("Nothing is stored: a colleague answered these comments meanwhile. What you typed is still here.")
        self._warn(request, text)

    def _coordinated_or_told(self, request, comments):
        """None, with a sentence, where the user coordinates no town of them."""
        comments = self._of_coordinated(request, comments)
        if comments.exists():
            return comments
        self._warn(request, _("Only the coordination of the town can do that."))
        return None

    def _to_answer(self, request, comments):
        """The consultation of all the comments; None, with a sentence, where there are several or nothing to answer.

        Whoever typed an answer already gets the page again instead, with what was typed.
        """
        keys = comments.order_by().values_list("consultation", flat=True).distinct()[:2]
        found = list(Consultation.objects.filter(pk__in=list(keys)).select_related("version__concept"))
        if len(found) != 1:
            self._warn(request, _("Choose comments of one consultation only."))
            return None
        if "apply" not in request.POST and not answering.answerable(comments).exists():
            text = _("There is nothing to answer: these comments are not shown, or have an answer already.")
            self._warn(request, text)
            return None
        return found[0]

    def _tell_of_answer(self, request, answer, number, left_out):
        text = ngettext("The answer holds for %(count)s comment.", "The answer holds for %(count)s comments.", number)
        answers, consultations = map(self.admin_site.get_model_admin, (CommentAnswer, Consultation))
        links = [(gettext("Look at the answer"), answers.url_of("change", answer.pk))]
        if consultations.role_for(request, answer.consultation) == COORDINATION:
            links += [(gettext("Release the answers"), consultations.url_of("release", answer.consultation_id))]
        sentence = format_html("{}", text % {"count": number})
        for name, url in links:
            sentence = format_html('{} <a href="{}">{}</a>', sentence, url, name)
        self.message_user(request, sentence, messages.SUCCESS)
        if left_out:
            text = ngettext(
                "%(count)s comment was left out: it is not shown, or has an answer already.",
                "%(count)s comments were left out: they are not shown, or have an answer already.",
                left_out,
            )
            self._warn(request, text % {"count": left_out})

    def _answer_page(self, request, action, comments, form, **context):
        """Says for which comments the answer will hold, before anybody types it, and why not for the others."""
        answered = answering.answerable(comments)
        others = comments.exclude(pk__in=answered.order_by().values("pk")).select_related("answer")
        named = [(row.reference, self._why_left_out(row)) for row in others.order_by("received_on", "pk")[:MOST_NAMED]]
        number = others.count()
        context |= {"left_out": number, "left_out_named": named, "has_more": number > MOST_NAMED}
        return self._deed_page(request, action, answered, form, **context)

    @staticmethod
    def _why_left_out(comment):
        if comment.answer is not None:
            return gettext("has an answer already")
        return comment.get_status_display()

    def _deed_page(self, request, action, comments, form, **context):
        """Between the list and the deed. Posted to the list again, which finds the same comments by what was chosen."""
        context = {
            **self.admin_site.each_context(request),
            "title": context["button"],
            "action": action,
            "selected": request.POST.getlist(admin.helpers.ACTION_CHECKBOX_NAME),
            "select_across": request.POST.get("select_across", "0"),
            "number": comments.count(),
            "some": comments.order_by("received_on", "pk")[:5],
            "form": form,
            "media": Media.from_media(self.media + form.media, nonce=request.csp_nonce),
            "opts": self.opts,
            **context,
        }
        return TemplateResponse(request, "admin/comments_deed.html", context)
