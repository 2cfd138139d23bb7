from concepts.models.comparisons import ChangeNote, ComparedSection, Comparison
from concepts.models.concepts import Concept, ConceptVersion
from concepts.models.consultations import Comment, CommentAnswer, Consultation
from concepts.models.measures import Indicator, Measure, Observation, ProgressNote
from concepts.models.processes import (
    Milestone,
    Participant,
    Postponement,
    RevisionProcess,
    Statement,
    StepPerson,
    Talk,
)
from concepts.models.sections import Section, TextIntake

__all__ = [
    "ChangeNote",
    "Comment",
    "CommentAnswer",
    "ComparedSection",
    "Comparison",
    "Concept",
    "ConceptVersion",
    "Consultation",
    "Indicator",
    "Measure",
    "Milestone",
    "Observation",
    "Participant",
    "Postponement",
    "ProgressNote",
    "RevisionProcess",
    "Section",
    "Statement",
    "StepPerson",
    "Talk",
    "TextIntake",
]
