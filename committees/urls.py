from django.urls import path, register_converter

from committees.feeds import atom, ics
from committees.views import calendar, committees, meetings, subscriptions, taking_part


class MeetingAddress:
    """The day of a meeting; a second one on the same day has `-2`."""

    regex = r"\d{4}-\d{2}-\d{2}(?:-\d{1,2})?"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class YearAddress:
    """A year of four digits; whether it has meetings is the page's business."""

    regex = "[12][0-9]{3}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


register_converter(MeetingAddress, "meeting")
register_converter(YearAddress, "year")

app_name = "committees"
committee = "<slug:town>/gremien/<slug:committee>"
urlpatterns = [
    path("<slug:town>/termine/", calendar.TownCalendar.as_view(), name="town_calendar"),
    path("<slug:town>/termine.ics", ics.town_feed, name="town_feed"),
    path("<slug:town>/termine/abonnieren/", subscriptions.TownSubscribe.as_view(), name="town_subscribe"),
    path("<slug:town>/aktuell.atom", atom.town_news, name="town_news"),
    path("<slug:town>/mitmachen/", committees.Participate.as_view(), name="participate"),
    path("<slug:town>/gremien/", committees.CommitteeList.as_view(), name="list"),
    path(f"{committee}/", committees.CommitteeDetail.as_view(), name="detail"),
    path(f"{committee}/termine/", meetings.CommitteeMeetings.as_view(), name="meetings"),
    path(f"{committee}/termine.ics", ics.committee_feed, name="feed"),
    path(f"{committee}/termine/<meeting:meeting>/", meetings.MeetingDetail.as_view(), name="meeting"),
    path(f"{committee}/termine/<meeting:meeting>.ics", ics.meeting_feed, name="meeting_feed"),
    path(f"{committee}/termine/<year:year>/", meetings.CommitteeYear.as_view(), name="year"),
    path(f"{committee}/termine/<year:year>.pdf", meetings.CommitteeYearPdf.as_view(), name="year_pdf"),
    path(f"{committee}/aktuell.atom", atom.committee_news, name="news"),
    path(f"{committee}/abonnieren/", subscriptions.CommitteeSubscribe.as_view(), name="subscribe"),
    path(f"{committee}/mitmachen/", taking_part.Join.as_view(), name="join"),
    path(f"{committee}/thema/", taking_part.Suggest.as_view(), name="suggest"),
    path(f"{committee}/papiere/", committees.CommitteePapers.as_view(), name="papers"),
    path(f"{committee}/dateien/<int:pk>/<str:name>", committees.document, name="document"),
]
