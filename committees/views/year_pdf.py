"""The dates of a committee in one year on one sheet of paper: its lines, and the tagged PDF (PDF/UA-1)."""

from dataclasses import asdict, dataclass

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext, pgettext

from committees.models import AgendaItem
from committees.questions import with_partners
from content.pdf import sheet_response
from content.templatetags.dates import time_span

TEMPLATE = settings.BASE_DIR / "templates" / "committees" / "year.typ"
#: Thirty meetings shall fit on one page.
LONGEST_TOPIC = 90
LONGEST_PLACE = 60


@dataclass(frozen=True)
class Line:
    """One meeting as the sheet tells it; `is_off` when nobody should come."""

    day: str
    time: str
    place: str
    status: str
    topic: str
    is_off: bool
    address: str


def lines(meetings):
    """The meetings as lines; at most three queries."""
    topics = AgendaItem.objects.filter(is_public=True, is_standing=False)
    loaded = with_partners(list(meetings.for_cards().prefetch_related(Prefetch("agenda", topics, to_attr="topics"))))
    return [_line(meeting) for meeting in loaded]


def _line(meeting):
    first, last = meeting.starts_locally.date(), meeting.last_day
    day = short_day(first)
    if meeting.is_all_day and first != last:
        day = pgettext("days", "%(first)s to %(last)s") % {"first": day, "last": short_day(last)}
    span = gettext("all day") if meeting.is_all_day else time_span(meeting.starts_at, meeting.ends_at)
    return Line(
        day=day,
        time=span,
        place=Truncator(meeting.place.name if meeting.place else "").chars(LONGEST_PLACE),
        status=_status(meeting),
        topic=Truncator(_topic(meeting)).chars(LONGEST_TOPIC),
        is_off=not meeting.takes_place,
        address=meeting.get_absolute_url(),
    )


def short_day(day):
    """„Mo., 20. Januar“"""
    return formats.date_format(day, pgettext("date format with short weekday", "D, j F"))


def _status(meeting):
    if meeting.is_cancelled:
        return gettext("cancelled")
    if meeting.is_postponed:
        if meeting.expected:
            return gettext("postponed, new date expected: %(date)s") % {"date": meeting.expected}
        return gettext("postponed, without a new date")
    if meeting.is_moved:
        former = short_day(timezone.localtime(meeting.previous_starts_at).date())
        return gettext("moved, formerly %(day)s") % {"day": former}
    return ""


def _topic(meeting):
    """Its own title, or what is on the agenda beside the standing items; and who comes too."""
    topics = [meeting.title_i18n] if meeting.title else [item.title_i18n for item in meeting.topics]
    if meeting.together:
        names = ", ".join(committee.display_name for committee in meeting.together)
        topics.insert(0, gettext("together with %(committees)s") % {"committees": names})
    return "; ".join(topics)


def year_pdf(request, committee, year, found):
    """Made only where the reader's copy is not the present one."""
    town = committee.municipality
    page = reverse("committees:year", kwargs=committee.address | {"year": year})
    sheet = {
        "lang": get_language(),
        "title": gettext("%(name)s: dates %(year)s") % {"name": committee.name_i18n, "year": year},
        "author": town.official_name,
        "description": gettext("All dates of the year in %(town)s. Changes stand on our page.") % {"town": town.name},
        "footer": request.build_absolute_uri(page),
        "columns": [gettext("Day"), gettext("Time"), gettext("Place"), gettext("Topic")],
        "lines": [asdict(line) for line in found],
    }
    return sheet_response(request, TEMPLATE, sheet, f"{town.slug}-{committee.slug}-{year}.pdf")
