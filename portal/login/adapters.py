"""What allauth asks us about accounts and second factors."""

import base64
import hashlib
import secrets

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from content import limits
from portal.login.attempts import may_try


class DeskAccounts(DefaultAccountAdapter):
    """Editors are entered by administrators: nobody signs up, and addresses are not confirmed."""

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return reverse("admin:index")

    def get_logout_redirect_url(self, request):
        return reverse("admin:login")

    def get_client_ip(self, request):
        return limits.client_address(request)

    def pre_authenticate(self, request, **credentials):
        """Asked once more for the password: attempts count as they do at the login."""
        if not may_try(request, credentials.get("username", "")):
            raise PermissionDenied

    def _rollback_login_failed_rl_usage(self):
        """Our counts are not given back: a right password between wrong ones buys no further attempts."""


class SealedFactors(DefaultMFAAdapter):
    """Secrets of second factors lie sealed in the database, by a key derived from `SECRET_KEY`."""

    def get_totp_issuer(self):
        return "Integrationsportal"

    def _fernet(self):
        digest = hashlib.sha256(b"second factor" + settings.SECRET_KEY.encode()).digest()
        return Fernet(base64.urlsafe_b64encode(digest))

    def encrypt(self, text):
        return self._fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """A secret that cannot be read becomes one that nobody knows: no code fits, until an administrator takes the
        factor away. Not an empty one, whose codes anybody could compute.
        """
        try:
            return self._fernet().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return base64.b32encode(secrets.token_bytes(20)).decode()
