"""Deeds with comments: look at them, answer one or several, release the answers; and the one place that counts them.

Each deed holds the row of its consultation first: of two people who act at once, the second meets what the first did.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from concepts import letters
from concepts.models import Comment, CommentAnswer, Consultation
from concepts.questions import comments_counted
from concepts.retention import hold_consultations
from contacts.delivery import send

Status = Comment.Status


@dataclass(frozen=True)
class Tally:
    """How many comments there are, and what became of them."""

    waiting: int = 0
    refused: int = 0
    #: Those that are shown: all further numbers are about them.
    shown: int = 0
    #: By the outcome of their answer, as far as it was released.
    by_outcome: dict = field(default_factory=dict)
    #: By the identity of the section; None for the whole version.
    by_section: dict = field(default_factory=dict)

    @property
    def answered(self):
        return sum(self.by_outcome.values())

    @property
    def open(self):
        return self.shown - self.answered

    @property
    def outcomes(self):
        """Triples of value, label and number, of all outcomes there are."""
        return [(value, label, self.by_outcome.get(value, 0)) for value, label in CommentAnswer.Outcome.choices]


def tally(place):
    """Count the comments on a version as readers know them, or those of a consultation as the desk does; one query."""
    if isinstance(place, Consultation):
        rows = Comment.objects.filter(consultation=place).counted()
    else:
        rows = comments_counted(version=place)
    by_status, by_outcome, by_section = Counter(), Counter(), Counter()
    for status, identity, outcome, number in rows:
        by_status[status] += number
        if status == Status.SHOWN:
            by_section[identity] += number
            by_outcome.update({outcome: number} if outcome else {})
    return Tally(
        waiting=by_status[Status.WAITING],
        refused=by_status[Status.REFUSED],
        shown=by_status[Status.SHOWN],
        by_outcome=dict(by_outcome),
        by_section=dict(by_section),
    )


def _held(comments):
    """The keys of the comments, in whose consultations nobody else acts any more."""
    found = list(comments.order_by().values_list("pk", "consultation"))
    hold_consultations({consultation for _key, consultation in found})
    return Comment.objects.filter(pk__in=[key for key, _consultation in found])


@transaction.atomic
def show(comments, user):
    """Show them to everybody; returns how many were not shown before."""
    rows = _held(comments).exclude(status=Status.SHOWN)
    return rows.update(status=Status.SHOWN, refusal="", looked_at_by=user)


@transaction.atomic
def refuse(comments, reason, user):
    """Do not show them, for a reason that their authors read; answers that are not released yet lose them."""
    rows = _held(comments)
    rows.filter(answer__released_at=None).update(answer=None)
    return rows.update(status=Status.REFUSED, refusal=reason, looked_at_by=user)


@transaction.atomic
def prepare(answer, comments):
    """Store a new answer for those comments that are shown and have none yet; returns how many."""
    rows = _free(_held(comments), answer)
    if rows:
        answer.save()
        Comment.objects.filter(pk__in=rows).update(answer=answer)
    return len(rows)


@transaction.atomic
def add(answer, comments):
    """Let a prepared answer hold for further comments; returns how many. None once it was released."""
    hold_consultations([answer.consultation_id])
    if not CommentAnswer.objects.filter(pk=answer.pk, released_at=None).exists():
        return 0
    return Comment.objects.filter(pk__in=_free(comments, answer)).update(answer=answer)


def answerable(comments):
    """Those that an answer can hold for: shown, and without one yet."""
    return comments.filter(status=Status.SHOWN, answer=None)


def _free(comments, answer):
    comments = answerable(comments).filter(consultation=answer.consultation)
    return list(comments.order_by().values_list("pk", flat=True))


@transaction.atomic
def take_out(comments):
    """Take them out of their prepared answers; returns how many. Released answers stay with their comments."""
    return _held(comments).filter(answer__isnull=False, answer__released_at=None).update(answer=None)


def prepared(consultation):
    """Answers that are written, hold for a comment that is shown, and wait to be released."""
    answers = CommentAnswer.objects.filter(consultation=consultation, released_at=None)
    return answers.filter(comments__status=Status.SHOWN).distinct().order_by("pk")


@dataclass(frozen=True)
class Released:
    answers: int
    comments: int
    letters: int


@transaction.atomic
def release(request, consultation, seen=None):
    """Release all prepared answers together and write to whoever wanted a reply.

    `seen`: the state of the answers that the person looked at. Where another one holds by now, nothing happens: None.
    """
    hold_consultations([consultation.pk])
    answers = list(prepared(consultation))
    if seen is not None and seen != state_of(answers):
        return None
    now = timezone.now()
    CommentAnswer.objects.filter(pk__in=[answer.pk for answer in answers]).update(released_at=now, modified_at=now)
    wanted = writes_to(answers).select_related("answer", "consultation__version__concept__municipality")
    number = 0
    for comment in wanted.select_for_update(of=("self",)):
        send(letters.answer_letter(request, comment, comment.answer))
        number += 1
    return Released(len(answers), _answered(answers).count(), number)


def writes_to(answers):
    """Comments whose authors get the answer by mail: they gave an address and confirmed it."""
    return _answered(answers).exclude(email="").exclude(email_confirmed_at=None)


def _answered(answers):
    return Comment.objects.filter(answer__in=answers, status=Status.SHOWN)


def state_of(answers):
    """Changes with each answer that is added, changed or taken away."""
    return ",".join(f"{answer.pk}:{answer.modified_at.timestamp():.6f}" for answer in answers)
