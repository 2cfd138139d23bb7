from committees.models.committees import Committee, Goal, Task
from committees.models.documents import MINUTES_KINDS, Document
from committees.models.entries import CalendarEntry, DueMeeting, FeedState
from committees.models.meetings import AgendaItem, JointCommittee, Meeting
from committees.models.papers import Answer, Paper, Resolution
from committees.models.projects import EventSeries, Project
from committees.models.seats import Membership, Nominator, SeatBlock

__all__ = [
    "MINUTES_KINDS",
    "AgendaItem",
    "Answer",
    "CalendarEntry",
    "Committee",
    "Document",
    "DueMeeting",
    "EventSeries",
    "FeedState",
    "Goal",
    "JointCommittee",
    "Meeting",
    "Membership",
    "Nominator",
    "Paper",
    "Project",
    "Resolution",
    "SeatBlock",
    "Task",
]
