"""The desk of public forms: which are open, who reads what comes in, how long it is kept; and what was deleted."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from contacts.admin.confidential import ReadOnly, towns_of_reader
from contacts.admin.dataprotection import DataProtectionPages
from contacts.models import Deletion, PublicForm
from contacts.purposes import PURPOSES
from contacts.reporting import KIND as DISCRIMINATION
from contacts.reporting import readers_of
from contacts.retention import would_go
from contacts.sealing import has_keys
from municipalities.scoping import COORDINATION, TownAdmin, TownForm, roles_of


class PublicFormForm(TownForm):
    #: What was told before; saving a second time means that it was read.
    hint_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and cleaned.get("is_open") and self._kind() == DISCRIMINATION:
            for field, obstacle in self._obstacles(cleaned):
                self.add_error(field, obstacle)
        return cleaned

    def _get_validation_exclusions(self):
        """Reports have a limit of their own, so that the kind counts also where it cannot be changed any more."""
        return super()._get_validation_exclusions() - {"kind"}

    def _kind(self):
        return self.cleaned_data.get("kind") or self.instance.kind

    def _obstacles(self, cleaned):
        """Why the confidential form cannot be opened: somebody must read it, and only they."""
        town = cleaned.get("municipality") or self.instance.municipality
        if not readers_of(town).exists():
            yield "is_open", _("Nobody is named as confidential contact yet. An administrator of the portal does that.")
        if not has_keys():
            yield "is_open", _("The portal has no key for encryption yet. Ask its technical operator for one.")
        if not cleaned.get("mailbox"):
            yield "mailbox", _("Enter a mailbox. It hears that something came in, and nothing of what it is.")

    def _post_clean(self):
        super()._post_clean()
        if self.errors or not self.instance.pk:
            return
        hint = self._hint()
        if hint and self.data.get("hint_seen") != hint:
            self.data = self.data.copy()
            self.data["hint_seen"] = hint
            self.add_error(None, ValidationError(hint, code="hint"))

    def _hint(self):
        """That shorter periods delete something at once; "" where they do not.

        How many reports there are, and whether there are any, is for the confidential contacts alone.
        """
        if self.instance.kind == DISCRIMINATION:
            if self.instance.at_most_days >= self.initial["at_most_days"]:
                return ""
            return gettext(
                "With a shorter period, reports that are older are deleted tonight. If that is right, save once more."
            )
        number = would_go(self.instance, timezone.now())
        if not number:
            return ""
        return ngettext(
            "With these periods %(number)d message is deleted tonight that is still kept now. If that is right, save "
            "once more.",
            "With these periods %(number)d messages are deleted tonight that are still kept now. If that is right, "
            "save once more.",
            number,
        ) % {"number": number}


class CoordinationOnly:
    """Mixin: seen and changed by the coordination of a town."""

    def _coordinates(self, request, obj):
        return self.role_for(request, obj) == COORDINATION

    def has_module_permission(self, request):
        return request.user.is_superuser or COORDINATION in roles_of(request).values()

    def has_view_permission(self, request, obj=None):
        return self._coordinates(request, obj)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if request.user.is_superuser:
            return rows
        towns = [town for town, role in roles_of(request).items() if role == COORDINATION]
        return rows.filter(municipality__in=towns)


@admin.register(PublicForm)
class PublicFormAdmin(DataProtectionPages, CoordinationOnly, TownAdmin):
    town_path = "municipality"
    form = PublicFormForm
    fixed_after_adding = ("municipality", "kind")
    #: An older state would open a form, or shorten a period, past everything that is asked above.
    never_restored = frozenset({"is_open", "kept_days", "at_most_days"})
    list_display = ("kind", "municipality", "is_open", "mailbox", "kept_days", "at_most_days")
    list_filter = ("is_open",)
    list_select_related = ("municipality",)
    search_fields = ("kind", "mailbox")
    readonly_fields = ("explanation",)
    fieldsets = (
        (
            _("Which form?"),
            {
                "fields": ("municipality", "kind", "explanation", "is_open"),
                "description": _(
                    "A form that is closed is offered nowhere. What came in until then stays at the desk."
                ),
            },
        ),
        (
            _("Who gets it?"),
            {
                "fields": ("mailbox", "read_by", "answer_days"),
                "description": _(
                    "Everything is stored at the desk first. The mailbox gets a copy; of confidential reports it only "
                    "hears that one came in."
                ),
            },
        ),
        (
            _("How long is it kept?"),
            {
                "fields": ("kept_days", "at_most_days", "hint_seen"),
                "description": _(
                    "The form and the privacy page promise what stands here. You may shorten it at any time; longer "
                    "periods hold only for what comes in later. Reports of discrimination know only the second one. "
                    "Comments on concepts stay once they are shown; their e-mail addresses go so many days after the "
                    "answer."
                ),
            },
        ),
    )

    @admin.display(description=_("what it is for"))
    def explanation(self, obj):
        if not obj.kind:
            return _("Choose the form and save; this place then says what it asks and on what law it rests.")
        purpose = PURPOSES[obj.kind]
        return format_html(
            "{} {}<br>{}<br>{}",
            purpose.text,
            f"{purpose.legal_basis}.",
            gettext("Must be filled: %(fields)s.") % {"fields": ", ".join(map(str, purpose.needed))},
            gettext("May be filled: %(fields)s.") % {"fields": ", ".join(map(str, purpose.possible))},
        )

    def has_add_permission(self, request):
        return self.has_module_permission(request)

    def has_change_permission(self, request, obj=None):
        return self._coordinates(request, obj)

    def has_delete_permission(self, request, obj=None):
        """A form is closed instead: its periods still hold for what came in."""
        return False


@admin.register(Deletion)
class DeletionAdmin(ReadOnly, CoordinationOnly, TownAdmin):
    """That something was deleted. What was confidential is told only to those who could read it."""

    town_path = "municipality"
    list_display = ("deleted_at", "kind", "received_on", "reason", "municipality")
    list_filter = ("kind", "reason")
    list_select_related = ("municipality",)
    list_display_links = None
    fields = ("kind", "received_on", "reason", "deleted_at")
    date_hierarchy = "deleted_at"
    actions = None

    def get_queryset(self, request):
        confidential = super().get_queryset(request).filter(kind=DISCRIMINATION)
        hidden = confidential.exclude(municipality__in=towns_of_reader(request))
        return super().get_queryset(request).exclude(pk__in=hidden.values("pk"))
