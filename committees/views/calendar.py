"""The calendar of a town and of all towns: a month as a grid or a list, a year as ribbons."""

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext, pgettext
from django.views.generic import TemplateView

from committees import calendars
from committees.forms import CalendarFilter
from committees.models import Committee, Meeting
from content.paging import numbered_page
from municipalities.models import Municipality
from municipalities.querysets import in_real_towns
from municipalities.views import AllTownsMixin, TownMixin

UPCOMING = 10
#: Nobody reads longer ones: so many committees to choose from, so many meetings in a picture of all towns.
MOST_COMMITTEES, MOST_IN_PICTURE = 60, 48
MEETINGS_PER_PAGE = 20
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
        committees, towns = self.offered()
        form = CalendarFilter(
            parameters,
            committees,
            languages_of(everything),
            {"ansicht": view, period.parameter: str(period)},
            towns=towns,
        )
        if not form.is_valid():
            raise Http404
        wanted = form.narrowed(everything)
        shown = wanted.for_cards().with_partners()
        page = self.page_of(shown.touching(period.first, period.last))
        meetings = page.object_list if page else within(shown, period)
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
            upcoming=shown.upcoming()[:UPCOMING] if not meetings else None,
            **kwargs,
        )

    def meetings(self):
        return Meeting.objects.public().of_any(self.committees())

    def offered(self):
        """The committees and the towns to choose from."""
        return list(with_meetings(self.committees())), None

    def page_of(self, _meetings):
        """A page of a long list, where they are too many for a picture."""
        return None


def with_meetings(committees):
    """Those that the filter offers."""
    public = Meeting.objects.public()
    own, joint = public.filter(committee=OuterRef("pk")), public.filter(joint_committees__committee=OuterRef("pk"))
    return committees.filter(Exists(own) | Exists(joint)).for_cards()


def languages_of(meetings):
    return list(meetings.exclude(language="").order_by("language").values_list("language", flat=True).distinct())


def within(meetings, period):
    """What takes place in the period, also where it began before."""
    found = meetings.touching(period.first, period.last)
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

    def meetings(self):
        return in_real_towns(Meeting.objects.public())

    def offered(self):
        """With many committees those of the town that was chosen."""
        if len(self.committees().order_by().values_list("pk")[: MOST_COMMITTEES + 1]) <= MOST_COMMITTEES:
            committees = list(with_meetings(self.committees()))
            return committees, {one.municipality.slug: one.municipality.name for one in committees}
        towns = dict(Municipality.objects.public().filter(is_example=False).values_list("slug", "name"))
        parameters = self.request.GET
        slug = parameters.get("stadt") or parameters.get("gremium", "").partition("/")[0]
        return list(with_meetings(self.committees().filter(municipality__slug=slug))) if slug in towns else [], towns

    def page_of(self, meetings):
        is_long = len(meetings.values_list("pk")[: MOST_IN_PICTURE + 1]) > MOST_IN_PICTURE
        return numbered_page(meetings, MEETINGS_PER_PAGE, self.request) if is_long else None
