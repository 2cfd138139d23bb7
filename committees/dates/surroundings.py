"""What stands beside planned dates in calendars and rules: everything to look at before they become meetings."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import formats, timezone
from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from committees.dates.planned import PlannedDate
from committees.dates.planning import identity, last_day, moments
from committees.dates.suggestions import rule_of
from committees.models import JointCommittee, Meeting
from committees.querysets import day_start
from contacts.hours import holiday_name
from content.querysets import ARCHIVED
from content.templatetags.dates import long_day
from municipalities.models import SchoolHoliday


@dataclass(frozen=True)
class Flag:
    """Something to look at: it warns and forbids nothing."""

    kind: str
    text: str


class Surroundings:
    """What stands in the calendars beside the planned dates: asked once, however many dates there are."""

    def __init__(self, committee, planned, *, places, usual_place=None):
        self.committee, self.places, self.usual_place = committee, places, usual_place
        self.planned = [each for each in planned if each.day]
        self.rule = rule_of(committee)
        self.today = timezone.localdate()
        self.days = Counter(each.day for each in self.planned if not each.is_cancelled)
        self.years = Counter(each.day.year for each in self.planned)
        self.meetings = list(self._meetings()) if self.planned else []
        self.school_holidays = list(self._school_holidays()) if self.planned else []

    def _meetings(self):
        """All that take place in the town in these years, drafts included."""
        joint = JointCommittee.objects.filter(meeting=OuterRef("pk"), committee=self.committee)
        first, last = date(min(self.years), 1, 1), max(date(max(self.years), 12, 31), *map(last_day, self.planned))
        return (
            Meeting.objects.filter(
                committee__municipality=self.committee.municipality_id,
                starts_at__lt=day_start(last + timedelta(days=1)),
                ends_at__gt=day_start(first),
            )
            .exclude(state=ARCHIVED)
            .taking_place()
            .annotate(is_own=Q(committee=self.committee) | Exists(joint))
            .select_related("committee")
            .only(
                "starts_at", "ends_at", "is_all_day", "place", "imported_uid",
                "committee__name", "committee__short_name",
            )
            .order_by("starts_at", "pk")
        )  # fmt: skip

    def _school_holidays(self):
        return SchoolHoliday.objects.filter(
            land=self.committee.municipality.land,
            first_on__lte=max(map(last_day, self.planned)),
            last_on__gte=min(each.day for each in self.planned),
        )

    def place_of(self, planned):
        return self.places.named(planned.place) or self.usual_place

    def flags(self, planned: PlannedDate) -> list[Flag]:
        if planned.day is None:
            return []
        found = [self._weekday(planned), self._past(planned)]
        if not planned.is_cancelled:
            found += [self._repeated(planned), *self._same_day(planned), self._deviation(planned)]
            found += [self._public_holiday(planned), *self._in_school_holidays(planned), *self._clashes(planned)]
        return [flag for flag in found if flag]

    def _weekday(self, planned):
        if planned.written_weekday not in (None, planned.day.weekday()):
            text = gettext("The line says %(written)s, but %(day)s is a %(right)s.") % {
                "written": WEEKDAYS[planned.written_weekday],
                "day": formats.date_format(planned.day, "DATE_FORMAT"),
                "right": WEEKDAYS[planned.day.weekday()],
            }
            return Flag("weekday", text)

    def _past(self, planned):
        if last_day(planned) < self.today:
            return Flag("past", gettext("This day is over."))

    def _repeated(self, planned):
        if self.days[planned.day] > 1:
            return Flag("duplicate", gettext("This day stands in the list more than once."))

    def _same_day(self, planned):
        """Meetings that the committee has already on this day."""
        for meeting in self._others(planned):
            if (
                meeting.is_own
                and meeting.starts_locally.date() <= last_day(planned)
                and planned.day <= meeting.last_day
            ):
                text = gettext("On this day there is a meeting already: %(meeting)s.")
                yield Flag("duplicate", text % {"meeting": name_of(meeting)})

    def _deviation(self, planned):
        days = self.rule.deviation(planned.day) if self.rule else 0
        if not days:
            return None
        if days > 0:
            text = ngettext(
                "%(count)s day later than the rule says (%(day)s).",
                "%(count)s days later than the rule says (%(day)s).",
                days,
            )
        else:
            text = ngettext(
                "%(count)s day earlier than the rule says (%(day)s).",
                "%(count)s days earlier than the rule says (%(day)s).",
                -days,
            )
        return Flag("deviation", text % {"count": abs(days), "day": long_day(self.rule.nearest(planned.day))})

    def _public_holiday(self, planned):
        name = holiday_name(self.committee.municipality.land, planned.day)
        if name:
            return Flag("public_holiday", gettext("Public holiday: %(name)s.") % {"name": name})

    def _in_school_holidays(self, planned):
        for holidays in self.school_holidays:
            if holidays.first_on <= last_day(planned) and planned.day <= holidays.last_on:
                yield Flag("school_holidays", gettext("School holidays: %(name)s.") % {"name": holidays.name})

    def _clashes(self, planned):
        """Other meetings at the same time, in the same room or elsewhere in town."""
        span = moments(planned)
        if span is None:
            return
        place = self.place_of(planned)
        for meeting in self._others(planned):
            if meeting.is_own or not meeting.overlaps(*span):
                continue
            if place and meeting.place_id == place.pk:
                text = gettext("The place is taken at this time: %(meeting)s.")
            else:
                text = gettext("Another meeting in town is at the same time: %(meeting)s.")
            yield Flag("clash", text % {"meeting": name_of(meeting)})

    def _others(self, planned):
        """All meetings but the one that `planned` itself was imported as."""
        uid = identity(planned)
        return (each for each in self.meetings if not (uid and each.is_own and each.imported_uid == uid))

    def empty_months(self) -> str:
        """The months to come without a meeting, in words, of the year that most rows have; "" where there is none."""
        if not self.years:
            return ""
        full = {(day.year, day.month) for day in self.days}
        replaced = {identity(each) for each in self.planned} - {""}
        own = (each for each in self.meetings if each.is_own and each.imported_uid not in replaced)
        full |= {(each.starts_locally.year, each.starts_locally.month) for each in own}
        year = max(sorted(self.years), key=self.years.get)
        now = self.today.year, self.today.month
        names = [str(MONTHS[month]) for month in range(1, 13) if (year, month) not in full and (year, month) >= now]
        text = gettext("Without a meeting in %(year)s: %(months)s.")
        return text % {"year": year, "months": get_text_list(names, gettext("and"))} if names else ""


def name_of(meeting):
    if meeting.is_all_day:
        return f"{meeting.committee.display_name}, {formats.date_format(meeting.starts_locally, 'SHORT_DATE_FORMAT')}"
    times = f"{meeting.starts_locally:%H:%M}–{meeting.ends_locally:%H:%M}"
    return f"{meeting.committee.display_name}, {times}"
