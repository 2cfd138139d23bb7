"""The answers of the administration: prepared, changed and released together with all others of a consultation."""

from django.contrib import admin
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from concepts.admin.comment_forms import CommentAnswerForm
from concepts.models import Comment, CommentAnswer, Consultation
from content import richtext
from municipalities.scoping import COORDINATION, EDITORIAL, TownAdmin

SHOWN = Comment.Status.SHOWN
#: So many comments of one answer stand on its page; the list shows all of them.
MOST_ON_PAGE = 50
LONGEST_BEGINNING = 100


def beginning(answer):
    return Truncator(richtext.plain(answer.reason)).chars(LONGEST_BEGINNING)


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [("prepared", _("prepared")), ("empty", _("holds for no comment")), ("released", _("released"))]

    def queryset(self, request, queryset):
        holds = Exists(Comment.objects.filter(answer=OuterRef("pk"), status=SHOWN))
        conditions = {
            "prepared": Q(holds, released_at=None),
            "empty": ~Q(holds),
            "released": Q(released_at__isnull=False),
        }
        return queryset.filter(conditions.get(self.value(), Q()))


@admin.register(CommentAnswer)
class CommentAnswerAdmin(TownAdmin):
    town_path = "consultation__version__concept__municipality"
    form = CommentAnswerForm
    fixed_after_adding = ()
    list_display = ("begins", "outcome", "holds_for", "consultation", "released_at", "modified_at")
    list_filter = ("outcome", StateFilter)
    list_select_related = ("consultation__version__concept__municipality",)
    search_fields = ("reason", "comments__reference")
    readonly_fields = ("comments_shown", "released_at")
    never_restored = frozenset({"released_at", "consultation"})
    fieldsets = (
        (_("For which comments?"), {"fields": ("comments_shown",)}),
        (
            _("Answer"),
            {
                "fields": ("outcome", "reason", "changed", "released_at"),
                "description": _(
                    "Once it was released, readers see every correction at once. The history keeps what stood there."
                ),
            },
        ),
    )

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("consultation__version__concept")
        return rows.annotate(number=Count("comments", filter=Q(comments__status=SHOWN)))

    def has_add_permission(self, request):
        """They are prepared in the list of comments."""
        return False

    def is_unpublished(self, obj):
        return not obj.is_released

    def deletable(self, obj):
        return not obj.is_released

    def why_not_deletable(self, obj):
        return _("The answer “%(name)s” was released and cannot be deleted. Correct it instead.")

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["subtitle"] = f"{obj.get_outcome_display()}: {beginning(obj)}"
            context["deeds"] = self._deeds(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _deeds(self, request, obj):
        """Where to go from the answer, as pairs of name and address."""
        role, desk = self.role_for(request, obj), self.admin_site.get_model_admin(Consultation)
        if role not in (COORDINATION, EDITORIAL):
            return []
        found = [(_("Consultation"), desk.url_of("change", obj.consultation_id))]
        if role == COORDINATION and not obj.is_released:
            found.append((_("Release the answers"), desk.url_of("release", obj.consultation_id)))
        return found

    @admin.display(description=_("beginning of the reason"), ordering="reason")
    def begins(self, obj):
        return beginning(obj) or "–"

    @admin.display(description=_("comments"), ordering="number")
    def holds_for(self, obj):
        return obj.number

    @admin.display(description=_("comments"))
    def comments_shown(self, obj):
        shown = obj.comments.filter(status=SHOWN)
        comments = list(shown.order_by("received_on", "pk")[: MOST_ON_PAGE + 1])
        if not comments:
            return _("None any more: they were withdrawn, taken out or are not shown.")
        desk = self.admin_site.get_model_admin(Comment)
        rows = [(desk.url_of("change", row.pk), row.reference, desk.excerpt(row)) for row in comments[:MOST_ON_PAGE]]
        items = format_html_join("", '<li><a href="{}">{}</a> {}</li>', rows)
        more = _("and further ones") if len(comments) > MOST_ON_PAGE else ""
        return format_html('<ul class="desk-list">{}</ul>{}', items, more)

    @admin.display(description=_("where the text was changed"))
    def changed(self, obj):
        """For those who may not choose it."""
        return obj.changed_version or "–"

    def save_model(self, request, obj, form, change):
        """Never the moment of its release: a colleague may release it while it is being written."""
        obj.save(update_fields=["outcome", "reason", "i18n", "changed_version", "changed_identity", "modified_at"])
