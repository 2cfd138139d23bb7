"""Taking part in a committee: coming along, or suggesting what it should talk about."""

from django.http import Http404
from django.utils import translation

from committees import questions
from committees.joining import ParticipationForm, TopicForm
from committees.models import Meeting
from committees.views.committees import CommitteeMixin
from contacts.views.writing import WritingView
from content.templatetags.dates import long_day

MEETINGS_TO_CHOOSE_FROM = 12
LONGEST_SUBJECT = 300


class ToCommittee(CommitteeMixin, WritingView):
    """A form about one committee; its office gets what is written."""

    def find(self, town, committee):
        return questions.committee_for_writers.first(town=town, committee=committee)

    @property
    def town(self):
        return self.committee.municipality

    def parent(self):
        return self.committee

    def reader(self):
        contact = self.committee.convened_by
        return contact if contact and contact.is_visible else None

    def subject(self):
        return {
            "contact_point": self.reader(),
            "about": self.committee.name[:LONGEST_SUBJECT],
            "about_path": f"{self.committee.path}/",
        }

    def get_form_kwargs(self):
        contact = self.reader()
        return super().get_form_kwargs() | {"spoken": contact.spoken_languages if contact else ()}


class Join(ToCommittee):
    """Only where new people may come."""

    form_class = ParticipationForm

    def dispatch(self, request, *args, **kwargs):
        if not self.committee.is_open:
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class Suggest(ToCommittee):
    """For a meeting of one's choice (`?treffen=2027-03-08`), or for any."""

    form_class = TopicForm

    def get_form_kwargs(self):
        meetings = Meeting.objects.public().of(self.committee).upcoming().taking_place()
        return super().get_form_kwargs() | {"meetings": meetings[:MEETINGS_TO_CHOOSE_FROM]}

    def get_initial(self):
        return {"meeting": self.request.GET.get("treffen", "")}

    def form_valid(self, form):
        self.meeting = form.chosen_meeting
        return super().form_valid(form)

    def subject(self):
        if not self.meeting:
            return super().subject()
        with translation.override("de"):  # for the office
            about = f"{self.committee.name}, {long_day(self.meeting.starts_at)}"
        path = f"{self.committee.path}/termine/{self.meeting.slug}/"
        return super().subject() | {"about": about[:LONGEST_SUBJECT], "about_path": path}
