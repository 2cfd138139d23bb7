"""The letters about a comment. None repeats what was said: it may go to somebody who never wrote.

Each carries the number of the comment at the end of its subject. By it they are found again, and deleted with it.
"""

from datetime import timedelta

from django.core.signing import Signer
from django.db.models.functions import Right
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from contacts.models import OutgoingMail
from content import richtext
from content.limits import is_within

Purpose = OutgoingMail.Purpose
#: How many requests to confirm one address gets within a day.
MOST_CONFIRMATIONS, ONE_DAY = 3, timedelta(days=1)
#: An address that nobody confirmed is erased then.
UNCONFIRMED_KEPT = timedelta(days=7)
TAG_LENGTH = len("[XXXX-XXXX]")


def tag(reference):
    """How a subject ends."""
    return f"[{reference}]"


def letters_of(references):
    """All letters about the comments with these numbers."""
    tags = [tag(reference) for reference in references]
    return OutgoingMail.objects.filter(enquiry=None).alias(tag=Right("subject", TAG_LENGTH)).filter(tag__in=tags)


def token_of(comment):
    """Stands in the letter alone: who sent the form knows the address of the page, and not this."""
    return Signer(salt="comment.email").signature(f"{comment.access_key} {comment.email}")


def is_token_of(comment, token):
    return bool(comment.email) and constant_time_compare(token, token_of(comment))


def own_address(comment):
    """The path of the page on which its author sees the comment."""
    concept = comment.consultation.version.concept
    return reverse("concepts:own_comment", kwargs=concept.address | {"comment_key": comment.access_key})


def on_receiving(request, form, comment):
    """The notice to the office, and the request to confirm for the person who wants an answer by mail."""
    letters = [notice(request, form, comment)] if form.mailbox and not _town_of(comment).is_demonstration else []
    if comment.email and _may_get_letter(comment.email):
        letters.append(confirmation(request, comment))
    return letters


def _may_get_letter(email):
    """Whoever enters the address of somebody else cannot flood them."""
    source = salted_hmac("confirmation", email.lower()).hexdigest()[:32]
    return is_within("confirmation", source, MOST_CONFIRMATIONS, ONE_DAY)


def notice(request, form, comment):
    """Says that there is something to look at: no name, no address, no text."""
    with translation.override("de"):
        address = request.build_absolute_uri(reverse("admin:index"))
        lines = [
            _("A comment on “%(title)s” came in and waits to be looked at.")
            % {"title": comment.consultation.version.concept.title},
            "",
            _("You find it at the desk: %(address)s") % {"address": address},
        ]
        return _letter(comment, Purpose.NOTICE, form.mailbox, _("New comment on a concept"), lines)


def confirmation(request, comment):
    with translation.override(comment.page_language):
        page = request.build_absolute_uri(f"{own_address(comment)}?bestaetigen={token_of(comment)}")
        words = {
            "town": _town_of(comment).official_name,
            "title": comment.consultation.version.concept.title_i18n,
        }
        lines = [
            _("Good day,"),
            "",
            _(
                "somebody commented on “%(title)s” of %(town)s and asked for the answer to be sent to this address. "
                "If that was you, please confirm it on this page:"
            )
            % words,
            page,
            "",
            _(
                "If it was not you, you need not do anything. You get no answer then, and the address is deleted "
                "after %(days)d days."
            )
            % {"days": UNCONFIRMED_KEPT.days},
        ]
        subject = _("Please confirm your e-mail address")
        return _letter(comment, Purpose.CONFIRMATION, comment.email, subject, lines)


def answer_letter(request, comment, answer):
    """What the administration answers, for a comment whose address was confirmed; hand it to `delivery.send`."""
    with translation.override(comment.page_language):
        title = comment.consultation.version.concept.title_i18n
        lines = [
            _("Good day,"),
            "",
            _("%(town)s answered your comment on “%(title)s”.")
            % {"town": _town_of(comment).official_name, "title": title},
            "",
            _("Outcome: %(outcome)s") % {"outcome": answer.get_outcome_display()},
            "",
            richtext.plain(answer.reason_i18n),
            "",
            _("Your comment with its answer, and where you can withdraw it: %(address)s")
            % {"address": request.build_absolute_uri(own_address(comment))},
        ]
        return _letter(comment, Purpose.REPLY, comment.email, _("Answer to your comment"), lines)


def _town_of(comment):
    return comment.consultation.version.concept.municipality


def _letter(comment, purpose, recipient, subject, lines):
    return OutgoingMail(
        municipality=_town_of(comment),
        purpose=purpose,
        recipient=recipient,
        subject=f"{subject} {tag(comment.reference)}",
        body="\n".join([*lines, ""]),
    )
