"""Whether somebody can be reached at a moment, until when, and when again."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from contacts.hours.weeks import clock_text, holiday_name, slots_on
from contacts.models.hours import MIDNIGHT, OpeningHours
from content.templatetags.dates import long_day

DAY = timedelta(days=1)
#: How far the next slot is looked for: past any holidays, and the longest leave.
AHEAD = 60 * DAY
#: When the clocks leave an hour out, in all of the European Union (directive 2000/84/EC).
SUMMER_TIME_BEGINS = time(1, tzinfo=UTC)


@dataclass(frozen=True)
class Stay:
    """A time without a gap in which somebody is there in the same way; in UTC, so that it can be reckoned with."""

    starts_at: datetime
    ends_at: datetime
    kind: str


def moment(day, clock):
    """When the clock in Berlin shows this, for the first time; a time left out in spring is when the clocks jump."""
    local = timezone.make_aware(datetime.combine(day, clock))
    instant = local.astimezone(UTC)
    if timezone.make_naive(instant) != local.replace(tzinfo=None):
        return datetime.combine(day, SUMMER_TIME_BEGINS)
    return instant


def _open_times(hours, land, absences, first, last):
    for offset in range((last - first).days + 1):
        day = first + offset * DAY
        if holiday_name(land, day) or any(absence.holds_on(day) for absence in absences):
            continue
        for slot in slots_on(hours, day):
            end = day + DAY if slot.closes_at == MIDNIGHT else day
            stay = Stay(moment(day, slot.opens_at), moment(end, slot.closes_at), slot.kind)
            if stay.starts_at < stay.ends_at:
                yield stay


def stays(hours, land, absences, first, last):
    """From the first to the last day; slots of one kind that touch, also at midnight, are one stay."""
    current = None
    for stay in _open_times(list(hours), land, absences, first, last):
        if current and current.ends_at == stay.starts_at and current.kind == stay.kind:
            current = replace(current, ends_at=stay.ends_at)
        else:
            if current:
                yield current
            current = stay
    if current:
        yield current


@dataclass(frozen=True)
class Availability:
    """What holds at one moment. `at` and `day` are when it changes: the end if it is open, else the next beginning.

    `kind` is open, later, closed, holiday, absent, appointment or unknown.
    """

    kind: str
    at: time | None = None
    day: date | None = None
    holiday: str = ""
    #: How somebody can be reached now, if that is stated: a kind of slot.
    way: str = ""
    absence: object = None
    today: date | None = field(default=None, compare=False)

    @property
    def is_open(self):
        return self.kind == "open"

    @property
    def time(self):
        return clock_text(self.at, is_end=self.is_open) if self.at else ""

    @property
    def deputy(self):
        """Who steps in, if visitors may see that contact point."""
        deputy = self.absence.deputy if self.absence else None
        return deputy if deputy and deputy.is_visible else None

    @property
    def sentence(self):
        """What holds now; "" where there is nothing to say."""
        if self.is_open:
            return self._open_sentence()
        if self.kind == "holiday":
            return gettext("Closed today: %(holiday)s") % {"holiday": self.holiday}
        if self.kind == "absent":
            if self.absence.last_on == self.today:
                return gettext("Not there today")
            return gettext("Not there until %(day)s") % {"day": long_day(self.absence.last_on)}
        return gettext("By appointment") if self.kind == "appointment" else ""

    def _open_sentence(self):
        kind = OpeningHours.Kind
        if not self.at:
            return {
                kind.PERSONAL: gettext("Reachable now, in person"),
                kind.PHONE: gettext("Reachable now, by phone"),
                kind.BOTH: gettext("Reachable now, in person and by phone"),
            }.get(self.way, gettext("Reachable now"))
        return {
            kind.PERSONAL: gettext("Reachable now in person, until %(time)s"),
            kind.PHONE: gettext("Reachable now by phone, until %(time)s"),
            kind.BOTH: gettext("Reachable now in person and by phone, until %(time)s"),
        }.get(self.way, gettext("Reachable now, until %(time)s")) % {"time": self.time}

    @property
    def next_sentence(self):
        """When somebody is there again; "" where that is not known."""
        if self.is_open or not self.day:
            return ""
        distance = (self.day - self.today).days
        if distance == 0:
            return gettext("Again today from %(time)s") % {"time": self.time}
        if distance == 1:
            return gettext("Again tomorrow from %(time)s") % {"time": self.time}
        day = date_format(self.day, "l") if distance < 7 else long_day(self.day)
        return gettext("Again on %(day)s from %(time)s") % {"day": day, "time": self.time}


def availability(hours, land, now=None, absences=(), is_by_appointment=False):
    """Whether somebody can be reached at `now` (aware; default: the present moment), in Europe/Berlin.

    Public holidays of the Land are closed, and so are absences.
    """
    now = now or timezone.now()
    today = timezone.localdate(now)
    hours = list(hours)
    coming = next((stay for stay in stays(hours, land, absences, today, today + AHEAD) if stay.ends_at > now), None)
    if coming and coming.starts_at <= now:
        return _open(coming, now, today)
    absence = next((absence for absence in absences if absence.holds_on(today)), None)
    holiday = holiday_name(land, today) if hours and not absence else ""
    again = timezone.localtime(coming.starts_at) if coming else None
    if absence:
        kind = "absent"
    elif holiday:
        kind = "holiday"
    elif again:
        kind = "later" if again.date() == today else "closed"
    elif is_by_appointment:
        kind = "appointment"
    else:
        kind = "closed" if hours else "unknown"
    return Availability(
        kind, again and again.time(), again and again.date(), holiday=holiday, absence=absence, today=today
    )


def _open(stay, now, today):
    """An end more than a day ahead is not told: its time alone would mislead."""
    way = "" if stay.kind == OpeningHours.Kind.UNKNOWN else stay.kind
    if stay.ends_at - now > DAY:
        return Availability("open", way=way, today=today)
    end = timezone.localtime(stay.ends_at)
    return Availability("open", end.time(), end.date(), way=way, today=today)


def availability_of(contact, now=None):
    """What holds for a contact point; `with_presence` saves queries where there are several."""
    return availability(
        contact.hours,
        contact.municipality.land,
        now,
        contact.coming_absences,
        contact.is_by_appointment,
    )
