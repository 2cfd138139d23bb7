from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = _("Portal")


class DeskConfig(AdminConfig):
    """The editors' desk replaces Django's default admin site."""

    default_site = "portal.desk.Desk"
