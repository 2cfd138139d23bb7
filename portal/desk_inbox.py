"""What waits in the inboxes of the towns, for the start page of the desk."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from concepts.models import Comment, CommentAnswer
from contacts.admin.confidential import towns_of_reader
from contacts.admin.readers import may_read_enquiries, readable
from contacts.models import DiscriminationReport, Enquiry, OutgoingMail
from contacts.querysets import late
from municipalities.scoping import COORDINATION, roles_of

TOWN_OF_COMMENT = "consultation__version__concept__municipality"
#: Who has not closed something by then is told that it will be deleted.
WARNED_BEFORE = timedelta(days=14)


@dataclass(frozen=True)
class Waiting:
    """Something that waits for somebody, and where it is found."""

    text: str
    url: str
    is_urgent: bool


def waiting_by_town(request):
    """What waits in each town whose inbox the user may read: four questions, however much there is."""
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
    for town, waiting in _of_comments(request):
        found.setdefault(town, []).append(waiting)
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


def _of_comments(request):
    """What the coordination has to look at or to release: pairs of a town and what waits there."""
    comments = Comment.objects.filter(status=Comment.Status.WAITING)
    for town, number in _numbers(request, comments):
        text = ngettext("%(count)s comment waits to be looked at", "%(count)s comments wait to be looked at", number)
        url = _list_of(Comment, town, "status__exact=waiting")
        yield town, Waiting(text % {"count": number}, url, is_urgent=False)
    answers = CommentAnswer.objects.filter(released_at=None, comments__status=Comment.Status.SHOWN)
    for town, number in _numbers(request, answers):
        text = ngettext(
            "%(count)s answer to comments is prepared and not released",
            "%(count)s answers to comments are prepared and not released",
            number,
        )
        yield town, Waiting(text % {"count": number}, _list_of(CommentAnswer, town, "state=prepared"), is_urgent=False)


def _numbers(request, rows):
    """How many there are in each town that the user coordinates."""
    if not request.user.is_superuser:
        towns = [town for town, role in roles_of(request).items() if role == COORDINATION]
        rows = rows.filter(**{f"{TOWN_OF_COMMENT}__in": towns})
    return rows.order_by().values_list(TOWN_OF_COMMENT).annotate(number=Count("pk", distinct=True))


def _list_of(model, town, chosen):
    address = reverse(f"admin:concepts_{model._meta.model_name}_changelist")
    return f"{address}?{TOWN_OF_COMMENT}__id__exact={town}&{chosen}"


def _inbox(town, **query):
    parameters = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{reverse('admin:contacts_enquiry_changelist')}?municipality__id__exact={town}&{parameters}"
