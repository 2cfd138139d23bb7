"""The desk of a town: its texts, legal pages and notices, and who may edit what."""

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from content.admin.desk import PUBLISHING, SOURCE, DeskAdmin, SuperuserOnly
from municipalities.models import (
    AccessibilityStatement,
    Editor,
    Imprint,
    Municipality,
    Notice,
    PrivacyNotice,
    SchoolHoliday,
    content_languages,
)
from municipalities.palettes import PALETTES
from municipalities.scoping import COORDINATION, TownAdmin, TownForm, roles_of


class MunicipalityForm(TownForm):
    languages = forms.MultipleChoiceField(
        label=_("languages of the content"),
        choices=content_languages,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("In which languages besides German you write. The desk then offers fields for them."),
    )
    palette = forms.ChoiceField(
        label=_("colour"),
        choices=[(name, name) for name in PALETTES],
        help_text=_("All palettes are tested; they are readable in light and dark."),
    )


@admin.register(Municipality)
class MunicipalityAdmin(TownAdmin):
    town_path = "pk"
    form = MunicipalityForm
    fixed_after_adding = ()
    superuser_fields = ("slug", "land", "ags", "is_demonstration", "is_example")
    list_display = ("name", "land", "state", "modified_at")
    list_filter = ("state", "land")
    search_fields = ("name", "official_name")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (
            _("The town"),
            {
                "fields": ("name", "official_name", "slug", "land", "ags", "website"),
                "description": _(
                    "Name and Land decide on addresses, holidays and law; the operator of the portal sets them."
                ),
            },
        ),
        (_("Start page"), {"fields": ("lead", "palette", "languages")}),
        (
            _("Discrimination"),
            {
                "fields": ("discrimination_help",),
                "description": _("Stands on the page for people who were discriminated against."),
            },
        ),
        (
            PUBLISHING[0],
            {"fields": ("state", "is_demonstration", "is_example"), "description": PUBLISHING[1]["description"]},
        ),
        SOURCE,
    )

    def has_add_permission(self, request):
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser and (obj is None or self.deletable(obj))


class LegalPageAdmin(TownAdmin):
    """One page per town; it is public as soon as the town is."""

    town_path = "municipality"
    list_display = ("municipality", "gaps", "modified_at")
    list_select_related = ("municipality",)
    search_fields = ("municipality__name",)

    def has_add_permission(self, request):
        return request.user.is_superuser or COORDINATION in roles_of(request).values()

    @admin.display(description=_("still missing"))
    def gaps(self, obj):
        return ", ".join(str(name) for name in obj.missing()) or _("complete")

    def why_not_deletable(self, obj):
        return _("“%(name)s” is required by law and cannot be deleted. Change it instead.")

    def deletable(self, obj):
        return self.is_unpublished(obj)

    def get_view_on_site_url(self, obj=None):
        return None


@admin.register(Imprint)
class ImprintAdmin(LegalPageAdmin):
    fieldsets = (
        (
            _("Who is responsible"),
            {
                "fields": ("municipality", "authority", "legal_form", "represented_by", "editorially_responsible"),
                "description": _(
                    "What the law wants to see (§ 5 DDG, § 18 MStV). What is missing is named on the start page of the "
                    "desk."
                ),
            },
        ),
        (_("Address"), {"fields": ("street", "postcode", "city", "phone", "email")}),
        (_("Further information"), {"fields": ("supervisory_authority", "vat_id", "hosting")}),
    )


@admin.register(PrivacyNotice)
class PrivacyNoticeAdmin(LegalPageAdmin):
    fieldsets = (
        (
            _("Who answers for personal data"),
            {
                "fields": ("municipality", "controller", "officer_contact", "log_days", "supervisory_authority"),
                "description": _("The portal itself writes what it processes; here you say who answers for it."),
            },
        ),
    )


@admin.register(AccessibilityStatement)
class AccessibilityStatementAdmin(LegalPageAdmin):
    fieldsets = (
        (
            _("Assessment"),
            {
                "fields": ("municipality", "status", "assessed_on", "method", "barriers"),
                "description": _("Assess the pages at least once a year; the start page of the desk reminds you."),
            },
        ),
        (
            _("Where barriers can be reported"),
            {"fields": ("feedback_email", "feedback_phone", "complaint_body", "complaint_contact")},
        ),
    )


class CurrentFilter(admin.SimpleListFilter):
    title = _("period")
    parameter_name = "period"

    def lookups(self, request, model_admin):
        return [("current", _("shown now")), ("coming", _("still to come")), ("over", _("over"))]

    def queryset(self, request, queryset):
        today = timezone.localdate()
        conditions = {
            "current": Q(valid_until__gte=today) & (Q(valid_from=None) | Q(valid_from__lte=today)),
            "coming": Q(valid_from__gt=today),
            "over": Q(valid_until__lt=today),
        }
        return queryset.filter(conditions.get(self.value(), Q()))


@admin.register(Notice)
class NoticeAdmin(TownAdmin):
    town_path = "municipality"
    list_display = ("title", "municipality", "valid_from", "valid_until", "state")
    list_filter = (CurrentFilter, "state")
    list_select_related = ("municipality",)
    search_fields = ("title", "text")
    date_hierarchy = "valid_until"
    fieldsets = (
        (_("What is new?"), {"fields": ("municipality", "title", "text")}),
        (
            _("From when until when?"),
            {
                "fields": ("valid_from", "valid_until"),
                "description": _(
                    "A notice ends by itself. Without a first day it is shown as soon as it is published."
                ),
            },
        ),
        (
            _("Linked page"),
            {
                "fields": ("link_title", "link_url", "link_publisher", "information_languages", "link_checked_on"),
                "description": _(
                    "Only if the notice leads somewhere. Say where in words: “Questions and answers of the Federal "
                    "Office”."
                ),
            },
        ),
        PUBLISHING,
        SOURCE,
    )


@admin.register(SchoolHoliday)
class SchoolHolidayAdmin(SuperuserOnly, DeskAdmin):
    """They hold for a whole Land, so the operator of the portal enters them for all its towns."""

    list_display = ("name", "land", "first_on", "last_on")
    list_filter = ("land",)
    search_fields = ("name",)
    date_hierarchy = "first_on"
    fields = ("land", "name", "first_on", "last_on")


# --- People and rights: superusers only --------------------------------------------------------------

admin.site.unregister(User)
admin.site.unregister(Group)


def let_in(user):
    """Whoever has a role may log in; otherwise the account would look right and not work."""
    if not user.is_staff and user.editorships.exists():
        user.is_staff = True
        user.save(update_fields=["is_staff"])


class EditorInline(admin.TabularInline):
    model = Editor
    extra = 1
    autocomplete_fields = ("municipality",)

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser

    has_change_permission = has_delete_permission = has_add_permission = has_view_permission


@admin.register(User)
class PersonWithLoginAdmin(SuperuserOnly, UserAdmin):
    inlines = (EditorInline,)
    list_display = (*UserAdmin.list_display, "has_second_factor")
    actions = ("remove_second_factors",)

    def get_queryset(self, request):
        factors = Authenticator.objects.filter(user=OuterRef("pk"))
        return super().get_queryset(request).annotate(_has_second_factor=Exists(factors))

    @admin.display(description=_("second factor"), boolean=True)
    def has_second_factor(self, person):
        return person._has_second_factor

    @admin.action(description=_("Take away the second factors of the selected people"), permissions=["change"])
    def remove_second_factors(self, request, people):
        """For whoever lost phone and recovery codes. Nobody sees the secrets themselves."""
        count = Authenticator.objects.filter(user__in=people).delete()[0]
        text = ngettext("%(count)s second factor was deleted.", "%(count)s second factors were deleted.", count)
        self.message_user(request, text % {"count": count})

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        let_in(form.instance)


@admin.register(Group)
class PermissionGroupAdmin(SuperuserOnly, GroupAdmin):
    pass


@admin.register(Editor)
class EditorAdmin(SuperuserOnly, admin.ModelAdmin):
    list_display = ("user", "municipality", "role")
    list_filter = ("municipality", "role")
    list_select_related = ("user", "municipality")
    autocomplete_fields = ("user", "municipality")
    search_fields = ("user__username", "user__last_name", "municipality__name")

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        let_in(obj.user)
