"""Published minutes say that their meeting was held."""

from django.db import models
from django.utils import timezone

from committees.models import Meeting


class Conclusion(models.TextChoices):
    """What published minutes mean for their meeting."""

    HELD = "held"
    #: The meeting stands there as called off: somebody has to look.
    CONTRADICTED = "contradicted"


def conclude(document):
    """Set the meeting of published minutes to held; returns a `Conclusion`, or None where there is nothing to say."""
    meeting = document.meeting
    if not (document.is_minutes and document.is_published and meeting):
        return None
    if not meeting.takes_place:
        return Conclusion.CONTRADICTED
    if meeting.status == Meeting.Status.HELD or meeting.starts_at > timezone.now():
        return None
    meeting.status = Meeting.Status.HELD
    meeting.save(update_fields=["status"])
    return Conclusion.HELD
