"""Everything that is stored about one person who wrote (Article 15 GDPR), found by mail address or phone number."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from phonenumber_field.phonenumber import to_python

from contacts.models import Enquiry, OutgoingMail
from contacts.upward import named
from municipalities.models import Municipality

ENQUIRY_FIELDS = (
    "reference",
    "about",
    "about_path",
    "text",
    "name",
    "organisation",
    "reply_by",
    "email",
    "phone",
    "language",
    "wants_receipt",
    "status",
    "due_on",
    "received_at",
    "closed_at",
    "kept_days",
    "at_most_days",
)
NOTE_FIELDS = ("kind", "text", "created_at")
APPOINTMENT_FIELDS = ("starts_at", "ends_at", "channel", "status")
LETTER_FIELDS = (
    "purpose",
    "recipient",
    "reply_to",
    "subject",
    "body",
    "status",
    "created_at",
    "sent_at",
    "last_error",
)


def enquiries_of(person):
    """What a person wrote: `person` is a mail address, or a phone number in any notation."""
    found = Q(email__iexact=person)
    phone = to_python(person)
    if phone and phone.is_valid():
        found |= Q(phone=phone)
    return Enquiry.objects.filter(found)


def about(person, enquiries, letters, towns):
    """The export, ready for JSON. The querysets bound what is looked through; `towns` does so for apps above."""
    own = enquiries.filter(pk__in=enquiries_of(person).values("pk"))
    loaded = own.select_related("municipality", "contact_point", "appointment").prefetch_related("notes")
    addressed = Q(recipient__iexact=person) | Q(reply_to__iexact=person) | Q(enquiry__in=own.values("pk"))
    found = {
        "person": person,
        "made_at": timezone.now(),
        "enquiries": [_enquiry(each) for each in loaded.with_deletion()],
        "letters": [fields_of(each, LETTER_FIELDS) for each in letters.filter(addressed)],
        "not_searched": _(
            "Confidential reports of discrimination are encrypted and cannot be searched by person. The confidential "
            "contact finds them by their number."
        ),
    }
    for about_person_above in named("about_person"):
        found |= about_person_above(person, towns)
    return found


def everything_about(person):
    """In all towns, whoever may read it at the desk."""
    return about(person, Enquiry.objects.all(), OutgoingMail.objects.all(), Municipality.objects.all())


def _enquiry(enquiry):
    appointment = getattr(enquiry, "appointment", None)
    return {
        "town": enquiry.municipality.name,
        "form": enquiry.get_kind_display(),
        "contact_point": enquiry.contact_point.name if enquiry.contact_point else "",
        **fields_of(enquiry, ENQUIRY_FIELDS),
        "delete_at": enquiry.delete_at,
        "notes": [fields_of(note, NOTE_FIELDS) for note in enquiry.notes.all()],
        "appointment": fields_of(appointment, APPOINTMENT_FIELDS) if appointment else None,
    }


def fields_of(row, names):
    values = {name: getattr(row, name) for name in names}
    if phone := values.get("phone"):
        values["phone"] = phone.as_e164
    return values
