"""What the pages of committees and of meetings ask on every visit."""

from django.db.models import Q

from committees.models import Committee, Document, EventSeries, JointCommittee, Meeting, Paper, Project, Resolution
from content.querysets import EqualsAny, rows_of
from content.questions import Question

#: How many of each the page of a committee shows.
MEETINGS, PAPERS, RESOLUTIONS = 6, 5, 10


def _by_slugs(town, committee):
    return Committee.objects.public().filter(municipality__slug=town, slug=committee)


@Question
def committee_in_short(town, committee):
    """What the head of every page of a committee shows."""
    return _by_slugs(town, committee).for_pages()[:1]


@Question
def committee_for_writers(town, committee):
    """With the office that gets what is written to it."""
    return _by_slugs(town, committee).select_related("municipality", "convened_by__municipality")[:1]


@Question
def committee_of_meeting(town, committee):
    return _by_slugs(town, committee).for_pages().with_brief("convened_by__municipality").with_open_forms()[:1]


@Question
def meeting_by_slug(committee, meeting):
    return Meeting.objects.public().filter(committee=committee, slug=meeting).with_brief("place__municipality")[:1]


@Question
def meeting_before(committee, starts_at):
    return _not_postponed(committee).filter(starts_at__lt=starts_at).order_by("-starts_at", "-pk")[:1]


@Question
def meeting_after(committee, starts_at):
    return _not_postponed(committee).filter(starts_at__gt=starts_at).order_by("starts_at", "pk")[:1]


def _not_postponed(committee):
    return Meeting.objects.public().of(committee).exclude(status=Meeting.Status.POSTPONED).for_cards()


@Question
def committee_in_detail(town, committee, now):
    """Short lists come as rows beside it."""
    series = rows_of(EventSeries.objects.public(), "committee", "name", "text", "rhythm", "role", "i18n")
    return _by_slugs(town, committee).for_detail(now).with_open_forms().annotate(series_rows=series)[:1]


@Question
def meetings_on_page(committee, begin, end, now):
    """Those from `begin` to `end`, the next ones, and those that wait for a new date."""
    meetings = Meeting.objects.public().of(committee)
    following = meetings.upcoming(now).values("pk")[:MEETINGS]
    shown = Q(starts_at__gte=begin, starts_at__lt=end) | Q(pk__in=following) | Q(status=Meeting.Status.POSTPONED)
    return meetings.filter(shown).order_by("starts_at", "pk").for_cards()


@Question
def _partners(meetings):
    rows = JointCommittee.objects.public().filter(EqualsAny("meeting", meetings))
    return rows.with_brief("committee__municipality").order_by("committee__name")


def with_partners(meetings):
    """Tells each of the meetings its public committees besides the inviting one, as `together`; returns them."""
    together = {meeting.pk: [] for meeting in meetings}
    for joint in _partners(meetings=list(together)) if together else ():
        together[joint.meeting_id].append(joint.committee)
    for meeting in meetings:
        meeting.together = together[meeting.pk]
    return meetings


@Question
def papers_on_page(committee):
    return Paper.objects.public().filter(committee=committee).newest_first()[:PAPERS]


@Question
def resolutions_on_page(committee):
    decided = Resolution.objects.public().filter(committee=committee)
    return decided.order_by("-decided_on__earliest")[:RESOLUTIONS]


@Question
def projects_of(committee):
    return Project.objects.public().filter(committee=committee).in_order()


@Question
def documents_of(committee):
    """Those that belong to no meeting."""
    return Document.objects.public().filter(committee=committee, meeting=None).with_brief("committee__municipality")


@Question
def documents_of_meeting(meeting):
    return Document.objects.public().filter(meeting=meeting).with_brief("committee__municipality")


@Question
def measures_that_founded(committee):
    measures = Committee.measures.rel.related_model.objects.public().filter(founded_committee=committee)
    return measures.with_brief("concept__municipality")


@Question
def concepts_of(committee):
    """Which the committee accompanies."""
    return Committee.concepts.rel.related_model.objects.public().filter(committees=committee).briefly("municipality")


@Question
def steps_of(committee):
    """Of processes towards a concept: those that it decided on, and those at its public meetings."""
    return Meeting.milestones.rel.related_model.objects.public().of_committee(committee)
