from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.login.attempts import may_try


class DeskLoginForm(AdminAuthenticationForm):
    """Name and password, with an end to guessing."""

    error_messages = {
        **AdminAuthenticationForm.error_messages,
        "invalid_login": _("Name and password do not match. Capital and small letters count."),
    }

    def clean(self):
        name = self.cleaned_data.get("username")
        if name and self.cleaned_data.get("password") and not may_try(self.request, name):
            raise ValidationError(
                _("Too many attempts. Please wait 15 minutes and try again."),
                code="too_many",
            )
        return super().clean()
