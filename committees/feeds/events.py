"""How a meeting reads as an event of a calendar (RFC 5545, RFC 7986).

The same event stands in every feed, and its bytes follow from the data alone. Where the address of the portal goes
stands a mark, alone between two folds, so that an address of any length fits in.
"""

import re
from datetime import UTC

from django.utils.translation import gettext as _
from icalendar import Event, Parameters, vCategory, vUri
from icalendar.parser import Contentline

from committees.changes import change_sentence
from content import richtext
from content.ical import Text, clock_times
from content.templatetags.dates import in_language

NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f-\x9f]")
FOLD = "\r\n "
#: A control character: no text of an event contains one.
MARK = f"{FOLD}\x1a{FOLD}"
#: Octets of a folded line without the blank that begins it.
WIDTH = 74


def folded(address):
    """An ASCII address in lines that programs put together again."""
    return FOLD.join(address[start : start + WIDTH] for start in range(0, len(address), WIDTH))


def placed(text, base):
    """Events that name the portal at `base`: scheme and host, without a final slash."""
    return text.replace(MARK, f"{FOLD}{folded(base)}{FOLD}")


def event_text(meeting, *, is_withdrawn=False):
    """The event in the language of the thread, without time stamps, to be completed by `stamped` and `placed`.

    Needs committee, town, convening contact and place loaded. Nobody organises or attends in the sense of the RFC:
    programs would send replies.
    """
    component = Event()
    component.add("uid", Text(meeting.uid))
    component.add("sequence", meeting.sequence)
    starts, ends = date_times(meeting)
    component.add("dtstart", starts)
    component.add("dtend", ends)
    takes_place = meeting.takes_place and not is_withdrawn
    component.add("summary", Text(summary(meeting, is_withdrawn=is_withdrawn)))
    component.add("status", "CONFIRMED" if takes_place else "CANCELLED")
    component.add("transp", "OPAQUE" if takes_place else "TRANSPARENT")  # Outlook ignores the status; the time is free
    component.add("class", "PUBLIC")
    categories = vCategory([])
    categories.cats = [Text(meeting.committee.display_name), Text(meeting.committee.municipality.name)]
    component.add("categories", categories)
    if not is_withdrawn:
        add_whereabouts(component, meeting, takes_place=takes_place)
    path = folded(meeting.get_absolute_url())
    lines = [component.to_ical().decode().removesuffix("END:VEVENT\r\n")]
    # Some programs show the address nowhere else. The line breaks before it are escaped already (RFC 5545, 3.3.11).
    words = "" if is_withdrawn else "\n\n".join(description(meeting))
    line_breaks = f"{FOLD}\\n\\n" if words else ""
    lines.append(f"{content_line('DESCRIPTION', Text(words))}{line_breaks}{MARK}{path}\r\n")
    lines.append(f"URL:{MARK}{path}\r\nEND:VEVENT\r\n")
    return "".join(lines)


def add_whereabouts(component, meeting, *, takes_place):
    place, contact = meeting.place, meeting.committee.convened_by
    if place:
        component.add("location", Text(place.whole_line))
        if place.latitude is not None:
            component.add("geo", (float(place.latitude), float(place.longitude)))
    if contact and contact.is_visible:
        phone = contact.phone.as_international if contact.phone else ""
        component.add("contact", Text(", ".join(filter(None, [contact.name_i18n, phone, contact.email]))))
    if meeting.online_url and takes_place:
        parameters = {"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": _("Join online")}
        component.add("conference", vUri(NOT_IN_ADDRESSES.sub("", meeting.online_url)), parameters=parameters)


def content_line(name, value):
    """One property, escaped and folded, without its line end."""
    return Contentline.from_parts(name, Parameters(), value).to_ical().decode()


def stamped(text, changed_at):
    """The event with the moment at which it last changed."""
    moment = changed_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    begin = "BEGIN:VEVENT\r\n"
    return f"{begin}DTSTAMP:{moment}\r\nLAST-MODIFIED:{moment}\r\n{text.removeprefix(begin)}"


def date_times(meeting):
    """Begin and end; whole days end with the day after the last one."""
    times = [meeting.starts_locally, meeting.ends_locally]
    return [time.date() for time in times] if meeting.is_all_day else clock_times(times)


def summary(meeting, *, is_withdrawn=False):
    """Google hides cancelled events and Outlook ignores their status: the words say it too."""
    title = {"title": meeting.display_title}
    if meeting.is_postponed and not is_withdrawn:
        return _("POSTPONED: %(title)s") % title
    if meeting.is_cancelled or is_withdrawn:
        return _("CANCELLED: %(title)s") % title
    return meeting.display_title


def description(meeting):
    """Paragraphs of plain text: first what changed."""
    committee, place = meeting.committee, meeting.place
    partners = ", ".join(partner.name_i18n for partner in meeting.partners.all() if partner.is_visible)
    paragraphs = [
        change_sentence(meeting),
        _("New date expected: %(date)s") % {"date": meeting.expected} if meeting.expected else "",
        meeting.change_note_i18n,
        f"{committee.name_i18n}, {committee.municipality.name}",
        _("Together with: %(committees)s.") % {"committees": partners} if partners else "",
        _("This date was computed for the demonstration.") if meeting.is_computed else "",
        richtext.plain(meeting.note_i18n),
        *known(meeting.is_public, _("The meeting is public."), _("The meeting is not public.")),
        _("Language of the meeting: %(language)s.") % {"language": in_language(meeting.language)}
        if meeting.language
        else "",
        _("Interpreting: %(text)s") % {"text": meeting.interpreting_i18n} if meeting.interpreting else "",
        _("Childcare: %(text)s") % {"text": meeting.childcare_i18n} if meeting.childcare else "",
        _("Online: %(text)s") % {"text": " ".join(filter(None, [meeting.online_note_i18n, meeting.online_url]))}
        if meeting.is_online
        else "",
    ]
    if place:
        paragraphs += known(place.is_step_free, _("The place is step-free."), _("The place is not step-free."))
        paragraphs.append(place.access_note_i18n)
    return [paragraph for paragraph in paragraphs if paragraph]


def known(answer, yes, no):
    return [] if answer is None else [yes if answer else no]
