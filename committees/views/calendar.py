"""The calendar of a town and of all towns: a month as a grid or a list, a year as ribbons."""

from datetime import timedelta

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext, pgettext
from django.views.generic import TemplateView

from committees import calendar_questions as questions
from committees import calendars
from committees.forms import CalendarFilter
from committees.querysets import day_start
from committees.questions import with_partners
from content.paging import numbered_page
from municipalities.questions import names_of_towns
from municipalities.views import AllTownsMixin, TownMixin

#: Nobody reads a picture of all towns with more meetings.
MOST_IN_PICTURE = 48
MEETINGS_PER_PAGE = 12
PERIODS = {"monat": calendars.Month, "liste": calendars.Month, "jahr": calendars.Year}


class CalendarMixin:
    """Filters, view and period are GET parameters that one can bookmark."""

    template_name = "committees/calendar.html"

    def get_context_data(self, **kwargs):
        parameters = self.request.GET
        today = timezone.localdate()
        view = parameters.get("ansicht", "monat")
        if view not in PERIODS:
            raise Http404
        period = PERIODS[view].from_address(parameters.get(PERIODS[view].parameter), today)
        committees, towns = self.offered()
        form = CalendarFilter(
            parameters,
            committees,
            self.languages(),
            {"ansicht": view, period.parameter: str(period)},
            towns=towns,
        )
        if not form.is_valid():
            raise Http404
        wanted = self.scope() | form.wanted()
        meetings, page = self.meetings(period, wanted)
        upcoming = None if meetings else questions.meetings_ahead(now=timezone.now(), **wanted)
        with_partners(meetings or upcoming)
        filters = form.address()
        return super().get_context_data(
            period=period,
            view=view,
            views=[
                {"label": label, "address": f"?{filters}ansicht={name}&{moment}", "is_current": name == view}
                for name, label, moment in views_of(period, today)
            ],
            filter_form=form if committees or towns else None,
            filters=filters,
            leafing=f"{filters}ansicht={view}&{period.parameter}=",
            meetings=meetings,
            page=page,
            paging=f"{filters}ansicht={view}&{period.parameter}={period}&",
            grid=calendars.month_grid(period, meetings, today) if view == "monat" and not page else None,
            ribbons=ribbons(period.year, meetings, form.chosen_committees()) if view == "jahr" and not page else None,
            upcoming=upcoming,
            **kwargs,
        )

    def scope(self):
        """What holds without any filter; see `calendar_questions`."""
        raise NotImplementedError

    def languages(self):
        """Of all meetings."""
        raise NotImplementedError

    def offered(self):
        """The committees and the towns to choose from."""
        raise NotImplementedError

    def meetings(self, period, wanted):
        """What takes place in the period, and the page of a list where that is too much for a picture."""
        return within(period, questions.meetings_during(**span(period), **wanted)), None


def span(period):
    return {"begin": day_start(period.first), "end": day_start(period.last + timedelta(days=1))}


def within(period, meetings):
    """Without those that only reach into the period after midnight."""
    return [
        meeting for meeting in meetings if any(period.first <= day <= period.last for day in calendars.days_of(meeting))
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
    def scope(self):
        return {"town": self.town}

    def languages(self):
        return questions.languages_of(town=self.town)

    def offered(self):
        return questions.committees_of(town=self.town), None


class PortalCalendar(AllTownsMixin, CalendarMixin, TemplateView):
    def scope(self):
        return {}

    def languages(self):
        return questions.languages_everywhere()

    def offered(self):
        """With many committees those of the town that was chosen."""
        if not questions.committees_are_many():
            committees = questions.committees_everywhere()
            return committees, {one.municipality.slug: one.municipality.name for one in committees}
        towns = dict(names_of_towns())
        parameters = self.request.GET
        slug = parameters.get("stadt") or parameters.get("gremium", "").partition("/")[0]
        return questions.committees_in(stadt=slug) if slug in towns else [], towns

    def meetings(self, period, wanted):
        keys = questions.keys_during(**span(period), **wanted)
        if len(keys) <= MOST_IN_PICTURE:
            return within(period, questions.meetings_by_key(keys=keys) if keys else []), None
        page = numbered_page(keys, MEETINGS_PER_PAGE, self.request)
        return questions.meetings_by_key(keys=page.object_list), page
