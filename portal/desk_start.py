"""The start page of the desk: what one may want to do, what comes next, and what is missing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from committees.models import Committee, Document, EventSeries, Meeting, Paper, Project, Resolution
from concepts.models import Comment, Concept, ConceptVersion, Measure, RevisionProcess, Statement
from contacts.admin.confidential import towns_of_reader
from contacts.admin.readers import may_read_enquiries
from contacts.models import ContactPoint, Enquiry, Mission
from content.models import Publishable, Sourced
from municipalities.models import Editor, Municipality, Notice
from municipalities.scoping import COORDINATION, all_roles_of
from portal.desk_inbox import confidential, waiting_by_town

DRAFT, PUBLISHED, ARCHIVED = Publishable.State.DRAFT, Publishable.State.PUBLISHED, Publishable.State.ARCHIVED
COMING = 8
#: How many rows of one kind are listed before the list leads on.
SHOWN = 50
EXPIRES_SOON = timedelta(days=7)
ASSESSMENT_HOLDS = timedelta(days=365)
WRITTEN = [
    Municipality,
    Notice,
    ContactPoint,
    Committee,
    Meeting,
    Document,
    Paper,
    Resolution,
    Project,
    EventSeries,
    Concept,
    ConceptVersion,
    RevisionProcess,
    Measure,
]


@dataclass(frozen=True)
class Task:
    """Something that a coordinator comes to do."""

    text: str
    hint: str
    url: str


@dataclass(frozen=True)
class Gap:
    """Something that is missing or should be looked at."""

    text: str
    thing: str
    url: str


def start_page(site, request):
    """The context of the start page; the number of queries does not depend on how much there is."""
    towns = list(
        Municipality.objects.for_user(request.user)
        .select_related("imprint", "privacy", "accessibility")
        .order_by("name")
    )
    keys = [town.pk for town in towns]
    gaps = find_gaps(site, towns)
    meetings = next_meetings(keys)
    committees = defaultdict(list)
    for committee in Committee.objects.filter(municipality__in=keys).exclude(state=ARCHIVED):
        committees[committee.municipality_id].append(committee)
    contacts = defaultdict(list)
    for contact in ContactPoint.objects.filter(municipality__in=keys).exclude(state=ARCHIVED):
        contacts[contact.municipality_id].append(contact)
    roles = dict.fromkeys(keys, COORDINATION) if request.user.is_superuser else all_roles_of(request)
    waiting = waiting_by_town(request)
    return {
        "confidential": confidential(request) if towns_of_reader(request) else [],
        "is_reader": bool(towns_of_reader(request)),
        "towns": [
            {
                "town": town,
                "role": Editor.Role(roles[town.pk]).label,
                "tasks": tasks(town, roles[town.pk], committees[town.pk], contacts[town.pk]),
                "waiting": waiting.get(town.pk, []),
                "inbox_url": in_town(Enquiry, "municipality", town) if may_read_enquiries(request) else "",
                "has_content": roles[town.pk] != Editor.Role.ENQUIRIES,
                "meetings": meetings[town.pk],
                "gaps": gaps[town.pk],
            }
            for town in towns
            if town.pk in roles
        ],
        "is_one_town": len(towns) == 1,
    }


def page(model, view, *args, **query):
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{view}", args=args)
    return f"{address}?{'&'.join(f'{name}={value}' for name, value in query.items())}" if query else address


def in_town(model, path, town, **query):
    return page(model, "changelist", **{f"{path}__id__exact": town.pk}, **query)


def one_or_list(model, path, town, rows, anchor):
    """Straight to the form where there is only one."""
    if len(rows) == 1:
        return page(model, "change", rows[0].pk) + anchor
    return in_town(model, path, town)


def tasks(town, role, committees, contacts):
    of_committee = "committee__municipality"
    of_concept = "concept__municipality"
    if role == Editor.Role.ENQUIRIES:
        return []
    if role == Editor.Role.TRANSLATION:
        return [
            Task(_("Translate committees"), "", in_town(Committee, "municipality", town)),
            Task(_("Translate meetings"), "", in_town(Meeting, of_committee, town, when="upcoming")),
            Task(_("Translate contact points"), "", in_town(ContactPoint, "municipality", town)),
            Task(_("Translate notices"), "", in_town(Notice, "municipality", town)),
            Task(_("Translate concepts"), "", in_town(Concept, "municipality", town)),
        ]
    return [
        Task(
            _("Enter dates"),
            _("All coming meetings of a committee, as a list"),
            one_or_list(Committee, "municipality", town, committees, "#meetings-group"),
        ),
        Task(
            _("Move or cancel a meeting"),
            _("Choose the meeting, then press Move, Cancel or Postpone"),
            in_town(Meeting, of_committee, town, when="upcoming"),
        ),
        Task(
            _("Documents for a meeting"),
            _("Agenda, invitation, minutes"),
            in_town(Meeting, of_committee, town, when="all"),
        ),
        Task(
            _("Change opening hours"),
            _("As a week grid, with a preview"),
            page(ContactPoint, "hours", contacts[0].pk)
            if len(contacts) == 1
            else in_town(ContactPoint, "municipality", town),
        ),
        Task(
            _("Enter an absence"),
            _("From when to when, and who steps in"),
            one_or_list(ContactPoint, "municipality", town, contacts, "#absences-group"),
        ),
        Task(
            _("Someone new took over"),
            _("End one holder, begin the next"),
            one_or_list(ContactPoint, "municipality", town, contacts, "#holders-group"),
        ),
        Task(_("Publish a notice"), _("It ends by itself on its last day"), page(Notice, "add", municipality=town.pk)),
        Task(
            _("Enter a recommendation or an answer"),
            _("What a committee says, and what came back"),
            in_town(Paper, of_committee, town),
        ),
        Task(
            _("Continue the integration concept"),
            _("Steps, dates and participants of its revision"),
            in_town(RevisionProcess, of_concept, town),
        ),
        Task(
            _("Versions of the concept"),
            _("Take a text in, publish it, explain what changed"),
            in_town(ConceptVersion, of_concept, town),
        ),
        Task(
            _("Consultations and comments"),
            _("Show what people said, answer it, release the answers"),
            in_town(Comment, "consultation__version__concept__municipality", town),
        ),
        Task(
            _("Measures of the concept"),
            _("How far they are, with notes and indicators"),
            in_town(Measure, of_concept, town),
        ),
    ]


def next_meetings(towns):
    found = defaultdict(list)
    rows = Meeting.objects.filter(committee__municipality__in=towns).exclude(state=ARCHIVED)
    for meeting in rows.upcoming().select_related("committee__municipality", "place"):
        listed = found[meeting.committee.municipality_id]
        if len(listed) < COMING:
            meeting.edit_url = page(Meeting, "change", meeting.pk)
            listed.append(meeting)
    return found


# --- What is missing -----------------------------------------------------------------------------------


def find_gaps(site, towns):
    found = defaultdict(list)
    keys = [town.pk for town in towns]
    if not keys:
        return found
    for checks in (
        _waiting(site, keys),
        _notices(keys),
        _quotes(keys),
        _committees(keys),
        _contacts(keys),
        _measures(keys),
        _legal_pages(towns),
    ):
        for town, gap in checks:
            found[town].append(gap)
    return found


def _waiting(site, keys):
    """Drafts, and what somebody wanted to look at again."""
    today = timezone.localdate()
    for model in WRITTEN:
        desk = site.get_model_admin(model)
        condition = Q(state=DRAFT)
        if issubclass(model, Sourced):
            condition |= Q(review_on__lte=today) & ~Q(state=ARCHIVED)
        parents = [] if desk.town_path == "pk" else [desk.town_path]
        rows = model._default_manager.filter(condition, **{f"{desk.town_path}__in": keys}).select_related(*parents)
        for row in rows[:SHOWN]:
            kind = capfirst(model._meta.verbose_name)
            if row.state == DRAFT:
                text = _("%(kind)s: still a draft") % {"kind": kind}
            else:
                day = formats.date_format(row.review_on, "SHORT_DATE_FORMAT")
                text = _("%(kind)s: to be checked since %(day)s") % {"kind": kind, "day": day}
            yield desk.town_of(row), Gap(text, str(row), page(model, "change", row.pk))


def _notices(keys):
    today = timezone.localdate()
    for notice in Notice.objects.filter(
        municipality__in=keys, state=PUBLISHED, valid_until__lte=today + EXPIRES_SOON
    ).order_by("valid_until")[:SHOWN]:
        if notice.is_over:
            text = _("Notice: over, and no longer shown. Archive or extend it")
        else:
            text = _("Notice: ends on %s") % formats.date_format(notice.valid_until, "SHORT_DATE_FORMAT")
        yield notice.municipality_id, Gap(text, str(notice), page(Notice, "change", notice.pk))


def _quotes(keys):
    text = _("Quote: the footnote for its mark is missing")
    possible = {"text__contains": "[", "footnote": ""}
    for mission in Mission.objects.filter(contact_point__municipality__in=keys, **possible).select_related(
        "contact_point"
    ):
        if mission.lacks_footnote:
            owner = mission.contact_point
            yield (
                owner.municipality_id,
                Gap(text, str(mission), page(ContactPoint, "change", owner.pk) + "#missions-group"),
            )
    for statement in Statement.objects.filter(process__concept__municipality__in=keys, **possible).select_related(
        "process__concept"
    ):
        if statement.lacks_footnote:
            owner = statement.process
            address = page(RevisionProcess, "change", owner.pk) + "#statements-group"
            yield owner.concept.municipality_id, Gap(text, str(statement), address)


def _committees(keys):
    coming = Meeting.objects.of(OuterRef("pk")).exclude(state=ARCHIVED).upcoming()
    rows = Committee.objects.filter(municipality__in=keys, state=PUBLISHED).annotate(has_coming=Exists(coming))
    for committee in rows:
        address = page(Committee, "change", committee.pk)
        if committee.convened_by_id is None:
            yield committee.municipality_id, Gap(_("Committee: nobody is named who invites"), str(committee), address)
        if not committee.has_coming:
            text = _("Committee: no coming meeting")
            yield committee.municipality_id, Gap(text, str(committee), address + "#meetings-group")


def _contacts(keys):
    rows = ContactPoint.objects.filter(municipality__in=keys, phone="", email="").exclude(state=ARCHIVED)
    for contact in rows[:SHOWN]:
        text = _("Contact point: neither phone nor e-mail")
        yield contact.municipality_id, Gap(text, str(contact), page(ContactPoint, "change", contact.pk))


def _measures(keys):
    rows = Measure.objects.filter(concept__municipality__in=keys, state=PUBLISHED).exclude(concept__state=ARCHIVED)
    of_town = Window(RowNumber(), partition_by="concept__municipality", order_by=["position", "pk"])
    for measure in rows.to_look_at().annotate(of_town=of_town).filter(of_town__lte=SHOWN).select_related("concept"):
        if measure.is_overdue:
            text = _("Measure: its planned end is over, and nothing is noted about its being finished")
        else:
            text = _("Measure: nothing noted for more than a year")
        yield measure.concept.municipality_id, Gap(text, str(measure), page(Measure, "change", measure.pk))


def _legal_pages(towns):
    today = timezone.localdate()
    for town in towns:
        for name in ("imprint", "privacy", "accessibility"):
            model = Municipality._meta.get_field(name).related_model
            legal = getattr(town, name, None)
            kind = capfirst(model._meta.verbose_name)
            if legal is None:
                yield town.pk, Gap(_("%s: not written yet") % kind, town.name, page(model, "add", municipality=town.pk))
                continue
            address = page(model, "change", legal.pk)
            if missing := legal.missing():
                yield town.pk, Gap(_("%s: incomplete") % kind, ", ".join(map(str, missing)), address)
            assessed = getattr(legal, "assessed_on", None)
            if assessed and assessed < today - ASSESSMENT_HOLDS:
                day = formats.date_format(assessed, "SHORT_DATE_FORMAT")
                yield town.pk, Gap(_("%s: the assessment is older than a year") % kind, day, address)
