"""What an office does with a time that somebody asked for, and what the person learns of it."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from contacts import letters
from contacts.delivery import send
from contacts.models import Appointment, ContactPoint, Enquiry, EnquiryNote
from content.ical import BERLIN, Text, clock_times
from content.templatetags.dates import full_time, long_moment

Status = Appointment.Status


def confirm(request, appointment):
    _change(request, appointment, status=Status.CONFIRMED)


def move(request, appointment, starts_at, ends_at, reason=""):
    """Offer another time, which counts as confirmed. Raises `IntegrityError` where it is taken."""
    asked_for = appointment.asked_for or appointment.starts_at
    times = {"starts_at": starts_at, "ends_at": ends_at, "asked_for": asked_for}
    _change(request, appointment, reason, status=Status.CONFIRMED, **times)


def decline(request, appointment, reason):
    _change(request, appointment, reason, status=Status.DECLINED)


def cancel(request, appointment, *, is_withdrawn=False):
    """The person cancels; the time is free at once, and the office hears of it.

    `is_withdrawn`: the enquiry is deleted at the same moment.
    """
    enquiry = appointment.enquiry
    form = letters.form_of(enquiry)
    with transaction.atomic():
        _set(appointment, status=Status.CANCELLED, reason="")
        with translation.override("de"):  # colleagues read it
            _note(enquiry, _("The person cancelled the appointment."), None)
        # Somebody looks at it again: the inbox shows it as new.
        Enquiry.objects.filter(pk=enquiry.pk, status=Enquiry.Status.ANSWERED).update(status=Enquiry.Status.NEW)
        if letters.mailbox_of(form, enquiry):
            send(letters.cancellation(request, form, appointment, is_withdrawn=is_withdrawn))


def lose(enquiries):
    """Before enquiries are deleted at the desk: tell the people whose appointments go with them."""
    held = Appointment.objects.coming(timezone.now()).filter(enquiry__in=enquiries).exclude(enquiry__email="")
    for appointment in held.select_related("enquiry__municipality", "contact_point"):
        send(letters.loss_of_appointment(appointment))


def sentence(appointment):
    """How an appointment stands, for the person."""
    words = {"when": full_time(appointment.starts_at, appointment.ends_at)}
    if appointment.status == Status.CONFIRMED and appointment.asked_for:
        words["before"] = long_moment(appointment.asked_for)
        return _("Your appointment was moved. You had asked for %(before)s. Now it is: %(when)s.") % words
    return {
        Status.REQUESTED: _("You asked for %(when)s. The office still has to confirm it."),
        Status.CONFIRMED: _("Your appointment is confirmed: %(when)s."),
        Status.DECLINED: _("The office cannot offer the appointment of %(when)s."),
        Status.CANCELLED: _("You cancelled the appointment of %(when)s."),
    }[appointment.status] % words


def calendar_object(request, appointment):
    """The appointment as an `.ics` of one event; its UID stays, its SEQUENCE grows with each change."""
    event = Event()
    event.add("uid", Text(str(appointment.uid)))
    event.add("dtstamp", timezone.now())
    event.add("sequence", appointment.sequence)
    starts, ends = clock_times([timezone.localtime(each) for each in (appointment.starts_at, appointment.ends_at)])
    event.add("dtstart", starts)
    event.add("dtend", ends)
    prefix = "" if appointment.holds else f"{_('CANCELLED')}: "
    event.add("summary", Text(prefix + _("Appointment: %(name)s") % {"name": appointment.contact_point.name_i18n}))
    event.add("status", "CONFIRMED" if appointment.status == Status.CONFIRMED else _unconfirmed(appointment))
    event.add("description", Text("\n".join(letters.whereabouts(appointment)[1:])))
    place = appointment.contact_point.place
    if place and appointment.channel == Appointment.Channel.PERSONAL:
        event.add("location", Text(place.whole_line))
    event.add("url", letters.page_of(request, appointment.enquiry))
    calendar = Calendar()
    calendar.add("prodid", "-//Integrationsportal//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(BERLIN)
    calendar.add_component(event)
    return calendar.to_ical().decode()


def _unconfirmed(appointment):
    return "TENTATIVE" if appointment.holds else "CANCELLED"


def _change(request, appointment, reason="", **values):
    enquiry = appointment.enquiry
    with transaction.atomic():
        _set(appointment, reason=reason, **values)
        _note(enquiry, " ".join(filter(None, [_told_colleagues(appointment), reason])), request.user)
        Enquiry.objects.filter(pk=enquiry.pk).exclude(status=Enquiry.Status.CLOSED).update(
            status=Enquiry.Status.ANSWERED
        )
        if enquiry.email:
            with translation.override(letters.language_of(enquiry)):
                calendar = calendar_object(request, appointment)
                news = sentence(appointment)
            send(letters.news_of_appointment(request, appointment, news, calendar=calendar, reason=reason))


def _told_colleagues(appointment):
    when = full_time(appointment.starts_at, appointment.ends_at)
    return _("Appointment: %(status)s, %(when)s.") % {"status": appointment.get_status_display(), "when": when}


def _set(appointment, **values):
    """In the database and in the row at hand; refused where the time is taken."""
    with transaction.atomic():
        # One after the other: two rows that wait for each other at an exclusion constraint end in a deadlock.
        ContactPoint.objects.select_for_update(no_key=True).only("pk").get(pk=appointment.contact_point_id)
        Appointment.objects.filter(pk=appointment.pk).update(**values, sequence=F("sequence") + 1)
    appointment.refresh_from_db(fields=[*values, "sequence"])


def _note(enquiry, text, author):
    EnquiryNote.objects.create(enquiry=enquiry, kind=EnquiryNote.Kind.CHANGE, text=text, author=author)
