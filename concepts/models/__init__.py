from concepts.models.concepts import Concept, ConceptVersion, Measure
from concepts.models.processes import Milestone, Participant, RevisionProcess, Statement

__all__ = ["Concept", "ConceptVersion", "Measure", "Milestone", "Participant", "RevisionProcess", "Statement"]
