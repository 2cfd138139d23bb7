"""Planned dates become meetings: all of a list in one transaction, or none."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Q
from django.utils import formats, timezone
from django.utils.translation import gettext

from committees.dates.planned import PlannedDate
from committees.models import Committee, Meeting
from committees.querysets import day_start
from content.querysets import ARCHIVED, DRAFT, PUBLISHED


def with_usual_times(planned: PlannedDate, committee) -> PlannedDate:
    """What the line does not say is as usual; a usual end before the given beginning is of no use."""
    if planned.day is None or planned.is_all_day:
        return planned
    begins = planned.begins or committee.usual_start
    usual_end = committee.usual_end if not begins or (committee.usual_end and committee.usual_end > begins) else None
    return replace(planned, begins=begins, ends=planned.ends or usual_end)


def as_the_town_says(planned: PlannedDate, committee, places: "Places") -> PlannedDate:
    """A known place in the words of a line is no title, and neither is the name of the committee itself."""
    if planned.title.casefold() in {committee.name.casefold(), committee.short_name.casefold()}:
        return replace(planned, title="")
    if planned.uid or planned.place:
        return planned
    place, title = places.found_in(planned.title)
    return replace(planned, place=place.name, title=title) if place else planned


def moments(planned: PlannedDate) -> tuple[datetime, datetime] | None:
    """Begin and end as a meeting stores them; None while something is missing or the end lies before the begin."""
    if planned.day is None:
        return None
    if planned.is_all_day:
        return day_start(planned.day), day_start(last_day(planned) + timedelta(days=1))
    if not planned.begins or not planned.ends or planned.ends <= planned.begins:
        return None
    starts_at, ends_at = (
        timezone.make_aware(datetime.combine(planned.day, clock)) for clock in (planned.begins, planned.ends)
    )
    return starts_at, ends_at


def last_day(planned: PlannedDate) -> date:
    return max(planned.day, planned.last_day or planned.day) if planned.is_all_day else planned.day


class Places:
    """The places of a town, found by the name that a list or calendar gives them."""

    def __init__(self, places):
        self.by_name = {}
        for place in places:
            self.by_name.setdefault(str(place).casefold(), place)
            self.by_name.setdefault(place.name.casefold(), place)

    def named(self, text):
        """„VHS Wedel, ABC-Straße 3“ is the VHS Wedel."""
        text = text.strip().casefold()
        return self.by_name.get(text) or self.by_name.get(text.partition(",")[0].strip())

    def found_in(self, title):
        """The place that a part between commas begins with, and the title without its name and address."""
        parts = [part.strip() for part in title.split(",")]
        for number, part in enumerate(parts):
            for name in sorted(self.by_name, key=len, reverse=True):
                if end := _end_of(name, part):
                    place, parts[number] = self.by_name[name], part[end:].strip(" -–:()")
                    address = {_alike(text) for text in (place.street, place.city, f"{place.postcode} {place.city}")}
                    return place, ", ".join(part for part in parts if part and _alike(part) not in address)
        return None, title


def _end_of(name, part):
    """Where the words of `name`, written large or small, end at the beginning of `part`; None if others stand there."""
    ends = (end for end in range(1, len(part) + 1) if not part[end : end + 1].isalnum())
    return next((end for end in ends if part[:end].casefold() == name), None)


def _alike(address):
    return address.casefold().replace("str.", "strasse").strip()


def identity(planned: PlannedDate) -> str:
    """The UID as far as a meeting keeps it."""
    return planned.uid[: Meeting._meta.get_field("imported_uid").max_length]


@dataclass(frozen=True)
class Usual:
    """What all new meetings of a list have in common."""

    place: object = None
    language: str = ""
    is_public: bool | None = None
    state: str = DRAFT


@dataclass(frozen=True)
class Step:
    """What becomes of one planned date: a new meeting, or a change of one that stands already."""

    NEW, CHANGED, UNCHANGED, KEPT_BACK = "new", "changed", "unchanged", "kept_back"

    kind: str
    meeting: Meeting | None = None
    #: New values by field.
    changes: dict = field(default_factory=dict)
    #: Whether the line is about a meeting that somebody entered, and does no more than cancel it.
    calls_off: bool = False

    @classmethod
    def of(cls, planned: PlannedDate, known: "Known", may_change: Callable[[Meeting], bool], places: "Places"):
        """Archived meetings stay as they are."""
        if called_off := known.called_off_by(planned):
            return cls._of_calling_off(called_off, may_change)
        meeting = known.imported.get(identity(planned))
        if meeting is None:
            return cls(cls.NEW)
        if meeting.state == ARCHIVED or not may_change(meeting):
            return cls(cls.KEPT_BACK, meeting)
        changes = changes_of(meeting, planned, places.named(planned.place))
        return cls(cls.CHANGED if changes else cls.UNCHANGED, meeting, changes)

    @classmethod
    def _of_calling_off(cls, meeting, may_change):
        if not meeting.takes_place:
            return cls(cls.UNCHANGED, meeting, calls_off=True)
        if not may_change(meeting):
            return cls(cls.KEPT_BACK, meeting, calls_off=True)
        return cls(cls.CHANGED, meeting, {"status": Meeting.Status.CANCELLED}, calls_off=True)

    @property
    def shows_at_once(self):
        """Published meetings are no drafts, whatever the button says."""
        return self.kind == self.CHANGED and self.meeting.state == PUBLISHED

    @property
    def sentence(self):
        """For the eyes of whoever decides."""
        if self.calls_off:
            return self._sentence_of_cancelling
        if self.kind == self.NEW:
            return gettext("Not imported before: it becomes a new meeting.")
        if self.kind == self.UNCHANGED:
            return gettext("Imported before and unchanged: it is left as it is.")
        if self.kind == self.KEPT_BACK and self.meeting.state == ARCHIVED:
            return gettext("Imported before and archived since: it is left as it is.")
        if self.kind == self.KEPT_BACK:
            return gettext("Imported before and published: only the coordinator of the town can change it.")
        return gettext("Imported before, will be changed: %(what)s.") % {"what": "; ".join(self._what())}

    @property
    def _sentence_of_cancelling(self):
        text = {
            self.CHANGED: gettext("The meeting on this day will be cancelled: %(time)s."),
            self.UNCHANGED: gettext("The meeting on this day is already called off: %(time)s."),
            self.KEPT_BACK: gettext(
                "The meeting on this day is published: only the coordinator of the town can cancel it (%(time)s)."
            ),
        }[self.kind]
        return text % {"time": span_of(self.meeting)}

    def _what(self):
        if {"starts_at", "ends_at", "is_all_day"}.intersection(self.changes):
            yield gettext("time (so far %(time)s)") % {"time": span_of(self.meeting)}
        if "title" in self.changes:
            yield gettext("title (so far “%(title)s”)") % {"title": self.meeting.title or "–"}
        if "place" in self.changes:
            yield gettext("place (so far %(place)s)") % {"place": self.meeting.place or "–"}
        if "status" in self.changes:
            is_off = self.changes["status"] == Meeting.Status.CANCELLED
            yield gettext("it is cancelled") if is_off else gettext("it takes place again")


def span_of(meeting: Meeting) -> str:
    first = formats.date_format(meeting.starts_locally, "SHORT_DATE_FORMAT")
    if not meeting.is_all_day:
        return f"{first} {meeting.starts_locally:%H:%M}–{meeting.ends_locally:%H:%M}"
    last = formats.date_format(meeting.last_day, "SHORT_DATE_FORMAT")
    return first if first == last else f"{first}–{last}"


def changes_of(meeting: Meeting, planned: PlannedDate, place) -> dict:
    """Time, title, a place that the town knows, and whether it takes place; what else an editor wrote stays."""
    target = {"title": planned.title, "status": status_after(meeting, planned)}
    if place:
        target["place"] = place
    if span := moments(planned):
        target |= {"starts_at": span[0], "ends_at": span[1], "is_all_day": planned.is_all_day}
    return {name: value for name, value in target.items() if getattr(meeting, name) != value}


def status_after(meeting, planned):
    span = moments(planned)
    if planned.is_cancelled:
        return Meeting.Status.CANCELLED
    if meeting.is_cancelled or (meeting.is_postponed and span and span[0] != meeting.starts_at):
        return Meeting.Status.SCHEDULED
    return meeting.status


@dataclass
class Entered:
    added: list = field(default_factory=list)
    #: Meetings with the names of the fields that changed.
    changed: list = field(default_factory=list)
    left: int = 0


class Known:
    """The meetings of a committee that planned dates may mean: imported before, or standing on the same day."""

    def __init__(self, meetings):
        self.imported = {meeting.imported_uid: meeting for meeting in meetings if meeting.imported_uid}
        self.on_day = defaultdict(list)
        for meeting in meetings:
            if meeting.state != ARCHIVED:
                self.on_day[meeting.starts_locally.date()].append(meeting)

    def called_off_by(self, planned):
        """The meeting that a line such as „18.1. fällt aus“ is about: of several, the nearest that still stands."""
        if identity(planned) or not planned.is_cancelled:
            return None
        span = moments(planned)
        return min(
            self.on_day.get(planned.day, []),
            key=lambda meeting: (not meeting.takes_place, abs(meeting.starts_at - span[0]) if span else timedelta()),
            default=None,
        )

    def equals(self, planned) -> bool:
        """Whether a row without an identity of its own has the times and the title of a meeting."""
        return not (identity(planned) or planned.is_cancelled) and any(
            meeting.takes_place
            and (meeting.starts_at, meeting.ends_at) == moments(planned)
            and meeting.title == planned.title
            for meeting in self.on_day.get(planned.day, [])
        )


def known_meetings(committee: Committee, planned: Iterable[PlannedDate]) -> Known:
    uids = {identity(each) for each in planned} - {""}
    days = {each.day for each in planned} - {None}
    asked = Q(imported_uid__in=uids)
    if days:
        asked |= Q(starts_at__gte=day_start(min(days)), starts_at__lt=day_start(max(days) + timedelta(days=1)))
    return Known(list(committee.meetings.filter(asked).select_related("place")))


def take_turn(committee: Committee):
    """Whoever enters dates of the same committee at this moment waits for the end of the transaction."""
    Committee.objects.select_for_update(no_key=True).get(pk=committee.pk)


@transaction.atomic
def enter(
    committee: Committee, planned: list[PlannedDate], usual: Usual, *, places, may_change: Callable[[Meeting], bool]
) -> Entered:
    """Make meetings of all planned dates. Raises `ValidationError` or `IntegrityError`, and then none is made."""
    take_turn(committee)
    known = known_meetings(committee, planned)
    entered = Entered()
    for each in planned:
        step = Step.of(each, known, may_change, places)
        if step.kind == Step.NEW:
            entered.added.append(_saved(_new_meeting(committee, each, usual, places)))
        elif step.kind == Step.CHANGED:
            for name, value in step.changes.items():
                setattr(step.meeting, name, value)
            if usual.state == PUBLISHED:
                step.meeting.state = PUBLISHED
            entered.changed.append((_saved(step.meeting), list(step.changes)))
        elif step.kind == Step.UNCHANGED and step.meeting.state == DRAFT and usual.state == PUBLISHED:
            step.meeting.state = PUBLISHED
            entered.changed.append((_saved(step.meeting), ["state"]))
        else:
            entered.left += 1
    connection.check_constraints()
    return entered


def _new_meeting(committee, planned, usual, places):
    starts_at, ends_at = moments(planned)
    return Meeting(
        committee=committee,
        title=planned.title,
        starts_at=starts_at,
        ends_at=ends_at,
        is_all_day=planned.is_all_day,
        place=places.named(planned.place) or usual.place,
        language=usual.language,
        is_public=usual.is_public,
        status=Meeting.Status.CANCELLED if planned.is_cancelled else Meeting.Status.SCHEDULED,
        state=usual.state,
        imported_uid=identity(planned),
    )


def _saved(meeting):
    meeting.clean_fields(exclude={"committee", "place", "slug"})
    meeting.clean()
    meeting.save()
    return meeting
