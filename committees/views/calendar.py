"""The calendar of a town and of all towns: a month as a grid or a list, a year as ribbons."""

from datetime import timedelta

from django.db.models import Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext, pgettext
from django.views.generic import TemplateView

from committees import calendars
from committees.forms import CalendarFilter
from committees.models import Committee, Meeting
from committees.querysets import day_start
from municipalities.querysets import in_real_towns
from municipalities.views import AllTownsMixin, TownMixin

UPCOMING = 10
PERIODS = {"monat": calendars.Month, "liste": calendars.Month, "jahr": calendars.Year}


class CalendarMixin:
    """Filters, view and period are GET parameters that one can bookmark."""

    template_name = "committees/calendar.html"
    #: Over all towns a committee is named together with its town.
    names_towns = False

    def committees(self):
        """The public committees whose meetings are shown."""
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        parameters = self.request.GET
        today = timezone.localdate()
        view = parameters.get("ansicht", "monat")
        if view not in PERIODS:
            raise Http404
        period = PERIODS[view].from_address(parameters.get(PERIODS[view].parameter), today)
        everything = self.meetings()
        committees = list(with_meetings(self.committees()))
        form = CalendarFilter(
            parameters,
            committees,
            languages_of(everything),
            {"ansicht": view, period.parameter: str(period)},
            with_town=self.names_towns,
        )
        if not form.is_valid():
            raise Http404
        wanted = form.narrowed(everything)
        meetings = within(wanted.for_cards().with_partners(), period)
        filters = form.address()
        return super().get_context_data(
            period=period,
            view=view,
            views=[
                {"label": label, "address": f"?{filters}ansicht={name}&{moment}", "is_current": name == view}
                for name, label, moment in views_of(period, today)
            ],
            filter_form=form if committees else None,
            filters=filters,
            leafing=f"{filters}ansicht={view}&{period.parameter}=",
            meetings=meetings,
            grid=calendars.month_grid(period, meetings, today) if view == "monat" else None,
            ribbons=ribbons(period.year, meetings, form.chosen_committees()) if view == "jahr" else None,
            upcoming=wanted.upcoming().for_cards().with_partners()[:UPCOMING] if not meetings else None,
            **kwargs,
        )

    def meetings(self):
        return Meeting.objects.public().of_any(self.committees())


def with_meetings(committees):
    """Those that the filter offers."""
    public = Meeting.objects.public()
    return committees.filter(Q(meetings__in=public) | Q(joint_meetings__in=public)).distinct().for_cards()


def languages_of(meetings):
    return list(meetings.exclude(language="").order_by("language").values_list("language", flat=True).distinct())


def within(meetings, period):
    """What takes place in the period, also where it began before."""
    after = day_start(period.last + timedelta(days=1))
    found = meetings.filter(starts_at__lt=after, ends_at__gt=day_start(period.first)).order_by("starts_at", "pk")
    return [
        meeting for meeting in found if any(period.first <= day <= period.last for day in calendars.days_of(meeting))
    ]


def views_of(period, today):
    """Name, label and period of each view, as near to the present period as can be."""
    if period.parameter == "jahr":
        month = calendars.Month(period.year, today.month if today.year == period.year else 1)
    else:
        month = period
    return [
        ("monat", gettext("Month"), f"monat={month}"),
        ("liste", gettext("List"), f"monat={month}"),
        ("jahr", pgettext("view of a calendar", "Year"), f"jahr={month.year}"),
    ]


def ribbons(year, meetings, committees):
    """The year of each committee that meets in it; a joint meeting stands with everybody who comes."""
    of_committee = {committee: [] for committee in committees}
    for meeting in meetings:
        for committee in (meeting.committee, *meeting.together):
            if committee in of_committee and meeting.starts_locally.year == year:
                of_committee[committee].append(meeting)
    return [
        {"committee": committee, "months": calendars.year_ribbon(year, own)}
        for committee, own in of_committee.items()
        if own
    ]


class TownCalendar(TownMixin, CalendarMixin, TemplateView):
    def committees(self):
        return Committee.objects.public().filter(municipality=self.town)


class PortalCalendar(AllTownsMixin, CalendarMixin, TemplateView):
    names_towns = True

    def committees(self):
        return in_real_towns(Committee.objects.public()).order_by("municipality__name", "name")
