"""Meetings as calendars that programs subscribe to (RFC 5545, RFC 7986).

Feeds hand out what `rendering` wrote. Whether something changed is one query; only then a second one fetches the
events. A meeting is the same event in every feed, and unchanged data are unchanged bytes.
"""

import gzip
from datetime import timedelta
from functools import lru_cache
from hashlib import sha256

from django.db.models import Exists
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, vDuration, vUri

from committees.feeds import selections
from committees.feeds import states as feed_states
from committees.feeds.events import placed
from committees.feeds.rendering import render_due
from committees.models import CalendarEntry, Committee, DueMeeting, Meeting
from content.addresses import Gone
from content.encodings import accepts_gzip
from content.ical import BERLIN, Text
from municipalities.models import Municipality
from municipalities.palettes import CALENDAR_COLORS
from municipalities.views import public_or_gone

#: How often programs should look again.
REFRESH = timedelta(hours=4)
#: Google reads about one megabyte; only the feed of all towns can grow beyond it.
MOST_OCTETS = 1_000_000
END = "END:VCALENDAR\r\n"


@require_safe
def portal_feed(request):
    def events():
        now = timezone.now()
        near = entries().filter(
            committee__municipality__is_example=False,
            is_lead=True,
            starts_at__gt=now - feed_states.SHOWN_BEFORE,
            starts_at__lte=now + feed_states.SHOWN_AHEAD,
            leaves_at__gt=now,
        )
        return within(MOST_OCTETS, near.iterator(chunk_size=500))

    return subscribed_calendar(
        request,
        up_to_date(lambda: [feed_states.of_all(get_language())]),
        events,
        name=_("Integrationsportal: meetings in all towns"),
        description=_("The coming meetings of all towns, and those of the last three months."),
        file_name="integrationsportal",
    )


@require_safe
def town_feed(request, town):
    def ask():
        state = feed_states.of_town(get_language(), town)
        return [served(state, lambda: public_or_gone(Municipality.objects, slug=town))]

    (state,) = states = up_to_date(ask)
    return subscribed_calendar(
        request,
        states,
        lambda: lasting(entries().filter(municipality=state.id, is_lead=True)),
        name=town_calendar_name(state.town_name),
        description=_("All meetings of the committees in %(town)s.") % {"town": state.town_name},
        file_name=town,
        color=CALENDAR_COLORS.get(state.palette, ""),
    )


@require_safe
def committee_feed(request, town, committee):
    def ask():
        state = feed_states.of_committee(get_language(), town, committee)
        return [served(state, lambda: lost_committee(town, committee))]

    (state,) = states = up_to_date(ask)
    return subscribed_calendar(
        request,
        states,
        lambda: lasting(entries().filter(committee=state.id)),
        name=committee_calendar_name(state.name, state.town_name),
        description=_("All meetings: %(name)s in %(town)s.") % {"name": state.name, "town": state.town_name},
        file_name=f"{town}-{committee}",
        color=CALENDAR_COLORS.get(state.palette, ""),
    )


@require_safe
def selected_feed(request, token):
    """The committees that somebody chose, across towns. Those that are gone are left out once they were cancelled."""
    try:
        keys = selections.decode(token)
    except selections.UnreadableToken as error:
        raise Http404 from error

    def ask():
        return [state for state in feed_states.of_committees(get_language(), keys) if not state.is_draft]

    states = up_to_date(ask)
    shown = [state for state in states if state.is_served]
    return subscribed_calendar(
        request,
        states,
        lambda: once(lasting(entries().filter(committee__in=[state.id for state in shown]))),
        name=_("My meetings"),
        description=ngettext(
            "The meetings of %(count)s committee that you chose: %(names)s",
            "The meetings of %(count)s committees that you chose: %(names)s",
            len(shown),
        )
        % {"count": len(shown), "names": ", ".join(state.name for state in shown)},
        file_name=_("my-meetings"),
    )


@require_safe
def meeting_feed(request, town, committee, meeting):
    """One meeting to be added once; a name and a refresh interval belong to what one subscribes to."""
    address = {
        "meeting__slug": meeting,
        "committee__slug": committee,
        "committee__municipality__slug": town,
    }

    def find():
        kept = CalendarEntry.objects.filter(is_lead=True, language=get_language(), leaves_at__gt=timezone.now())
        is_due = Exists(DueMeeting.objects.all())
        return kept.filter(**address).values_list("text", "changed_at", is_due).first()

    found = find()
    if found is None or found[2]:
        render_due()
        found = find() or lost_meeting(town, committee, meeting)
    text, changed_at, is_due = found
    head = new_calendar(get_language()).to_ical().decode().removesuffix(END)
    file_name = f"{town}-{committee}-{meeting}"
    response = calendar_response(
        request, base_of(request), head, lambda: [text], identity=[text], changed_at=changed_at, file_name=file_name
    )
    response.is_provisional = is_due
    return response


def served(state, lost):
    """The state of a feed that is still handed out; otherwise what `lost` answers."""
    if state is not None and state.is_served:
        return state
    lost()
    raise Http404


def lost_committee(town, committee):
    """410 or 404, just as its pages answer."""
    found = public_or_gone(Municipality.objects, slug=town)
    return public_or_gone(Committee.objects, municipality=found, slug=committee)


def lost_meeting(town, committee, meeting):
    """Just as its page answers; a meeting older than what feeds keep is shown there only."""
    lost_committee(town, committee)
    address = {"committee__slug": committee, "committee__municipality__slug": town}
    public_or_gone(Meeting.objects, slug=meeting, **address)
    raise Gone


def town_calendar_name(town):
    return _("Integration in %(town)s: meetings") % {"town": town}


def committee_calendar_name(name, town):
    return f"{name}, {town}"


def entries():
    """The texts of a feed in the reader's language, in the order of their dates."""
    return (
        CalendarEntry.objects.filter(language=get_language())
        .order_by("starts_at", "meeting_id")
        .values_list("text", flat=True)
    )


def lasting(texts):
    return list(texts.filter(leaves_at__gt=timezone.now()))


def once(texts):
    """A joint meeting of two chosen committees is one event."""
    return list(dict.fromkeys(texts))


def within(octets, texts):
    """As many as fit, the earliest first."""
    kept = []
    for text in texts:
        octets -= len(text.encode()) + 200  # the address of the portal, twice
        if octets < 0:
            break
        kept.append(text)
    return kept


def up_to_date(ask):
    """What `ask` returns about the committees of a feed, once nothing is due any more."""
    states = ask()
    if any(state.is_due for state in states):
        render_due()
        states = ask()
    return states


def subscribed_calendar(request, states, events, *, name, description, file_name, color=""):
    """A feed that programs come back for; `events` returns its texts."""
    base = base_of(request)
    head = calendar_head(get_language(), name, description, f"{base}{request.path}", color)
    identity = [(state.id, state.revision, state.edge) for state in states if state.is_served]
    changed_at = max(filter(None, (state.last_change for state in states)), default=None)
    response = calendar_response(
        request, base, head, events, identity=identity, changed_at=changed_at, file_name=file_name
    )
    # An editor held a row, and what was due is written by whoever comes next: nobody keeps such an answer.
    response.is_provisional = any(state.is_due for state in states)
    return response


@lru_cache(maxsize=500)
def calendar_head(language, name, description, source, color):
    """Everything before the first event."""
    calendar = new_calendar(language)
    calendar.add("name", Text(name))
    calendar.add("x-wr-calname", Text(name))
    calendar.add("description", Text(description))
    calendar.add("x-wr-caldesc", Text(description))
    calendar.add("x-wr-timezone", Text("Europe/Berlin"))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH).to_ical().decode())
    calendar.add("url", f"{source.removesuffix('.ics')}/")
    calendar.add("source", vUri(source), parameters={"VALUE": "URI"})
    if color:
        calendar.add("color", color)
    return calendar.to_ical().decode().removesuffix(END)


def new_calendar(language):
    """Without UID: programs would take all events of a calendar that has one for the same event."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Integrationsportal//Meetings//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(BERLIN)
    return calendar


def base_of(request):
    """Scheme and host of the portal, as the reader asked for it."""
    return f"{request.scheme}://{request.get_host()}"


def calendar_response(request, base, head, events, *, identity, changed_at, file_name):
    """304 without asking for the events where the program has them; compressed for those who ask for it."""
    is_compressed = accepts_gzip(request)
    digest = sha256(repr((head, base, identity)).encode()).hexdigest()[:32]
    etag = f'"{digest}-gzip"' if is_compressed else f'"{digest}"'
    headers = {"ETag": etag, "Vary": "Accept-Encoding"}
    if request.META.get("HTTP_IF_NONE_MATCH") == etag:  # how nearly every visit ends, without further ado
        return HttpResponseNotModified(headers=headers)
    last_modified = int(min(changed_at, timezone.now()).timestamp()) if changed_at else None
    if last_modified:
        headers["Last-Modified"] = http_date(last_modified)
    headers["Content-Disposition"] = content_disposition_header(False, f"{file_name}.ics")
    response = HttpResponse(headers=headers, content_type="text/calendar; charset=utf-8")
    answer = get_conditional_response(request, etag, last_modified, response)
    if answer is not response:
        return answer
    content = f"{head}{placed(''.join(events()), base)}{END}".encode()
    if is_compressed:
        content = gzip.compress(content, compresslevel=5, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
    response.content = content
    return response
