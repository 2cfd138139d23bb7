"""What followed from what: resolution, concept, measure, body, recommendation, answer, annual report."""

from dataclasses import dataclass

from committees.models import Committee, Paper, Resolution
from concepts.models import ConceptVersion

PAPERS_SHOWN = 5


@dataclass(frozen=True)
class Chain:
    """What follows from what around a measure; only what is public."""

    #: Versions of the concept that a resolution adopted.
    versions: list[ConceptVersion]
    committee: Committee | None
    papers: list[Paper]
    annual_reports: list[Paper]

    def __bool__(self):
        return bool(self.versions or self.committee)


def chain_of(measure):
    """The chain of a measure that was loaded with its committee; at most five queries."""
    versions = (
        ConceptVersion.objects.public()
        .filter(concept=measure.concept_id, resolution__in=Resolution.objects.public())
        .select_related("concept__municipality", "resolution__committee__municipality")
    )
    committee = measure.founded_committee
    if committee is None or not committee.is_visible:
        return Chain(list(versions), None, [], [])
    papers = Paper.objects.public().filter(committee=committee).for_lists().newest_first()
    reports = papers.filter(kind=Paper.Kind.ANNUAL_REPORT)
    others = papers.exclude(kind=Paper.Kind.ANNUAL_REPORT)
    return Chain(list(versions), committee, list(others[:PAPERS_SHOWN]), list(reports[:PAPERS_SHOWN]))
