"""Texts that the database must not be able to read: its keys stand in the environment of the program only."""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext as _


class Unreadable(Exception):
    """None of the present keys opens the text, or it was changed since it was sealed."""


def has_keys():
    return bool(settings.CONFIDENTIAL_KEYS)


def seal(text):
    """The text as bytes that only a holder of the key can read; sealed with the newest key."""
    return _ring().encrypt(text.encode())


def unseal(sealed):
    """The text again, whichever of the keys it was sealed with. Raises `Unreadable`."""
    try:
        return _ring().decrypt(bytes(sealed)).decode()
    except InvalidToken as error:
        raise Unreadable(_("No key in CONFIDENTIAL_KEYS opens this text.")) from error


def reseal(sealed):
    """The same text, sealed with the newest key; an older one may go afterwards. Raises `Unreadable`."""
    try:
        return _ring().rotate(bytes(sealed))
    except InvalidToken as error:
        raise Unreadable(_("No key in CONFIDENTIAL_KEYS opens this text.")) from error


def _ring():
    if not has_keys():
        raise ImproperlyConfigured("CONFIDENTIAL_KEYS is empty: nothing confidential can be stored or read.")
    try:
        return MultiFernet([Fernet(key) for key in settings.CONFIDENTIAL_KEYS])
    except ValueError:
        # Without the cause: it must not carry a part of a key into a log.
        raise ImproperlyConfigured(
            "CONFIDENTIAL_KEYS holds something that is no key. Make one with: python -c "
            '"from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
        ) from None
