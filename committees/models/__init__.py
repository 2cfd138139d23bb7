from committees.models.committees import Committee, Goal, Task
from committees.models.meetings import AgendaItem, Document, Meeting
from committees.models.papers import Answer, Paper, Resolution
from committees.models.projects import EventSeries, Project
from committees.models.seats import Membership, Nominator, SeatBlock

__all__ = [
    "AgendaItem",
    "Answer",
    "Committee",
    "Document",
    "EventSeries",
    "Goal",
    "Meeting",
    "Membership",
    "Nominator",
    "Paper",
    "Project",
    "Resolution",
    "SeatBlock",
    "Task",
]
