"""Noting that a step was moved: readers see for when it was planned before."""

from concepts.models import Postponement


def is_move(before, after):
    """A date that only became more precise was not moved."""
    if not before:
        return False
    return not after or after.earliest < before.earliest or before.latest < after.latest


def note_move(milestone, before, reason=""):
    """Keep the date that was named to readers before; returns the `Postponement`, None where nothing was moved.

    What nobody could read was not announced: of a step with a meeting, pages tell the date of the meeting. What is
    done is not postponed any more.
    """
    was_told = milestone.process.is_visible and not milestone.shown_meeting
    if milestone.happened_on or not was_told or not is_move(before, milestone.planned_on):
        return None
    return Postponement.objects.create(milestone=milestone, planned_before=before, reason=reason)
