"""Addresses of the second factor below `/admin/konto/`; allauth's names, as its own pages expect them."""

from allauth.account import views
from django.urls import URLPattern, include, path
from django.views.generic import RedirectView

from portal.desk import strict


def under_the_policy_of_the_desk(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            pattern.callback = strict(pattern.callback)
        else:
            under_the_policy_of_the_desk(pattern.url_patterns)
    return patterns


urlpatterns = under_the_policy_of_the_desk(
    [
        path("anmelden/", RedirectView.as_view(pattern_name="admin:login", query_string=True), name="account_login"),
        path("abmelden/", views.logout, name="account_logout"),
        path("bestaetigen/", views.reauthenticate, name="account_reauthenticate"),
        path("gesperrt/", views.account_inactive, name="account_inactive"),
        path("zweiter-faktor/", include("allauth.mfa.urls")),
    ]
)
