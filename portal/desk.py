"""The editors' desk: the admin site with a start page of tasks and a strict content security policy."""

from csp.decorators import csp
from django.conf import settings
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

#: The applications in plain words, and their models in the order in which one needs them.
GROUPS = {
    "committees": (
        _("Committees and meetings"),
        "Meeting Committee Document Paper Resolution Project EventSeries SeatBlock Membership",
    ),
    "contacts": (
        _("Contact points, enquiries, forms"),
        "Enquiry ContactPoint Place Person OutgoingMail PublicForm DiscriminationReport ConfidentialReader",
    ),
    "concepts": (
        _("Integration concepts"),
        "Concept ConceptVersion Section ChangeNote Consultation Comment CommentAnswer RevisionProcess Milestone Talk "
        "Measure Indicator",
    ),
    "municipalities": (
        _("The town, notices and legal pages"),
        "Notice Municipality Imprint PrivacyNotice AccessibilityStatement Editor",
    ),
    "search": (_("Search"), "Synonyms"),
    "auth": (_("People with a login"), "User Group"),
    "content": (_("Addresses"), "FormerAddress"),
}


def strict(view):
    """The desk's own policy, wherever a response of the desk comes from."""
    return csp(settings.ADMIN_CONTENT_SECURITY_POLICY)(view)


class Desk(admin.AdminSite):
    site_header = _("Integration portal – editors' desk")
    site_title = _("Editors' desk")
    index_title = _("What would you like to do?")
    index_template = "admin/desk_start.html"
    empty_value_display = "–"
    enable_nav_sidebar = True

    def admin_view(self, view, cacheable=False):
        return strict(super().admin_view(view, cacheable))

    def login(self, request, extra_context=None):
        from portal.login.views import DeskLogin  # models come after the desk

        if request.method == "GET" and self.has_permission(request):
            return redirect("admin:index")
        context = {
            **self.each_context(request),
            "title": gettext("Log in"),
            "subtitle": None,
            "app_path": request.get_full_path(),
            "username": request.user.get_username(),
            **(extra_context or {}),
        }
        return strict(DeskLogin.as_view(extra_context=context))(request)

    def index(self, request, extra_context=None):
        from portal.desk_start import start_page  # it needs the admins, and they need this site

        return super().index(request, {**start_page(self, request), **(extra_context or {})})

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        for app in apps:
            name, models = GROUPS.get(app["app_label"], (app["name"], ""))
            order = models.split()
            app["name"] = name
            app["models"].sort(key=lambda one: order.index(one["object_name"]) if one["object_name"] in order else 99)
        labels = list(GROUPS)
        return sorted(apps, key=lambda app: labels.index(app["app_label"]) if app["app_label"] in labels else 99)

    def i18n_javascript(self, request, extra_context=None):
        """The buttons of the rich text editor speak German too."""
        return JavaScriptCatalog.as_view(packages=["django.contrib.admin", "django_prose_editor"])(request)

    def get_log_entries(self, request):
        """Not shown: it would name rows of towns that the reader no longer edits. Each row has its history."""
        return super().get_log_entries(request).none()

    def get_urls(self):
        # Before Django's own view, which leads to any row of any town.
        on_site = path("r/<int:content_type_id>/<path:object_id>/", self.admin_view(self.on_site), name="view_on_site")
        return [on_site, *super().get_urls()]

    def on_site(self, request, content_type_id, object_id):
        content_type = ContentType.objects.filter(pk=content_type_id).first()
        desk = self._registry.get(content_type.model_class()) if content_type else None
        row = desk.get_object(request, object_id) if desk else None
        address = desk.get_view_on_site_url(row) if row and desk.has_view_permission(request, row) else None
        if not address:
            raise Http404
        return HttpResponseRedirect(address)
