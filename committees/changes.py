"""What happened to the date of a meeting, as pages, the desk and calendars tell it."""

from django.utils.translation import gettext as _

from content.templatetags.dates import clock, long_day


def change_sentence(meeting):
    """What happened to the date, in one sentence; "" where nothing did."""
    if meeting.is_cancelled:
        return _("This meeting has been cancelled.")
    if meeting.is_postponed:
        return _("This meeting has been postponed. A new date has not been fixed yet.")
    if meeting.is_moved:
        former, present = meeting.previous_starts_at, meeting.starts_at
        if meeting.is_all_day:
            days = {"former_day": long_day(former), "day": long_day(present)}
            return _("Moved: formerly %(former_day)s, now %(day)s.") % days
        return _("Moved: formerly %(former_day)s, %(former_time)s, now %(day)s, %(time)s.") % {
            "former_day": long_day(former),
            "former_time": clock(former),
            "day": long_day(present),
            "time": clock(present),
        }
    return ""
