"""Who helps and when, and what people write to them."""

from contacts.models.confidential import ConfidentialReader, DiscriminationReport, ReportCount, ReportReading
from contacts.models.enquiries import Appointment, Enquiry, EnquiryNote
from contacts.models.hours import MIDNIGHT, Absence, OpeningHours
from contacts.models.mail import OutgoingMail
from contacts.models.places import Place
from contacts.models.points import ContactLink, ContactPoint, Duty, Holder, Mission, Person
from contacts.models.publicforms import Deletion, PublicForm

__all__ = [
    "MIDNIGHT",
    "Absence",
    "Appointment",
    "ConfidentialReader",
    "ContactLink",
    "ContactPoint",
    "Deletion",
    "DiscriminationReport",
    "Duty",
    "Enquiry",
    "EnquiryNote",
    "Holder",
    "Mission",
    "OpeningHours",
    "OutgoingMail",
    "Person",
    "Place",
    "PublicForm",
    "ReportCount",
    "ReportReading",
]
