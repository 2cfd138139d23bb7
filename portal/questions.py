"""What the start pages of the portal and of the towns ask on every visit."""

from committees.models import Committee, Meeting
from concepts.models import Concept, ConceptVersion
from content.querysets import EqualsAny
from content.questions import Question
from municipalities.models import Municipality, Notice
from municipalities.querysets import in_real_towns

#: Upcoming ones on a start page, besides the next one.
MEETINGS = 5


@Question
def teaching_examples():
    return Municipality.objects.public().filter(is_example=True)


@Question
def next_meetings(now):
    """Of all towns."""
    return in_real_towns(Meeting.objects.public()).upcoming(now).for_cards()[:MEETINGS]


@Question
def next_meetings_of_town(town, now):
    committees = Committee.objects.public().filter(municipality=town)
    return Meeting.objects.public().of_any(committees).upcoming(now).for_cards()[: MEETINGS + 1]


@Question
def committees_of_town(town):
    return Committee.objects.public().filter(municipality=town).for_cards()


@Question
def notices_of_town(town, today):
    return Notice.objects.public().filter(municipality=town).current(today)


@Question
def concepts_of_town(town):
    return Concept.objects.public().filter(municipality=town).for_cards()


@Question
def versions_in_force(concepts):
    versions = ConceptVersion.objects.public().filter(status=ConceptVersion.Status.IN_FORCE)
    return versions.filter(EqualsAny("concept", concepts))
