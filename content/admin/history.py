"""The history of each row at the desk: read it, bring an older state back, bring back what was deleted."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import IntegrityError
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content.admin.forms import DRAFT, sentence_for
from content.revisions import Names, Revision, bring_back, older_state, revisions


class KeepsHistory:
    """Mixin for admins of tracked models."""

    object_history_template = "admin/desk_history.html"
    #: What restoring leaves alone, because it must never go back.
    never_restored: frozenset[str] = frozenset()
    #: Models that belong to the page like those of its inlines, but are edited on a page of their own.
    also_kept: tuple = ()

    @property
    def keeps_history(self):
        return hasattr(self.model, "pgh_event_models")

    def url_of(self, page, *args):
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)

    def get_urls(self):
        if not self.keeps_history:
            return super().get_urls()
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("deleted/", wrap(self.deleted_view), name=f"{name}_deleted"),
            path("deleted/<int:event_id>/restore/", wrap(self.undelete_view), name=f"{name}_undelete"),
            path(
                "<path:object_id>/history/<str:model_name>/<int:event_id>/restore/",
                wrap(self.restore_view),
                name=f"{name}_restore",
            ),
            *super().get_urls(),
        ]

    def children(self):
        """Tracked models that are edited together with this one, each with its foreign key."""
        found = []
        edited = [(inline.model, inline.fk_name) for inline in self.inlines]
        for model, name in [*edited, *((model, None) for model in self.also_kept)]:
            key = next(
                (
                    field
                    for field in model._meta.fields
                    if field.related_model is self.model and (not name or field.name == name)
                ),
                None,
            )
            if key and hasattr(model, "pgh_event_models"):
                found.append((model, key))
        return found

    def visible(self, request, model):
        """Rows of a model whose names the user may read."""
        try:
            return self.admin_site.get_model_admin(model).get_queryset(request)
        except admin.exceptions.NotRegistered:
            return model._default_manager.none()

    def names_for(self, request):
        return Names(lambda model: self.visible(request, model))

    def scope_events(self, request, events):
        """Kept states that the user may see."""
        return events

    def _events_of(self, request, object_id):
        own = self.model.pgh_event_model.objects.filter(pgh_obj_id=object_id)
        yield self.model, self.scope_events(request, own).select_related("pgh_context").order_by("pgh_id")
        for model, key in self.children():
            events = model.pgh_event_model.objects.filter(**{key.attname: object_id})
            yield model, events.select_related("pgh_context").order_by("pgh_id")

    def history_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, obj):
            raise PermissionDenied
        told = self._told(request, self._events_of(request, obj.pk))
        may_restore = self.has_change_permission(request, obj)
        newest = set()
        for revision in told:
            event = revision.event
            row = (revision.model_name, event.pgh_obj_id)
            revision.is_child = event.pgh_tracked_model is not self.model
            revision.is_present = row not in newest and event.pgh_label != "delete"
            newest.add(row)
            if may_restore and not revision.is_present:
                revision.restore_url = self.url_of("restore", obj.pk, revision.model_name, event.pgh_id)
        page = self.get_paginator(request, told, 50).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("What changed: %s") % obj,
            "page": page,
            "object": obj,
            "opts": self.opts,
            "module_name": capfirst(self.opts.verbose_name_plural),
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, context)

    def _told(self, request, events_by_model) -> list[Revision]:
        return revisions(events_by_model, self.names_for(request))

    def restore_view(self, request, object_id, model_name, event_id):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_change_permission(request, obj):
            raise PermissionDenied
        history = HttpResponseRedirect(self.url_of("history", obj.pk))
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        events = {model._meta.model_name: found for model, found in self._events_of(request, obj.pk)}
        event = get_object_or_404(events.get(model_name, self.model.pgh_event_model.objects.none()), pk=event_id)
        model = event.pgh_tracked_model
        if model._base_manager.filter(pk=event.pgh_obj_id).exists():
            row = older_state(event, self.kept_when_restoring(request, obj, model))
        elif self.may_undelete(request, obj):
            row = self._undeleted(event)
        else:
            raise PermissionDenied
        if self._bring_back(request, row):
            self.message_user(request, _("The former state is back. The state before is kept in the history too."))
            self.log_change(request, obj, gettext("An older state was restored."))
        return history

    def kept_when_restoring(self, request, obj, model):
        """Publishing is a deed of its own; and nobody restores what they may not change."""
        if model is not self.model:
            return {"state", *getattr(self.admin_site._registry.get(model), "never_restored", ())}
        readonly = {name for name in self.get_readonly_fields(request, obj) if isinstance(name, str)}
        return {"state", *self.never_restored, *readonly}

    def check_restored(self, request, row):
        """Raise `ValidationError` where the older state is not the user's to bring back."""

    def _bring_back(self, request, row):
        try:
            self.check_restored(request, row)
            bring_back(row)
        except ValidationError as error:
            for sentence in self._sentences(row, error):
                self.message_user(request, sentence, messages.ERROR)
        except IntegrityError as error:
            self.message_user(request, sentence_for(error), messages.ERROR)
        except OSError:
            self.message_user(request, _("The file of that state is no longer there."), messages.ERROR)
        else:
            return True
        return False

    @staticmethod
    def _sentences(row, error):
        yield gettext("That state cannot be restored as it was:")
        by_field = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
        for name, texts in by_field.items():
            label = "" if name == NON_FIELD_ERRORS else f"{capfirst(row._meta.get_field(name).verbose_name)}: "
            yield from (f"{label}{text}" for text in texts)

    def _deleted_events(self, request):
        """The last state of each row that is gone."""
        events = self.model.pgh_event_model.objects.filter(pgh_label="delete")
        there = self.model._base_manager.values("pk")
        newest = events.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id").values("pk")
        gone = events.exclude(pgh_obj_id__in=there).filter(pk__in=newest)
        return self.scope_events(request, gone).select_related("pgh_context").order_by("-pgh_id")

    def deleted_view(self, request):
        if not self.has_delete_permission(request):
            raise PermissionDenied
        told = self._told(request, [(self.model, self._deleted_events(request)[:200])])
        for revision in told:
            revision.restore_url = self.url_of("undelete", revision.event.pgh_id)
            revision.title = str(older_state(revision.event))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Deleted: %s") % capfirst(self.opts.verbose_name_plural),
            "revisions": told,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/desk_deleted.html", context)

    def undelete_view(self, request, event_id):
        if not self.has_delete_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        event = get_object_or_404(self._deleted_events(request), pk=event_id)
        row = self._undeleted(event)
        if not self._bring_back(request, row):
            return HttpResponseRedirect(self.url_of("deleted"))
        for model, key in self.children():
            gone_too = model.pgh_event_model.objects.filter(
                pgh_label="delete", pgh_context_id=event.pgh_context_id, **{key.attname: row.pk}
            )
            for child in gone_too if event.pgh_context_id else ():
                self._bring_back(request, self._undeleted(child))
        self.log_addition(request, row, gettext("A deleted entry was restored."))
        self.message_user(request, _("“%s” is back.") % row, messages.SUCCESS)
        return HttpResponseRedirect(self.url_of("change", row.pk))

    def may_undelete(self, request, obj):
        """Whether rows that were deleted from `obj` may come back."""
        return self.has_change_permission(request, obj)

    def _undeleted(self, event):
        row = older_state(event)
        desk = self.admin_site._registry.get(event.pgh_tracked_model)
        if desk:
            desk.prepare_undelete(row)
        return row

    def prepare_undelete(self, row):
        """What is back is a draft first."""
        if hasattr(row, "state"):
            row.state = DRAFT
