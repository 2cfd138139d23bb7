"""The portal's own addresses, and two views to compare its feeds with."""

from django.db import connection
from django.http import HttpResponse
from django.urls import path

from portal.urls import handler400, handler403, handler404, handler500  # noqa: F401  Django looks for them here
from portal.urls import urlpatterns as portal


def empty(request):
    """What every answer costs, whatever it says; made anew each time."""
    response = HttpResponse("", content_type="text/plain")
    response.is_provisional = True
    return response


def column(request, committee):
    """The texts of a committee's feed as PostgreSQL and Python can send them at best: one column, joined."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT text FROM committees_calendarentry AS entry JOIN committees_committee AS committee"
            " ON committee.id = entry.committee_id WHERE committee.slug = %s AND language = 'de'",
            [committee],
        )
        body = "".join(text for (text,) in cursor.fetchall()).encode()
    return HttpResponse(body, content_type="text/calendar")


urlpatterns = [
    path("baseline/empty", empty),
    path("baseline/column/<slug:committee>", column),
    *portal,
]
