"""What every admin of the portal has. It knows no town."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from js_asset import Media

from content.admin.colleagues import SEEN, moments
from content.admin.forms import DeskForm, sentence_for
from content.admin.history import KeepsHistory
from content.admin.languages import InOtherLanguages
from content.models import Publishable

DRAFT, PUBLISHED, ARCHIVED = Publishable.State.DRAFT, Publishable.State.PUBLISHED, Publishable.State.ARCHIVED

PUBLISHING = (
    _("Publishing"),
    {"fields": ("state",), "description": _("Visitors see an entry only after it was published.")},
)
SOURCE = (
    _("Source and date"),
    {
        "fields": ("source_kind", "source_title", "source_publisher", "source_url", "as_of", "review_on"),
        "classes": ("collapse",),
        "description": _(
            "Where the statements come from, of which date they are, and when you want to check them again."
        ),
    },
)


class DeskInline(InOtherLanguages):
    """Mixin for inlines."""

    form = DeskForm
    extra = 1

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.request = formset.form.request = request
        formset.form.names = self.admin_site.get_model_admin(self.parent_model).names_for(request)
        return formset

    def may_change_something(self, request, obj):
        return self.has_change_permission(request, obj)

    def get_view_on_site_url(self, obj=None):
        """No link to a page that visitors do not have yet."""
        return super().get_view_on_site_url(obj) if getattr(obj, "state", PUBLISHED) == PUBLISHED else None


class DeskAdmin(InOtherLanguages, KeepsHistory, admin.ModelAdmin):
    """What every admin of the portal has: languages, publishing, history with restore, a strict CSP."""

    form = DeskForm
    list_per_page = 50
    actions_selection_counter = True
    save_as = False
    actions = ("publish_selected", "archive_selected")

    @property
    def is_publishable(self):
        return issubclass(self.model, Publishable)

    # Publishing

    def has_publish_permission(self, request):
        return self.is_publishable and self.has_change_permission(request)

    def may_publish(self, request, obj):
        return self.has_change_permission(request, obj)

    def deletable(self, obj):
        """Deleting is for drafts."""
        return getattr(obj, "state", DRAFT) == DRAFT

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (obj is None or self.deletable(obj))

    @admin.action(description=_("Publish the selected entries"), permissions=["publish"])
    def publish_selected(self, request, queryset):
        self._set_state(request, queryset, PUBLISHED)

    @admin.action(description=_("Archive the selected entries"), permissions=["publish"])
    def archive_selected(self, request, queryset):
        self._set_state(request, queryset, ARCHIVED)

    def _set_state(self, request, queryset, state):
        done = 0
        for obj in queryset:
            if not self.may_publish(request, obj):
                self._tell(request, _("You may not publish or archive “%(name)s”; its coordinator can."), obj)
            elif obj.state != state:
                obj.state = state
                done += self.save_in_action(request, obj, ["state", "modified_at"])
        if done:
            text = {
                PUBLISHED: ngettext("%(count)s entry is published now.", "%(count)s entries are published now.", done),
                ARCHIVED: ngettext("%(count)s entry is archived now.", "%(count)s entries are archived now.", done),
            }[state]
            self.message_user(request, text % {"count": done}, messages.SUCCESS)

    def save_in_action(self, request, obj, fields):
        """Save one row of a bulk action; what stands in the way is told with the row's name."""
        try:
            with transaction.atomic():
                obj.validate_constraints()
                obj.save(update_fields=fields)
                connection.check_constraints()
        except ValidationError as error:
            self._tell(request, " ".join(["%(name)s:", *error.messages]), obj)
            return False
        except IntegrityError as error:
            self._tell(request, f"%(name)s: {sentence_for(error)}", obj)
            return False
        self.log_change(request, obj, [{"changed": {"fields": fields[:1]}}])
        if getattr(obj, "lacks_footnote", False):
            self._warn_of_footnote(request, obj)
        return True

    def _tell(self, request, text, obj):
        self.message_user(request, text % {"name": obj}, messages.ERROR)

    def get_actions(self, request):
        actions = super().get_actions(request)
        if not self.is_publishable:
            actions.pop("publish_selected", None)
            actions.pop("archive_selected", None)
        if "delete_selected" in actions:
            actions["delete_selected"] = (delete_drafts, "delete_selected", delete_drafts.short_description)
        return actions

    def get_view_on_site_url(self, obj=None):
        if obj is None or not hasattr(obj, "get_absolute_url"):
            return None
        if self.is_publishable and not self.model._default_manager.public().filter(pk=obj.pk).exists():
            return None
        return obj.get_absolute_url()

    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        if obj and self.has_delete_permission(request) and not self.deletable(obj):
            self._tell(request, self.why_not_deletable(obj), obj)
            return HttpResponseRedirect(self.url_of("change", obj.pk))
        return super().delete_view(request, object_id, extra_context)

    def why_not_deletable(self, obj):
        return _("“%(name)s” is not a draft and cannot be deleted. Archive it instead: it then leaves all pages.")

    # Forms

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.request = request
        form.names = self.names_for(request)
        form.conflict = getattr(request, "desk_conflict", "")
        return form

    def get_prepopulated_fields(self, request, obj=None):
        readonly = self.get_readonly_fields(request, obj)
        if obj:  # an address that people know does not change with the name
            return {}
        return {name: sources for name, sources in self.prepopulated_fields.items() if name not in readonly}

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            # Only the database noticed: show the form again, with everything that was typed.
            request.desk_conflict = sentence_for(error)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        connection.check_constraints()
        for formset in formsets:
            for each in formset.forms:
                deleted = formset.can_delete and each.cleaned_data.get("DELETE")
                if not deleted and getattr(each.instance, "lacks_footnote", False):
                    self._warn_of_footnote(request, each.instance)

    def _warn_of_footnote(self, request, quote):
        text = _("The quote “%(name)s” has a footnote mark, but the footnote is missing. Add it or take the mark out.")
        self.message_user(request, text % {"name": quote}, messages.WARNING)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        context["has_history"] = self.keeps_history
        rows = [each.instance for one in context["inline_admin_formsets"] for each in one.formset.initial_forms]
        context["seen_name"], context["seen"] = SEEN, moments([obj, *rows] if obj else rows)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def changelist_view(self, request, extra_context=None):
        deleted = self.url_of("deleted") if self.keeps_history and self.has_delete_permission(request) else ""
        return super().changelist_view(request, {**(extra_context or {}), "deleted_url": deleted})


@admin.action(description=_("Delete the selected drafts"), permissions=["delete"])
def delete_drafts(modeladmin, request, queryset):
    """Django's own action with its page to confirm, after a look at what may be deleted."""
    kept = [obj for obj in queryset if not modeladmin.has_delete_permission(request, obj)]
    for obj in kept:
        modeladmin._tell(request, modeladmin.why_not_deletable(obj), obj)
    return None if kept else admin.actions.delete_selected(modeladmin, request, queryset)


class SuperuserOnly:
    """Mixin for admins that have no town: only superusers see them."""

    town_path = None

    def has_module_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return self.has_module_permission(request)

    def has_add_permission(self, request, *args):
        return self.has_module_permission(request)

    def has_change_permission(self, request, obj=None):
        return self.has_module_permission(request)

    def has_delete_permission(self, request, obj=None):
        return self.has_module_permission(request)
