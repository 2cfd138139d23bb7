"""What is deleted when its period is over. The log says that something was deleted, and nothing of its content."""

from datetime import datetime, time, timedelta
from functools import partial

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from contacts.models import (
    ContactPoint,
    Deletion,
    DiscriminationReport,
    Enquiry,
    OutgoingMail,
    PublicForm,
    ReportReading,
)
from contacts.reporting import with_deletion
from contacts.upward import named
from content.limits import forget_old_counts
from content.photos import PHOTO_FOLDER

LETTERS_KEPT = timedelta(days=30)
JOBS_KEPT = timedelta(days=7)
#: A photo that was replaced or removed; until then an older state can be read with its picture.
PHOTOS_KEPT = timedelta(days=30)
READINGS_KEPT = timedelta(days=365)
DELETIONS_KEPT = timedelta(days=3 * 365)
#: The triggers of the queue let go of what points to a job.
DELETE_FINISHED_JOBS = """
    DELETE FROM procrastinate_jobs AS job
    WHERE status IN ('succeeded', 'failed', 'cancelled', 'aborted')
    AND NOT EXISTS (SELECT FROM procrastinate_events AS event WHERE event.job_id = job.id AND event.at > %s)
"""


def delete_enquiries(enquiries, reason):
    """Delete enquiries with their notes, appointments and letters; returns how many they were.

    Who asks for that waits until nobody holds them; the purge leaves those to the next night.
    """
    return _delete_and_log(enquiries, reason, lambda enquiry: enquiry.kind)


def delete_reports(reports, reason):
    """Delete confidential reports; returns how many they were. The annual counts stay."""
    return _delete_and_log(reports, reason, lambda report: PublicForm.Kind.DISCRIMINATION)


@transaction.atomic
def _delete_and_log(queryset, reason, kind_of):
    by_itself = reason == Deletion.Reason.RETENTION
    rows = list(queryset.select_for_update(of=("self",), skip_locked=by_itself))
    keys = [row.pk for row in rows]
    Deletion.objects.bulk_create(
        Deletion(
            municipality_id=row.municipality_id,
            kind=kind_of(row),
            reason=reason,
            received_on=timezone.localdate(row.received_at),
        )
        for row in rows
    )
    content_type = ContentType.objects.get_for_model(queryset.model)
    LogEntry.objects.filter(content_type=content_type, object_id__in=map(str, keys)).delete()
    queryset.model.objects.filter(pk__in=keys).delete()
    return len(rows)


def end_of_day(moment):
    """A promise "at the latest on this day" is broken once the day is over, not only at the hour of receipt."""
    tomorrow = timezone.localdate(moment) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, time.min))


def purge(now):
    """Delete everything whose period ends on the day of `now`, or is over; returns how many of each kind.

    Appointments of that day still take place. Doing it again does nothing.
    """
    over = Deletion.Reason.RETENTION
    end = end_of_day(now)
    enquiries = Enquiry.objects.with_deletion().filter(delete_at__lt=end).without_appointment_after(now)
    reports = with_deletion(DiscriminationReport.objects.defer("ciphertext")).filter(delete_at__lt=end)
    letters = OutgoingMail.objects.alias(last=Coalesce("sent_at", "created_at"))
    gone = {
        "enquiries": delete_enquiries(enquiries, over),
        "reports": delete_reports(reports, over),
        "letters": _gone(letters.filter(enquiry=None, last__lte=now - LETTERS_KEPT)),
        "readings": _gone(ReportReading.objects.filter(read_at__lte=now - READINGS_KEPT)),
        "deletions": _gone(Deletion.objects.filter(deleted_at__lte=now - DELETIONS_KEPT)),
        "sessions": _gone(Session.objects.filter(expire_date__lte=now)),
        "counts": forget_old_counts(),
        "jobs": _delete_finished_jobs(now - JOBS_KEPT),
        "photos": _delete_forsaken_photos(now - PHOTOS_KEPT),
    }
    for purge_above in named("purge"):
        gone |= purge_above(now)
    return gone


def would_go(form, now):
    """How much of what people sent goes tonight under a form that is not saved yet, and stays under the one that is."""
    end = end_of_day(now + timedelta(days=1))
    stay = Enquiry.objects.filter(municipality=form.municipality_id, kind=form.kind).with_deletion()
    late = Q(received_at__lt=end - timedelta(days=form.at_most_days))
    closed = Q(closed_at__lt=end - timedelta(days=form.kept_days))
    going = stay.filter(late | closed, delete_at__gte=end)
    further = sum(would_go_above(form, now) for would_go_above in named("would_go"))
    return going.without_appointment_after(end_of_day(now)).count() + further


def _gone(queryset):
    return queryset.delete()[0]


def _delete_finished_jobs(before):
    with connection.cursor() as cursor:
        cursor.execute(DELETE_FINISHED_JOBS, [before])
        return cursor.rowcount


def _delete_forsaken_photos(before):
    """Files that no contact point shows any more."""
    if not default_storage.exists(PHOTO_FOLDER):
        return 0
    shown = set(ContactPoint.objects.exclude(photo="").values_list("photo", flat=True))
    stored = (f"{PHOTO_FOLDER}/{name}" for name in default_storage.listdir(PHOTO_FOLDER)[1])
    forsaken = [name for name in stored if name not in shown and default_storage.get_modified_time(name) <= before]
    for name in forsaken:
        transaction.on_commit(partial(default_storage.delete, name))  # a file does not come back with a rollback
    return len(forsaken)
