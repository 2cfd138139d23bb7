"""The dates of a committee: all of them, one year on one sheet, and each meeting."""

from django.http import Http404
from django.views.generic import DetailView, TemplateView

from committees import calendars, questions
from committees.changes import change_sentence
from committees.models import Meeting
from committees.views.committees import CommitteeMixin
from committees.views.year_pdf import lines, year_pdf
from municipalities.views import found_or_gone


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
    return questions.with_partners(list(meetings.for_cards()))


def years_of(meetings):
    return [day.year for day in meetings.dates("starts_at", "year", order="DESC")]


class MeetingDetail(CommitteeMixin, DetailView):
    template_name = "committees/meeting.html"
    context_object_name = "meeting"

    def find(self, town, committee):
        return questions.committee_of_meeting.first(town=town, committee=committee)

    def get_object(self, queryset=None):
        slug = self.kwargs["meeting"]
        found = questions.meeting_by_slug.first(committee=self.committee, meeting=slug)
        meeting = found_or_gone(found, Meeting.objects, committee=self.committee, slug=slug)
        questions.with_partners([meeting])
        meeting.committee = self.committee
        return meeting

    def get_context_data(self, **kwargs):
        meeting = self.object
        contact = self.committee.convened_by
        here = {"committee": self.committee, "starts_at": meeting.starts_at}
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
            documents=questions.documents_of_meeting(meeting=meeting),
            previous=questions.meeting_before.first(**here),
            next=questions.meeting_after.first(**here),
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
