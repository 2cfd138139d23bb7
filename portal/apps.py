from django.apps import AppConfig, apps
from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _

from portal.backups import room
from portal.kept.triggers import watch_content
from portal.operating import queries


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = _("Portal")

    def ready(self):
        connection_created.connect(queries.watch)
        # Both are sent once per app with models: before anything is changed, and after all tables are there.
        pre_migrate.connect(room.refuse_migrations, sender=apps.get_app_config("content"))
        post_migrate.connect(watch_content, sender=apps.get_app_config("content"))


class DeskConfig(AdminConfig):
    """The editors' desk replaces Django's default admin site."""

    default_site = "portal.desk.Desk"

    def ready(self):
        super().ready()  # which collects the admins of all apps
        # allauth's own show secrets of second factors, and mail addresses that the portal does not use.
        admin.site.unregister([apps.get_model("mfa.Authenticator"), apps.get_model("account.EmailAddress")])
