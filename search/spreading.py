"""What a change means for entries other than those of the thing itself.

Asked when the index is written and not when somebody saves: by then everything is there that belongs to a renamed town,
also what others were just adding.
"""

from django.db.models import Q

from committees.models import Committee, Document, Meeting, Paper, Project
from concepts.models import Concept, Measure, Milestone, RevisionProcess, Section, Talk
from contacts.models import ContactPoint
from municipalities.models import Notice
from search.models import Kind


def all_of_town(keys):
    yield Kind.TOWN, keys
    yield Kind.CONTACT, keys_of(ContactPoint, municipality__in=keys)
    yield Kind.NOTICE, keys_of(Notice, municipality__in=keys)
    yield from all_of_committee(keys_of(Committee, municipality__in=keys))
    yield from all_of_concept(keys_of(Concept, municipality__in=keys))


def all_of_committee(keys):
    yield Kind.COMMITTEE, keys
    yield Kind.MEETING, keys_of(Meeting, Q(committee__in=keys) | Q(pk__in=joint_meetings(keys)))
    yield Kind.PROJECT, keys_of(Project, committee__in=keys)
    yield Kind.PAPER, keys_of(Paper, committee__in=keys)
    yield Kind.DOCUMENT, keys_of(Document, Q(committee__in=keys) | Q(meeting__committee__in=keys))
    yield Kind.CONCEPT, revised_with(meeting__committee__in=keys)


def joint_meetings(keys):
    return Meeting.partners.through.objects.filter(committee__in=keys).values("meeting")


def all_of_meeting(keys):
    yield Kind.MEETING, keys
    yield Kind.DOCUMENT, keys_of(Document, meeting__in=keys)
    yield Kind.CONCEPT, revised_with(meeting__in=keys)


def all_of_concept(keys):
    yield Kind.CONCEPT, keys
    yield Kind.TEXT, keys_of(Section, version__concept__in=keys)
    yield Kind.MEASURE, keys_of(Measure, concept__in=keys)


def all_of_version(keys):
    yield Kind.CONCEPT, keys_of(Concept, versions__in=keys)
    yield Kind.TEXT, keys_of(Section, version__in=keys)


def around_process(keys):
    yield Kind.CONCEPT, keys_of(Concept, processes__in=keys)


def around_step(keys):
    yield Kind.CONCEPT, keys_of(Concept, processes__milestones__in=keys)


def revised_with(**lookup):
    """The concepts with steps or rounds of talks that fulfil it."""
    steps, talks = (model.objects.filter(**lookup).values("process") for model in (Milestone, Talk))
    processes = RevisionProcess.objects.filter(Q(pk__in=steps) | Q(pk__in=talks))
    return list(processes.values_list("concept", flat=True))


def around_seats(keys):
    yield Kind.COMMITTEE, keys_of(Committee, seat_blocks__in=keys)


def around_place(keys):
    yield Kind.CONTACT, keys_of(ContactPoint, place__in=keys)
    yield Kind.MEETING, keys_of(Meeting, place__in=keys)
    yield Kind.CONCEPT, revised_with(place__in=keys)


def around_person(keys):
    yield Kind.CONTACT, keys_of(ContactPoint, holders__person__in=keys)
    yield Kind.COMMITTEE, keys_of(Committee, memberships__person__in=keys)


def keys_of(model, *conditions, **lookup):
    return list(model.objects.filter(*conditions, **lookup).values_list("pk", flat=True))


#: By the names under which triggers note them.
SPREADING = {
    spread.__name__: spread
    for spread in (
        all_of_town,
        all_of_committee,
        all_of_meeting,
        all_of_concept,
        all_of_version,
        around_process,
        around_step,
        around_seats,
        around_place,
        around_person,
    )
}
