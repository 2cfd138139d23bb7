"""Committees, their meetings and what they write, for everybody."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import FileResponse, Http404
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, ListView, TemplateView

from committees import calendars
from committees.forms import CalendarFilter
from committees.models import Committee, Document, EventSeries, Goal, Meeting, Paper, Project, Task
from committees.seating import seat_chart
from committees.subscriptions import committee_subscription
from content.querysets import rows_to_instances
from municipalities.models import Municipality
from municipalities.views import AllTownsMixin, TownMixin, public_or_gone

PAPERS_PER_PAGE = 20
MEETINGS_ON_COMMITTEE_PAGE = 6


class CommitteeList(TownMixin, ListView):
    template_name = "committees/list.html"
    context_object_name = "committees"

    def get_queryset(self):
        upcoming = Meeting.objects.public().upcoming().taking_place()
        return (
            Committee.objects.public()
            .filter(municipality=self.town)
            .for_cards()
            .prefetch_related(Prefetch("meetings", upcoming, to_attr="upcoming_meetings"))
        )


class CommitteeMixin:
    """A page of one committee; brings its town along in the same query."""

    question = "for_pages"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        committees = getattr(Committee.objects, self.question)()
        self.committee = public_or_gone(committees, municipality__slug=kwargs["town"], slug=kwargs["committee"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"town": self.committee.municipality, "committee": self.committee})


class CommitteeDetail(CommitteeMixin, TemplateView):
    template_name = "committees/detail.html"
    question = "for_detail"

    def get_context_data(self, **kwargs):
        committee = self.committee
        year = committee.next_meeting_year or next(iter(committee.meeting_years), None)
        meetings = self._meetings(committee.meetings.public(), year) if year else []
        upcoming = [meeting for meeting in meetings if not meeting.is_over]
        blocks = list(committee.seat_blocks.all())
        return super().get_context_data(
            next_meeting=next((meeting for meeting in upcoming if not meeting.is_cancelled), None),
            upcoming=upcoming[:MEETINGS_ON_COMMITTEE_PAGE],
            ribbon_year=year,
            ribbon=calendars.year_ribbon(year, [m for m in meetings if m.starts_locally.year == year])
            if year
            else None,
            years=committee.meeting_years,
            seat_blocks=blocks,
            chart=seat_chart([block.seats for block in blocks]),
            goals=rows_to_instances(Goal, committee.goal_rows),
            tasks=rows_to_instances(Task, committee.task_rows),
            founding=committee.founded_by if committee.founded_by and committee.founded_by.is_visible else None,
            papers=committee.papers.public().newest_first()[:5],
            resolutions=committee.resolutions.public().order_by("-decided_on__earliest")[:10],
            projects=Project.objects.public().filter(committee=committee).in_order(),
            series=EventSeries.objects.public().filter(committee=committee),
            documents=Document.objects.public()
            .filter(committee=committee, meeting=None)
            .select_related("committee__municipality"),
            subscription=committee_subscription(self.request, committee),
            measures=committee.measures.public().select_related("concept__municipality"),
            accompanied=committee.concepts.public().select_related("municipality"),
            members=committee.memberships.filter(may_be_named=True).select_related("person", "on_behalf_of"),
            **kwargs,
        )

    @staticmethod
    def _meetings(meetings, year):
        """Those of the year that the ribbon shows, and the next ones."""
        following = meetings.upcoming().values("pk")[:MEETINGS_ON_COMMITTEE_PAGE]
        shown = meetings.filter(Q(starts_at__year=year) | Q(pk__in=following))
        return list(shown.order_by("starts_at", "pk").for_cards())


class CommitteeMeetings(CommitteeMixin, TemplateView):
    """The next one large, the coming ones, and past ones by year."""

    template_name = "committees/meetings.html"

    def get_context_data(self, **kwargs):
        meetings = self.committee.meetings.public()
        years = [day.year for day in meetings.dates("starts_at", "year", order="DESC")]
        year = calendars.chosen_year(self.request.GET.get("jahr"), years)
        upcoming = list(meetings.upcoming().for_cards())
        next_meeting = next((meeting for meeting in upcoming if not meeting.is_cancelled), None)
        in_year = list(meetings.in_year(year).for_cards()) if year else []
        return super().get_context_data(
            next_meeting=next_meeting,
            upcoming=upcoming,
            year=year,
            years=years,
            ribbon=calendars.year_ribbon(year, in_year) if year else None,
            past=[meeting for meeting in reversed(in_year) if meeting.is_over],
            **kwargs,
        )


class MeetingDetail(CommitteeMixin, DetailView):
    template_name = "committees/meeting.html"
    context_object_name = "meeting"

    def get_object(self, queryset=None):
        meeting = public_or_gone(
            Meeting.objects.select_related("place"), committee=self.committee, slug=self.kwargs["meeting"]
        )
        meeting.committee = self.committee
        return meeting

    def get_context_data(self, **kwargs):
        meeting = self.object
        siblings = self.committee.meetings.public().for_cards()
        agenda = list(meeting.agenda.all())
        return super().get_context_data(
            agenda=[item for item in agenda if item.is_public],
            closed_items=sum(not item.is_public for item in agenda),
            documents=Document.objects.public().filter(meeting=meeting).select_related("committee__municipality"),
            previous=siblings.filter(starts_at__lt=meeting.starts_at).order_by("-starts_at").first(),
            next=siblings.filter(starts_at__gt=meeting.starts_at).order_by("starts_at").first(),
            **kwargs,
        )


class CommitteePapers(CommitteeMixin, TemplateView):
    template_name = "committees/papers.html"

    def get_context_data(self, **kwargs):
        papers = Paper.objects.public().filter(committee=self.committee).for_lists().newest_first()
        kind = self.request.GET.get("art", "")
        if kind:
            if kind not in Paper.Kind.values:
                raise Http404
            papers = papers.filter(kind=kind)
        return super().get_context_data(
            page=numbered_page(papers, PAPERS_PER_PAGE, self.request),
            kinds=[
                {"value": value, "label": label, "is_current": value == kind} for value, label in Paper.Kind.choices
            ],
            kind=kind,
            parameters=f"art={kind}&" if kind else "",
            **kwargs,
        )


def numbered_page(queryset, size, request):
    """The page that `?seite=` names; anything but an existing page number is 404."""
    text = request.GET.get("seite", "1")
    paginator = Paginator(queryset, size)
    if not (text.isascii() and text.isdigit() and len(text) < 7 and 1 <= int(text) <= max(paginator.num_pages, 1)):
        raise Http404
    return paginator.page(int(text))


class Participate(TownMixin, ListView):
    """How to take part: the committees that are open, and what they say about it."""

    template_name = "committees/participate.html"
    context_object_name = "committees"

    def get_queryset(self):
        return Committee.objects.public().filter(municipality=self.town).exclude(participation="").for_cards()


class CalendarMixin:
    """A month of meetings as a grid and a list; filters are GET parameters that one can bookmark."""

    #: Over all towns a committee is named together with its town.
    names_towns = False

    def committees(self):
        """The committees that the filter offers: those that have public meetings."""
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        month = calendars.Month.from_address(self.request.GET.get("monat"), today)
        view = self.request.GET.get("ansicht", "monat")
        if view not in ("monat", "liste"):
            raise Http404
        committees = list(self.committees())
        chosen = self.request.GET.get("gremium", "")
        meetings = Meeting.objects.public().filter(committee__in=committees)
        if chosen:
            meetings = meetings.filter(committee=self._chosen(chosen, committees))
        in_month = list(meetings.between(month.first, month.last).for_cards())
        committee_filter = f"{urlencode({'gremium': chosen})}&" if chosen else ""
        return super().get_context_data(
            month=month,
            view=view,
            view_choice=[("monat", view == "monat"), ("liste", view == "liste")],
            filter_form=self._filter_form(committees, chosen, month, view) if committees else None,
            meetings=in_month,
            grid=calendars.month_grid(month, in_month, today),
            upcoming=meetings.upcoming().for_cards()[:10],
            committee_filter=committee_filter,
            filters=f"{committee_filter}ansicht={view}&",
            **kwargs,
        )

    def _filter_form(self, committees, chosen, month, view):
        initial = {"gremium": chosen, "monat": str(month), "ansicht": view}
        return CalendarFilter(committees, with_town=self.names_towns, initial=initial)

    @staticmethod
    def _chosen(address, committees):
        for committee in committees:
            if committee.filter_value == address:
                return committee
        raise Http404


def with_filter_value(committees, with_town):
    """What names a committee in `?gremium=`: its slug in a town, `town/slug` over all towns."""
    for committee in committees:
        committee.filter_value = f"{committee.municipality.slug}/{committee.slug}" if with_town else committee.slug
        yield committee


def committees_with_meetings():
    return Committee.objects.public().filter(meetings__in=Meeting.objects.public()).distinct().for_cards()


class TownCalendar(TownMixin, CalendarMixin, TemplateView):
    template_name = "committees/calendar.html"

    def committees(self):
        return with_filter_value(committees_with_meetings().filter(municipality=self.town), with_town=False)


class PortalCalendar(AllTownsMixin, CalendarMixin, TemplateView):
    template_name = "committees/calendar.html"
    names_towns = True

    def committees(self):
        return with_filter_value(committees_with_meetings().order_by("municipality__name", "name"), with_town=True)


@require_safe
def document(request, town, committee, pk, name):
    """Hands out a file while its document is public; the stored path stays secret."""
    town = public_or_gone(Municipality.objects, slug=town)
    found = public_or_gone(
        Document.objects.select_related("committee"), pk=pk, committee__slug=committee, committee__municipality=town
    )
    if found.meeting_id:
        public_or_gone(Meeting.objects, pk=found.meeting_id)
    if name != found.file.download_name or not found.file.storage.exists(found.file.name):
        raise Http404
    response = FileResponse(found.file.open(), content_type=found.file.media_type)
    response.headers["Content-Disposition"] = content_disposition_header(found.file.kind != "PDF", name)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
