from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from committees.feeds import ics
from committees.views import choosing
from committees.views.calendar import PortalCalendar
from portal import views
from portal.operating import health

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"

portal = (
    [
        path("", views.Home.as_view(), name="home"),
        path("termine/", PortalCalendar.as_view(), name="calendar"),
        path("termine.ics", ics.portal_feed, name="feed"),
        path("abo/", choosing.Choose.as_view(), name="choose"),
        path("abo/<str:token>/", choosing.Selection.as_view(), name="selection"),
        path("abo/<str:token>.ics", ics.selected_feed, name="selected_feed"),
        path("<slug:town>/", views.Town.as_view(), name="town"),
        path("<slug:town>/diskriminierung/", views.Discrimination.as_view(), name="discrimination"),
    ],
    "portal",
)

urlpatterns = [
    path("admin/konto/", include("portal.login.urls")),
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", views.sitemap, name="sitemap_part"),
    path("favicon.ico", views.favicon, name="favicon"),
    *i18n_patterns(
        path("", include("search.urls")),  # before the towns: /suche/ is none, and neither is /kontakte/
        path("", include("contacts.urls")),
        path("", include(portal)),
        path("", include("committees.urls")),
        path("", include("concepts.urls")),
        path("", include("municipalities.urls")),
        prefix_default_language=False,
    ),
]
