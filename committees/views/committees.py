"""Committees and what they write, for everybody."""

from datetime import MAXYEAR, date

from django.db.models import OuterRef, Subquery, prefetch_related_objects
from django.http import FileResponse, Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from django.views.generic import ListView, TemplateView

from committees import calendars, questions
from committees.models import Committee, Document, EventSeries, Goal, Meeting, Paper, SeatBlock, Task
from committees.querysets import day_start
from committees.seating import seat_chart
from committees.views.subscriptions import committee_subscription
from contacts.models import PublicForm
from content.paging import DIGITS_OF_KEYS, numbered_page, whole_number
from content.querysets import rows_to_instances
from municipalities.models import Municipality
from municipalities.views import TownMixin, found_or_gone, public_or_gone

PAPERS_PER_PAGE = 20


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

    def find(self, town, committee):
        """The public committee with what the page shows of it, by two slugs; or None."""
        return questions.committee_in_short.first(town=town, committee=committee)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        town, committee = kwargs["town"], kwargs["committee"]
        found = self.find(town, committee)
        self.committee = found_or_gone(found, Committee.objects, municipality__slug=town, slug=committee)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"town": self.committee.municipality, "committee": self.committee})


class CommitteeDetail(CommitteeMixin, TemplateView):
    template_name = "committees/detail.html"

    def find(self, town, committee):
        return questions.committee_in_detail.first(town=town, committee=committee, now=timezone.now())

    def get_context_data(self, **kwargs):
        committee = self.committee
        years = [int(year) for year in committee.meeting_years]
        year = int(committee.next_meeting_year) if committee.next_meeting_year else next(iter(years), None)
        meetings = self._meetings(year) if year else []
        upcoming = [meeting for meeting in meetings if not (meeting.is_over or meeting.is_postponed)]
        blocks = rows_to_instances(SeatBlock, committee.block_rows)
        prefetch_related_objects(blocks, "nominators")
        return super().get_context_data(
            next_meeting=next((meeting for meeting in upcoming if meeting.takes_place), None),
            upcoming=upcoming[: questions.MEETINGS],
            waiting=[meeting for meeting in meetings if meeting.is_postponed],
            ribbon_year=year,
            ribbon=calendars.year_ribbon(year, [m for m in meetings if m.starts_locally.year == year])
            if year
            else None,
            years=years,
            seat_blocks=blocks,
            chart=seat_chart([block.seats for block in blocks]),
            goals=rows_to_instances(Goal, committee.goal_rows),
            tasks=rows_to_instances(Task, committee.task_rows),
            founding=committee.founded_by if committee.founded_by and committee.founded_by.is_visible else None,
            papers=questions.papers_on_page(committee=committee),
            resolutions=questions.resolutions_on_page(committee=committee),
            projects=questions.projects_of(committee=committee),
            series=rows_to_instances(EventSeries, committee.series_rows),
            documents=questions.documents_of(committee=committee),
            subscription=committee_subscription(self.request, committee),
            measures=questions.measures_that_founded(committee=committee),
            accompanied=questions.concepts_of(committee=committee),
            revision_steps=questions.steps_of(committee=committee),
            members=committee.memberships.named().select_related("person", "on_behalf_of"),
            **kwargs,
        )

    def _meetings(self, year):
        """Those of the year that the ribbon shows, the next ones, and those that wait for a new date."""
        begin, end = day_start(date(year, 1, 1)), day_start(date(min(year + 1, MAXYEAR), 1, 1))
        of_committee = {"committee": self.committee, "begin": begin, "end": end, "now": timezone.now()}
        return questions.with_partners(questions.meetings_on_page(**of_committee))


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
