"""What a calendar program understood of a meeting, and what the database says of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.utils import translation


@dataclass(frozen=True, order=True)
class Reading:
    uid: str
    starts_at: datetime
    ends_at: datetime
    summary: str
    status: str
    location: str
    description: str = field(default="", compare=False)


def expected(meeting):
    """The reading of a program that understood everything."""
    with translation.override("de"):
        title = meeting.display_title
    place = meeting.place
    return Reading(
        uid=meeting.uid,
        starts_at=meeting.starts_at.astimezone(UTC),
        ends_at=meeting.ends_at.astimezone(UTC),
        summary=f"ABGESAGT: {title}" if meeting.is_cancelled else title,
        status="CANCELLED" if meeting.is_cancelled else "CONFIRMED",
        location=", ".join(filter(None, [place.name, place.address_line])) if place else "",
    )
