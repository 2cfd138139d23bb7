"""What is posted to move, cancel, postpone and restore meetings."""

from committees.models import Meeting
from tests.admin.desk_forms import address
from tests.factories import berlin

START, END = berlin(2031, 3, 3, 19), berlin(2031, 3, 3, 21)
MOVED = {"day": "2031-03-10", "begins": "18:30", "ends": "20:00", "reason": "Der Saal ist belegt."}
DEEDS = {
    "move": MOVED,
    "cancel": {"reason": "Die Heizung ist kaputt."},
    "postpone": {"reason": "Die Heizung ist kaputt.", "expected_0": "Herbst 2031", "expected_1": "fixed"},
    "restore": {},
}


def do(client, deed, row, **typed):
    return client.post(address(row, deed, row.pk), {**DEEDS[deed], **typed})


def become(row, **values):
    Meeting.objects.filter(pk=row.pk).update(**values)


def stored(row):
    return Meeting.objects.get(pk=row.pk)


def codes(form):
    return {name: [error.code for error in errors] for name, errors in form.errors.as_data().items()}
