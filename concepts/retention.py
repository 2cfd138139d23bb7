"""What is deleted of comments, and when. What is shown stays as part of the public record, without its address."""

from datetime import timedelta

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Case, DateTimeField, F, OuterRef, Value, When
from django.db.models.functions import Cast, Least
from django.utils import timezone

from concepts.intake import delete_old_intakes
from concepts.letters import UNCONFIRMED_KEPT, Purpose, letters_of
from concepts.models import Comment, CommentAnswer, Consultation
from contacts.models import Deletion, PublicForm
from contacts.querysets import promised_or_now
from contacts.retention import end_of_day

#: A text that was handed in and never taken over.
INTAKES_KEPT = timedelta(days=30)
KIND = PublicForm.Kind.CONSULTATION
TOWN = "consultation__version__concept__municipality"


@transaction.atomic
def delete_comments(comments, reason):
    """Delete comments with their letters and the answers that hold for nothing else; returns how many they were.

    Who asks for that waits until nobody holds them; the purge leaves those to the next night.
    """
    hold_consultations(comments.values("consultation"))
    by_itself = reason == Deletion.Reason.RETENTION
    rows = list(comments.annotate(town=F(TOWN)).select_for_update(of=("self",), skip_locked=by_itself))
    Deletion.objects.bulk_create(
        Deletion(municipality_id=row.town, kind=KIND, reason=reason, received_on=row.received_on) for row in rows
    )
    letters_of([row.reference for row in rows]).delete()
    keys = [row.pk for row in rows]
    _delete_log_of(Comment, keys)
    Comment.objects.filter(pk__in=keys).delete()
    _delete_answers_to_nothing({row.consultation_id for row in rows})
    return len(rows)


def hold_consultations(keys):
    """Lock them in one order: what is answered and what is deleted there goes one after the other."""
    list(Consultation.objects.filter(pk__in=keys).order_by("pk").select_for_update(no_key=True).values_list("pk"))


def _delete_answers_to_nothing(consultations):
    """With their history, also of those that were emptied or deleted before: they may quote what was taken back."""
    answers = CommentAnswer.objects.filter(consultation__in=consultations)
    answers.filter(comments=None).delete()
    events = CommentAnswer.pgh_event_model.objects.filter(consultation__in=consultations)
    gone = events.exclude(pgh_obj_id__in=answers.values("pk"))
    _delete_log_of(CommentAnswer, set(gone.values_list("pgh_obj_id", flat=True)))
    gone.delete()


def _delete_log_of(model, keys):
    content_type = ContentType.objects.get_for_model(model)
    LogEntry.objects.filter(content_type=content_type, object_id__in=map(str, keys)).delete()


def with_ends(comments):
    """Adds `delete_at` (for what is not shown) and `forget_at` (for the address), as the form promised or sooner."""
    form = PublicForm.objects.filter(municipality=OuterRef(TOWN), kind=KIND)
    at_most = Cast(F("received_on") + promised_or_now("at_most_days", form), DateTimeField())
    # Null, and left out, while it is not answered.
    answered = Cast(F("answer__released_at") + promised_or_now("kept_days", form), DateTimeField())
    unconfirmed = When(email_confirmed_at=None, then=F("created_at") + Value(UNCONFIRMED_KEPT))
    forget_at = Least(at_most, answered, Case(unconfirmed), output_field=DateTimeField())
    return comments.annotate(delete_at=at_most, forget_at=forget_at)


def purge(now):
    """Delete what was not shown in time and every address that is not needed any more; returns how many of each."""
    end = end_of_day(now)
    comments = with_ends(Comment.objects.all())
    unseen = Comment.objects.filter(pk__in=_not_shown(comments).filter(delete_at__lt=end).values("pk"))
    return {
        "comments": delete_comments(unseen, Deletion.Reason.RETENTION),
        "addresses": _forget_addresses(comments.filter(forget_at__lt=end)),
        "intakes": delete_old_intakes(now - INTAKES_KEPT),
    }


def would_go(form, now):
    """How many comments go tonight under a form that is not saved yet, and stay under the one that is."""
    if form.kind != KIND:
        return 0
    end = end_of_day(now + timedelta(days=1))
    late = timezone.localdate(now) + timedelta(days=1 - form.at_most_days)
    stay = with_ends(_not_shown(Comment.objects.filter(**{TOWN: form.municipality_id})))
    return stay.filter(received_on__lte=late, delete_at__gte=end).count()


def _not_shown(comments):
    return comments.exclude(status=Comment.Status.SHOWN)


@transaction.atomic
def _forget_addresses(comments):
    """Erase addresses with the letters that went there; returns how many. The notices to the office name none."""
    rows = list(comments.exclude(email="").select_for_update(of=("self",), skip_locked=True))
    letters_of([row.reference for row in rows]).exclude(purpose=Purpose.NOTICE).delete()
    return Comment.objects.filter(pk__in=[row.pk for row in rows]).update(email="", email_confirmed_at=None)
