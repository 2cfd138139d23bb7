"""What the portal processes about people in a town: told on the privacy page and in the record (Article 30 GDPR).

Both are made from the forms and periods that hold at this moment; nobody keeps them in step by hand.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacts.models import PublicForm
from contacts.purposes import PUBLIC_TASK, PURPOSES
from contacts.reporting import KIND as DISCRIMINATION
from contacts.reporting import functions_of
from contacts.retention import DELETIONS_KEPT, LETTERS_KEPT, READINGS_KEPT
from contacts.sealing import has_keys

COMMENT = PublicForm.Kind.CONSULTATION


@dataclass(frozen=True)
class Processing:
    """One purpose for which data about people is processed."""

    title: str
    purpose: str
    legal_basis: str
    people: str
    needed: tuple
    possible: tuple
    readers: str
    recipients: str
    periods: tuple

    def rows(self):
        """Pairs of label and text, as the record lists them."""
        return [
            (_("Purpose"), self.purpose),
            (_("Legal basis"), self.legal_basis),
            (_("About whom"), self.people),
            (_("Data that is needed"), ", ".join(self.needed)),
            *([(_("Data that may be given"), ", ".join(self.possible))] if self.possible else []),
            (_("Who reads it"), self.readers),
            (_("Passed on to"), self.recipients),
            (_("Deleted"), "; ".join(self.periods)),
        ]


def open_forms(town):
    """The forms that people can use at this moment."""
    forms = PublicForm.objects.open().filter(municipality=town)
    return forms if has_keys() else forms.exclude(kind=DISCRIMINATION)


def forms_of(town):
    """A `Processing` for each open form; at most two queries."""
    return [_of_form(form, town) for form in open_forms(town)]


def _of_form(form, town):
    purpose = PURPOSES[form.kind]
    is_report = form.kind == DISCRIMINATION
    return Processing(
        title=str(purpose.title),
        purpose=str(purpose.text),
        legal_basis=str(purpose.legal_basis),
        people=_("people who write to the town"),
        needed=tuple(map(str, purpose.needed)),
        possible=tuple(map(str, purpose.possible)),
        readers=_readers(form, town),
        recipients=_recipients(form, is_report),
        periods=_periods_of_comments(form) if form.kind == COMMENT else _periods(form, is_report),
    )


def _readers(form, town):
    if form.kind == DISCRIMINATION:
        return ", ".join(functions_of(town))
    if form.kind == COMMENT:
        return _("editors of the town; the e-mail address only the coordination; what is shown, everybody")
    return form.get_read_by_display()


def _recipients(form, is_report):
    if is_report or (form.kind == COMMENT and form.mailbox):
        return _("nobody; a mail without content says that something came in")
    if form.mailbox or form.kind in (PublicForm.Kind.MESSAGE, PublicForm.Kind.APPOINTMENT):
        return _("a copy by e-mail to the mailbox of the office")
    return _("nobody")


def _at_most(form):
    return ngettext(
        "at the latest %(days)d day after it came in", "at the latest %(days)d days after it came in", form.at_most_days
    ) % {"days": form.at_most_days}


def _periods_of_comments(form):
    """What is shown is part of the public record; the address is not."""
    answered = ngettext(
        "e-mail address: %(days)d day after the answer",
        "e-mail address: %(days)d days after the answer",
        form.kept_days,
    ) % {"days": form.kept_days}
    return (
        _("comment that is shown: when its author withdraws it"),
        _("comment that is not shown: %(period)s") % {"period": _at_most(form)},
        answered,
        _("any e-mail address: %(period)s") % {"period": _at_most(form)},
        _("e-mail address that was not confirmed: after a week"),
    )


def _periods(form, is_report):
    at_most = _at_most(form)
    if is_report:
        return (at_most,)
    kept = ngettext("%(days)d day after it was closed", "%(days)d days after it was closed", form.kept_days) % {
        "days": form.kept_days
    }
    if form.kind == PublicForm.Kind.APPOINTMENT:
        return (kept, at_most, _("not before the day of the appointment is over"))
    return (kept, at_most)


def record_of(town, legal):
    """Everything, for the record: what the forms take, and what the portal does besides. `legal`: PrivacyNotice."""
    log = (
        ngettext("after %(days)d day", "after %(days)d days", legal.log_days) % {"days": legal.log_days}
        if legal.log_days
        else _("not entered yet")
    )
    staff = _("people who work for the town")
    return [
        *forms_of(town),
        Processing(
            _("Letters by e-mail"),
            _("Receipts, answers, news of appointments and notices to the office."),
            str(PUBLIC_TASK),
            _("people who write to the town"),
            (_("e-mail address"), _("text until it was sent")),
            (),
            _("as with the form that the letter belongs to"),
            _("the mail server of the town"),
            (_("with the message it belongs to; others %(days)d days after sending") % {"days": LETTERS_KEPT.days},),
        ),
        Processing(
            _("Protection against abuse"),
            _("Limits how often one network may send forms."),
            str(PUBLIC_TASK),
            _("visitors who send a form"),
            (_("hashed number of the network, cut off so that it names no single connection"),),
            (),
            _("nobody; a program counts"),
            _("nobody"),
            (_("counted for an hour, deleted within a day"),),
        ),
        Processing(
            _("Server log"),
            _("Finds faults and wards off attacks."),
            str(PUBLIC_TASK),
            _("visitors"),
            (_("address of the device, time, page"),),
            (),
            _("the technical operator"),
            _("nobody"),
            (log,),
        ),
        Processing(
            _("Logins at the editors' desk"),
            _("Lets people in, and keeps who changed what on the pages."),
            str(PUBLIC_TASK),
            staff,
            (_("name, e-mail address, role, changes with their time"),),
            (),
            _("the coordination of the town and the administrators"),
            _("nobody"),
            (_("logins until they are withdrawn; the history of pages for as long as the pages exist"),),
        ),
        Processing(
            _("Contacts and committees on the pages"),
            _("Says who can be reached in which function."),
            str(PUBLIC_TASK),
            _("people in a public function"),
            (_("name, function, period"),),
            (),
            _("everybody"),
            _("everybody"),
            (_("until the function ends; the history for as long as the page exists"),),
        ),
        Processing(
            _("Proof of deletions and readings"),
            _("Shows that periods are kept, and who read confidential reports."),
            str(PUBLIC_TASK),
            staff,
            (_("kind and day of what was deleted; reader, number and time of a reading"),),
            (),
            _("the coordination, the confidential contacts and the administrators"),
            _("nobody"),
            (
                _("deletions after %(years)d years") % {"years": DELETIONS_KEPT.days // 365},
                _("readings after %(days)d days") % {"days": READINGS_KEPT.days},
            ),
        ),
    ]


def facts_of(town, legal):
    """Pairs of label and text: what holds for all of it."""
    unknown = _("not entered yet")
    return [
        (_("Controller"), legal.controller or town.official_name),
        (_("Data protection officer"), legal.officer_contact or unknown),
        (_("Data protection authority"), legal.authority or unknown),
        (_("Transfer to third countries"), _("none")),
        (
            _("Security"),
            _(
                "Encrypted transport; access by personal logins with roles for each town; confidential reports "
                "encrypted with a key outside the database, each reading noted; deletion by a program every day."
            ),
        ),
    ]
