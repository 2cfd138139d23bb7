from concepts.admin import (
    comment_answers,
    comments,
    concepts,
    consultations,
    measures,
    notes,
    processes,
    sections,
    versions,
)

__all__ = [
    "comment_answers",
    "comments",
    "concepts",
    "consultations",
    "measures",
    "notes",
    "processes",
    "sections",
    "versions",
]
