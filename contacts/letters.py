"""The letters that follow from what people write: plain text, no personal content in a subject, no living links."""

import re
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import formats, timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from contacts.models import Enquiry, OutgoingMail, PublicForm
from content.limits import is_within
from content.templatetags.dates import full_time, in_language

Purpose = OutgoingMail.Purpose
Kind = PublicForm.Kind
#: What goes to the contact point itself where the form has no mailbox.
TO_THE_OFFICE = (Kind.MESSAGE, Kind.APPOINTMENT)
#: How many receipts one address gets within a day.
MOST_RECEIPTS, ONE_DAY = 3, timedelta(days=1)
#: Schemes that programs make clickable, the points in names of hosts, and addresses that are nothing else.
SCHEME = re.compile(r"(?i)(?<![a-z0-9+.-])([0-9+.-]*[a-z][a-z0-9+.-]*):(?=//|[^\s:])")
POINT = re.compile(r"(?i)(?<=[\w-])\.(?=[^\W\d_]{2})|(?<=\bwww)\.")
PLAIN_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def harmless(text):
    """What a stranger wrote, so that no mail program makes a link of it: `https[:]//example[.]org`."""
    return POINT.sub("[.]", SCHEME.sub(r"\1[:]", CONTROL.sub("", text)).replace("://", "[:]//"))


def address_or_words(email):
    """An address as it is, for answering; one with something else in it is only words."""
    return email if PLAIN_ADDRESS.fullmatch(email) else harmless(email)


def on_receiving(request, form, enquiry):
    """The notice to the office, and the receipt for the person who asked for one."""
    letters = [notice(request, form, enquiry)] if mailbox_of(form, enquiry) else []
    if enquiry.wants_receipt and enquiry.email and _may_get_receipt(enquiry.email):
        letters.append(receipt(request, form, enquiry))
    return letters


def _may_get_receipt(email):
    """Whoever enters the address of somebody else cannot flood them."""
    return is_within("receipt", salted_hmac("receipt", email.lower()).hexdigest()[:32], MOST_RECEIPTS, ONE_DAY)


def mailbox_of(form, enquiry):
    """Where a copy goes; "" where the desk alone tells of it. The offices of a demonstration hear nothing."""
    if enquiry.municipality.is_demonstration:
        return ""
    own = enquiry.contact_point.email if enquiry.contact_point and form.kind in TO_THE_OFFICE else ""
    return form.mailbox or own


def language_of(enquiry):
    """The language of letters to the person: the wished one where the portal speaks it, or that of the page."""
    return enquiry.language if enquiry.language in dict(settings.LANGUAGES) else enquiry.page_language


def page_of(request, enquiry):
    """The absolute address of the page on which its sender sees the enquiry."""
    with translation.override(language_of(enquiry)):
        path = reverse("contacts:enquiry", args=[enquiry.municipality.slug, enquiry.access_key])
    return request.build_absolute_uri(path)


def desk_page_of(request, enquiry):
    return request.build_absolute_uri(reverse("admin:contacts_enquiry_change", args=[enquiry.pk]))


def notice(request, form, enquiry):
    with translation.override("de"):
        lines = [
            _("Something new came in through the integration portal: %(kind)s.") % {"kind": enquiry.get_kind_display()},
            "",
            *facts(enquiry),
            "",
            _("Answer at the desk: %(address)s") % {"address": desk_page_of(request, enquiry)},
        ]
        return _letter(
            enquiry,
            Purpose.NOTICE,
            recipient=mailbox_of(form, enquiry),
            subject=_("%(kind)s, number %(number)s")
            % {"kind": enquiry.get_kind_display(), "number": enquiry.reference},
            lines=lines,
        )


def facts(enquiry):
    """What was entered, line by line, as far as something was."""
    appointment = getattr(enquiry, "appointment", None)
    rows = [
        (_("Number"), enquiry.reference),
        (_("For"), enquiry.contact_point.name if enquiry.contact_point else ""),
        (_("About"), harmless(enquiry.about)),
        (_("Page"), harmless(enquiry.about_path)),
        (_("When"), full_time(appointment.starts_at, appointment.ends_at) if appointment else ""),
        (_("How"), appointment.get_channel_display() if appointment else ""),
        (_("Name"), harmless(enquiry.name)),
        (_("Organisation"), harmless(enquiry.organisation)),
        (_("Answer"), enquiry.get_reply_by_display()),
        (_("E-mail"), address_or_words(enquiry.email)),
        (_("Phone"), enquiry.phone.as_national if enquiry.phone else ""),
        (_("Wished language"), in_language(enquiry.language) if enquiry.language else ""),
    ]
    lines = [f"{label}: {value}" for label, value in rows if value]
    return [*lines, "", harmless(enquiry.text)] if enquiry.text else lines


def receipt(request, form, enquiry):
    """Repeats nothing of what was written: it may go to somebody who never wrote."""
    with translation.override(language_of(enquiry)):
        words = {
            "town": enquiry.municipality.official_name,
            "day": _day(enquiry.received_at),
            "number": enquiry.reference,
        }
        lines = [
            _("Good day,"),
            "",
            _("%(town)s received what you wrote on %(day)s. Its number is %(number)s.") % words,
        ]
        if form.answer_days and enquiry.reply_by != Enquiry.ReplyBy.NONE:
            day = formats.date_format(enquiry.due_on, "DATE_FORMAT")
            lines.append(_("You get an answer by %(day)s.") % {"day": day})
        lines += [
            "",
            _("See how it stands, or delete it: %(address)s") % {"address": page_of(request, enquiry)},
            "",
            _("If you did not write to us, somebody mistyped an address. You need not do anything."),
        ]
        subject = _("We received what you wrote, number %(number)s") % words
        return _letter(enquiry, Purpose.RECEIPT, recipient=enquiry.email, subject=subject, lines=lines)


def answer(request, enquiry, text, reply_to):
    """What the office answers by mail."""
    with translation.override(language_of(enquiry)):
        lines = [
            text,
            "",
            "-- ",
            enquiry.municipality.official_name,
            _("Number %(number)s. See how it stands, or delete it: %(address)s")
            % {"number": enquiry.reference, "address": page_of(request, enquiry)},
        ]
        subject = _("Answer to number %(number)s") % {"number": enquiry.reference}
        return _letter(enquiry, Purpose.REPLY, recipient=enquiry.email, subject=subject, lines=lines, reply_to=reply_to)


def news_of_appointment(request, appointment, sentence, *, calendar, reason=""):
    """To the person: that the appointment was confirmed, moved, declined; with the entry for the calendar."""
    enquiry = appointment.enquiry
    with translation.override(language_of(enquiry)):
        lines = [_("Good day,"), "", sentence, *filter(None, [reason])]
        lines += ["", *whereabouts(appointment)] if appointment.holds else []
        address = {"address": page_of(request, enquiry)}
        invitation = (
            _("If you cannot come, please cancel here: %(address)s")
            if appointment.holds
            else _("See how it stands: %(address)s")
        )
        lines += ["", invitation % address]
        subject = _("Your appointment, number %(number)s") % {"number": enquiry.reference}
        return _letter(
            enquiry,
            Purpose.APPOINTMENT,
            recipient=enquiry.email,
            subject=subject,
            lines=lines,
            calendar=calendar,
            reply_to=mailbox_of(form_of(enquiry), enquiry),
        )


def cancellation(request, form, appointment, *, is_withdrawn):
    """To the office: that the person will not come. It outlives an enquiry that is deleted at the same moment."""
    enquiry = appointment.enquiry
    with translation.override("de"):
        when = full_time(appointment.starts_at, appointment.ends_at)
        lines = [_("The person cancelled the appointment of %(when)s. The time is free again.") % {"when": when}, ""]
        if is_withdrawn:
            lines.append(_("They deleted what they had sent, so there is nothing about it at the desk any more."))
        else:
            lines.append(_("At the desk: %(address)s") % {"address": desk_page_of(request, enquiry)})
        subject = _("Appointment cancelled, number %(number)s") % {"number": enquiry.reference}
        letter = _letter(enquiry, Purpose.NOTICE, recipient=mailbox_of(form, enquiry), subject=subject, lines=lines)
        letter.enquiry = None if is_withdrawn else enquiry
        return letter


def loss_of_appointment(appointment):
    """To the person: that the office deleted everything, and the appointment with it."""
    enquiry = appointment.enquiry
    with translation.override(language_of(enquiry)):
        when = full_time(appointment.starts_at, appointment.ends_at)
        lines = [
            _("Good day,"),
            "",
            _("Your appointment of %(when)s does not take place. What you sent was deleted.") % {"when": when},
        ]
        subject = _("Your appointment, number %(number)s") % {"number": enquiry.reference}
        letter = _letter(enquiry, Purpose.APPOINTMENT, recipient=enquiry.email, subject=subject, lines=lines)
        letter.enquiry = None
        return letter


def whereabouts(appointment):
    """When, with whom and where or how, line by line, in the language of the thread."""
    contact = appointment.contact_point
    lines = [full_time(appointment.starts_at, appointment.ends_at), contact.name_i18n]
    if appointment.channel == appointment.Channel.PHONE:
        phone = appointment.enquiry.phone
        lines.append(_("By phone: the office calls you on %(phone)s.") % {"phone": phone.as_national if phone else ""})
    else:
        place = ", ".join(filter(None, [contact.place.whole_line if contact.place else "", contact.room]))
        lines += [_("In person: %(place)s") % {"place": place} if place else _("In person")]
        lines += filter(None, [contact.place.directions_i18n if contact.place else ""])
    if contact.phone:
        lines.append(_("The office on the phone: %(phone)s") % {"phone": contact.phone_display})
    return lines


def _letter(enquiry, purpose, *, recipient, subject, lines, calendar="", reply_to=""):
    return OutgoingMail(
        municipality=enquiry.municipality,
        enquiry=enquiry,
        purpose=purpose,
        recipient=recipient,
        reply_to=reply_to,
        subject=subject,
        body="\n".join([*lines, ""]),
        calendar=calendar,
    )


def _day(moment):
    return formats.date_format(timezone.localtime(moment), "DATE_FORMAT")


def form_of(enquiry):
    """The form through which an enquiry came; the town may have closed it since."""
    return PublicForm.objects.get(municipality=enquiry.municipality, kind=enquiry.kind)
