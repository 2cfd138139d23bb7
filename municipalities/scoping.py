"""The desk, bound to towns: everybody sees and changes the towns that their `Editor` rows name, and nothing else."""

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, ValidationError
from django.forms import HiddenInput
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from content.admin.desk import DRAFT, DeskAdmin, DeskInline
from content.admin.forms import DeskForm, DraftsOnlyDeleted
from content.admin.languages import other_languages, reading
from content.models import Publishable
from municipalities.models import Editor, Municipality

COORDINATION, EDITORIAL, TRANSLATION = Editor.Role.COORDINATION, Editor.Role.EDITORIAL, Editor.Role.TRANSLATION
OTHER_TOWN = _("This belongs to another town.")


def all_roles_of(request):
    """The user's roles by town; asked once per request."""
    if not hasattr(request, "_desk_roles"):
        user = request.user
        rows = Editor.objects.filter(user_id=user.pk).values_list("municipality_id", "role")
        request._desk_roles = dict(rows) if user.is_active and user.is_staff else {}
    return request._desk_roles


def roles_of(request):
    """The roles that have to do with content: who answers enquiries sees nothing of drafts."""
    return {town: role for town, role in all_roles_of(request).items() if role != Editor.Role.ENQUIRIES}


def may_write_somewhere(request):
    return request.user.is_superuser or bool({COORDINATION, EDITORIAL}.intersection(roles_of(request).values()))


class TownForm(DeskForm):
    """Refuses what leads to another town, and what the role in this town does not include."""

    desk = None

    def _post_clean(self):
        super()._post_clean()
        try:
            town = self.desk.town_of(self.instance)
        except ObjectDoesNotExist:  # the field that leads to the town has its own error
            return
        refuse_other_towns(self, town, self.desk)
        if town is not None:
            self._check_role(self.desk.role_in(self.request, town))

    def _check_role(self, role):
        is_new = self.instance._state.adding
        if role is None or (is_new and role == TRANSLATION):
            self.add_error(None, _("In this town you may translate, but not add anything."))
        elif role == EDITORIAL:
            if "state" in self.cleaned_data and self.cleaned_data["state"] != DRAFT:
                self.add_error("state", _("You write drafts; the coordinator of the town publishes them."))
            elif not self.desk.is_unpublished(self.instance) and not self.desk.is_auxiliary:
                self.add_error(None, _("This is public at once. Only the coordinator of the town can add it."))


def refuse_other_towns(form, town, desk):
    for name, value in list(form.cleaned_data.items()):
        field = form.fields.get(name)
        if not hasattr(field, "queryset") or not value:
            continue
        targets = value if hasattr(value, "__iter__") else [value]
        target_desk = desk.admin_site._registry.get(field.queryset.model)
        if any(isinstance(target_desk, TownAdmin) and target_desk.town_of(target) != town for target in targets):
            form.add_error(name, OTHER_TOWN)


class TownChoices:
    """For admins and inlines: whatever can be chosen comes from the user's towns; raw values as well."""

    def get_field_queryset(self, db, db_field, request):
        return self.admin_site.get_model_admin(db_field.remote_field.model).get_queryset(request).using(db)

    def languages(self, request, obj=None):
        """The languages in which the town writes; all of the portal where it has not chosen any."""
        town = self._town_row(request, obj)
        chosen = town.languages if town else []
        return [code for code in other_languages() if not chosen or code in chosen]

    def _town_row(self, request, obj):
        key = self.town_of(obj) if obj and obj.pk else None
        if key is None:
            return None
        cached = request.__dict__.setdefault("_desk_towns", {})
        if key not in cached:
            cached[key] = Municipality.objects.filter(pk=key).first()
        return cached[key]

    def role_in(self, request, town):
        return COORDINATION if request.user.is_superuser else roles_of(request).get(town)

    def role_for(self, request, obj):
        """The role in the town of a row; without a row, the widest one that the user has."""
        if request.user.is_superuser:
            return COORDINATION
        if obj is not None and obj.pk:
            return roles_of(request).get(self.town_of(obj))
        present = set(roles_of(request).values())
        return next((role for role in (COORDINATION, EDITORIAL, TRANSLATION) if role in present), None)

    def german_fields(self):
        return flatten_fieldsets(self.fieldsets or [(None, {"fields": self.fields or ()})])

    def get_readonly_fields(self, request, obj=None):
        names = list(super().get_readonly_fields(request, obj))
        role = self.role_for(request, obj)
        if role == TRANSLATION:
            names += self.german_fields()
        elif role == EDITORIAL and "state" in self.german_fields():
            names.append("state")
        return list(dict.fromkeys(names + self._readings(names)))

    def _readings(self, names):
        rich = self._rich_names()
        return [reading(self.model, name) for name in names if name in rich]


class TownAdmin(TownChoices, DeskAdmin):
    """An admin whose rows belong to towns. `town_path` leads from the row to the town, as in a lookup."""

    form = TownForm
    town_path: str | None = None
    #: Relations that decide on the address and stay as they are once the row is there.
    fixed_after_adding: tuple[str, ...] = ("municipality",)
    #: Small things that drafts need, such as places: editors may add them although they have no state.
    is_auxiliary = False
    superuser_fields: tuple[str, ...] = ()

    # Whose row is it?

    def town_of(self, obj):
        steps = self.town_path.split("__")
        for step in steps[:-1]:
            obj = getattr(obj, step)
        return obj.pk if steps[-1] == "pk" else getattr(obj, f"{steps[-1]}_id")

    def is_unpublished(self, obj):
        """True while nobody outside sees the row: it, or the next thing it hangs on, is a draft."""
        for step in self.town_path.split("__"):
            if isinstance(obj, Publishable):
                break
            obj = getattr(obj, step)
        return obj.state == DRAFT

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if request.user.is_superuser:
            return rows
        return rows.filter(**{f"{self.town_path}__in": self.user_towns(request)})

    def user_towns(self, request):
        """The towns in which the user has to do with rows of this kind."""
        return list(roles_of(request))

    def scope_events(self, request, events):
        if request.user.is_superuser:
            return events
        path = "pgh_obj_id" if self.town_path == "pk" else self.town_path
        return events.filter(**{f"{path}__in": list(roles_of(request))})

    def check_restored(self, request, row):
        """An older state may have belonged to another town, or pointed there."""
        town = self.admin_site.get_model_admin(type(row)).town_of(row) if self._has_desk(row) else None
        errors = {}
        if self._has_desk(row) and self.role_in(request, town) is None:
            errors[NON_FIELD_ERRORS] = [OTHER_TOWN]
        for field in row._meta.fields:
            key = field.value_from_object(row)
            if (
                field.is_relation
                and key is not None
                and not self.visible(request, field.related_model).filter(pk=key).exists()
            ):
                errors[field.name] = [_("What this pointed to is no longer there.")]
        if errors:
            raise ValidationError(errors)

    def _has_desk(self, row):
        return isinstance(self.admin_site._registry.get(type(row)), TownAdmin)

    # What may they do?

    def has_module_permission(self, request):
        return request.user.is_superuser or bool(roles_of(request))

    def has_view_permission(self, request, obj=None):
        return self.role_for(request, obj) is not None

    def has_add_permission(self, request):
        return may_write_somewhere(request)

    def has_change_permission(self, request, obj=None):
        role = self.role_for(request, obj)
        if role == EDITORIAL and obj is not None and obj.pk:
            return self.is_unpublished(obj)
        return role in (COORDINATION, EDITORIAL) or (role == TRANSLATION and self.is_translated)

    def has_delete_permission(self, request, obj=None):
        role = self.role_for(request, obj)
        if obj is None:
            return role == COORDINATION
        return role == COORDINATION and self.deletable(obj)

    def has_publish_permission(self, request):
        return self.is_publishable and self.role_for(request, None) == COORDINATION

    def may_publish(self, request, obj):
        return self.role_for(request, obj) == COORDINATION

    def may_undelete(self, request, obj):
        return self.role_for(request, obj) in (COORDINATION, EDITORIAL)

    def kept_when_restoring(self, request, obj, model):
        keep = super().kept_when_restoring(request, obj, model)
        if self.role_for(request, obj) == TRANSLATION:
            keep |= {field.name for field in model._meta.fields if field.name != "i18n"}
        return keep

    # Forms and lists

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.desk = self
        return form

    def get_readonly_fields(self, request, obj=None):
        names = super().get_readonly_fields(request, obj)
        if obj is not None and obj.pk:
            names = [*names, *(name for name in self.fixed_after_adding if name in self.german_fields())]
        if not request.user.is_superuser:
            names = [*names, *self.superuser_fields]
        return list(dict.fromkeys(names))

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field and db_field.name == "municipality":
            towns = roles_of(request)
            if len(towns) == 1 and not request.user.is_superuser:
                field.initial = next(iter(towns))
                field.widget = HiddenInput()
        return field

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "municipality" and not request.user.is_superuser and len(roles_of(request)) == 1:
            field.widget = HiddenInput()  # without Django's links beside it
        return field

    def lookup_allowed(self, lookup, value, request):
        """Only what the filters offer: fields that are not shown could be found out by asking for them.

        The start page leads to the rows of one town, also for those who have only one and see no filter for it.
        """
        if lookup == f"{self.town_path}__id__exact":
            return True
        filters = [each[0] if isinstance(each, tuple) else each for each in self.get_list_filter(request)]
        offered = [*(getattr(each, "parameter_name", each) for each in filters), self.date_hierarchy]
        is_offered = any(f"{lookup}__".startswith(f"{name}__") for name in offered if name)
        return is_offered and super().lookup_allowed(lookup, value, request)

    def get_list_filter(self, request):
        several = request.user.is_superuser or len(self.user_towns(request)) > 1
        own = super().get_list_filter(request)
        if not several or self.town_path == "pk":
            return own
        return ((self.town_path, admin.RelatedOnlyFieldListFilter), *own)


class TownInlineFormSet(DraftsOnlyDeleted):
    """Checks across rows; whatever rows point to lies in the parent's town."""

    desk = None
    only_drafts = False

    def get_queryset(self):
        if not hasattr(self, "_queryset") and self.only_drafts and issubclass(self.model, Publishable):
            self.queryset = self.queryset.filter(state=DRAFT)
        return super().get_queryset()

    def clean(self):
        super().clean()
        try:
            town = self.desk.town_of(self.instance)
        except ObjectDoesNotExist:
            return
        for form in self.kept_forms():
            refuse_other_towns(form, town, self.desk)

    def kept_forms(self):
        """Rows with content that stay."""
        return [
            form
            for form in self.forms
            if hasattr(form, "cleaned_data")
            and not form.cleaned_data.get("DELETE")
            and (form.instance.pk or form.has_changed())
        ]


class TownInline(TownChoices, DeskInline):
    """Rows that are edited with their parent, by whoever may edit the parent."""

    formset = TownInlineFormSet

    @property
    def parent_admin(self):
        return self.admin_site.get_model_admin(self.parent_model)

    def town_of(self, parent):
        return self.parent_admin.town_of(parent)

    def _may(self, request, parent):
        """The role, if the parent may be changed."""
        if parent is not None and parent.pk:
            allowed = self.parent_admin.has_change_permission(request, parent)
        else:
            allowed = self.parent_admin.has_add_permission(request)
        return self.role_for(request, parent) if allowed else None

    def role_for(self, request, obj):
        if obj is None or not obj.pk:  # the town is not chosen yet: the narrowest role holds
            present = {COORDINATION} if request.user.is_superuser else set(roles_of(request).values())
            return next((role for role in (EDITORIAL, COORDINATION) if role in present), None)
        return super().role_for(request, obj)

    def has_view_permission(self, request, obj=None):
        return self.parent_admin.has_view_permission(request, obj)

    def has_add_permission(self, request, obj=None):
        return self._may(request, obj) in (COORDINATION, EDITORIAL)

    def has_change_permission(self, request, obj=None):
        role = self._may(request, obj)
        return role in (COORDINATION, EDITORIAL) or (role == TRANSLATION and self.is_translated)

    def has_delete_permission(self, request, obj=None):
        return self._may(request, obj) in (COORDINATION, EDITORIAL)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.desk = self
        formset.only_drafts = self.role_for(request, obj) == EDITORIAL
        return formset


class TownTabular(TownInline, admin.TabularInline):
    def get_formset(self, request, obj=None, **kwargs):
        """A table's heading names its column only for those who see it."""
        formset = super().get_formset(request, obj, **kwargs)
        for field in formset.form.base_fields.values():
            widget = getattr(field.widget, "widget", field.widget)
            widget.attrs.setdefault("aria-label", capfirst(field.label))
        return formset


class TownStacked(TownInline, admin.StackedInline):
    pass
