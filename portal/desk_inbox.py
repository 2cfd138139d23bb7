"""What waits in the inboxes of the towns, for the start page of the desk."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from contacts.admin.confidential import towns_of_reader
from contacts.admin.readers import may_read_enquiries, readable
from contacts.models import DiscriminationReport, Enquiry, OutgoingMail
from contacts.querysets import late

#: Who has not closed something by then is told that it will be deleted.
WARNED_BEFORE = timedelta(days=14)


@dataclass(frozen=True)
class Waiting:
    """Something that waits for somebody, and where it is found."""

    text: str
    url: str
    is_urgent: bool


def waiting_by_town(request):
    """What waits in each town whose inbox the user may read: two questions, however much there is."""
    if not may_read_enquiries(request):
        return {}
    theirs = readable(request, Enquiry.objects.all())
    soon = timezone.now() + WARNED_BEFORE
    open_ones = (
        theirs.open()
        .with_deletion()
        .values("municipality")
        .order_by()
        .annotate(
            new=Count("pk", filter=Q(status=Enquiry.Status.NEW)),
            late=Count("pk", filter=late()),
            going=Count("pk", filter=Q(delete_at__lte=soon)),
        )
    )
    lost = (
        OutgoingMail.objects.filter(status=OutgoingMail.Status.UNDELIVERABLE, enquiry__in=theirs)
        .values("municipality")
        .order_by()
        .annotate(number=Count("pk"))
    )
    found = {}
    for row in open_ones:
        found[row["municipality"]] = list(_of_enquiries(row))
    for row in lost:
        found.setdefault(row["municipality"], []).append(_of_mail(row))
    return found


def confidential(request):
    """What waits for the user as a confidential contact: numbers of new reports, nothing of their content."""
    rows = (
        DiscriminationReport.objects.filter(municipality__in=towns_of_reader(request), status="new")
        .values("municipality__name")
        .order_by("municipality__name")
        .annotate(number=Count("pk"))
    )
    url = reverse("admin:contacts_discriminationreport_changelist")
    found = []
    for row in rows:
        text = ngettext(
            "%(town)s: %(count)s new confidential report", "%(town)s: %(count)s new confidential reports", row["number"]
        )
        found.append(Waiting(text % {"town": row["municipality__name"], "count": row["number"]}, url, is_urgent=True))
    return found


def _of_enquiries(row):
    town = row["municipality"]
    if row["new"]:
        text = ngettext("%(count)s new enquiry", "%(count)s new enquiries", row["new"])
        yield Waiting(text % {"count": row["new"]}, _inbox(town, status="new"), is_urgent=False)
    if row["late"]:
        text = ngettext("%(count)s enquiry is overdue", "%(count)s enquiries are overdue", row["late"])
        yield Waiting(text % {"count": row["late"]}, _inbox(town, status="overdue"), is_urgent=True)
    if row["going"]:
        text = ngettext(
            "%(count)s open enquiry will be deleted within two weeks",
            "%(count)s open enquiries will be deleted within two weeks",
            row["going"],
        )
        yield Waiting(text % {"count": row["going"]}, _inbox(town, o="6"), is_urgent=True)


def _of_mail(row):
    text = ngettext("%(count)s mail could not be delivered", "%(count)s mails could not be delivered", row["number"])
    address = reverse("admin:contacts_outgoingmail_changelist")
    url = f"{address}?municipality__id__exact={row['municipality']}&status__exact=undeliverable"
    return Waiting(text % {"count": row["number"]}, url, is_urgent=True)


def _inbox(town, **query):
    parameters = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{reverse('admin:contacts_enquiry_changelist')}?municipality__id__exact={town}&{parameters}"
