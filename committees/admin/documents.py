"""The desk of documents: files, and what published minutes say about their meeting."""

from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminFileWidget
from django.http import FileResponse, Http404
from django.template.loader import get_template
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from committees.minutes import Conclusion, conclude
from committees.models import Document, Meeting
from content.admin.desk import PUBLISHED, PUBLISHING
from municipalities.scoping import TownAdmin, TownForm, TownInlineFormSet, TownStacked

CONCLUSIONS = {
    Conclusion.HELD: (messages.SUCCESS, _("The minutes are published, so “%(name)s” is recorded as held.")),
    Conclusion.CONTRADICTED: (
        messages.WARNING,
        _("The minutes are published, but “%(name)s” stands there as called off. Check which of the two is right."),
    ),
}


class FileWidget(AdminFileWidget):
    """Leads to the file through the desk, drafts included."""

    template_name = "admin/desk_file.html"

    def is_initial(self, value):
        return bool(value)

    def _render(self, template_name, context, renderer=None):
        # Form widgets do not look into the project's own templates unless told so.
        return get_template(template_name).render(context)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        row = getattr(value, "instance", None)
        if row and row.pk:
            context["widget"]["address"] = reverse("admin:committees_document_file", args=[row.pk])
        return context


class DocumentForm(TownForm):
    def clean(self):
        cleaned = super().clean()
        refuse_foreign_meeting(self, cleaned)
        return cleaned


def refuse_foreign_meeting(form, cleaned):
    meeting = cleaned.get("meeting")
    committee_id = cleaned["committee"].pk if cleaned.get("committee") else form.instance.committee_id
    if meeting and committee_id and meeting.committee_id != committee_id:
        form.add_error("meeting", _("This is a meeting of another committee."))


class FileField:
    """For admins and inlines of documents: the file is shown and replaced through the desk."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "file":
            kwargs["widget"] = FileWidget
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        readonly = self.get_readonly_fields(request, obj)
        everything = not self.may_change_something(request, obj)
        return [
            (
                title,
                {
                    **options,
                    "fields": [
                        "file_link" if name == "file" and (everything or name in readonly) else name
                        for name in options["fields"]
                    ],
                },
            )
            for title, options in super().get_fieldsets(request, obj)
        ]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "file_link"]

    @admin.display(description=_("file"))
    def file_link(self, obj):
        if not obj.pk or not obj.file:
            return ""
        return format_html('<a href="{}">{}</a>', reverse("admin:committees_document_file", args=[obj.pk]), obj.title)


class ConcludesMeetings:
    """Mixin for admins in which documents are saved: published minutes set their meeting to held."""

    def conclude(self, request, document):
        conclusion = conclude(document)
        if conclusion is None:
            return
        level, text = CONCLUSIONS[conclusion]
        self.message_user(request, text % {"name": document.meeting}, level)
        if conclusion is Conclusion.HELD:
            self.admin_site.get_model_admin(Meeting).log_change(
                request, document.meeting, [{"changed": {"fields": ["status"]}}]
            )


class DocumentFormSet(TownInlineFormSet):
    def save_new(self, form, commit=True):
        form.instance.committee = self.instance.committee
        return super().save_new(form, commit)


class DocumentInline(FileField, TownStacked):
    model = Document
    formset = DocumentFormSet
    extra = 0
    fields = ("kind", "title", "file", "language", "summary", "approved_on", "state")


@admin.register(Document)
class DocumentAdmin(ConcludesMeetings, FileField, TownAdmin):
    town_path = "committee__municipality"
    form = DocumentForm
    fixed_after_adding = ("committee",)
    list_display = ("title", "kind", "committee", "meeting", "approved_on", "state")
    list_filter = (
        "kind",
        "state",
        ("approved_on", admin.EmptyFieldListFilter),
        ("committee", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("committee__municipality", "meeting__committee")
    search_fields = ("title", "summary", "committee__name")
    autocomplete_fields = ("committee", "meeting")
    fieldsets = (
        (_("What is it?"), {"fields": ("committee", "meeting", "kind", "title", "approved_on")}),
        (
            _("The file"),
            {
                "fields": ("file", "language", "summary"),
                "description": _(
                    "PDF, DOCX, ODT or a picture. Write a summary for everybody who cannot read the file."
                ),
            },
        ),
        PUBLISHING,
    )

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        self.conclude(request, obj)

    def save_in_action(self, request, obj, fields):
        is_saved = super().save_in_action(request, obj, fields)
        if is_saved:
            self.conclude(request, obj)
        return is_saved

    def get_urls(self):
        view = self.admin_site.admin_view(self.file_view)
        return [path("<int:pk>/file/", view, name="committees_document_file"), *super().get_urls()]

    def file_view(self, request, pk):
        document = self.get_object(request, pk)
        if document is None or not self.has_view_permission(request, document) or not document.file:
            raise Http404
        try:
            file = document.file.open()
        except OSError as error:
            raise Http404 from error
        return FileResponse(
            file, as_attachment=True, filename=document.file.download_name, content_type=document.file.media_type
        )

    def get_view_on_site_url(self, obj=None):
        return super().get_view_on_site_url(obj) if obj and obj.state == PUBLISHED and obj.file else None
