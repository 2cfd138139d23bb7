"""The photo of a contact point at the desk: shown, replaced and removed there, also while the page is a draft."""

from django.contrib import admin
from django.contrib.admin.widgets import AdminFileWidget
from django.http import FileResponse, Http404
from django.template.loader import get_template
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _


def address_of(contact):
    return reverse("admin:contacts_contactpoint_photo", args=[contact.pk])


class PhotoWidget(AdminFileWidget):
    """Leads to the photo through the desk; its stored path stays secret."""

    template_name = "admin/desk_photo.html"
    clear_checkbox_label = _("Remove the photo")

    def is_initial(self, value):
        """A photo that was sent but not saved is none yet."""
        return bool(value) and hasattr(value, "instance")

    def _render(self, template_name, context, renderer=None):
        # Form widgets do not look into the project's own templates unless told so.
        return get_template(template_name).render(context)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        if self.is_initial(value):
            context["widget"]["address"] = address_of(value.instance)
        return context


class ShowsPhoto:
    """Mixin for the admin of contact points."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "photo":
            kwargs["widget"] = PhotoWidget
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        """Who may not change the photo gets a link; Django's own would name the stored path."""
        may_change = self.may_change_something(request, obj) and "photo" not in self.get_readonly_fields(request, obj)
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if may_change else [(title, self._with_link(options)) for title, options in fieldsets]

    @staticmethod
    def _with_link(options):
        return {**options, "fields": ["photo_link" if name == "photo" else name for name in options["fields"]]}

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "photo_link"]

    @admin.display(description=_("photo"))
    def photo_link(self, obj):
        if not obj.pk or not obj.photo:
            return ""
        return format_html('<a href="{}">{}</a>', address_of(obj), obj.photo_alt)

    def get_urls(self):
        view = self.admin_site.admin_view(self.photo_view)
        return [path("<int:pk>/photo/", view, name="contacts_contactpoint_photo"), *super().get_urls()]

    def photo_view(self, request, pk):
        contact = self.get_object(request, pk)
        if contact is None or not self.has_view_permission(request, contact) or not contact.photo:
            raise Http404
        try:
            file = contact.photo.open()
        except OSError as error:
            raise Http404 from error
        return FileResponse(file, content_type="image/jpeg")
