"""Meetings as calendars that programs subscribe to (RFC 5545, RFC 7986).

A meeting is the same event in every feed, and bytes follow from the data alone: unchanged data, unchanged bytes.
"""

import re
from datetime import UTC, timedelta

from django.http import HttpResponse
from django.utils.cache import set_response_etag
from django.utils.http import content_disposition_header, http_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event, Timezone, vDuration, vText

from committees.models import Committee, Meeting
from content import richtext
from content.templatetags.dates import clock, in_language, long_day
from municipalities.models import Municipality
from municipalities.views import public_or_gone

#: How often programs should look again.
REFRESH = timedelta(hours=4)
#: The rules since 1996, as programs understand them. The library's own helper lists single changes instead, and
#: programs then show summer meetings an hour late.
BERLIN = Timezone.from_ical(
    """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
)
#: Not allowed in text (RFC 5545, 3.3.11); tabs and line breaks are.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@require_safe
def portal_feed(request):
    return subscribed_calendar(
        request,
        Meeting.objects.public(),
        withdrawn_from=Committee.objects.all(),
        name=_("Integrationsportal: meetings in all towns"),
        file_name="integrationsportal",
    )


@require_safe
def town_feed(request, town):
    town = public_or_gone(Municipality.objects, slug=town)
    return subscribed_calendar(
        request,
        Meeting.objects.public().filter(committee__municipality=town),
        withdrawn_from=town.committees.all(),
        name=town_calendar_name(town),
        file_name=town.slug,
        changes=[town.modified_at],
    )


@require_safe
def committee_feed(request, town, committee):
    committee = public_committee(town, committee)
    return subscribed_calendar(
        request,
        committee.meetings.public(),
        withdrawn_from=Committee.objects.filter(pk=committee.pk),
        name=committee_calendar_name(committee),
        file_name=f"{town}-{committee.slug}",
        changes=[committee.modified_at, committee.municipality.modified_at],
    )


@require_safe
def meeting_feed(request, town, committee, meeting):
    """One meeting to be added once; a name and a refresh interval belong to what one subscribes to."""
    committee = public_committee(town, committee)
    meeting = public_or_gone(committee.meetings.for_cards(), slug=meeting)
    return calendar_response(request, new_calendar(), [meeting], f"{town}-{committee.slug}-{meeting.slug}")


def public_committee(town, committee):
    """The committee at this address; otherwise 410 or 404, just as its pages answer."""
    found = Committee.objects.public().for_cards().filter(municipality__slug=town, slug=committee).first()
    if found:
        return found
    town = public_or_gone(Municipality.objects, slug=town)
    return public_or_gone(Committee.objects, municipality=town, slug=committee)


def town_calendar_name(town):
    return _("Integration in %(town)s: meetings") % {"town": town.name}


def committee_calendar_name(committee):
    return ", ".join([committee.name_i18n, committee.municipality.name])


def subscribed_calendar(request, meetings, *, withdrawn_from, name, file_name, changes=()):
    """What left the feed counts as a change too, although no event tells of it."""
    calendar = new_calendar()
    calendar.add("name", Text(name))
    calendar.add("x-wr-calname", Text(name))
    calendar.add("x-wr-timezone", Text("Europe/Berlin"))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH).to_ical().decode())
    calendar.add("url", request.build_absolute_uri(request.path.removesuffix(".ics") + "/"))
    withdrawal = withdrawn_from.last_withdrawal()
    changes = [*changes, withdrawal] if withdrawal else changes
    return calendar_response(request, calendar, list(meetings.for_cards()), file_name, changes)


def new_calendar():
    """Without UID: programs would take all events of a calendar that has one for the same event."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Integrationsportal//Meetings//{get_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(BERLIN)
    return calendar


def calendar_response(request, calendar, meetings, file_name, changes=()):
    for meeting in meetings:
        calendar.add_component(event(request, meeting))
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(False, f"{file_name}.ics")
    changes = [*changes, *(meeting.last_changed_at for meeting in meetings)]
    if changes:
        response.headers["Last-Modified"] = http_date(max(changes).timestamp())
    set_response_etag(response)  # here, because the middleware sets it for GET only
    return response


def event(request, meeting):
    """Nobody organises or attends in the sense of the RFC: programs would send replies."""
    address = request.build_absolute_uri(meeting.get_absolute_url())
    starts, ends = clock_times(meeting)
    changed = meeting.last_changed_at.astimezone(UTC)
    component = Event()
    component.add("uid", Text(meeting.uid))
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("sequence", meeting.sequence)
    component.add("dtstart", starts)
    component.add("dtend", ends)
    component.add("summary", Text(summary(meeting)))
    component.add("status", "CANCELLED" if meeting.is_cancelled else "CONFIRMED")
    if meeting.is_cancelled:
        component.add("transp", "TRANSPARENT")  # Outlook ignores the status; the time is free again
    if meeting.place:
        component.add("location", Text(", ".join(filter(None, [meeting.place.name, meeting.place.address_line]))))
    component.add("url", address)
    component.add("description", Text(description(meeting, address)))
    return component


def clock_times(meeting):
    """Begin and end as the clock in Berlin shows them.

    In October one hour comes twice and local time means the first one (RFC 5545, 3.3.5): then UTC says it.
    """
    times = [meeting.starts_locally, meeting.ends_locally]
    return [time.astimezone(UTC) for time in times] if any(time.fold for time in times) else times


def summary(meeting):
    """Google hides cancelled events and Outlook ignores their status: the words say it too."""
    if meeting.is_cancelled:
        return _("CANCELLED: %(title)s") % {"title": meeting.display_title}
    return meeting.display_title


def description(meeting, address):
    """Plain text: first what changed, last the address, which some programs show nowhere else."""
    committee, place = meeting.committee, meeting.place
    paragraphs = []
    if meeting.is_cancelled:
        paragraphs.append(_("This meeting has been cancelled."))
    elif meeting.is_moved:
        former = {"day": long_day(meeting.previous_starts_at), "time": clock(meeting.previous_starts_at)}
        paragraphs.append(_("This meeting was moved. Former date: %(day)s, %(time)s.") % former)
    paragraphs.append(meeting.change_note_i18n)
    paragraphs.append(committee_calendar_name(committee))
    if meeting.is_computed:
        paragraphs.append(_("This date was computed for the demonstration."))
    paragraphs.append(richtext.plain(meeting.note_i18n))
    if meeting.is_public is not None:
        paragraphs.append(_("The meeting is public.") if meeting.is_public else _("The meeting is not public."))
    if meeting.language:
        paragraphs.append(_("Language of the meeting: %(language)s.") % {"language": in_language(meeting.language)})
    if place and place.is_step_free is not None:
        paragraphs.append(_("The place is step-free.") if place.is_step_free else _("The place is not step-free."))
    if place:
        paragraphs.append(place.access_note_i18n)
    paragraphs.append(address)
    return "\n\n".join(filter(None, paragraphs))


class Text(vText):
    """Without forbidden characters; the library would also write the two characters `\\N` as a line break."""

    def __new__(cls, value):
        return super().__new__(cls, CONTROL_CHARACTERS.sub("", "\n".join(value.splitlines())))

    def to_ical(self):
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()
