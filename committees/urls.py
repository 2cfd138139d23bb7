from django.urls import path, register_converter

from committees import feeds, subscriptions, views


class MeetingAddress:
    """The day of a meeting; a second one on the same day has `-2`."""

    regex = r"\d{4}-\d{2}-\d{2}(?:-\d{1,2})?"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(MeetingAddress, "meeting")

app_name = "committees"
committee = "<slug:town>/gremien/<slug:committee>"
urlpatterns = [
    path("<slug:town>/termine/", views.TownCalendar.as_view(), name="town_calendar"),
    path("<slug:town>/termine.ics", feeds.town_feed, name="town_feed"),
    path("<slug:town>/termine/abonnieren/", subscriptions.TownSubscribe.as_view(), name="town_subscribe"),
    path("<slug:town>/mitmachen/", views.Participate.as_view(), name="participate"),
    path("<slug:town>/gremien/", views.CommitteeList.as_view(), name="list"),
    path(f"{committee}/", views.CommitteeDetail.as_view(), name="detail"),
    path(f"{committee}/termine/", views.CommitteeMeetings.as_view(), name="meetings"),
    path(f"{committee}/termine.ics", feeds.committee_feed, name="feed"),
    path(f"{committee}/termine/<meeting:meeting>/", views.MeetingDetail.as_view(), name="meeting"),
    path(f"{committee}/termine/<meeting:meeting>.ics", feeds.meeting_feed, name="meeting_feed"),
    path(f"{committee}/abonnieren/", subscriptions.CommitteeSubscribe.as_view(), name="subscribe"),
    path(f"{committee}/papiere/", views.CommitteePapers.as_view(), name="papers"),
    path(f"{committee}/dateien/<int:pk>/<str:name>", views.document, name="document"),
]
