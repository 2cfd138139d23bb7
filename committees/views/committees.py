"""Committees and what they write, for everybody."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery, prefetch_related_objects
from django.db.models.functions import JSONObject
from django.http import FileResponse, Http404
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from django.views.generic import ListView, TemplateView

from committees import calendars
from committees.models import Committee, Document, EventSeries, Goal, Meeting, Paper, Project, SeatBlock, Task
from committees.seating import seat_chart
from committees.views.subscriptions import committee_subscription
from contacts.models import PublicForm
from content.paging import DIGITS_OF_KEYS, numbered_page, whole_number
from content.querysets import rows_to_instances
from municipalities.models import Municipality
from municipalities.views import TownMixin, public_or_gone

PAPERS_PER_PAGE = 20
MEETINGS_ON_COMMITTEE_PAGE = 6


class CommitteeList(TownMixin, ListView):
    template_name = "committees/list.html"
    context_object_name = "committees"

    def get_queryset(self):
        return with_next_meeting(Committee.objects.public().filter(municipality=self.town).for_cards())


def with_next_meeting(committees):
    """When each of them meets next, as `next_starts_at`."""
    coming = Meeting.objects.public().of(OuterRef("pk")).upcoming().taking_place()
    return committees.annotate(next_starts_at=Subquery(coming.values("starts_at")[:1]))


class CommitteeMixin:
    """A page of one committee; brings its town along in the same query."""

    def committees(self):
        """With what the page shows of its committee."""
        return Committee.objects.for_pages()

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.committee = public_or_gone(self.committees(), municipality__slug=kwargs["town"], slug=kwargs["committee"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"town": self.committee.municipality, "committee": self.committee})


class CommitteeDetail(CommitteeMixin, TemplateView):
    template_name = "committees/detail.html"

    def committees(self):
        series = EventSeries.objects.public().filter(committee=OuterRef("pk")).order_by(*EventSeries._meta.ordering)
        fields = {name: name for name in ("name", "text", "rhythm", "role", "i18n")}
        return (
            Committee.objects.for_detail()
            .with_open_forms()
            .annotate(series_rows=ArraySubquery(series.values(row=JSONObject(**fields))))
        )

    def get_context_data(self, **kwargs):
        committee = self.committee
        year = committee.next_meeting_year or next(iter(committee.meeting_years), None)
        meetings = self._meetings(year) if year else []
        upcoming = [meeting for meeting in meetings if not (meeting.is_over or meeting.is_postponed)]
        blocks = rows_to_instances(SeatBlock, committee.block_rows)
        prefetch_related_objects(blocks, "nominators")
        return super().get_context_data(
            next_meeting=next((meeting for meeting in upcoming if meeting.takes_place), None),
            upcoming=upcoming[:MEETINGS_ON_COMMITTEE_PAGE],
            waiting=[meeting for meeting in meetings if meeting.is_postponed],
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
            series=rows_to_instances(EventSeries, committee.series_rows),
            documents=Document.objects.public()
            .filter(committee=committee, meeting=None)
            .select_related("committee__municipality"),
            subscription=committee_subscription(self.request, committee),
            measures=committee.measures.public().select_related("concept__municipality"),
            accompanied=committee.concepts.public().select_related("municipality"),
            revision_steps=Meeting.milestones.rel.related_model.objects.public().of_committee(committee),
            members=committee.memberships.named().select_related("person", "on_behalf_of"),
            **kwargs,
        )

    def _meetings(self, year):
        """Those of the year that the ribbon shows, the next ones, and those that wait for a new date."""
        meetings = Meeting.objects.public().of(self.committee)
        following = meetings.upcoming().values("pk")[:MEETINGS_ON_COMMITTEE_PAGE]
        shown = meetings.filter(Q(starts_at__year=year) | Q(pk__in=following) | Q(status=Meeting.Status.POSTPONED))
        return list(shown.order_by("starts_at", "pk").for_cards().with_partners())


class CommitteePapers(CommitteeMixin, TemplateView):
    template_name = "committees/papers.html"

    def get(self, request, *args, **kwargs):
        """`?papier=` leads to the page on which that one stands."""
        if "papier" in request.GET:
            number = self._page_of(request.GET["papier"])
            return redirect(f"{request.path}?seite={number}" if number > 1 else request.path)
        return super().get(request, *args, **kwargs)

    def _page_of(self, key):
        keys = list(Paper.objects.public().filter(committee=self.committee).newest_first().values_list("pk", flat=True))
        number = whole_number(key, DIGITS_OF_KEYS)
        if number not in keys:
            raise Http404
        return keys.index(number) // PAPERS_PER_PAGE + 1

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


class Participate(TownMixin, ListView):
    """How to take part: the committees that are open, and what they say about it."""

    template_name = "committees/participate.html"
    context_object_name = "committees"

    def get_queryset(self):
        return Committee.objects.public().filter(municipality=self.town).exclude(participation="").for_cards()

    def get_context_data(self, **kwargs):
        forms = PublicForm.objects.open().filter(municipality=self.town)
        return super().get_context_data(open_forms=set(forms.values_list("kind", flat=True)), **kwargs)


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
