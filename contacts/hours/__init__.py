"""When somebody can be reached: slots of a week, grouped for reading, and what holds at this moment."""

from contacts.hours.presence import Availability, availability, availability_of, stays
from contacts.hours.public_days import public_holidays
from contacts.hours.weeks import Week, grouped, holiday_name, slots_on, week, weeks

__all__ = [
    "Availability",
    "Week",
    "availability",
    "availability_of",
    "grouped",
    "holiday_name",
    "public_holidays",
    "slots_on",
    "stays",
    "week",
    "weeks",
]
