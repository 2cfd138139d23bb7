"""A town whose form for the confidential contact is open, and what comes in there."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.test import RequestFactory
from django.utils import timezone

from contacts.models import ConfidentialReader, PublicForm
from contacts.reporting import store
from content.guard import issue
from tests import factories

MAILBOX = "vertrauen@example.org"


def reader_of(town, name="vertraute", **values):
    """Somebody who may read, and log in at the desk."""
    user = get_user_model().objects.create_user(name, email=f"{name}@example.org", password="x", is_staff=True)
    return ConfidentialReader.objects.create(
        municipality=town, user=user, **{"function": "Antidiskriminierungsbeauftragte"} | values
    ).user


def open_form(town=None, **values):
    """The open form of a town, with somebody who reads."""
    town = town or factories.town.make()
    if not town.confidential_readers.exists():
        reader_of(town, name=f"vertraute-{town.slug}")
    defaults = {"is_open": True, "mailbox": MAILBOX, "at_most_days": 30}
    return PublicForm.objects.create(municipality=town, kind="discrimination", **defaults | values)


def report_to(form, happened="Mir wurde die Wohnung verweigert.", **values):
    answers = {"happened": happened, "area": "housing", "reply_by": "none", "reply_to": ""} | values
    return store(RequestFactory().get("/"), form, **answers)


def answers(**values):
    """What a browser posts from the form, some time after it was shown."""
    issued = issue("report", timezone.now() - timedelta(minutes=5))
    filled = {"happened": "Mir wurde die Wohnung verweigert.", "area": "housing", "reply_by": "none", "consent": "on"}
    return filled | {"issued": issued, "homepage": ""} | values
