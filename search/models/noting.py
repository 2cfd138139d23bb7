"""Proxies that carry triggers and nothing else.

Whoever changes something, and however: the database notes what must be written again, in the same transaction.
"""

import pgtrigger

from committees.models import (
    AgendaItem,
    Answer,
    Committee,
    Document,
    EventSeries,
    Goal,
    JointCommittee,
    Meeting,
    Membership,
    Nominator,
    Paper,
    Project,
    Resolution,
    SeatBlock,
    Task,
)
from concepts.models import (
    Concept,
    ConceptVersion,
    Measure,
    Milestone,
    Participant,
    Postponement,
    RevisionProcess,
    Section,
    Statement,
    StepPerson,
    Talk,
)
from contacts.models import ContactLink, ContactPoint, Duty, Holder, Mission, Person, Place
from municipalities.models import AccessibilityStatement, Imprint, Municipality, Notice, PrivacyNotice


def noting(kind, column="id", *, spreads_as="", when_changed=(), name="note_for_search"):
    """Notes the thing to which a written row belongs, and that to which it belonged before.

    With `spreads_as`, a change in one of the columns `when_changed` is noted under that kind: see `search.spreading`.
    """
    noted = f"'{kind}'"
    if spreads_as:
        old, new = (", ".join(f"{row}.{name}" for name in when_changed) for row in ("OLD", "NEW"))
        is_wide = f"TG_OP <> 'INSERT' AND ROW({old}) IS DISTINCT FROM ROW({new})"
        noted = f"CASE WHEN {is_wide} THEN '{spreads_as}' ELSE '{kind}' END"
    return pgtrigger.Trigger(
        name=name,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.After,
        func=f"""
            INSERT INTO search_due (kind, object_id)
            SELECT DISTINCT {noted}, key FROM unnest(ARRAY[OLD.{column}, NEW.{column}]) AS key WHERE key IS NOT NULL;
            RETURN NULL;
        """,
    )


class Noting:
    """Meta of the proxies; so no floor below knows of them."""

    proxy = True
    default_permissions = ()


class SearchedMunicipality(Municipality):
    class Meta(Noting):
        triggers = [
            noting("town", spreads_as="all_of_town", when_changed=("state", "name", "is_example")),
            noting("legal", name="note_legal_pages_for_search"),
        ]


class SearchedImprint(Imprint):
    class Meta(Noting):
        triggers = [noting("legal", "municipality_id")]


class SearchedPrivacyNotice(PrivacyNotice):
    class Meta(Noting):
        triggers = [noting("legal", "municipality_id")]


class SearchedAccessibilityStatement(AccessibilityStatement):
    class Meta(Noting):
        triggers = [noting("legal", "municipality_id")]


class SearchedNotice(Notice):
    class Meta(Noting):
        triggers = [noting("notice")]


class SearchedPlace(Place):
    class Meta(Noting):
        triggers = [noting("around_place")]


class SearchedPerson(Person):
    class Meta(Noting):
        triggers = [noting("around_person")]


class SearchedContactPoint(ContactPoint):
    class Meta(Noting):
        triggers = [noting("contact")]


class SearchedHolder(Holder):
    class Meta(Noting):
        triggers = [noting("contact", "contact_point_id")]


class SearchedDuty(Duty):
    class Meta(Noting):
        triggers = [noting("contact", "contact_point_id")]


class SearchedMission(Mission):
    class Meta(Noting):
        triggers = [noting("contact", "contact_point_id")]


class SearchedContactLink(ContactLink):
    class Meta(Noting):
        triggers = [noting("contact", "contact_point_id")]


class SearchedCommittee(Committee):
    class Meta(Noting):
        triggers = [
            noting(
                "committee",
                spreads_as="all_of_committee",
                when_changed=("state", "municipality_id", "name", "short_name", "meeting_word", "i18n"),
            )
        ]


class SearchedGoal(Goal):
    class Meta(Noting):
        triggers = [noting("committee", "committee_id")]


class SearchedTask(Task):
    class Meta(Noting):
        triggers = [noting("committee", "committee_id")]


class SearchedEventSeries(EventSeries):
    class Meta(Noting):
        triggers = [noting("committee", "committee_id")]


class SearchedResolution(Resolution):
    class Meta(Noting):
        triggers = [noting("committee", "committee_id")]


class SearchedSeatBlock(SeatBlock):
    class Meta(Noting):
        triggers = [noting("committee", "committee_id")]


class SearchedNominator(Nominator):
    class Meta(Noting):
        triggers = [noting("around_seats", "block_id")]


class SearchedMembership(Membership):
    class Meta(Noting):
        triggers = [noting("committee", "committee_id")]


class SearchedMeeting(Meeting):
    class Meta(Noting):
        triggers = [
            noting(
                "meeting",
                spreads_as="all_of_meeting",
                when_changed=("state", "committee_id", "starts_at", "ends_at", "status", "expected"),
            )
        ]


class SearchedJointCommittee(JointCommittee):
    class Meta(Noting):
        triggers = [noting("meeting", "meeting_id")]


class SearchedAgendaItem(AgendaItem):
    class Meta(Noting):
        triggers = [noting("meeting", "meeting_id")]


class SearchedProject(Project):
    class Meta(Noting):
        triggers = [noting("project")]


class SearchedPaper(Paper):
    class Meta(Noting):
        triggers = [noting("paper")]


class SearchedAnswer(Answer):
    class Meta(Noting):
        triggers = [noting("paper", "paper_id")]


class SearchedDocument(Document):
    class Meta(Noting):
        triggers = [noting("document")]


class SearchedConcept(Concept):
    class Meta(Noting):
        triggers = [
            noting("concept", spreads_as="all_of_concept", when_changed=("state", "municipality_id", "title", "i18n"))
        ]


class SearchedConceptVersion(ConceptVersion):
    class Meta(Noting):
        triggers = [noting("all_of_version"), noting("concept", "concept_id", name="note_concept_for_search")]


class SearchedSection(Section):
    class Meta(Noting):
        # The words of a paragraph are found under its heading.
        triggers = [noting("text"), noting("text", "parent_id", name="note_heading_for_search")]


class SearchedMeasure(Measure):
    class Meta(Noting):
        triggers = [noting("measure")]


class SearchedProcess(RevisionProcess):
    class Meta(Noting):
        triggers = [noting("concept", "concept_id")]


class SearchedTalk(Talk):
    class Meta(Noting):
        triggers = [noting("around_process", "process_id")]


class SearchedMilestone(Milestone):
    class Meta(Noting):
        triggers = [noting("around_process", "process_id")]


class SearchedPostponement(Postponement):
    class Meta(Noting):
        triggers = [noting("around_step", "milestone_id")]


class SearchedStepPerson(StepPerson):
    class Meta(Noting):
        triggers = [noting("around_step", "milestone_id")]


class SearchedParticipant(Participant):
    class Meta(Noting):
        triggers = [noting("around_process", "process_id")]


class SearchedStatement(Statement):
    class Meta(Noting):
        triggers = [noting("around_process", "process_id")]
