"""What people said about a version: look at it, show it or not, answer it. Nobody changes what they said."""

from django.contrib import admin
from django.db.models import Count
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from concepts.admin.comment_deeds import FOR_ONE, MODERATING, DeedsWithComments
from concepts.models import Comment, CommentAnswer, ConceptVersion, Consultation
from concepts.reports import about
from content.languages import direction, translated_name
from content.paging import DIGITS_OF_KEYS, whole_number
from municipalities.scoping import COORDINATION, EDITORIAL, TownAdmin, roles_of

LONGEST_EXCERPT = 160


class ConsultationFilter(admin.SimpleListFilter):
    title = _("consultation")
    parameter_name = "consultation"

    def lookups(self, request, model_admin):
        rows = model_admin.visible(request, Consultation).select_related("version__concept")
        return [(str(row.pk), str(row)) for row in rows]

    def queryset(self, request, queryset):
        chosen = whole_number(self.value() or "", DIGITS_OF_KEYS)
        return queryset if chosen is None else queryset.filter(consultation=chosen)


class VersionFilter(admin.SimpleListFilter):
    title = _("version")
    parameter_name = "version"

    def lookups(self, request, model_admin):
        rows = model_admin.visible(request, ConceptVersion).filter(consultations__isnull=False).distinct()
        return [(str(row.pk), str(row)) for row in rows.select_related("concept")]

    def queryset(self, request, queryset):
        chosen = whole_number(self.value() or "", DIGITS_OF_KEYS)
        return queryset if chosen is None else queryset.filter(consultation__version=chosen)


class SectionFilter(admin.SimpleListFilter):
    """Offered once a consultation is chosen."""

    title = _("section")
    parameter_name = "section"

    def lookups(self, request, model_admin):
        chosen = whole_number(request.GET.get(ConsultationFilter.parameter_name, ""), DIGITS_OF_KEYS)
        if chosen is None:
            return []
        said = model_admin.get_queryset(request).filter(consultation=chosen).order_by("about")
        rows = said.values_list("about").annotate(number=Count("pk"))
        return [(name or "-", f"{name or gettext('The whole text')} ({number})") for name, number in rows]

    def queryset(self, request, queryset):
        chosen = self.value()
        return queryset.filter(about="" if chosen == "-" else chosen) if chosen else queryset


class AnswerFilter(admin.SimpleListFilter):
    title = _("answer")
    parameter_name = "answered"

    def lookups(self, request, model_admin):
        return [("no", _("none yet")), ("prepared", _("prepared")), ("released", _("released"))]

    def queryset(self, request, queryset):
        conditions = {
            "no": {"answer": None},
            "prepared": {"answer__isnull": False, "answer__released_at": None},
            "released": {"answer__released_at__isnull": False},
        }
        return queryset.filter(**conditions.get(self.value(), {}))


class LanguageFilter(admin.SimpleListFilter):
    title = _("language")
    parameter_name = "language"

    def lookups(self, request, model_admin):
        codes = model_admin.get_queryset(request).exclude(language="").order_by("language").values_list("language")
        return [(code, translated_name(code)) for (code,) in codes.distinct()]

    def queryset(self, request, queryset):
        return queryset.filter(language=self.value()) if self.value() else queryset


@admin.register(Comment)
class CommentAdmin(DeedsWithComments, TownAdmin):
    """For those who show comments or answer them; who translates has nothing to do with them."""

    town_path = "consultation__version__concept__municipality"
    list_display = ("number", "about_shown", "excerpt", "status", "answer_shown", "came_in")
    list_filter = (
        ConsultationFilter,
        VersionFilter,
        "status",
        AnswerFilter,
        SectionFilter,
        "channel",
        LanguageFilter,
    )
    list_select_related = ("answer",)
    search_fields = ("reference", "text", "name", "about")
    search_help_text = _("Number, name, section or a word of the text")
    ordering = ("-status", "received_on", "pk")  # what waits comes first, by the alphabet
    show_full_result_count = False
    actions = tuple(FOR_ONE)

    def get_fieldsets(self, request, obj=None):
        person = ("name", "email", "email_confirmed_at") if self._coordinates(request, obj) else ("name",)
        said = ("reference", "consultation", "about_shown", "received_on", "came_in", "text_shown")
        return [
            (_("What was said"), {"fields": said}),
            (_("By whom"), {"fields": person}),
            (_("How it stands"), {"fields": ("status", "refusal", "looked_at", "answer_shown")}),
        ]

    def _coordinates(self, request, obj=None):
        return self.role_for(request, obj) == COORDINATION

    # What may be done, and by whom?

    def user_towns(self, request):
        return [town for town, role in roles_of(request).items() if role in (COORDINATION, EDITORIAL)]

    def has_module_permission(self, request):
        return request.user.is_superuser or bool(self.user_towns(request))

    def role_for(self, request, obj):
        role = super().role_for(request, obj)
        return role if role in (COORDINATION, EDITORIAL) else None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["deeds"] = [
            (name, FOR_ONE[name])
            for name in self.get_actions(request)
            if self._makes_sense(name, obj) and (name not in MODERATING or self._coordinates(request, obj))
        ]
        return super().render_change_form(request, context, add, change, form_url, obj)

    @staticmethod
    def _makes_sense(name, obj):
        is_shown, answer = obj.status == Comment.Status.SHOWN, obj.answer
        return {
            "show_selected": not is_shown,
            "refuse_selected": obj.status != Comment.Status.REFUSED,
            "answer_selected": is_shown and answer is None,
            "add_selected": is_shown and answer is None,
            "take_out_selected": answer is not None and not answer.is_released,
            "delete_on_request": True,
        }.get(name, False)

    def has_delete_permission(self, request, obj=None):
        """Its author withdraws it, or asks the coordination to; what breaks the rules is not shown."""
        return False

    # What is shown

    @admin.display(description=_("number"), ordering="received_on")
    def number(self, obj):
        return format_html("{}<br>{}", obj.reference, formats.date_format(obj.received_on, "SHORT_DATE_FORMAT"))

    @admin.display(description=_("what it is about"), ordering="about")
    def about_shown(self, obj):
        return Truncator(about(obj)).chars(LONGEST_EXCERPT)

    @admin.display(description=_("comment"))
    def excerpt(self, obj):
        return self._said(obj, Truncator(obj.text).chars(LONGEST_EXCERPT), "<bdi{}>{}</bdi>")

    @admin.display(description=_("comment"))
    def text_shown(self, obj):
        return self._said(obj, obj.text, '<div class="desk-letter"{}>{}</div>')

    @staticmethod
    def _said(obj, text, form):
        """In its language; where nobody named it, its letters decide on the direction."""
        if not obj.language:
            return format_html(form, mark_safe(' dir="auto"'), text)
        return format_html(form, format_html(' lang="{}" dir="{}"', obj.language, direction(obj.language)), text)

    @admin.display(description=_("answer"), ordering="answer__released_at")
    def answer_shown(self, obj):
        if obj.answer is None:
            return "–"
        state = gettext("released") if obj.answer.is_released else gettext("prepared")
        url = self.admin_site.get_model_admin(CommentAnswer).url_of("change", obj.answer_id)
        return format_html('<a href="{}">{}</a> ({})', url, obj.answer.get_outcome_display(), state)

    @admin.display(description=_("came in"), ordering="channel")
    def came_in(self, obj):
        language = translated_name(obj.language) if obj.language else ""
        return ", ".join(str(each) for each in (obj.get_channel_display(), language) if each)

    @admin.display(description=_("looked at by"))
    def looked_at(self, obj):
        return obj.looked_at_by.get_username() if obj.looked_at_by else "–"

    def get_view_on_site_url(self, obj=None):
        return None

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {**(extra_context or {}), "deeds": self._deeds(request)})

    def _deeds(self, request):
        """Where to go from the list, as pairs of name and address: those of the consultation that is chosen."""
        desk = self.admin_site.get_model_admin(Consultation)
        chosen = whole_number(request.GET.get(ConsultationFilter.parameter_name, ""), DIGITS_OF_KEYS)
        consultation = desk.get_queryset(request).filter(pk=chosen).first() if chosen is not None else None
        if consultation is None:
            return [(_("Consultations"), desk.url_of("changelist"))]
        found = [(_("Consultation"), desk.url_of("change", consultation.pk))]
        if desk.role_for(request, consultation) == COORDINATION:
            found += [
                (_("Enter comments from paper"), desk.url_of("paper", consultation.pk)),
                (_("Release the answers"), desk.url_of("release", consultation.pk)),
            ]
        return found
