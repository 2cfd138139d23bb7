"""The privacy page of a town: written from what the portal does there at this moment."""

from contacts.records import forms_of
from municipalities.models import PrivacyNotice
from municipalities.views import LegalPageView


class Privacy(LegalPageView):
    model = PrivacyNotice
    template_name = "contacts/privacy.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(forms=forms_of(self.town), **kwargs)
