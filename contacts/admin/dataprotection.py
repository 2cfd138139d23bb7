"""What a data protection officer asks for: the record of processing, and everything about one person."""

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import PermissionDenied
from django.core.validators import validate_email
from django.http import Http404, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import formats, timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from phonenumber_field.phonenumber import to_python

from contacts.admin.readers import readable
from contacts.exporting import about
from contacts.models import Enquiry, OutgoingMail
from contacts.records import facts_of, record_of
from content.pdf import sheet_response
from municipalities.models import Municipality, PrivacyNotice
from municipalities.scoping import COORDINATION, roles_of

SHEET = settings.BASE_DIR / "templates" / "contacts" / "record.typ"


class PersonForm(forms.Form):
    person = forms.CharField(
        label=_("mail address or phone number"),
        max_length=254,
        widget=AdminTextInputWidget,
        help_text=_("As the person entered it. Make sure that it is the person who asks."),
    )

    def clean_person(self):
        person = self.cleaned_data["person"]
        phone = to_python(person)
        if not (phone and phone.is_valid()):
            try:
                validate_email(person)
            except forms.ValidationError as error:
                text = _("This is neither an e-mail address nor a phone number.")
                raise forms.ValidationError(text, code="unreadable") from error
        return person


class DataProtectionPages:
    """Mixin for the admin of public forms."""

    change_list_template = "admin/forms_list.html"

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("person/", wrap(self.person_view), name="contacts_publicform_person"),
            path("record/<int:town>/", wrap(self.record_view), name="contacts_publicform_record"),
            path("record/<int:town>.pdf", wrap(self.record_sheet), name="contacts_publicform_record_pdf"),
            *super().get_urls(),
        ]

    def coordinated_towns(self, request):
        if request.user.is_superuser:
            return Municipality.objects.order_by("name")
        towns = [town for town, role in roles_of(request).items() if role == COORDINATION]
        return Municipality.objects.filter(pk__in=towns).order_by("name")

    def changelist_view(self, request, extra_context=None):
        context = {"record_towns": self.coordinated_towns(request), **(extra_context or {})}
        return super().changelist_view(request, context)

    def person_view(self, request):
        """Bound to what the user may read at the desk anyway; the command of the operator knows all towns."""
        if not self.has_module_permission(request):
            raise PermissionDenied
        form = PersonForm(request.POST or None)
        if form.is_valid():
            towns = self.coordinated_towns(request)
            enquiries = readable(request, Enquiry.objects.filter(municipality__in=towns))
            letters = OutgoingMail.objects.filter(enquiry__in=enquiries.values("pk"))
            found = about(form.cleaned_data["person"], enquiries, letters, towns)
            if any(rows for rows in found.values() if isinstance(rows, list)):
                response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 2})
                response.headers["Content-Disposition"] = 'attachment; filename="auskunft.json"'
                return response
            text = _("Nothing is stored for this. Check the spelling.")
            form.add_error("person", forms.ValidationError(text, code="nothing"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Everything about one person"),
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/forms_person.html", context)

    def _record(self, request, town):
        """The record as data, for the page and for the sheet."""
        town = self.coordinated_towns(request).filter(pk=town).first()
        if town is None:
            raise Http404
        legal = PrivacyNotice.objects.filter(municipality=town).first() or PrivacyNotice()
        legal.municipality = town
        day = formats.date_format(timezone.localdate(), "DATE_FORMAT")
        record = {
            "title": gettext("Record of processing activities: %(town)s") % {"town": town.name},
            "description": gettext("Article 30 GDPR. Made from the settings of the portal on %(day)s.") % {"day": day},
            "facts": facts_of(town, legal),
            "sections": [{"title": each.title, "rows": each.rows()} for each in record_of(town, legal)],
        }
        return town, record

    def record_view(self, request, town):
        town, record = self._record(request, town)
        context = {**self.admin_site.each_context(request), "opts": self.opts, "town": town, **record}
        return TemplateResponse(request, "admin/forms_record.html", context)

    def record_sheet(self, request, town):
        town, record = self._record(request, town)
        sheet = {"lang": get_language(), "author": town.official_name, **record}
        return sheet_response(request, SHEET, sheet, f"verarbeitung-{town.slug}.pdf")
