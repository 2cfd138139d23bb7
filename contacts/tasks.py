"""What the worker does by itself."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from contacts.delivery import AFTER_TROUBLE, deliver
from contacts.models import OutgoingMail
from contacts.retention import purge


@app.periodic(cron="17 3 * * *")
@app.task(name="contacts.purge_daily", queue="housekeeping")
def purge_daily(timestamp):
    """What has outlived its period goes every night, also where no timer of the system was set up."""
    purge(timezone.now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="contacts.queue_forgotten", queue="housekeeping")
def queue_forgotten(timestamp):
    """Letters whose job was lost, because its worker was killed in the middle of it, get another one."""
    late = timezone.now() - AFTER_TROUBLE
    waiting = OutgoingMail.objects.filter(status=OutgoingMail.Status.WAITING)
    overdue = waiting.filter(next_attempt_at__lte=late) | waiting.filter(next_attempt_at=None, created_at__lte=late)
    for key in overdue.values_list("pk", flat=True):
        with suppress(AlreadyEnqueued), transaction.atomic():
            deliver.configure(queueing_lock=f"letter-{key}").defer(letter=key)
