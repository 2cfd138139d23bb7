"""Whoever has a second factor passes it, and whoever needs one sets it up, before anything else at the desk."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.dispatch import receiver
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from portal.middleware import is_desk

#: What stays open: the way to set it up, and the way out.
OPEN = ("/admin/konto/", "/admin/logout/", "/admin/jsi18n/")
LOGIN = "/admin/login/"
NOBODY, EVERYBODY = "nobody", "everybody"
#: In sessions: the factor was set up in them, and needs no passing there.
SET_UP_HERE = "second_factor_set_up"


def second_factor_of_the_desk(get_response):
    def middleware(request):
        return (_elsewhere(request) if is_desk(request) else None) or get_response(request)

    return middleware


def _elsewhere(request):
    """Where a person must go first; None for those who may go on."""
    user = request.user
    if not user.is_authenticated or request.path == LOGIN or has_passed(request):
        return None
    if Authenticator.objects.filter(user=user).exists():
        # A password alone opened this session, before the factor was there.
        logout(request)
        return redirect(f"{reverse('admin:login')}?next={reverse('admin:index')}")
    is_required = user.is_staff and (user.is_superuser or settings.SECOND_FACTOR == EVERYBODY)
    if settings.SECOND_FACTOR == NOBODY or not is_required or request.path.startswith(OPEN):
        return None
    messages.warning(request, _("Your login needs a second factor. Set it up here; then go on with your work."))
    return redirect(reverse("mfa_index"))


def has_passed(request):
    records = get_authentication_records(request, request.user)
    return SET_UP_HERE in request.session or any(record["method"] == "mfa" for record in records)


@receiver(authenticator_added)
def note_where_it_was_set_up(request, **_kwargs):
    request.session[SET_UP_HERE] = True
