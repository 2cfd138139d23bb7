"""The editors' desk, ground floor: forms, other languages, publishing, history."""

from django.contrib import admin

from content.admin.desk import SuperuserOnly
from content.models import FormerAddress


@admin.register(FormerAddress)
class FormerAddressAdmin(SuperuserOnly, admin.ModelAdmin):
    list_display = ("old_path", "new_path", "created_at")
    search_fields = ("old_path", "new_path")
