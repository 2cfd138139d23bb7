"""What each form is for, on what law it rests and what it asks: told on the form, the privacy page and the record."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from contacts.models import PublicForm

Kind = PublicForm.Kind
#: Article 6 (1) (e) GDPR with the data protection act of the Land: a task of the town.
PUBLIC_TASK = _("Task of the town (Article 6 (1) (e) GDPR with the data protection act of the Land)")
CONSENT = _("Your consent (Article 6 (1) (a) GDPR)")
EXPLICIT_CONSENT = _("Your explicit consent (Articles 6 (1) (a) and 9 (2) (a) GDPR)")
ACCESSIBILITY_ACT = _("Accessibility law of the Land (Article 6 (1) (c) GDPR)")


@dataclass(frozen=True)
class Purpose:
    """In words for everybody. `needed` and `possible` name the fields that must and may be filled."""

    title: str
    text: str
    legal_basis: str
    needed: tuple
    possible: tuple


REPLY = (_("name"), _("e-mail or phone"), _("wished language"))

PURPOSES = {
    Kind.MESSAGE: Purpose(
        _("Write a message"),
        _("We use what you write to answer you, and for nothing else."),
        PUBLIC_TASK,
        (_("your message"),),
        REPLY,
    ),
    Kind.APPOINTMENT: Purpose(
        _("Ask for an appointment"),
        _("We use what you enter to agree on the appointment with you, and for nothing else."),
        PUBLIC_TASK,
        (_("day and time"), _("in person or by phone; for a call, your phone number")),
        (_("name"), _("e-mail or phone"), _("wished language"), _("what it is about")),
    ),
    Kind.PARTICIPATION: Purpose(
        _("I want to take part"),
        _("We use what you enter to invite you and to answer your questions."),
        CONSENT,
        (_("whether you write for yourself or for an organisation"), _("e-mail or phone")),
        (_("name"), _("name of the organisation"), _("wished language"), _("a message")),
    ),
    Kind.TOPIC: Purpose(
        _("Suggest a topic"),
        _("The committee gets your topic without your name. We use your address only to answer you."),
        PUBLIC_TASK,
        (_("your topic"),),
        REPLY,
    ),
    Kind.BARRIER: Purpose(
        _("Report a barrier"),
        _("We use your report to remove the barrier and to answer you."),
        ACCESSIBILITY_ACT,
        (_("what does not work"),),
        (_("page on which it happened"), _("name"), _("e-mail or phone")),
    ),
    Kind.PROPOSAL: Purpose(
        _("Propose an event or a correction"),
        _("We check what you propose. Your name and address are not published."),
        PUBLIC_TASK,
        (_("your proposal"),),
        (_("page that should be corrected"), _("date and place of an event"), _("name"), _("e-mail or phone")),
    ),
    Kind.DISCRIMINATION: Purpose(
        _("Report discrimination"),
        _("Only the confidential contact reads your report, to advise you. It is passed on to nobody without you."),
        EXPLICIT_CONSENT,
        (_("what happened"),),
        (_("area of life"), _("e-mail or phone")),
    ),
    Kind.CONSULTATION: Purpose(
        _("Comment on a concept"),
        _(
            "We show your comment on the page of the concept and answer it. We use your address only to send you the "
            "answer."
        ),
        PUBLIC_TASK,
        (_("your comment"),),
        (_("name, which is shown with the comment"), _("e-mail"), _("language of the comment")),
    ),
}
