"""The inbox of a town: who wrote what, who takes care of it, until when, and when it will be deleted."""

from django import forms
from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from contacts import appointments
from contacts.admin.answering import Answering
from contacts.admin.readers import may_read_enquiries, possible_readers, readable
from contacts.models import Deletion, Enquiry, EnquiryNote
from contacts.querysets import late
from contacts.retention import delete_enquiries
from content.admin.forms import DeskForm
from content.templatetags.dates import full_time, in_language
from municipalities.scoping import TownAdmin, all_roles_of


class StatusFilter(admin.SimpleListFilter):
    """What waits for an answer is shown first; the rest on request."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request, model_admin):
        return [*Enquiry.Status.choices, ("overdue", _("overdue")), ("all", _("all"))]

    def choices(self, changelist):
        yield {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": _("open"),
        }
        yield from list(super().choices(changelist))[1:]

    def queryset(self, request, queryset):
        chosen = self.value()
        if chosen == "all":
            return queryset
        if chosen == "overdue":
            return queryset.filter(late())
        return queryset.filter(status=chosen) if chosen in Enquiry.Status.values else queryset.open()


class AssignmentFilter(admin.SimpleListFilter):
    title = _("responsibility")
    parameter_name = "assigned"

    def lookups(self, request, model_admin):
        return [("me", _("I do")), ("nobody", _("nobody yet"))]

    def queryset(self, request, queryset):
        if self.value() == "me":
            return queryset.filter(assigned_to=request.user)
        return queryset.filter(assigned_to=None) if self.value() == "nobody" else queryset


class EnquiryForm(DeskForm):
    note = forms.CharField(
        label=_("Note for colleagues"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text=_("Stays here and is deleted with the enquiry. The person does not see it unless they ask."),
    )

    class Meta:
        model = Enquiry
        fields = ("status", "assigned_to", "due_on")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        assigned = self.fields["assigned_to"]
        assigned.queryset = possible_readers(self.instance)
        assigned.widget.can_add_related = assigned.widget.can_change_related = assigned.widget.can_view_related = False


@admin.register(Enquiry)
class EnquiryAdmin(Answering, TownAdmin):
    town_path = "municipality"
    form = EnquiryForm
    list_display = ("received", "what", "status_shown", "assigned_to", "due", "deleted_on")
    list_filter = (StatusFilter, AssignmentFilter, "kind")
    search_fields = ("reference", "name", "organisation", "email", "text")
    search_help_text = _("Number, name, e-mail or a word of the text")
    ordering = ("-received_at",)
    actions = ("take_selected", "close_selected")
    fieldsets = (
        (
            _("What was written"),
            {
                "fields": ("received", "kind", "subject", "appointment_shown", "sender", "answer_wanted", "text_shown"),
                "description": _("Links in the text are not clickable on purpose: you do not know where they lead."),
            },
        ),
        (_("How it stands"), {"fields": ("status", "assigned_to", "due_on", "note", "deleted_on")}),
        (_("What happened"), {"fields": ("notes_shown", "letters_shown")}),
    )
    shown = (
        "received",
        "kind",
        "subject",
        "appointment_shown",
        "sender",
        "answer_wanted",
        "text_shown",
        "deleted_on",
        "notes_shown",
        "letters_shown",
    )

    # Who may read?

    def get_queryset(self, request):
        rows = readable(request, super().get_queryset(request)).with_deletion()
        return rows.select_related("municipality", "appointment__contact_point", "contact_point", "assigned_to")

    def user_towns(self, request):
        return list(all_roles_of(request))

    def has_module_permission(self, request):
        return may_read_enquiries(request)

    def has_view_permission(self, request, obj=None):
        return may_read_enquiries(request) and (obj is None or self._is_readable(request, obj))

    def has_change_permission(self, request, obj=None):
        return self.has_view_permission(request, obj)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return self.has_view_permission(request, obj)

    def _is_readable(self, request, obj):
        return readable(request, Enquiry.objects.filter(pk=obj.pk)).exists()

    # What is shown

    def get_readonly_fields(self, request, obj=None):
        return self.shown

    @admin.display(description=_("received"), ordering="received_at")
    def received(self, obj):
        return formats.date_format(timezone.localtime(obj.received_at), "SHORT_DATETIME_FORMAT")

    @admin.display(description=_("number and form"), ordering="kind")
    def what(self, obj):
        appointment = getattr(obj, "appointment", None)
        named = ": ".join([obj.get_kind_display(), *filter(None, [self._subject(obj)])])
        state = f" ({appointment.get_status_display()})" if appointment else ""
        return format_html("{}<br>{}{}", obj.reference, named, state)

    @admin.display(description=_("what it is about"))
    def subject(self, obj):
        return self._subject(obj) or "–"

    @staticmethod
    def _subject(obj):
        return ", ".join(filter(None, [obj.contact_point.name if obj.contact_point else "", obj.about]))

    @admin.display(description=_("status"), ordering="status")
    def status_shown(self, obj):
        if obj.is_overdue:
            return format_html('{} <span class="desk-flag">{}</span>', obj.get_status_display(), _("overdue"))
        return obj.get_status_display()

    @admin.display(description=_("to be answered by"), ordering="due_on")
    def due(self, obj):
        return formats.date_format(obj.due_on, "SHORT_DATE_FORMAT") if obj.due_on else None

    @admin.display(description=_("will be deleted on"), ordering="delete_at")
    def deleted_on(self, obj):
        return formats.date_format(timezone.localtime(obj.delete_at), "SHORT_DATE_FORMAT")

    @admin.display(description=_("appointment"))
    def appointment_shown(self, obj):
        appointment = getattr(obj, "appointment", None)
        if appointment is None:
            return "–"
        when = full_time(appointment.starts_at, appointment.ends_at)
        return f"{when}, {appointment.get_channel_display()}: {appointment.get_status_display()}"

    @admin.display(description=_("from"))
    def sender(self, obj):
        return ", ".join(filter(None, [obj.name, obj.organisation])) or _("no name given")

    @admin.display(description=_("how to answer"))
    def answer_wanted(self, obj):
        phone = obj.phone.as_national if obj.phone else ""
        language = in_language(obj.language) if obj.language else ""
        return ", ".join(str(each) for each in (obj.get_reply_by_display(), obj.email, phone, language) if each)

    @admin.display(description=_("text"))
    def text_shown(self, obj):
        parts = [f"{gettext('Page')}: {obj.about_path}" if obj.about_path else "", obj.text]
        return format_html('<div class="desk-letter" dir="auto">{}</div>', "\n\n".join(filter(None, parts)) or "–")

    @admin.display(description=_("notes and answers"))
    def notes_shown(self, obj):
        rows = [
            (
                note.get_kind_display(),
                formats.date_format(timezone.localtime(note.created_at), "SHORT_DATETIME_FORMAT"),
                note.author.get_username() if note.author else "",
                note.text,
            )
            for note in obj.notes.select_related("author")
        ]
        item = '<div><strong>{}</strong> {} {}<div class="desk-letter" dir="auto">{}</div></div>'
        return format_html("<div>{}</div>", format_html_join("", item, rows)) if rows else "–"

    @admin.display(description=_("letters"))
    def letters_shown(self, obj):
        rows = [
            (letter.get_purpose_display(), letter.recipient, letter.get_status_display(), letter.last_error)
            for letter in obj.mails.order_by("pk")
        ]
        item = "<div><strong>{}</strong> {}: {} {}</div>"
        return format_html("<div>{}</div>", format_html_join("", item, rows)) if rows else "–"

    # What is done

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if form.cleaned_data.get("note"):
            EnquiryNote.objects.create(enquiry=obj, text=form.cleaned_data["note"], author=request.user)

    def delete_model(self, request, obj):
        self.delete_queryset(request, Enquiry.objects.filter(pk=obj.pk))

    def delete_queryset(self, request, queryset):
        rows = Enquiry.objects.filter(pk__in=queryset.values("pk"))
        with transaction.atomic():
            appointments.lose(rows)
            delete_enquiries(rows, Deletion.Reason.DESK)

    def deletable(self, obj):
        return True

    def get_deleted_objects(self, objs, request):
        """With notes, appointment and letters, which belong to it and have no rights of their own."""
        return [str(obj) for obj in objs], {self.opts.verbose_name_plural: len(objs)}, set(), []

    def get_actions(self, request):
        actions = super().get_actions(request)
        if "delete_selected" in actions:
            actions["delete_selected"] = (admin.actions.delete_selected, "delete_selected", _("Delete for good"))
        return actions

    @admin.action(description=_("I take care of the selected enquiries"))
    def take_selected(self, request, queryset):
        taken = 0
        for enquiry in queryset.open():
            enquiry.assigned_to, enquiry.status = request.user, self._taken_status(enquiry)
            enquiry.save(update_fields=["assigned_to", "status"])
            self.log_change(request, enquiry, [{"changed": {"fields": ["assigned_to"]}}])
            taken += 1
        text = ngettext("You take care of %(count)s enquiry now.", "You take care of %(count)s enquiries now.", taken)
        self.message_user(request, text % {"count": taken}, messages.SUCCESS)

    @staticmethod
    def _taken_status(enquiry):
        return Enquiry.Status.IN_PROGRESS if enquiry.status == Enquiry.Status.NEW else enquiry.status

    @admin.action(description=_("Close the selected enquiries"))
    def close_selected(self, request, queryset):
        closed = 0
        for enquiry in queryset.open():
            enquiry.status = Enquiry.Status.CLOSED
            enquiry.save(update_fields=["status"])
            self.log_change(request, enquiry, [{"changed": {"fields": ["status"]}}])
            closed += 1
        text = ngettext("%(count)s enquiry is closed now.", "%(count)s enquiries are closed now.", closed)
        self.message_user(request, text % {"count": closed}, messages.SUCCESS)

    def history_view(self, request, object_id, extra_context=None):
        """What happened stands on the page itself; the history keeps nothing of enquiries."""
        return HttpResponseRedirect(reverse("admin:contacts_enquiry_change", args=[object_id]))

    def get_view_on_site_url(self, obj=None):
        return None
