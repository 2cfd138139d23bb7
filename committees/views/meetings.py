"""The dates of a committee: all of them, one year on one sheet, and each meeting."""

from django.http import Http404
from django.views.generic import DetailView, TemplateView

from committees import calendars
from committees.changes import change_sentence
from committees.models import Committee, Document, Meeting
from committees.views.committees import CommitteeMixin
from committees.views.year_pdf import lines, year_pdf
from municipalities.views import public_or_gone


class CommitteeMeetings(CommitteeMixin, TemplateView):
    """The next one large, the coming ones, those without a date, and past ones by year."""

    template_name = "committees/meetings.html"

    def get_context_data(self, **kwargs):
        meetings = Meeting.objects.public().of(self.committee)
        years = years_of(meetings)
        year = calendars.chosen_year(self.request.GET.get("jahr"), years)
        upcoming = [meeting for meeting in cards(meetings.upcoming()) if not meeting.is_postponed]
        in_year = cards(meetings.in_year(year)) if year else []
        return super().get_context_data(
            next_meeting=next((meeting for meeting in upcoming if meeting.takes_place), None),
            upcoming=upcoming,
            waiting=cards(meetings.waiting()),
            year=year,
            years=years,
            ribbon=calendars.year_ribbon(year, in_year) if year else None,
            past=[meeting for meeting in reversed(in_year) if meeting.is_over and not meeting.is_postponed],
            **kwargs,
        )


def cards(meetings):
    return list(meetings.for_cards().with_partners())


def years_of(meetings):
    return [day.year for day in meetings.dates("starts_at", "year", order="DESC")]


class MeetingDetail(CommitteeMixin, DetailView):
    template_name = "committees/meeting.html"
    context_object_name = "meeting"

    def committees(self):
        return Committee.objects.for_pages().select_related("convened_by__municipality").with_open_forms()

    def get_object(self, queryset=None):
        meetings = Meeting.objects.select_related("place__municipality").with_partners()
        meeting = public_or_gone(meetings, committee=self.committee, slug=self.kwargs["meeting"])
        meeting.committee = self.committee
        return meeting

    def get_context_data(self, **kwargs):
        meeting = self.object
        contact = self.committee.convened_by
        others = Meeting.objects.public().of(self.committee).exclude(status=Meeting.Status.POSTPONED).for_cards()
        agenda = list(meeting.agenda.all())
        return super().get_context_data(
            address=self.request.build_absolute_uri(meeting.get_absolute_url()),
            organizers=[
                (committee, self.request.build_absolute_uri(committee.get_absolute_url()))
                for committee in (self.committee, *meeting.together)
            ],
            contact=contact if contact and contact.is_visible else None,
            change=change_sentence(meeting),
            agenda=[item for item in agenda if item.is_public],
            closed_items=sum(not item.is_public for item in agenda),
            documents=Document.objects.public().filter(meeting=meeting).select_related("committee__municipality"),
            previous=others.filter(starts_at__lt=meeting.starts_at).order_by("-starts_at", "-pk").first(),
            next=others.filter(starts_at__gt=meeting.starts_at).order_by("starts_at", "pk").first(),
            **kwargs,
        )


class CommitteeYear(CommitteeMixin, TemplateView):
    """The dates of a year on one sheet of paper (A4)."""

    template_name = "committees/year.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(lines=self.lines(), **kwargs)

    def lines(self):
        meetings = Meeting.objects.public().of(self.committee).in_year(self.kwargs["year"])
        found = lines(meetings)
        if not found:
            raise Http404
        return found


class CommitteeYearPdf(CommitteeYear):
    """The same sheet as a tagged PDF."""

    def get(self, request, *args, **kwargs):
        return year_pdf(request, self.committee, kwargs["year"], self.lines())
